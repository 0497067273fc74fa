import Foundation
import Testing

@testable import PIIScanner

/// Tables that Python's `csv` wrote and read: what it reads must be where the tracker says.
@Suite("CSV fixtures")
struct CSVFixtureTests {
  @Test(
    "cells are what and where Python's csv says",
    arguments: [
      ("excel-nl.csv", UInt8(ascii: ";"), true), ("quoted-all.csv", UInt8(ascii: ","), true),
      ("tabs.tsv", UInt8(ascii: "\t"), true), ("bars.psv", UInt8(ascii: "|"), true),
      ("ragged.csv", UInt8(ascii: ";"), true), ("headless.csv", UInt8(ascii: ";"), false),
    ])
  func cells(name: String, delimiter: UInt8, hasHeader: Bool) throws {
    var bytes = try CSVFixture.bytes(name)
    let content = unsafe bytes.withUnsafeBytes { unsafe ContentSniffer.sniff(prefix: $0) }
    bytes.removeFirst(content.bomLength)
    if content.encoding == .windows1252 { bytes = decodedWindows1252(bytes) }
    let dialect = try #require(
      unsafe bytes.withUnsafeBytes {
        unsafe CSVDialect.sniff(
          prefix: $0, isWhole: true, name: CSVNameExtension(path: Array(name.utf8)))
      })
    #expect(dialect.delimiter == delimiter)
    #expect(dialect.hasHeader == hasHeader)
    #expect(dialect.columns == 6)
    let text = CSVTestText(bytes, dialect: dialect)
    let found = text.cells(windowSize: bytes.count)
    let wanted = try String(decoding: CSVFixture.bytes(name + ".cells"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    #expect(found.count == wanted.count)
    for (found, wanted) in zip(found, wanted) where found != wanted {
      Issue.record("\(name): \(found), should be \(wanted)")
      break
    }
  }

  @Test("a header is read without its quotes, in UTF-8")
  func header() throws {
    for name in ["excel-nl.csv", "quoted-all.csv", "tabs.tsv"] {
      var bytes = try CSVFixture.bytes(name)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      #expect(
        names(bytes, name) == [
          "klantnr", "voornaam", "achternaam", "bedrag", "geboren", "opmerkingen",
        ])
    }
    let old = decodedWindows1252([0x6E, 0x61, 0xEF, 0x76, 0x3B, 0x62, 0x0A, 0x31, 0x3B, 0x32])
    #expect(names(old, "a.csv") == ["naïv", "b"])
  }

  @Test("lines before the header are no data")
  func preamble() throws {
    let titled = try CSVFixture.bytes("preamble.csv")
    #expect(names(titled, "preamble.csv") == ["Naam", "Geboortedatum", "Klantnr", "Saldo"])
    let told = try CSVFixture.bytes("sep-line.csv")
    #expect(names(told, "sep-line.csv") == ["naam", "bsn", "stad"])
    #expect(place(of: "Jansen", in: titled, "preamble.csv") == [1, 1])
    #expect(place(of: "10002", in: titled, "preamble.csv") == [2, 3])
    #expect(place(of: "Naam", in: titled, "preamble.csv") == [0, 1])
    #expect(place(of: "111222333", in: told, "sep-line.csv") == [1, 2])
  }

  @Test("stray quotes do not shift what comes after them")
  func strays() throws {
    let bytes = try CSVFixture.bytes("stray-quotes.csv")
    #expect(place(of: "y", in: bytes, "stray-quotes.csv") == [2, 3])
    #expect(place(of: "z", in: bytes, "stray-quotes.csv") == [3, 3])
    #expect(place(of: "w", in: bytes, "stray-quotes.csv") == [4, 3])
  }

  @Test("a header of 100,000 columns is read, and no more")
  func wide() {
    let cells = (0..<100_050).map { "k\($0)" }.joined(separator: ",")
    let dialect = CSVDialect(delimiter: UInt8(ascii: ","), hasHeader: true)
    let header = unsafe Array(cells.utf8).withUnsafeBytes {
      unsafe dialect.header(prefix: $0)
    }
    #expect(header.count == 100_000)
    #expect(Array(header.name(ofColumn: 99_999)) == Array("k99998".utf8))
    #expect(header.name(ofColumn: 0).isEmpty && header.name(ofColumn: 100_001).isEmpty)
  }

  private func dialect(_ bytes: [UInt8], _ name: String) -> CSVDialect? {
    unsafe bytes.withUnsafeBytes {
      unsafe CSVDialect.sniff(
        prefix: $0, isWhole: true, name: CSVNameExtension(path: Array(name.utf8)))
    }
  }

  private func names(_ bytes: [UInt8], _ name: String) -> [String]? {
    dialect(bytes, name).map { dialect in
      unsafe bytes.withUnsafeBytes { unsafe dialect.header(prefix: $0) }
        .names.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private func place(of value: String, in bytes: [UInt8], _ name: String) -> [Int64]? {
    guard let dialect = dialect(bytes, name) else { return nil }
    let text = CSVTestText(bytes, dialect: dialect)
    let wanted = Array(value.utf8)
    guard let at = bytes.indices.last(where: { bytes[$0...].starts(with: wanted) }) else {
      return nil
    }
    let place = text.places(windowSize: bytes.count)[at]
    return [place.row, Int64(place.column)]
  }
}

/// The files of `fixtures/csv`.
enum CSVFixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
      try #require(folder.path().count > 1, "there is no fixtures/csv above the tests")
    } while !FileManager.default.fileExists(
      atPath: folder.appending(path: "fixtures/csv/\(name)").path())
    return try Array(Data(contentsOf: folder.appending(path: "fixtures/csv/\(name)")))
  }
}

extension CSVTestText {
  /// All cells that are not empty, as `fixtures/csv/make.py` writes them.
  func cells(windowSize: Int) -> [String] {
    var lines: [String] = []
    var tracker = CSVTracker(dialect: dialect)
    var lastCell: Int64 = -1
    unsafe withWindow(0, bytes.count) { chunk in
      for target in bytes.indices {
        unsafe tracker.advance(to: Int64(target), in: chunk)
        guard tracker.cellStart != lastCell, let cell = unsafe tracker.cell(in: chunk) else {
          continue
        }
        lastCell = tracker.cellStart
        // What Python keeps of a cell without quotes: its spaces too.
        let extent =
          cell.isQuoted
          ? Int(cell.contentStart)..<Int(cell.contentEnd) : Int(cell.start)..<Int(cell.end)
        var content = Array(bytes[extent])
        if !cell.isQuoted, content.last == UInt8(ascii: "\r") { content.removeLast() }
        if content.isEmpty { continue }
        lines.append("\(tracker.row)\t\(tracker.column)\t" + escaped(content, cell))
      }
    }
    return lines
  }

  private func escaped(_ content: [UInt8], _ cell: CSVCell) -> String {
    var line = ""
    var isDoubled = false
    for scalar in String(decoding: content, as: UTF8.self).unicodeScalars {
      if cell.isQuoted, scalar == "\"" {
        isDoubled.toggle()
        if !isDoubled { continue }
      }
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      case "\t": line += "\\t"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}
