/// One row of data in source code: the literals between the same brackets, or a line of a raw string with marks between its cells.
///
///     (417, "Kowal", "Zbigniew", date(1971, 9, 30), …)     @{ An='Bos'; Vn='Roos' }     "7208193795": ("Novák", "Oldřich")
///     Novák;Oldřich;440308/9515;Na Hrádku 17;755 01
///
/// It knows no language: brackets, quotes, commas, and `=`, `:` or `=>` behind a key are alike in all.
struct CodeRow {
  /// A literal, or a cell of a line.
  struct Cell {
    /// Where it is, without quotes and spaces around it.
    var content = 0..<0
    /// What it is called; empty if nothing.
    var key = 0..<0
    /// The how manieth element it is, from 0: numbers and `None` are elements, but no cells.
    var element = 0
    /// Whether it is in brackets of its own: `Date.parse('1951-09-09')`.
    var isInner = false
  }

  private(set) var cells = InlineArray<24, Cell>(repeating: Cell())
  private(set) var count = 0
  /// How many elements it has; one less if it ends in a comma.
  private(set) var elements = 0
  /// Where it is, with the key before its brackets.
  private(set) var range: Range<Int>
  /// Whether it is a line of a raw string.
  private(set) var isLine = false
  /// The arguments of a call that are three numbers: `date(1971, 9, 30)`.
  private(set) var date: Range<Int>?

  /// Most bytes before and behind a literal that are read; no window sees less beyond its hits.
  private static let reach = 400
  /// Most brackets around a literal that are left: `Date.parse('1951-09-09')` is in one of its own.
  private static let mostLevels = 2
  private static let fewestCells = 2

  private mutating func add(_ cell: Cell) -> Bool {
    guard count < 24 else { return false }
    cells[count] = cell
    count += 1
    return true
  }

  // MARK: Literals

  /// The row of a literal; `nil` if it is alone, or stands in a comment or in statements.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - literal: Where the content of the literal is, between its quotes.
  /// - Complexity: O(1): it reads some hundred bytes. Does not allocate.
  init?(in text: Span<UInt8>, around literal: Range<Int>) {
    if let open = Self.bracket(in: text, behindKey: literal.upperBound + 1),
      let row = CodeRow(in: text, from: open), row.count >= Self.fewestCells
    {
      self = row
      return
    }
    var place = literal.lowerBound - 1
    for _ in 0..<Self.mostLevels {
      guard let open = Self.bracket(in: text, before: place) else { return nil }
      if let row = CodeRow(in: text, from: open), row.count >= Self.fewestCells,
        row.range.upperBound > literal.upperBound
      {
        self = row
        return
      }
      place = open
    }
    return nil
  }

  /// The bracket that is open at a place.
  private static func bracket(in text: Span<UInt8>, before place: Int) -> Int? {
    var (at, depth) = (place, 0)
    let least = max(0, place - reach)
    while at > least {
      at -= 1
      if isClosing(text[at]) { depth += 1 }
      if isOpening(text[at]) {
        if depth == 0 { return at }
        depth -= 1
      }
    }
    return nil
  }

  /// The bracket that opens behind the colon or arrow of a key that ends at a place: `"7208193795": (`.
  private static func bracket(in text: Span<UInt8>, behindKey end: Int) -> Int? {
    guard let mark = endOfMark(text, skipped(text, end)) else { return nil }
    let open = skipped(text, mark)
    return open < text.count && isOpening(text[open]) ? open : nil
  }

