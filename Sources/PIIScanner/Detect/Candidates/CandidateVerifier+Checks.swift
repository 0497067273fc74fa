/// What a match has to pass, and what of it is the finding.
extension CandidateVerifier {
  /// Keeps a match if it passes its check; one that fails counts for the density of its field.
  @inline(__always)
  func keep(_ start: Int, _ end: Int, _ matcher: DetectorSet.Matcher) {
    guard let check = matcher.check else {
      if matcher.kind == .street { return addStreet(beside: start..<end) }
      if matcher.kind == .postcodeWord { return addPostcode(behindWordAt: start, matcher) }
      return add(start, end, matcher, unsafe traits[Int(matcher.detector)].alone)
    }
    if passes(check, start, end) {
      keepPassed(start, end, matcher, check)
    } else if unsafe wantsMisses {
      miss(start, end, unsafe traits[Int(matcher.detector)].densityTest)
    }
  }

  @inline(__always)
  func passes(_ check: IdentifierCheck, _ start: Int, _ end: Int) -> Bool {
    // SAFETY: `start..<end` is in the window.
    check.readsRawText
      ? unsafe check.passes(Span(_unsafeStart: text + start, count: end - start))
      : unsafe check.passes(Span(_unsafeStart: compact, count: compactText(start, end)))
  }

  /// Notes a match that fails its check, if the density of its field is evidence.
  @inline(__always)
  func miss(_ start: Int, _ end: Int, _ densityTest: Int16) {
    guard densityTest >= 0 else { return }
    if unsafe end != missEnd { addMisses(start) }
    unsafe missEnd = end
    unsafe missed.insert(Int(densityTest))
  }

