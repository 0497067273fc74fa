import Benchmark

@testable import PIIScanner

/// Detection alone: bitmaps, candidates, automata, checks and words nearby, in windows of 256 KiB.
func addDetection(_ detectors: DetectorChoice, in sample: SampleText) {
  var first: Int?
  add(
    "detect, \(detectors.rawValue), \(sample.rawValue)", on: sample,
    counts: { hits in
      // Each row of the dense table has four values, and is 110 bytes at most.
      if sample == .denseTable, hits < 4 * SampleText.size / 110 { return false }
      if first == nil { first = hits }
      return hits == first
    }
  ) { text in
    let detector = try ChunkDetector(detectors.detectorSet())
    let structure = StructureClasses.csv(
      delimiter: UInt8(ascii: sample == .numbers ? "," : ";"), quote: UInt8(ascii: "\""))
    let window = 256 * 1024
    return {
      var hits = 0
      unsafe text.withUnsafeBufferPointer { text in
        guard let base = text.baseAddress else { return }
        for start in stride(from: 0, to: text.count, by: window) {
          let count = min(window, text.count - start)
          unsafe detector.detect(
            base + start, count: count, searched: 0..<count,
            structure: sample == .code ? .text : structure, wantsMisses: sample != .code)
          hits += detector.verifier.hits.count { !$0.isMiss }
        }
      }
      return hits
    }
  }
}
