internal import ArgumentParser

/// `stofkam index`: care of an index.
struct Index: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Check, merge and purge a findings index, and change its key.",
    discussion: "Exit status: 0 all is well; 2 a problem, or the command failed; 64 wrong usage.",
    subcommands: [VerifyIndex.self, PurgeIndex.self, MergeIndexes.self, RotateIndexKey.self])
}
