// Made by scripts/builtin_detectors.py from patterns/. Do not edit.

/// The checks that a definition can name.
enum IdentifierCheck: String, CaseIterable, Sendable {
  case accountNumber
  case adoazonosito
  case adoszam
  case afm
  case agb
  case ahvNumber
  case amka
  case asmensKodas
  case ausweisnummer
  case bankszamla
  case belgianAccount
  case bic
  case big
  case birthDate
  case bisnummer
  case bsn
  case btw
  case cartaoDeCidadao
  case ccc
  case cnp
  case codiceFiscale
  case coordinates
  case cpr
  case czechAccount
  case davcnaStevilka
  case dea
  case dni
  case dowod
  case driverNumber
  case dutchPostcode
  case egn
  case emso
  case fodselsnummer
  case foreignPlate
  case hetuOrTemporary
  case homeFolder
  case imei
  case isikukood
  case issuedNumber
  case itin
  case kennitala
  case kennitalaDate
  case kenteken
  case kontonummer
  case krankenversichertennummer
  case macAddress
  case matricule
  case mbi
  case mrz
  case nameWithTitle
  case nhsNumber
  case nib
  case nie
  case nif
  case nino
  case nip
  case nir
  case npi
  case nrb
  case nuss
  case oib
  case onderwijsnummer
  case passportNumber
  case paymentCard
  case personalVAT
  case personasKods
  case personnummer
  case pesel
  case postcode
  case pps
  case publicIPv4
  case publicIPv6
  case rekeningnummer
  case rib
  case rijksregisternummer
  case rntrc
  case rodneCislo
  case routingNumber
  case sozialversicherungsnummer
  case ssn
  case steuerID
  case streetBeforePostcode
  case szemelyi
  case taj
  case tckimlik
  case tic
  case utr
  case versicherungsnummer
  case vin

