/// What stands between two groups of digits.
enum PhoneSeparator: UInt8 {
  /// Nothing: the first group.
  case none
  /// One space, or a no-break space.
  case space
  /// Two or three spaces.
  case wide
  /// `-`, or a dash of Unicode or Windows-1252.
  case dash
  /// A dash with a space before or after it.
  case spacedDash
  /// `.`
  case dot
  /// `/` or `//`
  case slash
  /// A slash with a space before or after it.
  case spacedSlash
  /// `(`, perhaps with a space or a dash.
  case open
  /// `)`, perhaps with a space, a dash or a slash.
  case close
}

/// The groups of digits of a candidate, as they are written.
///
///     +31 (0)10 - 395 81 01
///      31   0 10   395 81 01        sizes 2 1 2 3 2 2
///        (   )   -    .  .          open close spacedDash space space
struct PhoneGroups {
  /// The most groups that are read.
  static let capacity = 14

  /// Offset of the first byte: `+`, `(` or a digit.
  private(set) var start: Int
  /// Whether a plus sign came first.
  private(set) var hasPlus = false
  /// Whether a parenthesis was open at the first digit.
  private(set) var opensFirst = false
  /// Whether `start` is that parenthesis: not in `+(31)`.
  private var startsWithParenthesis = false
  /// All digits.
  private(set) var digits = PhoneDigits()
  /// The number of groups.
  private(set) var count = 0

  /// Five bits a group: the number of digits before it.
  private var offsets: UInt128 = 0
  /// Four bits a group: what stands before it.
  private var separators: UInt64 = 0
  /// Six bits a group: where its last digit ends, from `start`.
  private var ends: UInt128 = 0

  /// Reads the groups that start at an offset.
  ///
  /// Reads until something that is not part of a number, and no further than `end`; a group that
  /// has begun before `end` is read whole.
  init(in text: Span<UInt8>, from start: Int, to end: Int) {
    self.start = start
    // 37 bytes and a run of 25 digits fit in the six bits of `ends`.
    let end = min(end, text.count, start &+ 38)
    var position = start
    var isOpen = false
    if position < end, text[position] == UInt8(ascii: "(") {
      isOpen = true
      startsWithParenthesis = true
      position &+= 1
    }
    if position < end, text[position] == UInt8(ascii: "+") {
      hasPlus = true
      position &+= 1
      if position < end, text[position] == UInt8(ascii: " ") { position &+= 1 }
      if position < end, !isOpen, text[position] == UInt8(ascii: "(") {
        isOpen = true
        position &+= 1
      }
    }
    opensFirst = isOpen
    var separator = PhoneSeparator.none
    while count < Self.capacity, position < end {
      let begin = position
      let digitsBefore = digits.count
      while position < text.count {
        let digit = text[position] &- 0x30
        guard digit < 10 else {
          guard isPolishPrefix(text, position) else { break }
          position &+= 1
          continue
        }
        // A run this long is no number. Its end does not matter then.
        if digits.count > 24 { break }
        digits.append(digit)
        position &+= 1
      }
      guard position > begin else { return }
      offsets |= UInt128(digitsBefore) << UInt128(5 &* count)
      separators |= UInt64(separator.rawValue) << UInt64(4 &* count)
      ends |= UInt128(position &- start) << UInt128(6 &* count)
      count &+= 1
      guard digits.count <= 24,
        let next = Self.separator(in: text, at: &position, to: end, isOpen: &isOpen)
      else { return }
      separator = next
    }
  }

  /// Whether the tilde of `0~0` is here, which was the international prefix of Poland.
  @inline(__always)
  private func isPolishPrefix(_ text: Span<UInt8>, _ position: Int) -> Bool {
    text[position] == UInt8(ascii: "~") && digits.count == 1 && digits[0] == 0
      && position &+ 1 < text.count && text[position &+ 1] == UInt8(ascii: "0")
  }

  /// What stands before a group.
  @inline(__always)
  func separator(before group: Int) -> PhoneSeparator {
    PhoneSeparator(rawValue: UInt8(truncatingIfNeeded: separators >> UInt64(4 &* group)) & 15)
      ?? .none
  }

  /// The number of digits before a group.
  ///
  /// For `count`, all digits.
  @inline(__always)
  func digitsBefore(_ group: Int) -> Int {
    group >= count
      ? digits.count : Int(truncatingIfNeeded: offsets >> UInt128(5 &* group)) & 31
  }

