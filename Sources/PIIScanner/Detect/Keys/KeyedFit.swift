/// How well the value of a key in text fits, where nothing else tells what else the key's values are.
enum KeyedFit {
  /// What stands beside a name in its row, or in the columns beside its own.
  enum Beside: UInt8, Comparable {
    case nothing
    /// Accounts that somebody is paid to.
    case accounts
    /// Ways to reach somebody, as firms have too.
    case contacts
    /// What only persons have.
    case persons

    static func < (left: Beside, right: Beside) -> Bool { left.rawValue < right.rawValue }
  }

  /// How well the cell of a table fits whose heading may be of other things: `Naam`.
  static func ofCell(
    _ value: Span<UInt8>, beside: Beside, _ phone: PhoneCheck
  ) -> FieldValueFit {
    let fit = fit(of: value, .personName, phone)
    let isLike =
      switch beside {
      case .persons: fit >= .likely
      case .contacts: fit == .strong || fit == .likely && PersonName.hasComma(value)
      case .accounts: fit == .strong && (PersonName.isTurned(value) || beginsWithInitial(value))
      case .nothing: fit == .strong && PersonName.isTurned(value)
      }
    // `NOWAK D`, as banks write payers.
    if beside > .nothing, isSurnameAndInitials(value, fit) { return .likely }
    return isLike && !isExample(value) && !hasLabel(value) ? fit : .none
  }

