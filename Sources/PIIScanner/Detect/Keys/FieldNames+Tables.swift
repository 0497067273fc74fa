extension FieldNames {
  /// The detectors that find the whole values of each column of a table.
  ///
  /// Postcodes are of somebody only beside names or streets, if these are looked for: lists of places have them too.
  func matches(inTable names: [[UInt8]]) -> [[Match]] {
    var columns = names.map { matches($0) }
    func tells(_ check: FieldValueCheck?) -> Bool {
      check == .personName || check == .streetAddress
    }
    // Ships have names and registrations too.
    func isOfShip(_ check: FieldValueCheck?) -> Bool {
      check == .personName || check == .licencePlate
    }
    if names.contains(where: { Self.isOne($0, of: Self.ofShips) }) {
      for index in columns.indices {
        columns[index].removeAll { !$0.isCertain && isOfShip(checks[Int($0.detector)]) }
      }
    }
    if names.contains(where: { Self.isOne($0, of: Self.ofStreets) }) {
      for index in columns.indices {
        columns[index].removeAll { checks[Int($0.detector)] == .streetAddress }
      }
    }
    if names.contains(where: { Self.isOne($0, of: Self.ofLettings) }) {
      for index in columns.indices where columns[index].isEmpty {
        columns[index] = matches(column: names[index])
      }
    }
    guard checks.contains(where: tells),
      !columns.contains(where: { $0.contains { tells(checks[Int($0.detector)]) } })
    else { return columns }
    for index in columns.indices {
      columns[index].removeAll { checks[Int($0.detector)] == .postcode }
    }
    return columns
  }

  /// The detectors that find the whole values of a column: of one named `Property` the streets, if it is of a table of lettings.
  func matches(column name: some Collection<UInt8>) -> [Match] {
    let found = matches(name)
    guard found.isEmpty, Self.isOne(Array(name), of: Self.property),
      let street = checks.firstIndex(of: .streetAddress)
    else { return found }
    return [Match(detector: UInt16(street), isCertain: false)]
  }

  /// Columns with the numbers of ships: those named `Name` have their names.
  private static let ofShips = HashedWords(" mmsi callsign ")
  /// Columns of registers of streets, whose names are of nobody's home.
  private static let ofStreets = HashedWords(
    " segments segmentid lengthm lengthft usrn roadclass roadtype speedlimit wegvak wegvakid ")

  /// Columns of who lets and rents: there a property is a home.
  private static let ofLettings = HashedWords(
    " tenant tenants landlord landlady payee lessee lessor occupant occupier rent rentpcm monthlyrent tenancyref tenancy keyholder "
  )
  private static let property = HashedWords(" property premises ")

  /// Whether the letters of the name of a column are one of some words.
  private static func isOne(_ name: [UInt8], of words: HashedWords) -> Bool {
    words.contains(NameHash(lettersOf: name).value)
  }
}
