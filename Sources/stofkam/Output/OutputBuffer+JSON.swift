extension OutputBuffer {
  /// Appends text as the inside of a JSON string.
  ///
  /// What is not valid UTF-8 becomes U+FFFD, so that the output always is.
  ///
  /// - Returns: Whether all of it was valid UTF-8.
  @discardableResult
  mutating func append(json text: Span<UInt8>) -> Bool {
    var isValid = true
    var plainStart = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
        index += 1
        continue
      }
      let length = byte < 0x80 ? 0 : UTF8Text.lengthOfCharacter(in: text, at: index)
      if length > 0 {
        index += length
        continue
      }
      append(text.extracting(plainStart..<index))
      if byte < 0x80 {
        append(jsonEscapeOf: byte)
      } else {
        append(UTF8Text.replacement)
        isValid = false
      }
      index += 1
      plainStart = index
    }
    append(text.extracting(plainStart..<text.count))
    return isValid
  }

  /// Appends a JSON string with its quotes.
  mutating func append(quotedJSON text: String) {
    append(UInt8(ascii: "\""))
    append(json: Array(text.utf8).span)
    append(UInt8(ascii: "\""))
  }

  private mutating func append(jsonEscapeOf byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      append("u00")
      append(hexDigit: byte >> 4)
      append(hexDigit: byte & 15)
    }
  }

  mutating func append(hexDigit digit: UInt8) {
    append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
  }

  /// Appends sixteen hexadecimal digits.
  mutating func append(hex number: UInt64) {
    for shift in stride(from: 60, through: 0, by: -4) {
      append(hexDigit: UInt8(truncatingIfNeeded: number >> UInt64(shift)) & 15)
    }
  }

  /// Appends bytes in base64 (RFC 4648, section 4).
  mutating func append(base64 bytes: [UInt8]) {
    func character(_ six: UInt32) -> UInt8 {
      switch six & 63 {
      case 0..<26: UInt8(ascii: "A") + UInt8(six & 63)
      case 26..<52: UInt8(ascii: "a") + UInt8(six & 63) - 26
      case 52..<62: UInt8(ascii: "0") + UInt8(six & 63) - 52
      case 62: UInt8(ascii: "+")
      default: UInt8(ascii: "/")
      }
    }
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let piece = bytes[start..<min(start + 3, bytes.count)]
      var bits: UInt32 = 0
      for byte in piece { bits = bits << 8 | UInt32(byte) }
      bits <<= UInt32(8 * (3 - piece.count))
      for position in 0..<4 {
        append(
          position <= piece.count
            ? character(bits >> UInt32(18 - 6 * position)) : UInt8(ascii: "="))
      }
    }
  }
}
