internal import CScanKernels

/// Finds the hits in a window of text: bitmaps, candidates, automata, checks.
///
/// Each thread has one, with buffers of its own. Nothing here allocates, locks or counts references
/// for a candidate.
@safe
final class ChunkDetector {
  private let detectors: DetectorSet
  @exclusivity(unchecked) private var plan = scan_class_plan()
  /// What the plan's structure classes stand for.
  @exclusivity(unchecked) private var plannedStructure: StructureClasses?

  /// The classes of the program, a block long, with a word before and a word after.
  private let classWords: UnsafeMutablePointer<UInt64>
  private let classPointers: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>?>
  private let blockPointers: UnsafeMutablePointer<UnsafePointer<UInt64>?>
  private let registers: UnsafeMutablePointer<scan_register>
  private let outputs: UnsafeMutablePointer<UInt64>
  private let found: UnsafeMutablePointer<UInt64>
  private let outputCount: Int
  private let program: UnsafeMutablePointer<scan_instruction>
  /// What each output leads to.
  private let runners: UnsafeMutablePointer<Prefilter.Output>

  /// The structure masks of the whole window: newline, structure, quote, and digits but 0 where those are asked for.
  @exclusivity(unchecked) private var structureWords: UnsafeMutablePointer<UInt64>
  @exclusivity(unchecked) private var structureStride = 0
  @exclusivity(unchecked) private var structureCount = 3

  let verifier: CandidateVerifier
  /// Finds the words of lists; `nil` if no detector has any.
  private let words: WordSearch?

  /// Where findings are wanted; `nil` for everywhere.
  @exclusivity(unchecked) var wanted: WantedRanges?

  /// Candidates that were verified, since the start: for tests that the work is linear.
  @exclusivity(unchecked) private(set) var candidateCount = 0

  /// Bytes that are classified at once, as many as the program takes: what fits the first-level cache with all its bitmaps.
  private static let block = blockWords * 64
  private static let blockWords = Int(SCAN_BLOCK_WORDS)
  /// Words from one class to the next: eight of which the last is the one before, the block, and eight after.
  private static let classStride = 8 + blockWords + 8

  init(_ detectors: DetectorSet) {
    self.detectors = detectors
    verifier = CandidateVerifier(detectors)
    words = detectors.words.map { WordSearch($0) }
    let prefilter = detectors.prefilter
    let wordCount = (prefilter.classes.count + 1) * Self.classStride
    unsafe classWords = allocateAligned(wordCount)
    unsafe classWords.initialize(repeating: 0, count: wordCount)
    let classLimit = Int(SCAN_MAX_CLASSES)
    unsafe classPointers = .allocate(capacity: classLimit)
    unsafe classPointers.initialize(repeating: nil, count: classLimit)
    unsafe blockPointers = .allocate(capacity: classLimit)
    unsafe blockPointers.initialize(repeating: nil, count: classLimit)
    for c in prefilter.classes.indices {
      let words = unsafe classWords + (c * Self.classStride + 8)
      unsafe classPointers[c] = words
      unsafe blockPointers[c] = UnsafePointer(words)
    }
    let registerCount = max(1, prefilter.registerCount)
    unsafe registers = allocateAligned(registerCount)
    unsafe registers.initialize(repeating: scan_register(), count: registerCount)
    outputCount = max(1, prefilter.outputs.count)
    unsafe outputs = .allocate(capacity: outputCount * Int(SCAN_BLOCK_WORDS))
    unsafe outputs.initialize(repeating: 0, count: outputCount * Int(SCAN_BLOCK_WORDS))
    unsafe found = .allocate(capacity: outputCount)
    unsafe found.initialize(repeating: 0, count: outputCount)
    unsafe program = .allocate(capacity: max(1, prefilter.instructions.count))
    unsafe program.initialize(from: prefilter.instructions, count: prefilter.instructions.count)
    unsafe runners = .allocate(capacity: outputCount)
    unsafe runners.initialize(from: prefilter.outputs, count: prefilter.outputs.count)
    unsafe structureWords = .allocate(capacity: 1)
  }

  deinit {
    unsafe classWords.deallocate()
    unsafe classPointers.deallocate()
    unsafe blockPointers.deallocate()
    unsafe registers.deallocate()
    unsafe outputs.deallocate()
    unsafe found.deallocate()
    unsafe program.deallocate()
    unsafe runners.deallocate()
    unsafe structureWords.deallocate()
  }

  /// The structure masks of the last window; valid until the next.
  var masks: StructureMasks {
    unsafe StructureMasks(
      newline: UnsafePointer(structureWords),
      structure: UnsafePointer(structureWords + structureStride),
      quote: UnsafePointer(structureWords + 2 * structureStride))
  }

  /// Where the last window has digits but 0; `nil` unless it is JSON and only its numbers can be values of fields.
  var firstDigits: UnsafePointer<UInt64>? {
    unsafe structureCount == 4 ? UnsafePointer(structureWords + 3 * structureStride) : nil
  }

