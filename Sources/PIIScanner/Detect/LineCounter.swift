internal import CScanKernels

/// Counts newlines by population counts, and the characters since the last one.
@unsafe
struct LineCounter {
  private let text: UnsafePointer<UInt8>
  private let newline: UnsafePointer<UInt64>
  private let isUTF8: Bool
  private static let often = 200
  private var position: Int
  /// Newlines passed.
  private(set) var lines = 0
  /// Characters since the last one, or since the start.
  private(set) var column = 0

  /// - Parameters:
  ///   - input: The window.
  ///   - newline: The bitmap of its newlines.
  ///   - count: About how often it will be asked: often enough, and it finds out first whether bytes are characters.
  init(_ input: WindowScan.Input, newline: UnsafePointer<UInt64>, count: Int) {
    unsafe text = input.text
    unsafe self.newline = newline
    let owned = unsafe input.owned
    let mayBeUTF8 = unsafe input.encoding != .windows1252 && input.encoding != .binary
    unsafe isUTF8 =
      unsafe mayBeUTF8
      && (count < Self.often || scan_is_ascii(input.text + owned.lowerBound, owned.count) == 0)
    unsafe position = input.owned.lowerBound
  }

  mutating func advance(to target: Int) {
    guard unsafe target > position else { return }
    var word = unsafe position / 64
    let lastWord = (target - 1) / 64
    var found = 0
    var lastNewline = -1
    while word <= lastWord {
      var bits = unsafe newline[word]
      let base = word * 64
      if unsafe base < position { bits &= unsafe ~0 << UInt64(position - base) }
      if target - base < 64 { bits &= (1 << UInt64(target - base)) - 1 }
      if bits != 0 {
        found += bits.nonzeroBitCount
        lastNewline = base + 63 - bits.leadingZeroBitCount
      }
      word += 1
    }
    let from = unsafe lastNewline >= 0 ? lastNewline + 1 : position
    let characters =
      unsafe isUTF8 ? Int(scan_count_characters(text + from, target - from)) : target - from
    unsafe column = lastNewline >= 0 ? characters : column + characters
    unsafe lines += found
    unsafe position = target
  }
}
