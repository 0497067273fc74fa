/// Words in capitals that are no names.
extension ProseWords {
  /// What stands in capitals behind a name or title in a form or a log, and is none.
  static let capitals = HashedWords(
    " teslim eden alan şube ödeme şoför verbalizzante denunciante dichiarante sottoscritto ufficiale firmato denunciado declarante json yaml html https http vic nsw qld tas pllc llp tel telnr telefoon gsm mob mobiel fax email mail adres straat huisnr postcode plaats woonplaats bsn geb gebdat geboren leeftijd nr id en of met van voor aan bij te is heeft wil belt gebeld meldt meldde melder spoed prio order dossier klant klantnr polis polisnr kenteken rek rekening iban naam achternaam voornaam voorletters initialen huisarts arts verpleegkundige niet geen wel nog graag zie let op per door dag week maand jaar onbekend nvt overleden verhuisd afwezig aanwezig zelf zegt zei komt geeft gaat was kan moet zal zou krijgt gebruikt woont werkt mag doet ziet staat ligt slaapt eet drinkt loopt weigert verzoekt vraagt vertelt denkt voelt blijft wordt werd kwam ging had ingelicht gesproken morgen vandaag gisteren nu al om naar ook positief negatief drager alleen samen zonder heer mevrouw helpdesk directie afdeling leiding kantoor ziekenhuis politie brandweer ref memo ppt imo mmsi "
  )
}
