/// A text in a string of JSON: the body of a mail, JSON that a log quotes, what a notebook printed.
///
///     {"body": "Beste Jan,\nmijn nummer is …"}     Beste Jan,⏎mijn nummer is …
///     ["naam   bsn\n",                             naam   bsn⏎
///      "Bos    111222333\n"]                       Bos    111222333⏎
///
/// Notebooks have a string for each line: those that end in a newline go on in the next.
enum JSONText {
  /// Where the text is that has an escape.
  ///
  /// - Parameters:
  ///   - raw: The window, as it is.
  ///   - escape: Where the backslash of an escape is: it stands in a string, since escapes do nowhere else.
  ///   - start: No text begins before it.
  /// - Returns: From behind the quote that opens the first string to the one that closes the last, or to where the window is cut.
  /// - Complexity: O(n) for a text of n bytes.
  static func range(in raw: Span<UInt8>, around escape: Int, from start: Int) -> Range<Int> {
    var first = escape
    while true {
      while first > start, !isQuote(raw, first - 1) { first -= 1 }
      // The quote that opens this string stands before it.
      guard first > start, let before = previousEnd(in: raw, before: first - 1, from: start) else {
        break
      }
      first = before
    }
    var end = escape
    while true {
      while end < raw.count, raw[end] != JSONMark.quote {
        end += raw[end] == JSONMark.backslash ? 2 : 1
      }
      guard end < raw.count, let next = nextStart(in: raw, behind: end) else { break }
      end = next
    }
    return first..<min(end, raw.count)
  }

  /// Where the string behind a closing quote begins, if the text goes on in it: past the quote that opens it.
  static func nextStart(in raw: Span<UInt8>, behind quote: Int) -> Int? {
    guard endsLine(raw, quote) else { return nil }
    var at = quote + 1
    var commas = 0
    while at < raw.count {
      switch raw[at] {
      case JSONMark.comma where commas == 0: commas = 1
      case let byte where byte.isJSONSpace: break
      case JSONMark.quote where commas == 1: return at + 1
      default: return nil
      }
      at += 1
    }
    return nil
  }

  /// Where the string before an opening quote ends, if its text goes on in this one: at the quote that closes it.
  private static func previousEnd(in raw: Span<UInt8>, before quote: Int, from start: Int) -> Int? {
    var at = quote
    var commas = 0
    while at > start + 2 {
      switch raw[at - 1] {
      case JSONMark.comma where commas == 0: commas = 1
      case let byte where byte.isJSONSpace: break
      case JSONMark.quote where commas == 1: return endsLine(raw, at - 1) ? at - 1 : nil
      default: return nil
      }
      at -= 1
    }
    return nil
  }

  /// Whether a newline stands before the quote that closes a string.
  private static func endsLine(_ raw: Span<UInt8>, _ quote: Int) -> Bool {
    quote >= 2 && raw[quote - 1] == UInt8(ascii: "n") && raw[quote - 2] == JSONMark.backslash
      && backslashes(raw, before: quote - 1) % 2 == 1
  }

  /// Whether a quote stands at a place that no backslash escapes.
  private static func isQuote(_ raw: Span<UInt8>, _ at: Int) -> Bool {
    raw[at] == JSONMark.quote && backslashes(raw, before: at).isMultiple(of: 2)
  }

  private static func backslashes(_ raw: Span<UInt8>, before at: Int) -> Int {
    var count = 0
    while count < at, raw[at - 1 - count] == JSONMark.backslash { count += 1 }
    return count
  }
}

extension UnescapedText {
  /// Decodes the text of a string, or of strings that are its lines: see ``JSONText``.
  ///
  /// - Parameter raw: From behind the first quote to before the last.
  mutating func decodeText(_ raw: UnsafeBufferPointer<UInt8>) {
    // SAFETY: the span is used while the buffer is there.
    let span = unsafe Span(_unsafeElements: raw)
    unsafe replace(
      in: raw, from: 0, copiesAll: true,
      next: { base, count in
        var at = 0
        while at < count, unsafe base[at] != JSONMark.backslash && base[at] != JSONMark.quote {
          at += 1
        }
        return at < count ? at : nil
      },
      { rest in
        if unsafe rest[0] == JSONMark.quote {
          let at = raw.count - rest.count
          guard let next = JSONText.nextStart(in: span, behind: at) else { return nil }
          return Replacement(rawCount: next - at)
        }
        guard let escape = unsafe JSONEscape(rest, isWhole: false) else { return nil }
        return Replacement(rawCount: escape.rawCount, escape.scalar)
      })
  }
}
