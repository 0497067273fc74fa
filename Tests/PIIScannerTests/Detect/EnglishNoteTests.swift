import Testing

@testable import PIIScanner

/// Notes, exports and logs of English-speaking countries, where less than a heading tells what a value is.
@Suite("Notes and exports of English-speaking countries")
struct EnglishNoteTests {
  /// What is found, a detector before each value.
  private static func found(_ text: String, named name: String) throws -> [String] {
    let detectors = try builtin("address", "postcode", "name", "birthdate", "bankaccount", "email")
    return try scan(Array(text.utf8), named: name, detectors, minConfidence: .medium).found.map {
      "\(detectors.definitions[Int($0.detector)].id) \($0.value)"
    }
  }

  @Test(
    "in a table without headings a title, or a date of long ago, tells that a surname is one",
    arguments: [
      (
        "7,Mr,Declan,Zwolquist,17/09/1971,q1\n8,Mrs,Kirsty,Graafwick,28/01/2005,q2\n9,,Bogdan,Zwolquist,13/03/1979,q3\n",
        [
          "name Declan", "name Zwolquist", "birthdate 17/09/1971", "name Kirsty",
          "name Graafwick", "birthdate 28/01/2005", "name Bogdan", "name Zwolquist",
          "birthdate 13/03/1979",
        ], "titles, and a row without one"
      ),
      (
        "7,pump,Bogdan,Zwolquist,17/09/2023,q1\n8,pump,Kirsty,Graafwick,28/01/2025,q2\n", [],
        "no title, and a date of these years"
      ),
    ])
  func rows(text: String, expected: [String], because: String) throws {
    #expect(try Self.found(text, named: "a.csv") == expected, "\(because)")
  }

