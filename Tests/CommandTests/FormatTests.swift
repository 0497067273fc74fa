import Foundation
import Testing

@Suite("Formats")
struct FormatTests {
  @Test("JSON Lines has the fields of the contract, each source after its findings")
  func jsonLines() throws {
    let result = try Program.run(["scan", "-f", "jsonl"], in: try TestFolder())
    let objects = try result.objects
    #expect(objects.first?["type"] as? String == "scan")
    #expect(objects.first?["schema"] as? String == "stofkam/1")
    #expect(objects.first?["roots"] as? [String] == ["."])
    #expect(objects.first?["options"] is [String: Any])
    #expect((objects.first?["detectorSet"] as? String)?.count == 16)
    #expect(objects.last?["type"] as? String == "summary")
    var ended: Set<String> = []
    var counts: [String: Int] = [:]
    for object in objects.dropFirst().dropLast() {
      let path = try #require(object["path"] as? String)
      #expect(!ended.contains(path))
      if object["type"] as? String == "source" {
        ended.insert(path)
        let said = (object["findings"] as? [String: Int] ?? [:]).values.reduce(0, +)
        #expect(said == counts[path, default: 0], "\(path)")
        continue
      }
      counts[path, default: 0] += 1
      for key in ["detector", "confidence", "masked"] { #expect(object[key] is String) }
      for key in ["start", "end", "line", "column"] { #expect(object[key] is Int) }
      #expect(object["evidence"] is [String])
      #expect(object["value"] == nil)
      let score = try #require(object["score"] as? Double)
      #expect((0...1).contains(score))
    }
    #expect(ended.count == 6)
  }

  @Test("offsets, lines and columns are those of the raw file")
  func places() throws {
    let folder = try TestFolder(["a.csv": TestFolder.table(rows: 20)])
    let result = try Program.run(
      ["scan", "a.csv", "-f", "jsonl", "--detectors", "nl.bsn", "--show-values"], in: folder)
    let raw = Array(TestFolder.table(rows: 20).utf8)
    let findings = try result.objects(ofType: "finding")
    #expect(findings.count == 20)
    for (index, finding) in findings.enumerated() {
      let start = try #require(finding["start"] as? Int)
      let end = try #require(finding["end"] as? Int)
      #expect(String(decoding: raw[start..<end], as: UTF8.self) == finding["value"] as? String)
      let location = try #require(finding["location"] as? [String: Any])
      #expect(location["row"] as? Int == index + 1)
      #expect(location["column"] as? Int == 2)
      #expect(location["name"] as? String == "bsn")
      #expect(finding["line"] as? Int == index + 2)
      #expect(finding["column"] as? Int == 5)
    }
  }

  @Test("JSON locations are pointers, with a record for JSON Lines")
  func pointers() throws {
    let result = try Program.run(
      ["scan", "-f", "jsonl", "data.json", "log.jsonl"], in: try TestFolder())
    let locations = try result.objects(ofType: "finding").map {
      let location = $0["location"] as? [String: Any] ?? [:]
      return "\(location["record"] ?? "-") \(location["pointer"] ?? "-")"
    }
    #expect(
      locations.sorted() == ["- /klanten/0/bsn", "- /klanten/0/mail", "1 /email", "2 /iban"])
  }

  @Test("JSON is one object of the same objects")
  func json() throws {
    let folder = try TestFolder()
    let lines = try Program.run(["scan", "-f", "jsonl"], in: folder).objects
    let result = try Program.run(["scan", "-f", "json"], in: folder)
    let whole = try #require(
      JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    #expect(Set(whole.keys) == ["scan", "findings", "sources", "summary"])
    func count(_ type: String) -> Int { lines.filter { $0["type"] as? String == type }.count }
    #expect((whole["findings"] as? [Any])?.count == count("finding"))
    #expect((whole["sources"] as? [Any])?.count == count("source"))
    #expect((whole["summary"] as? [String: Any])?["type"] as? String == "summary")
  }

  @Test("JSON of nothing is valid", arguments: ["json", "sarif"])
  func emptyJSON(format: String) throws {
    let result = try Program.run(["scan", "-f", format, "niets.txt"], in: try TestFolder())
    #expect(try JSONSerialization.jsonObject(with: result.output) is [String: Any])
  }

  @Test("CSV has a header, and as many cells in each row")
  func csv() throws {
    let result = try Program.run(["scan", "-f", "csv"], in: try TestFolder())
    let header = try #require(result.lines.first)
    #expect(header.hasPrefix("path,detector,confidence,score,start,end,line,column,"))
    let cells = header.split(separator: ",", omittingEmptySubsequences: false).count
    #expect(result.lines.count > 160)
    for line in result.lines {
      #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == cells)
    }
  }

  @Test("CSV cells do not run as formulas, and are quoted")
  func formulas() throws {
    let folder = try TestFolder([
      "=cmd.csv": "=1+1;\"a,\"\"b\"\n111222333;x\n123456782;x\n111222333;x\n"
    ])
    let result = try Program.run(
      ["scan", "=cmd.csv", "-f", "csv", "--min-confidence", "low"], in: folder)
    #expect(result.lines.count > 1)
    for line in result.lines.dropFirst() { #expect(line.hasPrefix("./=cmd.csv,")) }
    #expect(!result.text.contains(",=1+1"))
  }

  @Test("SARIF has rules, places, fingerprints and no values")
  func sarif() throws {
    let result = try Program.run(["scan", "-f", "sarif", ".", "weg"], in: try TestFolder())
    let log = try #require(JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    for rule in rules {
      #expect((rule["help"] as? [String: Any])?["markdown"] is String)
      #expect((rule["shortDescription"] as? [String: Any])?["text"] is String)
    }
    var fingerprints: Set<String> = []
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count > 160)
    for finding in results {
      let rule = try #require(finding["ruleIndex"] as? Int)
      #expect(rules[rule]["id"] as? String == finding["ruleId"] as? String)
      let prints = try #require(finding["partialFingerprints"] as? [String: String])
      #expect(fingerprints.insert(try #require(prints["stofkam/v1"])).inserted)
    }
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    #expect((invocation["toolExecutionNotifications"] as? [Any])?.count == 1)
  }

