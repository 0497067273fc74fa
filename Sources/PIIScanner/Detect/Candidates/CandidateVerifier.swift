/// Decides which candidates are hits: automaton, borders, check, words nearby.
///
/// One for each thread. It works on the window that `begin` names. Its parts are in files of their own, and what they share
/// is not for others.
@safe
final class CandidateVerifier {
  let detectors: DetectorSet
  /// Knows the telephone numbers of the region.
  let phone: PhoneCheck
  /// Copies of what candidates need, so that reading them counts no references.
  let matchers: UnsafeMutablePointer<DetectorSet.Matcher>
  let traits: UnsafeMutablePointer<DetectorSet.Traits>
  let forward: UnsafeMutablePointer<AutomatonTables?>
  let backward: UnsafeMutablePointer<Unmanaged<LazyAutomaton>?>
  let matcherCount: Int
  let compact: UnsafeMutablePointer<UInt8>
  /// The end of the piece that `compact` has, and how much it has; −1 for none.
  @exclusivity(unchecked) var compactEnd = -1
  @exclusivity(unchecked) var compactCount = 0
  /// The automaton of the union, and the matcher of each of its members.
  let automaton: LazyAutomaton
  let members: UnsafeMutablePointer<Int32>
  /// The bytes that may follow the digits at a start.
  ///
  /// A set for each number of digits, after a word border, then the same after the border of a number. Then the bytes that
  /// may follow them inside of a match, for both.
  let gates: UnsafeMutablePointer<UInt64>
  let digitRuns: DigitRuns
  /// The members that ask for the borders of a word only.
  let wordMembers: SmallSet
  let context: ContextReader
  /// Knows the keys of whole values in text; `nil` if no detector asks for them.
  let keyedFields: KeyedFields?
  /// Knows the headings of tables in text.
  let headings: TableHeadings
  /// Knows what the places of values in records say.
  let records = RecordReader()
  @exclusivity(unchecked) var sorter = HitSorter()

  /// The detector of the Dutch postcodes that stand behind streets; `nil` if it is not asked for.
  let postcode: DetectorSet.Matcher?
  /// The detector of those of other countries.
  let anyPostcode: DetectorSet.Matcher?
  /// The detector of streets, for those in running text; `nil` if it is not asked for.
  let street: DetectorSet.Matcher?
  /// The detector of persons, for the names beside addresses; `nil` if it is not asked for.
  let person: DetectorSet.Matcher?
  /// Those of values that their place tells.
  let placed: PlacedMatchers

  @exclusivity(unchecked) var text: UnsafePointer<UInt8>
  @exclusivity(unchecked) var count = 0
  @exclusivity(unchecked) var delimiter: UInt8 = 0
  @exclusivity(unchecked) var wantsMisses = false

  /// The detectors that the names of the source's fields may speak for.
  @exclusivity(unchecked) var named = NamedDetectors.any {
    didSet {
      for index in detectors.traits.indices {
        // A person nearby is a word too, but one that is only known when all hits are.
        unsafe needsWord[index] =
          detectors.traits[index].fieldOnly && !detectors.definitions[index].nearPerson
          && !named.includes(index)
      }
      unsafe postcodeHasColumn = false
      unsafe readsKeyCells = false
      unsafe isUnnamedTable = false
      switch unsafe named {
      case .none, .any: break
      case .unnamed:
        unsafe readsKeyCells = true
        unsafe isUnnamedTable = true
      case .some(let columns):
        let streetHasColumn = street.map { columns[Int($0.detector)] } ?? true
        if let postcode {
          unsafe postcodeHasColumn = streetHasColumn && columns[Int(postcode.detector)]
        }
        unsafe readsKeyCells = !columns.contains(true)
      }
    }
  }
  /// Whether columns of the table are of postcodes and of streets: then none tells of a street in another column.
  @exclusivity(unchecked) private(set) var postcodeHasColumn = false
  /// Whether no column of the table is named so that it says something: then the cell before a value may.
  @exclusivity(unchecked) private(set) var readsKeyCells = false
  /// Whether the columns of the table have no names.
  @exclusivity(unchecked) private(set) var isUnnamedTable = false
  /// Whether the source is source code.
  @exclusivity(unchecked) var code = SourceCode.Kind.none
  var isCode: Bool { unsafe code != .none }

  /// For each detector, whether it counts only with its word near.
  let needsWord: UnsafeMutablePointer<Bool>

  /// What was found in the window, sorted by start after `sortHits`.
  @exclusivity(unchecked) var hits: [Hit] = []

  /// What the misses among the hits count for.
  @exclusivity(unchecked) var missSets: [SmallSet] = []
  /// What has been missed at the place that is being verified, and where that ends.
  @exclusivity(unchecked) var missed = SmallSet()
  @exclusivity(unchecked) var missEnd = -1

  /// The last number without check digits that has no word near, so that no detector that needs one looks at it again.
  @exclusivity(unchecked) var wordless = 0..<0

  /// The first literals of rows in source code that begin with a name.
  @exclusivity(unchecked) var rowStarts: [Int32] = []

  /// Where the keys of postcodes have been looked for.
  @exclusivity(unchecked) var knownPostcodes = 0..<0

