/// What follows from the characters of an identifier alone: length, check digits, dates.
///
/// Each check is a static function with the name that a definition gives under `check:`, in a
/// file for its country (`Checks+NL.swift`). It takes a hit in *compacted* form: ASCII letters in
/// upper case and digits, everything else removed, so `1112.22.333` comes in as `111222333`.
/// A check answers `false` for any other bytes and any other length. It never traps.
///
/// All checks are O(1) and do not allocate: identifiers have a fixed length.
///
/// The functions in this file are what the checks are made of. Positions count from 0.
enum IdentifierChecks {}

// MARK: - Characters

extension IdentifierChecks {
  /// The value of a decimal digit, or −1 when there is no ASCII digit at this position.
  @inline(__always)
  static func digit(_ text: Span<UInt8>, _ position: Int) -> Int {
    guard position >= 0, position < text.count else { return -1 }
    let value = text[position] &- UInt8(ascii: "0")
    return value < 10 ? Int(value) : -1
  }

  /// The place of a capital in the alphabet (A is 0), or −1 when there is no ASCII capital.
  @inline(__always)
  static func letter(_ text: Span<UInt8>, _ position: Int) -> Int {
    guard position >= 0, position < text.count else { return -1 }
    let value = text[position] &- UInt8(ascii: "A")
    return value < 26 ? Int(value) : -1
  }

  /// The value of a digit (0–9) or capital (A is 10, Z is 35), or −1 for anything else.
  @inline(__always)
  static func base36(_ text: Span<UInt8>, _ position: Int) -> Int {
    let digit = digit(text, position)
    if digit >= 0 { return digit }
    let letter = letter(text, position)
    return letter >= 0 ? letter + 10 : -1
  }

  /// Returns whether this ASCII byte stands at this position.
  @inline(__always)
  static func has(_ text: Span<UInt8>, _ position: Int, _ byte: Unicode.Scalar) -> Bool {
    position >= 0 && position < text.count && text[position] == UInt8(ascii: byte)
  }

  /// The byte at a position of a constant table such as `"TRWAGMYFPDXBNJZSQVHLCKE"`.
  ///
  /// A `StaticString` lies in the program itself, so reading it costs no allocation, no reference
  /// count and no lazy initialiser, as a static array would. Past the end it gives 0, which is in
  /// no compacted hit.
  @inline(__always)
  static func byte(of table: StaticString, at index: Int) -> UInt8 {
    guard table.hasPointerRepresentation, index >= 0, index < table.utf8CodeUnitCount else {
      return 0
    }
    // SAFETY: the index is in bounds, and the bytes live as long as the program.
    return unsafe table.utf8Start[index]
  }

  /// Returns whether a byte is one of those of a constant ASCII table.
  @inline(__always)
  static func isByte(_ byte: UInt8, in table: StaticString) -> Bool {
    for index in 0..<table.utf8CodeUnitCount where Self.byte(of: table, at: index) == byte {
      return true
    }
    return false
  }

  /// Returns whether all characters of a range are digits.
  ///
  /// A range that does not lie in the text has none: `false`.
  @inline(__always)
  static func areDigits(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return false }
    for position in range where digit(text, position) < 0 { return false }
    return true
  }

  /// Returns whether a range of the text has a digit.
  static func hasDigit(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for position in range where FieldWord.isDigit(text[position]) { return true }
    return false
  }

  /// Returns whether the text is exactly this many digits, and nothing else.
  @inline(__always)
  static func isDigits(_ text: Span<UInt8>, count: Int) -> Bool {
    text.count == count && areDigits(text, 0..<count)
  }

  /// The number that a range of digits writes, or −1 when they are not all digits.
  ///
  /// A range of more than 18 positions gives −1 too.
  @inline(__always)
  static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    guard range.count <= 18, areDigits(text, range) else { return -1 }
    var value = 0
    for position in range { value = value * 10 + digit(text, position) }
    return value
  }

  /// Returns whether every character is the same, as in a number of nine zeros.
  ///
  /// True for an empty text.
  @inline(__always)
  static func isOneCharacterRepeated(_ text: Span<UInt8>) -> Bool {
    for position in 0..<text.count where text[position] != text[0] { return false }
    return true
  }
}

// MARK: - Checksums

extension IdentifierChecks {
  /// The sum of each digit times its weight.
  ///
  /// The weights are written as hexadecimal digits, one for each position, so they read as a
  /// list: `0x98765432` for 9, 8, 7, … 2. A weight of −1 modulo 11 is `A`, which is 10.
  ///
  /// - Parameters:
  ///   - text: A compacted hit.
  ///   - weights: The last `count` hexadecimal digits are the weights.
  ///   - start: The position of the first digit.
  ///   - count: How many digits, at most 16.
  /// - Returns: The sum, or −1 when one of the characters is not a digit.
  @inline(__always)
  static func weightedSum(
    _ text: Span<UInt8>, weights: UInt64, from start: Int = 0, count: Int
  ) -> Int {
    guard count <= 16, start >= 0, count >= 0, areDigits(text, start..<(start + count)) else {
      return -1
    }
    var sum = 0
    for index in 0..<count {
      let weight = Int(truncatingIfNeeded: weights >> UInt64(4 * (count - 1 - index))) & 0xF
      sum += weight * digit(text, start + index)
    }
    return sum
  }

