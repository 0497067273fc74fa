import Foundation
import Testing

@testable import PIIScanner

/// Truth is git: `git ls-files --others --exclude-standard`.
@Suite("Ignore files, compared with git")
struct GitComparisonTests {
  /// Files of the trees that follow.
  ///
  /// Each name is one that some pattern makes a difference of.
  static let files = [
    "a", "b.o", "c.O", "dir/a", "dir/b.o", "dir/sub/a", "dir/sub/deep/b.o", "foo/bar/baz",
    "foo/x/bar/baz", "foo/x/y/bar", "#hash", "!bang", "trail ", "two  ", "with space/x",
    "back\\slash", "[x]", "x", "-", "]", "^", "star*", "q?", "\u{e9}", ".hidden", ".dot/a",
    "build/out/a", "build/keep/a", "lib/build/a", "abc", "abbc", "ABC", "tab\tbed", "1", "_",
    "a\u{b}v", "doc/frotz", "a2/doc/foo/frotz", "xa/b", "x2/ab", "y/a/b", "x2/aa/bb/b",
  ]

  /// Patterns, and what is to be learnt from each.
  static let patterns: [(text: String, reason: String)] =
    [
      ("a", "a name matches at every level"),
      ("/a", "anchored by a slash at its start"),
      ("dir/a", "anchored by a slash in the middle"),
      ("dir/", "a folder only"),
      ("a/", "a folder only, and here it is none"),
      ("*.o", "a suffix"),
      ("dir/*.o", "a star does not match a slash"),
      ("dir/**/*.o", "two stars match folders"),
      ("**/a", "two stars at the start"),
      ("dir/**", "two stars at the end"),
      ("foo/**/bar", "two stars in the middle match none, one, two"),
      ("foo**bar", "two stars within a name are one"),
      ("**", "all"),
      ("*", "all, too"),
      ("*\n!*/\n!*.o", "all but one kind, at every level"),
      ("/*\n!/dir\n/dir/*\n!/dir/sub", "one folder deep down"),
      ("dir\n!dir/a", "a file in an ignored folder cannot come back"),
      ("dir/*\n!dir/a", "a file in a folder that is not ignored can"),
      ("*.o\n!b.o", "the last line decides"),
      ("!b.o\n*.o", "the last line decides, here too"),
      ("!!bang", "an exclamation mark that counts, after one that negates"),
      ("\\!bang", "an escaped exclamation mark"),
      ("#hash", "a comment"),
      ("\\#hash", "an escaped hash"),
      (" #hash", "not a comment"),
      ("trail ", "a space at the end does not count"),
      ("trail\\ ", "an escaped one does"),
      ("two \\ ", "only the escaped one"),
      ("two\\  ", "spaces after an escaped one"),
      ("two\\ \\ ", "two escaped ones"),
      ("two\\", "a backslash at the end matches nothing"),
      ("two\\/", "a backslash before a slash at the end, too"),
      ("with space", "a space in the middle"),
      ("a\r\nb.o\r\n", "lines that end with CRLF"),
      ("a\r", "a CR at the end without LF"),
      ("a\rb", "a CR in a line"),
      ("\r\n\r\n", "blank lines"),
      ("\u{feff}a", "a byte order mark"),
      ("a\0b", "a NUL ends a line"),
      ("\\a", "an escaped letter"),
      ("back\\\\slash", "an escaped backslash"),
      ("back\\slash", "a backslash that escapes"),
      ("a?c", "a question mark"),
      ("x?b", "a question mark is no slash"),
      ("\u{e9}", "UTF-8"),
      ("?", "one byte, not one character"),
      ("??", "two bytes"),
      ("[abc]", "a class"),
      ("[!abc]", "a negated class"),
      ("[^abc]", "negated as in a regular expression"),
      ("[a-c]", "a range"),
      ("[c-a]", "a range with nothing in it"),
      ("[]]", "a bracket as the first member"),
      ("[!]]", "negated"),
      ("[]-a]", "a range from a bracket"),
      ("[\\]]", "an escaped bracket"),
      ("[a-]", "a minus as the last member"),
      ("[-a]", "as the first"),
      ("[!-a]", "as the first of a negated class"),
      ("[a\\-c]", "an escaped minus"),
      ("[\\a-\\c]", "a range of escaped letters"),
      ("[a-c-x]", "a minus after a range"),
      ("[x", "a class without its end"),
      ("a[", "an empty class without its end"),
      ("[]", "a class of which the bracket is a member has no end"),
      ("[!]", "negated"),
      ("[[]x]", "a bracket as a member"),
      ("\\[x]", "an escaped bracket"),
      ("[[:alpha:]]", "a named class"),
      ("[![:alpha:]]", "negated"),
      ("[[:digit:][:punct:]]", "two of them"),
      ("[[:upper:]]*", "upper case"),
      ("[[:space:]x]", "space"),
      ("a[[:space:]]v", "git's space has no vertical tab"),
      ("tab[[:blank:]]bed", "blank"),
      ("a[[:cntrl:]]v", "control"),
      ("[[:graph:]]", "graph"), ("[[:print:]]", "print"), ("[[:xdigit:]]", "hexadecimal"),
      ("[[:alnum:]]", "letters and digits"), ("[[:lower:]]", "lower case"),
      ("[[:foo:]]", "no such class"),
      ("[[:alpha:]", "a named class without the outer end"),
      ("[[:alpha]", "without a colon: members"),
      ("[[::]]", "an empty name"),
      ("[[:]]", "half a name"),
      ("[[:alpha:]-x]", "no range starts with a named class"),
      ("x[/]b", "a class does not match a slash"),
      ("x[!a]b", "nor does a negated one"),
      ("x2\\/ab", "an escaped slash is a slash"),
      ("x2/**\\/b", "also after two stars"),
      ("x2/a**/b", "git takes a literal start off before it looks at two stars"),
      ("*/a**/b", "but only then"),
      ("**/**/b", "two stars twice"),
      ("***/b", "three stars"),
      ("/**/b", "two stars after the first slash"),
      ("dir//a", "two slashes"),
      ("//a", "two slashes at the start"),
      ("dir/sub//", "two slashes at the end"),
      ("/", "a slash"), ("!", "an exclamation mark"), ("!/", "both"), ("\\", "a backslash"),
      ("./a", "a dot is a name"),
      (".*", "hidden files"),
      (".dot/", "a hidden folder"),
      ("build\n!lib/build", "brought back at one level"),
      ("build/*\n!build/keep", "all but one folder"),
      ("star\\*", "an escaped star"), ("q\\?", "an escaped question mark"),
      ("*a*b*c*", "more stars"),
      ("ABC", "case counts"),
    ]