  /// The `stofkam:allow` marks of the window.
  @exclusivity(unchecked) var marks = InlineMarks()

  /// Longest value that a check sees, in letters and digits.
  static let longestCompact = 64

  init(_ detectors: DetectorSet) {
    self.detectors = detectors
    phone = PhoneCheck(region: detectors.region)
    keyedFields = KeyedFields(detectors.fieldNames)
    headings = TableHeadings(detectors, keyedFields)
    context = ContextReader(detectors, headings, records)
    postcode = detectors.matchers.first { $0.check == .dutchPostcode }
    anyPostcode = detectors.matchers.first { $0.check == .postcode }
    street = detectors.matchers.first { $0.check == .streetBeforePostcode }
    person = detectors.matchers.first { $0.check == .nameWithTitle }
    placed = PlacedMatchers(detectors)
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
    digitRuns = DigitRuns(union)
    wordMembers = union.wordMembers
    let sets =
      union.gateAfterWord.followers + union.gateAfterNumber.followers
      + union.gateAfterWord.inside + union.gateAfterNumber.inside
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
    unsafe rowStarts.removeAll(keepingCapacity: true)
    unsafe knownPostcodes = 0..<0
    unsafe wordless = 0..<0
    context.begin()
    headings.begin(isOn: delimiter == 0 && !isCode)
    unsafe records.begin(text, count)
    unsafe self.text = text
    unsafe self.count = count
    unsafe self.delimiter = delimiter
    unsafe self.wantsMisses = wantsMisses
  }

  /// Adds what detectors have missed at a place, if it is a whole value.
  func addMisses(_ start: Int) {
    guard unsafe !missed.isEmpty else { return }
    if unsafe isWholeValue(start, missEnd) {
      unsafe hits.append(
        Hit(
          start: Int32(start), end: Int32(missEnd), logOdds: 0, detector: 0, evidence: [],
          contextWord: -1, contextDistance: 0, isWhole: true,
          misses: Int32(missSets.count)))
      unsafe missSets.append(missed)
    }
    unsafe missed = SmallSet()
  }

  func add(
    _ start: Int, _ end: Int, _ matcher: DetectorSet.Matcher, _ alone: Float,
    _ factors: ScoreFactors = ScoreFactors(), readsContext: Bool = true
  ) {
    let traits = unsafe traits[Int(matcher.detector)]
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    if unsafe delimiter == 0 || delimiter == UInt8(ascii: "\""),
      unsafe ShownExample.holds(Span(_unsafeStart: text, count: count), at: start)
    {
      return
    }
    let odds = factors.isEmpty ? alone : alone + factors.weight
    var hit = Hit(
      start: Int32(start), end: Int32(end), logOdds: odds, detector: matcher.detector,
      evidence: traits.evidence, contextWord: -1, contextDistance: 0,
      factors: factors)
    if unsafe wantsMisses, traits.usesDensity { hit.isWhole = isWholeValue(start, end) }
    if readsContext, traits.readsContext || odds < 2.5 {
      unsafe context.read(
        around: &hit, text, count: count, delimiter: delimiter, isNeeded: traits.fieldOnly)
    }
    if traits.isOfOnePerson, readsContext { lookForPerson(beside: &hit, matcher) }
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

  /// Whether a postcode begins a cell of a column that is named after them.
  func isInPostcodeColumn(_ position: Int) -> Bool {
    guard unsafe postcodeHasColumn, position > 0 else { return false }
    let byte = unsafe text[position - 1]
    return unsafe byte == delimiter || byte == UInt8(ascii: "\"")
  }

  /// Whether an inline mark on the line of a hit allows it.
  func isAllowed(_ hit: Hit) -> Bool {
    guard unsafe !marks.isEmpty else { return false }
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    return unsafe marks.allow(
      hit, in: Span(_unsafeStart: text, count: count), of: detectors.definitions)
  }

  // MARK: Automata and text

  /// Where the longest match of a pattern ends that begins, or has its anchor, at a place; `nil` for no match.
  @inline(__always)
  func longestMatch(_ index: Int, _ border: Border, from start: Int) -> Int? {
    guard let forward = unsafe forwardTables(index) else { return nil }
    let end = unsafe forward.longestMatch(text, from: start, to: count) {
      isBorder(after: $0, border)
    }.end
    return end >= 0 ? end : nil
  }

  private func forwardTables(_ index: Int) -> AutomatonTables? {
    if let known = unsafe forward[index] { return unsafe known }
    // The pattern keeps the automaton alive, and `detectors` the pattern. A pattern that is too large was
    // refused when the detectors were checked.
    let made = unsafe try? detectors.patterns[index].forward().tables
    unsafe forward[index] = made
    return unsafe made
  }

  func backwardAutomaton(_ index: Int) -> Unmanaged<LazyAutomaton> {
    if let known = unsafe backward[index] { return unsafe known }
    let made = unsafe Unmanaged.passRetained(detectors.patterns[index].makeBackward())
    unsafe backward[index] = made
    return unsafe made
  }

  /// Writes the letters (as capitals) and digits of a piece to `compact`; returns how many.
  ///
  /// Many detectors check the same piece, so the last one is remembered until `compactEnd` is reset.
  func compactText(_ start: Int, _ end: Int) -> Int {
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
}
