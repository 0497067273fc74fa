/// The fields of one source, and what is known of each detector in them.
///
/// A field is a column or a JSON path. Its name is evidence, and so is how many of its values pass a check:
/// one in eleven nine-digit numbers passes the 11-proef, so a column in which all pass is no accident.
/// That is decided while streaming, by a sequential test (Wald's): each new value adds the logarithm of
/// how much likelier it is in a field of such values than by chance, until the sum is decisive. So a
/// column is settled after a handful of values, and only the findings before that have to wait.
///
/// A column may mix the numbers of several countries. So a second sum compares chance with a field in which one
/// value in five is of the detector; the better of the two counts.
struct FieldTable {
  /// A field, by its index.
  struct Entry {
    var id: UInt64
    var column: Int32
    var name: ByteRange
    /// The first of its detectors in `states`; −1 for none.
    var firstState: Int32
    /// The first of the detectors in `states` that find its whole values; −1 for none.
    var firstWhole: Int32
    /// Whether the name had values in it, which it has no more.
    var hadValues = false
    /// Whether it is of an animal (``AnimalTable``).
    var isOfAnimal = false
    /// Whether it is of the name of an animal or a ship (``ObjectSubject``).
    var isNameOfOther = false
    /// The density tests that are settled.
    var settledTests = SmallSet()
  }

  /// What is known of one detector in one field.
  ///
  /// A table of 100,000 columns has a million of them, so they are packed: 24 bytes.
  struct State {
    /// Sum of the density test.
    var density: Float = 0
    /// The same for a field in which they are some among others.
    var mixture: Float = 0
    /// The next state of the same field; −1 for none.
    var next: Int32
    /// Parts of the hashes of the last few values: equal ones tell nothing new.
    var recent: (UInt16, UInt16, UInt16, UInt16) = (0, 0, 0, 0)
    var detector: UInt16
    /// An index of `nameVerdicts`, and in the high bit whether the field is named so that it holds nothing else.
    private var verdictBits: UInt8
    /// Trials, and in the high bit whether the test is settled.
    private var trialBits: UInt8

    private static let flag: UInt8 = 0x80
    /// The largest index of `nameVerdicts`.
    static let mostVerdict = flag - 1

    init(
      next: Int32, detector: UInt16, nameVerdict: UInt8 = 0, isSettled: Bool,
      isCertain: Bool = false
    ) {
      self.next = next
      self.detector = detector
      verdictBits = nameVerdict | (isCertain ? Self.flag : 0)
      trialBits = isSettled ? Self.flag : 0
    }

    /// What the field's name says: an index of `nameVerdicts`.
    var nameVerdict: UInt8 { verdictBits & ~Self.flag }
    /// Whether the field is named so that it holds nothing else.
    var isCertain: Bool { verdictBits >= Self.flag }
    /// Values that the test has seen, at most `mostTrials`.
    var trials: UInt8 { trialBits & ~Self.flag }
    var isSettled: Bool { trialBits >= Self.flag }

    mutating func countTrial() { trialBits += 1 }
    mutating func settle() { trialBits |= Self.flag }
  }

  /// What the name of a field says of a detector, and what it adds to the odds.
  struct NameVerdict: Equatable {
    var evidence: Evidence = []
    var factors = ScoreFactors()
    var weight: Float = 0
  }

  private(set) var entries = ChunkedArray<Entry>()
  private(set) var states = ChunkedArray<State>()
  /// All that names have said, of which there are few.
  private var nameVerdicts: [NameVerdict] = [NameVerdict()]
  /// Names, one after the other.
  private(set) var names: [UInt8] = []
  private var indexOfID: [UInt64: Int32] = [:]
  /// Tables look fields up by column, without hashing.
  private var indexOfColumn: [Int32] = []
  /// The states of the first fields, by field and detector: most sources have few fields.
  private var directStates: [Int32] = []

  /// Fields whose states are looked up directly.
  private static let directFields = 512

  /// The sum at which a field is settled: as many values of such a field as make chance absurd.
  private static let settledFor: Float = 9
  private static let settledAgainst: Float = -6
  /// No test goes on longer than this.
  private static let mostTrials: UInt8 = 64
  /// Most fields that are told apart; values of further ones share the last.
  static let mostFields = 200_000

