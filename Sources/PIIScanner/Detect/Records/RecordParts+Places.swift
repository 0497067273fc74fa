/// Records of fixed places in lines, whose first letters or digits say what they are: payments that banks clear, and wages.
///
///     622021000089004417283905     0000218437E1043          OKAFOR CHIDIMMA A       0091302960000001      NACHA
///     RW536904399CHIDIMMA       A              OKAFOR              …                                         EFW2
///     601312488203310992049110044719900000000271000HARBOUR GROUNDWORK…                                      Bacs
///
/// Sources: Nacha, Operating Rules, appendix three (entry detail record); SSA, Specifications for Filing Forms W-2 Electronically (EFW2);
/// Bacs, PN5011 File structures (Standard 18).
extension RecordParts {
  /// A value at fixed characters of a kind of line.
  typealias Place = (tag: StaticString, start: Int, end: Int, label: RecordLabel)

  /// The places of a format.
  struct Places {
    /// The shortest line that has them, in characters.
    var shortestLine: Int
    var all: [Place]
  }

  /// The accounts and names of entries of the American clearing house.
  static let clearing = Places(
    shortestLine: 90, all: [("6", 12, 29, .accountNumber), ("6", 54, 76, .contactName)])

  /// The employees in reports of wages to the American social security, to states as well (`RS`), and who sends them (`RA`); tags in small letters.
  static let wages = Places(
    shortestLine: 500,
    all: [
      ("ra", 395, 422, .contactName), ("ra", 422, 437, .phone), ("ra", 445, 485, .email),
      ("rw", 2, 11, .socialSecurityNumber), ("rw", 11, 26, .givenName), ("rw", 26, 41, .givenName),
      ("rw", 41, 61, .surname), ("rw", 65, 87, .street), ("rw", 87, 109, .street),
      ("rw", 133, 138, .postcode),
      ("rs", 9, 18, .socialSecurityNumber), ("rs", 18, 33, .givenName), ("rs", 33, 48, .givenName),
      ("rs", 48, 68, .surname), ("rs", 72, 94, .street), ("rs", 94, 116, .street),
      ("rs", 140, 145, .postcode),
    ])

  /// The other party in payments of Bacs, whose lines have no tag; who sends them is an organisation.
  private static let bacs = Places(
    shortestLine: 96, all: [("", 6, 14, .accountNumber), ("", 82, 100, .contactName)])
  /// Where the digits of such a line end that stand before its reference: sort codes, accounts, codes.
  private static let digitsOfBACS = 31

  /// Adds the values at the places of each line that is as long as its kind.
  mutating func readPlaces(_ text: Span<UInt8>, _ places: Places) {
    Self.forEachLine(text) { line in
      if line.count >= places.shortestLine { addPlaces(line, places, text) }
    }
  }

  mutating func readBACS(_ text: Span<UInt8>) {
    Self.forEachLine(text) { line in
      if Self.isPaymentOfBACS(line, text) { addPlaces(line, Self.bacs, text) }
    }
  }

  /// Whether a line is a payment: two sort codes with their accounts, and a code of the transaction between, which may have a letter.
  static func isPaymentOfBACS(_ line: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard line.count >= bacs.shortestLine else { return false }
    for at in line.lowerBound..<line.lowerBound + digitsOfBACS where !FieldWord.isDigit(text[at]) {
      guard at == line.lowerBound + 16 else { return false }
    }
    return FieldWord.isDigit(text[line.lowerBound + 45])
  }

  private mutating func addPlaces(_ line: Range<Int>, _ places: Places, _ text: Span<UInt8>) {
    for place in places.all {
      let tag = line.lowerBound..<line.lowerBound + place.tag.utf8CodeUnitCount
      guard text.equalsIgnoringCase(tag, place.tag) else { continue }
      add(place.label, Self.range(of: place.start..<place.end, line, text), in: text)
    }
  }
}
