internal import ArgumentParser
internal import PIIScanner

/// How findings are written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl, csv, sarif, html

  /// Whether it is written while the scan runs.
  var isStreamed: Bool { self != .text && self != .html }
  /// Whether it can show plain values.
  var canShowValues: Bool { self != .sarif && self != .html }
}

/// When something is done: where it fits, or as said.
enum When: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// From which confidence on the exit status is 1.
enum FailOn: String, CaseIterable, ExpressibleByArgument {
  case none, low, medium, high

  var confidence: Confidence? {
    switch self {
    case .none: nil
    case .low: .low
    case .medium: .medium
    case .high: .high
    }
  }
}

/// `low`, `medium` or `high` on the command line.
enum ConfidenceName: String, CaseIterable, ExpressibleByArgument {
  case low, medium, high

  var confidence: Confidence {
    switch self {
    case .low: .low
    case .medium: .medium
    case .high: .high
    }
  }
}

/// A number of bytes, such as `4096`, `10M`, `1GiB` or `1.5GB`.
///
/// `K`, `KiB` and so on count by 1,024, as `du` and ripgrep do; `kB`, `MB` and so on by 1,000.
struct ByteCount: Equatable, ExpressibleByArgument {
  var bytes: Int64
  let defaultValueDescription = "no limit"

  init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let number = Double(digits), number.isFinite, digits.last != "." else { return nil }
    let unit = argument.dropFirst(digits.count).lowercased()
    let powers: [Character: Int] = ["k": 1, "m": 2, "g": 3, "t": 4]
    var value = number
    if let letter = unit.first, let power = powers[letter] {
      let base: Double
      switch unit.dropFirst() {
      case "", "ib": base = 1024
      case "b": base = 1000
      default: return nil
      }
      for _ in 0..<power { value *= base }
    } else if unit != "" && unit != "b" {
      return nil
    }
    guard value < 9e18 else { return nil }
    bytes = Int64(value)
  }
}

/// The name of an encoding on the command line.
struct EncodingName: ExpressibleByArgument {
  var encoding: TextEncoding
  var name: String

  static let names: KeyValuePairs<String, TextEncoding> = [
    "utf-8": .utf8, "utf8": .utf8, "ascii": .utf8, "us-ascii": .utf8,
    "utf-16le": .utf16LittleEndian, "utf-16be": .utf16BigEndian,
    "windows-1252": .windows1252, "cp1252": .windows1252,
    "iso-8859-1": .windows1252, "latin1": .windows1252,
  ]

  static let allValueStrings = names.map(\.key)

  init?(argument: String) {
    guard let found = Self.names.first(where: { $0.key == argument.lowercased() }) else {
      return nil
    }
    encoding = found.value
    name = encoding.name
  }
}
