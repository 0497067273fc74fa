/// Tells text in binary data from bytes that look like some by chance.
///
/// Compressed data has an e-mail address in every 10 MB: five bytes around an `@` are enough.
enum BinaryText {
  /// Bytes of text in a row that are hardly chance.
  private static let longEnough = 10

  /// Whether what was found in binary data is text.
  ///
  /// It is UTF-8, and stands in ten bytes of it or more, or between two control characters, as the strings of programs
  /// and records do. What is no UTF-8, so perhaps an old code page, has to be mostly ASCII and in 16 bytes of text.
  ///
  /// - Parameters:
  ///   - text: The window.
  ///   - start: Offset of the first byte that was found.
  ///   - end: Offset past the last.
  /// - Returns: Whether it is.
  static func holds(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var high = 0
    for at in start..<end where text[at] >= 0x80 { high += 1 }
    let isUTF8 = high == 0 || isValid(text, from: start, to: end)
    let isPart: (UInt8) -> Bool = {
      $0 &- 0x20 < 0x5F || (!isUTF8 && $0 >= 0xC0)
    }
    let wanted = isUTF8 ? longEnough : 16
    var (first, last) = (start, end)
    while first > 0, last - first < wanted, isPart(text[first - 1]) { first -= 1 }
    while last < text.count, last - first < wanted, isPart(text[last]) { last += 1 }
    if last - first >= wanted { return isUTF8 || high * 4 <= end - start }
    return isUTF8 && (first == 0 || text[first - 1] < 0x20)
      && (last == text.count || text[last] < 0x20)
  }

  /// Whether a piece is UTF-8, overlong forms aside.
  private static func isValid(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var at = start
    while at < end {
      let lead = text[at]
      let length =
        lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
      guard length > 0, at + length <= end else { return false }
      for place in 1..<length where text[at + place] & 0xC0 != 0x80 { return false }
      at += length
    }
    return true
  }
}
