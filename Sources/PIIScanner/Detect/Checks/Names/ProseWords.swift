/// Words that tell names of persons from other names in running text.
enum ProseWords {
  /// What is between the names of a list.
  static let and = HashedWords(" and en und et y e ")

  /// The first of two prefixes.
  static let firstPrefixes = HashedWords(" van von in op ")

  /// The second of two prefixes.
  static let secondPrefixes = HashedWords(" der de den het t ")

  /// Those that stand alone before a surname, and before nothing else with a capital.
  static let lonePrefixes = HashedWords(" de ter ten ")

  /// Words for streets that follow their name, in small letters.
  static let streetsAfter = HashedWords(" u ul ut utca nám ")

  /// Words for streets before their name, whose full stop tells them from others.
  static let streetsBefore = HashedWords(" av avda avd r ul ")

  /// Prefixes of surnames.
  static let prefixes = HashedWords(
    " van von de den der ter ten te el al af zu di da del della dos du la le het in op bin ibn vd ó ní nic uí mac "
  )

  /// Prefixes of Irish surnames.
  static let irishPrefixes = HashedWords(" ó ní nic uí mac ")

  /// What stands between a deed and who did it, and what is done to forms and papers.
  static let by = HashedWords(" door by von durch par por da af av przez ")
  static let deeds = HashedWords(
    " ingevuld opgesteld opgemaakt ondertekend getekend afgetekend gemeld behandeld uitgevoerd gezien besproken gecontroleerd goedgekeurd geaccordeerd aangenomen bezocht getaxeerd opgenomen completed filled signed prepared approved reviewed checked reported witnessed received inspected examined countersigned ausgefüllt unterschrieben erstellt geprüft genehmigt bearbeitet rempli signé établi rédigé vérifié approuvé cumplimentado firmado compilato firmato underskrevet utfylt udfyldt ifylld "
  )

  /// What stands before the names of places, ships, schools and clubs.
  static let beforePlaces = HashedWords(
    " north south east west new old sierra tierra costa monte saint san santa sint st port fort lake mount puerto villa upper lower great little naomh são santo sankt szent sveti svatý dacia rua rue avenue via calle plaza place square campo camp cape prinses koningin koning prins cité cite hong alfa sc vv fc rkvv basisschool gymzaal sporthal sportzaal sportpark zwembad wijkcentrum buurthuis gemaal sluis brug metrostation halte viale piazza piazzale largo corso vicolo contrada lungomare avenida avda paseo carrer rambla rúa praça travessa alameda calea bulevardul bulevard aleea strada piața náměstí třída námestie ulice ulica ulici ulicy plac rondo osiedle boulevard allée impasse quai roi trg cesta platz sokak caddesi monumento statua pomnik "
  )

  /// What is called after the person that follows: `Bibliotheek Annie M.G. Schmidt`, `HC Maria Stuart`.
  static let beforeBuildings = HashedWords(
    " šk sk tj fk hk gks ks klub rua ulica ul immo edil sprl quincaillerie comptoir établissements ets risotto ssid primaria secondaria comprensivo comunale civica biblioteca scuola liceo istituto palestra ospedale stadio teatro asilo escuela colegio instituto estadio école lycée collège stade hôpital gymnase théâtre médiathèque groupe-scolaire escola agrupamento schule grundschule realschule gesamtschule turnhalle škola škole školy gimnazija szkoła szkoły liceum gimnazjum gimnázium iskola liceul școala colegiul spitalul училище гимназия школа σχολείο λιμένας λιμάνι αεροδρόμιο skolen skolan kazerne brandweerkazerne oefencentrum rotonde tunnel viaduct dorpshuis gemeenschapshuis zaal leeszaal vergaderzaal aula gemaal sluis brug bibliotheek basisschool school scholengemeenschap lyceum gymzaal sporthal sportzaal sportpark zwembad wijkcentrum buurthuis dorpshuis zorghuis zorgcentrum verpleeghuis woonzorgcentrum mfc kulturhus gemeenschapshuis kinderdagverblijf peuterspeelzaal metrostation halte im ies ceip hc mhc sv vv fc sc rkvv cvv alfa mts ms mv "
  )

