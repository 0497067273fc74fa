extension IdentifierCheck {
  /// Whether the check reads the text as written, since its separators mean something.
  var readsRawText: Bool {
    switch self {
    case .hetuOrTemporary, .personnummer, .publicIPv4, .publicIPv6, .birthDate, .coordinates, .mrz,
      .homeFolder, .nameWithTitle, .streetBeforePostcode, .postcode, .czechAccount:
      true
    default: false
    }
  }

  /// The part of a match that is the finding, where the rest only tells what it is; `nil` for all of it.
  ///
  /// A title tells that a name follows, and a postcode that a street stands before it.
  @inline(__always)
  func part(of raw: Span<UInt8>) -> Range<Int>? {
    switch self {
    case .nameWithTitle: PersonName.withoutTitle(raw)
    case .streetBeforePostcode: StreetAddress.withoutPostcode(raw)
    default: nil
    }
  }

  /// Whether it is of addresses of machines, which say nothing of a person where a program has them.
  var isOfMachine: Bool { self == .publicIPv4 || self == .publicIPv6 || self == .macAddress }

  /// Whether to pass says more than that the text is of the form.
  var confirms: Bool { self != .nameWithTitle && self != .streetBeforePostcode }
}
