/// Lines with a tag before their value: vCard, iCalendar and LDIF, with their folds undone.
///
///     ADR;TYPE=home;LABEL="Dorpsstraat 12⏎1234 AB Utrecht":;;Dorpsstraat 12;Utrecht;;1234 AB;NL
///     sn: de Vries
extension RecordParts {
  /// Longest tag, in bytes: `homePostalAddress` and the like.
  private static let longestTag = 32

  mutating func readLines(_ text: Span<UInt8>, isDirectory: Bool) {
    var start = 0
    while start < text.count {
      let end = isDirectory ? readAttribute(text, start) : readProperty(text, start)
      var next = end
      while next < text.count, text[next] != 10 { next += 1 }
      start = next + 1
    }
  }

  /// The tag at the start of a line; `nil` if there is none.
  private static func tag(_ text: Span<UInt8>, _ start: Int) -> Range<Int>? {
    var start = start
    var end = start
    let limit = min(text.count, start + longestTag)
    while end < limit {
      let byte = text[end]
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") {
        return start < end ? start..<end : nil
      }
      // `item1.ADR` is one of a group.
      if byte == UInt8(ascii: ".") { start = end + 1 }
      guard
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      else { return nil }
      end += 1
    }
    return nil
  }

  private static func endOfLine(_ text: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    let limit = min(text.count, start + reach)
    while end < limit, text[end] != 10 { end += 1 }
    return end > start && text[end - 1] == 13 ? end - 1 : end
  }

  // MARK: vCard and iCalendar

  /// Reads a property; returns where it ends.
  private mutating func readProperty(_ text: Span<UInt8>, _ start: Int) -> Int {
    guard let tag = Self.tag(text, start) else { return start }
    func isTag(_ name: StaticString) -> Bool { text.equalsIgnoringCase(tag, name) }
    let isAddress = isTag("adr")
    let isInvited = isTag("attendee") || isTag("organizer")
    guard
      isAddress || isTag("n") || isTag("fn") || isTag("nickname") || isTag("label")
        || isTag("location") || isTag("attendee") || isTag("organizer")
    else { return tag.upperBound }
    // Parameters; a colon between quotes is none that ends them.
    var at = tag.upperBound
    let limit = min(text.count, start + Self.reach)
    var quote = -1
    while at < limit, quote >= 0 || text[at] != UInt8(ascii: ":") {
      if text[at] == UInt8(ascii: "\"") {
        if quote >= 0, isAddress, text.endsIgnoringCase(quote, "label=") {
          addLabel(quote + 1..<at, text)
        } else if quote >= 0, isInvited, text.endsIgnoringCase(quote, ";cn=") {
          add(.fullName, quote + 1..<at, in: text)
        }
        quote = quote >= 0 ? -1 : at
      } else if text[at] == 10, quote < 0 {
        return at
      } else if isInvited, text[at] == UInt8(ascii: "="),
        text.endsIgnoringCase(at + 1, ";cn="),
        at + 1 < limit, text[at + 1] != UInt8(ascii: "\"")
      {
        let first = at + 1
        while at < limit, text[at] != UInt8(ascii: ":"), text[at] != UInt8(ascii: ";") { at += 1 }
        add(.fullName, first..<at, in: text)
        continue
      }
      at += 1
    }
    guard at < limit else { return tag.upperBound }
    let value = at + 1..<max(at + 1, Self.endOfLine(text, at + 1))
    if isAddress {
      Self.forEachPiece(of: value, separatedBy: UInt8(ascii: ";"), in: text) { index, piece in
        if index == 2 { add(.street, piece, in: text) }
        if index == 5 { add(.postcode, piece, in: text) }
      }
    } else if isTag("n") {
      Self.forEachPiece(of: value, separatedBy: UInt8(ascii: ";"), in: text) { index, piece in
        if index <= 2 { add(index == 0 ? .surname : .givenName, piece, in: text) }
      }
    } else if isTag("location") {
      Self.forEachPiece(of: value, separatedBy: UInt8(ascii: ","), in: text) { _, piece in
        add(.place, piece, in: text)
      }
    } else if isTag("label") {
      addLabel(value, text)
    } else if !isInvited, !isTag("fn") || Self.mayBePerson(value, in: text) {
      add(isTag("fn") ? .contactName : .nickname, value, in: text)
    }
    return value.upperBound
  }

  /// Whether the formatted name of a card is a person's, as far as can be told: it has a name in parts beside it, or is known as one.
  ///
  /// Organisations are kept with `FN` and `TEL` alone.
  private static func mayBePerson(_ name: Range<Int>, in text: Span<UInt8>) -> Bool {
    if NameBesideNumber.name(text, endingAt: name.upperBound)?.isKnown == true { return true }
    var start = name.lowerBound
    let least = max(0, start - reach)
    while start > least, !text.endsIgnoringCase(start, "begin:") { start -= 1 }
    var at = start
    let most = min(text.count - 3, name.upperBound + reach)
    while at < most {
      if text[at] == 10 {
        if text.equalsIgnoringCase(at + 1..<at + 3, "n:")
          || text.equalsIgnoringCase(at + 1..<at + 3, "n;")
        {
          return true
        }
        if text.endsIgnoringCase(min(text.count, at + 5), "end:") { return false }
      }
      at += 1
    }
    return false
  }

  /// Adds the lines of an address as it stands on an envelope.
  private mutating func addLabel(_ range: Range<Int>, _ text: Span<UInt8>) {
    Self.forEachPiece(of: range, separatedBy: 10, in: text) { _, line in
      Self.forEachPiece(of: line, separatedBy: UInt8(ascii: ","), in: text) { _, piece in
        add(.place, piece, in: text)
      }
    }
  }

  // MARK: LDIF

  /// Attributes by what they are, in small letters; those of telephones and mail have words of their own.
  private static let attributes: [(name: StaticString, label: RecordLabel)] = [
    ("sn", .surname), ("surname", .surname), ("givenname", .givenName), ("gn", .givenName),
    ("cn", .fullName), ("commonname", .fullName), ("displayname", .fullName),
    ("street", .street), ("streetaddress", .street), ("postalcode", .postcode),
    ("homephone", .phone), ("telephonenumber", .phone), ("mobile", .phone),
    ("facsimiletelephonenumber", .phone), ("pager", .phone), ("othermobile", .phone),
    ("dateofbirth", .birthDate), ("schacdateofbirth", .birthDate),
  ]

  /// Reads an attribute; returns where it ends.
  private mutating func readAttribute(_ text: Span<UInt8>, _ start: Int) -> Int {
    guard let tag = Self.tag(text, start) else { return start }
    var at = tag.upperBound
    // Options: `sn;lang-nl: de Vries`. Two colons are Base64.
    while at < text.count, text[at] != UInt8(ascii: ":"), text[at] != 10 { at += 1 }
    guard at + 1 < text.count, text[at] == UInt8(ascii: ":"), text[at + 1] != UInt8(ascii: ":")
    else { return at }
    let value = at + 1..<Self.endOfLine(text, at + 1)
    if text.equalsIgnoringCase(tag, "postaladdress")
      || text.equalsIgnoringCase(tag, "homepostaladdress")
    {
      addPostal(value, text)
    } else if Self.references.contains(where: { text.equalsIgnoringCase(tag, $0) }) {
      addCommonName(value, text)
    } else if let attribute = Self.attributes.first(where: {
      text.equalsIgnoringCase(tag, $0.name)
    }) {
      add(attribute.label, value, in: text)
    }
    return value.upperBound
  }

  /// Adds the lines of an address between `$`: the first is a street if a postcode begins the second, `Drenovski put 138 $ 51216 Rijeka`.
  private mutating func addPostal(_ value: Range<Int>, _ text: Span<UInt8>) {
    let lines = Elements(of: value, separatedBy: UInt8(ascii: "$"), in: text)
    var first = lines[1].lowerBound
    while first < lines[1].upperBound, text[first] == 32 { first += 1 }
    guard lines.count >= 2, IdentifierChecks.hasDigit(text, lines[0]),
      let code = Postcode(text, at: first), first + code.count < lines[1].upperBound
    else {
      for index in 0..<lines.count { add(.place, lines[index], in: text) }
      return
    }
    add(.street, lines[0], in: text)
    add(.postcode, first..<first + code.count, in: text)
  }

  /// Attributes whose value names an entry, by the names above it.
  private static let references: [StaticString] = ["dn", "manager", "secretary", "owner", "member"]

  /// Adds the person whose entry a name of a directory is: `CN=de Vries\, Anna,OU=Zorg,DC=gem`, and `cn=Anna de Vries,dc=gem`.
  private mutating func addCommonName(_ value: Range<Int>, _ text: Span<UInt8>) {
    var start = value.lowerBound
    while start < value.upperBound, text[start] == 32 { start += 1 }
    start += 3
    guard start < value.upperBound, text.endsIgnoringCase(start, "cn=") else { return }
    var end = start
    while end < value.upperBound, text[end] != UInt8(ascii: ",") {
      end += text[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    end = min(end, value.upperBound)
    for at in start..<end where text[at] == UInt8(ascii: "\\") {
      guard at + 3 < end, text[at + 1] == UInt8(ascii: ",") else { return }
      add(.surname, start..<at, in: text)
      return add(.givenName, at + 2..<end, in: text)
    }
    add(.fullName, start..<end, in: text)
  }
}
