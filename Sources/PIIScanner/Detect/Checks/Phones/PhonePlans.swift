/// The kinds of number that a national significant number can be.
///
/// More than one is set where the plan says so: in the United States and Canada a number is fixed
/// line and mobile alike.
struct PhoneKinds: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let fixedLine = PhoneKinds(rawValue: 1 << 0)
  static let mobile = PhoneKinds(rawValue: 1 << 1)
  static let tollFree = PhoneKinds(rawValue: 1 << 2)
  static let premiumRate = PhoneKinds(rawValue: 1 << 3)
  static let sharedCost = PhoneKinds(rawValue: 1 << 4)
  static let voip = PhoneKinds(rawValue: 1 << 5)
  static let personal = PhoneKinds(rawValue: 1 << 6)
  static let pager = PhoneKinds(rawValue: 1 << 7)
  static let universalAccess = PhoneKinds(rawValue: 1 << 8)
  static let voicemail = PhoneKinds(rawValue: 1 << 9)
}

/// What a numbering plan says about a number.
struct PhoneVerdict: Equatable {
  /// The country calling code, such as 31.
  var countryCode: Int
  /// The region, two ASCII letters, such as `NL`.
  ///
  /// `ZZ` if it is of no country.
  var region: PhoneRegion
  /// What the number can be.
  ///
  /// Never empty.
  var kinds: PhoneKinds
  /// Whether the number is not written in its country without the national prefix.
  var needsPrefix: Bool
  /// Whether the national prefix is written as a group of its own: `0 801 23 45 67`.
  var prefixStandsApart: Bool
  /// Whether the prefix may be a group of its own, though the tables' own way to write it is another.
  var prefixMayStandApart: Bool { prefixStandsApart || PhonePlan.oftenSetsPrefixApart(countryCode) }
  /// How the country groups the number, without the national prefix.
  var grouping: PhoneGrouping
  /// The national significant number.
  var national: PhoneDigits
}

/// The sizes of the groups of digits in which a country writes a number.
struct PhoneGrouping: Equatable {
  /// Which grouping of the tables it is.
  fileprivate var number: Int

  /// The number of groups.
  ///
  /// 0: unknown.
  var count: Int { PhonePlanTables.byte(in: PhonePlanTables.groupings, at: 7 * number + 6) }

  /// The number of digits in a group, 0 for any number.
  subscript(group: Int) -> Int {
    PhonePlanTables.byte(in: PhonePlanTables.groupings, at: 7 * number + min(group, 5))
  }
}

/// A region as two ASCII letters, in capitals: the first in the high byte.
struct PhoneRegion: RawRepresentable, Hashable, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Creates a region from two ASCII letters in either case.
  init(_ first: UInt8, _ second: UInt8) {
    rawValue = UInt16(first & 0xDF) << 8 | UInt16(second & 0xDF)
  }

  /// The Netherlands, which is the region if nobody says another.
  static let netherlands = PhoneRegion(UInt8(ascii: "N"), UInt8(ascii: "L"))
}

/// The plan of one country calling code.
struct PhonePlan {
  /// The country calling code, 1...999.
  var countryCode: Int
  /// Where its automaton starts.
  var start: Int
  /// Where the automaton of the main region's national prefix starts.
  ///
  /// 0: there is none.
  var prefix: Int
  /// Where the names of its regions start.
  var names: Int

  /// Whether many in a country set the national prefix apart, whatever the plan's own way to write it: `0 505 204 18 06` in
  /// Turkey.
  static func oftenSetsPrefixApart(_ countryCode: Int) -> Bool { countryCode == 90 }

  /// The plan of a country calling code, or nil if the code is not in use.
  init?(countryCode: Int) {
    guard countryCode < 1000 else { return nil }
    let number = PhonePlanTables.number(in: PhonePlanTables.codes, at: countryCode)
    guard number > 0 else { return nil }
    self.init(number: number - 1)
  }

  /// The plan with a number in the tables.
  init(number: Int) {
    countryCode = PhonePlanTables.number(in: PhonePlanTables.plans, at: 4 * number)
    start = PhonePlanTables.number(in: PhonePlanTables.plans, at: 4 * number + 1)
    prefix = PhonePlanTables.number(in: PhonePlanTables.plans, at: 4 * number + 2)
    names = PhonePlanTables.number(in: PhonePlanTables.plans, at: 4 * number + 3)
  }

  /// What the plan says about a national significant number, or nil if it is not in use.
  ///
  /// Costs two table reads a digit, and stops at the first digit that cannot be.
  func verdict(_ national: PhoneDigits) -> PhoneVerdict? {
    countryCode < 100
      ? verdict(
        national, rows: PhonePlanTables.shortRows, verdicts: PhonePlanTables.shortVerdicts,
        accepting: PhonePlanTables.shortAcceptingCount)
      : verdict(
        national, rows: PhonePlanTables.longRows, verdicts: PhonePlanTables.longVerdicts,
        accepting: PhonePlanTables.longAcceptingCount)
  }

