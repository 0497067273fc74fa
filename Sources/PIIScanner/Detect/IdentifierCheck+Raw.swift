extension IdentifierCheck {
  /// Whether the check reads the text as written, since its separators mean something.
  var readsRawText: Bool {
    switch self {
    case .hetu, .personnummer: true
    default: false
    }
  }
}
