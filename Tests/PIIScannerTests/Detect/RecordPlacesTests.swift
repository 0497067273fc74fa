import Testing

@testable import PIIScanner

/// Values at fixed places of lines: payments of clearing houses and reports of wages, with fictitious ones.
@Suite("Values at fixed places of records")
struct RecordPlacesTests {
  private func found(_ text: String) throws -> [String] {
    let detectors = try builtin("address", "bankaccount", "name", "postcode", "us.ssn.plain")
    return try scan(Array(text.utf8), named: "a.txt", detectors, minConfidence: .medium).found.map {
      "\(detectors.definitions[Int($0.detector)].id) \($0.value)"
    }
  }

  /// A line with words at some characters.
  private func line(_ width: Int, _ words: [(at: Int, text: String)]) -> String {
    var line = [Character](repeating: " ", count: width)
    for (at, word) in words { line.replaceSubrange(at..<at + word.count, with: word) }
    return String(line) + "\n"
  }

  @Test("accounts behind the number of their bank, and who is paid, in payments of NACHA")
  func clearing() throws {
    let text =
      line(94, [(0, "101 091302966 1834417291911080615A094101SOME BANK"), (63, "SOME COOP")])
      + line(94, [(0, "5200SOME COOP"), (40, "1834417291PPDPAYROLL")])
      + line(
        94,
        [
          (0, "622021000089004417283905"), (29, "0000218437E1043"), (54, "ZWOLS HENDRIKA A"),
          (78, "0091302960000001"),
        ])
      + line(94, [(0, "820000000100123456789000000000")])
    #expect(try found(text) == ["bankaccount 004417283905", "name ZWOLS HENDRIKA A"])
  }

  @Test("employees in reports of wages to American social security")
  func wages() throws {
    let employee = [
      (0, "RW536904399FENNA"), (26, "M"), (41, "GRAAFMA"), (87, "41 LARKSPUR LANE"),
      (109, "NEW AVON"), (131, "WY820015514"), (187, "00004100000"),
    ]
    let text =
      line(512, [(0, "RA841627055"), (37, "SOME TROUT FARMS INC")])
      + line(512, [(0, "RE2024"), (39, "SOME TROUT FARMS INC")]) + line(512, employee)
    #expect(
      try found(text) == [
        "us.ssn.plain 536904399", "name FENNA", "name GRAAFMA", "address 41 LARKSPUR LANE",
        "postcode 82001",
      ])
    #expect(try found(line(512, employee)).isEmpty, "no record of who sends it before")
  }

  @Test("accounts and names in payments of Bacs, whatever label the file begins with")
  func bacs() throws {
    let payment = line(
      100,
      [
        (0, "6013124833109909949200711047199" + "0000" + "00000271000"),
        (46, "HARBOUR GROUNDWORK"), (64, "WAGES WK 31"), (82, "F GRAAFMA"),
      ])
    #expect(
      try found("VOL1123456\nUHL1 24204999999\n" + payment) == [
        "bankaccount 48331099", "name F GRAAFMA",
      ])
    #expect(try found("VOL1123456\nHDR1\n").isEmpty, "no payment")
  }

  @Test("the number of a subscriber and a ZIP code of nine digits in ANSI X12")
  func subscriber() throws {
    let text =
      "ISA*00*~\nREF*0F*536904399~\nN3*41 LARKSPUR LANE~\nN4*NEW AVON*WY*820015514~\nREF*0F*A17~\n"
    #expect(
      try found(text) == [
        "us.ssn.plain 536904399", "address 41 LARKSPUR LANE", "postcode 820015514",
      ])
  }

  /// Long files of records, each with values in every record.
  private func files() -> [String] {
    let names = ["GRAAFMA", "ZWOLS", "QUASTEL", "KWAKKELSTEIN"]
    let range = 0..<60
    let clearing = range.map {
      line(
        94,
        [
          (0, "622021000089004417283905"), (29, "0000218437E1043"), (54, "\(names[$0 % 4]) FENNA"),
          (78, "0091302960000001"),
        ])
    }
    let wages = range.map {
      line(
        512,
        [
          (0, "RW536904399FENNA"), (41, names[$0 % 4]), (87, "4\($0) LARKSPUR LANE"),
          (131, "WY820015514"),
        ])
    }
    let care = range.map {
      line(
        310,
        [
          (0, "02000000000001" + "123456782" + "7001" + "4417718821"), (53, "19550312" + "11"),
          (63, names[$0 % 4]), (134, "FM"), (141, "1234AB"),
        ])
    }
    let tournament = range.map {
      line(
        89, [(0, "001    1 m"), (14, "\(names[$0 % 4]), Fenna"), (69, "1988/05/11")])
    }
    let practice = range.map {
      "01380006301\n014810000412\n016310112345\n\("0163101")\(names[$0 % 4])\n017310317031979\n"
    }
    return [
      line(94, [(0, "101 091302966 1834417291911080615A094101SOME BANK")])
        + clearing.joined(),
      line(512, [(0, "RA841627055")]) + line(512, [(0, "RE2024")]) + wages.joined(),
      line(310, [(0, "011180103P")]) + care.joined(),
      "012 Tournament of nobody\n022 Nowhere\n" + tournament.joined(),
      practice.joined(),
    ]
  }

  @Test("are the same, however the file is cut into windows")
  func windows() throws {
    let detectors = try builtin()
    for text in files() {
      let whole = try scan(Array(text.utf8), named: "a.txt", detectors, minConfidence: .medium)
        .found.map { "\($0.start) \($0.value)" }
      #expect(whole.count >= 120)
      for owned in [1024, 1500, 8192] {
        let cut = try scan(
          Array(text.utf8), named: "a.txt", detectors, minConfidence: .medium, owned: owned
        ).found.map { "\($0.start) \($0.value)" }
        #expect(cut == whole, "windows of \(owned) bytes")
      }
    }
  }
}
