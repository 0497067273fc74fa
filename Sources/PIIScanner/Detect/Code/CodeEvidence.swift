/// What speaks for and against values in source code.
///
/// There they are mostly those of tests, documentation and authors. A name counts if an address stands beside it or
/// something is called so; an address counts unless its words are those that programmers put for any other.
enum CodeEvidence {
  /// What speaks for a name.
  enum Name {
    /// Nothing: it is one in a comment, a text or a test.
    case nothing
    /// It is all that a name or key is given: `klant = "Jan de Vries"`, `# Contact: Jan de Vries`. What the name is,
    /// the words nearby tell.
    case label
    /// An e-mail address stands beside it.
    case address
  }

  /// Most bytes between a name and an address, such as ` <`.
  private static let reachOfAddress = 8

  /// Looks at what stands around a name.
  ///
  /// - Complexity: O(1): it reads some hundred bytes at most.
  static func ofName(in text: Span<UInt8>, from start: Int, to end: Int) -> Name {
    if hasAddressBehind(text, end) || hasAddressBefore(text, start) { return .address }
    return isAllOfLabel(text, start, end) ? .label : .nothing
  }

  private static func hasAddressBehind(_ text: Span<UInt8>, _ end: Int) -> Bool {
    var at = end
    let limit = min(text.count, end + reachOfAddress)
    while at < limit, isBetween(text[at]) { at += 1 }
    let local = at
    let localLimit = min(text.count, local + 65)
    while at < localLimit, EmailCheck.isLocalByte(text[at]) { at += 1 }
    return at > local && isSomeonesAddress(text, at)
  }

  /// Whether one stands before it, as in `jan@acme.nl (Jan de Vries)`.
  private static func hasAddressBefore(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start > 2, text[start - 1] == UInt8(ascii: "("), text[start - 2] == UInt8(ascii: " ")
    else { return false }
    var at = start - 3
    let limit = max(0, start - 96)
    while at > limit, text[at] > UInt8(ascii: " "), text[at] != UInt8(ascii: "@") { at -= 1 }
    return text[at] == UInt8(ascii: "@") && isSomeonesAddress(text, at)
  }

  /// Whether an address stands around an `@`, and is none that programmers put for any other.
  static func isSomeonesAddress(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard at < text.count, text[at] == UInt8(ascii: "@"),
      let match = EmailCheck.match(
        text, from: max(0, at - 64), at: at, to: min(text.count, at + 256))
    else { return false }
    return !isPlaceholder(match, in: text)
  }

