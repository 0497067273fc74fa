/// What may begin, or have its anchor, at a candidate.
extension CandidateVerifier {
  /// Verifies a place where a match of any pattern of the union may start.
  func verifyUnion(at start: Int) {
    guard isBorder(before: start, .word) else { return }
    let startsNumber = isBorder(before: start, .number)
    if isDigit(start), unsafe start + NumberGate.longest < count {
      // SAFETY: the window has one byte more than the digits that are counted.
      let digits = unsafe NumberGate.digitCount(text + start)
      if digits < NumberGate.longest {
        let gate = startsNumber ? NumberGate.longest + digits : digits
        let byte = unsafe text[start + digits]
        guard gates(gate, have: byte) else { return }
        if !gates(2 * NumberGate.longest + gate, have: byte),
          verifyDigits(start, start + digits, startsNumber)
        {
          return
        }
      }
    }
    unsafe automaton.readMatches(text, from: start, to: count, startsNumber: startsNumber) {
      let isWordBorder = isBorder(after: $0, .word)
      return (isWordBorder, isWordBorder && isBorder(after: $0, .number))
    }
    unsafe compactEnd = -1
    automaton.forEachLongestMatch { member, end in
      keep(start, end, unsafe matchers[Int(members[member])])
    }
    addMisses(start)
  }

  @inline(__always)
  func gates(_ gate: Int, have byte: UInt8) -> Bool {
    unsafe gates[4 * gate + Int(byte / 64)] >> UInt64(byte % 64) & 1 == 1
  }

  /// Verifies a number that is a match as a whole or none; returns whether it could be told.
  @inline(__always)
  func verifyDigits(_ start: Int, _ end: Int, _ startsNumber: Bool) -> Bool {
    guard var found = unsafe digitRuns.members(text + start, count: end - start) else {
      return false
    }
    if !startsNumber || !isBorder(after: end, .number) { found.formIntersection(wordMembers) }
    unsafe compactEnd = -1
    while let member = found.popFirst() {
      keep(start, end, unsafe matchers[Int(members[member])])
    }
    addMisses(start)
    return true
  }

  /// Verifies a place where a match of a pattern may start.
  func verifyStart(_ index: Int, at position: Int) {
    let matcher = unsafe matchers[index]
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    if matcher.kind == .proseName {
      // There are many, so it comes first.
      if addKeyed(span, at: position) { return addPostcodes(behindKeyed: position, span) }
      addStreet(span, at: position)
      guard let match = ProseName.match(in: span, at: position, isCode: isCode) else {
        if unsafe isUnnamedTable { return addNameCells(span, at: position, matcher) }
        return addListed(span, at: position, matcher)
      }
      guard !ProseName.isOfStreet(span, before: match.start),
        !ShipName.isOne(match.start..<match.end, in: span)
      else { return }
      addName(match.start, match.end, matcher, match.factors, in: span)
      if Self.isBehindColon(span, match.start) { addPostcodes(behindKeyed: match.start, span) }
      return
    }
    let alone = unsafe traits[Int(matcher.detector)].alone
    switch matcher.kind {
    case .iban:
      guard let match = unsafe IBANCheck.match(span, from: position, to: min(count, position + 64))
      else { return }
      add(position, match.end, matcher, alone, ScoreFactors(match.hints))
      addName(beforeContact: position, span)
    case .phone:
      if let part = records.part(at: position), part.label == .phone {
        return addPhone(matcher, at: position, in: part, span)
      }
      if records.isTag(position, span) { return }
      guard
        let match = unsafe phone.match(
          in: span, from: position, to: min(count, position + 40), delimiter: delimiter)
      else { return }
      var factors = ScoreFactors(match.writing)
      guard
        !PhoneDoubts.isNone(
          in: span, from: match.start, to: match.end, delimiter: unsafe delimiter)
      else { return }
      let isTest = isCode && CodeEvidence.isTestPhone(in: span, from: match.start, to: match.end)
      if isTest || match.writing == .nationalOdd
        || PhoneBorders.isOneDigitRepeated(in: span, from: match.start, to: match.end)
      {
        factors.insert(.doubtful)
      }
      add(
        match.start, PhoneExtension.end(in: span, after: match.end), matcher, alone, factors,
        readsContext: !isTest)
      addName(beforeContact: match.start, span)
    case .widePhone:
      guard let wide = WidePhone(span, at: position),
        let match = phone.match(
          in: wide.ascii.span.extracting(0..<wide.count), from: 0, to: wide.count)
      else { return }
      add(
        wide.offset(of: match.start), wide.offset(of: match.end), matcher, alone,
        ScoreFactors(match.writing))
    case .glued: verifyGlued(at: position)
    case .stateZIP: addZIP(behindLetterAt: position, matcher, span)
    case .keyed:
      if addKeyed(span, at: position) { return addPostcodes(behindKeyed: position, span) }
      addStreet(span, at: position)
    case .allowMark:
      // The prefilter widens letters to all small letters, so the text is compared here.
      unsafe marks.noteMark(in: span, at: position)
    case .encodedEmail:
      addEmail(matcher, at: position)
    case .capitals: addCapitals(span, behind: position)
    case .pattern, .street, .email, .proseName, .postcodeWord:
      guard isBorder(before: position, matcher.border),
        let end = longestMatch(index, matcher.border, from: position)
      else { return }
      unsafe compactEnd = -1
      keep(position, end, matcher)
      addMisses(position)
    }
  }

