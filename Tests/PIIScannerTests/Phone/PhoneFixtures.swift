import Testing

@testable import PIIScanner

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads the tables in `fixtures/phone`.
enum PhoneFixtures {
  /// The rows of a table without the comments, each as its columns.
  static func rows(_ name: String) throws -> [[String]] {
    let text = try read(folder + name)
    return text.split(separator: "\n").filter { !$0.hasPrefix("# ") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The text of a file of the package.
  static func read(_ path: String) throws -> String {
    guard let file = unsafe fopen(path, "r") else {
      Issue.record("cannot open \(path)")
      return ""
    }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The root of the package, with a slash at its end.
  static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(4).joined(separator: "/") + "/"
  }()

  private static let folder = root + "fixtures/phone/"
}

extension PhoneRegion {
  /// The two letters.
  var letters: String {
    String(decoding: [UInt8(rawValue >> 8), UInt8(rawValue & 0xFF)], as: UTF8.self)
  }
}

extension PhoneCheck {
  /// Creates a check for the region with two letters.
  init(_ letters: String) { self.init(region: PhoneRegion(letters) ?? .netherlands) }

  /// All matches in a text, as an engine would find them that tries every start.
  func matches(in text: String) -> [PhoneMatch] {
    let bytes = ContiguousArray(text.utf8)
    var matches: [PhoneMatch] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + PhonePattern.longestMatch)
      guard let match = firstMatch(in: bytes.span, from: start, to: end) else {
        start += 1
        continue
      }
      matches.append(match)
      start = match.end
    }
    return matches
  }

  /// The match that is all of a text, or nil.
  func match(_ text: String) -> PhoneMatch? {
    matches(in: text).first { $0.start == 0 && $0.end == text.utf8.count }
  }
}

extension PhoneMatch {
  /// Country code and national significant number with its zeros: `39:0612345678`.
  var number: String {
    let digits = (0..<verdict.national.count).map { String(verdict.national[$0]) }
    return "\(verdict.countryCode):\(digits.joined())"
  }
}
