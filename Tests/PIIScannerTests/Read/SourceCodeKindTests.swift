import Testing

@testable import PIIScanner

@Suite("Kinds of source code")
struct SourceCodeKindTests {
  private static let program = """
    #!/usr/bin/env python
    import os
    from shutil import copy

    class Walker:
        def __init__(self, root):
            self.root = root

        def walk(self):
            for name in os.listdir(self.root):
                if name.startswith('.'):
                    continue
                yield os.path.join(self.root, name)

    def main():
        for path in Walker('.').walk():
            print(path)
        return 0
    """

  private static let letter = """
    Geachte mevrouw,

    Import van de bestanden is gelukt; zie de lijst hieronder.
    De volgende bestanden ontbreken nog:
    - klanten van mei (wordt morgen gestuurd),
    - de facturen;
    - het overzicht van juni.

    Return the form before Friday if you can.
    For questions you can call us.
    Class starts at nine.

    Met vriendelijke groet,
    de administratie
    """

  private static let settings = """
    [server]
    host = www.acme.nl
    port = 443
    contact = beheer
    path = /srv/www
    [database]
    name = klanten
    user = web
    timeout = 30
    pool = 5
    retries = 3
    """

  private func kind(_ text: String, _ path: String) -> SourceCode.Kind {
    unsafe Array(text.utf8).withUnsafeBytes { unsafe SourceCode.kind(of: $0, at: Array(path.utf8)) }
  }

  @Test("a name tells", arguments: ["a.py", "src/Main.SWIFT", "Makefile", "x.d/build.gradle"])
  func byName(path: String) {
    #expect(kind(Self.letter, path) == .program)
  }

  @Test("without a name that tells, the lines do", arguments: ["run", "all.txt", "-"])
  func byLines(path: String) {
    #expect(kind(Self.program, path) == .program)
    #expect(kind(Self.letter, path) == .none)
    #expect(kind(Self.settings, path) == .none)
  }

  @Test("prose and data that quote code are none", arguments: ["README.md", "a.html", "app.log"])
  func quotes(path: String) {
    #expect(kind(Self.program, path) == .none)
  }

  @Test(
    "tests are those whose file or folder is called so",
    arguments: [
      ("tests/a.py", SourceCode.Kind.test), ("test_a.py", .test), ("a_test.go", .test),
      ("WebTests.swift", .test), ("a.spec.ts", .test), ("src/testdata/x/a.c", .test),
      ("latest/a.py", .program), ("contest.py", .program), ("attestation.go", .program),
      ("tests/1/2/3/4/a.py", .program), ("tests/letter.md", .none),
    ])
  func tests(path: String, expected: SourceCode.Kind) {
    #expect(kind(Self.letter, path) == expected)
  }
}
