/// The first bytes of well-known binary formats.
///
/// Source: <https://en.wikipedia.org/wiki/List_of_file_signatures>. Formats whose control bytes give them away
/// anyway need not be here; it is for those that start with much text, and to decide soon.
enum BinarySignature {
  /// Whether a file starts as a binary format does.
  static func matches(_ prefix: UnsafeRawBufferPointer) -> Bool {
    guard prefix.count >= 4 else { return false }
    for signature in known {
      let bytes = signature.bytes
      let end = signature.offset + bytes.utf8CodeUnitCount
      guard end <= prefix.count else { continue }
      // SAFETY: both ranges exist.
      let isSame = bytes.withUTF8Buffer { wanted in
        unsafe prefix[signature.offset..<end].elementsEqual(wanted)
      }
      if isSame { return true }
    }
    return unsafe matchesRaw(prefix)
  }

  /// Signatures that are ASCII.
  private static let known: [(offset: Int, bytes: StaticString)] = [
    (0, "%PDF-"), (0, "PK\u{3}\u{4}"), (0, "PK\u{5}\u{6}"), (0, "\u{7F}ELF"), (0, "GIF87a"),
    (0, "GIF89a"), (0, "SQLite format 3\0"), (0, "BZh"), (0, "7z\u{BC}"), (0, "Rar!\u{1A}\u{7}"),
    (0, "!<arch>\n"), (0, "RIFF"), (0, "OggS"), (0, "fLaC"), (0, "ID3"), (0, "II*\0"),
    (0, "MM\0*"), (0, "\0asm"), (0, "wOFF"), (0, "wOF2"), (0, "OTTO"), (0, "MSCF"), (0, "PAR1"),
    (0, "Obj\u{1}"), (4, "ftyp"), (257, "ustar"),
  ]

  /// Signatures that are no text at all, as numbers of four bytes.
  private static func matchesRaw(_ prefix: UnsafeRawBufferPointer) -> Bool {
    // SAFETY: the caller checked that four bytes are there.
    let first = unsafe UInt32(bigEndian: prefix.loadUnaligned(as: UInt32.self))
    switch first {
    case 0x8950_4E47,  // PNG
      0xD0CF_11E0,  // OLE: Office 97–2003, Outlook, MSI
      0xFD37_7A58,  // xz
      0x28B5_2FFD,  // zstd
      0x0422_4D18,  // lz4
      0xCAFE_BABE,  // Java class, fat Mach-O
      0xFEED_FACE, 0xFEED_FACF, 0xCEFA_EDFE, 0xCFFA_EDFE,  // Mach-O
      0x377A_BCAF,  // 7z
      0x5261_7221,  // RAR
      0x1A45_DFA3,  // Matroska
      0x2142_444E:  // Outlook PST
      return true
    default:
      // gzip; JPEG.
      return first >> 8 == 0x1F8B08 || first >> 8 == 0xFFD8FF
    }
  }
}
