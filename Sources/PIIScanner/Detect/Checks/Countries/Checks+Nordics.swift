// Denmark, Sweden, Norway, Finland, Iceland. Test vectors: fixtures/checks/east-nordic.tsv.

extension IdentifierChecks {
  /// Returns whether ten digits begin with a date of birth as a Danish CPR number does.
  ///
  /// DDMMYYSSSS. The first digit of the serial gives the century. There is no check digit: since
  /// October 2007 numbers are issued that fail the old modulus 11, so it says nothing.
  ///
  /// Source: <https://cpr.dk>, “Personnummeret i CPR”. Agrees with `stdnum.dk.cpr`, but has no
  /// clock: a day that is still to come passes.
  static func cpr(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 10) else { return false }
    let twoDigitYear = number(text, 4..<6)
    let century =
      switch digit(text, 6) {
      case 0...3: 1900
      case 4, 9: twoDigitYear >= 37 ? 1900 : 2000
      default: twoDigitYear >= 58 ? 1800 : 2000
      }
    return isBirthDate(
      year: century + twoDigitYear, month: number(text, 2..<4), day: number(text, 0..<2))
  }

  /// Returns whether a personal number has its century and hyphen, and is of the last one: of `19880320-0016` chance is out of the question,
  /// while numbers of cases begin with dates of this one.
  static func isWrittenInFull(personnummer raw: Span<UInt8>) -> Bool {
    raw.count == 13 && raw[8] == UInt8(ascii: "-") && raw[0] == UInt8(ascii: "1")
      && raw[1] == UInt8(ascii: "9") && number(raw, 6..<8) <= 31
  }

  /// Returns whether ten or twelve digits are a Swedish personal or coordination number.
  ///
  /// (CC)YYMMDD-NNNC, of which the last ten digits pass Luhn. A coordination number has 60 added
  /// to the day; there the tax agency writes month 00 or day 60 for what it does not know.
  ///
  /// Takes compacted text, and also the text as written: a `-` or `+` before the last four digits
  /// is read over. Only the `+` has a meaning (a hundred years or older), and only for 29 February
  /// 1900, which it rejects.
  ///
  /// Source: <https://www.skatteverket.se>, SKV 704 and SKV 707. Agrees with
  /// `stdnum.se.personnummer` on personal numbers; that has no coordination numbers.
  static func personnummer(_ text: Span<UInt8>) -> Bool {
    let mark = text.count - 5
    let hasPlus = has(text, mark, "+")
    let hasMark = hasPlus || has(text, mark, "-")
    let count = text.count - (hasMark ? 1 : 0)
    guard count == 10 || count == 12 else { return false }

    // Where the ten digits that Luhn covers begin.
    let start = count - 10
    var sum = 0
    for index in 0..<10 {
      let value = digit(text, start + index + (hasMark && index > 5 ? 1 : 0))
      guard value >= 0 else { return false }
      sum += index.isMultiple(of: 2) ? (value < 5 ? 2 * value : 2 * value - 9) : value
    }
    guard sum.isMultiple(of: 10) else { return false }

    let year =
      if count == 12 {
        number(text, 0..<4)
      } else {
        (hasPlus ? 1900 : 2000) + number(text, 0..<2)
      }
    let month = number(text, (start + 2)..<(start + 4))
    let day = number(text, (start + 4)..<(start + 6))
    guard year >= 1850, year <= 2099 else { return false }
    guard day >= 60 else { return isDate(year: year, month: month, day: day) }
    guard month <= 12 else { return false }
    return day - 60 <= (month == 0 ? 31 : daysInMonth(month, year: year))
  }

  /// Returns whether eleven digits are a Norwegian birth number, D-number or H-number.
  ///
  /// DDMMYYIIIKK with two check digits modulo 11. A D-number has 40 added to the day, an H-number
  /// 40 to the month. The individual digits III give the century. The synthetic numbers of the
  /// test registers have 65 or 80 added to the month and fail, as no person has them.
  ///
  /// Source: <https://www.skatteetaten.no/person/folkeregister/identitetsnummer/>. Agrees with
  /// `stdnum.no.fodselsnummer`, but has no clock.
  static func fodselsnummer(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 11),
      weightedSum(text, weights: 0x37_6189_4521, count: 10).isMultiple(of: 11),
      weightedSum(text, weights: 0x543_2765_4321, count: 11).isMultiple(of: 11)
    else { return false }

    var day = number(text, 0..<2)
    var month = number(text, 2..<4)
    if day > 40 { day -= 40 }
    if month > 40 { month -= 40 }

    let twoDigitYear = number(text, 4..<6)
    let century: Int
    switch number(text, 6..<9) {
    case 0..<500: century = 1900
    case 500..<750 where twoDigitYear >= 54: century = 1800
    case 500..<1000 where twoDigitYear < 40: century = 2000
    case 900..<1000: century = 1900
    default: return false
    }
    return isBirthDate(year: century + twoDigitYear, month: month, day: day)
  }

  /// Returns whether the text is a Finnish personal identity code.
  ///
  /// DDMMYYcIIIC. The sign c gives the century: `+` 1800s, `-` and Y, X, W, V, U 1900s, A to F
  /// 2000s; U to Y and B to F are in use since 2023. The individual number is 002 to 899 (900 and
  /// up are temporary). The last character is the nine digits modulo 31.
  ///
  /// Takes the text as written (eleven characters) and compacted text, from which a `+` or `-`
  /// has gone (ten). Both centuries that those signs stand for have the same leap days, so
  /// nothing is lost.
  ///
  /// Source: <https://dvv.fi/en/personal-identity-code>. Agrees with `stdnum.fi.hetu`.
  static func hetu(_ text: Span<UInt8>) -> Bool {
    hetuOrTemporary(text) && !isTemporaryHetu(text)
  }

  /// Returns whether the text is a Finnish personal identity code, or a temporary one, which hospitals give to who has
  /// none: individual numbers from 900 on.
  ///
  /// Agrees with `stdnum.fi.hetu` and `allow_temporary`.
  static func hetuOrTemporary(_ text: Span<UInt8>) -> Bool {
    guard text.count == 10 || text.count == 11 else { return false }
    var century = 1900
    if text.count == 11 {
      switch text[6] {
      case UInt8(ascii: "-"), UInt8(ascii: "U")...UInt8(ascii: "Y"),
        UInt8(ascii: "u")...UInt8(ascii: "y"):
        century = 1900
      case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
        century = 2000
      case UInt8(ascii: "+"): century = 1800
      default: return false
      }
    }
    let last = text.count - 1
    let individual = number(text, (last - 3)..<last)
    guard areDigits(text, 0..<6), individual >= 2 else { return false }

    let year = century + number(text, 4..<6)
    // `isBirthDate` begins in 1850; codes of 1800 and later exist on paper.
    guard isDate(year: year, month: number(text, 2..<4), day: number(text, 0..<2)) else {
      return false
    }
    return (number(text, 0..<6) * 1000 + individual) % 31 == hetuControl(text[last])
  }

  /// Returns whether a Finnish code that passes is a temporary one.
  ///
  /// - Parameter text: The code as written, ten or eleven characters.
  /// - Returns: Whether its individual number is 900 or more.
  static func isTemporaryHetu(_ text: Span<UInt8>) -> Bool {
    text.count >= 10 && text[text.count - 4] == UInt8(ascii: "9")
  }

  /// The remainder that a control character of a Finnish code stands for, or −1.
  ///
  /// The characters are 0–9 and A–Y without G, I, O and Q, in this order.
  private static func hetuControl(_ byte: UInt8) -> Int {
    // Lower case to upper. It would turn other bytes into digits, so only for letters.
    let character = byte >= UInt8(ascii: "a") ? byte & ~0x20 : byte
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return Int(character) - 48
    case UInt8(ascii: "A")...UInt8(ascii: "F"): return Int(character) - 55
    case UInt8(ascii: "H"): return 16
    case UInt8(ascii: "J")...UInt8(ascii: "N"): return Int(character) - 57
    case UInt8(ascii: "P"): return 22
    case UInt8(ascii: "R")...UInt8(ascii: "Y"): return Int(character) - 59
    default: return -1
    }
  }

  /// Returns whether ten digits are an Icelandic identity number with its check digit.
  ///
  /// DDMMYYRRPC: date, two random digits, check digit modulo 11, century (9 for 1900, 0 for 2000).
  /// Organisations have 40 added to the day. Numbers of persons issued since 18 February 2026
  /// need not have the check digit: see ``kennitalaDate(_:)``.
  ///
  /// Source: <https://www.skra.is/english/people/my-registration/id-numbers>. Agrees with
  /// `stdnum.is_.kennitala`.
  static func kennitala(_ text: Span<UInt8>) -> Bool {
    weightedSum(text, weights: 0x32_7654_3210, count: 10).isMultiple(of: 11)
      && kennitalaDate(text, day: number(text, 0..<2) % 40)
      && digit(text, 0) < 8
  }

  /// Returns whether ten digits have the date and century of a person's Icelandic number.
  ///
  /// For numbers issued since 18 February 2026, which have no check digit. About one in 140 of
  /// all ten-digit numbers passes, so this proves little.
  static func kennitalaDate(_ text: Span<UInt8>) -> Bool {
    kennitalaDate(text, day: number(text, 0..<2))
  }

  private static func kennitalaDate(_ text: Span<UInt8>, day: Int) -> Bool {
    guard isDigits(text, count: 10), has(text, 9, "9") || has(text, 9, "0") else { return false }
    let century = has(text, 9, "9") ? 1900 : 2000
    return isDate(year: century + number(text, 4..<6), month: number(text, 2..<4), day: day)
  }
}
