#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What one thread does with a window: find the hits, and say where in the window they are.
///
/// It needs nothing from other windows, so any number of them are scanned at once.
@safe
final class WindowScan {
  private let persons: PersonNearby?
  /// For the values of fields that are named as telephone numbers.
  var phone: PhoneCheck { detector.verifier.phone }
  let detector: ChunkDetector
  /// For text that is not the window's own: with escapes undone, or strings of a binary.
  ///
  /// Made at first use: most sources have neither, and a small scan should not wait for its buffers.
  private(set) lazy var secondDetector = ChunkDetector(detectors)
  let detectors: DetectorSet
  @exclusivity(unchecked) private(set) var unescaped = UnescapedText()
  /// A text in a string of JSON.
  @exclusivity(unchecked) var embedded = UnescapedText()
  /// Bytes of such texts that were searched, since the start: for tests that the work is linear.
  @exclusivity(unchecked) var textBytes = 0
  @exclusivity(unchecked) private var strings = UTF16StringFinder()

  /// The hits that the window owns, in order.
  @exclusivity(unchecked) var hits: [WindowHit] = []
  /// What the misses among them count for.
  @exclusivity(unchecked) private(set) var missSets: [SmallSet] = []
  /// The bytes of their values, UTF-8.
  @exclusivity(unchecked) var values: [UInt8] = []
  /// The whole values of fields that are, or may be, named so; in order.
  @exclusivity(unchecked) var fieldHits: [WindowHit] = []
  /// Newlines in what the window owns.
  @exclusivity(unchecked) private(set) var newlines: Int64 = 0
  /// Characters between the last of them (or the start, if there is none) and the end.
  @exclusivity(unchecked) private(set) var tailCharacters: Int64 = 0

  /// The parts of the source whose findings are wanted; `nil` for all.
  ///
  /// Only plain text can be searched in part: values elsewhere are evidence for each other.
  var wanted: [Range<Int>]?

  /// A window to scan.
  @unsafe
  struct Input {
    /// The text: UTF-8, or what it was decoded to.
    var text: UnsafePointer<UInt8>
    var count: Int
    /// What the window owns.
    var owned: Range<Int>
    var format: SourceFormat
    var encoding: TextEncoding
    var structure: StructureClasses
    /// The offset in the raw source of the window's first byte.
    var rawOffset: Int64
    /// Whether it is source code, where more must speak for a value.
    var code = SourceCode.Kind.none
    /// Whether it may have references of HTML or XML to characters.
    var mayHaveReferences = false
    /// Whether parts of it may be quoted-printable.
    var mayBeQuotedPrintable = false
    /// Whether its values are told apart by place or tag.
    var records = RecordFormat.none
    /// The columns of records of one width.
    var layout: FixedLayout?
    /// Whether the source has no other window.
    var isWholeSource = false
  }

  init(_ detectors: DetectorSet) {
    persons = PersonNearby(detectors)
    detector = ChunkDetector(detectors)
    self.detectors = detectors
  }

  /// How far beyond what it owns a window looks for hits that overlap its own.
  private static let margin = 1024

  /// Scans a window.
  ///
  /// - Parameters:
  ///   - input: The window.
  ///   - offsets: Turns offsets in the text into offsets in the raw source; `nil` if they differ
  ///     by `rawOffset` only.
  ///   - named: The detectors that the names of the source's fields may speak for.
  func scan(_ input: Input, offsets: WindowBuffer?, named: NamedDetectors) {
    unsafe detector.verifier.named = named
    unsafe detector.verifier.code = unsafe input.code
    unsafe hits.removeAll(keepingCapacity: true)
    unsafe missSets.removeAll(keepingCapacity: true)
    unsafe values.removeAll(keepingCapacity: true)
    unsafe fieldHits.removeAll(keepingCapacity: true)
    unsafe newlines = 0
    unsafe tailCharacters = 0
    let isStructured =
      unsafe input.format == .csv || input.format == .json || input.format == .jsonl
      || input.format == .sql
    let searched =
      unsafe max(
        0, input.owned.lowerBound - Self.margin)..<min(
        input.count, input.owned.upperBound + Self.margin)
    let mayHaveEscapes = unsafe input.format == .json || input.format == .jsonl
    let isUnescaped = unsafe mayHaveEscapes && undoEscapes(of: input)
    let isDecoded =
      unsafe input.mayHaveReferences && undoReferences(of: input) || undoFolds(of: input)
    unsafe detector.verifier.records.format = unsafe input.records
    unsafe detector.verifier.records.layout = unsafe input.layout
    unsafe detector.wanted = unsafe wantedRanges(of: input, offsets)
    if isUnescaped || isDecoded {
      unsafe scanUnescaped(input, searched, offsets, wantsMisses: isStructured)
      if isUnescaped { unsafe scanTexts(input, searched, offsets) }
    } else {
      unsafe detector.detect(
        input.text, count: input.count, searched: searched, structure: input.structure,
        wantsMisses: isStructured)
      let verifier = detector.verifier
      let isBinary = unsafe input.format == .binary
      for hit in unsafe verifier.hits {
        if isBinary, !(unsafe isText(hit, input)) { continue }
        unsafe add(
          hit, at: Int(hit.start), input.text, verifier,
          rawStart: rawStart(Int(hit.start), input, offsets),
          rawEnd: rawEnd(Int(hit.end), input, offsets), input)
      }
    }
    unsafe persons?.note(in: &hits)
    unsafe weighWholeSource(input, offsets)
    unsafe HitOverlaps.keepOwned(unsafe input.owned, of: &hits)
    unsafe locate(input)
    if mayHaveEscapes, !detectors.fieldNames.isEmpty {
      unsafe findJSONValues(input, isUnescaped: isUnescaped, offsets)
    }
    if unsafe input.format == .binary { unsafe scanStrings(input) }
  }

