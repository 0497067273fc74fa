internal import CScanKernels

/// Knows of keys in text whether they are named as whole values of fields are: of persons, streets, postcodes and licence plates.
///
/// A key is judged once; those that were met last are remembered.
@safe
final class KeyedFields {
  /// What a key says of the values behind it.
  struct Verdict {
    /// A bit for each of `rules` that is asked for, and whether such a field holds nothing else.
    var asked: UInt8 = 0
    var certain: UInt8 = 0
  }

  /// A detector of whole values, and how these are checked.
  struct Rule {
    var detector: UInt16
    var check: FieldValueCheck

    /// What of a value is the finding.
    func range(of value: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
      let part = check.part(of: text.extracting(value))
      return value.lowerBound + part.lowerBound..<value.lowerBound + part.upperBound
    }

    /// The hit of a value for which something speaks.
    func hit(at range: Range<Int>, _ factor: ScoreFactor) -> Hit {
      var hit = Hit(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), logOdds: 0,
        detector: detector, evidence: [.format, .fieldName], contextWord: -1, contextDistance: 0)
      hit.weigh(factor)
      return hit
    }
  }

  /// Where a value stands.
  enum Place {
    /// Behind a key, which may be what a person is: `Melder`.
    case key(isRole: Bool)
    /// In a table, with other things in its row.
    case cell(KeyedFit.Beside)
  }

  /// The detectors of persons, of streets, of postcodes and of licence plates.
  let rules: InlineArray<4, Rule?>
  private let names: FieldNames
  private let slots: UnsafeMutablePointer<(hash: UInt64, verdict: Verdict)>
  private static let slotCount = 1024

  /// Creates one; `nil` if no detector asks for such keys.
  init?(_ names: FieldNames) {
    func rule(_ check: FieldValueCheck) -> Rule? {
      names.checks.firstIndex(of: check).map { Rule(detector: UInt16($0), check: check) }
    }
    let (person, street, postcode) = (rule(.personName), rule(.streetAddress), rule(.postcode))
    let plate = rule(.licencePlate)
    guard person != nil || street != nil || postcode != nil || plate != nil else { return nil }
    self.names = names
    rules = [person, street, postcode, plate]
    unsafe slots = .allocate(capacity: Self.slotCount)
    unsafe slots.initialize(repeating: (0, Verdict()), count: Self.slotCount)
  }

  deinit { unsafe slots.deallocate() }

  /// Adds the values of a key that is named after persons or streets.
  ///
  /// - Parameters:
  ///   - hits: Gets them.
  ///   - cells: Gets those that only what stands beside them can tell of.
  ///   - text: The window's text.
  ///   - span: The same.
  ///   - capital: Where ``KeyedValue/mayBegin(_:at:)`` says that a value may begin.
  ///   - phone: For the checks of values.
  /// - Returns: Whether there was one.
  @inline(never)
  func addHits(
    to hits: inout [Hit], or cells: inout [TableHeadings.NamedCell], _ text: UnsafePointer<UInt8>,
    _ span: Span<UInt8>, at capital: Int,
    _ phone: PhoneCheck
  ) -> Bool {
    guard let keyed = KeyedValue(span, at: capital) else { return false }
    return unsafe addHits(to: &hits, or: &cells, of: keyed, text, span, phone)
  }

  /// Adds a value, if its key is named after persons or streets, or to `cells` if only what stands beside it can tell; returns
  /// whether it is one.
  func addHits(
    to hits: inout [Hit], or cells: inout [TableHeadings.NamedCell], of keyed: KeyedValue,
    _ text: UnsafePointer<UInt8>, _ span: Span<UInt8>, _ phone: PhoneCheck
  ) -> Bool {
    let before = hits.count
    var verdict = unsafe verdict(on: keyed.key, in: text)
    var isRole = verdict.asked & 1 & ~verdict.certain != 0 && KeyedFit.isRole(keyed.key, in: span)
    if verdict.asked == 0, let whole = keyed.keyWithComma(in: span) {
      verdict = unsafe self.verdict(on: whole, in: text)
    }
    if verdict.asked == 0 {
      let (name, label) = keyed.namesOfInput(in: span)
      if let name { verdict = unsafe self.verdict(on: name, in: text) }
      if verdict.asked == 0, let label { verdict = unsafe self.verdict(on: label, in: text) }
    }
    if verdict.certain == 0, let outer = keyed.outerKey(in: span) {
      let outerVerdict = unsafe self.verdict(on: outer, in: text)
      if outerVerdict.certain != 0 {
        verdict = outerVerdict
      } else if verdict.asked & 1 != 0 {
        // `<Chauffeur naam="…"`
        isRole = KeyedFit.isRole(outer, in: span)
      }
    }
    if verdict.asked == 0, rules[0] != nil, MailHeader.names(keyed, in: span) {
      verdict.asked = 1
      isRole = true
    }
    if verdict.certain & 1 == 0, rules[0] != nil, NameParts.isElementOfName(keyed.key, in: span) {
      verdict.asked |= 1
      verdict.certain |= 1
    }
    if verdict.asked == 0, rules[1] != nil, AddressLineKey.names(keyed, in: span) {
      (verdict.asked, verdict.certain) = (2, 2)
    }
    guard verdict.asked != 0 else { return false }
    if verdict.asked & 1 & ~verdict.certain != 0, NameParts.isOneWord(keyed.key, in: span),
      NameParts.isBeside(keyed.key, in: span)
    {
      verdict.certain |= 1
    } else if verdict.certain & 1 == 0, keyed.key.count == 2,
      NameParts.isFirstOrLast(keyed.key, in: span)
    {
      // `ln: Mike Parker` is of a program.
      verdict.asked &= ~1
      guard verdict.asked != 0 else { return false }
    }
    if verdict.asked & 1 & ~verdict.certain != 0, NameParts.needsPair(keyed.key, in: span) {
      verdict.asked &= ~1
      guard verdict.asked != 0 else { return false }
    }
    unsafe addHits(
      to: &hits, of: keyed.value, verdict, text, span, phone,
      beside: .key(isRole: isRole && verdict.certain & 1 == 0))
    // Beside the other part of a name, `Per` and `Kiss` are names as well.
    if hits.count == before, verdict.certain & 1 != 0, NameParts.isBeside(keyed.key, in: span) {
      unsafe addHits(
        to: &hits, of: keyed.value, verdict, text, span, phone, beside: .cell(.persons))
    }
    if hits.count > before { return true }
    // What else is on the line may tell that it is a person: `bsn=111222333 naam="Bakker-Visser"`.
    if verdict.asked & 1 & ~verdict.certain != 0 {
      cells.append(
        TableHeadings.NamedCell(
          content: keyed.value, verdict: verdict, place: .cell(.nothing),
          row: keyed.surroundings(in: span)))
    }
    return false
  }

  /// Adds a value, for each rule that its key or heading asks for and that it fits; `place` is where it stands.
  private func addHits(
    to hits: inout [Hit], of value: Range<Int>, _ verdict: Verdict, _ text: UnsafePointer<UInt8>,
    _ span: Span<UInt8>, _ phone: PhoneCheck, beside place: Place
  ) {
    for index in rules.indices where verdict.asked >> UInt8(index) & 1 == 1 {
      guard let rule = rules[index] else { continue }
      let isCertain = verdict.certain >> UInt8(index) & 1 == 1
      let range = rule.range(of: value, in: span)
      let content = span.extracting(range)
      let fit =
        switch place {
        case .cell(let beside) where !isCertain && rule.check == .personName:
          KeyedFit.ofCell(content, beside: beside, phone)
        case .key(isRole: true) where rule.check == .personName:
          KeyedFit.ofRole(content, phone)
        case .cell(let beside) where beside > .accounts:
          KeyedFit.of(content, rule.check, isCertain: isCertain, isCell: true, phone)
        default: KeyedFit.of(content, rule.check, isCertain: isCertain, phone)
        }
      let isHouse =
        rule.check == .streetAddress && fit == .strong && KeyedFit.isNamedStreet(content)
      guard fit != .none, unsafe isHouse || !isName(range, in: text) else { continue }
      hits.append(rule.hit(at: range, .field(fit, isCertain: isCertain)))
      if rule.check == .streetAddress, range.count < value.count {
        addPostcode(to: &hits, of: value, beside: range, span)
      }
    }
  }

  /// The hit of a street that was found in running text, if it is the value of a key that is named after streets; `nil` if not.
  @inline(never)
  func hit(ofStreet street: Range<Int>, _ text: UnsafePointer<UInt8>, _ span: Span<UInt8>) -> Hit? {
    guard let rule = rules[1], let keyed = KeyedValue(span, from: street.lowerBound) else {
      return nil
    }
    let verdict = unsafe verdict(on: keyed.key, in: text)
    guard verdict.asked >> 1 & 1 == 1 else { return nil }
    return rule.hit(at: street, .field(.strong, isCertain: verdict.certain >> 1 & 1 == 1))
  }

  /// Adds the cell of a column that is named after persons or streets, or a value behind such a name; `beside` is what else its
  /// row has.
  func addHits(
    to hits: inout [Hit], of cell: TableHeadings.NamedCell, beside: KeyedFit.Beside,
    _ text: UnsafePointer<UInt8>, _ span: Span<UInt8>, _ phone: PhoneCheck
  ) {
    guard cell.content.count <= FieldValueCheck.longestValue else { return }
    var verdict = cell.verdict
    if cell.isOfStreets, beside == .nothing, !IdentifierChecks.hasDigit(span, cell.content) {
      verdict.asked &= ~2
    }
    var place = cell.place
    if case .cell(let known) = place {
      let beside = max(known, beside)
      place = .cell(
        cell.isOfPersons ? max(beside, beside < .contacts ? .contacts : .persons) : beside)
    }
    unsafe addHits(to: &hits, of: cell.content, verdict, text, span, phone, beside: place)
  }

  /// Adds a part of a record that its place says to be of a person or a street.
  func addHits(
    to hits: inout [Hit], of part: RecordPart, _ text: UnsafePointer<UInt8>, _ span: Span<UInt8>,
    _ phone: PhoneCheck
  ) {
    guard let check = part.label.check, part.range.count <= FieldValueCheck.longestValue else {
      return
    }
    for index in rules.indices {
      guard let rule = rules[index], rule.check == check else { continue }
      var value = part.range
      if part.label == .fullName || part.label == .contactName {
        value =
          value.lowerBound
          + PersonName.withoutTitle(span.extracting(value)).lowerBound..<value.upperBound
      }
      guard !value.isEmpty else { return }
      let fit =
        part.label == .person
        ? PersonName.fit(ofPart: span.extracting(value))
        : KeyedFit.of(span.extracting(value), check, isCertain: true, phone)
      guard fit >= part.label.leastFit,
        part.label != .place || StreetAddress.namesStreet(span.extracting(value))
      else { return }
      hits.append(rule.hit(at: value, .field(fit, isCertain: true)))
    }
  }

  /// What the heading of a column says.
  func verdict(ofHeading heading: Span<UInt8>) -> Verdict {
    unsafe heading.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress,
        unsafe names.mayMatch(nameBefore: bytes.count, in: base) != 0
      else { return Verdict() }
      return unsafe judged(bytes)
    }
  }

  /// What a key says.
  func verdict(on key: Range<Int>, in text: Span<UInt8>) -> Verdict {
    unsafe text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return Verdict() }
      return unsafe verdict(on: key, in: base)
    }
  }

  /// What a key says.
  ///
  /// - Parameters:
  ///   - key: Where it is in the text.
  ///   - text: The text.
  /// - Returns: Which rules it asks for; mostly none.
  func verdict(on key: Range<Int>, in text: UnsafePointer<UInt8>) -> Verdict {
    guard unsafe names.mayMatch(nameBefore: key.upperBound, in: text) != 0 else {
      return Verdict()
    }
    // SAFETY: the key is in the text. 0 stands for an empty slot.
    let hash = unsafe scan_content_hash(text + key.lowerBound, key.count, 0) | 1
    let slot = Int(truncatingIfNeeded: hash >> 8) & (Self.slotCount - 1)
    // SAFETY: the mask keeps a slot in the table.
    let known = unsafe slots[slot]
    if known.hash == hash { return known.verdict }
    let verdict = unsafe judged(
      UnsafeBufferPointer(start: text + key.lowerBound, count: key.count))
    unsafe slots[slot] = (hash, verdict)
    return verdict
  }

  /// Whether a value is itself the name of such a field, as in the texts of a form: `achternaam: Last name`.
  func isName(_ value: Range<Int>, in text: UnsafePointer<UInt8>) -> Bool {
    // SAFETY: the value is in the text.
    let bytes = unsafe UnsafeBufferPointer(start: text + value.lowerBound, count: value.count)
    return unsafe names.mayMatch(nameBefore: value.count, in: text + value.lowerBound) != 0
      && judged(bytes).asked != 0
  }

  private func judged(_ name: UnsafeBufferPointer<UInt8>) -> Verdict {
    var verdict = Verdict()
    for match in unsafe names.matches(name) {
      for index in rules.indices where rules[index]?.detector == match.detector {
        verdict.asked |= 1 << UInt8(index)
        if match.isCertain { verdict.certain |= 1 << UInt8(index) }
      }
    }
    return verdict
  }
}
