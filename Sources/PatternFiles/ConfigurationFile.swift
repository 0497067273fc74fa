internal import Yams

/// A configuration file: a YAML mapping of names of options to values.
///
///     min-confidence: high
///     exclude: [vendor, '*.log']
///     hidden: false
public struct ConfigurationFile: Sendable {
  /// What an option takes.
  public enum Kind: Sendable {
    /// `true` or `false`.
    case flag
    /// One text.
    case text
    /// Several; one may be written without a list.
    case list
  }

  /// What an option has.
  public enum Value: Sendable, Equatable {
    case flag(Bool)
    case text(String)
    case list([String])
  }

  /// One line of the file.
  public struct Setting: Sendable, Equatable {
    /// The name of the option, as on the command line without `--`.
    public var key: String
    /// What it has.
    public var value: Value
    /// Where it stands, from 1.
    public var line: Int
  }

  /// The path of the file.
  public let path: String
  /// What it says, in its order.
  public private(set) var settings: [Setting] = []

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file, of at most 1 MiB.
  ///   - keys: The options that there are.
  /// - Throws: ``ConfigurationError`` for the first thing that is wrong.
  public init(path: String, keys: [String: Kind]) throws(ConfigurationError) {
    let yaml: String
    do throws(FileProblem) {
      yaml = try TextFile.text(of: path, atMost: 1024 * 1024)
    } catch {
      throw ConfigurationError(file: path, line: 0, message: error.message)
    }
    try self.init(yaml: yaml, path: path, keys: keys)
  }

  /// Reads the text of a file.
  public init(yaml: String, path: String, keys: [String: Kind]) throws(ConfigurationError) {
    self.path = path
    guard let root = try Self.root(of: yaml, path) else { return }
    guard let mapping = root.mapping else {
      throw ConfigurationError(
        file: path, line: root.mark?.line ?? 0,
        message: "a configuration is written 'name: value', a line for each option.")
    }
    for (key, node) in mapping {
      let line = key.mark?.line ?? 0
      let name = key.scalar?.string ?? ""
      guard let kind = keys[name] else {
        let nearest = Spelling.nearest(to: name, in: keys.keys.sorted())
        let advice =
          nearest.map { "Did you mean '\($0)'?" }
          ?? "There are: \(keys.keys.sorted().joined(separator: ", "))."
        throw ConfigurationError(
          file: path, line: line, message: "there is no option '\(name)'. \(advice)")
      }
      guard let value = Self.value(of: node, kind) else {
        let wanted =
          switch kind {
          case .flag: "takes true or false"
          case .text: "takes one value"
          case .list: "takes a list, such as [one, two]"
          }
        throw ConfigurationError(
          file: path, line: node.mark?.line ?? line, message: "'\(name)' \(wanted).")
      }
      settings.append(Setting(key: name, value: value, line: line))
    }
  }

  /// The first document; `nil` for a file of comments.
  private static func root(of yaml: String, _ path: String) throws(ConfigurationError) -> Node? {
    func problem(_ line: Int, _ words: String) -> ConfigurationError {
      ConfigurationError(file: path, line: line, message: words)
    }
    do {
      let parser = try Parser(yaml: yaml)
      guard let root = try parser.nextRoot() else { return nil }
      if let next = try parser.nextRoot() {
        throw problem(next.mark?.line ?? 0, "a configuration is one document, without '---'.")
      }
      // Nothing but comments is an empty scalar.
      return root.scalar.map { $0.string.isEmpty } == true ? nil : root
    } catch let error as ConfigurationError {
      throw error
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let words, let mark, _), .parser(_, let words, let mark, _),
        .composer(_, let words, let mark, _):
        throw problem(mark.line, "this is no YAML: \(words).")
      case .duplicatedKeysInMapping(let keys, let context):
        let names = keys.map { "'\($0)'" }.joined(separator: ", ")
        throw problem(context.mark.line, "\(names): given twice.")
      default: throw problem(0, "this is no YAML.")
      }
    } catch {
      throw problem(0, "this is no YAML.")
    }
  }

  /// The value of a node; `nil` if it is not what an option takes.
  private static func value(of node: Node, _ kind: Kind) -> Value? {
    switch (kind, node) {
    case (.flag, .scalar(let scalar)):
      switch scalar.string {
      case "true": return .flag(true)
      case "false": return .flag(false)
      default: return nil
      }
    case (.text, .scalar(let scalar)):
      return isEmpty(scalar) ? nil : .text(scalar.string)
    case (.list, .scalar(let scalar)):
      return isEmpty(scalar) ? nil : .list([scalar.string])
    case (.list, .sequence(let sequence)):
      var list: [String] = []
      for element in sequence {
        guard let scalar = element.scalar, !isEmpty(scalar) else { return nil }
        list.append(scalar.string)
      }
      return .list(list)
    default: return nil
    }
  }

  /// Whether nothing was given: `key:`, `key: ~` or `key: ''`.
  private static func isEmpty(_ scalar: Node.Scalar) -> Bool {
    scalar.string.isEmpty || scalar.style == .plain && ["~", "null"].contains(scalar.string)
  }
}

/// A configuration file that cannot be used.
public struct ConfigurationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file.
  public var file: String
  /// Where, from 1; 0 if that is not known.
  public var line: Int
  /// What is wrong, and what would be right.
  public var message: String

  /// Creates an error.
  public init(file: String, line: Int, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  /// The message for people: one line.
  public var description: String {
    line > 0 ? "\(file):\(line): \(message)" : "\(file): \(message)"
  }
}
