import Foundation
import Testing

@Suite("Inline marks")
struct MarkTests {
  /// What is found on a line beside a mark: a BSN and an address of e-mail.
  private static func found(_ mark: String, _ options: [String] = []) throws -> [String] {
    let folder = try TestFolder(["a.txt": "bsn 111222333, jan@voorbeeld.nl # \(mark)\n"])
    let result = try Program.run(["scan", "-f", "jsonl"] + options, in: folder)
    return try result.objects(ofType: "finding").filter { $0["allowed"] as? Bool != true }
      .compactMap { $0["detector"] as? String }.sorted()
  }

  @Test(
    "allow all without an id, whatever the reason and the comment",
    arguments: [
      "stofkam:allow", "stofkam:allow fictitious", "stofkam:allow: test data", "stofkam:allow -->",
      "stofkam:allow-->", "stofkam:allow*/", "stofkam:allow\")", "stofkam:allow, from the manual",
      "stofkam:allow e.g. a test", "stofkam:allow Test. Data.", "stofkam:allow.",
    ])
  func all(mark: String) throws {
    #expect(try Self.found(mark) == [])
  }

  @Test(
    "allow what they name, and only that",
    arguments: [
      ("stofkam:allow nl.bsn test", ["email"]), ("stofkam:allow nl test", ["email"]),
      ("stofkam:allow email, from the manual", ["nl.bsn"]), ("stofkam:allow nl.bsn.", ["email"]),
      ("stofkam:allow nl.bsn stofkam:allow email", []),
      ("stofkam:allow fr.nir", ["email", "nl.bsn"]),
    ])
  func named(mark: String, found: [String]) throws {
    #expect(try Self.found(mark) == found)
  }

  @Test(
    "allow nothing with an id that no detector has, nor when they are another word",
    arguments: [
      "stofkam:allow nl.bns test", "stofkam:allow bsn.nl", "stofkam:allow-nothing",
      "stofkam:allow?x", "stofkam:allow/x", "stofkam:allowed", "stofkam:allow_x", "stofkam:allow=x",
    ])
  func nothing(mark: String) throws {
    #expect(try Self.found(mark) == ["email", "nl.bsn"])
  }

  @Test("for a detector that is not looked for allow nothing else")
  func notLookedFor() throws {
    #expect(try Self.found("stofkam:allow nl.bsn test", ["--detectors", "email"]) == ["email"])
    #expect(try Self.found("stofkam:allow nl test", ["--detectors", "email"]) == ["email"])
  }
}
