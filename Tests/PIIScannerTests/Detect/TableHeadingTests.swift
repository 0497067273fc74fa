import Testing

@testable import PIIScanner

/// Values of tables in text, found by the headings of their columns.
@Suite("Headings of tables in text")
struct TableHeadingTests {
  @Test(
    "name the values below them",
    arguments: [
      (
        "a.html",
        "<table><tr><th>Naam</th><th>BSN</th></tr>\n<tr><td>Fiets</td><td>111222333</td></tr></table>",
        ["nl.bsn 111222333"], "cells of HTML"
      ),
      (
        "a.html",
        """
        <TABLE><THEAD><TR><TD>Nr<TD colspan=2>Straat<TD>Geb.<br>datum</THEAD>
        <TR><TD>1<TD class=x><b>Dorpsstraat</b> <TD>5 <TD>
          2-7-1978</TABLE>
        """, ["address Dorpsstraat"], "tags that are not closed, and one over two columns"
      ),
      (
        "a.html",
        "<table><tr><td><b>Kenteken</b></td><td><b>BSN</b></td></tr><tr><td>GZ 47 21</td><td>111222333</td></tr></table>",
        ["nl.kenteken.plain GZ 47 21", "nl.bsn 111222333"], "a first row of names of fields"
      ),
      (
        "a.html",
        """
        <table><tr><th>Nr</th><th>Geboren</th></tr><tr><td>1</td><td>2&#8209;7&#8209;1978</td></tr>
        <tr><th>Nr</th><th>Geleverd</th></tr><tr><td>2</td><td>3-7-1978</td></tr></table>
        """, ["birthdate 2-7-1978"], "the last headings count"
      ),
      (
        "a.txt",
        "De lijst (zie onder\n\nMdw\tNaam\tBSN\tGeboren\n7\tBos, F.\t111222333\t2-7-1978\n8\tVos, F.\t-\t-\n",
        ["name Bos, F.", "nl.bsn 111222333", "birthdate 2-7-1978", "name Vos, F."],
        "tabs, the first heading shorter than the column"
      ),
      (
        "a.iif",
        "!VEND\tNAME\tADDR1\t1099\tTAXID\nVEND\tplow guy\tx\tY\t111222333\n!TRNS\tBSN\tGeboren\nTRNS\t111222333\t2-7-1978\n",
        ["nl.bsn 111222333", "birthdate 2-7-1978"], "the lines of each kind have their own"
      ),
      (
        "a.md", "| Nr | BSN | Geboren |\n|---:|:---:|---|\n| 7 | `111222333` | 2-7-1978 |\n",
        ["nl.bsn 111222333", "birthdate 2-7-1978"], "Markdown"
      ),
      (
        "a.md", "Nr | Kenteken\n--- | ---\n1 \\| 2 | GZ 47 21\n", ["nl.kenteken.plain GZ 47 21"],
        "Markdown without outer bars, and a bar in a cell"
      ),
      (
        "a.txt",
        " nr |    geboortedatum | achternaam\n----+---------+------\n  7 | 1978-07-02 | Bos\n(1 row)\n",
        ["birthdate 1978-07-02", "name Bos"], "what a database prints"
      ),
      (
        "a.rst",
        """
        +----+-----------+------------+
        | Nr | Kenteken  | Geb.datum  |
        +====+===========+============+
        | 7  | GZ 47 21  | 2-7-1978   |
        +----+-----------+------------+
        | 8  | 16 RSL 9  | 3-7-1978   |
        +----+-----------+------------+

        """,
        [
          "nl.kenteken.plain GZ 47 21", "birthdate 2-7-1978", "nl.kenteken.plain 16 RSL 9",
          "birthdate 3-7-1978",
        ], "reStructuredText"
      ),
      (
        "a.txt", "||Nr||BSN||\n|7|111222333|\n", ["nl.bsn 111222333"], "a wiki"
      ),
      (
        "a.txt",
        """
        Leden per 1 mei

        NR    NAAM                  KENTEKEN  GEBDAT   BSN
        ----- --------------------- --------- -------- ---------
        00001 BOS, É.J.             GZ4721    19780702 111222333
        00002 van den Berg, Th.     16RSL9    19780703 123456782
        """,
        [
          "name BOS, É.J.", "nl.kenteken.plain GZ4721", "birthdate 19780702", "nl.bsn 111222333",
          "name van den Berg, Th.", "nl.kenteken.plain 16RSL9", "birthdate 19780703",
          "nl.bsn 123456782",
        ], "a listing with a rule, and characters of two bytes"
      ),
      (
        "a.txt",
        """
        NR SIZE  TENANT               PAID BSN
        -- ----- -------------------- ---- ---------
         1 10 rd Xquatzl R J          Y    111222333
         2 5 rd  Zwolsma-Xquatzl N    Y
         3 5 rd  Zwolsma M & P        Y    123456782
         4 5 rd  VACANT               Y

                                 page 2

         5 10 rd Xquatzl Mrs I        Y    111222333
        """,
        [
          "name Xquatzl R J", "nl.bsn 111222333", "name Zwolsma-Xquatzl N", "name Zwolsma M & P",
          "nl.bsn 123456782", "name Xquatzl Mrs I", "nl.bsn 111222333",
        ], "cells a space apart, surnames with initials, and a second page"
      ),
      (
        "a.txt",
        "NOMBRE         |BSN      |MATRIC. |RUTA\n---------------+---------+--------+----\nZwolsma, Costel|111222333|4821 KBX|local\n",
        ["name Zwolsma, Costel", "nl.bsn 111222333", "licenceplate 4821 KBX"],
        "a plate by its short heading"
      ),
      (
        "a.txt",
        "  naam            geb.datum          BSN\n  a) Joost        2-7-1978    111 222 333\n",
        ["birthdate 2-7-1978", "nl.bsn 111 222 333"], "columns that begin elsewhere"
      ),
      (
        "a.txt", "In het kort:\n\nNr\tGeboren\tBSN\n1\t2-7-1978\t111222333\n",
        ["birthdate 2-7-1978", "nl.bsn 111222333"], "tabs in a text"
      ),
      (
        "a.txt",
        "Nr|BSN|Geboren|Naam\n1|111222333|2-7-1978|x\n+ with somebody\n2|123456782|3-7-1978|y\n*** cancelled\n",
        [
          "nl.bsn 111222333", "birthdate 2-7-1978", "nl.bsn 123456782", "birthdate 3-7-1978",
        ], "a note between rows"
      ),
      (
        "a.txt",
        """
        nr  achternaam, voorletters (roepnaam)   m/v  geboren
         1  de Graafma-Smit, P.J. (Pieter)        m   2-7-1978
        """, ["name de Graafma-Smit, P.J.", "birthdate 2-7-1978"],
        "a comma in a heading, and a remark"
      ),
      (
        "a.txt",
        """
        No  Surname / Given names      Nat  Born
        01  VAN GRAAFMA / PIETER    NLD  2 Jul 1978
        """, ["name VAN GRAAFMA / PIETER", "birthdate 2 Jul 1978"],
        "a slash, and a cell that is shifted before its heading"
      ),
      (
        "a.txt",
        "KMR  NAAM                NAT GEBOREN     EXP\n12   Graafma, Pieter     NL  2-7-1978    09\n",
        ["name Graafma, Pieter", "birthdate 2-7-1978"], "headings with one space between them"
      ),
      (
        "a.txt",
        """
        naam           geboren    adres                bsn
        P. Graafma     2-7-1978   Oude Molenweg 12 bis 111222333
        P. Graafma     2-7-1978   Oude Molenweg 12-4bis123456782
        """,
        [
          "name P. Graafma", "birthdate 2-7-1978", "address Oude Molenweg 12 bis",
          "nl.bsn 111222333",
          "name P. Graafma", "birthdate 2-7-1978", "address Oude Molenweg 12-4bis",
        ], "a cell that touches the next one"
      ),
      (
        "a.eml",
        "Subject: lijst\n\nBeste,\n\nnaam;geboren;bsn\nGraafma, P.;2-7-1978;111222333\nSmitsma, J.;3-7-1978;123456782\n",
        [
          "name Graafma, P.", "birthdate 2-7-1978", "nl.bsn 111222333", "name Smitsma, J.",
          "birthdate 3-7-1978", "nl.bsn 123456782",
        ], "semicolons in a mail"
      ),
      (
        "a.txt",
        "nr   naam             klo    opmerking\n---  ---------------  -----  -------------\n7    Graafma Smitsma  08:15  bsn 111222333\n8    Grote Zaal       08:30  dicht\n",
        ["name Graafma Smitsma", "nl.bsn 111222333"], "what else a row has tells of a name"
      ),
    ])
  func found(name: String, text: String, expected: [String], because: String) throws {
    #expect(try find(text, name) == expected, "\(because)")
  }

