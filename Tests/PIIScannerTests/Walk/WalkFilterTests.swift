import Foundation
import SystemPackage
import Testing

@testable import PIIScanner

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite("What a walk leaves out")
struct WalkFilterTests {
  @Test(
    "takes files by include and exclude globs",
    arguments: [
      (["*.csv"], [], ["a.csv", "x/b.csv", "x/y/c.csv"], "by suffix"),
      (["x"], [], ["x/b.csv", "x/b.txt", "x/y/c.csv"], "a folder, and all in it"),
      (["/x/y"], [], ["x/y/c.csv"], "anchored at the root"),
      (["x/y/"], [], ["x/y/c.csv"], "a path in the middle is anchored, too"),
      (["x", "!*.txt"], [], ["x/b.csv", "x/y/c.csv"], "the last glob decides"),
      ([], ["*.csv"], ["a.txt", "x/b.txt"], "excluded by suffix"),
      ([], ["x"], ["a.csv", "a.txt"], "excluded folder"),
      ([], ["*.csv", "!c.csv"], ["a.txt", "x/b.txt", "x/y/c.csv"], "brought back"),
      (["*.csv"], ["y"], ["a.csv", "x/b.csv"], "exclude wins in a folder"),
      (["a.csv"], ["a.csv"], [], "exclude wins"),
      (["**/y/*.csv"], [], ["x/y/c.csv"], "two stars"),
    ] as [([String], [String], [String], Comment)])
  func globs(
    includes: [String], excludes: [String], expected: [String], because reason: Comment
  ) throws {
    let tree = WalkTree()
    for name in ["a.csv", "a.txt", "x/b.csv", "x/b.txt", "x/y/c.csv"] { tree.write(name) }
    var options = WalkOptions.forTest()
    if !includes.isEmpty {
      options.includes = try PatternList(globs: includes.map { Array($0.utf8) })
    }
    if !excludes.isEmpty {
      options.excludes = try PatternList(globs: excludes.map { Array($0.utf8) })
    }
    #expect(tree.walk("", options).names == Set(expected), reason)

    // Given as files, the same are taken, but for globs that are about the root.
    if includes.contains(where: { $0.contains("/") }) { return }
    let files = ["a.csv", "a.txt", "x/b.csv", "x/b.txt", "x/y/c.csv"]
    let roots = files.map { tree.path(of: Array($0.utf8)) }
    let found = collect(
      Walker(roots: roots, options: options), dropping: tree.path.count + 1)
    #expect(found.names == Set(expected), reason)
  }

  @Test("takes globs to be about the path as walked, too")
  func globsOfWholePaths() throws {
    let tree = WalkTree()
    for name in ["x/a", "x/b"] { tree.write(name) }
    let glob = tree.path(of: Array("x/a".utf8))
    let found = tree.walk("", .forTest { $0.excludes = try? PatternList(globs: [glob]) })
    #expect(found.names == ["x/b"])
  }

  @Test(
    "refuses globs that can never match",
    arguments: [
      ("a[b", "the glob 'a[b' has a '[' without its ']'. Write '\\[' for the character itself."),
      ("a\\", "the glob 'a\\' ends with a '\\'. Write '\\\\' for the character itself."),
    ])
  func badGlobs(glob: String, message: String) {
    do throws(GlobError) {
      _ = try PatternList(globs: [Array("fine".utf8), Array(glob.utf8)])
      Issue.record("taken")
    } catch {
      #expect(error.description == message)
    }
  }

  @Test("finds hidden files unless asked not to; an include glob brings one back")
  func hidden() throws {
    let tree = WalkTree()
    for name in [".a", ".b/c", "d/.e", "f"] { tree.write(name) }
    #expect(tree.walk().names == [".a", ".b/c", "d/.e", "f"])
    #expect(tree.walk("", .forTest { $0.includesHidden = false }).names == ["f"])
    let only = try PatternList(globs: [Array(".e".utf8)])
    let options = WalkOptions.forTest {
      $0.includesHidden = false
      $0.includes = only
    }
    #expect(tree.walk("", options).names == ["d/.e"])
  }

  @Test(
    "follows ignore files in a work tree only, unless told otherwise",
    arguments: [
      (false, .automatic, true), (true, .automatic, false), (false, .always, false),
      (true, .always, false), (false, .never, true), (true, .never, true),
    ] as [(Bool, WalkOptions.IgnoreFiles, Bool)])
  func ignoreModes(isRepository: Bool, mode: WalkOptions.IgnoreFiles, findsIgnored: Bool) {
    let tree = WalkTree()
    if isRepository { tree.makeRepository() }
    tree.write("sub/ignored")
    tree.write("sub/file")
    tree.write(".gitignore", "ignored")
    let expected: Set<String> =
      findsIgnored
      ? ["sub/ignored", "sub/file", ".gitignore"] : ["sub/file", ".gitignore"]
    #expect(tree.walk("", .forTest { $0.ignoreFiles = mode }).names == expected)
  }

