import Testing

@testable import FindingsIndex

@Suite("Digests")
struct DigestTests {
  // Made with Python's hmac and hashlib; the key is bytes(range(32)), the text
  // b"stofkam value\0" + sha256(id) padded with zeros to 64 bytes, then the value.
  @Test(
    "are HMAC-SHA-256 over kind and value",
    arguments: [
      ("nl.bsn", "111222333", "3e3ee9daf3a0d35e48c0f8e2c9dbd677"),
      ("email", "jan@example.nl", "c426cd258e436830771c36782effae70"),
      ("iban", String(repeating: "A", count: 200), "16abeb31b9392adf07c6010b08d6ba87"),
    ])
  func areHMAC(detector: String, value: String, expected: String) throws {
    let key = try #require(IndexKey(bytes: Array(0..<32)))
    let digester = Digester(key: key, detectorIDs: ["other", detector])
    var scratch: [UInt8] = []
    var bytes: [UInt8] = []
    let text = Array(value.utf8)
    digester.digest(text.span, detector: 1, scratch: &scratch).append(to: &bytes)
    #expect(hexadecimal(bytes) == expected)
  }

  @Test("of content are keyed")
  func ofContentAreKeyed() throws {
    let key = try #require(IndexKey(bytes: Array(0..<32)))
    let digester = Digester(key: key, detectorIDs: [])
    let hash = try #require(digester.contentHash(0x1122_3344_5566_7788, size: 4096))
    #expect(UInt64(bitPattern: hash) == 0xecf7_529e_e0d7_0d88)
    #expect(digester.contentHash(0, size: 4096) == nil)
  }

  @Test(
    "are of one form for all spellings",
    arguments: [
      ("iban", "NL02 ABNA 0123 4567 89", "NL02ABNA0123456789"),
      ("iban", "nl02abna0123456789", "NL02ABNA0123456789"),
      ("nl.bsn", "1112.22.333", "111222333"),
      ("nl.bsn", "12345672", "012345672"),
      ("nl.bsn", "0012345672", "0012345672"),
      ("nl.postcode", "1234 ab", "1234AB"),
      ("email", "Jan.de.Vries@Example.NL", "jan.de.vries@example.nl"),
      ("email", " jan@example.nl\r\n", "jan@example.nl"),
      ("email", "Jan.de.Vries%40Example.NL", "jan.de.vries@example.nl"),
      ("email", "jan&#64;example.nl", "jan@example.nl"),
      ("email", "jan&#X40;example.nl", "jan@example.nl"),
      ("email", "%40", "@"),
      ("email", "JOSÉ@example.nl", "josé@example.nl"),
      ("phone", "+31 6 12345678", "+31612345678"),
      ("phone", "0031-6-12345678", "+31612345678"),
      ("phone", "+31 (0)6 12 34 56 78", "+31612345678"),
      ("phone", "06-12345678", "0612345678"),
      ("phone", "(020) 123 4567", "0201234567"),
      ("phone", "(0)20 123 4567", "0201234567"),
      ("phone", "+31\u{A0}6\u{2011}12345678", "+31612345678"),
      ("ip.v4", "10.0.0.1", "10.0.0.1"),
      ("name", "José  de Vries", "JOSÉDEVRIES"),
      ("name", "Jose\u{301} de Vries", "JOSÉDEVRIES"),
      ("iban", "", ""),
      ("nl.bsn", "", "000000000"),
      ("phone", "00", "00"),
    ])
  func areOfOneForm(detector: String, value: String, expected: String) {
    let form = normalise(detectorID: detector, value: Array(value.utf8))
    #expect(String(decoding: form, as: UTF8.self) == expected)
  }

  @Test("take any bytes", arguments: ["phone", "email", "iban", "nl.bsn"])
  func takeAnyBytes(detector: String) {
    var random = SystemRandomNumberGenerator()
    for count in 0...200 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = normalise(detectorID: detector, value: bytes)
      _ = normalise(detectorID: detector, value: bytes.map { $0 & 0x7F })
    }
  }

  @Test("are sorted, each once", arguments: [0, 1, 2, 31, 32, 33, 100, 5000, 100_000])
  func areSorted(count: Int) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var state = seed
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9
    }
    var digests = (0..<count).map { _ in Digest(high: next(), low: next()) }
    // Duplicates, and equal high halves.
    for index in stride(from: 0, to: count - 1, by: 3) { digests[index] = digests[index + 1] }
    for index in stride(from: 0, to: count - 1, by: 7) {
      digests[index].high = digests[index + 1].high
    }
    let expected = Set(digests).sorted()
    var sorter = DigestSorter()
    sorter.sortUnique(&digests)
    #expect(digests == expected, "seed \(seed)")
  }
}
