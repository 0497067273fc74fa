import Foundation
import GRDB
import PIIScanner
import Testing

@testable import FindingsIndex

@Suite("Subject search and care of an index")
struct CareTests {
  let folder: IndexFolder

  init() throws { folder = try IndexFolder() }

  @Test(
    "finds a person in any spelling",
    arguments: [
      ("NL02 ABNA 0123 4567 89", ["a.csv", "c.csv"]), ("nl02abna0123456789", ["a.csv", "c.csv"]),
      ("+31 6 12345678", ["a.csv", "b.csv"]), ("06-12345678", ["a.csv", "b.csv"]),
      ("0031612345678", ["a.csv", "b.csv"]), ("JAN@EXAMPLE.NL", ["b.csv"]),
      ("1112.22.333", ["c.csv"]), ("111222334", []), ("jan@example", []),
    ])
  func findsSubject(value: String, expected: [String]) throws {
    try folder.scan([
      TestFile("a.csv", [.iban("nl02abna0123456789"), .phone("06 12 34 56 78")]),
      TestFile("b.csv", [.email("jan@example.nl"), .phone("+31612345678"), .email("x@y.nl")]),
      TestFile("c.csv", [.bsn("111222333"), .iban("NL02ABNA0123456789"), .bsn("111 222 333")]),
      TestFile("d.csv", [.email("piet@example.nl"), .bsn("123456782")]),
    ])
    let reader = try IndexReader(path: folder.index)
    let hits = try reader.subject([SubjectValue(Array(value.utf8))], key: folder.key)
    #expect(hits.map { String(decoding: $0.field.path, as: UTF8.self) } == expected)
    if value == "1112.22.333" { #expect(hits.first?.occurrences.map(\.start) == [0, 200]) }
    #expect(throws: IndexError.self) {
      try reader.subject([SubjectValue(Array(value.utf8))], key: IndexKey())
    }
  }

  @Test(
    "verify sees what does not fit",
    arguments: [
      "UPDATE field_findings SET distinct_values = distinct_values - 1",
      "UPDATE field_findings SET high = 0",
      "DELETE FROM digests",
      "UPDATE digests SET digests = zeroblob(32)",
      "UPDATE digests SET first_digest = first_digest + 1",
      "DELETE FROM occurrences WHERE ordinal = 1",
      "UPDATE sources SET gone_scan = first_scan",
      "UPDATE sources SET status = 3",
      "PRAGMA foreign_keys = OFF; DELETE FROM sources",
      "UPDATE index_info SET key_id = zeroblob(8)",
    ])
  func verifySees(damage: String) throws {
    try folder.scan([TestFile("a.csv", [.email("a@example.nl"), .email("b@example.nl")])])
    #expect(try IndexCare.verify(path: folder.index, key: folder.key) == [])
    try DatabaseQueue(path: folder.index).writeWithoutTransaction { try $0.execute(sql: damage) }
    #expect(try IndexCare.verify(path: folder.index, key: folder.key) != [])
  }

  @Test("verify sees a damaged file")
  func verifySeesDamage() throws {
    try folder.scan((0..<300).map { TestFile("\($0).csv", [.email("\($0)@example.nl")]) })
    let handle = try #require(FileHandle(forUpdatingAtPath: folder.index))
    try handle.seek(toOffset: 5 * 8192)
    try handle.write(contentsOf: Data(repeating: 0x5A, count: 8192))
    try handle.close()
    do {
      #expect(try IndexCare.verify(path: folder.index) != [])
    } catch let error as IndexError {
      // Damage that does not even let SQLite read is an error with the file's name.
      #expect(error.description.contains(folder.index))
    }
  }

  @Test("verify sees another key")
  func verifySeesKey() throws {
    try folder.scan([])
    #expect(try IndexCare.verify(path: folder.index, key: IndexKey()).count == 1)
  }

