import Foundation
import Testing

@testable import PIIScanner

/// The checks of the west of Europe and the United States against thousands of verdicts.
///
/// `scripts/identifier_vectors_west.py` writes the vectors: python-stdnum's verdicts where it has
/// the module, else those of the published rule.
@Suite("Identifiers of the west: vectors")
struct WestVectorTests {
  typealias Check = @Sendable (Span<UInt8>) -> Bool

  static let checks: [(name: String, country: String, check: Check)] = [
    ("bsn", "nl", IdentifierChecks.bsn),
    ("onderwijsnummer", "nl", IdentifierChecks.onderwijsnummer),
    ("btw", "nl", IdentifierChecks.btw),
    ("dutchPostcode", "nl", IdentifierChecks.dutchPostcode),
    ("rekeningnummer", "nl", IdentifierChecks.rekeningnummer),
    ("kenteken", "nl", IdentifierChecks.kenteken),
    ("big", "nl", IdentifierChecks.big),
    ("agb", "nl", IdentifierChecks.agb),
    ("rijksregisternummer", "be", IdentifierChecks.rijksregisternummer),
    ("bisnummer", "be", IdentifierChecks.bisnummer),
    ("matricule", "lu", IdentifierChecks.matricule),
    ("steuerID", "de", IdentifierChecks.steuerID),
    ("versicherungsnummer", "de", IdentifierChecks.versicherungsnummer),
    ("ausweisnummer", "de", IdentifierChecks.ausweisnummer),
    ("krankenversichertennummer", "de", IdentifierChecks.krankenversichertennummer),
    ("nir", "fr", IdentifierChecks.nir),
    ("dni", "es", IdentifierChecks.dni),
    ("nie", "es", IdentifierChecks.nie),
    ("nuss", "es", IdentifierChecks.nuss),
    ("codiceFiscale", "it", IdentifierChecks.codiceFiscale),
    ("nif", "pt", IdentifierChecks.nif),
    ("cartaoDeCidadao", "pt", IdentifierChecks.cartaoDeCidadao),
    ("sozialversicherungsnummer", "at", IdentifierChecks.sozialversicherungsnummer),
    ("pps", "ie", IdentifierChecks.pps),
    ("nhsNumber", "gb", IdentifierChecks.nhsNumber),
    ("utr", "gb", IdentifierChecks.utr),
    ("nino", "gb", IdentifierChecks.nino),
    ("ahvNumber", "ch", IdentifierChecks.ahvNumber),
    ("ssn", "us", IdentifierChecks.ssn),
    ("itin", "us", IdentifierChecks.itin),
    ("npi", "us", IdentifierChecks.npi),
    ("dea", "us", IdentifierChecks.dea),
    ("mbi", "us", IdentifierChecks.mbi),
    ("routingNumber", "us", IdentifierChecks.routingNumber),
    ("personalVAT", "eu", IdentifierChecks.personalVAT),
  ]

  @Test("every check agrees with the oracle on every vector", arguments: checks.indices)
  func agrees(index: Int) throws {
    let (name, country, check) = Self.checks[index]
    let vectors = try Self.vectors(country: country, check: name)
    #expect(vectors.count >= 190, "\(name) has \(vectors.count) vectors")
    #expect(vectors.count { $0.valid } >= 90, "\(name)")
    var wrong: [String] = []
    for (text, valid) in vectors {
      let bytes = Array(text.utf8)
      if check(bytes.span) != valid { wrong.append("\(text) is \(valid ? "valid" : "invalid")") }
    }
    #expect(wrong.isEmpty, "\(name): \(wrong.count) of \(vectors.count) differ: \(wrong.prefix(5))")
  }

  @Test("no check traps on any bytes of any length to 64", arguments: checks.indices)
  func takesAnything(index: Int) throws {
    let (name, country, check) = Self.checks[index]
    // Random bytes from here to there in a valid number come furthest.
    let valid = try #require(Self.vectors(country: country, check: name).first { $0.valid }).text
    let seed: UInt64 = 0x5851_F42D_4C95_7F2D
    var state = seed
    func random() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    for length in 0...64 {
      for kind in 0..<40 {
        var bytes = (0..<length).map { _ in
          switch kind % 4 {
          case 0: random()
          case 1: 48 + random() % 10
          case 2: 65 + random() % 26
          default: random() % 5 == 0 ? random() : 48 + random() % 10
          }
        }
        _ = check(bytes.span)
        bytes = Array(valid.utf8)
        bytes[Int(random()) % bytes.count] = random()
        _ = check(bytes.span)
      }
      _ = check(Array(valid.utf8.prefix(length)).span)
    }
  }

  /// The vectors of one check, in the order of the file.
  private static func vectors(
    country: String, check: String
  ) throws -> [(text: String, valid: Bool)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "fixtures/checks/west-\(country).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t")
      guard columns.count == 3, columns[0] == check else { return nil }
      return (String(columns[1]), columns[2] == "valid")
    }
  }
}
