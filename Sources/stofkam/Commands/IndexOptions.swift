internal import ArgumentParser
internal import FindingsIndex

/// Options about the findings index.
struct IndexOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Also write a findings index: counts, places and keyed digests, never values.",
      valueName: "file"),
    completion: .file())
  var index: String?

  @Option(
    help: ArgumentHelp(
      "Places that the index keeps of each field and detector: all, none or a number.",
      valueName: "n"))
  var occurrences = OccurrencesName(limit: .first(100))

  @Option(
    help: ArgumentHelp(
      "The key of the digests. (default: $STOFKAM_KEY_FILE, else ~/.config/stofkam/key)",
      valueName: "file"),
    completion: .file())
  var keyFile: String?

  func validateIndex(showsValues: Bool) throws {
    if index == nil {
      if keyFile != nil {
        throw ValidationError("--key-file is the key of an index. Give --index too.")
      }
      return
    }
    if showsValues {
      throw ValidationError(
        "--show-values is refused together with --index. Leave one of them out.")
    }
  }
}

/// The option about files that are as they were.
struct ChangeOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo, exclusivity: .chooseLast,
    help: "Read only what changed since the index was written.")
  var changed = false

  func validateChanged(_ index: IndexOptions) throws {
    if changed && index.index == nil {
      throw ValidationError("--changed compares with an index. Give --index too.")
    }
  }
}

/// `all`, `none` or a number on the command line.
struct OccurrencesName: ExpressibleByArgument {
  var limit: OccurrenceLimit

  init(limit: OccurrenceLimit) { self.limit = limit }

  init?(argument: String) {
    switch argument {
    case "all": limit = .all
    case "none": limit = .none
    default:
      guard let number = Int(argument), number >= 0 else { return nil }
      limit = .first(number)
    }
  }

  /// As on the command line.
  var name: String {
    switch limit {
    case .all: "all"
    case .none: "none"
    case .first(let number): String(number)
    }
  }

  var defaultValueDescription: String { "100" }
}
