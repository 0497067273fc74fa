/// The persons in rows of data that were pasted into source code.
extension CandidateVerifier {
  /// How many lines above and below the one of a hit are looked at: not all rows have one.
  private static let mostLines = 12

  /// Adds the names, birth dates and addresses in the rows that hits stand in, and what the names tell of the numbers.
  func addCodeRows() {
    guard unsafe delimiter == 0, unsafe code == .program, person != nil else { return }
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    let found = unsafe hits.count
    if found > 0 { sortFound() }
    var done = 0
    for index in 0..<found {
      let hit = unsafe hits[index]
      let (start, end) = (Int(hit.start), Int(hit.end))
      guard !hit.isMiss, start >= done, start > 0, end < span.count else { continue }
      if FieldWord.isQuote(span[start - 1]) {
        guard span[end] == span[start - 1], let row = CodeRow(in: span, around: start..<end) else {
          continue
        }
        add(row, among: found, span)
        done = row.range.upperBound
      } else if TableCell.partsRowsOfText(span[start - 1]) || TableCell.partsRowsOfText(span[end]) {
        done = max(done, addLines(around: start, from: done, among: found, span))
      }
    }
    for place in unsafe rowStarts {
      let start = Int(place)
      guard let row = CodeRow(in: span, around: start..<start + 1) else { continue }
      add(row, among: found, span)
    }
  }

  /// Adds the line of a place and those above and below that are rows too; returns where the last ends.
  private func addLines(
    around place: Int, from done: Int, among found: Int, _ span: Span<UInt8>
  ) -> Int {
    guard let row = CodeRow(lineOf: place, in: span) else { return 0 }
    add(row, among: found, span)
    var first = row.range.lowerBound
    for _ in 0..<Self.mostLines where first > max(1, done) {
      guard let above = CodeRow(lineOf: first - 1, in: span) else { break }
      add(above, among: found, span)
      first = above.range.lowerBound
    }
    var last = row.range.upperBound
    for _ in 0..<Self.mostLines where last + 1 < span.count {
      guard let below = CodeRow(lineOf: last + 1, in: span) else { break }
      add(below, among: found, span)
      last = below.range.upperBound
    }
    return last
  }

  private func add(_ row: CodeRow, among found: Int, _ span: Span<UInt8>) {
    guard let beside = beside(row, among: found, span), let keyedFields,
      let found = CodePerson(row, in: span, beside: beside, keyedFields)
    else { return }
    // What code says is worth less than a form: never more than `medium`.
    for index in 0..<found.nameCount { add(found.names[index], as: .personName, keyedFields) }
    if let date = found.birthDate, let birthDate = placed.birthDate {
      addBeside(date.lowerBound, date.upperBound, birthDate, evidence: .context, distance: .max)
    }
    if let street = found.street { add(street, as: .streetAddress, keyedFields) }
    if let code = found.postcode {
      if Postcode.isDutch(span.extracting(code)) {
        addPostcode(from: code.lowerBound, to: code.upperBound)
      } else {
        add(code, as: .postcode, keyedFields)
      }
    }
    addNumbers(of: row, span)
  }

  private func add(_ value: Range<Int>, as check: FieldValueCheck, _ keyedFields: KeyedFields) {
    for index in keyedFields.rules.indices {
      guard let rule = keyedFields.rules[index], rule.check == check else { continue }
      unsafe hits.append(rule.hit(at: value, .fieldPossibleStrong))
    }
  }

  /// What the hits in a row tell; `nil` if one is made up.
  private func beside(
    _ row: CodeRow, among found: Int, _ span: Span<UInt8>
  ) -> CodePerson.Beside? {
    var beside = CodePerson.Beside.nothing
    var index = firstHit(from: row.range.lowerBound, among: found)
    while index < found, unsafe Int(hits[index].start) < row.range.upperBound {
      let hit = unsafe hits[index]
      index += 1
      guard !hit.isMiss, row.isLine || Self.isLiteral(span, Int(hit.start)..<Int(hit.end)) else {
        continue
      }
      let tells = headings.hitTells[Int(hit.detector)]
      guard tells > .nothing else { continue }
      if hit.factors.contains(.doubtful) { return nil }
      switch tells {
      case .nothing: break
      case .accounts: if hit.logOdds > 0 { beside = max(beside, .contact) }
      case .contacts:
        guard hit.logOdds > 0 else { continue }
        let isEmail = Self.hasAtSign(span, Int(hit.start)..<Int(hit.end))
        beside = max(beside, isEmail ? .email : .contact)
      case .persons:
        if hit.logOdds > 0 || distanceOfOwner(hit, span) != nil { beside = .person }
      }
    }
    return beside
  }

  /// Whether a hit is a literal as a whole: `"Jan Bos (bos@acme.nl)"` tells nothing of the next name in a list.
  private static func isLiteral(_ text: Span<UInt8>, _ hit: Range<Int>) -> Bool {
    FieldWord.isQuote(text[hit.lowerBound - 1]) && hit.upperBound < text.count
      && text[hit.upperBound] == text[hit.lowerBound - 1]
  }

  private static func hasAtSign(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for at in range where text[at] == UInt8(ascii: "@") { return true }
    return false
  }

  /// What a name beside it says of a number that is a hit; `nil` for nothing.
  private func distanceOfOwner(_ hit: Hit, _ span: Span<UInt8>) -> Int? {
    guard unsafe traits[Int(hit.detector)].isOfOnePerson else { return nil }
    return unsafe traits[Int(hit.detector)].wholeSource.distanceOfOwner(
      span.extracting(Int(hit.start)..<Int(hit.end)))
  }

  /// Weighs the numbers of citizens in the row of a person.
  private func addNumbers(of row: CodeRow, _ span: Span<UInt8>) {
    for index in unsafe hits.indices
    where unsafe row.range.contains(Int(hits[index].start)) && !hits[index].isMiss
      && !hits[index].evidence.contains(.context)
      && !hits[index].evidence.contains(.negativeContext)
    {
      let hit = unsafe hits[index]
      guard distanceOfOwner(hit, span) != nil else { continue }
      unsafe hits[index].evidence.insert(.context)
      unsafe hits[index].weigh(.word(distance: .max, isNeeded: false))
    }
  }

  /// Longest name that is read at a capital, in bytes.
  private static let longestName = 48

  /// Notes a capital that begins the first literal of a row, if that is a name and the next begins with a number: a street may be there.
  @inline(never)
  func noteRow(_ span: Span<UInt8>, at capital: Int) {
    let quote = span[capital - 1]
    var end = capital
    let most = min(span.count - 8, capital + Self.longestName)
    while end < most, span[end] != quote {
      guard FieldWord.isLetter(span[end]) || IdentifierChecks.isByte(span[end], in: " -.'") else {
        return
      }
      end += 1
    }
    guard end < most, span[end + 1] == UInt8(ascii: ",") else { return }
    let next = span[end + 2] == 32 ? end + 3 : end + 2
    guard span[next] == quote,
      CodeName(span, capital..<end).kind == .full
    else { return }
    unsafe rowStarts.append(Int32(capital))
  }
}
