import Testing

@testable import PIIScanner

/// Values behind keys named after persons and streets, in text that is neither table nor JSON.
@Suite("Values of keys in text")
struct KeyedValueTests {
  @Test(
    "are found as whole values of fields are",
    arguments: [
      ("a.xml", "<a><achternaam>de Vries</achternaam></a>", ["de Vries"], "a tag"),
      ("a.txt", "Forename(s): Fenna    Surname: O'Graafma\n", ["Fenna", "O'Graafma"], "a remark"),
      ("a.txt", "Surname: Al-Graafma\n", ["Al-Graafma"], "a short part before a hyphen"),
      ("a.xml", "<lastName><![CDATA[Graafma]]></lastName>", ["Graafma"], "character data"),
      (
        "a.xml", "<n><given>Fenna</given><hl7:family>Graafma</hl7:family></n>",
        ["Fenna", "Graafma"], "elements of HL7"
      ),
      (
        "a.xml", "<Name><Last>Graafma</Last><First>Fenna</First></Name>", ["Graafma", "Fenna"],
        "first and last"
      ),
      ("a.xml", "<page><First>Graafma</First><next>2</next></page>", [], "a first of other things"),
      ("a.xml", "<Street>112 O'Carrick Avenue</Street>", ["112 O'Carrick Avenue"], "a short part"),
      ("a.xml", "<voie>3 hent Kerbihan</voie>", ["3 hent Kerbihan"], "words between"),
      ("a.txt", "Adresse: 45 route d'Erlange, Sanem", ["45 route d'Erlange"], "an apostrophe"),
      ("a.xml", "<Street>37-22 82nd Ave</Street>", ["37-22 82nd Ave"], "a street with a number"),
      ("a.txt", "Strasse / Nr.   : Zum Kuhlen 5\n", ["Zum Kuhlen 5"], "a slash in the key"),
      ("a.xml", "<font><family>Graafma</family></font>", [], "no given name beside it"),
      ("a.html", "<input type=\"text\" name=\"surname\" value=\"Graafma\">", ["Graafma"], "a form"),
      ("a.html", "<input id='lastName' value='Graafma'/>", ["Graafma"], "a form with ids"),
      ("a.html", "value=\"Graafma\">\n", [], "a key that a text begins with"),
      ("a.html", "<input name=\"city\" value=\"Graafma\">", [], "another field of a form"),
      ("a.xml", "<ns:Straat soort=\"x\">Dorpsstraat 1</ns:Straat>", ["Dorpsstraat 1"], "a prefix"),
      ("a.xml", "<k id='7' achternaam='Bos' s='Actief'/>", ["Bos"], "an attribute"),
      ("a.yaml", "- klant:\n    last_name: \"Bos\"\n    state: Actief\n", ["Bos"], "YAML"),
      (
        "a.log", "\"GET /x?stap=3&voornaam=Fenna&achternaam=Graafma&y=1 HTTP/1.1\"\n",
        ["Fenna", "Graafma"], "the query of an address"
      ),
      (".env", "export KLANT_ACHTERNAAM=Bos\n", ["Bos"], "a setting"),
      ("a.ini", "achternaam = van den Berg ; oud\n", ["van den Berg"], "a comment behind it"),
      ("a.properties", "klant.achternaam=Bos\r\nx=Y\r\n", ["Bos"], "a path of keys"),
      ("a.txt", "Voornaam: Fenna Achternaam: Bos\n", ["Fenna", "Bos"], "two on a line"),
      ("a.log", "x achternaam=Bos status=Actief\n", ["Bos"], "a log"),
      ("a.ldif", "givenName: Fenna\nstreet: Dorpsstraat 1\n", ["Fenna", "Dorpsstraat 1"], "LDIF"),
      ("a.html", "<th>Achternaam</th>\n<td>Bos</td>", ["Bos"], "a heading before the cell"),
      ("a.html", "<td><b>Achternaam:</b></td><td>Bos</td>", ["Bos"], "a bold label"),
      ("a.html", "<dt>Achternaam:</dt> <dd>Bos</dd>", ["Bos"], "a list"),
      ("a.txt", "Adres: Dorpsstraat 1, Delft", ["Dorpsstraat 1"], "up to the comma"),
      (
        "a.xml", "<LastName>El Graafma</LastName><LastName>De la Graafma</LastName>",
        ["El Graafma", "De la Graafma"], "a short prefix with a capital"
      ),
      ("a.txt", "Huisarts: K. Graafma, AGB 01\n", ["K. Graafma"], "an initial"),
      (
        "a.txt", "Huisarts: Graafma-Smit, T.    AGB\n", ["Graafma-Smit, T."],
        "initials behind a comma"
      ),
      (
        "a.txt", "Naam: Graafma - Smit, Pieter   Delft\n", ["Graafma - Smit, Pieter"],
        "a given name behind a comma"
      ),
      ("a.txt", "Achternaam: Graafma, Delft\n", ["Graafma"], "a town behind a comma"),
      (
        "a.xml", "<Chauffeur naam=\"Koos Graafma\" bus=\"1\"/>", ["Koos Graafma"],
        "an element that says what somebody is"
      ),
      (
        "a.txt", "Requester: Corinna Graafma\nSigned by: Mildred Q. Graafma, Notary\n",
        ["Corinna Graafma", "Mildred Q. Graafma"], "what a person is, or does"
      ),
      (
        "a.txt", "Dag,\n\n> Van: Sjoukje Graafma\n> Aan: Corinna Graafma\n> Onderwerp: verlof\n",
        ["Sjoukje Graafma", "Corinna Graafma"], "a mail that is answered"
      ),
      ("a.txt", "Getuige 2: Corinna Graafma\n", ["Corinna Graafma"], "one of many"),
      ("a.txt", "1.  Achternaam:      VAN WIJNGAARDEN\r\n", ["VAN WIJNGAARDEN"], "a form"),
      ("a.txt", "ROEPNAAM : ILSE\nMEISJESNAAM : PRINS\n", ["ILSE", "PRINS"], "capitals"),
      ("a.xml", "<achternaam>OZTURK</achternaam>", ["OZTURK"], "capitals in a tag"),
      ("a.txt", "Adres:        GRAAF FLORISWEG 131\n", ["GRAAF FLORISWEG 131"], "both"),
      ("a.txt", "STRAAT + HUISNR. : DORPSWEG 8 C\n", ["DORPSWEG 8 C"], "a key with a plus sign"),
      ("a.txt", "arts: VAN OOSTEN, F.J.     07:52", ["VAN OOSTEN, F.J."], "initials behind"),
      ("a.txt", "Huisarts      :   M. Oudshoorn, AGB", ["M. Oudshoorn"], "an initial"),
      ("a.txt", "Adres      : 't Goyplein 71 bis\n", ["'t Goyplein 71 bis"], "an article"),
      ("a.ini", "rekeninghouder=Hadioui F\n", ["Hadioui F"], "an initial without full stop"),
    ])
  func found(name: String, text: String, values: [String], because: String) throws {
    let found = try scan(
      Array(text.utf8), named: name, builtin("name", "address"), minConfidence: .medium
    ).found
    #expect(found.map(\.value) == values, "\(because)")
    for finding in found {
      #expect(Evidence(rawValue: finding.evidence).contains(.fieldName), "\(because)")
    }
  }

