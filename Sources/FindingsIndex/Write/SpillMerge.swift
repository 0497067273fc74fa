/// Merges the runs of one source, finding by finding.
struct SpillMerge {
  /// How many digests are sorted at once: few enough for the second-level cache.
  private static let partSize = 16_384
  /// Bytes of buffers of all runs together.
  private static let bufferBytes = 4 << 20

  private var readers: [RunReader] = []
  private var part: [Digest] = []

  /// Opens the runs.
  init(_ runs: [SpillFile.Run], of file: SpillFile) throws {
    let size = max(4096, min(256 << 10, SpillMerge.bufferBytes / max(1, runs.count)))
    for run in runs { readers.append(try RunReader(run, of: file, bufferSize: size)) }
  }

  /// Gives all that the runs have of one finding; call it for each finding, in order.
  ///
  /// Digests come in parts that follow each other, each sorted and without duplicates: the digests
  /// of all runs with the same top bits make a part, so no digest is in two parts.
  ///
  /// - Parameters:
  ///   - finding: Index of the finding in the source.
  ///   - total: How many digests the runs have of it, duplicates counted.
  ///   - sorter: Sorts the parts.
  ///   - digests: Gets each part.
  ///   - occurrences: Gets packed places, a block at a time, in the order in which they came.
  /// - Throws: ``IndexError``, or what the closures throw.
  mutating func read(
    finding: Int, total: Int, _ sorter: inout DigestSorter,
    digests: ([Digest]) throws -> Void, occurrences: ([UInt8]) throws -> Void
  ) throws {
    let bits = Int.bitWidth - (total / SpillMerge.partSize).leadingZeroBitCount
    for number in 0..<(UInt64(1) << UInt64(bits)) {
      part.removeAll(keepingCapacity: true)
      for index in readers.indices where readers[index].finding == finding {
        try readers[index].readDigests(upTo: number, shift: UInt64(64 - bits), into: &part)
      }
      sorter.sortUnique(&part)
      try digests(part)
    }
    var packed: [UInt8] = []
    for index in readers.indices where readers[index].finding == finding {
      packed.removeAll(keepingCapacity: true)
      try readers[index].readOccurrences(into: &packed)
      try occurrences(packed)
      try readers[index].nextBlock()
    }
  }
}

/// Reads one run from front to back.
struct RunReader {
  private let file: SpillFile
  private var offset: Int64
  private let end: Int64
  private let bufferSize: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var filled = 0

  /// The finding that the current block is of; `Int.max` past the last block.
  private(set) var finding = Int.max
  /// Digests of the block that have not been read.
  private(set) var digestsLeft = 0
  /// Bytes of places of the block, after its digests.
  private(set) var occurrenceBytes = 0

  init(_ run: SpillFile.Run, of file: SpillFile, bufferSize: Int) throws {
    self.file = file
    offset = run.start
    end = run.start + run.count
    self.bufferSize = bufferSize
    try nextBlock()
  }

  /// Goes to the next block; the current one has been read whole.
  mutating func nextBlock() throws {
    guard try fill(SpillFile.headerCount) else {
      finding = .max
      return
    }
    finding = Int(load(UInt32.self))
    digestsLeft = Int(load(UInt32.self))
    occurrenceBytes = Int(load(UInt64.self))
  }

  /// Appends the digests whose shifted top is at most `part`.
  mutating func readDigests(upTo part: UInt64, shift: UInt64, into output: inout [Digest]) throws {
    let size = MemoryLayout<Digest>.size
    while digestsLeft > 0 {
      guard try fill(size) else { return }
      let available = min(digestsLeft, (filled - position) / size)
      for _ in 0..<available {
        // SAFETY: `available` digests are in the buffer from `position`.
        let digest = unsafe buffer.withUnsafeBytes {
          unsafe $0.loadUnaligned(fromByteOffset: position, as: Digest.self)
        }
        if digest.high >> shift > part { return }
        output.append(digest)
        position += size
        digestsLeft -= 1
      }
    }
  }

  /// Appends the block's places.
  mutating func readOccurrences(into output: inout [UInt8]) throws {
    while occurrenceBytes > 0 {
      guard try fill(1) else { return }
      let count = min(occurrenceBytes, filled - position)
      output.append(contentsOf: buffer[position..<(position + count)])
      position += count
      occurrenceBytes -= count
    }
  }

  private mutating func load<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type
  ) -> Number {
    // SAFETY: `fill` has seen to it that the header's bytes are there.
    let number = unsafe buffer.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: position, as: type)
    }
    position += MemoryLayout<Number>.size
    return number
  }

  /// Sees to it that some bytes are in the buffer; `false` at the end of the run.
  private mutating func fill(_ count: Int) throws -> Bool {
    if filled - position >= count { return true }
    let rest = filled - position
    let wanted = Int(min(Int64(max(bufferSize, count) - rest), end - offset))
    guard rest + wanted >= count else { return false }
    for index in 0..<rest { buffer[index] = buffer[position + index] }
    try file.read(at: offset, count: wanted, into: &buffer, at: rest)
    offset += Int64(wanted)
    position = 0
    filled = rest + wanted
    return true
  }
}
