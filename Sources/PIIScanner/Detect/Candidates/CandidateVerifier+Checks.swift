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
    if check == .issuedNumber, unsafe wordless == start..<end,
      unsafe needsWord[Int(matcher.detector)]
    {
      return
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
      return keepPart(part, of: start..<end, matcher, check, in: window)
    }
    switch standing(of: start..<end, matcher, check, in: window) {
    case .open: break
    case .ruledOut, .kept: return
    case .told(let evidence, let distance):
      addBeside(start, end, matcher, evidence: evidence, distance: distance)
      return addOwner(ofNumber: start..<end, matcher, window)
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

  /// Keeps what of a match is the finding: a name behind its title, a street before its postcode.
  private func keepPart(
    _ part: Range<Int>, of match: Range<Int>, _ matcher: DetectorSet.Matcher,
    _ check: IdentifierCheck, in window: Span<UInt8>
  ) {
    let alone = unsafe traits[Int(matcher.detector)].alone
    let start = match.lowerBound + part.lowerBound
    let end = match.lowerBound + part.upperBound
    guard check == .nameWithTitle else {
      add(start, end, matcher, alone)
      if check == .streetBeforePostcode { addPostcode(from: end, to: match.upperBound) }
      return
    }
    guard !ProseName.isOfBuilding(window, before: match.lowerBound),
      !ProseName.isOfStreet(window, before: match.lowerBound),
      let nameEnd = ProseName.end(in: window, after: end, hasTitle: part.lowerBound > 0)
    else { return }
    guard part.lowerBound == 0 else { return add(start, nameEnd, matcher, alone) }
    // `..C.V.Kok` stands in the text of a dump of bytes.
    guard
      start < 2 || window[start - 1] != UInt8(ascii: ".") || FieldWord.isLetter(window[start - 2])
    else { return }
    addName(start, nameEnd, matcher, ScoreFactors(), in: window)
  }

  /// Keeps a hit of which what stands beside it tells as much as its word would.
  func addBeside(
    _ start: Int, _ end: Int, _ matcher: DetectorSet.Matcher, evidence: Evidence,
    distance: Int = 0
  ) {
    let traits = unsafe traits[Int(matcher.detector)]
    var hit = Hit(
      start: Int32(start), end: Int32(end), logOdds: traits.alone, detector: matcher.detector,
      evidence: evidence.union(.format), contextWord: -1, contextDistance: 0)
    hit.weigh(.word(distance: distance, isNeeded: traits.fieldOnly))
    unsafe hits.append(hit)
  }
}
