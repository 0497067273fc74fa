import Foundation
import SystemPackage
import Testing

@testable import PIIScanner

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite("Walker")
struct WalkerTests {
  @Test("finds the same files with any number of workers, each once", arguments: [1, 2, 7])
  func anyNumberOfWorkers(workers: Int) {
    let tree = WalkTree()
    var expected: Set<String> = []
    for folder in 0..<40 {
      for file in 0..<(folder * 20) {
        let name = "\(folder % 7)/\(folder % 3)/\(folder)/\(file)"
        tree.write(name)
        expected.insert(name)
      }
    }
    let found = tree.walk("", workers: workers, opening: true)
    #expect(found.names == expected)
    #expect(found.count == expected.count)
    #expect(found.refusals.count == 0)
  }

  @Test("holds a few batches at most of a folder with 20,000 files")
  func boundedMemory() {
    let tree = WalkTree()
    for file in 0..<20_000 { tree.write("many/\(file)", "") }
    for folder in 0..<2_000 { tree.makeFolder(Array("many/folder \(folder)".utf8)) }
    for workers in [1, 3] {
      let walker = Walker(roots: [tree.path], options: .forTest())
      #expect(collect(walker, workers: workers).count == 20_000)
      // Nothing is read on while items wait, but for what workers read at the same time.
      #expect(walker.stack.peak <= (workers + 1) * Walker.batchSize)
      #expect(
        walker.progress == WalkProgress(files: 20_000, folders: 2_002, hasFoundAll: true))
    }
  }

  #if os(Linux)
    @Test("keeps names that are not UTF-8 as they are")
    func namesAreBytes() {
      let tree = WalkTree()
      let names: Set<[UInt8]> = [
        [0xFF], [0x61, 0x80, 0x2F, 0xC3], Array("caf\u{e9}".utf8), [0x63, 0x61, 0x66, 0xE9],
        Array("new\nline".utf8), Array("back\\slash".utf8),
      ]
      for name in names { tree.write(name) }
      #expect(tree.walk("", opening: true).files == names)
    }
  #endif

  @Test("reads files whose path is longer than the system takes")
  func longPaths() throws {
    let tree = WalkTree()
    var folder = try FileDescriptor.open(FilePath(tree.text), .readOnly)
    let name = String(repeating: "n", count: 200)
    for _ in 0..<60 {
      precondition(unsafe mkdirat(folder.rawValue, name, 0o755) == 0)
      let next = unsafe openat(folder.rawValue, name, O_RDONLY)
      try folder.close()
      folder = FileDescriptor(rawValue: next)
    }
    let file = FileDescriptor(
      rawValue: unsafe openat(folder.rawValue, "deep", O_WRONLY | O_CREAT, 0o644))
    try file.writeAll("BSN 111222333".utf8)
    try file.close()
    try folder.close()

    var worker = WalkWorker()
    let walker = Walker(roots: [tree.path], options: .forTest())
    let first = walker.next(&worker)
    let item = try #require(first)
    #expect(item.path.count == tree.path.count + 60 * 201 + 5)
    let opened = try item.open()
    #expect(opened.status.size == 13)
    let second = walker.next(&worker)
    #expect(second == nil)
  }

  @Test("goes down more levels than a process may have open files")
  func manyLevels() throws {
    let tree = WalkTree()
    var folder = try FileDescriptor.open(FilePath(tree.text), .readOnly)
    let levels = 1_500
    for _ in 0..<levels {
      precondition(unsafe mkdirat(folder.rawValue, "d", 0o755) == 0)
      let file = unsafe openat(folder.rawValue, "f", O_WRONLY | O_CREAT, 0o644)
      close(file)
      let next = unsafe openat(folder.rawValue, "d", O_RDONLY)
      try folder.close()
      folder = FileDescriptor(rawValue: next)
    }
    try folder.close()
    let found = tree.walk("", .forTest { $0.followsLinks = true })
    #expect(found.count == levels)
    #expect(found.refusals.count == 0)
  }

  @Test("finds and opens the same files when few folders may stay open", arguments: [1, 3])
  func fewOpenFolders(workers: Int) {
    let tree = WalkTree()
    var expected: Set<String> = []
    var folder = ""
    // Folders wait at every level, and the path of the last ones has 1,300 bytes.
    for level in 0..<12 {
      for name in ["a/1", "b/2", "3"] {
        tree.write(folder + name)
        expected.insert(folder + name)
      }
      folder += "level \(level) \(String(repeating: "n", count: 100))/"
    }
    let found = tree.walk(
      "", .forTest { $0.maxOpenFolders = 2 }, workers: workers, opening: true)
    #expect(found.names == expected)
    #expect(found.refusals.count == 0)
  }

  @Test("does not take another folder for one that it closed")
  func replacedFolder() {
    let tree = WalkTree()
    tree.write("a/file")
    tree.write("b/file")
    let walker = Walker(
      roots: [tree.path(of: Array("a".utf8))], options: .forTest { $0.maxOpenFolders = 0 })
    var worker = WalkWorker()
    let item = walker.next(&worker)
    for (old, new) in [("a", "c"), ("b", "a")] {
      unsafe tree.onPath(Array(old.utf8)) { old in
        unsafe tree.onPath(Array(new.utf8)) { new in precondition(unsafe rename(old, new) == 0) }
      }
    }
    #expect(throws: WalkRefusal.skipped(.vanished)) { _ = try item?.open() }
  }

  @Test("skips pipes, sockets and devices without opening them")
  func skipsWhatIsNoFile() throws {
    let tree = WalkTree()
    tree.write("file")
    unsafe tree.onPath(Array("pipe".utf8)) { precondition(unsafe mkfifo($0, 0o644) == 0) }
    let socket = try tree.makeSocket("socket")
    defer { close(socket) }
    let found = tree.walk()
    #expect(found.names == ["file"])
    #expect(found.reasons == ["pipe": "named pipe", "socket": "socket"])

    // Known before anything is opened, so `open` throws the same.
    let walker = Walker(roots: [tree.path], options: .forTest())
    var worker = WalkWorker()
    while let item = walker.next(&worker) {
      guard let refusal = item.refusal else { continue }
      #expect(throws: refusal) { _ = try item.open() }
    }

    let device = Walker(roots: [Array("/dev/null".utf8)], options: .forTest())
    #expect(collect(device).reasons == ["/dev/null": "character device"])
  }

  @Test("does not follow symbolic links, but for a root")
  func leavesLinks() {
    let tree = WalkTree()
    tree.write("folder/file")
    tree.link("link", to: "folder")
    tree.link("file link", to: "folder/file")
    tree.link("nowhere", to: "not there")
    let found = tree.walk()
    #expect(found.names == ["folder/file"])
    #expect(Set(found.reasons.keys) == ["link", "file link", "nowhere"])
    #expect(Set(found.reasons.values) == ["symbolic link"])

    #expect(tree.walk("link", opening: true).names == ["file"])
    let file = Walker(roots: [tree.path(of: Array("file link".utf8))], options: .forTest())
    #expect(collect(file, opening: true).names == [tree.text + "/file link"])
  }

  @Test("follows symbolic links once if asked, and sees loops")
  func followsLinks() {
    let tree = WalkTree()
    let outside = WalkTree()
    outside.write("far/file")
    tree.write("a/b/file")
    tree.link("a/b/up", to: "../../a")
    tree.link("a/self", to: "self")
    tree.link("a/out", to: outside.text + "/far")
    tree.link("a/one", to: outside.text + "/far/file")
    tree.link("a/nowhere", to: "not there")
    let found = tree.walk("", .forTest { $0.followsLinks = true }, opening: true)
    #expect(found.names == ["a/b/file", "a/out/file", "a/one"])
    #expect(
      found.reasons == [
        "a/b/up": "symbolic link to a folder that it is in",
        "a/self": "symbolic link to a folder that it is in",
        "a/nowhere": "symbolic link to nothing",
      ])
  }

  @Test("reads a file with more names under each of them", arguments: [1, 4])
  func hardLinks(workers: Int) {
    let tree = WalkTree()
    tree.write("a/file")
    for name in ["b", "c", "a/d"] {
      unsafe tree.onPath(Array("a/file".utf8)) { old in
        unsafe tree.onPath(Array(name.utf8)) { new in precondition(unsafe link(old, new) == 0) }
      }
    }
    tree.write("other")
    let found = tree.walk("", workers: workers, opening: true)
    #expect(found.names == ["a/d", "a/file", "b", "c", "other"])
    #expect(found.refusals.isEmpty)
  }

  @Test("reports what may not be read", .enabled(if: geteuid() != 0))
  func permissionDenied() {
    let tree = WalkTree()
    tree.write("closed/file")
    tree.write("file")
    for name in ["closed", "file"] {
      unsafe tree.onPath(Array(name.utf8)) { precondition(unsafe chmod($0, 0) == 0) }
    }
    let found = tree.walk("", opening: true)
    unsafe tree.onPath(Array("closed".utf8)) { unsafe _ = chmod($0, 0o755) }
    #expect(found.files.isEmpty)
    #expect(found.reasons == ["closed": "permission denied", "file": "permission denied"])
  }

  @Test("says that a root is not there")
  func missingRoot() {
    let tree = WalkTree()
    #expect(tree.walk("none").refusals.values.first == "no such file or folder")
    let nul = Walker(roots: [[0x61, 0, 0x62]], options: .forTest())
    #expect(collect(nul).reasons == ["ab": "no such file or folder"])
  }

  @Test("skips what vanishes or becomes something else during the walk")
  func vanishing() throws {
    let tree = WalkTree()
    for name in ["gone", "link", "pipe", "folder", "stays"] { tree.write(name) }
    let walker = Walker(roots: [tree.path], options: .forTest())
    var worker = WalkWorker()
    var reasons: [String: String] = [:]
    var isFirst = true
    while let item = walker.next(&worker) {
      if isFirst {
        isFirst = false
        for name in ["gone", "link", "pipe", "folder"] {
          unsafe tree.onPath(Array(name.utf8)) { unsafe _ = unlink($0) }
        }
        tree.link("link", to: "stays")
        unsafe tree.onPath(Array("pipe".utf8)) { unsafe _ = mkfifo($0, 0o644) }
        tree.makeFolder(Array("folder".utf8))
      }
      do throws(WalkRefusal) {
        _ = try item.open()
      } catch {
        reasons[String(decoding: item.name, as: UTF8.self)] = error.reason
      }
    }
    #expect(
      reasons == [
        "gone": "vanished during the scan", "link": "symbolic link", "pipe": "named pipe",
        "folder": Errno.isDirectory.description,
      ])
  }

  @Test("skips folders that vanish or become links during the walk")
  func vanishingFolders() {
    let tree = WalkTree()
    tree.write("a")
    tree.write("one/file")
    tree.write("two/file")
    let walker = Walker(roots: [tree.path], options: .forTest())
    var worker = WalkWorker()
    // The file of the first batch comes before its folders are entered.
    let first = walker.next(&worker)
    #expect(first?.path == tree.path(of: Array("a".utf8)))
    for name in ["one", "two"] {
      unsafe tree.onPath(Array((name + "/file").utf8)) { unsafe _ = unlink($0) }
      unsafe tree.onPath(Array(name.utf8)) { unsafe _ = rmdir($0) }
    }
    tree.link("two", to: "/")
    var reasons: [WalkRefusal?] = []
    while let item = walker.next(&worker) { reasons.append(item.refusal) }
    #expect(reasons == [.skipped(.vanished), .skipped(.vanished)])
  }

  @Test("skips files over a size, and reads one of just that size")
  func maxFileSize() {
    let tree = WalkTree()
    tree.write("small", "12345")
    tree.write("large", "123456")
    let found = tree.walk("", .forTest { $0.maxFileSize = 5 }, opening: true)
    #expect(found.names == ["small"])
    #expect(found.reasons == ["large": "larger than the limit"])
  }

  #if os(Linux)
    @Test("stays on the file system of the root if asked")
    func oneFileSystem() throws {
      let found = collect(
        Walker(roots: [Array("/dev".utf8)], options: .forTest { $0.staysOnFileSystem = true }))
      let others = found.reasons.filter { $0.value == "on another file system" }.keys
      let device = { (path: String) in
        try unsafe FolderCalls.withName(Array(path.utf8)) { name throws(Errno) in
          try unsafe FolderCalls.status(
            of: name, in: FolderCalls.currentFolder, followingLink: false
          ).identity.device
        }
      }
      for name in ["/dev/shm", "/dev/pts", "/dev/mqueue"] where (try? device(name)) != nil {
        #expect(others.contains(name) == (try device(name) != device("/dev")))
      }
    }
  #endif

  @Test("ends for all workers when it is cancelled")
  func cancelling() async {
    let tree = WalkTree()
    for file in 0..<2_000 { tree.write("\(file % 50)/\(file)", "") }
    let walker = Walker(roots: [tree.path], options: .forTest())
    var worker = WalkWorker()
    _ = walker.next(&worker)
    walker.cancel()
    let next = walker.next(&worker)
    #expect(next == nil)
    #expect(collect(walker, workers: 3).count == 0)
  }

  @Test(
    "keeps the root as it was given",
    arguments: [
      ("", "/file", "no slash"), ("/", "/file", "a slash"), ("//", "//file", "two slashes"),
      ("/.", "/./file", "a dot"), ("/file", "/file", "the file itself"),
    ])
  func pathsAsGiven(suffix: String, expected: String, because reason: Comment) {
    let tree = WalkTree()
    tree.write("file")
    // Relative to the folder of the process.
    let up = String(
      repeating: "../", count: FileManager.default.currentDirectoryPath.split(separator: "/").count)
    for root in [tree.text, up + tree.text.dropFirst()] {
      let walker = Walker(roots: [Array((root + suffix).utf8)], options: .forTest())
      #expect(collect(walker, opening: true).names == [root + expected], reason)
    }
  }

  @Test("walks roots in their order, and says which one a file is from")
  func manyRoots() {
    let tree = WalkTree()
    for name in ["b/1", "a/2", "c", "d/3/4"] { tree.write(name) }
    let roots = ["b", "a", "none", "c", "d"].map { tree.path(of: Array($0.utf8)) }
    let walker = Walker(roots: roots, options: .forTest())
    var worker = WalkWorker()
    var found: [Int] = []
    while let item = walker.next(&worker) { found.append(item.root) }
    #expect(found == [0, 1, 2, 3, 4])
  }
}
