/// How far a number has been read (RFC 8259, section 6).
enum JSONNumberState: UInt8 {
  case minus, zero, whole, point, fraction, exponent, exponentSign, exponentDigits

  /// The state behind a number's first byte; `nil` if no number begins so.
  init?(first byte: UInt8) {
    switch byte {
    case UInt8(ascii: "-"): self = .minus
    case UInt8(ascii: "0"): self = .zero
    case UInt8(ascii: "1")...UInt8(ascii: "9"): self = .whole
    default: return nil
    }
  }

  /// Whether the number may end here.
  var isComplete: Bool {
    switch self {
    case .zero, .whole, .fraction, .exponentDigits: true
    case .minus, .point, .exponent, .exponentSign: false
    }
  }

  /// The state behind the next byte; `nil` if the number does not go on so.
  func next(_ byte: UInt8) -> JSONNumberState? {
    let isDigit = byte.isJSONDigit
    let isSign = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    switch self {
    case .minus: return byte == UInt8(ascii: "0") ? .zero : isDigit ? .whole : nil
    case .whole where isDigit: return .whole
    case .zero where byte == UInt8(ascii: "."): return .point
    case .whole where byte == UInt8(ascii: "."): return .point
    case .point: return isDigit ? .fraction : nil
    case .fraction where isDigit: return .fraction
    case .zero, .whole, .fraction: return byte | 0x20 == UInt8(ascii: "e") ? .exponent : nil
    case .exponent where isSign: return .exponentSign
    case .exponent, .exponentSign, .exponentDigits: return isDigit ? .exponentDigits : nil
    }
  }
}

/// The three words of JSON.
enum JSONLiteral: UInt8 {
  case null, `true`, `false`

  /// The literal that begins with a byte.
  init?(first byte: UInt8) {
    switch byte {
    case UInt8(ascii: "n"): self = .null
    case UInt8(ascii: "t"): self = .true
    case UInt8(ascii: "f"): self = .false
    default: return nil
    }
  }

  private var text: StaticString {
    switch self {
    case .null: "null"
    case .true: "true"
    case .false: "false"
    }
  }

  /// Its length in bytes.
  var count: Int { text.utf8CodeUnitCount }

  /// Its byte at an index below ``count``.
  func byte(_ index: Int) -> UInt8 {
    // SAFETY: the text is more than one scalar, so it has a pointer; the index is in bounds.
    unsafe text.utf8Start[index]
  }
}
