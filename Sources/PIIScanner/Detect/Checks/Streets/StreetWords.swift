/// Words for streets outside the Netherlands, and what belongs to the number of a house.
enum StreetWords {
  /// Behind the name, where the number comes first: `27 Station Road`.
  static let afterNumberAndName = WordSet(
    " street st road rd avenue ave av blvd boulevard lane ln drive dr court ct circle cir place pl way terrace ter terr trail trl tr parkway pkwy highway hwy square sq close crescent cres gardens gdns grove mews row walk rise hill view green loop run path pike turnpike tpke plaza plz point pt cove cv landing ldg ridge bend bnd crossing xing alley aly quay quays wharf parade esplanade park bypass causeway cottages villas yard chase common heights hts expressway expy freeway fwy broadway strand approach fold gate croft garth embankment circus drove meadow meadows orchard brow vale side mall brae wynd mount lawns maltings spinney copse dell glade glebe knoll ridings chine hollow paddock paddocks "
  )
  /// Before the name, where the number comes first: `12, rue des Lilas`, `11820 County Road 44`.
  static let afterNumber = WordSet(
    " rue cour parc grande route rte avenue av ave boulevard boul bd bld blvd place pl chemin che allée alle rsidence cit monte allées allee allees impasse imp quai cours square cité cite sentier passage voie montée montee faubourg fbg lotissement lot résidence residence hameau ruelle esplanade villa clos rond-point triq sqaq pjazza misraħ vjal calle camino county state highway hwy us interstate rural fm cr rr "
  )
  /// Before the name, where the number comes last: `Via Manin, 27`, `ul. Długa 15/4`.
  static let beforeName = WordSet(
    " via viale v.le piazza piazzale corso largo vicolo strada contrada borgo lungomare calle c c/ cl avda avenida avd av paseo pº plaza plza pza pl ronda camino cno carretera ctra travesía travesia carrer passeig rambla rúa rua r praça praca pç travessa estrada alameda beco ul ulica al aleja aleje os osiedle plac rondo bulwar nám náměstí nam namesti námestie třída trida tř tr nábřeží nábr trg cesta šetalište put obala str bd bld b-dul bulevardul bulevard blvd calea cal șos sos șoseaua soseaua aleea drumul fundătura intr intrarea piața piata splaiul Οδός ΟΔΟΣ Λεωφόρος Λεωφ ΛΕΩΦ Πλατεία ΠΛΑΤΕΙΑ οδός οδου οδού λεωφόρος λεωφ πλατεία πλατείας Ул УЛ Бул Пл ул бул пл улица булевард triq rue avenue boulevard route chemin place allée quai "
  )
  /// Behind the name, where the number comes last: `Riia tn 142`, `Bocskai u. 14`, `Korte Nieuwstraat 4`.
  static let afterName = WordSet(
    " straße strasse strae passage str weg platz gasse allee ring damm ufer markt straat laan lei steenweg plein kaai dreef g gatvė gatve gatvės pr prospektas al alėja pl aikštė iela ielā ielas prospekts prospektā bulvāris bulvārī gatvē laukums laukumā šoseja tn tänav mnt maantee pst puiestee tee tänaval u utca utcai sgt sugárút út útja úton tér tere krt körút köz sor fasor sétány rakpart lakótelep cad caddesi cd sok sokak sokağı sk blv bulvarı bulv mah mahallesi mh vej gade gate gata gatan vägen veien vegen väg vei pot steza nabrežje prilaz odvojak prečac stube plads plass torv torg torget allé alle stræde katu tie kuja ulica cesta ulice náměstí třída trg "
  )
  /// Ends of words: `Königsallee`, `Fyllingsveien`, `Koivukatu`.
  static let ends: StaticString =
    " straße strasse stra\u{DF}e strase str weg platz gasse allee ring damm ufer chaussee steig stieg pfad graben markt wall promenade brücke steenweg straat laan plein dreef lei vej vejen gade gaden gata gatan gate gaten vägen veien vegen veg väg stræde plads plass torv torget vest kaai passage strae allé alle allén stien stigen bakken kvartalet gränd gränden lia lien lie katu tie kuja polku tori ranta puistikko kaari faret løkka holtet berget tunet kroken svingen toppen jordet stubben kleiva tjernet åsen haugen ringen lyngen havna stranda grenda vollen engen moen myra lunden bråten kollen nesset bukta hagen reihe twiete redder zeile backen leden vången ängen åkern brinken slingan flaten gjerdet hagan götu stræti vegur vegi braut hlíð vogi sgade svej parken vænget toften lunden krogen svinget ageren åsvägen backe kulla liden stråket vretet gärdet allén "