  /// Keeps the initials and surname, or the name of a relative, before a telephone number or account, whose owner they are.
  @inline(__always)
  private func addName(beforeContact start: Int, _ span: Span<UInt8>) {
    guard unsafe delimiter == 0, !isCode, let person,
      let name = NameBesideNumber.initialed(in: span, before: start)
        ?? NameBesideNumber.relative(in: span, before: start)
    else { return }
    addBeside(name.lowerBound, name.upperBound, person, evidence: .context)
  }

  /// Keeps what stands against a word of its detector: `BSN111222333`.
  @inline(never)
  func verifyGlued(at start: Int) {
    guard start > 0, let word = unsafe GluedWord.word(text, before: start) else { return }
    unsafe GluedWord.forEachDetector(text, of: word, in: detectors.context) { detector in
      for index in 0..<matcherCount {
        let matcher = unsafe matchers[index]
        guard matcher.detector == detector, matcher.kind == .pattern,
          matcher.border != .none, detectors.patterns[index].anchor == nil,
          let end = longestMatch(index, matcher.border, from: start)
        else { continue }
        unsafe compactEnd = -1
        keep(start, end, matcher)
      }
    }
    addMisses(start)
  }

  /// Keeps the names in the row that a word with a capital begins, if it does.
  @inline(__always)
  private func addListed(
    _ span: Span<UInt8>, at capital: Int, _ matcher: DetectorSet.Matcher
  ) {
    guard !isCode, NameLists.mayBegin(span, at: capital), unsafe delimiter == 0 else { return }
    addList(span, at: capital, matcher)
  }

  /// Keeps a given name and the surname in the cell beside it, of a table without headings.
  @inline(never)
  private func addNameCells(
    _ span: Span<UInt8>, at capital: Int, _ matcher: DetectorSet.Matcher
  ) {
    guard let cells = unsafe NameCells(in: span, at: capital, delimiter: delimiter) else { return }
    addName(cells.given.lowerBound, cells.given.upperBound, matcher, ScoreFactors(), in: span)
    addName(cells.surname.lowerBound, cells.surname.upperBound, matcher, ScoreFactors(), in: span)
  }

  @inline(never)
  private func addList(_ span: Span<UInt8>, at capital: Int, _ matcher: DetectorSet.Matcher) {
    NameLists.forEachName(in: span, at: capital) {
      addName($0.lowerBound, $0.upperBound, matcher, ScoreFactors(), in: span)
    }
  }

  /// Keeps the value of a key that is named after persons or streets; returns whether there was one.
  @inline(__always)
  func addKeyed(_ span: Span<UInt8>, at capital: Int) -> Bool {
    guard unsafe delimiter == 0 else {
      if unsafe readsKeyCells { return addCell(span, at: capital) }
      if unsafe delimiter == UInt8(ascii: "\"") { return addPair(span, at: capital) }
      guard unsafe delimiter == UInt8(ascii: "'"), !isCode,
        let column = SQLAssignment.column(span, before: capital)
      else { return false }
      guard span[column.upperBound] == UInt8(ascii: "'"), let keyedFields else {
        return addValue(span, at: capital)
      }
      return unsafe keyedFields.addHits(
        to: &hits, or: &headings.namedCells,
        of: KeyedValue(key: column, value: capital..<SQLAssignment.end(span, from: capital)), text,
        span, phone)
    }
    if isCode {
      // Of literals in source code, streets with their number are told from names and labels.
      if KeyedValue.isHouseInQuotes(span, at: capital) { return addValue(span, at: capital) }
      if capital > 2, FieldWord.isQuote(span[capital - 1]),
        span[capital - 2] == UInt8(ascii: "(") || span[capital - 2] == UInt8(ascii: "[")
      {
        noteRow(span, at: capital)
      }
      guard KeyedLiteral.mayBegin(span, at: capital) else { return false }
      // It may be a name as prose has them too, and be surer as that.
      let before = unsafe hits.count
      unsafe keyedFields?.addLiteral(
        to: &hits, text, span, at: capital, phone, isTest: code == .test)
      if unsafe hits.count > before { addPostcodes(behindKeyed: capital, span) }
      return false
    }
    if TableHeadings.mayBeginCell(span, at: capital) { headings.enter(capital, span) }
    guard KeyedValue.mayBegin(span, at: capital) else {
      if let keyed = KeyedValue.below(span, at: capital) { return addBelow(keyed, span) }
      guard let start = KeyedValue.startInForm(span, at: capital) else { return false }
      return addKeyed(span, from: start)
    }
    return addValue(span, at: capital)
  }

