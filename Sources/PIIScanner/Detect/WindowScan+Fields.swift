/// Whole values of fields: those whose field is named as a detector asks for.
///
/// In tables and SQL dumps the settling of a window knows the column, and adds the values one by one. In JSON the
/// key stands before the value, so they are found here, by how the key ends; whether the key is one is
/// settled with its path.
extension WindowScan {
  /// Longest string that is read on to its end.
  private static let longestString = 6 * FieldValueCheck.longestValue

  /// Adds a value to `fieldHits`, if it looks like what the field is named after.
  ///
  /// - Parameters:
  ///   - range: The value in the window's text, with what its quotes escape.
  ///   - quote: The quote around it, doubled where it stands in the value; 0 for none.
  ///   - at: Where the splitter is asked about it.
  ///   - field: The field, or ``WindowHit/unknownField``.
  ///   - detector: The detector.
  ///   - input: The window.
  ///   - offsets: As for the scan of it.
  func addFieldValue(
    _ range: Range<Int>, quote: UInt8, at: Int, field: Int32, detector: UInt16, _ input: Input,
    _ offsets: WindowBuffer?
  ) {
    guard let check = detectors.fieldNames.checks[Int(detector)] else { return }
    var (start, end) = (range.lowerBound, range.upperBound)
    // SAFETY: the range is in the window.
    while start < end, unsafe isSpace(input.text[start]) { start += 1 }
    while start < end, unsafe isSpace(input.text[end - 1]) { end -= 1 }
    // `'28809`: spreadsheets are told so that it is a text.
    if end - start > 3, unsafe input.text[start] == UInt8(ascii: "'"),
      unsafe FieldWord.isDigit(input.text[start + 1]),
      unsafe input.text[end - 1] != UInt8(ascii: "'")
    {
      start += 1
    }
    guard start < end, end - start <= FieldValueCheck.longestValue else { return }
    var span = unsafe Span(_unsafeStart: input.text + start, count: end - start)
    if check == .postcode, Postcode.isDutch(span) { return }
    let part = check.part(of: span)
    // A place behind a postcode tells that it is one.
    if check != .postcode { span = span.extracting(part) }
    let fit = Self.fit(of: span, quote: quote, check, phone)
    guard fit != .none else { return }
    // The splitter is asked forwards only.
    let at = part.lowerBound > 0 ? start + part.lowerBound : at
    (start, end) = (start + part.lowerBound, start + part.upperBound)
    unsafe appendFieldHit(
      start..<end, of: input.text + start, count: end - start, at: at, field: field,
      detector: detector, fit, isAllowed: isAllowed(start, end, detector, input), input, offsets)
  }

  /// How well a value fits, with doubled quotes taken for one.
  private static func fit(
    of value: Span<UInt8>, quote: UInt8, _ check: FieldValueCheck, _ phone: PhoneCheck
  ) -> FieldValueFit {
    var hasQuote = false
    if quote != 0 {
      for position in value.indices where value[position] == quote { hasQuote = true }
    }
    guard hasQuote else { return check.fit(of: value, phone) }
    var single = InlineArray<128, UInt8>(repeating: 0)
    var count = 0
    var position = 0
    while position < value.count {
      let byte = value[position]
      let isDoubled = byte == quote || byte == UInt8(ascii: "\\")
      if isDoubled, position + 1 < value.count, value[position + 1] == quote { position += 1 }
      single[count] = value[position]
      count += 1
      position += 1
    }
    return check.fit(of: single.span.extracting(0..<count), phone)
  }

  // MARK: JSON

  /// Finds strings of JSON whose key ends like a name of such fields.
  ///
  ///     text     {"naam": "Jan", "a":"b"}
  ///     quotes    1    1  1   1  1 1 1 1
  ///     marks    1      1     1    1    1     those that stand behind a quote
  ///     found             1      1   1        quotes behind such a mark
  func findJSONValues(_ input: Input, isUnescaped: Bool, _ offsets: WindowBuffer?) {
    let masks = unsafe detector.masks
    let owned = unsafe input.owned
    guard !owned.isEmpty else { return }
    let wantsNumbers = detectors.fieldNames.wantsNumbers
    let wantsText = detectors.fieldNames.wantsText
    let (text, count) = unsafe (input.text, input.count)
    let firstDigits = unsafe detector.firstDigits
    var quotesBefore: UInt64 = 0
    var marksBefore: UInt64 = 0
    // SAFETY: the masks have a word for every byte of the window, and one more.
    // An array may have begun before what the window owns.
    let first = max(0, (owned.lowerBound - Self.reachOfArray) / 64 - 1)
    for word in first...((owned.upperBound - 1) / 64) {
      let structure = unsafe masks.structure[word] & ~masks.newline[word]
      let quotes = unsafe structure & masks.quote[word]
      let behind =
        (quotes << 1 | quotesBefore >> 63 | quotes << 2 | quotesBefore >> 62)
        & structure & ~quotes
      var found = (behind << 1 | marksBefore >> 63 | behind << 2 | marksBefore >> 62) & quotes
      quotesBefore = quotes
      marksBefore = behind
      // Behind most of these marks a quote follows, with a space before it at most; `["` opens an array.
      found |= behind & ~(quotes >> 1 | quotes >> 2 & ~(structure & ~quotes) >> 1)
      if let firstDigits {
        let (digits, next) = unsafe (firstDigits[word], firstDigits[word + 1])
        found &= digits >> 1 | next << 63 | digits >> 2 | next << 62
      }
      while found != 0 {
        let bit = found.trailingZeroBitCount
        found &= found - 1
        let at = word * 64 + bit
        if quotes >> UInt64(bit) & 1 != 0 {
          if wantsText || (unsafe Self.beginsNumber(text, at + 1, count)) {
            unsafe addJSONValue(at: at, input, isUnescaped: isUnescaped, offsets)
          }
        } else if wantsNumbers, unsafe Self.beginsNumber(text, at + 1, count) {
          unsafe addJSONNumber(behind: at, input, offsets)
        } else if wantsText, unsafe Self.beginsArray(text, at, count) {
          unsafe addJSONArray(behind: at, input, offsets)
        }
      }
    }
    unsafe locateFieldHits(input)
  }

