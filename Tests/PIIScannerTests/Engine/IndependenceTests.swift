import SystemPackage
import Testing

@testable import PIIScanner

/// What is found does not depend on how the work is cut.
@Suite("Cuts")
struct IndependenceTests {
  /// A text of each format, long enough for many windows, made of fictitious values.
  private static let sources: [(name: String, bytes: [UInt8])] = {
    var random = SeededGenerator(seed: 11)
    func pick(_ values: [String]) -> String { values.randomElement(using: &random) ?? "" }
    let mails = ["jan@acme.nl", "a.b+c@voorbeeld.nl", "info@bücher.de"]
    let numbers = ["111222333", "123456782", "111222334", "1112.22.333"]
    let phones = ["06-12345678", "+31 20 123 4567", "0201234567"]
    let ibans = ["NL91ABNA0417164300", "nl91 abna 0417 1643 00", "BE68 5390 0754 7034"]
    var csv = "naam;bsn;mail;tel;opmerking\n"
    var json = "["
    var lines = ""
    var text = ""
    for index in 0..<900 {
      let (mail, number, phone, iban) = (pick(mails), pick(numbers), pick(phones), pick(ibans))
      csv += "Jan \(index);\(number);\(mail);\(phone);\"zegt: \"\"\(iban)\"\"\nbelt \(phone)\"\n"
      let record =
        #"{"id":\#(index),"bsn":"\#(number)","contact":{"mail":"\#(mail.replacing("@", with: "\\u0040"))","tel":["\#(phone)"]},"iban":"\#(iban)"}"#
      json += (index == 0 ? "" : ",\n ") + record
      lines += record + "\n"
      text += "Op \(index) schreef \(mail) over bsn \(number) en \(iban), bel \(phone) é.\n"
    }
    json += "]"
    var tags = ""
    var settings = ""
    for index in 0..<900 {
      let (number, phone, iban) = (pick(numbers), pick(phones), pick(ibans))
      let name = pick(["Jansen", "de Vries", "van den Berg"])
      let street = pick(["Dorpsstraat 12", "Lange Voorhout 3", "Kerkstraat \(index)"])
      tags += """
        <klant id="\(index)"><achternaam>\(name)</achternaam>
        <straat>\(street)</straat><bsn>\(number)</bsn><tel>\(phone)</tel></klant>

        """
      settings += """
        achternaam: \(name)
        adres: \(street)
        code: BSN\(number) IBAN\(iban) tel\(phone) 0.\(number)1 \(number)12345

        """
    }
    var cards = ""
    var messages = "MSH|^~\\&|LAB|SHO\r"
    var bundle = "["
    for index in 0..<1600 {
      let (number, phone) = (pick(numbers), pick(phones))
      let name = pick(["Jansen", "de Vries", "van den Berg"])
      cards += """
        BEGIN:VCARD
        N:\(name);Anna;;;
        ADR;LABEL="Dorpsstraat \(index)\\n1234 AB Delft":;;Lange Kade \(index);Delft;;1234 AB
        NOTE:een\\, twee\\n\(phone)
          en \(number)
        END:VCARD

        """
      messages += "PID|1||\(number)^^^NLMINBIZA^NNNLD||\(name)^Anna||19470312|F\r"
      let line = #"{"system":"sid/bsn","value":"\#(number)","given":["Anna","Fenna"]}"#
      bundle += (index == 0 ? "" : ",\n ") + line
    }
    bundle += "]"
    // A window knows the headings that it has, so they are not far above.
    var tables = ""
    for index in 0..<300 {
      let (number, phone, iban) = (pick(numbers), pick(phones), pick(ibans))
      let nonbreaking = phone.replacing(" ", with: "&nbsp;").replacing("-", with: "&#8209;")
      tables += """
        <table><tr><th>Naam</th><th>BSN</th><th>Tel</th></tr>
        <tr><td>Ren&eacute;e de Vries</td><td>\(number)</td><td>\(nonbreaking)</td></tr></table>

        | Nr | Geboren | BSN |
        |----|---------|-----|
        | \(index) | 2-7-1978 | \(number) |

        NR    NAAM          KENTEKEN  IBAN
        ----- ------------- --------- ------------------
        \(index + 10000) BOS, J.       GZ4721    \(iban)


        """
    }
    // Longer than a heading reaches.
    var listing = "NR    GEBOREN    BSN       NAAM\n----- ---------- --------- -------------\n"
    var markdown = "| Nr | Geboren | BSN |\n|----|---------|-----|\n"
    var page = "<table><tr><th>Nr</th><th>BSN</th><th>Naam</th></tr>\n"
    for index in 10000..<12000 {
      let number = pick(numbers)
      listing += "\(index) 02-07-1978 \(number) BOS, J.\n"
      markdown += "| \(index) | 2-7-1978 | \(number) |\n"
      page += "<tr><td>\(index)</td><td>\(number)</td><td>Bos, J.</td></tr>\n"
    }
    // Names that only what else stands in their rows tells of.
    var register = ""
    for index in 0..<400 {
      let (number, phone) = (pick(numbers), pick(phones))
      register += """
        nr  naam                 tel.           adres           id GEBOREN
        \(index) Graafma, Pieter    \(phone)   Dorpsstraat 12   \(number)
          Smitsma-Vos          \(phone)   Oude Molenweg 3

        Naam      Graafma-Smit
        Tel       \(phone)
        BSN       \(number)
        Naam: Smitsma-Vos
        bsn=\(number) naam=Graafma tel=\(phone)


        """
    }
    // Records of one width: how they begin proves their columns, what follows would not.
    let citizens = (111_222_333..<111_224_000).map(String.init).filter {
      IdentifierChecks.bsn(Array($0.utf8).span)
    }
    var records = "00MUTATIES 20230401 V07\n"
    for index in 0..<1600 {
      let year = index < 100 ? 1930 + index % 60 : 1981
      let number = index < 100 ? citizens[index] : pick(citizens + ["111222334"])
      let name = pick(["VISSER     ", "DE VRIES   ", "JANSEN-BOS "])
      records += "1001483\(index % 10)\(number) \(name) JW \(year)0619V00394720UITD20230301\n"
    }
    // Texts in strings: letters, tables of notebooks with a string for each line, and JSON in JSON.
    var embedded = "{"
    for index in 0..<500 {
      let (number, phone, iban) = (pick(numbers), pick(phones), pick(ibans))
      let name = pick(["Jansen", "de Vries", "van den Berg"])
      embedded +=
        #""brief \#(index)": "Geachte mevrouw \#(name),\nuw BSN is \#(number)\nTel: \#(phone)\n","#
      embedded += #""cel \#(index)": ["naam     bsn        geboren\n",\#n "#
      embedded += #""Jansen   \#(number)  02-07-1978\n",\#n "de Vries 123456782  03-08-1979"],\#n"#
      embedded += #""log \#(index)": "{\"naam\": \"\#(name)\", \"iban\": \"\#(iban)\"}","#
    }
    embedded += #""einde": 0}"#
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let windows1252 = text.unicodeScalars.map { UInt8($0.value) }
    return [
      ("a.csv", Array(csv.utf8)), ("a.json", Array(json.utf8)), ("a.jsonl", Array(lines.utf8)),
      ("a.txt", Array(text.utf8)), ("b.txt", utf16), ("c.txt", windows1252),
      ("een-regel.txt", Array(text.replacing("\n", with: " ").utf8)),
      ("a.xml", Array(tags.utf8)), ("a.html", Array(tables.utf8)),
      ("lijst.txt", Array(listing.utf8)), ("a.md", Array(markdown.utf8)),
      ("b.html", Array(page.utf8)), ("a.yaml", Array(settings.utf8)),
      ("a.vcf", Array(cards.utf8)), ("a.hl7", Array(messages.utf8)),
      ("b.json", Array(bundle.utf8)), ("c.json", Array(embedded.utf8)),
      ("register.txt", Array(register.utf8)), ("mutaties.txt", Array(records.utf8)),
    ]
  }()

