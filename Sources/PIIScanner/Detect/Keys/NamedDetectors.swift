/// The detectors that the field names of a source may speak for.
///
/// A detector that counts only with its word or field name (`fieldOnly`) is given up at once where no word is near and no
/// field can be named so: most tables have no column for most detectors.
enum NamedDetectors: Sendable {
  /// There are no fields, as in text.
  case none
  /// The names are not known beforehand, as in JSON.
  case any
  /// Whether each detector is spoken for by the name of a column.
  case some([Bool])
  /// The columns of the table have no names.
  case unnamed

  init(of text: TextDescription, _ detectors: DetectorSet) {
    switch text.format {
    case .json, .jsonl, .sql:
      self = .any
    case .csv:
      guard !text.headerNames.isEmpty else {
        self = .unnamed
        return
      }
      var named = [Bool](repeating: false, count: detectors.definitions.count)
      for name in text.headerNames {
        detectors.context.forEachPhrase(in: name) { entry in
          if !entry.isAgainst { named[Int(entry.detector)] = true }
        }
      }
      self = .some(named)
    default:
      self = .none
    }
  }

  /// Whether the name of a field may speak for a detector.
  func includes(_ detector: Int) -> Bool {
    switch self {
    case .none, .unnamed: false
    case .any: true
    case .some(let named): named[detector]
    }
  }
}
