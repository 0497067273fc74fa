/// Texts that are the same each time, and in which nothing is real.
enum SampleText: String {
  /// Looks like source code, with an e-mail address in one line of 400.
  case code
  /// A table with an e-mail address, a phone number, an IBAN and a BSN in each row.
  case denseTable = "dense table"
  /// A table of measurements: numbers only, most of them long.
  case numbers
  /// JSON Lines, nested, with an e-mail address in one line of ten.
  case events
  /// An SQL dump: rows of text and numbers.
  case dump

  /// Length of each text in bytes.
  static let size = 4 << 20

  /// Makes the text: whole lines and what fits of the last.
  func bytes() -> [UInt8] {
    var random = SplitMix64(state: 20_261_124)
    var text: [UInt8] = Array(header.utf8)
    text.reserveCapacity(Self.size + 1024)
    var number = 0
    while text.count < Self.size {
      number += 1
      text += line(number, &random).utf8
    }
    text.removeLast(text.count - Self.size)
    return text
  }

  private var header: String {
    switch self {
    case .code, .events: ""
    case .denseTable: "naam;e-mail;telefoon;iban;bsn\n"
    case .numbers: "tijd,sensor,spanning,stroom,teller\n"
    case .dump: "INSERT INTO `klant` (`id`, `naam`, `plaats`, `saldo`) VALUES\n"
    }
  }

  private func line(_ number: Int, _ random: inout SplitMix64) -> String {
    switch self {
    case .code:
      let indentation = String(repeating: "    ", count: random.below(4))
      if number.isMultiple(of: 400) { return "\(indentation)# \(random.word())@example.org\n" }
      return switch random.below(5) {
      case 0: "\n"
      case 1: "\(indentation)# \(random.words(7))\n"
      case 2: "\(indentation)def \(random.word())_\(random.word())(self, \(random.word())=None):\n"
      case 3: "\(indentation)if \(random.word()) > \(random.below(300)) and not \(random.word()):\n"
      default:
        "\(indentation)\(random.word()) = \(random.word()).\(random.word())(\"\(random.word())\", \(random.below(100)))\n"
      }
    case .denseTable:
      // The phone numbers are from Ofcom's range for fiction.
      let name = random.word()
      return
        "\(name) \(random.word());\(name)@\(random.word()).example.org;+44 7700 900\(random.digits(3));"
        + "\(random.iban());\(random.citizenServiceNumber())\n"
    case .numbers:
      return "17\(random.digits(8)),\(random.below(64)),\(random.below(400)).\(random.digits(6)),"
        + "-0.\(random.digits(9)),\(random.digits(12))\n"
    case .events:
      let user = number % 10 == 0 ? ",\"mail\":\"\(random.word())@example.org\"" : ""
      return
        "{\"id\":\(number),\"actor\":{\"name\":\"\(random.word())\"\(user)},\"tags\":[\"\(random.word())\","
        + "\"\(random.word())\"],\"at\":{\"x\":\(random.below(9999)),\"note\":\"\(random.words(4))\"}}\n"
    case .dump:
      return
        "(\(number), '\(random.words(2))', 'd\'\'\(random.word())', \(random.below(9999)).\(random.digits(2))),\n"
    }
  }
}

/// Pseudo-random numbers, and what is made of them.
private struct SplitMix64 {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(limit))
  }

  mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(below(10)) }.joined()
  }

  /// Letters that mean nothing.
  mutating func word() -> String {
    let syllables = [
      "ba", "der", "fi", "gol", "ka", "lum", "mi", "nor", "pe", "quas", "ru", "ten", "vo", "xi",
    ]
    return (0...below(3)).map { _ in syllables[below(syllables.count)] }.joined()
  }

  mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in word() }.joined(separator: " ")
  }

  /// A Dutch IBAN whose check digits are as ISO 7064 has them.
  mutating func iban() -> String {
    let account = digits(10)
    // R is 27, A is 10, B is 11, O is 24; N is 23, L is 21.
    let remainder = "27101124\(account)232100".utf8.reduce(0) { ($0 * 10 + Int($1) - 48) % 97 }
    let check = 98 - remainder
    return "NL\(check < 10 ? "0" : "")\(check)RABO\(account)"
  }

  /// Nine digits that pass the 11-proef.
  mutating func citizenServiceNumber() -> String {
    while true {
      let digits = [below(9) + 1] + (0..<8).map { _ in below(10) }
      let sum = zip(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
      if sum.isMultiple(of: 11) { return digits.map(String.init).joined() }
    }
  }
}
