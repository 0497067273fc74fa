import Testing

@testable import PIIScanner

@Suite("CSV dialect")
struct CSVDialectTests {
  /// A text, its name, and what it is: delimiter, number of columns, header.
  @Test(
    "of a table is found",
    arguments: [
      ("naam;bsn\nJan;111222333\n", "a.csv", ";", 2, true, "semicolons"),
      ("naam,bsn\nJan,111222333\n", "a.csv", ",", 2, true, "commas"),
      ("naam\tbsn\nJan\t111222333\n", "a.tsv", "\t", 2, true, "tabs"),
      ("naam|bsn\nJan|111222333\n", "a.psv", "|", 2, true, "bars"),
      ("naam~bsn~gem\nJan~111222333~\nPiet~123456782~x\n", "a.csv", "~", 3, true, "tildes"),
      (
        "REGISTER|BK 7\nNAME|BSN|CITY|ZIP\nBos|111222333|Avon|82001\nVos|123456782|Avon|82001\nKat|111222333|Avon|82002\n",
        "a.txt", "|", 4, true, "a title above"
      ),
      ("id;bedrag;prijs\n1;12,50;3,00\n2;8,95;4,10\n", "a.csv", ";", 3, true, "decimal commas"),
      ("Jan;111222333\nPiet;123456782\n", "a.csv", ";", 2, false, "no header"),
      ("j@example.com;Jan\np@example.com;Piet\n", "a.csv", ";", 2, false, "addresses first"),
      ("first,last\nJohn,Doe\n", "a.csv", ",", 2, true, "words below words"),
      ("Név;Lakcím\nBos;Lipa utca 3\n", "a.csv", ";", 2, true, "words of Hungarian"),
      ("COGNOME;CITTÀ\nBos;Roma\n", "a.csv", ";", 2, true, "words of Italian"),
      ("Επώνυμο;Όνομα\nΜπος;Γιαν\n", "a.csv", ";", 2, true, "words of Greek"),
      ("Bos;Tallinn\nVos;Haapsalu\n", "a.csv", ";", 2, false, "a town that ends like a word"),
      ("bsn\n111222333\n123456782\n", "a.csv", ";", 1, true, "one column with a header"),
      ("111222333\n123456782\n", "a.csv", ";", 1, false, "one column without"),
      (
        "BSN\n" + String(repeating: "111222333\n", count: 8), "a.txt", ";", 1, true,
        "nothing but numbers, and what they are"
      ),
      (
        String(repeating: " 1112 22 333\r\n", count: 20) + "onbekend\n", "a.txt", ";", 1, false,
        "numbers, and one line of something else"
      ),
      (
        "\"EXTF\";700;16;\"Debitoren\";5;20250204;;\"RE\";\"\"\n"
          + "Konto;Nachname;Vorname;PLZ\n10001;\"Bos\";\"Jan\";\"20099\"\n10002;\"Vos\";\"Piet\";\"20100\"\n"
          + "10003;\"Kat\";\"Els\";\"20101\"\n",
        "a.csv", ";", 4, true, "a record of another length that tells of the file, as that of DATEV"
      ),
      (
        "Klant;Bedrijf X;Klantnr;7710042\nAdres;Dorpsstraat 19;1234 AB;Nergens\nDATUM;GEBRUIKER;NUMMER;BEDRAG\n"
          + "26.09.2023;Bos;31612345678;1,22\n27.09.2023;Vos;31612345679;0,95\n28.09.2023;Kat;31612345670;2,51\n",
        "a.csv", ";", 4, true, "pairs of keys and values, as above the calls in a telephone bill"
      ),
      (
        "Cognome,Nome,Nato il,note 730/2023\nBos,Jan,1/2/1980,manca\nVos,Piet,2/3/1981,\n", "a.csv",
        ",", 4, true,
        "a name with a number among names that are known"
      ),
      (
        "Bos,Jan,1/2/1980,pad 730/2023\nVos,Piet,2/3/1981,\n", "a.csv", ",", 4, false,
        "the same without them"
      ),
      (
        "naam;groep;1;2;3;4;5\nBos;x;;1;;;\nVos;x;1;;x;;\n", "a.csv", ";", 7, true,
        "days of a month"
      ),
      ("BSN;111222333;Tel;5\nAdres;Lindedreef 288;;x\n", "a.csv", ";", 4, false, "a form"),
      (
        "A;B;C\nnr;naam;adres\n1;Bos;Dorpsstraat 1\n2;Vos;Kerkweg 2\n", "a.csv", ";", 3, true,
        "the letters of the columns above their names"
      ),
      ("naam;bsn;e-mail;telefoon\n", "a.csv", ";", 4, true, "only a header"),
      (
        "name,dob,I-94\nBos,1/2/1980,\nVos,2/3/1981,\n", "a.csv", ",", 3, true,
        "the number of a form"
      ),
      ("naam;bsn;;\nJan;111222333;;\n", "a.csv", ";", 4, true, "empty columns at the end"),
      (
        "naam;bsn;stad\nJan;111222333\nPiet;123456782;Goes\nEls;1\n", "a.csv", ";", 3, true,
        "ragged"
      ),
      (
        "Rapport\t\t\t\nnr\tnaam\tbsn\tfunctie\n1\tBos\t111222333\tmonteur\n2\tVos\t123456782\tkok\n\t2 van 2\t\t\n",
        "a.txt", "\t", 4, true, "a title and a total, whose first cell is empty"
      ),
      ("a,b\n1,\"x;y;z\"\n2,\"x;y;z\"\n", "a.csv", ",", 2, true, "another delimiter in quotes"),
      ("'a';'b'\n'1';'x;y'\n'2';'z'\n", "a.csv", ";", 2, true, "apostrophes around all cells"),
      ("id;naam\n1;'t Hart\n2;'s Graven\n", "a.csv", ";", 2, true, "apostrophes in names"),
      ("sep=,\nnaam,bsn\nJan,111222333\n", "a.txt", ",", 2, true, "what Excel is told"),
      (",bsn\n0,111222333\n1,123456782\n", "a.csv", ",", 2, true, "row numbers without a name"),
      (
        "bsn,naam,,\n111222333,Jan,1,2\n123456782,Piet,3,4\n", "a.csv", ",", 4, true,
        "columns without names"
      ),
      ("bsn,bsn,bsn\n111222333,1,2\n123456782,3,4\n", "a.csv", ",", 3, true, "one name for all"),
      (
        "id;Wat is uw burgerservicenummer (BSN)? Vul hier alle negen cijfers zonder spaties in, alstublieft\n1;111222333\n2;123456782\n",
        "a.csv", ";", 2, true, "a question of a survey"
      ),
      (
        "naam;bsn\nJan;111222333\nnaam;bsn\nPiet;123456782\n", "a.csv", ";", 2, true,
        "two tables one behind the other"
      ),
      (
        "Route 4;;;;;\nJan;;dienst;tel 1;;\nid;naam;stad;bsn;x;y\n1;Jan;Goes;111222333;a;b\n",
        "a.csv", ";",
        6, true, "title lines, one half as full as the rows"
      ),
      (
        "klant;bsn;stad\nJan;111222333;Goes\nPiet;123456782;Breda\n", "a.txt", ";", 3, true,
        "a table that is called text"
      ),
      (
        "1;2024-01-01;NL91ABNA0417164300\n2;2024-01-02;x1234567\n3;2024-01-03;y1234567\n4;2024-02-01;z7654321\n",
        "export", ";", 3, false, "a table without a name"
      ),
    ])
  func table(
    text: String, name: String, delimiter: Character, columns: Int32, hasHeader: Bool,
    because reason: Comment
  ) {
    let dialect = sniff(text, name)
    #expect(dialect?.columns == columns, reason)
    #expect(dialect?.hasHeader == hasHeader, reason)
    if columns > 1 { #expect(dialect?.delimiter == delimiter.asciiValue, reason) }
    let quote = text.hasPrefix("'") ? UInt8(ascii: "'") : UInt8(ascii: "\"")
    #expect(dialect?.quote == quote, reason)
  }

  @Test("of a table that is called text is found where cells end in the sign for inches")
  func inches() {
    let rows = (10..<40).map { "463151\($0)\tVentiel ½\"\t\($0)\tst\t24,\($0)\n" }
    let dialect = sniff("Artikel\tOmschrijving\tGrp\tEenheid\tGewicht\n" + rows.joined(), "a.txt")
    #expect(dialect?.columns == 5)
    #expect(dialect?.hasHeader == true)
  }

  @Test(
    "of other text is none",
    arguments: [
      ("BSN\n" + String(repeating: "111222333\n", count: 7), "a.txt"),
      (String(repeating: "111222333\n123456782\nGeen nummer\n", count: 7), "a.txt"),
      (
        "Geachte heer, mevrouw,\nOp 3 mei, om tien uur, belde u.\nWij bellen terug, morgen.\n",
        "a.txt"
      ),
      ("Appels, peren, kersen\nBrood, kaas, melk\nThee, koffie, suiker\n", "a.txt"),
      ("import os, sys\n\ndef f(a, b):\n  return g(a, b)\n\nx = [1, 2]\n", "a.py"),
      ("int a = 1;\nint b = 2;\nint c = f(a, b);\nreturn a;\n", "a.c"),
      (
        "INSERT INTO k VALUES (1,'Jan','111222333');\nINSERT INTO k VALUES (2,'Piet','123456782');\n",
        "a.sql"
      ),
      ("(1,'Jan','111222333'),\n(2,'Piet','123456782'),\n(3,'Els','1'),\n", "a.sql"),
      ("2024-01-01 12:00:00,123 INFO start\n2024-01-01 12:00:01,456 INFO stop\n", "a.log"),
      (
        "1.2.3.4 - - [10/Oct/2000:13:55:36] \"GET / HTTP/1.0\" 200 (X11, like Gecko)\n", "a.log"
      ),
      ("[a]\nb = 1\nc = x;y\n; comment\n", "a.ini"),
      ("A=1\nB=2\nC=3\n", "a.env"),
      ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n", "a.md"),
      ("BEGIN:VCARD\nN:Vries;Jan;;;\nADR:;;Kerkstraat 1;Goes;;1234AB;NL\nEND:VCARD\n", "a.vcf"),
      ("{\"a\": 1, \"b\": 2}\n{\"a\": 3, \"b\": 4}\n", "a.jsonl"),
      ("<html>\n<p>a, b</p>\n<p>c, d</p>\n", "a.csv"),
      ("{\"a\": 1, \"b\": 2}\n", "a.csv"),
      ("", "a.csv"), ("\n\n", "a.csv"), ("een regel", "a.txt"),
      ("all: a\n\tgcc -c a.c\n\tgcc -o a a.o\n\tstrip a\n", "Makefile"),
    ])
  func otherText(text: String, name: String) {
    #expect(sniff(text, name) == nil)
  }

  @Test("is found for every first part of a text without a crash", arguments: 0..<30)
  func parts(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = randomTable(&random, hostile: true, rows: 8)
    for end in bytes.indices {
      for name in [CSVNameExtension.table, .other] {
        let dialect = unsafe bytes[..<end].withUnsafeBytes {
          unsafe CSVDialect.sniff(prefix: $0, isWhole: false, name: name)
        }
        #expect(dialect?.columns ?? 1 >= 1)
        if let dialect {
          _ = unsafe bytes[..<end].withUnsafeBytes {
            unsafe dialect.header(prefix: $0)
          }
        }
      }
    }
  }

  private func sniff(_ text: String, _ name: String) -> CSVDialect? {
    unsafe Array(text.utf8).withUnsafeBytes {
      unsafe CSVDialect.sniff(
        prefix: $0, isWhole: true, name: CSVNameExtension(path: Array(name.utf8)))
    }
  }
}
