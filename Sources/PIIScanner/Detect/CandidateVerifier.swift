/// Decides which candidates are hits: automaton, borders, check, words nearby.
///
/// One for each thread. It works on the window that `begin` names.
@safe
final class CandidateVerifier {
  private let detectors: DetectorSet
  /// Knows the telephone numbers of the region.
  let phone: PhoneCheck
  /// Copies of what candidates need, so that reading them counts no references.
  private let matchers: UnsafeMutablePointer<DetectorSet.Matcher>
  private let traits: UnsafeMutablePointer<DetectorSet.Traits>
  private let forward: UnsafeMutablePointer<AutomatonTables?>
  private let backward: UnsafeMutablePointer<Unmanaged<LazyAutomaton>?>
  private let matcherCount: Int
  private let compact: UnsafeMutablePointer<UInt8>
  /// The end of the piece that `compact` has, and how much it has; −1 for none.
  @exclusivity(unchecked) private var compactEnd = -1
  @exclusivity(unchecked) private var compactCount = 0
  /// The automaton of the union, and the matcher of each of its members.
  private let automaton: LazyAutomaton
  private let members: UnsafeMutablePointer<Int32>
  /// What may follow the digits at a start: a byte set for each number of them, after a word border, then the same after
  /// the border of a number.
  private let gates: UnsafeMutablePointer<UInt64>
  private let context: ContextReader
  private let keyedFields: KeyedFields
  @exclusivity(unchecked) private var sorter = HitSorter()

  /// The detector of the postcodes that stand behind streets; `nil` if it is not asked for.
  private let postcode: DetectorSet.Matcher?

  @exclusivity(unchecked) private var text: UnsafePointer<UInt8>
  @exclusivity(unchecked) private var count = 0
  @exclusivity(unchecked) private var delimiter: UInt8 = 0
  @exclusivity(unchecked) private var wantsMisses = false

  /// The detectors that the names of the source's fields may speak for.
  @exclusivity(unchecked) var named = NamedDetectors.any {
    didSet {
      for index in detectors.traits.indices {
        // A person nearby is a word too, but one that is only known when all hits are.
        unsafe needsWord[index] =
          detectors.traits[index].fieldOnly && !detectors.definitions[index].nearPerson
          && !named.includes(index)
      }
    }
  }
  /// Whether the source is source code.
  @exclusivity(unchecked) var code = SourceCode.Kind.none
  private var isCode: Bool { unsafe code != .none }

  /// For each detector, whether it counts only with its word near.
  private let needsWord: UnsafeMutablePointer<Bool>

  /// What was found in the window, sorted by start after `sortHits`.
  @exclusivity(unchecked) private(set) var hits: [Hit] = []

  /// What the misses among the hits count for.
  @exclusivity(unchecked) private(set) var missSets: [SmallSet] = []
  /// What has been missed at the place that is being verified, and where that ends.
  @exclusivity(unchecked) private var missed = SmallSet()
  @exclusivity(unchecked) private var missEnd = -1

  /// The `stofkam:allow` marks of the window.
  @exclusivity(unchecked) private var marks = InlineMarks()

  /// Longest value that a check sees, in letters and digits.
  private static let longestCompact = 64

  init(_ detectors: DetectorSet) {
    self.detectors = detectors
    phone = PhoneCheck(region: detectors.region)
    context = ContextReader(detectors)
    keyedFields = KeyedFields(detectors.fieldNames)
    postcode = detectors.matchers.first { $0.check == .dutchPostcode }
    matcherCount = max(1, detectors.matchers.count)
    unsafe matchers = .allocate(capacity: matcherCount)
    unsafe matchers.initialize(from: detectors.matchers, count: detectors.matchers.count)
    unsafe traits = .allocate(capacity: max(1, detectors.traits.count))
    unsafe traits.initialize(from: detectors.traits, count: detectors.traits.count)
    unsafe needsWord = .allocate(capacity: max(1, detectors.traits.count))
    unsafe needsWord.initialize(repeating: false, count: max(1, detectors.traits.count))
    unsafe forward = .allocate(capacity: matcherCount)
    unsafe forward.initialize(repeating: nil, count: matcherCount)
    unsafe backward = .allocate(capacity: matcherCount)
    unsafe backward.initialize(repeating: nil, count: matcherCount)
    unsafe compact = .allocate(capacity: Self.longestCompact)
    unsafe compact.initialize(repeating: 0, count: Self.longestCompact)
    unsafe text = UnsafePointer(compact)
    let union = detectors.union ?? PatternUnion([])
    automaton = LazyAutomaton(union)
    let list = union.members.map { Int32($0.pattern) }
    unsafe members = .allocate(capacity: max(1, list.count))
    unsafe members.initialize(from: list, count: list.count)
    let sets = union.gateAfterWord.followers + union.gateAfterNumber.followers
    let words = sets.flatMap { [$0.words.0, $0.words.1, $0.words.2, $0.words.3] }
    unsafe gates = .allocate(capacity: words.count)
    unsafe gates.initialize(from: words, count: words.count)
  }

