import Testing

@testable import PIIScanner

/// Rows of persons in tables without headings.
@Suite("Rows of persons without headings")
struct PersonRowTests {
  @Test(
    "the sex beside a date tells that it is one of birth, and the names before it",
    arguments: [
      (
        "F88,Graafsma,Fenna,F,24/08/1983,7L\nG12,Quast,Olaf Jan,M,02/01/1979,7M\n",
        [
          "name Graafsma", "name Fenna", "birthdate 24/08/1983", "name Quast", "name Olaf Jan",
          "birthdate 02/01/1979",
        ], "names in two cells"
      ),
      (
        "1|DE QUAST|ANNA MARIA|1980-03-04|Female|x\n2|GRAAFSMA|PIETER|1981-05-06|Male|y\n",
        [
          "name DE QUAST", "name ANNA MARIA", "birthdate 1980-03-04", "name GRAAFSMA",
          "name PIETER", "birthdate 1981-05-06",
        ], "the sex behind it; capitals"
      ),
      (
        "1000;Gerrit;van der Sloot;Ede;1984-09-25\n1001;Fenna;Graafsma;Ede;2021-05-12\n",
        [
          "name Gerrit", "name van der Sloot", "birthdate 1984-09-25", "name Fenna",
          "name Graafsma",
        ], "a given name beside a surname, and a day long ago"
      ),
      (
        "7;Victoria;Blue;1984-09-25\n8;Florence;White;1985-09-25\n", [], "colours of goods"
      ),
      (
        "7;Shirt;Blue;M;2024-01-05;9.95\n8;Trousers;Black;M;2024-02-06;19.95\n", [],
        "a size of goods"
      ),
      (
        "id;achternaam;voornaam;geslacht;in dienst\n7;Graafsma;Fenna;V;2014-02-01\n",
        ["name Graafsma", "name Fenna"], "headings, which say what the date is"
      ),
    ])
  func rows(text: String, expected: [String], because: String) throws {
    let detectors = try builtin("name", "birthdate")
    let found = try scan(Array(text.utf8), named: "a.csv", detectors, minConfidence: .medium).found
    #expect(
      found.map { "\(detectors.definitions[Int($0.detector)].id) \($0.value)" } == expected,
      "\(because)")
  }

  @Test("so they do in a text, with bars between, and without a second surname")
  func rowsInText() throws {
    let text = "Lista:\n2||X1|P|20200512|VON LIPZING||KONRAD|M|19640215|ALEMANIA|\nfin\n"
    let detectors = try builtin("name", "birthdate")
    let found = try scan(Array(text.utf8), named: "a.txt", detectors, minConfidence: .medium).found
    #expect(found.map(\.value) == ["VON LIPZING", "KONRAD", "19640215"])
  }

  @Test(
    "the sex behind a date in a text tells it too",
    arguments: [
      ("PT Fenna Graafsma 24/12/2014 F; ref", ["24/12/2014"], "a name"),
      ("PT QUAST, PIETER 24/12/1953 M; ref", ["24/12/1953"], "capitals"),
      ("batch Alpha 24/12/2014 M; ref", [], "no name"),
      ("Fenna Graafsma 24/12/2014 Fax", [], "a word"),
    ])
  func prose(text: String, dates: [String], because: String) throws {
    let found = try scan(
      Array(text.utf8), named: "a.txt", builtin("birthdate"), minConfidence: .medium)
    #expect(found.found.map(\.value) == dates, "\(because)")
  }

  @Test(
    "what else happens on a day is no birth",
    arguments: [
      "was born in 1971 and retired on 15/08/2021.", "born in Ede, married on 3 May 1994",
    ])
  func events(text: String) throws {
    let found = try scan(
      Array(text.utf8), named: "a.txt", builtin("birthdate"), minConfidence: .medium)
    #expect(found.found.isEmpty)
  }

  @Test(
    "a name, a day and a citizen's number beside each other are those of a person",
    arguments: [
      (
        "a.ipynb", #"{"text": ["0  10233     Fenna Visser 1988-07-11  111222333     14  x\n"]}"#,
        ["name Fenna Visser", "birthdate 1988-07-11", "nl.bsn 111222333"], "a line of a notebook"
      ),
      (
        "a.txt", "rapport\nFenna Visser   123456782   12-05-1971   x\n",
        ["name Fenna Visser", "nl.bsn 123456782", "birthdate 12-05-1971"], "the number first"
      ),
      ("a.txt", "rapport\nSpijkers 40 mm   123456782   12-05-1971   x\n", [], "no name"),
      (
        "a.txt", "rapport\nFenna Visser   123456789   12-05-1971   x\n", ["name Fenna Visser"],
        "another number"
      ),
    ])
  func lines(name: String, text: String, expected: [String], because: String) throws {
    let detectors = try builtin("name", "birthdate", "nl.bsn")
    let found = try scan(Array(text.utf8), named: name, detectors, minConfidence: .medium).found
    #expect(
      found.map { "\(detectors.definitions[Int($0.detector)].id) \($0.value)" } == expected,
      "\(because)")
  }
}

@Suite("Rows of who stays and travels, without headings")
struct GuestRowTests {
  @Test(
    "the nationality beside a date tells that it is one of birth, and the document behind it",
    arguments: [
      (
        "14-07-23,B15,\"Graafsma, Fenna\",NLD,26-10-1971,NJBKNC252,4p\n15-07-23,A7,\"Quast, Olaf\",DEU,22-01-2003,L8M4K2TX9,3p\n",
        [
          "name Graafsma, Fenna", "birthdate 26-10-1971", "passport NJBKNC252",
          "name Quast, Olaf", "birthdate 22-01-2003", "passport L8M4K2TX9",
        ], "names in quoted cells"
      ),
      (
        "B15;Graafsma;Fenna;26-10-1971;NLD;NJBKNC252\nA7;Quast;Olaf;22-01-2003;DEU;L8M4K2TX9\n",
        [
          "name Graafsma", "name Fenna", "birthdate 26-10-1971", "name Quast", "name Olaf",
          "birthdate 22-01-2003",
        ], "the nationality behind the date: no document is looked for"
      ),
      (
        "A1;Pump;Filter;EUR;26-10-2021;AB12345\nA2;Valve;Filter;EUR;22-01-2023;AB12346\n", [],
        "a currency"
      ),
    ])
  func rows(text: String, expected: [String], because: String) throws {
    let detectors = try builtin("name", "birthdate", "passport")
    let found = try scan(Array(text.utf8), named: "a.csv", detectors, minConfidence: .medium).found
    #expect(
      found.map { "\(detectors.definitions[Int($0.detector)].id) \($0.value)" } == expected,
      "\(because)")
  }
}
