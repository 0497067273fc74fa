import Testing

@testable import PIIScanner

@Suite("SQL tracker")
struct SQLTrackerTests {
  static let mysql = """
    -- MySQL dump 10.13, it's a comment
    /*!40101 SET NAMES utf8mb4 */;
    DROP TABLE IF EXISTS `relatie`;
    CREATE TABLE `relatie` (
      `id` int NOT NULL AUTO_INCREMENT,
      `naam` varchar(120) DEFAULT 'x, (y' COMMENT 'it\\'s, a (name',
      `prijs` decimal(10,2),
      `bsn` char(9),
      PRIMARY KEY (`id`),
      UNIQUE KEY `uniek` (`naam`,`bsn`),
      KEY `k` (`bsn`), CONSTRAINT `c` FOREIGN KEY (`id`) REFERENCES `x` (`id`)
    ) ENGINE=InnoDB;
    LOCK TABLES `relatie` WRITE;
    INSERT INTO `relatie` VALUES (1,'Eva',1.5,'436030330'),(2,'O\\'Brien, (Jan\\\\',-2,'111222333'),
    (3,'''t Hart',NULL,'123456782');
    UNLOCK TABLES;
    """

  @Test(
    "knows the column of a value",
    arguments: [
      (mysql, "436030330", "/relatie/bsn", "the columns of CREATE TABLE"),
      (mysql, "111222333", "/relatie/bsn", "behind escapes"),
      (mysql, "Brien", "/relatie/naam", "in a string with an escaped quote"),
      (mysql, "2,'111", "/relatie/prijs", "a number"),
      (mysql, "t Hart", "/relatie/naam", "behind a doubled quote"),
      (mysql, "123456782", "/relatie/bsn", "a row on the next line"),
      (mysql, "uniek", nil, "a key is no value"),
      (mysql, "AUTO", nil, "a definition"),
      (
        "INSERT INTO klant (id, bsn) VALUES (1, '111222333');", "111222333", "/klant/bsn",
        "the columns of the statement"
      ),
      ("insert into klant values (1, '111222333');", "111222333", "/klant/2", "no names"),
      (
        "COPY public.klant (id, naam, bsn) FROM stdin;\n1\tJan\t111222333\n\\N\t\\\\.\t123456782\n\\.\n",
        "123456782", "/klant/bsn", "COPY"
      ),
      (
        "CREATE TABLE klant (a text, b text);\nCOPY klant FROM stdin;\nx\ty\n\\.\n", "y",
        "/klant/b", "COPY without columns"
      ),
      (
        "COPY a (b) FROM stdin;\nx\n\\.\nINSERT INTO c (d) VALUES ('zz');\n", "zz", "/c/d",
        "behind the rows of COPY"
      ),
      ("COPY a (b) FROM stdin WITH (FORMAT csv);\nxyz\n\\.\n", "xyz", nil, "COPY as CSV"),
      (
        "INSERT [dbo].[Klant] ([Id], [BSN]) VALUES (1, N'111222333')\nGO\n", "111222333",
        "/Klant/BSN", "SQL Server"
      ),
      (
        "INSERT [dbo].[A] ([B]) VALUES (N'C:\\')\nGO\nINSERT [dbo].[Klant] ([Id], [BSN]) VALUES (1, N'x')",
        "x'", "/Klant/BSN", "SQL Server has no escapes, and needs no semicolon"
      ),
      (
        "CREATE TABLE IF NOT EXISTS \"klant\" (id INTEGER PRIMARY KEY, \"b\"\"sn\" TEXT, CHECK (id > 0));"
          + "\nINSERT INTO \"klant\" VALUES(1,'111222333');", "111222333", "/klant/b\"sn", "SQLite"
      ),
      (
        "INSERT INTO k (a, b, c) VALUES (CONCAT('x', f(1, 2), ','), CAST('y' AS char(3)), 'zz');",
        "zz", "/k/c", "functions"
      ),
      (
        "INSERT INTO k (a, b) VALUES (CONCAT('x', f(1, 22)), 'z');", "22", "/k/a",
        "inside of a function"
      ),
      ("INSERT INTO k (a, b) VALUES (E'it\\'s, ', 'zz');", "zz", "/k/b", "E''"),
      ("INSERT INTO k (a, b) VALUES ('C:\\', 'zz');", "zz", "/k/b", "a backslash that is text"),
      ("INSERT INTO k (a, b) VALUES ('it\\'s, x', 'zz');", "zz", "/k/b", "one that is not"),
      (
        "INSERT INTO k (a, b) VALUES ('x' -- it's, so\n, /* it's, */ 'zz');", "zz", "/k/b",
        "comments"
      ),
      ("INSERT INTO k (a, b) VALUES (-1, 4/2), (3, 55);", "55", "/k/b", "signs"),
      ("INSERT INTO k (a, b) SELECT 'zz', 1;", "zz", nil, "a query"),
      ("INSERT IGNORE INTO k (a) VALUES ('zz') ON DUPLICATE KEY UPDATE a = 'yy';", "yy", nil, "ON"),
      ("INSERT OR REPLACE INTO k (a) VALUES ('zz');", "zz", "/k/a", "words before INTO"),
      ("REPLACE INTO k (a) VALUES ('zz');", "zz", "/k/a", "REPLACE"),
      ("INSERT INTO k (\"a/b\") VALUES ('zz');", "zz", "/k/a~1b", "a slash in a name"),
      (
        "CREATE TEMPORARY TABLE Klant (bsn int);\nINSERT INTO KLANT VALUES (7);", "7",
        "/KLANT/bsn", "any case"
      ),
    ] as [(String, String, String?, Comment)])
  func field(text: String, part: String, expected: String?, because reason: Comment) {
    #expect(SQLTestText(text).field(of: part) == expected, reason)
  }

