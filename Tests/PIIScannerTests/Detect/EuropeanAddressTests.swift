import Testing

@testable import PIIScanner

/// Streets and postcodes of Europe and America behind their keys and beside their places, with fictitious ones.
@Suite("European addresses")
struct EuropeanAddressTests {
  private static func values(_ detector: String, in text: String) throws -> [String] {
    let detectors = try builtin("address", "postcode", "name")
    let index = detectors.definitions.firstIndex { $0.id == detector }
    return try scan(Array(text.utf8), named: "a.txt", detectors, minConfidence: .medium).found
      .filter { Int($0.detector) == index }.map(\.value)
  }

  @Test(
    "a street as prose has it is the value of a key, whatever word it begins with",
    arguments: [
      ("Ulica: ul. Lipowa 85\nMiasto: Gdynia\n", "ul. Lipowa 85"),
      ("Indirizzo: Vicolo Stretto, 82\n", "Vicolo Stretto, 82"),
      ("Morada: R. Amália Braga, 78\n", "R. Amália Braga, 78"),
      ("Straße: Lena-Vogt-Straße 7\n", "Lena-Vogt-Straße 7"),
      ("Naslov: Lipova ulica 2\n", "Lipova ulica 2"),
      ("Dirección: Rúa do Loureiro, 954\n", "Rúa do Loureiro, 954"),
      ("Адреса: вул. Липова, буд. 12\n", "вул. Липова, буд. 12"),
    ])
  func keyed(text: String, street: String) throws {
    #expect(try Self.values("address", in: text) == [street])
  }

  @Test(
    "a street whose word is also the name of a field is one, with its postcode in the same cell")
  func inCells() throws {
    let text =
      "| Vārds | Adrese |\n|---|---|\n| Anna | Lipu iela 4 - 61 |\n| Bella | Lipberg 43, 6420 Lipnitz |\n"
    #expect(try Self.values("address", in: text) == ["Lipu iela 4 - 61", "Lipberg 43"])
    #expect(try Self.values("postcode", in: text) == ["6420"])
  }