  @Test(
    "do not name what is not below them",
    arguments: [
      (
        "a.html",
        "<table><tr><th>Geboren</th><th>Geleverd</th></tr>\n<tr><td>x</td><td>2-7-1978</td></tr></table>",
        "another column"
      ),
      (
        "a.html",
        "<table><tr><th>Nr</th><th>Geboren</th></tr></table>\n<table><tr><td>1</td><td>2-7-1978</td></tr></table>",
        "another table"
      ),
      (
        "a.html", "<table><tr><th>Nr</th><th>Geboren</th></tr></table>\n<p>1</p><p>2-7-1978</p>",
        "no table"
      ),
      ("a.md", "| Geboren | Geleverd |\n|---|---|\n| x | 2-7-1978 |\n", "another column"),
      ("a.md", "| Nr | Geboren |\n|---|---|\n\nOp 3-4-2001 | 2-7-1978 |\n", "another table"),
      (
        "a.md", "| Naam | Type |\n|---|---|\n| San Miguel | Bier |\n| Grote Zaal | Ruimte |\n",
        "things"
      ),
      (
        "a.txt", "NR    GEBDAT    LEVERDAT\n----- --------- ----------\n1     n.v.t.    2-7-1978\n",
        "another column"
      ),
      (
        "a.txt", "NR    GEBDAT\n----- ---------\n1     n.v.t.\n\nVersie         2-7-1978\n",
        "below the table"
      ),
      (
        "a.txt", "NR    GEBDAT\n----- ---------\n1     n.v.t.\n\nVersie 2\n\n2     2-7-1978\n",
        "a line between that is no number of a page"
      ),
      (
        "a.txt",
        "NR SIZE  TENANT\n-- ----- ------------\n 1 10 rd Bouwer B.V.\n 2 5 rd  Block  C\n",
        "a firm and a thing"
      ),
      (
        "a.txt",
        "naam               adres          tst\nGarage Graafma     volgt          2120\nGrote Zaal         onbekend       2121\n",
        "things with a number"
      ),
      ("a.txt", "naam; geboren\nx; y; 2-7-1978\n", "a line with more semicolons"),
      ("a.txt", "Zij is geboren  en getogen\nin Delft,   2-7-1978\n", "no headings"),
      ("a.txt", "Geboren: Delft   BSN: volgt\nGeleverd Delft   2-7-1978\n", "a form"),
      ("a.swift", "let a = 1\n// Nr | Geboren\n// ---|---\n// x | 2-7-1978\n", "source code"),
    ])
  func notFound(name: String, text: String, because: String) throws {
    #expect(try find(text, name) == [], "\(because)")
  }

