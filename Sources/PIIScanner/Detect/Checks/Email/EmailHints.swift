/// What is known of an e-mail address besides where it is.
///
/// None of them makes it no address. They are evidence for the score.
struct EmailHints: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// A mailbox of a function, not of a person: `info@`, `noreply@`, `postmaster@`.
  static let roleAccount = EmailHints(rawValue: 1)
  /// The id of a message: after a `Message-ID`, `References` or `In-Reply-To` header, or a local
  /// part that a program made.
  static let messageIdLike = EmailHints(rawValue: 2)
  /// A domain for examples: RFC 2606 and 6761, and `voorbeeld.nl`.
  static let exampleDomain = EmailHints(rawValue: 4)
  /// Might be a file name: the top-level domain is also a file's extension (`zip`, `mov`).
  static let fileLike = EmailHints(rawValue: 8)
  /// The local part has letters outside ASCII (RFC 6531), so where it starts is less sure.
  static let internationalLocalPart = EmailHints(rawValue: 16)
}

/// An e-mail address in a text.
struct EmailMatch: Equatable, Sendable {
  /// Offset of the first byte.
  var start: Int
  /// Offset past the last byte.
  var end: Int
  var hints: EmailHints
}

extension EmailCheck {
  /// The hints for an address.
  ///
  /// - Parameters:
  ///   - text: What the address lies in. Ids of messages before it are looked at.
  ///   - local: The local part.
  ///   - name: The label before the top-level domain.
  ///   - top: The top-level domain.
  ///   - kind: What `TopLevelDomain` says of it.
  /// - Returns: Empty for a person's address like any other.
  static func hints(
    _ text: Span<UInt8>, local: Range<Int>, name: Range<Int>, top: Range<Int>,
    kind: TopLevelDomain.Kind
  ) -> EmailHints {
    var hints: EmailHints = []
    if isRole(text, local) { hints.insert(.roleAccount) }
    if isMadeByProgram(text, local) || followsMessageHeader(text, local.lowerBound) {
      hints.insert(.messageIdLike)
    }
    if kind == .reserved || text.equalsIgnoringCase(name, "example")
      || text.equalsIgnoringCase(name, "voorbeeld")
    {
      hints.insert(.exampleDomain)
    }
    if text.equalsIgnoringCase(top, "zip") || text.equalsIgnoringCase(top, "mov") {
      hints.insert(.fileLike)
    }
    for position in local where text[position] >= 0x80 {
      hints.insert(.internationalLocalPart)
      break
    }
    return hints
  }

  /// Local parts of functions that are this long, one after the other.
  private static func roles(length: Int) -> StaticString {
    switch length {
    case 2: "hr"
    case 3: "svc"
    case 4: "cronhelpinfojobsmailnewsrootteamtest"
    case 5: "abuseadminsales"
    case 6: "backupbouncedaemondeployinkoopnobodyofficeorders"
    case 7: "bestuurbillingcontactfinancenoreplypostbusprivacyservicesupportverkoop"
    case 8: "facturenhelpdeskno-replypostgresreceptiesecuritywww-data"
    case 9: "marketingwebmaster"
    case 10: "donotreplyhostmasternewsletterpostmaster"
    case 11: "nieuwsbrief"
    case 12: "do-not-replysecretariaat"
    case 13: "administratiemailer-daemon"
    case 14: "klantenservice"
    default: ""
    }
  }

  /// Whether a local part, up to a `+`, is that of a function.
  private static func isRole(_ text: Span<UInt8>, _ local: Range<Int>) -> Bool {
    var length = 0
    while length < local.count, text[local.lowerBound + length] != UInt8(ascii: "+") {
      length += 1
    }
    let list = roles(length: length)
    let name = local.lowerBound..<(local.lowerBound + length)
    var position = 0
    while position < list.utf8CodeUnitCount {
      if text.equalsIgnoringCase(name, list, position..<(position + length)) { return true }
      position += length
    }
    return false
  }

  /// Whether the local part has ten or more digits, or a run of twelve hexadecimal digits with at
  /// least four decimal ones.
  private static func isMadeByProgram(_ text: Span<UInt8>, _ local: Range<Int>) -> Bool {
    guard local.count >= 12 else { return false }
    var digits = 0
    var hexRun = 0
    var digitsInRun = 0
    for position in local {
      let byte = text[position]
      if isDigit(byte) {
        digits += 1
        digitsInRun += 1
        hexRun += 1
      } else if (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20) {
        hexRun += 1
      } else {
        hexRun = 0
        digitsInRun = 0
      }
      if digits >= 10 || (hexRun >= 12 && digitsInRun >= 4) { return true }
    }
    return false
  }

  /// How far back the `<` of an id may be, in bytes, and how many ids may stand before it.
  private static let longestID = 96
  private static let mostIDs = 8

  /// Whether `<` and the name of a header with message ids stand before `start`, with other ids between them, or the first part
  /// of the id: `Message-ID: <CAF1x0q=3wK7b@…`.
  private static func followsMessageHeader(_ text: Span<UInt8>, _ start: Int) -> Bool {
    // The id of an event in iCalendar.
    if text.endsIgnoringCase(start, "\nuid:") { return true }
    guard start > 0, text[start - 1] == UInt8(ascii: "<") || text[start - 1] == UInt8(ascii: "=")
    else { return false }
    var position = startOfID(text, start)
    for _ in 0..<mostIDs {
      guard let at = position else { return false }
      var before = at
      while before > 0, isSpace(text[before - 1]) {
        // Lines of a header go on with a space.
        if text[before - 1] == 10, text[before] > 32 || text[before] == 10 || text[before] == 13 {
          return false
        }
        before -= 1
      }
      guard before > 0, text[before - 1] == UInt8(ascii: ">") else {
        // `postfix/cleanup[417]: message-id=<…>`
        return text.endsIgnoringCase(before, "message-id=")
          || text.endsIgnoringCase(before, "message-id:")
          || text.endsIgnoringCase(before, "references:")
          || text.endsIgnoringCase(before, "in-reply-to:")
          || text.endsIgnoringCase(before, "content-id:")
          // `rspamd: <f3a1b9>; task; id: <…>`
          || text.endsIgnoringCase(before, " id:")
      }
      position = startOfID(text, before - 1)
    }
    return false
  }

  /// Where the `<` is that an id begins with of which a part ends at a place; `nil` if none is.
  private static func startOfID(_ text: Span<UInt8>, _ end: Int) -> Int? {
    var at = end
    let least = max(0, end - longestID)
    while at > least {
      let byte = text[at - 1]
      if byte == UInt8(ascii: "<") { return at - 1 }
      if byte <= 32 || byte == UInt8(ascii: ">") { return nil }
      at -= 1
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10 || byte == 13
  }
}
