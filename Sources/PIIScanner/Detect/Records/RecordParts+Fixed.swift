/// Records of one width whose columns have no names (``FixedLayout``).
extension RecordParts {
  mutating func readFixed(_ text: Span<UInt8>, _ layout: FixedLayout) {
    var start = 0
    while start < text.count {
      var (end, width) = (start, 0)
      while end < text.count, text[end] != 10 {
        if text[end] & 0xC0 != 0x80, text[end] != 13 { width += 1 }
        end += 1
      }
      if width == layout.width {
        for column in layout.columns {
          add(column.label, Self.range(of: column.characters, start..<end, text), in: text)
        }
      }
      start = end + 1
    }
  }
}
