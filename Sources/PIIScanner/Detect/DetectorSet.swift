internal import CScanKernels

/// Detectors, compiled: what a scan looks for.
///
/// Make one and use it for all scans; it does not change and is safe to share.
public final class DetectorSet: Sendable {
  /// The detectors.
  ///
  /// Findings name them by their index here.
  public let definitions: [DetectorDefinition]
  /// Changes when anything changes that decides what is found.
  public let hash: UInt64

  /// How each pattern is matched; a large one of a detector can be several.
  let matchers: [Matcher]
  let patterns: [CompiledPattern]
  let prefilter: Prefilter
  /// The patterns that one automaton tells apart; `nil` if there are none.
  let union: PatternUnion?
  /// The words of the detectors that look for words; `nil` if none does.
  let words: WordLists?
  let context: ContextWords
  /// The fields whose whole values are findings.
  let fieldNames: FieldNames
  /// What the scan needs to know of each detector, by its index.
  let traits: [Traits]
  /// The detectors that density is evidence for, by the numbers of their tests.
  ///
  /// There are at most ``SmallSet/capacity``; the detectors after those do without.
  let densityTests: [UInt16]
  /// The region of phone numbers without a country code.
  let region: PhoneRegion

  /// How a candidate is verified.
  struct Matcher: Sendable {
    var kind: Kind
    var detector: UInt16
    var check: IdentifierCheck?
    var border: Border

    enum Kind: UInt8, Sendable {
      case email, encodedEmail, iban, phone, widePhone, pattern, street, proseName, keyed, capitals,
        postcodeWord, stateZIP, glued, allowMark

      /// Whether one automaton may tell it from the others.
      var isOfUnion: Bool { self == .pattern || self == .street || self == .postcodeWord }
    }
  }

  /// What decides the score of a hit, worked out once.
  struct Traits: Sendable {
    /// Log odds of a hit with nothing around it.
    var alone: Float
    /// Whether words nearby are looked at.
    var readsContext: Bool
    /// Whether a hit counts only with its word or field name.
    var fieldOnly: Bool
    /// The number of the detector's density test, if the density of a field is evidence; else −1.
    var densityTest: Int16
    /// What a pass and a miss add to the density test of a field.
    var passWeight: Float
    var missWeight: Float
    /// The same for a field in which one value in five is of the detector.
    var mixedPassWeight: Float
    var mixedMissWeight: Float
    /// Most that such a field can weigh: as much as its values are likelier than those that pass by chance.
    var mixedLimit: Float
    /// Most that a field can weigh in which all are.
    var pureLimit: Float
    /// Whether its whole values are names of persons, so that those of a field that may hold other things tell of its matches.
    var findsPersons: Bool
    /// Whether each of its numbers, or dates, is of one person, whose name may stand before it.
    var isOfOnePerson: Bool
    /// Whether it is a number that those of goods and papers may look like.
    var looksLikeGoods: Bool
    /// The evidence that every hit has.
    var evidence: Evidence
    /// What it says of a hit that its source has nothing else.
    var wholeSource: WholeSource

    var usesDensity: Bool { densityTest >= 0 }
  }

  /// Where so many pass by chance, the check is hardly more than the form.
  private static let chanceOfForm = 0.3

  /// Most detectors, and most words near a hit of one: what indices have room for, and more than anybody needs.
  private static let mostDetectors = 4_000
  private static let mostWords = 20_000

  private static func checkSizes(_ definitions: [DetectorDefinition]) throws(PatternError) {
    guard definitions.count <= mostDetectors else {
      throw PatternError(
        detector: definitions[mostDetectors].id,
        problem: .other("there are \(definitions.count) detectors; \(mostDetectors) are the most."))
    }
    for definition in definitions
    where definition.context.count > mostWords || definition.against.count > mostWords {
      throw PatternError(
        detector: definition.id,
        problem: .other(
          "it has too many words nearby: \(mostWords) are the most of context and against."))
    }
  }

