/// What a binary file holds that cannot be read from its bytes as they are: it is compressed or encoded.
///
/// Such a file is read to its end and the strings in it are scanned, but it is not called read: a document without findings
/// would else look clean.
enum UnopenedContent {
  /// Why what a file holds was not read.
  ///
  /// - Parameter prefix: How it begins.
  /// - Returns: The reason; `nil` if its bytes say all that there is.
  static func reason(_ prefix: UnsafeRawBufferPointer) -> StaticString? {
    for (signature, reason) in known {
      let count = signature.utf8CodeUnitCount
      guard count <= prefix.count else { continue }
      // SAFETY: the prefix has so many bytes.
      let isSame = signature.withUTF8Buffer { unsafe prefix[..<count].elementsEqual($0) }
      if isSame { return reason }
    }
    guard prefix.count >= 4 else { return nil }
    // SAFETY: four bytes are there.
    let first = unsafe UInt32(bigEndian: prefix.loadUnaligned(as: UInt32.self))
    switch first {
    case 0xFFFE_0000, 0x0000_FEFF: return "text in UTF-32, which is not read"
    case 0xFD37_7A58: return "compressed (xz): what is in it was not read"
    case 0x28B5_2FFD: return "compressed (zstd): what is in it was not read"
    case 0x0422_4D18: return "compressed (lz4): what is in it was not read"
    case 0x377A_BCAF: return "compressed (7z): what is in it was not read"
    default: return first >> 8 == 0x1F8B08 ? "compressed (gzip): what is in it was not read" : nil
    }
  }

  private static let zip: StaticString =
    "a ZIP file, as archives and Office documents are: what is in it was not read"

  /// Signatures that are ASCII; see ``BinarySignature`` for their source.
  private static let known: [(StaticString, StaticString)] = [
    ("PK\u{3}\u{4}", zip), ("PK\u{5}\u{6}", zip), ("PK\u{7}\u{8}", zip),
    ("%PDF-", "a PDF document: the text in it was not read"),
    ("BZh", "compressed (bzip2): what is in it was not read"),
    ("Rar!\u{1A}\u{7}", "compressed (RAR): what is in it was not read"),
    ("MSCF\0\0\0\0", "compressed (cabinet): what is in it was not read"),
    ("!BDN", "an Outlook mailbox (PST), which is encoded: what is in it was not read"),
    ("PAR1", "a Parquet table, which is compressed: what is in it was not read"),
  ]
}
