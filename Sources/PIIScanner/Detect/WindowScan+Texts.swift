/// Texts in strings of JSON, which are searched as texts by themselves: with their lines, tables and keys.
extension WindowScan {
  /// The shortest text that is worth it, in bytes: a name, and what tells that it is one.
  private static let shortestText = 24

  /// Finds hits in the texts of a window whose escapes are undone.
  ///
  /// What is found in the window as a whole too is joined with it later.
  func scanTexts(_ input: Input, _ searched: Range<Int>, _ offsets: WindowBuffer?) {
    // SAFETY: the window stays while it is scanned.
    let raw = unsafe Span(_unsafeStart: input.text, count: input.count)
    let first = unsafe hits.count
    var at = 0
    while let escape = unsafe unescaped.textMark(from: at), escape < searched.upperBound {
      let range = JSONText.range(in: raw, around: escape, from: at)
      at = max(range.upperBound, escape + 1)
      guard range.count >= Self.shortestText, range.upperBound > searched.lowerBound else {
        continue
      }
      unsafe scanText(range, input, offsets)
    }
    if unsafe hits.count > first { unsafe hits.sort { $0.start < $1.start } }
  }

  private func scanText(_ range: Range<Int>, _ input: Input, _ offsets: WindowBuffer?) {
    unsafe embedded.decodeText(
      UnsafeBufferPointer(start: input.text + range.lowerBound, count: range.count))
    let decoded = unsafe embedded.bytes
    guard let text = decoded.baseAddress else { return }
    unsafe textBytes += range.count
    unsafe secondDetector.verifier.named = .none
    unsafe secondDetector.verifier.records.format = .none
    unsafe secondDetector.detect(
      text, count: decoded.count, searched: 0..<decoded.count, structure: .text,
      wantsMisses: false)
    unsafe addHits(of: text, embedded, from: range.lowerBound, input, offsets)
  }
}
