import Testing

@testable import PIIScanner

/// How code is written follows from the grammars of the languages; how logs are, from what their programs print.
@Suite("A value in quotes")
struct CodeLiteralTests {
  @Test(
    "is an argument in source code",
    arguments: [
      ("    ok(cert, '⟦145.53.35.49⟧')\n", "Python"),
      (
        "        self.assertEqual(host,\n                         '⟦145.53.35.49⟧')\n",
        "on its own line"
      ),
      ("    return [(2, 1, '', ('⟦145.53.35.49⟧', 80)),\n            None]\n", "in a list"),
      ("    assert address == b'⟦145.53.35.49⟧'\n    address += 1\n", "compared"),
      ("let socket = open(\"⟦145.53.35.49⟧\")\n", "Swift, on the first level"),
      ("  inet_pton(AF_INET, \"⟦145.53.35.49⟧\", &address);\n", "C"),
      ("        ['0xdeadbeef', '⟦145.53.35.49⟧'],\n        ['1', '2'],\n", "PHP"),
      (
        "c = interact(c, \"http://⟦145.53.35.49⟧/\",\n             \"x=1; y=2\")\n",
        "in an address of the web"
      ),
    ])
  func argument(text: String, language: Comment) {
    #expect(kind(of: text) == .argument, language)
  }

  @Test(
    "is of a name, if the code says so",
    arguments: [
      ("client_ip = '⟦145.53.35.49⟧';\n", "assigned"),
      ("    connect(host=\"⟦145.53.35.49⟧\")\n", "a named argument"),
      ("    {\"remoteAddr\": \"⟦145.53.35.49⟧\"},\n", "a key of a literal"),
      ("    'remote_addr' => '⟦145.53.35.49⟧',\n", "the same in PHP"),
    ])
  func named(text: String, how: Comment) {
    #expect(kind(of: text) == .named, how)
  }

  @Test(
    "is no code",
    arguments: [
      ("connection from ('⟦145.53.35.49⟧', 51234)\n", "a log without times"),
      ("2026-07-05 04:12:01 bind(('⟦145.53.35.49⟧', 80))\n", "a log with times"),
      ("[error] bind(('⟦145.53.35.49⟧', 80))\n", "a log with levels"),
      ("INFO:root:bind(('⟦145.53.35.49⟧', 80))\n", "a log of Python"),
      ("Jul  5 04:12:01 web sshd[12]: refused ('⟦145.53.35.49⟧')\n", "the log of a system"),
      ("\"⟦145.53.35.49⟧\" \"GET / HTTP/1.1\" \"Mozilla/5.0 (X11)\"\n", "an access log in quotes"),
      ("level=info client=\"⟦145.53.35.49⟧\" status=200\n", "names and values"),
      ("Hij logde in vanaf \"⟦145.53.35.49⟧\", en later niet meer.\n", "a sentence"),
      ("servers:\n  - host: \"⟦145.53.35.49⟧\"\n    user: jan\n", "YAML"),
      ("[smtp]\nhost = \"⟦145.53.35.49⟧\"\nport = 25\n", "TOML"),
      ("    connect(⟦145.53.35.49⟧)\n", "no quotes"),
      ("it's ⟦145.53.35.49⟧ isn't it\n", "apostrophes"),
    ])
  func none(text: String, what: Comment) {
    #expect(kind(of: text) == .none, what)
  }

  @Test("never traps, whatever the bytes")
  func anyBytes() {
    var random = SplitMix(seed: 20_261_125)
    let usual = Array("'\"`()[]{},;:=<>!+\\@#*/ \n\n\tabcXYZ019_.-".utf8)
    for _ in 0..<5_000 {
      let text = (0..<Int(random.next() % 1500)).map { _ in
        random.next() % 16 == 0
          ? UInt8(truncatingIfNeeded: random.next())
          : usual[Int(random.next() % UInt64(usual.count))]
      }
      let start = Int(random.next() % UInt64(text.count + 1))
      let end = start + Int(random.next() % UInt64(text.count - start + 1))
      _ = CodeLiteral(in: text.span, from: start, to: end)
    }
  }

  private func kind(of marked: String) -> CodeLiteral {
    let text = MarkedBytes(marked)
    return CodeLiteral(
      in: text.bytes.span, from: text.ranges[0].lowerBound, to: text.ranges[0].upperBound)
  }
}
