/// Whether the value of a field named so looks like the name of a person.
enum PersonName {
  /// Longest name, in bytes.
  static let longest = 80
  private static let mostWords = 7

  /// What stands between the parts of a surname, or before it.
  static let particles = WordSet(
    " van von de den der ter ten te el al di da del della dos du la le des zu zum zur af av in op aan 't 's bij ben bin ibn y e und i "
  )
  /// What stands for no name at all.
  private static let placeholders = WordSet(
    " nvt mevr mevrouw dhr heer herr frau mrs madame monsieur señor señora onbekend unknown unbekannt inconnu none null nil nan leeg empty undefined test true false ja nee yes no geen tbc anoniem anonymous admin root xxx tbd default todo ntb user naam name idem dito ditto zelfde total totals totaal totalen totale totaux subtotal subtotaal grandtotal summe gesamt gesamtsumme zwischensumme somme totalgénéral totalgeneral somma suma razem celkem spolu skupaj ukupno összesen yhteensä summa totalt kokku viso kopā toplam vacant vacature vakant agency uitzendkracht uitzendbureau same "
  )
  /// Words of organisations and departments.
  static let organisations = WordSet(
    " bv nv vof cv stichting vereniging gemeente provincie ministerie gmbh ag kg ug ltd llc inc plc corp sarl sas sa spa srl oy ab asa bank groep group holding company school college universiteit university ziekenhuis huisartsenpraktijk huisartsenpost tandartspraktijk gezondheidscentrum wijkteam hospital verzekeringen insurance apotheek praktijk advies beheer bouw team afdeling department service services dienst belastingdienst supermarkt restaurant cafe hotel shop store winkel software systems solutions media studio kantoor fonds foundation institute zorg energie energy telecom amazon aws google microsoft oracle ibm sap council committee borough society association humane shelter rescue kapsalon drogisterij bloemist bloemisterij slagerij bakkerij brasserie pizzeria snackbar cafetaria autobedrijf rijwielhandel "
  )

  /// Small words that no name has, but that of a thing: `Kingdom of Denmark`.
  private static let joiningThings = WordSet(" of the for with to ")

