import Foundation
import Testing

@testable import FindingsIndex

@Suite("The key")
struct KeyTests {
  private let owner: IndexFolder
  private var folder: URL { owner.folder }

  init() throws { owner = try IndexFolder() }

  @Test("is made once, with its folders, for its owner only")
  func isMadeOnce() throws {
    let path = folder.appendingPathComponent("a/b/key").path
    let first = try IndexKey.loadOrCreate(at: path)
    let second = try IndexKey.loadOrCreate(at: path)
    #expect(first.isNew)
    #expect(!second.isNew)
    #expect(first.key.id == second.key.id)
    #expect(mode(path) == 0o600)
    #expect(mode(folder.appendingPathComponent("a/b").path) == 0o700)
    #expect(FileManager.default.contents(atPath: path)?.count == 32)
    let left = try FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("a/b").path)
    #expect(left == ["key"], "no draft is left behind")
  }

  @Test("is the same for all that make it at once")
  func isSharedByAll() async throws {
    let path = folder.appendingPathComponent("key").path
    let ids = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 { group.addTask { try IndexKey.loadOrCreate(at: path).key.id } }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(ids.count == 1)
  }

  @Test("is refused when others can reach it", arguments: [0o640, 0o604, 0o660, 0o644, 0o601])
  func isRefusedWhenOpen(mode: Int) throws {
    let path = folder.appendingPathComponent("key").path
    _ = try IndexKey.loadOrCreate(at: path)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    let error = #expect(throws: KeyError.self) { try IndexKey.load(from: path) }
    #expect(error?.problem == .tooOpen(mode: UInt32(mode)))
    #expect(error?.description.contains("chmod 600 \(path)") == true)
  }

  @Test("is refused when it has another size", arguments: [0, 31, 33, 100])
  func isRefusedWithAnotherSize(count: Int) throws {
    let path = folder.appendingPathComponent("key").path
    let made = FileManager.default.createFile(
      atPath: path, contents: Data(repeating: 1, count: count),
      attributes: [.posixPermissions: 0o600])
    #expect(made)
    #expect(throws: KeyError(path, .wrongSize)) { try IndexKey.load(from: path) }
  }

  @Test("is not made by reading it, and a folder is no key")
  func isNotMadeByReading() throws {
    let path = folder.appendingPathComponent("key").path
    #expect(throws: KeyError(path, .notThere)) { try IndexKey.load(from: path) }
    #expect(throws: KeyError.self) { try IndexKey.load(from: folder.path) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("is looked for where the contract says")
  func isFound() {
    let all = ["STOFKAM_KEY_FILE": "/s", "XDG_CONFIG_HOME": "/x", "HOME": "/h"]
    #expect(IndexKey.path(option: "/o", environment: all) == "/o")
    #expect(IndexKey.path(option: nil, environment: all) == "/s")
    let xdg = ["XDG_CONFIG_HOME": "/x", "HOME": "/h", "STOFKAM_KEY_FILE": ""]
    #expect(IndexKey.path(option: nil, environment: xdg) == "/x/stofkam/key")
    let relative = ["XDG_CONFIG_HOME": "x", "HOME": "/h"]
    #expect(IndexKey.path(option: nil, environment: relative) == "/h/.config/stofkam/key")
    #expect(IndexKey.path(option: nil, environment: [:]) == nil)
  }

  @Test("does not print itself")
  func doesNotPrint() throws {
    let key = try #require(IndexKey(bytes: Array(0..<32)))
    // Made with Python: hmac.new(bytes(range(32)), b"stofkam key id", "sha256").
    #expect(key.description == "5bf427f67c0d481f")
    var dumped = ""
    dump(key, to: &dumped)
    #expect(!dumped.contains("31"))
    #expect("\(key)" == key.description)
  }

  private func mode(_ path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.posixPermissions] as? NSNumber)?.intValue
  }
}
