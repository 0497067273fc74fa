import Testing

@testable import PIIScanner

/// Numbers that a spreadsheet took the zero from are found in fields that are named so, and nowhere else.
@Suite("Telephone numbers without their zero")
struct PhoneWithoutZeroTests {
  @Test("an example of libphonenumber fits if its country writes it with a zero")
  func examples() throws {
    var fitting = 0
    for row in try PhoneFixtures.rows("examples.tsv") {
      let (region, number) = (row[1], row[3])
      guard row[0] == region, PhoneRegion(region) != nil, (7...12).contains(number.utf8.count),
        number.first != "0"
      else { continue }
      let written = String(row[7].filter(\.isNumber))
      guard written == "0" + number || written == number else { continue }
      let fit = PhoneCheck(region).fitWithoutZero(ContiguousArray(number.utf8).span)
      if written == number {
        #expect(fit == .none, "\(region) \(number)")
      } else if fit == .none {
        // Where the zero may be left out the number is found everywhere.
        #expect(!PhoneCheck(region).matches(in: number).isEmpty, "\(region) \(number)")
      } else {
        fitting += 1
      }
    }
    #expect(fitting > 100)
  }

  @Test(
    "a value fits as its number is of a mobile or of another",
    arguments: [
      ("NL", "612345678", FieldValueFit.strong, "a mobile number"),
      ("NL", "201234567", .likely, "a landline"),
      ("NL", "9001234", .plain, "a paid line"),
      ("NL", "0612345678", .none, "it has its zero"),
      ("NL", "61234567", .none, "a digit short"),
      ("NL", "6123456789", .none, "a digit too many"),
      ("NL", "612345678.5", .none, "decimals"),
      ("NL", "6-12345678", .none, "a spreadsheet leaves no hyphens"),
      ("NL", "", .none, "empty"),
      ("GB", "7400123456", .strong, "a mobile number"),
      ("DE", "15123456789", .strong, "a mobile number"),
      ("HU", "6201234567", .strong, "the prefix is 06: the 6 stays"),
      ("DK", "32123456", .none, "there is no prefix"),
      ("US", "2015550123", .none, "the prefix is no zero"),
    ])
  func fits(region: String, value: String, fit: FieldValueFit, because: String) {
    let found = PhoneCheck(region).fitWithoutZero(ContiguousArray(value.utf8).span)
    #expect(found == fit, "\(because)")
  }

  @Test(
    "a value fits as its number has a country code",
    arguments: [
      ("31612345678", FieldValueFit.likely, "the scan's own country"),
      ("4915123456789", .likely, "another country"),
      ("99912345678", .none, "no country has the code"),
      ("3161234567", .none, "a digit short"),
      ("316123456789", .none, "a digit too many"),
      ("031612345678", .none, "it has a zero"),
      ("3161234567a", .none, "a letter"),
    ])
  func fitsWithoutPlus(value: String, fit: FieldValueFit, because: String) {
    let found = PhoneCheck("NL").fitWithoutPlus(ContiguousArray(value.utf8).span)
    #expect(found == fit, "\(because)")
  }

