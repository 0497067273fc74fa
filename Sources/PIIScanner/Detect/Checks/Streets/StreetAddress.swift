/// Whether the value of a field named so looks like a street, with or without number.
enum StreetAddress {
  /// Ends of Dutch and German words for streets, and the words of other languages.
  private static let ends: StaticString =
    " straat laan weg plein gracht kade singel dreef pad steeg dijk hof plantsoen park markt ring boulevard baan wal burg strasse straße gasse platz allee damm ufer chaussee steig graben gatan gata gaten vägen vejen vej veien vegen gade katu kuja tie utca steenweg "
  private static let words = WordSet(
    " rue avenue boulevard place chemin impasse allée quai street st road rd lane ln drive dr court ct square way close calle carrer plaza avenida paseo via viale piazza corso vicolo strada rúa rua praça travessa alameda ulica ul aleja laan van postbus pl ct cir sq ter av bd iela ielā prospekts prospektā bulvāris gatvė gatve gatvės prospektas utca utcai út útja tér tere körút krt ulice ulici ulicy cesta trg nám náměstí námestie třída trieda nábřeží nábrežie nábr sokak sokağı sok cadde caddesi cad bulvarı mahallesi mah gata gatan gate gaten gade vej vejen vei veien veg vegen väg vägen allé alle stræde katu tie kuja polku tänav mnt maantee pst puiestee tee al os osiedle plac rondo str stradă calea aleea bulevardul șoseaua piața largo piazzale contrada avda carretera passeig rambla plaça largo estrada beco вул вулиця проспект бульвар ул улица булевард площад бул οδός λεωφόρος πλατεία triq rte route chaussée cours hof hoek steenweg dreef praceta quinta lugar urbanização urbanizacion urbanización urb barrio bo pz pza trav travesía travesia casc cascina largo borgo clos "
  )
  private static let months = WordSet(
    " januari februari maart april mei juni juli augustus september oktober november december january february march may june july august october jan feb mar apr jun jul aug sep sept oct okt nov dec "
  )
  private static let placeholders = WordSet(
    " nvt onbekend unknown none null nil leeg empty test geen geheim ")

