/// Values of keys in source code.
extension KeyedFields {
  /// Adds a quoted value whose key is named after persons or streets, if other data of a person stands beside it, or if it is a whole
  /// name and the source is no test.
  ///
  /// - Parameters:
  ///   - hits: Gets it.
  ///   - text: The window's text.
  ///   - span: The same.
  ///   - capital: Where ``KeyedValue/mayBegin(_:at:)`` says that a value may begin.
  ///   - phone: For the checks of values.
  ///   - isTest: Whether the source is a test.
  @inline(never)
  func addLiteral(
    to hits: inout [Hit], _ text: UnsafePointer<UInt8>, _ span: Span<UInt8>, at capital: Int,
    _ phone: PhoneCheck, isTest: Bool
  ) {
    guard let literal = KeyedLiteral(span, at: capital) else { return }
    let verdict = unsafe verdict(on: literal.key, in: text)
    guard verdict.asked != 0 else { return }
    for index in rules.indices where verdict.asked >> UInt8(index) & 1 == 1 {
      guard let rule = rules[index] else { continue }
      let isCertain = verdict.certain >> UInt8(index) & 1 == 1
      var range = literal.value
      if rule.check == .streetAddress {
        // The postcode behind a street is a finding of its own.
        let length = StreetAddress.withoutPostcode(span.extracting(range)).upperBound
        range = range.lowerBound..<(range.lowerBound + length)
      }
      guard !range.isEmpty else { continue }
      let value = span.extracting(range)
      let fit = KeyedFit.of(value, rule.check, isCertain: isCertain, isOfPersons: true, phone)
      // SAFETY: the value is in the text.
      let bytes = unsafe UnsafeBufferPointer(
        start: text + range.lowerBound, count: range.count)
      guard fit != .none, isCertain || fit == .strong, unsafe !isName(bytes) else { continue }
      let isWhole = isCertain && !isTest && Self.isWholeName(value, fit, rule.check)
      guard isWhole || PersonLiteral.hasData(beside: literal.value, in: span, phone) else {
        continue
      }
      var hit = Hit(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), logOdds: 0,
        detector: rule.detector, evidence: [.format, .fieldName], contextWord: -1,
        contextDistance: 0)
      // What code says is worth less than a form: never more than `medium`.
      hit.weigh(fit == .strong ? .fieldPossibleStrong : .fieldPossibleLikely)
      hits.append(hit)
    }
  }

  /// Surnames that stand for anybody.
  private static let anybody = HashedWords(" doe roe bloggs mustermann musterfrau modaal dupont ")

  /// Whether a value is a name with a given name that is known, or initials, and a surname; nobody's is none.
  private static func isWholeName(
    _ value: Span<UInt8>, _ fit: FieldValueFit, _ check: FieldValueCheck
  ) -> Bool {
    guard check == .personName, fit == .strong else { return false }
    var (position, words) = (0, 0)
    while let word = FieldWord.next(in: value, from: position) {
      position = word.range.upperBound
      if anybody.contains(NameHash(value, word.range).value) { return false }
      words += 1
    }
    return words > 1
  }
}
