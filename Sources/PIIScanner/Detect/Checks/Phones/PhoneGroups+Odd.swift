extension PhoneGroups {
  /// Whether the groups are those of a number that somebody groups as nobody else does, if it is valid: `030-3-2 23 12 34`.
  ///
  /// Digits in groups are mostly something else, and those of one kind of separator are codes (`07-5196-4850`) and columns
  /// of numbers, but for pairs behind what they leave over: `0172 4 55 38 19`. So it tells little without a word for a telephone.
  ///
  /// - Parameter hasExtension: Whether an extension follows, as no other number has.
  /// - Returns: Whether it may be one.
  func mayBeOdd(hasExtension: @autoclosure () -> Bool) -> Bool {
    guard !hasPlus, count >= 3, Self.oddDigits.contains(digits.count) else { return false }
    var kinds = 0
    for group in 1..<count {
      let separator = separator(before: group)
      switch separator {
      case .space, .wide, .dash, .spacedDash, .open, .close: kinds |= 1 << Int(separator.rawValue)
      case .none, .dot, .slash, .spacedSlash: return false
      }
    }
    return (kinds.nonzeroBitCount > 1 || endsInPairs || hasExtension()) && !isDate(first: count)
  }

  /// Whether an area with its zero, one digit, and three pairs or threes have spaces between them.
  private var endsInPairs: Bool {
    guard count == 5, digits[0] == 0, size(1) == 1 else { return false }
    for group in 1..<count {
      guard separator(before: group) == .space, group == 1 || 2...3 ~= size(group) else {
        return false
      }
    }
    return true
  }

  /// Whether a number of a country that dials no 0 may be grouped so: in groups of two to four with one kind of separator.
  ///
  /// So is nearly everything, so this too tells little: `611 944 650` is one in Poland if its field is named so.
  var mayBeOddWithoutPrefix: Bool {
    guard !hasPlus, digits[0] != 0, 3...5 ~= count, 8...10 ~= digits.count else { return false }
    let separator = separator(before: 1)
    guard separator == .space || separator == .dash else { return false }
    for group in 0..<count {
      guard 2...4 ~= size(group), group == 0 || self.separator(before: group) == separator else {
        return false
      }
    }
    return !isDate(first: count)
  }

  /// Whether the first groups are a number without the prefix that its country writes as a group of its own, if a slash or
  /// parentheses say that the first is the area: `70/318-1234`, `(1) 234-5678`.
  ///
  /// - Parameters:
  ///   - used: The number of groups.
  ///   - verdict: What the number is.
  /// - Returns: Whether they are.
  func leaveOutPrefix(first used: Int, verdict: PhoneVerdict) -> Bool {
    guard verdict.prefixStandsApart, 2...3 ~= used, used == count,
      size(0) == verdict.grouping[0],
      separator(before: 1) == .slash || opensFirst && separator(before: 1) == .close
    else { return false }
    return used == 2
      || size(1) == 3 && (separator(before: 2) == .space || separator(before: 2) == .dash)
  }

  /// How many digits a number has that is grouped oddly.
  private static let oddDigits = 8...13
}

extension PhoneCheck {
  /// The number of all groups, however it is grouped; `nil` if it is none.
  func oddMatch(_ groups: PhoneGroups, in text: Span<UInt8>) -> PhoneMatch? {
    let end = groups.end(of: groups.count - 1)
    let isPlain = groups.mayBeOddWithoutPrefix
    guard planNumber >= 0,
      isPlain
        || groups.mayBeOdd(hasExtension: PhoneExtension.end(in: text, after: end) > end),
      groups.closesWhatItOpens(inFirst: groups.count),
      let (verdict, prefixLength) = PhonePlan(number: planNumber).verdict(
        groups.digits, prefix: nationalPrefix),
      groups.digits[0] == 0 && prefixLength != nil || verdict.kinds.contains(.tollFree)
        || isPlain && !verdict.needsPrefix && verdict.countryCode != 1,
      PhoneBorders.canEnd(in: text, at: end, isStrong: false, standsOut: true),
      !PhoneBorders.goesOnBackwards(groups, first: groups.count, in: text)
    else { return nil }
    return PhoneMatch(start: groups.start, end: end, writing: .nationalOdd, verdict: verdict)
  }
}