  /// What a value looks like.
  ///
  /// - `strong`: initials and a surname (`J.H. Bos`), a surname with its prefix (`Roos van der Meer`), two surnames
  ///   (`Bakker-van Dalen`), or a common given name among two words or more;
  /// - `likely`: two to four words with capitals, or one that is a common given name;
  /// - `plain`: one word with a capital, `surname` if it is known as one; `weak`: other words, and names of firms, streets and cultivars;
  /// - `other`: anything with a digit or a mark that no name has, and with the form of a firm: `GmbH`;
  /// - `none`: what says that there is no name, and what is a part of one only: `van`, `J.`.
  static func fit(of value: Span<UInt8>) -> FieldValueFit {
    guard value.count >= 2 else { return .none }
    guard value.count <= longest, hasMarksOfNames(value) else {
      return hasLetter(value) ? .other : .none
    }
    if isCultivar(value) { return .weak }
    var words = 0
    var capitals = 0
    var initials = 0
    var hasParticle = false
    var hasGivenName = false
    var isJoined = false
    var (names, wasParticle) = (0, false)
    var position = 0
    while let word = FieldWord.next(in: value, from: position) {
      if words > 0, FirmName.hasForm(value, word.range.lowerBound) { return .other }
      if FirmName.isForm(word, value) { return .other }
      position = word.range.upperBound
      words += 1
      guard words <= mostWords else { return .other }
      let isCapital = word.isCapitalized(value)
      if word.range.count == 1 {
        // `Tjin-A-Ton`
        if words > 1, isCapital, position < value.count, value[position] == UInt8(ascii: "-"),
          value[word.range.lowerBound - 1] == UInt8(ascii: "-")
        {
          words -= 1
          continue
        }
        // `Seán O'Connor`: a part of the next word.
        if words > 1, isCapital, position < value.count, value[position] == UInt8(ascii: "'") {
          words -= 1
          continue
        }
        let isInitial = isCapital && position < value.count && value[position] == UInt8(ascii: ".")
        // `VAN LOON D`
        let isLast = hasParticle && names > 0 && position == value.count
        if isInitial || isCapital && (words == 1 || isLast) { initials += 1 }
        if !isCapital, touchesApostrophe(word, value) { hasParticle = true }
        continue
      }
      if isParticle(word, value) {
        hasParticle = true
        wasParticle = true
        // `Bakker-van Dalen`
        if words > 1, value[word.range.lowerBound - 1] == UInt8(ascii: "-"),
          position < value.count, value[position] == UInt8(ascii: " ")
        {
          isJoined = true
        }
        continue
      }
      if word.isOne(of: organisations, value) {
        return FirmName.hasForm(value, behind: position) ? .other : .weak
      }
      if isCapital { capitals += 1 } else if word.isOne(of: joiningThings, value) { return .weak }
      names += 1
      if words > 1, isOfThing(word, value, isAfterParticle: wasParticle) { return .weak }
      wasParticle = false
      if !hasGivenName {
        hasGivenName = isGivenName(word, value) || value[0] >= 0xCE && isByEnding(word, value)
      }
    }
    if names == 0 { return .none }
    if words == 1, isIdentifier(value) { return .other }
    if words <= 3, isPlaceholder(value) { return .none }
    // `jan.d` names an account.
    if capitals == 0, initials == 0, words > 1, !hasSpace(value) { return .weak }
    if capitals >= 1, initials >= 1 { return .strong }
    if hasGivenName, words >= 2 { return .strong }
    if hasGivenName { return .likely }
    if isJoined, capitals >= 2 { return .strong }
    if hasParticle, capitals >= 1, words >= 2 {
      // `van der Meer` is no other thing; `Bank van Engeland` is.
      let isSurname = value[0] &- UInt8(ascii: "a") < 26 || value[0] == UInt8(ascii: "'")
      return isSurname ? .strong : capitals >= 2 ? .likely : .plain
    }
    if capitals >= 2, capitals <= 4, capitals == words { return .likely }
    if capitals == 1, words == 1 { return isSurname(value) ? .surname : .plain }
    return initials > 0 ? .plain : .weak
  }

  /// Words for streets that are hardly surnames.
  private static let streets = HashedWords(
    " street road avenue bridge terrace crescent alley sráid bóthar droichead ")

  /// Ends of words that are streets, squares, bridges and stations where they are no surname.
  private static let endsOfPlaces: StaticString =
    " straat laan plein plantsoen gracht singel kade steeg brug station strasse straße platz gasse allee weg hof park "

  /// Whether a word behind others makes a street, a station or a firm of them: `Marie Heinekenplein`, `Van Gestel Bouw`.
  private static func isOfThing(
    _ word: FieldWord, _ value: Span<UInt8>, isAfterParticle: Bool
  ) -> Bool {
    // `van der Laan`, `in 't Veld`.
    if isAfterParticle { return false }
    let hash = NameHash(value, word.range).value
    // `Pearse Street`, `Kevin Street Upper`
    if streets.contains(hash) { return true }
    if NameWords.isSurname(hash) { return false }
    return FirmName.words.contains(hash) || ProseWords.afterThings.contains(hash)
      || word.range.count > 6 && StreetAddress.ends(word, value, with: endsOfPlaces)
  }

  /// Whether one word is known as a surname, and is no ordinary one.
  private static func isSurname(_ value: Span<UInt8>) -> Bool {
    guard let part = NamePart(value, at: 0), part.end == value.count else { return false }
    return part.isSurname && !NameWords.isOrdinary(part.hash)
  }

