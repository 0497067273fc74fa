/// The coarse pattern of phone numbers, for the engine.
///
/// `PhoneCheck` decides.
///
/// It depends on the region: a Dutch number without country code starts with a 0, a Danish one with
/// any digit from 2. `patterns/any/phone.yaml` has the one for the Netherlands.
enum PhonePattern {
  /// The most bytes that the pattern of any region matches.
  static let longestMatch = 40

  /// The pattern of a region, in the language of `patterns/`.
  ///
  /// An unknown region gives numbers with a plus sign only.
  static func text(for region: PhoneRegion) -> String {
    // Digits and what stands between them, with the bytes of no-break spaces and dashes in UTF-8
    // (C2 A0, E2 80 80…95, E2 80 AF) and in Windows-1252 (A0, 96).
    let inside = #"[0-9 ()./\x80-\x96\xA0\xAF\xC2\xE2-]"#
    let international = #"\(?\+ ?\(?[1-9]\#(inside){5,33}[0-9]"#
    guard let record = PhonePlanTables.record(of: region) else { return international }
    let starts = PhonePlanTables.number(in: PhonePlanTables.regions, at: record + 4)
    let plan = PhonePlan(
      number: PhonePlanTables.number(in: PhonePlanTables.regions, at: record + 1))
    // 0 always: it is the national prefix, or begins the international one.
    var digits = "0"
    for digit in 1...9 where starts >> digit & 1 != 0 { digits += String(digit) }
    let first = digits == "0" ? "0" : "[\(digits)]"
    // `0 801 23 45 67`, `0 505 204 18 06`, `1-650-253-0000`; but in the Netherlands a 0 stands never alone.
    let isPartOfNumber = digits == "0" && starts >> 10 & 1 == 0
    let second =
      isPartOfNumber && !PhonePlan.oftenSetsPrefixApart(plan.countryCode) ? "[0-9)]" : "[0-9) .-]"
    var pattern = #"\#(international)|\(?\#(first)\#(second)\#(inside){5,34}[0-9]"#
    // Numbers abroad are still written as they were dialled.
    if plan.countryCode == 48 { pattern += #"|0~0\#(inside){6,34}[0-9]"# }
    // A prefix of its own is left out where the area is marked as one: `70/318-1234` in Hungary.
    if starts >> 10 & 1 != 0 {
      pattern += #"|(\([1-9][0-9]?\) ?|[1-9][0-9]?/)[0-9]{3}[ -]?[0-9]{3,4}"#
    }
    let code = String(plan.countryCode)
    if let codeStart = code.first, !digits.contains(codeStart) {
      pattern += "|\(code)[1-9][0-9]{6,9}"
    }
    return pattern
  }
}
