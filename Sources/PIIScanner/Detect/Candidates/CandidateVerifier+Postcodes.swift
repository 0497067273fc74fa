/// Postcodes that are found with the street or name beside them: digits alone would be too many candidates.
extension CandidateVerifier {
  /// How far behind a street or name in running text, and behind the value of a key, a postcode may be, in bytes.
  private static let reachBehindStreet = 64
  private static let reachBehindKey = 256
  private static let reachBeforeKey = 128

  /// Keeps the Dutch postcode behind a street and number, which tell that it is one as its words do.
  func addPostcode(from start: Int, to end: Int) {
    guard let postcode else { return }
    var start = start
    while start < end, unsafe text[start] &- UInt8(ascii: "0") >= 10 { start += 1 }
    unsafe compactEnd = -1
    guard
      unsafe IdentifierChecks.dutchPostcode(
        Span(_unsafeStart: compact, count: compactText(start, end)))
    else { return }
    unsafe compactEnd = -1
    addBeside(start, end, postcode, evidence: [.checksum, .context])
  }

  /// Keeps the postcode of an address; without a street only one behind its state.
  func addPostcode(_ anchor: StreetAnchor, hasStreet: Bool, _ text: Span<UInt8>) {
    guard let matcher = anyPostcode, let code = anchor.postcode(in: text) else { return }
    if hasStreet {
      addBeside(code.lowerBound, code.upperBound, matcher, evidence: .context)
    } else if anchor.isOfState(text) {
      add(
        code.lowerBound, code.upperBound, matcher, unsafe traits[Int(matcher.detector)].alone)
    }
  }

  /// Keeps the postcode of another country than the Netherlands behind a street.
  func addPostcode(behindStreet end: Int, _ text: Span<UInt8>) {
    guard let matcher = anyPostcode,
      let code = PostcodeBesideStreet.range(in: text, behind: end)
    else { return }
    addBeside(code.lowerBound, code.upperBound, matcher, evidence: .context)
  }

  /// Keeps the ZIP code behind a street, its town and state, `41 Larkspur Lane, New Avon, Wyoming 82001`, and the four digits that
  /// stand there in Australia and New Zealand: `9 Wattle Road, ELTHAM 3095`.
  func addZIP(behind street: Int, _ text: Span<UInt8>) {
    guard let matcher = anyPostcode else { return }
    if let code = AddressEnd.postcode(in: text, behind: street)
      ?? AddressEnd.zip(in: text, behind: street)
      ?? Self.zip(text, inCellBehind: street)
    {
      return addBeside(code.lowerBound, code.upperBound, matcher, evidence: .context)
    }
    let limit = min(text.count, street + Self.reachBehindStreet)
    var at = street + 2
    while at < limit, text[at] >= 32 || text[at] == 10 && text[at - 1] == UInt8(ascii: ",") {
      guard FieldWord.isDigit(text[at]) else {
        at += 1
        continue
      }
      if text[at - 1] <= 32, let code = Postcode(text, at: at), code.isZIP {
        guard FieldWord.isLetter(text[at - 2]) || Self.endsAddress(text, at..<at + code.count)
        else { return }
        return addBeside(at, at + code.count, matcher, evidence: .context)
      }
      // `, Lot 8, 78041`
      guard text[at - 1] == 32 || text[at - 1] == UInt8(ascii: "#") else { return }
      while at < limit, FieldWord.isDigit(text[at]) { at += 1 }
    }
  }

  /// Whether a ZIP code stands behind a comma and before what ends an address: `, Lot 8, 78041;`.
  private static func endsAddress(_ text: Span<UInt8>, _ code: Range<Int>) -> Bool {
    guard text[code.lowerBound - 2] == UInt8(ascii: ",") else { return false }
    guard code.upperBound < text.count else { return true }
    return text[code.upperBound] < 32 || IdentifierChecks.isByte(text[code.upperBound], in: ",;.)")
  }

  /// Where the ZIP code is that fills the cell behind that of a street: `| 5016 Fernhill Ave | 68132 |`.
  private static func zip(_ text: Span<UInt8>, inCellBehind street: Int) -> Range<Int>? {
    var at = street
    while at < text.count, at - street < 4, text[at] == 32 || text[at] == UInt8(ascii: ".") {
      at += 1
    }
    guard at + 2 < text.count, text[at] == UInt8(ascii: "|") else { return nil }
    let start = text[at + 1] == 32 ? at + 2 : at + 1
    guard let code = Postcode(text, at: start), code.isZIP else { return nil }
    var end = start + code.count
    while end < text.count, end - start < 12, text[end] == 32 { end += 1 }
    return end < text.count && text[end] == UInt8(ascii: "|") ? start..<start + code.count : nil
  }

