/// The lines above an answered or forwarded mail, as its text has them.
///
///     Van: Sjoukje Graafma
///     Verzonden: maandag 2 maart 2026 10:15
///     Aan: Kaisa Virtanen
///     Onderwerp: verlof
enum MailHeader {
  /// Keys of persons.
  private static let persons = HashedWords(
    " from to cc van aan von an de à da para fra til från till od do ")
  /// Keys that only mails have.
  private static let others = HashedWords(
    " sent subject verzonden onderwerp gesendet betreff envoyé objet enviado asunto assunto inviato oggetto sendt emne skickat ämne temat wysłano "
  )
  private static let dates = HashedWords(" date datum dato data fecha ")
  private static let longestDate = 64
  /// How many lines there are around one, and how far they reach, in bytes.
  private static let mostLines = 4
  private static let reach = 320

  /// Whether a value is a person in such lines; with an address behind it, it may be of anybody.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func names(_ keyed: KeyedValue, in text: Span<UInt8>) -> Bool {
    let (key, end) = (keyed.key, keyed.value.upperBound)
    guard
      end >= text.count || text[end] == 10 || text[end] == 13 || text[end] == UInt8(ascii: ";")
        || endsInQuotes(keyed.value, text)
    else { return false }
    guard key.count <= 5, opensLine(key.lowerBound, text),
      let word = NamePart(text, at: key.lowerBound), word.end == key.upperBound,
      word.isOne(of: persons)
    else { return false }
    return hasOther(behind: key.upperBound, text) || hasOther(before: key.lowerBound, text)
  }

  /// Whether quotes are around a value, as some programs write them: `'M. Jansen'; balie@…`; with an address behind it, only
  /// that of a person has a comma: `"Jansen, M." <…>`.
  private static func endsInQuotes(_ value: Range<Int>, _ text: Span<UInt8>) -> Bool {
    let end = value.upperBound
    guard end + 1 < text.count, text[end] == UInt8(ascii: "'") || text[end] == UInt8(ascii: "\"")
    else { return false }
    switch text[end + 1] {
    case 10, 13, UInt8(ascii: ";"): return true
    case 32: return value.contains { text[$0] == UInt8(ascii: ",") }
    default: return false
    }
  }

  /// Whether nothing but the marks of a quote is before a place in its line.
  private static func opensLine(_ place: Int, _ text: Span<UInt8>) -> Bool {
    var at = place
    while at > 0, text[at - 1] != 10 {
      guard isMark(text[at - 1]) else { return false }
      at -= 1
    }
    return true
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "*")
  }

  private static func hasOther(behind place: Int, _ text: Span<UInt8>) -> Bool {
    var at = place
    let most = min(text.count, place + reach)
    var lines = 0
    while at < most, lines < mostLines {
      if text[at] == 10 {
        lines += 1
        guard at + 1 < most, text[at + 1] > 13 else { return false }
        if isOther(at + 1, text) { return true }
      }
      at += 1
    }
    return false
  }

  private static func hasOther(before place: Int, _ text: Span<UInt8>) -> Bool {
    var at = place
    let least = max(0, place - reach)
    var lines = 0
    while at > least, lines < mostLines {
      at -= 1
      guard text[at] == 10 else { continue }
      if lines > 0, isOther(at + 1, text) { return true }
      if at > 0, text[at - 1] == 10 || text[at - 1] == 13 && at > 1 && text[at - 2] == 10 {
        return false
      }
      lines += 1
    }
    return false
  }

  /// Whether such a key begins a line.
  private static func isOther(_ line: Int, _ text: Span<UInt8>) -> Bool {
    var at = line
    while at < text.count, isMark(text[at]) { at += 1 }
    guard let word = NamePart(text, at: at), word.end < text.count else { return false }
    guard text[word.end] == UInt8(ascii: ":") else { return false }
    return word.isOne(of: others) || word.isOne(of: dates) && hasTime(text, behind: word.end)
  }

  /// Whether a time of day is on a line behind a place: other things than mails have a date only.
  private static func hasTime(_ text: Span<UInt8>, behind place: Int) -> Bool {
    var at = place + 2
    let most = min(text.count, place + longestDate) - 2
    while at < most, text[at] != 10 {
      if text[at] == UInt8(ascii: ":"), FieldWord.isDigit(text[at - 1]),
        FieldWord.isDigit(text[at + 1]), FieldWord.isDigit(text[at + 2])
      {
        return true
      }
      at += 1
    }
    return false
  }
}
