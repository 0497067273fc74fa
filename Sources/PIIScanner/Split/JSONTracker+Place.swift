/// Where the byte is that was asked for.
extension JSONTracker {
  /// What the byte is part of.
  ///
  /// A fault that the byte itself makes is not noted before the tracker is past it, but counts
  /// here.
  var kind: Kind {
    switch lexeme {
    case .brokenLine, .brokenDocument: return .text
    case _ where query < position: return .key
    case .string, .escape, .hex: return isKey ? .key : .string
    case .number where number.next(queriedByte) != nil: return .scalar
    case .literal where literal.byte(literalCount) == queriedByte: return .scalar
    case .number, .literal: return queriedIsStructure ? .structure : .text
    case .between:
      if queriedIsStructure { return .structure }
      let expectsValue =
        expectation == .value || expectation == .firstValue || expectation == .top
      let isScalar =
        JSONNumberState(first: queriedByte) != nil || JSONLiteral(first: queriedByte) != nil
      return expectsValue && isScalar ? .scalar : .text
    }
  }

  /// Which value it is of several.
  ///
  /// From 1 in JSON Lines, where blank lines do not count and broken ones do. 0 in a document; in
  /// concatenated JSON 0 in the first, then 2, 3, ….
  var record: Int64 {
    let isFirst =
      lexeme == .between && !queriedByte.isJSONSpace
      && (expectation == .top || (expectation == .done && mayFollow(queriedByte)))
    let number = valueCount + (isFirst ? 1 : 0)
    return !isLines && number <= 1 ? 0 : number
  }

  /// Identifies the field: a hash of the path in which all indexes of an array are the same.
  ///
  /// The same for the same path in every record, source and run.
  var fieldID: UInt64 {
    let levels = pathLevels
    return levels == 0 || isText ? Self.rootHash : unsafe frames[levels - 1].hash
  }

  /// Appends the JSON Pointer (RFC 6901) of the value, or of the member whose key it is.
  ///
  /// Empty at the top and for ``Kind/text``. Between members it is that of the object.
  func appendPointer(to bytes: inout [UInt8]) {
    appendPath(to: &bytes, generalised: false)
  }

  /// Appends the pointer with `*` for every index of an array, such as `/klanten/*/bsn`.
  func appendFieldPath(to bytes: inout [UInt8]) {
    appendPath(to: &bytes, generalised: true)
  }

  /// Where the nth nearest key of the path is in ``keys``; `nil` if there are not so many.
  ///
  /// The 0th is the key of the value, also when it is an element of an array under that key; the
  /// 1st is the key of the object that holds it.
  func keyRange(_ nth: Int = 0) -> Range<Int>? {
    guard !isText else { return nil }
    var left = nth
    for level in (0..<pathLevels).reversed() {
      // SAFETY: `pathLevels` is at most `keptDepth`.
      guard unsafe frames[level].keyStart != Frame.absent else { continue }
      if left == 0 { return unsafe keyStart(at: level)..<frames[level].keyEnd }
      left -= 1
    }
    return nil
  }

  /// The nearest key; empty if there is none.
  var lastKey: [UInt8] { keyRange().map { Array(keys[$0]) } ?? [] }

  /// Whether the byte is a mark, space or not known.
  private var queriedIsStructure: Bool {
    queriedByte == 0 || queriedByte.isJSONMark || queriedByte.isJSONSpace
  }

  private var isText: Bool { kind == .text }

  /// How many frames make the path.
  ///
  /// The last does not if its next key is still to come.
  private var pathLevels: Int {
    guard depth <= Self.keptDepth else { return Self.keptDepth }
    let isBetweenMembers =
      lexeme == .between && query == position && (expectation == .firstKey || expectation == .key)
    return isBetweenMembers ? depth - 1 : depth
  }

  private func keyStart(at level: Int) -> Int {
    // SAFETY: called with levels of the path.
    unsafe level == 0 ? 0 : frames[level - 1].keyEnd
  }

  private func appendPath(to bytes: inout [UInt8], generalised: Bool) {
    guard !isText else { return }
    let start = bytes.count
    for level in 0..<pathLevels {
      if bytes.count - start > Self.longestPath, level + 1 < pathLevels {
        if level + 2 == pathLevels { bytes.append(contentsOf: "/…".utf8) }
        continue
      }
      bytes.append(JSONMark.slash)
      // SAFETY: `pathLevels` is at most `keptDepth`.
      if unsafe !frames[level].isObject {
        if generalised {
          bytes.append(JSONMark.star)
        } else {
          unsafe bytes.append(decimal: frames[level].index)
        }
        continue
      }
      for index in unsafe keyStart(at: level)..<frames[level].keyEnd {
        let byte = keys[index]
        switch byte {
        case JSONMark.tilde: bytes.append(contentsOf: [JSONMark.tilde, JSONMark.zero])
        case JSONMark.slash: bytes.append(contentsOf: [JSONMark.tilde, JSONMark.zero + 1])
        default: bytes.append(byte)
        }
      }
    }
  }
}

// MARK: - Keys

extension JSONTracker {
  /// Ends a key at its closing quote.
  mutating func endKey(at end: Int, in chunk: ChunkView) {
    guard depth <= Self.keptDepth else { return }
    if pendingKey.isEmpty {
      // SAFETY: inside of an object, so `depth` is 1...`keptDepth`.
      unsafe frames[depth - 1].keyStart = keyStart
      unsafe frames[depth - 1].keyCount = end - keyStart
    } else {
      unsafe addToPendingKey(to: end, in: chunk)
      unsafe frames[depth - 1].keyStart = Frame.absent
      unsafe settleKeys(in: chunk)
      settlePendingKey(isWhole: true)
    }
  }

