/// The insured and debtors in claims of Dutch care: lines of fixed places, whose first two digits say what they are.
///
///     011180103P…                                                      who sends it
///     02000000000001123456782331117734021       …19550312 11JANSEN …    the insured
///     03000000000001…                                                  who pays
///     04000000000001123456782…                                         what was done
///
/// The insured and the debtor have the same places in all standards of one generation (MZ301, ZH308, GZ311, PM304, AW319 and the like).
///
/// Source: Vektis, descriptions of the EI standards, <https://www.vektis.nl/standaardisatie>.
extension RecordParts {
  /// The places of a kind of line, in characters from its start.
  private static let carePlaces: [Place] = [
    ("02", 14, 23, .citizenNumber), ("02", 27, 42, .insuredNumber), ("02", 53, 61, .birthDate),
    ("02", 63, 88, .surname), ("02", 99, 124, .surname), ("02", 141, 147, .postcode),
    ("03", 25, 33, .birthDate), ("03", 35, 60, .surname), ("03", 71, 96, .surname),
    ("03", 115, 139, .street), ("03", 150, 156, .postcode), ("03", 191, 206, .phone),
    ("03", 209, 279, .email),
    ("04", 14, 23, .citizenNumber), ("04", 27, 42, .insuredNumber),
  ]
  /// The shortest line of an insured that has all its places, in characters.
  private static let shortestLine = 147

  mutating func readCare(_ text: Span<UInt8>) {
    readPlaces(text, Places(shortestLine: Self.shortestLine, all: Self.carePlaces))
  }
}
