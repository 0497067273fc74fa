extension SQLTracker {
  /// How much of a text ``sniff(prefix:path:)`` looks at.
  static let sniffedBytes = 65_536

  /// Says whether a text is an SQL dump, by how it begins.
  ///
  /// Its first word behind comments must be one that statements begin with, and somewhere a table
  /// must be created or filled. In a file that is named `.sql` one of the two is enough.
  ///
  /// - Parameters:
  ///   - prefix: The start of the text, without BOM. Of more than ``sniffedBytes`` the rest is
  ///     ignored.
  ///   - path: The path of the file.
  /// - Returns: Whether it is one.
  static func sniff(prefix: UnsafeRawBufferPointer, path: [UInt8]) -> Bool {
    // SAFETY: the slice is in bounds, and bytes may be read as bytes.
    let text = unsafe UnsafeRawBufferPointer(rebasing: prefix.prefix(sniffedBytes))
      .assumingMemoryBound(to: UInt8.self)
    let extensionStart = path.count - 4
    let isNamedSQL =
      extensionStart >= 0
      && path[extensionStart...].elementsEqual(".sql".utf8) { $0 == $1 || $0 | 0x20 == $1 }
    let beginsAsSQL = unsafe beginsWithStatement(text)
    guard beginsAsSQL || isNamedSQL else { return false }
    if beginsAsSQL && isNamedSQL { return true }
    return unsafe hasUsefulStatement(text)
  }

  private static func hasUsefulStatement(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress else { return false }
    let words = (text.count + 63) / 64
    let masks = UnsafeMutablePointer<UInt64>.allocate(capacity: 3 * words)
    defer { unsafe masks.deallocate() }
    unsafe masks.initialize(repeating: 0, count: 3 * words)
    let classes = StructureClasses.sql
    // SAFETY: `at / 64` is less than `words`.
    for at in text.indices {
      let byte = unsafe text[at]
      let bit: UInt64 = 1 << UInt64(at % 64)
      if byte == 10 { unsafe masks[at / 64] |= bit }
      if classes.structure.contains(byte) { unsafe masks[words + at / 64] |= bit }
      if classes.quote.contains(byte) { unsafe masks[2 * words + at / 64] |= bit }
    }
    let chunk = unsafe ChunkView(
      base: base, count: text.count, offset: 0, isLast: false,
      masks: StructureMasks(newline: masks, structure: masks + words, quote: masks + 2 * words))
    var tracker = SQLTracker()
    unsafe tracker.advance(to: Int64(text.count), in: chunk)
    return tracker.usefulStatements > 0
  }

  /// Whether the first word, behind comments, is one that statements begin with.
  private static func beginsWithStatement(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = unsafe text[...]
    while true {
      unsafe rest = rest.drop { $0 == 32 || 9...13 ~= $0 || $0 == UInt8(ascii: ";") }
      if unsafe rest.starts(with: "--".utf8) || rest.first == UInt8(ascii: "\\")
        || rest.first == UInt8(ascii: "#")
      {
        unsafe rest = rest.drop { $0 != 10 }
      } else if unsafe rest.starts(with: "/*".utf8) {
        var end = unsafe rest.startIndex + 2
        while unsafe end + 1 < rest.endIndex,
          unsafe rest[end] != UInt8(ascii: "*") || rest[end + 1] != UInt8(ascii: "/")
        {
          end += 1
        }
        unsafe rest = rest.dropFirst(end + 2 - rest.startIndex)
      } else {
        break
      }
    }
    let letters = unsafe rest.prefix { ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
    let word = unsafe letters.prefix(16).map { $0 & 0xDF }
    return verbs.contains { verb in word.elementsEqual(verb.utf8) }
  }

  private static let verbs = [
    "ALTER", "BEGIN", "COMMIT", "COPY", "CREATE", "DECLARE", "DELETE", "DELIMITER", "DROP", "GO",
    "GRANT", "IF", "INSERT", "LOCK", "PRAGMA", "PRINT", "REM", "REPLACE", "SELECT", "SET", "START",
    "TRUNCATE", "UPDATE", "USE",
  ]
}
