/// What is known only when all candidates are verified, and the order of the hits.
extension CandidateVerifier {
  /// Sorts the hits by where they start; of those that start together the first found stays first.
  func sortHits() {
    addRecordParts()
    addNamedCells()
    sortFound()
  }

  private func sortFound() {
    for index in unsafe hits.indices.dropFirst()
    where unsafe hits[index].start < hits[index - 1].start {
      unsafe sorter.sort(&hits)
      return
    }
  }

  /// Adds the names, streets and accounts of records.
  private func addRecordParts() {
    guard !records.isEmpty else { return }
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    records.forEachPart { part in
      if part.label == .account { return addAccount(part, span) }
      if records.format.hasPlaces { addFixed(part, span) }
      unsafe keyedFields?.addHits(to: &hits, of: part, text, span, phone)
    }
  }

  /// Adds the account of a part that digits stand right before, where it is no candidate.
  private func addAccount(_ part: RecordPart, _ span: Span<UInt8>) {
    let start = part.range.lowerBound
    guard let account, start > 0, FieldWord.isDigit(span[start - 1]),
      let match = IBANCheck.match(span.extracting(part.range), from: 0, to: part.range.count)
    else { return }
    add(
      start, start + match.end, account, unsafe traits[Int(account.detector)].alone,
      ScoreFactors(match.hints))
  }

  /// Adds the number or birth date at a place of records, which may stand against other digits.
  private func addFixed(_ part: RecordPart, _ span: Span<UInt8>) {
    let value = span.extracting(part.range)
    let found: (matcher: DetectorSet.Matcher?, evidence: Evidence)
    switch part.label {
    case .citizenNumber where IdentifierChecks.bsn(value):
      found = (citizenNumber, [.checksum, .context])
    case .birthDate where IdentifierChecks.birthDate(value): found = (birthDate, .context)
    case .insuredNumber where IdentifierChecks.issuedNumber(value): found = (insured, .context)
    case .accountNumber where IdentifierChecks.isAccount(value): found = (issuedAccount, .context)
    case .socialSecurityNumber where IdentifierChecks.ssn(value):
      found = (socialSecurityNumber, [.checksum, .context])
    default: return
    }
    guard let matcher = found.matcher else { return }
    addBeside(Int(part.start), Int(part.end), matcher, evidence: found.evidence)
  }

  /// Adds the cells of named columns that the candidates have led to.
  private func addNamedCells() {
    guard let keyedFields, unsafe !headings.namedCells.isEmpty else { return }
    sortFound()
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    let found = unsafe hits.count
    for cell in unsafe headings.namedCells {
      let beside = tellingHit(in: cell.row, among: found)
      unsafe keyedFields.addHits(to: &hits, of: cell, beside: beside, text, span, phone)
    }
  }

  /// What the hits in a row tell of the names in it, of the first hits, which are sorted.
  private func tellingHit(in row: Range<Int>, among found: Int) -> KeyedFit.Beside {
    var (low, high) = (0, found)
    while low < high {
      let middle = (low + high) / 2
      if unsafe Int(hits[middle].start) < row.lowerBound { low = middle + 1 } else { high = middle }
    }
    var beside = KeyedFit.Beside.nothing
    while low < found, unsafe Int(hits[low].start) < row.upperBound {
      let hit = unsafe hits[low]
      if !hit.isMiss, hit.logOdds > 0 {
        beside = max(beside, headings.hitTells[Int(hit.detector)])
      }
      low += 1
    }
    return beside
  }
}