  @Test("purge removes history and leaves what is current")
  func purges() throws {
    let kept = TestFile("kept.csv", [.email("blijft@example.nl")])
    try folder.scan([kept, TestFile("edit.csv", [.email("a@example.nl")]), TestFile("weg.csv")])
    try folder.scan([kept, TestFile("edit.csv", [.email("b@example.nl")])])
    try folder.scan([kept, TestFile("edit.csv", [.email("b@example.nl")])])
    let reader = try IndexReader(path: folder.index)
    let started = try reader.scans().map(\.started)
    #expect(try IndexCare.purge(path: folder.index, olderThan: started[1]).sources == 0)
    let result = try IndexCare.purge(path: folder.index, olderThan: started[2])
    #expect(result == PurgeResult(sources: 2, scans: 0), "scan 1 saw kept.csv first")
    #expect(try IndexReader(path: folder.index).fields().count == 2)
    #expect(try IndexReader(path: folder.index).diff(from: 2).entries == [])
    #expect(try IndexCare.verify(path: folder.index, key: folder.key) == [])
  }

  @Test("merge takes over what the other has, and of one path the later reading")
  func merges() throws {
    let other = folder.path("other.db")
    try folder.scan([TestFile("mine.csv", [.email("a@example.nl")])])
    try folder.scan(
      [
        TestFile("both.csv", [.email("old@example.nl")]),
        TestFile("theirs.csv", [.bsn("111222333"), .iban("NL02ABNA0123456789")]),
      ], index: other)
    try folder.scan(
      [TestFile("both.csv", [.email("new@example.nl"), .email("n@example.nl")])],
      roots: ["both.csv"])
    let first = try IndexCare.merge(path: folder.index, from: other)
    #expect(first == MergeResult(added: 1, replaced: 0, left: 1))
    let reader = try IndexReader(path: folder.index)
    #expect(try reader.totals().map { [$0.high] } == [[3], [1], [1]])
    let hits = try reader.subject([SubjectValue(Array("111222333".utf8))], key: folder.key)
    #expect(hits.map(\.field.path) == [Array("theirs.csv".utf8)])
    #expect(hits.first?.occurrences.count == 1)
    #expect(try IndexCare.verify(path: folder.index, key: folder.key) == [])
    // The other way round, the later reading comes in.
    let second = try IndexCare.merge(path: other, from: folder.index)
    #expect(second.replaced == 1)
    #expect(try IndexReader(path: other).totals().map { [$0.high] } == [[3], [1], [1]])
    #expect(try IndexCare.verify(path: other, key: folder.key) == [])
    try folder.scan([TestFile("mine.csv", [.email("a@example.nl")])])
    #expect(throws: IndexError(folder.index, .itself)) {
      try IndexCare.merge(path: folder.index, from: folder.index)
    }
  }

  @Test("merge refuses another key")
  func mergeRefuses() throws {
    let other = folder.path("other.db")
    try folder.scan([])
    try folder.scan([], index: other, key: IndexKey())
    #expect(throws: IndexError.self) { try IndexCare.merge(path: folder.index, from: other) }
  }

  @Test("another key: digests go, counts stay, and the next scan reads everything")
  func rotates() throws {
    let file = TestFile("a.csv", [.email("jan@example.nl"), .bsn("111222333")])
    try folder.scan([file])
    let old = try digestBytes()
    let key = IndexKey()
    #expect(throws: IndexError.self) {
      try IndexCare.rotateKey(path: folder.index, from: key, to: folder.key)
    }
    try IndexCare.rotateKey(path: folder.index, from: folder.key, to: key)
    let file0 = try Data(contentsOf: URL(fileURLWithPath: folder.index))
    for digest in old { #expect(file0.range(of: digest) == nil, "digests are overwritten") }
    let reader = try IndexReader(path: folder.index)
    #expect(try reader.keyID() == key.id)
    #expect(try reader.totals().map(\.high) == [1, 1])
    let value = [SubjectValue(Array("111222333".utf8))]
    #expect(try reader.subject(value, key: key) == [])
    #expect(throws: IndexError.self) { try reader.subject(value, key: folder.key) }
    #expect(try IndexCare.verify(path: folder.index, key: key) == [])
    try folder.scan([file], isIncremental: true, key: key)
    #expect(try reader.subject(value, key: key).count == 1)
    let diff = try reader.diffWithPreviousScan()
    #expect(!diff.isByValue)
    #expect(diff.newValues == 0 && diff.goneValues == 0 && diff.unchangedValues == 2)
    #expect(try IndexCare.verify(path: folder.index, key: key) == [])
  }

  private func digestBytes() throws -> [Data] {
    try DatabaseQueue(path: folder.index).read {
      try Data.fetchAll($0, sql: "SELECT digests FROM digests")
    }
  }
}
