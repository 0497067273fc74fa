/// Whether a name goes on as that of a firm: `Van den Berg Bouw VOF`, `De Wit & Zonen`.
enum FirmName {
  /// What firms that are called after a person do, make and sell, behind the name; and forms of firms.
  static let words = HashedWords(
    " bv nv vof cv ua gmbh ag kg ohg ug ltd llc llp inc plc corp sarl sas sasu eurl srl spa snc oy ab asa aps bouw bouwbedrijf aannemers aannemersbedrijf techniek installatie installaties installatietechniek elektro elektrotechniek metaal metaalbewerking staal machines machinebouw constructie constructies transport transporten logistiek logistics verhuur verhuizingen trading handel groothandel import export tools gereedschap gereedschappen beheer holding advies adviseurs consultancy consulting makelaars makelaardij advocaten notarissen accountants architecten ingenieurs engineering schilders schilderwerken schildersbedrijf dakwerken loodgieters loodgietersbedrijf hoveniers hoveniersbedrijf groenvoorziening groenvoorzieningen tuinen kwekerijen kwekerij bloemen zaden uitgeverij uitgevers drukkerij druk media reclame design automatisering ict software systems solutions services diensten interieur interieurbouw meubelen meubels keukens tapijten vloeren bakkerij slagerij slagers catering horeca mode kleding schoenen juweliers optiek fietsen automotive autobedrijf auto banden garage carrosserie tankstations energie milieu recycling sloopwerken grondwerken infra wegenbouw waterbouw baggerwerken scheepvaart scheepswerf shipping visserij vis vlees zuivel kaas foods food dranken wijnen zonen zn gebroeders fils sons söhne partners associates industries industrie manufacturing group groep bank kempen "
  )

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
    "B.V.", "N.V.", "V.O.F.", "C.V.", "S.A.", "S.p.A.", "S.r.l.", "S.à", "& Zn", "& Zo", "en Zn",
    "en Zonen", "& Fils",
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
      if isSame { return true }
    }
    return false
  }
}
