/// How to find out the encoding of a text: by its content, or as the user says.
enum EncodingChoice: Equatable, Sendable {
  /// By its content.
  case automatic
  /// This one, whatever the content.
  case fixed(TextEncoding)
  /// UTF-16; its byte order mark tells which, and without one it is little-endian.
  case utf16

  /// The choice that a name stands for, or `nil` if there is no such encoding.
  ///
  /// Names are those of IANA and those that are used in their place. Case, spaces, `-` and `_` do not
  /// matter. Latin-1, Latin-9 and ASCII are read as Windows-1252 and UTF-8: all bytes of a value of
  /// ASCII characters are the same there.
  init?(named name: String) {
    let plain = name.lowercased().filter { !"-_ ".contains($0) }
    switch plain {
    case "auto", "automatic": self = .automatic
    case "utf8", "ascii", "usascii": self = .fixed(.utf8)
    case "utf16": self = .utf16
    case "utf16le", "ucs2le", "unicode": self = .fixed(.utf16LittleEndian)
    case "utf16be", "ucs2be": self = .fixed(.utf16BigEndian)
    case "windows1252", "cp1252", "1252", "ansi", "latin1", "iso88591", "l1", "latin9", "iso885915":
      self = .fixed(.windows1252)
    case "binary", "none": self = .fixed(.binary)
    default: return nil
    }
  }

  /// The names to offer where one is unknown.
  static let names: [String] = [
    "auto", "utf-8", "utf-16", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1",
    "iso-8859-15", "ascii", "binary",
  ]
}

extension ContentSniffer {
  /// Tells what a file is, or what the user said it is.
  ///
  /// A byte order mark is left out of the text only if it is that of the encoding chosen.
  ///
  /// - Parameters:
  ///   - prefix: The first bytes of the file.
  ///   - choice: What the user said.
  /// - Returns: The content.
  static func sniff(
    prefix: UnsafeRawBufferPointer, choice: EncodingChoice
  ) -> SniffedContent {
    let isLittle = unsafe prefix.starts(with: [0xFF, 0xFE])
    let isBig = unsafe prefix.starts(with: [0xFE, 0xFF])
    switch choice {
    case .automatic:
      return unsafe sniff(prefix: prefix)
    case .utf16:
      return SniffedContent(
        encoding: isBig ? .utf16BigEndian : .utf16LittleEndian, bomLength: isBig || isLittle ? 2 : 0
      )
    case .fixed(let encoding):
      let hasMark =
        switch encoding {
        case .utf8: unsafe prefix.starts(with: [0xEF, 0xBB, 0xBF])
        case .utf16LittleEndian: isLittle
        case .utf16BigEndian: isBig
        default: false
        }
      return SniffedContent(
        encoding: encoding, bomLength: hasMark ? (encoding == .utf8 ? 3 : 2) : 0)
    }
  }
}
