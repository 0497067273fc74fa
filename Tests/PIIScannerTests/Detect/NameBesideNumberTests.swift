import Testing

@testable import PIIScanner

@Suite("Names beside numbers and birth dates")
struct NameBesideNumberTests {
  /// The part of a text that is marked as a number, and the name found before it.
  private static func name(before text: String) -> String? {
    let parts = text.split(separator: #/[«»]/#, omittingEmptySubsequences: false)
    let bytes = Array((parts[0] + parts[1] + parts[2]).utf8)
    return NameBesideNumber.range(in: bytes.span, before: parts[0].utf8.count).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test(
    "the name of whom a number is",
    arguments: [
      (
        "Pareiškėja: Rasa Kazlauskienė, a. k. «1», gim.", "Rasa Kazlauskienė", "a comma and a label"
      ),
      ("Xandra Ploegstra (BSN «1»)", "Xandra Ploegstra", "a parenthesis; the start of the text"),
      ("Patient: Jordan Price   DOB «1»", "Jordan Price", "a gap; words that are names too"),
      (
        "door J.P. van der Wiel-Oosterom, bsn: «1»", "J.P. van der Wiel-Oosterom",
        "initials, prefixes"
      ),
      ("Subsemnata Elena Mureșan, CNP «1»", "Elena Mureșan", "the first word of the sentence"),
      ("| Jan de Groot | BSN:   «1» |", "Jan de Groot", "a row of a table"),
      ("klever: PEETERS ACHIEL, geboren «1»", "PEETERS ACHIEL", "capitals"),
      ("Geboren te Purmerland, «1»", nil, "a place of birth"),
      ("Ploegstra, BSN «1»", nil, "one word"),
      ("Klant Service, BSN «1»", nil, "a department"),
      ("Xandra Ploegstra\nBSN «1»", nil, "another line"),
      ("Xandra Ploegstra, 12 jaar, BSN «1»", nil, "something between"),
      ("Xandra Ploegstra heeft BSN «1»", nil, "a sentence"),
    ])
  func names(text: String, expected: String?, why: String) {
    #expect(Self.name(before: text) == expected, "\(why)")
  }

  @Test(
    "stands before a telephone number, if a given name that is a word begins it",
    arguments: [
      ("Supervisor Grace Tuimavave, +1 503-494-4471", ["Grace Tuimavave"]),
      ("Austin Plumbing, +1 503-494-4471", []), ("Rose Gardens: +1 503-494-4471", []),
    ])
  func phones(text: String, names: [String]) throws {
    let detectors = try builtin("name", "phone")
    let found = try scan(Array(text.utf8), named: "a.txt", detectors, minConfidence: .medium).found
      .filter { detectors.definitions[Int($0.detector)].id == "name" }
    #expect(found.map(\.value) == names)
  }

  @Test(
    "a date behind a name is a birth date",
    arguments: [
      ("lid Hendrik Jan Bakker «(12.04.1956)» belijdend", true, "in parentheses"),
      ("dhr. W.D. Kraaijeveld«, 19/06/1991,» bsn", true, "between commas"),
      ("Jan Bakker «(12-03-2024)» was er", false, "too new: of a meeting"),
      ("volgens Xq Wrtz «(12.04.1956)» en", false, "a name that is not known"),
      ("de ramp van Zeeland «(01.02.1953)» is", false, "no person"),
      ("Jan Bakker «(zie 12-04-1956)» en", false, "words before it"),
      ("Mw Visser «(28-11-'33)», kamer", true, "a year of the last century"),
      ("Mw Visser «(28-11-'24)», kamer", false, "a year of this one"),
      ("**Jan Bakker** («20 maart 1993», kamer 2) en", true, "bold, and more in the parentheses"),
      ("**Zeeland** («1 februari 1953», ramp) en", false, "bold, and no person"),
      ("uw man (Pieter Visser, ° «17/10/1991») kan", true, "a sign and a space"),
      ("<Nm>Graafma</Nm><Gd>«1990-12-01»</Gd>", true, "a short key, beside a name"),
      ("<Order>7</Order><Gd>«1990-12-01»</Gd>", false, "the same of something else"),
      ("Graafma, berne «26 jannewaris 1931», wenne", true, "Frisian"),
      ("> Mathis Brandner *«4.7.2018»", true, "a star behind a name"),
      ("> Preis *«4.7.2018»", false, "the same behind another word"),
      (
        "il sig. Rossi, nato a\nSan Lazzaro (BO) il «14/02/1971», residente", true,
        "a birth, with its place on the next line"
      ),
      ("la ditta, con sede a\nSan Lazzaro (BO) il «14/02/1971», fondata", false, "no birth"),
      ("Zwier Graafma (nasé «14 di aprel 1999»)", true, "Papiamento"),
    ])
  func birthDates(text: String, expected: Bool, why: String) throws {
    let parts = text.split(separator: #/[«»]/#, omittingEmptySubsequences: false)
    let whole = parts.joined()
    let found = try scan(Array(whole.utf8), builtin("birthdate"), minConfidence: .medium).found
    #expect(found.isEmpty != expected, "\(why)")
  }

  @Test(
    "a number in parentheses behind a name is that person's",
    arguments: [
      ("hr.oib", "Svjedokinja Lucija Horvat (24453700341) može se", true, "of the region"),
      ("hr.oib", "Svjedokinja Lucija Horvat\n(24453700341) može se", true, "below the name"),
      ("hr.oib", "pošiljka Xqw Zrtlk (24453700341) može se", false, "a name that is not known"),
      ("hr.oib", "Lucija Horvat 24453700341 može se", false, "no parentheses"),
      (
        "lv.pk", "vīrs Andris Ozols (28027616943), tālrunis", true, "another country, a date inside"
      ),
      ("dk.cpr", "søn, Jens Holm (2702740609), mobil 40 89 97 46", true, "a word behind it"),
    ])
  func parentheses(detector: String, text: String, expected: Bool, why: String) throws {
    let definitions = DetectorDefinition.builtin.filter { $0.id == detector }
    let detectors = try DetectorSet(definitions, region: detector == "dk.cpr" ? "DK" : "HR")
    let found = try scan(Array(text.utf8), detectors, minConfidence: .medium).found
    #expect(found.isEmpty != expected, "\(why)")
  }

  @Test(
    "a date behind a name in parentheses is that of a birth",
    arguments: [
      ("met mijn zoon Milan (3-5-2019) bij u", true, "a child, of any age"),
      ("met mijn zoon in Milaan (op 3-5-2019) bij u", false, "another word"),
      ("de bakker Milan (3-5-2019) bij u", false, "no child"),
      ("Mevr. A. de Wit, 12-04-1951, heeft gebeld", true, "a surname that is a colour"),
    ])
  func childsBirth(text: String, expected: Bool, why: String) throws {
    let detectors = try builtin("birthdate", "name")
    let found = try scan(Array(text.utf8), detectors, minConfidence: .medium).found
      .filter { detectors.definitions[Int($0.detector)].id == "birthdate" }
    #expect(found.isEmpty != expected, "\(why)")
  }

  @Test(
    "a date or telephone number behind the name of a relative gives both",
    arguments: [
      ("kind   Zwolma Quvlin   11-11-2021   x", ["Zwolma Quvlin", "11-11-2021"], "a gap"),
      (
        "Kinderen: Visser Lowie (12/02/2011), Visser Fien (08/07/2021)",
        ["Visser Lowie", "12/02/2011", "Visser Fien", "08/07/2021"], "a list"
      ),
      ("Moeder      Quvlin Zwolma       06 12345678", ["Quvlin Zwolma"], "a number"),
      ("kind Zwolma Quvlin 11-11-2021", [], "a sentence"),
      ("order   Zwolma Quvlin   11-11-2021", [], "no relative"),
    ])
  func relatives(text: String, expected: [String], why: String) throws {
    let detectors = try builtin("birthdate", "name", "phone")
    let found = try scan(Array(text.utf8), detectors, minConfidence: .medium).found
      .filter { detectors.definitions[Int($0.detector)].id != "phone" }
    #expect(found.map(\.value) == expected, "\(why)")
  }

  @Test("a list of who travels has birth dates and documents")
  func travellers() throws {
    let text =
      " 1  MR  BOS/WILLEM ALEXANDER     14FEB81   NLD  PP NAL465887  exp 03MAY31\n"
      + " 2  CHD BOS/FENNA                02JUN16   NLD  ID NBZ563961  exp 20JAN26\n"
      + "VLUCHT KL 0589  18APR25   AMS  PP NAL465887\n"
    let detectors = try builtin("birthdate", "passport")
    let found = try scan(Array(text.utf8), detectors, minConfidence: .medium).found
    #expect(
      found.map(\.value) == ["14FEB81", "NAL465887", "02JUN16", "NBZ563961", "NAL465887"])
  }

  @Test("a word and its number may be on two lines")
  func wrapped() throws {
    let detectors = try builtin("nl.rijbewijs")
    func found(_ text: String) throws -> [String] {
      try scan(Array(text.utf8), detectors, minConfidence: .medium).found.map(\.value)
    }
    #expect(try found("met zijn rijbewijs met\n   nummer 5123456789, uit") == ["5123456789"])
    #expect(try found("met zijn rijbewijs\n\nnummer 5123456789").isEmpty)
    #expect(try found("met zijn rijbewijs\nbestelling nummer 5123456789").isEmpty)
  }

  @Test(
    "a telephone number or account gives the initials and surname before it",
    arguments: [
      ("Autodienst: W. Lodderik (0187 60 12 94)", ["W. Lodderik"]),
      ("aan J.P. Zwolsik tel. 06-12345678", ["J.P. Zwolsik"]),
      ("scriba P. Hollaarse: NL91 ABNA 0417 1643 00", ["P. Hollaarse"]),
      ("kamer B. Onze lijn 06-12345678", []), ("onze balie: 06-12345678", []),
    ])
  func beforeContact(text: String, expected: [String]) throws {
    let detectors = try builtin("phone", "iban", "name")
    let found = try scan(Array(text.utf8), detectors, minConfidence: .medium).found
      .filter { detectors.definitions[Int($0.detector)].id == "name" }
    #expect(found.map(\.value) == expected)
  }

  @Test("a word with a colon is of what follows it, not of the number before")
  func labelBehind() throws {
    let text = "Geb.datum : 19830130    BSN: 544035690\nx 111222333 BSN\n"
    let detectors = try builtin("birthdate", "nl.bsn")
    let found = try scan(Array(text.utf8), detectors, minConfidence: .medium).found
    #expect(
      found.map { detectors.definitions[Int($0.detector)].id } == ["birthdate", "nl.bsn", "nl.bsn"])
  }

  @Test("a number gives its name, if its detector is on")
  func found() throws {
    let text = "aanvrager Zorp Quvlin, BSN 111222333\n"
    let found = try scan(Array(text.utf8), builtin("nl.bsn", "name"), minConfidence: .medium).found
    #expect(found.map(\.value) == ["Zorp Quvlin", "111222333"])
    #expect(try scan(Array(text.utf8), builtin("name"), minConfidence: .medium).found.isEmpty)
  }

  @Test(
    "endings of surnames",
    arguments: [
      ("Roelofsen", true), ("Szczepańska", true), ("Karlsdóttir", true), ("Kazlauskienė", true),
      ("Korhonen", true), ("Straat", false), ("Kussen", true), ("Sen", false), ("Dijk", false),
    ])
  func endings(word: String, expected: Bool) {
    let bytes = Array(word.utf8)
    guard let part = NamePart(bytes.span, at: 0) else {
      Issue.record("no word")
      return
    }
    #expect(SurnameEnding.isOne(part) == expected)
  }

  @Test(
    "a given name that no table has is one before a telephone number in parentheses",
    arguments: [
      ("Kontakta Wifrith Lindquist (+46 513 068 853).", "Wifrith Lindquist"),
      ("Bel garage Jansen (+31 187 601 294) of hotel Visser (+31 187 601 295).", nil),
      ("Bel Garage Jansen (+31 187 601 294).", nil),
      ("Firma Oude Wifrith Lindquist (+46 513 068 853).", nil),
    ])
  func beforePhone(text: String, name: String?) throws {
    let detectors = try builtin("name", "phone")
    let names = detectors.definitions.firstIndex { $0.id == "name" }
    let found = try scan(Array(text.utf8), named: "a.txt", detectors, minConfidence: .medium).found
    #expect(
      found.filter { Int($0.detector) == names }.map(\.value) == (name.map { [$0] } ?? []))
  }
}
