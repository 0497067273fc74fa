public import PIIScanner
internal import Synchronization

/// Tries the examples of a detector on the real scanner.
public enum ExampleChecker {
  /// Tries all examples and counter-examples.
  ///
  /// Each is scanned as a file of its own, with this detector alone (one that counts only near a person
  /// gets the detectors that find persons). What is found, of whatever confidence, must be what is marked, to
  /// the byte.
  ///
  /// - Returns: The examples that fail, in order.
  public static func failures(of definition: DetectorDefinition) -> [ExampleFailure] {
    var definitions = [definition]
    if definition.nearPerson {
      definitions += DetectorDefinition.builtin.filter {
        $0.enabled && $0.id != definition.id && Self.personal.contains($0.category)
      }
    }
    var options = ScanOptions()
    options.jobs = 1
    options.minConfidence = .low
    let scanner: Scanner
    do {
      scanner = try Scanner(DetectorSet(definitions), options: options)
    } catch let error as PatternError {
      return [.unusable(error.problem)]
    } catch {
      return [.unusable(.other("\(error)"))]
    }
    var failures: [ExampleFailure] = []
    for (index, example) in definition.finds.enumerated() {
      guard let marked = MarkedText(example.text) else {
        failures.append(.notFound(index, .unmarkedExample(example.text)))
        continue
      }
      let found = spans(in: marked.text, as: example.format, scanner)
      if found != marked.spans {
        failures.append(
          .notFound(
            index, .exampleNotFound(example.text, found: Self.mark(found, in: marked.text))))
      }
    }
    for (index, example) in definition.ignores.enumerated() {
      let found = spans(in: example.text, as: example.format, scanner)
      if !found.isEmpty {
        failures.append(
          .found(
            index,
            .counterExampleFound(
              Self.mark(found, in: example.text) ?? example.text, because: example.because)))
      }
    }
    return failures
  }

  /// Kinds of data that tell that a person is near.
  private static let personal: Set<String> = ["person", "national-id", "contact"]

  /// Scans a text; returns what the first detector finds, in order.
  private static func spans(
    in text: String, as format: ExampleFormat, _ scanner: Scanner
  ) -> [Range<Int>] {
    let sink = SpanSink()
    let name = Array("example.\(format.fileExtension)".utf8)
    var text = text
    text.withUTF8 { bytes in
      _ = unsafe scanner.scan(bytes: UnsafeRawBufferPointer(bytes), named: name, into: sink)
    }
    return sink.spans.withLock { $0 }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// A text with marks around what was found; `nil` if that is nothing.
  private static func mark(_ spans: [Range<Int>], in text: String) -> String? {
    guard !spans.isEmpty else { return nil }
    var bytes = Array(text.utf8)
    for span in spans.reversed() where span.upperBound <= bytes.count {
      bytes.insert(contentsOf: "⟧".utf8, at: span.upperBound)
      bytes.insert(contentsOf: "⟦".utf8, at: span.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// An example that does not come out as it should.
public enum ExampleFailure: Sendable, Equatable {
  /// The example of this index is not found as it is marked.
  case notFound(Int, PatternError.Problem)
  /// Something is found in the counter-example of this index.
  case found(Int, PatternError.Problem)
  /// The detector cannot be used at all.
  case unusable(PatternError.Problem)

  /// What is wrong.
  public var problem: PatternError.Problem {
    switch self {
    case .notFound(_, let problem), .found(_, let problem), .unusable(let problem): problem
    }
  }
}

/// Collects where the first detector of a set finds something.
private final class SpanSink: FindingSink {
  let spans = Mutex<[Range<Int>]>([])

  func makeWriter() -> any FindingWriter { SpanWriter(self) }
}

private final class SpanWriter: FindingWriter {
  private let sink: SpanSink
  private var spans: [Range<Int>] = []

  init(_ sink: SpanSink) { self.sink = sink }

  func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {
    for index in batch.findings.indices where batch.findings[index].detector == 0 {
      let finding = batch.findings[index]
      spans.append(Int(finding.start)..<Int(finding.end))
    }
  }

  func commit() {
    let found = spans
    spans.removeAll()
    sink.spans.withLock { $0 += found }
  }

  func finish(_ report: SourceReport) {}
}
