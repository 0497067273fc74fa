extension JSONTracker {
  /// How much of a text ``sniff(prefix:name:)`` looks at.
  static let sniffedBytes = 65_536

  /// Says whether a text is JSON, by how it begins.
  ///
  /// It has to begin with `{` or `[` and go on as JSON. It is JSON Lines if two lines or more are
  /// each a whole value, or the first line is a whole object and the second begins with `{`. So
  /// content decides; the name only tips the balance: a `.json` that goes wrong is still JSON
  /// (that is broken), and a `.jsonl` may be a single line.
  ///
  /// - Parameters:
  ///   - prefix: The start of the text, without BOM. Of more than ``sniffedBytes`` the rest is
  ///     ignored.
  ///   - name: Name of the file, UTF-8.
  /// - Returns: `.json`, `.jsonl`, or `nil` for neither.
  static func sniff(prefix: UnsafeRawBufferPointer, name: [UInt8] = []) -> SourceFormat? {
    // SAFETY: the slice is in bounds, and bytes may be read as bytes.
    let text = unsafe UnsafeRawBufferPointer(rebasing: prefix.prefix(sniffedBytes))
      .assumingMemoryBound(to: UInt8.self)
    guard let first = unsafe text.firstIndex(where: { !$0.isJSONSpace }),
      unsafe text[first] == JSONMark.openBrace || text[first] == JSONMark.openBracket
    else { return nil }
    let hint = SourceFormat(jsonName: name)

    let lines = unsafe SniffedJSON(text, lines: true)
    if lines.wholeRecords >= 2 && lines.brokenLines == 0 { return .jsonl }
    let beginsWithObjects = unsafe lines.firstIsWhole && text[first] == JSONMark.openBrace
    if unsafe beginsWithObjects && lines.secondRecord(in: text) == JSONMark.openBrace {
      return .jsonl
    }
    if hint == .jsonl && (lines.wholeRecords > 0 || lines.brokenLines == 0) { return .jsonl }

    let document = unsafe SniffedJSON(text, lines: false)
    return document.brokenLines == 0 ? .json : hint
  }
}

/// What the start of a text is, read as JSON.
private struct SniffedJSON {
  /// How many values have ended well.
  var wholeRecords = 0
  /// How many faults there are; at most 1 in a document.
  var brokenLines = 0
  /// Whether the first line is a value.
  var firstIsWhole = false
  /// Where the first line ends that is not blank.
  var firstEnd = 0

  init(_ text: UnsafeBufferPointer<UInt8>, lines: Bool) {
    guard let base = text.baseAddress else { return }
    let words = (text.count + 63) / 64
    let masks = UnsafeMutablePointer<UInt64>.allocate(capacity: 3 * words)
    defer { unsafe masks.deallocate() }
    unsafe masks.initialize(repeating: 0, count: 3 * words)
    // SAFETY: `at / 64` is less than `words`.
    for at in text.indices {
      let byte = unsafe text[at]
      let bit: UInt64 = 1 << UInt64(at % 64)
      if byte == JSONMark.newline { unsafe masks[at / 64] |= bit }
      if byte.isJSONMark || byte == JSONMark.newline { unsafe masks[words + at / 64] |= bit }
      if byte == JSONMark.quote || byte == JSONMark.backslash || byte < 0x20 {
        unsafe masks[2 * words + at / 64] |= bit
      }
    }
    let chunk = unsafe ChunkView(
      base: base, count: text.count, offset: 0, isLast: false,
      masks: StructureMasks(
        newline: masks, structure: masks + words, quote: masks + 2 * words))
    var tracker = JSONTracker(lines: lines)
    if lines, let start = unsafe text.firstIndex(where: { !$0.isJSONSpace }) {
      firstEnd = unsafe text[start...].firstIndex(of: JSONMark.newline) ?? text.count
      unsafe tracker.advance(to: Int64(firstEnd), in: chunk)
      firstIsWhole = tracker.expectation == .done
    }
    unsafe tracker.advance(to: Int64(text.count), in: chunk)
    brokenLines = lines ? Int(tracker.brokenLineCount) : tracker.isBroken ? 1 : 0
    let isOpen = tracker.lexeme != .brokenLine && tracker.depth > 0
    wholeRecords = Int(tracker.valueCount) - brokenLines - (isOpen ? 1 : 0)
  }

  /// The first byte of the second line that is not blank; 0 if there is none.
  func secondRecord(in text: UnsafeBufferPointer<UInt8>) -> UInt8 {
    unsafe text[firstEnd...].first { !$0.isJSONSpace } ?? 0
  }
}

extension SourceFormat {
  /// What the extension of a file name says about JSON; `nil` if nothing.
  init?(jsonName name: [UInt8]) {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    let letters = name[(dot + 1)...].map { capitals ~= $0 ? $0 | 0x20 : $0 }
    switch String(decoding: letters, as: UTF8.self) {
    case "jsonl", "ndjson", "jsonlines", "ldjson", "geojsonl": self = .jsonl
    case "json", "geojson", "topojson", "har", "ipynb", "jsonld", "webmanifest", "sarif":
      self = .json
    default: return nil
    }
  }
}
