/// Whether what passes a check is a part of a format where it stands for something else.
enum OtherFormat {
  /// How far the start of a line is looked for, in bytes.
  private static let longestStart = 48

  /// Whether a match is sooner a version (`## 6.7.198.80`, `faker (9.25.9.120)`, `~~19.16.15.2`), a line of a bank statement
  /// (`:61:240315D3236,27`), an amount below zero or groups of a weather report.
  ///
  /// - Parameters:
  ///   - text: The window.
  ///   - start: Where the match starts.
  ///   - end: Where it ends.
  ///   - check: What it passes.
  /// - Returns: `false` for checks of other things.
  static func holds(
    _ text: Span<UInt8>, from start: Int, to end: Int, _ check: IdentifierCheck
  ) -> Bool {
    switch check {
    case .publicIPv4:
      start > 0 && text[start - 1] == UInt8(ascii: "~") || isHeading(text, start)
        || isLocked(text, start, end)
    case .hetuOrTemporary: text.ends(start, ":61:")
    case .ssn:
      start > 1 && text[start - 1] == UInt8(ascii: "-")
        && !EmailCheck.isAlphanumeric(text[start - 2])
    case .nir: isInFives(text, start, end)
    default: false
    }
  }

  /// Whether only marks of a heading stand before it in its line: `## [1.2.3.4]`, `### v1.2.3.4`.
  private static func isHeading(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var at = start
    while at > 0, start - at < 8, text[at - 1] != UInt8(ascii: "#") {
      switch text[at - 1] {
      case UInt8(ascii: " "), UInt8(ascii: "["), UInt8(ascii: "v"): at -= 1
      default: return false
      }
    }
    guard at > 0, at < start, text[at - 1] == UInt8(ascii: "#") else { return false }
    // `# 145.53.35.49` may be a comment.
    let marks = at
    while at > 0, text[at - 1] == UInt8(ascii: "#") { at -= 1 }
    return marks - at >= 2 && (at == 0 || text[at - 1] == 10)
  }

  /// Whether the line is a name without full stops and the match in parentheses, indented, as in `Gemfile.lock`.
  private static func isLocked(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard start > 4, text[start - 1] == UInt8(ascii: "("), text[start - 2] == UInt8(ascii: " "),
      end < text.count, text[end] == UInt8(ascii: ")"),
      end + 1 == text.count || text[end + 1] == 10 || text[end + 1] == 13
    else { return false }
    var at = start - 2
    while at > 0, start - at < longestStart,
      EmailCheck.isAlphanumeric(text[at - 1]) || text[at - 1] == UInt8(ascii: "-")
        || text[at - 1] == UInt8(ascii: "_")
    {
      at -= 1
    }
    let name = at
    while at > 0, text[at - 1] == UInt8(ascii: " ") { at -= 1 }
    return name < start - 2 && name - at >= 4 && (at == 0 || text[at - 1] == 10)
  }

  /// Whether it is three groups of five digits.
  private static func isInFives(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start == 17 else { return false }
    return text[start + 5] == UInt8(ascii: " ") && text[start + 11] == UInt8(ascii: " ")
  }
}
