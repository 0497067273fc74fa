/// The detectors of values that their place in a record or a row tells, if they are asked for.
struct PlacedMatchers {
  let account: DetectorSet.Matcher?
  let bank: DetectorSet.Matcher?
  let birthDate: DetectorSet.Matcher?
  let citizenNumber: DetectorSet.Matcher?
  let drivingLicence: DetectorSet.Matcher?
  let frenchInsured: DetectorSet.Matcher?
  let germanInsured: DetectorSet.Matcher?
  let insured: DetectorSet.Matcher?
  /// Of accounts without check digits.
  let issuedAccount: DetectorSet.Matcher?
  let passport: DetectorSet.Matcher?
  let plate: DetectorSet.Matcher?
  let phone: DetectorSet.Matcher?
  let socialSecurityNumber: DetectorSet.Matcher?
  let vehicleNumber: DetectorSet.Matcher?

  init(_ detectors: DetectorSet) {
    func first(_ check: IdentifierCheck) -> DetectorSet.Matcher? {
      detectors.matchers.first { $0.check == check }
    }
    func named(_ id: String) -> DetectorSet.Matcher? {
      detectors.matchers.first { detectors.definitions[Int($0.detector)].id == id }
    }
    account = detectors.matchers.first { $0.kind == .iban }
    bank = first(.bic)
    birthDate = first(.birthDate)
    citizenNumber = first(.bsn)
    drivingLicence = named("drivinglicence")
    plate = first(.foreignPlate)
    frenchInsured = first(.nir)
    germanInsured = first(.krankenversichertennummer)
    insured = named("healthinsurance")
    issuedAccount = first(.accountNumber)
    passport = first(.passportNumber)
    socialSecurityNumber = first(.ssn)
    vehicleNumber = first(.vin)
    phone = detectors.matchers.first { $0.kind == .phone }
  }
}

/// Values whose place in a record says what they are.
extension CandidateVerifier {
  /// Adds the names, streets and accounts of records.
  func addRecordParts() {
    guard !records.isEmpty else { return }
    if records.format == .fixed { dropHitsAcrossDates() }
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    records.forEachPart { part in
      switch part.label {
      case .account: return addAccount(part, span)
      case .bankCode, .frenchNumber: addFixed(part, span)
      default: if records.format.hasPlaces { addFixed(part, span) }
      }
      unsafe keyedFields?.addHits(to: &hits, of: part, text, span, phone)
    }
  }

  /// Drops what begins in a birth date and goes on behind it: `19681225 MOLENSTRAAT 471` is no address of six digits more.
  private func dropHitsAcrossDates() {
    unsafe hits.removeAll { hit in
      guard let part = records.part(at: Int(hit.start)), part.label == .birthDate else {
        return false
      }
      return hit.end > part.end
    }
  }

  /// Adds the account of a part that digits stand right before, where it is no candidate.
  private func addAccount(_ part: RecordPart, _ span: Span<UInt8>) {
    let start = part.range.lowerBound
    guard let account = placed.account, start > 0, FieldWord.isDigit(span[start - 1]),
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
      found = (placed.citizenNumber, [.checksum, .context])
    // Where no digit stands right before it, it is a candidate.
    case .bankCode
    where part.start > 0 && FieldWord.isDigit(span[Int(part.start) - 1])
      && IdentifierChecks.bic(value):
      found = (placed.bank, .context)
    case .birthDate where IdentifierChecks.birthDate(value): found = (placed.birthDate, .context)
    case .insuredNumber where IdentifierChecks.issuedNumber(value):
      found = (placed.insured, .context)
    case .accountNumber where IdentifierChecks.isAccount(value):
      found = (placed.issuedAccount, .context)
    case .socialSecurityNumber where IdentifierChecks.ssn(value):
      found = (placed.socialSecurityNumber, [.checksum, .context])
    case .germanInsuredNumber where IdentifierChecks.krankenversichertennummer(value):
      found = (placed.germanInsured, [.checksum, .context])
    case .frenchNumber where IdentifierChecks.nirWithoutKey(value):
      found = (placed.frenchInsured, .context)
    case .vehicleNumber where IdentifierChecks.hasFormOfVIN(value):
      found = (placed.vehicleNumber, .context)
    case .phone where records.format == .practice: return addWholePhone(part, span)
    default: return
    }
    guard let matcher = found.matcher else { return }
    addBeside(Int(part.start), Int(part.end), matcher, evidence: found.evidence)
  }

  /// Adds the telephone number that a part is, behind the digits of its field.
  private func addWholePhone(_ part: RecordPart, _ span: Span<UInt8>) {
    guard let phone = placed.phone else { return }
    addPhone(phone, at: Int(part.start), in: part, span)
  }
}