  /// The number of digits in a group.
  @inline(__always)
  func size(_ group: Int) -> Int { digitsBefore(group &+ 1) &- digitsBefore(group) }

  /// Offset in the text of the byte after a group.
  @inline(__always)
  func end(of group: Int) -> Int {
    start &+ (Int(truncatingIfNeeded: ends >> UInt128(6 &* group)) & 63)
  }

  /// Whether one of the first groups has a separator before it.
  func contains(_ separator: PhoneSeparator, inFirst groups: Int) -> Bool {
    for group in 1..<max(1, groups) where self.separator(before: group) == separator {
      return true
    }
    return false
  }

  /// Whether each parenthesis in the first groups is closed in them.
  ///
  /// A parenthesis that is open from the start may stay open: `(06-12345678)`.
  func closesWhatItOpens(inFirst groups: Int) -> Bool {
    var open = false
    for group in 1..<max(1, groups) {
      switch separator(before: group) {
      case .open: open = true
      case .close: open = false
      default: break
      }
    }
    return !open
  }

  /// Leaves out the parenthesis that stands before the number and does not belong to it.
  mutating func dropParenthesis() {
    guard startsWithParenthesis else { return }
    startsWithParenthesis = false
    opensFirst = false
    start &+= 1
    // All ends are now one byte nearer to the start.
    var ones: UInt128 = 0
    for group in 0..<count { ones |= 1 << UInt128(6 &* group) }
    ends &-= ones
  }

  /// Reads a separator, and leaves `position` at the digit after it.
  ///
  /// - Returns: nil if what follows does not lead to another group of the same number.
  @inline(__always)
  private static func separator(
    in text: Span<UInt8>, at position: inout Int, to end: Int, isOpen: inout Bool
  ) -> PhoneSeparator? {
    var spaces = 0
    var dashes = 0
    var dots = 0
    var slashes = 0
    var opens = 0
    var closes = 0
    var cursor = position
    let last = min(end, text.count)
    while cursor < last {
      switch text[cursor] {
      case 0x30...0x39:
        guard let found = kind(spaces, dashes, dots, slashes, opens, closes) else { return nil }
        if opens > 0 { isOpen = true }
        if closes > 0 { isOpen = false }
        position = cursor
        return found
      case UInt8(ascii: " "): spaces &+= 1
      case UInt8(ascii: "-"), 0x96: dashes &+= 1
      case UInt8(ascii: "."): dots &+= 1
      case UInt8(ascii: "/"): slashes &+= 1
      case UInt8(ascii: "("):
        guard !isOpen else { return nil }
        opens &+= 1
      case UInt8(ascii: ")"):
        guard isOpen else { return nil }
        closes &+= 1
      case 0xA0: spaces &+= 1
      case 0xC2 where cursor &+ 1 < last && text[cursor &+ 1] == 0xA0:
        spaces &+= 1
        cursor &+= 1
      case 0xE2 where cursor &+ 2 < last && text[cursor &+ 1] == 0x80:
        // U+2010...U+2015 are dashes, U+2000...U+200A and U+202F are spaces.
        switch text[cursor &+ 2] {
        case 0x90...0x95: dashes &+= 1
        case 0x80...0x8A, 0xAF: spaces &+= 1
        default: return nil
        }
        cursor &+= 2
      default: return nil
      }
      cursor &+= 1
      guard spaces &+ dashes &+ dots &+ slashes &+ opens &+ closes <= 4 else { return nil }
    }
    return nil
  }

  /// The kind of a separator with so many of each sign, or nil if nobody writes it.
  @inline(__always)
  private static func kind(
    _ spaces: Int, _ dashes: Int, _ dots: Int, _ slashes: Int, _ opens: Int, _ closes: Int
  ) -> PhoneSeparator? {
    if opens > 0 { return closes == 0 && opens == 1 && dots == 0 && slashes == 0 ? .open : nil }
    if closes > 0 { return closes == 1 && dots == 0 ? .close : nil }
    if dots > 0 { return dots == 1 && spaces == 0 && dashes == 0 && slashes == 0 ? .dot : nil }
    if slashes > 0 {
      guard slashes == 1 || slashes == 2 && spaces == 0, dashes == 0 else { return nil }
      return spaces == 0 ? .slash : .spacedSlash
    }
    if dashes > 0 { return dashes == 1 ? (spaces == 0 ? .dash : .spacedDash) : nil }
    return spaces == 1 ? .space : .wide
  }
}
