import Testing

@testable import PIIScanner

/// Postcodes of other countries than the Netherlands.
@Suite("Postcodes")
struct PostcodeTests {
  /// Examples of the posts of each country, and of the Universal Postal Union.
  @Test(
    "are told by their form",
    arguments: [
      ("SW1A 1AA", Postcode.Form.letters), ("M1 1AE", .letters), ("DN55 1PT", .letters),
      ("CR2 6XH", .letters), ("EC1A1BB", .letters), ("m11ae", .letters), ("A86 VC04", .letters),
      ("D6W XK28", .letters), ("K1A 0B1", .letters), ("FRN 1400", .grouped), ("00-110", .grouped),
      ("111 22", .grouped), ("1250-096", .grouped), ("20500-0003", .grouped), ("LV-1063", .grouped),
      ("L-2449", .grouped), ("FI-00550", .grouped), ("CH 3030", .grouped), ("82009", .digits),
      ("1070", .digits), ("101", .digits), ("400174", .digits),
    ])
  func forms(text: String, form: Postcode.Form) throws {
    let bytes = Array(text.utf8)
    let found = Postcode(bytes.span, at: 0)
    let code = try #require(found)
    #expect(code.form == form)
    #expect(code.count == bytes.count)
  }

  @Test(
    "are nothing else",
    arguments: [
      "XX1 1AA", "SW1A 1AC", "SW1A 1", "D02 BB56", "B23 F4E2", "K1A 0D1", "1234 AB", "1234ab",
      "00000", "12", "1234567", "12.345", "12345/2", "2024-05-01", "4711A", "XY-1234", "ABC",
    ])
  func others(text: String) {
    let isOne = Postcode(Array(text.utf8).span, at: 0) != nil
    #expect(!isOne)
  }

  /// A code of each of some states, and one of another state.
  @Test(
    "belong to their state",
    arguments: [
      ("AZ", 850, 607), ("IL", 606, 850), ("NY", 100, 200), ("NY", 5, 10), ("TX", 885, 884),
      ("MA", 55, 56), ("CA", 961, 962), ("AK", 995, 994), ("PR", 9, 8),
    ])
  func states(state: String, own: Int, other: Int) {
    let letters = Array(state.utf8)
    #expect(AmericanState.has(letters[0], letters[1], prefix: own))
    #expect(!AmericanState.has(letters[0], letters[1], prefix: other))
  }