  /// Keeps the value of a key that begins with a capital, or with what stands before it; returns whether there was one.
  private func addValue(_ span: Span<UInt8>, at capital: Int) -> Bool {
    unsafe keyedFields?.addHits(
      to: &hits, or: &headings.namedCells, text, span, at: capital, phone) ?? false
  }

  /// Keeps the value below its name, if that is one of fields that hold nothing else; returns whether it did.
  @inline(never)
  private func addBelow(_ keyed: KeyedValue, _ span: Span<UInt8>) -> Bool {
    guard let keyedFields else { return false }
    let verdict = unsafe keyedFields.verdict(on: keyed.key, in: text)
    // With a colon it is sooner a key.
    let isKey = span[keyed.key.upperBound] == UInt8(ascii: ":")
    guard isKey ? verdict.asked != 0 : verdict.certain != 0 else { return false }
    return unsafe keyedFields.addHits(
      to: &hits, or: &headings.namedCells, of: keyed, text, span, phone)
  }

  /// Keeps the cell that a capital begins, if the one before is its key; returns whether it did.
  @inline(never)
  private func addCell(_ span: Span<UInt8>, at capital: Int) -> Bool {
    guard let keyedFields,
      let keyed = KeyCell.value(span, at: capital, unsafe delimiter)
    else { return false }
    return unsafe keyedFields.addHits(
      to: &hits, or: &headings.namedCells, of: keyed, text, span, phone)
  }

  /// Keeps a value of JSON beside another one that says what it is: `{"key": "surname", "value": "Bos"}`; returns whether it did.
  private func addPair(_ span: Span<UInt8>, at capital: Int) -> Bool {
    guard !isCode, KeyedValue.mayBegin(span, at: capital), let keyedFields,
      let keyed = KeyedValue(span, at: capital), let name = Nesting.pairName(span, of: keyed.key)
    else { return false }
    return unsafe keyedFields.addHits(
      to: &hits, or: &headings.namedCells, of: KeyedValue(key: name, value: keyed.value), text,
      span, phone)
  }

  /// Keeps words in capitals behind a title or a key that is named after persons or streets, and names of known words.
  @inline(never)
  func addCapitals(_ span: Span<UInt8>, behind mark: Int) {
    guard CapitalName.mayBegin(span, at: mark + 1) else { return }
    if TableHeadings.mayBeginCell(span, at: mark + 1) {
      headings.enter(mark + 1, span, readsForms: false)
    }
    if unsafe delimiter == 0, KeyedValue.mayFollowHouse(span, mark) {
      if let start = KeyedValue.startOfHouse(span, before: mark + 1), addKeyed(span, from: start) {
        return addPostcodes(behindKeyed: start, span)
      }
      if keepCapitalStreet(span, at: mark + 1) { return }
    }
    var name: Range<Int>?
    let introduction = CapitalName.start(in: span, behind: mark)
    switch introduction {
    case (let start, .key)? where unsafe delimiter == 0 && addKeyed(span, from: start):
      return addPostcodes(behindKeyed: start, span)
    case (let start, .title)?: name = CapitalName.name(in: span, from: start)
    case (let start, .rank)? where start < mark + 1:
      name = CapitalName.name(in: span, from: start, isSure: false)
    default:
      if case (let start, .rank)? = introduction {
        name = CapitalName.numbered(in: span, from: start)
      }
      name =
        name ?? CapitalName.turned(in: span, behind: mark)
        ?? CapitalName.initialed(in: span, from: mark + 1)
        ?? CapitalName.standing(in: span, from: mark + 1)
    }
    guard let person, let name, !ShipName.isOne(name, in: span) else { return }
    add(name.lowerBound, name.upperBound, person, unsafe traits[Int(person.detector)].alone)
  }

  /// Keeps the value of a key that begins at a place; returns whether there was one.
  private func addKeyed(_ span: Span<UInt8>, from start: Int) -> Bool {
    guard let keyedFields, let keyed = KeyedValue(span, from: start) else { return false }
    return unsafe keyedFields.addHits(
      to: &hits, or: &headings.namedCells, of: keyed, text, span, phone)
  }

