import Foundation
import Testing

/// Where in a structured source a finding is, as JSON Lines have it.
struct ScanLocation: Decodable, Equatable, CustomStringConvertible {
  var row: Int?
  var column: Int?
  var name: String?
  var record: Int?
  var pointer: String?

  var description: String {
    let parts = [
      row.map { "row \($0)" }, column.map { "column \($0)" }, name, record.map { "record \($0)" },
      pointer,
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }
}

/// A value that must be found: a line of a fixture's truth.
struct TrueValue: Decodable {
  var path: String
  var detector: String
  var start: Int
  var end: Int
  var line: Int?
  var column: Int?
  var location: ScanLocation?
  /// A person could doubt it: it may be found or not.
  var either: Bool?

  /// Reads the truth beside a fixture.
  static func all(_ fixture: String) throws -> [TrueValue] {
    try JSONLines.decode(Data(contentsOf: BuiltProgram.packageRoot.appending(path: fixture)))
  }
}

/// A `finding` line.
struct ScanFinding: Decodable {
  var path: String
  var detector: String
  var confidence: String
  var start: Int
  var end: Int
  var line: Int
  var column: Int
  var location: ScanLocation?
}

/// A `source` line: what became of one input.
struct ScanSource: Decodable {
  var path: String
  var pathBytes: String?
  var status: String
  var reason: String?
  var format: String?
  var encoding: String?
  var size: Int?
  var bytes: Int?
}

/// What `--format jsonl` wrote.
struct ScanLines {
  var findings: [ScanFinding] = []
  var sources: [ScanSource] = []
  /// Whether the last line is the `summary`: the run was not cut off.
  var isWhole = false

  private struct Kind: Decodable {
    var type: String
  }

  /// Reads the output of a scan; paths lose the folder that was scanned.
  init(_ output: Data, below folder: String) throws {
    let decoder = JSONDecoder()
    let shorten = { (path: String) in
      path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
    }
    var last = ""
    for line in output.split(separator: UInt8(ascii: "\n")) {
      last = try decoder.decode(Kind.self, from: line).type
      switch last {
      case "finding":
        var finding = try decoder.decode(ScanFinding.self, from: line)
        finding.path = shorten(finding.path)
        findings.append(finding)
      case "source":
        var source = try decoder.decode(ScanSource.self, from: line)
        source.path = shorten(source.path)
        sources.append(source)
      default: break
      }
    }
    isWhole = last == "summary"
  }
}

/// JSON Lines.
enum JSONLines {
  /// Decodes each line.
  static func decode<Line: Decodable>(_ data: Data) throws -> [Line] {
    let decoder = JSONDecoder()
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(Line.self, from: $0)
    }
  }
}
