import Foundation
import PIIScanner
import Testing

@testable import FindingsIndex

@Suite("What changed")
struct ChangeTests {
  let folder: IndexFolder

  init() throws { folder = try IndexFolder() }

  @Test("an incremental scan passes over what has not changed, and nothing else")
  func passesOver() throws {
    var files = [
      TestFile("a.csv", [.email("jan@example.nl")]), TestFile("b.csv", [.bsn("111222333")]),
      TestFile("c.csv", status: .failed, reason: "permission denied"),
      TestFile("d.csv", [.bsn("123456782")], status: .partial, reason: "reading stopped"),
      TestFile("f.zip", status: .partial, reason: "what is in it was not read"),
    ]
    files[3].bytes = 999
    try folder.scan(files)
    let writer = try folder.writer(isIncremental: true)
    let unchanged = try #require(writer.unchanged)
    #expect(unchanged.count == 3)
    #expect(files.map { $0.isUnchanged(unchanged) } == [true, true, false, false, true])
    var other = files[0]
    other.path = "e.csv"
    #expect(!other.isUnchanged(unchanged), "another path")
    other = files[0]
    other.modified += 1
    #expect(!other.isUnchanged(unchanged), "another time")
    other = files[0]
    other.inode += 1
    #expect(!other.isUnchanged(unchanged), "another inode")
    #expect(unchanged.seenCount == 3)
    // A ledger line for what was passed over changes nothing.
    var skipped = files[0].report
    skipped.status = .skipped
    skipped.reason = UnchangedSources.reason
    writer.makeWriter().finish(skipped)
    try writer.close(.complete)
    let reader = try IndexReader(path: folder.index)
    #expect(
      try reader.ledger() == [.scanned: 2, .partial: 1], "c and d were not seen, so they are gone")
    #expect(try reader.scans().last?.unchanged == 3)
    #expect(try reader.totals().map(\.high) == [1, 1])
  }

  @Test("everything is read again when the detectors or the key are others")
  func readsAgain() throws {
    let files = [TestFile("a.csv", [.email("jan@example.nl")])]
    try folder.scan(files)
    let writer = try folder.writer(isIncremental: true, detectorSet: [2])
    #expect(writer.unchanged?.count == 0)
    try writer.close(.interrupted)
    let key = IndexKey()
    try IndexCare.rotateKey(path: folder.index, from: folder.key, to: key)
    let next = try folder.writer(isIncremental: true, key: key)
    #expect(next.unchanged?.count == 0)
    try next.close(.interrupted)
  }

  @Test("a file that changed while it was read is read again")
  func distrustsFreshTimes() throws {
    var file = TestFile("a.csv", [.email("jan@example.nl")])
    file.modified = Int64(Date().timeIntervalSince1970 * 1e9) + 60_000_000_000
    try folder.scan([file])
    let writer = try folder.writer(isIncremental: true)
    #expect(writer.unchanged?.count == 0)
    try writer.close(.interrupted)
  }

  @Test("a scan that was cut off goes on where it was")
  func resumes() throws {
    let files = (0..<100).map { TestFile("\($0).csv", [.email("p\($0)@example.nl")]) }
    try folder.scan(Array(files[..<40]), .interrupted)
    let writer = try folder.writer(isIncremental: true)
    let unchanged = try #require(writer.unchanged)
    #expect(files.filter { $0.isUnchanged(unchanged) }.count == 40)
    try writer.close(.interrupted)
    try folder.scan(files, isIncremental: true)
    let reader = try IndexReader(path: folder.index)
    #expect(try reader.ledger() == [.scanned: 100])
    #expect(try IndexCare.verify(path: folder.index) == [])
  }

  @Test("only a complete scan of the same roots says what is gone")
  func marksGone() throws {
    func file(_ path: String) -> TestFile { TestFile(path, [.email("\(path.count)@example.nl")]) }
    let all = [file("/a/1"), file("/a/2"), file("/ab/333"), file("/c.zip"), file("/c.zip!lid.txt")]
    try folder.scan(all, roots: ["/"])
    func current() throws -> [String] {
      var paths: [String] = []
      try IndexReader(path: folder.index).forEachSource {
        paths.append(String(decoding: $0.path, as: UTF8.self))
      }
      return paths
    }
    #expect(try current() == ["/a/1", "/a/2", "/ab/333", "/c.zip", "/c.zip!lid.txt"])
    try folder.scan([file("/a/1")], .interrupted, roots: ["/"])
    #expect(try current().count == 5)
    try folder.scan([file("/a/1")], roots: ["/a/"])
    #expect(try current() == ["/a/1", "/ab/333", "/c.zip", "/c.zip!lid.txt"])
    // The member of a container that was passed over was not seen itself.
    try folder.scan([file("/c.zip")], isIncremental: true, roots: ["/c.zip"])
    #expect(try current() == ["/a/1", "/ab/333", "/c.zip", "/c.zip!lid.txt"])
    try folder.scan([file("/c.zip")], roots: ["/c.zip"])
    #expect(try current() == ["/a/1", "/ab/333", "/c.zip"])
    #expect(try IndexReader(path: folder.index).ledger(at: 1) == [.scanned: 5], "history stays")
  }

  @Test(
    "roots and paths",
    arguments: [
      (".", "a/b", true), (".", "/a", false), ("/", "/a", true), ("/a", "/a", true),
      ("/a", "/a/b", true), ("/a", "/ab", false), ("/a//", "/a/b", true), ("", "a", true),
      ("a.zip", "a.zip!b", true), ("./a", "./a/b", true), ("./a", "a/b", false),
    ])
  func roots(root: String, path: String, expected: Bool) {
    #expect(ScanRows.isPath(Array(path.utf8), below: Array(root.utf8)) == expected)
  }

  @Test("a scan that finds the same again adds no history")
  func addsNoHistory() throws {
    let files = [
      TestFile("a.csv", [.email("jan@example.nl")]),
      TestFile("c.csv", status: .failed, reason: "permission denied"),
    ]
    for _ in 0..<3 { try folder.scan(files) }
    let reader = try IndexReader(path: folder.index)
    var rows: [[Int64]] = []
    try reader.forEachSource { rows.append([$0.firstScan, $0.scan]) }
    #expect(rows == [[1, 3], [1, 3]])
    #expect(try reader.diffWithPreviousScan() == reader.diff(from: 1))
    #expect(try reader.diff(from: 1).entries == [])
    #expect(try reader.diff(from: 1).unchangedValues == 1)
  }

  @Test("diff tells new, gone, moved, changed and unchanged values apart")
  func diffs() throws {
    let kept = TestFile("kept.csv", [.email("blijft@example.nl"), .bsn("111222333")])
    let before = TestFile("edit.csv", [.email("a@example.nl"), .email("b@example.nl")])
    let after = TestFile(
      "edit.csv", [.email("b@example.nl"), .email("c@example.nl"), .email("d@example.nl")])
    let gone = TestFile("weg.csv", [.iban("NL02ABNA0123456789")])
    let new = TestFile("nieuw.csv", [.phone("+31612345678")])
    let old = TestFile("oud/naam.csv", [.email("m@example.nl")], inode: 77)
    let moved = TestFile("nieuwe/naam.csv", [.email("m@example.nl")], inode: 78)
    try folder.scan([kept, before, gone, old])
    try folder.scan([kept, after, new, moved])
    let other = folder.path("other.db")
    try folder.scan([kept, after, new, moved], index: other)
    let first = folder.path("first.db")
    try folder.scan([kept, before, gone, old], index: first)
    let reader = try IndexReader(path: folder.index)
    let diffs = [
      try reader.diffWithPreviousScan(),
      try IndexReader(path: other).diff(since: IndexReader(path: first)),
    ]
    for diff in diffs {
      let paths = diff.entries.map {
        String(decoding: ($0.after ?? $0.before)?.path ?? [], as: UTF8.self)
      }
      #expect(paths == ["edit.csv", "nieuw.csv", "nieuwe/naam.csv", "weg.csv"])
      #expect(diff.entries.map(\.change) == [.changed, .new, .moved, .gone])
      #expect(diff.entries.map(\.newValues) == [2, 1, 0, 0])
      #expect(diff.entries.map(\.goneValues) == [1, 0, 0, 1])
      #expect(diff.entries.map(\.sameValues) == [1, 0, 1, 0])
      #expect(diff.entries.map(\.newConfidence) == [.high, .high, nil, nil])
      #expect(diff.entries[2].before.map { Array($0.path) } == Array("oud/naam.csv".utf8))
      #expect(diff.unchangedValues == 3)
      #expect(diff.movedValues == 1)
      #expect(diff.isByValue)
    }
    #expect(
      try reader.diff(from: 0, to: 1).entries.map(\.change) == [.new, .new, .new, .new, .new])
    #expect(try reader.diff(from: 2, to: 2).entries == [])
    #expect(throws: IndexError(folder.index, .noScan(9))) { try reader.diff(from: 9) }
  }

  @Test("a file that was renamed and edited is moved")
  func movesByInode() throws {
    try folder.scan([TestFile("a.csv", [.email("a@example.nl")], inode: 5)])
    try folder.scan([
      TestFile("b.csv", [.email("a@example.nl"), .email("b@example.nl")], inode: 5)
    ])
    let diff = try IndexReader(path: folder.index).diffWithPreviousScan()
    #expect(diff.entries.map(\.change) == [.moved])
    #expect(diff.newValues == 1 && diff.movedValues == 1)
  }
}
