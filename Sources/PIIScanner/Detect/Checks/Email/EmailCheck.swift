/// Finds the exact e-mail address around an `@`, or says that there is none.
///
/// RFC 5321 and 5322 allow far more than people use, and running text puts brackets, quotes and
/// full stops against an address. So this takes the addresses that people have:
///
/// - a local part of ASCII letters, digits and `. _ + -`, with `'` and `&` between letters
///   (`o'brien`, `r&d`), and letters outside ASCII;
/// - a domain of at least two labels that ends in a top-level domain that exists, or in one
///   that is reserved for examples. Labels outside ASCII are UTF-8 or Windows-1252.
///
/// Lengths are those of RFC 5321: local part at most 64 bytes, label 63, domain 253,
/// all together 254.
///
/// Many things with an `@` are no address: the user information of a URL
/// (`ftp://upload:pw@ftp.acme.nl`), a path at a host (`git@github.com:acme/web.git`), a template
/// (`%s@acme.nl`, `{user}@acme.nl`), a file (`icon@2x.ai`), a version (`pkg@1.0.0.dev`), a handle
/// (`@jan@mastodon.nl`), a masked address (`j***n@acme.nl`), a Kotlin label (`this@App.run`).
enum EmailCheck {
  /// The address around an `@`.
  ///
  /// - Parameters:
  ///   - text: Whatever is there: a chunk, a line, a value. Up to 300 bytes before and 300 after
  ///     the hit are looked at, to see what it is part of.
  ///   - start: No address starts before it: the start of a field, or of the run of bytes before
  ///     the `@`. Inside a longer run there must be 64 bytes from here to the `@`.
  ///   - at: Where the `@` is, or what stands for one: see ``AtSign``.
  ///   - end: No address ends after it.
  /// - Returns: The address, or nil. Never traps when `0 <= start <= at < end <= text.count`;
  ///   gives nil for other values.
  /// - Complexity: O(1): all lengths have limits. Does not allocate.
  static func match(
    _ text: Span<UInt8>, from start: Int, at: Int, to end: Int
  ) -> EmailMatch? {
    let sign = AtSign.length(text, at: at, to: end)
    guard start >= 0, start < at, sign > 0,
      let domain = EmailDomain(text, from: at + sign, to: end),
      let localStart = localStart(text, from: start, at: at, domain: domain)
    else { return nil }
    let local = localStart..<at
    guard domain.end - localStart <= 254 else { return nil }
    guard !isProgramText(text, local, domain), !isPathAtHost(text, local, domain),
      !EmailPlaceholder.holds(text, local, to: domain.end)
    else { return nil }
    let hints = hints(
      text, local: local, name: domain.name, top: domain.top, kind: domain.kind)
    return EmailMatch(start: localStart, end: domain.end, hints: hints)
  }
}

// MARK: - Local part

extension EmailCheck {
  /// Where the local part starts, or nil when there is none or it belongs to something else.
  private static func localStart(
    _ text: Span<UInt8>, from start: Int, at: Int, domain: EmailDomain
  ) -> Int? {
    var position = at
    while position > start {
      let length = localCharacter(text, endingAt: position, from: start, at: at)
      guard length > 0 else { break }
      position -= length
      guard at - position <= 64 else { return nil }
    }
    // The run was cut off at 64 bytes: the whole is too long.
    if position == start, at - start >= 64, start > 0, isLocalByte(text[start - 1]) { return nil }
    guard position < at, text[at - 1] != UInt8(ascii: "."),
      let first = afterPrefix(text, position, at, domain)
    else { return nil }
    return first
  }

  /// How many bytes the character before `end` has, if it can be in a local part; else 0.
  private static func localCharacter(
    _ text: Span<UInt8>, endingAt end: Int, from start: Int, at: Int
  ) -> Int {
    let byte = text[end - 1]
    if isLocalByte(byte) { return 1 }
    if byte >= 0x80 { return TextLetters.length(text, endingAt: end, from: start) }
    guard byte == UInt8(ascii: "'") || byte == UInt8(ascii: "&"),
      end < at, isAlphanumeric(text[end]), end - 2 >= start, isAlphanumeric(text[end - 2])
    else { return 0 }
    guard byte == UInt8(ascii: "&") else { return 1 }
    // `r&d@acme.nl` is an address. In `?a=b&c@acme.nl` the `&` is between two parameters.
    var before = end - 1
    while before > start, end - before < 64, isAlphanumeric(text[before - 1]) { before -= 1 }
    guard before > 0 else { return 1 }
    let border = text[before - 1]
    return border == UInt8(ascii: "=") || border == UInt8(ascii: "&")
      || border == UInt8(ascii: "?") || border == UInt8(ascii: ";") ? 0 : 1
  }

