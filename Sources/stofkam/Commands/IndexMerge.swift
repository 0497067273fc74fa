internal import ArgumentParser
internal import FindingsIndex

/// `stofkam index merge INTO OTHER…`.
struct MergeIndexes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Take over what other indexes have at present.",
    discussion: """
      Of one path the later reading counts. All must have the same key. The others are not changed.
      """)

  @Argument(help: "The index that grows; made if it is not there.", completion: .file())
  var into: String

  @Argument(help: "The indexes that are taken over, one after the other.", completion: .file())
  var others: [String]

  func validate() throws {
    if others.isEmpty { throw ValidationError("Give at least one other index.") }
  }

  func run() throws {
    for other in others {
      let result = try IndexCare.merge(path: into, from: other)
      var text = OutputBuffer()
      text.append(visible: Array(other.utf8).span)
      text.append(string: ": \(counted(Int64(result.added), "file", "files")) taken over")
      if result.replaced > 0 {
        text.append(string: ", \(OutputBuffer.grouped(Int64(result.replaced))) of them newer")
      }
      if result.left > 0 {
        text.append(string: "; \(OutputBuffer.grouped(Int64(result.left))) left, which were older")
      }
      text.append(".\n")
      text.writeToStandardOutput()
    }
  }
}
