/// A street in running text that has its word before the name or behind it, as most of Europe writes it.
///
///     residente in viale Reitano n. 61      domiciliată în str. Lungă nr. 14, ap. 2      Bocskai u. 14
///
/// It is looked for where a word with a capital stands before a number. What stands around it tells whether it is somebody's.
struct NamedStreet {
  /// Where street and number are, with floor and door.
  private(set) var range: Range<Int>
  /// Whether something besides the words says that it is one of somebody.
  private(set) var isSure: Bool

  private static let mostWords = 6
  private static let longestWord = 40
  private static let longestGap = 18
  private static let longestConnector = 4
  private static let longestStreetWord = 9
  private static let mostAdditions = 5
  private static let reachOfPlace = 40

  /// Words before the name; those of the second list have a full stop.
  private static let before = HashedWords(
    " riviera fondamenta salita vico traversa rione piazzetta via viale piazza piazzale corso vicolo strada largo lungomare contrada calle av avda avenida paseo plaza camino carretera carrer passeig rambla rúa rua praça praca travessa estrada alameda ulica ulici ulicy aleja aleje osiedle plac rondo náměstí třída nábřeží námestie ulice trg cesta bulevardul bulevard calea șoseaua soseaua aleea drumul intrarea piața piata borgo rotonda canale stretto triq rue avenue boulevard route chemin place allée quai impasse ruelle clos chaussée drève square cours leoforos odos leof rruga улица булевард οδός οδού οδό λεωφόρος λεωφόρου λεωφόρο πλατεία πλατείας kaya kaminda вулиця проспект проспекті провулок "
  )
  private static let shortBefore = HashedWords(
    " r ul al os str bd bld bul b-dul tř nám nábř șos av avda avd pl pza vle v.le rr р ул бул вул просп пров пл λεωφ πλ ch rte imp к кв жк "
  )
  /// Words behind the name.
  private static let behind = HashedWords(
    " utca út útja tér krt körút sugárút sok sokak sokağı cad caddesi bulvarı bulv tn tänav pst mnt gatvė gatvės prospektas pr iela ielā prospekts ulica cesta gatan vägen veien gade vej trieda třída ulice "
  )
  /// What stands between street and number.
  private static let connectors = HashedWords(
    " n nr no num nº № č čp br št буд д lote lt numero numéro número u g al ")
  /// Small words inside of a name.
  private static let particles = HashedWords(
    " de du des del della dei degli delle di da do dos das d l la le les las los von van y e i et in na nad pod św sv "
  )

  /// Where the number begins that stands behind a word with a capital, with a comma or a short word between; quick, since most words
  /// have none.
  @inline(__always)
  static func number(in text: Span<UInt8>, behindWordAt capital: Int) -> Int? {
    // Small letters of Cyrillic are candidates too.
    guard text[capital] < 0xD1 else { return nil }
    var end = capital
    while end < text.count, FieldWord.isLetter(text[end]) { end &+= 1 }
    let limit = min(text.count, end &+ longestGap)
    var (letters, words) = (0, 0)
    while end < limit {
      let byte = text[end]
      switch byte {
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        return FieldWord.isLetter(text[end &- 1]) ? nil : end
      case 32, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"): break
      case let byte where FieldWord.isLetter(byte):
        if byte & 0xC0 != 0x80 { letters += 1 }
        if !FieldWord.isLetter(text[end &- 1]) { words += 1 }
        guard letters <= (words > 1 ? longestConnector : longestStreetWord) + 1 else { return nil }
      default: return nil
      }
      end &+= 1
    }
    return nil
  }

  /// The street before a number; `nil` if there is none.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - capital: Where its last word with a capital begins.
  ///   - number: Where ``number(in:behindWordAt:)`` says that the number begins.
  /// - Complexity: O(1), since it reads no further than some words to both sides. Does not allocate.
  init?(in text: Span<UInt8>, at capital: Int, before number: Int) {
    let named = Self.start(text, capital, number) ?? Self.livedAt(text, capital, number)
    guard let start = named ?? Self.whereItLies(text, capital, number),
      // `J.R. Smith, 1410 Main Street` begins with no `Rua`.
      start == 0 || !FieldWord.isLetter(text[start - 1]) && text[start - 1] != UInt8(ascii: "."),
      let house = HouseNumber.end(in: text, from: number) ?? Self.endBeforeDoor(text, number)
    else { return nil }
    let end = Self.endOfAdditions(text, house)
    let around = StreetSurroundings(of: start..<end, in: text)
    // `am Freitag 12`
    guard named != nil || around.isBesideName else { return nil }
    range = start..<end
    isSure =
      !around.isOfBuilding
      && (around.isLivedAt || around.hasPlace || around.isBesideName
        || Self.hasPlace(text, behind: end) || Self.hasPlace(text, before: start)
        || Self.hasTown(text, behind: end))
  }

  private static let inTowns = HashedWords(" a à en em i în la u v ve w we te in ")

