internal import PIIScanner
internal import PatternFiles

/// Detectors that somebody defined in files of their own.
enum OwnDetectors {
  /// The built-in detectors, and after them those of some files.
  ///
  /// - Parameter paths: Files, and folders whose files are meant.
  /// - Returns: Definitions, each id once.
  /// - Throws: ``UsageFault`` for the first thing that is wrong with a definition.
  static func withBuiltin(_ paths: [String]) throws(UsageFault) -> [DetectorDefinition] {
    guard !paths.isEmpty else { return DetectorDefinition.builtin }
    let contents = PatternFiles.read(paths)
    if let error = contents.errors.first {
      let rest = contents.errors.count - 1
      let more =
        rest == 0
        ? ""
        : " (\(counted(Int64(rest), "more error", "more errors")): stofkam detectors check)"
      throw UsageFault("\(error)\(more)")
    }
    let known = Set(DetectorDefinition.builtin.map(\.id))
    return DetectorDefinition.builtin + contents.definitions.filter { !known.contains($0.id) }
  }
}
