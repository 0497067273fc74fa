/// The persons whose numbers and birth dates are found, by their names beside these.
extension CandidateVerifier {
  /// Looks for the name of the person whose number or birth date it is.
  @inline(never)
  func lookForPerson(beside hit: inout Hit, _ matcher: DetectorSet.Matcher) {
    guard unsafe delimiter == 0 || isUnnamedTable, !isCode else { return }
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    let (start, end) = (Int(hit.start), Int(hit.end))
    if unsafe isUnnamedTable, matcher.check == .birthDate { return }
    if hit.evidence.contains(.context) {
      if matcher.check == .birthDate, hit.contextDistance > 2,
        BirthSign.beginsOrEndsTime(in: span, before: start)
      {
        hit.evidence.insert(.negativeContext)
        hit.weigh(.againstNear)
        return
      }
      guard let person, let name = NameBesideNumber.range(in: span, before: start) else { return }
      addBeside(name.lowerBound, name.upperBound, person, evidence: .context)
    } else if matcher.check == .birthDate,
      NameBesideNumber.isBirthDate(in: span, from: start, to: end)
    {
      hit.evidence.insert(.context)
      hit.weigh(.word(distance: .max, isNeeded: true))
      if let person, let name = NameBesideNumber.relative(in: span, before: start) {
        addBeside(name.lowerBound, name.upperBound, person, evidence: .context)
      }
    } else if let distance = unsafe traits[Int(matcher.detector)].wholeSource.distanceOfName,
      !hit.evidence.contains(.negativeContext),
      NameBesideNumber.isInParentheses(in: span, from: start, to: end)
    {
      hit.evidence.insert(.context)
      hit.weigh(.word(distance: distance, isNeeded: false))
    } else if let distance = unsafe traits[Int(matcher.detector)].wholeSource.distanceOfOwner(
      span.extracting(start..<end)),
      !hit.evidence.contains(.negativeContext),
      let name = NameBesideNumber.owner(in: span, before: start)
    {
      hit.evidence.insert(.context)
      hit.weigh(.word(distance: distance, isNeeded: false))
      if let person {
        addBeside(name.lowerBound, name.upperBound, person, evidence: .context)
      }
      addDocuments(behind: end, span)
    }
  }

  /// Keeps the name before the number of a person that needs no word, in its row or list.
  func addOwner(ofNumber number: Range<Int>, _ matcher: DetectorSet.Matcher, _ text: Span<UInt8>) {
    guard unsafe delimiter == 0 || isUnnamedTable, !isCode, matcher.check != .birthDate,
      unsafe traits[Int(matcher.detector)].isOfOnePerson, let person,
      let name = NameBesideNumber.owner(in: text, before: number.lowerBound)
    else { return }
    addBeside(name.lowerBound, name.upperBound, person, evidence: .context)
  }

  /// Keeps the documents and plate in the cells behind the number of a person.
  private func addDocuments(behind number: Int, _ text: Span<UInt8>) {
    DocumentBesideNumber.forEach(in: text, behind: number) { found in
      let matcher =
        switch found.kind {
        case .identityCard: placed.passport
        case .drivingLicence: placed.drivingLicence
        case .plate: placed.plate
        }
      guard let matcher else { return }
      addBeside(found.range.lowerBound, found.range.upperBound, matcher, evidence: .context)
    }
  }
}