  /// Whether some digits of which the first is no 0 may stand here, behind a space or not: few values look so, and the others
  /// should cost nothing.
  @inline(__always)
  private static func beginsNumber(_ text: UnsafePointer<UInt8>, _ at: Int, _ count: Int) -> Bool {
    guard at + 7 < count else { return false }
    // SAFETY: all that is read lies before `count`.
    let start = unsafe text[at] == UInt8(ascii: " ") ? at + 1 : at
    return unsafe text[start] &- UInt8(ascii: "1") < 9 && text[start + 3] &- UInt8(ascii: "0") < 10
      && text[start + 6] &- UInt8(ascii: "0") < 10
  }

  private func addJSONValue(
    at quote: Int, _ input: Input, isUnescaped: Bool, _ offsets: WindowBuffer?
  ) {
    let text = unsafe input.text
    let start = quote + 1
    guard quote >= 4, unsafe input.owned.contains(start) else { return }
    // SAFETY: all that is read lies before the quote, four bytes at most.
    let colon = unsafe text[quote - 1] == UInt8(ascii: " ") ? quote - 2 : quote - 1
    guard let keyEnd = unsafe keyEnd(before: colon, text) else { return }
    unsafe addJSONValue(start, keyEnd: keyEnd, input, offsets)
  }

  /// Adds a string, if its key ends like the name of a field.
  func addJSONValue(
    _ start: Int, keyEnd: Int, _ input: Input, _ offsets: WindowBuffer?
  ) {
    let text = unsafe input.text
    let names = detectors.fieldNames
    var bits = unsafe names.mayMatch(nameBefore: keyEnd, in: text)
    guard bits != 0 else { return }
    var end = start
    var hasEscape = false
    let limit = unsafe min(input.count, start + Self.longestString)
    while end < limit, unsafe text[end] != UInt8(ascii: "\"") {
      if unsafe text[end] == UInt8(ascii: "\\") {
        hasEscape = true
        end += 1
      }
      end += 1
    }
    guard end < limit else { return }
    while bits != 0 {
      let bit = bits.trailingZeroBitCount
      bits &= bits - 1
      let listed = bit == 7 ? names.detectors[7...] : names.detectors[bit...bit]
      for detector in listed {
        unsafe addFieldValue(
          start..<end, hasEscape: hasEscape, field: WindowHit.unknownField, detector: detector,
          input, offsets)
      }
    }
  }

  /// Where the quote is that ends the key before a colon; `nil` if there is no such key, or no colon.
  @inline(__always)
  func keyEnd(before colon: Int, _ text: UnsafePointer<UInt8>) -> Int? {
    guard unsafe text[colon] == UInt8(ascii: ":") else { return nil }
    let end = unsafe text[colon - 1] == UInt8(ascii: " ") ? colon - 2 : colon - 1
    return unsafe text[end] == UInt8(ascii: "\"") ? end : nil
  }

  /// Adds the number behind a colon, if its key ends like the name of a field of numbers.
  private func addJSONNumber(behind colon: Int, _ input: Input, _ offsets: WindowBuffer?) {
    let text = unsafe input.text
    // SAFETY: all that is read lies between the quote before the colon and the window's end.
    let count = unsafe input.count
    var start = colon + 1
    if start < count, unsafe text[start] == UInt8(ascii: " ") { start += 1 }
    guard start < count, unsafe text[start] &- UInt8(ascii: "1") < 9,
      unsafe input.owned.contains(start)
    else { return }
    guard let keyEnd = unsafe keyEnd(before: colon, text) else { return }
    let names = detectors.fieldNames
    let bits = unsafe names.mayMatch(nameBefore: keyEnd, in: text)
    guard bits != 0 else { return }
    var end = start
    while end < count, unsafe text[end] &- UInt8(ascii: "0") < 10 { end += 1 }
    for (bit, detector) in names.detectors.enumerated()
    where names.takesNumbers(detector) && bits >> UInt8(min(bit, 7)) & 1 != 0 {
      unsafe addFieldValue(
        start..<end, quote: 0, at: start, field: WindowHit.unknownField, detector: detector, input,
        offsets)
    }
  }

