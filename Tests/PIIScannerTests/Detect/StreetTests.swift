import Testing

@testable import PIIScanner

/// Streets and numbers that no postcode follows as the detector's pattern has it.
@Suite("Streets in running text")
struct StreetTests {
  private static func streets(
    in text: String, named name: String = "a.txt", minConfidence: Confidence = .medium
  ) throws -> [String] {
    let found = try scan(
      Array(text.utf8), named: name, builtin("address", "nl.postcode"),
      minConfidence: minConfidence
    ).found
    return found.filter { $0.detector == 0 }.map(\.value)
  }

  @Test(
    "of Friesland and the islands, and behind a number, are found",
    arguments: [
      ("A. Visser, Fabryksleane 10, Dorp", "Fabryksleane 10", "a lane"),
      ("B. Visser, Tsjerkestrjitte 4\n", "Tsjerkestrjitte 4", "a street"),
      ("     Kaya Flamboyan 88, Souax\n", "Kaya Flamboyan 88", "Papiamento"),
      ("Mw Visser (28-11-1933), Schoolstraat 2\n", "Schoolstraat 2", "behind a birth date"),
      ("Dhr Visser, Pelikaanhof 61\n", "Pelikaanhof 61", "a yard, behind a name"),
      ("vergadering 28-11-1933, Pelikaanhof 61\n", nil, "a yard, behind a day"),
    ] as [(String, String?, String)])
  func frisian(text: String, expected: String?, because: String) throws {
    #expect(try Self.streets(in: text) == (expected.map { [$0] } ?? []), "\(because)")
  }

  @Test("beside a column of postcodes are found, whatever their own is called")
  func inNamelessColumn() throws {
    let text = "object;pc\nZuiddijk 203;7822 TL\nAchterom 41-2;1812 CA\nBerkenlaan 75;4706 PX\n"
    let found = try Self.streets(in: text, named: "a.csv")
    #expect(found == ["Zuiddijk 203", "Achterom 41-2", "Berkenlaan 75"])
  }