  @Test(
    "are not found if they name no person and no street",
    arguments: [
      ("a.yaml", "achternaam: Achternaam\nlast_name: Last name\nstraat: Straatnaam\n", "labels"),
      ("a.yaml", "lastName: String\nvoornaam: Verplicht\nstraat: Onbekend\n", "no values"),
      ("a.xml", "<name>Visual Studio</name><naam>Grote Zaal</naam>", "names of anything"),
      ("a.xml", "<bedrijfsnaam>Bos</bedrijfsnaam><hostName>Bos</hostName>", "of firms, machines"),
      (
        "a.properties", "street=Street and number\nlastName=Last Name Required\n",
        "texts of a form"
      ),
      ("a.properties", "street=Straße und Hausnummer\nvorname=Vorname Kind\n", "German ones"),
      ("a.md", "fullname: Example User\nfirst_name: Your Name\n", "examples"),
      ("a.txt", "Voornaam: Achternaam: Geboortedatum:\n", "an empty form"),
      ("a.html", "<td>Achternaam</td><th>Bos</th>", "a heading"),
      ("a.html", "<achternaam/>Bos", "outside of the tag"),
      ("a.html", "</achternaam>Bos", "behind the tag"),
      ("a.swift", "let lastName = \"Bos\"\nachternaam: Bos\n", "source code"),
      (
        "a.txt", "Client: Red Hat\nManager: Customer Service\nContact: Sales Team\n",
        "what is no person"
      ),
      ("a.txt", "Van: Oude Graafma\nAan: Nieuwe Graafma\nDatum: 3 mei\n", "a journey"),
      ("a.yaml", "owner: Linux-PAM\nauthor: Linux/BSD Devel\n", "a project"),
      ("a.xml", "<owner name=\"Platform Team\"/>", "a team"),
      ("a.yaml", "address: Localhost\nadres: Volgt\n", "no street"),
      ("a.txt", "ACHTERNAAM: NOT NULL\nVOORNAAM: VARCHAR(50)\nROEPNAAM: SEE ABOVE\n", "a schema"),
      ("a.txt", "ADRES : ZIE VOORBLAD 2\nCONTACTPERSOON : ICT HELPDESK\n", "references"),
    ])
  func notFound(name: String, text: String, because: String) throws {
    let found = try scan(
      Array(text.utf8), named: name, builtin("name", "address"), minConfidence: .medium
    ).found
    #expect(found.isEmpty, "\(because)")
  }

