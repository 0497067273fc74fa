/// What a field that is named after a part of a name tells of the field beside it.
///
///     Nom;Prénom      {"ime": "Ana", "prezime": "Horvat"}      <p meno="Adam" priezvisko="Lukáč"/>
///
/// `nom`, `ime` and `meno` name anything. Beside the other part of a name they name the first.
enum NameParts {
  /// Fields of given names, and of what stands between them and the surname.
  private static let given = HashedWords(
    " prenumele fornavne förnamnen jména mená imena vārdi vardai fornafn skírnarnafn tilltalsnamn kutsumanimi isim voornaam voornamen voorn voornm roepnm voorl voorlet voorlett voorltrs vrltrs vl tussenv tussenvgsl voorv voorvgsl roepnaam voorletters voorletter initialen tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels firstname givenname givennames forename forenames vorname vornamen prénom prénoms prenom prenoms prenume fornavn förnamn fornamn etunimi etunimet imię imie imiona jméno jmeno keresztnév keresztnev utónév utonev vārds vards vardas eesnimi eiginnafn onoma vn pren vorna nomb imeni given vnaam "
  )
  /// Fields of surnames.
  private static let family = HashedWords(
    " ehename släktnamn slektsnavn slægtsnavn családnév családi eftirnafn kenninafn föðurnafn soyisim numele achternaam achtern achternm familienaam geslachtsnaam surname lastname familyname nachname familienname zuname apellido apellidos apelido apelidos sobrenome cognome efternavn etternavn efternamn sukunimi nazwisko příjmení prijmeni priezvisko vezetéknév vezeteknev prezime priimek soyad soyadı soyadi perekonnanimi perenimi sloinne pavardė pavarde uzvārds uzvards kenninafn eponymo nn nachn famname famnam cogn ap ape apell apel prezim nazw przyjm prijm anaam "
  )

  /// The same in Greek and Cyrillic letters.
  private static let givenElsewhere = hashes(
    "όνομα Όνομα ΌΝΟΜΑ ονομα Ονομα ΟΝΟΜΑ име Име ИМЕ имя Имя ИМЯ")
  private static let familyElsewhere = hashes(
    "επώνυμο Επώνυμο ΕΠΏΝΥΜΟ επωνυμο Επωνυμο ΕΠΩΝΥΜΟ фамилия Фамилия ФАМИЛИЯ презиме Презиме ПРЕЗИМЕ прізвище Прізвище ПРІЗВИЩЕ"
  )

  private enum Part { case given, family }

  /// The hashes of some words, as a `WordReader` makes them: of letters beyond ASCII it does not know which are capitals.
  private static func hashes(_ words: StaticString) -> [UInt64] {
    var reader = unsafe WordReader(words.utf8Start, from: 0, to: words.utf8CodeUnitCount)
    var hashes: [UInt64] = []
    while let word = unsafe reader.next() { hashes.append(word.hash) }
    return hashes
  }

  /// Which columns of a table stand beside a part of a name, with one between them at most.
  static func columnsBeside(in names: [[UInt8]]) -> [Bool] {
    let parts = names.map { EuropeanLetter.smallName(withoutEnd($0)) }.map { part($0.span) }
    let paired = pairedColumns(in: names)
    return parts.indices.map { index in
      if paired[index] { return true }
      var found = Found()
      for other in max(0, index - 2)..<min(parts.count, index + 3) where other != index {
        found.add(parts[other])
      }
      return found.isOnePart
    }
  }

  /// A name without the ending of a plural or whose it is: `PRÉNOM(S)`, `Prenume elev`.
  private static func withoutEnd(_ name: [UInt8]) -> [UInt8] {
    let name = Array(name.prefix { $0 != UInt8(ascii: "(") })
    return FieldNameEnd.withoutOwner(name, FieldNames.words(of:)).map { Array($0) } ?? name
  }

  /// Which columns are called `First` and `Last` beside each other, and so are of the parts of a name.
  private static func pairedColumns(in names: [[UInt8]]) -> [Bool] {
    let kinds = names.map { Pair($0) }
    return kinds.indices.map { index in
      guard let kind = kinds[index] else { return false }
      return (max(0, index - 2)..<min(kinds.count, index + 3)).contains { at in
        kinds[at].map { $0 != kind } ?? false
      }
    }
  }

  /// A column that is named so that only another beside it tells that it is of a part of a name.
  private enum Pair {
    case first, last

    init?(_ name: some Collection<UInt8>) {
      switch NameHash(lettersOf: name).value {
      case NameHash(lettersOf: "first".utf8).value: self = .first
      case NameHash(lettersOf: "last".utf8).value: self = .last
      default: return nil
      }
    }
  }

  /// How far from a key another is looked for, in bytes: no further than a window sees beyond what it owns.
  private static let reach = 320

