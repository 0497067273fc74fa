/// Words that tell of a vehicle near a place: what it is, and who made it.
///
///     2017 Buick Enclave tag GKX 418      Our insured   Transit Custom, FN21 OHT
enum VehicleWords {
  private static let words = HashedWords(
    " ktm gaz uaz vaz lada man daf iveco scania seat ssangyong mini smart mg ds vehicle veh vehs car cars van vans truck pickup suv sedan wagon hatchback trailer motorcycle motorbike scooter caravan lorry minibus vin driver toyota honda chevrolet chevy chev buick gmc dodge jeep nissan kia hyundai subaru mazda volkswagen vw bmw audi lexus acura tesla volvo chrysler cadillac pontiac oldsmobile isuzu infiniti mitsubishi suzuki vauxhall peugeot renault citroën citroen škoda skoda fiat opel dacia holden transit ranger corolla camry civic accord altima fiesta focus astra corsa golf polo qashqai hilux zafira insignia meriva mokka vivaro mondeo kuga fabia octavia superb kodiaq clio megane captur micra juke yaris aygo sandero duster sportage picanto tucson berlingo sprinter passat tiguan touran equinox tahoe silverado impala malibu outlander forester outback prius rav4 sienna odyssey dashcam anpr speedwatch ute campervan motorhome camper galaxy merc mercedes peterbilt freightliner kenworth panda punto ypsilon giulietta giulia tipo twingo kangoo scénic scenic trafic master espace zoe koleos talisman arona ibiza leon león alhambra ateca karoq kamiq scala fabie octavie felicia roomster yeti caddy transporter crafter amarok arteon taigo troc polonez lanos matiz aveo cruze lacetti logan jogger lodgy dokker spring auto autem samochód samochodu samochodem wóz wozem vozidlo vozidla voiture véhicule camionnette camionette furgone furgoneta furgón macchina autovettura coche carro viatura carrinha bil bilen varebil vogn auton autoa autoni fahrzeug wagen pkw lkw kfz traktor tractor trattore masina mașina mașină autoturism vozilo avto avta automobil automobilis automašīna gépkocsi gépjármű araç araba aracı bestelwagen bestelbus voertuig aanhanger anhänger remorque remorca přívěs przyczepa "
  )
  /// Those that are ordinary words of some language too: they do not tell of a plate that only its form tells.
  private static let ordinary = HashedWords(
    " van vans mini smart seat man focus up leon tipo spring master team wagen space scala note golf galaxy forester accord transit express partner "
  )
  static let mostWords = 6
  private static let longestGap = 24

  /// Whether one begins at a place: `BMW 320`.
  static func begin(in text: Span<UInt8>, at place: Int) -> Bool {
    NamePart(text, at: place).map { $0.isOne(of: words) } ?? false
  }

  /// Whether one with a capital stands before a place in its line, a few words away at most: `rijdt de Volvo (`.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func makeStands(in text: Span<UInt8>, before place: Int) -> Bool {
    var at = place
    for _ in 0..<mostWordsOfModel {
      let word = WordBefore(text, at)
      guard word.start < word.end, at - word.end <= 2, !word.hasStop else { return false }
      if word.isOne(of: words), word.end - word.start >= 3,
        text[word.start] &- UInt8(ascii: "A") < 26, !word.isOne(of: wordsToo)
      {
        return true
      }
      at = word.start
    }
    return false
  }

  private static let mostWordsOfModel = 3
  /// Those that are words of other things with a capital too.
  private static let wordsToo = HashedWords(
    " man mini smart focus fiesta ranger polo galaxy mg ds vin driver titan accord civic seat golf spirit transit "
  )

  /// Whether one stands before a place in its line, some words away at most.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - place: Where the plate begins.
  ///   - most: How many words before it are looked at.
  /// - Returns: Whether one does.
  /// - Complexity: O(1). Does not allocate.
  static func stand(in text: Span<UInt8>, before place: Int, within most: Int = mostWords) -> Bool {
    var at = place
    for _ in 0..<most {
      let least = max(0, at - longestGap)
      while at > least, text[at - 1] == 32 { at -= 1 }
      guard at > 0, text[at - 1] != UInt8(ascii: ";") else { return false }
      let word = WordBefore(text, at)
      guard word.start < word.end else { return false }
      if word.isOne(of: words), most == mostWords || !word.isOne(of: ordinary) { return true }
      at = word.start
    }
    return false
  }
}
