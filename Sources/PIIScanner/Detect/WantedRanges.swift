/// The parts of a text whose findings somebody wants: ascending, and apart.
struct WantedRanges {
  private var ranges: [Range<Int>] = []

  /// - Parameters:
  ///   - wanted: Parts of the source, ascending.
  ///   - offset: The offset in the source of the text's first byte.
  ///   - margin: How far around a part what is there can matter to its findings.
  init(_ wanted: [Range<Int>], from offset: Int, margin: Int) {
    for range in wanted {
      let start = range.lowerBound - margin - offset
      let end = range.upperBound + margin - offset
      if let last = ranges.last, start <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        ranges.append(start..<end)
      }
    }
  }

  /// Whether any of `range` is wanted.
  func overlaps(_ range: Range<Int>) -> Bool {
    let index = firstEnding(after: range.lowerBound)
    return index < ranges.count && ranges[index].lowerBound < range.upperBound
  }

  /// Whether an offset is in a wanted part.
  func contains(_ offset: Int) -> Bool {
    let index = firstEnding(after: offset)
    return index < ranges.count && ranges[index].lowerBound <= offset
  }

  /// The index of the first range that ends past an offset.
  private func firstEnding(after offset: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
