internal import Foundation
internal import PIIScanner

/// One way of writing for each kind of value, so that equal values get equal digests.
///
/// `NL02 ABNA 0123 4567 89` and `nl02abna0123456789` are the same account. The form is part of the
/// index format: with another form a value is not found again.
enum ValueForm: Sendable, Equatable {
  /// Letters and digits only, upper case: identifiers, numbers, names.
  case compact
  /// The same, with zeros before it up to nine digits: a BSN may be written with eight.
  case nineDigits
  /// Lower case, spaces at the ends removed: network addresses, user names.
  case lowercase
  /// The same, with `@` for what stands for it in URLs and HTML: `jan%40ziggo.nl` is `jan@ziggo.nl`.
  case email
  /// Digits, with `+` before them if a country code is: `0031 6…` and `+31 (0)6…` are `+316…`.
  /// A number without country code stays so: no form knows its country.
  case phone

  /// The form of a detector's values.
  ///
  /// - Parameter detector: Its id, such as `nl.bsn`.
  init(detector: String) {
    switch detector {
    case "phone": self = .phone
    case "nl.bsn", "nl.onderwijsnummer": self = .nineDigits
    case "email": self = .email
    case "username", "ip.v4", "ip.v6", "geo": self = .lowercase
    default: self = .compact
    }
  }

  /// Writes a value in this form.
  ///
  /// - Parameters:
  ///   - value: The value as found, UTF-8.
  ///   - output: Is overwritten from its start and made longer if need be.
  /// - Returns: How many bytes of `output` are the value.
  /// - Complexity: O(n); allocates only for a value that is longer than any before, or not ASCII.
  func write(_ value: Span<UInt8>, to output: inout [UInt8]) -> Int {
    // Nine for the zeros of a BSN, one for `+`.
    if output.count < value.count + 10 {
      output = [UInt8](repeating: 0, count: 2 * value.count + 64)
    }
    var isASCII = true
    for index in value.indices where value[index] >= 0x80 {
      isASCII = false
      break
    }
    guard isASCII else { return writeUnicode(value, to: &output) }
    return writeASCII(value, to: &output)
  }

  private func writeASCII(_ value: Span<UInt8>, to output: inout [UInt8]) -> Int {
    var count = 0
    switch self {
    case .compact, .nineDigits:
      for index in value.indices {
        let byte = value[index]
        let isLower = byte &- 0x61 < 26
        guard isLower || byte &- 0x41 < 26 || byte &- 0x30 < 10 else { continue }
        output[count] = isLower ? byte ^ 0x20 : byte
        count += 1
      }
      if self == .nineDigits, count < 9 {
        let missing = 9 - count
        for index in stride(from: count - 1, through: 0, by: -1) {
          output[index + missing] = output[index]
        }
        for index in 0..<missing { output[index] = UInt8(ascii: "0") }
        count = 9
      }
    case .lowercase, .email:
      for index in value.indices {
        let byte = value[index]
        if byte <= 0x20, count == 0 { continue }
        output[count] = byte &- 0x41 < 26 ? byte ^ 0x20 : byte
        count += 1
      }
      while count > 0, output[count - 1] <= 0x20 { count -= 1 }
      if self == .email { count = decodeAtSign(&output, count) }
    case .phone:
      count = writePhone(value, to: &output)
    }
    return count
  }

  /// Writes `@` for what stands for it in the first bytes of `output`.
  ///
  /// - Returns: How many bytes are left.
  private func decodeAtSign(_ output: inout [UInt8], _ count: Int) -> Int {
    for start in 0..<count {
      let length = AtSign.length(output.span, at: start, to: count)
      guard length > 0 else { continue }
      output[start] = UInt8(ascii: "@")
      for index in (start + length)..<count { output[index - length + 1] = output[index] }
      return count - length + 1
    }
    return count
  }

  private func writePhone(_ value: Span<UInt8>, to output: inout [UInt8]) -> Int {
    var count = 0
    for index in value.indices {
      let byte = value[index]
      if byte == UInt8(ascii: "+"), count == 0 {
        output[0] = byte
        count = 1
      } else if byte &- 0x30 < 10 {
        // The trunk zero of `+31 (0)6` is not dialled after a country code.
        let isTrunkZero =
          byte == UInt8(ascii: "0") && index > 0 && index + 1 < value.count
          && value[index - 1] == UInt8(ascii: "(") && value[index + 1] == UInt8(ascii: ")")
        let isInternational =
          count > 2
          && (output[0] == UInt8(ascii: "+")
            || (output[0] == UInt8(ascii: "0") && output[1] == UInt8(ascii: "0")))
        if isTrunkZero && isInternational { continue }
        output[count] = byte
        count += 1
      }
    }
    // `00` is what is dialled for `+` in nearly all countries.
    if count > 2, output[0] == UInt8(ascii: "0"), output[1] == UInt8(ascii: "0") {
      output[0] = UInt8(ascii: "+")
      for index in 2..<count { output[index - 1] = output[index] }
      count -= 1
    }
    return count
  }

  /// The slow road, for names and addresses with letters beyond ASCII: composed, so that both ways
  /// to write `é` are one, and case-folded as Unicode says.
  private func writeUnicode(_ value: Span<UInt8>, to output: inout [UInt8]) -> Int {
    var bytes: [UInt8] = []
    for index in value.indices { bytes.append(value[index]) }
    var text = String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
    switch self {
    case .compact, .nineDigits:
      text = String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
          }
        )
      ).uppercased()
    case .lowercase, .email:
      text = text.lowercased().trimmingCharacters(in: .whitespacesAndNewlines)
    case .phone:
      // No-break spaces and dashes of typography: what is left after them is ASCII.
      let ascii = Array(text.utf8.filter { $0 < 0x80 })
      return writePhone(ascii.span, to: &output)
    }
    let written = Array(text.utf8)
    if output.count < written.count {
      output = written
    } else {
      output.replaceSubrange(0..<written.count, with: written)
    }
    return written.count
  }
}

/// Writes a value the one way in which it is digested.
///
/// - Parameters:
///   - detectorID: The detector that found it, such as `iban`.
///   - value: The value as found, UTF-8.
/// - Returns: UTF-8. For most detectors letters and digits in upper case; for e-mail and network
///   addresses lower case; for telephone numbers digits, with `+` before a country code.
public func normalise(detectorID: String, value: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  let count = ValueForm(detector: detectorID).write(value.span, to: &output)
  return Array(output.prefix(count))
}