  @inline(__always)
  private func verdict(
    _ national: PhoneDigits, rows: StaticString, verdicts: StaticString, accepting: Int
  ) -> PhoneVerdict? {
    var state = start
    var rest = national
    while rest.count > 0 {
      state = PhonePlanTables.number(in: rows, at: 10 &* state &+ rest.removeFirst())
      if state == 0 { return nil }
    }
    guard state <= accepting else { return nil }
    let verdict = 6 * PhonePlanTables.number(in: verdicts, at: state - 1)
    func field(_ offset: Int) -> Int {
      PhonePlanTables.byte(in: PhonePlanTables.verdicts, at: verdict + offset)
    }
    let name = 2 * (names + field(0))
    return PhoneVerdict(
      countryCode: countryCode,
      region: PhoneRegion(
        UInt8(32 + PhonePlanTables.byte(in: PhonePlanTables.regionNames, at: name)),
        UInt8(32 + PhonePlanTables.byte(in: PhonePlanTables.regionNames, at: name + 1))),
      kinds: PhoneKinds(rawValue: UInt16(95 * field(1) + field(2))),
      needsPrefix: field(3) & 1 != 0,
      prefixStandsApart: field(3) & 2 != 0,
      grouping: PhoneGrouping(number: 95 * field(4) + field(5)),
      national: national)
  }

  /// What the plan says about digits that may have a national prefix in front.
  ///
  /// - Parameters:
  ///   - written: The digits after the country calling code, if there was one.
  ///   - prefix: Start of the national prefix's automaton: the plan's own, or that of a region.
  /// - Returns: The verdict, and the number of digits of the prefix; nil for that if none was
  ///   dropped.
  func verdict(_ written: PhoneDigits, prefix: Int) -> (PhoneVerdict, prefixLength: Int?)? {
    if let match = PhonePrefix(start: prefix, of: written), let verdict = verdict(match.rest) {
      return (verdict, match.length)
    }
    guard let verdict = verdict(written) else { return nil }
    return (verdict, nil)
  }
}

/// A national or international prefix at the start of a number.
struct PhonePrefix {
  /// How many digits it has.
  var length: Int
  /// The number without it.
  ///
  /// Some plans keep part of it, or put an area code in its place.
  var rest: PhoneDigits

  /// Finds the prefix of an automaton, or nil if the number does not start with it.
  init?(start: Int, of digits: PhoneDigits) {
    guard start != 0 else { return nil }
    var state = start
    var length = 0
    var found: (outcome: Int, length: Int)?
    var remaining = digits
    while true {
      if state <= PhonePlanTables.prefixAcceptingCount {
        let outcome = 7 * PhonePlanTables.byte(in: PhonePlanTables.outcomeOfState, at: state - 1)
        let onlyAtEnd = PhonePlanTables.byte(in: PhonePlanTables.outcomes, at: outcome) != 0
        if !onlyAtEnd || length == digits.count { found = (outcome, length) }
      }
      guard length < digits.count else { break }
      state = PhonePlanTables.number(
        in: PhonePlanTables.prefixRows, at: 10 &* state &+ remaining.removeFirst())
      if state == 0 { break }
      length += 1
    }
    guard let found else { return nil }
    self.length = found.length
    rest = digits.dropFirst(found.length)
    let keptStart = PhonePlanTables.byte(in: PhonePlanTables.outcomes, at: found.outcome + 1)
    let keptLength = PhonePlanTables.byte(in: PhonePlanTables.outcomes, at: found.outcome + 2)
    guard keptLength > 0 else { return }
    var front = PhoneDigits()
    for position in 3..<7 {
      let digit = PhonePlanTables.byte(
        in: PhonePlanTables.outcomes, at: found.outcome + position)
      // 0 is a space, 16 is the digit 0.
      if digit >= 16 { front.append(UInt8(digit - 16)) }
    }
    rest = front.appending(digits.dropFirst(keptStart).prefix(keptLength)).appending(rest)
  }
}

extension PhonePlanTables {
  /// Where the record of a region starts in `regions`, counted in numbers of two characters.
  static func record(of region: PhoneRegion) -> Int? {
    for index in 0..<regionCount {
      let name = PhoneRegion(
        rawValue: UInt16(32 + byte(in: regions, at: 10 * index)) << 8
          | UInt16(32 + byte(in: regions, at: 10 * index + 1)))
      if name == region { return 5 * index }
    }
    return nil
  }

  /// A number of two characters.
  @inline(__always)
  static func number(in table: StaticString, at position: Int) -> Int {
    // SAFETY: positions come from the tables themselves and from digits 0...9. The test
    // `PhonePlanTests` walks every state and every record.
    let first = unsafe Int(table.utf8Start[2 &* position])
    let second = unsafe Int(table.utf8Start[2 &* position &+ 1])
    return first &* 95 &+ second &- (32 &* 95 &+ 32)
  }

  /// A number of one character.
  @inline(__always)
  static func byte(in table: StaticString, at position: Int) -> Int {
    // SAFETY: as above.
    unsafe Int(table.utf8Start[position]) &- 32
  }
}