  /// Words with a capital that streets in German begin with.
  static let whereItLies = WordSet(
    " am im an auf in zum zur beim bei hinter unter vor ob na v ve u za k ke od pod nad pri ")

  /// Parts of a number, or of what comes behind it: floor, door, stairs.
  static let additions = WordSet(
    " bus bte boîte boite bt box bis ter quater appt apt app ap apartment bl bloc sc scara et etaj vh вх ет ап m lok kv kb tv th mf st sal etg og piso puerta pta izda izdo izq dcha dcho dto dta dt esq esquerdo direito frente fte esc bajo int interno scala p pal top stiege tür tur hs wohnung whg og eg dg ug vh hh gh sf li re links rechts stock stiege c cp n nr no num numéro numero nº č čp k d kat daire blok lgh lägenhet leil as em emelet ajtó fsz hæð haed ii iii iv vi vii viii ix np suterén dz butas dzīvoklis όροφος όρ ος διαμ Διαμ διαμέρισμα Διαμέρισμα "
  )
  /// Rooms and floors of a building, with their number behind: `Suite 1200`, `Apt. 4C`.
  static let units = WordSet(
    " apt apartment suite ste unit flat fl floor rm room bldg building lot no trlr spc dept office ofc ph penthouse block studio "
  )
  static let directions = WordSet(
    " n s e w ne nw se sw north south east west northeast northwest southeast southwest ")
  /// Small words inside of names.
  static let particles = WordSet(
    " de la le les du des d l del della delle dei degli di da do das dos e i y van von der den dem zu zum zur am an auf im in of the and et und og på ved a u w na pod nad pri ob sv św sw st il l-imdina "
  )
  /// First words of what is counted, and of what has versions; not of streets.
  static let counted = WordSet(
    " figure fig table tab chapter section version page step item items room level part volume vol line note rule case phase unit article series model windows server python java release build update january february march april may june july august september october november december januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre januari februari maart mei augustus kapitel seite abbildung tabelle artikel paragraph absatz bild nummer number rev revision ref code port error total sum count rechnung invoice order factuur facture kunde customer nr no pos position art id ticket jahr jahre monat alter schnitt quartal montag dienstag mittwoch donnerstag freitag samstag sonntag sinfonie symphonie symphony psalm apollo opus op boeing airbus iphone galaxy intel core euro usd eur chf model typ type top platz rang gruppe klasse team runde spiel lauf etappe zimmer raum tor gate gleis linie bus zug tram "
  )

  /// Whether a word is one of a set, in UTF-8 or Windows-1252.
  ///
  /// Of a word of Windows-1252 the letters beyond ASCII are left out, and the sets have such words so: `alle` for `allée`.
  static func contains(_ set: WordSet, _ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    if set.contains(text, word) { return true }
    guard let folded = Folded(text, word) else { return false }
    return set.contains(folded.letters.span, 0..<folded.count)
  }

  /// Whether a word ends as the names of streets do.
  static func hasEnd(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    if StreetAddress.ends(FieldWord(range: word), text, with: ends) { return true }
    guard let folded = Folded(text, word) else { return false }
    return StreetAddress.ends(
      FieldWord(range: 0..<folded.count), folded.letters.span, with: ends)
  }

  /// The letters of ASCII of a word that is not UTF-8.
  private struct Folded {
    var letters = InlineArray<32, UInt8>(repeating: 0)
    var count = 0

    init?(_ text: Span<UInt8>, _ word: Range<Int>) {
      guard word.count <= 32 else { return nil }
      for position in word {
        let byte = text[position]
        guard byte >= 0x80 else {
          letters[count] = byte
          count += 1
          continue
        }
        let next = position + 1 < word.upperBound ? text[position + 1] : 0
        guard byte >= 0xC0, next & 0xC0 != 0x80 else { return nil }
      }
      guard count < word.count, count > 2 else { return nil }
    }
  }
}