  @Test(
    "it is found by the name of its field",
    arguments: [
      (
        "a.csv", "naam;telnr\nBos;612345678\nVos;0612345679\n", ["612345678", "0612345679"], "a mix"
      ),
      ("a.csv", "id,tel_nr\n1,\"201234567\"\n", ["201234567"], "quotes"),
      ("a.csv", "id,telefoon 2\n1, 612345678 \n", ["612345678"], "a second one; spaces"),
      ("a.csv", "id,Mobiel\n612345678,612345679\n", ["612345679"], "its column alone"),
      ("a.json", #"{"mobielNummer": 612345678}"#, ["612345678"], "a number of JSON"),
      (
        "a.json", #"{"tel":612345678,"gsm":"612345679","x":1}"#, ["612345678", "612345679"], "both"
      ),
      ("a.json", #"{"a":{"phone_number":"612345678"},"b":[612345678]}"#, ["612345678"], "a string"),
      (
        "a.jsonl", "{\"telefoon\":612345678}\n{\"telefoon\":201234567}\n",
        ["612345678", "201234567"], "lines"
      ),
      (
        "a.sql", "INSERT INTO k (id, telefoon) VALUES (612345678, '612345679');\n", ["612345679"],
        "a dump"
      ),
      (
        "a.sql", "INSERT INTO k (id, telefoon) VALUES (7, 612345678),(8,612345679), (9, NULL);\n",
        ["612345678", "612345679"], "numbers without quotes"
      ),
      (
        "a.sql",
        "INSERT INTO k (telefoon, id) VALUES (612345678,1),(612345679, 612345670);\n"
          + "INSERT INTO k (telefoon, id) VALUES (612345677, f(612345671, 2));\n",
        ["612345678", "612345679", "612345677"], "the first column, and functions"
      ),
      ("a.sql", "COPY k (id, mobiel) FROM stdin;\n1\t612345678\n\\.\n", ["612345678"], "rows"),
      ("a.csv", "klantnr;telefoonnummer_id\n612345678;612345678\n", [], "other names"),
      ("a.json", #"{"id":612345678,"telefoon":61234567,"tel":6.12345678}"#, [], "other numbers"),
      ("a.txt", "telefoon 612345678\n", [], "running text"),
      ("a.txt", "telefoon: 612345678\nmobiel=612345678\n", [], "no fields"),
    ])
  func found(name: String, text: String, values: [String], because: String) throws {
    let found = try scan(
      Array(text.utf8), named: name, builtin("phone"), minConfidence: .medium
    ).found
    #expect(found.map(\.value) == values, "\(because)")
  }

  @Test("one value is medium, a column of mobile numbers is high")
  func density() throws {
    let one = try scan(Array("id;tel\n1;612345678\n".utf8), named: "a.csv", builtin("phone"))
    #expect(one.found.map { $0.score < 0.9 && $0.score >= 0.5 } == [true])
    let column = "id;tel\n" + (0..<9).map { "\($0);61234567\($0)\n" }.joined()
    let found = try scan(Array(column.utf8), named: "a.csv", builtin("phone")).found
    #expect(found.count == 9)
    #expect(found.allSatisfy { $0.score >= 0.9 })
  }

  @Test("a column of which the first 200 have their zero is given up; empty cells do not count")
  func givenUp() throws {
    func column(_ before: String) -> [UInt8] {
      Array(("id;tel\n" + String(repeating: "1;\(before)\n", count: 200) + "2;612345678\n").utf8)
    }
    #expect(try scan(column("0201234567"), named: "a.csv", builtin("phone")).found.count == 200)
    #expect(try scan(column(""), named: "a.csv", builtin("phone")).found.count == 1)
  }

  @Test(
    "they are the same for windows of every size", arguments: ["a.csv", "a.json", "a.jsonl"])
  func windowSizes(name: String) throws {
    var text = name == "a.csv" ? "id;telefoon;opmerking\n" : name == "a.json" ? "[" : ""
    for index in 0..<600 {
      let number = 201_234_567 + index * 7
      let shown = name == "a.csv" && index % 3 == 0 ? "0\(number)" : "\(number)"
      switch name {
      case "a.csv": text += "\(index);\(shown);\"zei \"\"ja\"\"\nen nee\"\n"
      case "a.json":
        text += index == 0 ? "" : ",\n"
        text += #"{"id":\#(index),"telefoon":\#(shown),"x":"\#(index)"}"#
      default: text += #"{"id":\#(index),"telefoon": "\#(shown)","x":\#(index)}"# + "\n"
      }
    }
    text += name == "a.json" ? "]" : ""
    let detectors = try builtin("phone")
    let expected = try scan(Array(text.utf8), named: name, detectors).found
    #expect(expected.count == 600)
    for owned in [1024, 1500, 2222, 10_000] {
      let found = try scan(Array(text.utf8), named: name, detectors, owned: owned).found
      #expect(found == expected, "windows of \(owned)")
    }
  }
}
