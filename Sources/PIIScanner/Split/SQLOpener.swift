/// Finds the statements that a line may begin with, byte by byte, whatever the line seems to be in.
struct SQLOpener {
  /// A statement that was found.
  enum Statement: UInt8 {
    case insert, insertBracket, create, copy
  }

  private static let texts: [(StaticString, Statement)] = [
    ("INSERT ", .insert), ("INSERT INTO ", .insert), ("INSERT [", .insertBracket),
    ("REPLACE INTO ", .insert), ("CREATE TABLE ", .create), ("COPY ", .copy),
  ]

  /// Which texts may still be; bit i is the ith.
  private var candidates: UInt8 = 0
  /// How many bytes of them were seen.
  private var count = 0

  /// Whether the bytes are still to be looked at.
  var isActive: Bool { candidates != 0 }

  /// Begins at the start of a line.
  ///
  /// - Parameter isOutside: Whether the line is outside of strings; else it takes more to be a statement.
  mutating func begin(isOutside: Bool) {
    candidates = isOutside ? 0b111001 : 0b111110
    count = 0
  }

  /// Takes the next byte of the line.
  ///
  /// - Returns: The statement that it completes.
  mutating func take(_ byte: UInt8) -> Statement? {
    let isSmall = byte &- UInt8(ascii: "a") < 26
    let upper = isSmall ? byte & 0xDF : byte
    var left = candidates
    while left != 0 {
      let index = left.trailingZeroBitCount
      left &= left - 1
      let (text, statement) = Self.texts[index]
      // SAFETY: candidates are dropped where they end, so `count` is less than their length.
      if unsafe text.utf8Start[count] != upper {
        candidates &= ~(1 << UInt8(index))
      } else if count + 1 == text.utf8CodeUnitCount {
        candidates = 0
        return statement
      }
    }
    count += 1
    return nil
  }

  mutating func stop() { candidates = 0 }
}