  @Test(
    "a stray quote does not derail the rest",
    arguments: [
      "INSERT INTO k (a, b) VALUES ('it's, 1);\n",
      "INSERT INTO k (a, b) VALUES ('x', 'y);\r\n",
      "INSERT INTO k (a, b) VALUES (\"x, 'y');\n",
      "INSERT [k] ([a]) VALUES (N'x)\n",
      "CREATE TABLE `k (a int);\n",
      "CREATE TABLE k (a text default ');\n",
      "SET x = 'y;\n",
      "/* no end;\n",
    ])
  func strayQuote(line: String) {
    let text = SQLTestText(line + "INSERT INTO klant (id, bsn) VALUES (1, '111222333');\n")
    #expect(text.field(of: "111222333") == "/klant/bsn")
    for size in 1...70 {
      let offset = text.bytes.count - 5
      #expect(text.fields(of: [offset], windowSize: size) == ["/klant/bsn"])
    }
  }

  @Test("a statement that begins as the one before is told from it")
  func sameBeginning() {
    let text = SQLTestText(
      "INSERT INTO k (a) VALUES(11);\nINSERT INTO k (a) VALUES(12);\nINSERT INTO k (b) VALUES(13);\n"
        + "INSERT INTO k (b) VALUESX(14);\nINSERT INTO k (b) /* ( */ VALUES(15);\n"
        + "INSERT INTO k (b) /* , */ VALUES(16);\nINSERT INTO k (b) VALUES (17);\nINSERT")
    let expected = ["/k/a", "/k/a", "/k/b", nil, "/k/b", "/k/b", "/k/b"]
    let offsets = text.bytes.indices.filter { text.bytes[$0] == UInt8(ascii: "1") }
      .filter { text.bytes[$0 + 1] > UInt8(ascii: "1") || text.bytes[$0 - 1] == UInt8(ascii: "(") }
    for size in 1...70 {
      #expect(text.fields(of: offsets, windowSize: size) == expected, "windows of \(size)")
    }
  }

  @Test("a statement in a string is text, unless the line before it ends as one")
  func statementInString() {
    let text = SQLTestText(
      "INSERT INTO k (a, b) VALUES ('x\nINSERT INTO l (m) VALUES (1', 'zz');\n")
    #expect(text.field(of: "zz") == "/k/b")
  }

