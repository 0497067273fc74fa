extension SourceState {
  /// A hit with its place and its odds, before it is decided which detector gets the text.
  struct Candidate {
    var finding: Finding
    var state: Int32
    var isSettled: Bool
    var odds: Float
    /// How well the whole value of a field fits; `none` for a match of a pattern or a word.
    var fit: FieldValueFit
    /// Whether it is a part of a short whole value, which itself is hardly what the field is named after.
    var isPartOfShort = false
  }
}
