internal import PIIScanner
internal import Yams

/// Reads one definition, and notes everything that is wrong with it.
struct DefinitionReader {
  private let mapping: Node.Mapping
  private let line: Int
  private let file: String
  private let yaml: String
  private var values: [DefinitionKey: Node] = [:]
  private var id = ""

  private(set) var errors: [PatternError] = []
  private(set) var source: DefinitionSource

  init(_ mapping: Node.Mapping, line: Int, file: String, yaml: String) {
    self.mapping = mapping
    self.line = line
    self.file = file
    self.yaml = yaml
    source = DefinitionSource(file: file, idLine: line)
  }

  /// Reads it; `nil` if it has errors.
  mutating func read() -> DetectorDefinition? {
    // First the id, so that every error can name the detector.
    if let node = mapping["id"], let text = node.scalar?.string { id = text }
    sortKeys()
    let id = requiredText(.id, means: "a short name such as acme.customer")
    let name = requiredText(.name, means: "what it finds, for people")
    checkID()
    let kind = readKind()
    var definition = DetectorDefinition(
      id: id ?? "", name: name ?? "",
      category: choice(.category, of: DefinitionKey.categories) ?? "other",
      kind: kind ?? .words([]))
    definition.ignoreCase = flag(.ignoreCase) ?? definition.ignoreCase
    definition.fieldOnly = flag(.fieldOnly) ?? definition.fieldOnly
    definition.enabled = flag(.enabled) ?? definition.enabled
    definition.nearPerson = choice(.near, of: ["person"]) != nil
    definition.alone = probability(.alone) ?? definition.alone
    definition.chance = probability(.chance) ?? definition.chance
    definition.context = texts(.context)
    definition.against = texts(.against)
    definition.sources = texts(.sources)
    definition.tested = text(.tested)
    if let border = choice(.border, of: Border.allCases.map(\.rawValue)) {
      definition.border = Border(rawValue: border) ?? .word
    }
    definition.check = check()
    definition.field = field()
    checkCombinations(definition)
    checkPattern(definition)
    readExamples(&definition)
    return errors.isEmpty ? definition : nil
  }

  // MARK: Keys

