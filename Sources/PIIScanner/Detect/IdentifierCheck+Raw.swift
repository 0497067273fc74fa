extension IdentifierCheck {
  /// Whether the check reads the text as written, since its separators mean something.
  var readsRawText: Bool {
    switch self {
    case .hetu, .personnummer, .publicIPv4, .publicIPv6, .birthDate, .coordinates, .mrz,
      .homeFolder:
      true
    default: false
    }
  }
}