  /// Keeps a match that passes its check, or what of it is the finding.
  @inline(never)
  func keepPassed(
    _ start: Int, _ end: Int, _ matcher: DetectorSet.Matcher, _ check: IdentifierCheck
  ) {
    let alone = unsafe traits[Int(matcher.detector)].alone
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let window = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    let end = check == .publicIPv4 ? NetworkBorders.endWithoutPort(window, start, end) : end
    let hit = window.extracting(start..<end)
    if let part = check.part(of: hit) {
      guard check == .nameWithTitle else {
        add(start + part.lowerBound, start + part.upperBound, matcher, alone)
        if check == .streetBeforePostcode { addPostcode(from: start + part.upperBound, to: end) }
        return
      }
      guard !ProseName.isOfBuilding(window, before: start),
        let nameEnd = ProseName.end(
          in: window, after: start + part.upperBound, hasTitle: part.lowerBound > 0)
      else { return }
      guard part.lowerBound == 0 else {
        return add(start + part.lowerBound, nameEnd, matcher, alone)
      }
      // `..C.V.Kok` stands in the text of a dump of bytes.
      guard
        start < 2 || window[start - 1] != UInt8(ascii: ".") || FieldWord.isLetter(window[start - 2])
      else { return }
      return addName(start, nameEnd, matcher, ScoreFactors(), in: window)
    }
    if check == .postcode, !Postcode.hasSpace(hit), !isWholeText(start, end) { return }
    // `ABC-123` is an issue there.
    if check == .foreignPlate {
      guard !isCode || LicencePlate.isLiteral(window, from: start, to: end),
        !LicencePlate.isDutch(hit), !IdentifierChecks.isMistakenBritish(hit),
        !LicencePlate.isPart(window, start, end)
      else { return }
      if LicencePlate.isNamed(window, before: start) || LicencePlate.isNamed(window, behind: end)
        || LicencePlate.isOfVehicle(window, from: start, to: end)
        || LicencePlate.isDistinct(hit) && end - start >= 7 && isWholeText(start, end)
      {
        return addBeside(start, end, matcher, evidence: .context)
      }
      guard LicencePlate.isDistinct(hit) else { return }
    }
    if check == .dutchPostcode || check == .kenteken {
      guard !IdentifierChecks.isYear(behindMonth: window, at: start),
        !EnglishStreet.isNumberAndDirection(window, start..<end)
      else { return }
      if check == .dutchPostcode, !isCode,
        unsafe !postcodeHasColumn && delimiter != UInt8(ascii: "\""),
        let lines = unsafe AddressLines(around: start..<end, in: window, delimiter: delimiter)
      {
        return addAddress(lines, postcode: start..<end, matcher)
      }
    }
    if check == .birthDate,
      BirthSign.stands(in: window, before: start, to: end)
        || PassengerDocument.holdsBirthDate(window, from: start, to: end)
        || PersonLine.holdsBirthDate(window, from: start, to: end)
        || (unsafe delimiter == 0 && BirthSign.isBesideNumber(in: window, from: start, to: end))
    {
      return addBeside(start, end, matcher, evidence: .context)
    }
    if check == .personnummer, !isCode, IdentifierChecks.isWrittenInFull(personnummer: hit) {
      return addBeside(start, end, matcher, evidence: [.checksum, .context])
    }
    if check == .bsn, !isCode, PersonLine.holdsNumber(window, from: start, to: end) {
      return addBeside(start, end, matcher, evidence: [.checksum, .context])
    }
    if check == .birthDate, unsafe isUnnamedTable,
      let row = unsafe PersonRow(in: window, around: start..<end, delimiter: delimiter)
    {
      addBeside(start, end, matcher, evidence: .context)
      guard let person else { return }
      for index in 0..<row.count {
        let name = row.names[index]
        addBeside(name.lowerBound, name.upperBound, person, evidence: .context)
      }
      return
    }
    if check == .birthDate, unsafe isUnnamedTable,
      unsafe NameCells.areBefore(start..<end, in: window, delimiter: delimiter)
    {
      return addBeside(start, end, matcher, evidence: .context)
    }
    if check == .bic, BankCode.followsAccount(in: window, at: start) {
      return addBeside(start, end, matcher, evidence: [.checksum, .context])
    }
    if check == .passportNumber, PassengerDocument.holdsNumber(window, from: start, to: end) {
      return addBeside(start, end, matcher, evidence: .context)
    }
    if check == .accountNumber, !isCode, BankBeforeAccount.stands(in: window, from: start, to: end)
    {
      return addBeside(start, end, matcher, evidence: .context)
    }
    if check == .passportNumber || check == .issuedNumber || check == .accountNumber {
      guard
        unsafe IssuedNumber.mayStand(in: window, at: start, delimiter: delimiter)
          && (!needsWord[Int(matcher.detector)]
            || context.hasWords(around: start..<end, text, count: count, delimiter: delimiter))
      else { return }
    }
    if check == .coordinates, IdentifierChecks.namesItself(coordinates: hit) {
      guard !CoordinateKeys.nameOther(window, before: start) else { return }
      return addBeside(start, end, matcher, evidence: [.checksum, .context])
    }
    guard NetworkBorders.allow(check, in: window, from: start, to: end) else { return }
    guard !HexDump.holds(window, from: start, to: end),
      !OtherFormat.holds(window, from: start, to: end, check),
      check != .birthDate || (unsafe delimiter) != 0
        || !IdentifierChecks.beginsLogLine(window, from: start, to: end)
    else { return }
    let isDoubtful =
      unsafe IdentifierChecks.isDoubtful(hit, check) || IdentifierChecks.looksLikeHash(hit)
      || check == .paymentCard
        && (IdentifierChecks.isInRow(cardNumber: window, from: start, to: end)
          || BareNumber.isOfProgram(
            window, from: start, to: end, isCode: isCode, isInTable: delimiter != 0))
    let literal =
      unsafe check.isOfMachine && delimiter == 0
      ? CodeLiteral(in: window, from: start, to: end, isCode: isCode) : .none
    let isMadeUp = isCode && (isDoubtful || CodeEvidence.isMadeUp(hit))
    let isConstant =
      isCode && check == .paymentCard && CodeEvidence.isConstant(window, from: start, to: end)
    let isOfCode = isMadeUp || isConstant || isCode && check.isOfMachine || literal != .none
    unsafe add(
      start, end, matcher, alone,
      isDoubtful || isOfCode ? ScoreFactors(.doubtful) : ScoreFactors(),
      readsContext: !isMadeUp && literal != .argument
        && !(code == .test && check.isOfMachine && literal != .named)
        && !NetworkBorders.namesNetwork(check, hit))
  }

  /// Keeps a hit of which what stands beside it tells as much as its word would.
  func addBeside(
    _ start: Int, _ end: Int, _ matcher: DetectorSet.Matcher, evidence: Evidence
  ) {
    let traits = unsafe traits[Int(matcher.detector)]
    var hit = Hit(
      start: Int32(start), end: Int32(end), logOdds: traits.alone, detector: matcher.detector,
      evidence: evidence.union(.format), contextWord: -1, contextDistance: 0)
    hit.weigh(.word(distance: 0, isNeeded: traits.fieldOnly))
    unsafe hits.append(hit)
  }

  /// Whether the window has nothing else but space.
  private func isWholeText(_ start: Int, _ end: Int) -> Bool {
    guard unsafe start <= 8, count - end <= 8 else { return false }
    // SAFETY: both ranges are in the window.
    for at in 0..<start where unsafe text[at] > 32 { return false }
    for at in unsafe end..<count where unsafe text[at] > 32 { return false }
    return true
  }
}
