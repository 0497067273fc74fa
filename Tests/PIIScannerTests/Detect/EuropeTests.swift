import Testing

@testable import PIIScanner

/// How people, streets, postcodes and plates are written in the rest of Europe, with fictitious ones.
@Suite("Europe")
struct EuropeTests {
  private static func values(
    _ detector: String, in text: String, named name: String = "a.txt", with others: String...
  ) throws -> [String] {
    let detectors = try builtin(detector, others.first ?? "email")
    let index = detectors.definitions.firstIndex { $0.id == detector }
    return try scan(Array(text.utf8), named: name, detectors, minConfidence: .medium).found
      .filter { Int($0.detector) == index }.map(\.value)
  }

  @Test(
    "headings of tables say in many languages whom a column is of",
    arguments: [
      ("Zákonný zástupce", "Dvořák Karel"), ("Veli", "Hasan Demir"), ("rodzic", "Anna Lis"),
      ("tanuló neve", "Kiss Péter"), ("Mitarbeiter", "Jonas Weber"), ("Epwnymo", "Markou"),
      ("élève", "Chloé Martin"), ("Hausarzt", "Peter Lang"), ("vuokralainen", "Matti Laine"),
      ("служител", "Иван Петров"),
    ])
  func roles(heading: String, name: String) throws {
    let text = "nr;\(heading);x\n1;\(name);a\n2;\(name);b\n"
    #expect(try Self.values("name", in: text, named: "a.csv") == [name, name])
  }

  @Test(
    "names with the surname first, in cases and of three words are found",
    arguments: [
      ("(a vő, Kovács Tamás +36 20 555 0123)\n", "Kovács Tamás"),
      ("(tulajdonos: Kovács-Lipszegi Judit, adó\n", "Kovács-Lipszegi Judit"),
      ("Io sottoscritta Lipnari Tecla delego\n", "Lipnari Tecla"),
      ("MOREL SARL (121) - LIPFOY Marie-Odile (204) - x\n", "LIPFOY Marie-Odile"),
      ("1. Калоян Липентинов Стоев, фак.\n", "Калоян Липентинов Стоев"),
      ("2. Ралица Липодиева Стоева, стая\n", "Ралица Липодиева Стоева"),
      ("kas pieder sievai Annai Lipiņai.\n", "Annai Lipiņai"),
      ("Schriftführer: Lipbacher L.\n", "Lipbacher L."),
      ("gez. Lipmann, Anja\nDurchwahl\n", "Lipmann, Anja"),
      ("OP č. 204418077 Michaela Nováková, x\n", "Michaela Nováková"),
    ])
  func names(text: String, name: String) throws {
    #expect(try Self.values("name", in: text) == [name])
  }

  @Test(
    "towns of whom somebody is and offices are none",
    arguments: ["vecino de Aranda de Duero (09400)\n", "Madame la Directrice, bonjour\n"])
  func townsAndOffices(text: String) throws {
    #expect(try Self.values("name", in: text).isEmpty)
  }

