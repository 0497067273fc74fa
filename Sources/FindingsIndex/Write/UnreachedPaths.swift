internal import Foundation
internal import GRDB
internal import PIIScanner

/// What a scan could not read: files, and folders of which it does not know what is in them.
///
/// What the index has of them may still be there, so a scan that could not look does not call it gone. It is a table of the
/// connection, which goes away with it: there can be any number of them.
struct UnreachedPaths {
  private let insert: RowStatement
  private let select: Statement

  private static let slash = UInt8(ascii: "/")

  /// Makes the table, if the connection does not have it.
  init(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS unreached (path BLOB PRIMARY KEY) STRICT, WITHOUT ROWID
        """)
    insert = try RowStatement(database, "INSERT OR IGNORE INTO temp.unreached (path) VALUES (?)")
    select = try database.makeStatement(sql: "SELECT 1 FROM temp.unreached WHERE path = ?")
  }

  /// Notes a path.
  func add(_ path: [UInt8]) throws {
    insert.bind(1, blob: path.withoutSlashesAtEnd())
    try insert.run()
  }

  /// Whether a path is one of them, or lies in one: in its folder, or in it as a container.
  func covers(_ path: [UInt8]) throws -> Bool {
    if try contains(path[...]) { return true }
    for index in path.indices
    where path[index] == Self.slash || path[index] == UInt8(ascii: "!") {
      if try contains(index == 0 ? path[...0] : path[..<index]) { return true }
    }
    return try path.first != Self.slash && contains([UInt8(ascii: ".")])
  }

  private func contains(_ path: ArraySlice<UInt8>) throws -> Bool {
    try Int.fetchOne(select, arguments: [Data(path.withoutSlashesAtEnd())]) != nil
  }
}