  /// Whether a town follows that a short word joins to the number, on the next line at most: `ul. Gdańska 14/9⏎ w Bydgoszczy`.
  private static func hasTown(_ text: Span<UInt8>, behind end: Int) -> Bool {
    var at = end
    while at < text.count, at - end < 8, text[at] == 32 || text[at] == 10 || text[at] == 13 {
      at += 1
    }
    guard at > end, let word = FieldWord.next(in: text, from: at), word.range.lowerBound == at,
      word.range.count <= 3, inTowns.contains(NameHash(text, word.range).value),
      word.range.upperBound + 4 < text.count, text[word.range.upperBound] == 32
    else { return false }
    let town = word.range.upperBound + 1
    guard let name = NamePart(text, at: town) else { return false }
    return name.isName && name.letters >= 3 && !NameWords.isOrdinary(name.hash)
  }

  private static let prepositions = HashedWords(
    " от de din z ze a à ad in en w în la v ve te z ze iz из в у од mun or com гр с м г mesto město dom domiciliat domiciliată jud loc localitatea orașul comuna satul gm gmina obec адрес адресът adresa adresou adresu adres adresse naslov prebivalištem prebivališčem bivališčem "
  )

  /// Whether a place and a comma stand before it: `in Bologna, via Saragozza`.
  private static func hasPlace(_ text: Span<UInt8>, before start: Int) -> Bool {
    let place = WordBefore(text, Self.endOfLine(text, before: start))
    guard place.gap == 2 || place.gap == 1, text[place.end] == UInt8(ascii: ","),
      FieldWord(range: place.start..<place.end).isCapitalized(text)
    else { return false }
    // `из Новог Сада, `, `a Casalecchio di Reno,⏎`
    var first = place
    for _ in 0..<mostOfPlace {
      let before = WordBefore(text, first.start)
      guard before.gap == 1, before.start < before.end else { return false }
      if before.isOne(of: prepositions) { return true }
      guard
        FieldWord(range: before.start..<before.end).isCapitalized(text)
          || before.isOne(of: particles)
      else { return false }
      first = before
    }
    return false
  }

  private static let mostOfPlace = 4

  /// Where the line ends that a comma wraps before a place; that place if there is none.
  private static func endOfLine(_ text: Span<UInt8>, before start: Int) -> Int {
    var at = start
    while at > 2, text[at - 1] == 32 { at -= 1 }
    guard at > 2, text[at - 1] == 10 else { return start }
    at -= text[at - 2] == 13 ? 2 : 1
    return text[at - 1] == UInt8(ascii: ",") ? at : start
  }

  /// Where the street begins; `nil` if no word says that it is one.
  private static func start(_ text: Span<UInt8>, _ capital: Int, _ number: Int) -> Int? {
    var wordEnd = capital
    while wordEnd < number, FieldWord.isLetter(text[wordEnd]), text[wordEnd] != 0xE2 {
      wordEnd += 1
    }
    guard wordEnd - capital <= longestWord else { return nil }
    // `Lale Sok. No:12`
    let isBehind = behind.contains(NameHash(text, capital..<wordEnd).value)
    let link = connects(text, wordEnd, number)
    // `Ulica Lipe hrvatske 14`
    guard link != nil || isLastOfName(text, wordEnd, number) else { return nil }
    let connects = link ?? false
    var start = capital
    for _ in 0..<mostWords {
      // `ул. „Генерал Колев“ 55`
      if start > 4, text[start - 3] == 0xE2, text[start - 2] == 0x80 {
        let word = WordBefore(text, start - 3)
        guard word.isOne(of: before) || word.isOne(of: shortBefore) && word.hasStop else { break }
        return word.start
      }
      let word = Self.whole(WordBefore(text, start), text)
      // `C/ Mayor 14`, `c/Mayor`
      if word.end - word.start == 1, text[word.start] | 0x20 == UInt8(ascii: "c"),
        text[word.end] == UInt8(ascii: "/")
      {
        return word.start
      }
      guard word.start < word.end, word.gap == 1, word.end == start - (word.hasStop ? 2 : 1) else {
        break
      }
      if word.isOne(of: before) && !word.hasStop || word.isOne(of: shortBefore) && word.hasStop {
        return word.start
      }
      let isCapital = FieldWord(range: word.start..<word.end).isCapitalized(text)
      guard isCapital || word.isOne(of: particles) else { break }
      start = word.start
    }
    guard link != nil, isBehind || connects, start < capital || connects else { return nil }
    // Small words before the first capital are no part of it.
    while start < capital, !FieldWord(range: start..<start + 2).isCapitalized(text) {
      start += 1
      while start < capital, text[start - 1] != 32 { start += 1 }
    }
    return isBehind && start == capital ? nil : start
  }