  /// Compiles definitions.
  ///
  /// - Parameters:
  ///   - definitions: The detectors, in the order of preference when two fit equally well.
  ///   - region: Where phone numbers without a country code belong: two letters of ISO 3166.
  /// - Throws: The first ``PatternError`` met. `check(_:)` finds them all.
  public init(_ definitions: [DetectorDefinition], region: String = "NL") throws(PatternError) {
    self.definitions = definitions
    guard let phoneRegion = PhoneRegion(region), phoneRegion.isCountry else {
      throw PatternError(
        detector: "phone",
        problem: .other("'\(region)' is no country. Give two letters of ISO 3166, such as NL."))
    }
    self.region = phoneRegion
    try Self.checkSizes(definitions)
    var matchers: [Matcher] = []
    var patterns: [CompiledPattern] = []
    var traits: [Traits] = []
    var densityTests: [UInt16] = []
    var lists: [WordLists.List] = []
    var hash: UInt64 = 0
    for (index, definition) in definitions.enumerated() {
      hash = Self.mix(hash, definition, region: region)
      let confirms =
        definition.check.map { IdentifierCheck(rawValue: $0)?.confirms ?? true } ?? false
      let usesDensity =
        definition.chance > 0 && definition.chance < 0.6 && definition.alone < 0.9
        && densityTests.count < SmallSet.capacity
      let mixture = Mixture(definition, passes: usesDensity)
      traits.append(
        Traits(
          alone: logOdds(definition.chanceAlone(in: region)),
          readsContext: definition.alone < 0.95 || definition.fieldOnly,
          fieldOnly: definition.fieldOnly,
          densityTest: usesDensity ? Int16(densityTests.count) : -1,
          passWeight: usesDensity ? logRatio(0.98, definition.chance) : 0,
          missWeight: usesDensity ? logRatio(0.02, 1 - definition.chance) : 0,
          mixedPassWeight: mixture.pass, mixedMissWeight: mixture.miss, mixedLimit: mixture.limit,
          pureLimit: definition.chance < Self.chanceOfForm ? .infinity : Weight.densityOfForm,
          findsPersons: definition.field?.check == FieldValueCheck.personName.rawValue,
          isOfOnePerson: definition.category == "national-id"
            || definition.check == IdentifierCheck.birthDate.rawValue,
          looksLikeGoods: definition.check == "phone"
            || ["national-id", "health", "document", "vehicle"].contains(definition.category),
          evidence: confirms ? [.format, .checksum] : .format,
          wholeSource: WholeSource(definition, region: region)))
      if usesDensity { densityTests.append(UInt16(index)) }
      if case .words(let words) = definition.kind {
        lists.append(
          WordLists.List(
            words: words, detector: UInt16(index), ignoreCase: definition.ignoreCase))
      }
      // The streets of other countries are found by their postcodes, which many countries have alike.
      if definition.check == IdentifierCheck.streetBeforePostcode.rawValue
        || definition.field?.check == FieldValueCheck.postcode.rawValue,
        !matchers.contains(where: { $0.kind == .street })
      {
        for anchor in StreetAnchor.patterns {
          guard let syntax = try? PatternParser.parse(anchor) else { continue }
          patterns.append(CompiledPattern(syntax, border: .word))
          matchers.append(
            Matcher(kind: .street, detector: UInt16(index), check: nil, border: .word))
        }
      }
      if definition.check == IdentifierCheck.postcode.rawValue,
        let words = try? PatternParser.parse(KeyedPostcode.pattern)
      {
        patterns.append(CompiledPattern(words, border: .word))
        matchers.append(
          Matcher(kind: .postcodeWord, detector: UInt16(index), check: nil, border: .word))
      }
      if definition.check == IdentifierCheck.postcode.rawValue,
        let codes = try? PatternParser.parse(AmericanState.patternBehindName)
      {
        patterns.append(CompiledPattern(codes, border: .none))
        matchers.append(
          Matcher(kind: .stateZIP, detector: UInt16(index), check: nil, border: .none))
      }
      guard var pattern = definition.pattern else { continue }
      let kind: Matcher.Kind =
        switch definition.check {
        case "email": .email
        case "iban": .iban
        case "phone": .phone
        default: .pattern
        }
      if kind == .phone { pattern = phoneRegion.pattern }
      var check: IdentifierCheck?
      if kind == .pattern, let name = definition.check {
        check = IdentifierCheck(rawValue: name)
        guard check != nil else {
          throw PatternError(
            detector: definition.id, problem: .unknownCheck(name, known: Self.checkNames))
        }
      }
      let syntax: PatternNode
      do {
        syntax = try PatternParser.parse(pattern, ignoreCase: definition.ignoreCase)
      } catch {
        throw PatternError(
          detector: definition.id, problem: .badPattern(error.message, offset: error.offset))
      }
      if kind == .email, let sign = try? PatternParser.parse(AtSign.encodedPattern) {
        patterns.append(CompiledPattern(sign, border: .none))
        matchers.append(
          Matcher(kind: .encodedEmail, detector: UInt16(index), check: nil, border: .none))
      }
      if kind == .phone, WidePhone.isWritten(in: phoneRegion),
        let wide = try? PatternParser.parse(WidePhone.pattern)
      {
        patterns.append(CompiledPattern(wide, border: .none))
        matchers.append(
          Matcher(kind: .widePhone, detector: UInt16(index), check: nil, border: .none))
      }
      let parts =
        kind == .pattern && definition.border != .none ? syntax.unionParts : [syntax]
      for part in parts {
        patterns.append(
          CompiledPattern(part, border: definition.border, startsNumber: kind == .phone))
        matchers.append(
          Matcher(kind: kind, detector: UInt16(index), check: check, border: definition.border))
      }
      // Names without title or initials have no pattern of their own: a table of given names tells them.
      if check == .nameWithTitle, let capital = try? PatternParser.parse(ProseName.pattern) {
        patterns.append(CompiledPattern(capital, border: .word))
        matchers.append(
          Matcher(kind: .proseName, detector: UInt16(index), check: nil, border: .word))
      }
    }
    // Fields are named after streets as after persons, and their values begin alike.
    let street = definitions.firstIndex {
      $0.field?.check == FieldValueCheck.streetAddress.rawValue
    }
    if let street, !matchers.contains(where: { $0.kind == .proseName }),
      let capital = try? PatternParser.parse(ProseName.pattern)
    {
      patterns.append(CompiledPattern(capital, border: .word))
      matchers.append(
        Matcher(kind: .keyed, detector: UInt16(street), check: nil, border: .word))
    }
    // Values in capitals, and names behind a title, begin otherwise than others.
    let named = definitions.firstIndex {
      $0.field?.check == FieldValueCheck.streetAddress.rawValue
        || $0.field?.check == FieldValueCheck.personName.rawValue
    }
    if let named, let capitals = try? PatternParser.parse(CapitalName.pattern) {
      patterns.append(CompiledPattern(capitals, border: .none))
      matchers.append(
        Matcher(kind: .capitals, detector: UInt16(named), check: nil, border: .none))
    }
    let mayBeGlued = matchers.contains {
      $0.kind == .pattern && $0.border != .none
        && !definitions[Int($0.detector)].context.isEmpty
    }
    if mayBeGlued, let glued = try? PatternParser.parse(GluedWord.pattern) {
      patterns.append(CompiledPattern(glued, border: .none, followsWord: true))
      matchers.append(Matcher(kind: .glued, detector: 0, check: nil, border: .none))
    }
    // The inline mark is looked for like any pattern, so that hits need not look for it.
    if let mark = try? PatternParser.parse(InlineMarks.pattern) {
      patterns.append(CompiledPattern(mark, border: .word))
      matchers.append(Matcher(kind: .allowMark, detector: 0, check: nil, border: .word))
    }
    self.matchers = matchers
    self.patterns = patterns
    self.traits = traits
    self.densityTests = densityTests
    self.hash = hash
    words = lists.isEmpty ? nil : WordLists(lists)
    let together = Array(
      patterns.indices.filter {
        matchers[$0].kind.isOfUnion && patterns[$0].fitsUnion
      }
      .prefix(PatternUnion.mostMembers))
    let isUnion = together.count >= PatternUnion.fewestMembers
    union =
      isUnion
      ? PatternUnion(together.map { ($0, patterns[$0].syntax, patterns[$0].border) }) : nil
    prefilter = Prefilter(patterns, union: isUnion ? together : [])
    context = ContextWords(definitions)
    fieldNames = try FieldNames(definitions)
  }

