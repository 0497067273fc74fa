/// What the first of two degrees is called, where the second says by its key what it is: `lat=33.41482 lon=-111.90931`.
enum CoordinateKeys {
  /// How keys of degrees end, and of values that hold one.
  private static let names: [StaticString] = [
    "lat", "latitude", "lon", "lng", "long", "longitude", "breedte", "breedtegraad", "lengte",
    "lengtegraad", "valuedecimal", "x", "y",
  ]

  /// Whether another key stands before the first of them, so that it is no degree: `measure=2.10859 lat=-25.497252`.
  static func nameOther(_ text: Span<UInt8>, before start: Int) -> Bool {
    let start = start > 0 && text[start - 1] == UInt8(ascii: "-") ? start - 1 : start
    let word = WordBefore(text, start)
    guard word.start < word.end else { return false }
    var isKey = false
    for at in word.end..<start
    where text[at] == UInt8(ascii: "=") || text[at] == UInt8(ascii: ":")
      || text[at] == UInt8(ascii: ">")
    {
      isKey = true
    }
    guard isKey else { return false }
    return !names.contains { text.endsIgnoringCase(word.end, $0) }
  }
}
