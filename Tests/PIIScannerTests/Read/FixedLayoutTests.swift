import Testing

@testable import PIIScanner

/// Records of one width whose columns have no names.
@Suite("Records of a fixed width")
struct FixedLayoutTests {
  private static let people = [
    ("111222333", "VISSER", "19810619"), ("123456782", "JANSEN-BOS", "19551214"),
    ("100000009", "DE VRIES", "19660113"), ("200300404", "BAKKER", "19590824"),
    ("415263748", "HENDRIKS", "19450503"), ("617283941", "DIJKSTRA", "19730724"),
  ]

  private static func file(
    number: (Int, String) -> String = { $1 }, name: (String) -> String = { $0 }
  ) -> String {
    var text = "00MUTATIES 20230401 V07\n"
    for (index, person) in people.enumerated() {
      let padded = name(person.1).padding(to: 20)
      text +=
        "10014839\(index)\(number(index, person.0)) \(padded) JW   \(person.2)V00394720UITD20230301\n"
    }
    return text + "9900000006\n"
  }

  private static func found(_ text: String) throws -> [String] {
    let detectors = try builtin("birthdate", "name", "nl.bsn")
    return try scan(Array(text.utf8), named: "a.txt", detectors, minConfidence: .medium).found
      .map(\.value)
  }

  @Test("numbers, names and birth dates are found, glued to others as they are")
  func columns() throws {
    let expected = Self.people.flatMap { [$0.0, $0.1, "JW", $0.2] }
    #expect(try Self.found(Self.file()) == expected)
  }

  @Test("a letter of two bytes moves no column")
  func accents() throws {
    let text = Self.file(name: { $0 == "VISSER" ? "MÜLLER" : $0 })
    #expect(try Self.found(text).first(where: { $0.hasPrefix("M") }) == "MÜLLER")
  }

  @Test("numbers that fail their check, and columns without names, tell nothing")
  func others() throws {
    let numbers = Self.file(number: { index, _ in "30000000\(index)" })
    #expect(try !Self.found(numbers).contains { $0.count == 9 && $0.allSatisfy(\.isNumber) })
    #expect(try Self.found(Self.file(name: { _ in "SPIJKERS" })).isEmpty)
  }

  @Test("records below headings are known by those, whatever their columns look like")
  func headings() {
    let heading = "GRAFNR     OVERLEDENE            OVERL_DT  PLAATS"
    let text = heading + "\n" + Self.file()
    #expect(FixedLayout(Array(Self.file().utf8).span) != nil)
    #expect(FixedLayout(Array(text.utf8).span) == nil)
  }

  @Test("lines of different widths, and lines with the marks of tables, are no such records")
  func otherText() {
    let lines = Self.file().split(separator: "\n").dropFirst()
    let ragged = lines.enumerated().map { $1 + String(repeating: "x", count: $0) }
    let table = lines.map { $0.replacing(" ", with: ";") }
    for text in [ragged.joined(separator: "\n"), table.joined(separator: "\n")] {
      #expect(FixedLayout(Array(text.utf8).span) == nil)
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
