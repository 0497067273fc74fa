extension PhoneGroups {
  /// Whether the first groups are a way to write a number with its country code.
  ///
  /// With a plus sign nearly every grouping is one. The country code must not be cut in two, and
  /// single digits are rare.
  ///
  /// - Parameters:
  ///   - used: The number of groups.
  ///   - dialled: Digits of the international prefix; 0 after a plus sign.
  ///   - code: Digits of the country code.
  ///   - verdict: What the number is.
  /// - Returns: Whether they are.
  func areInternational(
    first used: Int, dialled: Int = 0, code: Int, verdict: PhoneVerdict
  ) -> Bool {
    var single = 0
    var slashes = 0
    var dots = 0
    for group in 0..<used {
      let before = digitsBefore(group)
      // `+3 16 …`, `0 031 …`.
      if group > 0, before < dialled + code, before != dialled { return false }
      // After the country code a 0 may stand alone, and so may an area code: `+31 (0) 6 …`.
      let isLastOfExtension =
        group == used - 1 && separator(before: group) == .dash
        && (verdict.countryCode == 49 || verdict.countryCode == 43)
      if size(group) == 1, before > dialled + code + 1, !isLastOfExtension { single += 1 }
      switch separator(before: group) {
      case .slash, .spacedSlash: slashes += 1
      case .dot: dots += 1
      default: break
      }
    }
    if single > (dialled > 0 ? 0 : 1) || slashes > 1 || (slashes == 1 && dots > 2) { return false }
    // `+49.1234567` is a coordinate. `+31.612345678` is how domain registries write numbers.
    if used == 2, dots == 1 {
      return size(0) == dialled + code && verdict.national.count >= 9
    }
    return true
  }

  /// How the first groups are written as a number without country code, or nil if nobody
  /// writes a number so.
  ///
  /// - Parameters:
  ///   - used: The number of groups.
  ///   - prefix: Digits of the national prefix that is written.
  ///   - verdict: What the number is.
  /// - Returns: How, or nil.
  func nationalWriting(
    first used: Int, prefix: Int, verdict: PhoneVerdict
  ) -> PhoneMatch.Writing? {
    if used == 1 { return .nationalPlain }
    if isDate(first: used) || isAddress(first: used, prefix: prefix) { return nil }
    // The prefix may be a group of its own: `(0)20 …`, `1-650-…`. A lone 0 is more often a zero.
    // In Belarus half of it may be: `8 0152 45-09-11`.
    var area = 0
    var prefixInArea = prefix
    if prefix > 0, size(0) == prefix || (size(0) < prefix && digits[0] != 0) {
      guard
        separator(before: 1) == .close || separator(before: 1) == .open || digits[0] != 0
          || verdict.prefixMayStandApart
      else { return nil }
      area = 1
      prefixInArea = prefix - size(0)
    }
    let isAmount = looksLikeAmount(area: area, first: used, prefix: prefix)
    if isGrouped(as: verdict.grouping, area: area, first: used, prefix: prefixInArea) {
      return isAmount ? .nationalUnusual : .nationalFormatted
    }
    if isSlashed(first: used),
      isGrouped(
        as: verdict.grouping, area: area, first: used, prefix: prefixInArea, bySlashes: true)
    {
      return .nationalUnusual
    }
    let rest = used - area - 1
    guard rest > 0 else { return opensFirst ? .nationalFormatted : .nationalUnusual }
    let isGerman = verdict.countryCode == 49 || verdict.countryCode == 43
    let isExtension = separator(before: used - 1) == .dash && isGerman
    // `0941/46 02-318`
    guard
      separatorsAgree(
        area: area, first: isExtension && rest > 2 ? used - 1 : used, prefix: prefix)
    else { return nil }
    let isInPairs = isGerman && prefix > 0 && arePairs(from: area + 1, first: used)
    var isPairs = size(area) <= 3
    for group in (area + 1)..<used {
      let size = size(group)
      if size != 2 { isPairs = false }
      if size == 1, isExtension && group == used - 1 || verdict.grouping[group - area] == 1 {
        continue
      }
      if size == 1, isInPairs { continue }
      if size < 2 || (rest > 1 && size > 5) { return nil }
    }
    let areaSize = size(area)
    // `06-1/346-8499`: a slash behind the area code of Budapest.
    let isShortArea =
      area > 0 && verdict.grouping[0] == areaSize && separator(before: area + 1) == .slash
    guard areaSize >= 2 || isShortArea else { return nil }
    // North America groups nearly always alike; `1979-2011 100` are years and pages. `(1800) 7493.524` can be nothing else.
    if verdict.countryCode == 1, rest == 2, size(used - 1) != 4, !opensFirst || prefix == 0 {
      return nil
    }
    let expected = verdict.grouping[0] + prefixInArea
    // `93 418 27 06`: so Spain writes its large cities, and nothing else is written so.
    let isOfCity =
      prefix == 0 && rest == 3 && areaSize == 2 && size(area + 1) == 3 && size(area + 2) == 2
      && size(area + 3) == 2
    // `02.1234567`, of a country that dials no zero: decimals are written so too.
    let isDecimal = prefix == 0 && used == 2 && separator(before: 1) == .dot
    let isKnown =
      isOfCity || (verdict.grouping[0] > 0 ? areaSize == expected : areaSize <= prefix + 5)
    if isKnown || (isPairs && rest >= 3) {
      return isDecimal ? .nationalOdd : isAmount ? .nationalUnusual : .nationalFormatted
    }
    // Some write a mobile number as if it had another area code: `0612-345678`, `061 234 56 78`, `061234 5678`.
    let isMobile = verdict.kinds.contains(.mobile)
    let isLongArea =
      areaSize == 6 && rest == 1 && isMobile && prefix > 0 && separator(before: used - 1) == .space
      && !beginsAsBirthDate
    guard areaSize <= 5 || isLongArea else { return nil }
    // `(71) 4233-6306`: as a number of another country, but nothing else is written so.
    if opensFirst, rest == 2, separator(before: used - 1) == .dash { return .nationalUnusual }
    if rest == 1 { return isDecimal ? .nationalOdd : .nationalUnusual }
    guard isMobile, areaSize >= 3 else { return nil }
    // A slash parts the area from the rest, and says that it is one: `0157 / 4410 2236`.
    let behindArea = separator(before: area + 1)
    for group in (area + 2)..<used
    where separator(before: group) != behindArea && behindArea != .slash
      && behindArea != .spacedSlash
    {
      return nil
    }
    // 4 4 2 is how account numbers end.
    return size(used - 1) < size(area + 1) && size(area) == 4 && size(area + 1) == 4
      ? nil : .nationalUnusual
  }

  /// Whether the groups are those of the country, with spaces, dashes or parentheses.
  ///
  /// - Parameters:
  ///   - grouping: The groups of the country.
  ///   - area: The first group after a prefix that stands alone.
  ///   - used: The number of groups.
  ///   - prefix: Digits of the prefix in the group `area`.
  ///   - bySlashes: Whether slashes stand between them instead.
  /// - Returns: Whether they are.
  private func isGrouped(
    as grouping: PhoneGrouping, area: Int, first used: Int, prefix: Int, bySlashes: Bool = false
  ) -> Bool {
    guard grouping.count > 1, used - area == grouping.count else { return false }
    for group in area..<used {
      let expected = grouping[group - area]
      let written = size(group) - (group == area ? prefix : 0)
      if expected != 0, written != expected { return false }
      if group > area {
        switch separator(before: group) {
        case .space, .dash, .open, .close: break
        case .slash where bySlashes: break
        case .none, .wide, .spacedDash, .dot, .slash, .spacedSlash: return false
        }
      }
    }
    return true
  }

  /// Whether the separators after the area code are of one kind.
  ///
  /// After the area code itself there may be another: `020-123 45 67`, `02/123.45.67`. A slash or
  /// a parenthesis stands only there.
  private func separatorsAgree(area: Int, first used: Int, prefix: Int) -> Bool {
    let afterArea = separator(before: area + 1)
    switch afterArea {
    case .none, .wide: return false
    case .open: return area == 0 && used == 2
    default: break
    }
    if afterArea == .dot, used == area + 2 {
      // One point is a decimal point, unless there is a zero before it that no number has.
      return digits[0] == 0 && size(area) > 1 || isOnePointOfMobile(first: used, prefix: prefix)
    }
    guard used > area + 2 else { return true }
    let inRest = separator(before: area + 2)
    guard inRest == .space || inRest == .dash || inRest == .dot else { return false }
    for group in (area + 2)..<used where separator(before: group) != inRest { return false }
    return afterArea != .dot || inRest == .dot
  }

  /// Whether digits behind an area and its slash are in pairs behind what they leave over, as in Germany: `0561 / 7 81 24 09`.
  private func arePairs(from first: Int, first used: Int) -> Bool {
    guard used - first >= 3,
      separator(before: first) == .slash || separator(before: first) == .spacedSlash
        || separator(before: first) == .close
    else { return false }
    for group in (first + 1)..<used
    where size(group) != 2 || separator(before: group) != .space { return false }
    return true
  }

  /// Whether it is three digits, a point and seven, as Italian mobile numbers are written: `347.1234567`.
  private func isOnePointOfMobile(first used: Int, prefix: Int) -> Bool {
    prefix == 0 && used == 2 && size(0) == 3 && size(1) == 7
  }

  /// Whether points part groups of three and no leading zero says that it is no amount.
  private func looksLikeAmount(area: Int, first used: Int, prefix: Int) -> Bool {
    guard prefix == 0, size(area) <= 3, separator(before: area + 1) == .dot else { return false }
    for group in (area + 1)..<used where size(group) != 3 { return false }
    return true
  }

  /// Whether four groups of at most three digits with points between them are an IPv4 address.
  private func isAddress(first used: Int, prefix: Int) -> Bool {
    guard used == 4, digits[0] != 0 else { return false }
    for group in 0..<4 {
      if size(group) > 3 || (group > 0 && separator(before: group) != .dot) { return false }
      if size(group) == 3, value(group) > 255 { return false }
    }
    return true
  }

  /// Whether slashes and nothing else stand between three groups or more: `650/253/1234`.
  func isSlashed(first used: Int) -> Bool {
    guard used >= 3 else { return false }
    for group in 1..<used where separator(before: group) != .slash { return false }
    return true
  }

  /// Whether the groups start with a date: `12-05-2023`, `2023.05.12`, `12/5/2023 10`.
  func isDate(first used: Int) -> Bool {
    guard used >= 3, separator(before: 1) == separator(before: 2) else { return false }
    switch separator(before: 1) {
    case .dash, .dot, .slash, .space: break
    default: return false
    }
    let a = value(0)
    let b = value(1)
    let c = value(2)
    func isYear(_ group: Int, _ value: Int) -> Bool {
      size(group) == 4 && value >= 1900 && value < 2100
    }
    func isDay(_ day: Int, _ month: Int) -> Bool {
      day >= 1 && day <= 31 && month >= 1 && month <= 12
    }
    if size(0) <= 2, size(1) <= 2, isYear(2, c) { return isDay(a, b) || isDay(b, a) }
    if isYear(0, a), size(1) <= 2, size(2) <= 2 { return isDay(c, b) || isDay(b, c) }
    return false
  }

  /// Whether the first digits are year, month and day, as those of a Swedish number are: `061012 1548`.
  private var beginsAsBirthDate: Bool {
    let month = digits[2] * 10 + digits[3]
    let day = digits[4] * 10 + digits[5]
    return 1...12 ~= month && 1...31 ~= day
  }

  /// The digits of a group as a number.
  private func value(_ group: Int) -> Int {
    var value = 0
    for position in digitsBefore(group)..<min(digitsBefore(group + 1), digitsBefore(group) + 9) {
      value = 10 * value + digits[position]
    }
    return value
  }
}