  private mutating func sortKeys() {
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        add(.other("a key is a word, not a list."), at: key)
        continue
      }
      if let known = DefinitionKey(rawValue: name) {
        values[known] = value
      } else {
        let names = DefinitionKey.allCases.map(\.rawValue)
        add(.other("there is no key '\(name)'." + Self.suggestion(name, names)), at: key)
      }
    }
    if let node = values[.id] { source.idLine = node.mark?.line ?? line }
  }

  private static func suggestion(_ word: String, _ known: [String]) -> String {
    if let near = Spelling.nearest(to: word, in: known) { return " Did you mean '\(near)'?" }
    return " Use one of: \(known.joined(separator: ", "))."
  }

  private mutating func checkID() {
    guard let node = values[.id], let text = node.scalar?.string, !text.isEmpty else { return }
    let allowed = text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D
    }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" }
    let startsWithLetter = text.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
    guard !allowed || !startsWithLetter || parts.contains("") || text.utf8.count > 64 else {
      return
    }
    add(
      .other(
        "'\(text)' is no id. Use small letters, digits, '.' and '-', and begin with a letter: "
          + "acme.customer."), at: node)
  }

  // MARK: Values

  private mutating func requiredText(_ key: DefinitionKey, means meaning: String) -> String? {
    guard values[key] != nil else {
      add(.other("'\(key.rawValue)' is missing: \(meaning)."), line: line)
      return nil
    }
    return text(key)
  }

  private mutating func text(_ key: DefinitionKey) -> String? {
    guard let node = values[key] else { return nil }
    guard let text = node.scalar?.string else {
      add(.other("'\(key.rawValue)' is one text, not a list or keys."), at: node)
      return nil
    }
    guard !text.isEmpty else {
      add(.other("'\(key.rawValue)' is empty."), at: node)
      return nil
    }
    return text
  }

  private mutating func choice(_ key: DefinitionKey, of known: [String]) -> String? {
    guard let text = text(key), let node = values[key] else { return nil }
    guard known.contains(text) else {
      add(
        .other("'\(text)' is no \(key.rawValue)." + Self.suggestion(text, known)), at: node)
      return nil
    }
    return text
  }

  private mutating func flag(_ key: DefinitionKey) -> Bool? {
    guard let node = values[key] else { return nil }
    switch node.scalar?.string.lowercased() {
    case "true": return true
    case "false": return false
    case let other:
      let found = other.map { ", not '\($0)'" } ?? ""
      add(.other("'\(key.rawValue)' is true or false\(found)."), at: node)
      return nil
    }
  }

  private mutating func probability(_ key: DefinitionKey) -> Double? {
    guard let node = values[key] else { return nil }
    guard let text = node.scalar?.string, let value = Double(text), value >= 0, value <= 1 else {
      let found = (node.scalar?.string).map { ", not '\($0)'" } ?? ""
      add(.other("'\(key.rawValue)' is a probability: a number from 0 to 1\(found)."), at: node)
      return nil
    }
    return value
  }

  private mutating func texts(_ key: DefinitionKey) -> [String] {
    guard let node = values[key] else { return [] }
    guard let list = node.sequence else {
      add(.other("'\(key.rawValue)' is a list: [one, two], or each behind a '-'."), at: node)
      return []
    }
    var result: [String] = []
    result.reserveCapacity(list.count)
    for item in list {
      if let text = item.scalar?.string, !text.isEmpty {
        result.append(text)
      } else {
        add(.other("'\(key.rawValue)' is a list of texts; this is none."), at: item)
      }
    }
    return result
  }

  private mutating func check() -> String? {
    guard let name = text(.check), let node = values[.check] else { return nil }
    let known = DetectorSet.checkNames
    guard known.contains(name) else {
      let near = Spelling.nearest(to: name, in: known)
      add(.unknownCheck(name, known: near.map { [$0] } ?? known), at: node)
      return nil
    }
    return name
  }

  private mutating func field() -> FieldRule? {
    guard let node = values[.field] else { return nil }
    var reader = FieldRuleReader()
    let rule = reader.read(node)
    for (text, place) in reader.problems { add(.other(text), at: place) }
    if let (name, place) = reader.unknownCheck {
      let near = Spelling.nearest(to: name, in: FieldRuleReader.checks)
      add(.unknownCheck(name, known: near.map { [$0] } ?? FieldRuleReader.checks), at: place)
    }
    return rule
  }

  // MARK: Kinds

  private mutating func readKind() -> DetectorDefinition.Kind? {
    let hasWords = values[.words] != nil || values[.wordsFile] != nil
    guard values[.kind] != nil || !hasWords || values[.pattern] != nil else {
      add(.other("'words' needs 'kind: words'."), at: values[.words] ?? values[.wordsFile])
      return nil
    }
    guard let kind = values[.kind] == nil ? "pattern" : choice(.kind, of: DefinitionKey.kinds)
    else { return nil }
    refuse([.words, .wordsFile], unless: kind == "words", kind)
    refuse([.pattern], unless: kind == "pattern", kind)
    switch kind {
    case "words": return .words(readWords())
    case "field":
      if values[.field] == nil {
        add(.other("'kind: field' needs 'field': the names of such fields."), line: line)
      }
      return .field
    default:
      guard let pattern = requiredText(.pattern, means: "what its values look like") else {
        return nil
      }
      return .pattern(pattern)
    }
  }

  private mutating func refuse(_ keys: [DefinitionKey], unless isRight: Bool, _ kind: String) {
    guard !isRight else { return }
    for key in keys where values[key] != nil {
      add(.other("'\(key.rawValue)' does not go with 'kind: \(kind)'."), at: values[key])
    }
  }

  private mutating func readWords() -> [String] {
    var words = texts(.words)
    if let list = values[.words]?.sequence {
      for item in list {
        guard let word = item.scalar?.string, !word.isEmpty,
          let problem = DetectorDefinition.problem(ofWord: word)
        else { continue }
        add(.other("the word \"\(word)\" cannot be found: \(problem)."), at: item)
      }
    }
    if let name = text(.wordsFile) { words += readWords(of: name) }
    if words.isEmpty, values[.words] == nil, values[.wordsFile] == nil {
      add(.other("'kind: words' needs 'words' or 'wordsFile'."), line: line)
    } else if words.isEmpty, errors.isEmpty {
      add(.other("there are no words."), at: values[.words] ?? values[.wordsFile])
    }
    return words
  }

  /// Reads a file of words, one a line; blank lines do not count.
  private mutating func readWords(of name: String) -> [String] {
    let path = TextFile.path(of: name, namedIn: file)
    let text: String
    do throws(FileProblem) {
      text = try TextFile.text(of: path)
    } catch {
      add(.other("'wordsFile' \(path): \(error.message)"), at: values[.wordsFile])
      return []
    }
    var words: [String] = []
    var problems = 0
    for (index, piece) in text.utf8.split(separator: 10, omittingEmptySubsequences: false)
      .enumerated()
    {
      let word = String(Substring(piece.last == 13 ? piece.dropLast() : piece))
      guard word.utf8.contains(where: { $0 > 32 }) else { continue }
      if let problem = DetectorDefinition.problem(ofWord: word) {
        problems += 1
        // A file that is no list of words has too many lines to name them all.
        guard problems <= 20 else { continue }
        errors.append(
          PatternError(
            file: path, line: index + 1, detector: id,
            problem: .other("this word cannot be found: \(problem).")))
      } else {
        words.append(word)
      }
    }
    return words
  }

  // MARK: What goes together

  private mutating func checkCombinations(_ definition: DetectorDefinition) {
    if case .words = definition.kind, definition.border == .none {
      add(
        .other("words are found whole: with 'kind: words' the border is word or number."),
        at: values[.border])
    }
    if definition.kind == .field {
      refuse([.check, .border, .ignoreCase, .alone, .chance], unless: false, "field")
    }
    if definition.fieldOnly, definition.context.isEmpty, values[.context] == nil {
      add(.other("'fieldOnly' needs 'context': without words nothing is ever found."), line: line)
    }
  }

  private mutating func checkPattern(_ definition: DetectorDefinition) {
    guard let node = values[.pattern], let scalar = node.scalar,
      case .pattern(let pattern) = definition.kind
    else { return }
    do throws(PatternError) {
      var alone = DetectorDefinition(
        id: "x", name: "", category: "other", kind: .pattern(pattern))
      alone.ignoreCase = definition.ignoreCase
      alone.border = definition.border
      _ = try DetectorSet([alone])
    } catch {
      var place = (line: scalar.mark?.line ?? line, column: 0)
      if case .badPattern(_, let offset) = error.problem {
        place.column = ScalarSource.column(ofByte: offset, in: scalar, of: yaml)
      }
      errors.append(
        PatternError(
          file: file, line: place.line, column: place.column, detector: id, problem: error.problem))
    }
  }

  // MARK: Examples

  private mutating func readExamples(_ definition: inout DetectorDefinition) {
    for node in list(.finds) {
      let isShort = node.scalar != nil
      guard let fields = isShort ? ["text": node] : exampleKeys(node, ["text", "as"], .finds),
        let text = exampleText(fields["text"], node, .finds)
      else { continue }
      if MarkedText(text) == nil { add(.unmarkedExample(text), at: node) }
      definition.finds.append(.init(text: text, format: format(fields["as"])))
      source.findLines.append(node.mark?.line ?? line)
    }
    for node in list(.ignores) {
      guard let fields = exampleKeys(node, ["text", "because", "as"], .ignores),
        let text = exampleText(fields["text"], node, .ignores)
      else { continue }
      guard let because = fields["because"]?.scalar?.string, !because.isEmpty else {
        add(.other("'because' is missing: why nothing may be found in this text."), at: node)
        continue
      }
      if text.contains("⟦") || text.contains("⟧") {
        add(.other("a text under 'ignores' has no ⟦ ⟧: nothing may be found in it."), at: node)
      }
      definition.ignores.append(
        .init(text: text, because: because, format: format(fields["as"])))
      source.ignoreLines.append(node.mark?.line ?? line)
    }
  }

  private mutating func list(_ key: DefinitionKey) -> [Node] {
    guard let node = values[key] else { return [] }
    guard let list = node.sequence else {
      add(.other("'\(key.rawValue)' is a list: each example behind a '-'."), at: node)
      return []
    }
    return Array(list)
  }

  private mutating func exampleKeys(
    _ node: Node, _ known: [String], _ key: DefinitionKey
  ) -> [String: Node]? {
    guard let mapping = node.mapping else {
      add(.other("under '\(key.rawValue)' stands {text: …, because: …}."), at: node)
      return nil
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      if known.contains(name) {
        fields[name] = value
      } else {
        add(.other("an example has no key '\(name)'." + Self.suggestion(name, known)), at: key)
      }
    }
    return fields
  }

  private mutating func exampleText(
    _ value: Node?, _ node: Node, _ key: DefinitionKey
  ) -> String? {
    guard let text = value?.scalar?.string, !text.isEmpty else {
      add(.other("an example under '\(key.rawValue)' has no text."), at: node)
      return nil
    }
    return text
  }

  private mutating func format(_ node: Node?) -> ExampleFormat {
    guard let node else { return .text }
    let text = node.scalar?.string ?? ""
    if let format = ExampleFormat(rawValue: text) { return format }
    let known = ExampleFormat.allCases.map(\.rawValue)
    add(
      .other(
        "an example is scanned 'as' text, csv or json, not '\(text)'."
          + (Spelling.nearest(to: text, in: known).map { " Did you mean '\($0)'?" } ?? "")),
      at: node)
    return .text
  }

  // MARK: Errors

  private mutating func add(_ problem: PatternError.Problem, at node: Node?) {
    add(problem, line: node?.mark?.line ?? line)
  }

  private mutating func add(_ problem: PatternError.Problem, line: Int) {
    errors.append(PatternError(file: file, line: line, detector: id, problem: problem))
  }
}