  private init?(in text: Span<UInt8>, from open: Int) {
    let before = Self.previous(text, open)
    // The body of a function, and a line that is none of the program.
    if text[open] == UInt8(ascii: "{"), before >= 0, text[before] == UInt8(ascii: ")") {
      return nil
    }
    guard !Self.isInComment(text, open) else { return nil }
    let isTable = open > 0 && text[open - 1] == UInt8(ascii: "@")
    range = Self.start(ofKeyBefore: open, in: text)..<open
    var (at, depth, element, call) = (open + 1, 0, 0, -1)
    var key = 0..<0
    let most = min(text.count - 1, open + 2 * Self.reach)
    while at < most {
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        guard let end = Self.endOfLiteral(text, at) else { return nil }
        let content = at + 1..<end
        if depth == 0, let mark = Self.endOfMark(text, Self.skipped(text, end + 1)) {
          key = content
          at = mark
          continue
        }
        let cell = Cell(content: content, key: key, element: element, isInner: depth > 0)
        guard add(cell) else { return nil }
        at = end
      case UInt8(ascii: ","):
        if depth == 0 {
          element += 1
          key = 0..<0
        }
      case UInt8(ascii: ";"):
        guard isTable else { return nil }
        if depth == 0 {
          element += 1
          key = 0..<0
        }
      case UInt8(ascii: "#"), UInt8(ascii: "/"):
        let isComment = byte == UInt8(ascii: "#") ? text[at - 1] <= 32 : text[at + 1] == byte
        if isComment {
          while at < most, text[at] != 10 { at += 1 }
          continue
        }
      case _ where Self.isOpening(byte):
        if depth == 0 { call = FieldWord.isLetter(text[at - 1]) ? at + 1 : -1 }
        depth += 1
      case _ where Self.isClosing(byte):
        if depth == 0 {
          range = range.lowerBound..<at
          elements = element + 1
          return
        }
        depth -= 1
        if depth == 0, call >= 0, date == nil, Self.isDate(text, call..<at) { date = call..<at }
      case _ where FieldWord.isLetter(byte) || byte == UInt8(ascii: "_"):
        let start = at
        while at < most,
          FieldWord.isLetter(text[at]) || FieldWord.isDigit(text[at])
            || text[at] == UInt8(ascii: "_")
        {
          at += 1
        }
        if depth == 0, let mark = Self.endOfMark(text, Self.skipped(text, at)) {
          key = start..<at
          at = mark
        }
        continue
      default: break
      }
      at += 1
    }
    return nil
  }

  /// Where the literal of a key begins that stands before a bracket; the bracket if none does.
  private static func start(ofKeyBefore open: Int, in text: Span<UInt8>) -> Int {
    var at = previous(text, open)
    if at > 1, text[at] == UInt8(ascii: ">"), text[at - 1] == UInt8(ascii: "=") {
      at -= 1
    } else {
      guard at > 1, text[at] == UInt8(ascii: ":") else { return open }
    }
    let end = previous(text, at)
    guard end > 1, FieldWord.isQuote(text[end]) else { return open }
    var start = end - 1
    let least = max(0, end - 40)
    while start > least, text[start] != text[end], text[start] != 10 { start -= 1 }
    return text[start] == text[end] ? start : open
  }

  /// Where the quote is that closes a literal in its line; `nil` for none, and for raw strings of several lines.
  private static func endOfLiteral(_ text: Span<UInt8>, _ quote: Int) -> Int? {
    var at = quote + 1
    if at + 1 < text.count, text[at] == text[quote], text[at + 1] == text[quote] { return nil }
    let most = min(text.count, quote + 200)
    while at < most, text[at] != text[quote] {
      if text[at] == 10 { return nil }
      at += text[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return at < most ? at : nil
  }

  /// Where the colon, equals sign or arrow ends that makes a key of what stands before it.
  private static func endOfMark(_ text: Span<UInt8>, _ at: Int) -> Int? {
    guard at + 1 < text.count else { return nil }
    switch (text[at], text[at + 1]) {
    case (UInt8(ascii: ":"), UInt8(ascii: ":")), (UInt8(ascii: "="), UInt8(ascii: "=")),
      (UInt8(ascii: "="), UInt8(ascii: "~")):
      return nil
    case (UInt8(ascii: "="), UInt8(ascii: ">")): return at + 2
    case (UInt8(ascii: ":"), _), (UInt8(ascii: "="), _): return at + 1
    default: return nil
    }
  }

  /// Whether some text is three numbers, of which the first is a year: `1971, 9, 30`.
  private static func isDate(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard 8...12 ~= range.count,
      IdentifierChecks.areDigits(text, range.lowerBound..<range.lowerBound + 4)
    else { return false }
    for at in range
    where !FieldWord.isDigit(text[at]) && text[at] != UInt8(ascii: ",") && text[at] != 32 {
      return false
    }
    return IdentifierChecks.birthDate(text.extracting(range))
  }

  private static func isInComment(_ text: Span<UInt8>, _ place: Int) -> Bool {
    var at = place
    let least = max(0, place - 200)
    while at > least, text[at - 1] != 10 { at -= 1 }
    while at < place, text[at] <= 32 { at += 1 }
    return beginsComment(text, at)
  }

  /// Whether a line begins as comments and examples in documentation do.
  static func beginsComment(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard at + 2 < text.count else { return true }
    switch text[at] {
    case UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "%"): return true
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ";"): return text[at + 1] == text[at]
    case UInt8(ascii: ">"), UInt8(ascii: "."):
      return text[at + 1] == text[at] && text[at + 2] == text[at]
    default: return false
    }
  }

  /// The last place before another that is no space; −1 for none.
  private static func previous(_ text: Span<UInt8>, _ place: Int) -> Int {
    var at = place - 1
    while at >= 0, text[at] == 32 || text[at] == 9 { at -= 1 }
    return at
  }

  private static func skipped(_ text: Span<UInt8>, _ place: Int) -> Int {
    var at = place
    while at < text.count, text[at] == 32 || text[at] == 9 { at += 1 }
    return at
  }

  static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(")
  }

  static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")")
  }

  // MARK: Lines

  private static let fewestMarks = 3

  /// The line that a place is in, as a row; `nil` unless it has three semicolons, bars or tabs, and nothing that only code has.
  ///
  /// - Complexity: O(1): it reads some hundred bytes. Does not allocate.
  init?(lineOf place: Int, in text: Span<UInt8>) {
    var (start, end) = (place, place)
    let (least, most) = (max(0, place - Self.reach), min(text.count, place + Self.reach))
    while start > least, text[start - 1] != 10 { start -= 1 }
    while end < most, text[end] != 10 { end += 1 }
    guard start > least || start == 0, end < most || end == text.count else { return nil }
    range = start..<end
    while start < end, text[start] <= 32 { start += 1 }
    guard start < end, !Self.beginsComment(text, start) else { return nil }
    var marks = InlineArray<3, Int>(repeating: 0)
    for at in start..<end {
      switch text[at] {
      case UInt8(ascii: ";"): marks[0] += 1
      case UInt8(ascii: "|"): marks[1] += 1
      case 9: marks[2] += 1
      case UInt8(ascii: "'"):
        // `d'Arc`
        guard at > start, at + 1 < end, FieldWord.isLetter(text[at - 1]),
          FieldWord.isLetter(text[at + 1])
        else { return nil }
      case UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "="), UInt8(ascii: "<"),
        UInt8(ascii: "$"), UInt8(ascii: "\\"):
        return nil
      case let byte where Self.isOpening(byte) || Self.isClosing(byte): return nil
      default: break
      }
    }
    let delimiter: UInt8
    if marks[0] >= Self.fewestMarks {
      delimiter = UInt8(ascii: ";")
    } else if marks[1] >= Self.fewestMarks {
      delimiter = UInt8(ascii: "|")
    } else {
      guard marks[2] >= Self.fewestMarks else { return nil }
      delimiter = 9
    }
    var element = 0
    while start <= end {
      var next = start
      while next < end, text[next] != delimiter { next += 1 }
      var (first, last) = (start, next)
      while first < last, text[first] <= 32 { first += 1 }
      while last > first, text[last - 1] <= 32 { last -= 1 }
      guard add(Cell(content: first..<last, element: element)) else { return nil }
      element += 1
      start = next + 1
    }
    elements = element
    isLine = true
  }
}
