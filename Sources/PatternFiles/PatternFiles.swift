public import PIIScanner

/// Detector definitions in YAML files: reads them, and says everything that is wrong with them.
///
///     let contents = PatternFiles.read(["patterns/", "own.yaml"])
///     for error in PatternFiles.check(contents) { print(error) }
///
/// A file has one detector, a list of them, or a list under `detectors:`. What a detector can say is
/// in ``DefinitionKey``.
public enum PatternFiles {
  /// Reads files of definitions, and of folders every `.yaml` and `.yml` below them.
  ///
  /// A definition with errors is not among the definitions, so what is there can be scanned with. Examples
  /// are looked at, but not tried: that is what ``check(_:)`` does.
  ///
  /// - Parameters:
  ///   - paths: Files and folders, in the order in which the definitions are wanted.
  ///   - known: Detectors whose ids are taken. A definition that equals one of them is no error.
  /// - Returns: The definitions, and what is wrong with the others.
  public static func read(
    _ paths: [String], besides known: [DetectorDefinition] = DetectorDefinition.builtin
  ) -> PatternFileContents {
    var contents = PatternFileContents()
    for path in paths {
      do throws(FileProblem) {
        for file in try TextFile.files(at: path) { read(file: file, into: &contents) }
      } catch {
        contents.errors.append(
          PatternError(file: path, detector: "", problem: .other(error.message)))
      }
    }
    contents.refuseRepeatedIDs(besides: known)
    return contents
  }

  /// Reads definitions from a text.
  ///
  /// - Parameters:
  ///   - yaml: The text.
  ///   - file: What errors call it; files that it names are looked for next to it.
  ///   - known: Detectors whose ids are taken. A definition that equals one of them is no error.
  /// - Returns: The definitions, and what is wrong with the others.
  public static func read(
    yaml: String, file: String,
    besides known: [DetectorDefinition] = DetectorDefinition.builtin
  ) -> PatternFileContents {
    var contents = PatternFileContents()
    read(yaml: yaml, file: file, into: &contents)
    contents.refuseRepeatedIDs(besides: known)
    return contents
  }

  /// Tries the examples of what was read on the real scanner.
  ///
  /// - Returns: All errors, those of reading too, by file and line. None: every definition works.
  public static func check(_ contents: PatternFileContents) -> [PatternError] {
    var errors = contents.errors
    for (definition, source) in zip(contents.definitions, contents.sources) {
      for failure in ExampleChecker.failures(of: definition) {
        errors.append(
          PatternError(
            file: source.file, line: source.line(of: failure), detector: definition.id,
            problem: failure.problem))
      }
    }
    return errors.inOrder(of: contents.files)
  }

  private static func read(file: String, into contents: inout PatternFileContents) {
    do throws(FileProblem) {
      read(yaml: try TextFile.text(of: file), file: file, into: &contents)
    } catch {
      contents.files.append(file)
      contents.errors.append(
        PatternError(file: file, detector: "", problem: .other(error.message)))
    }
  }

  private static func read(yaml: String, file: String, into contents: inout PatternFileContents) {
    contents.files.append(file)
    var reader = DefinitionFile(yaml: yaml, file: file)
    reader.read()
    contents.errors += reader.errors
    contents.definitions += reader.definitions
    contents.sources += reader.sources
  }
}

/// What some files of definitions have in them.
public struct PatternFileContents: Sendable {
  /// The files that were read, in order.
  public internal(set) var files: [String] = []
  /// The definitions without errors, in the order of the files.
  public internal(set) var definitions: [DetectorDefinition] = []
  /// Where each of the definitions stands.
  public internal(set) var sources: [DefinitionSource] = []
  /// What is wrong with the others, by file and line.
  public internal(set) var errors: [PatternError] = []

  mutating func refuseRepeatedIDs(besides known: [DetectorDefinition]) {
    var taken: [String: DetectorDefinition] = [:]
    for definition in known { taken[definition.id] = definition }
    var seen: Set<String> = []
    var kept: [Int] = []
    for (index, definition) in definitions.enumerated() {
      let isTaken = taken[definition.id].map { !$0.isSame(as: definition) } ?? false
      if seen.insert(definition.id).inserted, !isTaken {
        kept.append(index)
      } else {
        errors.append(
          PatternError(
            file: sources[index].file, line: sources[index].idLine, detector: definition.id,
            problem: .repeatedID))
      }
    }
    if kept.count < definitions.count {
      definitions = kept.map { definitions[$0] }
      sources = kept.map { sources[$0] }
    }
    errors = errors.inOrder(of: files)
  }
}

/// Where a definition stands.
public struct DefinitionSource: Sendable {
  /// The file.
  public internal(set) var file: String
  /// The line of its id, from 1.
  public internal(set) var idLine: Int
  /// The lines of its examples and counter-examples.
  var findLines: [Int] = []
  var ignoreLines: [Int] = []

  func line(of failure: ExampleFailure) -> Int {
    switch failure {
    case .notFound(let index, _): findLines.indices.contains(index) ? findLines[index] : idLine
    case .found(let index, _): ignoreLines.indices.contains(index) ? ignoreLines[index] : idLine
    case .unusable: idLine
    }
  }
}

extension DetectorDefinition {
  /// Whether two definitions find the same: examples do not count, since built-in ones carry none.
  func isSame(as other: DetectorDefinition) -> Bool {
    var (left, right) = (self, other)
    (left.finds, left.ignores) = ([], [])
    (right.finds, right.ignores) = ([], [])
    return left == right
  }
}

extension [PatternError] {
  /// The errors in the order of the files, and by line within each.
  fileprivate func inOrder(of files: [String]) -> [PatternError] {
    var place: [String: Int] = [:]
    for (index, file) in files.enumerated() where place[file] == nil { place[file] = index }
    return enumerated().sorted { left, right in
      let (leftFile, rightFile) = (place[left.element.file] ?? -1, place[right.element.file] ?? -1)
      return (leftFile, left.element.line, left.element.column, left.offset)
        < (rightFile, right.element.line, right.element.column, right.offset)
    }.map(\.element)
  }
}
