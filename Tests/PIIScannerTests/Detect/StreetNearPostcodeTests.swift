import Testing

@testable import PIIScanner

/// Streets of other countries, which their postcodes tell.
///
/// The addresses are made up, of names that many places have.
@Suite("Streets beside postcodes")
struct StreetNearPostcodeTests {
  @Test(
    "are found in the order of each country",
    arguments: [
      ("to 418 Summit Avenue, Suite 1200\nSaint Paul, MN 55102", "418 Summit Avenue, Suite 1200"),
      ("Send it to 2219 Sugar Maple Court, Knoxville, TN 37919.", "2219 Sugar Maple Court"),
      ("ADDR: 1140 OLD MILL POND RD, ELLERBY NC 28338", "1140 OLD MILL POND RD"),
      ("Ms. Ortiz\n907 Ridgeway Blvd Apt 4C\nBoise, ID 83702\n", "907 Ridgeway Blvd Apt 4C"),
      ("at 350 West 88th Street, New York, NY 10024", "350 West 88th Street"),
      ("Deliver to 11820 County Road 44, Fairhope, AL 36532", "11820 County Road 44"),
      ("27 Station Road, Knaresborough, North Yorkshire HG5 9AA", "27 Station Road"),
      ("Address is 46 Otley Old Road Leeds LS16 6HG - the one", "46 Otley Old Road"),
      ("    Flat 3, 27 Queens Road, Ilkley, LS29 9QJ", "Flat 3, 27 Queens Road"),
      ("12 Patrick Street, Fermoy, Co. Cork, P61 XA40", "12 Patrick Street"),
      ("of 14, Triq il-Kbira, Mosta, MST 1013", "14, Triq il-Kbira"),
      ("Frau Vogt, Königsallee 92, 40212 Düsseldorf", "Königsallee 92"),
      ("wohnhaft Weissensteinstrasse 29b, 3008 Bern", "Weissensteinstrasse 29b"),
      ("Mariahilfer Straße 88a/14, 1070 Wien", "Mariahilfer Straße 88a/14"),
      ("Herrn Vogt\nAm Weidenbach 3a\n50668 Köln\n", "Am Weidenbach 3a"),
      ("An der Alten Ziegelei 12, 50668 Köln", "An der Alten Ziegelei 12"),
      ("Mme Petit\n14 bis, rue des Lilas\n69003 Lyon\n", "14 bis, rue des Lilas"),
      ("nieuw adres is Tiensesteenweg 210 bus 4, 3001 Heverlee", "Tiensesteenweg 210 bus 4"),
      ("41, rue Notre-Dame, L-2240 Luxembourg", "41, rue Notre-Dame"),
      ("Entrate\nVia Manin, 27 – 20121 Milano\n", "Via Manin, 27"),
      ("domicilio en C/ Mayor, 34, 2.º izda., C.P. 50001", "C/ Mayor, 34, 2.º izda"),
      ("Av. da Liberdade, 110 – 3.º\n1250-146 Lisboa", "Av. da Liberdade, 110 – 3"),
      ("zam. ul. Wólczańska 18 m. 7,\n90-607 Łódź", "ul. Wólczańska 18 m. 7"),
      ("bytem Husova 118/14, 370 01 České Budějovice", "Husova 118/14"),
      ("bytom Hviezdoslavova 22, 010 01 Žilina", "Hviezdoslavova 22"),
      ("lakcím: 6722 Szeged, Kálvária sgt. 18. III/9.", "Kálvária sgt. 18. III/9"),
      ("elukoht Riia tn 142-17, 50411 Tartu", "Riia tn 142-17"),
      ("Baznīcas ielā 19/23, Rīgā, LV-1010", "Baznīcas ielā 19/23"),
      ("gyv. Žirmūnų g. 68-41, LT-09124 Vilnius", "Žirmūnų g. 68-41"),
      ("Fyllingsveien 29, 5147 Fyllingsdalen", "Fyllingsveien 29"),
      ("osoitteessa Koivukatu 12 B 34,\n40100 Jyväskylä", "Koivukatu 12 B 34"),
      ("Hlíðasmára 11, 201 Kópavogi", "Hlíðasmára 11"),
      ("Adres : Moda Cad. No: 118 D:4, 34710 Kadıköy", "Moda Cad. No: 118 D:4"),
      ("κάτοικος Οδός Αγίου Νικολάου 27, 6045 Λάρνακα", "Οδός Αγίου Νικολάου 27"),
    ])
  func found(text: String, street: String) throws {
    #expect(try addresses(text).contains(street), "\(text)")
  }

  @Test(
    "are not found where a number and a code are something else",
    arguments: [
      ("See Figure 12, 40212 Samples were taken", "a figure"),
      ("Windows Server 2016, 14393 Builds", "a version"),
      ("Copyright 2019, 2020 The Authors", "years"),
      ("Chapter 3, 1984 Orwell", "a year"),
      ("RFC 2822, ISO 9001", "standards"),
      ("10 Items In Stock, AB 12345", "no state"),
      ("PL 10, 00056 KELA", "a box"),
      ("51 Franklin Street, Fifth Floor, Boston, MA 02110-1301 USA", "the address of a licence"),
      ("error 5 at line 27, HG5 9AA", "no street"),
    ])
  func notFound(text: String, because: String) throws {
    #expect(try addresses(text) == [], "\(because)")
  }

  @Test("are those of values in source code, not of its comments")
  func code() throws {
    let text = "// 27 Station Road, Leeds LS1 4AB\nlet a = \"27 Mill Lane, Leeds LS1 4AB\"\n"
    let found = try scan(
      Array(text.utf8), named: "a.swift", builtin("address"), minConfidence: .medium)
    #expect(found.found.map(\.value) == ["27 Mill Lane"])
  }

  @Test(
    "with their number first are values of keys",
    arguments: [
      ("a.txt", "Address:     1906 Sauk Prairie Ave\n", "1906 Sauk Prairie Ave"),
      ("a.xml", "<Street>3911 Westport Forge Rd</Street>", "3911 Westport Forge Rd"),
      ("a.py", "x(street=\"620 Chesapeake Landing Dr\",", "620 Chesapeake Landing Dr"),
      ("a.yaml", "street: 5330 N Glenwood Ave\n", "5330 N Glenwood Ave"),
      ("a.html", "<p itemprop=\"streetAddress\">230 Otter Bend Pkwy</p>", "230 Otter Bend Pkwy"),
    ])
  func keyed(name: String, text: String, street: String) throws {
    let found = try scan(
      Array(text.utf8), named: name, builtin("address"), minConfidence: .medium
    ).found
    #expect(found.map(\.value) == [street])
  }

  private func addresses(_ text: String) throws -> [String] {
    try scan(Array(text.utf8), builtin("address"), minConfidence: .medium).found.map(\.value)
  }
}