  @Test(
    "are found by what stands around them",
    arguments: [
      ("x lookup failed bsn=111222333 naam=\"Graafma-Smit\"\n", ["Graafma-Smit"], "on the line"),
      ("Naam: Graafma-Smit\nBSN: 111222333\n", ["Graafma-Smit"], "on the next line of a form"),
      ("Naam: Graafma-Smit\n\nBSN: 111222333\n", [], "an empty line between them"),
      ("<a bsn=\"111222333\"/><b naam=\"Graafma Zuidwest\"/>", [], "another tag"),
      ("a.naam=Graafma Zuidwest\nb.bsn=111222333\n", [], "another setting"),
    ])
  func around(text: String, values: [String], because: String) throws {
    let detectors = try builtin("name", "nl.bsn")
    let found = try scan(Array(text.utf8), named: "a.txt", detectors, minConfidence: .medium).found
    let names = found.filter { detectors.definitions[Int($0.detector)].id == "name" }
    #expect(names.map(\.value) == values, "\(because)")
  }

  @Test("a street is found without the detector of names too")
  func streetAlone() throws {
    let found = try scan(
      Array("<straat>Dorpsstraat 1</straat>".utf8), named: "a.xml", builtin("address"))
    #expect(found.found.map(\.value) == ["Dorpsstraat 1"])
  }

  @Test("never trap, whatever the bytes, and stay in the text")
  func neverTrap() {
    var random = SeededGenerator(seed: 11)
    let alphabet = Array("<>=:\"' \n/;,|(tdTDAbanvder.#é".utf8)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      for capital in text.indices where KeyedValue.mayBegin(text.span, at: capital) {
        guard let keyed = KeyedValue(text.span, at: capital) else { continue }
        #expect(keyed.key.upperBound < keyed.value.lowerBound)
        #expect(keyed.value.lowerBound <= capital && keyed.value.upperBound <= text.count)
      }
    }
  }
}
