import Testing

@testable import PIIScanner

/// The rows are in `fixtures/checks/any-accounts.tsv`; `scripts/account_vectors.py` writes them, with the verdicts of
/// python-stdnum, schwifty and the published rules.
@Suite("Accounts as countries write them, and driver numbers")
struct AccountTests {
  typealias Check = @Sendable (Span<UInt8>) -> Bool

  static let checks: [String: Check] = [
    "nrb": IdentifierChecks.nrb, "bankszamla": IdentifierChecks.bankszamla,
    "czechAccount": IdentifierChecks.czechAccount, "kontonummer": IdentifierChecks.kontonummer,
    "ccc": IdentifierChecks.ccc, "nib": IdentifierChecks.nib, "rib": IdentifierChecks.rib,
    "belgianAccount": IdentifierChecks.belgianAccount,
    "driverNumber": IdentifierChecks.driverNumber,
  ]

  @Test("agree with the oracle on every vector")
  func agree() throws {
    var seen: [String: Int] = [:]
    var wrong: [[String]] = []
    for row in try checkFixture("any-accounts.tsv") {
      let check = try #require(Self.checks[row[0]])
      seen[row[0], default: 0] += 1
      if check(Array(row[1].utf8).span) != (row[2] == "yes") { wrong.append(row) }
    }
    #expect(wrong.isEmpty)
    #expect(seen.count == Self.checks.count && seen.values.allSatisfy { $0 == 200 })
  }

  @Test("never trap, whatever the bytes", arguments: checks.keys.sorted())
  func anyBytes(name: String) throws {
    let check = try #require(Self.checks[name])
    var random = SplitMix(seed: 20_261_129)
    let usual = Array("00112233445566778899-/ AFMZ".utf8)
    for _ in 0..<10_000 {
      let bytes = (0..<Int(random.next() % 40)).map { _ in
        random.next() % 16 == 0
          ? UInt8(truncatingIfNeeded: random.next())
          : usual[Int(random.next() % UInt64(usual.count))]
      }
      _ = check(bytes.span)
    }
  }

  @Test(
    "published examples pass",
    arguments: [
      // The examples of the IBAN registry, without country and check digits.
      ("nrb", "61109010140000071219812874"), ("bankszamla", "117730161111101800000000"),
      ("czechAccount", "19-2000145399/0800"), ("kontonummer", "86011117947"),
      ("ccc", "21000418450200051332"), ("nib", "000201231234567890154"),
      ("rib", "20041010050500013M02606"), ("belgianAccount", "539007547034"),
      ("driverNumber", "MORGA657054SM9IJ"),
    ])
  func published(name: String, text: String) throws {
    let check = try #require(Self.checks[name])
    let passes = check(Array(text.utf8).span)
    #expect(passes)
  }
}