  /// Capitals in the middle of a German sentence: `Falls Sie Fragen haben`.
  static let addressing = HashedWords(" sie ihr ihre ihnen ihren sayın ")

  /// What follows a name in that of a street, a place or a firm.
  static let afterThings = HashedWords(
    " minor street st road rd avenue ave lane drive square park parks bridge way court terrace bypass track forges shoal common pass point grove union coves station boulevard blvd straat laan weg plein hof kade singel gracht dreef pad steeg markt huis house hall college university universiteit hogeschool school academy institute instituut hospital ziekenhuis kinderziekenhuis kliniek clinic centrum center centre medisch medical church kerk stichting foundation museum library inc llc ltd llp corp company group groep holding bank orchestra investments gmbh ag bv nv plc sa prize prijs award cup trophy hills island islands valley river county bay beach airport lake field fields mall gardens heights apartments building tower towers hotel restaurant café theater theatre stadium language server studio license licence project theorem algorithm law effect distribution function filter transform sans serif mono page pages spec importer updater kimlik sàrl sarl mahallesi mah bulvarı caddesi cad sokağı sokak gatvė prospektas alėja stiftelse stiftung fondation fondazione fundación fundacja nadace säätiö gymnasium lycée collège gimnazjum liceum iskola isk ált általános skole skola skolen skolan koulu kool gümnaasium plass plads plats vei vej veien vejen väg vägen tänav mnt utca tér terem sportcsarnok sok okulu lisesi üniversitesi hastanesi rovers wanderers athletic albion hotspur wildcats eagles magpies tigers lions panthers bulldogs hornets falcons raiders warriors cougars mustangs spartans broncos knights titans vikings sharks dolphins bears wolves giants rangers pirates crusaders chargers rockets comets thunder lightning saints demons swans kangaroos cowboys buccaneers seahawks ravens bengals collegians harriers wasps saracens canal lutheran methodist baptist presbyterian episcopal fc afc srl sprl spa snc sas eurl frères freres fils söhne zonen brothers montessori chevrolet buick toyota honda nissan hyundai subaru mazda volkswagen chrysler cadillac picanto sportage sorento countergambit gambit deere confrère confrères consœur consœurs consoeur collègue collègues verbund kita monsieur madame messieurs mesdames doper evangelist coon "
  )

  /// Given names and surnames that are colours, of which brands are made.
  static let colours = HashedWords(
    " red blue green black white brown gray grey pink gold golden silver violet amber ruby scarlet olive "
  )

  /// What a name follows that no table has: greetings and labels; titles that are short for the detector's pattern.
  static let introducers = HashedWords(
    " domnule doamnă pane panie famille famiglia família familia familjen familien rodina rodzina obitelj ifj özv här härn madamm joffer paní pani pán panem panią panu pana gospođa gospa sr sra dear beste hi hello hallo hoi lieve geachte echtpaar ehepaar eheleute fr κ κα κος κύριος κύριο κυρία κυρίας κυρίου κύριε господин госпожа г-н г-жа пан пані пана sur is-sur is-sinjura sinjura gđa gđom gosp says zegt aldus dhr hr mw mevr fam dr drs meneer mijnheer mvg groet groeten groetjes cllr cllrs revd señor señora echtp erven née kons konsulent ssa smt shri shrimati kumari whaea mr mrs "
  )

