internal import PIIScanner
internal import Yams

/// Reads what stands under `field` in a definition, and notes everything that is wrong with it.
struct FieldRuleReader {
  /// What is wrong, and where.
  private(set) var problems: [(text: String, node: Node)] = []
  /// A check that does not exist.
  private(set) var unknownCheck: (name: String, node: Node)?

  private static let keys = ["names", "perhaps", "against", "never", "check"]
  static let checks = DetectorSet.fieldCheckNames

  /// Reads a node; what is wrong with it is in ``problems``.
  mutating func read(_ node: Node) -> FieldRule {
    var rule = FieldRule(names: [])
    guard let mapping = node.mapping else {
      problems.append(("'field' has keys: \(Self.keys.joined(separator: ", ")).", node))
      return rule
    }
    for (key, value) in mapping {
      switch key.scalar?.string ?? "" {
      case "names": rule.names = texts("names", value)
      case "perhaps": rule.perhaps = texts("perhaps", value)
      case "against": rule.against = texts("against", value)
      case "never": rule.never = texts("never", value)
      case "check": rule.check = check(value)
      case let name:
        let near = Spelling.nearest(to: name, in: Self.keys)
        let known = near.map { "Did you mean '\($0)'?" }
        problems.append(
          (
            "'field' has no key '\(name)'. "
              + (known ?? "Use one of: \(Self.keys.joined(separator: ", "))."), key
          ))
      }
    }
    if rule.names.isEmpty, rule.perhaps.isEmpty, problems.isEmpty {
      problems.append(("'field' needs 'names': the names of such fields.", node))
    }
    return rule
  }

  private mutating func texts(_ key: String, _ node: Node) -> [String] {
    guard let list = node.sequence else {
      problems.append(("'\(key)' is a list: [one, two], or each behind a '-'.", node))
      return []
    }
    return list.compactMap { item in
      if let text = item.scalar?.string, text.contains(where: { $0.isLetter }) { return text }
      problems.append(("'\(key)' is a list of names of fields; this is none.", item))
      return nil
    }
  }

  private mutating func check(_ node: Node) -> String? {
    guard let name = node.scalar?.string, Self.checks.contains(name) else {
      unknownCheck = (node.scalar?.string ?? "", node)
      return nil
    }
    return name
  }
}