  @Test(
    "persons are told by ranks, credentials and what stands beside them",
    arguments: [
      ("told Ofc. Zwolquist and Sgt. Graafwick", ["name Zwolquist", "name Graafwick"], "ranks"),
      ("told PC 1184 Bakker, of Avon", ["name Bakker"], "the number on a collar"),
      ("the PC 1184 Gaming, in box 1184 Bakker", [], "no constable"),
      ("the dog of mr Zwolquist ran", ["name Zwolquist"], "a title in small letters"),
      (
        "seen by Hank Zwolquist PT, and Otis Graafwick, RN",
        ["name Hank Zwolquist", "name Otis Graafwick"], "credentials"
      ),
      ("in Hank Zwolquist, PA", [], "a state"),
      (
        "Shona Lott & Fenna Graafwick came", ["name Shona Lott", "name Fenna Graafwick"],
        "two of them"
      ),
      ("Anna Visser & Zonen came", [], "a firm"),
      (
        "DeAndre Quastel came, LaShonda Graafwick too",
        ["name DeAndre Quastel", "name LaShonda Graafwick"], "a capital inside"
      ),
      ("Pt Graafwick, Odette S.   MRN 1", ["name Graafwick, Odette S."], "the head of a form"),
      (
        "Asker    Cressida Zwol-Graafwick <cressida@graafwick.example>",
        ["name Cressida Zwol-Graafwick"], "a column before it"
      ),
      (
        "[12/06/2025, 21:02:11] Denise Cutting created group \"Night\"\n", ["name Denise Cutting"],
        "a line of a chat"
      ),
      (
        "GET /w?name=Fenna+Zwolquist&t=1, nm=Otto%20Graafwick\n",
        ["name Fenna+Zwolquist", "name Otto%20Graafwick"], "the query of an address"
      ),
      ("GET /css?family=Josefin+Sans&display=Otto+Zwolquist\n", [], "other queries"),
    ])
  func persons(text: String, expected: [String], because: String) throws {
    #expect(
      try Self.found(text, named: "a.txt").filter { $0.hasPrefix("name") } == expected,
      "\(because)")
  }

  @Test(
    "streets are told by a ZIP code behind them, and by the words of Ireland and Wales",
    arguments: [
      (
        "Lives on 2nd floor,\n61 Larkspur Ave, 01604, 14 steps",
        ["address 61 Larkspur Ave", "postcode 01604"], "a ZIP code behind a comma"
      ),
      (
        "up in Avon, 88 Alder St 27573. Job", ["address 88 Alder St", "postcode 27573"],
        "and behind a space"
      ),
      ("we made 12 Alder St 27573 units", [], "a count"),
      ("You're at 3340 Larkspur Dr now?", ["address 3340 Larkspur Dr"], "who is there"),
      ("meet at 5 p.m. at 3340 Larkspur Dr now", [], "an hour"),
      ("lives at 14 Cnoc na Graafwick and", ["address 14 Cnoc na Graafwick"], "Irish"),
      ("moved to 3 Heol y Graafwick, Avon", ["address 3 Heol y Graafwick"], "Welsh"),
      ("it has 14 Cnoc na Graafwick songs", [], "nobody lives there"),
    ])
  func streets(text: String, expected: [String], because: String) throws {
    #expect(try Self.found(text, named: "a.txt") == expected, "\(because)")
  }

  @Test(
    "less than a street is an address beside its postcode, and a key of a quoted form names a person",
    arguments: [
      (
        "a.txt", "of Larkspur House, Bantry, P75 XN26. He",
        ["address Larkspur House", "postcode P75 XN26"], "a house without a street"
      ),
      ("a.txt", "in the Paper Case, Bantry, P75 XN26. He", ["postcode P75 XN26"], "no house"),
      (
        "a.txt", "   Addr: 2014 Larkspur St, lower, 43605-2311\n",
        ["address 2014 Larkspur St", "postcode 43605-2311"], "a ZIP code behind a key's value"
      ),
      (
        "a.txt", "gutters J.R. Quast, 1410 Larkspur Rd, white",
        ["name J.R. Quast", "address 1410 Larkspur Rd"], "an initial that is no Rua"
      ),
      (
        "a.py", "c = {\"line1\": \"19A Larkspur Street\", \"city\": \"Avon\"}\n",
        ["address 19A Larkspur Street"], "a number with a letter in source code"
      ),
      (
        "a.txt",
        "> Name: Jorun Zwolquist-Strode\n> Address: 2 Larkspur Mews, Avon\n> Email: jorun@mail.example\n",
        ["name Jorun Zwolquist-Strode", "address 2 Larkspur Mews", "email jorun@mail.example"],
        "a form in a quoted mail"
      ),
      (
        "a.txt",
        "Payee|Amount|Property\nFinbarr Desmond|1764.00|11 Larkspur Road\nBridie Killeen|1131.00|Apt 7 Alder Hall\n",
        [
          "name Finbarr Desmond", "address 11 Larkspur Road", "name Bridie Killeen",
          "address Apt 7 Alder Hall",
        ],
        "the property of a landlord"
      ),
      ("a.txt", "Department of Public Property          Rev. D, 10/01/2024\n", [], "a date"),
      (
        "a.md", "| Post | Elected |\n|---|---|\n| Chair | W Zwolquist |\n| Item | B Flat |\n",
        ["name W Zwolquist"], "an office in the cell before an initial"
      ),
      (
        "a.txt", "job 7 -> operative Anan Zwolquist van=1, our mentor\nPádraig Ó hAonwick came",
        ["name Anan Zwolquist", "name Pádraig Ó hAonwick"], "what somebody is, and Irish"
      ),
      (
        "a.json",
        "{\"mbr\": {\"fn\": \"Herman\", \"mi\": \"T\", \"ln\": \"Zwolquist\"}, \"ln\": \"Line 7\"}",
        ["name Herman", "name Zwolquist"], "a surname beside a given name"
      ),
    ])
  func places(file: String, text: String, expected: [String], because: String) throws {
    #expect(try Self.found(text, named: file) == expected, "\(because)")
  }

  @Test(
    "an account stands behind the number of its bank in a column that is named so",
    arguments: [
      ("ABA", "ACCOUNT", ["bankaccount 441260252617", "bankaccount 9522559082"]),
      ("PART", "ITEM", []),
    ])
  func accounts(bank: String, account: String, expected: [String]) throws {
    let gap = String(repeating: " ", count: 11 - bank.count)
    let gap2 = String(repeating: " ", count: 14 - account.count)
    let text = """
      TRACE            \(bank)\(gap)\(account)\(gap2)NAME            AMOUNT
      ---------------  ---------  ------------  --------------  ------
      166143574572815  122119552  441260252617  QUASTEL ANNA     61.18
      144188632136229  111000025  9522559082    BAKKER MARIA     75.00

      """
    let found = try Self.found(text, named: "a.txt").filter { $0.hasPrefix("bankaccount") }
    #expect(found == expected)
  }

  @Test("the streets of a register are of nobody's home")
  func register() throws {
    let text = "ID;STREET;SEGMENTS;LENGTH_M\n7;Larkspur Road;14;882\n8;Alder Street;9;417\n"
    #expect(try Self.found(text, named: "a.csv").isEmpty)
  }
}