  @Test("decides by kind of ignore file first, then by depth")
  func precedence() {
    // Each one decides, whatever those after it say.
    let kinds = [
      "sub/.stofkamignore", ".stofkamignore", "sub/.ignore", ".ignore",
      "sub/.gitignore", ".gitignore", ".git/info/exclude", "user.ignore",
    ]
    let tree = WalkTree()
    tree.makeRepository(config: "\texcludesfile = \(tree.text)/user.ignore\n")
    tree.write("sub/file")
    for (rank, kind) in kinds.enumerated() {
      for lower in kinds[(rank + 1)...] {
        for (first, second, isFound) in [("!file", "file", true), ("file", "!file", false)] {
          for other in kinds { tree.write(other, "") }
          tree.write(kind, first)
          tree.write(lower, second)
          let found = tree.walk().names.contains("sub/file")
          #expect(found == isFound, "\(kind) says \(first), \(lower) says \(second)")
        }
      }
    }
  }

  @Test("reads the ignore files above a root in a work tree, up to its top")
  func ignoreFilesAbove() {
    let tree = WalkTree()
    tree.write(".ignore", "outside")
    tree.makeRepository(at: "repo")
    tree.write("repo/.gitignore", "*.o\n/a/b/anchored\n")
    tree.write("repo/a/.ignore", "/b/near\n")
    for name in ["x.o", "anchored", "near", "outside", "file"] { tree.write("repo/a/b/" + name) }
    #expect(tree.walk("repo/a/b").names == ["outside", "file"])
    tree.link("link", to: "repo/a/b")
    #expect(tree.walk("link").names == ["outside", "file"])
  }

  @Test("takes a nested work tree for a world of its own, but for our own ignore files")
  func nestedWorkTrees() {
    let tree = WalkTree()
    tree.makeRepository()
    tree.makeRepository(at: "nested")
    tree.write(".gitignore", "git\n")
    tree.write(".ignore", "plain\n")
    tree.write("nested/.git/info/exclude", "inner\n")
    for name in ["git", "plain", "inner", "file"] { tree.write("nested/" + name) }
    tree.write("git")
    tree.write("inner")
    #expect(
      tree.walk().names == [".gitignore", ".ignore", "inner", "nested/git", "nested/file"])
    // Decided at the root: where this is no work tree, nor are those in it.
    let outside = tree.walk("", .forTest { $0.ignoreFiles = .never })
    #expect(outside.names.contains("nested/inner"))
  }

  @Test("never enters the .git of a work tree, but a folder that is only called so")
  func gitFolders() {
    let tree = WalkTree()
    tree.makeRepository(at: "repo")
    tree.write("repo/file")
    tree.write("no repo/.git/file")
    tree.write("linked/.git", "gitdir: ../repo/.git\n")
    tree.write("linked/file")
    tree.write("not linked/.git", "BSN 111222333")
    for mode in [WalkOptions.IgnoreFiles.automatic, .always, .never] {
      let found = tree.walk("", .forTest { $0.ignoreFiles = mode })
      #expect(
        found.names == ["repo/file", "no repo/.git/file", "linked/file", "not linked/.git"])
      #expect(found.refusals.count == 0)
    }
    // Nor where it is named.
    let inside = tree.walk("repo/.git", opening: true)
    #expect(inside.names.isEmpty)
    #expect(
      Array(inside.reasons.values)
        == ["the inside of a git repository (stofkam git --history reads it)"])
  }

  @Test("reads info/exclude of the main work tree for a linked one")
  func linkedWorkTrees() {
    let tree = WalkTree()
    tree.makeRepository(at: "main")
    tree.write("main/.git/worktrees/two/HEAD", "ref: refs/heads/two\n")
    tree.write("main/.git/worktrees/two/commondir", "../..\n")
    tree.write("main/.git/info/exclude", "excluded\n")
    tree.write("two/.git", "gitdir: \(tree.text)/main/.git/worktrees/two\n")
    tree.write("two/excluded")
    tree.write("two/file")
    #expect(tree.walk("two").names == ["file"])
  }

  @Test("does not follow an ignore file that is a link, nor waits for one that is a pipe")
  func oddIgnoreFiles() {
    let tree = WalkTree()
    tree.makeRepository()
    tree.write("rules", "file")
    tree.write("file")
    tree.link(".gitignore", to: "rules")
    unsafe tree.onPath(Array(".ignore".utf8)) { precondition(unsafe mkfifo($0, 0o644) == 0) }
    tree.makeFolder(Array(".stofkamignore".utf8))
    #expect(tree.walk().names == ["file", "rules"])
  }

  @Test("looks for ignore files in a folder that is too large for one batch")
  func ignoreFilesOfLargeFolders() {
    let tree = WalkTree()
    tree.makeRepository()
    for file in 0..<1_000 { tree.write("\(file)", "") }
    tree.write(".gitignore", "*0")
    #expect(tree.walk().count == 901)
  }

  @Test("takes files from a list", arguments: [UInt8(ascii: "\n"), 0], [1, 3])
  func lists(separator: UInt8, workers: Int) throws {
    let tree = WalkTree()
    tree.makeRepository()
    tree.write(".gitignore", "*")
    for file in 0..<1_000 { tree.write("\(file)") }
    tree.write("folder/file")
    tree.link("link", to: "0")
    unsafe tree.onPath(Array("pipe".utf8)) { precondition(unsafe mkfifo($0, 0o644) == 0) }
    let names = (0..<1_000).map { "\($0)" } + ["", "folder", "link", "pipe", "none"]
    let paths = names.map { $0.isEmpty ? [] : tree.path(of: Array($0.utf8)) }
    tree.write(Array("list".utf8), Array(paths.joined(separator: [separator])))

    let list = try FileDescriptor.open(FilePath(tree.text + "/list"), .readOnly)
    defer { try? list.close() }
    let walker = Walker(list: list, separator: separator, options: .forTest())
    let found = collect(
      walker, workers: workers, opening: true, dropping: tree.path.count + 1)
    #expect(found.count == 1_000)
    #expect(
      found.reasons == [
        "folder": "a folder in a list of files", "link": "symbolic link", "pipe": "named pipe",
        "none": "no such file or folder",
      ])
  }

  @Test("hands out files of a list before its source has written the rest")
  func slowLists() throws {
    let tree = WalkTree()
    tree.write("a")
    let (reading, writing) = try FileDescriptor.pipe()
    try writing.writeAll(tree.path(of: Array("a".utf8)) + [0] + tree.path)
    let walker = Walker(list: reading, separator: 0, options: .forTest())
    var worker = WalkWorker()
    let first = walker.next(&worker)
    #expect(first?.path == tree.path(of: Array("a".utf8)))
    try writing.close()
    let second = walker.next(&worker)
    #expect(second?.refusal == .skipped(.folderInList))
    let end = walker.next(&worker)
    #expect(end == nil)
    try reading.close()
  }

  @Test("says so when a list cannot be read")
  func brokenLists() throws {
    let tree = WalkTree()
    let folder = try FileDescriptor.open(FilePath(tree.text), .readOnly)
    defer { try? folder.close() }
    let found = collect(Walker(list: folder, separator: 0, options: .forTest()))
    #expect(found.reasons == ["(list of files)": Errno.isDirectory.description])
  }
}

