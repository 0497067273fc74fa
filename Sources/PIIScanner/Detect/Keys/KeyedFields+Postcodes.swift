/// Postcodes behind keys, and in the values of addresses.
extension KeyedFields {
  /// Adds the value that begins at a place, if its key is named after postcodes.
  func addPostcode(
    to hits: inout [Hit], _ text: UnsafePointer<UInt8>, _ span: Span<UInt8>, at start: Int
  ) {
    guard let rule = rules[2], let keyed = KeyedValue(span, from: start) else { return }
    let isCertain = unsafe verdict(on: keyed.key, in: text).certain >> 2 & 1 == 1
    let fit = Postcode.fit(of: span.extracting(keyed.value))
    guard isCertain, fit >= .likely else { return }
    hits.append(rule.hit(at: rule.range(of: keyed.value, in: span), .field(fit, isCertain: true)))
  }

  /// Adds the postcode before or behind the street in the value of an address: `Lipberg 43, 6420 Lipnitz`.
  func addPostcode(
    to hits: inout [Hit], of value: Range<Int>, beside street: Range<Int>, _ span: Span<UInt8>
  ) {
    guard let rule = rules[2] else { return }
    var start = value.lowerBound
    if street.lowerBound == start {
      start = street.upperBound
      while start < value.upperBound, span[start] <= 32 || span[start] == UInt8(ascii: ",") {
        start += 1
      }
    }
    let part = span.extracting(start..<value.upperBound)
    guard start < value.upperBound, let code = Postcode(part, at: 0), code.form == .digits else {
      return
    }
    hits.append(rule.hit(at: start..<start + code.count, .fieldCertainStrong))
  }
}
