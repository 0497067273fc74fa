internal import PIIScanner

/// Which detectors `--detectors` and `--skip-detectors` choose.
///
/// A name is an id (`nl.bsn`) or the first part of ids (`nl`). A first part takes in detectors that
/// are off by default only if all of that part are: `special` does, `nl` does not.
enum DetectorSelection {
  static func select(
    from definitions: [DetectorDefinition], only: [String], skip: [String]
  ) throws(UsageFault) -> [DetectorDefinition] {
    var isChosen = definitions.map { only.isEmpty && $0.enabled }
    for name in only {
      let matches = try indices(of: name, in: definitions)
      let enabled = matches.filter { definitions[$0].enabled || definitions[$0].id == name }
      for index in enabled.isEmpty ? matches : enabled { isChosen[index] = true }
    }
    for name in skip {
      for index in try indices(of: name, in: definitions) { isChosen[index] = false }
    }
    let chosen = definitions.indices.filter { isChosen[$0] }.map { definitions[$0] }
    if chosen.isEmpty { throw UsageFault("no detector is left. See: stofkam detectors list") }
    return chosen
  }

  /// Splits lists such as `nl,email`.
  static func names(_ lists: [String]) -> [String] {
    lists.flatMap { $0.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init) }
  }

  private static func indices(of name: String, in definitions: [DetectorDefinition])
    throws(UsageFault) -> [Int]
  {
    let found = definitions.indices.filter {
      definitions[$0].id == name || definitions[$0].id.hasPrefix(name + ".")
    }
    if found.isEmpty {
      throw UsageFault("there is no detector '\(name)'. See: stofkam detectors list")
    }
    return found
  }
}
