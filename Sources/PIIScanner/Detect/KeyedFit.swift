/// How well the value of a key in text fits, where nothing else tells what else the key's values are.
enum KeyedFit {
  /// How well it fits; `isOfPersons` says that the values beside it are of persons.
  ///
  /// - Returns: `none` for what is too often a word of a form, or a setting.
  static func of(
    _ value: Span<UInt8>, _ check: FieldValueCheck, isCertain: Bool, isOfPersons: Bool = false,
    _ phone: PhoneCheck
  ) -> FieldValueFit {
    guard !isReference(value) else { return .none }
    let fit = check.fit(of: value, phone)
    if isOfPersons, !isCertain, check == .personName {
      // A column `Naam` beside one of birth dates.
      return fit >= .likely && !isExample(value) && !hasLabel(value) ? fit : .none
    }
    guard isCertain else {
      // `name="San Miguel"` names anything, and names of persons are found without it; but not `van der Meer`.
      let isOther = check == .personName && value[0] &- UInt8(ascii: "a") >= 26
      return fit == .strong && !isOther ? fit : .none
    }
    switch check {
    case .streetAddress:
      return fit == .strong || fit == .likely && !hasLabel(value) ? fit : .none
    case .personName where isExample(value) || hasLabel(value) || isInOrdinaryCapitals(value):
      return .none
    // `Hadioui F`
    case .personName where fit == .weak && endsInInitial(value): return .plain
    case .personName where fit == .plain || fit == .surname: return isWord(value) ? .none : fit
    default: return fit >= .plain ? fit : .none
    }
  }

  /// What stands before a word for a person in documentation: `Example User`, `Your Name`.
  private static let examples = HashedWords(
    " example sample dummy test your my voorbeeld uw mijn beispiel ihr exemple votre ")

  /// Words that name a field, and so are no part of its value: `First Name Required`, `Street and number`.
  private static let labels = HashedWords(
    " naam namen name names voornaam achternaam firstname lastname surname vorname nachname nom prénom field veld straat straatnaam street straße strasse adres address anschrift adresse huisnummer hausnummer "
  )

  private static func hasLabel(_ value: Span<UInt8>) -> Bool {
    var position = 0
    while let word = FieldWord.next(in: value, from: position) {
      if let part = NamePart(value, at: word.range.lowerBound), part.isOne(of: labels) {
        return true
      }
      position = word.range.upperBound
    }
    return false
  }

  private static func isExample(_ value: Span<UInt8>) -> Bool {
    NamePart(value, at: 0).map { $0.isOne(of: examples) && $0.end < value.count } ?? false
  }

  /// What says where the value is, or that there is none: `Zie bijlage 2`.
  private static let references = HashedWords(" zie see siehe voir idem geen niet onbekend volgt ")

  private static func isReference(_ value: Span<UInt8>) -> Bool {
    NamePart(value, at: 0).map { $0.isOne(of: references) && $0.end < value.count } ?? false
  }

  /// Whether words in capitals are ordinary ones: `NOT NULL`, `SEE ABOVE`; what has an initial is none of these.
  private static func isInOrdinaryCapitals(_ value: Span<UInt8>) -> Bool {
    var position = 0
    var (words, ordinary) = (0, 0)
    while let word = FieldWord.next(in: value, from: position) {
      position = word.range.upperBound
      guard let part = NamePart(value, at: word.range.lowerBound) else { return false }
      if part.letters == 1 { return false }
      guard part.isInCapitals else { return false }
      if part.isOne(of: ProseWords.prefixes) { continue }
      if part.isOne(of: placeholders) || part.isOne(of: ProseWords.capitals)
        || part.isOne(of: NameBesideAddress.others)
      {
        return true
      }
      words += 1
      if NameWords.isOrdinary(part.hash), !NameWords.isSurname(part.hash), part.givenName == .none {
        ordinary += 1
      }
    }
    return words > 0 && ordinary == words
  }

  /// Whether it is a word with a capital and an initial behind it that has no full stop.
  private static func endsInInitial(_ value: Span<UInt8>) -> Bool {
    guard value.count >= 5, value[value.count - 1] &- UInt8(ascii: "A") < 26,
      value[value.count - 2] == UInt8(ascii: " "), let part = NamePart(value, at: 0)
    else { return false }
    return part.isName && part.letters >= 3 && part.end == value.count - 2
      && !NameWords.isOrdinary(part.hash)
  }

  /// Words that forms and schemas have for a value.
  private static let placeholders = HashedWords(
    " char nchar nvarchar clob null testpersoon testgebruiker testklant testuser string text tekst varchar number nummer required optional verplicht optioneel ingevuld invullen gewijzigd verwijderd pflichtfeld obligatoire facultatif "
  )

  /// Whether a single word is an ordinary one and not known as a surname: `String`, `Verplicht`.
  private static func isWord(_ value: Span<UInt8>) -> Bool {
    guard let part = NamePart(value, at: 0), part.end == value.count else { return false }
    return part.isOne(of: placeholders)
      || NameWords.isOrdinary(part.hash) && !NameWords.isSurname(part.hash)
  }
}
