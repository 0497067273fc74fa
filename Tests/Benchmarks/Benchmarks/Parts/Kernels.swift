import Benchmark
import CScanKernels

@testable import PIIScanner

/// The classifier and the bit program, with what some detectors need.
func addKernels(_ detectors: DetectorChoice) {
  add("classify, \(detectors.rawValue)", on: .denseTable, counts: { $0 > 0 }) { text in
    let bitmaps = try Bitmaps(detectors.detectorSet(), text)
    return {
      bitmaps.classify()
      return bitmaps.count
    }
  }
  for sample in [SampleText.code, .denseTable] {
    add(
      "bit program, \(detectors.rawValue), \(sample.rawValue)", on: sample, counts: { $0 > 0 }
    ) { text in
      let bitmaps = try Bitmaps(detectors.detectorSet(), text)
      bitmaps.classify()
      return { bitmaps.runProgram() }
    }
  }
}

/// The kernels that need only bytes.
func addByteKernels() {
  add("count characters", on: .events, counts: { $0 == SampleText.size }) { text in
    { unsafe scan_count_characters(text, text.count) }
  }
  add("content hash", on: .events, counts: { $0 != 0 }) { text in
    { unsafe Int(truncatingIfNeeded: scan_content_hash(text, text.count, 0)) }
  }
}

/// The bitmaps of a text, laid out as the kernels want them.
///
/// Only those of the last 16 blocks are kept: a scan too goes on before they leave the cache.
@safe
private final class Bitmaps {
  private let text: [UInt8]
  private let prefilter: Prefilter
  private var plan = scan_class_plan()
  /// For each class eight words, the bitmaps of 16 blocks, and eight words.
  private let words: UnsafeMutablePointer<UInt64>
  private let wordCount: Int
  private let registers: UnsafeMutablePointer<scan_register>
  private let outputs: UnsafeMutablePointer<UInt64>
  private let found: UnsafeMutablePointer<UInt64>

  private static let keptBlocks = 16
  private static let blockWords = Int(SCAN_BLOCK_WORDS)

  /// How many classes there are.
  var count: Int { prefilter.classes.count }

  init(_ detectors: DetectorSet, _ text: [UInt8]) {
    self.text = text
    prefilter = detectors.prefilter
    let sets = prefilter.classes.map { scan_byte_set(words: $0.words) }
    let made = unsafe scan_make_class_plan(sets, sets.count, &plan)
    precondition(made == 0 && text.count.isMultiple(of: 64 * Self.blockWords))
    let wordCount = sets.count * (16 + Self.keptBlocks * Self.blockWords)
    self.wordCount = wordCount
    unsafe words = .allocate(capacity: wordCount)
    unsafe words.initialize(repeating: 0, count: wordCount)
    unsafe registers = .allocate(capacity: prefilter.registerCount)
    unsafe registers.initialize(repeating: scan_register(), count: prefilter.registerCount)
    unsafe outputs = .allocate(capacity: prefilter.outputs.count * Self.blockWords)
    unsafe found = .allocate(capacity: prefilter.outputs.count)
  }

  deinit {
    unsafe words.deallocate()
    unsafe registers.deallocate()
    unsafe outputs.deallocate()
    unsafe found.deallocate()
  }

  /// Where the bitmap of a class has a block of the text.
  private func place(of block: Int, class index: Int) -> Int {
    index * (wordCount / count) + 8 + block % Self.keptBlocks * Self.blockWords
  }

  /// Classifies the text a block at a time, as a scan does.
  func classify() {
    var masks = unsafe [UnsafeMutablePointer<UInt64>?](repeating: nil, count: count)
    for block in 0..<(text.count / (64 * Self.blockWords)) {
      // SAFETY: each class has room for the kept blocks.
      for c in 0..<count { unsafe masks[c] = words + place(of: block, class: c) }
      unsafe text.withUnsafeBufferPointer { text in
        guard let base = text.baseAddress else { return }
        unsafe scan_classify(
          base + block * 64 * Self.blockWords, 64 * Self.blockWords, &plan, masks)
      }
    }
  }

  /// Runs the program on the kept blocks, as often as the text has blocks; returns how many candidates that gives.
  func runProgram() -> Int {
    let program = prefilter.instructions
    var classes = unsafe [UnsafePointer<UInt64>?](repeating: nil, count: Int(SCAN_MAX_CLASSES))
    var candidates = 0
    for block in 0..<(text.count / (64 * Self.blockWords)) {
      // SAFETY: eight words are before and after the kept blocks of each class.
      for c in 0..<count {
        unsafe classes[c] = UnsafePointer(words + place(of: block, class: c))
      }
      unsafe scan_run_program(
        program, program.count, classes, Int(SCAN_MAX_CLASSES), registers, outputs, found,
        prefilter.outputs.count, Self.blockWords)
      for output in prefilter.outputs.indices
      where unsafe found[output] != 0 {
        for word in 0..<Self.blockWords {
          candidates += unsafe outputs[output * Self.blockWords + word].nonzeroBitCount
        }
      }
    }
    return candidates
  }
}
