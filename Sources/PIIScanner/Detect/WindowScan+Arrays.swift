/// Whole values in arrays of JSON: `"given": ["Ilse", "Johanna"]`.
extension WindowScan {
  /// How far from its beginning the strings of an array are looked at, in bytes: a name or an address in parts is short.
  static let reachOfArray = 512

  /// Whether an array begins behind a colon.
  @inline(__always)
  static func beginsArray(_ text: UnsafePointer<UInt8>, _ colon: Int, _ count: Int) -> Bool {
    // SAFETY: all that is read lies before `count`.
    guard colon + 2 < count, unsafe text[colon] == UInt8(ascii: ":") else { return false }
    let next = unsafe text[colon + 1] == UInt8(ascii: " ") ? text[colon + 2] : text[colon + 1]
    return next == UInt8(ascii: "[")
  }

  /// Adds the strings of the array behind a colon that the window owns, if its key ends like the name of a field.
  func addJSONArray(
    behind colon: Int, _ input: Input, _ offsets: WindowBuffer?
  ) {
    let text = unsafe input.text
    guard colon >= 3, let keyEnd = unsafe keyEnd(before: colon, text),
      unsafe detectors.fieldNames.mayMatch(nameBefore: keyEnd, in: text) != 0
    else { return }
    let limit = unsafe min(input.count, colon + Self.reachOfArray)
    var at = colon + 1
    // SAFETY: all that is read lies before `limit`.
    while at < limit, unsafe text[at] != UInt8(ascii: "[") { at += 1 }
    at += 1
    while true {
      while at < limit, unsafe text[at] <= 32 || text[at] == UInt8(ascii: ",") { at += 1 }
      // `[null, "Visser"]`: what was changed.
      while at < limit, unsafe FieldWord.isLetter(text[at]) { at += 1 }
      if at < limit, unsafe text[at] == UInt8(ascii: ",") { continue }
      guard at < limit, unsafe text[at] == UInt8(ascii: "\"") else { return }
      let start = at + 1
      at = start
      while at < limit, unsafe text[at] != UInt8(ascii: "\"") {
        at += unsafe text[at] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard at < limit else { return }
      if unsafe input.owned.contains(start) {
        unsafe addJSONValue(start, keyEnd: keyEnd, input, offsets)
      }
      at += 1
    }
  }
}
