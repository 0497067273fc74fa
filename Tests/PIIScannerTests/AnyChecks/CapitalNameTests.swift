import Testing

@testable import PIIScanner

/// Names in capitals: behind titles, and known ones alone.
@Suite("Names in capitals")
struct CapitalNameTests {
  @Test(
    "end where the capitals end",
    arguments: [
      ("1. de heer CORNELIS ADRIANUS VERMUNT, geboren", "CORNELIS ADRIANUS VERMUNT"),
      ("door DR. KWAKKELSTEIN, WADDINXVEEN", "KWAKKELSTEIN"),
      ("mevrouw A.M. VAN DEN HEUVEL-MAAS zei", "A.M. VAN DEN HEUVEL-MAAS"),
      ("mevrouw IRIS VALENTINA D'ANGERVILLE, geboren", "IRIS VALENTINA D'ANGERVILLE"),
      ("MELDER MW DOS SANTOS PEREIRA TEL 0632", "DOS SANTOS PEREIRA"),
      ("rekening van Hr T Oosterhof bij", "T Oosterhof"),
      ("is DHR Oosterhof, bereikbaar", "Oosterhof"),
    ])
  func found(text: String, name: String) throws {
    let found = try scan(Array(text.utf8), builtin("name"), minConfidence: .medium).found
    #expect(found.map(\.value) == [name])
  }

  @Test(
    "need no title if they are known",
    arguments: [
      ("1.  WILLEMIJN GERARDA BAKKER,\nte Ede", "WILLEMIJN GERARDA BAKKER"),
      ("TO:  DIEGO MONTERO\n", "DIEGO MONTERO"),
      ("van 2074228431 VISSER ANNELIES (1:02)", "VISSER ANNELIES"),
      ("toen (JANNEKE DE WIT-ZWOLSMA) zei", "JANNEKE DE WIT-ZWOLSMA"),
      (" 1.ZWOLSMA/WILLEM HENDRIK MR  ", "ZWOLSMA/WILLEM HENDRIK"),
      ("Pax ZWOLS-BAKKER/MARIJKE MRS 3A", "ZWOLS-BAKKER/MARIJKE"),
      ("01|NL02BUNQ7552833831|A M DE VISSER-BAKKER|241250", "A M DE VISSER-BAKKER"),
      ("01 XQUATZL/OBINNA MSTR", "XQUATZL/OBINNA"),
      ("  7. ZWOLS-XQUATZL/BJMRS   BN044", "ZWOLS-XQUATZL/BJ"),
      ("Pax XQUATZL/MARIJKEMRS 12C", "XQUATZL/MARIJKE"),
      ("XQUATZL-ZWOLS, DAKOTA|2187700418|||402-555-0142|J\n", "XQUATZL-ZWOLS, DAKOTA"),
      ("ZWOLSMA, MAI SEE|2187700419|12 Alder Ave N|68132||A\n", "ZWOLSMA, MAI SEE"),
      ("SSR DOCS P/CAN/AB447188/CAN/21SEP81/M/17APR31/XQUATZL/LUC/P1", "XQUATZL/LUC"),
      ("ZELLE TO ROBERT VISSER REF 0NKL2T7", "ROBERT VISSER"),
      ("SERVED, DEP. R. ZWOLSMA LCSO", "R. ZWOLSMA"),
      ("003   SURETY    BAKKER, ROBERT F dba MAGNOLIA", "BAKKER, ROBERT F"),
      ("NAME  BAKKER, ROBERT \"T-BOY\"   W/M", "BAKKER, ROBERT"),
      ("RPT OFFICER  BAKKER, M  1184", "BAKKER, M"),
      ("Employee: 00482 BAKKER, ROBERT T   Hired", "BAKKER, ROBERT T"),
    ])
  func standing(text: String, name: String) throws {
    let found = try scan(Array(text.utf8), builtin("name"), minConfidence: .medium).found
    #expect(found.map(\.value) == [name])
  }

  @Test(
    "are not what stands behind other words, or is an ordinary one",
    arguments: [
      "de heer EN MEVROUW", "voor NATO EN UNESCO", "Dr. WHO", "5 MW WINDTURBINES",
      "the server HTTP",
      "DHR. BV", "mw COPD", "bij dhr BSN onbekend", "DR SITE",
      "MEVROUW GEEFT AAN DAT ZIJ PIJN HEEFT", "DHR WIL GRAAG BELLEN", "3293 MW Haarlem",
      "8988 HR Arnhem", "via TCP/IP en HTTP", "AUDI/SKODA", "THE MARK TWAIN PRIZE", "MARK DOWN",
      "SINT MAARTEN", "DE WERKGROEP ANNA BAKKER PRIJS", "GRANT SELECT", "|A VISSER BOX|",
      "een B VISSER|", "OPEN/CLOSED MR", "JUDGE ADVOCATE, DEPUTY CLERK",
      "PROVIDED BY ROBERT VISSER",
      "AUDI/SKODAMR", "2. AUDI/SKODA", "BEARINGS, STEEL|402-555-0142\n",
      "XQUATZL, DAKOTA|40255|68132\n",
      "ROBERT VISSER & CO., BAKERS",
    ])
  func notFound(text: String) throws {
    #expect(try scan(Array(text.utf8), builtin("name"), minConfidence: .low).found.isEmpty)
  }
}