  mutating func removeAll() {
    entries.removeAll()
    states.removeAll()
    names.removeAll(keepingCapacity: true)
    indexOfID.removeAll(keepingCapacity: true)
    indexOfColumn.removeAll(keepingCapacity: true)
    directStates.removeAll(keepingCapacity: true)
  }

  /// The index of a column of a table; `nil` if it is new.
  @inline(__always)
  func index(ofColumn column: Int32) -> Int32? {
    guard Int(column) < indexOfColumn.count else { return nil }
    let index = indexOfColumn[Int(column)]
    return index >= 0 ? index : nil
  }

  /// The index of a JSON path; `nil` if it is new.
  @inline(__always)
  func index(ofID id: UInt64) -> Int32? { indexOfID[id] }

  /// Adds a field, and finds out what its name says.
  ///
  /// - Parameters:
  ///   - id: What tells it from others.
  ///   - column: Its column in a table, or 0.
  ///   - name: Its name or path, without values.
  ///   - columnName: Of a path that names a column: the name alone.
  ///   - hadValues: Whether there were values in it.
  ///   - subject: What its row or object is about.
  ///   - isBesideNamePart: Whether a field of a part of a name stands beside it (``NameParts``).
  ///   - fieldNames: The names of fields whose whole values are findings.
  /// - Returns: Its index.
  mutating func add(
    id: UInt64, column: Int32, name: some Collection<UInt8>, columnName: [UInt8]? = nil,
    hadValues: Bool, subject: ObjectSubject = .person,
    isBesideNamePart: @autoclosure () -> Bool, _ fieldNames: FieldNames
  ) -> Int32 {
    if entries.count >= Self.mostFields { return Int32(entries.count - 1) }
    let index = Int32(entries.count)
    entries.append(
      Entry(
        id: id, column: column,
        name: ByteRange(start: UInt32(names.count), count: UInt32(name.count)), firstState: -1,
        firstWhole: -1, hadValues: hadValues, isOfAnimal: subject == .animal))
    names.append(contentsOf: name)
    let matches =
      if let columnName { fieldNames.matches(column: columnName) } else if column > 0 {
        fieldNames.matches(column: name)
      } else { fieldNames.matches(name) }
    for match in matches {
      let isCertain =
        match.isCertain
        || fieldNames.checks[Int(match.detector)] == .personName
          && (columnName.map { NameParts.isOneWord($0) } ?? NameParts.isOneWord(name))
          && isBesideNamePart()
      guard isCertain || !NameParts.needsPair(name) else { continue }
      // `"naam"` beside `"ras"`; a column may have the name of the owner.
      if !isCertain, column == 0, subject != .person,
        fieldNames.checks[Int(match.detector)] == .personName
      {
        entries[Int(index)].isNameOfOther = true
        continue
      }
      states.append(
        State(
          next: entries[Int(index)].firstWhole, detector: match.detector,
          isSettled: isCertain, isCertain: isCertain))
      entries[Int(index)].firstWhole = Int32(states.count - 1)
    }
    if column > 0 {
      while indexOfColumn.count <= Int(column) { indexOfColumn.append(-1) }
      indexOfColumn[Int(column)] = index
    } else {
      indexOfID[id] = index
    }
    return index
  }

  /// The name of a field.
  func name(of index: Int32) -> ArraySlice<UInt8> {
    let range = entries[Int(index)].name
    return names[Int(range.start)..<Int(range.start + range.count)]
  }

