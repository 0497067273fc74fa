/// The words of an element of markup that say what the element behind it is.
///
///     <td>Achternaam:</td> <td>Jansen</td>        <span class="label">Achternaam</span> <span>Jansen</span>
///     <key>achternaam</key><string>Jansen</string>        <label>Achternaam</label> <input value="Jansen">
enum ElementLabel {
  /// How far apart they are at most, and how long a tag is, in bytes.
  private static let reach = 96

  /// Elements that say nothing of what is in them.
  private static let plain = HashedWords(
    " td dd span div p string value val waarde wert valeur valor text tekst data date content output font small bdi answer antwoord response "
  )

  /// Whether the words before an element may say what is in it.
  static func isWanted(before element: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard element.count <= 8, let part = NamePart(text, at: element.lowerBound),
      part.end == element.upperBound
    else { return false }
    return part.isOne(of: plain)
  }

  /// Where the words are that end the element right before the tag that opens at a place; `nil` if there is none.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func end(_ text: Span<UInt8>, before open: Int) -> Int? {
    var before = open
    while before > 0, open - before < reach, text[before - 1] <= 32 { before -= 1 }
    guard before > 0, text[before - 1] == UInt8(ascii: ">"),
      let close = opening(of: text, before: before - 1), text[close + 1] == UInt8(ascii: "/")
    else { return nil }
    var end = endOfWords(text, before: close)
    // `<td><b>Achternaam:</b></td>`.
    if end > 0, text[end - 1] == UInt8(ascii: ">"), let bold = opening(of: text, before: end - 1),
      text[bold + 1] == UInt8(ascii: "/")
    {
      end = endOfWords(text, before: bold)
    }
    return end
  }

  /// All the text of the element right before a tag, if it is short; `nil` if there is none.
  static func words(_ text: Span<UInt8>, before open: Int) -> Range<Int>? {
    guard let end = end(text, before: open) else { return nil }
    var start = end
    let least = max(1, end - longest)
    while start > least, text[start - 1] != UInt8(ascii: ">"), text[start - 1] != UInt8(ascii: "<")
    {
      start -= 1
    }
    guard text[start - 1] == UInt8(ascii: ">") else { return nil }
    while start < end, text[start] <= 32 { start += 1 }
    return start < end ? start..<end : nil
  }

  private static let longest = 48

  private static func endOfWords(_ text: Span<UInt8>, before end: Int) -> Int {
    var end = end
    while end > 0, text[end - 1] <= 32 || text[end - 1] == UInt8(ascii: ":") { end -= 1 }
    return end
  }

  /// Where the tag opens that ends at its `>`.
  static func opening(of text: Span<UInt8>, before end: Int) -> Int? {
    var at = end
    let least = max(0, end - reach)
    while at > least {
      at -= 1
      switch text[at] {
      case UInt8(ascii: "<"): return at
      case UInt8(ascii: ">"), 10: return nil
      default: continue
      }
    }
    return nil
  }
}
