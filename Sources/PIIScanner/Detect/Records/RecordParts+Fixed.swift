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
      let line = start..<end
      if let postcode = layout.postcode {
        if width >= layout.width, let code = postcode.range(in: text, line) {
          addAddressed(line, width, isWhole: end < text.count, code, layout, text)
        }
      } else if width == layout.width {
        for column in layout.columns {
          add(column.label, Self.range(of: column.characters, line, text), in: text)
        }
      }
      start = end + 1
    }
  }

  /// Adds the columns of a record with an address, whose postcode is known; of a line that goes on behind the window, those that are whole.
  ///
  /// A record without the second part of a name may be a firm's.
  private mutating func addAddressed(
    _ line: Range<Int>, _ width: Int, isWhole: Bool, _ postcode: Range<Int>, _ layout: FixedLayout,
    _ text: Span<UInt8>
  ) {
    let first = parts.count
    var persons = 0
    for column in layout.columns {
      guard isWhole || width >= column.characters.upperBound else { continue }
      let before = parts.count
      var range =
        column.label == .postcode ? postcode : Self.range(of: column.characters, line, text)
      if column.label == .person || column.label == .fullName {
        // A prefix may have a column of its own.
        var at = range.lowerBound
        while at + 1 < range.upperBound, text[at] != 32 || text[at + 1] != 32 { at += 1 }
        if at > range.lowerBound, at + 1 < range.upperBound { range = range.lowerBound..<at }
      }
      add(column.label, range, in: text)
      if column.label == .person, parts.count > before { persons += 1 }
    }
    if persons == 1 {
      for index in first..<parts.count where parts[index].label == .person {
        parts[index].label = .fullName
      }
    }
  }
}