  @Test(
    "are not needed where a line begins with the name of a field, and a gap is behind it",
    arguments: [
      (
        "    Naam en voorletters   De Graafma, P.J.     m / v\n", ["name De Graafma, P.J."],
        "surname first"
      ),
      (
        "Straat en huisnummer   Oude Molenweg 12 III\n", ["address Oude Molenweg 12 III"],
        "a street"
      ),
      ("Chauffeur    Sjoukje Graafma\n", ["name Sjoukje Graafma"], "what a person is"),
      (
        "Naam         Graafma-Smit\nGeboren op   2-7-1978\n",
        ["name Graafma-Smit", "birthdate 2-7-1978"], "a birth date below it"
      ),
      (
        "Naam         Graafma-Smit\n\nGeboren op   2-7-1978\n", ["birthdate 2-7-1978"],
        "an empty line between them"
      ),
      ("name         Red Hat\nmanager      Customer Service\n", [], "things"),
      ("Achternaam   Voornaam     Geboren\n", [], "headings"),
    ])
  func form(text: String, expected: [String], because: String) throws {
    #expect(try find(text, "a.txt") == expected, "\(because)")
  }

  @Test(
    "are the lines above lists of numbers",
    arguments: [
      (
        "Deze burgerservicenummers zijn dubbel:\n111222333\n123456782\n- 111222333 (Goes)\n",
        ["nl.bsn 111222333", "nl.bsn 123456782", "nl.bsn 111222333"], "and what is behind them"
      ),
      (
        "BSN:\n\n 1. 111222333\n 2. 123456782\n10) \"111222333\",\n",
        ["nl.bsn 111222333", "nl.bsn 123456782", "nl.bsn 111222333"], "with an empty line between"
      ),
      (
        "De BSN's\n• 111222333\n– 123456782\n", ["nl.bsn 111222333", "nl.bsn 123456782"],
        "with marks"
      ),
      ("Ordernummers\n111222333\n123456782\n111222333\n", [], "that are other numbers"),
      (
        "Het BSN\n\n111222333\n123456782\n", ["nl.bsn 111222333"],
        "only with a colon, above an empty line"
      ),
      (
        "dag  geboren\n1-1-1965   468\n2-1-1965   582\n", ["birthdate 1-1-1965"],
        "not above columns"
      ),
      (
        "geboren: 1-2-1980\n3-4-2024 opgenomen\n", ["birthdate 1-2-1980"],
        "not above it, if it has a value of its own"
      ),
      ("BSN:\nonbekend\n2024 111222333\n", [], "not above another line, nor of a second number"),
    ])
  func list(text: String, expected: [String], because: String) throws {
    #expect(try find(text, "a.txt") == expected, "\(because)")
  }