  deinit {
    unsafe members.deallocate()
    unsafe gates.deallocate()
    unsafe matchers.deallocate()
    unsafe traits.deallocate()
    unsafe needsWord.deallocate()
    unsafe forward.deallocate()
    for index in 0..<matcherCount { unsafe backward[index]?.release() }
    unsafe backward.deallocate()
    unsafe compact.deallocate()
  }

  /// Starts a window.
  ///
  /// `text` must stay until the next `begin`.
  func begin(
    _ text: UnsafePointer<UInt8>, count: Int, delimiter: UInt8, wantsMisses: Bool
  ) {
    unsafe hits.removeAll(keepingCapacity: true)
    unsafe missSets.removeAll(keepingCapacity: true)
    unsafe marks.removeAll()
    context.begin()
    unsafe self.text = text
    unsafe self.count = count
    unsafe self.delimiter = delimiter
    unsafe self.wantsMisses = wantsMisses
  }

  /// Verifies a place where a match of any pattern of the union may start.
  func verifyUnion(at start: Int) {
    guard isBorder(before: start, .word) else { return }
    let startsNumber = isBorder(before: start, .number)
    guard mayPassGate(start, startsNumber) else { return }
    unsafe automaton.readMatches(text, from: start, to: count, startsNumber: startsNumber) {
      let isWordBorder = isBorder(after: $0, .word)
      return (isWordBorder, isWordBorder && isBorder(after: $0, .number))
    }
    unsafe compactEnd = -1
    automaton.forEachLongestMatch { member, end in
      keep(start, end, unsafe matchers[Int(members[member])])
    }
    addMisses(start)
  }

  /// Whether what begins with a digit has as many as a pattern asks for.
  @inline(__always)
  private func mayPassGate(_ start: Int, _ startsNumber: Bool) -> Bool {
    guard isDigit(start), unsafe start + NumberGate.longest < count else { return true }
    // SAFETY: the window has one byte more than the digits that are counted.
    let digits = unsafe NumberGate.digitCount(text + start)
    guard digits < NumberGate.longest else { return true }
    let gate = startsNumber ? NumberGate.longest + digits : digits
    let byte = unsafe text[start + digits]
    return unsafe gates[4 * gate + Int(byte / 64)] >> UInt64(byte % 64) & 1 == 1
  }

  /// Verifies a place where a match of a pattern may start.
  func verifyStart(_ index: Int, at position: Int) {
    let matcher = unsafe matchers[index]
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    if matcher.kind == .proseName {
      // There are many, so it comes first.
      if addKeyed(span, at: position) { return }
      guard let match = ProseName.match(in: span, at: position) else { return }
      return addName(match.start, match.end, matcher, match.factors, in: span)
    }
    let alone = unsafe traits[Int(matcher.detector)].alone
    switch matcher.kind {
    case .iban:
      guard let match = unsafe IBANCheck.match(span, from: position, to: min(count, position + 64))
      else { return }
      add(position, match.end, matcher, alone, Self.factors(of: match.hints))
    case .phone:
      guard
        let match = unsafe phone.match(
          in: span, from: position, to: min(count, position + 40), delimiter: delimiter)
      else { return }
      var factors = ScoreFactors(Self.factor(of: match))
      guard !PhoneDoubts.isNone(in: span, from: match.start, to: match.end) else { return }
      let isTest = isCode && CodeEvidence.isTestPhone(in: span, from: match.start, to: match.end)
      if isTest || match.writing == .nationalOdd
        || PhoneBorders.isOneDigitRepeated(in: span, from: match.start, to: match.end)
      {
        factors.insert(.doubtful)
      }
      add(
        match.start, PhoneExtension.end(in: span, after: match.end), matcher, alone, factors,
        readsContext: !isTest)
    case .widePhone:
      guard let wide = WidePhone(span, at: position),
        let match = phone.match(
          in: wide.ascii.span.extracting(0..<wide.count), from: 0, to: wide.count)
      else { return }
      add(
        wide.offset(of: match.start), wide.offset(of: match.end), matcher, alone,
        ScoreFactors(Self.factor(of: match)))
    case .glued: verifyGlued(at: position)
    case .keyed: _ = addKeyed(span, at: position)
    case .allowMark:
      // The prefilter widens letters to all small letters, so the text is compared here.
      unsafe marks.noteMark(in: span, at: position)
    case .encodedEmail:
      addEmail(matcher, at: position)
    case .pattern, .email, .proseName:
      guard isBorder(before: position, matcher.border), let forward = unsafe forwardTables(index)
      else { return }
      let end = unsafe forward.longestMatch(text, from: position, to: count) {
        isBorder(after: $0, matcher.border)
      }.end
      guard end >= 0 else { return }
      unsafe compactEnd = -1
      keep(position, end, matcher)
      addMisses(position)
    }
  }

