/// The players and arbiters in the reports of chess tournaments (TRF of FIDE): lines of fixed places, whose first three digits say what
/// they are.
///
///     102 Vermeer, Fenna (IA)
///     001    1 m FM Vermeer, Hendrik                  2214 NED     1000417 1988/05/11  4.5    1
///
/// Source: <https://www.fide.com/FIDE/handbook/C04Annex2_TRF16.pdf>.
extension RecordParts {
  /// The places of a kind of line, in characters from its start.
  private static let tournamentPlaces: [Place] = [
    ("001", 14, 47, .contactName), ("001", 69, 79, .birthDate),
    ("102", 4, 64, .contactName), ("112", 4, 64, .contactName),
  ]

  mutating func readTournament(_ text: Span<UInt8>) {
    Self.forEachLine(text) { line in
      let (start, end) = (line.lowerBound, line.upperBound)
      for place in Self.tournamentPlaces {
        let tag = start + place.tag.utf8CodeUnitCount
        guard tag < end, text.equalsIgnoringCase(start..<tag, place.tag) else { continue }
        let range = Self.range(of: place.start..<place.end, line, text)
        add(place.label, Self.withoutRemark(range, in: text), in: text)
      }
    }
  }

  /// A name without the title in parentheses behind it: `Vermeer, Fenna (IA)`.
  private static func withoutRemark(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    for at in range where text[at] == UInt8(ascii: "(") { return range.lowerBound..<at }
    return range
  }
}
