/// The two settings of git that decide what is ignored.
///
/// Files are read plainly: `include` sections are not followed, and git is not run. It is
/// slower than a scan of what a commit adds, and need not be there.
struct GitConfig: Equatable, Sendable {
  /// `core.excludesFile` as written.
  ///
  /// Empty means none at all, not even the default.
  private(set) var excludesFile: [UInt8]?
  /// `core.ignoreCase`.
  private(set) var ignoresCase: Bool?

  /// Reads a configuration file over what was read before.
  ///
  /// What a line does not say in git's syntax is passed over.
  mutating func read(_ text: [UInt8]) {
    var reader = GitConfigReader(text)
    while let (section, key, value) = reader.next() {
      guard section == Array("core".utf8) else { continue }
      if key == Array("excludesfile".utf8), let value {
        excludesFile = value
      } else if key == Array("ignorecase".utf8) {
        ignoresCase = value.map(Self.isTrue) ?? true
      }
    }
  }

  private static func isTrue(_ value: [UInt8]) -> Bool {
    switch String(decoding: value, as: UTF8.self).lowercased() {
    case "", "false", "no", "off", "0": false
    default: true
    }
  }
}

/// Reads the assignments of a git configuration file, one at a time.
private struct GitConfigReader {
  private let text: [UInt8]
  private var position: Int
  /// The section's name in lower case, with its subsection if it has one.
  private var section: [UInt8] = []

  init(_ text: [UInt8]) {
    self.text = text
    position = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Returns the next assignment: section and key in lower case, and the value, or `nil`
  /// where the key stands alone, which means true.
  mutating func next() -> (section: [UInt8], key: [UInt8], value: [UInt8]?)? {
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "["):
        readSection()
      case UInt8(ascii: "#"), UInt8(ascii: ";"):
        skipLine()
      case _ where Self.isKeyByte(byte):
        let key = readKey()
        skipBlanks()
        guard peek() == UInt8(ascii: "=") else {
          if let byte = peek(), byte != UInt8(ascii: "\n") {
            // Not an assignment.
            skipLine()
            continue
          }
          return (section, key, nil)
        }
        position += 1
        return (section, key, readValue())
      default:
        position += 1
      }
    }
    return nil
  }

  private func peek() -> UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipBlanks() {
    while let byte = peek(),
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    { position += 1 }
  }

  private mutating func skipLine() {
    while let byte = peek(), byte != UInt8(ascii: "\n") { position += 1 }
  }

  private mutating func readSection() {
    position += 1
    section = []
    var isQuoted = false
    while let byte = peek(), byte != UInt8(ascii: "\n") {
      position += 1
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "]") && !isQuoted { return }
      section.append(Self.lowercased(byte))
    }
  }

  private mutating func readKey() -> [UInt8] {
    var key: [UInt8] = []
    while let byte = peek(), Self.isKeyByte(byte) {
      key.append(Self.lowercased(byte))
      position += 1
    }
    return key
  }

  /// Reads a value: to the end of the line, with quotes, comments and escapes undone.
  private mutating func readValue() -> [UInt8] {
    var value: [UInt8] = []
    /// Bytes of `value` without blanks at the end that are not quoted.
    var kept = 0
    var isQuoted = false
    skipBlanks()
    while let byte = peek(), byte != UInt8(ascii: "\n") {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        isQuoted.toggle()
        kept = value.count
      case UInt8(ascii: "#") where !isQuoted, UInt8(ascii: ";") where !isQuoted:
        skipLine()
      case UInt8(ascii: "\\"):
        if peek() == UInt8(ascii: "\r") { position += 1 }
        guard let escaped = peek() else { break }
        position += 1
        switch escaped {
        case UInt8(ascii: "\n"): break
        case UInt8(ascii: "n"): value.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "t"): value.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "b"): value.append(8)
        default: value.append(escaped)
        }
        kept = value.count
      default:
        value.append(byte)
        let isBlank =
          byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
        if isQuoted || !isBlank { kept = value.count }
      }
    }
    return Array(value.prefix(kept))
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    let letter = lowercased(byte)
    return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "-")
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