  /// Keeps what stands against a word of its detector: `BSN111222333`.
  @inline(never)
  private func verifyGlued(at start: Int) {
    guard start > 0, let word = unsafe GluedWord.hashes(text, before: start) else { return }
    verifyGlued(to: word.whole, at: start)
    if word.last != word.whole { verifyGlued(to: word.last, at: start) }
  }

  private func verifyGlued(to word: UInt64, at start: Int) {
    detectors.context.forEach(firstWord: word) { entry in
      guard entry.wordCount == 1, !entry.isAgainst else { return }
      for index in 0..<matcherCount {
        let matcher = unsafe matchers[index]
        guard matcher.detector == entry.detector, matcher.kind == .pattern,
          matcher.border != .none, detectors.patterns[index].anchor == nil,
          let forward = unsafe forwardTables(index)
        else { continue }
        let end = unsafe forward.longestMatch(text, from: start, to: count) {
          isBorder(after: $0, matcher.border)
        }.end
        unsafe compactEnd = -1
        guard end >= 0 else { continue }
        guard let check = matcher.check else {
          add(start, end, matcher, unsafe traits[Int(matcher.detector)].alone)
          continue
        }
        if passes(check, start, end) { keepPassed(start, end, matcher, check) }
      }
    }
  }

  /// Keeps the value of a key that is named after persons or streets; returns whether there was one.
  @inline(__always)
  private func addKeyed(_ span: Span<UInt8>, at capital: Int) -> Bool {
    guard unsafe delimiter == 0, !isCode, KeyedValue.mayBegin(span, at: capital) else {
      return false
    }
    return unsafe keyedFields.addHits(to: &hits, text, span, at: capital, phone)
  }

  /// Verifies a place where the anchor of a match of a pattern may be.
  func verifyAnchor(_ index: Int, at position: Int) {
    let matcher = unsafe matchers[index]
    if matcher.kind == .email { return addEmail(matcher, at: position) }
    // Forwards first: what follows the anchor is mostly the smaller part, and tells more.
    guard let forward = unsafe forwardTables(index) else { return }
    let end = unsafe forward.longestMatch(text, from: position, to: count) {
      isBorder(after: $0, matcher.border)
    }.end
    guard end >= 0 else { return }
    // SAFETY: it is released when this object goes.
    let start = unsafe backwardAutomaton(index)._withUnsafeGuaranteedRef { automaton in
      unsafe automaton.longestMatchBackwards(text, from: position, to: 0) {
        isBorder(before: $0, matcher.border)
      }.start
    }
    guard start >= 0 else { return }
    unsafe compactEnd = -1
    keep(start, end, matcher)
    addMisses(start)
  }

  /// Keeps the e-mail address around an `@`, if there is one.
  private func addEmail(_ matcher: DetectorSet.Matcher, at position: Int) {
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    guard
      let match = unsafe EmailCheck.match(
        span, from: max(0, position - 64), at: position, to: min(count, position + 256))
    else { return }
    let alone = unsafe traits[Int(matcher.detector)].alone
    var factors = Self.factors(of: match.hints)
    guard isCode else { return add(match.start, match.end, matcher, alone, factors) }
    let evidence = unsafe CodeEvidence.ofAddress(match, in: span, isTest: code == .test)
    if evidence != .someones { factors.insert(.doubtful) }
    add(match.start, match.end, matcher, alone, factors, readsContext: evidence != .nothing)
  }

