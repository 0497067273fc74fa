internal import Yams

/// Finds characters of a YAML value in the text that it was read from.
enum ScalarSource {
  /// The column, from 1, of a byte of a value; 0 if it is not in the line that the value begins in.
  ///
  /// Columns count Unicode code points.
  static func column(ofByte offset: Int, in scalar: Node.Scalar, of yaml: String) -> Int {
    guard let mark = scalar.mark, mark.line > 0, mark.column > 0 else { return 0 }
    // Line ends of Windows are one character in Swift, so the bytes are cut.
    let lines = yaml.utf8.split(
      separator: 10, maxSplits: mark.line, omittingEmptySubsequences: false)
    guard mark.line <= lines.count else { return 0 }
    let source = Array(Substring(lines[mark.line - 1]).unicodeScalars)
    let value = Array(scalar.string.unicodeScalars)
    let wanted = String(decoding: scalar.string.utf8.prefix(offset), as: UTF8.self)
      .unicodeScalars.count
    guard wanted <= value.count else { return 0 }
    var at = mark.column - 1
    if scalar.style == .singleQuoted || scalar.style == .doubleQuoted { at += 1 }
    for index in 0..<wanted {
      guard at < source.count else { return 0 }
      switch (scalar.style, source[at]) {
      case (.singleQuoted, "'"): at += 2
      case (.doubleQuoted, "\\"): at += lengthOfEscape(source, at)
      case (.singleQuoted, _), (.doubleQuoted, _), (.plain, _), (.any, _):
        guard source[at] == value[index] else { return 0 }
        at += 1
      default: return 0
      }
    }
    return at < source.count ? at + 1 : 0
  }

  private static func lengthOfEscape(_ source: [Unicode.Scalar], _ at: Int) -> Int {
    guard at + 1 < source.count else { return 2 }
    return switch source[at + 1] {
    case "x": 4
    case "u": 6
    case "U": 10
    default: 2
    }
  }
}