  /// What a person is to whoever fills in a form, or does to it: `Melder: Kaisa Virtanen`, `signed by`.
  private static let roles = HashedWords(
    " contact contactpersoon melder klant aanvrager indiener verzoeker eigenaar bewoner huurder medewerker medewerkster werknemer collega chauffeur bestuurder deelnemer gast passagier reiziger getuige verdachte slachtoffer aangever patiënt patiënte patient cliënt cliënte client leerling student docent leerkracht mentor ouder verzorger kind moeder vader partner huisarts arts behandelaar verpleegkundige apotheker notaris advocaat voorzitter secretaris penningmeester leidinggevende manager ambtenaar afzender ontvanger geadresseerde ondergetekende begunstigde door requester applicant claimant respondent petitioner appellant decedent payee payer complainant insured policyholder victim witness suspect defendant plaintiff guest passenger engineer operative technician keyholder skipper crew adopter traveler traveller driver owner holder tenant landlord guarantor resident customer employee teacher physician doctor nurse pharmacist therapist supervisor recipient sender beneficiary reporter submitter by kunde kundin mieter vermieter antragsteller patientin schüler lehrer fahrer zeuge halter versicherter von cliente locataire assuré bénéficiaire conducteur passager témoin demandeur par paciente titular conductor testigo solicitante por titolare intestatario conducente pacjent klient kierowca asiakas hakija potilas kund elev patienten beneficiario beneficiaria mittente destinatario destinatária destinataria venditore acquirente richiedente genitore madre padre figlio figlia delegato delegata tutore coniuge dipendente proprietario inquilino paziente assistito medico referente firmatario conduttore locatore testimone remitente comprador vendedor arrendador arrendatario propietario interesado denunciante trabajador alumno tutor firmante expéditeur destinataire vendeur acheteur acquéreur bailleur propriétaire salarié élève mère père médecin signataire bénéficiaires absender empfänger käufer verkäufer eigentümer arbeitnehmer mutter vater hausarzt ansprechpartner ansprechpartnerin unterzeichner afsender modtager køber sælger ejer lejer udlejer medarbejder læge værge avsender mottaker kjøper selger eier leietaker ansatt lege foresatt avsändare mottagare köpare säljare ägare hyresgäst hyresvärd anställd läkare målsman lähettäjä vastaanottaja ostaja myyjä omistaja vuokralainen työntekijä lääkäri huoltaja nadawca odbiorca kupujący sprzedający właściciel najemca wynajmujący pracownik lekarz opiekun matka ojciec świadek zleceniobiorca zleceniodawca wykonawca odesílatel příjemce kupující prodávající vlastník nájemce pronajímatel zaměstnanec lékař svědek odosielateľ príjemca kupujúci predávajúci nájomca prenajímateľ zamestnanec lekár svedok feladó címzett vevő eladó tulajdonos bérlő bérbeadó munkavállaló orvos tanú gondviselő expeditor cumpărător vânzător proprietar chiriaș angajat martor părinte pošiljatelj primatelj kupac prodavatelj vlasnik najmoprimac zaposlenik liječnik svjedok roditelj skrbnik pošiljalec prejemnik kupec prodajalec lastnik najemnik delavec zdravnik priča starš saatja saaja müüja üürnik töötaja arst tunnistaja sūtītājs saņēmējs pircējs pārdevējs īpašnieks īrnieks darbinieks liecinieks siuntėjas gavėjas pirkėjas pardavėjas savininkas nuomininkas darbuotojas liudytojas schriftführer schriftführerin obmann obfrau kassier kassierin kassenwart protokollführer zapisovateľ zapisovateľka zapisovatel zapisovatelka overovateľ overovatel jegyzőkönyvvezető zapisnikar zapisničar protokolant protokolantka dispecer dispečer dispečerka dyspozytor ploegbaas ploegleider teamleider hjemmehjelp formand kasserer ordfører puheenjohtaja sihteeri referent referentin sachbearbeiter sachbearbeiterin koordinator koordinatorin lener uitlener ontlener lezer entlehner ausleiher lesende leserin emprunteur lecteur lectrice prestatario lectora prestatária leitora lettore lettrice lainaaja låntagare låner lånere lånetager czytelnik wypożyczający čtenář čtenářka čitateľ čitateľka olvasó kölcsönző cititor cititoare читател bralec čitatelj skaitytojas lasītājs lugeja laenutaja lukija verstorbener verstorbene verstorben défunt défunte difunto difunta fallecido fallecida finado finada falecido falecida defunto defunta zmarły zmarła zemřelý zemřelá zosnulý zosnulá elhunyt decedat decedată decedatul починал pokojnik pokojni umrli miręs mirusysis mirušais lahkunu vainaja avliden avdød afdøde merhum θανών héritier héritière heredero heredera herdeiro herdeira spadkobierca dědic dedič örökös moștenitor наследник nasljednik paveldėtojas mantinieks pärija perillinen arvinge arving legatee heir doopouder dopeling peetoom peettante bruid bruidegom bräutigam täufling patin mariée marié parrain marraine padrino madrina novio sposo sposa chrzestny chrzestna ženich nevěsta nevesta kmotr kmotra vőlegény menyasszony mireasă naș nașă penningmeester secretaris voorzitter bestuurslid scheidsrechter schiedsrichter entraîneur árbitro entrenador arbitro allenatore sędzia trener rozhodčí trenér rozhodca játékvezető edző arbitru antrenor съдия треньор sudac teisėjas treneris tiesnesis kohtunik treener tuomari valmentaja tränare dommer antrenör koorlid chorist choriste corista abonnent abonnentin abonado abonato assinante abonent předplatitel odběratel predplatiteľ odberateľ előfizető абонат pretplatnik naročnik abonentas abonents tellija tilaaja prenumerant abone candidata kandydat kandydatka kandidát kandidátka uchazeč uchádzač jelölt pályázó кандидат kandidat kandidatas ehdokas zeugin bijzitter notulist protokollführerin segretaria sekretarz jegyző sihteeri sekreterare dagvoorzitter raadslid wethouder fractievoorzitter gemeinderat conseiller concejal consigliere radny radna zastupitel poslanec consilier vijećnik svetnik deputāts valtuutettu ledamot "
  )

  /// What only persons are.
  private static let persons = HashedWords(
    " tenant patient student pupil employee guest passenger resident victim witness suspect defendant plaintiff teacher physician nurse guardian driver skipper crew adopter keyholder parent carer huurder bewoner leerling patiënt patiënte medewerker werknemer getuige passagier gast docent mieter patientin schüler fahrer zeuge locataire élève salarié passager témoin inquilino alumno empleado paciente paziente alunno dipendente conduttore pacjent uczeń pracownik elev hyresgäst oppilas potilas "
  )

  /// Whether the heading of a column says what only persons are: `Tenant`.
  static func isPersons(_ heading: Range<Int>, in text: Span<UInt8>) -> Bool {
    NamePart(text, at: heading.lowerBound).map {
      $0.end == heading.upperBound && $0.isOne(of: persons)
    } ?? false
  }

  private static let names = HashedWords(" naam name nom nome nombre navn namn nimi ")

