/// Patients in what German practices exchange (xDT: GDT, BDT, LDT, KVDT): in each line its length in three digits, the number of a field in four,
/// and the value.
///
///     0163101Graafma      the surname
///     017310302111948     the day of birth
///     021310634119 Nowhere
///
/// Source: Qualitätsring Medizinische Software, GDT 2.1 and 3.5; KBV, KVDT-Datensatzbeschreibung, <https://update.kbv.de>.
extension RecordParts {
  /// Digits before a value.
  static let lengthOfTag = 7

  /// What fields have.
  private static let practiceFields: [(tag: StaticString, label: RecordLabel)] = [
    ("3101", .surname), ("3102", .givenName), ("3103", .birthDate),
    ("3105", .germanInsuredNumber), ("3119", .germanInsuredNumber),
    ("3106", .postcode), ("3112", .postcode), ("3107", .street),
    ("3618", .phone), ("3626", .phone), ("3619", .email),
    ("3201", .surname), ("3202", .givenName), ("3203", .birthDate), ("3205", .street),
    ("3206", .postcode),
    ("0203", .fullName), ("0205", .place), ("0206", .postcode), ("0208", .phone),
    ("0211", .contactName),
  ]

  mutating func readPractice(_ text: Span<UInt8>) {
    Self.forEachLine(text) { line in
      let (start, end) = (line.lowerBound, line.upperBound)
      let value = start + Self.lengthOfTag
      if value < end, IdentifierChecks.areDigits(text, start..<value),
        let field = Self.practiceFields.first(where: {
          text.equalsIgnoringCase(start + 3..<value, $0.tag)
        })
      {
        let code = field.label == .postcode ? Postcode(text, at: value)?.count : nil
        add(field.label, value..<(code.map { value + $0 } ?? end), in: text)
      }
    }
  }
}
