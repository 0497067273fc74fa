/// What stands around a street and number and says that they are the address of somebody.
struct StreetSurroundings {
  /// A Dutch postcode behind it, or before its town: `4661 BG Halsteren, Dorpsstraat 118`.
  private(set) var postcode: Range<Int>?
  /// Whether a town follows, behind `in` or `te`, a comma or nothing, or stands before it behind `te`.
  private(set) var hasPlace = false
  /// Whether `aan de`, `naar`, `bij` and the like stand before it, or parentheses around it.
  private(set) var hasPreposition = false
  /// Whether words before it say that somebody lives, moves or is visited there.
  private(set) var isLivedAt = false
  /// Whether a word that is known as a surname stands before it.
  private(set) var isBesideName = false
  /// Whether a word for a public building, a firm or its place stands before it.
  private(set) var isOfBuilding = false

  private static let longestGap = 24
  private static let longestLine = 64
  private static let mostWordsBefore = 6

  init(of street: Range<Int>, in text: Span<UInt8>) {
    readAfter(text, street.upperBound)
    readWordsBefore(text, street.lowerBound)
    if street.lowerBound > 0, text[street.lowerBound - 1] == UInt8(ascii: "("),
      street.upperBound < text.count, text[street.upperBound] == UInt8(ascii: ")")
    {
      // `De heer Jansen (Achterdijk 203) spreekt in`
      hasPreposition = true
    }
    if postcode == nil { postcode = Self.postcode(text, before: street.lowerBound) }
  }

  // MARK: Behind it

  private mutating func readAfter(_ text: Span<UInt8>, _ end: Int) {
    guard end < text.count else { return }
    let (at, separator) = Self.gapEnd(text, end)
    guard at > end else { return }
    if let code = PostcodeText.range(in: text, at: at) {
      postcode = code
      return
    }
    // `;Sneek;;8605 AH`, `, app. 204, 4691 EK`
    if let between = Self.wordsEnd(text, at) {
      let (next, _) = Self.gapEnd(text, between)
      if next > between, let code = PostcodeText.range(in: text, at: next) {
        postcode = code
        return
      }
    }
    switch separator {
    case .comma: hasPlace = Self.isTown(text, at)
    case .space: hasPlace = Self.isTown(text, at) && !Self.isNextStreet(text, at)
    case .other: break
    }
    guard separator == .space, at + 4 < text.count, text[at + 2] == UInt8(ascii: " ") else {
      return
    }
    let word = (text[at] | 0x20, text[at + 1] | 0x20)
    let isIn = word == (UInt8(ascii: "i"), UInt8(ascii: "n"))
    guard isIn || word == (UInt8(ascii: "t"), UInt8(ascii: "e")) else { return }
    hasPlace = Self.isTown(text, at + 3)
  }

  private enum Separator { case space, comma, other }

