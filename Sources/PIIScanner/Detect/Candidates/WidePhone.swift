/// Telephone numbers in the wide digits and signs of East Asian text: `＋８１ ３ １２３４ ５６７８`.
///
/// They are read as if they were in ASCII; what stands between wide digits may be either.
struct WidePhone {
  /// What a candidate begins with: a wide plus sign or digit.
  static let pattern = #"\xEF\xBC[\x8B\x90-\x99][ ()0-9\x80-\xEF.-]{5}"#
  /// Whether people of a region write so.
  ///
  /// Elsewhere texts are not looked through for it, since that costs something for each byte.
  static func isWritten(in region: PhoneRegion) -> Bool {
    ["JP", "CN", "TW", "HK", "MO", "KR", "SG"].contains { PhoneRegion($0) == region }
  }

  /// The most characters that are read.
  private static let capacity = 40

  /// The characters in ASCII, and where each begins in the text.
  private(set) var ascii = InlineArray<40, UInt8>(repeating: 0)
  private var offsets = InlineArray<41, Int32>(repeating: 0)
  private(set) var count = 0

  /// Reads characters of numbers from an offset on.
  ///
  /// - Returns: `nil` if a number goes on before it.
  init?(_ text: Span<UInt8>, at start: Int) {
    if start >= 3, let before = Self.character(text, start - 3), before.length == 3,
      before.ascii &- UInt8(ascii: "0") < 10 || before.ascii == UInt8(ascii: "+")
    {
      return nil
    }
    guard start == 0 || !EmailCheck.isAlphanumeric(text[start - 1]) else { return nil }
    var at = start
    offsets[0] = Int32(at)
    while count < Self.capacity, at < text.count, let next = Self.character(text, at) {
      ascii[count] = next.ascii
      count += 1
      at += next.length
      offsets[count] = Int32(at)
    }
  }

  /// Where a character of the number begins in the text; for `count`, where the last one ends.
  func offset(of character: Int) -> Int { Int(offsets[character]) }

  /// The character of a number at an offset.
  private static func character(
    _ text: Span<UInt8>, _ at: Int
  ) -> (ascii: UInt8, length: Int)? {
    let first = text[at]
    if first < 0x80 {
      switch first {
      case 0x30...0x39, UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
        return (first, 1)
      default: return nil
      }
    }
    guard at + 2 < text.count else { return nil }
    let (second, third) = (text[at + 1], text[at + 2])
    switch (first, second, third) {
    // U+FF01...FF1F are those of ASCII from 0x21 on: `(`, `)`, `+`, `-`, `.`, `/` and digits.
    case (0xEF, 0xBC, 0x88...0x89), (0xEF, 0xBC, 0x8B), (0xEF, 0xBC, 0x8D...0x99):
      return (third &- 0x60, 3)
    // The ideographic space.
    case (0xE3, 0x80, 0x80): return (UInt8(ascii: " "), 3)
    default: return nil
    }
  }
}
