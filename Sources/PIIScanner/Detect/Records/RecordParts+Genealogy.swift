/// Genealogies (GEDCOM): lines of a level, a tag and a value, in records that begin at level 0.
///
///     0 @I31@ INDI
///     1 NAME Sybren /Wassenaar/
///     1 BIRT
///     2 DATE 7 OCT 1949
///
/// Most of whom they tell are dead. Only those are read who were born since 1900, and of whose death nothing is told, or who have an
/// address.
///
/// Source: <https://gedcom.io/specifications/>, FamilySearch GEDCOM 7.0 and 5.5.1.
extension RecordParts {
  /// The first year in which somebody may be born who is alive.
  private static let firstYear = 1900

  mutating func readGenealogy(_ text: Span<UInt8>) {
    var start = 0
    while start < text.count, !Self.beginsRecord(text, at: start) {
      start = Self.nextLine(text, start)
    }
    while start < text.count {
      var end = Self.nextLine(text, start)
      let limit = min(text.count, start + Self.reach)
      while end < limit, !Self.beginsRecord(text, at: end) { end = Self.nextLine(text, end) }
      readRecord(start..<end, text)
      start = end
      while start < text.count, !Self.beginsRecord(text, at: start) {
        start = Self.nextLine(text, start)
      }
    }
  }

  private static func beginsRecord(_ text: Span<UInt8>, at start: Int) -> Bool {
    start + 2 < text.count && text[start] == UInt8(ascii: "0") && text[start + 1] == 32
  }

  private static func nextLine(_ text: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count, text[end] != 10 { end += 1 }
    return min(text.count, end + 1)
  }

  /// A line: its level, and where its tag and its value are.
  private struct GenealogyLine {
    var level: UInt8
    var tag: Range<Int>
    var value: Range<Int>

    init?(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
      var at = start
      while at < end, text[at] == 32 { at += 1 }
      guard at + 3 < end, FieldWord.isDigit(text[at]), text[at + 1] == 32 else { return nil }
      level = text[at] - UInt8(ascii: "0")
      at += 2
      let first = at
      while at < end, text[at] > 32 { at += 1 }
      tag = first..<at
      var last = end
      while last > at, text[last - 1] <= 32 { last -= 1 }
      value = min(at + 1, last)..<last
    }
  }

  /// Calls a closure with each line of a record but its first.
  private static func forEachLine(
    of record: Range<Int>, in text: Span<UInt8>, _ body: (GenealogyLine) -> Void
  ) {
    var start = nextLine(text, record.lowerBound)
    while start < record.upperBound {
      let end = nextLine(text, start)
      if let line = GenealogyLine(text, start, end) { body(line) }
      start = end
    }
  }

  private mutating func readRecord(_ record: Range<Int>, _ text: Span<UInt8>) {
    guard Self.isOfLiving(record, text) else { return }
    var (isBirth, address) = (false, -1)
    var found: [(label: RecordLabel, range: Range<Int>)] = []
    Self.forEachLine(of: record, in: text) { line in
      func isTag(_ name: StaticString) -> Bool { text.equalsIgnoringCase(line.tag, name) }
      if line.level == 1 { isBirth = isTag("birt") }
      if address >= 0, Int(line.level) <= address { address = -1 }
      if isTag("name") {
        Self.addName(line.value, text, to: &found)
      } else if isTag("givn") {
        found.append((.givenName, line.value))
      } else if isTag("surn") {
        found.append((.surname, line.value))
      } else if isBirth, isTag("date") {
        found.append((.birthDate, line.value))
      } else if isTag("addr") {
        address = Int(line.level)
        found.append((.street, line.value))
      } else if isTag("adr1") || isTag("adr2") {
        found.append((.street, line.value))
      } else if isTag("post") {
        found.append((.postcode, line.value))
      } else if address >= 0, isTag("cont") {
        let postcode = PostcodeText.range(in: text, at: line.value.lowerBound)
        found.append(postcode.map { (.postcode, $0) } ?? (.place, line.value))
      } else if isTag("phon") {
        found.append((.phone, line.value))
      } else if isTag("email") {
        found.append((.email, line.value))
      }
    }
    for part in found { add(part.label, part.range, in: text) }
  }

  /// Adds the given names before the slash of a surname, and what is between that and the next.
  private static func addName(
    _ value: Range<Int>, _ text: Span<UInt8>,
    to found: inout [(label: RecordLabel, range: Range<Int>)]
  ) {
    var slash = value.lowerBound
    while slash < value.upperBound, text[slash] != UInt8(ascii: "/") { slash += 1 }
    guard slash < value.upperBound else { return found.append((.contactName, value)) }
    var end = slash + 1
    while end < value.upperBound, text[end] != UInt8(ascii: "/") { end += 1 }
    found.append((.givenName, value.lowerBound..<slash))
    found.append((.surname, slash + 1..<end))
  }

  /// Whether a record is of somebody who may be alive.
  private static func isOfLiving(_ record: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var (isDead, isBirth, hasAddress) = (false, false, false)
    var year = 0
    forEachLine(of: record, in: text) { line in
      func isTag(_ name: StaticString) -> Bool { text.equalsIgnoringCase(line.tag, name) }
      if line.level == 1 {
        isBirth = isTag("birt") || isTag("chr") || isTag("bapm")
        if isTag("deat") || isTag("buri") || isTag("crem") || isTag("prob") { isDead = true }
      }
      if isTag("phon") || isTag("email") || isTag("addr") { hasAddress = true }
      if isBirth, isTag("date"), line.value.count >= 4 {
        year = IdentifierChecks.number(text, line.value.upperBound - 4..<line.value.upperBound)
      }
    }
    return !isDead && (year >= firstYear || hasAddress && year <= 0)
  }
}
