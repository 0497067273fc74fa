/// What a detector is: data only, as written in `patterns/`.
public struct DetectorDefinition: Sendable, Equatable {
  /// Its name in the output, such as `nl.bsn`.
  public var id: String
  /// What it finds, for people.
  public var name: String
  /// The kind of data, such as `contact`, `financial` or `national-id`.
  public var category: String
  /// What its values look like.
  public var kind: Kind
  /// Whether letters of the pattern match both cases.
  public var ignoreCase = false
  /// What may stand next to a match.
  public var border = Border.word
  /// The name of the check that a match must pass; `nil` for none.
  public var check: String?
  /// The probability that a match with nothing around it is what the detector says.
  public var alone = 0.5
  /// The probability that a random text of the pattern passes the check; 0 if that is unknown.
  public var chance = 0.0
  /// The fields whose whole values it finds, whatever they look like; `nil` for none.
  public var field: FieldRule?
  /// Whether a match counts only with its word near or in a field named so.
  public var fieldOnly = false
  /// Whether a match counts only near a person: a name, an identifier, a word for one.
  public var nearPerson = false
  /// Whether it runs unless it is switched off.
  public var enabled = true
  /// Words that raise the score near a match or in the name of its field, lower case.
  public var context: [String] = []
  /// Words that lower it.
  public var against: [String] = []
  /// Where its rules come from.
  public var sources: [String] = []
  /// What its check was tested against, such as `stdnum.nl.bsn`.
  public var tested: String?
  /// Texts with what must be found in them between `⟦` and `⟧`.
  public var finds: [Example] = []
  /// Texts in which nothing may be found, and why not.
  public var ignores: [CounterExample] = []

  /// A text with what must be found in it.
  public struct Example: Sendable, Equatable {
    /// The text; what must be found stands between `⟦` and `⟧`.
    public var text: String
    /// What it is a file of.
    public var format: ExampleFormat

    /// Creates an example.
    public init(text: String, format: ExampleFormat = .text) {
      self.text = text
      self.format = format
    }
  }

  /// A text in which nothing may be found.
  public struct CounterExample: Sendable, Equatable {
    /// The text.
    public var text: String
    /// Why not.
    public var because: String
    /// What it is a file of.
    public var format: ExampleFormat

    /// Creates a counter-example.
    public init(text: String, because: String, format: ExampleFormat = .text) {
      self.text = text
      self.because = because
      self.format = format
    }
  }

  /// What the values of a detector look like.
  public enum Kind: Sendable, Equatable {
    /// Text of a bounded regular pattern.
    case pattern(String)
    /// One of some words.
    case words([String])
    /// The whole values of fields that are named so: see ``DetectorDefinition/field``.
    case field
  }

  /// Creates a definition with defaults for all but what must be said.
  public init(id: String, name: String, category: String, kind: Kind) {
    self.id = id
    self.name = name
    self.category = category
    self.kind = kind
  }

  /// The pattern, if it has one.
  public var pattern: String? {
    if case .pattern(let text) = kind { text } else { nil }
  }
}

/// What may stand next to a match.
public enum Border: String, Sendable, CaseIterable {
  /// No letter, digit or `_`.
  case word
  /// No letter, digit or `_`, and it is not a part of a longer number such as `12.111222333`.
  case number
  /// Anything.
  case none
}

/// What an example is a file of: `as` in a definition.
public enum ExampleFormat: String, Sendable, CaseIterable {
  /// Running text.
  case text
  /// A table.
  case csv
  /// A JSON document.
  case json

  /// How the name of such a file ends.
  public var fileExtension: String { self == .text ? "txt" : rawValue }
}
