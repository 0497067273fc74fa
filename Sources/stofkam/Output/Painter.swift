/// Colours on a terminal, or none.
struct Painter: Sendable {
  /// Whether colours are written.
  var isOn: Bool

  /// What a colour says.
  enum Colour {
    case strong, path, high, medium, faint, good

    fileprivate var code: StaticString {
      switch self {
      case .strong: "\u{1B}[1m"
      case .path: "\u{1B}[35m"
      case .high: "\u{1B}[31m"
      case .medium: "\u{1B}[33m"
      case .faint: "\u{1B}[2m"
      case .good: "\u{1B}[32m"
      }
    }
  }

  func begin(_ colour: Colour, _ output: inout OutputBuffer) {
    if isOn { output.append(colour.code) }
  }

  func end(_ output: inout OutputBuffer) {
    if isOn { output.append("\u{1B}[0m") }
  }

  func append(_ text: String, _ colour: Colour, to output: inout OutputBuffer) {
    begin(colour, &output)
    output.append(string: text)
    end(&output)
  }
}
