import Testing

@testable import PIIScanner

@Suite("Addresses in running text")
struct AddressTests {
  @Test(
    "a street and number tell that a postcode follows",
    arguments: [
      ("de heer Y. Bos\nBeatrixlaan 50 hs\n6105HS  Franeker\n", "6105HS"),
      ("Beatrixlaan 50\r\n6731 EH  Otterlo\r\n", "6731 EH"),
      ("(Dorpsstraat 12a, 1234 AB Weert)", "1234 AB"),
      // SS is not given out.
      ("Beatrixlaan 50\n6105SS  Franeker\n", nil),
    ])
  func postcodes(text: String, postcode: String?) throws {
    let detectors = try builtin()
    let index = try #require(detectors.index(of: "nl.postcode"))
    let found = try scan(Array(text.utf8), detectors, minConfidence: .medium).found
    #expect(
      found.filter { Int($0.detector) == index }.map(\.value) == (postcode.map { [$0] } ?? []))
  }

  @Test(
    "where a postcode stands tells that it is one, and what the street is",
    arguments: [
      (
        "a.txt", "Aan: mw. Bos\n      Wâldwei 3\n      8635 MX  BOAZUM\n",
        ["Wâldwei 3", "8635 MX"], "below the street"
      ),
      (
        "a.txt",
        "DRUKKERIJ VAN LIER             I. BOS\nVLIEGVELD 28                   ST. JANSDORP 6 B\n5281 RW BOXTEL                 5261AT  VUGHT\n",
        ["VLIEGVELD 28", "ST. JANSDORP 6 B", "5281 RW", "5261AT"], "two columns"
      ),
      (
        "a.txt", "bekend te 2241 AB Wassenaar, Lange Kerkdam 48, kadastraal\n",
        ["2241 AB", "Lange Kerkdam 48"], "before its town and street"
      ),
      ("a.txt", "  8401 PL  GORREDIJK\n", ["8401 PL"], "two spaces, and a town in capitals"),
      (
        "a.txt", "Dorpsbrink 33 (3e etage)\n3335BC zwijndrecht\n", ["Dorpsbrink 33", "3335BC"],
        "a town in small letters"
      ),
      (
        "a.csv",
        "1,\"Lange Kerkdam 166-a\",\"5263 EG VUGHT\",x\n2,\"Onder de Toren 7\",\"5262 JD VUGHT\",y\n",
        ["Lange Kerkdam 166-a", "5263 EG", "Onder de Toren 7", "5262 JD"], "cells of a table"
      ),
      (
        "a.txt", "> Anna Bakker\n> Onder de Toren 7a\n> 5262JD Ons Dorp\n",
        ["Onder de Toren 7a", "5262JD"], "in a mail that is answered"
      ),
      ("a.txt", "Geheugen\n1500 MB  VRIJ\n2 november 2023 TE  DELFT\n", [], "an amount, a year"),
      ("a.txt", "tot 1500 AB Zwolsma gaat, en 12 keer\n", [], "a sentence"),
    ])
  func lines(name: String, text: String, expected: [String], because: String) throws {
    let detectors = try builtin()
    let wanted = ["nl.postcode", "address"].compactMap { detectors.index(of: $0) }
    let found = try scan(Array(text.utf8), named: name, detectors, minConfidence: .medium).found
    #expect(
      found.filter { wanted.contains(Int($0.detector)) }.map(\.value).sorted()
        == expected.sorted(), "\(because)")
  }

  @Test("the cell before says what a value is, in a form of cells")
  func keyCells() throws {
    let text = "Overzicht;;;\nBSN;111222333;BSN partner;123 456 782\nAdres;Lindedreef 288;;x\n"
    let found = try scan(Array(text.utf8), named: "a.csv", builtin(), minConfidence: .medium).found
    #expect(found.map(\.value) == ["111222333", "123 456 782", "Lindedreef 288"])
  }
}
