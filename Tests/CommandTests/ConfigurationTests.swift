import Foundation
import Testing

@Suite("Configuration file")
struct ConfigurationTests {
  private static func folder(_ configuration: String) throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(configuration, to: ".stofkam.yaml")
    return folder
  }

  /// The detectors that a scan finds.
  private static func detectors(_ arguments: [String], in folder: TestFolder) throws -> Set<String>
  {
    let result = try Program.run(["scan", "-f", "jsonl"] + arguments, in: folder)
    #expect(result.status == 0, "\(result.messages)")
    return Set(
      try result.objects(ofType: "finding").compactMap { $0["detector"] as? String })
  }

  @Test("is looked for from the first path upwards")
  func upwards() throws {
    let folder = try Self.folder("detectors: nl.bsn\n")
    #expect(try Self.detectors([], in: folder) == ["nl.bsn"])
    #expect(try Self.detectors(["klanten"], in: folder) == ["nl.bsn"])
    #expect(try Self.detectors(["klanten/export.csv"], in: folder) == ["nl.bsn"])
    try folder.write("detectors: [iban]\n", to: "klanten/.stofkam.yaml")
    #expect(try Self.detectors(["klanten/export.csv"], in: folder) == ["iban"])
    #expect(try Self.detectors(["notes.txt", "klanten"], in: folder) == ["nl.bsn"])
  }

  @Test("gives way to the command line, lists included")
  func commandLineWins() throws {
    let folder = try Self.folder("detectors: [nl.bsn]\nfail-on: high\nexclude: ['*.csv']\n")
    #expect(try Program.run(["scan", "-q"], in: folder).status == 1)
    #expect(try Program.run(["scan", "-q", "--fail-on", "none"], in: folder).status == 0)
    #expect(try Program.run(["scan", "-q", "--fail-on=none"], in: folder).status == 0)
    #expect(
      try Self.detectors(["--detectors", "iban", "--fail-on", "none"], in: folder) == ["iban"])
    let paths = try Program.run(["scan", "-f", "jsonl", "--exclude", "*.txt"], in: folder).paths()
    #expect(paths.contains("./klanten/export.csv") && !paths.contains("./notes.txt"))
    #expect(try Program.run(["scan", "-q", "--no-config"], in: folder).status == 0)
  }

  @Test("is named in the output, as it can leave out everything")
  func named() throws {
    let folder = try Self.folder("exclude: ['*']\n")
    let place = "/.stofkam.yaml"
    let text = try Program.run(["scan"], in: folder)
    #expect(text.lines.contains { $0.hasPrefix("With the options of /") && $0.contains(place) })
    let header = try #require(
      try Program.run(["scan", "-f", "jsonl"], in: folder).objects(ofType: "scan").first)
    let config = (header["options"] as? [String: Any])?["config"] as? String
    #expect(config?.hasSuffix(place) == true)
    let without = try Program.run(["scan", "--no-config", "-f", "jsonl"], in: folder)
    let options = try without.objects(ofType: "scan").first?["options"] as? [String: Any]
    #expect(options?["config"] == nil)
    #expect(
      try !Program.run(["scan", "--no-config"], in: folder).text.contains("With the options"))
  }

  @Test("given with --config is used instead")
  func given() throws {
    let folder = try Self.folder("detectors: [nl.bsn]\n")
    try folder.write("detectors: [iban]\n", to: "other.yaml")
    #expect(try Self.detectors(["--config", "other.yaml"], in: folder) == ["iban"])
    let missing = try Program.run(["scan", "--config", "weg.yaml"], in: folder)
    #expect(missing.status == 64)
    #expect(missing.messages.contains("weg.yaml"))
  }

  @Test("given with --config says where to write; one that was found may not")
  func trust() throws {
    let folder = try TestFolder()
    let text = "output: uit-{date}.json\nformat: json\nindex: i.sqlite\nmetrics: m.prom\n"
    let file = folder.outside.appending(path: "scan.yaml")
    try Data(text.utf8).write(to: file)
    let result = try Program.run(["scan", "--config", file.path], in: folder)
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.output.isEmpty)
    // Paths are from the file on, and {date} is a day.
    #expect(folder.namesOutside.contains("i.sqlite"))
    #expect(folder.namesOutside.contains("m.prom"))
    let dated = /uit-20\d\d-\d\d-\d\d\.json/
    #expect(folder.namesOutside.contains { (try? dated.wholeMatch(in: $0)) != nil })

    for line in text.split(separator: "\n") where !line.hasPrefix("format") {
      try folder.write("# found\n\(line)\n", to: ".stofkam.yaml")
      let found = try Program.run(["scan"], in: folder)
      #expect(found.status == 64)
      #expect(found.messages.contains(".stofkam.yaml:2: "))
      #expect(found.messages.contains("--config"))
    }
  }

  struct Row: CustomTestStringConvertible {
    var text: String
    var says: String
    var testDescription: String { text.replacing("\n", with: "⏎") }
  }

  @Test(
    "with an error is wrong usage, with file and line",
    arguments: [
      Row(
        text: "hidden: true\nmin-confidense: high\n",
        says: ":2: there is no option 'min-confidense'. Did you mean 'min-confidence'?"),
      Row(text: "exlude: [a]\n", says: "Did you mean 'exclude'?"),
      Row(text: "fail_on: high\n", says: "Did you mean 'fail-on'?"),
      Row(text: "zzz: 1\n", says: "There are: baseline, changed"),
      Row(text: "show-values: true\n", says: "there is no option 'show-values'"),
      Row(text: "\n\nfail-on: hgih\n", says: ":3: The value 'hgih' is invalid"),
      Row(text: "max-file-size: 10Q\n", says: ":1: The value '10Q'"),
      Row(text: "jobs: 0\n", says: ":1: --jobs is 0."),
      Row(text: "hidden: ja\n", says: ":1: 'hidden' takes true or false."),
      Row(text: "hidden: [true]\n", says: "takes true or false"),
      Row(text: "region: [NL]\n", says: "'region' takes one value"),
      Row(text: "region:\n", says: "'region' takes one value"),
      Row(text: "exclude: {a: b}\n", says: "'exclude' takes a list"),
      Row(text: "exclude: [[a]]\n", says: "'exclude' takes a list"),
      Row(text: "jobs: 1\njobs: 2\n", says: "'jobs': given twice"),
      Row(text: "a: [\n", says: "this is no YAML"),
      Row(text: "- hidden\n", says: "'name: value'"),
      Row(text: "hidden\n", says: "'name: value'"),
      Row(text: "jobs: 1\n---\njobs: 2\n", says: "one document"),
      Row(text: "jobs: \u{FFFE}\u{0}\n", says: "no YAML"),
    ])
  func errors(row: Row) throws {
    let result = try Program.run(["scan"], in: try Self.folder(row.text))
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains(row.says), "\(result.messages)")
    #expect(result.messages.contains(".stofkam.yaml"))
    #expect(result.messages.split(separator: "\n").count == 1)
    #expect(!result.messages.contains("..\n"))
  }

  @Test("may be empty", arguments: ["", "# nothing\n", "---\n"])
  func empty(text: String) throws {
    #expect(try Program.run(["scan", "-q"], in: try Self.folder(text)).status == 0)
  }

  @Test("--print-config shows each value and where it comes from, and is a configuration itself")
  func printConfig() throws {
    let folder = try Self.folder(
      "min-confidence: high\nexclude: ['*.log', \"a b\"]\nhidden: false\nregion: 'NO'\n")
    let result = try Program.run(
      ["scan", "klanten", "--print-config", "--fail-on", "low", "-j3"], in: folder)
    #expect(result.status == 0)
    func line(_ key: String) -> String {
      result.lines.first { $0.hasPrefix("\(key):") || $0.hasPrefix("# \(key):") } ?? ""
    }
    #expect(line("min-confidence").hasPrefix("min-confidence: high "))
    #expect(line("min-confidence").hasSuffix("/.stofkam.yaml:1"))
    #expect(line("exclude").hasPrefix(#"exclude: ["*.log", "a b"]"#))
    #expect(line("exclude").hasSuffix(":2"))
    #expect(line("hidden").hasSuffix(":3"))
    #expect(line("fail-on") == "fail-on: low".padding(40) + "# command line")
    #expect(line("jobs") == "jobs: 3".padding(40) + "# command line")
    #expect(line("format") == "format: text".padding(40) + "# default")
    #expect(line("index").hasPrefix("# index:"))

    try Data(result.output).write(to: folder.outside.appending(path: "again.yaml"))
    let again = try Program.run(
      [
        "scan", "klanten", "--print-config", "--config",
        folder.outside.appending(path: "again.yaml").path,
      ], in: folder)
    #expect(again.status == 0, "\(again.messages)")
    let values = { (lines: [String]) in
      lines.filter { !$0.hasPrefix("#") }.map { $0.split(separator: "  ")[0] }
    }
    #expect(values(again.lines) == values(result.lines))
  }

  private static let definition = """
    id: acme.employee
    name: Acme employee number
    category: person
    pattern: 'ACME-[0-9]{6}'
    alone: 0.95
    context: [employee]
    sources: ['https://example.com']
    finds: ['Employee ⟦ACME-123456⟧']
    ignores:
      - {text: 'ACME-12345', because: too short}

    """

  @Test("--patterns and 'patterns' add detectors, whatever bytes these begin with")
  func patterns() throws {
    let folder = try TestFolder(["a.txt": "employee ACME-654321\nBSN: 111222333\n"])
    try folder.write(Self.definition, to: "own/acme.yaml")
    #expect(
      try Self.detectors(["a.txt", "--patterns", "own"], in: folder) == ["acme.employee", "nl.bsn"])
    try folder.write("patterns: own/acme.yaml\ndetectors: acme\n", to: ".stofkam.yaml")
    #expect(try Self.detectors(["a.txt"], in: folder) == ["acme.employee"])
    for command in [["list"], ["show", "acme.employee"]] {
      let listed = try Program.run(["detectors"] + command + ["--patterns", "own"], in: folder)
      #expect(listed.text.contains("acme.employee"), "\(listed.messages)")
    }
    // Each first byte could need a class of its own, and there is room for some only.
    var many = ""
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" {
      many += """
        - id: own.letter\(letter.isUppercase ? "upper" : "lower")\(letter.lowercased())
          name: A number that begins with \(letter)
          category: person
          pattern: '\(letter)Q[0-9]{7}'
          alone: 0.95
          context: [number]
          sources: ['https://example.com']
          finds: ['number ⟦\(letter)Q1234567⟧']
          ignores:
            - {text: '\(letter)Q123456', because: too short}

        """
    }
    try folder.write(many, to: "own/many.yml")
    let checked = try Program.run(["detectors", "check", "own"], in: folder)
    #expect(checked.status == 0, "\(checked.text)")
    try folder.write("number ZQ7654321 and number eQ1234567\n", to: "b.txt")
    #expect(
      try Self.detectors(["b.txt", "--no-config", "--patterns", "own"], in: folder)
        == ["own.letterupperz", "own.letterlowere"])
  }

  @Test("a definition that is wrong is wrong usage, and detectors check lists all that is")
  func brokenPatterns() throws {
    let folder = try TestFolder(["a.txt": "x\n"])
    try folder.write(Self.definition, to: "good.yaml")
    try folder.write(
      Self.definition.replacing("{6}", with: "{7}").replacing("acme.", with: "bad."),
      to: "bad.yaml")
    try folder.write("id: worse.one\nnaam: x\n", to: "worse.yaml")
    let good = try Program.run(["detectors", "check", "good.yaml"], in: folder)
    #expect(good.status == 0)
    #expect(good.text == "1 detector, 2 examples: all is well.\n")
    let bad = try Program.run(
      ["detectors", "check", "good.yaml", "bad.yaml", "worse.yaml"], in: folder)
    #expect(bad.status == 2)
    #expect(bad.lines.contains { $0.hasPrefix("bad.yaml:8: bad.employee: the example") })
    #expect(bad.lines.contains { $0.hasPrefix("worse.yaml:") })
    let scan = try Program.run(["scan", "--patterns", "worse.yaml"], in: folder)
    #expect(scan.status == 64)
    #expect(scan.messages.contains("worse.yaml:"))
  }
}

extension String {
  fileprivate func padding(_ length: Int) -> String {
    self + String(repeating: " ", count: max(2, length - count))
  }
}
