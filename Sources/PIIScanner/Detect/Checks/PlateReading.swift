/// Plates as cameras at gates and in car parks read them: with the way that somebody goes before, and how sure the camera is behind.
///
///     2026-11-04 14:24:57 L1 IN  ZG-844-F 0.90        entry,92KSL9,97%
enum PlateReading {
  private static let widestGap = 6

  /// The ways to go.
  private static let ways = HashedWords(
    " in out uit entry exit entering leaving enter leave inbound outbound inrit uitrit ingang uitgang inkomend uitgaand arrival departure einfahrt ausfahrt ein aus entrée sortie entrada salida ingresso uscita wjazd wyjazd vjezd výjezd infart utfart indkørsel udkørsel approaching receding "
  )

  /// Whether a plate stands between a way and how sure the camera is.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func holds(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    isBehindWay(text, start) && isBeforeConfidence(text, end)
  }

  /// Whether the way stands right before a place in capitals: `IN  `.
  static func isBehindCapitals(_ text: Span<UInt8>, _ start: Int) -> Bool {
    isBehindWay(text, start)
      && text[WordBefore(text, start).start] &- UInt8(ascii: "A") < 26
  }

  /// Whether the way stands right before a place: `IN  `, `entry;`.
  private static func isBehindWay(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var at = start
    let least = max(2, start - widestGap)
    while at > least, isGap(text[at - 1]) { at -= 1 }
    guard at < start, FieldWord.isLetter(text[at - 1]) else { return false }
    let word = WordBefore(text, at)
    return word.end == at && word.isOne(of: ways)
      && (word.start == 0 || isGap(text[word.start - 1]) || text[word.start - 1] == 10)
  }

  /// Whether a fraction or a percentage follows: ` 0.90`, `;97%`, ` 97.3%`.
  private static func isBeforeConfidence(_ text: Span<UInt8>, _ end: Int) -> Bool {
    var at = end
    let most = min(text.count - 3, end + widestGap)
    while at < most, isGap(text[at]) { at += 1 }
    guard at > end, at < most, FieldWord.isDigit(text[at]) else { return false }
    let first = at
    while at < text.count, FieldWord.isDigit(text[at]) { at += 1 }
    let whole = at - first
    if at < text.count, text[at] == UInt8(ascii: "%") { return whole <= 3 }
    guard at + 2 < text.count, text[at] == UInt8(ascii: "."), FieldWord.isDigit(text[at + 1])
    else { return false }
    at += 1
    while at < text.count, FieldWord.isDigit(text[at]) { at += 1 }
    if at < text.count, text[at] == UInt8(ascii: "%") { return whole <= 3 }
    return whole == 1 && (text[first] == UInt8(ascii: "0") || text[first] == UInt8(ascii: "1"))
  }

  @inline(__always)
  private static func isGap(_ byte: UInt8) -> Bool {
    switch byte {
    case 32, 9, UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"): true
    default: false
    }
  }
}