  /// The whole of a word that may be long, without the quote that opens before it.
  private static func whole(_ word: WordBefore, _ text: Span<UInt8>) -> WordBefore {
    guard word.start < word.end, text[word.start] >= 0x80 else { return word }
    var word = word
    while word.start > 0, word.end - word.start < longestWord,
      FieldWord.isLetter(text[word.start - 1])
    {
      word.start -= 1
    }
    if word.end - word.start > 3, text[word.start] == 0xE2, text[word.start + 1] == 0x80 {
      word.start += 3
    }
    return word
  }

  /// Whether a word for a street stands between the last capital and the number (`Bocskai u. 14`); `nil` if something stands there
  /// that connects nothing.
  private static func connects(_ text: Span<UInt8>, _ wordEnd: Int, _ number: Int) -> Bool? {
    var at = wordEnd
    if at + 3 <= number, text[at] == 0xE2, text[at + 1] == 0x80 { at += 3 }
    while at < number, !FieldWord.isLetter(text[at]) { at += 1 }
    guard at < number else { return false }
    var end = at
    while end < number, FieldWord.isLetter(text[end]) { end += 1 }
    let hash = NameHash(text, at..<end).value
    if behind.contains(hash), text[wordEnd] == 32 { return true }
    // `Bocskai u. 14`, `Vilniaus g. 3`
    let isShort = end - at == 1 && text[end] == UInt8(ascii: ".") && text[wordEnd] == 32
    if isShort, text[at] == UInt8(ascii: "u") || text[at] == UInt8(ascii: "g") { return true }
    return connectors.contains(hash) ? false : nil
  }

  /// Whether one long word in small letters, and no other, stands between the last capital and the number, as in Slavic names.
  private static func isLastOfName(_ text: Span<UInt8>, _ wordEnd: Int, _ number: Int) -> Bool {
    guard text[wordEnd] == 32, text[number - 1] == 32,
      number - wordEnd - 2 >= shortestLastOfName
    else { return false }
    for at in wordEnd + 1..<number - 1 where !FieldWord.isLetter(text[at]) { return false }
    return true
  }

  private static let shortestLastOfName = 6

  /// Where a number ends that has a door behind it as in Turkey: `12 D:4`.
  private static func endBeforeDoor(_ text: Span<UInt8>, _ number: Int) -> Int? {
    var end = number
    while end < text.count, FieldWord.isDigit(text[end]) { end += 1 }
    return end - number <= 4 && end + 2 < text.count && text[end] == 32
      && text[end + 2] == UInt8(ascii: ":") ? end : nil
  }

  /// Behind floor, stairs and door: `, bl. A3, sc. B, ap. 27`, ` m. 3`, ` D:4`.
  private static func endOfAdditions(_ text: Span<UInt8>, _ houseEnd: Int) -> Int {
    var end = houseEnd
    for _ in 0..<mostAdditions {
      var at = end
      if at < text.count, text[at] == UInt8(ascii: ",") { at += 1 }
      guard at + 3 < text.count, text[at] == 32 else { break }
      at += 1
      let word = at
      var wordEnd = at
      while wordEnd < text.count, wordEnd - at < 12, FieldWord.isLetter(text[wordEnd]) {
        wordEnd += 1
      }
      guard wordEnd > at, wordEnd + 1 < text.count,
        StreetWords.contains(StreetWords.additions, text, at..<wordEnd)
      else { break }
      at = wordEnd
      if text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ":") { at += 1 }
      if at < text.count, text[at] == 32 { at += 1 }
      var valueEnd = at
      while valueEnd < text.count, valueEnd - at < 5,
        FieldWord.isDigit(text[valueEnd]) || text[valueEnd] &- UInt8(ascii: "A") < 26
      {
        valueEnd += 1
      }
      // `C.F.` is no door.
      guard valueEnd > at, valueEnd - at < 5, wordEnd - word > 1 || FieldWord.isDigit(text[at])
      else {
        break
      }
      end = valueEnd
    }
    return end
  }

  /// Whether a postcode and a place follow in the line or begin the next one: `à 4000 Liège`, `, 2910-388 Setúbal`.
  private static func hasPlace(_ text: Span<UInt8>, behind end: Int) -> Bool {
    var at = end
    while at < text.count, at - end < 4, text[at] <= 32 || text[at] == UInt8(ascii: ",") { at += 1 }
    let limit = min(text.count, end + reachOfPlace)
    while at < limit, text[at] != 10 {
      guard FieldWord.isDigit(text[at]) else {
        at += 1
        continue
      }
      let first = at
      while at < limit, FieldWord.isDigit(text[at]) || text[at] == UInt8(ascii: "-") { at += 1 }
      // `112 53, Αθήνα`
      if at - first == 3, at + 4 < limit, text[at] == 32, FieldWord.isDigit(text[at + 1]),
        FieldWord.isDigit(text[at + 2])
      {
        at += text[at + 3] == UInt8(ascii: ",") ? 4 : 3
      }
      if 4...8 ~= at - first, !FieldWord.isLetter(text[first - 1]), at + 3 < text.count,
        text[at] == 32, let place = NamePart(text, at: at + 1), place.isName, place.letters > 2
      {
        return true
      }
    }
    return false
  }
}
