extension FieldNames {
  /// The detectors that find the whole values of each column of a table.
  ///
  /// Postcodes are of somebody only beside names or streets, if these are looked for: lists of places have them too.
  func matches(inTable names: [[UInt8]]) -> [[Match]] {
    var columns = names.map { matches($0) }
    func tells(_ check: FieldValueCheck?) -> Bool {
      check == .personName || check == .streetAddress
    }
    guard checks.contains(where: tells),
      !columns.contains(where: { $0.contains { tells(checks[Int($0.detector)]) } })
    else { return columns }
    for index in columns.indices {
      columns[index].removeAll { checks[Int($0.detector)] == .postcode }
    }
    return columns
  }
}