  @Test("findings are the same for windows of every size", arguments: sources.indices)
  func windowSizes(index: Int) throws {
    let source = Self.sources[index]
    let detectors = try builtin("email", "iban", "phone", "nl.bsn")
    let expected = try scan(source.bytes, named: source.name, detectors).found
    #expect(expected.count > 1000)
    for owned in [1024, 1500, 2222, 4096, 10_000, 65_536] {
      let found = try scan(source.bytes, named: source.name, detectors, owned: owned).found
      #expect(found == expected, "\(source.name), windows of \(owned)")
    }
  }

  @Test("so are those of all detectors", arguments: sources.indices)
  func windowSizesOfAll(index: Int) throws {
    let source = Self.sources[index]
    let detectors = try builtin()
    let expected = try scan(source.bytes, named: source.name, detectors).found
    for owned in [1024, 1778, 65_536] {
      let found = try scan(source.bytes, named: source.name, detectors, owned: owned).found
      #expect(found == expected, "\(source.name), windows of \(owned)")
    }
  }

  @Test(
    "what is found in wanted parts is what the whole source has there", arguments: sources.indices)
  func wantedParts(index: Int) throws {
    let source = Self.sources[index]
    let detectors = try builtin()
    var random = SeededGenerator(seed: 3)
    for owned in [4096, 1 << 20] {
      let all = try scan(source.bytes, named: source.name, detectors, owned: owned).found
      for count in [1, 4, 40] {
        let wanted = lines(count, of: source.bytes, using: &random)
        let sink = CollectingSink()
        var options = ScanOptions()
        options.minConfidence = .low
        options.geometry.owned = owned
        let memory = try Scanner(detectors, options: options).makeMemoryScan(into: sink)
        unsafe source.bytes.withUnsafeBytes {
          unsafe memory.scan(bytes: $0, named: Array(source.name.utf8), wanted: wanted)
        }
        func isWanted(_ found: CollectingSink.Found) -> Bool {
          wanted.contains { $0.overlaps(Int(found.start)..<Int(found.end)) }
        }
        let found = sink.found
        #expect(found.filter(isWanted) == all.filter(isWanted))
        // Of plain text little else is looked for.
        if source.name == "a.txt", count == 1 { #expect(found.count < all.count / 4) }
      }
    }
  }

  /// Some lines of a text, as byte ranges in their order.
  private func lines(
    _ count: Int, of text: [UInt8], using random: inout SeededGenerator
  ) -> [Range<Int>] {
    var starts = [0]
    for (index, byte) in text.enumerated() where byte == 10 { starts.append(index + 1) }
    var chosen = Set<Int>()
    for _ in 0..<count { chosen.insert(Int.random(in: 0..<starts.count, using: &random)) }
    return chosen.sorted().map { line in
      starts[line]..<(line + 1 < starts.count ? starts[line + 1] : text.count)
    }
  }

  @Test("findings are the same for 1, 2 and 7 threads on one file", arguments: sources.indices)
  func threads(index: Int) throws {
    let source = Self.sources[index]
    let detectors = try builtin("email", "iban", "phone", "nl.bsn")
    let folder = try TemporaryFolder()
    let path = try folder.write(source.bytes, to: source.name)
    var expected: [CollectingSink.Found] = []
    for jobs in [1, 2, 7] {
      var options = ScanOptions()
      options.minConfidence = .low
      options.jobs = jobs
      options.geometry.owned = 4096
      let sink = CollectingSink()
      let summary = try Scanner(detectors, options: options).scan(paths: [path], into: sink)
      #expect(summary.bytes == Int64(source.bytes.count))
      if jobs == 1 { expected = sink.found }
      #expect(sink.found == expected, "\(jobs) threads")
    }
    #expect(expected.count > 1000)
  }

  @Test("candidates grow as the text, whatever the text")
  func candidatesAreLinear() throws {
    let detectors = try builtin()
    for piece in ["0", "1 ", "a@", "+31 ", "NL91 ", "06-", "\"", "((", "12.34.", "é"] {
      var counts: [Int] = []
      for size in [100_000, 200_000] {
        let text = Array(String(repeating: piece, count: size / piece.utf8.count).utf8)
        let window = WindowScan(detectors)
        unsafe text.withUnsafeBufferPointer { text in
          guard let base = text.baseAddress else { return }
          unsafe window.scan(
            WindowScan.Input(
              text: base, count: text.count, owned: 0..<text.count, format: .text, encoding: .utf8,
              structure: .text, rawOffset: 0), offsets: nil, named: .any)
        }
        counts.append(window.detector.candidateCount)
      }
      #expect(counts[1] <= 2 * counts[0] + 100, "\(piece)")
    }
  }
}

/// A folder that is gone when the test is.
final class TemporaryFolder {
  let path: FilePath

  init() throws {
    let name = "stofkam-engine-\(UInt64.random(in: 0 ... .max))"
    path = FilePath("/tmp").appending(name)
    try makeFolder()
  }

  private func makeFolder() throws {
    guard unsafe path.withPlatformString({ unsafe mkdir($0, 0o700) }) == 0 else {
      throw Errno(rawValue: errno)
    }
  }

  func write(_ bytes: [UInt8], to name: String) throws -> [UInt8] {
    let file = path.appending(name)
    let descriptor = try FileDescriptor.open(
      file, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    try descriptor.closeAfter { _ = try descriptor.writeAll(bytes) }
    return Array(file.string.utf8)
  }

  deinit {
    unsafe path.withPlatformString { path in
      guard let folder = unsafe opendir(path) else { return }
      while let entry = unsafe readdir(folder) {
        _ = unsafe unlinkat(dirfd(folder), &entry.pointee.d_name.0, 0)
      }
      unsafe closedir(folder)
      _ = unsafe rmdir(path)
    }
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
