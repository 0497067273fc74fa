/// What other numbers are called that are written as telephone numbers are.
extension PhoneDoubts {
  /// Names of numbers of goods, serials, papers, cases, firms and taxes, as they stand right before one.
  static let otherLabels = HashedWords(
    " nif nie nipc piva iva afm αφμ ΑΦΜ issn eissn isbn gtin ean upc sscc gln sku barcode streepjescode bag doc art artikel artikelnr artikelnummer artnr onderdeel onderdeelnummer teilenr kleur order orders ordernr ordrenr ordernummer bestelnr bestelnummer bestellnr bestellnummer auftragsnr auftragsnummer claim dossier dossiernr account acct kontonr sagsnr saksnr zaak zaaknr aktenzeichen urbroj urbr iktatószám ügyszám invoice factuur factuurnr factuurnummer invoices rechnungsnr rechnungsnummer fakturanr bonnr beleg belegnr belegnummer bilag bilagsnr lieferschein serienr serienummer seriennr seriennummer regon krs nip ičo dič siret siren orgnr organisasjonsnr organisationsnummer ytunnus cvr kvk kbo bce viitenumero viitenumber kundennr kundennummer klantnr klantnummer kundnr kundenr vertragsnr vertragsnummer polisnr polisnummer mbs pib eik еик bulstat cui hrb hra rcs réf referencia referência referenznr riferimento btw vat tva ust ustid ustidnr mwst dph pvn áfa ддс ondernemingsnummer ondernemingsnr offset lag seq hts "
  )
  /// Names of references, which may be telephone numbers all the same: only of digits and nothing else they say so.
  static let references = HashedWords(
    " ref refs reference references referentie referenz référence referencia referência riferimento "
  )

  /// Names of taxes and of registers of firms, between which and the number the letters of a country may stand.
  private static let taxes = HashedWords(
    " btw vat tva iva ust ustid ustidnr uid mwst moms mva dič dph pvn pvm kmkr áfa afa ддс φπα on kbo bce entreprise "
  )

  /// Whether a word is the letters of a country behind the name of a tax: `TVA LU 24519863`, `BTW: BE 0512.…`.
  static func isCountryOfTax(_ text: Span<UInt8>, _ word: WordBefore) -> Bool {
    guard word.end - word.start == 2, text[word.start] &- UInt8(ascii: "A") < 26,
      text[word.start + 1] &- UInt8(ascii: "A") < 26
    else { return false }
    return WordBefore(text, word.start).isOne(of: taxes)
  }
}