  @Test("windows of any size give the same answers")
  func windows() {
    let text = SQLTestText(
      Self.mysql + "\nCOPY p.k (a, b) FROM stdin;\n1\tit's\n\\N\t\\\\\n\\.\n"
        + "INSERT [dbo].[K] ([I], [B]) VALUES (1, N'C:\\')\nGO\n"
        + "INSERT [dbo].[K] ([I], [B]) VALUES (2, N'x')\nGO\nINSERT INTO q (r) VALUES ('s);\n"
        + "INSERT INTO q (r, s) VALUES (f('s', 2) /* - */, -1), ('a\\'b', E'c\\'d');")
    let all = Array(text.bytes.indices)
    let expected = text.fields(of: all)
    for size in 1...70 {
      #expect(text.fields(of: all, windowSize: size) == expected, "windows of \(size)")
      let some = all.filter { $0 % 13 == 0 }
      #expect(
        text.fields(of: some, windowSize: size, overlap: size / 2) == some.map { expected[$0] },
        "windows of \(size) that overlap")
    }
  }

  @Test("one field has one identity, and others have others")
  func identity() {
    let text = SQLTestText(
      "INSERT INTO k (a, b) VALUES (1, 2);\nINSERT INTO k (b, a) VALUES (3, 4);\n"
        + "INSERT INTO l VALUES (5, 6);\nINSERT INTO l VALUES (7, 8);")
    var tracker = SQLTracker()
    var ids: [UInt64] = []
    unsafe text.withWindow(0, text.bytes.count) { chunk in
      for offset in text.bytes.indices where 0x30...0x39 ~= text.bytes[offset] {
        unsafe tracker.advance(to: Int64(offset), in: chunk)
        ids.append(tracker.fieldID)
      }
    }
    #expect(ids.count == 8)
    #expect(ids[0] == ids[3] && ids[1] == ids[2] && ids[4] == ids[6] && ids[5] == ids[7])
    #expect(Set(ids).count == 4)
  }

  @Test("memory and names are bounded")
  func bounds() {
    let long = String(repeating: "é", count: 100)
    let text = SQLTestText("INSERT INTO k (\(long)) VALUES ('zz');")
    #expect(text.field(of: "zz") == "/k/" + String(repeating: "é", count: 64))
    let many = (0..<5000).map { "c\($0)" }.joined(separator: ",")
    let wide = SQLTestText(
      "INSERT INTO k (\(many)) VALUES (\(String(repeating: "1,", count: 4999))'zz');")
    #expect(wide.field(of: "zz") == "/k/5000")
    #expect(wide.field(of: "1,1") == "/k/c0")
  }

  @Test(
    "content decides whether it is a dump",
    arguments: [
      (mysql, "a.txt", true, "a dump by another name"),
      ("INSERT INTO k VALUES (1);", "", true, "an INSERT"),
      ("\\connect x\n-- it's\nCOPY k (a) FROM stdin;\n1\n", "", true, "COPY"),
      ("CREATE TABLE k (a int);", "", true, "a table"),
      ("create function f() as 'x';", "a.SQL", true, "by its name"),
      ("create function f() as 'x';", "a.txt", false, "nothing of use"),
      ("Dear all,\ncreate table manners.", "a.sql", false, "prose"),
      ("Create a report", "a.txt", false, "prose that begins with a verb"),
      ("Insert the coin; then copy (x) from stdin", "a.txt", false, "prose with marks"),
      ("", "a.sql", false, "nothing"),
      ("/* no end", "a.sql", false, "a comment"),
      ("2024-01-01 INSERT INTO k VALUES (1);\n", "a.log", false, "a log"),
      ("id;naam\n1;SET\n", "a.csv", false, "a table"),
    ] as [(String, String, Bool, Comment)])
  func sniff(text: String, path: String, expected: Bool, because reason: Comment) {
    let isDump = unsafe Array(text.utf8).withUnsafeBytes {
      unsafe SQLTracker.sniff(prefix: $0, path: Array(path.utf8))
    }
    #expect(isDump == expected, reason)
  }
}
