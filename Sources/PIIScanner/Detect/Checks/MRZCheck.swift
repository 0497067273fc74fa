/// The machine-readable zone of passports, identity cards and visas.
extension IdentifierChecks {
  /// Returns whether this is a machine-readable zone with the right check digits.
  ///
  /// | document | lines × characters | what is enough |
  /// |---|---|---|
  /// | passport (TD3) | 2 × 44 | both lines, or the second |
  /// | identity card (TD2) | 2 × 36 | both lines, or the second |
  /// | identity card (TD1) | 3 × 30 | all three, or the first two |
  /// | visa | 2 × 44, 2 × 36 | both lines |
  ///
  /// The number, the date of birth and the date of expiry have a check digit each, and all together
  /// have one more, but for visas. So a random text of the right form passes one time in 10,000.
  ///
  /// Source: ICAO Doc 9303, parts 3–7. Test vectors: its specimens.
  ///
  /// - Parameter raw: The hit as it is written, with `<` and line breaks.
  /// - Returns: `false` for any other lengths of lines.
  static func mrz(_ raw: Span<UInt8>) -> Bool {
    var starts = InlineArray<3, Int>(repeating: 0)
    var lengths = InlineArray<3, Int>(repeating: 0)
    var lines = 0
    var position = 0
    while position < raw.count {
      let start = position
      while position < raw.count, raw[position] > 0x20 { position += 1 }
      if position > start {
        guard lines < 3 else { return false }
        starts[lines] = start
        lengths[lines] = position - start
        lines += 1
      }
      position += 1
    }
    let last = starts[max(lines - 1, 0)]
    switch (lines, lengths[0]) {
    case (1, 44), (1, 36):
      return isDocumentLine(raw, last, length: lengths[0], isVisa: false)
    case (2, 44), (2, 36):
      return lengths[1] == lengths[0]
        && isDocumentLine(raw, last, length: lengths[0], isVisa: raw[0] == UInt8(ascii: "V"))
    case (2, 30), (3, 30):
      return lengths[1] == 30 && (lines == 2 || lengths[2] == 30)
        && isCard(raw, starts[0], starts[1])
    default:
      return false
    }
  }

  /// The second line of a passport, a larger card or a visa.
  private static func isDocumentLine(
    _ raw: Span<UInt8>, _ start: Int, length: Int, isVisa: Bool
  ) -> Bool {
    guard passes(raw, start, 0, 9), passes(raw, start, 13, 19), passes(raw, start, 21, 27),
      isMonthAndDay(raw, start + 15), isMonthAndDay(raw, start + 23)
    else { return false }
    if isVisa { return true }
    let end = length - 1
    var sum = sum(raw, start, 0..<10, from: 0)
    sum = self.sum(raw, start, 13..<20, from: sum)
    sum = self.sum(raw, start, 21..<end, from: sum)
    return sum.total >= 0 && sum.total % 10 == digit(raw, start + end)
  }

  /// The first two lines of a small card.
  private static func isCard(_ raw: Span<UInt8>, _ first: Int, _ second: Int) -> Bool {
    // A number that is longer than nine has `<` here, and goes on in the next field.
    guard has(raw, first + 14, "<") || passes(raw, first, 5, 14), passes(raw, second, 0, 6),
      passes(raw, second, 8, 14), isMonthAndDay(raw, second + 2), isMonthAndDay(raw, second + 10)
    else { return false }
    var sum = sum(raw, first, 5..<30, from: 0)
    sum = self.sum(raw, second, 0..<7, from: sum)
    sum = self.sum(raw, second, 8..<15, from: sum)
    sum = self.sum(raw, second, 18..<29, from: sum)
    return sum.total >= 0 && sum.total % 10 == digit(raw, second + 29)
  }

  /// Whether a field is followed by its check digit.
  private static func passes(_ raw: Span<UInt8>, _ line: Int, _ start: Int, _ end: Int) -> Bool {
    let sum = sum(raw, line, start..<end, from: 0)
    return sum.total >= 0 && sum.total % 10 == digit(raw, line + end)
  }

  /// Whether four digits are a month and a day; both may be unknown (`<<`).
  private static func isMonthAndDay(_ raw: Span<UInt8>, _ start: Int) -> Bool {
    if has(raw, start, "<") { return true }
    let month = number(raw, start..<(start + 2))
    let day = has(raw, start + 2, "<") ? 1 : number(raw, (start + 2)..<(start + 4))
    return isDate(year: 2000, month: month, day: day)
  }

  /// A weighted sum that goes on over several fields, with how many characters it has.
  private typealias RunningSum = (total: Int, count: Int)

  private static func sum(
    _ raw: Span<UInt8>, _ line: Int, _ range: Range<Int>, from total: Int
  ) -> RunningSum {
    sum(raw, line, range, from: (total, 0))
  }

  /// Adds characters with the weights 7, 3, 1, …; digits and letters as in base 36, `<` as 0.
  ///
  /// The total is negative from then on when there is any other character.
  private static func sum(
    _ raw: Span<UInt8>, _ line: Int, _ range: Range<Int>, from start: RunningSum
  ) -> RunningSum {
    var (total, count) = start
    for position in range {
      let value = has(raw, line + position, "<") ? 0 : base36(raw, line + position)
      guard value >= 0, total >= 0 else { return (-1, 0) }
      total += value * (count % 3 == 0 ? 7 : count % 3 == 1 ? 3 : 1)
      count += 1
    }
    return (total, count)
  }
}
