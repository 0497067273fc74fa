/// What the place of a value in a record says of it.
enum RecordLabel: UInt8, CaseIterable, Sendable {
  case surname, givenName
  /// A part of a name, in columns that only persons have.
  case person
  /// A name that may be of a firm or a group as well.
  case fullName
  /// The name of a card, which hardly anything but persons has.
  case contactName
  case nickname
  case street
  /// A part of an address that may be something else.
  case place
  case postcode
  case birthDate, phone, email
  /// What it is say the values beside it.
  case identifier
  case socialSecurityNumber, providerNumber
  case bankCode, citizenNumber, careNumber
  /// The number of a person in the messages of Danish care.
  case personalNumber
  /// The number that a health insurer has given to somebody.
  case insuredNumber
  /// Those of the insured in Germany, of persons in Poland and of the insured in France.
  case germanInsuredNumber, polishNumber, frenchNumber
  /// An account whose number digits may stand before.
  case account
  /// The number of an account without check digits, which those of its bank may stand against.
  case accountNumber
  /// The number and the plate of a vehicle.
  case vehicleNumber, plate
}

/// A value of a record: where it is in the window's text, and what it is.
struct RecordPart {
  var start: Int32
  var end: Int32
  /// Where the values beside it end, from its own end on, whose words say what it is.
  var besideEnd: Int32
  var label: RecordLabel

  init(_ range: Range<Int>, _ label: RecordLabel, besideEnd: Int = 0) {
    start = Int32(range.lowerBound)
    end = Int32(range.upperBound)
    self.besideEnd = Int32(max(range.upperBound, besideEnd))
    self.label = label
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// The parts of the records of a window that have a meaning, in order.
///
/// A record is read from its beginning, and only so far that a window sees it whole, so that what is found does not depend
/// on where windows are cut.
struct RecordParts {
  var parts: [RecordPart] = []

  /// How far behind the beginning of its record a part may be, in bytes: well within the history of a window.
  static let reach = 4096

  var isEmpty: Bool { parts.isEmpty }

  /// Reads a window.
  mutating func read(_ text: Span<UInt8>, _ format: RecordFormat, _ layout: FixedLayout? = nil) {
    parts.removeAll(keepingCapacity: true)
    switch format {
    case .none: return
    case .card: readLines(text, isDirectory: false)
    case .directory: readLines(text, isDirectory: true)
    case .health: readSegments(text, .health)
    case .x12: readSegments(text, .x12)
    case .edifact: readSegments(text, .edifact)
    case .statement: readStatement(text)
    case .payment: readPayments(text)
    case .coded: readCoded(text)
    case .declaration: readDeclaration(text)
    case .genealogy: readGenealogy(text)
    case .tournament: readTournament(text)
    case .care: readCare(text)
    case .practice: readPractice(text)
    case .insurance: readInsurance(text)
    case .slip: readSlips(text)
    case .clearing: readPlaces(text, Self.clearing)
    case .wages: readPlaces(text, Self.wages)
    case .bacs: readBACS(text)
    case .fixed: if let layout { readFixed(text, layout) }
    }
  }

  mutating func removeAll() { parts.removeAll(keepingCapacity: true) }

  /// The part that a byte is in; `nil` for none.
  func part(at offset: Int) -> RecordPart? {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(parts[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < parts.count, Int(parts[low].start) <= offset else { return nil }
    return parts[low]
  }

  /// Adds a part, without the space around it; parts come in order and do not overlap.
  mutating func add(
    _ label: RecordLabel, _ range: Range<Int>, in text: Span<UInt8>, besideTo besideEnd: Int = 0
  ) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 32 { start += 1 }
    while start < end, text[end - 1] <= 32 { end -= 1 }
    guard start < end else { return }
    parts.append(RecordPart(start..<end, label, besideEnd: besideEnd))
  }

  /// Calls a closure with each piece of a range between separators, and its index.
  static func forEachPiece(
    of range: Range<Int>, separatedBy separator: UInt8, in text: Span<UInt8>,
    _ body: (_ index: Int, _ piece: Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    var index = 0
    while start <= range.upperBound {
      var end = start
      while end < range.upperBound, text[end] != separator { end += 1 }
      body(index, start..<end)
      index += 1
      start = end + 1
    }
  }

  /// Calls a closure with each line, without its line feed.
  static func forEachLine(_ text: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 10 { end += 1 }
      body(start..<end)
      start = end + 1
    }
  }
}
