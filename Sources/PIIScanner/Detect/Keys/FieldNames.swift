/// Knows which fields are named so that their whole value is what a detector finds.
///
/// A field is judged once, when it is first met.
final class FieldNames: Sendable {
  /// A detector that finds the whole values of a field.
  struct Match: Equatable {
    var detector: UInt16
    /// Whether fields so named hold nothing else.
    var isCertain: Bool
  }

  private enum Meaning { case certain, perhaps, against, never }

  private struct Phrase {
    var detector: UInt16
    var meaning: Meaning
  }

  /// Phrases by the hash of their words, joined.
  private let phrases: PhraseTable<Phrase>
  /// The checks of the detectors; `nil` for those that have no rule for fields.
  let checks: [FieldValueCheck?]
  /// The detectors that have a rule for fields.
  let detectors: [UInt16]
  /// Whose names end like this, by the hash of the last three letters: a bit for each of `detectors`.
  private let endings: [UInt8]

  /// Whether no detector asks for fields.
  let isEmpty: Bool
  /// Whether a detector asks for values that are numbers, and whether one asks for others.
  let wantsNumbers: Bool
  let wantsText: Bool

  /// Names of keys that say of a value only that it is one, so that the key above says what it is:
  /// `"geslachtsnaam": {"waarde": "Jansen"}`, `"street": {"name": "Dorpsstraat"}`.
  private static let plainNames = [
    "value", "waarde", "text", "tekst", "content", "wert", "naam", "name", "nom", "val",
    // Of changes.
    "new", "old", "from", "to", "before", "after", "nieuw", "oud", "newValue", "oldValue",
    "new_value", "old_value",
    // Of values with their type, and of XML as JSON.
    "S", "stringValue", "string", "#text", "_text", "$t", "@value", "displayValue",
  ]
  /// Most words of a path that are looked at: the last ones.
  private static let mostWords = 12
  private static let endingCount = 4096
  /// About how many spellings a name has.
  private static let usualSpellings = 4

  init(_ definitions: [DetectorDefinition]) throws(PatternError) {
    let nameCount = definitions.reduce(0) { $0 + ($1.field?.phraseCount ?? 0) }
    var phrases = PhraseTable<Phrase>(expecting: nameCount * Self.usualSpellings)
    var checks: [FieldValueCheck?] = []
    var detectors: [UInt16] = []
    var endings = [UInt8](repeating: 0, count: Self.endingCount)
    for (index, definition) in definitions.enumerated() {
      guard let rule = definition.field else {
        checks.append(nil)
        continue
      }
      let check = rule.check ?? FieldValueCheck.anyValue.rawValue
      guard let known = FieldValueCheck(rawValue: check) else {
        throw PatternError(
          detector: definition.id,
          problem: .unknownCheck(check, known: FieldValueCheck.allCases.map(\.rawValue)))
      }
      checks.append(known)
      // The last bit stands for all that have no bit of their own.
      let bit = UInt8(1) << UInt8(min(detectors.count, 7))
      detectors.append(UInt16(index))
      let lists = [
        (rule.names, Meaning.certain), (rule.perhaps, .perhaps), (rule.against, .against),
        (rule.never, .never),
      ]
      for (names, meaning) in lists {
        for name in names {
          unsafe PhraseSpelling.forEach(of: name) { bytes in
            guard let hash = unsafe Self.hash(ofWordsIn: bytes) else { return }
            phrases.append(Phrase(detector: UInt16(index), meaning: meaning), hash)
            if meaning == .certain || meaning == .perhaps {
              endings[unsafe Self.ending(before: bytes.count, in: bytes.baseAddress)] |= bit
            }
          }
        }
      }
    }
    for name in Self.plainNames {
      let ending = unsafe Array(name.utf8).withUnsafeBufferPointer {
        unsafe Self.ending(before: $0.count, in: $0.baseAddress)
      }
      for index in detectors.indices where checks[Int(detectors[index])] != .phoneWithoutZero {
        endings[ending] |= 1 << UInt8(min(index, 7))
      }
    }
    self.phrases = phrases
    self.checks = checks
    self.detectors = detectors
    self.endings = endings
    isEmpty = phrases.isEmpty
    wantsNumbers = checks.contains(.phoneWithoutZero)
    wantsText = checks.contains { $0 != nil && $0 != .phoneWithoutZero }
  }

  /// Whether the values that a detector finds can be numbers of JSON.
  func takesNumbers(_ detector: UInt16) -> Bool { checks[Int(detector)] == .phoneWithoutZero }

  /// The detectors that find the whole values of a field.
  ///
  /// - Parameter path: The name of a column, or a path of keys with `/` before each.
  /// - Returns: The detectors in order; mostly none.
  func matches(_ path: some Collection<UInt8>) -> [Match] {
    judged(path).filter { !$0.isDenied }.map(\.match)
  }

