/// The checks that a value can have that is found by the name of its field.
enum FieldValueCheck: String, CaseIterable, Sendable {
  /// Any text with a letter or digit in it.
  case anyValue
  /// The name of a person, or a part of one.
  case personName
  /// A street, with or without number.
  case streetAddress
  /// A postcode of another country than the Netherlands, with the place behind it or without.
  case postcode
  /// A licence plate of another country than the Netherlands.
  case licencePlate
  /// A telephone number of the region that lost its zero.
  case phoneWithoutZero
  /// The address of a network card in twelve digits without marks.
  case hardwareAddress

  /// The longest value that is looked at, in bytes.
  static let longestValue = 128

  /// What a value looks like.
  ///
  /// - Parameters:
  ///   - value: The value without quotes, escapes and spaces around it: UTF-8 or Windows-1252.
  ///   - phone: Knows the telephone numbers of the region.
  /// - Returns: How well it fits.
  /// - Complexity: O(length). Does not allocate.
  func fit(of value: Span<UInt8>, _ phone: borrowing PhoneCheck) -> FieldValueFit {
    guard !value.isEmpty, value.count <= Self.longestValue else { return .none }
    switch self {
    case .anyValue:
      for position in value.indices
      where FieldWord.isLetter(value[position]) || FieldWord.isDigit(value[position]) {
        return .plain
      }
      return .none
    case .personName: return PersonName.fit(of: value)
    case .streetAddress: return StreetAddress.fit(of: value)
    case .postcode: return Postcode.fit(of: value)
    case .licencePlate: return LicencePlate.fit(of: value)
    case .phoneWithoutZero:
      let fit = phone.fitWithoutZero(value)
      return fit == .none ? phone.fitWithoutPlus(value) : fit
    case .hardwareAddress:
      return IdentifierChecks.macAddress(value) && !IdentifierChecks.isOfVirtualMachine(value)
        ? .strong : .none
    }
  }

  /// What of a value is the finding: the postcode beside a street is one of its own, and a remark behind a name is no part of it.
  func part(of value: Span<UInt8>) -> Range<Int> {
    switch self {
    case .streetAddress: StreetAddress.withoutPlace(value)
    case .personName: 0..<PersonName.lengthWithoutRemark(value)
    case .postcode: 0..<Postcode.length(of: value)
    case .anyValue, .licencePlate, .phoneWithoutZero, .hardwareAddress: 0..<value.count
    }
  }
}

/// How well a value fits what its field is named after.
enum FieldValueFit: UInt8, Sendable, Comparable {
  /// Not at all: no finding, whatever the field.
  case none
  /// Nor is it one, but it is a value, and tells what else the field has.
  case other
  /// It could be.
  case weak
  /// It is written as such values are, and as many others.
  case plain
  /// The same, and it is a word that is known as a surname.
  case surname
  /// Few others are written so.
  case likely
  /// Hardly any other is.
  case strong

  static func < (left: FieldValueFit, right: FieldValueFit) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The words of a field's value, one after the other.
struct FieldWord {
  /// Where it is in the value.
  var range: Range<Int>

  /// The next word at or after a position: a run of letters, digits and bytes beyond ASCII.
  ///
  /// What lies between words is for the caller to read.
  @inline(__always)
  static func next(in value: Span<UInt8>, from position: Int) -> FieldWord? {
    var start = position
    while start < value.count, !isLetter(value[start]), !isDigit(value[start]) { start += 1 }
    guard start < value.count else { return nil }
    var end = start
    while end < value.count, isLetter(value[end]) || isDigit(value[end]) { end += 1 }
    return FieldWord(range: start..<end)
  }

  /// Whether a byte is a letter of ASCII, or beyond ASCII.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0x80
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// Whether a byte is one of the three marks that stand around text in source code.
  @inline(__always)
  static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  /// Whether it begins with a capital: of ASCII, of Latin letters in UTF-8, or of Windows-1252.
  @inline(__always)
  func isCapitalized(_ value: Span<UInt8>) -> Bool {
    let first = value[range.lowerBound]
    if first < 0x80 { return first &- UInt8(ascii: "A") < 26 }
    let second = range.count > 1 ? value[range.lowerBound + 1] : 0
    switch first {
    case 0xC3: return second < 0x9F || second &- 0x80 >= 0x40
    // From U+0139 to U+0148 and from U+0179 capitals are odd, elsewhere even.
    case 0xC4 where second &- 0xB9 < 7, 0xC5 where second &- 0x80 <= 8,
      0xC5 where second &- 0xB9 < 7:
      return second & 1 == 1
    case 0xC4, 0xC5: return second & 1 == 0 || second &- 0x80 >= 0x40
    // Cyrillic.
    case 0xD0 where second &- 0x80 < 0x30: return true
    // Greek: ΐ is a small one.
    case 0xCE where second &- 0x80 < 0x40: return 0x86...0xAB ~= second && second != 0x90
    case 0xCF where second &- 0x80 < 0x40: return false
    case 0xC6...0xCD where second &- 0x80 < 0x40: return true
    default: return second &- 0x80 >= 0x40 && first >= 0xC0 && first < 0xDF
    }
  }

  /// Whether it is one of some words.
  func isOne(of words: WordSet, _ value: Span<UInt8>) -> Bool { words.contains(value, range) }
}
