import Testing

@testable import PIIScanner

/// Serials, versions, cases and forms to fill in that have the shape of somebody's number.
@Suite("Other formats")
struct OtherFormatTests {
  private static func found(
    _ detector: String, _ text: String, region: String = "NL"
  ) throws -> [String] {
    let definitions = DetectorDefinition.builtin.filter { $0.id == detector }
    let detectors = try DetectorSet(definitions, region: region)
    return try scan(Array(text.utf8), detectors, minConfidence: .medium).found.map(\.value)
  }

  @Test(
    "is below medium",
    arguments: [
      ("phone", "NL", "  085 807 0000 - 085 807 9999    10.000\n", "a block of numbers"),
      ("phone", "NL", "xref\n0 300\n0249487024 00000 n \n0439751025 00000 f \n", "offsets (PDF)"),
      ("phone", "NL", "WHEN '0095284133'. lv_rek = '0049637096'.\n", "zeros before an id"),
      ("phone", "NL", "2 46662   3.0957 250.5875 0087026 194.4683 123.5303\n", "an orbit (TLE)"),
      ("phone", "NL", "pomp 06 28417730-A  INST\n", "a part"),
      ("phone", "NL", "Doc. 06-24817730 rev. C\n", "a document"),
      ("phone", "LU", "mention « dossier 2024/0017 ».\n", "a case"),
      ("phone", "LU", "<Id>2024-013</Id>\n", "a year and a number"),
      ("phone", "LU", "saison: 2023/24\n", "two years"),
      ("phone", "IT", "rinnovo piano 06/2025, dal 02/2019\n", "months"),
      ("phone", "DK", "Sagsnr. 23/114082\n", "a case"),
      ("phone", "CZ", "sp. zn. 18 C 204/2023-41\n", "a case"),
      ("phone", "US", "Claim 123-45-6789-00 was merged\n", "a claim"),
      ("phone", "US", "GET /v2/orders/8628692114 200\n", "an order"),
      ("phone", "US", "Routing: 313251287   Acct #: 7712004418\n", "an account"),
      ("phone", "AT", "Buchung, Belegnr. 0711/2025-204\n", "a receipt"),
      ("phone", "PL", "KRS 0000518837, REGON 512704310, adres\n", "of a firm"),
      ("phone", "NO", "Bilag 73512048 fra mai\n", "a receipt"),
      ("phone", "LT", "- kodas: \"41633905\"\n", "a code"),
      ("phone", "HR", "Predmet je upisan pod brojem 0442917305.\n", "a request"),
      ("phone", "FI", "['020274 3310', false]\n", "no end of a number"),
      ("phone", "NL", "Gent, ON 0412.345.614\n", "a Belgian firm"),
      ("phone", "LU", "Immo Sàrl (TVA LU 24519863)\n", "a tax"),
      ("phone", "IT", "distanza 02.1234567 o 347.1234567\n", "decimals"),
      ("us.itin", "US", "SSN 999-99-9999\n", "a number for none"),
      ("us.ssn", "US", "SSN 333-33-3333\n", "a number for none"),
      ("us.ssn", "US", "<input name=\"ssn\" placeholder=\"536-90-4399\">\n", "an example shown"),
      ("email", "NL", "<input :placeholder='bijv. jan@bakkerijbos.nl'>\n", "an example shown"),
      ("birthdate", "US", "dob: 01/01/1900\n", "a day for none"),
      ("birthdate", "NL", "geboren te Ede en in dienst vanaf 1-3-2019\n", "a beginning"),
      ("ie.pps", "IE", "Drawing 6433435F, rev 2\n", "a drawing"),
      ("phone", "EE", "SERVICE = EE/GOV/70008440/rr/RR67\n", "a step of a path"),
      ("ip.v4", "NL", "# Changelog\n\n## 6.7.198.80 - 26-08-2021\n", "a heading"),
      ("ip.v4", "NL", "GEM\n  specs:\n    faker-rails (9.25.9.120)\n", "a locked version"),
      ("ip.v4", "NL", "Package~3~amd64~~19.161.154.42, session\n", "the version of a package"),
      ("fi.hetu", "NL", ":61:240315D3236,27NDDT402485918\n", "a line of a statement (MT940)"),
      ("us.ssn.plain", "US", "<SocialSecurity>-832095013</SocialSecurity>\n", "an amount"),
      ("fr.nir", "NL", "20228 36234 46915 51661 333 44722\n", "a weather report"),
      ("mac", "NL", "MAC 00-00-5E-00-53-FF\n", "for documentation (RFC 7042)"),
      ("mac", "NL", "mac_address: 02:42:ac:11:00:02\n", "of a container"),
      ("nl.kenteken", "NL", "kenteken XX-99-XX of 99-XXX-9\n", "a form"),
      ("nl.postcode", "NL", "postcode 9999 XX\n", "a form"),
      ("email", "NL", "mail naam@provider.nl of voornaam.achternaam@acme.nl\n", "to fill in"),
      ("email", "NL", "kinit -k HTTP/web01.acme.nl@ACME.NL\n", "a principal of Kerberos"),
      ("creditcard", "NL", "\"GET\" \"cart:4111111111111111\"\n", "a basket"),
      ("birthdate", "NL", "geboortedatum?\n[10/3/24, 9:44:51] ja\n", "a line of a chat"),
      ("name", "NL", "defect, Titus Brandsmastraat en Johan de Wittlaan\n", "streets"),
      ("name", "NL", "Renovatie Johan Willem Frisobrug, J.W. Frisobrug\n", "a bridge"),
      ("name", "NL", "Dr. Schaepmanstraat\n", "a street behind a title"),
      ("name", "NL", "Bibliotheek Annie M.G. Schmidt, Gemaal Ir. Wouda\n", "buildings"),
      ("name", "NL", "HC Maria Stuart - SV Anna Bakker\n", "clubs"),
      ("name", "NL", "Falls Sie Fragen haben\n", "an address in German"),
      ("name", "NL", "Kimmie | Sr. Scheduler | Prairie\n", "a rank"),
    ])
  func isNone(detector: String, region: String, text: String, what: Comment) throws {
    #expect(try Self.found(detector, text, region: region).isEmpty, what)
  }

