/// Windows-1252, the encoding of Western texts before Unicode; Latin-1 is a part of it.
///
/// Source: <https://encoding.spec.whatwg.org/#index-windows-1252>. As there, the five bytes that are not
/// assigned stand for the control characters of their number.
enum Windows1252 {
  /// The character of a byte from 0x80 on.
  static func unit(_ byte: UInt8) -> UInt16 {
    byte < 0xA0 ? high[Int(byte) - 0x80] : UInt16(byte)
  }

  /// The characters of the bytes 0x80 to 0x9F.
  private static let high: InlineArray<32, UInt16> = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
