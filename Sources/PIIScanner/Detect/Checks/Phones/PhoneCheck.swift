/// A phone number that stands in a text.
struct PhoneMatch: Equatable {
  /// How much the writing alone says that this is a phone number.
  enum Strength: UInt8, Sendable, Comparable {
    /// Bare digits that as well are some other number: a landline, a service number.
    case weak
    /// Bare digits of a mobile number, or an unusual grouping.
    case fair
    /// Country code or usual grouping.
    case strong

    static func < (one: Strength, other: Strength) -> Bool { one.rawValue < other.rawValue }
  }

  /// How a number is written, which says much about whether it is one.
  enum Writing: UInt8, Sendable {
    /// With a plus sign or the international prefix: `+31 6 12345678`, `0031612345678`.
    case international
    /// As its country writes it, in groups: `06-12345678`, `(020) 123 45 67`.
    case nationalFormatted
    /// In groups that its country does not use, but people do: `0612-345678`, `061 234 56 78`.
    case nationalUnusual
    /// Digits only: `0612345678`.
    ///
    /// A landline is weaker evidence than a mobile number: see `kinds`.
    case nationalPlain
    /// In groups that nobody uses: `030-3-2 23 12 34`.
    case nationalOdd
    /// Digits only, with the country code of the default region and no plus sign: `31612345678`.
    case bareCountryCode
  }

  /// Offset of the first byte: `+`, `(` or a digit.
  var start: Int
  /// Offset of the byte after the last digit.
  var end: Int
  /// How it is written.
  var writing: Writing
  /// Country, kinds and national significant number.
  var verdict: PhoneVerdict

  /// How much the writing alone says that this is a phone number.
  var strength: Strength {
    switch writing {
    case .international, .nationalFormatted: .strong
    case .nationalUnusual: .fair
    case .nationalPlain: verdict.kinds.contains(.mobile) ? .fair : .weak
    case .bareCountryCode, .nationalOdd: .weak
    }
  }

  /// Whether the country code is written.
  var isInternational: Bool { writing == .international }
}

/// Finds valid phone numbers where a coarse pattern says that one may start.
///
/// It finds what libphonenumber's `PhoneNumberMatcher` finds at leniency `VALID`, except for most groupings
/// that nobody writes, and except for what is part of something longer. Dates, amounts, IP
/// addresses, order numbers and the like are no numbers even when their digits would be.
///
/// Works on bytes and does not allocate. Costs some tens of nanoseconds.
struct PhoneCheck: Sendable {
  /// Where a number without country code is from.
  let region: PhoneRegion

  /// The digits with which a number without plus sign starts here, as bits.
  private let firstDigits: Int
  /// The first digit of the country code, for numbers that start with it and no plus sign.
  private let codeDigit: UInt8
  /// The digits that can follow it, as bits.
  private let secondCodeDigits: Int
  /// The plan of the region in the tables; −1 for none.
  let planNumber: Int
  /// The plan of the country next door; −1 for none.
  let neighbourPlan: Int
  /// Where the automaton of the region's national prefix starts; 0 for none.
  let nationalPrefix: Int
  private let internationalPrefix: Int

  /// Creates a check for numbers that are written in a region.
  ///
  /// An unknown region leaves only numbers with a plus sign.
  init(region: PhoneRegion = .netherlands) {
    self.region = region
    neighbourPlan =
      Self.neighbour(of: region).flatMap { PhonePlanTables.record(of: $0) }
      .map { PhonePlanTables.number(in: PhonePlanTables.regions, at: $0 + 1) } ?? -1
    if let record = PhonePlanTables.record(of: region) {
      let plan = PhonePlanTables.number(in: PhonePlanTables.regions, at: record + 1)
      planNumber = plan
      let starts = PhonePlanTables.number(in: PhonePlanTables.regions, at: record + 4)
      firstDigits = starts >> 10 & 1 != 0 ? 0x3FF : 1 | starts
      var code = PhonePlan(number: plan).countryCode
      while code >= 100 { code /= 10 }
      secondCodeDigits = code >= 10 ? 1 << (code % 10) : 0x3FF
      codeDigit = UInt8(code >= 10 ? code / 10 : code)
      nationalPrefix = PhonePlanTables.number(in: PhonePlanTables.regions, at: record + 2)
      internationalPrefix = PhonePlanTables.number(in: PhonePlanTables.regions, at: record + 3)
      return
    }
    firstDigits = 0
    codeDigit = 10
    secondCodeDigits = 0
    planNumber = -1
    nationalPrefix = 0
    internationalPrefix = 0
  }

