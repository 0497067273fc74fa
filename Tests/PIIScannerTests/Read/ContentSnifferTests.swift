import Testing

@testable import PIIScanner

@Suite("Content sniffer")
struct ContentSnifferTests {
  @Test(
    "tells encodings and binary data apart",
    arguments: [
      ([], .utf8, 0, "an empty file"),
      (Array("bsn 111222333\n".utf8), .utf8, 0, "ASCII"),
      (Array("café €\n".utf8), .utf8, 0, "UTF-8"),
      ([0xEF, 0xBB, 0xBF] + Array("a;b".utf8), .utf8, 3, "UTF-8 with a BOM"),
      ([0xEF, 0xBB, 0xBF], .utf8, 3, "only a BOM"),
      (Array("café".utf8.dropLast()), .utf8, 0, "UTF-8 that is cut off"),
      (Array("caf".utf8) + [0xE9, 0x0A], .windows1252, 0, "Latin-1"),
      ([0x80, 0x20, 0x31, 0x32], .windows1252, 0, "a euro sign of Windows-1252"),
      (utf16("Geen gegevens", isBig: false, mark: true), .utf16LittleEndian, 2, "UTF-16LE"),
      (utf16("Geen gegevens", isBig: true, mark: true), .utf16BigEndian, 2, "UTF-16BE"),
      (utf16("Geen gegevens", isBig: false, mark: false), .utf16LittleEndian, 0, "no BOM, LE"),
      (utf16("Geen gegevens", isBig: true, mark: false), .utf16BigEndian, 0, "no BOM, BE"),
      (utf16("[\"é\"]", isBig: true, mark: false), .utf16BigEndian, 0, "short, BE"),
      (utf16("[\"é\"]", isBig: false, mark: false), .utf16LittleEndian, 0, "short, LE"),
      (
        utf16(String(repeating: "Το όνομα του πελάτη\n", count: 9), isBig: false, mark: false),
        .utf16LittleEndian, 0, "Greek without a BOM"
      ),
      (utf16("a", isBig: false, mark: true) + [0x41], .utf16LittleEndian, 2, "half a unit"),
      (Array("regel een\0\0\0regel twee\n".utf8), .utf8, 0, "a log with NULs"),
      (Array("[\"a\0b\"]".utf8), .utf8, 0, "one NUL"),
      (Array("\u{1B}[31mrood\u{1B}[0m\n".utf8), .utf8, 0, "terminal colours"),
      (Array("%PDF-1.7\nthis is text".utf8), .binary, 0, "PDF"),
      ([0x50, 0x4B, 3, 4] + Array("mimetype".utf8), .binary, 0, "ZIP"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .binary, 0, "PNG"),
      (Array("SQLite format 3\0".utf8), .binary, 0, "SQLite"),
      (Array(0...255), .binary, 0, "all bytes"),
      ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], .binary, 4, "UTF-32LE"),
      ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41], .binary, 4, "UTF-32BE"),
      (Array(repeating: 0, count: 100), .binary, 0, "zeros"),
    ] as [([UInt8], TextEncoding, Int, Comment)])
  func content(bytes: [UInt8], encoding: TextEncoding, bomLength: Int, because reason: Comment) {
    let content = unsafe bytes.withUnsafeBytes { unsafe ContentSniffer.sniff(prefix: $0) }
    #expect(content.encoding == encoding, reason)
    #expect(content.bomLength == bomLength, reason)
    #expect(content.isBinary == (encoding == .binary), reason)
    #expect(content.isUTF32 == reason.rawValue.hasPrefix("UTF-32"), reason)
  }

  @Test("random bytes are binary", arguments: 0..<50)
  func randomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 200...5000, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    #expect(unsafe bytes.withUnsafeBytes { unsafe ContentSniffer.sniff(prefix: $0) }.isBinary)
  }

  /// The fast way over 64 plain bytes must see every byte that is not plain, wherever it is.
  @Test("one strange byte is seen at every place")
  func everyPlace() {
    for place in 0..<200 {
      for (byte, encoding) in [
        (0xE9, TextEncoding.windows1252), (0x80, .windows1252), (0xFF, .windows1252),
      ] {
        var bytes = Array(repeating: UInt8(ascii: "a"), count: 200)
        bytes[place] = UInt8(byte)
        let content = unsafe bytes.withUnsafeBytes { unsafe ContentSniffer.sniff(prefix: $0) }
        // A lead byte at the very end may be a character that is cut off.
        #expect(content.encoding == encoding || (place == 199 && byte == 0xE9))
      }
      for byte in [0, 1, 7, 0x0E, 0x1F, 0x7F] {
        var bytes = Array("plain text, 64 bytes of it \n".utf8.map { $0 })
        bytes = Array(repeating: bytes, count: 8).joined().prefix(200).map { $0 }
        for other in stride(from: place % 3, to: 200, by: 3) { bytes[other] = UInt8(byte) }
        let content = unsafe bytes.withUnsafeBytes { unsafe ContentSniffer.sniff(prefix: $0) }
        #expect(content.isBinary, "byte \(byte)")
      }
    }
  }

  @Test(
    "a container is not called read, and what shows its text is",
    arguments: [
      ([0x50, 0x4B, 3, 4] + Array("[Content_Types].xml".utf8), true, "Office document"),
      ([0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18), true, "empty ZIP"),
      (Array("%PDF-1.7\n".utf8), true, "PDF"),
      ([0x1F, 0x8B, 8, 0], true, "gzip"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], true, "xz"),
      (Array("BZh91AY&SY".utf8), true, "bzip2"), ([0x28, 0xB5, 0x2F, 0xFD], true, "zstd"),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], true, "7z"),
      (Array("Rar!\u{1A}\u{7}\u{1}\0".utf8), true, "RAR"),
      (Array("!BDN".utf8) + [1, 2, 3, 0], true, "PST"),
      (Array("SQLite format 3\0".utf8), false, "SQLite keeps text as it is"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], false, "so does Word 97"),
      (Array("PK is what they call it\n".utf8), false, "text"), ([0x50], false, "one byte"),
    ])
  func containers(bytes: [UInt8], isContainer: Bool, what: String) {
    let text = unsafe bytes.withUnsafeBytes {
      unsafe TextDescription(prefix: $0, isWhole: true, path: Array("a.dat".utf8), encoding: nil)
    }
    #expect((text.unopened != nil) == isContainer, "\(what)")
  }

  @Test(
    "names of encodings",
    arguments: [
      ("utf-8", .fixed(.utf8)), ("UTF8", .fixed(.utf8)), ("utf-16", .utf16),
      ("utf-16le", .fixed(.utf16LittleEndian)), ("UTF-16BE", .fixed(.utf16BigEndian)),
      ("windows-1252", .fixed(.windows1252)), ("cp1252", .fixed(.windows1252)),
      ("latin1", .fixed(.windows1252)), ("ISO-8859-1", .fixed(.windows1252)),
      ("iso-8859-15", .fixed(.windows1252)), ("ascii", .fixed(.utf8)),
      ("binary", .fixed(.binary)), ("auto", .automatic), ("klingon", nil), ("", nil),
    ] as [(String, EncodingChoice?)])
  func names(name: String, choice: EncodingChoice?) {
    #expect(EncodingChoice(named: name) == choice)
  }

  @Test("every name that is offered is one")
  func offeredNames() {
    for name in EncodingChoice.names { #expect(EncodingChoice(named: name) != nil, "\(name)") }
  }

  @Test("a chosen encoding is taken, and its own mark left out")
  func chosen() {
    let bytes = utf16("abc", isBig: true, mark: true)
    func sniff(_ choice: EncodingChoice) -> SniffedContent {
      unsafe bytes.withUnsafeBytes { unsafe ContentSniffer.sniff(prefix: $0, choice: choice) }
    }
    #expect(sniff(.utf16) == SniffedContent(encoding: .utf16BigEndian, bomLength: 2))
    #expect(
      sniff(.fixed(.utf16LittleEndian))
        == SniffedContent(encoding: .utf16LittleEndian, bomLength: 0))
    #expect(
      sniff(.fixed(.windows1252)) == SniffedContent(encoding: .windows1252, bomLength: 0))
    #expect(sniff(.automatic) == SniffedContent(encoding: .utf16BigEndian, bomLength: 2))
  }
}

/// A text in UTF-16.
func utf16(_ text: String, isBig: Bool, mark: Bool) -> [UInt8] {
  utf16((mark ? [0xFEFF] : []) + Array(text.utf16), isBig: isBig)
}

/// Code units as bytes.
func utf16(_ units: [UInt16], isBig: Bool) -> [UInt8] {
  units.flatMap { unit in
    isBig ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
  }
}
