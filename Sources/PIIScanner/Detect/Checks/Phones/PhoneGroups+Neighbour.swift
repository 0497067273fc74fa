/// Numbers without country code that are not written as those of the region, and tell little without a word for a telephone.
extension PhoneCheck {
  /// The country next door whose people write in the same language, so that files of one have numbers of the other.
  static func neighbour(of region: PhoneRegion) -> PhoneRegion? {
    switch region {
    case .netherlands: .belgium
    case .belgium: .netherlands
    default: nil
    }
  }

  /// The plans of the parts of France overseas, which are dialled from each other and from France as numbers of one country.
  private static let overseasCodes = [262, 590, 594, 596]

  /// What the plans of the parts of a country overseas say about ten digits: `0692 41 82 07` of Réunion, in France.
  ///
  /// - Returns: The verdict and how many digits the national prefix has; `nil` in other regions.
  func overseasVerdict(_ digits: PhoneDigits) -> (PhoneVerdict, prefixLength: Int)? {
    guard region == .france, digits.count == 10, digits[0] == 0 else { return nil }
    for code in Self.overseasCodes {
      if let plan = PhonePlan(countryCode: code), let verdict = plan.verdict(digits.dropFirst(1)) {
        return (verdict, 1)
      }
    }
    return nil
  }

  /// The number of all groups as one of the country next door, in the groups that it uses: `0484/65.12.34` in the Netherlands.
  ///
  /// - Returns: `nil` for digits without anything between, which could be any number.
  func neighbourMatch(_ groups: PhoneGroups, in text: Span<UInt8>) -> PhoneMatch? {
    guard neighbourPlan >= 0, 9...10 ~= groups.digits.count, groups.count > 1, !groups.hasPlus,
      groups.digits[0] == 0,
      groups.digits[1] != 0
    else { return nil }
    let plan = PhonePlan(number: neighbourPlan)
    let end = groups.end(of: groups.count - 1)
    guard let (verdict, prefixLength) = plan.verdict(groups.digits, prefix: plan.prefix),
      prefixLength == 1, groups.closesWhatItOpens(inFirst: groups.count),
      groups.nationalWriting(first: groups.count, prefix: 1, verdict: verdict)
        == .nationalFormatted,
      PhoneBorders.canEnd(in: text, at: end, isStrong: true, standsOut: true),
      !PhoneBorders.goesOnBackwards(groups, first: groups.count, in: text)
    else { return nil }
    return PhoneMatch(start: groups.start, end: end, writing: .nationalOdd, verdict: verdict)
  }
}

extension PhoneRegion {
  static let france = PhoneRegion(UInt8(ascii: "F"), UInt8(ascii: "R"))
  static let belgium = PhoneRegion(UInt8(ascii: "B"), UInt8(ascii: "E"))
}
