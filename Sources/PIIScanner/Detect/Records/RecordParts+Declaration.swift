/// The employees in the payroll declarations of France (DSN, déclaration sociale nominative): a line for each value, behind the number of its
/// rubric.
///
///     S21.G00.30.001,'279030608805385'      the number of social security
///     S21.G00.30.002,'MARCHETTI'            the name of birth
///     S21.G00.30.006,'17031979'             the day of birth
///
/// Source: <https://www.net-entreprises.fr/declaration/norme-et-documentation-dsn/>, cahier technique, version 2024.
extension RecordParts {
  /// What rubrics have, behind `S`.
  private static let rubrics: [(tag: StaticString, label: RecordLabel)] = [
    ("10.g00.02.002", .contactName),
    ("21.g00.07.001", .contactName),
    ("21.g00.30.001", .frenchNumber), ("21.g00.30.002", .surname), ("21.g00.30.003", .surname),
    ("21.g00.30.004", .givenName),
    ("21.g00.30.006", .birthDate),
    ("21.g00.30.008", .street), ("21.g00.30.009", .postcode),
    ("21.g00.31.009", .surname), ("21.g00.31.010", .givenName), ("21.g00.31.011", .birthDate),
    ("21.g00.73.005", .surname), ("21.g00.73.006", .givenName), ("21.g00.73.007", .birthDate),
  ]
  private static let tagLength = 14

  mutating func readDeclaration(_ text: Span<UInt8>) {
    Self.forEachLine(text) { line in
      let (start, end) = (line.lowerBound, line.upperBound)
      let tag = start + Self.tagLength
      if tag + 3 < end, text[start] == UInt8(ascii: "S"), text[tag] == UInt8(ascii: ","),
        text[tag + 1] == UInt8(ascii: "'"),
        let rubric = Self.rubrics.first(where: {
          text.equalsIgnoringCase(start + 1..<tag, $0.tag)
        })
      {
        var close = end
        while close > tag + 2, text[close - 1] != UInt8(ascii: "'") { close -= 1 }
        add(rubric.label, tag + 2..<max(tag + 2, close - 1), in: text)
      }
    }
  }
}
