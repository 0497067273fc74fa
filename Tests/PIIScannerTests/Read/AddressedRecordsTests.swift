import Testing

@testable import PIIScanner

/// Records of a fixed form with the addresses of persons, whose lines need not be equally long; with fictitious ones.
@Suite("Records of persons with addresses, without headings")
struct AddressedRecordsTests {
  private struct Person {
    var surname: String
    var given: String
    var born: String
    var street: String
    var code: String
  }

  private static let people = [
    Person(
      surname: "HOEK V D", given: "J W", born: "19581124", street: "MOLENSTRAAT 471", code: "1234AB"
    ),
    Person(
      surname: "BAKKER", given: "M", born: "19810903", street: "T ZANDPAD 17", code: "1235AC"),
    Person(
      surname: "JANSEN E/V BOS", given: "A", born: "00000000", street: "KERKSTRAAT 2",
      code: "1236AD"),
    Person(
      surname: "VISSER", given: "PETER", born: "19450512", street: "DORPSWEG 759", code: "1237AE"),
    Person(
      surname: "DE BOER", given: "T G", born: "19720130", street: "JULIANALAAN 34", code: "1238AG"),
    Person(
      surname: "LI", given: "WEI", born: "19630504", street: "HERENGRACHT 786", code: "1239AH"),
  ]

  private static func line(_ index: Int, _ person: Person) -> String {
    let account = index % 2 == 0 ? "" : " 00000\(54822 + index) SALDO"
    return "020003\(1000 + index)" + person.surname.padding(to: 20) + person.given.padding(to: 8)
      + person.born + " " + person.street.padding(to: 24) + person.code
      + " ERGENS 20240101\(account)\n"
  }

  private static func file(_ change: (Person) -> Person = { $0 }) -> String {
    var text = "01SEL  20240502 012 BATCH 0077120\n"
    for (index, person) in people.enumerated() { text += line(index, change(person)) }
    return text + "99000000120001183344\n"
  }

  private static func found(_ text: String, owned: Int? = nil) throws -> [String] {
    let detectors = try builtin("address", "birthdate", "licenceplate", "name", "postcode", "vin")
    let found =
      if let owned {
        try scan(
          Array(text.utf8), named: "a.txt", detectors, minConfidence: .medium, owned: owned
        ).found
      } else {
        try scan(Array(text.utf8), named: "a.txt", detectors, minConfidence: .medium).found
      }
    return found.map(\.value)
  }

  @Test("the parts of names, birth dates before streets and streets before postcodes are found")
  func addresses() throws {
    let expected = Self.people.flatMap {
      [$0.surname, $0.given] + ($0.born == "00000000" ? [] : [$0.born]) + [$0.street]
    }
    #expect(try Self.found(Self.file()) == expected)
  }

  @Test("firms have no second part of a name, and theirs is none")
  func firms() throws {
    let text = Self.file {
      guard $0.surname == "VISSER" else { return $0 }
      var firm = $0
      (firm.surname, firm.given, firm.born) = ("BOUWBEDRIJF VISSER", "", "00000000")
      return firm
    }
    #expect(try !Self.found(text).contains { $0.contains("VISSER") })
  }

  @Test("streets without postcodes, codes for names and days that are of no birth tell nothing")
  func others() throws {
    let coded = Self.file {
      var thing = $0
      (thing.surname, thing.given) = ("KLEP 40 MM", "X")
      return thing
    }
    #expect(AddressedRecords(Array(coded.utf8).span)?.layout == nil)
    let without = Self.file {
      var person = $0
      person.code = "000000"
      return person
    }
    #expect(AddressedRecords(Array(without.utf8).span)?.layout == nil)
    let sameYear = Self.file {
      var person = $0
      person.born = "2024" + person.born.suffix(4)
      return person
    }
    let days = try Self.found(sameYear).filter { $0.hasPrefix("2024") }
    #expect(days.isEmpty)
  }

  @Test("below headings, columns are known by those")
  func headings() {
    let text = "KLANT     NAAM                STRAAT\n" + Self.file()
    #expect(AddressedRecords(Array(Self.file().utf8).span)?.layout != nil)
    #expect(AddressedRecords(Array(text.utf8).span) == nil)
  }

  @Test("the vehicles of owners in America, behind their states")
  func vehicles() throws {
    let owners = [
      ("WALTERS", "KEISHA M", "19770505", "8104 HARPER RD", "8XV6504"),
      ("MILLER", "VICTOR", "19640820", "315 S EASTON ST", "TXN9509"),
      ("DAVIS", "JEAN-PAUL", "19451213", "9 CEDAR CREST CT", "5XT4384"),
      ("JOHNSON", "ROY W SR", "19900306", "12218 SCHOOL RD", "8XR8144"),
      ("WILSON", "HANNA", "19570901", "417 BAKER AVE", "2XQ827"),
    ]
    var text = "H XVA0420 EXTRACT  RUN 20241001\n"
    for (index, owner) in owners.enumerated() {
      text += "DS52875\(index) " + owner.0.padding(to: 16) + owner.1.padding(to: 14) + owner.2
      text += " " + owner.3.padding(to: 19) + "NOWHERE".padding(to: 14) + "MD2123\(index)"
      text += "     " + owner.4.padding(to: 9) + "WBA5R1C0XPR24583\(index) 2Y006750\n"
    }
    let expected = owners.enumerated().flatMap { index, owner in
      [owner.0, owner.1, owner.2, owner.3, "2123\(index)", owner.4, "WBA5R1C0XPR24583\(index)"]
    }
    #expect(try Self.found(text) == expected)
  }

  @Test("are the same, however the file is cut into windows")
  func windows() throws {
    var text = "01SEL  20240502 012 BATCH 0077120\n"
    let letters = Array("ABDEGHKMNPRS")
    for index in 0..<120 {
      var person = Self.people[index % Self.people.count]
      person.surname += "-\(letters[index % 12])\(letters[index / 12])OS"
      text += Self.line(index, person)
    }
    let whole = try Self.found(text)
    #expect(whole.count >= 300)
    for owned in [1024, 1031, 1500, 8192] {
      #expect(try Self.found(text, owned: owned) == whole, "windows of \(owned) bytes")
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
