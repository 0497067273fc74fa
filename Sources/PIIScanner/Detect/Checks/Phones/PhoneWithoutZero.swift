/// Numbers that lost what they begin with, as spreadsheets and columns of numbers leave them: `612345678` its zero,
/// `31612345678` its `+`.
///
/// Without it many numbers are one, so only a field that is named so can tell.
extension PhoneCheck {
  /// The fewest and the most digits of what is left of a number.
  private static let digitsLeft = 7...12

  /// How well the whole value of a field is a number of the region without its zero.
  ///
  /// - Parameter value: The value without quotes and spaces around it.
  /// - Returns: `none` unless it is digits only that do not begin with 0, and with a 0 in front a number that its
  ///   country does not write without. So there are none in a country without national prefix. With its 0 it may be a
  ///   mobile number of the country next door.
  func fitWithoutZero(_ value: Span<UInt8>) -> FieldValueFit {
    if value.count > 8, value[0] == UInt8(ascii: "0") { return fitOfNeighbour(value) }
    guard Self.digitsLeft.contains(value.count), value[0] != UInt8(ascii: "0"), planNumber >= 0
    else { return .none }
    var digits = PhoneDigits()
    digits.append(0)
    for position in value.indices {
      guard PhoneBorders.isDigit(value[position]) else { return .none }
      digits.append(value[position] &- 0x30)
    }
    guard
      let (verdict, prefixLength) = PhonePlan(number: planNumber).verdict(
        digits, prefix: nationalPrefix),
      prefixLength != nil, verdict.needsPrefix
    else { return .none }
    if verdict.kinds.contains(.mobile) { return .strong }
    return verdict.kinds.contains(.fixedLine) ? .likely : .plain
  }

  /// How well digits are a mobile number of the country next door, which that of the region does not have.
  private func fitOfNeighbour(_ value: Span<UInt8>) -> FieldValueFit {
    guard neighbourPlan >= 0, value.count <= 10 else { return .none }
    var digits = PhoneDigits()
    for position in value.indices {
      guard PhoneBorders.isDigit(value[position]) else { return .none }
      digits.append(value[position] &- 0x30)
    }
    let plan = PhonePlan(number: neighbourPlan)
    guard PhonePlan(number: planNumber).verdict(digits, prefix: nationalPrefix) == nil,
      let (verdict, prefixLength) = plan.verdict(digits, prefix: plan.prefix), prefixLength == 1,
      verdict.kinds.contains(.mobile)
    else { return .none }
    return .likely
  }

  /// The fewest and the most digits of a number with its country code; with fewer too much is one.
  private static let digitsWithoutPlus = 11...15

  /// How well the whole value of a field is a number of any country without its `+`.
  ///
  /// - Parameter value: The value without quotes and spaces around it.
  /// - Returns: `none` unless it is digits only that do not begin with 0, and with a `+` in front a number.
  func fitWithoutPlus(_ value: Span<UInt8>) -> FieldValueFit {
    guard Self.digitsWithoutPlus.contains(value.count), value[0] != UInt8(ascii: "0") else {
      return .none
    }
    var text = InlineArray<16, UInt8>(repeating: UInt8(ascii: "+"))
    for position in value.indices {
      guard PhoneBorders.isDigit(value[position]) else { return .none }
      text[position + 1] = value[position]
    }
    let number = text.span.extracting(0..<value.count + 1)
    guard let match = match(in: number, from: 0, to: number.count), match.end == number.count else {
      return .none
    }
    return .likely
  }
}