  /// What is wanted of a window.
  private func wantedRanges(of input: Input, _ offsets: WindowBuffer?) -> WantedRanges? {
    guard let wanted, offsets == nil, unsafe input.format == .text else { return nil }
    return WantedRanges(wanted, from: unsafe Int(input.rawOffset), margin: Self.margin)
  }

  /// Whether a hit in binary data is no chance.
  private func isText(_ hit: Hit, _ input: Input) -> Bool {
    // SAFETY: the window stays while it is scanned, and hits are in it.
    unsafe BinaryText.holds(
      Span(_unsafeStart: input.text, count: input.count), from: Int(hit.start), to: Int(hit.end))
  }

  /// Undoes the escapes of JSON; returns whether there are any.
  private func undoEscapes(of input: Input) -> Bool {
    let raw = unsafe UnsafeBufferPointer(start: input.text, count: input.count)
    guard unsafe hasByte(UInt8(ascii: "\\"), input.text, input.count) else { return false }
    unsafe unescaped.decode(raw)
    return true
  }

  /// Undoes the character references of HTML and XML, and what is quoted-printable; returns whether there are any.
  private func undoReferences(of input: Input) -> Bool {
    let raw = unsafe UnsafeBufferPointer(start: input.text, count: input.count)
    return unsafe input.mayBeQuotedPrintable
      ? unescaped.decodeQuotedPrintable(raw) : unescaped.decodeReferences(raw)
  }

  /// Undoes the folds and escapes of records; returns whether there are any.
  private func undoFolds(of input: Input) -> Bool {
    guard unsafe input.records != .none else { return false }
    return unsafe unescaped.decodeRecords(
      UnsafeBufferPointer(start: input.text, count: input.count), input.records,
      isQuotedPrintable: input.mayBeQuotedPrintable)
  }

  /// Finds hits in the text with its escapes undone, and structure in the text as it is.
  private func scanUnescaped(
    _ input: Input, _ searched: Range<Int>, _ offsets: WindowBuffer?, wantsMisses: Bool
  ) {
    unsafe detector.detect(
      input.text, count: input.count, searched: 0..<0, structure: input.structure,
      wantsMisses: false)
    let decoded = unsafe unescaped.bytes
    guard let text = decoded.baseAddress else { return }
    let range =
      unsafe unescaped.decodedStart(
        of: searched.lowerBound)..<unescaped.decodedStart(
        of: searched.upperBound)
    unsafe secondDetector.verifier.named = unsafe detector.verifier.named
    unsafe secondDetector.verifier.code = unsafe input.code
    unsafe secondDetector.verifier.records.format = unsafe input.records
    unsafe secondDetector.verifier.records.layout = unsafe input.layout
    unsafe secondDetector.detect(
      text, count: decoded.count, searched: range, structure: input.structure,
      wantsMisses: wantsMisses)
    unsafe addHits(of: text, unescaped, from: 0, input, offsets)
  }

  /// Adds the hits that the second detector has in decoded text.
  ///
  /// - Parameters:
  ///   - text: The decoded text.
  ///   - decoded: Knows of which bytes it was made.
  ///   - base: Where in the window those begin.
  ///   - input: The window.
  ///   - offsets: As for the scan of it.
  func addHits(
    of text: UnsafePointer<UInt8>, _ decoded: borrowing UnescapedText, from base: Int,
    _ input: Input, _ offsets: WindowBuffer?
  ) {
    let verifier = secondDetector.verifier
    for hit in unsafe verifier.hits {
      let start = base + decoded.rawStart(of: Int(hit.start))
      let end = base + decoded.rawEnd(of: Int(hit.end))
      unsafe add(
        hit, at: start, text, verifier, rawStart: rawStart(start, input, offsets),
        rawEnd: rawEnd(end, input, offsets), input)
    }
  }