  @Test("SARIF fingerprints stay when lines move")
  func stableFingerprints() throws {
    func prints(_ text: String) throws -> [String] {
      let folder = try TestFolder(["a.txt": text])
      let result = try Program.run(["scan", "-f", "sarif", "a.txt"], in: folder)
      let log = try #require(JSONSerialization.jsonObject(with: result.output) as? [String: Any])
      let runs = log["runs"] as? [[String: Any]]
      let results = runs?.first?["results"] as? [[String: Any]] ?? []
      return results.compactMap { ($0["partialFingerprints"] as? [String: String])?["stofkam/v1"] }
    }
    let before = try prints("bsn 111222333\nmail jan@voorbeeld.nl\n")
    #expect(before.count == 2)
    #expect(try prints("Een regel ervoor.\n\nbsn 111222333\nmail jan@voorbeeld.nl\n") == before)
  }

  @Test("HTML needs nothing from the network and is no page of the files")
  func html() throws {
    let folder = try TestFolder([
      "<script>alert(1)</script>.csv".replacing("/", with: ":"):
        "<b>bsn</b>;x\n111222333;<img src=x>\n123456782;y\n111222333;z\n"
    ])
    let result = try Program.run(["scan", "-f", "html", "--min-confidence", "low"], in: folder)
    #expect(result.text.hasPrefix("<!doctype html>"))
    for forbidden in ["<script", "<img", "http://", "https://", "src=", "href="] {
      #expect(!result.text.contains(forbidden), "\(forbidden)")
    }
    #expect(result.text.contains("&lt;script&gt;"))
  }

  @Test("text begins with what a person wants to know, and is the same each time")
  func text() throws {
    let folder = try TestFolder()
    let arguments = ["scan", ".", "weg.txt"]
    let result = try Program.run(arguments, in: folder)
    #expect(result.lines.first?.contains("pieces of personal data in 4 of 7 files") == true)
    #expect(result.text.contains("Not read whole: 1 failed"))
    #expect(result.text.contains("… and 195 more"))
    let order = ["./data.json", "./klanten/export.csv", "./log.jsonl", "./notes.txt"]
    let heads = result.lines.filter { line in order.contains { line.hasPrefix($0 + "  ") } }
    #expect(heads.map { $0.prefix { $0 != " " } } == order.map { $0[...] })
    func withoutTime(_ text: String) -> String {
      text.split(separator: "\n").filter { !$0.hasPrefix("Read ") }.joined(separator: "\n")
    }
    for jobs in ["1", "4"] {
      let again = try Program.run(arguments + ["-j", jobs], in: folder)
      #expect(withoutTime(again.text) == withoutTime(result.text))
    }
  }

  @Test("text says why when asked")
  func verbose() throws {
    let result = try Program.run(["scan", "-v", "notes.txt"], in: try TestFolder())
    #expect(result.text.contains("passes the check 'bsn'; 'bsn' stands"))
  }

  @Test("text does not call clean what was not read")
  func unread() throws {
    let result = try Program.run(["scan", "niets.txt", "weg.txt"], in: try TestFolder())
    #expect(result.text.contains("weg.txt"))
    #expect(result.lines.first == "No personal data found in the 1 of 2 files read.")
    #expect(result.text.contains("can hide personal data"))
  }

  @Test("a detector is explained")
  func detectors() throws {
    let folder = try TestFolder()
    let list = try Program.run(["detectors", "list"], in: folder)
    for id in ["email", "iban", "phone", "nl.bsn"] {
      #expect(list.lines.contains { $0.hasPrefix(id + " ") })
    }
    let shown = try Program.run(["detectors", "show", "nl.bsn"], in: folder).text
    for word in ["pattern", "check", "burgerservicenummer", "https://"] {
      #expect(shown.contains(word), "\(word)")
    }
  }
}