  /// Adds a value of JSON, as ``addFieldValue(_:quote:at:field:detector:_:_:)`` does.
  func addFieldValue(
    _ range: Range<Int>, hasEscape: Bool, field: Int32, detector: UInt16, _ input: Input,
    _ offsets: WindowBuffer?
  ) {
    if hasEscape {
      unsafe addEscapedValue(range, field, detector, input, offsets)
    } else {
      unsafe addFieldValue(
        range, quote: 0, at: range.lowerBound, field: field, detector: detector, input, offsets)
    }
  }

  /// Adds a string with escapes: it is judged with them undone.
  private func addEscapedValue(
    _ range: Range<Int>, _ field: Int32, _ detector: UInt16, _ input: Input,
    _ offsets: WindowBuffer?
  ) {
    guard let check = detectors.fieldNames.checks[Int(detector)] else { return }
    let decoded = unsafe unescaped.bytes
    let start = unsafe unescaped.decodedStart(of: range.lowerBound)
    let end = unsafe unescaped.decodedStart(of: range.upperBound)
    guard let base = decoded.baseAddress, start < end, end - start <= FieldValueCheck.longestValue,
      end <= decoded.count
    else { return }
    // SAFETY: the range is in the decoded text.
    let fit = unsafe check.fit(
      of: Span(_unsafeStart: base + start, count: end - start), phone)
    guard fit != .none else { return }
    unsafe appendFieldHit(
      range, of: base + start, count: end - start, at: range.lowerBound,
      field: field, detector: detector, fit, isAllowed: false, input, offsets)
  }

  // MARK: Hits

  private func appendFieldHit(
    _ range: Range<Int>, of value: UnsafePointer<UInt8>, count: Int, at: Int, field: Int32,
    detector: UInt16, _ fit: FieldValueFit, isAllowed: Bool, _ input: Input,
    _ offsets: WindowBuffer?
  ) {
    let first = unsafe values.count
    unsafe values.append(contentsOf: UnsafeBufferPointer(start: value, count: count))
    let hit = unsafe WindowHit(
      start: unsafe rawStart(range.lowerBound, input, offsets),
      end: unsafe rawEnd(range.upperBound, input, offsets), at: Int32(at),
      line: Int32(range.lowerBound), column: 0,
      value: ByteRange(start: UInt32(first), count: UInt32(values.count - first)),
      valueHash: unsafe valueHash(value, count), logOdds: 0, detector: detector,
      contextWord: -1, evidence: .format, contextDistance: 0, misses: -1, isWhole: true,
      isAllowed: isAllowed, fit: fit, field: field)
    var index = unsafe fieldHits.count
    unsafe fieldHits.append(hit)
    // Of one value a detector may have a later part than the next.
    while index > 0, unsafe fieldHits[index - 1].start > fieldHits[index].start {
      unsafe fieldHits.swapAt(index - 1, index)
      index -= 1
    }
  }

  /// Counts lines and columns up to each of `fieldHits`; until then `line` says where in the text it is.
  func locateFieldHits(_ input: Input) {
    guard unsafe !fieldHits.isEmpty else { return }
    var counter = unsafe LineCounter(
      input, newline: detector.masks.newline, count: fieldHits.count)
    for index in unsafe fieldHits.indices {
      unsafe counter.advance(to: Int(fieldHits[index].line))
      unsafe fieldHits[index].line = Int32(counter.lines)
      unsafe fieldHits[index].column = Int32(truncatingIfNeeded: counter.column)
    }
  }

  /// All hits of the window in order, whole values before what is in them.
  func mergedHits() -> [WindowHit] {
    guard unsafe !fieldHits.isEmpty else { return unsafe hits }
    var merged: [WindowHit] = []
    unsafe merged.reserveCapacity(hits.count + fieldHits.count)
    var next = 0
    for hit in unsafe hits {
      while unsafe next < fieldHits.count, unsafe fieldHits[next].start <= hit.start {
        unsafe merged.append(fieldHits[next])
        next += 1
      }
      merged.append(hit)
    }
    unsafe merged += fieldHits[next...]
    var end = Int64.min
    for index in merged.indices where !merged[index].isMiss {
      merged[index].joinsBefore = merged[index].start < end
      end = merged[index].joinsBefore ? max(end, merged[index].end) : merged[index].end
    }
    return merged
  }

  private func isAllowed(_ start: Int, _ end: Int, _ detector: UInt16, _ input: Input) -> Bool {
    let hit = Hit(
      start: Int32(start), end: Int32(end), logOdds: 0, detector: detector, evidence: .format,
      contextWord: -1, contextDistance: 0)
    return self.detector.verifier.isAllowed(hit)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 }
}
