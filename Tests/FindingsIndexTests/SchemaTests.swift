import Foundation
import GRDB
import Testing

@testable import FindingsIndex

@Suite("The schema")
struct SchemaTests {
  @Test("is strict, and each column is commented and documented")
  func isDocumented() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let docs = try String(
      contentsOf: root.appendingPathComponent("docs/INDEX.md"), encoding: .utf8)
    let queue = try DatabaseQueue()
    try Schema.migrator.migrate(queue)
    try queue.read { database in
      let tables = try Row.fetchAll(database, sql: "PRAGMA table_list").filter {
        $0["schema"] == "main" && !($0["name"] as String).hasPrefix("sqlite_")
          && $0["name"] != "grdb_migrations"
      }
      #expect(tables.count == 8)
      for table in tables {
        let name: String = table["name"]
        #expect(table["strict"] == 1, "\(name)")
        let sql = try #require(
          try String.fetchOne(
            database, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [name]))
        let section = try #require(
          docs.components(separatedBy: "\n## ").first {
            $0.hasPrefix("`\(name)`")
          })
        for column in try Row.fetchAll(database, sql: "PRAGMA table_xinfo(\(name))") {
          let column: String = column["name"]
          let line = sql.split(separator: "\n").first {
            $0.trimmingCharacters(in: .whitespaces).hasPrefix(column + " ")
          }
          #expect(line?.contains("-- ") == true, "\(name).\(column) has no comment")
          #expect(section.contains("| `\(column)` |"), "\(name).\(column) is not in INDEX.md")
        }
      }
    }
  }
}
