/// What the text beside a match that passes its check tells of it.
extension CandidateVerifier {
  enum Standing {
    /// Words nearby and the field decide.
    case open
    /// It is something else.
    case ruledOut
    /// It is what the detector looks for, as its word would tell, so many words before it.
    case told(Evidence, distance: Int = 0)
    /// It is kept already, with others beside it.
    case kept
  }

  /// How long a Spanish DNI is without marks.
  private static let lengthOfDNI = 9
  /// A distance at which a word says little.
  private static let farWord = 12

  /// - Complexity: O(1): what is read beside a match is bounded. Does not allocate.
  @inline(__always)
  func standing(
    of match: Range<Int>, _ matcher: DetectorSet.Matcher, _ check: IdentifierCheck,
    in window: Span<UInt8>
  ) -> Standing {
    let (start, end) = (match.lowerBound, match.upperBound)
    let hit = window.extracting(match)
    switch check {
    case .postcode:
      return Postcode.hasSpace(hit) || isWholeText(start, end) ? .open : .ruledOut
    case .foreignPlate: return standing(ofPlate: match, in: window)
    case .kenteken where !isCode && isOfVehicle(match, matcher, in: window): return .told(.context)
    case .dutchPostcode, .kenteken:
      return standing(ofDutch: match, matcher, isPostcode: check == .dutchPostcode, in: window)
    case .birthDate: return standing(ofBirthDate: match, matcher, in: window)
    case .personnummer:
      return !isCode && IdentifierChecks.isWrittenInFull(personnummer: hit)
        ? .told([.checksum, .context], distance: Self.farWord) : .open
    case .bsn:
      return !isCode && PersonLine.holdsNumber(window, from: start, to: end)
        ? .told([.checksum, .context]) : .open
    case .bic:
      return BankCode.followsAccount(in: window, at: start) ? .told([.checksum, .context]) : .open
    case .passportNumber
    where PassengerDocument.holdsNumber(window, from: start, to: end)
      || IssuedNumber.isCzechCard(window, from: start):
      return .told(.context)
    case .accountNumber
    where !isCode
      && (BankBeforeAccount.stands(in: window, from: start, to: end)
        || isBehindRoutingNumber(start, in: window)):
      return .told(.context)
    case .issuedNumber
    where matcher.detector == placed.insured?.detector
      && InsurerCode.stands(in: window, beside: match):
      return .told(.context)
    case .passportNumber where IssuedNumber.isBehindLabel(hit): return .ruledOut
    // `77 01 855 436 A`
    case .dni where start > 1 && window[start - 1] == 32 && FieldWord.isDigit(window[start - 2]):
      return match.count > Self.lengthOfDNI ? .ruledOut : .open
    case .passportNumber, .issuedNumber, .accountNumber:
      // The end of a word in Cyrillic or Greek.
      if start > 0, window[start] >= 0x80, window[start - 1] >= 0x80 { return .ruledOut }
      let needsWord = unsafe needsWord[Int(matcher.detector)]
      if unsafe IssuedNumber.mayStand(in: window, at: start, delimiter: delimiter)
        && (!needsWord
          || context.hasWords(around: match, text, count: count, delimiter: delimiter))
      {
        return .open
      }
      if needsWord { unsafe wordless = match }
      return .ruledOut
    case .coordinates where IdentifierChecks.namesItself(coordinates: hit):
      return CoordinateKeys.nameOther(window, before: start)
        ? .ruledOut : .told([.checksum, .context])
    default: return .open
    }
  }

  /// Whether the number of its bank stands in the column before, and its heading says so.
  @inline(__always)
  private func isBehindRoutingNumber(_ start: Int, in window: Span<UInt8>) -> Bool {
    guard unsafe delimiter == 0,
      let routing = BankBeforeAccount.routingNumber(in: window, before: start),
      let heading = headings.heading(of: routing, in: window)
    else { return false }
    return BankBeforeAccount.namesRouting(window, heading)
  }