  /// Where what separates the parts of an address ends: marks, spaces, an end of line, `<br>`, and escapes of these.
  private static func gapEnd(_ text: Span<UInt8>, _ start: Int) -> (end: Int, Separator) {
    var at = start
    var newlines = 0
    var separator = Separator.space
    let limit = min(text.count, start + longestGap)
    reading: while at < limit {
      switch text[at] {
      case UInt8(ascii: " "), 13: at += 1
      case UInt8(ascii: ","):
        separator = at == start ? .comma : .other
        at += 1
      case 10:
        newlines += 1
        guard newlines == 1 else { break reading }
        separator = .other
        at += 1
      case 9, UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: "-"),
        UInt8(ascii: "~"), UInt8(ascii: "*"):
        separator = .other
        at += 1
      case 0xC2 where at + 1 < text.count && (text[at + 1] == 0xA0 || text[at + 1] == 0xB7):
        separator = .other
        at += 2
      case 0xE2 where at + 2 < text.count && text[at + 1] == 0x80:
        separator = .other
        at += 3
      case UInt8(ascii: "\\"):
        separator = .other
        at += 1
        if at < limit, text[at] == UInt8(ascii: "n") { at += 1 }
      case UInt8(ascii: "<"):
        var close = at + 1
        while close < limit, text[close] != UInt8(ascii: ">") { close += 1 }
        guard close < limit else { break reading }
        separator = .other
        at = close + 1
      default: break reading
      }
    }
    // Columns of a form.
    if separator == .space, at - start > 1 { separator = .other }
    return (at, separator)
  }

  /// Where a town, or the number of a flat, ends.
  private static func wordsEnd(_ text: Span<UInt8>, _ start: Int) -> Int? {
    guard start < text.count else { return nil }
    if text[start] &- UInt8(ascii: "A") < 26 {
      var end = start
      let limit = min(text.count, start + longestGap)
      while end < limit {
        let isInside =
          FieldWord.isLetter(text[end]) && text[end] != 0xC2
          || text[end] == UInt8(ascii: "-")
          || text[end] == UInt8(ascii: " ") && end + 1 < limit && FieldWord.isLetter(text[end + 1])
        guard isInside else { break }
        end += 1
      }
      return end
    }
    guard let word = FieldWord.next(in: text, from: start), word.range.lowerBound == start,
      word.range.count <= 12, ProseWords.flats.contains(NameHash(text, word.range).value),
      let number = FieldWord.next(in: text, from: word.range.upperBound),
      number.range.lowerBound - word.range.upperBound <= 2, number.range.count <= 4,
      FieldWord.isDigit(text[number.range.lowerBound])
    else { return nil }
    return number.range.upperBound
  }

  /// Whether a word with a capital stands at a place that is no ordinary one, or `'s-`: names of towns are written so.
  private static func isTown(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard at + 2 < text.count else { return false }
    if text[at] == UInt8(ascii: "'") { return text[at + 1] | 0x20 == UInt8(ascii: "s") }
    guard let part = NamePart(text, at: at), part.letters >= 3, part.isName else { return false }
    // `New Lenox`, `San Mateo`
    if part.isOne(of: ProseWords.beforePlaces), part.end + 1 < text.count, text[part.end] == 32,
      let second = NamePart(text, at: part.end + 1)
    {
      return second.isName && second.letters >= 3 && !NameWords.isOnlyOrdinary(second.hash)
    }
    return part.givenName != .clear && !NameWords.isOrdinary(part.hash)
      && !part.isOne(of: ProseWords.buildings)
  }

  /// Whether a number stands behind the word at a place, as behind the next street of a list.
  private static func isNextStreet(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard let word = FieldWord.next(in: text, from: at) else { return false }
    let end = word.range.upperBound
    return end + 1 < text.count && text[end] == UInt8(ascii: " ")
      && FieldWord.isDigit(text[end + 1])
  }

  // MARK: Before it

  /// The postcode before it in its line, with at most a town and a comma between.
  private static func postcode(_ text: Span<UInt8>, before start: Int) -> Range<Int>? {
    var at = start
    let least = max(0, start - longestLine)
    while at > least {
      at -= 1
      // `4551 CK Sas van Gent,⏎Westkade 7`
      if text[at] == 10, at == 0 || text[at - 1] != UInt8(ascii: ",") { return nil }
      guard FieldWord.isDigit(text[at]) else { continue }
      guard at >= 3, let code = PostcodeText.range(in: text, at: at - 3), code.contains(at),
        at < 4 || !FieldWord.isDigit(text[at - 4])
      else { return nil }
      return code
    }
    return nil
  }

  private mutating func readWordsBefore(_ text: Span<UInt8>, _ start: Int) {
    var place = Self.startOfRemark(text, before: start) ?? start
    var isRight = true
    for index in 0..<Self.mostWordsBefore {
      var word = WordBefore(text, place)
      if word.start == word.end, index == 0 {
        isBesideName = Self.isBehindName(text, start)
        if !isBesideName, let end = Self.endOfWrapped(text, before: place) {
          place = end
          word = WordBefore(text, place)
        }
      }
      guard word.start < word.end, !(index > 0 && word.hasStop && word.end - word.start > 4) else {
        return
      }
      if word.isOne(of: ProseWords.addressWords) || word.isOne(of: ProseWords.livingWords) {
        isLivedAt = true
        return
      }
      if word.isOne(of: ProseWords.buildings) {
        // `In het ziekenhuis ligt Neeltje Visser (Dorpsweg 88)`
        isOfBuilding = !isBesideName
        return
      }
      let isBeside = isRight && word.gap == 1
      if isBeside, word.isOne(of: ProseWords.placePrepositions) {
        hasPreposition = true
        isRight = false
      } else if index == 0,
        word.gap <= 2 || word.gap == 3 && text[word.end + 1] == UInt8(ascii: "|"),
        Self.isName(word, text)
      {
        isBesideName = true
        isRight = false
      } else if index == 1, word.gap == 1, word.end - word.start == 2,
        text.endsIgnoringCase(word.end, "te")
      {
        // `te Halsteren, Dorpsstraat 118`
        hasPlace = true
      } else if !(isBeside && word.isOne(of: ProseWords.articles)) {
        isRight = false
      }
      place = word.start
    }
  }

  private static let longestRemark = 14

  /// Where a birth date in parentheses opens that stands between a name and the street: `Mw Bos (28-11-1933), Schoolstraat 2`.
  private static func startOfRemark(_ text: Span<UInt8>, before start: Int) -> Int? {
    guard start > longestRemark + 2, text.ends(start, "), "), FieldWord.isDigit(text[start - 4])
    else {
      return nil
    }
    for at in start - longestRemark..<start - 4 where text[at] == UInt8(ascii: "(") {
      return at + 1
    }
    return nil
  }

  private static let shortestWrapped = 32

  /// Where the line before ends, if it is one of a text whose words were wrapped: `staying with her nephew at⏎41 Larkspur Lane`.
  private static func endOfWrapped(_ text: Span<UInt8>, before start: Int) -> Int? {
    guard start > shortestWrapped, text[start - 1] == 10 else { return nil }
    let end = text[start - 2] == 13 ? start - 2 : start - 1
    for at in end - shortestWrapped + 2..<end where text[at] == 10 { return nil }
    return text[end - 1] &- UInt8(ascii: "a") < 26 ? end : nil
  }

  /// Whether a surname ends the column before that of the street.
  private static func isBehindName(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var at = start
    let least = max(0, start - longestLine)
    while at > least,
      text[at - 1] == UInt8(ascii: " ") || text[at - 1] == 9 || text[at - 1] == UInt8(ascii: "|")
    {
      at -= 1
    }
    if at > 0, text[at - 1] == 10 { return isBelowName(text, at - 1) }
    let word = WordBefore(text, at)
    return word.end == at && word.start < word.end && isSurname(word, text)
  }

  /// Whether a surname ends the line that ends at a place, or its first column: that of a letter.
  private static func isBelowName(_ text: Span<UInt8>, _ newline: Int) -> Bool {
    let least = max(0, newline - 2 * longestLine)
    var start = newline
    while start > least, text[start - 1] != 10 { start -= 1 }
    guard start > least || start == 0 else { return false }
    while start < newline, text[start] == 32 { start += 1 }
    var (at, words) = (start, 1)
    while at < newline, text[at] != 13, text[at] != 9 {
      if text[at] == 32 {
        if at + 1 >= newline || text[at + 1] == 32 { break }
        words += 1
      }
      at += 1
    }
    guard 2...4 ~= words else { return false }
    let word = WordBefore(text, at)
    return word.end == at && word.start < word.end && isSurname(word, text)
  }

  /// Whether a word is known as a surname, or is one by what stands before it: `dhr. v.d. Quast, `, `Fenna, `.
  private static func isName(_ word: WordBefore, _ text: Span<UInt8>) -> Bool {
    guard !isSurname(word, text) else { return true }
    guard word.gap == 2,
      text[word.end] == UInt8(ascii: ",") || text[word.end + 1] == UInt8(ascii: "("),
      let part = NamePart(text, at: word.start), part.isName, !NameWords.isOrdinary(part.hash)
    else { return false }
    if part.givenName == .clear { return true }
    let before = WordBefore(text, word.start)
    // `T. Noorland, Achterweg 3`
    if before.hasStop, before.end - before.start == 1,
      text[before.start] &- UInt8(ascii: "A") < 26
    {
      return true
    }
    return before.gap == 1
      && (before.isOne(of: ProseWords.introducers) || text.ends(word.start, "v.d. ")
        || text.ends(word.start, "van der ") || text.ends(word.start, "van den "))
  }

  private static func isSurname(_ word: WordBefore, _ text: Span<UInt8>) -> Bool {
    guard let part = NamePart(text, at: word.start), part.isName, part.letters >= 3 else {
      return false
    }
    return part.isSurname && !NameWords.isOrdinary(part.hash)
  }
}