  /// Whether the last word of a key says what a person is, or the word before `naam`: `Melder`, `victim 1`, `chauffeur naam`.
  static func isRole(_ key: Range<Int>, in text: Span<UInt8>) -> Bool {
    var end = key.upperBound
    for _ in 0..<2 {
      while end > key.lowerBound, !FieldWord.isLetter(text[end - 1]) { end -= 1 }
      var start = end
      while start > key.lowerBound, FieldWord.isLetter(text[start - 1]) { start -= 1 }
      guard start < end, let part = NamePart(text, at: start) else { return false }
      guard part.isOne(of: names) else { return part.isOne(of: roles) }
      end = start
    }
    return false
  }

  /// How well a value fits whose key says what a person is: two words or more, none of which is an ordinary one.
  static func ofRole(_ value: Span<UInt8>, _ phone: PhoneCheck) -> FieldValueFit {
    let fit = fit(of: value, .personName, phone)
    var hasSpace = false
    for position in value.indices {
      if value[position] == 32 { hasSpace = true }
      // `Linux/BSD Team`
      if value[position] == UInt8(ascii: "/"), fit < .strong { return .none }
    }
    guard hasSpace else { return .none }
    // `Schriftführer: Brandner L.`
    if isSurnameAndInitials(value, fit) { return .likely }
    guard fit >= .likely, !isExample(value), !hasLabel(value) else { return .none }
    var (position, words) = (0, 0)
    while let word = FieldWord.next(in: value, from: position) {
      position = word.range.upperBound
      words += 1
      guard let part = NamePart(value, at: word.range.lowerBound) else { return .none }
      if part.letters > 2, NameWords.isOnlyOrdinary(part.hash), part.givenName <= .word,
        !PersonName.isParticle(word, value)
      {
        return .none
      }
    }
    return words >= 2 ? fit : .none
  }

  /// How well a value fits; a slash between surname and given names is as good as a comma.
  private static func fit(
    of value: Span<UInt8>, _ check: FieldValueCheck, _ phone: PhoneCheck
  ) -> FieldValueFit {
    let fit = check.fit(of: value, phone)
    guard fit == .other, check == .personName,
      let slash = PersonName.slashBetweenNames(value)
    else { return fit }
    var turned = InlineArray<96, UInt8>(repeating: 0)
    for position in value.indices { turned[position] = value[position] }
    turned[slash] = UInt8(ascii: ",")
    return check.fit(of: turned.span.extracting(0..<value.count), phone)
  }

  /// How well it fits.
  ///
  /// - Returns: `none` for what is too often a word of a form, or a setting.
  static func of(
    _ value: Span<UInt8>, _ check: FieldValueCheck, isCertain: Bool, beside: Beside = .nothing,
    isCell: Bool = false, _ phone: PhoneCheck
  ) -> FieldValueFit {
    guard !isReference(value) else { return .none }
    if beside == .persons, !isCertain, check == .personName {
      // A key `naam` beside one of birth dates.
      return ofCell(value, beside: .persons, phone)
    }
    let fit = fit(of: value, check, phone)
    guard isCertain else {
      // `name="San Miguel"` names anything, and names of persons are found without it; but not `van der Meer`.
      let isOther =
        check == .personName && value[0] &- UInt8(ascii: "a") >= 26 && !PersonName.hasComma(value)
      return fit == .strong && !isOther ? fit : .none
    }
    switch check {
    case .streetAddress:
      return fit == .strong || fit == .likely && !hasLabel(value) ? fit : .none
    case .personName where isExample(value) || hasLabel(value) || isInOrdinaryCapitals(value):
      return .none
    // `Hadioui F`
    case .personName where isSurnameAndInitials(value, fit): return .plain
    // Beside numbers and births of persons, `Per` and `Milan` are names as well.
    case .personName where fit == .plain || fit == .surname:
      return isWord(value) && !(isCell && isGivenName(value)) ? .none : fit
    default: return fit >= .plain ? fit : .none
    }
  }

  /// What stands before a word for a person in documentation: `Example User`, `Your Name`.
  private static let examples = HashedWords(
    " example sample dummy test your my voorbeeld uw mijn beispiel ihr exemple votre ")

