extension PhoneRegion {
  /// A region by its two letters; `nil` for anything else.
  init?(_ name: String) {
    let letters = Array(name.utf8)
    guard letters.count == 2, letters.allSatisfy({ ($0 | 0x20) &- UInt8(ascii: "a") < 26 })
    else { return nil }
    self.init(letters[0], letters[1])
  }

  /// Whether it is a country or territory that has telephone numbers.
  var isCountry: Bool { PhonePlanTables.record(of: self) != nil }

  /// The coarse pattern of its phone numbers.
  var pattern: String { PhonePattern.text(for: self) }
}