  /// Whether a key of text stands beside one of a part of a name: in the same object, or in the lines around it.
  ///
  /// - Parameters:
  ///   - key: Where the key is, or a place behind it in the same object.
  ///   - text: JSON, XML, YAML, settings: keys are followed by `:`, `=` or `>`.
  /// - Returns: Whether it does, if keys of one part only stand there.
  /// - Complexity: O(1), since it reads no further than `reach`. Does not allocate.
  static func isBeside(_ key: Range<Int>, in text: Span<UInt8>) -> Bool {
    var found = Found()
    // `first` and `last` of pages and loops say nothing of what stands beside them.
    let others = counterparts(of: key, in: text)
    let isGiven = text.equalsIgnoringCase(key, "given")
    let start = startOfObject(text, before: key.lowerBound)
    var position = start
    let end = min(text.count, key.upperBound + reach)
    var depth = 0
    while position < end {
      let byte = text[position]
      if isOfKey(byte) {
        let first = position
        while position < end, isOfKey(text[position]) { position += 1 }
        if depth == 0, first != key.lowerBound, position < end, isKey(text, endingAt: position) {
          guard !others.isEmpty else {
            // HL7 and FHIR: `"given": "Anna", "family": "Bos"`.
            if isGiven, NameHash(text, first..<position).value == nothingAlone { return true }
            found.add(part(text.extracting(first..<position)))
            continue
          }
          if others.contains(NameHash(text, first..<position).value) { return true }
        }
        continue
      }
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        guard depth > 0 else { break }
        depth -= 1
      }
      // An empty line ends what belongs together.
      if byte == 10, position > key.upperBound, text[position - 1] == 10 { break }
      position += 1
    }
    return found.isOnePart
  }

  static func isFirstOrLast(_ key: Range<Int>, in text: Span<UInt8>) -> Bool {
    !counterparts(of: key, in: text).isEmpty
  }

  /// Keys that are of a name beside the other one only: `sn` alone is a serial number.
  private static let pairs: [(name: StaticString, others: [UInt32])] = [
    ("first", [hash("last")]), ("last", [hash("first")]), ("fn", [hash("sn"), hash("ln")]),
    ("sn", [hash("fn")]), ("ln", [hash("fn")]), ("family", [hash("given")]),
  ]

  /// Keys that beside others than their pair are of other things: a plant has a family too.
  private static let nothingAlone = hash("family")

  /// Whether the last key of a path is of a name beside its pair only: `"family": "Rosaceae"` is of none.
  static func needsPair(_ path: some Collection<UInt8>) -> Bool {
    var hash = NameHash()
    for byte in path.suffix(longestPaired + 1) {
      if byte == UInt8(ascii: "/") { hash = NameHash() } else { hash.add(byte | 0x20) }
    }
    return hash.value == nothingAlone
  }

  /// Whether a key of text is of a name beside its pair only.
  static func needsPair(_ key: Range<Int>, in text: Span<UInt8>) -> Bool {
    text.equalsIgnoringCase(key, "family")
  }

  private static let longestPaired = 6

  /// What stands beside `first` where it is a given name, and beside `last`; empty for any other key.
  private static func counterparts(of key: Range<Int>, in text: Span<UInt8>) -> [UInt32] {
    guard key.count <= longestPaired else { return [] }
    return pairs.first { text.equalsIgnoringCase(key, $0.name) }?.others ?? []
  }

  private static func hash(_ word: StaticString) -> UInt32 {
    var hash = NameHash()
    for at in 0..<word.utf8CodeUnitCount { hash.add(word.byte(at)) }
    return hash.value
  }

  /// Elements of names, each with the one that stands beside it.
  private static let elements: [(name: StaticString, other: StaticString)] = [
    ("given", "family"), ("family", "given"), ("fore", "sur"), ("sur", "fore"),
  ]

  /// Whether an element is `given` or `family` with the other one near, as HL7 and FHIR write names, or `Fore` or `Sur`, as the tax office
  /// of Britain does; alone, any of these is of other things.
  ///
  /// Sources: <https://hl7.org/fhir/datatypes.html#HumanName>, HMRC, RTI technical specifications.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func isElementOfName(_ key: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard key.lowerBound > 0,
      text[key.lowerBound - 1] == UInt8(ascii: "<")
        || text[key.lowerBound - 1] == UInt8(ascii: ":"),
      let other = elements.first(where: { text.equalsIgnoringCase(key, $0.name) })?.other
    else { return false }
    var at = max(8, key.lowerBound - reach)
    let end = min(text.count, key.upperBound + reach)
    while at < end {
      let isEnd = text[at] == UInt8(ascii: ">") || text[at] == UInt8(ascii: " ")
      if isEnd, text.endsIgnoringCase(at, other), at > other.utf8CodeUnitCount,
        !FieldWord.isLetter(text[at - other.utf8CodeUnitCount - 1])
      {
        return true
      }
      at += 1
    }
    return false
  }

  /// Which parts of names there are.
  private struct Found {
    private var (given, family) = (false, false)

    mutating func add(_ part: Part?) {
      switch part {
      case .given: given = true
      case .family: family = true
      case nil: break
      }
    }

    /// With both of them, what else has a name is no part of it.
    var isOnePart: Bool { given != family }
  }

  /// Where the object begins that has a key, or as far back as is looked.
  private static func startOfObject(_ text: Span<UInt8>, before key: Int) -> Int {
    var at = key
    let least = max(0, key - reach)
    var depth = 0
    while at > least {
      let byte = text[at - 1]
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { depth += 1 }
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        guard depth > 0 else { break }
        depth -= 1
      }
      if byte == 10, at < key, text[at] == 10 { break }
      at -= 1
    }
    // Not in the middle of a word.
    if at == least, least > 0 { while at < key, isOfKey(text[at]) { at += 1 } }
    return at
  }

  /// Whether what ends here is a key: `prezime:`, `"prezime" :`, `priezvisko=`, `<Cognome>`.
  private static func isKey(_ text: Span<UInt8>, endingAt end: Int) -> Bool {
    var at = end
    // `apellido1`, `Apellido 1º`
    if at + 1 < text.count, text[at] == 32, FieldWord.isDigit(text[at + 1]) { at += 1 }
    let number = at
    while at < text.count, at - number < 2, FieldWord.isDigit(text[at]) { at += 1 }
    if at > number, at + 1 < text.count, text[at] == 0xC2, text[at + 1] == 0xBA {
      at += 2
    } else if at > number, at < text.count, text[at] == 0xBA {
      at += 1
    }
    guard at < text.count else { return false }
    if text[at] == UInt8(ascii: ">") { return true }
    if text[at] == UInt8(ascii: "\"") || text[at] == UInt8(ascii: "'") { at += 1 }
    while at < text.count, text[at] == 32 { at += 1 }
    guard at < text.count else { return false }
    return text[at] == UInt8(ascii: ":") || text[at] == UInt8(ascii: "=")
  }

  @inline(__always)
  private static func isOfKey(_ byte: UInt8) -> Bool {
    FieldWord.isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  /// Words before `naam` that say that it is a person's, or that of a party that may be one: `rel_naam`, `KL_NM`.
  private static let parties = HashedWords(
    " rel relatie kl klant deb debiteur lid pat patient cli client clt cust customer mbr member mdw medew wn werkn werknemer pers persoon person dln deelnemer verz verzekerde gast guest huurder tenant bewoner ouder leerling lln student "
  )

  /// Whether the last key of a path is one word, but for digits and a party: `documentName` and `product_naam` say of what it is.
  static func isOneWord(_ path: some Collection<UInt8>) -> Bool {
    let name = Array(path.suffix(64))
    let start = name.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return isOneWord(start..<name.count, in: name.span)
  }

  /// Whether a key is one word, but for digits and a party.
  static func isOneWord(_ key: Range<Int>, in text: Span<UInt8>) -> Bool {
    unsafe text.withUnsafeBufferPointer { bytes in
      var reader = unsafe WordReader(bytes.baseAddress, from: key.lowerBound, to: key.upperBound)
      var words = 0
      var isOfParty = false
      while let word = unsafe reader.next() {
        if unsafe FieldWord.isDigit(bytes[word.start]) { continue }
        if words == 0 { isOfParty = parties.contains(NameHash(text, word.start..<word.end).value) }
        words += 1
      }
      return words == 1 || words == 2 && isOfParty
    }
  }

  /// The part of a name that a field is named after, by its last word or the last two: `klant_achternaam`, `lastName`.
  private static func part(_ name: Span<UInt8>) -> Part? {
    unsafe name.withUnsafeBufferPointer { bytes -> Part? in
      var reader = unsafe WordReader(bytes.baseAddress, from: 0, to: bytes.count)
      var (before, last, lastHash) = (0..<0, 0..<0, UInt64(0))
      while let word = unsafe reader.next() {
        // `achternaam_2`
        if unsafe FieldWord.isDigit(bytes[word.start]) { continue }
        before = last
        last = word.start..<word.end
        lastHash = word.hash
      }
      if givenElsewhere.contains(lastHash) { return .given }
      if familyElsewhere.contains(lastHash) { return .family }
      guard !last.isEmpty, let word = NamePart(name, at: last.lowerBound) else { return nil }
      if word.end == last.upperBound {
        if word.isOne(of: given) { return .given }
        if word.isOne(of: family) { return .family }
      }
      guard !before.isEmpty else { return nil }
      var hash = NameHash()
      for range in [before, last] {
        for at in range { hash.add(unsafe bytes[at] | 0x20) }
      }
      return given.contains(hash.value) ? .given : family.contains(hash.value) ? .family : nil
    }
  }
}