  /// Keeps a name; in source code it is one of an author or an example unless something speaks for it.
  private func addName(
    _ start: Int, _ end: Int, _ matcher: DetectorSet.Matcher, _ factors: ScoreFactors,
    in text: Span<UInt8>
  ) {
    let alone = unsafe traits[Int(matcher.detector)].alone
    guard isCode else { return add(start, end, matcher, alone, factors) }
    let evidence = CodeEvidence.ofName(in: text, from: start, to: end)
    var factors = factors
    if evidence != .address { factors.insert(.nameInComment) }
    add(start, end, matcher, alone, factors, readsContext: evidence != .nothing)
  }

  /// Keeps a match if it passes its check; one that fails counts for the density of its field.
  @inline(__always)
  private func keep(_ start: Int, _ end: Int, _ matcher: DetectorSet.Matcher) {
    guard let check = matcher.check else {
      return add(start, end, matcher, unsafe traits[Int(matcher.detector)].alone)
    }
    if passes(check, start, end) {
      keepPassed(start, end, matcher, check)
    } else if unsafe wantsMisses {
      miss(start, end, unsafe traits[Int(matcher.detector)].densityTest)
    }
  }

  @inline(__always)
  private func passes(_ check: IdentifierCheck, _ start: Int, _ end: Int) -> Bool {
    // SAFETY: `start..<end` is in the window.
    check.readsRawText
      ? unsafe check.passes(Span(_unsafeStart: text + start, count: end - start))
      : unsafe check.passes(Span(_unsafeStart: compact, count: compactText(start, end)))
  }

  /// Notes a match that fails its check, if the density of its field is evidence.
  @inline(__always)
  private func miss(_ start: Int, _ end: Int, _ densityTest: Int16) {
    guard densityTest >= 0 else { return }
    if unsafe end != missEnd { addMisses(start) }
    unsafe missEnd = end
    unsafe missed.insert(Int(densityTest))
  }

  /// Keeps a match that passes its check, or what of it is the finding.
  @inline(never)
  private func keepPassed(
    _ start: Int, _ end: Int, _ matcher: DetectorSet.Matcher, _ check: IdentifierCheck
  ) {
    let alone = unsafe traits[Int(matcher.detector)].alone
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let window = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    let end = check == .publicIPv4 ? NetworkBorders.endWithoutPort(window, start, end) : end
    let hit = window.extracting(start..<end)
    if let part = check.part(of: hit) {
      guard check == .nameWithTitle else {
        add(start + part.lowerBound, start + part.upperBound, matcher, alone)
        if check == .streetBeforePostcode { addPostcode(from: start + part.upperBound, to: end) }
        return
      }
      guard
        let nameEnd = ProseName.end(
          in: window, after: start + part.upperBound, hasTitle: part.lowerBound > 0)
      else { return }
      guard part.lowerBound == 0 else {
        return add(start + part.lowerBound, nameEnd, matcher, alone)
      }
      // `..C.V.Kok` stands in the text of a dump of bytes.
      guard
        start < 2 || window[start - 1] != UInt8(ascii: ".") || FieldWord.isLetter(window[start - 2])
      else { return }
      return addName(start, nameEnd, matcher, ScoreFactors(), in: window)
    }
    guard NetworkBorders.allow(check, in: window, from: start, to: end) else { return }
    let isDoubtful =
      check == .publicIPv4 && IdentifierChecks.looksLikeVersion(hit)
      || check == .publicIPv6 && IdentifierChecks.looksLikeExample(hit)
      || check == .macAddress && IdentifierChecks.isOfVirtualMachine(hit)
      || check == .macAddress && IdentifierChecks.looksMadeUp(macAddress: hit)
      || check == .paymentCard && IdentifierChecks.isDoubtfulCard(hit)
      || check == .paymentCard
        && IdentifierChecks.isInRow(cardNumber: window, from: start, to: end)
      || check == .dni && IdentifierChecks.isShortDNI(hit)
      || check == .hetuOrTemporary && IdentifierChecks.isTemporaryHetu(hit)
      || IdentifierChecks.looksLikeHash(hit)
      || check == .cartaoDeCidadao && IdentifierChecks.looksLikeHash(hit, inCapitals: true)
    let literal =
      unsafe check.isOfMachine && delimiter == 0
      ? CodeLiteral(in: window, from: start, to: end, isCode: isCode) : .none
    let isMadeUp = isCode && (isDoubtful || CodeEvidence.isMadeUp(hit))
    let isConstant =
      isCode && check == .paymentCard && CodeEvidence.isConstant(window, from: start, to: end)
    let isOfCode = isMadeUp || isConstant || isCode && check.isOfMachine || literal != .none
    unsafe add(
      start, end, matcher, alone,
      isDoubtful || isOfCode ? ScoreFactors(.doubtful) : ScoreFactors(),
      readsContext: !isMadeUp && literal != .argument
        && !(code == .test && check.isOfMachine && literal != .named)
        && !NetworkBorders.namesNetwork(check, hit))
  }