  @Test("takes the files that git takes")
  func takesWhatGitTakes() throws {
    let tree = WalkTree()
    tree.makeRepository()
    for file in Self.files { tree.write(file) }
    for (text, reason) in Self.patterns {
      tree.write(".gitignore", text)
      let expected = try tree.filesThatGitTakes()
      #expect(tree.walk().files == expected, "\(text): \(reason)")
    }
  }

  @Test("reads nested ignore files, info/exclude and the user's ignore file as git does")
  func readsAllSources() throws {
    let tree = WalkTree()
    tree.makeRepository(config: "\texcludesFile = ~/user.ignore # a comment\n")
    for file in Self.files { tree.write(file) }
    tree.write("user.ignore", "*.o\nabc\n/x\n")
    tree.write(".git/info/exclude", "!abc\nabbc\n/dir/a\n")
    tree.write(".gitignore", "!abbc\nfoo/*/bar\n")
    tree.write("dir/.gitignore", "!a\n/sub/a\n")
    tree.write("dir/sub/.gitignore", "!deep\n!*.o\n")
    let expected = try tree.filesThatGitTakes()
    #expect(tree.walk("", .forTest(home: tree.path)).files == expected)
    #expect(!expected.contains(Array("abbc/".utf8)) && expected.contains(Array("abc".utf8)))
  }

  @Test(
    "follows core.ignoreCase as git does", arguments: ["abc", "[A-C]*", "[A]bc", "\\A*", "*.o"])
  func ignoresCase(pattern: String) throws {
    let tree = WalkTree()
    tree.makeRepository(config: "\tignoreCase\n")
    for file in Self.files where file.first != "c" { tree.write(file) }
    tree.write(".gitignore", pattern)
    #expect(tree.walk().files == (try tree.filesThatGitTakes()))
  }