  /// Whether a value passes.
  ///
  /// - Parameter text: Its letters, as capitals, and digits; as written for checks that read raw text.
  /// - Returns: Whether it passes.
  @inline(__always)
  func passes(_ text: Span<UInt8>) -> Bool {
    switch self {
    case .accountNumber: IdentifierChecks.accountNumber(text)
    case .adoazonosito: IdentifierChecks.adoazonosito(text)
    case .adoszam: IdentifierChecks.adoszam(text)
    case .afm: IdentifierChecks.afm(text)
    case .agb: IdentifierChecks.agb(text)
    case .ahvNumber: IdentifierChecks.ahvNumber(text)
    case .amka: IdentifierChecks.amka(text)
    case .asmensKodas: IdentifierChecks.asmensKodas(text)
    case .ausweisnummer: IdentifierChecks.ausweisnummer(text)
    case .bankszamla: IdentifierChecks.bankszamla(text)
    case .belgianAccount: IdentifierChecks.belgianAccount(text)
    case .bic: IdentifierChecks.bic(text)
    case .big: IdentifierChecks.big(text)
    case .birthDate: IdentifierChecks.birthDate(text)
    case .bisnummer: IdentifierChecks.bisnummer(text)
    case .bsn: IdentifierChecks.bsn(text)
    case .btw: IdentifierChecks.btw(text)
    case .cartaoDeCidadao: IdentifierChecks.cartaoDeCidadao(text)
    case .ccc: IdentifierChecks.ccc(text)
    case .cnp: IdentifierChecks.cnp(text)
    case .codiceFiscale: IdentifierChecks.codiceFiscale(text)
    case .coordinates: IdentifierChecks.coordinates(text)
    case .cpr: IdentifierChecks.cpr(text)
    case .czechAccount: IdentifierChecks.czechAccount(text)
    case .davcnaStevilka: IdentifierChecks.davcnaStevilka(text)
    case .dea: IdentifierChecks.dea(text)
    case .dni: IdentifierChecks.dni(text)
    case .dowod: IdentifierChecks.dowod(text)
    case .driverNumber: IdentifierChecks.driverNumber(text)
    case .dutchPostcode: IdentifierChecks.dutchPostcode(text)
    case .egn: IdentifierChecks.egn(text)
    case .emso: IdentifierChecks.emso(text)
    case .fodselsnummer: IdentifierChecks.fodselsnummer(text)
    case .foreignPlate: IdentifierChecks.foreignPlate(text)
    case .hetuOrTemporary: IdentifierChecks.hetuOrTemporary(text)
    case .homeFolder: IdentifierChecks.homeFolder(text)
    case .imei: IdentifierChecks.imei(text)
    case .isikukood: IdentifierChecks.isikukood(text)
    case .issuedNumber: IdentifierChecks.issuedNumber(text)
    case .itin: IdentifierChecks.itin(text)
    case .kennitala: IdentifierChecks.kennitala(text)
    case .kennitalaDate: IdentifierChecks.kennitalaDate(text)
    case .kenteken: IdentifierChecks.kenteken(text)
    case .kontonummer: IdentifierChecks.kontonummer(text)
    case .krankenversichertennummer: IdentifierChecks.krankenversichertennummer(text)
    case .macAddress: IdentifierChecks.macAddress(text)
    case .matricule: IdentifierChecks.matricule(text)
    case .mbi: IdentifierChecks.mbi(text)
    case .mrz: IdentifierChecks.mrz(text)
    case .nameWithTitle: IdentifierChecks.nameWithTitle(text)
    case .nhsNumber: IdentifierChecks.nhsNumber(text)
    case .nib: IdentifierChecks.nib(text)
    case .nie: IdentifierChecks.nie(text)
    case .nif: IdentifierChecks.nif(text)
    case .nino: IdentifierChecks.nino(text)
    case .nip: IdentifierChecks.nip(text)
    case .nir: IdentifierChecks.nir(text)
    case .npi: IdentifierChecks.npi(text)
    case .nrb: IdentifierChecks.nrb(text)
    case .nuss: IdentifierChecks.nuss(text)
    case .oib: IdentifierChecks.oib(text)
    case .onderwijsnummer: IdentifierChecks.onderwijsnummer(text)
    case .passportNumber: IdentifierChecks.passportNumber(text)
    case .paymentCard: IdentifierChecks.paymentCard(text)
    case .personalVAT: IdentifierChecks.personalVAT(text)
    case .personasKods: IdentifierChecks.personasKods(text)
    case .personnummer: IdentifierChecks.personnummer(text)
    case .pesel: IdentifierChecks.pesel(text)
    case .postcode: IdentifierChecks.postcode(text)
    case .pps: IdentifierChecks.pps(text)
    case .publicIPv4: IdentifierChecks.publicIPv4(text)
    case .publicIPv6: IdentifierChecks.publicIPv6(text)
    case .rekeningnummer: IdentifierChecks.rekeningnummer(text)
    case .rib: IdentifierChecks.rib(text)
    case .rijksregisternummer: IdentifierChecks.rijksregisternummer(text)
    case .rntrc: IdentifierChecks.rntrc(text)
    case .rodneCislo: IdentifierChecks.rodneCislo(text)
    case .routingNumber: IdentifierChecks.routingNumber(text)
    case .sozialversicherungsnummer: IdentifierChecks.sozialversicherungsnummer(text)
    case .ssn: IdentifierChecks.ssn(text)
    case .steuerID: IdentifierChecks.steuerID(text)
    case .streetBeforePostcode: IdentifierChecks.streetBeforePostcode(text)
    case .szemelyi: IdentifierChecks.szemelyi(text)
    case .taj: IdentifierChecks.taj(text)
    case .tckimlik: IdentifierChecks.tckimlik(text)
    case .tic: IdentifierChecks.tic(text)
    case .utr: IdentifierChecks.utr(text)
    case .versicherungsnummer: IdentifierChecks.versicherungsnummer(text)
    case .vin: IdentifierChecks.vin(text)
    }
  }
}