  @Test(
    "with the number first are found where somebody lives, beside a name and before a town",
    arguments: [
      ("I live at 41 Larkspur Lane and work there", "41 Larkspur Lane", "who lives there"),
      ("we moved to 7a Orchard Close last week", "7a Orchard Close", "who moved, a letter"),
      ("A resident of 3 Fernhill Close asked", "3 Fernhill Close", "a resident"),
      ("her address is 1840 N. Juniper Ave NE", "1840 N. Juniper Ave NE", "quarters of the sky"),
      ("see 20 Tannery Row, Tarporley (01829", "20 Tannery Row", "a town behind it"),
      ("Mr. T. Clarke, 44 Abbot's Road", "44 Abbot's Road", "a surname before it"),
      ("Mr Leonard Clarke of 4 Fernhill Lane asked", "4 Fernhill Lane", "whose it is"),
      ("deceased, late of 16 Fernhill Manor", "16 Fernhill Manor", "where somebody lived"),
      ("Ken\t0113 496 0112\t117, Fernhill Rd\n", "117, Fernhill Rd", "a cell, a comma"),
      ("see 9 Fernhill Grove, LS6", "9 Fernhill Grove", "a district"),
      ("moving to Flat 4, Fernhill Court", "Flat 4, Fernhill Court", "a flat"),
      ("the gate of 1204 N. Fernhill St. is", "1204 N. Fernhill St", "a quarter of the sky"),
      ("see 1829 NE Fernhill Blvd today", "1829 NE Fernhill Blvd", "two letters of the sky"),
      ("we met at 640 W. 8th Avenue", "640 W. 8th Avenue", "a street that is a number"),
      (#"{"a": "Tom Vance\n44 W Fernhill Rd"}"#, "44 W Fernhill Rd", "a line of a literal"),
      ("\n703 Fernhill Ln.    (shut in)\n", nil, "all of a column, whoever's"),
      (
        "since 2004\n15 Fernhill Ln.    x\n507-359-7713\n", "15 Fernhill Ln",
        "a telephone number below"
      ),
      ("| 44 | Fenna Clarke | 9 Fernhill Ct. | 1 |", "9 Fernhill Ct", "a name in the cell before"),
      ("lives at 44 Fernhill Rd, Apt. C-7 and", "44 Fernhill Rd, Apt. C-7", "a unit"),
      ("lives at 1188 Old Hwy 24 and", "1188 Old Hwy 24", "the number of a road"),
      ("aged 91, of 5 Fernhill Way", "5 Fernhill Way", "whose age"),
      ("see 9 Fernhill Road, New Lenox", "9 Fernhill Road", "a town of two words"),
      ("| a | 9422 Fernhill Ct. | 1 |", "9422 Fernhill Ct", "a cell and a long number"),
      ("since 2004\n15 Fernhill Ln.    x\n", nil, "a short number alone in its column"),
      ("171 Second Street, Suite 300, San Francisco", nil, "a licence"),
      ("take 9 Fernhill Road, M62", nil, "a road"),
      ("the history of 4 Fernhill Lane", nil, "of no person"),
      ("the offices at 112 Larkspur Street, Kendal", nil, "an office"),
      ("at 112 Larkspur Street", nil, "nothing says whose"),
      ("moved on 12 May Road works began", nil, "a day"),
      ("moved 3 Boxes Today", nil, "no street"),
      ("in 2019 Oxford Street, Kendal", nil, "a year"),
      ("address 0x12 Larkspur Lane, 1.12 Larkspur Lane", nil, "no number of a house"),
    ] as [(String, String?, String)])
  func numberFirst(text: String, street: String?, because: String) throws {
    #expect(try Self.streets(in: text) == (street.map { [$0] } ?? []), "\(because)")
  }

  @Test(
    "are found with a second sign",
    arguments: [
      ("zij woont aan de Kromme Haven 7a en werkt", "Kromme Haven 7a", "a word before it"),
      ("bij haar tante, Schoolstraat 5 in Balkbrug", "Schoolstraat 5", "a town behind it"),
      ("te 4661 BG Halsteren, Dorpsstraat 118, en", "Dorpsstraat 118", "a postcode before it"),
      ("te Halsteren, Dorpsstraat 118, en", "Dorpsstraat 118", "a town before it"),
      ("Bos | Boterweg 22 | 5651 GH Eindhoven", "Boterweg 22", "marks between"),
      (" Boterweg 22\t5651 GH\tEINDHOVEN", "Boterweg 22", "a space at the start of the text"),
      ("Laagstraat 29\t  7701 BT DEDEMSVAART", "Laagstraat 29", "spaces between"),
      ("Winterdijk 72-B, 2801 SV GOUDA", "Winterdijk 72-B", "a letter behind a hyphen"),
      ("<td>St. Jorislaan 3-5<br>5611 PL\u{A0}Gouda", "St. Jorislaan 3-5", "a tag between"),
      ("huisbezoek W. Tholenkade 2, kamer 14", "W. Tholenkade 2", "an initial"),
      ("op de Laan van Meerdervoort 7 bij Jan", nil, "nothing that ends like a street"),
      ("De heer Bos (Achterdijk 203) spreekt in", "Achterdijk 203", "parentheses"),
      ("verhuisd naar Albert Cuypstraat 188-III", "Albert Cuypstraat 188-III", "a given name"),
      ("uit 't Goyplein 71 bis A.", "'t Goyplein 71 bis A", "an article"),
      ("H. Bakker          Veldweg 12           04-10", "Veldweg 12", "a name in the column"),
      ("huur Prins Hendrikkade 22 hs", "Prins Hendrikkade 22 hs", "a floor"),
    ] as [(String, String?, String)])
  func found(text: String, street: String?, because: String) throws {
    #expect(try Self.streets(in: text) == (street.map { [$0] } ?? []), "\(because)")
  }

  @Test(
    "with their word before the name or behind it are found where somebody lives and before a place",
    arguments: [
      ("residente in Modena, viale Reitano n. 61, C.F.", "viale Reitano n. 61", "an Italian one"),
      ("l'unità sita in Bologna, via Ranuzzi 112, piano", "via Ranuzzi 112", "a town before it"),
      (
        "domiciliée rue des Guillemots, 103/22 à 4000 Liège", "rue des Guillemots, 103/22",
        "a French one"
      ),
      (
        "în str. Lungă Nouă nr. 14, bl. A3, ap. 27, 600011 Bacău",
        "str. Lungă Nouă nr. 14, bl. A3, ap. 27", "a door"
      ),
      (
        "em Rua Dr. Ernesto Alves, lote 7, 2.º D, 2910-388 Setúbal",
        "Rua Dr. Ernesto Alves, lote 7", "a plot"
      ),
      ("zam. os. Tysiąclecia 7", "os. Tysiąclecia 7", "a Polish one"),
      ("lakcíme Kossuth u. 14, Szeged", "Kossuth u. 14", "a Hungarian one"),
      ("ikamet Lale Sok. No:12 D:4", "Lale Sok. No:12 D:4", "a Turkish one"),
      ("via Ranuzzi 112", nil, "nothing says whose"),
      ("sede in via Ranuzzi 112, restaurant", nil, "no town"),
      ("abita in via libera 3 volte", nil, "no name"),
      ("voir Route Nationale 7, chapitre 3", nil, "a road"),
    ] as [(String, String?, String)])
  func named(text: String, street: String?, because: String) throws {
    #expect(try Self.streets(in: text) == (street.map { [$0] } ?? []), "\(because)")
  }

  @Test(
    "are found behind names, and below them",
    arguments: [
      ("dhr. v.d. Quast, Achterdijk 41a, sleutel", "Achterdijk 41a"),
      ("Kevin, Lindenlaan 31", "Lindenlaan 31"),
      ("Mw. T. Zwolsma, Achterweg 3    (x)", "Achterweg 3"),
      ("In het ziekenhuis ligt zr. Nel Visser (Lindenweg 88)", "Lindenweg 88"),
      ("Kirsten Bech Petersen       Sagsnr. 1\nBirkegade 167A, 2. tv.      x\n", "Birkegade 167A"),
    ])
  func besideName(text: String, street: String) throws {
    #expect(try Self.streets(in: text) == [street])
  }

  @Test("in a table without headings are found before a postcode")
  func withoutHeadings() throws {
    let rows = (1...6).map {
      "Zofia Lis;1224171048\($0);ul. Wólczańska \($0) m. 3;60-82\($0) Poznań;60122491\($0)\n"
    }
    let found = try Self.streets(in: rows.joined(), named: "a.csv")
    #expect(found == (1...6).map { "ul. Wólczańska \($0) m. 3" })
  }

  @Test(
    "alone, or of a building, are low",
    arguments: [
      ("verzonden Schoolstraat 5 gisteren", "Schoolstraat 5"),
      ("halte Schoolstraat 5 Dorpsstraat 12:05", "Schoolstraat 5"),
      ("in het clubhuis, Schoolstraat 5 te Delft", "Schoolstraat 5"),
    ])
  func alone(text: String, street: String) throws {
    #expect(try Self.streets(in: text).isEmpty)
    #expect(try Self.streets(in: text, minConfidence: .low) == [street])
  }

  @Test(
    "are no sections, products, years, times, or counts",
    arguments: [
      "Zie artikel 12, 1234 AB en Tabel 3 in Utrecht", "De Boeing 747 in Amsterdam",
      "woonde in Arnhem 3 jaar", "woonde in Utrecht 12", "de Keypad 5 in Utrecht",
      "naar Milaan 2 in Balkbrug", "op de Hoofdweg 3 km verder in Delft",
      "aan de Dorpsstraat 2016 in Delft", "bij de Dorpsstraat 12.30 uur in Delft",
      "op de Schoolstraat 5% in Delft", "doodlopende weg 3 in Delft",
      "bij Van Dijk 12 van de Ploeg", "Supermarkt 3 in Delft", "Central Park 3",
      "Groep 7 in Delft, Zaal 3 te Delft, Kamer 12 in Delft, Hoofdstuk 4 in Deel",
      "de Dorpsstraat 12-10-2026 in Delft", "Kerkstraat 1e huis links", "aan de Dorpsstraat",
      "in de Kerkstraat 14 woningen", "werk aan de Stationsweg 12 tot en met 40",
    ])
  func notFound(text: String) throws {
    #expect(try Self.streets(in: text, minConfidence: .low).isEmpty)
  }

  @Test("are not looked for in source code")
  func sourceCode() throws {
    let code = """
      def test_order():
          # woont aan de Schoolstraat 5 in Delft
          x = 1
          y = "naar Schoolstraat 5 in Delft"

      """
    #expect(try Self.streets(in: code, named: "a.py", minConfidence: .low).isEmpty)
  }

  @Test("in a table or JSON are not whole values")
  func values() throws {
    let json = #"{"plaats": "Schoolstraat 5 in Delft", "tekst": "woont Schoolstraat 5 in Delft"}"#
    #expect(try Self.streets(in: json, named: "a.json") == ["Schoolstraat 5"])
  }
}