  @Test("a slash in a heading parts no keys, and the ending of women is no part of it")
  func slashes() throws {
    let text = "nr;Nombre jugador/a;Ημ/νία γέννησης\n1;Leire;14/05/1968\n2;Yeray;30/11/1975\n"
    #expect(try Self.values("name", in: text, named: "a.csv") == ["Leire", "Yeray"])
    #expect(
      try Self.values("birthdate", in: text, named: "a.csv") == ["14/05/1968", "30/11/1975"])
  }

  @Test(
    "names of streets are none of persons",
    arguments: [
      "percurso R01 Av. Infante D. Henrique\n", "z ul. Jana Kowalskiego\n",
    ])
  func namedAfter(text: String) throws {
    #expect(try Self.values("name", in: text).isEmpty)
  }

  @Test(
    "surnames in capitals are found with an accent at their end, and behind a title",
    arguments: [
      ("To: \"KERLIPÉ Yann\" <y>\n", "KERLIPÉ Yann"),
      ("<td>M. VAN LIPENBERGHE Luc</td>\n", "VAN LIPENBERGHE Luc"),
    ])
  func capitalSurnames(text: String, name: String) throws {
    #expect(try Self.values("name", in: text) == [name])
  }

  @Test("words in Cyrillic do not end in the number of a passport")
  func cyrillicNumbers() throws {
    #expect(try Self.values("passport", in: "паспорт ВМ 204418, виданий\n") == ["ВМ 204418"])
    #expect(try Self.values("passport", in: "паспорт АВМ 204418\n").isEmpty)
  }

  @Test(
    "headings say where somebody lives and was born",
    arguments: [
      ("address", "dieuthinsi", "Solonos 14"), ("address", "katu", "Koivukatu 5 B"),
      ("address", "bopælsadresse", "Egevej 8"), ("birthdate", "dnaiss", "1971-03-27"),
      ("postcode", "ptt", "31000"), ("postcode", "TK", "11361"),
      ("postcode", "kod i miejscowość", "31-142"), ("address", "INDIR", "VIA LIPARI 5"),
      ("address", "address detail", "Rua do Lipo 4"),
    ])
  func headings(detector: String, heading: String, value: String) throws {
    let text = "nachname;\(heading)\nWeber;\(value)\nBianchi;\(value)\n"
    #expect(
      try Self.values(detector, in: text, named: "a.csv", with: "name") == [value, value])
  }

  @Test(
    "columns of references, orders and registers have no telephone numbers",
    arguments: ["ref_proveedor", "n.º pedido", "CVR", "tilausnumero", "číslo objednávky"])
  func references(heading: String) throws {
    let text = "id;\(heading);x\n1;0612345678;a\n2;0687654321;b\n"
    #expect(try Self.values("phone", in: text, named: "a.csv").isEmpty)
  }

  @Test(
    "numbers of firms and tyres are no telephone numbers",
    arguments: ["MBS 0612345678", "ref. 0612345678", "pneus 225/45 R17, 225/45R17"])
  func noPhones(text: String) throws {
    #expect(try Self.values("phone", in: "\(text)\n").isEmpty)
  }

  @Test(
    "titles stand before names that no table has",
    arguments: [
      ("scrive la Sig.ra Bellucconi oggi", "Bellucconi"), ("o dott. Verdani", "Verdani"),
      ("a sunat d-na Ciobanescu azi", "Ciobanescu"), ("Уважаема г-жо Пенчева,", "Пенчева"),
      ("vypověděl pan Hrdličkař včera", "Hrdličkař"), ("MUDr. Veselkař podepsal", "Veselkař"),
      ("müşteri Sn. Yıldızlar aradı", "Yıldızlar"),
      ("özv. Lipták Ferencné kéri", "Lipták Ferencné"),
      ("M. Rochaz se tient là", "Rochaz"), ("contre M. Rochaz, gérant", "Rochaz"),
      ("Sayın Yıldızlar, ekte", "Yıldızlar"), ("voľba – p. Horňák (4 : 0)", "Horňák"),
    ])
  func titles(text: String, name: String) throws {
    #expect(try Self.values("name", in: "\(text)\n") == [name])
  }

  @Test(
    "signs of a signature, offices and relatives stand before names that no table has",
    arguments: [
      ("F.d.R.: L. Lipnik-Grundl\n", "L. Lipnik-Grundl"),
      ("Fdo.: R. Ostrález Murgui\n", "R. Ostrález"),
      ("Service de Cardiologie — Pr Y. Kerlipec\n", "Y. Kerlipec"),
      ("Docteur LE BRAZEC Solenn\n", "LE BRAZEC"), ("/Ст. Липатева/\n", "Ст. Липатева"),
      ("presente il figlio Lipnari Matteo\n", "Lipnari Matteo"),
      ("operator ag. Lipătuș Ionuț.\n", "Lipătuș Ionuț"),
      ("Beneficiario: LIPEDDA MARIA ANTONIETTA\n", "LIPEDDA MARIA ANTONIETTA"),
      ("Prezime: ĐURLIPIĆ   Ime: ANA\n", "ĐURLIPIĆ"),
      ("z Anną Kowalską-Lipnik, zwaną\n", "Anną Kowalską-Lipnik"),
    ])
  func signed(text: String, name: String) throws {
    #expect(try Self.values("name", in: text).first == name)
  }

  @Test(
    "the name of the father and initials tell in Cyrillic letters",
    arguments: [
      ("квартира мами, Липаєва Заріна Ігорівна, 5", "Липаєва Заріна Ігорівна"),
      ("Олена Петрівна просила", "Олена Петрівна"), ("ФОП Липенко Н. В. ", "Липенко Н. В."),
      ("Липенко Н.В.,", "Липенко Н.В."), ("Нова Каховка і Кривий Ріг", nil),
    ])
  func fathers(text: String, name: String?) throws {
    #expect(try Self.values("name", in: "\(text)\n").first == name)
  }

  @Test(
    "what addresses a colleague, an office, a thing or a street is no name",
    arguments: [
      "Cher Confrère, chère Consœur,", "Cher Monsieur,", "à M. le Procureur du Roi de Liège.",
      "Kollege ist von der Leiter gestürzt", "largo Aldo Moro e viale Giuseppe Verdi",
      "Calea Victoriei, km 2", "Steuergerät Kurt Mayer Elektronik",
    ])
  func otherNoNames(text: String) throws {
    #expect(try Self.values("name", in: "\(text)\n").isEmpty)
  }

  @Test(
    "documents are named by their series in Romania, and their letters in Greece and Italy",
    arguments: [
      ("C.I. seria TM nr. 204418, elib.", "TM nr. 204418"), ("ΑΔΤ: ΑΒ 204418.", "ΑΒ 204418"),
      ("carta d'identità CIE n. CA20441TR ril.", "CA20441TR"), ("cod CA20441TR", nil),
    ])
  func documents(text: String, number: String?) throws {
    #expect(try Self.values("passport", in: "\(text)\n").first == number)
  }

  @Test(
    "a Swedish number with its century and hyphen tells itself, if it is of the last one",
    arguments: [
      ("Nils Berg, 19880320-0016, änkling", "19880320-0016"), ("ärende 20880320-0016", nil),
      ("ärende 880320-0016", nil),
    ])
  func inFull(text: String, number: String?) throws {
    #expect(try Self.values("se.personnummer", in: "\(text)\n").first == number)
  }

  @Test(
    "what people say of their home makes a street theirs",
    arguments: [
      ("vivo en Avda. Lipado 12, pta 4", "Avda. Lipado 12, pta 4"),
      ("gyv. Lipos g. 4B-12, ir", "Lipos g. 4B-12"),
      ("dom. Turda, str. Lipus nr. 5", "str. Lipus nr. 5"),
      ("byt Lipánikova trieda 3/12, 949 01 Nitra", "Lipánikova trieda 3/12"),
      ("flyttet til Lipeveien 7 H0201, 0475 Oslo", "Lipeveien 7 H0201"),
    ])
  func homes(text: String, street: String) throws {
    #expect(try Self.values("address", in: "\(text)\n") == [street])
  }

  @Test(
    "what people say of themselves stands before a name in any script",
    arguments: [
      ("Казвам се Зорница Липова и живея тук", "Зорница Липова"),
      ("Ονομάζομαι Ακακία Λιπάκη και μένω εδώ", "Ακακία Λιπάκη"),
      ("A nevem Lipták Zorka, a címem", "Lipták Zorka"),
      ("Ég heiti Sif Lipsdóttir og bý", "Sif Lipsdóttir"),
    ])
  func introduced(text: String, name: String) throws {
    #expect(try Self.values("name", in: "\(text)\n") == [name])
  }

  @Test(
    "a number behind a slash is of a date, one before it is of a house",
    arguments: [
      ("Beitrag Q2/2024 Bärbel Lindgren Mitgl.", "Bärbel Lindgren"),
      ("Beitrag 12 Bärbel Lindgren Mitgl.", nil),
    ])
  func numbersBefore(text: String, name: String?) throws {
    #expect(try Self.values("name", in: "\(text)\n").first == name)
  }

  @Test(
    "a surname in capitals stands behind a given name, but no abbreviation does",
    arguments: [
      ("Monsieur Bertrand LAVERGNE, ingénieur", "Bertrand LAVERGNE"),
      ("(Florin-Daniel LIPOVEANU) a signé", "Florin-Daniel LIPOVEANU"),
      ("avec Thomas HTTP et Simon JSON", nil),
    ])
  func capitals(text: String, name: String?) throws {
    #expect(try Self.values("name", in: "\(text)\n").first == name)
  }

  @Test(
    "a surname comes first in columns, and before the colon of a quoted mail",
    arguments: [
      ("int. 1   Zucchelli Ermanno      84,12", "Zucchelli Ermanno"),
      ("> Am 08.03.2024 um 15:20 schrieb Lohmeyer, Katrin:", "Lohmeyer, Katrin"),
    ])
  func surnameBefore(text: String, name: String) throws {
    #expect(try Self.values("name", in: "\(text)\n") == [name])
  }

  @Test(
    "names have the endings of cases",
    arguments: [
      ("rozmowa z Janem Kowalskim o", "Janem Kowalskim"),
      ("spolu s Evou Horákovou bydlí", "Evou Horákovou"),
    ])
  func cases(text: String, name: String) throws {
    #expect(try Self.values("name", in: "\(text)\n") == [name])
  }

  @Test(
    "words that look like these are no names",
    arguments: [
      "the p. Introduction and M. Example of it", "Dr. Schaepmanstraat en Ir. Woudabrug",
      "na ulicy Janem Drogowym", "EXPONEN Que el Sr. dice", "škola „Karel Čapek“",
      "Skolen (Tove Lindgren Skole) har sendt",
    ])
  func noNames(text: String) throws {
    #expect(try Self.values("name", in: "\(text)\n").isEmpty)
  }

  @Test(
    "surnames come first in Hungarian and Romanian",
    arguments: [
      ("képviseli: Szabó Gábor ügyvezető", "Szabó Gábor"),
      ("a bérlő és Szabó Gábor között", "Szabó Gábor"),
      ("SUMMARY:Ionescu Raluca - control", "Ionescu Raluca"),
    ])
  func surnameFirst(text: String, name: String) throws {
    #expect(try Self.values("name", in: "\(text)\n") == [name])
  }

  @Test(
    "postcodes stand behind a street with doors, floors and words between, and before it",
    arguments: [
      ("quai Mativa 12 à 4020 Liège", "4020"),
      ("str. Lungă nr. 14, ap. 22, cod poștal 550112", "550112"),
      ("wohnt Lindenstraße 18, 3. OG li.\n12045 Berlin", "12045"),
      ("Hverfisgata 12, 101 Rvk.", "101"),
      ("entregar en C/ Serrano 14 2ºA 28013\n", "28013"),
      ("Διεύθυνση: Κανάρη 18, ΤΚ 262 22 Πάτρα", "262 22"),
      ("établi à 4300 Waremme, chaussée Verte 211, qui", "4300"),
      ("гр. Варна 9000, ул. Шипка 55", "9000"),
      ("wohnt Lindenstraße 18, 2019 war", nil),
    ] as [(String, String?)])
  func postcodes(text: String, code: String?) throws {
    #expect(
      try Self.values("postcode", in: text, with: "address") == (code.map { [$0] } ?? []))
  }

  @Test(
    "streets are written in the order and with the words of their language",
    arguments: [
      ("elle habite 14 rue du Moulin, à", "14 rue du Moulin"),
      ("au 27 bis, avenue de la Gare.", "27 bis, avenue de la Gare"),
      ("vive en C/ Serrano 14, Madrid", "C/ Serrano 14"),
      ("bor på Skovsbovej 210 i Svendborg", "Skovsbovej 210"),
      ("живее на ул. „Шипка“ 5", "ул. „Шипка“ 5"),
      (", rue des Prés\n", nil), ("la mairie, 14 rue du Moulin", nil),
      ("En 2024 rue Pasteur fut", nil),
      ("3 cours de Yoga", nil),
    ] as [(String, String?)])
  func streets(text: String, street: String?) throws {
    #expect(
      try Self.values("address", in: "\(text)\n") == (street.map { [$0] } ?? []))
  }

  @Test("of two columns each has its own street and postcode")
  func columns() throws {
    let text = """
      SPRZEDAWCA                        NABYWCA
      ul. Łąkowa 91                     ul. Dębowa 4/2
      60-301 Poznań                     62-040 Puszczykowo

      """
    #expect(try Self.values("address", in: text) == ["ul. Łąkowa 91", "ul. Dębowa 4/2"])
    #expect(
      try Self.values("postcode", in: text, with: "address") == ["60-301", "62-040"])
  }

  @Test(
    "plates have the forms of their country behind its word",
    arguments: [
      ("Kennzeichen NOH TL 214 steht", "NOH TL 214"), ("Plaque : GH 5512", "GH 5512"),
      ("nr. înmatriculare CJ 44 TRK, CIV", "CJ 44 TRK"), ("34 KLR 418 plakalı araç", "34 KLR 418"),
      ("автомобил ТХ 4418 ВР е", "ТХ 4418 ВР"), ("matrícula AT-72-XE", "AT-72-XE"),
      ("ŠPZ: 3B71182", "3B71182"), ("Reg. UE 2016/679", nil), ("vehicle INV-2024-3391", nil),
      ("reg QQ18 KXD", nil), ("kenteken (XX-999-X)", nil), ("kenteken GZ-47-21", nil),
    ] as [(String, String?)])
  func plates(text: String, plate: String?) throws {
    #expect(
      try Self.values("licenceplate", in: "\(text)\n") == (plate.map { [$0] } ?? []))
  }

  @Test(
    "a birth has its sign in the languages of the north",
    arguments: [("Bent Kofoed, f. 14.03.1961, tlf", 1), ("se s. 12 f. 14.03.1961", 0)])
  func births(text: String, count: Int) throws {
    #expect(try Self.values("birthdate", in: "\(text)\n").count == count)
  }

  @Test("a text that is cut in the middle of a letter ends no scan")
  func cutLetter() throws {
    let text = Array("képviseli: Zwolsma Anna ".utf8) + [0xC3]
    let found = try scan(text, builtin("name"), minConfidence: .low).found
    #expect(found.count <= 1)
  }
}
