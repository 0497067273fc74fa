/// The byte classes that a format's splitter reads from a window's bitmaps.
struct StructureClasses: Equatable, Sendable {
  /// See ``StructureMasks/structure``.
  var structure: ByteSet
  /// See ``StructureMasks/quote``.
  var quote: ByteSet
  /// The byte that ends a value; 0 for none.
  ///
  /// Words beyond it are no context of a hit.
  var delimiter: UInt8 = 0

  /// Plain text: only newlines matter.
  static let text = StructureClasses(structure: ByteSet(), quote: ByteSet())
  /// JSON and JSON Lines.
  static let json = StructureClasses(
    structure: ByteSet("{}[]:,\"\n"),
    quote: ByteSet("\"\\").union(ByteSet(0...0x1F)), delimiter: UInt8(ascii: "\""))

  /// SQL dumps; the tab separates the values of `COPY`.
  static let sql = StructureClasses(
    structure: ByteSet("(),;-/'\"\n"), quote: ByteSet("'\"\\\t"),
    delimiter: UInt8(ascii: "'"))

  /// A table with a delimiter and a quote.
  static func csv(delimiter: UInt8, quote: UInt8) -> StructureClasses {
    StructureClasses(
      structure: ByteSet(delimiter), quote: ByteSet(quote), delimiter: delimiter)
  }
}
