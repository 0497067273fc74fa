/// Words that columns are called by, in Dutch and English (and what is much the same in German and French).
enum CSVColumnNames {
  /// Whether a cell has such a word in it, as a word or a part of a compound.
  static func mentions(_ cell: UnsafeRawBufferPointer) -> Bool {
    guard cell.count <= 64 else { return false }
    // Words of the cell: letters only, lower case.
    var length = 0
    var index = 0
    var found = false
    var letters = InlineArray<64, UInt8>(repeating: 0)
    func check() -> Bool {
      guard length > 1 else { return false }
      for name in names {
        let count = name.utf8CodeUnitCount
        // SAFETY: a static string has `utf8CodeUnitCount` bytes.
        let matches = name.withUTF8Buffer { wanted in
          guard count <= length, length == count || count >= 4 else { return false }
          // Compounds have it at the start or the end: `postcode`, `klantnummer`, `adresregel`.
          return (0..<count).allSatisfy { unsafe letters[$0] == wanted[$0] }
            || (0..<count).allSatisfy { unsafe letters[length - count + $0] == wanted[$0] }
        }
        if matches { return true }
      }
      return false
    }
    while index < cell.count && !found {
      // SAFETY: the index is checked.
      let byte = unsafe cell[index] | 0x20
      if byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") {
        letters[length] = byte
        length += 1
      } else {
        found = check()
        length = 0
      }
      index += 1
    }
    return found || check()
  }

  private static let names: [StaticString] = [
    "id", "nr", "no", "num", "key", "code", "naam", "name", "voornaam", "achternaam", "initialen",
    "voorletters", "tussenvoegsel", "surname", "nachname", "vorname", "nom", "prenom", "email",
    "mail",
    "telefoon", "telefoonnummer", "phone", "mobiel", "mobile", "tel", "fax", "adres", "address",
    "adresse", "straat", "street", "huisnummer", "postcode", "postal", "zip", "plaats",
    "woonplaats",
    "stad", "city", "town", "gemeente", "provincie", "land", "country", "state", "regio", "region",
    "nummer", "number", "datum", "date", "jaar", "year", "maand", "month", "dag", "tijd", "time",
    "timestamp", "geboortedatum", "geboren", "birth", "leeftijd", "age", "geslacht", "gender",
    "sex",
    "bsn", "sofi", "burgerservicenummer", "rekening", "account", "iban", "bic", "bank", "bedrag",
    "amount", "prijs", "price", "saldo", "valuta", "currency", "aantal", "quantity", "count",
    "totaal",
    "total", "omschrijving", "description", "opmerking", "opmerkingen", "notes", "notitie",
    "comment",
    "status", "type", "soort", "categorie", "category", "klant", "customer", "klantnr", "debiteur",
    "order", "factuur", "invoice", "product", "artikel", "titel", "title", "functie", "afdeling",
    "department", "bedrijf", "company", "organisatie", "werkgever", "user", "gebruiker", "username",
    "login", "wachtwoord", "password", "kenteken", "voertuig", "paspoort", "passport", "document",
    "polis", "patient", "diagnose", "nationaliteit", "taal", "language", "url", "website", "link",
    "value", "waarde", "label", "group", "groep", "level", "score", "index", "first", "last",
    "full",
    "created", "updated", "modified", "lat", "lon", "latitude", "longitude", "begin", "start",
    "eind",
    "einde", "end", "van", "tot", "ref", "referentie", "kenmerk", "kolom", "column", "field",
    "veld",
  ]
}