  @Test("takes the files that git takes, of random trees with random patterns")
  func randomTrees() throws {
    let environment = ProcessInfo.processInfo.environment
    let seed = environment["STOFKAM_SEED"].flatMap(UInt64.init) ?? .random(in: 0...999_999)
    let rounds = environment["STOFKAM_ROUNDS"].flatMap(UInt64.init) ?? 25
    for round in seed..<(seed + rounds) {
      var random = RandomTree(seed: round)
      let tree = random.make()
      let expected = try tree.filesThatGitTakes(global: tree.text + "/.git/user.config")
      var options = WalkOptions.forTest()
      let config = tree.path(of: Array(".git/user.config".utf8))
      options.gitSettings = GitSettings { name in
        switch name {
        case "GIT_CONFIG_GLOBAL": config
        case "GIT_CONFIG_NOSYSTEM": [1]
        default: nil
        }
      }
      let found = tree.walk("", options, workers: 1 + Int(round % 3)).files
      #expect(
        found == expected,
        """
        STOFKAM_SEED=\(round) STOFKAM_ROUNDS=1
        only we take: \(describe(found.subtracting(expected)))
        only git takes: \(describe(expected.subtracting(found)))
        \(random.ignoreFiles)
        """)
      if found != expected { break }
    }
  }

  private func describe(_ paths: Set<[UInt8]>) -> [String] {
    paths.map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Makes trees with ignore files in which many a pattern matches.
private struct RandomTree {
  private var random: TreeRandom
  private(set) var ignoreFiles: [String] = []

  private static let names: [[UInt8]] =
    [
      "a", "b", "ab", "abc", "A", "a.o", "b.o", "foo", "foo.c", ".h", "a b", "a ", "[1]", "#c",
      "!d", "\u{e9}", "a\\b", "*", "-", "]", "x1", "1", "^", "aab", "\u{b}", "\t", "Bc",
    ].map { Array($0.utf8) } + [[0xFF], [0x61, 0x80]]

  private static let atoms: [[UInt8]] =
    [
      "*", "*", "*", "**", "**", "?", "?", "/", "/", "/", "**/", "/**", "[a-c]", "[!a]", "[^b]",
      "[[:alpha:]]", "[[:space:]]", "[[:upper:]]", "[[:punct:]b]", "[]a]", "[a-", "[", "]", "\\",
      "\\a", "\\*", "\\[", "\\ ", " ", ".", "o", "a", "b", "b", "[a\\]-]", "-", "!", "#", "\r",
      "[A-b]", "[b-A]", "[^]]", "/*", "*/", "[[:x:]]", "[[:]", "\\/", "\\B", "B",
    ].map { Array($0.utf8) } + names + [[0x80], Array("[".utf8) + [0x80, 0x2D, 0xFF, 0x5D]]

  init(seed: UInt64) { random = TreeRandom(state: seed) }

  mutating func make() -> WalkTree {
    let tree = WalkTree()
    let ignoresCase = chance(8)
    // Git's own settings are in its folder, so that they are no files of the tree.
    tree.makeRepository(config: ignoresCase ? "\tignorecase = true\n" : "")
    tree.write(".git/user.config", "[core]\n  excludesFile = \"\(tree.text)/.git/user.ignore\"\n")
    fill(tree, [], depth: 0)
    if chance(2) { writePatterns(tree, Array(".git/user.ignore".utf8)) }
    if chance(2) { writePatterns(tree, Array(".git/info/exclude".utf8)) }
    return tree
  }

  private mutating func fill(_ tree: WalkTree, _ folder: [UInt8], depth: Int) {
    if depth == 0 || chance(4) { writePatterns(tree, folder + Array(".gitignore".utf8)) }
    var used: Set<[UInt8]> = []
    for _ in 0..<(depth == 0 ? 9 : 4) {
      let name = pick(Self.names)
      // Where the file system ignores case, both would be one file.
      guard used.insert(Array(String(decoding: name, as: UTF8.self).lowercased().utf8)).inserted
      else { continue }
      if depth < 4 && chance(2) {
        fill(tree, folder + name + Array("/".utf8), depth: depth + 1)
      } else {
        tree.write(folder + name)
      }
    }
  }

  private mutating func writePatterns(_ tree: WalkTree, _ file: [UInt8]) {
    var text: [UInt8] = []
    for _ in 0..<(1 + random.next() % 6) {
      if chance(4) { text += Array("!".utf8) }
      if chance(5) { text += Array("/".utf8) }
      for _ in 0..<(1 + random.next() % 5) { text += pick(Self.atoms) }
      if chance(5) { text += Array("/".utf8) }
      if chance(9) { text += Array(" ".utf8) }
      if chance(9) { text += Array("\r".utf8) }
      text += Array("\n".utf8)
    }
    ignoreFiles.append(
      "\(String(decoding: file, as: UTF8.self)): \(String(decoding: text, as: UTF8.self))")
    tree.write(file, text)
  }

  private mutating func chance(_ oneIn: UInt64) -> Bool { random.next() % oneIn == 0 }

  private mutating func pick(_ list: [[UInt8]]) -> [UInt8] {
    list[Int(random.next() % UInt64(list.count))]
  }
}

/// A small generator that gives the same numbers for a seed everywhere.
private struct TreeRandom {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