  /// What the name of a field says against what a detector finds in it.
  enum Denial {
    case none
    /// It is a name that the detector looks for, of something else: `company_name`, `/products/name`.
    case otherName
    /// It is of things whose values only look so: `film`.
    case never
  }

  /// What a field's name says against a detector.
  func denial(_ detector: UInt16, _ path: some Collection<UInt8>) -> Denial {
    guard checks[Int(detector)] != nil,
      let judged = judged(path).first(where: { $0.match.detector == detector }), judged.isDenied
    else { return .none }
    return judged.isNamed ? .otherName : .never
  }

  private typealias Judgement = (match: Match, isDenied: Bool, isNamed: Bool)

  /// The detectors that a field is named after, and whether other words of the name speak against them.
  private func judged(_ path: some Collection<UInt8>) -> [Judgement] {
    guard !isEmpty else { return [] }
    let bytes =
      FieldNameEnd.withoutSlashes(path).map { FieldNameEnd.withoutMarks($0) }
      ?? FieldNameEnd.withoutMarks(path)
    var found = judgedAlone(bytes)
    if !found.contains(where: { $0.match.isCertain || $0.isDenied }),
      let bare = Self.withoutRemark(bytes) ?? FieldNameEnd.withoutOwner(bytes, Self.words(of:))
    {
      // An owner may be a name itself: `cognome alunno` says more than `alunno`.
      let bare = judgedAlone(Array(bare))
      if found.isEmpty || bare.contains(where: { $0.match.isCertain && !$0.isDenied }) {
        found = bare
      }
    }
    guard let outer = Self.outerPath(bytes), !found.contains(where: { $0.match.isCertain }) else {
      return found
    }
    let judged = judgedAlone(Array(outer))
    if found.isEmpty { return judged }
    let certain = judged.filter { $0.match.isCertain && !$0.isDenied }
    return found.filter { match in
      !certain.contains { $0.match.detector == match.match.detector }
    } + certain
  }

  /// A name without what is in parentheses at its end: `Student name (last, first)`, `Driver (as given)`; `nil` if nothing is.
  private static func withoutRemark(_ name: [UInt8]) -> ArraySlice<UInt8>? {
    guard name.last == UInt8(ascii: ")"), let open = name.lastIndex(of: UInt8(ascii: "(")) else {
      return nil
    }
    let bare = name[..<open]
    return bare.contains { FieldWord.isLetter($0) } ? bare : nil
  }

  /// The path above a key that says only that its value is one; `nil` if the key says more.
  private static func outerPath(_ path: [UInt8]) -> ArraySlice<UInt8>? {
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")), slash > 0 else { return nil }
    let key = path[(slash + 1)...]
    guard plainNames.contains(where: { key.elementsEqual($0.utf8) }) else { return nil }
    return path[..<slash]
  }

  private func judgedAlone(_ bytes: [UInt8]) -> [Judgement] {
    var words: [Range<Int>] = []
    /// The key that each word is of.
    var segments: [Int] = []
    for segment in bytes.split(separator: UInt8(ascii: "/")) where segment != [UInt8(ascii: "*")] {
      words += Self.words(of: segment)
      while segments.count < words.count { segments.append(segment.startIndex) }
    }
    // `achternaam_2`, `name1`.
    while words.count > 1, bytes[words[words.count - 1]].allSatisfy({ FieldWord.isDigit($0) }) {
      words.removeLast()
    }
    // `addr_b`, of the second of two persons.
    if words.count > 1, let last = words.last, last.count == 1, last.lowerBound > 0,
      bytes[last.lowerBound - 1] == UInt8(ascii: "_"),
      (bytes[last.lowerBound] | 0x20) &- UInt8(ascii: "a") < 2
    {
      words.removeLast()
    }
    // `Nombre alumno/a`, `Klient/in`: the ending of women in the name of a column.
    if words.count > 1, bytes.first != UInt8(ascii: "/"), let last = words.last,
      segments[words.count - 1] != segments[words.count - 2],
      Self.endingsOfWomen.contains(NameHash(bytes.span, last).value)
    {
      words.removeLast()
    }
    segments.removeLast(segments.count - words.count)
    if words.count > Self.mostWords {
      segments.removeFirst(words.count - Self.mostWords)
      words.removeFirst(words.count - Self.mostWords)
    }
    var found: [UInt16: (isCertain: Bool, words: Int)] = [:]
    var longestAgainst: [UInt16: Int] = [:]
    var anyAgainst: Set<UInt16> = []
    var never: Set<UInt16> = []
    for first in words.indices {
      for end in (first + 1)...words.count {
        phrases.forEach(of: Self.hash(Array(words[first..<end]), in: bytes)) { phrase in
          let isLast = end == words.count
          let count = end - first
          switch phrase.meaning {
          case .against, .never:
            guard segments[first] == segments[end - 1] else { return }
            if isList(first, words, segments, in: bytes) { return }
            // Of what a key is named that stands above says little.
            if phrase.meaning == .never, segments[first] != segments.last { return }
            anyAgainst.insert(phrase.detector)
            if isLast, phrase.meaning == .never { never.insert(phrase.detector) }
            if isLast {
              longestAgainst[phrase.detector] = max(count, longestAgainst[phrase.detector] ?? 0)
            }
          case .certain, .perhaps:
            guard isLast else { return }
            let before = found[phrase.detector]
            if before == nil || before.map({ count > $0.words }) == true {
              found[phrase.detector] = (phrase.meaning == .certain, count)
            }
          }
        }
      }
    }
    let denied = never.subtracting(found.keys).map {
      (match: Match(detector: $0, isCertain: false), isDenied: true, isNamed: false)
    }
    return
      (found.map { detector, match in
        let isDenied =
          longestAgainst[detector].map { $0 >= match.words } == true
          || !match.isCertain && anyAgainst.contains(detector)
        return (Match(detector: detector, isCertain: match.isCertain), isDenied, true)
      } + denied).sorted { $0.match.detector < $1.match.detector }
  }

