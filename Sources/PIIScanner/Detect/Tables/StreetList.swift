/// Lists of streets, which are nobody's address: those of a municipality, of routes and of works.
///
///     Straatnaam              | Type | Woonplaats | Raadsbesluit
///     Burgemeester Bosmanweg  | Weg  | Ons Dorp   | 17-04-2003 nr. 195
///
/// A street without the number of a house says nothing of a person, unless something of persons stands in its row.
enum StreetList {
  /// Names of columns that have the numbers of houses, or a part of these, with nothing between their words.
  private static let houses = HashedWords(
    " nr no number nummer num numero numéro número huisnr huisnummer huisnum hnr house houseno housenr housenumber hausnr hausnummer housenum hn toevoeging huisletter huisnrtoev letter bus busnr bis box unit apt appartement apartment flat husnr husnummer gatenr talo talonro br broj číslo čp čo házszám hsz nrdomu nrlokalu numerdomu namas maja numer nº n civico n° ncivico nrcivico puerta portal piso numărul "
  )

  /// Whether a column is named after the numbers of houses.
  static func isHouseNumber(_ name: some Collection<UInt8>) -> Bool {
    houses.contains(NameHash(lettersOf: name).value)
  }

  /// Whether the streets of a table are of such a list, by the names of its columns.
  ///
  /// - Parameters:
  ///   - names: The names of the columns.
  ///   - matches: Which whole values each of them asks for.
  ///   - detectors: Whose words tell of persons.
  /// - Returns: Whether it is one.
  static func isOne(
    _ names: [[UInt8]], _ matches: [[FieldNames.Match]], _ detectors: DetectorSet
  ) -> Bool {
    let checks = detectors.fieldNames.checks
    for (name, matches) in zip(names, matches) {
      if matches.contains(where: { checks[Int($0.detector)] == .streetAddress }) { continue }
      guard matches.isEmpty, !isHouseNumber(name) else { return false }
      var tells = false
      detectors.context.forEachPhrase(in: name) { entry in
        let category = detectors.definitions[Int(entry.detector)].category
        if !entry.isAgainst, PersonNearby.categories.contains(category) { tells = true }
      }
      if tells { return false }
    }
    return true
  }
}
