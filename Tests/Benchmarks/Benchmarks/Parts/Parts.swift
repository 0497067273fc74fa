import Benchmark

@testable import PIIScanner

/// What is measured: the parts of a scan, each by itself, on one thread.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration.metrics = [.wallClock, .instructions, megabytesPerSecond]
  Benchmark.defaultConfiguration.maxDuration = .seconds(1)
  Benchmark.defaultConfiguration.warmupIterations = 2
  for detectors in DetectorChoice.allCases { addKernels(detectors) }
  addByteKernels()
  addSplitters()
  for detectors in DetectorChoice.allCases {
    for text in [SampleText.code, .denseTable, .numbers] { addDetection(detectors, in: text) }
  }
}

/// Text per second of wall clock time.
let megabytesPerSecond = BenchmarkMetric.custom(
  "MB/s", polarity: .prefersLarger, useScalingFactor: false)

/// Adds a benchmark of work on a text.
///
/// - Parameters:
///   - name: Its name.
///   - text: What it works on; made before the clock runs.
///   - expected: Whether the work has done what it should, by what it returns.
///   - prepare: Makes the work, which goes through the text once and returns what it has counted.
func add(
  _ name: String, on text: SampleText, counts expected: @escaping (Int) -> Bool,
  _ prepare: @escaping ([UInt8]) throws -> () -> Int
) {
  Benchmark(
    name,
    closure: { benchmark, work in
      let clock = ContinuousClock()
      var counted = 0
      benchmark.startMeasurement()
      let time = clock.measure { counted = work() }
      benchmark.stopMeasurement()
      guard expected(counted) else { return benchmark.error("\(name) counted \(counted)") }
      benchmark.measurement(
        megabytesPerSecond, Int(Double(SampleText.size) / 1e6 / (time / .seconds(1))))
    },
    setup: { try prepare(text.bytes()) })
}

/// Which detectors are on.
enum DetectorChoice: String, CaseIterable {
  /// E-mail addresses, IBANs, phone numbers and Dutch citizen service numbers.
  case four
  /// All that are on by default.
  case all

  func detectorSet() throws -> DetectorSet {
    try DetectorSet(
      DetectorDefinition.builtin.filter {
        self == .all ? $0.enabled : ["email", "iban", "phone", "nl.bsn"].contains($0.id)
      })
  }
}
