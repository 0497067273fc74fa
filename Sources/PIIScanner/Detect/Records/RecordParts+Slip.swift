/// The parties to payments in the QR codes of Swiss bills: each value on a line of its own, the empty ones too.
///
///     SPC⏎0200⏎1⏎CH44…⏎S⏎Fenna Graafma⏎Nulweg⏎12⏎8400⏎Nergens⏎CH⏎…
///
/// Source: SIX, Swiss Implementation Guidelines QR-bill, version 2.3, <https://www.six-group.com>.
extension RecordParts {
  /// The lines at which the payee, the ultimate payee and the payer begin: the kind of the address.
  private static let partyLines = [4, 11, 20]
  private static let linesOfSlip = 27

  mutating func readSlips(_ text: Span<UInt8>) {
    var start = 0
    while start + 3 < text.count {
      var end = start
      while end < text.count, text[end] != 10 { end += 1 }
      if end - start <= 4, text.equalsIgnoringCase(start..<start + 3, "spc") {
        start = readSlip(from: start, text)
      } else {
        start = end + 1
      }
    }
  }

  /// Reads the lines of one bill; returns where they end.
  private mutating func readSlip(from start: Int, _ text: Span<UInt8>) -> Int {
    var lines: [Range<Int>] = []
    var at = start
    let limit = min(text.count, start + Self.reach)
    while at < limit, lines.count < Self.linesOfSlip {
      var end = at
      while end < limit, text[end] != 10 { end += 1 }
      lines.append(at..<(end > at && text[end - 1] == 13 ? end - 1 : end))
      at = end + 1
    }
    for first in Self.partyLines where first + 4 < lines.count {
      let kind = lines[first]
      guard kind.count == 1 else { continue }
      add(.contactName, lines[first + 1], in: text)
      add(.street, lines[first + 2], in: text)
      // Of the combined kind the second line is postcode and town.
      let isCombined = text[kind.lowerBound] == UInt8(ascii: "K")
      let code = lines[first + (isCombined ? 3 : 4)]
      if let postcode = Postcode(text, at: code.lowerBound) {
        add(.postcode, code.lowerBound..<code.lowerBound + postcode.count, in: text)
      }
    }
    return min(at, text.count)
  }
}