  @Test(
    "are found beside streets, behind words, and in their fields",
    arguments: [
      ("a.txt", "zam. ul. Wólczańska 18 m. 7,\n90-607 Łódź\n", ["90-607"], "a street before it"),
      ("a.txt", "lakcím: 6722 Szeged, Kálvária sgt. 18. III/9.\n", ["6722"], "a street behind it"),
      ("a.txt", "I live at 41 Larkspur Lane, New Avon, Wyoming 82001\n", ["82001"], "a state"),
      (
        "a.txt", "in Avon, North Dakota 58001, not Dakota 58002 or line 58003\n", ["58001"],
        "the name of a state behind a place"
      ),
      (
        "a.txt", "Inc., 51 Franklin Street, Fifth Floor, Boston, MA  02110-1301 USA\n", [],
        "a licence"
      ),
      ("a.txt", "off to Fairhope, AL 36532 in May; Order ID 12345\n", ["36532"], "a state alone"),
      (
        "a.txt", "Moved to Ilkley LS29 9QJ, then AB12 3EE, part LS29 9QI\n",
        ["LS29 9QJ", "AB12 3EE"],
        "Great Britain"
      ),
      (
        "a.txt", "my zip code is 82009; the zip code of 12345 files; backup.zip 82010\n", ["82009"],
        "small letters"
      ),
      (
        "a.txt", "ZIP 82009, Zip code is 82001; the ZIP file 82010\n", ["82009", "82001"], "a word"
      ),
      ("a.txt", "PLZ / Ort ......: 8400 Winterthur\n", ["8400"], "a form"),
      (
        "a.xml", "<k><straat>Lindeweg 3</straat><plz>50668</plz><nr>50669</nr></k>", ["50668"],
        "an element behind that of a street"
      ),
      ("a.xml", "<plz>50668</plz>", [], "an element alone"),
      ("a.csv", "Billing Name,Billing Zip\nFenna Graafma,'82009\n", ["82009"], "a mark of text"),
      (
        "a.yaml", "owner:\n  name: Fenna Graafma\n  address:\n    city: Avon\n    zip: 82009\n",
        ["82009"],
        "a key behind that of a name which a text may have too"
      ),
      (
        "a.txt",
        "JA: Fenna Graafma\nSTRAAT  : FERNHILL LAAN 318\nPOSTCODE  : 8360\nJA: Piet Visser\n",
        ["8360"], "a street before names that are met first"
      ),
      (
        "a.txt", "LOC  118 Rue Lepic, LAFAYETTE 70508   ZONE 3\n", ["70508"],
        "a French street of America"
      ),
      ("a.txt", "| Fenna Clarke | 9 Fernhill Ct | 82009 | x |\n", ["82009"], "the next cell"),
      ("a.txt", "Piet Bos, 38 Fernhill Road, Ōtaki 5512, tel\n", ["5512"], "a town beyond ASCII"),
      ("a.yaml", "straße: Lindenweg 3\nplz: 50668\nzahl: 50669\n", ["50668"], "a key"),
      (
        "a.ts", "x = { street: 'Lindenweg 3', bsn: '111222333', zip: '82009', n: 82001 }",
        ["82009"], "source code"
      ),
      ("a.csv", "naam;postcode\nFenna Graafma;8500\n", ["8500"], "a column"),
      ("a.csv", "naam;plz ort\nFenna Graafma;50668 Köln\n", ["50668"], "with its place"),
      ("a.csv", "naam;postcode\nFenna Graafma;1234 AB\n", [], "of the Netherlands"),
      ("a.csv", "commune;code postal;habitants\nQuimper;29000;63000\n", [], "a list of places"),
      ("a.json", #"{"adresse": {"rue": "x", "cp": "29170"}}"#, ["29170"], "JSON"),
      (
        "a.sql", "INSERT INTO k (naam, zip) VALUES ('Fenna Graafma', '82009');", ["82009"], "SQL"
      ),
      ("a.sql", "INSERT INTO k (plaats, zip) VALUES ('Avon', '82009');", [], "SQL of places"),
      (
        "a.vcf",
        "BEGIN:VCARD\nVERSION:3.0\nFN:Fenna Graafma\nADR:;;41 Larkspur Lane;Avon;;82009;US\nEND:VCARD\n",
        ["82009"], "a card"
      ),
      (
        "a.txt", "| Naam | Straße | PLZ |\n|---|---|---|\n| F. Graafma | Lindenweg 3 | 50668 |\n",
        ["50668"], "a table in text"
      ),
      ("a.py", "backup.zip 53650; zip(10240); Zip = 82009\n", [], "files and functions"),
    ])
  func found(name: String, text: String, expected: [String], because: String) throws {
    let detectors = try builtin("postcode", "name", "address")
    let found = try scan(Array(text.utf8), named: name, detectors, minConfidence: .medium).found
      .filter { detectors.definitions[Int($0.detector)].id == "postcode" }
    #expect(found.map(\.value) == expected, "\(because)")
  }

  @Test(
    "are no part of the street in the same value",
    arguments: [
      ("Lindenweg 14, 50668 Köln", ["Lindenweg 14", "50668"]),
      ("6722 Szeged, Kálvária sgt. 18", ["6722", "Kálvária sgt. 18"]),
      ("41 Larkspur Lane, Avon WY 82009", ["41 Larkspur Lane, Avon WY", "82009"]),
      ("27 Station Road, Ilkley LS29 9QJ", ["27 Station Road, Ilkley", "LS29 9QJ"]),
      ("4417 Larkspur Lane, Apt 6", ["4417 Larkspur Lane, Apt 6"]),
    ])
  func streets(value: String, expected: [String]) throws {
    let text = "naam;adres\nFenna Graafma;\"\(value)\"\n"
    let detectors = try builtin("postcode", "address")
    let found = try scan(Array(text.utf8), named: "a.csv", detectors, minConfidence: .medium).found
    #expect(Set(found.map(\.value)) == Set(expected))
  }

  @Test(
    "may have other findings between them and the street of the same value",
    arguments: [
      ("a.json", #"{"adres": "6722 x jan@graafma.nl, Lipa utca 11", "straat": "Lipa utca 12"}"#),
      (
        "a.csv",
        "naam;adres\nFenna Graafma;\"6722 x jan@graafma.nl, Lipa utca 11\"\nx;Lipa utca 12\n"
      ),
      (
        "a.sql",
        "INSERT INTO k (naam, adres) VALUES ('Fenna Graafma', '6722 x jan@graafma.nl, Lipa utca 11'), ('x', 'Lipa utca 12');"
      ),
    ])
  func between(name: String, text: String) throws {
    let detectors = try builtin("postcode", "address", "email")
    let found = try scan(Array(text.utf8), named: name, detectors, minConfidence: .medium).found
    #expect(
      Set(found.map(\.value)).isSuperset(of: ["jan@graafma.nl", "Lipa utca 11", "Lipa utca 12"]))
  }
}
