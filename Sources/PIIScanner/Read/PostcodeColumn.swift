/// The column of postcodes of records without marks between their columns.
struct PostcodeColumn: Sendable {
  /// How its postcodes are written.
  enum Kind: CaseIterable, Sendable {
    /// `1234 AB`, with or without its space.
    case dutch
    /// Behind the letters of a state: `MD21234`.
    case american
    /// `SW1A 1AA`, `D02 AF56`.
    case letters
    /// Digits, and the name of a town behind them: `53359 RHEINBACH`.
    case digits
  }

  var kind: Kind
  /// The character of a line that they start with.
  var start: Int

  /// The fewest characters of one.
  static let shortest = 4

  /// Where a line has its postcode; `nil` for none.
  func range(in text: Span<UInt8>, _ line: Range<Int>) -> Range<Int>? {
    let at = RecordParts.range(of: start..<start + 1, line, text).lowerBound
    guard at < line.upperBound,
      let end = Self.end(in: text.extracting(line), at - line.lowerBound, kind)
    else { return nil }
    return at..<line.lowerBound + end
  }

  /// Where the postcode of a kind ends that starts at a place of a line; `nil` for none.
  ///
  /// - Complexity: O(1).
  static func end(in line: Span<UInt8>, _ at: Int, _ kind: Kind) -> Int? {
    guard at >= 4 else { return nil }
    switch kind {
    case .dutch:
      guard !FieldWord.isDigit(line[at - 1]), let range = PostcodeText.range(in: line, at: at)
      else { return nil }
      return line[range.upperBound - 1] &- UInt8(ascii: "A") < 26 ? range.upperBound : nil
    case .american:
      let state = line[at - 1] == 32 ? at - 1 : at
      guard FieldWord.isDigit(line[at]), line[state - 3] == 32,
        StreetAnchor.states.contains(line, state - 2..<state),
        let code = Postcode(line, at: at), code.isZIP
      else { return nil }
      return at + code.count
    case .letters:
      guard line[at - 1] == 32, line[at] &- UInt8(ascii: "A") < 26,
        let code = Postcode(line, at: at), code.form == .letters
      else { return nil }
      return at + code.count
    case .digits:
      guard line[at - 1] == 32, FieldWord.isDigit(line[at]), let code = Postcode(line, at: at),
        code.form == .grouped || code.form == .digits && 4...5 ~= code.count
      else { return nil }
      let end = at + code.count
      var town = end
      while town < min(line.count, end + 3), line[town] == 32 { town += 1 }
      guard town > end, town + 1 < line.count, line[town] &- UInt8(ascii: "A") < 26,
        FieldWord.isLetter(line[town + 1])
      else { return nil }
      return end
    }
  }
}
