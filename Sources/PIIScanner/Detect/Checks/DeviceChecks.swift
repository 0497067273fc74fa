/// Numbers of telephones and vehicles, places and accounts.
extension IdentifierChecks {
  /// Returns whether this is the number of a mobile telephone (IMEI).
  ///
  /// Fifteen digits with the Luhn check. Sixteen digits are the IMEISV, which has no check digit:
  /// then the first two must be a reporting body that gives out numbers today.
  ///
  /// Source: 3GPP TS 23.003, clause 6.2. Test vectors: `stdnum.imei`.
  ///
  /// - Parameter text: Digits, compacted.
  /// - Returns: `false` for any other text.
  static func imei(_ text: Span<UInt8>) -> Bool {
    guard !isOneCharacterRepeated(text) else { return false }
    if text.count == 15 { return passesLuhn(text, 0..<15) }
    guard isDigits(text, count: 16) else { return false }
    return switch number(text, 0..<2) {
    case 1, 35, 86, 99: true
    default: false
    }
  }

  /// Whether this has the form of the number of a vehicle, whatever its check digit says: most end with five digits, all with four.
  static func hasFormOfVIN(_ text: Span<UInt8>) -> Bool {
    guard text.count == 17 else { return false }
    var letters = 0
    for position in 0..<17 where digit(text, position) < 0 {
      let place = letter(text, position)
      guard place >= 0, vinValues.byte(place) > UInt8(ascii: "0"), position < 13 else {
        return false
      }
      letters += 1
    }
    return letters >= 3 && text[0] != UInt8(ascii: "0")
  }

  /// Returns whether this can be the number of a vehicle (VIN).
  ///
  /// Seventeen characters without I, O and Q, at least three of them letters and one a digit. The
  /// ninth is a check digit in North America and China; elsewhere it may be anything.
  ///
  /// Source: ISO 3779; 49 CFR 565.15; <https://en.wikipedia.org/wiki/Vehicle_identification_number>.
  ///
  /// - Parameter text: Letters and digits, compacted.
  /// - Returns: `false` for any other text.
  static func vin(_ text: Span<UInt8>) -> Bool {
    guard text.count == 17 else { return false }
    var letters = 0
    var sum = 0
    for position in 0..<17 {
      let value: Int
      if digit(text, position) >= 0 {
        value = digit(text, position)
      } else {
        let place = letter(text, position)
        guard place >= 0 else { return false }
        // A–H count 1–8, J–R 1–9, S–Z 2–9; I, O and Q are not used.
        value = Int(vinValues.byte(place) - UInt8(ascii: "0"))
        guard value > 0 else { return false }
        letters += 1
      }
      sum += value * (Int(vinWeights.byte(position) - UInt8(ascii: "A")))
    }
    guard letters >= 3, letters <= 16 else { return false }
    let hasCheckDigit: Bool =
      switch text[0] {
      case UInt8(ascii: "1")...UInt8(ascii: "5"), UInt8(ascii: "L"): true
      default: false
      }
    guard hasCheckDigit else { return text[0] != UInt8(ascii: "0") }
    return sum % 11 == 10 ? has(text, 8, "X") : digit(text, 8) == sum % 11
  }

  /// What each letter counts in a VIN: A is 1.
  ///
  /// 0 for I, O and Q.
  private static let vinValues: StaticString = "12345678012345070923456789"

  /// The weight of each position: A is 0, K is 10.
  ///
  /// The check digit itself has 0.
  private static let vinWeights: StaticString = "IHGFEDCKAJIHGFEDC"

  /// Returns whether this is a pair of degrees: latitude, then longitude, or the other way round as GeoJSON has it.
  ///
  /// Source: RFC 7946, section 3.1.1.
  ///
  /// - Parameter raw: The hit as it is written: two decimal numbers with a comma, a semicolon, spaces or the key of the second
  ///   between, or degrees with minutes and seconds.
  /// - Returns: `false` when a number is out of range, or both are below 1: there is only sea there, but drawings and tests
  ///   are full of such numbers.
  static func coordinates(_ raw: Span<UInt8>) -> Bool {
    var whole = 0
    var isFraction = false
    var numbers = 0
    var anyDegree = 0
    var inNumber = false
    var isLongitudeFirst = false
    for position in 0..<raw.count {
      let byte = raw[position]
      let value = digit(raw, position)
      if value >= 0 {
        if !inNumber {
          inNumber = true
          numbers += 1
          whole = 0
          isFraction = false
        }
        guard !isFraction else { continue }
        anyDegree |= value
        whole = whole * 10 + value
        guard whole < (numbers == 1 || !isLongitudeFirst ? 180 : 90) else { return false }
      } else if byte == UInt8(ascii: "."), inNumber, !isFraction {
        isFraction = true
        if numbers == 1, whole >= 90 {
          // `91.8, 5.9` is a mistake sooner than a place in GeoJSON.
          guard whole >= 100 else { return false }
          isLongitudeFirst = true
        }
      } else {
        inNumber = false
      }
    }
    return numbers >= 2 && anyDegree != 0
  }

  /// Returns whether a path to somebody's home folder ends in a name that can be a person's.
  ///
  /// - Parameter raw: The hit as it is written: `/home/jan`, `/Users/jan`, `C:\Users\jan`.
  /// - Returns: `false` for accounts of systems, services and examples.
  static func homeFolder(_ raw: Span<UInt8>) -> Bool {
    var start = raw.count
    while start > 0, raw[start - 1] != UInt8(ascii: "/"), raw[start - 1] != UInt8(ascii: "\\") {
      start -= 1
    }
    var end = raw.count
    while end > start, raw[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard end - start >= 2 else { return false }
    var position = 0
    while position < accounts.utf8CodeUnitCount {
      var last = position
      while accounts.byte(last) != UInt8(ascii: ",") { last += 1 }
      if raw.equalsIgnoringCase(start..<end, accounts, position..<last) { return false }
      position = last + 1
    }
    return true
  }

  /// Accounts that are nobody's.
  private static let accounts: StaticString = """
    administrator,admin,all,app,appuser,azureuser,beheerder,build,builder,centos,circleci,data,\
    debian,default,deploy,dev,developer,docker,ec2-user,example,fedora,ftp,git,github,gitlab,\
    gitlab-runner,guest,jenkins,jovyan,linuxbrew,me,mysql,name,node,nobody,opc,oracle,pi,postgres,\
    public,root,runner,runneradmin,service,shared,share,ssh,student,svc,system,test,travis,ubuntu,\
    user,username,vagrant,vscode,web,work,www,www-data,you,yourname,
    """
}