  /// The index of the state of a detector in a field; made when first asked for.
  mutating func state(
    of detector: UInt16, in field: Int32, _ detectors: DetectorSet
  ) -> Int {
    let place = Int(field) * detectors.traits.count + Int(detector)
    let isDirect = Int(field) < Self.directFields
    if isDirect {
      if place < directStates.count, directStates[place] >= 0 { return Int(directStates[place]) }
    } else {
      var index = entries[Int(field)].firstState
      while index >= 0 {
        if states[Int(index)].detector == detector { return Int(index) }
        index = states[Int(index)].next
      }
    }
    var verdict = nameVerdict(of: detector, name(of: field), detectors)
    let entry = entries[Int(field)]
    if entry.isOfAnimal
      && detectors.definitions[Int(detector)].check == IdentifierCheck.birthDate.rawValue
      || entry.isNameOfOther && detectors.traits[Int(detector)].findsPersons
    {
      let factors = ScoreFactors(.fieldAgainst)
      verdict = NameVerdict(evidence: .negativeContext, factors: factors, weight: factors.weight)
    }
    states.append(
      State(
        next: entries[Int(field)].firstState, detector: detector,
        nameVerdict: keep(verdict), isSettled: !detectors.traits[Int(detector)].usesDensity))
    entries[Int(field)].firstState = Int32(states.count - 1)
    if isDirect {
      while directStates.count <= place { directStates.append(-1) }
      directStates[place] = Int32(states.count - 1)
    }
    return states.count - 1
  }

  /// What the name of its field says of the detector of a state.
  @inline(__always)
  func nameVerdict(ofState index: Int) -> NameVerdict {
    nameVerdicts[Int(states[index].nameVerdict)]
  }

  private mutating func keep(_ verdict: NameVerdict) -> UInt8 {
    if let known = nameVerdicts.firstIndex(of: verdict) { return UInt8(known) }
    // A name says one of some ten things of a detector.
    precondition(nameVerdicts.count <= Int(State.mostVerdict))
    nameVerdicts.append(verdict)
    return UInt8(nameVerdicts.count - 1)
  }

  /// Takes a value that fails checks into their density tests.
  ///
  /// - Returns: Whether the field is settled for a detector by it.
  mutating func see(misses: SmallSet, in field: Int32, hash: UInt32, _ detectors: DetectorSet)
    -> Bool
  {
    var open = misses.subtracting(entries[Int(field)].settledTests)
    var isSettled = false
    while let test = open.popFirst() {
      let detector = detectors.densityTests[test]
      let state = state(of: detector, in: field, detectors)
      if see(false, hash: hash, state, detectors.traits[Int(detector)]) { isSettled = true }
      if states[state].isSettled { entries[Int(field)].settledTests.insert(test) }
    }
    return isSettled
  }

  /// Takes a value into the density test.
  ///
  /// - Returns: Whether the field is settled by it.
  mutating func see(_ passes: Bool, hash: UInt32, _ index: Int, _ traits: DetectorSet.Traits)
    -> Bool
  {
    guard !states[index].isSettled else { return false }
    return see(
      passes ? traits.passWeight : traits.missWeight,
      mixture: passes ? traits.mixedPassWeight : traits.mixedMissWeight, hash: hash, index)
  }

  /// Adds what a value says to the test of a state that is not settled.
  private mutating func see(_ weight: Float, mixture: Float, hash: UInt32, _ index: Int) -> Bool {
    let recent = states[index].recent
    let hash = UInt16(truncatingIfNeeded: hash)
    if hash == recent.0 || hash == recent.1 || hash == recent.2 || hash == recent.3 {
      return false
    }
    states[index].recent = (hash, recent.0, recent.1, recent.2)
    states[index].density += weight
    states[index].mixture += mixture
    states[index].countTrial()
    let sum = max(states[index].density, states[index].mixture)
    guard
      sum >= Self.settledFor || sum <= Self.settledAgainst
        || states[index].trials >= Self.mostTrials
    else { return false }
    states[index].settle()
    return true
  }

  /// What the other values of the field say of one that passes.
  @inline(__always)
  func densityFactor(_ index: Int, _ traits: DetectorSet.Traits) -> ScoreFactor? {
    let state = states[index]
    guard state.trials > 0 else { return nil }
    // The value's own pass is part of the detector's odds already.
    let pure = min(traits.pureLimit, state.density - traits.passWeight)
    let mixed = min(traits.mixedLimit, state.mixture - traits.mixedPassWeight)
    return .density(max(pure, mixed))
  }

  // MARK: Whole values

  /// The state of a detector that finds the whole values of a field; `nil` if the field is not named so.
  func wholeState(of detector: UInt16, in field: Int32) -> Int? {
    var index = entries[Int(field)].firstWhole
    while index >= 0 {
      if states[Int(index)].detector == detector { return Int(index) }
      index = states[Int(index)].next
    }
    return nil
  }