  @Test("a street that ends with the name of its field is none of a form")
  func endsInLabel() throws {
    #expect(
      try Self.values("address", in: "strasse=Linzer Straße 9\nstreet2=Billing Street 2\n")
        == ["Linzer Straße 9"])
  }

  @Test(
    "a street that no word names is one where somebody lives, or a postcode and place follow",
    arguments: [
      ("trvale bytom Stredná Lipová 214, 034 71. Cena\n", "Stredná Lipová 214", "034 71"),
      ("Landwirt, Lipstetten 7, 4860 Lipnitz, Tel\n", "Lipstetten 7", "4860"),
      ("Gerda Siebert, Am Mühlbach 12 -> ja\n", "Am Mühlbach 12", ""),
      ("(Muster; Lipfelder Straße 27; 45127 Essen)\n", "Lipfelder Straße 27", "45127"),
      ("bor Lipparken 27, 2. tv, 8700 Horsens, tlf.\n", "Lipparken 27, 2. tv", "8700"),
      ("residente a Lonigo (36045), via Lipari 14/B, C.F.\n", "via Lipari 14/B", "36045"),
      ("mieszka ul. Lipowa 20 (05-800), dojazd\n", "ul. Lipowa 20", "05-800"),
      ("actuellement ch. de Montvert 14, 1004 Lausanne\n", "ch. de Montvert 14", "1004"),
      ("demeurant à PESSAC (33600), 118 cours Lipari, né\n", "118 cours Lipari", "33600"),
      ("demeurant à L-4140 Esch, 27, rue du Sud.\n", "27, rue du Sud", "L-4140"),
    ])
  func unnamed(text: String, street: String, postcode: String) throws {
    #expect(try Self.values("address", in: text) == [street])
    #expect(try Self.values("postcode", in: text) == (postcode.isEmpty ? [] : [postcode]))
  }

  @Test(
    "others are none",
    arguments: [
      "Sinfonie 40, 1788 Wien\n", "Mittwoch, Am Montag 12 -> ja\n",
      "Programma: 24101 Lip 1 - De Lip 1, 10.30 u.; 24102 Meeuw 2\n",
      "prendre 12 cours Python ici\n", "Samsung Galaxy 8, 2400 Zloty\n",
    ])
  func noStreets(text: String) throws {
    #expect(try Self.values("address", in: text).isEmpty)
  }

  @Test("the same words behind another key are no street of somebody")
  func otherKey() throws {
    #expect(try Self.values("address", in: "Bauabschnitt: Lena-Vogt-Straße 7\n").isEmpty)
  }

  @Test(
    "letters of the country or place belong to a postcode behind its key",
    arguments: [
      ("Utca: Lipa utca 5.\nIrányítószám: H-6153\n", "H-6153"),
      ("address: 48 Larkspur Lane\npostcode: P5B7S5\n", "P5B7S5"),
      ("Διεύθυνση: Ακακιών 12\nΤΚ: ΤΚ 296 03\n", "ΤΚ 296 03"),
    ])
  func countryLetters(text: String, code: String) throws {
    #expect(try Self.values("postcode", in: text) == [code])
  }

  @Test(
    "a place before a street tells that somebody lives there",
    arguments: [
      ("Pavla Kos\nH-1841 Lipafalva\nLipa tér 85.\n", "Lipa tér 85"),
      ("zam. 86-005 Nowe Lipy,\nul. Lipowa 12A/4, zwana\n", "ul. Lipowa 12A/4"),
      ("residente a Castelnuovo di Sopra,\n   via Lipari 312, nata\n", "via Lipari 312"),
      ("из Новог Липова, ул. Липова 118, ЈМБГ\n", "ул. Липова 118"),
      ("domiciliată în mun. Lipova, str. Lipovei nr. 77, bl. 2\n", "str. Lipovei nr. 77, bl. 2"),
    ])
  func behindPlace(text: String, street: String) throws {
    #expect(try Self.values("address", in: text) == [street])
  }

  @Test(
    "a town that a short word joins to a street tells the same",
    arguments: [
      ("lokalu przy ul. Lipowej 14/9\n  w Lipowcu (KW 1)\n", "ul. Lipowej 14/9"),
      ("la casa in Salita Lipari 12 a Lipariano\n", "Salita Lipari 12"),
      ("ul. Lipowa 14 w tym roku\n", nil),
    ] as [(String, String?)])
  func beforeTown(text: String, street: String?) throws {
    #expect(try Self.values("address", in: text) == (street.map { [$0] } ?? []))
  }

  @Test(
    "a postcode behind a street may stand at the end of a sentence",
    arguments: [
      ("residente in via Lipari 12, 30126.\n", ["30126"]),
      ("residente in via Lipari 12, 30126.50 euro\n", []),
    ] as [(String, [String])])
  func endsSentence(text: String, codes: [String]) throws {
    #expect(try Self.values("postcode", in: text) == codes)
  }

  @Test(
    "of America the street ends where its unit begins",
    arguments: [
      ("4767 Larkspur Brook Suite 778\nNew Lipton, KY 40475\n", "4767 Larkspur Brook Suite 778"),
      ("I live at 691 Alder Trafficway Apt. 3, Lipton, ME 04401.\n", "691 Alder Trafficway Apt. 3"),
    ])
  func units(text: String, street: String) throws {
    #expect(try Self.values("address", in: text) == [street])
  }

  @Test("six digits behind a street and before a place are a postcode of Romania")
  func sixDigits() throws {
    let text = "locuiesc pe Bulevardul Lipovei Nr. 38, 421999 Slobozia\n"
    #expect(try Self.values("postcode", in: text) == ["421999"])
  }

  @Test(
    "a street is somebody's by the word before it, or by its postcode on the next line",
    arguments: [
      ("bydliště Dlouhá 14, Brno", "Dlouhá 14"),
      ("stanuje na naslovu Trubarjeva 45, Celje", "Trubarjeva 45"),
      ("Str. Lalelelor nr. 14\n010101 Iași", "Str. Lalelelor nr. 14"),
      ("til heimilis að Laugavegur 14, Akureyri", "Laugavegur 14"),
      ("с адрес Варна, ул. Шипка 14", "ул. Шипка 14"),
      ("Ilica 14, 21000 Split", "Ilica 14"),
      ("ж.к. Младост 1, 8000 Бургас", "ж.к. Младост 1"),
      ("Bjørkelia 45B, 7010 Trondheim", "Bjørkelia 45B"),
    ])
  func lived(text: String, street: String) throws {
    let found = try scan(
      Array("\(text)\n".utf8), builtin("address", "postcode"), minConfidence: .medium
    ).found
    #expect(found.contains { street.hasSuffix($0.value) && $0.value.utf8.count > 6 })
  }
}
