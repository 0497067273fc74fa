internal import ArgumentParser
internal import FindingsIndex

/// `stofkam index rotate-key FILE`.
struct RotateIndexKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate-key",
    abstract: "Give an index another key, when the old one may be known to others.",
    discussion: """
      There are no values in an index to digest again, so all digests are removed and overwritten. \
      Counts, places and history stay; the next scan, with --changed too, reads everything.
      """)

  @Argument(help: "The index.", completion: .file())
  var file: String

  @OptionGroup var key: KeyOptions

  @Option(
    help: ArgumentHelp("The key that it gets; made if it is not there.", valueName: "file"),
    completion: .file())
  var newKeyFile: String

  func run() throws {
    let old = try IndexKey.load(from: try KeyPlace.path(key.keyFile))
    // Nothing is made for an index that this is not the key of.
    try IndexReader(path: file).check(old)
    let (new, isNew) = try IndexKey.loadOrCreate(at: newKeyFile)
    guard new.id != old.id else {
      throw UsageFault("\(newKeyFile): this is the key that the index has. Give another file.")
    }
    if isNew { Message.write("made a key: \(newKeyFile). Keep a copy apart from the index.") }
    try IndexCare.rotateKey(path: file, from: old, to: new)
    var text = OutputBuffer()
    text.append(visible: Array(file.utf8).span)
    text.append(": has the key ")
    text.append(visible: Array(newKeyFile.utf8).span)
    text.append(" now. Scan again with --key-file to make digests with it.\n")
    text.writeToStandardOutput()
  }
}