  /// Returns the first valid number that starts in a part of a text.
  ///
  /// Tries each place in it where a number could start. For a caller that does not itself try the
  /// later ones after `match` returned nil.
  func firstMatch(in text: Span<UInt8>, from start: Int, to end: Int) -> PhoneMatch? {
    var position = start
    while position < min(end, text.count) {
      switch text[position] {
      case UInt8(ascii: "+"), UInt8(ascii: "("):
        if let match = match(in: text, from: position, to: end) { return match }
      case 0x30...0x39 where position == 0 || !PhoneBorders.isDigit(text[position - 1]):
        if let match = match(in: text, from: position, to: end) { return match }
      default: break
      }
      position += 1
    }
    return nil
  }

  /// Returns the valid number that starts at an offset, or nil.
  ///
  /// - Parameters:
  ///   - text: The chunk. What stands around the number decides too, so pass all of it.
  ///   - start: Offset of `+`, `(` or the first digit. A parenthesis that does not belong to the
  ///     number is left out, so the match may start one byte later.
  ///   - end: Offset where the coarse pattern ended. The number ends there or earlier, except that
  ///     a group of digits is never cut.
  ///   - delimiter: Ends a value of the format, so that a number can stand against it; 0 for none.
  /// - Returns: The number and how it is written.
  func match(
    in text: Span<UInt8>, from start: Int, to end: Int, delimiter: UInt8 = 0
  ) -> PhoneMatch? {
    guard canBegin(in: text, at: start),
      delimiter != 0 && start > 0 && text[start - 1] == delimiter
        || PhoneBorders.canStart(in: text, at: start)
    else { return nil }
    var groups = PhoneGroups(in: text, from: start, to: end)
    // Most candidates are decimals, dates and short numbers.
    guard groups.digits.count >= 5,
      groups.size(0) > 1 || groups.count == 1 || groups.separator(before: 1) != .dot
        || groups.hasPlus || groups.digits[0] != 0
    else { return nil }
    if groups.opensFirst, !groups.contains(.close, inFirst: groups.count) {
      groups.dropParenthesis()
    }
    // The most groups first: the number may be followed by others.
    var used = groups.count
    while used > 0, groups.digitsBefore(used) >= 5 {
      if groups.digitsBefore(used) <= 22, groups.closesWhatItOpens(inFirst: used),
        used == groups.count || canCut(groups, before: used),
        let match = match(groups, first: used)
      {
        let isStrong = groups.hasPlus || groups.digits[0] == 0
        guard
          delimiter != 0 && match.end < text.count && text[match.end] == delimiter
            || PhoneBorders.canEnd(
              in: text, at: match.end, isStrong: isStrong,
              standsOut: groups.hasPlus || groups.contains(.space, inFirst: used)),
          groups.hasPlus || !PhoneBorders.goesOnBackwards(groups, first: used, in: text),
          groups.hasPlus || !PhoneBorders.isFileName(in: text, from: match.start, to: match.end),
          !groups.isSlashed(first: used)
            || !PhoneBorders.isInPath(text, from: match.start, to: match.end)
        else { return nil }
        return match
      }
      used -= 1
    }
    // `078 6 12 34 56 / 06 …`: two numbers.
    for group in stride(from: 3, to: groups.count, by: 1)
    where groups.separator(before: group) == .spacedSlash {
      groups = PhoneGroups(in: text, from: groups.start, to: groups.end(of: group - 1))
      break
    }
    if groups.count > 2, let odd = oddMatch(groups, in: text) { return odd }
    return neighbourMatch(groups, in: text)
  }

