/// Examples that a form shows in an empty field.
enum ShownExample {
  /// How far before a value the quote may stand that opens the text it is in: `placeholder="e.g. 123-45-6789"`.
  private static let reach = 32

  /// Whether a value stands in the text of an attribute or key `placeholder`.
  ///
  /// - Parameters:
  ///   - text: The window.
  ///   - start: Where the value begins.
  /// - Returns: Whether it is an example, of which nobody is the person.
  static func holds(_ text: Span<UInt8>, at start: Int) -> Bool {
    var at = start
    let least = max(0, start - reach)
    while at > least, !FieldWord.isQuote(text[at - 1]) {
      guard text[at - 1] != 10 else { return false }
      at -= 1
    }
    guard at > least, at > 1 else { return false }
    at -= 1
    // `placeholder="…"`, `placeholder={"…"}`, `"placeholder": "…"`.
    var marks = 0
    while at > 0, marks < 4, !FieldWord.isLetter(text[at - 1]) {
      guard text[at - 1] != 10 else { return false }
      at -= 1
      marks += 1
    }
    return marks > 0 && text.endsIgnoringCase(at, "placeholder")
  }
}
