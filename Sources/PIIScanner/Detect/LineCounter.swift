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
    let mayBeUTF8 = unsafe input.encoding != .binary
    unsafe isUTF8 =
      unsafe mayBeUTF8
      && (count < Self.often || scan_is_ascii(input.text + owned.lowerBound, owned.count) == 0)
    unsafe position = input.owned.lowerBound
  }

  mutating func advance(to target: Int) {
    guard unsafe target > position else { return }
    let firstWord = unsafe position / 64
    let lastWord = (target - 1) / 64
    // The bits of the first word from the position on, and of the last word before the target.
    let fromPosition: UInt64 = unsafe ~0 << UInt64(position % 64)
    let beforeTarget: UInt64 = ~0 >> UInt64(63 - (target - 1) % 64)
    var found: Int
    var bits = unsafe newline[lastWord] & beforeTarget
    if firstWord == lastWord {
      bits &= fromPosition
      found = bits.nonzeroBitCount
    } else {
      found = unsafe (newline[firstWord] & fromPosition).nonzeroBitCount + bits.nonzeroBitCount
      let between = lastWord - firstWord - 1
      if between > 0 { found += unsafe Int(scan_count_bits(newline + firstWord + 1, between)) }
    }
    var lastNewline = -1
    if found > 0 {
      var word = lastWord
      while bits == 0 {
        word -= 1
        bits = unsafe word == firstWord ? newline[word] & fromPosition : newline[word]
      }
      lastNewline = word * 64 + 63 - bits.leadingZeroBitCount
    }
    let from = unsafe lastNewline >= 0 ? lastNewline + 1 : position
    let characters =
      unsafe isUTF8 ? Int(scan_count_characters(text + from, target - from)) : target - from
    unsafe column = lastNewline >= 0 ? characters : column + characters
    unsafe lines += found
    unsafe position = target
  }
}
