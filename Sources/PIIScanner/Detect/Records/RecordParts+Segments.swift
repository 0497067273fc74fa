/// Segments with elements in them: HL7 version 2, ANSI X12 and EDIFACT.
///
///     PID|1||123456782^^^NLMINBIZA^NNNLD||Jansen^Piet^J||19470312|M
///     NM1*IL*1*DOE*JANE****MI*1EG4TE5MK73~
///     NAD+BY+++Jansen+Dorpsstraat 12+Utrecht++1234 AB+NL'
extension RecordParts {
  /// The marks between the pieces of a format.
  struct Marks {
    var element: UInt8
    var component: UInt8
    /// Between the values of an element that has several; 0 for none.
    var repetition: UInt8
    /// What ends a segment, besides the end of a line where that does.
    var end: UInt8
    var endsAtLine = true
    /// What says that the byte behind it is no mark; 0 for none.
    var escape: UInt8 = 0
    var format: RecordFormat

    static let health = Marks(
      element: UInt8(ascii: "|"), component: UInt8(ascii: "^"), repetition: UInt8(ascii: "~"),
      end: 13, format: .health)
    static let x12 = Marks(
      element: UInt8(ascii: "*"), component: UInt8(ascii: ":"), repetition: UInt8(ascii: "^"),
      end: UInt8(ascii: "~"), format: .x12)
    static let edifact = Marks(
      element: UInt8(ascii: "+"), component: UInt8(ascii: ":"), repetition: 0,
      end: UInt8(ascii: "'"), endsAtLine: false, escape: UInt8(ascii: "?"), format: .edifact)
  }

  /// Elements that are looked at.
  private static let mostElements = 48

  mutating func readSegments(_ text: Span<UInt8>, _ marks: Marks) {
    var start = 0
    var ranges = InlineArray<48, Range<Int>>(repeating: 0..<0)
    while start < text.count {
      while start < text.count, text[start] <= 32 { start += 1 }
      let limit = min(text.count, start + Self.reach)
      var end = start
      var elementStart = start
      var count = 0
      while true {
        // `?'` is no end.
        let isEscaped = marks.escape != 0 && end > start && text[end - 1] == marks.escape
        let isEnd =
          end >= limit
          || !isEscaped && (text[end] == marks.end || marks.endsAtLine && text[end] == 10)
        if isEnd || text[end] == marks.element && !isEscaped {
          if count < Self.mostElements { ranges[count] = elementStart..<end }
          count += 1
          elementStart = end + 1
        }
        if isEnd { break }
        end += 1
      }
      let elements = Elements(ranges: ranges, count: min(count, Self.mostElements))
      if let tag = elements.word(0, in: text) {
        switch marks.format {
        case .health: readHealth(tag, elements, text)
        case .x12: readX12(tag, elements, text)
        default: readEDIFACT(tag, elements, text)
        }
      }
      while end < text.count, !(marks.endsAtLine && text[end] == 10),
        text[end] != marks.end
          || marks.escape != 0 && end > start && text[end - 1] == marks.escape
      {
        end += 1
      }
      start = end + 1
    }
  }

  /// The elements of a segment.
  struct Elements {
    var ranges: InlineArray<48, Range<Int>>
    var count: Int

    init(ranges: InlineArray<48, Range<Int>>, count: Int) {
      self.ranges = ranges
      self.count = count
    }

    /// The components of an element.
    init(of range: Range<Int>, separatedBy separator: UInt8, in text: Span<UInt8>) {
      ranges = InlineArray(repeating: 0..<0)
      count = 0
      guard !range.isEmpty else { return }
      var start = range.lowerBound
      while start <= range.upperBound, count < RecordParts.mostElements {
        var end = start
        while end < range.upperBound, text[end] != separator { end += 1 }
        ranges[count] = start..<end
        count += 1
        start = end + 1
      }
    }

    subscript(index: Int) -> Range<Int> { index < count ? ranges[index] : 0..<0 }

    /// An element of up to three capitals and digits, which needs no memory; `nil` if it is none.
    func word(_ index: Int, in text: Span<UInt8>) -> String? {
      let range = self[index]
      guard !range.isEmpty, range.count <= 3 else { return nil }
      var word = ""
      for at in range {
        guard text[at] &- UInt8(ascii: "A") < 26 || text[at] &- UInt8(ascii: "0") < 10 else {
          return nil
        }
        word.unicodeScalars.append(Unicode.Scalar(text[at]))
      }
      return word
    }
  }

  // MARK: HL7

  /// The types of its elements that tell something.
  private enum HealthType {
    case person, staff, address, phone, identifier, birthDate, socialSecurity
  }