  /// Keeps the postcode behind a street and number, which tell that it is one as its words do.
  private func addPostcode(from start: Int, to end: Int) {
    guard let postcode else { return }
    var start = start
    while start < end, unsafe text[start] &- UInt8(ascii: "0") >= 10 { start += 1 }
    unsafe compactEnd = -1
    guard
      unsafe IdentifierChecks.dutchPostcode(
        Span(_unsafeStart: compact, count: compactText(start, end)))
    else { return }
    unsafe compactEnd = -1
    let traits = unsafe traits[Int(postcode.detector)]
    var hit = Hit(
      start: Int32(start), end: Int32(end), logOdds: traits.alone, detector: postcode.detector,
      evidence: [.format, .checksum, .context], contextWord: -1, contextDistance: 0, kind: .pass)
    hit.weigh(.word(distance: 0, isNeeded: traits.fieldOnly))
    unsafe hits.append(hit)
  }

  /// Adds what detectors have missed at a place, if it is a whole value.
  private func addMisses(_ start: Int) {
    guard unsafe !missed.isEmpty else { return }
    if unsafe isWholeValue(start, missEnd) {
      unsafe hits.append(
        Hit(
          start: Int32(start), end: Int32(missEnd), logOdds: 0, detector: 0, evidence: [],
          contextWord: -1, contextDistance: 0, kind: .miss, misses: Int32(missSets.count),
          isWhole: true))
      unsafe missSets.append(missed)
    }
    unsafe missed = SmallSet()
  }

  private func add(
    _ start: Int, _ end: Int, _ matcher: DetectorSet.Matcher, _ alone: Float,
    _ factors: ScoreFactors = ScoreFactors(), readsContext: Bool = true
  ) {
    let traits = unsafe traits[Int(matcher.detector)]
    let odds = factors.isEmpty ? alone : alone + factors.weight
    var hit = Hit(
      start: Int32(start), end: Int32(end), logOdds: odds, detector: matcher.detector,
      evidence: traits.evidence, contextWord: -1, contextDistance: 0, kind: .pass,
      factors: factors)
    if unsafe wantsMisses, traits.usesDensity { hit.isWhole = isWholeValue(start, end) }
    if readsContext, traits.readsContext || odds < 2.5 {
      unsafe context.read(
        around: &hit, text, count: count, delimiter: delimiter, isNeeded: traits.fieldOnly)
    }
    if unsafe needsWord[Int(matcher.detector)], !hit.evidence.contains(.context) { return }
    unsafe hits.append(hit)
  }

  /// Keeps a word of a list, if its borders are as its detector asks.
  func add(_ match: WordMatch) {
    let border = detectors.definitions[Int(match.detector)].border
    guard isBorder(before: match.start, border), isBorder(after: match.end, border) else { return }
    add(
      match.start, match.end,
      DetectorSet.Matcher(kind: .pattern, detector: match.detector, check: nil, border: border),
      unsafe traits[Int(match.detector)].alone)
  }

  /// Sorts the hits by where they start; of those that start together the first found stays first.
  func sortHits() {
    var isSorted = true
    for index in unsafe hits.indices.dropFirst()
    where unsafe hits[index].start < hits[index - 1].start {
      isSorted = false
      break
    }
    if !isSorted { unsafe sorter.sort(&hits) }
  }

  /// Whether an inline mark on the line of a hit allows it.
  func isAllowed(_ hit: Hit) -> Bool {
    guard unsafe !marks.isEmpty else { return false }
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    return unsafe marks.allow(
      hit, in: Span(_unsafeStart: text, count: count), of: detectors.definitions)
  }

  // MARK: Automata and text

  private func forwardTables(_ index: Int) -> AutomatonTables? {
    if let known = unsafe forward[index] { return unsafe known }
    // The pattern keeps the automaton alive, and `detectors` the pattern. A pattern that is too large was
    // refused when the detectors were checked.
    let made = unsafe try? detectors.patterns[index].forward().tables
    unsafe forward[index] = made
    return unsafe made
  }

