/// The bytes that mean something in JSON.
enum JSONMark {
  static let tab: UInt8 = 0x09
  static let newline: UInt8 = 0x0A
  static let `return`: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let star: UInt8 = 0x2A
  static let comma: UInt8 = 0x2C
  static let slash: UInt8 = 0x2F
  static let zero: UInt8 = 0x30
  static let colon: UInt8 = 0x3A
  static let openBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let closeBracket: UInt8 = 0x5D
  static let openBrace: UInt8 = 0x7B
  static let closeBrace: UInt8 = 0x7D
  static let tilde: UInt8 = 0x7E
}

extension UInt8 {
  /// Whether it is space between the tokens of JSON.
  @inline(__always)
  var isJSONSpace: Bool {
    self == JSONMark.space || self == JSONMark.newline || self == JSONMark.return
      || self == JSONMark.tab
  }

  /// Whether it is one of `{ } [ ] : , "`.
  var isJSONMark: Bool {
    switch self {
    case JSONMark.openBrace, JSONMark.closeBrace, JSONMark.openBracket, JSONMark.closeBracket,
      JSONMark.colon, JSONMark.comma, JSONMark.quote:
      true
    default: false
    }
  }

  /// Whether it is a decimal digit.
  @inline(__always)
  var isJSONDigit: Bool { self &- JSONMark.zero < 10 }

  /// The value of a hexadecimal digit; `nil` if it is none.
  var jsonHexValue: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
