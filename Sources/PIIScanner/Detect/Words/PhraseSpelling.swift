/// How the phrases of lists are spelled in texts.
///
/// Words are compared byte by byte and without regard to capitals of ASCII only, which costs nothing for each byte. So of a phrase with
/// other letters more spellings are listed: in capitals (`ΑΜΚΑ`, `EMŠO`, `Телефон`), as the other code pages of before Unicode look when they
/// are read as Windows-1252 (`Pøíjmení`), and without accents (`imie`, `prijmeni`), as names of columns mostly are. Of numbers there may be
/// more: `telefoonnummers`, `Steuernummern`.
enum PhraseSpelling {
  /// Calls a closure with each spelling of a phrase.
  ///
  /// There are thousands of phrases, and a scan of a small file should not wait for them: most are ASCII, and nothing is allocated.
  static func forEach(
    of phrase: String, _ body: (_ spelling: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var utf8 = phrase
    utf8.withUTF8 { bytes in
      unsafe body(bytes)
      unsafe forEachPlural(of: bytes, body)
      guard unsafe bytes.contains(where: { $0 >= 0x80 }) else { return }
      var writer = unsafe SpellingWriter(bytes)
      for form in SpellingWriter.Form.all
      where writer.write(phrase.unicodeScalars, as: form) {
        unsafe writer.withBytes { unsafe body($0) }
      }
    }
  }

  private static func forEachPlural(
    of phrase: UnsafeBufferPointer<UInt8>,
    _ body: (_ spelling: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    func ends(_ word: StaticString) -> Bool {
      guard phrase.count >= word.utf8CodeUnitCount else { return false }
      return unsafe phrase.suffix(word.utf8CodeUnitCount).elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }
    let isGermanic = ends("nummer")
    guard isGermanic || ends("number") else { return }
    for ending in isGermanic ? "sn".utf8 : "s".utf8 {
      unsafe (Array(phrase) + [ending]).withUnsafeBufferPointer { unsafe body($0) }
    }
  }

  /// All spellings of a phrase.
  static func all(of phrase: String) -> [[UInt8]] {
    var all: [[UInt8]] = []
    unsafe forEach(of: phrase) { unsafe all.append(Array($0)) }
    return all
  }
}

/// Writes spellings of one phrase into a buffer, and knows which it has had.
private struct SpellingWriter {
  /// Which letters are capitals.
  enum Capitals { case none, first, each, all }

  /// A way to spell.
  enum Form {
    case letters(Capitals)
    /// Greek in capitals, other scripts in small letters.
    case withoutAccents(Capitals)
    /// In a code page of before Unicode, read as Windows-1252.
    case local(EuropeanLetter.CodePage, Capitals)

    static let all: [Form] =
      [
        .letters(.first), .letters(.each), .letters(.all), .withoutAccents(.all),
        .withoutAccents(.none),
      ]
      + [.ofScript, .turkish, .baltic].flatMap { page in
        [.local(page, .none), .local(page, .first), .local(page, .all)]
      }

    var capitals: Capitals {
      switch self {
      case .letters(let capitals), .withoutAccents(let capitals), .local(_, let capitals): capitals
      }
    }
  }

  private static let capacity = 120
  private var bytes = InlineArray<120, UInt8>(repeating: 0)
  private var count = 0
  private var known = InlineArray<20, UInt64>(repeating: 0)
  private var knownCount = 0

  init(_ phrase: UnsafeBufferPointer<UInt8>) {
    remember(Self.hash(of: unsafe Span(_unsafeElements: phrase)))
  }

  /// The hash of a spelling: of its letters whatever their capitals, and of where it is cut into words.
  ///
  /// `Řp` is one word, `ŘP` two.
  private static func hash(of spelling: Span<UInt8>) -> UInt64 {
    var hash = CaselessHash()
    for index in spelling.indices {
      let isCut =
        index > 0 && spelling[index - 1] >= 0x80 && spelling[index] &- UInt8(ascii: "A") < 26
      if isCut { hash.add(0) }
      hash.add(spelling[index])
    }
    return hash.value
  }

  private mutating func remember(_ hash: UInt64) {
    known[knownCount] = hash
    knownCount += 1
  }

  /// Calls a closure with what was written.
  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    unsafe bytes.span.extracting(0..<count).withUnsafeBufferPointer { unsafe body($0) }
  }

  /// Writes a phrase in some form.
  ///
  /// - Returns: Whether it can be written so, and was not before.
  mutating func write(_ phrase: String.UnicodeScalarView, as form: Form) -> Bool {
    count = 0
    var letters = 0
    var isFirst = true
    for scalar in phrase {
      let value = scalar.value
      let isCapital =
        switch form.capitals {
        case .none: false
        case .first: letters == 0
        case .each: isFirst
        case .all: true
        }
      let isLetter = value >= 0x80 || FieldWord.isLetter(UInt8(truncatingIfNeeded: value))
      if isLetter { letters += 1 }
      isFirst = !isLetter
      guard count + 4 < Self.capacity, add(value, isCapital: isCapital, form) else { return false }
    }
    // `ne le` is no `né le`.
    if case .withoutAccents(.none) = form, letters < 4 || letters < count && count < 8 {
      return false
    }
    let hash = Self.hash(of: bytes.span.extracting(0..<count))
    for index in 0..<knownCount where known[index] == hash { return false }
    remember(hash)
    return true
  }

  private mutating func add(_ scalar: UInt32, isCapital: Bool, _ form: Form) -> Bool {
    guard scalar >= 0x80 else {
      // Words are cut between small letters and capitals, so those of ASCII matter too.
      let isSmall = UInt8(scalar) &- UInt8(ascii: "a") < 26
      append(isCapital && isSmall ? UInt8(scalar) - 0x20 : UInt8(scalar))
      return true
    }
    switch form {
    case .letters:
      if isCapital, scalar == EuropeanLetter.sharpS {
        append(UInt8(ascii: "S"))
        append(UInt8(ascii: "S"))
      } else {
        appendUTF8(isCapital ? EuropeanLetter.capital(scalar) : scalar)
      }
      return true
    case .withoutAccents(.none):
      guard let plain = EuropeanLetter.withoutAccent(scalar) else { return false }
      append(plain.0)
      if plain.1 != 0 { append(plain.1) }
      return true
    case .withoutAccents:
      // Greek has no accents in capitals; other scripts keep theirs.
      guard let plain = EuropeanLetter.greekWithoutAccent(scalar) else { return false }
      appendUTF8(EuropeanLetter.capital(plain))
      return true
    case .local(let page, _):
      let scalar = isCapital ? EuropeanLetter.capital(scalar) : scalar
      guard let byte = EuropeanLetter.local(scalar, in: page) else { return false }
      appendUTF8(UInt32(Windows1252.unit(byte)))
      return true
    }
  }

  private mutating func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  private mutating func appendUTF8(_ scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar), let bytes = UTF8.encode(scalar) else { return }
    for byte in bytes { append(byte) }
  }
}