  private static func healthType(_ tag: String, _ element: Int) -> HealthType? {
    switch (tag, element) {
    case ("PID", 5), ("PID", 6), ("PID", 9), ("NK1", 2), ("NK1", 30), ("GT1", 3), ("IN1", 16),
      ("STF", 3), ("PRD", 2), ("CTD", 2):
      .person
    case ("PV1", 7), ("PV1", 8), ("PV1", 9), ("PV1", 17), ("PV1", 52), ("OBR", 10), ("OBR", 16),
      ("OBR", 28), ("OBR", 32), ("OBR", 33), ("OBR", 34), ("OBR", 35), ("ORC", 10), ("ORC", 11),
      ("ORC", 12), ("PD1", 4), ("ROL", 4), ("TXA", 9),
      ("EVN", 5), ("OBX", 16), ("PR1", 8), ("PR1", 11), ("DG1", 16), ("SCH", 16), ("AIP", 3):
      .staff
    case ("PID", 11), ("NK1", 4), ("GT1", 5), ("IN1", 19), ("STF", 11), ("PRD", 3), ("CTD", 3):
      .address
    case ("PID", 13), ("PID", 14), ("NK1", 5), ("NK1", 6), ("GT1", 6), ("GT1", 7), ("STF", 10),
      ("PRD", 5), ("CTD", 5), ("ORC", 14), ("OBR", 17):
      .phone
    case ("PID", 2), ("PID", 3), ("PID", 4), ("NK1", 33), ("GT1", 2), ("STF", 2), ("PRD", 7):
      .identifier
    case ("PID", 7), ("NK1", 16), ("GT1", 8), ("IN1", 18), ("STF", 6): .birthDate
    case ("PID", 19), ("GT1", 12), ("NK1", 37): .socialSecurity
    default: nil
    }
  }

  private mutating func readHealth(_ tag: String, _ elements: Elements, _ text: Span<UInt8>) {
    for index in 1..<max(1, elements.count) where !elements[index].isEmpty {
      guard let type = Self.healthType(tag, index) else { continue }
      Self.forEachPiece(of: elements[index], separatedBy: UInt8(ascii: "~"), in: text) { _, value in
        addHealth(type, value, text)
      }
    }
  }

  private mutating func addHealth(_ type: HealthType, _ value: Range<Int>, _ text: Span<UInt8>) {
    switch type {
    case .birthDate: add(.birthDate, value, in: text)
    case .socialSecurity: add(.socialSecurityNumber, value, in: text)
    default: break
    }
    let components = Elements(of: value, separatedBy: UInt8(ascii: "^"), in: text)
    // `GRAAFMA^FENNA`: an operator without the number that stands first.
    let type = type == .staff && isName(components, text) ? .person : type
    // A surname without a given name is a word of another field.
    let isNamed = !components[type == .staff ? 2 : 1].isEmpty
    for index in 0..<components.count {
      let piece = components[index]
      // Of `Winterdijk 72&Winterdijk&72` the first is the whole.
      var end = piece.lowerBound
      while end < piece.upperBound, text[end] != UInt8(ascii: "&") { end += 1 }
      let first = piece.lowerBound..<end
      switch (type, index) {
      case (.person, 0) where isNamed: add(.surname, first, in: text)
      case (.person, 1), (.person, 2): add(.givenName, first, in: text)
      case (.staff, 0), (.identifier, 0):
        add(.identifier, piece, in: text, besideTo: value.upperBound)
      case (.staff, 1) where isNamed: add(.surname, first, in: text)
      case (.staff, 2), (.staff, 3): add(.givenName, first, in: text)
      case (.address, 0): add(.street, first, in: text)
      case (.address, 4): add(.postcode, first, in: text)
      case (.phone, _): add(.phone, piece, in: text)
      default: break
      }
    }
  }

  /// Whether the components of who did something are a surname and a given name, and no number before them.
  private func isName(_ components: Elements, _ text: Span<UInt8>) -> Bool {
    guard components[2].isEmpty, !components[0].isEmpty, !components[1].isEmpty else {
      return false
    }
    for at in components[0].lowerBound..<components[1].upperBound where FieldWord.isDigit(text[at])
    {
      return false
    }
    return true
  }

  // MARK: X12

  private mutating func readX12(_ tag: String, _ elements: Elements, _ text: Span<UInt8>) {
    func word(_ index: Int) -> String? { elements.word(index, in: text) }
    switch tag {
    case "NM1":
      if word(2) == "1" {
        add(.surname, elements[3], in: text)
        add(.givenName, elements[4], in: text)
        add(.givenName, elements[5], in: text)
      }
      if word(8) == "XX" { add(.providerNumber, elements[9], in: text) }
      if word(8) == "34" { add(.socialSecurityNumber, elements[9], in: text) }
    case "PER":
      add(.fullName, elements[2], in: text)
      for index in [3, 5, 7] {
        switch word(index) {
        case "TE", "CP", "HP", "WP", "FX", "NP": add(.phone, elements[index + 1], in: text)
        case "EM": add(.email, elements[index + 1], in: text)
        default: continue
        }
      }
    case "N3": add(.street, elements[1], in: text)
    case "N4": add(.postcode, elements[3], in: text)
    case "DMG": add(.birthDate, elements[2], in: text)
    case "REF":
      // The number of a subscriber is that of social security where it has nine digits.
      if word(1) == "SY" || word(1) == "0F" { add(.socialSecurityNumber, elements[2], in: text) }
      if word(1) == "HPI" { add(.providerNumber, elements[2], in: text) }
    default: break
    }
  }
}
