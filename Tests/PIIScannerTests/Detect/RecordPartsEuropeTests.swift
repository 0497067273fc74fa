import Testing

@testable import PIIScanner

/// Values whose place in a record of one country says what they are, with fictitious ones.
@Suite("Values in records of Europe")
struct RecordPartsEuropeTests {
  private func found(_ text: String) throws -> [String] {
    let detectors = try builtin(
      "address", "birthdate", "dk.cpr", "gr.amka", "name", "pl.pesel", "postcode")
    return try scan(Array(text.utf8), named: "a.txt", detectors, minConfidence: .medium).found.map {
      "\(detectors.definitions[Int($0.detector)].id) \($0.value)"
    }
  }

  @Test(
    "are found by what their format's publication says of the place",
    arguments: [
      (
        "UNB+UNOC:3+A+B'\nNAD+PAT+2110625629:CPR++Graafma:Fenna Maria++Egevej 7, 3. th.+København NV++2400'\n"
          + "NAD+REL+++Graafma:Niels'\n",
        [
          "dk.cpr 2110625629", "name Graafma", "name Fenna Maria", "address Egevej 7, 3. th.",
          "postcode 2400", "name Graafma", "name Niels",
        ], "a patient and a relative in the messages of Danish care"
      ),
      (
        "MSH|^~\\&|LAB|SHO\rEVN|A01|20250219|||GRAAFMA^FENNA\r"
          + "PID|1||004^^^X^PI~01013099997^^^IDIKA^NNGRC\r",
        ["name GRAAFMA", "name FENNA", "gr.amka 01013099997"],
        "an operator without number, and the type of a national number"
      ),
      (
        "012 Tournament of nobody\n022 Nowhere\n032 NED\n102 Graafma, Fenna (IA)\n"
          + "001    1 m FM Zwols, Hendrik                    2214 NED     1000417 1988/05/11  4.5    1\n",
        ["name Graafma, Fenna", "name Zwols, Hendrik", "birthdate 1988/05/11"],
        "the arbiter and a player of a tournament of chess, whose rating is no postcode"
      ),
      (
        ":20:X\r\n:NS:22ADAM NOWAKOWSKI\r\n:86:020~00PRZELEW~32HALINA NOWAKOWSKA~33LIPOWA 3/2 60-822 POZNAN\r\n-}",
        [
          "name ADAM NOWAKOWSKI", "name HALINA NOWAKOWSKA", "address LIPOWA 3/2",
          "postcode 60-822",
        ], "the owner and the other party in statements of Polish banks"
      ),
      (
        "<Address><PostcodeCode>29170</PostcodeCode><LineOne>12 route de Nulle Part</LineOne></Address>\n",
        ["postcode 29170", "address 12 route de Nulle Part"],
        "the postcode that stands before the street of an invoice"
      ),
    ])
  func found(text: String, values: [String], because: String) throws {
    #expect(try found(text) == values, "\(because)")
  }

  @Test("the home of the other party is found in the information of CODA")
  func homeInCODA() throws {
    func line(_ words: [(at: Int, text: String)]) -> String {
      var line = [Character](repeating: " ", count: 128)
      for (at, word) in words { line.replaceSubrange(at..<at + word.count, with: word) }
      return String(line) + "\r\n"
    }
    let text =
      line([(0, "0000003052472505")])
      + line([(0, "3100010001OL9447821"), (40, "DORPSSTRAAT 12 BUS 3 9032 GENT")])
      + line([(0, "3100020001OL9447821"), (40, "FACTUUR 2025 VAN 12 MAART")])
    #expect(try found(text) == ["address DORPSSTRAAT 12 BUS 3", "postcode 9032"])
  }

  @Test("the insured and debtors are found in claims of Dutch care, glued to what is beside them")
  func claims() throws {
    func line(_ words: [(at: Int, text: String)]) -> String {
      var line = [Character](repeating: " ", count: 310)
      for (at, word) in words { line.replaceSubrange(at..<at + word.count, with: word) }
      return String(line) + "\r\n"
    }
    let insured = line([
      (0, "02000000000001" + "123456782" + "7001" + "4417718821"), (53, "19550312" + "1" + "1"),
      (63, "GRAAFMA"), (98, "2" + "ZWOLS"), (134, "FM"), (141, "1234AB"), (156, "00012"),
    ])
    let debtor = line([
      (0, "03000000000002"), (25, "19561104" + "2" + "1"), (35, "QUAST"),
      (115, "DORPSSTRAAT"), (150, "1234AB"),
    ])
    let text = line([(0, "011180103P")]) + insured + debtor
    let detectors = try builtin(
      "birthdate", "healthinsurance", "name", "nl.bsn", "nl.postcode", "postcode")
    let found = try scan(Array(text.utf8), named: "a.asc", detectors, minConfidence: .medium).found
    #expect(
      found.map { "\(detectors.definitions[Int($0.detector)].id) \($0.value)" } == [
        "nl.bsn 123456782", "healthinsurance 4417718821", "birthdate 19550312", "name GRAAFMA",
        "name ZWOLS", "nl.postcode 1234AB", "birthdate 19561104", "name QUAST",
        "nl.postcode 1234AB",
      ])
  }

  @Test(
    "are not found where the place is one of something else",
    arguments: [
      ("UNB+UNOC:3+A+B'\nNAD+FR+130116600010:SKS++Nulle Hospital:Afd. M'\n", "a hospital"),
      ("MSH|^~\\&|LAB|SHO\rEVN|A01|20250219|||4711^\r", "an operator's number"),
      ("012 Twaalf\n013 Dertien\n001    1 m    Graafma, F\n", "a list of numbers"),
      (":20:X\r\n:86:020~00OPLATA~32PIERWSZY URZAD SKARBOWY\r\n-}", "an office"),
    ])
  func notFound(text: String, because: String) throws {
    #expect(try found(text).isEmpty, "\(because)")
  }
}
