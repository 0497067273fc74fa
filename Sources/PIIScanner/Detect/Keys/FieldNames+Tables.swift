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
    if names.contains(where: Self.isOfShips) {
      for index in columns.indices {
        columns[index].removeAll { !$0.isCertain && isOfShip(checks[Int($0.detector)]) }
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

  private static let ofShips = HashedWords(" mmsi callsign ")

  /// Whether a column has the numbers of ships, so that those named `Name` have their names.
  private static func isOfShips(_ name: [UInt8]) -> Bool {
    var hash = NameHash()
    for byte in name where FieldWord.isLetter(byte) {
      hash.add(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
    }
    return ofShips.contains(hash.value)
  }
}
