internal import PIIScanner
internal import Yams

/// Reads the definitions of one YAML text, and notes everything that is wrong.
struct DefinitionFile {
  private let yaml: String
  private let file: String

  private(set) var definitions: [DetectorDefinition] = []
  private(set) var sources: [DefinitionSource] = []
  private(set) var errors: [PatternError] = []

  init(yaml: String, file: String) {
    self.yaml = yaml
    self.file = file
  }

  /// Reads all documents of the text.
  mutating func read() {
    var isEmpty = true
    do {
      let parser = try Parser(yaml: yaml)
      while let root = try parser.nextRoot() {
        isEmpty = false
        read(root)
      }
    } catch let error as YamlError {
      note(error)
      return
    } catch {
      add(.other("this is no YAML."), line: 0)
      return
    }
    if isEmpty { add(.other("the file has no definition."), line: 0) }
  }

  private mutating func read(_ root: Node) {
    switch root {
    case .sequence(let list):
      for node in list { readDefinition(node) }
    case .mapping(let mapping) where mapping["detectors"] != nil:
      for (key, value) in mapping {
        let name = key.string ?? ""
        guard name == "detectors" else {
          add(.other("'\(name)' does not belong next to 'detectors'."), line: line(key))
          continue
        }
        guard let list = value.sequence else {
          add(.other("'detectors' is a list of definitions, each behind a '-'."), line: line(value))
          continue
        }
        for node in list { readDefinition(node) }
      }
    case .mapping: readDefinition(root)
    case .scalar(let scalar) where scalar.string.isEmpty:
      add(.other("the file has no definition."), line: 0)
    default:
      add(
        .other("a definition is written 'key: value', a line for each key."), line: line(root))
    }
  }

  private mutating func readDefinition(_ node: Node) {
    guard let mapping = node.mapping else {
      add(
        .other("a definition is written 'key: value', a line for each key."), line: line(node))
      return
    }
    var reader = DefinitionReader(mapping, line: line(node), file: file, yaml: yaml)
    let definition = reader.read()
    errors += reader.errors
    guard reader.errors.isEmpty, let definition else { return }
    definitions.append(definition)
    sources.append(reader.source)
  }

  private func line(_ node: Node) -> Int { node.mark?.line ?? 0 }

  private mutating func add(_ problem: PatternError.Problem, line: Int, column: Int = 0) {
    errors.append(
      PatternError(file: file, line: line, column: column, detector: "", problem: problem))
  }

  private mutating func note(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      add(.other("this is no YAML: \(problem)."), line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "'\($0)'" }.joined(separator: ", ")
      add(.other("\(names): twice in one definition."), line: context.mark.line)
    case .reader(let problem, _, _, _):
      add(.other("this is no YAML: \(problem)."), line: 0)
    default:
      add(.other("this is no YAML."), line: 0)
    }
  }
}
