/// Licence plates of other countries than the Netherlands, whose sidecodes are checked by `kenteken`.
enum LicencePlate {
  private static let shortest = 4
  private static let longest = 11
  private static let mostGroups = 4

  /// How well the value of a field fits that is named after plates: letters and digits in a few groups.
  ///
  ///     AB51 ABC    WES-KT 412    191-C-24817    7ABC123    34 ABC 123    1234 BCD
  ///
  /// - Complexity: O(length). Does not allocate.
  static func fit(of value: Span<UInt8>) -> FieldValueFit {
    guard value.count >= shortest, value.count <= longest + 2 else { return .none }
    var (letters, digits, groups, run) = (0, 0, 1, 0)
    for position in value.indices {
      let byte = value[position]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        letters += 1
        run += 1
        guard run <= 3 else { return .none }
        continue
      // `MÜ-AB 123`, and letters of Greek and Cyrillic.
      case 0xC3, 0xC4, 0xC5, 0xCE, 0xD0: letters += 1
      case 0x80...0xBF: continue
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"):
        groups += 1
      default: return .none
      }
      run = 0
    }
    guard letters > 0, digits >= 2 || digits == 1 && letters >= 4, groups <= mostGroups,
      letters + digits >= shortest, letters + digits <= 9, !isDutch(value)
    else { return .none }
    return letters >= 2 ? .likely : .plain
  }

  // MARK: In running text

  /// Words for a plate that its letters and digits follow.
  private static let words = HashedWords(
    " rejestracja rejestracje rej tablica tablicy autokennzeichen autokennz kfzkennzeichen fahrzeugkennzeichen licplate kentekennr kentekennummer matriculación nummerplader registreringsnr plate plates licenseplate licenceplate numberplate platenumber plateno plateid licenseplatenumber vehicleplate carplate regno regplate vehiclereg vehicleregistration registrationnumber registrationplate licensenumberplate reg registration vrm rego kenteken nummerplaat kennzeichen kontrollschild kontrollschildnummer immatriculation immatriculé immatriculée immat plaque targa targata matrícula matricula rejestracyjny rejestracyjna rejestracyjnym rejestracji spz špz Špz ečv eČv evč evČ rz značka značky rendszám rendszáma rendszámú înmatriculare inmatriculare oznaka oznake registracija registracije regnr regnummer registreringsnummer skiltnr skilt nummerplade rekisterinumero rekisteritunnus rekisteri bílnúmer plaka plakalı πινακίδα κυκλοφορίας рег Рег регистрационен kennz kz amtl frsz rendsz registarske registarska tablice tablica tablic valstybinis numerį "
  )

  /// Words for a vehicle that hardly anything but its plate follows, and its make: `Kfz SL 418 GK`, `moto 4471 LKN`.
  private static let vehicles = HashedWords(
    " kfz pkw lkw tg moto motocicleta motociclo motorino ciclomotore scooter bil bilen personbil sõiduk sõiduauto vetoauto henkilöauto όχημα οχήματος αυτοκίνητο αυτοκινήτου автомобіль автомобіля автомобіле автомобиль автомобил viatura turisme furgone furgoneta fourgon voiture vettura autovettura vozidlo vozidla vozilo avto autoturismul autoturism samochód samochodem pojazd véhicule véhicules vehículo veicolo viatura fahrzeug voertuig køretøj kjøretøy fordon ajoneuvo jármű gépjármű automašīna automašīnu automašīnas automašīnai automobilis automobilio automobilį sõiduki araç aracı aracın aracım vozila autoturisme ιχ ΙΧ ΙΧΕ ιχε motocikl motor motorka přívěs prikolica camionette bestelwagen lieferwagen "
  )

  /// Words for a plate behind the name of its state, and for other things without.
  private static let tags = HashedWords(" tag tags lic lp ")

  /// Words between that word and the plate: `plate number:`, `plate is`.
  private static let fillers = HashedWords(
    " auto pojazdu vehicle vehículo vehiculo voertuig fahrzeug véhicule vehicule veicolo veículo coche car samochodu turismo vozidla vozila bil bilen number no nr num numéro numero número numer is was of št číslo № номер reads reading "
  )

  /// Whether the word for a plate stands right before one: `plate 788 BBS`, `Kennzeichen: G 417 KM`, `reg.nr MRT 48K`.
  static func isNamed(_ text: Span<UInt8>, before start: Int) -> Bool {
    let word = WordBefore(text, beforeMark(text, start))
    guard word.start < word.end else { return false }
    // `an Alabama tag, 7BXK092`
    if word.isOne(of: tags) {
      return AmericanState.isLastWord(WordBefore(text, word.start))
        || VehicleWords.stand(in: text, before: word.start)
    }
    if word.isOne(of: vehicles), !VehicleWords.begin(in: text, at: start) { return true }
    // `tag OR 447 HJK`
    if word.end - word.start == 2, AmericanState.isCode(text[word.start], text[word.start + 1]),
      WordBefore(text, word.start).isOne(of: tags)
    {
      return true
    }
    return word.isOne(of: words)
      || word.isOne(of: fillers) && WordBefore(text, word.start).isOne(of: words)
  }

  /// Where a tag or stars begin that only make a plate bold, before it: `araç <b>34 KLR 41</b>`, `Kfz **SL 204 GK**`.
  private static func beforeMark(_ text: Span<UInt8>, _ start: Int) -> Int {
    if start > 3, text[start - 1] == UInt8(ascii: ">"), text[start - 3] == UInt8(ascii: "<") {
      return start - 3
    }
    return start > 3 && text.ends(start, "**") ? start - 2 : start
  }

  /// Whether it is all of a literal in source code with the word for a plate before it: `plate="BKR-7142"`, `reg: 'LK19 VHT'`.
  static func isLiteral(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard start > 2, end < text.count, FieldWord.isQuote(text[start - 1]),
      text[end] == text[start - 1]
    else { return false }
    return WordBefore(text, start).isOne(of: words)
  }

  /// Whether it is written as plates of Great Britain are and stands behind a vehicle: `Transit Custom, FN21 OHT`.
  static func isOfVehicle(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    let count = end - start
    if isIrish(text, start..<end) { return VehicleWords.stand(in: text, before: start) }
    if PlateForm.isOne(text.extracting(start..<end)) {
      return VehicleWords.stand(in: text, before: start, within: 3)
    }
    guard count == 7 || count == 8 && text[start + 4] == 32, FieldWord.isLetter(text[start + 1]),
      FieldWord.isDigit(text[start + 2]), FieldWord.isDigit(text[start + 3]),
      FieldWord.isLetter(text[end - 3])
    else { return false }
    return VehicleWords.stand(in: text, before: start)
  }

  /// Whether it is all that stands in parentheses behind the make of a car: `her silver Opel (LOM 8K72)`.
  static func isInParentheses(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    start > 4 && end < text.count && text[end] == UInt8(ascii: ")")
      && text[start - 1] == UInt8(ascii: "(") && text[start - 2] == 32
      && VehicleWords.makeStands(in: text, before: start)
  }

  /// Counties of Ireland in plates (source: Department of Transport, vehicle registration marks).
  private static let counties = HashedWords(
    " c ce cn cw d dl g ke kk ky l ld lh lk lm ls mh mn mo oy rn so t tn ts w wd wh wx ww ")

  /// Whether it is written as plates of Ireland are: year, county and number, `09-WX-2846`.
  private static func isIrish(_ text: Span<UInt8>, _ plate: Range<Int>) -> Bool {
    var at = plate.lowerBound
    while at < plate.upperBound, FieldWord.isDigit(text[at]) { at += 1 }
    guard 2...3 ~= at - plate.lowerBound, at < plate.upperBound, text[at] == UInt8(ascii: "-"),
      let county = NamePart(text, at: at + 1), county.end < plate.upperBound,
      text[county.end] == UInt8(ascii: "-"), county.isOne(of: counties)
    else { return false }
    return IdentifierChecks.areDigits(text, county.end + 1..<plate.upperBound)
  }

  /// Words behind a plate: `34 ABC 123 plakalı araç`, `ABC-123 rendszámú`.
  private static let wordsBehind = HashedWords(
    " plakalı plaka plakası plakanın rendszámú rendszámmal forgalmi frsz rendsz rejestracja registrace "
  )

  /// Whether the word for a plate stands right behind one.
  static func isNamed(_ text: Span<UInt8>, behind end: Int) -> Bool {
    guard end + 5 < text.count, text[end] == 32,
      IdentifierChecks.isByte(text[end + 1], in: "prf"),
      let word = FieldWord.next(in: text, from: end)
    else { return false }
    return word.range.lowerBound == end + 1 && word.range.count <= 16
      && wordsBehind.contains(NameHash(text, word.range).value)
  }

  /// Whether what matches is a part of something longer: of a word in Greek or Cyrillic, of a number (`INV-2024-3391`), a law
  /// (`Reg. UE 2016/679`) or a path.
  static func isPart(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if end + 1 < text.count, text[end] == UInt8(ascii: "/") || text[end] == UInt8(ascii: "-"),
      FieldWord.isDigit(text[end + 1])
    {
      return true
    }
    if start > 1, text[start - 1] == UInt8(ascii: "/") || text[start - 1] == UInt8(ascii: "-"),
      FieldWord.isLetter(text[start - 2]) || FieldWord.isDigit(text[start - 2])
    {
      return true
    }
    return text[start] >= 0x80 && start > 0 && text[start - 1] >= 0x80
      || text[end - 1] >= 0x80 && end < text.count && text[end] >= 0x80
  }

  /// Whether what matches has a form that a word farther off is enough for: that of Great Britain since 2001, hyphens but in
  /// `AB-1234` and `AB-12-CD`, or letters of Cyrillic.
  static func isDistinct(_ text: Span<UInt8>) -> Bool {
    if text[0] == 0xD0 { return true }
    if text[2] == UInt8(ascii: "-"), text.count == 8, text[5] == UInt8(ascii: "-") { return false }
    // `59-K418`
    if text[1] == UInt8(ascii: "-") || text[2] == UInt8(ascii: "-"), FieldWord.isDigit(text[0]),
      text.count > 5, IdentifierChecks.areDigits(text, text.count - 3..<text.count),
      text.count < 8 || text[text.count - 4] != UInt8(ascii: "-")
    {
      return false
    }
    if text[1] == UInt8(ascii: "-") || text[2] == UInt8(ascii: "-"), FieldWord.isLetter(text[0]),
      text.count > 3, IdentifierChecks.areDigits(text, 3..<text.count)
    {
      return false
    }
    var letters = 0
    for position in text.indices {
      if text[position] == UInt8(ascii: "-") { return true }
      if FieldWord.isLetter(text[position]) { letters += 1 }
    }
    // `LN14 HGT`
    return letters == 5 && FieldWord.isLetter(text[1]) && FieldWord.isDigit(text[3])
  }

  /// Whether it is a plate of the Netherlands: those are written in three groups or in one, so `GH 5512` is none.
  static func isDutch(_ value: Span<UInt8>) -> Bool {
    var compact = InlineArray<6, UInt8>(repeating: 0)
    var (count, marks) = (0, 0)
    for position in value.indices {
      let byte = value[position]
      guard FieldWord.isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26 else {
        marks += 1
        continue
      }
      guard count < 6 else { return false }
      compact[count] = FieldWord.isDigit(byte) ? byte : byte & 0xDF
      count += 1
    }
    return count == 6 && marks != 1 && IdentifierChecks.kenteken(compact.span)
  }
}