  /// Copies the keys of the path out of the window, and hashes the path.
  ///
  /// Costs time only for the levels that changed since the last call.
  mutating func settleKeys(in chunk: ChunkView) {
    for level in max(lowestDepth - 1, 0)..<max(lowestDepth - 1, 0, min(depth, Self.keptDepth)) {
      // SAFETY: `level` is less than `keptDepth`. A key that is neither settled nor absent was
      // found in this chunk, and lies in it whole.
      let frame = unsafe frames[level]
      if frame.keyStart >= 0 {
        let raw = unsafe UnsafeBufferPointer(
          start: chunk.base + frame.keyStart, count: frame.keyCount)
        unsafe settle(raw, isWhole: true, at: level)
      } else if frame.keyStart == Frame.absent {
        unsafe frames[level].keyEnd = keyStart(at: level)
        let parent = hash(below: level)
        unsafe frames[level].hash =
          frame.isObject ? parent : Self.mix(parent ^ Self.arrayHash, Self.rootHash)
      }
    }
    lowestDepth = depth
    if unsafe isInKey && depth <= Self.keptDepth && position == chunk.offset + Int64(chunk.count) {
      unsafe addToPendingKey(to: chunk.count, in: chunk)
      keyStart = unsafe chunk.count
      settlePendingKey(isWhole: false)
    }
  }

  private mutating func addToPendingKey(to end: Int, in chunk: ChunkView) {
    // One byte more than is kept tells that it was cut.
    let count = min(end - keyStart, Self.keptKeyBytes + 1 - pendingKey.count)
    // SAFETY: the key goes from `keyStart` to `end` in the window.
    unsafe pendingKey.append(
      contentsOf: UnsafeBufferPointer(start: chunk.base + keyStart, count: count))
  }

  private mutating func settlePendingKey(isWhole: Bool) {
    var raw: [UInt8] = []
    swap(&raw, &pendingKey)
    unsafe raw.withUnsafeBufferPointer { raw in
      unsafe settle(raw, isWhole: isWhole, at: depth - 1)
    }
    swap(&raw, &pendingKey)
  }

  /// Puts a key into ``keys``, unescaped, behind those of the levels below.
  private mutating func settle(_ raw: UnsafeBufferPointer<UInt8>, isWhole: Bool, at level: Int) {
    let isCut = !isWhole || raw.count > Self.keptKeyBytes
    let count = min(raw.count, Self.keptKeyBytes)
    keys.removeLast(keys.count - keyStart(at: level))
    unsafe appendUnescaped(UnsafeBufferPointer(rebasing: raw[..<count]), isWhole: !isCut)
    // SAFETY: `level` is less than `keptDepth`.
    unsafe frames[level].keyStart = Frame.settled
    unsafe frames[level].keyEnd = keys.count
    unsafe frames[level].hash = hash(ofKeyAt: level)
    if isCut {
      keys.removeLast(keys.count - keyStart(at: level))
      keys.append(contentsOf: "…".utf8)
      unsafe frames[level].keyEnd = keys.count
    }
  }

  private mutating func appendUnescaped(_ raw: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    let start = keys.count
    var at = 0
    while at < raw.count {
      let byte = unsafe raw[at]
      if byte != JSONMark.backslash {
        keys.append(byte)
        at += 1
        continue
      }
      let rest = unsafe UnsafeBufferPointer(rebasing: raw[at...])
      // Escapes were checked when they were read: this one is cut off.
      guard let escape = unsafe JSONEscape(rest, isWhole: isWhole) else { break }
      keys.append(contentsOf: escape.utf8)
      at += escape.rawCount
    }
    if !isWhole { keys.removeCutCharacter(from: start) }
  }
}

// MARK: - Hashes

extension JSONTracker {
  /// The hash of the empty path.
  static let rootHash: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// What an array adds to the hash of a path.
  private static let arrayHash: UInt64 = 0xD6E8_FEB8_6659_FD93

  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  private func hash(below level: Int) -> UInt64 {
    // SAFETY: called with levels of the path.
    unsafe level == 0 ? Self.rootHash : frames[level - 1].hash
  }

  /// Hashes eight bytes of a key at a time, from the hash of the path below.
  private func hash(ofKeyAt level: Int) -> UInt64 {
    var hash = hash(below: level)
    var word: UInt64 = 0
    var shift: UInt64 = 0
    let range = unsafe keyStart(at: level)..<frames[level].keyEnd
    for index in range {
      word |= UInt64(keys[index]) << shift
      shift += 8
      if shift == 64 {
        hash = Self.mix(hash ^ word, 0xA076_1D64_78BD_642F)
        word = 0
        shift = 0
      }
    }
    // The length tells keys apart that end in zeros.
    return Self.mix(hash ^ word, 0xE703_7ED1_A0B4_28DB ^ UInt64(range.count))
  }
}

extension [UInt8] {
  /// Appends a number, 0 or more, in digits.
  fileprivate mutating func append(decimal number: Int64) {
    let start = count
    var left = number
    repeat {
      append(JSONMark.zero + UInt8(left % 10))
      left /= 10
    } while left > 0
    self[start...].reverse()
  }

  /// Removes the start of a UTF-8 character that was cut off at the end.
  fileprivate mutating func removeCutCharacter(from start: Int) {
    guard let lead = self[start...].lastIndex(where: { $0 & 0xC0 != 0x80 }), self[lead] >= 0xC0
    else { return }
    let length = self[lead] >= 0xF0 ? 4 : self[lead] >= 0xE0 ? 3 : 2
    if count - lead < length { removeLast(count - lead) }
  }
}
