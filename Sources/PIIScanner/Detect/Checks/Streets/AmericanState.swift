/// States of the United States before a ZIP code.
enum AmericanState {
  /// Whether the first three digits of a ZIP code are of the state whose two letters stand before it.
  ///
  /// Source: USPS, Domestic Mail Manual L002, three-digit ZIP code prefixes.
  ///
  /// - Complexity: O(number of states). Does not allocate.
  static func has(_ first: UInt8, _ second: UInt8, prefix: Int) -> Bool {
    for at in stride(from: 0, to: ranges.utf8CodeUnitCount, by: 10)
    where ranges.byte(at) == first && ranges.byte(at + 1) == second {
      if number(at + 2)...number(at + 6) ~= prefix { return true }
    }
    return false
  }

  private static func number(_ at: Int) -> Int {
    (0..<3).reduce(0) { $0 * 10 + Int(ranges.byte(at + $1) &- UInt8(ascii: "0")) }
  }

  /// Ten bytes for each.
  private static let ranges: StaticString =
    "AL350-369 AK995-999 AZ850-865 AR716-729 CA900-961 CO800-816 CT060-069 DE197-199 DC200-205 FL320-349 GA300-319 GA398-399 HI967-968 ID832-838 IL600-629 IN460-479 IA500-528 KS660-679 KY400-427 LA700-714 ME039-049 MD206-219 MA010-027 MA055-055 MI480-499 MN550-567 MS386-397 MO630-658 MT590-599 NE680-693 NV889-898 NH030-038 NJ070-089 NM870-884 NY100-149 NY005-005 NY063-063 NC270-289 ND580-588 OH430-459 OK730-749 OR970-979 PA150-196 RI028-029 SC290-299 SD570-577 TN370-385 TX750-799 TX885-885 UT840-847 VT050-059 VA201-201 VA220-246 WA980-994 WV247-268 WI530-549 WY820-831 PR006-007 PR009-009 VI008-008 GU969-969 AP962-966 AE090-099 AA340-340 "
}