  /// Whether one word has a capital inside that no name has: `PolicyName`, but not `McDonald`, `JoAnn` or `AnneMarie`.
  private static func isIdentifier(_ value: Span<UInt8>) -> Bool {
    guard let part = NamePart(value, at: 0), part.end == value.count, !part.isName,
      !part.isInCapitals
    else { return false }
    var hump = 1
    while hump < value.count, value[hump] &- UInt8(ascii: "A") >= 26 { hump += 1 }
    guard hump > 3, hump < value.count, FieldWord(range: 0..<hump).isCapitalized(value) else {
      return false
    }
    return !isGivenName(FieldWord(range: 0..<hump), value.extracting(0..<hump))
  }

  /// Whether it ends with what stands between quotes, behind another word, as the name of a cultivar does: `Rosa 'Peace'`.
  private static func isCultivar(_ value: Span<UInt8>) -> Bool {
    guard value[value.count - 1] == UInt8(ascii: "'") else { return false }
    for position in 1..<(value.count - 1)
    where value[position] == UInt8(ascii: "'") && value[position - 1] == UInt8(ascii: " ") {
      return true
    }
    return false
  }

  static func isParticle(_ word: FieldWord, _ value: Span<UInt8>) -> Bool {
    word.range.count <= 5 && word.isOne(of: particles, value)
  }

  private static func hasSpace(_ value: Span<UInt8>) -> Bool {
    for position in value.indices where value[position] == 32 { return true }
    return false
  }

  private static func hasLetter(_ value: Span<UInt8>) -> Bool {
    for position in value.indices where FieldWord.isLetter(value[position]) { return true }
    return false
  }

  /// Whether it is the letter of `'t Hart` or `d'Angelo`.
  private static func touchesApostrophe(_ word: FieldWord, _ value: Span<UInt8>) -> Bool {
    let (start, end) = (word.range.lowerBound, word.range.upperBound)
    return start > 0 && value[start - 1] == UInt8(ascii: "'")
      || end < value.count && value[end] == UInt8(ascii: "'")
  }

