/// Whether a name goes on as that of a firm: `Van den Berg Bouw VOF`, `De Wit & Zonen`.
enum FirmName {
  /// What firms that are called after a person do, make and sell, behind the name; and forms of firms.
  static let words = HashedWords(
    " farms farm trust ranch dairy cooperative coop bv nv vof cv ua gmbh ag kg ohg ug ltd llc llp inc plc corp sarl sas sasu eurl srl spa snc oy ab asa aps bouw bouwbedrijf aannemers aannemersbedrijf techniek installatie installaties installatietechniek elektro elektrotechniek metaal metaalbewerking staal machines machinebouw constructie constructies transport transporten logistiek logistics verhuur verhuizingen trading handel groothandel import export tools gereedschap gereedschappen beheer holding advies adviseurs consultancy consulting makelaars makelaardij gerechtsdeurwaarders gerechtsdeurwaarder deurwaarders incasso advocaten notarissen accountants architecten ingenieurs engineering schilders schilderwerken schildersbedrijf dakwerken loodgieters loodgietersbedrijf hoveniers hoveniersbedrijf groenvoorziening groenvoorzieningen tuinen kwekerijen kwekerij bloemen zaden uitgeverij uitgevers drukkerij druk media reclame design automatisering ict software systems solutions services diensten interieur interieurbouw meubelen meubels keukens tapijten vloeren bakkerij slagerij slagers catering horeca mode kleding schoenen juweliers optiek fietsen automotive autobedrijf auto banden garage carrosserie tankstations energie milieu recycling sloopwerken grondwerken infra wegenbouw waterbouw baggerwerken scheepvaart scheepswerf shipping visserij vis vlees zuivel kaas foods food dranken wijnen zonen zn gebroeders fils sons söhne partners associates industries industrie manufacturing group groep bank kempen clg motors elektronik felgen maschinenbau werkzeuge werkzeugbau ersatzteile fahrzeugbau fahrzeugtechnik hydraulik kunststofftechnik antriebstechnik messtechnik verlag druckerei brauerei bäckerei metzgerei fleischerei spedition baustoffe holzbau stahlbau gerüstbau dachdeckerei landtechnik landmaschinen pumpen armaturen ventile getriebe motoren reifen kältetechnik lüftungstechnik apotheke optik mobilbau metallbau feinmechanik ricambi officine impianti costruzioni carrozzeria autotrasporti meccanica elettronica électronique menuiserie plomberie charpente maçonnerie taxi taxis taxicentrale taxibedrijf touringcars rijschool uitvaart uitvaartzorg uitvaartverzorging begrafenissen crematies kozijnen sanitair zonwering beveiliging schoonmaak schoonmaakdiensten diervoeders dierenkliniek "
  )

  /// Forms of firms that are no names, as they are written; behind the name, and some before it.
  private static let marks = [
    "BV", "VOF", "GmbH", "OHG", "KGaA", "Kft", "Zrt", "Nyrt", "ehf", "doo", "AB", "ApS", "ASA",
    "Ltd", "LLC", "Inc", "Lda", "UAB", "SIA", "EOOD", "OOD",
  ].map(packed)
  private static let marksBefore = ["UAB", "SIA", "OÜ", "AS"].map(packed)

  /// The bytes of a word of four at most as one number: quick to compare, since most values have such a word.
  private static func packed(_ word: String) -> UInt32 {
    word.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Whether a word of a value is the form of a firm: the last one, or the first.
  static func isForm(_ word: FieldWord, _ value: Span<UInt8>) -> Bool {
    guard word.range.count <= 4, word.range.count >= 2, word.range.count < value.count else {
      return false
    }
    if word.range.lowerBound == 0 {
      // Their second letter is a capital too; that of most names is not.
      return value[1] &- UInt8(ascii: "a") >= 26
        && value[word.range.upperBound] == UInt8(ascii: " ")
        && isOne(of: marksBefore, word, value)
    }
    return word.range.upperBound + 1 >= value.count && isOne(of: marks, word, value)
  }

  /// Whether the form of a firm is one of the words behind a place of a value.
  static func hasForm(_ value: Span<UInt8>, behind position: Int) -> Bool {
    var at = position
    while let word = FieldWord.next(in: value, from: at) {
      if hasForm(value, word.range.lowerBound) || isForm(word, value) { return true }
      at = word.range.upperBound
    }
    return false
  }

  private static func isOne(of words: [UInt32], _ word: FieldWord, _ value: Span<UInt8>) -> Bool {
    var packed: UInt32 = 0
    for position in word.range { packed = packed << 8 | UInt32(value[position]) }
    return words.contains(packed)
  }

  /// Most words behind a name in which the form of a firm is looked for.
  private static let reach = 3

  /// Whether what follows a name makes a firm of it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - end: Where the name ends.
  /// - Returns: Whether it is so.
  /// - Complexity: O(1).
  static func goesOn(in text: Span<UInt8>, after end: Int) -> Bool {
    var at = end
    for word in 0..<reach {
      guard at + 1 < text.count, text[at] == UInt8(ascii: " ") else { return false }
      at += 1
      if hasForm(text, at) { return true }
      guard text[at] &- UInt8(ascii: "A") < 26, let part = NamePart(text, at: at) else {
        return false
      }
      // What it does stands right behind the name, its form at the end.
      if word == 0 || part.letters <= 5, part.isOne(of: words) { return true }
      at = part.end
    }
    return false
  }

  /// The forms of firms that are written with full stops, and what stands for more of a family.
  private static let forms: [StaticString] = [
    "s.r.o.", "s. r. o.", "d.o.o.", "d.d.", "e.K.", "e.V.", "S.L.", "B.V.", "N.V.", "V.O.F.",
    "S.R.L.", "S.n.c.", "S.N.C.", "S.a.s.", "S.A.S.", "S.L.U.", "S.C.", "z.s.", "o.p.s.", "a.s.",
    "z. s.", "z o.o.", "Z O.O.",
    "C.V.", "U.A.", "S.A.", "S.p.A.", "S.r.l.", "S.à", "& Zn", "& Zo", "en Zn",
    "en Zonen", "& Fils", "& CO", "& SON",
    "et Fils", "& Sons", "and Sons", "& Söhne", "und Söhne", "& Co",
  ]

  /// Whether the form of a firm stands at a place: `B.V.`, `& Zonen`.
  static func hasForm(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard at + 2 < text.count else { return false }
    // Most words are told by their second letter.
    switch text[at + 1] {
    case UInt8(ascii: "."), UInt8(ascii: " "): break
    case UInt8(ascii: "n"), UInt8(ascii: "t"):
      guard text[at + 2] == UInt8(ascii: " ") || text[at + 2] == UInt8(ascii: "d") else {
        return false
      }
    default: return false
    }
    for form in forms {
      let count = form.utf8CodeUnitCount
      guard at + count <= text.count else { continue }
      var isSame = true
      for offset in 0..<count where text[at + offset] != form.byte(offset) { isSame = false }
      guard isSame else { continue }
      // `d.d. 29/10`, the date of something.
      let next = at + count + 1
      let isDate =
        form.byte(0) == UInt8(ascii: "d") && next < text.count
        && text[next - 1] == 32 && FieldWord.isDigit(text[next])
      return !isDate
    }
    return false
  }
}
