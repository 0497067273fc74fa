import Foundation
import GRDB
import PIIScanner
import Testing

@testable import FindingsIndex

@Suite("The index writer")
struct WriterTests {
  let folder: IndexFolder

  init() throws { folder = try IndexFolder() }

  @Test("counts by field and detector")
  func counts() throws {
    var low = TestFile.Value.bsn("111222333")
    low.score = 0.3
    try folder.scan([
      TestFile(
        "klanten.csv",
        [
          .email("jan@example.nl"), .email("JAN@example.nl"), .email("piet@example.nl"),
          .bsn("123456782"), low,
        ]),
      TestFile("leeg.txt"),
      TestFile("kapot.zip", status: .failed, reason: "permission denied"),
    ])
    let reader = try IndexReader(path: folder.index)
    let fields = try reader.fields()
    #expect(fields.map(\.detector) == ["email", "nl.bsn"])
    #expect(fields.map(\.count) == [3, 2])
    #expect(fields.map(\.distinct) == [2, 2])
    #expect(fields.map(\.field) == ["email", "bsn"])
    #expect(fields.map(\.column) == [1, 4])
    #expect(fields[1].high == 1 && fields[1].medium == 0 && fields[1].low == 1)
    #expect(fields[1].best == Double(Float(0.95)))
    #expect(abs(fields[1].mean - 0.625) < 1e-6)
    #expect(fields[1].lastRecord == 5)
    #expect(fields[1].density == 0.4)
    #expect(fields[0].evidenceAll == [.format, .checksum])
    #expect(try reader.ledger() == [.scanned: 2, .failed: 1])
    #expect(
      try reader.totals().map { [$0.high, $0.low, $0.sources] } == [[3, 0, 1], [1, 1, 1]])
    var unread: [String?] = []
    try reader.forEachSource(onlyUnread: true) { unread.append($0.reason) }
    #expect(unread == ["permission denied"])
    #expect(try reader.topSources(limit: 9).map(\.total) == [4])
    #expect(try IndexCare.verify(path: folder.index, key: folder.key) == [])
  }

  @Test(
    "keeps as many places as it is asked to",
    arguments: [(OccurrenceLimit.none, 0), (.first(3), 3), (.first(100), 100), (.all, 250)])
  func keepsPlaces(limit: OccurrenceLimit, expected: Int) throws {
    let writer = try folder.writer(limit)
    TestFile("a.csv", (0..<250).map { .email("p\($0)@example.nl") }).feed(writer.makeWriter(), 0)
    try writer.close(.complete)
    let reader = try IndexReader(path: folder.index)
    let field = try #require(try reader.fields().first)
    let places = try reader.occurrences(of: field.id)
    #expect(places.count == expected)
    #expect(field.distinct == 250)
    #expect(places.map(\.start) == (0..<expected).map { Int64($0 * 100) })
    #expect(places.first?.record == (expected == 0 ? nil : 1))
    #expect(places.first?.cellColumn == (expected == 0 ? nil : 1))
    #expect(try IndexCare.verify(path: folder.index) == [])
  }

  @Test("keeps JSON Pointers, and places without field")
  func keepsPointers() throws {
    var json = TestFile.Value.email("jan@example.nl", column: 0, name: "/klanten/*/email")
    json.pointer = "/klanten/0/email"
    try folder.scan([
      TestFile("a.json", [json]),
      TestFile("b.txt", [.email("piet@example.nl", column: 0, name: "")]),
    ])
    let reader = try IndexReader(path: folder.index)
    let fields = try reader.fields()
    #expect(fields.map(\.field) == ["/klanten/*/email", ""])
    #expect(try reader.occurrences(of: fields[0].id).map(\.pointer) == ["/klanten/0/email"])
    #expect(try reader.occurrences(of: fields[1].id).map(\.pointer) == [nil])
    #expect(fields.map(\.density) == [nil, nil])
  }

  @Test("has no value in any of its files, at any time")
  func hasNoValues() throws {
    let values = ["jan.jansen@example.nl", "0612345678", "NL02ABNA0123456789", "111222333"]
    var key = TestFile.Value.email(values[0], column: 0, name: "/adressen/\(values[0])/actief")
    key.pointer = "/adressen/\(values[0])/actief"
    let writer = try folder.writer(.all)
    let thread = writer.makeWriter()
    TestFile(
      "a.csv", [.email(values[0]), .phone(values[1]), .iban(values[2]), .bsn(values[3]), key]
    ).feed(thread, 0)
    // Past the time of a transaction: rows are in the log now.
    Thread.sleep(forTimeInterval: 0.5)
    var names: Set<String> = []
    try expectNone(of: values, &names)
    try writer.close(.complete)
    try expectNone(of: values, &names)
    #expect(names.isSuperset(of: ["index.db", "index.db-wal", "index.db-shm"]))
    #expect(try IndexReader(path: folder.index).fields().map(\.count) == [1, 1, 1, 1, 1])
  }

  /// No file of the folder has any of the values, as text, in capitals or as UTF-16; and all have
  /// mode 0600.
  private func expectNone(of values: [String], _ names: inout Set<String>) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.folder.path) {
      let path = folder.path(name)
      let bytes = try #require(FileManager.default.contents(atPath: path))
      for value in values {
        for text in [Data(value.utf8), Data(value.uppercased().utf8)] {
          #expect(bytes.range(of: text) == nil, "\(name) has \(value)")
        }
        let wide = try #require(value.data(using: .utf16LittleEndian))
        #expect(bytes.range(of: wide) == nil, "\(name) has \(value)")
      }
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
      names.insert(name)
    }
  }

  @Test("keeps each value of a source that does not fit in memory, exactly once")
  func spills() throws {
    let writer = try folder.writer(.all, queueBytes: 100_000)
    let threads = [writer.makeWriter(), writer.makeWriter()]
    let source = SourceDescription(id: 4, path: Array("groot.csv".utf8))
    // 600,000 findings, 200,000 different e-mail addresses and 300,000 numbers: three spills or
    // more.
    for part in 0..<30 {
      var file = TestFile("groot.csv")
      for row in 0..<10_000 {
        let number = part * 10_000 + row
        file.values.append(.email("p\(number % 200_000)@example.nl"))
        file.values.append(.bsn("\(100_000_000 + number)"))
      }
      let batch = file.batch(4)
      threads[part % 2].prepare(batch, of: source)
      threads[part % 2].commit()
    }
    threads[0].finish(TestFile("groot.csv").report(4))
    try writer.close(.complete)
    let reader = try IndexReader(path: folder.index)
    let fields = try reader.fields()
    #expect(fields.map(\.count) == [300_000, 300_000])
    #expect(fields.map(\.distinct) == [200_000, 300_000])
    #expect(try reader.occurrences(of: fields[1].id).count == 300_000)
    #expect(try IndexCare.verify(path: folder.index) == [])
    let hits = try reader.subject(
      [.init(Array("P199999@example.nl".utf8)), .init(Array("100000000".utf8))], key: folder.key)
    #expect(hits.map(\.value) == [0, 1])
  }

  @Test("counts fields beyond the limit as one")
  func boundsFields() throws {
    let writer = try folder.writer()
    let thread = writer.makeWriter()
    for part in 0..<7 {
      var file = TestFile("breed.json")
      var batch = FindingBatch(source: 0)
      file.values = [.email("jan@example.nl", column: 0, name: "/x")]
      let one = file.batch(0)
      batch.bytes = one.bytes
      for number in 0..<10_000 {
        let id = part * 10_000 + number
        batch.fields.append(Field(id: UInt64(id), column: 0, name: Array("/\(id)".utf8)))
        batch.findings.append(one.findings[0])
        batch.findings[number].field = Int32(number)
      }
      thread.prepare(batch, of: file.report.source)
      thread.commit()
    }
    thread.finish(TestFile("breed.json").report)
    try writer.close(.complete)
    let fields = try IndexReader(path: folder.index).fields()
    #expect(fields.count == 65_537)
    #expect(fields.first?.field == "…")
    #expect(fields.first?.count == Int64(70_000 - 65_536))
    #expect(try IndexCare.verify(path: folder.index) == [])
  }

  @Test("takes from many threads what one thread would give")
  func isTheSameWithManyThreads() throws {
    let files = (0..<200).map { number in
      TestFile(
        "map/\(number).csv", (0..<50).map { .email("p\($0 * number % 97)@example.nl") })
    }
    try folder.scan(files)
    let other = folder.path("other.db")
    let writer = try folder.writer(index: other, queueBytes: 1000)
    DispatchQueue.concurrentPerform(iterations: 4) { worker in
      let thread = writer.makeWriter()
      for number in stride(from: worker, to: files.count, by: 4) {
        files[number].feed(thread, SourceID(number))
      }
    }
    try writer.close(.complete)
    let one = try IndexReader(path: folder.index)
    let many = try IndexReader(path: other)
    func facts(_ reader: IndexReader) throws -> [[String]] {
      try reader.fields().map { field in
        ["\(field.path)", field.field, field.detector, "\(field.count)", "\(field.distinct)"]
      }
    }
    #expect(try facts(one) == facts(many))
    #expect(try many.diff(since: one).entries == [])
  }

  @Test("leaves out what was not finished, and says that a scan that was cut off is interrupted")
  func survivesBeingCutOff() throws {
    let writer = try folder.writer()
    let thread = writer.makeWriter()
    TestFile("heel.csv", [.email("jan@example.nl")]).feed(thread, 0)
    let half = TestFile("half.csv", [.email("piet@example.nl")])
    thread.prepare(half.batch(1), of: half.report(1).source)
    thread.commit()
    Thread.sleep(forTimeInterval: 0.5)
    // What `kill -9` leaves: the files as they are now. (Nothing is being written.)
    let copy = folder.path("copy.db")
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: folder.index + suffix, toPath: copy + suffix)
    }
    #expect(try IndexCare.verify(path: copy) == [])
    #expect(try IndexReader(path: copy).scans().map(\.status) == [.running])
    try folder.scan([half], index: copy)
    let reader = try IndexReader(path: copy)
    #expect(try reader.scans().map(\.status) == [.interrupted, .complete])
    #expect(try reader.totals(at: 1).map(\.high) == [1])
    #expect(try IndexCare.verify(path: copy) == [])
    try writer.close(.interrupted)
    #expect(try IndexReader(path: folder.index).ledger() == [.scanned: 1])
    #expect(try IndexReader(path: folder.index).scans().map(\.status) == [.interrupted])
  }

  @Test("lets no second scan in, and no other key")
  func isExclusive() throws {
    let writer = try folder.writer()
    #expect(throws: IndexError(folder.index, .inUse)) { try folder.writer() }
    try writer.close(.complete)
    try folder.scan([])
    let error = #expect(throws: IndexError.self) { try folder.writer(key: IndexKey()) }
    #expect(error?.description.contains(folder.key.description) == true)
    #expect(!FileManager.default.fileExists(atPath: folder.index + "-lock"))
  }

  @Test("closes when it is let go, and twice does no harm")
  func closes() throws {
    do { _ = try folder.writer() }
    var tries = 0
    while tries < 100, FileManager.default.fileExists(atPath: folder.index + "-lock") {
      Thread.sleep(forTimeInterval: 0.05)
      tries += 1
    }
    let writer = try folder.writer()
    try writer.close(.complete)
    try writer.close(.complete)
    #expect(
      try IndexReader(path: folder.index).scans().map(\.status) == [.interrupted, .complete])
  }

  @Test("tightens the mode of an index that others can read")
  func tightens() throws {
    try folder.scan([])
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.index)
    try folder.scan([])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.index)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test("does not touch a file that is no index")
  func refusesOthers() throws {
    let text = folder.path("brief.txt")
    try Data("Beste Jan, dit is geen index, maar wel lang genoeg voor een kop.".utf8)
      .write(to: URL(fileURLWithPath: text))
    let before = try Data(contentsOf: URL(fileURLWithPath: text))
    #expect(throws: IndexError(text, .notAnIndex)) { try folder.writer(index: text) }
    #expect(throws: IndexError(text, .notAnIndex)) { try IndexReader(path: text) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: text)) == before)
    let other = folder.path("other.sqlite")
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    #expect(throws: IndexError(other, .notAnIndex)) { try folder.writer(index: other) }
    #expect(throws: IndexError(folder.index, .notThere)) { try IndexReader(path: folder.index) }
  }

  @Test("refuses an index of a newer version")
  func refusesNewer() throws {
    try folder.scan([])
    try DatabaseQueue(path: folder.index).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')")
    }
    #expect(throws: IndexError(folder.index, .newer)) { try folder.writer() }
    #expect(throws: IndexError(folder.index, .newer)) { try IndexReader(path: folder.index) }
  }
}
