/// A detector definition that cannot be used.
///
/// Each message says where, what is wrong, and what would be right.
public struct PatternError: Error, Equatable {
  /// What is wrong with the definition.
  public enum Problem: Equatable, Sendable {
    /// `check` names a check that does not exist.
    case unknownCheck(String, known: [String])
    /// An example under `finds` has no `⟦…⟧`, or an unbalanced one.
    case unmarkedExample(String)
    /// `pattern` is not of the pattern language. The offset counts its bytes from 0.
    case badPattern(String, offset: Int)
    /// What an example marks is not found as marked. `found` is the example as it is found; `nil` for
    /// nothing.
    case exampleNotFound(String, found: String?)
    /// Something is found in a counter-example.
    case counterExampleFound(String, because: String)
    /// Two detectors have the same id.
    case repeatedID
    /// Anything else that is wrong with the file.
    case other(String)
  }

  /// The file; empty for a built-in detector.
  public var file: String
  /// The line in the file, from 1; 0 if unknown.
  public var line: Int
  /// The column of its character in the line, from 1; 0 if unknown.
  public var column: Int
  /// The `id` of the detector, such as `nl.bsn`.
  public var detector: String
  /// What is wrong.
  public var problem: Problem

  /// Creates an error.
  public init(
    file: String = "", line: Int = 0, column: Int = 0, detector: String, problem: Problem
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.detector = detector
    self.problem = problem
  }
}

extension PatternError: CustomStringConvertible {
  /// The message for the user: one line, without “error:”.
  public var description: String {
    var place = file
    if line > 0 { place += column > 0 ? ":\(line):\(column)" : ":\(line)" }
    let head = (place.isEmpty ? "" : place + ": ") + (detector.isEmpty ? "" : detector + ": ")
    return switch problem {
    case .unknownCheck(let name, let known):
      head + "there is no check named '\(name)'. "
        + (known.count == 1
          ? "Did you mean '\(known[0])'?" : "Use one of: \(known.joined(separator: ", ")).")
    case .unmarkedExample(let text):
      head + "the example \"\(onOneLine(text))\" does not mark what must be found. "
        + "Put ⟦ before and ⟧ after the exact text."
    case .badPattern(let message, let offset):
      head + "in the pattern, at character \(offset + 1): \(message)."
    case .exampleNotFound(let text, let found):
      head + "the example \"\(onOneLine(text))\" is not found as it is marked: "
        + (found.map { "found is \"\(onOneLine($0))\"." } ?? "nothing is found.")
    case .counterExampleFound(let text, let reason):
      head + "something is found in \"\(onOneLine(text))\", which should be ignored because: "
        + "\(reason)."
    case .repeatedID:
      head + "there is another detector with this id. Give each its own."
    case .other(let message):
      head + message
    }
  }
}

/// A text with its line ends shown as `\n`.
private func onOneLine(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { line, character in
    switch character {
    case "\n": line += "\\n"
    case "\r": line += "\\r"
    default: line.unicodeScalars.append(character)
    }
  }
}
