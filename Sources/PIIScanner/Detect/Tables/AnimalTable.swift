/// Tables whose rows are animals, so that the days of birth in them are theirs.
///
///     chipnr,soort,roepnaam,ras,geb. datum,eigenaar,postcode
enum AnimalTable {
  /// Names of columns that only animals have, with nothing between their words.
  private static let ofAnimals = HashedWords(
    " ras diersoort dierras diernaam naamdier roepnaamdier chipnr chipnummer chipno microchip microchipno microchipnr microchipnumber levensnummer oormerk oornummer ubn stamboeknr stamboeknummer breed species petname animalname animalid earmark eartag damid sireid horsename rasse tierart tiername lebensnummer ohrmarke raceanimal espèceanimal nompuce razaanimal microchipanimal razza specieanimale gatunek plemeno druhzvířete fajta "
  )
  /// Those that other tables have too, so that it takes two.
  private static let ofAnimalsToo = HashedWords(
    " dier huisdier hond kat paard pony veulen chip transponder stamboek animal pet dog cat horse tier hund katze pferd "
  )
  /// Words in names of columns that are of people beside them: `geb. datum eigenaar`.
  private static let ofOwners = HashedWords(
    " eigenaar eigenares houder baas baasje klant fokker ruiter owner keeper client breeder rider besitzer halter züchter propriétaire proprietario propietario "
  )

  /// Whether the names of columns tell that the rows are animals.
  static func isOne(_ names: [[UInt8]]) -> Bool {
    var others = 0
    for name in names {
      let hash = NameHash(lettersOf: name).value
      if ofAnimals.contains(hash) { return true }
      if ofAnimalsToo.contains(hash) { others += 1 }
    }
    return others >= 2
  }

  /// Whether a column is of whoever has the animal.
  static func isOfOwner(_ name: some Collection<UInt8>) -> Bool {
    unsafe Array(name).withUnsafeBufferPointer { bytes in
      var reader = unsafe WordReader(bytes.baseAddress, from: 0, to: bytes.count)
      let span = unsafe Span(_unsafeElements: bytes)
      while let word = unsafe reader.next() {
        if ofOwners.contains(NameHash(span, word.start..<word.end).value) { return true }
      }
      return false
    }
  }
}
