/// Words that columns are called by: in Dutch and English many, in other languages of Europe those of persons and addresses.
enum CSVColumnNames {
  /// Whether a cell has such a word in it, or a compound that starts or ends with one.
  static func mentions(_ cell: UnsafeRawBufferPointer) -> Bool {
    guard cell.count <= 64 else { return false }
    // The word so far: letters only, lower case (of ASCII and Latin-1; of others the list has both).
    var letters = InlineArray<64, UInt8>(repeating: 0)
    var length = 0
    for index in 0...cell.count {
      // SAFETY: the index is checked.
      let byte = index < cell.count ? unsafe cell[index] | 0x20 : 0
      if byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") || byte >= 0x80 {
        letters[length] = byte
        length += 1
      } else {
        if length > 1 && isName(letters, length) { return true }
        length = 0
      }
    }
    return false
  }

  private static func isName(_ letters: InlineArray<64, UInt8>, _ length: Int) -> Bool {
    for name in names {
      let count = name.utf8CodeUnitCount
      // Short words are no parts of compounds: every `no` and `id` would be one.
      guard count <= length, count == length || count >= 4 else { continue }
      // SAFETY: a static string has `utf8CodeUnitCount` bytes.
      let wanted = unsafe name.utf8Start
      if unsafe matches(wanted, count, letters, from: 0)
        || matches(wanted, count, letters, from: length - count)
      {
        return true
      }
    }
    for name in wholeNames
    where name.utf8CodeUnitCount == length
      && (unsafe matches(name.utf8Start, length, letters, from: 0))
    {
      return true
    }
    return false
  }

  private static func matches(
    _ wanted: UnsafePointer<UInt8>, _ count: Int, _ letters: InlineArray<64, UInt8>,
    from start: Int
  ) -> Bool {
    for index in 0..<count {
      // SAFETY: the caller passes a word of `count` bytes.
      if unsafe wanted[index] | 0x20 != letters[start + index] { return false }
    }
    return true
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
    "timestamp", "geboortedatum", "geboren", "birth", "birthdate", "dob", "ssn", "leeftijd", "age",
    "geslacht", "gender",
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

  /// Words that are no parts of compounds: `linn` is one of Tallinn.
  private static let wholeNames: [StaticString] = [
    "kennzeichen", "immatriculation", "matrícula", "targa", "rendszám", "plate", "fahrer", "nombre",
    "apellido", "apellidos", "dirección", "direccion", "teléfono", "telefono", "ciudad",
    "población", "domicilio", "nacimiento", "nome", "cognome", "indirizzo", "città", "citta",
    "comune", "nascita", "prénom", "téléphone", "naissance", "courriel", "apelido", "morada",
    "telefone", "localidade", "nascimento", "stadt", "wohnort", "geburtsdatum", "telefon", "postnr",
    "navn", "fornavn", "efternavn", "etternavn", "fødselsdato", "namn", "förnamn", "efternamn",
    "nimi", "etunimi", "sukunimi", "osoite", "puhelin", "kaupunki", "imię", "imie", "nazwisko",
    "miasto", "miejscowość", "jméno", "jmeno", "příjmení", "prijmeni", "adresa", "meno",
    "priezvisko", "név", "nev", "vezetéknév", "keresztnév", "lakcím", "lakcim", "cím", "város",
    "telefonszám", "nume", "prenume", "localitate", "oraș", "oras", "prezime", "telefoni",
    "priimek", "naslov", "eesnimi", "perekonnanimi", "aadress", "linn", "vārds", "vards", "uzvārds",
    "uzvards", "adrese", "pilsēta", "vardas", "pavardė", "pavarde", "adresas", "miestas", "soyad",
    "soyadı", "şehir", "sehir", "nafn", "heimili", "όνομα", "Όνομα", "επώνυμο", "Επώνυμο",
    "διεύθυνση", "Διεύθυνση", "πόλη", "Πόλη", "τηλέφωνο", "Τηλέφωνο", "име", "Име", "фамилия",
    "Фамилия", "адрес", "Адрес", "телефон", "Телефон",
  ]
}
