extension OutputBuffer {
  /// Appends a whole number with a comma between thousands.
  mutating func append(grouped number: Int64) { append(string: Self.grouped(number)) }

  /// A whole number with a comma between thousands.
  static func grouped(_ number: Int64) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// A number of bytes as people say it: `18.7 kB`.
  static func size(_ bytes: Int64) -> String {
    var value = Double(bytes)
    for unit in ["bytes", "kB", "MB", "GB", "TB"] {
      if value < 999.5 || unit == "TB" {
        return unit == "bytes" || value >= 99.95
          ? "\(Int64(value.rounded())) \(bytes == 1 ? "byte" : unit)"
          : "\(oneDecimal(value)) \(unit)"
      }
      value /= 1000
    }
    return "\(bytes) bytes"
  }

  /// A duration as people say it: `0.04 s`, `3.2 s`, `5 min 12 s`.
  static func duration(_ seconds: Double) -> String {
    if seconds < 1 {
      let hundredths = Int64((seconds * 100).rounded(.up))
      return "0.\(hundredths < 10 ? "0" : "")\(min(99, hundredths)) s"
    }
    if seconds < 60 { return "\(oneDecimal(seconds)) s" }
    let whole = Int64(seconds)
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }

  private static func oneDecimal(_ value: Double) -> String {
    let tenths = Int64((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Appends text from a scanned file for a terminal.
  ///
  /// A file name can hold what a terminal obeys: control characters, and characters that turn the
  /// direction of writing. They are shown as `\u{1b}`.
  mutating func append(visible text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let length = UTF8Text.lengthOfCharacter(in: text, at: index)
      if length == 0 {
        append(UTF8Text.replacement)
        index += 1
        continue
      }
      let code = UTF8Text.codePoint(in: text, at: index, length: length)
      if Self.isObeyed(code) {
        append("\\u{")
        append(string: String(code, radix: 16))
        append(UInt8(ascii: "}"))
      } else {
        append(text.extracting(index..<(index + length)))
      }
      index += length
    }
  }

  private static func isObeyed(_ code: UInt32) -> Bool {
    switch code {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
