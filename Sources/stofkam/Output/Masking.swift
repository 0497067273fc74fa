internal import PIIScanner

/// How values of a detector are hidden in output.
///
/// A mask lets people tell findings apart, and never lets them tell whose they are.
enum Masking: Sendable {
  /// The last two characters of a value of eight or more, and else none.
  case lastTwo
  /// The first letter and the top-level domain. The lengths are hidden too: with the initial they
  /// would often single out one colleague.
  case email
  /// Nothing.
  case all

  /// Most characters of a mask.
  private static let longest = 32

  init(_ definition: DetectorDefinition) {
    switch (definition.id, definition.category) {
    case ("email", _): self = .email
    case (_, "person"), (_, "location"), (_, "special"), (_, "health"): self = .all
    default: self = .lastTwo
    }
  }

  /// Appends the mask of a value: ASCII, without quotes, backslashes or control characters.
  func append(_ value: Span<UInt8>, to output: inout OutputBuffer) {
    switch self {
    case .lastTwo: Self.appendLastTwo(value, to: &output)
    case .email: Self.appendEmail(value, to: &output)
    case .all:
      output.append(repeating: UInt8(ascii: "*"), count: min(UTF8Text.count(value), Self.longest))
    }
  }

  private static func appendLastTwo(_ value: Span<UInt8>, to output: inout OutputBuffer) {
    let length = UTF8Text.count(value)
    guard length >= 8 else {
      output.append(repeating: UInt8(ascii: "*"), count: length)
      return
    }
    output.append(repeating: UInt8(ascii: "*"), count: min(length, longest) - 2)
    for index in (value.count - 2)..<value.count {
      output.append(isLetterOrDigit(value[index]) ? value[index] : UInt8(ascii: "*"))
    }
  }

  private static func appendEmail(_ value: Span<UInt8>, to output: inout OutputBuffer) {
    var at = value.count
    var dot = value.count
    for index in value.indices {
      if value[index] == UInt8(ascii: "@") {
        at = index
        dot = value.count
      } else if value[index] == UInt8(ascii: ".") {
        dot = index
      }
    }
    // The initial of a name of two letters would be half of it.
    output.append(at >= 3 && isLetterOrDigit(value[0]) ? value[0] : UInt8(ascii: "*"))
    output.append("***@***")
    // Longer ones can be the name of an organisation.
    let domain = max(0, value.count - dot - 1)
    guard at < dot, (2...3).contains(domain) else { return }
    for index in (dot + 1)..<value.count where !isLetterOrDigit(value[index]) { return }
    output.append(value.extracting(dot..<value.count))
  }

  @inline(__always)
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }
}
