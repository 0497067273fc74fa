import Foundation
import Testing

@Suite("Completions")
struct CompletionTests {
  @Test("are made for each shell, with every command", arguments: ["bash", "zsh", "fish"])
  func commands(shell: String) throws {
    let result = try Program.run(["--generate-completion-script", shell], in: TestFolder([:]))
    #expect(result.status == 0)
    for word in ["scan", "git", "hook", "index", "detectors", "min-confidence"] {
      #expect(result.text.contains(word), "\(word) is not completed")
    }
  }

  @Test("are what the shell takes", arguments: ["bash", "zsh", "fish"])
  func syntax(shell: String) throws {
    let places = ["/bin/\(shell)", "/usr/bin/\(shell)"]
    guard let program = places.first(where: FileManager.default.isExecutableFile) else { return }
    let folder = try TestFolder([:])
    let script = try Program.run(["--generate-completion-script", shell], in: folder)
    let file = folder.outside.appending(path: "completion")
    try script.output.write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-n", file.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