  private func backwardAutomaton(_ index: Int) -> Unmanaged<LazyAutomaton> {
    if let known = unsafe backward[index] { return unsafe known }
    let made = unsafe Unmanaged.passRetained(detectors.patterns[index].makeBackward())
    unsafe backward[index] = made
    return unsafe made
  }

  /// Writes the letters (as capitals) and digits of a piece to `compact`; returns how many.
  ///
  /// Many detectors check the same piece, so the last one is remembered until `compactEnd` is reset.
  private func compactText(_ start: Int, _ end: Int) -> Int {
    if unsafe end == compactEnd { return unsafe compactCount }
    var length = 0
    for at in start..<end {
      let byte = unsafe text[at]
      let isDigit = byte &- UInt8(ascii: "0") < 10
      let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
      guard isDigit || isLetter, length < Self.longestCompact else { continue }
      unsafe compact[length] = isLetter ? byte & 0xDF : byte
      length += 1
    }
    unsafe compactEnd = end
    unsafe compactCount = length
    return length
  }

  // MARK: Borders

  @inline(__always)
  private func isWord(_ at: Int) -> Bool {
    let byte = unsafe text[at]
    return (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      || byte == UInt8(ascii: "_")
  }

  @inline(__always)
  private func isDigit(_ at: Int) -> Bool { unsafe text[at] &- UInt8(ascii: "0") < 10 }

  @inline(__always)
  private func isBorder(before at: Int, _ border: Border) -> Bool {
    guard at > 0, border != .none else { return true }
    if isWord(at - 1) { return false }
    guard border == .number else { return true }
    let byte = unsafe text[at - 1]
    if byte == UInt8(ascii: "+") { return false }
    return !(joinsNumbers(byte) && at > 1 && isWord(at - 2) && isDigit(at - 2))
  }

  @inline(__always)
  private func isBorder(after at: Int, _ border: Border) -> Bool {
    guard unsafe at < count, border != .none else { return true }
    if isWord(at) { return false }
    guard border == .number, unsafe at + 1 < count else { return true }
    return !(joinsNumbers(unsafe text[at]) && isDigit(at + 1))
  }

  /// Whether a byte between digits makes one longer number of them.
  @inline(__always)
  private func joinsNumbers(_ byte: UInt8) -> Bool {
    guard unsafe byte != delimiter else { return false }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"): return true
    default: return false
    }
  }

  /// Whether a piece of text is the whole of a value of the format, but for space around it.
  private func isWholeValue(_ start: Int, _ end: Int) -> Bool {
    var before = start - 1
    while before >= 0, unsafe text[before] == 32 { before -= 1 }
    guard before < 0 || endsValue(unsafe text[before]) else { return false }
    var after = end
    while unsafe after < count, unsafe text[after] == 32 { after += 1 }
    return unsafe after >= count || endsValue(unsafe text[after])
  }

  private func endsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case unsafe delimiter, 10, 13, UInt8(ascii: "\""), UInt8(ascii: "'"): return true
    case 9: return unsafe delimiter == UInt8(ascii: "'")  // SQL's COPY has tabs between its values.
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"):
      // Marks of JSON and SQL, whose values have quotes around them; in a table they are text.
      return unsafe delimiter == UInt8(ascii: "\"") || delimiter == UInt8(ascii: "'")
    default: return false
    }
  }

  // MARK: What the exact checks say besides yes

  private static func factors(of hints: EmailHints) -> ScoreFactors {
    var factors = ScoreFactors()
    if hints.contains(.messageIdLike) { factors.insert(.emailMessageId) }
    if hints.contains(.fileLike) { factors.insert(.emailFile) }
    if hints.contains(.internationalLocalPart) { factors.insert(.emailInternational) }
    return factors
  }

  private static func factors(of hints: IBANHints) -> ScoreFactors {
    var factors = ScoreFactors()
    if hints.contains(.nationalCheckPasses) { factors.insert(.ibanNationalPasses) }
    if hints.contains(.nationalCheckFails) { factors.insert(.ibanNationalFails) }
    if hints.contains(.unregisteredCountry) { factors.insert(.ibanUnregistered) }
    return factors
  }

  private static func factor(of match: PhoneMatch) -> ScoreFactor {
    switch match.writing {
    case .international: .phoneInternational
    case .nationalFormatted: .phoneFormatted
    case .nationalUnusual: .phoneUnusual
    case .nationalPlain, .nationalOdd: .phonePlain
    case .bareCountryCode: .phoneBareCountryCode
    }
  }
}
