import Foundation
import Testing

/// The rows of a file in `fixtures/checks`, split at tabs.
///
/// Empty lines and those with `#` are left out.
func checkFixture(_ name: String, file: StaticString = #filePath) throws -> [[String]] {
  var folder = URL(filePath: "\(file)")
  repeat {
    folder.deleteLastPathComponent()
    try #require(folder.path().count > 1, "there is no fixtures/checks above \(file)")
  } while !FileManager.default.fileExists(
    atPath: folder.appending(path: "fixtures/checks/\(name)").path())
  let text = try String(
    contentsOf: folder.appending(path: "fixtures/checks/\(name)"), encoding: .utf8)
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
    line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
}

/// A text with `⟦` and `⟧` around what must be found.
struct MarkedBytes {
  /// The text without the marks.
  var bytes: [UInt8] = []
  /// What the marks were around, as offsets in `bytes`.
  var ranges: [Range<Int>] = []

  init(_ text: String) {
    var start = 0
    for character in text {
      switch character {
      case "⟦": start = bytes.count
      case "⟧": ranges.append(start..<bytes.count)
      default: bytes += Array(String(character).utf8)
      }
    }
  }
}