  /// Keeps the postcodes whose keys stand behind that of a street or name: `<straße>…</straße><plz>72764</plz>`.
  ///
  /// - Parameters:
  ///   - value: Where the value of the street or name begins.
  ///   - span: The window's text.
  @inline(never)
  func addPostcodes(behindKeyed value: Int, _ span: Span<UInt8>) {
    guard anyPostcode != nil, let keyedFields, unsafe delimiter == 0 else { return }
    // `Διεύθυνση: Κανάρη 18, ΤΚ 262 22 Πάτρα`
    if let last = unsafe hits.last, last.detector == street?.detector, Int(last.end) > value {
      addPostcode(behindStreet: Int(last.end), span)
      addZIP(behind: Int(last.end), span)
    }
    // `<PostcodeCode>29170</PostcodeCode><LineOne>12 route de Nulle Part</LineOne>`: before the street, as elements of a kind are.
    let isElement = value > 0 && span[value - 1] == UInt8(ascii: ">")
    var at = max(isElement ? value - Self.reachBeforeKey : value, 4)
    var limit = min(span.count, value + Self.reachBehindKey)
    // Candidates of other patterns may have been met before, further on.
    let known = unsafe knownPostcodes
    if at >= known.lowerBound {
      at = max(at, known.upperBound)
    } else {
      limit = min(limit, known.lowerBound)
    }
    guard at < limit else { return }
    let touches = at <= known.upperBound && limit >= known.lowerBound
    unsafe knownPostcodes =
      touches
      ? min(at, known.lowerBound)..<max(limit, known.upperBound) : at..<limit
    while at < limit {
      guard FieldWord.isDigit(span[at]) else {
        at += 1
        continue
      }
      let start = Self.start(ofPostcode: at, span)
      if isCode ? FieldWord.isQuote(span[start - 1]) : Self.mayFollowKey(span, start) {
        unsafe keyedFields.addPostcode(to: &hits, text, span, at: start)
      }
      while at < limit, FieldWord.isDigit(span[at]) { at += 1 }
    }
  }

  /// Whether a key and its colon stand right before a place, as in YAML: `line1: 12 Elm St`.
  @inline(__always)
  static func isBehindColon(_ text: Span<UInt8>, _ start: Int) -> Bool {
    start > 2 && text[start &- 1] == 32 && text[start &- 2] == UInt8(ascii: ":")
  }

  private static let longestMark = 5

  /// Where a postcode begins whose first digit is at a place: at the letters of its country or place before that, as in `H-6153`,
  /// `P5B7S5` and `ΤΚ 296 03`.
  private static func start(ofPostcode digit: Int, _ text: Span<UInt8>) -> Int {
    let hasGap = text[digit - 1] == 32 || text[digit - 1] == UInt8(ascii: "-")
    let end = hasGap ? digit - 1 : digit
    var start = end
    while start > 4, end - start < longestMark, FieldWord.isLetter(text[start - 1]) { start -= 1 }
    return start < end && (mayFollowKey(text, start) || FieldWord.isQuote(text[start - 1]))
      ? start : digit
  }

  /// Whether what stands between a key and its value is before a place, and maybe spaces.
  private static func mayFollowKey(_ text: Span<UInt8>, _ place: Int) -> Bool {
    var at = place
    let least = max(4, place - 32)
    while at > least, text[at - 1] == 32 { at -= 1 }
    return at >= 4 && KeyedValue.opens(text, at)
  }

  /// Keeps the postcode behind its word: `ZIP 53650`, `PLZ / Ort : 8400 Winterthur`.
  @inline(never)
  func addPostcode(behindWordAt capital: Int, _ matcher: DetectorSet.Matcher) {
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    guard unsafe delimiter == 0, !isCode,
      let code = KeyedPostcode.range(in: span, behindWordAt: capital)
    else { return }
    addBeside(code.lowerBound, code.upperBound, matcher, evidence: .context)
  }

  /// Keeps the ZIP code a space behind the last letter of the name of its state: `Greeley, Colorado 80631`.
  func addZIP(behindLetterAt letter: Int, _ matcher: DetectorSet.Matcher, _ text: Span<UInt8>) {
    guard let code = Postcode(text, at: letter + 2), code.isZIP else { return }
    if KeyedPostcode.isNamed(text, endingAt: letter + 2) {
      return addBeside(letter + 2, letter + 2 + code.count, matcher, evidence: .context)
    }
    guard let state = AmericanState.start(text, endingAt: letter + 1) else { return }
    let end = letter + 2 + code.count
    let anchor = StreetAnchor(kind: .afterPlace, range: state..<end)
    if let street = unsafe StreetNearPostcode.range(beside: anchor, in: text, delimiter: delimiter)
    {
      keep(street: street)
      return addBeside(letter + 2, end, matcher, evidence: .context)
    }
    add(letter + 2, end, matcher, unsafe traits[Int(matcher.detector)].alone)
  }
}
