import Testing

@testable import PIIScanner

/// Forms, registers and statements of English-speaking countries.
@Suite("Forms of English-speaking countries")
struct EnglishFormTests {
  /// What is found, a detector before each value.
  private static func found(_ text: String, named name: String) throws -> [String] {
    let detectors = try builtin(
      "address", "postcode", "name", "birthdate", "licenceplate", "bankaccount")
    return try scan(Array(text.utf8), named: name, detectors, minConfidence: .medium).found.map {
      "\(detectors.definitions[Int($0.detector)].id) \($0.value)"
    }
  }

  @Test(
    "streets are told by their keys, and by who lives there",
    arguments: [
      (
        "a.txt", "Dto(line1=940 Old Orchard Rd, city=Avon)\n", ["address 940 Old Orchard Rd"],
        "a town behind a line"
      ),
      ("a.txt", "Dto(line1=940 Old Orchard Rd, column=7)\n", [], "a line of something else"),
      (
        "a.xml", "<a><Line>2 Tai'r Felin</Line><Line>Avon</Line><UKPostcode>x</UKPostcode></a>",
        ["address 2 Tai'r Felin"], "a postcode behind a line"
      ),
      (
        "a.txt", "addr_b = '171 Orchard Ave NE'\nzip_b = '55113-2241'\n",
        ["address 171 Orchard Ave NE", "postcode 55113-2241"], "the second of two persons"
      ),
      (
        "a.xml", "<x><addr_l1_txt>42 ORCHARD RD</addr_l1_txt></x>", ["address 42 ORCHARD RD"],
        "capitals behind a number"
      ),
      (
        "a.txt", "LOCATION: 881 W ORCHARD AVE #1067, PHX 85037\n",
        ["address 881 W ORCHARD AVE #1067", "postcode 85037"],
        "capitals behind a quarter of the sky"
      ),
      ("a.txt", "PART 881 W 12 ORCHARD, 40 CT SCAN\n", [], "other words in capitals"),
      (
        "a.txt", "they stay with me at 16 Larkspur Road since June", ["address 16 Larkspur Road"],
        "with whom"
      ),
      ("a.txt", "a sale with banners at 16 Larkspur Road since June", [], "with what"),
      (
        "a.txt", "DOB 29/10/1958,\nof 214A Larkspur Road, RD 1",
        ["birthdate 29/10/1958", "address 214A Larkspur Road"],
        "a birth date before it"
      ),
      (
        "a.txt", "write to The Old Chapel, Larkspur Rd, GL54 2XY.",
        ["address The Old Chapel, Larkspur Rd", "postcode GL54 2XY"], "a house with a name"
      ),
      ("a.txt", "see The Old Paper, Larkspur Rd, GL54 2XY.", ["postcode GL54 2XY"], "no house"),
      (
        "a.txt", "lives at 27 Larkspur Street, Avon,\n02126, since",
        ["address 27 Larkspur Street", "postcode 02126"], "a ZIP code in the next line"
      ),
      (
        "a.txt", "her address is 3117 Larkspur Ave, Lot 8, 78041;",
        ["address 3117 Larkspur Ave, Lot 8", "postcode 78041"], "a ZIP code behind a unit"
      ),
      (
        "a.html",
        "<table><tr><th>Surname</th><th>Res. address</th><th>Code</th></tr>"
          + "<tr><td>Graafma</td><td>7 Larkspur Street</td><td>8001</td></tr></table>",
        ["name Graafma", "address 7 Larkspur Street", "postcode 8001"], "a code beside the address"
      ),
    ])
  func streets(file: String, text: String, expected: [String], because: String) throws {
    #expect(try Self.found(text, named: file) == expected, "\(because)")
  }

  @Test(
    "persons are told by their keys, titles and ranks",
    arguments: [
      (
        "a.xml", "<Name><Fore>Zwolsine</Fore><Sur>Graafma</Sur></Name>",
        ["name Zwolsine", "name Graafma"], "the tax office of Britain"
      ),
      ("a.xml", "<Name><Fore>Zwolsine</Fore></Name>", [], "no surname beside it"),
      (
        "a.txt",
        "MR PIETER J QUASTEL & MS ELENA QUASTEL\nIN THE ESTATE OF MARIA QUASTEL\nCITY OF MARIA QUASTEL\nMS OFFICE 2010\n",
        ["name PIETER J QUASTEL", "name ELENA QUASTEL", "name MARIA QUASTEL"],
        "titles and courts before given names"
      ),
      (
        "a.txt", "MR R K QUASTEL & MRS S QUASTEL\n", ["name R K QUASTEL", "name S QUASTEL"],
        "initials behind a title"
      ),
      ("a.txt", "THE MR SCANNER and a DR SITE\n", [], "abbreviations"),
      ("a.txt", "CASE TO DET. QUASTEL #6120.\n", ["name QUASTEL"], "a rank and its number"),
      ("a.txt", "CASE TO DET. ASSIGNED.\n", [], "no number"),
      (
        "a.txt", "they told PC Amber Okoro-Quast (collar", ["name Amber Okoro-Quast"], "a constable"
      ),
      ("a.txt", "a PC Gamer, PC World Gaming and DC Comics", [], "other words"),
      (
        "a.txt", "Anna Bakker (née Quastel)", ["name Anna Bakker", "name Quastel"], "a maiden name"
      ),
      ("a.txt", "From Anna St. John to me", ["name Anna St. John"], "a surname with a saint"),
      (
        "a.txt", "NM_LAST|NM_FIRST|BRTH_DT|ZIP5\nQUASTEL|ZWOLSINE|19450311|65775\n",
        ["name QUASTEL", "name ZWOLSINE", "birthdate 19450311", "postcode 65775"],
        "headings that are turned and shortened"
      ),
      (
        "a.csv", "Drv;Surname;Fnames\n7;QUASTEL;Zwolsine\n", ["name QUASTEL", "name Zwolsine"],
        "forenames, shortened"
      ),
      (
        "a.txt", "BAKKER, ROBERT   W/H F  03-29-1979  5-04",
        ["name BAKKER, ROBERT", "birthdate 03-29-1979"],
        "race, ethnicity and sex before a birth date"
      ),
    ])
  func persons(file: String, text: String, expected: [String], because: String) throws {
    #expect(try Self.found(text, named: file) == expected, "\(because)")
  }

  @Test(
    "teams, places and ships are no persons and no cars",
    arguments: [
      ("a.txt", "Court 1  Mary Bakker Wildcats 41 d", "a team"),
      ("a.xml", "<Street><Descriptor>Robert Bakker Close</Descriptor></Street>", "a street"),
      ("a.csv", "CSD_NAME;Pop\nPort Hope;17000\nThompson;13000\nMoose Jaw;33000\n", "a census"),
      ("a.csv", "PART,MFR\n1,Robert Bakker\n2,Dana Visser\n", "makers"),
      ("a.csv", "reg_no,MMSI\nLT 9029,512006692\nNN 118,512448904\n", "ships"),
    ])
  func others(file: String, text: String, because: String) throws {
    #expect(try Self.found(text, named: file).isEmpty, "\(because)")
  }
}
