import Testing

@testable import PIIScanner

/// What is found in source code is mostly of tests and examples: it takes more than its form to be reported.
@Suite("In source code")
struct SourceCodeTests {
  @Test(
    "a value is low, though it passes its check",
    arguments: [
      ("ip.v4", "    self.assertEqual(ip_address('145.53.35.49').version, 4)\n"),
      ("ip.v4", "    return [(2, 1, 6, '', ('145.53.35.49', 80)),\n            None]\n"),
      ("ip.v6", "    ok(cert, '2a02:60d:5e1e::2e0e')\n"),
      ("mac", "    (b'c4:88:7a:ee:de:b3', 0xc4887aeedeb3),\n"),
      ("mac", "em0  1500 <Link#1>  52:54:00:9d:0e:67  10017\n"),
      ("phone", "  parse(\"0555555555\")\n"),
      ("dk.cpr", "pattern='0[1-9]{9}', national_number, example_number='2110625629'\n"),
    ])
  func isLow(detector: String, text: String) throws {
    let detectors = try builtin(detector)
    #expect(try scan(Array(text.utf8), detectors).found.count == 1)
    #expect(try scan(Array(text.utf8), detectors, minConfidence: .medium).found.isEmpty)
  }

  @Test(
    "a name that it is given says whose it is",
    arguments: [
      ("ip.v4", "client_ip = '145.53.35.49';\n"),
      ("ip.v6", "    connect(remote_addr=\"2a02:60d:5e1e::2e0e\")\n"),
      ("mac", "    'mac' => 'c4:88:7a:ee:de:b3',\n"),
    ])
  func isNamed(detector: String, text: String) throws {
    let found = try scan(Array(text.utf8), builtin(detector), minConfidence: .medium).found
    #expect(found.count == 1)
  }

  @Test(
    "a number without quotes is a card only if something is called so",
    arguments: [
      ("    seed = 4111111111111111\n", false, "a constant"),
      ("    random.seed(5555555555554444)\n", false, "an argument"),
      ("ids = [\n    4012888888881881,\n]\n", false, "an element"),
      ("    card_number = 4111111111111111\n", true, "its name"),
      ("    # creditcard 4111111111111111\n", true, "a word"),
      ("    x = '4111111111111111'\n", true, "quotes: a text"),
      ("    x = f(\"4111 1111 1111 1111\")\n", true, "quotes and groups"),
      ("    # 4111 1111 1111 1111\n", true, "groups"),
    ])
  func card(text: String, isFound: Bool, because: String) throws {
    let detectors = try builtin("creditcard")
    let bytes = Array(text.utf8)
    #expect(try scan(bytes, named: "a.py", detectors).found.count == 1, "\(because)")
    let found = try scan(bytes, named: "a.py", detectors, minConfidence: .medium).found
    #expect(found.count == (isFound ? 1 : 0), "\(because)")
  }

  @Test("outside of code a number is a card by its digits")
  func cardInText() throws {
    let text = Array("betaald met 4012888888881881 op maandag\n".utf8)
    let found = try scan(text, named: "a.txt", builtin("creditcard"), minConfidence: .medium).found
    #expect(found.count == 1)
  }

  @Test("the name of a network is low, whatever stands beside it")
  func network() throws {
    let text = Array("ip address 2a02:60d:5e1e::\n".utf8)
    #expect(try scan(text, builtin("ip.v6"), minConfidence: .medium).found.isEmpty)
  }
}
