import Testing

@testable import PIIScanner

/// Addresses and postcodes of Canada, Australia and Great Britain, where the number comes first.
@Suite("Addresses of English-speaking countries")
struct EnglishAddressTests {
  /// What is found, a detector before each value.
  private static func found(_ text: String, named name: String) throws -> [String] {
    let detectors = try builtin("address", "postcode")
    return try scan(Array(text.utf8), named: name, detectors, minConfidence: .medium).found.map {
      "\(detectors.definitions[Int($0.detector)].id) \($0.value)"
    }
  }

  @Test(
    "postcodes of Canada are found alone, and without their space beside a street",
    arguments: [
      ("my postal code is H2X 1Y4 if you need it", ["postcode H2X 1Y4"], "a space"),
      (
        "41 Larkspur Crescent, Moose Jaw S6H2K7.",
        ["address 41 Larkspur Crescent", "postcode S6H2K7"], "a street"
      ),
      ("see H2X1Y4 and D1A 2B3", [], "no space, and a letter that none has"),
    ])
  func canada(text: String, expected: [String], because: String) throws {
    #expect(try Self.found(text, named: "a.txt") == expected, "\(because)")
  }

  @Test(
    "postcodes of Australia and New Zealand are found behind their state or place",
    arguments: [
      (
        "to her place at 8 Fernhill Ave, Easton 21601 and on",
        ["address 8 Fernhill Ave", "postcode 21601"], "America without its state"
      ),
      ("1908 S Fernhill Ave", ["address 1908 S Fernhill Ave"], "a number that may be a year"),
      (
        "X|218|22 Fernhill Ave NW #4|68132-4401|J|\nX|218|9 Fernhill|68132|\n",
        ["address 22 Fernhill Ave NW #4", "postcode 68132-4401"], "cells between bars"
      ),
      ("moved to Ballarat VIC 3350 in May", ["postcode 3350"], "a state"),
      ("the DATA PROTECTION ACT 2018, and WA 60 or QLD 3350", [], "a year, and another state"),
      ("Sydney NSW 2019 was", [], "what could be a year"),
      (
        "  Lot 7 Fernhill Rd, NARROGIN 6312        Mob",
        ["address 7 Fernhill Rd", "postcode 6312"], "a place in capitals"
      ),
      (
        "He lives at 12 Larkspur Street, Devonport 0624.",
        ["address 12 Larkspur Street", "postcode 0624"], "a place"
      ),
      (
        "lives at 12 Larkspur Street, Suite 1200\n", ["address 12 Larkspur Street, Suite 1200"],
        "a room in a building"
      ),
      (
        "Unit 4/118 Larkspur St\nAVON CITY QLD 4350\n",
        ["address 4/118 Larkspur St", "postcode 4350"], "a unit before a slash"
      ),
      (
        "2417 Larkspur View\nAvon, Kansas 66046\n",
        ["address 2417 Larkspur View", "postcode 66046"], "the name of a state of America"
      ),
      ("lives at 12 Larkspur Street, London 2019\n", ["address 12 Larkspur Street"], "a year"),
    ])
  func australia(text: String, expected: [String], because: String) throws {
    #expect(try Self.found(text, named: "a.txt") == expected, "\(because)")
  }

  @Test(
    "the states of Australia have their own postcodes",
    arguments: [
      ("NSW 2620", true), ("NSW 2600", false), ("ACT 2600", true), ("SA 5045", true),
      ("NT 0820", true), ("WA 6000", true), ("WA 98101", false), ("TAS 3000", false),
      ("ISO 9001", false),
    ])
  func states(text: String, isOne: Bool) {
    let bytes = Array(text.utf8)
    #expect(AustralianState.begins(bytes.span, 0..<bytes.count) == isOne)
  }

  @Test(
    "only the first districts of a city have a letter",
    arguments: [
      ("W1A 1AA", true), ("EC4M 7LS", true), ("SW1A 1AA", true), ("N1C 4AG", true),
      ("W7K 4QD", false), ("SE9P 2AB", false),
    ])
  func districts(text: String, isOne: Bool) {
    let found = Postcode(Array(text.utf8).span, at: 0)?.count == text.utf8.count
    #expect(found == isOne)
  }

  @Test(
    "a street is found in a cell before its postcode",
    arguments: [
      (
        "7,\"88 Larkspur Rd, Kendal\",LA9 4BD,x\n8,\"3 Fernhill Way, Kendal\",LA9 4BE,y\n",
        [
          "address 88 Larkspur Rd", "postcode LA9 4BD", "address 3 Fernhill Way",
          "postcode LA9 4BE",
        ], "quotes around it"
      ),
      (
        "id|dwelling|town|pc\n7|96 Old Forge Mews|Kendal|LA9 4BD\n8|3 Long Meadow||LA9 4BE\n",
        [
          "address 96 Old Forge Mews", "postcode LA9 4BD", "address 3 Long Meadow",
          "postcode LA9 4BE",
        ], "a cell between, and names that end otherwise"
      ),
      (
        "id|size|pc\n7|12 Boxes|LA9 4BD\n8|3 large|LA9 4BE\n",
        ["postcode LA9 4BD", "postcode LA9 4BE"], "what is counted"
      ),
    ])
  func cells(text: String, expected: [String], because: String) throws {
    #expect(
      try Self.found(text, named: "a.csv").filter { $0 != "address 12 Boxes" } == expected,
      "\(because)")
  }

  @Test(
    "a street is found behind a word before houses, below its label, and behind a line that was wrapped",
    arguments: [
      (
        "he's moved to 16 Larkspur Reach, Kendal LA9 4BD.",
        ["address 16 Larkspur Reach", "postcode LA9 4BD"], "no word of streets"
      ),
      (
        "Current address\n  4471 Larkspur Hollow Road, Apt 2\n",
        ["address 4471 Larkspur Hollow Road, Apt 2"], "a label"
      ),
      ("Reference\n  4471 Larkspur Hollow Road\n", [], "another label"),
      (
        "She said that she used to stay with a nephew at\n2207 Larkspur Avenue until May.\n",
        ["address 2207 Larkspur Avenue"], "a text that was wrapped"
      ),
      ("stays at\n2207 Larkspur Avenue\n", [], "a short line"),
      ("seen near 4 Larkspur Avenue, KENDALTON\n", ["address 4 Larkspur Avenue"], "capitals"),
    ])
  func prose(text: String, expected: [String], because: String) throws {
    #expect(try Self.found(text, named: "a.txt") == expected, "\(because)")
  }
}