  /// Words that name a field, and so are no part of its value: `First Name Required`, `Street and number`.
  private static let labels = HashedWords(
    " naam namen name names voornaam achternaam firstname lastname surname vorname nachname nom prénom field veld straat straatnaam street straße strasse adres address anschrift adresse huisnummer hausnummer number nummer numéro birth initial initials "
  )

  /// What stands before such a word in the name of a field: `Billing Street 2`.
  private static let kindsOfAddresses = HashedWords(
    " home work private billing shipping postal mailing delivery office company second other ")

  /// Whether it is a street whose last word is also what fields of streets are called: `Berliner Straße 9`, not `Street 2`.
  static func isNamedStreet(_ value: Span<UInt8>) -> Bool {
    // `7 Wale Street`, but not `2 Street`
    var start = 0
    while start < value.count, FieldWord.isDigit(value[start]) { start += 1 }
    if start > 0, start < value.count, value[start] == 32 { start += 1 }
    guard let first = NamePart(value, at: start), first.end < value.count else { return false }
    return !first.isOne(of: labels) && !first.isOne(of: kindsOfAddresses)
      && StreetAddress.namesStreet(value)
  }

  private static func hasLabel(_ value: Span<UInt8>) -> Bool {
    var position = 0
    while let word = FieldWord.next(in: value, from: position) {
      if let part = NamePart(value, at: word.range.lowerBound), part.isOne(of: labels) {
        return true
      }
      position = word.range.upperBound
    }
    return false
  }

  private static func isExample(_ value: Span<UInt8>) -> Bool {
    NamePart(value, at: 0).map { $0.isOne(of: examples) && $0.end < value.count } ?? false
  }

  /// What says where the value is, or that there is none: `Zie bijlage 2`.
  private static let references = HashedWords(" zie see siehe voir idem geen niet onbekend volgt ")

  private static func isReference(_ value: Span<UInt8>) -> Bool {
    NamePart(value, at: 0).map { $0.isOne(of: references) && $0.end < value.count } ?? false
  }

  /// Whether words in capitals are ordinary ones: `NOT NULL`, `SEE ABOVE`; what has an initial is none of these.
  private static func isInOrdinaryCapitals(_ value: Span<UInt8>) -> Bool {
    var position = 0
    var (words, ordinary) = (0, 0)
    while let word = FieldWord.next(in: value, from: position) {
      position = word.range.upperBound
      guard let part = NamePart(value, at: word.range.lowerBound) else { return false }
      if part.letters == 1 { return false }
      guard part.isInCapitals else { return false }
      if part.isOne(of: ProseWords.prefixes) { continue }
      if part.isOne(of: placeholders) || part.isOne(of: ProseWords.capitals)
        || part.isOne(of: NameBesideAddress.others)
      {
        return true
      }
      words += 1
      if NameWords.isOnlyOrdinary(part.hash), part.givenName == .none {
        ordinary += 1
      }
    }
    return words > 0 && ordinary == words
  }

  private static func beginsWithInitial(_ value: Span<UInt8>) -> Bool {
    value.count > 4 && value[0] &- UInt8(ascii: "A") < 26 && value[1] == UInt8(ascii: ".")
  }

  /// Whether a value that is no name by itself is a surname with initials behind it that have no full stops.
  private static func isSurnameAndInitials(_ value: Span<UInt8>, _ fit: FieldValueFit) -> Bool {
    (fit == .weak || fit == .other) && SurnameAndInitials.isWhole(value)
  }

  /// Words that forms and schemas have for a value.
  private static let placeholders = HashedWords(
    " char nchar nvarchar clob null testpersoon testgebruiker testklant testuser string text tekst varchar number nummer required optional verplicht optioneel ingevuld invullen gewijzigd verwijderd pflichtfeld obligatoire facultatif "
  )

  private static func isGivenName(_ value: Span<UInt8>) -> Bool {
    NamePart(value, at: 0).map { $0.givenName > .none && !$0.isOne(of: placeholders) } ?? false
  }

  /// Whether a single word is an ordinary one and not known as a surname: `String`, `Verplicht`.
  private static func isWord(_ value: Span<UInt8>) -> Bool {
    guard let part = NamePart(value, at: 0), part.end == value.count else { return false }
    return part.isOne(of: placeholders)
      || NameWords.isOnlyOrdinary(part.hash)
  }
}