  @Test(
    "is still found",
    arguments: [
      ("phone", "NL", "085 807 0000 - 085 808 9999\n", "no block"),
      ("phone", "NL", "0612345678 00000 x\n", "no offset"),
      ("phone", "NL", "bel 0049 30 901820\n", "a number abroad"),
      ("phone", "NL", "bel 06 12345678-Jan\n", "a name behind it"),
      ("phone", "LU", "tel. 2024-0017\n", "its word"),
      ("phone", "DK", "tlf. 23 11 40 82\n", "groups of two"),
      ("phone", "EE", "SERVICE = EE/GOV +372 600 1234\n", "beside a path"),
      ("ip.v4", "NL", "# 145.53.35.49 blocked\n", "a comment"),
      ("ip.v4", "NL", "PING web.acme.nl (145.53.35.49)\n", "an address of a host"),
      ("fi.hetu", "FI", "hetu 131052-308T, 27 v\n", "a code"),
      ("us.ssn.plain", "US", "SSN: 536904399\n", "no sign"),
      ("mac", "NL", "mac 00-00-5E-01-53-FF\n", "not for documentation"),
      ("nl.kenteken", "NL", "kenteken XX-98-XX\n", "no form"),
      ("email", "NL", "mail jan.naam@acme.nl\n", "a surname"),
      ("email", "NL", "Contact: INFO/jan@ACME.NL\n", "no host of that domain"),
      ("birthdate", "NL", "geb. 10/3/84\n", "no time behind it"),
      ("name", "NL", "met Anna Verstraat en Jan Kooiman\n", "a surname"),
      ("name", "NL", "met Piet van der Hoogstraat\n", "two prefixes"),
      ("name", "NL", "aan Sr. García\n", "a surname behind it"),
      ("name", "NL", "de school van Anna Bakker\n", "no building of that name"),
    ])
  func isFound(detector: String, region: String, text: String, what: Comment) throws {
    #expect(!(try Self.found(detector, text, region: region)).isEmpty, what)
  }

  @Test(
    "a date of something else is no date of birth",
    arguments: [
      ("born June 10, 1945, passed on January 4, 2024", ["June 10, 1945"]),
      ("customer_birth_date=1987-11-23 kyc_level=2 opened=2021-06-30", ["1987-11-23"]),
    ])
  func otherDates(text: String, dates: [String]) throws {
    #expect(try Self.found("birthdate", text, region: "US") == dates)
  }

  @Test("a heading with ages of debts is one")
  func ages() throws {
    let text = "debiteurnr;bedrijf;plaats;0-30;31-60;>90\n1;Anna Bakker;Goes;1,00;2,00;3,00\n"
    let found = try scan(
      Array(text.utf8), named: "a.csv", builtin("name"), minConfidence: .medium
    ).found
    #expect(found.isEmpty)
  }
}
