import PIIScanner
import Testing

@testable import PatternFiles

/// The files in `patterns/`: each is right, and says the same as the Swift that is made of it.
@Suite struct BuiltinPatternTests {
  /// The files, relative to `patterns/`.
  static let files: [String] = {
    let all = (try? TextFile.files(at: Repository.path("patterns"))) ?? []
    return all.map { String($0.dropFirst(Repository.path("patterns/").count)) }
  }()

  @Test func `there are files`() {
    #expect(Self.files.count >= 90)
  }

  @Test(arguments: files)
  func `a built-in pattern passes its own examples`(file: String) {
    let contents = PatternFiles.read([Repository.path("patterns/" + file)], besides: [])
    for error in PatternFiles.check(contents) { Issue.record("\(error)") }
    #expect(contents.definitions.count == 1)
    for definition in contents.definitions {
      #expect(!definition.finds.isEmpty)
      #expect(!definition.ignores.isEmpty)
    }
  }

  @Test func `the Swift made of the patterns says what they say`() throws {
    let contents = PatternFiles.read([Repository.path("patterns")], besides: [])
    #expect(contents.errors.isEmpty)
    let builtin = Dictionary(
      DetectorDefinition.builtin.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(builtin.count == DetectorDefinition.builtin.count)
    #expect(Set(builtin.keys) == Set(contents.definitions.map(\.id)), "run `make patterns`")
    for definition in contents.definitions {
      guard let made = builtin[definition.id] else { continue }
      let isSame = made.isSame(as: definition)
      #expect(isSame, "\(definition.id) is not as in patterns/: run `make patterns`")
      if !isSame {
        #expect(made.context == definition.context)
        #expect(made.against == definition.against)
        #expect(made.kind == definition.kind)
      }
      let examples = DetectorDefinition.builtinExamples(of: definition.id)
      #expect(examples?.finds == definition.finds, "run `make patterns`")
      #expect(examples?.ignores == definition.ignores, "run `make patterns`")
    }
  }

  @Test func `built-in patterns are no errors next to themselves`() {
    #expect(PatternFiles.read([Repository.path("patterns")]).errors.isEmpty)
  }
}

/// Where the files of the repository are.
enum Repository {
  static func path(_ name: String) -> String {
    var folders = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    folders.removeLast(3)
    return folders.joined(separator: "/") + "/" + name
  }
}