  /// Skips what is glued to the front of a local part: escapes, bullets, dots.
  ///
  /// - Returns: Where the local part starts, or nil when what stands before it says that it is
  ///   no local part.
  private static func afterPrefix(
    _ text: Span<UInt8>, _ start: Int, _ at: Int, _ domain: EmailDomain
  ) -> Int? {
    var first = start
    if start > 0 {
      switch text[start - 1] {
      case UInt8(ascii: "%"):
        // `%3Cjan@acme.nl` is encoded; `%s@acme.nl` is a template.
        if at - start > 2, isHexadecimal(text[start]), isHexadecimal(text[start + 1]) {
          first += 2
        } else if at - start == 1 {
          return nil
        }
      case UInt8(ascii: "="):
        // Quoted-printable `=` and `<`.
        if at - start > 2, text[start] == UInt8(ascii: "3"),
          text[start + 1] == UInt8(ascii: "D") || text[start + 1] == UInt8(ascii: "C")
        {
          first += 2
        }
      case UInt8(ascii: "\\"):
        first += escapeLength(text, start, at)
      case UInt8(ascii: "$"), UInt8(ascii: "@"):
        return nil
      case UInt8(ascii: "}"):
        if endsTemplate(text, start) { return nil }
      case UInt8(ascii: ")"):
        // Python's `%(user)s@acme.nl`.
        if at - start == 1 { return nil }
      case UInt8(ascii: "*"):
        if isMask(text, start) { return nil }
      default:
        break
      }
    }
    // After two dots a new text starts: `see...jan@acme.nl`.
    var position = at - 1
    while position > first {
      if text[position] == UInt8(ascii: "."), text[position - 1] == UInt8(ascii: ".") {
        first = position + 1
        break
      }
      position -= 1
    }
    // A `_` may start an address. But in `_jan@acme.nl_` both are Markdown.
    let isUnderlined = domain.end < text.count && text[domain.end] == UInt8(ascii: "_")
    while first < at {
      let byte = text[first]
      guard
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
          || (byte == UInt8(ascii: "_") && isUnderlined)
      else { break }
      first += 1
    }
    return hasLetterOrDigit(text, first..<at) ? first : nil
  }

  /// The length of an escape such as `n` of `\n` or `u003c` of `\u003c`.
  private static func escapeLength(_ text: Span<UInt8>, _ start: Int, _ at: Int) -> Int {
    switch text[start] {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return at - start > 1 ? 1 : 0
    case UInt8(ascii: "u"), UInt8(ascii: "x"):
      let digits = text[start] == UInt8(ascii: "u") ? 4 : 2
      guard at - start > digits + 1 else { return 0 }
      for position in (start + 1)...(start + digits) where !isHexadecimal(text[position]) {
        return 0
      }
      return digits + 1
    default:
      return 0
    }
  }

  /// Whether a placeholder such as `{name}` or `{{name}}` ends right before `start`.
  private static func endsTemplate(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var position = start - 1
    while position > 0, start - position < 40 {
      let byte = text[position - 1]
      if byte == UInt8(ascii: "{") { return true }
      guard isLocalByte(byte) || byte == UInt8(ascii: "}") || byte == UInt8(ascii: " ") else {
        return false
      }
      position -= 1
    }
    return false
  }

  /// Whether asterisks before `start` mask a part of an address, and are not Markdown's.
  private static func isMask(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var position = start
    while position > 0, start - position < 4, text[position - 1] == UInt8(ascii: "*") {
      position -= 1
    }
    return start - position > 2 || (position > 0 && isAlphanumeric(text[position - 1]))
  }

  private static func hasLetterOrDigit(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for position in range where isAlphanumeric(text[position]) || text[position] >= 0x80 {
      return true
    }
    return false
  }
}

// MARK: - Bytes

extension EmailCheck {
  /// Whether a byte may be anywhere in a local part.
  @inline(__always)
  static func isLocalByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
  }

  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || isDigit(byte)
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }

  @inline(__always)
  static func isHexadecimal(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 6 || isDigit(byte)
  }
}