  /// Whether the first two bytes can be those of a number, for engines that ask at every digit.
  @inline(__always)
  private func canBegin(in text: Span<UInt8>, at start: Int) -> Bool {
    guard start &+ 1 < text.count else { return false }
    let first = text[start] &- 0x30
    guard first < 10 else {
      return text[start] == UInt8(ascii: "+") || text[start] == UInt8(ascii: "(")
    }
    return firstDigits >> Int(first) & 1 != 0
      || first == codeDigit && PhoneBorders.isDigit(text[start &+ 1])
        && secondCodeDigits >> Int(text[start &+ 1] &- 0x30) & 1 != 0
  }

  /// The match of the first groups, if they are a number.
  private func match(_ groups: PhoneGroups, first used: Int) -> PhoneMatch? {
    let digits = groups.digits.prefix(groups.digitsBefore(used))
    func found(_ verdict: PhoneVerdict, _ writing: PhoneMatch.Writing) -> PhoneMatch {
      PhoneMatch(
        start: groups.start, end: groups.end(of: used - 1), writing: writing, verdict: verdict)
    }
    if groups.hasPlus {
      guard let (verdict, code) = international(digits),
        groups.areInternational(first: used, code: code, verdict: verdict)
      else { return nil }
      return found(verdict, .international)
    }
    guard planNumber >= 0 else { return nil }
    if let dialled = PhonePrefix(start: internationalPrefix, of: digits), dialled.length > 0,
      dialled.rest[0] != 0, let (verdict, code) = international(dialled.rest),
      groups.areInternational(
        first: used, dialled: dialled.length, code: code, verdict: verdict)
    {
      return found(verdict, .international)
    }
    let plan = PhonePlan(number: planNumber)
    if let (verdict, prefixLength) = plan.verdict(digits, prefix: nationalPrefix) {
      if verdict.needsPrefix, prefixLength == nil {
        return groups.leaveOutPrefix(first: used, verdict: verdict)
          ? found(verdict, .nationalUnusual) : nil
      }
      let writing = groups.nationalWriting(
        first: used, prefix: prefixLength ?? 0, verdict: verdict)
      return writing.map { found(verdict, $0) }
    }
    if let (verdict, prefixLength) = overseasVerdict(digits) {
      let writing = groups.nationalWriting(first: used, prefix: prefixLength, verdict: verdict)
      return writing.map { found(verdict, $0) }
    }
    if used == 1, let (verdict, code) = international(digits),
      verdict.countryCode == plan.countryCode, digits.count - code >= 7
    {
      return found(verdict, .bareCountryCode)
    }
    return nil
  }

  /// The verdict on digits that start with a country calling code, and the length of that code.
  private func international(_ digits: PhoneDigits) -> (PhoneVerdict, code: Int)? {
    var code = 0
    for length in 1...3 {
      guard length < digits.count else { return nil }
      code = 10 * code + digits[length - 1]
      if code == 0 { return nil }
      guard let plan = PhonePlan(countryCode: code) else { continue }
      let result = plan.verdict(digits.dropFirst(length), prefix: plan.prefix)
      return result.map { ($0.0, length) }
    }
    return nil
  }

  /// Whether a number may end before a group although another group follows.
  private func canCut(_ groups: PhoneGroups, before group: Int) -> Bool {
    let separator = groups.separator(before: group)
    switch separator {
    case .open: return true
    case .wide, .spacedDash, .spacedSlash, .slash:
      return !groups.contains(separator, inFirst: group)
    case .space:
      // `0612345678 12` ends at the space, `020274 3310` and `06 12 34 56 78 90` are something else, and
      // `06 12345678 020 1234567` is two numbers.
      return groups.hasPlus
        || !groups.contains(.space, inFirst: group) && groups.digitsBefore(group) > 6
        || groups.digits[0] == 0
          && (groups.digits[groups.digitsBefore(group)] == 0
            && groups.digits.count - groups.digitsBefore(group) >= 8
            || groups.digits[1] == 0)
    case .none, .dash, .dot, .close: return false
    }
  }
}
