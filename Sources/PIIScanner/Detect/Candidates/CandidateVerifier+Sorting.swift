/// What is known only when all candidates are verified, and the order of the hits.
extension CandidateVerifier {
  /// Sorts the hits by where they start; of those that start together the first found stays first.
  func sortHits() {
    addRecordParts()
    addNamedCells()
    addCodeRows()
    sortFound()
  }

  func sortFound() {
    for index in unsafe hits.indices.dropFirst()
    where unsafe hits[index].start < hits[index - 1].start {
      unsafe sorter.sort(&hits)
      return
    }
  }

  /// Adds the cells of named columns that the candidates have led to.
  private func addNamedCells() {
    guard let keyedFields, unsafe !headings.namedCells.isEmpty else { return }
    sortFound()
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    let found = unsafe hits.count
    for cell in unsafe headings.namedCells {
      var beside = tellingHit(in: cell.row, among: found)
      if cell.isOfStreets, beside == .nothing, hasName(beside: cell, among: found) {
        beside = .accounts
      }
      unsafe keyedFields.addHits(to: &hits, of: cell, beside: beside, text, span, phone)
    }
  }

  /// Whether the name of a person was found in the row of a cell, beside it.
  private func hasName(beside cell: TableHeadings.NamedCell, among found: Int) -> Bool {
    guard let person else { return false }
    var index = firstHit(from: cell.row.lowerBound, among: found)
    while index < found, unsafe Int(hits[index].start) < cell.row.upperBound {
      let hit = unsafe hits[index]
      if hit.detector == person.detector, !hit.isMiss, hit.logOdds > 0,
        !cell.content.contains(Int(hit.start))
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// The first of the first hits, which are sorted, that starts at a place or behind it.
  func firstHit(from place: Int, among found: Int) -> Int {
    var (low, high) = (0, found)
    while low < high {
      let middle = (low + high) / 2
      if unsafe Int(hits[middle].start) < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What the hits in a row tell of the names in it, of the first hits, which are sorted.
  private func tellingHit(in row: Range<Int>, among found: Int) -> KeyedFit.Beside {
    var index = firstHit(from: row.lowerBound, among: found)
    var beside = KeyedFit.Beside.nothing
    while index < found, unsafe Int(hits[index].start) < row.upperBound {
      let hit = unsafe hits[index]
      if !hit.isMiss, hit.logOdds > 0 {
        beside = max(beside, headings.hitTells[Int(hit.detector)])
      }
      index += 1
    }
    return beside
  }
}