  private static func isBetween(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), 9, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","),
      UInt8(ascii: "<"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func isAllOfLabel(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard start > 1 else { return false }
    let before = text[start - 1]
    if FieldWord.isQuote(before) {
      return end < text.count && text[end] == before
        && CodeLiteral(in: text, from: start, to: end, isCode: true) == .named
    }
    return before == UInt8(ascii: " ") && text[start - 2] == UInt8(ascii: ":")
  }

  // MARK: Addresses

  /// What speaks for an e-mail address.
  enum Address {
    /// Nothing: it is put for any other, or a test is given it.
    case nothing
    /// A test calls something so: `email = "jan@acme.nl"`. What it is, the words nearby tell.
    case label
    /// It is somebody's, as one in a comment is.
    case someones
  }

  /// Looks at an address and at what stands around it.
  ///
  /// - Parameters:
  ///   - match: The address.
  ///   - text: The window.
  ///   - isTest: Whether the source is a test.
  /// - Returns: What speaks for it.
  static func ofAddress(_ match: EmailMatch, in text: Span<UInt8>, isTest: Bool) -> Address {
    if isPlaceholder(match, in: text) { return .nothing }
    guard !isOfAuthor(text, match.start), isTest || isNearTest(text, match.start, match.end)
    else { return .someones }
    let literal = CodeLiteral(in: text, from: match.start, to: match.end, isCode: true)
    return literal == .named ? .label : .nothing
  }

  /// Words that stand before the address of an author.
  private static let authors = HashedWords(
    " author authors by copyright contact maintainer maintained contributor contributed credits thanks "
  )
  /// Most bytes of a line that are read before a value.
  private static let reachOfLine = 120

  /// Whether a comment has the value, or a word for its author stands before it in the line.
  private static func isOfAuthor(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var at = start
    let limit = max(0, start - reachOfLine)
    while at > limit, text[at - 1] != 10 { at -= 1 }
    while at < start, text[at] <= UInt8(ascii: " ") { at += 1 }
    guard at < start else { return false }
    switch text[at] {
    case UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "/"): return true
    case UInt8(ascii: "-"), UInt8(ascii: ";"), UInt8(ascii: "%"):
      if text[at + 1] == text[at] { return true }
    default: break
    }
    var hash = NameHash()
    while at < start {
      if (text[at] | 0x20) &- UInt8(ascii: "a") < 26 {
        hash.add(text[at] | 0x20)
      } else {
        if authors.contains(hash.value) { return true }
        hash = NameHash()
      }
      at += 1
    }
    return false
  }

  /// Most bytes before and behind a value in which a test is looked for; no window sees less beyond its hits.
  private static let reachOfTest = 480

  /// Whether a test is near, in a file whose name does not say that it has some.
  private static func isNearTest(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for at in max(0, start - reachOfTest)..<min(text.count, end + reachOfTest)
    where text[at] == UInt8(ascii: "t") {
      if text.endsIgnoringCase(at + 1, "assert") || text.endsIgnoringCase(at + 1, "def test") {
        return true
      }
    }
    return false
  }

  /// Whether a number stands in code as numbers of programs do (seeds, ids, results), in one piece and without a quote beside it.
  static func isConstant(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    for at in start..<end where text[at] &- UInt8(ascii: "0") >= 10 { return false }
    return
      !(start > 0 && FieldWord.isQuote(text[start - 1])
      || end < text.count && FieldWord.isQuote(text[end]))
  }

  /// Whether a test compares with a value: `assertEqual(a.address, "jan@acme.nl")`.
  private static func isCompared(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var at = start
    let limit = max(0, start - reachOfLine)
    while at > limit, text[at - 1] != 10 {
      if text.endsIgnoringCase(at, "assert") || text.endsIgnoringCase(at, "expect") { return true }
      at -= 1
    }
    return false
  }

  /// What programmers call what could be anything, and whoever could be anybody.
  private static let placeholders = HashedWords(
    " foo bar baz qux quux corge spam eggs ham foobar foobaz barbaz blah bla fake dummy sample example examples test tests tester testing testuser something whatever someone somebody anyone anybody nobody noone user username userid somewhere nowhere anywhere elsewhere domain mydomain yourdomain somedomain otherdomain domainname host hostname myhost somehost localhost localdomain company mycompany yourcompany mysite yoursite website xyz yourname youremail myemail invalid my one two three four five first second third malicious evil attacker victim "
  )

  /// Whether an address is one that is put for any other: at a domain for examples, or of words or letters that stand
  /// for nothing (`foo@bar.com`, `a@b.c`, `user@zzz.org`).
  ///
  /// Sources: RFC 2606, RFC 6761; RFC 3092 has the words.
  static func isPlaceholder(_ match: EmailMatch, in text: Span<UInt8>) -> Bool {
    if match.hints.contains(.exampleDomain) { return true }
    var at = match.start
    var labelStart = at
    var hash = NameHash()
    var isDomain = false
    var (isOneLetter, wasOneLetter) = (true, false)
    var labels = 0
    // The last label is the top-level domain, so what is known of one counts when the next begins.
    while at < match.end {
      let byte = text[at]
      let endsLabel =
        byte == UInt8(ascii: ".") && isDomain || byte == UInt8(ascii: "@")
        || byte == UInt8(ascii: "+") && !isDomain
      guard endsLabel else {
        if at > labelStart, text[labelStart] | 0x20 != byte | 0x20 { isOneLetter = false }
        // `user1`, `domain2`.
        if !EmailCheck.isDigit(byte) {
          hash.add(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
        }
        at += 1
        continue
      }
      if at > labelStart, placeholders.contains(hash.value) { return true }
      // Two are those of firms, such as `qq.com`.
      wasOneLetter = isOneLetter && at - labelStart != 2
      if byte == UInt8(ascii: "+") {
        while at < match.end, text[at] != UInt8(ascii: "@") { at += 1 }
        if at == match.end { return false }
      }
      if text[at] == UInt8(ascii: "@") { isDomain = true } else { labels += 1 }
      at += 1
      labelStart = at
      hash = NameHash()
      isOneLetter = true
    }
    return labels > 0 && wasOneLetter
  }

  // MARK: Telephone numbers

  /// Whether a telephone number is what a test of URLs has, or what a test compares with.
  static func isTestPhone(in text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard CodeLiteral(in: text, from: start, to: end, isCode: true) == .argument else {
      return false
    }
    return text.endsIgnoringCase(start, "tel:") || isCompared(text, start)
  }

  // MARK: Digits

  /// Whether nine digits or more count up from 0 or 1, or stand in groups of one digit each: `123-45-6789`, `111-22-3333`.
  static func isMadeUp(_ value: Span<UInt8>) -> Bool {
    var (digits, groups, groupStart) = (0, 0, -1)
    var (counts, isUniform) = (true, true)
    var previous: UInt8 = 0
    for position in 0..<value.count {
      let digit = value[position] &- UInt8(ascii: "0")
      guard digit < 10 else {
        guard (value[position] | 0x20) &- UInt8(ascii: "a") >= 26 else { return false }
        groupStart = -1
        continue
      }
      if digits > 0, digit != (previous + 1) % 10 { counts = false }
      if groupStart < 0 {
        groupStart = position
        groups += 1
      } else if value[position] != value[groupStart] {
        isUniform = false
      }
      previous = digit
      digits += 1
    }
    return digits >= 9 && (counts || isUniform && groups > 1)
  }
}
