import Foundation
import PIIScanner
import Synchronization
import Testing

/// Counts what is found, by detector.
final class Tally: FindingSink {
  let detectors: DetectorSet
  let counts = Mutex<[String: Int]>([:])

  init(_ detectors: DetectorSet) { self.detectors = detectors }

  func makeWriter() -> any FindingWriter { Writer(self) }

  /// Each scanning thread has its own.
  private final class Writer: FindingWriter {
    private let tally: Tally

    init(_ tally: Tally) { self.tally = tally }

    func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {
      for finding in batch.findings where finding.confidence >= .high {
        let id = tally.detectors.definitions[Int(finding.detector)].id
        tally.counts.withLock { $0[id, default: 0] += 1 }
      }
    }

    func commit() {}

    func finish(_ report: SourceReport) {
      if let reason = report.reason {
        print("\(String(decoding: report.source.path, as: UTF8.self)): \(reason)")
      }
    }
  }
}

func count(in folder: String) throws -> [String: Int] {
  let detectors = try DetectorSet(DetectorDefinition.builtin.filter(\.enabled))
  let tally = Tally(detectors)
  _ = try Scanner(detectors).scan(paths: [Array(folder.utf8)], into: tally)
  return tally.counts.withLock { $0 }
}

/// The example of the README: this file has its code, and uses nothing that is not public.
@Suite("Embedding")
struct EmbeddingTests {
  private let file = URL(filePath: #filePath)

  private var root: URL {
    file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  @Test("the example of the README counts the findings of a folder")
  func counts() throws {
    let found = try count(in: root.appending(path: "fixtures/share/Personeel").path)
    for detector in ["email", "phone", "nl.bsn"] {
      #expect((found[detector] ?? 0) > 0, "\(detector)")
    }
  }

  @Test("the README has the code that is compiled here")
  func isInSync() throws {
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let source = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(source.firstRange(of: "/// Counts what is found"))
    let end = try #require(source.firstRange(of: "/// The example of the README"))
    let example = source[start.lowerBound..<end.lowerBound].trimmingCharacters(in: .newlines)
    #expect(readme.contains(example + "\n```"))
  }
}
