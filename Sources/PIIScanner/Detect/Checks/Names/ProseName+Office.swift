/// Surnames, known or not, behind what somebody is: `dokter Ramcharan`, `Sergeant Okafor`, `tante Slagter`.
extension ProseName {
  /// What persons are called by together with their surname, in their offices or by their relatives.
  static let offices: StaticString =
    " dokter huisarts tandarts wethouder wijkagent hoofdagent agent burgemeester notaris dominee pastoor pastor kapelaan diaken rechercheur brigadier wachtmeester sergeant luitenant kapitein generaal officier rechter raadsheer chauffeur zuster broeder confrater opa oma oom tante officer lieutenant captain detective deputy constable inspector superintendent nurse judge justice magistrate reverend rabbi imam coach councillor councilman councilwoman senator congressman congresswoman professor doctor uncle auntie aunt grandma grandpa brother sister pfarrer pfarrerin schwester oberarzt oberärztin hausarzt bürgermeister bürgermeisterin richter richterin kommissar kommissarin onkel docteur maître professeur commissaire doña doctora profesor profesora tío tía dottor dottoressa avvocato maestra zio zia doutor doutora professora doktor doktorka "

  private static let hashedOffices = HashedWords(offices)

  /// Whether the last three letters before a place are those of such a word: quick, since most capitals stand behind others.
  @inline(__always)
  static func mayFollowOffice(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start >= 4 else { return false }
    return endings.contains(NameHash(text, start - 4..<start - 1).value)
  }

  /// The last three bytes of ``offices``.
  private static let endings = HashedWords(
    " aal aan ach ain ant ate ato bbi ble cer cle der dge dma dpa eer ein end ent eur her ice ier ire ive kel ken lor mam man nee nte oma oom oor opa ora rer rin ris rka rse rts rzt sar sor ssa ter tie tin tor tra tre unt uty zia zio ía ío ña "
  )

  /// Whether what somebody is stands right before a surname, and nothing that makes a longer name of both.
  static func isBehindOffice(_ text: Span<UInt8>, _ start: Int) -> Bool {
    let office = WordBefore(text, start)
    guard office.gap == 1, !office.hasStop, office.isOne(of: hashedOffices) else { return false }
    // `Free Agent Report`
    return text[office.start] &- UInt8(ascii: "A") >= 26
      || !followsCapital(text, office.start, WordBefore(text, office.start))
  }

  /// Whether the space before a place stands behind `PC` or `DC`: quick, since most capitals stand in no such place.
  @inline(__always)
  static func mayFollowConstable(_ text: Span<UInt8>, _ start: Int) -> Bool {
    start > 3 && text[start &- 2] == UInt8(ascii: "C") && text[start &- 1] == 32
      && (text[start &- 3] == UInt8(ascii: "P") || text[start &- 3] == UInt8(ascii: "D"))
      && (text[start &- 4] &- UInt8(ascii: "A") >= 26 || text[start &- 4] == UInt8(ascii: "W"))
  }

  /// The name of a constable: a known surname alone, or a given name and any surname: `PC Marwood`, `DC Amber Okoro-Lyle`.
  ///
  /// `PC Gamer` and `DC Comics` have neither.
  static func constable(_ first: NamePart, in text: Span<UInt8>, at start: Int) -> Match? {
    guard !first.isOne(of: ProseWords.afterThings),
      let (last, end) = hyphens(after: first, in: text)
    else { return nil }
    var walk = Walk(end: end)
    guard !mayGoOn(text, end) || walk.readSurname(text, .clear), endsAsName(text, walk.end) else {
      return nil
    }
    guard
      walk.hasSurname
        ? first.givenName != .none
        : last.isSurname && !NameWords.isOrdinary(last.hash) && !NameWords.isOrdinary(first.hash)
    else { return nil }
    return Match(
      start: start, end: walk.end,
      factors: walk.hasSurname ? ScoreFactors() : ScoreFactors(.nameSingle))
  }
}
