/// Names, one after the other: those of the columns of a table.
struct SQLNames {
  /// Most names of one list; further columns are known by number.
  static let most = 4096

  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  mutating func append(_ name: some Collection<UInt8>) {
    guard count < Self.most else { return }
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// A name, from 0.
  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}

/// The columns of the tables that a dump has created so far.
///
/// A table is known by the hash of its name without regard to case. When there is no more room all are
/// forgotten: a dump fills a table soon after it creates it.
struct SQLTables {
  /// Most tables, and most bytes of their names of columns, that are remembered.
  static let mostTables = 4096
  static let mostBytes = 1 << 20

  private var columns: [UInt64: SQLNames] = [:]
  private var byteCount = 0

  /// Remembers the columns of a table.
  mutating func remember(_ names: SQLNames, of table: UInt64) {
    if columns.count >= Self.mostTables || byteCount + names.bytes.count > Self.mostBytes {
      columns.removeAll()
      byteCount = 0
    }
    // A table that is created again counts twice: the bound stays one.
    byteCount += names.bytes.count
    columns[table] = names
  }

  /// The columns of a table; none if it is not known.
  func columns(of table: UInt64) -> SQLNames { columns[table] ?? SQLNames() }
}

/// Hashes of names, the same in every run.
enum SQLHash {
  /// Goes on with a hash by a name, without regard to the case of ASCII letters.
  static func hash(_ name: some Sequence<UInt8>, after hash: UInt64) -> UInt64 {
    var hash = CaselessHash(after: hash)
    for byte in name { hash.add(byte) }
    // What ends a name: "ab" + "c" is not "a" + "bc".
    let product = (hash.value ^ 0xFF).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  static let empty = CaselessHash.empty
}
