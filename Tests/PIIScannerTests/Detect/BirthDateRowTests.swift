import Testing

@testable import PIIScanner

/// Days of birth that no word names, in lists kept by hand, chats, source code and papers of travellers.
@Suite("Birth dates in rows")
struct BirthDateRowTests {
  private static func days(_ text: String, in file: String = "a.txt") throws -> [String] {
    try scan(Array(text.utf8), named: file, builtin("birthdate"), minConfidence: .medium).found
      .map(\.value)
  }

  @Test(
    "stand behind a name, before a telephone number or long ago",
    arguments: [
      (" 1  Harrie Bakker    4-5-'58     0653-771920   hele dag\n", ["4-5-'58"], "a short year"),
      ("mw Anna Bakker\t30-8-49\t053-4762118\n", ["30-8-49"], "tabs and a title"),
      ("Harrie Bakker   01-01-1991   h.bakker@mail.example\n", ["01-01-1991"], "mail"),
      (" 7  J. ten Bakker    9 mrt 1975   zie dossier\n", ["9 mrt 1975"], "long ago"),
      ("Harrie Bakker   01-03-2024   06 51039474\n", [], "of an appointment"),
      ("Harrie Bakker   01-03-1999   kamer 3\n", [], "not so long ago, and no number"),
      ("Levering   01-03-1991   06 51039474\n", [], "no person"),
      ("brief van Harrie Bakker   01-03-1991   06 51039474\n", [], "words before the name"),
      ("Harrie Bakker 01-03-1991 06 51039474\n", [], "no gaps"),
    ])
  func rows(text: String, days: [String], why: Comment) throws {
    #expect(try Self.days(text) == days, why)
  }

  @Test(
    "are all of a message but the name",
    arguments: [
      ("22-09-2026 08:09 - Riet: Marietje van den Bakker 6-11-1987\n", ["6-11-1987"], "WhatsApp"),
      ("[22/09/26, 08:40:11] Riet: Anna Bakker, 21 jan 1990\n", ["21 jan 1990"], "a comma"),
      ("22-09-2026 08:09 - Riet: Anna Bakker 6-11-2025\n", [], "too new"),
      ("22-09-2026 08:09 - Riet: Anna Bakker belde 6-11-1987\n", [], "more words"),
      ("Riet: Anna Bakker 6-11-1987\n", [], "no message"),
    ])
  func chats(text: String, days: [String], why: Comment) throws {
    #expect(try Self.days(text) == days, why)
  }

  @Test(
    "stand before the number of a passport",
    arguments: [
      ("BAKKER, ANNA  (3/E)  17.10.1993  pp NX1234567\n", ["17.10.1993"], "short"),
      ("BAKKER, ANNA  17.10.2023  pp NX1234567\n", [], "of the journey"),
      ("BAKKER, ANNA  17.10.1993  pp exp 12.10.2031\n", [], "another date"),
    ])
  func travellers(text: String, days: [String], why: Comment) throws {
    #expect(try Self.days(text) == days, why)
  }

  @Test(
    "are literals of source code beside a name and other data",
    arguments: [
      (
        "a.py",
        "X = {\n  1: (\"Mw. Aafke Bakker\", \"aafke.bakker@kpnmail.nl\", \"1951-03-28\"),\n}\n",
        ["1951-03-28"], "a tuple"
      ),
      (
        "a.py",
        "X = {\n  1: (\"Mw. Aafke Bakker\", \"aafke.bakker@kpnmail.nl\", \"2024-03-28\"),\n}\n",
        [], "too new"
      ),
      ("a.py", "X = (\"release\", \"1999-03-28\", 7)\n", [], "of something else"),
    ])
  func literals(file: String, text: String, days: [String], why: Comment) throws {
    #expect(try Self.days(text, in: file) == days, why)
  }
}