  /// Whether the candidates of a pattern are not looked at: in source code words in capitals are mostly constants, and numbers behind words
  /// no ZIP codes.
  func skips(_ pattern: Int) -> Bool {
    let kind = unsafe matchers[pattern].kind
    return isCode && (kind == .capitals || kind == .stateZIP)
  }

  /// Verifies a place where the anchor of a match of a pattern may be.
  func verifyAnchor(_ index: Int, at position: Int) {
    let matcher = unsafe matchers[index]
    if matcher.kind == .email { return addEmail(matcher, at: position) }
    if matcher.check == .streetBeforePostcode, isInPostcodeColumn(position) { return }
    // Forwards first: what follows the anchor is mostly the smaller part, and tells more.
    guard let end = longestMatch(index, matcher.border, from: position) else { return }
    // SAFETY: it is released when this object goes.
    let start = unsafe backwardAutomaton(index)._withUnsafeGuaranteedRef { automaton in
      unsafe automaton.longestMatchBackwards(text, from: position, to: 0) {
        isBorder(before: $0, matcher.border)
      }.start
    }
    guard start >= 0 else { return }
    unsafe compactEnd = -1
    keep(start, end, matcher)
    addMisses(start)
  }

  /// Keeps the e-mail address around an `@`, if there is one.
  func addEmail(_ matcher: DetectorSet.Matcher, at position: Int) {
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    guard let match = address(in: span, around: position) else { return }
    let alone = unsafe traits[Int(matcher.detector)].alone
    var factors = ScoreFactors(match.hints)
    let isBracketed = match.start > 0 && span[match.start - 1] == UInt8(ascii: "<")
    if let person, isBracketed || !isCode,
      let name = NameBesideAddress.range(in: span, before: match.start, to: match.end)
    {
      if isCode {
        addName(name.lowerBound, name.upperBound, person, ScoreFactors(), in: span)
      } else {
        addBeside(name.lowerBound, name.upperBound, person, evidence: .context)
      }
    }
    guard isCode else {
      // `<a@mail.example> <b@mail.example>`: what is said in another id is no word for one.
      let isID =
        match.hints.contains(.messageIdLike) && match.start > 0
        && (span[match.start - 1] == UInt8(ascii: "<")
          || span[match.start - 1] == UInt8(ascii: "="))
      return add(match.start, match.end, matcher, alone, factors, readsContext: !isID)
    }
    let evidence = unsafe CodeEvidence.ofAddress(match, in: span, isTest: code == .test)
    if evidence != .someones { factors.insert(.doubtful) }
    add(match.start, match.end, matcher, alone, factors, readsContext: evidence != .nothing)
  }

  /// Keeps the telephone number in a part of a record, whatever marks stand around it.
  func addPhone(
    _ matcher: DetectorSet.Matcher, at position: Int, in part: RecordPart, _ text: Span<UInt8>
  ) {
    let value = text.extracting(part.range)
    let base = part.range.lowerBound
    guard
      let match = phone.match(
        in: value, from: position - base, to: min(value.count, position - base + 40))
    else { return }
    add(
      base + match.start, base + match.end, matcher,
      unsafe traits[Int(matcher.detector)].alone, ScoreFactors(match.writing))
  }

  /// The address around an `@`; a part of a record has an end of its own on both sides, whatever mark stands there.
  @inline(__always)
  private func address(in text: Span<UInt8>, around position: Int) -> EmailMatch? {
    guard let part = records.part(at: position), part.label == .email else {
      return EmailCheck.match(
        text, from: max(0, position - 64), at: position, to: min(text.count, position + 256))
    }
    let value = text.extracting(part.range)
    let at = position - part.range.lowerBound
    guard
      var match = EmailCheck.match(
        value, from: max(0, at - 64), at: at, to: min(value.count, at + 256))
    else { return nil }
    match.start += part.range.lowerBound
    match.end += part.range.lowerBound
    return match
  }

  /// Keeps a name; in source code it is one of an author or an example unless something speaks for it.
  func addName(
    _ start: Int, _ end: Int, _ matcher: DetectorSet.Matcher, _ factors: ScoreFactors,
    in text: Span<UInt8>
  ) {
    let alone = unsafe traits[Int(matcher.detector)].alone
    guard isCode else { return add(start, end, matcher, alone, factors) }
    let evidence = CodeEvidence.ofName(in: text, from: start, to: end)
    var factors = factors
    // Words against authors say nothing of one with an address.
    if evidence == .address
      ? CodeAuthor.isTagged(in: text, before: start)
      : CodeAuthor.isNamed(in: text, before: start)
    {
      factors.remove(.nameInComment)
      return add(start, end, matcher, alone, factors, readsContext: false)
    }
    if evidence != .address { factors.insert(.nameInComment) }
    add(start, end, matcher, alone, factors, readsContext: evidence != .nothing)
  }
}
