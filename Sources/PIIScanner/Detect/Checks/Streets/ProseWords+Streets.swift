/// Words that tell streets from other names in running text.
extension ProseWords {
  /// What ends like a street and is none.
  static let noStreets = HashedWords(
    " milaan catalaan onderweg snelweg autoweg halfweg spoorweg luchtweg urineweg tussenweg uitweg afweg omweg vluchtweg waterweg moerdijk sloterdijk voetpad fietspad supermarkt arbeidsmarkt huizenmarkt woningmarkt kerkhof gerechtshof bahnhof rechtbank loopbaan spoorbaan landingsbaan sportpark pretpark zwembad sportveld voetbalveld trainingsveld werkveld vakgebied luchthaven vliegveld park keypad ipad renewal withdrawal bijvoorbeeld "
  )

  /// Ends of streets that are words of their own, and names of streets where they stand alone.
  static let streets = WordSet(
    " straat laan weg plein gracht kade singel dreef steeg dijk plantsoen boulevard markt "
  )

  /// The others, which are only parts of one: `Kromme Haven`.
  static let partsOfStreets = WordSet(
    " hof park baan wal haven vaart erf veld akker werf brink meent bos oord zoom horst hoeve poort tuin schans pad ring "
  )

  /// What stands before the last word of a street, with a capital.
  static let beforeStreets = HashedWords(
    " oude oud nieuwe nieuw grote kleine lange korte hoge lage eerste tweede derde vierde vijfde graaf gravin hertog koning koningin keizer prins prinses burgemeester burg pastoor pater dokter doctor dr prof professor ds dominee st sint santa generaal gen kapitein admiraal maarschalk president minister schout ridder jonkheer jhr mr ir drs kardinaal kard bisschop meester mgr deken noord zuid oost west noorder zuider wester ooster boven beneden laan plein bilderdijk saint rijks verlengde voormalige ter "
  )

  /// Words inside of a street: `Burg. van der Hoevenlaan`.
  static let particlesOfStreets = HashedWords(" van de den der het t ten ter la du des v d el ")

  /// What stands before the number of a flat behind a street.
  static let flats = HashedWords(" app appt appartement kamer unit etage flat box k nr hs bus ")

  /// What tells that an address follows.
  static let addressWords = HashedWords(
    " adres woonadres huisadres thuisadres verpleegadres bezorgadres afleveradres factuuradres postadres verblijfadres verblijfsadres correspondentieadres huisbezoek address addr "
  )

  /// What somebody does at an address, and what is there.
  static let livingWords = HashedWords(
    " woont woon wonen wonend wonende woonachtig woonde woonden verblijft verblijvend verblijvende verhuis verhuist verhuisd verhuisde verhuizen verhuizing bezorgd bezorgen bezorging afgeleverd afgegeven opgehaald ophalen thuis huurt huurder huurders huur huurwoning bezichtiging taxatie oplevering bewoner bewoners bewoonster woning woonhuis appartement garagebox ingeschreven inwonend live lives lived living reside resides resided residing resident residents moved moving home house flat property premises lease tenancy landlord tenant tenants renting rents lodging lodges deliver delivered delivery ship shipped collected collect pickup evicted residente residenti residenza domiciliato domiciliata abitante abita domicilio domiciliado domiciliada vive residencia morador moradora residência demeurant demeurante demeure habitant domicilié domiciliée résidant résidente domiciliat domiciliată locuiește zamieszkały zamieszkała zamieszkałego zamieszkałej zam mieszka mieszkam bytem trvale bytom bydliskom bydlisko bydliště wohnhaft wohnt wohne bosat bosatt bopæl bor lakcíme lakik lakos habite habitent habitons habitait habitants loge vit emménagement emménage emménagé déménagement déménage déménagé sis sise flyttar flyttade flyttat inflyttning utflyttning flytter flyttet indflytning fraflytning innflytting utflytting muuttaa muutti asuvat asunut einzug auszug umzug umgezogen zieht lebt lebte wohnen wohnte mora moram mudou vivia vivono abitano trasferito trasferita trasloco traslado mieszkają zamieszkali bydlí bydlia laknak lakott locuiesc locuia stanuju stanovao elab elavad elas dzīvoja gyveno býr oturuyor oturan yaşıyor живее живеят живущ живуща κατοικεί κάτοικος διαμένει entregar entrega entregado entregue recoger livrer livré livraison livrée consegnare consegna consegnato liefern geliefert lieferung zustellen zugestellt abholen dostarczyć dostawa doručit doručiť kiszállítás livrare leverans leveras leveres levering toimitus доставка gyvenantis gyvenanti gyvena dzīvo deklarēts elukoht prebivališče prebivalište stanuje živi asuu ikamet mukim stay stays stayed staying lift lifts dropped picked gyv gyvenu vivo vivim visc viu viuen salgo salimos recojo byt bydlím bývam abito abitiamo moro moramos bydlíme mieszkamy oturuyorum asun asumme elan elame dzīvoju lakom lakunk laktunk μένω μένει μένουμε κατοικώ мешкає мешкаю мешкаємо проживає проживаю живу živim stanujem sídlím boende bodde bodd neighbour neighbours neighbor neighbors vecino vecina vecinos whft wohnh wohnhafter wohnhafte avecindado stále nahlásený nahlášen hlášen prijavljen prijavljena deklarētā deklarēta proživljen empadronado empadronada "
  )

  /// What stands before a place where something is.
  static let placePrepositions = HashedWords(
    " aan op bij naar nabij tegenover naast hoek vanaf vanuit uit voor at of near from to outside ")

  static let articles = HashedWords(" de het den der t een the ")

  /// Whose addresses are of no person.
  static let buildings = HashedWords(
    " raadzaal clubhuis clubgebouw sporthal sporthallen gymzaal dorpshuis gemeentehuis stadhuis stadskantoor gemeentekantoor raadhuis kantoor hoofdkantoor kantoren station halte hotel restaurant cafe café eetcafé museum kerk kapel moskee bibliotheek theater schouwburg bioscoop school basisschool college gymnasium lyceum winkel winkelcentrum supermarkt filiaal vestiging vestigingen apotheek ziekenhuis polikliniek kliniek politiebureau brandweerkazerne kazerne locatie locaties zaal gebouw bedrijf bedrijfspand fabriek magazijn loods gemaal sluis brug rotonde viaduct tunnel afslag afrit parkeerplaats parkeergarage garage tankstation pompstation milieustraat milieupark gevestigd bezoekadres stembureau bv nv vof b.v n.v stichting vereniging gemeente provincie lichtmast lantaarnpaal transformatorhuisje bushalte tramhalte speelplaats speeltuin monument ambtswoning verkeersbesluit omgevingsvergunning office offices headquarters hq courthouse church hospital library clinic surgery pharmacy store stores shop branch restaurant pub warehouse depot showroom inc llc llp ltd plc department mairie école collège lycée hôtel siège magasin gare salle église musée agence société sarl sas entreprise cabinet boutique hôpital clinique association bureaux chantier arrêt travaux voirie municipio ayuntamiento rathaus schule kirche geschäftsstelle filiale sede ufficio oficina sídlo siedziba székhely sediul "
  )
}
