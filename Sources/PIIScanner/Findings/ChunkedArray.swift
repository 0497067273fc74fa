/// An array that grows without moving what it has: while it grows it needs no more memory than it then has.
struct ChunkedArray<Element> {
  private var chunks: [[Element]] = []
  private(set) var count = 0

  private static var shift: Int { 12 }
  private static var chunkSize: Int { 1 << shift }

  subscript(index: Int) -> Element {
    get { chunks[index >> Self.shift][index & (Self.chunkSize - 1)] }
    _modify { yield &chunks[index >> Self.shift][index & (Self.chunkSize - 1)] }
  }

  mutating func append(_ element: Element) {
    if count == chunks.count << Self.shift {
      var chunk: [Element] = []
      // The first stays small, since most arrays are.
      if !chunks.isEmpty { chunk.reserveCapacity(Self.chunkSize) }
      chunks.append(chunk)
    }
    chunks[chunks.count - 1].append(element)
    count += 1
  }

  mutating func removeAll() {
    chunks.removeAll()
    count = 0
  }
}