  /// Finds the hits of a window; they are added to `verifier.hits`, sorted by where they start.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - count: Its length in bytes.
  ///   - searched: Where a match may start (or, for one with an anchor, have its anchor).
  ///   - structure: The byte classes that the format's splitter reads.
  ///   - wantsMisses: Whether values that fail their check are reported too.
  func detect(
    _ text: UnsafePointer<UInt8>, count: Int, searched: Range<Int>, structure: StructureClasses,
    wantsMisses: Bool
  ) {
    unsafe verifier.begin(
      text, count: count, delimiter: structure.delimiter, wantsMisses: wantsMisses)
    preparePlan(structure)
    reserveStructure(count)
    let classCount = detectors.prefilter.classes.count
    let instructionCount = detectors.prefilter.instructions.count
    for c in 0..<classCount { unsafe classWords[c * Self.classStride + 7] = 0 }
    var start = 0
    while start < count {
      let length = min(Self.block, count - start)
      // A word more, for what lies just past the block.
      let classified = min(length + 64, count - start)
      // SAFETY: each class has room for a block and eight words more; the structure masks for the window and a
      // word more.
      for s in 0..<(unsafe structureCount) {
        unsafe classPointers[classCount + s] = structureWords + (s * structureStride + start / 64)
      }
      unsafe scan_classify(text + start, classified, &plan, classPointers)
      let isSearched =
        unsafe start < searched.upperBound && start + length > searched.lowerBound
        && wanted?.overlaps(start..<(start + length)) != false
      if isSearched, instructionCount > 0 {
        // Past the end of the text nothing is in any class.
        let wordCount = (length + 63) / 64
        let lastWord = scan_program_words(wordCount)
        for c in 0..<classCount {
          var word = (classified + 63) / 64
          while word <= lastWord {
            unsafe classWords[c * Self.classStride + 8 + word] = 0
            word += 1
          }
        }
        unsafe scan_run_program(
          program, instructionCount, UnsafePointer(blockPointers), Int(SCAN_MAX_CLASSES), registers,
          outputs, found, outputCount, wordCount)
        verifyBlock(at: start, searched: searched)
      }
      // The last word is the one before the next block.
      for c in 0..<classCount {
        let words = unsafe classWords + (c * Self.classStride + 8)
        unsafe words[-1] = words[Self.blockWords - 1]
      }
      start += Self.block
    }
    if let words, !searched.isEmpty {
      unsafe words.search(text, count: count, range: searched, delimiter: structure.delimiter)
      for index in words.matches.indices { verifier.add(words.matches[index]) }
    }
    verifier.sortHits()
  }

  /// Verifies the candidates that the program has left in the outputs.
  private func verifyBlock(at blockStart: Int, searched: Range<Int>) {
    for output in 0..<outputCount where unsafe found[output] != 0 {
      switch unsafe runners[output] {
      case .union:
        forEachCandidate(of: output, blockStart, searched) { verifier.verifyUnion(at: $0) }
      case .start(let pattern):
        if verifier.skips(pattern) { continue }
        forEachCandidate(of: output, blockStart, searched) {
          verifier.verifyStart(pattern, at: $0)
        }
      case .anchor(let pattern):
        forEachCandidate(of: output, blockStart, searched) {
          verifier.verifyAnchor(pattern, at: $0)
        }
      }
    }
  }

  /// Calls a closure with each candidate of an output that is searched and wanted, in order.
  @inline(__always)
  private func forEachCandidate(
    of output: Int, _ blockStart: Int, _ searched: Range<Int>, _ body: (Int) -> Void
  ) {
    let words = unsafe outputs + output * Int(SCAN_BLOCK_WORDS)
    var some = unsafe found[output]
    while some != 0 {
      let index = some.trailingZeroBitCount
      some &= some &- 1
      var candidates = unsafe words[index]
      while candidates != 0 {
        let at = blockStart &+ index &* 64 &+ candidates.trailingZeroBitCount
        candidates &= candidates &- 1
        guard searched.contains(at) else { continue }
        if let wanted = unsafe wanted, !wanted.contains(at) { continue }
        unsafe candidateCount &+= 1
        body(at)
      }
    }
  }

  private func preparePlan(_ structure: StructureClasses) {
    guard unsafe plannedStructure != structure else { return }
    unsafe plannedStructure = structure
    let sets =
      detectors.prefilter.classes + [ByteSet(10), structure.structure, structure.quote]
    let names = detectors.fieldNames
    unsafe structureCount = 4
    if structure == .json, names.wantsNumbers, !names.wantsText,
      makePlan(sets + [ByteSet("123456789")])
    {
      return
    }
    unsafe structureCount = 3
    precondition(makePlan(sets), "the prefilter's classes must fit one plan")
  }

  /// Makes the plan of some classes; returns whether they fit.
  private func makePlan(_ sets: [ByteSet]) -> Bool {
    let list = sets.map { scan_byte_set(words: $0.words) }
    return unsafe scan_make_class_plan(list, list.count, &plan) == 0
  }

  private func reserveStructure(_ count: Int) {
    let needed = (count + 63) / 64 + 2
    guard unsafe needed > structureStride else { return }
    unsafe structureWords.deallocate()
    unsafe structureWords = .allocate(capacity: 4 * needed)
    unsafe structureWords.initialize(repeating: 0, count: 4 * needed)
    unsafe structureStride = needed
  }
}

/// Memory that begins at a multiple of 64 bytes, as vectors like it; `deallocate()` gives it back.
private func allocateAligned<Element: BitwiseCopyable>(
  _ count: Int
) -> UnsafeMutablePointer<Element> {
  unsafe UnsafeMutableRawPointer.allocate(
    byteCount: count * MemoryLayout<Element>.stride, alignment: 64
  ).bindMemory(to: Element.self, capacity: count)
}
