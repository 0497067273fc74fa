/// Reads the parts of the records of each window, if its source has records.
@safe
final class RecordReader {
  /// The format of the source, set before a window begins.
  @exclusivity(unchecked) var format = RecordFormat.none
  /// The columns of records of one width.
  @exclusivity(unchecked) var layout: FixedLayout?
  @exclusivity(unchecked) private var parts = RecordParts()

  /// Whether the source is the report of a tournament, which has no addresses.
  var isOfTournament: Bool { unsafe format == .tournament }

  /// Whether a place is in the digits at the start of a line that say what its value is.
  func isTag(_ place: Int, _ text: Span<UInt8>) -> Bool {
    guard unsafe format == .practice else { return false }
    for at in max(0, place - RecordParts.lengthOfTag + 1)...place
    where at == 0 || text[at - 1] == 10 {
      return true
    }
    return false
  }

  /// Whether the window has no parts.
  var isEmpty: Bool { unsafe parts.isEmpty }

  /// Starts a window.
  @inline(__always)
  func begin(_ text: UnsafePointer<UInt8>, _ count: Int) {
    guard unsafe format != .none || !parts.isEmpty else { return }
    // SAFETY: the caller keeps `count` bytes at `text` meanwhile.
    unsafe parts.read(Span(_unsafeStart: text, count: count), format, layout)
  }

  /// The part that a byte is in; `nil` for none.
  @inline(__always)
  func part(at offset: Int) -> RecordPart? {
    unsafe parts.isEmpty ? nil : parts.part(at: offset)
  }

  func forEachPart(_ body: (RecordPart) -> Void) {
    for part in unsafe parts.parts { body(part) }
  }
}

extension RecordLabel {
  /// What a key of such values would be called: words that detectors have for context.
  private var name: StaticString {
    switch self {
    case .surname: "surname"
    case .givenName: "given name"
    case .fullName, .contactName, .person: "name"
    case .nickname: "nickname"
    case .street: "street address"
    case .place: "address"
    case .postcode: "postcode"
    case .birthDate: "birth date"
    case .phone: "phone"
    case .email: "email"
    case .identifier: ""
    case .socialSecurityNumber: "ssn"
    case .providerNumber: "npi"
    case .bankCode: "bic"
    case .citizenNumber: "bsn"
    case .account: "iban"
    case .accountNumber: "account number"
    case .careNumber: "agb"
    case .personalNumber: "cpr"
    case .insuredNumber: "verzekerdennummer"
    case .germanInsuredNumber: "krankenversichertennummer"
    case .polishNumber: "pesel"
    case .frenchNumber: "nir"
    case .vehicleNumber: "vin"
    case .plate: "plate"
    }
  }

  @unsafe var words: UnsafePointer<UInt8> { unsafe name.utf8Start }
  var wordCount: Int { name.utf8CodeUnitCount }

  /// How a value of it is looked at that is a finding as a whole; `nil` if none is.
  var check: FieldValueCheck? {
    switch self {
    case .surname, .givenName, .person, .fullName, .contactName, .nickname: .personName
    case .street, .place: .streetAddress
    case .postcode: .postcode
    case .plate: .licencePlate
    default: nil
    }
  }

  /// How well such a value has to fit.
  var leastFit: FieldValueFit {
    switch self {
    case .fullName, .place: .strong
    case .nickname, .contactName: .likely
    default: .plain
    }
  }
}
