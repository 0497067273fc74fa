/// Names of fields that hold numbers of goods, papers and consignments.
///
/// Suppliers make their codes by rules of their own, and a whole column of them can have the form of an identifier, or pass a weak check by
/// design. What such a column is called tells more than how many of its values pass.
enum GoodsNames {
  /// Their words, written as one.
  ///
  /// Words for the goods themselves are not among them: a column `Item` may have the remarks of a form.
  private static let names = HashedWords(
    " sku skus ean upc gtin gln sscc isbn issn asin mpn barcode barcodes streepjescode strichcode codebarre codebarres codigobarras codigodebarras codiceabarre kodkreskowy carovykod čarovykod čárovýkód vonalkod vonalkód partno partnr partnum partnumber partcode itemno itemnr itemnumber itemcode productno productnr productnumber productcode articleno articlenr articlenumber articlecode artikelnr artikelnummer artikelcode artnr artno teilenr teilenummer sachnr sachnummer ersatzteilnr onderdeel onderdeelnr onderdeelnummer materialno materialnr materialnumber materialnummer produktnr produktnummer produktcode produktkod varenr varenummer varunr artikkelnr artikkelnummer tuotenro tuotenumero tuotekoodi tootekood codearticle codeproduit refarticle refproduit referencearticle référencearticle codigoarticulo códigoartículo codigoproducto códigoproducto refarticulo referenciaarticulo codicearticolo codiceprodotto codigoartigo códigoartigo codigoproduto códigoproduto kodtowaru kodproduktu indekstowaru symboltowaru cislozbozi číslozboží kodzbozi kódzboží kódproduktu sifraartikla šifraartikla sifraproizvoda šifraproizvoda cikkszam cikkszám termekkod termékkód codprodus codarticol prekeskodas prekėskodas precekods stokkodu ürünkodu urunkodu κωδικόςείδους артикул lotno lotnr lotnumber batchno batchnr batchnumber chargennr partijnr serial serialno serialnr serialnumber serienr serienummer seriennr seriennummer modelno modelnumber typenr tekeningnr tekeningnummer zeichnungsnr drawingno drawingnumber catalogno cataloguenumber catalognumber ordernr orderno ordernumber ordernummer orderid bestelnr bestelnummer bestellnr bestellnummer auftragsnr auftragsnummer invoiceno invoicenr invoicenumber factuurnr factuurnummer rechnungsnr rechnungsnummer fakturanr fakturanummer numerofacture numérofacture numerofactura númerofactura numerofattura nrfaktury numerfaktury cislofaktury číslofaktury belegnr belegnummer bilag bilagsnr leverancierscode leveranciersartikel leveranciersartikelnr leveranciersnr levcode suppliercode supplierpart vendorcode vendorpart stockcode voorraadcode bestelcode inkoopcode plu plucode lieferantencode lieferantenartikel pedido pedidos nºpedido numpedido numeropedido númeropedido commande ncommande numcommande numérocommande ordine nordine numeroordine encomenda nencomenda zamówienie nrzamówienia objednávka čísloobjednávky cisloobjednavky narudžba rendelés rendelésszám comanda nrcomandă tilaus tilausnro tilausnumero bestilling beställning ordrenr ordrenummer tellimus užsakymas pasūtījums sipariş siparişno παραγγελία поръчка refnr refno refnumber referenceno referencenr referencenumber referenznr refproveedor referenciaproveedor reffournisseur refforn refcliente refclient nossaref vossaref seguimiento envío nenvío suivi nsuivi sledování śledzenie albarán npoliza póliza polizza polica polisa police apólice cvr cvrnr cvrnummer produktionsenhed siret siren orgnr organisationsnummer organisasjonsnummer ytunnus regon krs ičo ico mbs eik bulstat registrikood reģnr rcs nipc vergino vkn mersisno tracking trackingno trackingnumber zendingnr zendingsnummer sendungsnr sendungsnummer consignmentno consignmentnumber waybill awb "
  )
  /// Those that are so only as the whole name: not in `Personne à charge`.
  private static let wholeNames = HashedWords(
    " charge part parts article artikel material batch lot partij ")
  /// Most words of a name that are one of these together.
  private static let mostWords = 3

  /// Whether a name ends with one of these: `Artikelnr.`, `supplier_part_no`, `EAN 13`.
  static func end(_ name: ArraySlice<UInt8>) -> Bool {
    var words: [ArraySlice<UInt8>] = []
    unsafe name.withUnsafeBufferPointer { bytes in
      var reader = unsafe WordReader(bytes.baseAddress, from: 0, to: bytes.count)
      while words.count < 32, let word = unsafe reader.next() {
        words.append(name[(name.startIndex + word.start)..<(name.startIndex + word.end)])
      }
    }
    while words.count > 1, words[words.count - 1].allSatisfy(FieldWord.isDigit) {
      words.removeLast()
    }
    for first in words.indices.suffix(mostWords) {
      var hash = NameHash()
      for word in words[first...] {
        for byte in word { hash.add(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte) }
      }
      if names.contains(hash.value) || words.count == 1 && wholeNames.contains(hash.value) {
        return true
      }
    }
    return false
  }
}