  /// The names that `check` can have in a definition.
  public static var checkNames: [String] {
    (["email", "iban", "phone"] + IdentifierCheck.allCases.map(\.rawValue)).sorted()
  }

  /// The names that `check` can have under `field` in a definition.
  public static var fieldCheckNames: [String] { FieldValueCheck.allCases.map(\.rawValue) }

  /// The index of a detector.
  public func index(of id: String) -> Int? { definitions.firstIndex { $0.id == id } }

  private static func mix(
    _ seed: UInt64, _ definition: DetectorDefinition, region: String
  ) -> UInt64 {
    var hash = DefinitionHash(seed)
    hash.mix(definition.id)
    // There can be 100,000 of them.
    if case .words(let words) = definition.kind { hash.mix(words) }
    hash.mix(definition.pattern ?? "")
    hash.mix(definition.check ?? "")
    hash.mix(definition.alone.bitPattern)
    hash.mix(definition.chance.bitPattern)
    hash.mix(definition.border.rawValue)
    for flag in [definition.fieldOnly, definition.nearPerson, definition.ignoreCase] {
      hash.mix(flag ? 1 : 0)
    }
    hash.mix(region)
    hash.mix(UInt64(ScanVersion.detection))
    hash.mix(definition.context)
    hash.mix(definition.against)
    if let field = definition.field {
      for names in [field.names, field.perhaps, field.against] { hash.mix(names) }
      hash.mix(field.check ?? "")
    }
    return hash.value
  }
}