  private func standing(ofPlate match: Range<Int>, in window: Span<UInt8>) -> Standing {
    let (start, end) = (match.lowerBound, match.upperBound)
    let hit = window.extracting(match)
    // `ABC-123` is an issue there.
    guard !isCode || LicencePlate.isLiteral(window, from: start, to: end),
      !LicencePlate.isDutch(hit), !IdentifierChecks.isMistakenBritish(hit),
      !LicencePlate.isPart(window, start, end)
    else { return .ruledOut }
    let isDistinct = LicencePlate.isDistinct(hit)
    if LicencePlate.isNamed(window, before: start) || LicencePlate.isNamed(window, behind: end)
      || LicencePlate.isOfVehicle(window, from: start, to: end)
      || isDistinct && match.count >= 7 && isWholeText(start, end)
      || !isCode
        && (PlateReading.holds(window, from: start, to: end)
          || LicencePlate.isInParentheses(window, from: start, to: end))
    {
      return .told(.context)
    }
    return isDistinct ? .open : .ruledOut
  }

  /// Whether a Dutch plate is read by a camera, or stands behind the make of a car; one with hyphens also behind the way that it goes.
  private func isOfVehicle(
    _ match: Range<Int>, _ matcher: DetectorSet.Matcher, in window: Span<UInt8>
  ) -> Bool {
    let (start, end) = (match.lowerBound, match.upperBound)
    if PlateReading.holds(window, from: start, to: end) { return true }
    // The other detector has all forms without hyphens or in small letters.
    guard unsafe !traits[Int(matcher.detector)].fieldOnly else {
      return LicencePlate.isInParentheses(window, from: start, to: end)
    }
    return PlateReading.isBehindCapitals(window, start)
      || VehicleWords.makeStands(in: window, before: start)
  }

  /// Of a Dutch postcode or plate.
  private func standing(
    ofDutch match: Range<Int>, _ matcher: DetectorSet.Matcher, isPostcode: Bool,
    in window: Span<UInt8>
  ) -> Standing {
    guard !IdentifierChecks.isYear(behindMonth: window, at: match.lowerBound),
      !EnglishStreet.isNumberAndDirection(window, match)
    else { return .ruledOut }
    guard isPostcode, !isCode, unsafe !postcodeHasColumn && delimiter != UInt8(ascii: "\""),
      let lines = unsafe AddressLines(around: match, in: window, delimiter: delimiter)
    else { return .open }
    addAddress(lines, postcode: match, matcher)
    return .kept
  }

  private func standing(
    ofBirthDate match: Range<Int>, _ matcher: DetectorSet.Matcher, in window: Span<UInt8>
  ) -> Standing {
    let (start, end) = (match.lowerBound, match.upperBound)
    if BirthSign.stands(in: window, before: start, to: end)
      || PassengerDocument.holdsBirthDate(window, from: start, to: end)
      || PersonLine.holdsBirthDate(window, from: start, to: end)
      || (unsafe delimiter == 0 && BirthSign.isBesideNumber(in: window, from: start, to: end))
    {
      return .told(.context)
    }
    if isCode {
      return unsafe code != .test && PersonLiteral.holdsBirthDate(match, in: window, phone)
        ? .told(.context, distance: .max) : .open
    }
    guard let mark = markOfRow(window, before: start) else { return .open }
    if let row = PersonRow(in: window, around: match, delimiter: mark) {
      addBeside(start, end, matcher, evidence: .context)
      guard let person else { return .kept }
      for index in 0..<row.count {
        let name = row.names[index]
        addBeside(name.lowerBound, name.upperBound, person, evidence: .context)
      }
      if let document = row.document, let passport = placed.passport {
        addBeside(document.lowerBound, document.upperBound, passport, evidence: .context)
      }
      return .kept
    }
    return unsafe isUnnamedTable
      && NameCells.areBefore(match, in: window, delimiter: mark)
      ? .told(.context) : .open
  }

  /// What parts the cells of the row that a place is in, if it is one of a table without headings; in text the bar, semicolon or tab
  /// right before it.
  private func markOfRow(_ window: Span<UInt8>, before start: Int) -> UInt8? {
    if unsafe isUnnamedTable { return unsafe delimiter }
    guard unsafe delimiter == 0, !isCode, start > 0 else { return nil }
    let byte = window[start - 1]
    return TableCell.partsRowsOfText(byte) ? byte : nil
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
