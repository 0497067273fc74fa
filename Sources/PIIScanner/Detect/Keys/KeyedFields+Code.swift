/// Values of keys in source code.
extension KeyedFields {
  /// Adds a quoted value whose key is named after persons or streets, if other data of a person stands beside it, or if it is a whole
  /// name and the source is no test.
  ///
  /// - Parameters:
  ///   - hits: Gets it.
  ///   - text: The window's text.
  ///   - span: The same.
  ///   - capital: Where ``KeyedLiteral/mayBegin(_:at:)`` says that a value may begin.
  ///   - phone: For the checks of values.
  ///   - isTest: Whether the source is a test.
  @inline(never)
  func addLiteral(
    to hits: inout [Hit], _ text: UnsafePointer<UInt8>, _ span: Span<UInt8>, at capital: Int,
    _ phone: PhoneCheck, isTest: Bool
  ) {
    guard let literal = KeyedLiteral(span, at: capital) else { return }
    var verdict = unsafe verdict(on: literal.key, in: text)
    // `Member(first="Sander", last="Torvik")`, `['ime' => 'Marta', 'priimek' => 'Torvik']`
    if verdict.asked & 1 & ~verdict.certain != 0, NameParts.isOneWord(literal.key, in: span),
      let value = literal.value(in: span),
      // Most values are other words; of `first` and `last` few are.
      FieldValueCheck.personName.fit(of: span.extracting(value), phone) >= .surname
        || NameParts.isFirstOrLast(literal.key, in: span),
      NameParts.isBeside(literal.key, in: span)
    {
      verdict.certain |= 1
    }
    if verdict.certain & 1 == 0, NameParts.needsPair(literal.key, in: span) { verdict.asked &= ~1 }
    guard verdict.asked != 0, let whole = literal.value(in: span) else { return }
    for index in rules.indices where verdict.asked >> UInt8(index) & 1 == 1 {
      guard let rule = rules[index] else { continue }
      let isCertain = verdict.certain >> UInt8(index) & 1 == 1
      let range = rule.range(of: whole, in: span)
      let value = span.extracting(range)
      let fit = KeyedFit.of(value, rule.check, isCertain: isCertain, beside: .persons, phone)
      guard fit != .none, isCertain || fit == .strong, unsafe !isName(range, in: text) else {
        continue
      }
      let isWhole = isCertain && !isTest && Self.isWholeName(value, fit, rule.check)
      guard isWhole || PersonLiteral.hasData(beside: whole, in: span, phone) else {
        continue
      }
      // What code says is worth less than a form: never more than `medium`.
      hits.append(
        rule.hit(at: range, fit == .strong ? .fieldPossibleStrong : .fieldPossibleLikely))
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