  /// The detectors that find the whole values of a field.
  func wholeDetectors(of field: Int32) -> [UInt16] {
    var found: [UInt16] = []
    var index = entries[Int(field)].firstWhole
    while index >= 0 {
      found.append(states[Int(index)].detector)
      index = states[Int(index)].next
    }
    return found
  }

  /// Takes a whole value into the test of a field that may hold other things.
  ///
  /// - Returns: Whether the field is settled by it.
  mutating func seeWhole(_ fit: FieldValueFit, hash: UInt32, _ index: Int) -> Bool {
    guard !states[index].isSettled else { return false }
    let weight = Weight.wholeDensity(fit)
    return see(weight, mixture: weight, hash: hash, index)
  }

  /// What speaks for a whole value: the field's name, how the value looks, and how the others look.
  func wholeFactors(_ index: Int, _ fit: FieldValueFit) -> ScoreFactors {
    let state = states[index]
    var factors = ScoreFactors(.field(fit, isCertain: state.isCertain))
    if !state.isCertain, state.trials > 0,
      let others = ScoreFactor.others(state.density - Weight.wholeDensity(fit), fit)
    {
      factors.insert(others)
    }
    return factors
  }

  /// What a field's name says of a detector.
  ///
  /// Of a JSON path the last key names the field; those above
  /// it can speak for a detector too.
  private func nameVerdict(
    of detector: UInt16, _ name: ArraySlice<UInt8>, _ detectors: DetectorSet
  ) -> NameVerdict {
    var evidence: Evidence = []
    var factors = ScoreFactors()
    let isNeeded = detectors.traits[Int(detector)].fieldOnly
    let name = FieldNameEnd.withoutSlashes(name).map { $0[...] } ?? name
    let segments = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
      .filter { $0 != [UInt8(ascii: "*")] }
    // `"passport": {"number": "…"}`: the key above is the name.
    let isPlain =
      segments.count > 1 && Nesting.saysNothing(segments[segments.count - 1])
    var names = segments
    // `"birth": {"date": "…"}`: both are the name.
    if let joined = Nesting.joinedName(segments) { names.append(joined[...]) }
    // `Ημ/νία γέννησης`, `Passport/ID`: the slash in the name of a column parts no keys.
    if segments.count > 1, name.first != UInt8(ascii: "/") { names.append(name) }
    for (index, segment) in names.enumerated() {
      let isLast = index >= segments.count - 1 || isPlain && index == segments.count - 2
      detectors.context.forEachPhrase(in: segment) { entry in
        guard entry.detector == detector else { return }
        if !entry.isAgainst {
          let (own, above): (ScoreFactor, ScoreFactor) =
            isNeeded ? (.neededFieldName, .neededFieldNameAbove) : (.fieldName, .fieldNameAbove)
          factors.insert(isLast ? own : above)
          // `/phone/phoneNumber`, `Mobile/Phone`: the name itself says more.
          if isLast { factors.remove(above) }
          evidence.insert(.fieldName)
        } else if isLast, !evidence.contains(.negativeContext) {
          evidence.insert(.negativeContext)
          factors.insert(.fieldAgainst)
        }
      }
    }
    switch detectors.fieldNames.denial(detector, name) {
    case .otherName where evidence.contains(.fieldName):
      evidence = .negativeContext
      factors = ScoreFactors(.fieldAgainst)
    case .never:
      evidence = .negativeContext
      factors = ScoreFactors(.fieldAgainst)
      // What a name stands behind may still tell that it is a person's; of a number its form tells least of all.
      if !detectors.traits[Int(detector)].findsPersons { factors.insert(.doubtful) }
    default:
      if let last = segments.last, evidence.isEmpty || evidence == .negativeContext,
        detectors.traits[Int(detector)].looksLikeGoods, GoodsNames.end(last)
      {
        evidence = .negativeContext
        factors = ScoreFactors(.fieldAgainst)
        factors.insert(.doubtful)
      }
    }
    return NameVerdict(evidence: evidence, factors: factors, weight: factors.weight)
  }
}