extension IdentifierChecks {
  /// Returns whether it can be a plate: not the form of one.
  static func foreignPlate(_ text: Span<UInt8>) -> Bool {
    text.count >= 3 && !isPlaceholder(text)
  }

  /// Whether letters and digits that are written as a plate of Great Britain are none: its first letters are of an area, and its
  /// number of half a year, `CN18 KXD`.
  ///
  /// Source: DVLA, Vehicle registration numbers and number plates (INF104).
  static func isMistakenBritish(_ text: Span<UInt8>) -> Bool {
    guard text.count == 7 || text.count == 8 && text[4] == 32, letter(text, 0) >= 0,
      letter(text, 1) >= 0, digit(text, 2) >= 0, digit(text, 3) >= 0
    else { return false }
    let last = text.count - 3
    for position in last..<text.count where letter(text, position) < 0 { return false }
    let age = number(text, 2..<4)
    guard 2...29 ~= age || 51...79 ~= age, !isByte(text[0], in: "IJQTUXZ"),
      !isByte(text[1], in: "IQZ")
    else { return true }
    for position in last..<text.count where isByte(text[position], in: "IQ") { return true }
    return false
  }

  /// Whether it is the form of a plate: `XX-999-X`.
  private static func isPlaceholder(_ text: Span<UInt8>) -> Bool {
    for position in text.indices where text[position] != UInt8(ascii: "X") {
      guard text[position] == UInt8(ascii: "9") else { return false }
    }
    return true
  }
}
