/// What a definition can say.
enum DefinitionKey: String, CaseIterable {
  /// Its name in the output, such as `nl.bsn`.
  case id
  /// What it finds, for people.
  case name
  /// The kind of data, one of ``categories``.
  case category
  /// What its values look like: `pattern` (when it says nothing), `words` or `field`.
  case kind
  /// The pattern.
  case pattern
  /// Words, when `kind` is `words`.
  case words
  /// A file of words, one a line, looked for next to the definition.
  case wordsFile
  /// The names of fields whose whole values are found.
  case field
  /// Whether both cases of a letter are found.
  case ignoreCase
  /// What may stand next to a match: `word`, `number` or `none`.
  case border
  /// The name of a check.
  case check
  /// The probability that a match with nothing around it is what it seems.
  case alone
  /// The probability that a random text of the pattern passes the check.
  case chance
  /// Whether it counts only with its word near or in a field named so.
  case fieldOnly
  /// What must be near for it to count: `person`.
  case near
  /// Whether it runs unless it is switched off.
  case enabled
  /// Words that raise the score.
  case context
  /// Words that lower it.
  case against
  /// Where its rules come from.
  case sources
  /// What its check was tested against.
  case tested
  /// Examples.
  case finds
  /// Counter-examples.
  case ignores

  /// What `category` can be.
  static let categories = [
    "contact", "document", "financial", "health", "location", "national-id", "network", "other",
    "person", "special", "vehicle",
  ]

  /// What `kind` can be.
  static let kinds = ["pattern", "words", "field"]
}