  /// Whether a word is all of a key `items` that is only the list in which records are: with another key between it and the last one.
  private func isList(
    _ word: Int, _ words: [Range<Int>], _ segments: [Int], in bytes: [UInt8]
  ) -> Bool {
    guard let last = segments.last, segments[word] != last,
      segments[(word + 1)...].first != segments[word],
      segments[(word + 1)...].first != last
    else { return false }
    return bytes[words[word]].elementsEqual("items".utf8)
  }

  /// Which detectors a name that ends here may match: a quick answer that is sometimes yes for no reason.
  ///
  /// - Parameters:
  ///   - end: Where the name ends in the text: a quote stands before it.
  ///   - text: The text.
  /// - Returns: A bit for each of ``detectors``, the last bit for all from the eighth on.
  @inline(__always)
  func mayMatch(nameBefore end: Int, in text: UnsafePointer<UInt8>) -> UInt8 {
    unsafe endings[Self.ending(before: end, in: text)]
  }

  /// A hash of the last three letters of a name.
  @inline(__always)
  private static func ending(before end: Int, in text: UnsafePointer<UInt8>?) -> Int {
    guard let text = unsafe text else { return 0 }
    var hash = 0
    var letters = 0
    var at = end - 1
    // `Geboortedatum__c`, `addr_b`
    if unsafe end > 4 && text[at] == UInt8(ascii: "c") && text[at - 1] == UInt8(ascii: "_")
      && text[at - 2] == UInt8(ascii: "_")
    {
      at -= 3
    } else if unsafe end > 3 && text[at - 1] == UInt8(ascii: "_")
      && (text[at] | 0x20) &- UInt8(ascii: "a") < 2
    {
      at -= 2
    }
    let limit = max(0, end - 12)
    while letters < 3, at >= limit {
      let byte = unsafe text[at]
      if byte == UInt8(ascii: "\"") { break }
      if FieldWord.isLetter(byte) {
        hash = hash &* 37 &+ Int(byte | 0x20)
        letters += 1
      }
      at -= 1
    }
    return hash & (endingCount - 1)
  }

  private static let endingsOfWomen = HashedWords(
    " a o in innen e er ra ka na ne ice trice euse ère ière nik iem ")

  static func words(of name: ArraySlice<UInt8>) -> [Range<Int>] {
    let first = name.startIndex
    return unsafe name.withUnsafeBufferPointer { bytes in
      var reader = unsafe WordReader(bytes.baseAddress, from: 0, to: bytes.count)
      var words: [Range<Int>] = []
      while words.count < 64, let word = unsafe reader.next() {
        words.append((first + word.start)..<(first + word.end))
      }
      return words
    }
  }

  /// The hash of the words of a name; `nil` if it has none.
  private static func hash(ofWordsIn name: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var hash = CaselessHash()
    var hasWords = false
    for byte in unsafe name where WordReader.isOfWord(byte) {
      hash.add(byte)
      hasWords = true
    }
    return hasWords ? hash.value : nil
  }

  /// The hash of words as if they were one, without regard to capitals of ASCII.
  private static func hash(_ words: [Range<Int>], in bytes: [UInt8]) -> UInt64 {
    var hash = CaselessHash()
    for word in words {
      for byte in bytes[word] { hash.add(byte) }
    }
    return hash.value
  }
}

extension FieldRule {
  /// How many names it has.
  fileprivate var phraseCount: Int { names.count + perhaps.count + against.count + never.count }
}
