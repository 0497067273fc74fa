/// What an `@` with a name before it and a domain after it can be instead of an address.
extension EmailCheck {
  /// Whether program text or a file name has the shape of an address by chance.
  static func isProgramText(
    _ text: Span<UInt8>, _ local: Range<Int>, _ domain: EmailDomain
  ) -> Bool {
    // `git@` is how one logs in to a forge. Kotlin's labels: `this@App.run()`, `return@let.name`.
    if text.equalsIgnoringCase(local, "git") || text.equalsIgnoringCase(local, "this")
      || text.equalsIgnoringCase(local, "super") || text.equalsIgnoringCase(local, "return")
    {
      return true
    }
    if isTemplateOrCall(text, domain.end) || isUserInformation(text, local.lowerBound) {
      return true
    }
    // The same without a scheme: `user:secret@www.acme.nl`. No mail goes to a `www`.
    if local.lowerBound > 0, text[local.lowerBound - 1] == UInt8(ascii: ":"),
      domain.name.lowerBound - domain.start >= 4,
      text.equalsIgnoringCase(domain.start..<(domain.start + 4), "www.")
    {
      return true
    }
    if isScale(text, domain) || isVersion(text, domain) { return true }
    // Names of algorithms and extensions of SSH: `aes256-gcm@openssh.com`.
    if text.equalsIgnoringCase(domain.name, "openssh")
      || text.equalsIgnoringCase(domain.name, "libssh")
    {
      return true
    }
    // The router at home of many people; its hosts are in the comments of keys.
    return text.equalsIgnoringCase(domain.name, "fritz")
      && text.equalsIgnoringCase(domain.top, "box")
  }

  /// Whether a template goes on after the domain (`user@acme.co.{tld}`) or it is called
  /// (`item@list.call()`).
  private static func isTemplateOrCall(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end + 1 < text.count else { return false }
    let next = text[end + 1]
    switch text[end] {
    case UInt8(ascii: "."):
      return next == UInt8(ascii: "{") || next == UInt8(ascii: "$") || next == UInt8(ascii: "%")
        || next == UInt8(ascii: "<") && end + 2 < text.count && isAlphanumeric(text[end + 2])
    case UInt8(ascii: "("):
      return next == UInt8(ascii: ")")
    default:
      return false
    }
  }

  /// Whether `scheme://` stands before `start`, with only a user name and a password between.
  ///
  /// `mailto://` is a mistake that people make; an address follows it.
  private static func isUserInformation(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var position = start
    while position > 0, start - position < 256 {
      let byte = text[position - 1]
      switch byte {
      case 0...0x20, UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: "|"):
        return false
      case UInt8(ascii: "/"):
        return position >= 3 && text[position - 2] == UInt8(ascii: "/")
          && text[position - 3] == UInt8(ascii: ":")
          && !text.endsIgnoringCase(position - 3, "mailto")
      default:
        position -= 1
      }
    }
    return false
  }

  /// Whether this is an image for a scale: `icon@2x.ai`, `hero@1.5x.app`.
  private static func isScale(_ text: Span<UInt8>, _ domain: EmailDomain) -> Bool {
    guard isFileExtension(text, domain.top), domain.name.count <= 2 else { return false }
    return isDigit(text[domain.name.lowerBound])
      && text[domain.name.upperBound - 1] | 0x20 == UInt8(ascii: "x")
  }

  /// Whether the domain is a version: two or more labels of digits before the last, or one when
  /// the last is also the extension of a file (`backup@2024.sh`).
  private static func isVersion(_ text: Span<UInt8>, _ domain: EmailDomain) -> Bool {
    guard startsAsVersion(text, domain.name) else { return false }
    if isFileExtension(text, domain.top) { return true }
    guard domain.name.lowerBound > domain.start else { return false }
    let first = domain.start..<(domain.name.lowerBound - 1)
    for position in first where !isDigit(text[position]) && text[position] != UInt8(ascii: ".") {
      return position == first.lowerBound && text[position] | 0x20 == UInt8(ascii: "v")
    }
    return true
  }

  /// Whether a label is digits, after a `v` or before a `-`: `0`, `v2`, `0-rc`.
  private static func startsAsVersion(_ text: Span<UInt8>, _ label: Range<Int>) -> Bool {
    var position = label.lowerBound
    if text[position] | 0x20 == UInt8(ascii: "v") { position += 1 }
    let first = position
    while position < label.upperBound, isDigit(text[position]) { position += 1 }
    return position > first
      && (position == label.upperBound || text[position] == UInt8(ascii: "-"))
  }

  /// Whether a top-level domain is better known as the extension of a file.
  private static func isFileExtension(_ text: Span<UInt8>, _ top: Range<Int>) -> Bool {
    text.equalsIgnoringCase(top, "ai") || text.equalsIgnoringCase(top, "app")
      || text.equalsIgnoringCase(top, "cab") || text.equalsIgnoringCase(top, "md")
      || text.equalsIgnoringCase(top, "mov") || text.equalsIgnoringCase(top, "pl")
      || text.equalsIgnoringCase(top, "ps") || text.equalsIgnoringCase(top, "py")
      || text.equalsIgnoringCase(top, "rs") || text.equalsIgnoringCase(top, "sh")
      || text.equalsIgnoringCase(top, "so") || text.equalsIgnoringCase(top, "target")
      || text.equalsIgnoringCase(top, "zip")
  }

  /// Whether a path at the host follows: `deploy@acme.nl:/var/www`, `hg@acme.nl:web/app`.
  ///
  /// `jan@acme.nl: hello`, `jan@acme.nl:secret` and `jan@acme.nl:8080` are addresses.
  static func isPathAtHost(
    _ text: Span<UInt8>, _ local: Range<Int>, _ domain: EmailDomain
  ) -> Bool {
    guard domain.end + 1 < text.count, text[domain.end] == UInt8(ascii: ":") else { return false }
    var position = domain.end + 1
    if text[position] == UInt8(ascii: "~") { return true }
    while position < text.count, position - domain.end < 256 {
      let byte = text[position]
      if byte == UInt8(ascii: "/") {
        // The next thing can be a URL: `jan@acme.nl:https://…`.
        return text[position - 1] != UInt8(ascii: ":") || position == domain.end + 1
      }
      guard isLocalByte(byte) else { break }
      position += 1
    }
    return text.endsIgnoringCase(position, ".git")
  }
}
