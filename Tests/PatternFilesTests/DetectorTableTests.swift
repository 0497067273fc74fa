import PIIScanner
import Testing

@testable import PatternFiles

/// The table of detectors in `docs/DETECTORS.md`: a row for each definition in `patterns/`, which says the same.
@Suite struct DetectorTableTests {
  /// The cells of each row, by id.
  static let rows: [String: [String]] = {
    let text = (try? TextFile.text(of: Repository.path("docs/DETECTORS.md"))) ?? ""
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      line.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false)
        .map(String.init)
    }
    return Dictionary(
      rows.map { (String($0[0].dropFirst().dropLast()), $0) }, uniquingKeysWith: { $1 })
  }()

  @Test func `the table has a row for each detector`() {
    #expect(Set(Self.rows.keys) == Set(DetectorDefinition.builtin.map(\.id)), "run `make patterns`")
  }

  @Test(arguments: DetectorDefinition.builtin.map(\.id))
  func `a row says what the definition says`(id: String) throws {
    let row = try #require(Self.rows[id], "run `make patterns`")
    let definition = try #require(DetectorDefinition.builtin.first { $0.id == id })
    try #require(row.count == 7)
    #expect(row[1] == definition.name)
    #expect(row[3] == Self.found(definition))
    #expect(row[4].isEmpty == (definition.check == nil))
    #expect(row[5] == definition.tested ?? "")
    for source in definition.sources { #expect(row[6].contains("](\(source))")) }
    let example = try #require(DetectorDefinition.builtinExamples(of: id)?.finds.first)
    let marked = try #require(MarkedText(example.text))
    let value = String(decoding: Array(marked.text.utf8)[marked.spans[0]], as: UTF8.self)
    let words = value.split(whereSeparator: \.isWhitespace)
    #expect(row[2] == "`" + words.joined(separator: " ") + "`")
  }

  /// How a detector reports, in the words of the table.
  private static func found(_ definition: DetectorDefinition) -> String {
    let alone =
      definition.nearPerson
      ? "only in a field named so, or near a person"
      : definition.fieldOnly
        ? "only with a word"
        : Confidence(score: Float(definition.alone)) >= .medium ? "alone" : "with a word"
    let how = definition.field == nil ? alone : alone + "; in fields named so"
    return definition.enabled ? how : "on request; " + how
  }
}
