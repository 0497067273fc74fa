/// The parties to payments in CODA, the statements of Belgian banks (Febelfin): lines of 128 characters in which the place of each says
/// what it is.
///
///     2300010000BE20751200199956   …   MEVR. DE WAELE SAMIRA   …      the other account, and whose it is
///     3200010001DORPSTRAAT 47 BUS 2    9000 GENT   …                  where that person lives
///
/// Source: <https://febelfin.be/en/publications/2021/coded-statement-of-account-coda>, version 2.6.
extension RecordParts {
  /// The places of a kind of line, in characters from its start.
  private static let places: [Place] = [
    ("0", 34, 60, .fullName), ("0", 60, 71, .bankCode),
    ("1", 5, 39, .account), ("1", 64, 90, .fullName),
    ("22", 98, 109, .bankCode),
    ("23", 10, 44, .account), ("23", 47, 82, .fullName),
    ("8", 4, 38, .account),
  ]

  mutating func readCoded(_ text: Span<UInt8>) {
    Self.forEachLine(text) { line in
      let (start, end) = (line.lowerBound, line.upperBound)
      for place in Self.places {
        let tag = start + place.tag.utf8CodeUnitCount
        guard tag < end, text.equalsIgnoringCase(start..<tag, place.tag) else { continue }
        add(place.label, Self.range(of: place.start..<place.end, line, text), in: text)
      }
      if text.equalsIgnoringCase(start..<min(end, start + 2), "31") {
        let information = Self.range(of: 40..<113, line, text)
        if !addPayer(information, text) { addHome(information, text) }
      }
      if text.equalsIgnoringCase(start..<min(end, start + 2), "32") {
        let home = Self.range(of: 10..<80, line, text)
        if !addHome(home, text) {
          add(.place, Self.range(of: 10..<45, line, text), in: text)
        }
      }
    }
  }

  /// Adds the home of the other party, which some banks tell in the information: `DORPSTRAAT 47 BUS 2 9000 GENT`.
  @discardableResult
  private mutating func addHome(_ information: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var at = information.upperBound - 6
    while at > information.lowerBound + 4 {
      if text[at - 1] == 32, text[at + 4] == 32, text[at + 5] &- UInt8(ascii: "A") < 26,
        IdentifierChecks.number(text, at..<at + 4) >= 1000
      {
        let street = information.lowerBound..<at - 1
        guard IdentifierChecks.hasDigit(text, street) else { return false }
        add(.place, street, in: text)
        add(.postcode, at..<at + 4, in: text)
        return true
      }
      at -= 1
    }
    return false
  }

  /// Adds the name of the other party behind the number of a structured communication that has it: `…1001YILDIRIM MUSTAFA`.
  private mutating func addPayer(_ information: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var start = information.lowerBound
    while start < information.upperBound, FieldWord.isDigit(text[start]) { start += 1 }
    guard start > 4, start < information.upperBound, text[start] &- UInt8(ascii: "A") < 26,
      text.endsIgnoringCase(start, "1001")
    else { return false }
    var end = start
    while end < information.upperBound,
      text[end] != 32 || end + 1 < text.count && text[end + 1] != 32
    {
      end += 1
    }
    add(.fullName, start..<end, in: text)
    return true
  }

  /// The bytes of some characters of a line.
  static func range(
    of characters: Range<Int>, _ line: Range<Int>, _ text: Span<UInt8>
  ) -> Range<Int> {
    func skip(_ count: Int, from start: Int) -> Int {
      var at = start
      for _ in 0..<count where at < line.upperBound {
        at += 1
        while at < line.upperBound, text[at] & 0xC0 == 0x80 { at += 1 }
      }
      return at
    }
    let start = skip(characters.lowerBound, from: line.lowerBound)
    return start..<skip(characters.count, from: start)
  }
}
