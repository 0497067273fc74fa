/// What the name of a field has at its end that says whose it is, or which of several, and not what.
enum FieldNameEnd {
  /// A path with spaces for what stands for a slash within a key (RFC 6901): `/Straße~1Nr.`; `nil` if nothing does.
  static func withoutSlashes(_ path: some Collection<UInt8>) -> [UInt8]? {
    guard path.contains(JSONMark.tilde) else { return nil }
    var bytes = Array(path)
    for at in bytes.indices.dropLast()
    where bytes[at] == JSONMark.tilde && bytes[at + 1] == JSONMark.zero + 1 {
      (bytes[at], bytes[at + 1]) = (32, 32)
    }
    return bytes
  }

  /// A name with spaces for no-break spaces, and without the mark of a field of one's own, as Salesforce writes it: `Geboortedatum__c`.
  static func withoutMarks(_ name: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.count)
    for byte in name {
      if byte == 0xA0, bytes.last == 0xC2 {
        bytes[bytes.count - 1] = UInt8(ascii: " ")
      } else {
        bytes.append(byte)
      }
    }
    for mark in [Array("__c".utf8), Array("__pc".utf8)]
    where bytes.count > mark.count + 1 && bytes.suffix(mark.count) == mark[...] {
      bytes.removeLast(mark.count)
    }
    return bytes
  }

  /// A name without the person or the version at its end: `achternaam_lid`, `date of birth of the tenant`, `naam_nieuw`, `email.x`;
  /// `nil` if there is none.
  ///
  /// - Parameters:
  ///   - name: The name of a column, or a path of keys.
  ///   - words: The places of the words of a name.
  /// - Returns: It, or nil.
  static func withoutOwner(
    _ name: [UInt8], _ words: (ArraySlice<UInt8>) -> [Range<Int>]
  ) -> ArraySlice<UInt8>? {
    var words = words(name[...])
    guard words.count > 1, let last = words.popLast(),
      owners.contains(NameHash(name.span, last).value),
      last.count > 1 || last.lowerBound > 0 && isJoint(name[last.lowerBound - 1])
    else { return nil }
    while words.count > 1, let last = words.last,
      connectors.contains(NameHash(name.span, last).value)
    {
      words.removeLast()
    }
    return words.last.map { name[..<$0.upperBound] }
  }

  /// Whether a byte joins a mark of one letter to a name: `email.x`, `naam_y`.
  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }

  private static let owners = HashedWords(
    " new old current previous prev orig original raw clean txt str nieuw nieuwe oud oude huidig huidige vorig vorige neu alt bisher nouveau nouvelle ancien ancienne actuel nuevo nueva actual nuovo nuova vecchio attuale novo nova x y lid klant cliënt client huurder verhuurder bewoner eigenaar medewerker werknemer leerling student deelnemer cursist patiënt patient kind ouder partner verzorger voogd aanvrager melder verzekerde bestuurder contactpersoon begunstigde gast reiziger vrijwilliger donateur debiteur member customer tenant landlord resident occupant owner employee staff pupil child parent guardian spouse applicant claimant insured driver guest passenger traveller volunteer donor debtor beneficiary attendee participant borrower signatory person persoon kunde mitglied mieter vermieter bewohner eigentümer mitarbeiter schüler teilnehmer patientin kind eltern elternteil vormund antragsteller versicherter fahrer gast spender schuldner élève adhérent locataire bailleur propriétaire salarié agent stagiaire enfant conjoint tuteur demandeur assuré conducteur passager bénévole donateur débiteur bénéficiaire alumno socio cliente inquilino propietario empleado trabajador paciente hijo cónyuge tutor solicitante asegurado conductor pasajero voluntario donante deudor beneficiario aluno sócio inquilino proprietário funcionário utente filho cônjuge encarregado requerente segurado condutor passageiro allievo socio inquilino proprietario dipendente paziente figlio coniuge tutore richiedente assicurato conducente passeggero volontario donatore debitore beneficiario ucznia klienta pacjenta pracownika najemcy właściciela dziecka rodzica opiekuna wnioskodawcy kierowcy člena klienta pacienta zaměstnance žáka dítěte elev kund medlem hyresgäst anställd barn élève alumna hija alunno alunna figlia bambino alumno pupilo borger beboer barnets elevens kunde pasient bruker foresatt oppilaan lapsen asiakkaan potilaan diáka dítěte pacienta klienta žiaka dieťaťa učenika djeteta korisnika učenca otroka copil elevului pacientului clientului aluno criança doente cliente utente ученик дете пациент клиент öğrenci hasta müşteri nemanda barns barn "
  )
  private static let connectors = HashedWords(
    " van de het der des den een of the von vom du la le les del della dello do da di dos a til för na za dell "
  )
}