  /// Whether there are only letters, spaces and the marks that names have.
  private static func hasMarksOfNames(_ value: Span<UInt8>) -> Bool {
    for position in value.indices {
      let byte = value[position]
      if FieldWord.isLetter(byte) { continue }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"),
        UInt8(ascii: "'"), UInt8(ascii: "`"):
        continue
      default: return false
      }
    }
    return FieldWord.isLetter(value[0]) || value[0] == UInt8(ascii: "'")
  }

  /// Whether all letters together are a word that stands for nothing: `n.v.t.`.
  private static func isPlaceholder(_ value: Span<UInt8>) -> Bool {
    var letters = InlineArray<16, UInt8>(repeating: 0)
    var count = 0
    for position in value.indices where FieldWord.isLetter(value[position]) {
      guard count < 16 else { return false }
      letters[count] = value[position]
      count += 1
    }
    return FieldWord(range: 0..<count).isOne(of: placeholders, letters.span)
  }

  private static func isGivenName(_ word: FieldWord, _ value: Span<UInt8>) -> Bool {
    guard let part = NamePart(value, at: word.range.lowerBound) else { return false }
    let kind = part.givenName
    return part.end == word.range.upperBound && kind.isPersons
  }

  /// Whether a word in Greek or Cyrillic letters ends as surnames do, of which there is no table.
  private static func isByEnding(_ word: FieldWord, _ value: Span<UInt8>) -> Bool {
    NamePart(value, at: word.range.lowerBound).map { $0.isName && SurnameEnding.isOne($0) } ?? false
  }

  // MARK: In running text

  /// What addresses a person before a name.
  private static let titles = HashedWords(
    " heer hr mijnheer meneer dhr mevrouw mevr mw mej familie fam prof drs dr ir ing mr mrs ms miss herr herrn frau monsieur madame mme mlle signor signora sig sr sra fru cllr cllrs revd "
  )
  /// Where in a match the name is, behind its titles and before words that are no part of it; empty if there is none.
  static func withoutTitle(_ raw: Span<UInt8>) -> Range<Int> {
    var start = 0
    var hasTitle = false
    while let word = FieldWord.next(in: raw, from: start),
      let part = NamePart(raw, at: word.range.lowerBound)
    {
      let isArticle =
        raw.equalsIgnoringCase(word.range, "de")
        && FieldWord.next(in: raw, from: part.end).map { raw.equalsIgnoringCase($0.range, "heer") }
          == true
      guard isArticle || part.isOne(of: titles) else { break }
      // `Sr. Scheduler` is no señor.
      hasTitle = hasTitle || !raw.equalsIgnoringCase(word.range, "sr")
      start = part.end
      while start < raw.count, !FieldWord.isLetter(raw[start]), raw[start] != UInt8(ascii: "'") {
        start += 1
      }
    }
    return start..<end(of: raw, from: start, isSure: hasTitle)
  }

  /// Where a name ends that the words of a match begin with.
  ///
  /// - Parameters:
  ///   - raw: The match.
  ///   - start: Where its first word is that is no title.
  ///   - isSure: Whether a title says that the first word is a name, whatever else it is.
  /// - Returns: `start` if there is no name.
  private static func end(of raw: Span<UInt8>, from start: Int, isSure: Bool) -> Int {
    var end = start
    var at = start
    var names = 0
    var isBehindPrefix = false
    while at < raw.count {
      guard FieldWord.isLetter(raw[at]), let part = NamePart(raw, at: at) else {
        at += 1
        continue
      }
      if part.isName {
        // `de Wit`, `van Dam`.
        let isOther =
          NameWords.isOrdinary(part.hash) && !isBehindPrefix || part.isOne(of: ProseWords.addressed)
          || names > 0 && part.isOne(of: ProseWords.afterThings)
        // `Madame la Directrice`
        if isBehindPrefix, names == 0, part.isOne(of: offices) { break }
        if isOther, names > 0 || !isSure {
          guard names == 0, part.givenName > .word else { break }
        }
        names += 1
        end = part.end
      }
      isBehindPrefix = part.isOne(of: ProseWords.prefixes)
      at = part.end
    }
    return end
  }

  /// What somebody is, behind a title and an article in French and Italian.
  private static let offices = HashedWords(
    " directrice directeur maire préfet préfète président présidente juge principal principale proviseur proviseure ministre procureur procureure recteur rectrice bourgmestre conseiller conseillère greffière greffier notaire ambassadeur ambassadrice doyen doyenne inspecteur inspectrice trésorier trésorière secrétaire bâtonnier gérant gérante syndic direttore direttrice sindaco preside presidente dirigente ministro "
  )

  /// What begins a sentence, so that the capitals before it are an abbreviation: `N.B. In`, `U.S. The`.
  private static let openingWords = WordSet(
    " in on at the this that these if we it you he she they for as is are and of to by from with when not all kimlik de het een als wij ik er dit dat die op bij voor met van na der das den wenn wir es "
  )

  /// Whether the surname behind initials is a word that begins a sentence.
  static func isOpeningOfSentence(_ name: Range<Int>, _ raw: Span<UInt8>) -> Bool {
    var position = name.lowerBound
    var last: FieldWord?
    while let word = FieldWord.next(in: raw, from: position),
      word.range.upperBound <= name.upperBound
    {
      if word.range.count > 1, last != nil { return false }
      if word.range.count > 1 { last = word }
      position = word.range.upperBound
    }
    return last.map { $0.isOne(of: openingWords, raw) } ?? false
  }
}

extension IdentifierChecks {
  /// Returns whether a name is left behind the title.
  static func nameWithTitle(_ raw: Span<UInt8>) -> Bool {
    let name = PersonName.withoutTitle(raw)
    guard !name.isEmpty else { return false }
    return name.lowerBound > 0 || !PersonName.isOpeningOfSentence(name, raw)
  }
}
