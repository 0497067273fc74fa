/// Given names of Europe and its minorities, which tell that words are the name of a person.
///
/// They come from `scripts/given_names.py`, in buckets by a hash, two or three in each.
enum GivenNames {
  /// The longest name in the table, in bytes.
  static let longestName = 24

  /// What a given name is besides, in the order in which it tells more.
  enum Kind: UInt8, Comparable {
    /// It is none.
    case none
    /// An ordinary word, or the name of a thing: `Will`, `Ruby`.
    case word
    /// A word of a dictionary, but common as a name: `Frank`.
    case commonName
    /// A place, or oftener a surname: `Florence`, `Jackson`.
    case placeOrSurname
    /// A word of a dictionary that with a capital is hardly ever anything else: `Thomas`, `Kees`.
    case frequentName
    /// Nothing else.
    case clear

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }

    /// Whether it is of persons rather than of anything else.
    var isPersons: Bool { self == .clear || self == .frequentName || self == .commonName }
  }

  /// What kind of given name a word is.
  ///
  /// - Parameters:
  ///   - word: The word in small letters, UTF-8.
  ///   - hash: Its ``NameHash``.
  /// - Returns: `none` for words in capitals too.
  static func kind(of word: Span<UInt8>, _ hash: UInt32) -> Kind {
    let bucket = Int(hash) & (bucketCount - 1)
    var position = start(ofBucket: bucket)
    let end = start(ofBucket: bucket + 1)
    while position < end {
      var length = 0
      var isSame = true
      while true {
        let byte = IdentifierChecks.byte(of: names, at: position + length)
        if let kind = mark(byte) {
          if isSame, length == word.count { return kind }
          break
        }
        if isSame, length >= word.count || word[length] != byte { isSame = false }
        length += 1
      }
      position += length + 1
    }
    return .none
  }

  /// Whether a word may be one: quick, and right to say no.
  ///
  /// - Parameters:
  ///   - first: Eight bytes of text, the first one in the lowest place.
  ///   - second: The eight bytes behind them.
  /// - Returns: Whether it may, and how many of the bytes are letters.
  @inline(__always)
  static func mayBegin(_ first: UInt64, _ second: UInt64) -> (mayBegin: Bool, letters: Int) {
    let letters = letterCount(first)
    guard letters == 8 else { return (mayBe(first & ((1 << UInt64(letters * 8)) - 1), 0), letters) }
    let more = letterCount(second)
    // Of a word as long as that the rest is not looked at.
    guard more < 8 else { return (true, 16) }
    return (mayBe(first, second & ((1 << UInt64(more * 8)) - 1)), 8 + more)
  }

  /// Whether letters with nothing behind them may be one; any with accents, since names are kept without accents too.
  @inline(__always)
  private static func mayBe(_ first: UInt64, _ second: UInt64) -> Bool {
    if (first | second) & 0x8080_8080_8080_8080 != 0 { return true }
    let key = smallLetters(first) &+ smallLetters(second) &* 0xD6E8_FEB8_6659_FD93
    let bit = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 45)
    let digit = IdentifierChecks.byte(of: whole, at: bit / 6) &- UInt8(ascii: "0")
    return digit >> UInt8(bit % 6) & 1 == 1
  }

  /// Letters of ASCII as small ones; zeros stay.
  @inline(__always)
  private static func smallLetters(_ letters: UInt64) -> UInt64 {
    letters | (letters >> 1 & 0x2020_2020_2020_2020)
  }

  /// How many letters eight bytes of text begin with, the first in the lowest byte: of ASCII, or bytes beyond it.
  @inline(__always)
  static func letterCount(_ bytes: UInt64) -> Int {
    let small = bytes | 0x2020_2020_2020_2020
    // Of each byte the highest bit: from `a` to `z`, or beyond ASCII.
    let low = small & 0x7F7F_7F7F_7F7F_7F7F
    let isLetter = ((low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505)) | bytes
    return (~isLetter & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
  }

  /// What a mark behind a name says; `nil` for a letter.
  @inline(__always)
  private static func mark(_ byte: UInt8) -> Kind? {
    switch byte {
    case UInt8(ascii: ","): .clear
    case UInt8(ascii: ";"): .placeOrSurname
    case UInt8(ascii: "!"): .frequentName
    case UInt8(ascii: ":"): .commonName
    case UInt8(ascii: "."): .word
    default: nil
    }
  }

  @inline(__always)
  private static func start(ofBucket bucket: Int) -> Int {
    var value = 0
    for digit in 0..<4 {
      let byte = IdentifierChecks.byte(of: starts, at: bucket * 4 + digit)
      value = value << 6 | Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}

/// The hash of a word in small letters, for the tables of names: FNV-1a, 32 bits.
struct NameHash {
  private(set) var value: UInt32 = 0x811C_9DC5

  init() {}

  /// The hash of some letters of a text, as small ones if they are of ASCII.
  @inline(__always)
  init(_ text: Span<UInt8>, _ letters: Range<Int>) {
    for position in letters {
      let byte = text[position]
      add(byte < 0x80 ? byte | 0x20 : byte)
    }
  }

  /// The hash of all letters of a name of several words, as if they were one: `Chip nr.` as `chipnr`.
  init(lettersOf name: some Collection<UInt8>) {
    for byte in name where FieldWord.isLetter(byte) {
      add(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
    }
  }

  @inline(__always)
  mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
}
