import Testing

@testable import PIIScanner

/// The rows are in `fixtures/checks/any-identifiers.tsv`.
///
/// The verdicts on cards, BIC, IMEI and random IP addresses are python-stdnum's and Python's, those
/// on travel documents ICAO's; those on vehicles are of published examples. The others (dates,
/// coordinates, home folders, and addresses that are left out on purpose) are written by hand.
@Suite("Identifiers of any country")
struct AnyIdentifierTests {
  @Test("pass or fail as they should", arguments: try checkFixture("any-identifiers.tsv"))
  func verdict(row: [String]) {
    // The home folders of Windows have backslashes that are no escapes.
    let isPath = row[0] == "homeFolder"
    let text =
      isPath ? row[1] : row[1].replacing("\\r", with: "\r").replacing("\\n", with: "\n")
    let passes: Bool? = Self.passes(row[0], Array(text.utf8))
    #expect(passes == (row[2] == "yes"), "\(row[0]) \(row[1]): \(row[3])")
  }

  @Test(
    "never trap, whatever the bytes",
    arguments: [
      "paymentCard", "bic", "publicIPv4", "publicIPv6", "macAddress", "imei", "vin", "birthDate",
      "coordinates", "mrz", "homeFolder",
    ])
  func anyBytes(check: String) {
    var random = SplitMix(seed: 20_240_503)
    let usual = Array("0123456789012345678901234567.:-/ \nABFMXZ<<<\\march".utf8)
    for _ in 0..<10_000 {
      let count = Int(random.next() % 100)
      let bytes = (0..<count).map { _ in
        random.next() % 16 == 0
          ? UInt8(truncatingIfNeeded: random.next())
          : usual[Int(random.next() % UInt64(usual.count))]
      }
      _ = Self.passes(check, bytes)
    }
  }

  @Test("that are dates have months in Windows-1252 too")
  func windows1252() {
    #expect(Self.passes("birthDate", Array("3. M".utf8) + [0xE4] + Array("rz 1980".utf8)) == true)
  }

  private static func passes(_ check: String, _ raw: [UInt8]) -> Bool? {
    let compact = raw.compactMap { byte -> UInt8? in
      if byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") { return byte & 0xDF }
      return EmailCheck.isAlphanumeric(byte) ? byte : nil
    }
    return switch check {
    case "paymentCard": IdentifierChecks.paymentCard(compact.span)
    case "bic": IdentifierChecks.bic(compact.span)
    case "publicIPv4": IdentifierChecks.publicIPv4(raw.span)
    case "publicIPv6": IdentifierChecks.publicIPv6(raw.span)
    case "macAddress": IdentifierChecks.macAddress(compact.span)
    case "imei": IdentifierChecks.imei(compact.span)
    case "vin": IdentifierChecks.vin(compact.span)
    case "birthDate": IdentifierChecks.birthDate(raw.span)
    case "coordinates": IdentifierChecks.coordinates(raw.span)
    case "mrz": IdentifierChecks.mrz(raw.span)
    case "homeFolder": IdentifierChecks.homeFolder(raw.span)
    default: nil
    }
  }

  @Test(
    "a round number and one of a range hardly in use are doubtful cards",
    arguments: [
      ("6011000400000000", true), ("122000000000003", true),
      ("3510470952145623", true), ("3530111333300000", false), ("4222222222222", false),
      ("4111 1111 1111 1111", false), ("378282246310005", false),
    ])
  func doubtfulCards(text: String, isDoubtful: Bool) {
    let passes = Self.passes("paymentCard", Array(text.utf8))
    #expect(passes == true)
    #expect(IdentifierChecks.isDoubtfulCard(Array(text.utf8).span) == isDoubtful)
  }

  @Test(
    "a version and an object identifier are doubtful network addresses",
    arguments: [
      ("2.5.29.37", true), ("7.43.0.5", true), ("24.99.99.99", true), ("25.5.29.37", false),
      ("2.5.129.37", false), ("2.25.12.200", false), ("24.24.24.255", true),
      ("145.53.35.49", false),
    ])
  func versions(text: String, isDoubtful: Bool) {
    #expect(IdentifierChecks.looksLikeVersion(Array(text.utf8).span) == isDoubtful)
  }

  @Test(
    "hexadecimal digits in small letters are sooner a hash; in capitals only where no such letters are given out",
    arguments: [
      ("586325593a59", true, false), ("074955847C69", false, true), ("000000000ZZ4", false, false),
      ("123456789B01", false, true), ("111222333", false, false), ("0749 5584 7c69", false, false),
    ])
  func hashes(text: String, small: Bool, capitals: Bool) {
    let bytes = Array(text.utf8)
    #expect(IdentifierChecks.looksLikeHash(bytes.span) == small)
    #expect(IdentifierChecks.looksLikeHash(bytes.span, inCapitals: true) == capitals)
  }

  @Test(
    "a hardware address of a virtual machine is a doubtful one",
    arguments: [
      ("52:54:00:9d:0e:67", true), ("02-42-AC-11-00-02", true), ("0050.56ab.cdef", true),
      ("08:00:27:4e:66:a1", true), ("c4:88:7a:ee:de:b3", false), ("02:43:ac:11:00:02", false),
    ])
  func virtualMachines(text: String, isDoubtful: Bool) {
    #expect(IdentifierChecks.isOfVirtualMachine(Array(text.utf8).span) == isDoubtful)
  }

  @Test(
    "networks and addresses of no registry are doubtful",
    arguments: [
      ("2a02:1810::", true), ("3ffe::1", true), ("2001::1", true), ("23af:2309::fae7", true),
      ("2a02:1810:2c02::8a2e", false), ("2001:658:22a:cafe::1", false), ("2600::1", false),
    ])
  func networks(text: String, isDoubtful: Bool) {
    #expect(IdentifierChecks.looksLikeExample(Array(text.utf8).span) == isDoubtful)
  }
}