  @Test("speak against what is something else")
  func against() throws {
    func score(_ heading: String) throws -> Float? {
      try scan(
        Array("| Nr | \(heading) |\n|---|---|\n| 7 | 111222333 |\n".utf8), named: "a.md",
        builtin("nl.bsn")
      ).found.first?.score
    }
    let (plain, order) = try (score("Wat"), score("Ordernummer"))
    #expect(try #require(order) < #require(plain))
  }

  @Test("cost a constant for each line, wherever it is asked for")
  func isLinear() throws {
    let detectors = try builtin("birthdate")
    let row = "x  2-7-1978  y\n"
    var times: [Duration] = []
    for count in [2_000, 32_000] {
      let text = Array(String(repeating: row, count: count).utf8)
      times.append(try ContinuousClock().measure { _ = try scan(text, detectors, owned: 1 << 20) })
    }
    // Sixteen times the lines; a walk up to the first line for each would take 256 times as long.
    #expect(times[1] < times[0] * 100)
  }

  @Test("name payers in capitals and by initials, where accounts stand beside them")
  func payers() throws {
    let text = """
      DOSSIER      NAAM          TEGENREKENING        BEDRAG
      -----------  ------------  -------------------  ------
      2026.003063  ZWOLSMA D     NL91ABNA0417164300    12,00
      2026.003064  F. Zwolsma    NL91ABNA0417164300    14,00
      2026.003065  TECHNIEK B    x                      2,00

      """
    let detectors = try builtin("name", "iban")
    let found = try scan(Array(text.utf8), named: "a.prn", detectors, minConfidence: .medium).found
      .filter { detectors.definitions[Int($0.detector)].id == "name" }
    #expect(found.map(\.value) == ["ZWOLSMA D", "F. Zwolsma"])
  }

  private func find(_ text: String, _ name: String) throws -> [String] {
    let detectors = try builtin(
      "birthdate", "nl.bsn", "nl.kenteken.plain", "name", "address", "licenceplate")
    return try scan(Array(text.utf8), named: name, detectors, minConfidence: .medium).found.map {
      "\(detectors.definitions[Int($0.detector)].id) \($0.value)"
    }
  }
}
