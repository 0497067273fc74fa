import Foundation
import Testing

@testable import PIIScanner

/// The checks of the north and east of Europe against verdicts of python-stdnum.
///
/// `scripts/identifier_vectors_east.py` writes the vectors and says where they are not its own.
@Suite("Identifiers of the north and east: vectors")
struct EastVectorTests {
  typealias Check = @Sendable (Span<UInt8>) -> Bool

  static let checks: [(name: String, region: String, check: Check)] = [
    ("cpr", "nordic", IdentifierChecks.cpr),
    ("personnummer", "nordic", IdentifierChecks.personnummer),
    ("fodselsnummer", "nordic", IdentifierChecks.fodselsnummer),
    ("hetu", "nordic", IdentifierChecks.hetu),
    ("kennitala", "nordic", IdentifierChecks.kennitala),
    ("kennitalaDate", "nordic", IdentifierChecks.kennitalaDate),
    ("pesel", "central", IdentifierChecks.pesel),
    ("nip", "central", IdentifierChecks.nip),
    ("dowod", "central", IdentifierChecks.dowod),
    ("rodneCislo", "central", IdentifierChecks.rodneCislo),
    ("taj", "central", IdentifierChecks.taj),
    ("adoazonosito", "central", IdentifierChecks.adoazonosito),
    ("szemelyi", "central", IdentifierChecks.szemelyi),
    ("cnp", "balkan", IdentifierChecks.cnp),
    ("egn", "balkan", IdentifierChecks.egn),
    ("oib", "balkan", IdentifierChecks.oib),
    ("emso", "balkan", IdentifierChecks.emso),
    ("isikukood", "baltic", IdentifierChecks.isikukood),
    ("asmensKodas", "baltic", IdentifierChecks.asmensKodas),
    ("personasKods", "baltic", IdentifierChecks.personasKods),
    ("amka", "south", IdentifierChecks.amka),
    ("afm", "south", IdentifierChecks.afm),
    ("tic", "south", IdentifierChecks.tic),
    ("tckimlik", "south", IdentifierChecks.tckimlik),
    ("rntrc", "south", IdentifierChecks.rntrc),
  ]

  @Test("every check agrees with the oracle on every vector", arguments: checks.indices)
  func agrees(index: Int) throws {
    let (name, region, check) = Self.checks[index]
    let vectors = try Self.vectors(region: region, check: name)
    #expect(vectors.count >= 600, "\(name) has \(vectors.count) vectors")
    var wrong: [String] = []
    for (text, valid) in vectors {
      let bytes = Array(text.utf8)
      if check(bytes.span) != valid { wrong.append("\(text) is \(valid ? "valid" : "invalid")") }
    }
    #expect(wrong.isEmpty, "\(name): \(wrong.count) of \(vectors.count) differ: \(wrong.prefix(5))")
  }

  @Test(
    "a code with a sign has the same verdict without it, as compacting leaves it",
    arguments: ["hetu", "personnummer"])
  func signIsNotNeeded(name: String) throws {
    let check = try #require(Self.checks.first { $0.name == name }).check
    for (text, valid) in try Self.vectors(region: "nordic", check: name) {
      // A sign in the wrong place is gone after compacting, and so is what was wrong.
      guard valid else { continue }
      let compacted = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "+") }
      let passed = check(Array(compacted).span)
      #expect(passed, "\(name) \(text)")
    }
  }

  @Test("no check traps on any bytes of any length to 64", arguments: checks.indices)
  func takesAnything(index: Int) {
    let (_, _, check) = Self.checks[index]
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for length in 0...64 {
      for kind in 0..<40 {
        let bytes = (0..<length).map { _ -> UInt8 in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let random = UInt8(truncatingIfNeeded: state >> 33)
          return switch kind % 4 {
          case 0: random
          case 1: 48 + random % 10
          case 2: 57
          default: random % 5 == 0 ? random : 48 + random % 10
          }
        }
        _ = check(bytes.span)
      }
    }
  }

  /// The vectors of one check, in the order of the file.
  private static func vectors(
    region: String, check: String
  ) throws -> [(text: String, valid: Bool)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "fixtures/checks/east-\(region).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t")
      guard columns.count == 3, columns[0] == check else { return nil }
      return (String(columns[1]), columns[2] == "valid")
    }
  }
}