  /// What a person is, before an initial and a surname that no table has: `bewindvoerder A. Veerman`.
  static let roles = HashedWords(
    " dear beste geachte mvg groet groeten groetjes namens tnv v hr dhr mw mevr heer mevrouw contactpersoon bewindvoerder verhuurder huurder wethouder burgemeester huisarts arts specialist opzichter monteur eigenaar melder klant aanvrager advocaat advocate notaris agent buurman buurvrouw leerling cliënt cliënte client patiënt patiënte patient collega penningmeester voorzitter secretaris trainer docent docente juf meester mentor dokter zuster broeder ouder moeder vader broer zus zoon dochter oom tante partner echtgenoot echtgenote weduwe werknemer medewerker medewerkster bewoner bewoonster leverancier chauffeur bestuurder erelid gefailleerde schuldenaar slachtoffer verdachte getuige curator kandidaat deelnemer koper verkoper erflater gedaagde eiser eiseres verweerder betrokkene aangever aangeefster gemachtigde stagiair stagiaire vrijwilliger begeleider begeleidster casemanager consulent consulente wijkagent rechercheur verbalisant griffier ouderling diaken koster organist foarsitter skriuwer tenant landlord physician nurse employee lawyer dr drs mr ir ing prof herr frau anwalt arzt mieter klient lehrer expert taxateur inspecteur controleur rapporteur opsteller notulist beoordelaar keurmeester tolk schade-expert adjuster adj agent surveyor assessor valuer inspector examiner interpreter secretary treasurer chair chairman signed sgd getekend ondertekend gez gezeichnet signé firmado firmato podpisano gutachter sachbearbeiter sachbearbeiterin bearbeiter dolmetscher pr fdo docteur dottor dott avv pan pani geom rag agente medico médico lekarz řidič vodič sofor şoför hostes muhtar predsednik predsjednik referente lektor ředitel ředitelka riaditeľ riaditeľka dyrektor direktor direktorius juhataja igazgató müdür dyrektorka ravnatelj ravnateljica bailleur locataire fiscal presidente segretario secretario "
  )

  /// What closes a letter, before the name below it.
  static let closings = HashedWords(
    " groet groeten groetjes groetend mvg gr grt grtz hoogachtend regards sincerely faithfully truly cheers greetings wishes thanks bedankt grüßen grüssen grüsse gruß gruss lg vg mfg cordialement salutations distinguées amicalement saludos atentamente cordialmente saluto saluti distinti ossequi cumprimentos hälsningar hälsning hilsen hilsner terveisin pozdrawiam poważaniem pozdravem pozdravom üdvözlettel tisztelettel stimă pagarbiai cieņu lugupidamisega spoštovanjem poštovanjem saygılarımla kveðju εκτίμηση εκτιμηση χαιρετισμούς φιλικά φιλικούς уважение уважением поздрави поважанням "
  )

  /// What labels a name: `Naam:`, `my name is`.
  static let labels = HashedWords(
    " naam name achternaam voornaam surname nom nombre nome navn namn nimi nimeni imię jméno meno ime nume numele името ime име "
  )

  /// What stands between a label and a name: `mijn naam is`.
  static let links = HashedWords(
    " is ist est es è är er on este je mi се si się se sa was war était ")

  /// What somebody says before `się`, `se` and a name: `nazywam się`.
  static let callsHimself = HashedWords(
    " nazywam nazywa jmenuji jmenuje volám volá zovem zove numesc numește chamo chama llama llamo казвам Казвам казва зовем зове "
  )

  /// What somebody says right before a name: `ik heet`, `ich heiße`, `je m'appelle`.
  static let calls = HashedWords(
    " heet heette genaamd named heiße heißt heisse heisst namens appelle llamo llama chiamo chiama heter hedder zovem ονομάζομαι Ονομάζομαι ονομάζεται λέγομαι Λέγομαι λένε звати nevem neve adım sauc vardas heiti heitir zovu lautend "
  )

  /// Who is named behind a colon: `Moeder: Ingrid`.
  static let relatives = HashedWords(
    " moeder vader ouder broer zus zoon dochter partner kind oma opa oom tante voogd mentor mother father parent brother sister son daughter wife husband spouse child guardian mutter vater bruder schwester sohn tochter ehefrau ehemann mère père frère soeur sœur fils fille madre padre hijo hija figlio figlia "
  )

