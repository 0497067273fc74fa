import Testing

@testable import PIIScanner

/// The numbers are published test numbers or fictitious, and pass their checks; so do the look-alikes, as one in ten or
/// eleven does.
@Suite("A value that is all there is in its source")
struct WholeSourceTests {
  @Test(
    "is found if a check tells it, or the region does",
    arguments: [
      ("111222333\n", "NL", "nl.bsn", "the first number that people try"),
      ("  \"123456782\"\r\n", "NL", "nl.bsn", "space and quotes around it"),
      ("\u{FEFF}123456782", "NL", "nl.bsn", "a mark of the encoding"),
      ("401 023 2137\n", "US", "gb.nhs", "written in groups"),
      ("9434765919\n", "GB", "gb.nhs", "of the region"),
      ("1234567893\n", "US", "us.npi", "of the region"),
      ("536-90-4399", "NL", "us.ssn", "nothing else is written so"),
      ("17291716060", "NL", "tr.tckimlik", "two check digits"),
      ("44051401359", "NL", "pl.pesel", "a date and a check digit"),
      ("880320-0016", "NL", "se.personnummer", "a date and a check digit"),
      ("4111111111111111", "NL", "creditcard", "of no country"),
      ("010594Y9032", "NL", "fi.hetu", "a temporary one"),
      ("030-3-2 23 12 34\n", "DE", "phone", "grouped as nobody does"),
      ("06-1 2345-6 78", "NL", "phone", "the same"),
    ])
  func found(text: String, region: String, detector: String, what: Comment) throws {
    let set = try detectors(region)
    let found = try scan(Array(text.utf8), set, minConfidence: .medium).found
    #expect(found.map { set.definitions[Int($0.detector)].id } == [detector], what)
    let evidence = Evidence(rawValue: found.first?.evidence ?? 0)
    #expect(evidence.contains(.wholeSource), what)
  }

  @Test(
    "is not found if it is sooner something else",
    arguments: [
      ("48213\n", "NL", "a process"),
      ("20240107\n", "NL", "a day that passes the 11-proef"),
      ("202412349\n", "NL", "a number that begins again each year"),
      ("1712345606\n", "US", "seconds since 1970 that pass the check of an NPI"),
      ("1712345605\n", "GB", "the same, of an NHS number"),
      ("2024013104\n", "GB", "the serial number of a DNS zone"),
      ("2401311548\n", "GB", "day, hour and minute"),
      ("201501311201\n", "SE", "the same, with the century"),
      ("4006381333122\n", "NL", "an article number that passes Luhn"),
      ("111111110\n", "NL", "one digit, and what checks it"),
      ("9434765919\n", "NL", "ten digits, of which one in eleven passes"),
      ("094259216\n", "FR", "nine digits, the same"),
      ("078051121\n", "US", "nine digits without a check digit"),
      ("AB123456C7\n", "NL", "the code of an article"),
      ("2012-01-02 08\n", "US", "a day and an hour, of whose digits a number could be"),
      ("1979-2011 100\n", "US", "years and pages"),
      ("029-747-769-942\n", "NL", "the code of a part"),
      ("0-306-40615-2\n", "NL", "the number of a book"),
    ])
  func lookAlike(text: String, region: String, what: Comment) throws {
    let set = try detectors(region)
    let found = try scan(Array(text.utf8), set, minConfidence: .medium).found
    #expect(found.isEmpty, what)
  }

  @Test(
    "is not the only value if there is more",
    arguments: ["111222333 x\n", "nr 111222333\n", "111222333\n111222333\n", "111222333,\n"])
  func more(text: String) throws {
    let set = try detectors("NL")
    let found = try scan(Array(text.utf8), set).found
    #expect(!found.isEmpty)
    for finding in found {
      #expect(!Evidence(rawValue: finding.evidence).contains(.wholeSource))
    }
  }

  @Test("is the same in UTF-16, and its offsets are those of the file")
  func utf16() throws {
    let set = try detectors("NL")
    var text: [UInt8] = [0xFF, 0xFE]
    for unit in "111222333\r\n".utf16 { text += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let found = try #require(try scan(text, set, minConfidence: .medium).found.first)
    #expect(found.start == 2 && found.end == 20)
  }

  @Test("of another region is sooner the region's: nine digits that two countries' checks pass")
  func precedence() throws {
    // Passes as a BSN and as a Portuguese NIF.
    for (region, detector) in [("NL", "nl.bsn"), ("PT", "pt.nif")] {
      let set = try detectors(region)
      let found = try scan(Array("123450020\n".utf8), set, minConfidence: .medium).found
      #expect(found.map { set.definitions[Int($0.detector)].id } == [detector])
    }
  }

  private func detectors(_ region: String) throws -> DetectorSet {
    try DetectorSet(DetectorDefinition.builtin.filter(\.enabled), region: region)
  }
}
