import Testing

@testable import PIIScanner

/// Things that are written as identifiers are, found in real files: tables, change logs, dumps.
@Suite("Look-alikes")
struct LookAlikeTests {
  @Test(
    "is below medium",
    arguments: [
      ("phone", "CA\t+4953-09709\tAmerica/Winnipeg\n", "a position (ISO 6709)"),
      ("phone", "GG\t+492717-0023210\tEurope/Guernsey\n", "a position with seconds"),
      ("phone", "<Buffer 01 02 03 04 05>\n", "bytes that count up"),
      ("phone", "00001e80  e7 4f ea 09 10 47 81 36  25 7c\n", "bytes of a dump"),
      ("phone", "000037b0  f6 29  07 03 63 31 99 b8 2f\n", "bytes of a dump"),
      ("phone", "merge 0650614982 into maint\n", "the short hash of a commit"),
      ("phone", "Cross  0621 0651 0722 0753 0823\n", "times in a timetable"),
      ("phone", "offset=0612345678 ref: 0612345678\n", "other numbers"),
      ("mac", "[.0000.0021.0000][.0000.00A7.0002]\n", "weights of a collation"),
      ("mac", "[*1208.0020.0002] # SIMANSIS\n", "mostly zeros"),
      ("mac", "as 12:34:56:78:90:ab\n", "digits that count up"),
      ("mac", "as aa:bb:cc:dd:ee:ff\n", "bytes that count up"),
      ("mac", "as 13:10:de:ad:be:ef\n", "dead beef"),
      ("creditcard", "524C 5282 5281 5290 5293\n", "code points"),
      ("creditcard", "5351 5352 5353 5351 5366\n", "five groups"),
      (
        "creditcard", "5351 5352 5353 5351 5366 5401 5287 5333\n",
        "eight, of which four are no card"
      ),
      ("creditcard", "5442 5497 5233 5206 5376 5234 5410 5277\n", "the four before are none"),
      ("creditcard", "see 5211 5212 5213 5214\n", "code points that ascend"),
      ("geo", "coords = 0.123456, 0.654321\n", "numbers of a drawing: there is only sea"),
      ("ip.v4", "dns 208.67.222.222, ip 93.184.216.34\n", "a resolver and example.com"),
      ("ip.v6", "listen on 2001:4860:4860::8888\n", "a resolver"),
      ("address", "a string such as April 12, 1952 AD\n", "a date and its era"),
      ("ip.v4", "**deps**: update V8 to 9.8.177.9\n", "a version in a change log"),
      ("name", "48 77 9a 6d  |....C.V.Kok...|\n", "the text of a dump"),
      ("name", "<family>Bitstream Vera Sans</family>\n", "a font"),
    ])
  func isNone(detector: String, text: String, what: Comment) throws {
    let found = try scan(Array(text.utf8), builtin(detector), minConfidence: .medium).found
    #expect(found.isEmpty, what)
  }

  @Test(
    "is still found",
    arguments: [
      ("phone", "bel 06 12 34 56 78 of mail\n", "pairs that do not count up"),
      ("phone", "kamer 12 a3: 06 12 34 56 78\n", "a colon between"),
      ("mac", "lease 0012.3456.789a\n", "in dots"),
      ("mac", "arp c4:88:7a:ee:de:b3\n", "in colons"),
      ("creditcard", "4111 1111 1111 1111 5555 5555 5555 4444\n", "two cards"),
      ("geo", "locatie 0.347596, 32.582520\n", "Kampala"),
      ("ip.v4", "ip 208.67.222.223\n", "next to a resolver"),
      ("address", "Aprilstraat 12, 1952 AD Utrecht\n", "a street"),
      ("name", "getekend: dhr.P.J. Bakker\n", "a title against it"),
    ])
  func isFound(detector: String, text: String, what: Comment) throws {
    let found = try scan(Array(text.utf8), builtin(detector), minConfidence: .medium).found
    #expect(!found.isEmpty, what)
  }

  @Test("a column with a number in its name does not hide the header")
  func numberedName() throws {
    let rows = (0..<20).map { "\($0 + 1);6.\($0).167.89;aa\($0 * 7919 + 100_000)ff" }
    let text = (["id;versie;sha256"] + rows).joined(separator: "\n") + "\n"
    let found = try scan(
      Array(text.utf8), named: "a.csv", builtin("ip.v4"), minConfidence: .medium
    ).found
    #expect(found.isEmpty)
  }
}