  /// What greetings have instead of a name.
  static let addressed = HashedWords(
    " klant klanten relatie collega collegas ouder ouders lezer lezers leden lid bezoeker bezoekers bewoner bewoners huurder huurders buren vrienden vriend mensen allemaal iedereen allen team redactie bestuur raad directie cliënt cliënten patiënt patiënten leerling leerlingen student studenten deelnemer deelnemers gebruiker gebruikers medewerker medewerkers heer heren dames mevrouw mevr dhr jij jullie kandidaat organisatie sollicitant familie foo bar baz world wörld welt django ruby python kubernetes docker github google microsoft procureur président présidente maire préfet préfète juge directeur directrice ministre bâtonnier greffier greffière recteur proviseur curé doyen bourgmestre échevin ambassadeur consul gouverneur inspecteur receveur notaire commissaire confrère consœur capitaine colonel lieutenant chef "
  )

  /// What stands before a person: greetings, and who speaks or is spoken of.
  static let beforePersons = HashedWords(
    " hi hello hey dear beste hallo hoi dag lieve geachte liebe lieber cher chère hola ciao me says said asked told named called thanks thank bedankt dank groet groeten groetjes zei zegt vroeg vraagt schreef aldus namens genaamd heet collega zoon dochter zus broer moeder vader vriend vriendin man vrouw partner buurman buurvrouw son daughter sister brother mother father friend wife husband aunt uncle kid colleague boss met mit avec given "
  )

  /// What follows a person: what persons do.
  static let afterPersons = HashedWords(
    " is was has had will would wants wanted said says told asked asks works worked lives lived likes loves thinks thought went came called calls wrote writes spent explained can could speaks spoke and heeft had wil woont werkt zei zegt belt belde kwam komt gaat ging vroeg vraagt schrijft schreef kan moet zal zou hat ist war sagt wohnt arbeitet a est habite "
  )
}

/// Some hundred words, which are looked up by their hash.
///
/// It is made once and stays, so it may be copied freely.
@safe
struct HashedWords: Sendable {
  private static let leastCapacity = 512
  /// Open addressing; 0 is an empty slot, and at least half of them are.
  nonisolated(unsafe) private let slots: UnsafePointer<UInt32>
  /// One less than how many slots there are, a power of two.
  private let mask: Int

  /// Makes a table of words in small letters, with a space before and after each.
  init(_ words: StaticString) {
    var spaces = 0
    for position in 0..<words.utf8CodeUnitCount
    where IdentifierChecks.byte(of: words, at: position) == UInt8(ascii: " ") {
      spaces += 1
    }
    var capacity = Self.leastCapacity
    while capacity < 2 * spaces { capacity *= 2 }
    let slots = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    unsafe slots.initialize(repeating: 0, count: capacity)
    mask = capacity - 1
    var hash = NameHash()
    for position in 1..<words.utf8CodeUnitCount {
      let byte = IdentifierChecks.byte(of: words, at: position)
      if byte != UInt8(ascii: " ") {
        hash.add(byte)
        continue
      }
      // SAFETY: the mask keeps a slot in the table.
      var slot = Int(hash.value) & mask
      while unsafe slots[slot] != 0 { slot = (slot + 1) & mask }
      unsafe slots[slot] = hash.value
      hash = NameHash()
    }
    unsafe self.slots = UnsafePointer(slots)
  }

  /// Whether a word is in the table.
  ///
  /// - Parameter hash: Its ``NameHash`` in small letters. Of other words one in millions has that of one here.
  /// - Returns: Whether it is.
  func contains(_ hash: UInt32) -> Bool {
    var slot = Int(hash) & mask
    // SAFETY: the mask keeps a slot in the table, which has empty ones.
    while unsafe slots[slot] != 0 {
      if unsafe slots[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}
