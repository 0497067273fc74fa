import Testing

@testable import PIIScanner

/// Dumps that are made together with the truth of them.
@Suite("SQL tracker, random dumps")
struct SQLRandomTests {
  @Test("knows the column of every value", arguments: 0..<60 as Range<UInt64>)
  func random(seed: UInt64) {
    var writer = RandomDump(seed: seed)
    for _ in 0..<12 { writer.writeStatement() }
    let text = SQLTestText(writer.text)
    let offsets = writer.truth.map(\.offset)
    let expected = writer.truth.map { Optional($0.path) }
    #expect(text.fields(of: offsets) == expected, "seed \(seed)")
    for size in [1, 2, 3, 7, 31, 63, 64, 65, 200] {
      #expect(text.fields(of: offsets, windowSize: size) == expected, "seed \(seed), size \(size)")
    }
  }

  @Test(
    "random bytes do no harm, and are the same in all windows", arguments: 0..<40 as Range<UInt64>)
  func noise(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "INSERT INTO ", "COPY ", "CREATE TABLE ", "VALUES", "(", ")", ",", ";", "'", "\"", "`", "[",
      "]",
      "\\", "--", "/*", "*/", "\n", "\t", " ", "a", "é", "FROM stdin;\n", "\\.\n", "E'", ");\n",
    ]
    let text = SQLTestText(
      (0..<300).map { _ in pieces.randomElement(using: &random) ?? "" }.joined())
    let all = Array(text.bytes.indices)
    let expected = text.fields(of: all)
    for size in [1, 2, 5, 17, 64, 70] {
      #expect(text.fields(of: all, windowSize: size) == expected, "seed \(seed), size \(size)")
    }
    // One jump must end where all the steps end.
    for target in all where target % 37 == 0 {
      #expect(text.fields(of: [target]) == [expected[target]], "seed \(seed), byte \(target)")
    }
  }
}

private struct RandomDump {
  private enum Dialect: CaseIterable { case mysql, postgres, sqlite, server }

  private(set) var text = ""
  /// Where a value starts, in UTF-8, and the path of its column.
  private(set) var truth: [(offset: Int, path: String)] = []
  private var random: SeededGenerator
  private let dialect: Dialect
  private var tableCount = 0

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    dialect = Dialect.allCases[Int(seed % 4)]
  }

  mutating func writeStatement() {
    tableCount += 1
    let table = "tabel\(tableCount)"
    let columns = (0..<Int.random(in: 1...9, using: &random)).map { "kolom \($0)" }
    let isCreated = Bool.random(using: &random)
    if isCreated { writeCreate(table, columns) }
    // A quote without its partner, at most one statement long.
    if Int.random(in: 0..<4, using: &random) == 0 {
      text += "INSERT INTO \(quoted("stray")) VALUES (1, 'x, 2);\n"
    }
    if dialect == .postgres, Bool.random(using: &random) {
      writeCopy(table, columns)
    } else {
      writeInsert(table, columns, listsColumns: !isCreated || Bool.random(using: &random))
    }
    if Bool.random(using: &random) { text += "-- it's a comment;\n" }
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  private func quoted(_ name: String) -> String {
    switch dialect {
    case .mysql: "`\(name)`"
    case .server: "[\(name)]"
    default: "\"\(name)\""
    }
  }

  private mutating func writeCreate(_ table: String, _ columns: [String]) {
    let definitions = columns.map {
      quoted($0) + pick(["int", "decimal(10,2)", "text DEFAULT 'a, (b'"])
    }
    text +=
      "CREATE TABLE \(quoted(table)) (\n  " + definitions.joined(separator: ",\n  ")
      + ",\n  PRIMARY KEY (\(quoted(columns[0])))\n);\n"
  }

  private mutating func writeInsert(_ table: String, _ columns: [String], listsColumns: Bool) {
    let list = listsColumns ? " (" + columns.map(quoted).joined(separator: ", ") + ")" : ""
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      text += "INSERT INTO \(dialect == .server ? "[dbo]." : "")\(quoted(table))\(list) VALUES"
      if Bool.random(using: &random) { text += " " }
      let rows = Int.random(in: 1...5, using: &random)
      for row in 0..<rows {
        text += row == 0 ? "(" : pick([",(", ", (", ",\n("])
        for (index, column) in columns.enumerated() {
          if index > 0 { text += pick([",", ", "]) }
          truth.append((text.utf8.count, "/\(table)/\(column)"))
          writeValue("/\(table)/\(column)")
        }
        text += ")"
      }
      text += dialect == .server ? "\nGO\n" : ";\n"
    }
  }

  private mutating func writeValue(_ path: String) {
    let quote = dialect == .mysql ? pick(["\\'", "''"]) : "''"
    // Where it is not known whether a backslash is an escape, none stands before a quote.
    let backslash =
      switch dialect {
      case .mysql: "\\\\"
      case .server: "\\"
      default: "\\a"
      }
    let pieces = ["a", "é", " ", ",", "(", ")", ";", "--", "/*", "\"", "\n", "`", quote, backslash]
    switch Int.random(in: 0..<6, using: &random) {
    case 0: text += "\(Int.random(in: -999...999_999_999, using: &random))"
    case 1: text += "NULL"
    case 2: text += "f(1, g('x', ')'), 'it''s')"
    default:
      text += dialect == .server ? "N'" : "'"
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        truth.append((text.utf8.count, path))
        text += pick(pieces)
      }
      text += "'"
    }
  }

  private mutating func writeCopy(_ table: String, _ columns: [String]) {
    text +=
      "COPY public.\(quoted(table)) (\(columns.map(quoted).joined(separator: ", "))) FROM stdin;\n"
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      for (index, column) in columns.enumerated() {
        if index > 0 { text += "\t" }
        truth.append((text.utf8.count, "/\(table)/\(column)"))
        text += pick(["\\N", "it's", "a, (b); \"c", "\\\\.", "x\\ty", "1"])
      }
      text += "\n"
    }
    text += "\\.\n"
  }
}
