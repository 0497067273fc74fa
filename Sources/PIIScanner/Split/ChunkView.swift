/// A window on the text of a source: consecutive bytes, with the bitmaps that were made of them.
///
/// The text is UTF-8, or what it was decoded to. Offsets in the text count from the
/// start of the source's text (after a BOM: a BOM is not part of it). Windows overlap: the next one starts
/// at or before the point up to which this one was worked through, so a reader may look ahead to the
/// end of the window and continue there later.
///
/// Bit i of a mask is byte i of the window; bits past `count` are 0.
@unsafe
struct ChunkView {
  /// First byte of the window.
  var base: UnsafePointer<UInt8>
  /// Length in bytes.
  var count: Int
  /// Offset in the text of the first byte.
  var offset: Int64
  /// Whether the text ends with this window.
  var isLast: Bool
  /// Masks by purpose; what each means is said by who asked for it (``StructureClasses``).
  var masks: StructureMasks
}

/// The bitmaps that splitters read.
///
/// `(count + 63) / 64` words each.
@unsafe
struct StructureMasks {
  /// `\n` (10).
  var newline: UnsafePointer<UInt64>
  /// What makes the structure.
  ///
  /// CSV: the delimiter of the dialect. JSON: one of `{ } [ ] : , "` and `\n`.
  /// SQL: what matters outside of strings.
  var structure: UnsafePointer<UInt64>
  /// What begins and ends quoted text.
  ///
  /// CSV: the quote of the dialect. JSON: `"`, `\` and control bytes below 0x20.
  /// SQL: what matters in strings, and the tab.
  var quote: UnsafePointer<UInt64>
}