/// Truth is git: `git config`.
@Suite("Git configuration files")
struct GitConfigTests {
  @Test(
    "gives the values that git gives",
    arguments: [
      "[core]\n\texcludesFile = /a/b\n",
      "[CORE]\nEXCLUDESFILE=/a/b",
      "[core] excludesFile = /a",
      "[core]\nexcludesfile = \"a b \" # comment\n",
      "[core]\nexcludesfile = a b ; comment\n",
      "[core]\nexcludesfile = a\\\\b\\tc\n",
      "[core]\nexcludesfile = a\\\nb\n",
      "[core]\r\nexcludesfile = a\r\nignorecase = yes\r\n",
      "[core]\nexcludesfile =\n",
      "[core]\nexcludesfile = a\nexcludesfile = b\n",
      "[core \"sub\"]\nexcludesfile = a\n",
      "[core]\nignorecase\n",
      "[core]\nignorecase = 0\n[other]\nignorecase = 1\nexcludesfile = c",
      "# [core]\n; excludesfile = c\n[core]\nexcludesfile = \"a#b\";c",
      "[a]\nx = y\n[core]\n  excludesfile = é\n[core \"]\"]\nexcludesfile = d\n",
      "[core]\nexcludesfile = x\"a  b\"y  \n",
    ])
  func values(text: String) throws {
    let tree = WalkTree()
    tree.write("config", text)
    func ask(_ arguments: String...) -> [UInt8]? {
      let file = ["git", "config", "--file", tree.text + "/config", "-z"]
      guard let answer = try? WalkTree.run("/usr/bin/env", file + arguments) else { return nil }
      return Array(answer.dropLast())
    }
    var config = GitConfig()
    config.read(Array(text.utf8))
    #expect(config.excludesFile == ask("core.excludesfile"))
    let ignoresCase = ask("--bool", "core.ignorecase").map { $0 == Array("true".utf8) }
    #expect(config.ignoresCase == ignoresCase)
  }
}

extension WalkTree {
  /// Makes a socket in the tree.
  ///
  /// - Returns: Its descriptor.
  func makeSocket(_ name: String) throws -> CInt {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = path(of: Array(name.utf8))
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { room in
      precondition(path.count < room.count)
      unsafe room.copyBytes(from: path)
    }
    #if canImport(Glibc)
      let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
    #endif
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let isBound = unsafe withUnsafePointer(to: &address) { address in
      unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(descriptor, $0, size) == 0
      }
    }
    precondition(isBound, "cannot bind a socket")
    return descriptor
  }
}