  /// What a value looks like.
  ///
  /// - `strong`: a number behind or before words (`Laan van Meerdervoort 35-2`, `12 rue de la Paix`);
  /// - `likely`: a word for a street without number; `plain`: other words with a capital;
  /// - `none`: marks that no address has, as in those of mail and networks; no word of three letters.
  static func fit(of value: Span<UInt8>) -> FieldValueFit {
    guard value.count >= 4, value.count <= 100 else { return .none }
    for position in value.indices {
      switch value[position] {
      case UInt8(ascii: "@"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "_"), UInt8(ascii: "|"), UInt8(ascii: "*"),
        UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "!"),
        0..<9:
        return .none
      // `112 O\'Connell Avenue` of source code.
      case UInt8(ascii: "\\"):
        guard position + 1 < value.count, value[position + 1] == UInt8(ascii: "'") else {
          return .none
        }
      case UInt8(ascii: ":"): guard isInNumber(value, colon: position) else { return .none }
      default: continue
      }
    }
    var letterWords = 0
    var hasCapital = false
    var hasNumber = false
    var isStreet = false
    var position = 0
    var words = 0
    while let word = FieldWord.next(in: value, from: position) {
      words += 1
      guard words <= 14 else { return .none }
      position = word.range.upperBound
      if FieldWord.isDigit(value[word.range.lowerBound]) {
        // A house number; four digits are enough anywhere in Europe. `2e` is a part of a name.
        let digits = digitCount(word, value)
        // `Rev. D, 10/01/2024`
        if digits == 4, isYearOfDate(word, value) { return .none }
        if digits <= 5, word.range.count - digits <= 2, !isOrdinal(word, digits, value) {
          hasNumber = true
        } else if digits > 6 || letterCount(word, value) - digits > 3 {
          return .none
        }
        continue
      }
      guard word.range.count >= 3 || word.isOne(of: Self.words, value) else { continue }
      letterWords += 1
      if word.isCapitalized(value) { hasCapital = true }
      if !isStreet { isStreet = word.isOne(of: Self.words, value) || ends(word, value, with: ends) }
    }
    guard letterWords > 0 else { return .none }
    if words == 1, FieldWord(range: 0..<value.count).isOne(of: placeholders, value) { return .none }
    if hasNumber { return hasCapital || isStreet ? .strong : .plain }
    return isStreet ? .likely : hasCapital ? .plain : .weak
  }

  /// Whether a colon stands in the number of a house, as in Turkey: `Cad. No: 45`, `Sok. No:12 D:4`.
  private static func isInNumber(_ value: Span<UInt8>, colon: Int) -> Bool {
    guard colon > 2, FieldWord.isLetter(value[colon - 1]) else { return false }
    if !FieldWord.isLetter(value[colon - 2]) {
      return colon + 1 < value.count && FieldWord.isDigit(value[colon + 1])
    }
    return value[colon - 1] | 0x20 == UInt8(ascii: "o")
      && value[colon - 2] | 0x20 == UInt8(ascii: "n") && !FieldWord.isLetter(value[colon - 3])
  }

  /// Whether four digits end a date: `10/01/2024`.
  private static func isYearOfDate(_ word: FieldWord, _ value: Span<UInt8>) -> Bool {
    let start = word.range.lowerBound
    return start >= 4 && value[start - 1] == UInt8(ascii: "/")
      && (value[start - 4] == UInt8(ascii: "/") || value[start - 3] == UInt8(ascii: "/"))
  }

  /// How many characters of UTF-8 a word has.
  private static func letterCount(_ word: FieldWord, _ value: Span<UInt8>) -> Int {
    var count = 0
    for position in word.range where value[position] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Whether a value has a word for streets, or one that ends like such: of places that are named otherwise hardly any has.
  static func namesStreet(_ value: Span<UInt8>) -> Bool {
    var position = 0
    while let word = FieldWord.next(in: value, from: position) {
      if word.isOne(of: words, value) || ends(word, value, with: ends) { return true }
      position = word.range.upperBound
    }
    return false
  }

  private static func digitCount(_ word: FieldWord, _ value: Span<UInt8>) -> Int {
    var count = 0
    for position in word.range {
      guard FieldWord.isDigit(value[position]) else { break }
      count += 1
    }
    return count
  }

  /// Whether it is `2e` or `1ste` at the start of a name.
  private static func isOrdinal(_ word: FieldWord, _ digits: Int, _ value: Span<UInt8>) -> Bool {
    word.range.lowerBound == 0 && word.range.count > digits
      && value[word.range.lowerBound + digits] | 0x20 == UInt8(ascii: "e")
  }

  /// Whether a word ends with one of some others, each with a space before and after it.
  static func ends(_ word: FieldWord, _ value: Span<UInt8>, with ends: StaticString) -> Bool {
    var start = 0
    let end = ends.utf8CodeUnitCount
    while start < end - 1 {
      var next = start + 1
      while ends.byte(next) != UInt8(ascii: " ") { next += 1 }
      let count = next - start - 1
      if word.range.count >= count {
        let tail = (word.range.upperBound - count)..<word.range.upperBound
        if value.equalsIgnoringCase(tail, ends, (start + 1)..<next) { return true }
      }
      start = next
    }
    return false
  }

  // MARK: In running text

  /// Where in a match the street and the number are: before the last Dutch postcode.
  static func withoutPostcode(_ raw: Span<UInt8>) -> Range<Int> {
    var end = raw.count
    var at = raw.count - 6
    while at > 0 {
      if isPostcode(raw, at) {
        end = at
        break
      }
      at -= 1
    }
    // `NL-1234 AB`
    if raw.ends(end, " NL-") || raw.ends(end, " NL ") || raw.ends(end, "\nNL-") { end -= 4 }
    while end > 0, !FieldWord.isLetter(raw[end - 1]), !FieldWord.isDigit(raw[end - 1]) { end -= 1 }
    // `Kerkstraat 4 te 1234 AB`
    if raw.ends(end, " te") || raw.ends(end, " in") { end -= 3 }
    return 0..<end
  }

  /// Where in the value of a field the street is: not its postcode, nor the place before or behind that.
  ///
  ///     Dorpsstraat 12, 1234 AB Utrecht      Lindenweg 14, 72764 Reutlingen      6720 Szeged, Lipa utca 11
  static func withoutPlace(_ value: Span<UInt8>) -> Range<Int> {
    guard mayHavePostcode(value) else { return 0..<value.count }
    let street = withoutPostcode(value)
    // A full stop at the end is no postcode.
    guard value.count - street.upperBound < 6 else { return street }
    if let code = Postcode(value, at: 0), let start = startBehindPlace(value, code.count) {
      return start..<value.count
    }
    var at = value.count - 1
    while at > 3 {
      at -= 1
      guard isGap(value[at - 1]), !isGap(value[at]), let code = Postcode(value, at: at),
        isPostcode(code, at: at, in: value)
      else { continue }
      var end = at
      while end > 0, isGap(value[end - 1]) { end -= 1 }
      return 0..<end
    }
    return street
  }

  /// Whether there are two numbers, or one of four digits: quick, since most streets have one.
  @inline(__always)
  private static func mayHavePostcode(_ value: Span<UInt8>) -> Bool {
    var (numbers, digits) = (0, 0)
    for position in value.indices {
      guard FieldWord.isDigit(value[position]) else {
        digits = 0
        continue
      }
      if digits == 0 { numbers += 1 }
      digits += 1
      if numbers > 1 || digits == 4 { return true }
    }
    return false
  }

  private static func isGap(_ byte: UInt8) -> Bool { byte <= 32 || byte == UInt8(ascii: ",") }

  /// Where a street begins behind a postcode and its place: `6720 Szeged, Lipa utca 11`; but `4417 Lake Park Ave, Apt 6`.
  private static func startBehindPlace(_ value: Span<UInt8>, _ codeEnd: Int) -> Int? {
    guard let comma = (codeEnd..<value.count).first(where: { value[$0] == UInt8(ascii: ",") }),
      comma > codeEnd + 2, !namesStreet(value.extracting(0..<comma))
    else { return nil }
    var start = comma + 1
    while start < value.count, value[start] <= 32 { start += 1 }
    guard let word = FieldWord.next(in: value, from: start), word.range.lowerBound == start,
      FieldWord.isLetter(value[start]),
      !ProseWords.flats.contains(NameHash(value, word.range).value),
      !StreetWords.units.contains(value, word.range),
      (word.range.upperBound..<value.count).contains(where: { FieldWord.isDigit(value[$0]) })
    else { return nil }
    return start
  }

  /// Whether what looks like a postcode is none of a house: a place follows, or it ends the value behind the letters of a state.
  private static func isPostcode(_ code: Postcode, at start: Int, in value: Span<UInt8>) -> Bool {
    let end = start + code.count
    guard code.form == .digits else { return code.form == .letters || code.count > 5 }
    guard code.count >= 4 else { return false }
    if end == value.count {
      return code.count == 5 && start >= 4 && value[start - 2] &- UInt8(ascii: "A") < 26
        && value[start - 3] &- UInt8(ascii: "A") < 26 && isGap(value[start - 4])
    }
    return end + 2 < value.count && value[end] == 32
      && FieldWord(range: end + 1..<end + 2).isCapitalized(value)
  }

  /// Whether a match is a date with its era: `April 12, 1952 AD`.
  static func isDate(_ raw: Span<UInt8>) -> Bool {
    guard let month = FieldWord.next(in: raw, from: 0), month.isOne(of: months, raw),
      let day = FieldWord.next(in: raw, from: month.range.upperBound)
    else { return false }
    return FieldWord.isDigit(raw[day.range.lowerBound])
  }

  private static func isPostcode(_ raw: Span<UInt8>, _ at: Int) -> Bool {
    for offset in 0..<4 where !FieldWord.isDigit(raw[at + offset]) { return false }
    let letters = raw[at + 4] == UInt8(ascii: " ") ? at + 5 : at + 4
    guard letters + 2 <= raw.count, !FieldWord.isDigit(raw[at - 1]) else { return false }
    for offset in 0..<2 where raw[letters + offset] &- UInt8(ascii: "A") >= 26 { return false }
    return letters + 2 == raw.count || !FieldWord.isLetter(raw[letters + 2])
  }
}

extension IdentifierChecks {
  /// Returns whether a street stands before the postcode.
  static func streetBeforePostcode(_ raw: Span<UInt8>) -> Bool {
    !StreetAddress.withoutPostcode(raw).isEmpty && !StreetAddress.isDate(raw)
  }
}
