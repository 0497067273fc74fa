/// Streets that are found by the postcode beside them.
extension CandidateVerifier {
  /// Keeps the street beside a postcode, if there is one.
  @inline(never)
  func addStreet(beside postcode: Range<Int>, _ matcher: DetectorSet.Matcher) {
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    guard let anchor = StreetAnchor(span, at: postcode.lowerBound, to: postcode.upperBound),
      let street = unsafe StreetNearPostcode.range(
        beside: anchor, in: span, delimiter: delimiter)
    else { return }
    // Source code has the addresses of its authors in comments; those of persons are values.
    if isCode {
      guard street.lowerBound > 0 else { return }
      let opening = span[street.lowerBound - 1]
      guard opening == UInt8(ascii: "\"") || opening == UInt8(ascii: "'") else { return }
    }
    add(street.lowerBound, street.upperBound, matcher, unsafe traits[Int(matcher.detector)].alone)
  }
}