  /// Scans the UTF-16 strings of a binary; hits in its ASCII strings are found without this.
  private func scanStrings(_ input: Input) {
    let first = unsafe hits.count
    let count = unsafe strings.fill(
      from: UnsafeRawBufferPointer(start: input.text, count: input.count), at: 0, isLast: true)
    guard count > 0,
      let text = unsafe strings.text.baseAddress?.assumingMemoryBound(to: UInt8.self)
    else { return }
    unsafe secondDetector.verifier.named = unsafe detector.verifier.named
    unsafe secondDetector.verifier.code = unsafe input.code
    unsafe secondDetector.verifier.records.format = .none
    unsafe secondDetector.detect(
      text, count: count, searched: 0..<count, structure: .text, wantsMisses: false)
    let verifier = secondDetector.verifier
    for hit in unsafe verifier.hits {
      let start = unsafe Int(strings.rawOffset(ofDecoded: Int(hit.start)))
      let end = unsafe Int(strings.rawEnd(ofDecodedEnd: Int(hit.end)))
      guard unsafe input.owned.contains(start) else { continue }
      unsafe add(
        hit, at: start, text, verifier, rawStart: input.rawOffset + Int64(start),
        rawEnd: input.rawOffset + Int64(end), input)
    }
    guard unsafe hits.count > first else { return }
    unsafe hits.sort { $0.start < $1.start }
    unsafe locate(input)
  }

  // MARK: Names

  /// The name or path of a field with `*` for the values in it: keys of JSON, and even headers, can be what
  /// a scan looks for, and must not be told.
  ///
  /// - Returns: `nil` if there are no values in it.
  func withoutValues(_ name: some Collection<UInt8>) -> [UInt8]? {
    // Almost no name needs a closer look.
    var digits = 0
    var mayHaveValues = false
    for byte in name {
      if byte &- UInt8(ascii: "0") < 10 { digits += 1 }
      mayHaveValues = mayHaveValues || byte == UInt8(ascii: "@") || digits > 4
    }
    guard mayHaveValues else { return nil }
    let text = Array(name)
    unsafe secondDetector.verifier.named = .none
    unsafe secondDetector.verifier.code = .none
    unsafe secondDetector.verifier.records.format = .none
    unsafe text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      unsafe secondDetector.detect(
        base, count: text.count, searched: 0..<text.count, structure: .text, wantsMisses: false)
    }
    let hits = unsafe secondDetector.verifier.hits
    guard !hits.isEmpty else { return nil }
    var result: [UInt8] = []
    var at = 0
    for hit in hits where Int(hit.start) >= at {
      result += text[at..<Int(hit.start)]
      result.append(UInt8(ascii: "*"))
      at = Int(hit.end)
    }
    return result + text[at...]
  }

  // MARK: Hits

  func rawStart(
    _ at: Int, _ input: Input, _ offsets: WindowBuffer?
  ) -> Int64 {
    offsets?.rawStart(ofText: at) ?? (unsafe input.rawOffset + Int64(at))
  }

  func rawEnd(
    _ end: Int, _ input: Input, _ offsets: WindowBuffer?
  ) -> Int64 {
    offsets?.rawEnd(ofText: end) ?? (unsafe input.rawOffset + Int64(end))
  }

  private func add(
    _ hit: Hit, at: Int, _ text: UnsafePointer<UInt8>, _ verifier: CandidateVerifier,
    rawStart: Int64, rawEnd: Int64, _ input: Input
  ) {
    let start = Int(hit.start)
    let count = Int(hit.end) - start
    let first = unsafe values.count
    var misses: Int32 = -1
    if hit.isMiss {
      // Only its hash is needed.
      misses = unsafe Int32(missSets.count)
      unsafe missSets.append(verifier.missSets[Int(hit.misses)])
    } else {
      unsafe values.append(contentsOf: UnsafeBufferPointer(start: text + start, count: count))
    }
    // Only a test of density compares values.
    let hash = hit.isWhole ? unsafe valueHash(text + start, count) : 0
    unsafe hits.append(
      WindowHit(
        start: rawStart, end: rawEnd, at: Int32(at), line: 0, column: 0,
        value: ByteRange(start: UInt32(first), count: UInt32(values.count - first)),
        valueHash: hash, logOdds: hit.logOdds, detector: hit.detector,
        contextWord: hit.contextWord, evidence: hit.evidence,
        contextDistance: hit.contextDistance, misses: misses, isWhole: hit.isWhole,
        isAllowed: verifier.isAllowed(hit), factors: hit.factors))
  }

  // MARK: Lines and columns

  /// Counts lines and columns up to each hit and to the end of what the window owns.
  private func locate(_ input: Input) {
    let mask = unsafe detector.masks.newline
    var counter = unsafe LineCounter(input, newline: mask, count: hits.count)
    unsafe hits.withUnsafeMutableBufferPointer { hits in
      for index in hits.indices where unsafe !hits[index].isMiss {
        unsafe counter.advance(to: Int(hits[index].at))
        unsafe hits[index].line = Int32(counter.lines)
        unsafe hits[index].column = Int32(truncatingIfNeeded: counter.column)
      }
    }
    unsafe counter.advance(to: unsafe max(input.owned.upperBound, input.owned.lowerBound))
    unsafe newlines = unsafe Int64(counter.lines)
    unsafe tailCharacters = unsafe Int64(counter.column)
  }
}

/// Whether a byte is in some text.
private func hasByte(_ byte: UInt8, _ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
  unsafe memchr(text, Int32(byte), count) != nil
}
