/// Names in the query of an address, where `+` or `%20` stands for a space.
///
///     GET /confirm?name=Fenna+Zwart&tel=0701…      /m/44?nm=Orlando%20Griego
extension ProseName {
  /// Whether a byte may stand for a space there.
  @inline(__always)
  static func isSpaceOfQuery(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%")
  }

  private static let mostWordsOfQuery = 4
  private static let keys: [StaticString] = [
    "name=", "nm=", "naam=", "nom=", "nombre=", "patient=",
  ]

  /// The name whose given name begins at a position, behind a key that is named so; `nil` if it has no surname.
  ///
  /// - Complexity: O(1). Does not allocate.
  @inline(__always)
  static func ofQuery(_ first: NamePart, in text: Span<UInt8>, at start: Int) -> Match? {
    guard start > 4, text[start &- 1] == UInt8(ascii: "="), first.end < text.count,
      isSpaceOfQuery(text[first.end])
    else { return nil }
    return readQuery(first, text, start)
  }

  @inline(never)
  private static func readQuery(
    _ first: NamePart, _ text: Span<UInt8>, _ start: Int
  ) -> Match? {
    guard keys.contains(where: { text.endsIgnoringCase(start, $0) }) else { return nil }
    var end = first.end
    var last: NamePart?
    for _ in 0..<mostWordsOfQuery {
      guard let next = endOfSpace(text, end), let part = NamePart(text, at: next) else { break }
      guard part.isName || part.letters == 1 || part.isOne(of: ProseWords.prefixes)
      else { return nil }
      last = part
      end = part.end
      while end + 1 < text.count, text[end] == UInt8(ascii: "-"),
        let joined = NamePart(text, at: end + 1), joined.isName
      {
        end = joined.end
      }
    }
    guard let last, last.letters > 2, !NameWords.isOrdinary(last.hash),
      !last.isOne(of: ProseWords.afterThings), !last.isOne(of: FirmName.words),
      end >= text.count || text[end] <= 32 || IdentifierChecks.isByte(text[end], in: "&;\"'#)")
    else { return nil }
    return Match(start: start, end: end, factors: ScoreFactors())
  }

  /// Where what stands for a space ends; `nil` if something else is there.
  private static func endOfSpace(_ text: Span<UInt8>, _ at: Int) -> Int? {
    guard at + 3 < text.count else { return nil }
    if text[at] == UInt8(ascii: "+") { return at + 1 }
    return text.ends(at + 3, "%20") ? at + 3 : nil
  }
}