  /// Returns whether the digits of a range pass the Luhn check, with the check digit last.
  ///
  /// `sum` is what characters before the range add, such as 24 for the `80840` that an American
  /// provider number leaves out.
  ///
  /// Source: ISO/IEC 7812-1, annex B.
  @inline(__always)
  static func passesLuhn(_ text: Span<UInt8>, _ range: Range<Int>, sum start: Int = 0) -> Bool {
    guard !range.isEmpty, areDigits(text, range) else { return false }
    var sum = start
    for position in range {
      let value = digit(text, position)
      // Counted from the check digit, every second digit is doubled.
      guard !(range.upperBound - position).isMultiple(of: 2) else {
        sum += value < 5 ? 2 * value : 2 * value - 9
        continue
      }
      sum += value
    }
    return sum.isMultiple(of: 10)
  }

  /// The remainder modulo 97 of digits and capitals, read as one number with A as 10, Z as 35.
  ///
  /// A text with its ISO 7064 mod 97-10 check digits in place gives 1. `start` is the remainder of
  /// what stands before the range, such as 90 for `NL`.
  ///
  /// - Returns: −1 when a character is neither digit nor capital.
  @inline(__always)
  static func remainder97(_ text: Span<UInt8>, _ range: Range<Int>, after start: Int = 0) -> Int {
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return -1 }
    var remainder = start
    for position in range {
      let value = base36(text, position)
      guard value >= 0 else { return -1 }
      remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97
    }
    return remainder
  }

  /// The check digit of a machine-readable zone over digits and capitals: weights 7, 3 and 1.
  ///
  /// - Returns: −1 when a character is neither digit nor capital.
  ///
  /// Source: ICAO Doc 9303-3, 4.9.
  @inline(__always)
  static func documentCheckDigit(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var sum = 0
    for position in range {
      let value = base36(text, position)
      guard value >= 0 else { return -1 }
      switch (position - range.lowerBound) % 3 {
      case 0: sum += 7 * value
      case 1: sum += 3 * value
      default: sum += value
      }
    }
    return sum % 10
  }

  /// Returns whether the digits of a range pass ISO 7064 mod 11,10, with the check digit last.
  @inline(__always)
  static func passesMod11_10(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, areDigits(text, range) else { return false }
    var check = 5
    for position in range {
      // 0 stands for 10. The product is then taken modulo 11.
      check = (((check == 0 ? 10 : check) * 2) % 11 + digit(text, position)) % 10
    }
    return check == 1
  }

  /// Returns whether the digits of a range pass the Verhoeff check, with the check digit last.
  ///
  /// Source: J. Verhoeff, *Error Detecting Decimal Codes*, 1969.
  @inline(__always)
  static func passesVerhoeff(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    verhoeffCheck(text, range) == 0
  }

  /// The Verhoeff sum of the digits of a range: 0 when it ends in the right check digit.
  ///
  /// - Returns: −1 when the range is empty or has something other than digits.
  @inline(__always)
  static func verhoeffCheck(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    guard !range.isEmpty, areDigits(text, range) else { return -1 }
    return verhoeffSum(text, range, place: 0)
  }

  /// The Verhoeff check digit that is to follow the digits of a range.
  ///
  /// - Returns: −1 when the range is empty or has something other than digits.
  @inline(__always)
  static func verhoeffCheckDigit(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    guard !range.isEmpty, areDigits(text, range) else { return -1 }
    // The inverse: rotations 1 to 4 are undone by 4 to 1, and the others undo themselves.
    let sum = verhoeffSum(text, range, place: 1)
    return sum > 0 && sum < 5 ? 5 - sum : sum
  }

  /// The sum of digits of which the last is at this place, counted from the right.
  @inline(__always)
  private static func verhoeffSum(_ text: Span<UInt8>, _ range: Range<Int>, place: Int) -> Int {
    var check = 0
    for position in range.reversed() {
      var value = digit(text, position)
      // The permutation 0→1, 1→5, 2→7, … is applied once for each place from the right; after
      // eight times it is back where it was.
      for _ in 0..<((range.upperBound - 1 - position + place) % 8) {
        value = Int(truncatingIfNeeded: UInt64(0x15_7628_3094) >> UInt64(4 * (9 - value))) & 0xF
      }
      check = dihedralProduct(check, value)
    }
    return check
  }

  /// The product of two elements of the dihedral group of ten: 0–4 rotate a pentagon, 5–9 also
  /// turn it over.
  @inline(__always)
  private static func dihedralProduct(_ left: Int, _ right: Int) -> Int {
    let turned = left >= 5
    let rotation = turned ? (left - 5) - (right % 5) + 5 : left + right % 5
    return rotation % 5 + (turned == (right >= 5) ? 0 : 5)
  }
}

// MARK: - Dates

extension IdentifierChecks {
  /// Returns whether this day is in the Gregorian calendar, and may be a date of birth.
  ///
  /// The year has its century. Years before 1850 and after 2099 are no birth years here.
  @inline(__always)
  static func isBirthDate(year: Int, month: Int, day: Int) -> Bool {
    year >= 1850 && year <= 2099 && isDate(year: year, month: month, day: day)
  }

  /// Returns whether this day is in the Gregorian calendar.
  @inline(__always)
  static func isDate(year: Int, month: Int, day: Int) -> Bool {
    guard month >= 1, month <= 12, day >= 1 else { return false }
    return day <= daysInMonth(month, year: year)
  }

  /// The number of days of a month (1–12) of a Gregorian year.
  @inline(__always)
  static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