extension DetectorDefinition {
  /// How likely a hit is with nothing around it, where a scan takes its numbers to be of a region.
  ///
  /// Numbers of documents that have no check are written alike in many countries: `passport TZ0441882` is of the Netherlands there only.
  fileprivate func chanceAlone(in region: String) -> Double {
    guard category == "document", check == nil, fieldOnly, id.utf8.count > 3 else { return alone }
    let country = id.prefix(3)
    guard country.last == ".", country.dropLast().lowercased() != region.lowercased() else {
      return alone
    }
    return alone / 2
  }
}

/// Puts what a definition says into one number.
private struct DefinitionHash {
  private(set) var value: UInt64

  init(_ seed: UInt64) { value = seed }

  mutating func mix(_ text: String) {
    var text = text
    let seed = value
    value = text.withUTF8 { unsafe scan_content_hash($0.baseAddress, $0.count, seed) }
    mix(UInt64(text.utf8.count))
  }

  mutating func mix(_ texts: [String]) {
    for text in texts { mix(text) }
    mix(UInt64(texts.count))
  }

  mutating func mix(_ number: UInt64) {
    value = (value ^ number) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 32
  }
}

/// Natural logarithm of a ratio of probabilities.
private func logRatio(_ a: Double, _ b: Double) -> Float {
  logOdds(a / (a + max(b, 0.0005)))
}

/// The test of a field in which values of a detector are some among others.
private struct Mixture {
  var pass: Float
  var miss: Float
  var limit: Float

  /// The share of the detector's values in such a field.
  private static let share = 0.2

  init(_ definition: DetectorDefinition, passes usesDensity: Bool) {
    let chance = definition.chance
    guard usesDensity, chance * 5 <= Self.share else {
      // A check that many pass by chance cannot tell: as if each value spoke against it.
      (pass, miss, limit) = (-9, -9, -Weight.densityLimit)
      return
    }
    pass = logRatio(Self.share + (1 - Self.share) * chance, chance)
    miss = logRatio(1 - Self.share, 1)
    // It can keep the others from speaking against a value, but does not speak for it: chance is reckoned over random
    // digits, and those of timestamps and serial numbers pass more often.
    limit = 0
  }
}

/// What changes when detection changes although no definition does.
enum ScanVersion {
  /// Raised by hand with each change in what is found.
  static let detection = 18
}
