/// Surnames, known or not, behind what somebody is: `dokter Ramcharan`, `Sergeant Okafor`, `tante Slagter`.
extension ProseName {
  /// What persons are called by together with their surname, in their offices or by their relatives.
  static let offices: StaticString =
    " dokter huisarts tandarts wethouder wijkagent hoofdagent agent burgemeester notaris dominee pastoor pastor kapelaan diaken rechercheur brigadier wachtmeester sergeant luitenant kapitein generaal officier rechter raadsheer chauffeur zuster broeder confrater opa oma oom tante officer lieutenant captain detective deputy constable inspector superintendent nurse judge justice magistrate celebrant chaperone adjuster solicitor barrister sheriff reverend rabbi imam coach councillor councilman councilwoman senator congressman congresswoman professor doctor uncle auntie aunt grandma grandpa brother sister pfarrer pfarrerin schwester oberarzt oberärztin hausarzt bürgermeister bürgermeisterin richter richterin kommissar kommissarin onkel docteur maître professeur commissaire doña doctora profesor profesora tío tía dottor dottoressa avvocato maestra zio zia doutor doutora professora doktor doktorka buurvrouw buurman overbuurvrouw overbuurman bovenbuurvrouw onderbuurvrouw bovenbuurman onderbuurman juf juffrouw opzichter bedrijfsarts verloskundige fysiotherapeut fysiotherapeute logopedist logopediste orthodontist psycholoog psychologe psychiater cardioloog chirurg kinderarts internist dermatoloog neuroloog uroloog gynaecoloog apotheker wijkverpleegkundige verpleegkundige casemanager bewindvoerder deurwaarder griffier rector conrector conciërge uitvoerder opperwachtmeester neef nicht zwager schoonzus schoonvader schoonmoeder schoonzoon schoondochter kleinzoon kleindochter pleegmoeder pleegvader pleegouders klasgenoot huisgenoot mantelzorger leerkracht nachbar nachbarin betriebsarzt zahnarzt zahnärztin hebamme rechtsanwalt rechtsanwältin operative keyholder skipper organist verger bystander paramedic physio caseworker coroner bailiff headteacher optometrist foreman forewoman neighbour neighbor schwager schwägerin neffe nichte voisin voisine notaire infirmier avocat avocate vecina abogado abogada nephew niece grandson granddaughter stepson stepdaughter midwife "

  private static let hashedOffices = HashedWords(offices)

  /// Whether the last three letters before a place are those of such a word: quick, since most capitals stand behind others.
  @inline(__always)
  static func mayFollowOffice(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start >= 4 else { return false }
    return endings.contains(NameHash(text, start - 4..<start - 1).value)
  }

  /// The last three bytes of ``offices``.
  private static let endings = HashedWords(
    " bor dic ner our per sio aal aan ach ada ado ain alt ant ate ato bar bbi ble cat cer cht cle der dge dma dpa ece eef eer ein end ent ers eur eut ffe ger her hew hte ice ier ife iff ige ina ine ire ist ive juf kel ken ker lor mam man mme nee nte oge oma one oog oom oon oor oot opa ora ouw rer rge rin ris rka rse rts rzt sar sin son sor ssa ste ter tie tin tor tra tre unt urg ute uty zia zio zus ía ío ña "
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

  private static let longestCollarNumber = 6

  /// Whether `PC` or the like and the number on the collar stand before a place: `PC 1184 Aldous`.
  @inline(__always)
  static func isBehindCollarNumber(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start > 6, FieldWord.isDigit(text[start &- 2]), text[start &- 1] == 32 else {
      return false
    }
    var at = start - 2
    let least = max(4, start - longestCollarNumber)
    while at > least, FieldWord.isDigit(text[at - 1]) { at -= 1 }
    return text[at - 1] == 32 && mayFollowConstable(text, at)
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
        : (last.isSurname || last.givenName == .clear) && !NameWords.isOrdinary(last.hash)
          && !NameWords.isOrdinary(first.hash)
    else { return nil }
    return Match(
      start: start, end: walk.end,
      factors: walk.hasSurname ? ScoreFactors() : ScoreFactors(.nameSingle))
  }
}
