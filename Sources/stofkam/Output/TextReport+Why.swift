internal import PIIScanner

extension TextReport {
  /// Why a finding is one, in words; with `--verbose` also what its score is made of.
  func explanation(of note: FindingNote) -> String {
    let definition = parts.detectors.definitions[Int(note.detector)]
    var reasons: [String] = []
    if note.evidence.contains(.checksum) {
      reasons.append(definition.check.map { "passes the check '\($0)'" } ?? "passes its check")
    } else if note.evidence.contains(.format) {
      reasons.append("is written as such values are")
    }
    if note.evidence.contains(.fieldName) { reasons.append("the field is named so") }
    if note.evidence.contains(.fieldDensity) {
      reasons.append("far more of the field's values pass than would by chance")
    }
    if note.evidence.contains(.wholeSource) { reasons.append("nothing else is in the source") }
    if note.evidence.contains(.context) { reasons.append(contextReason(note, definition)) }
    if note.evidence.contains(.negativeContext) {
      reasons.append("but a word near it, or the field's name, speaks against it")
    }
    var text = OutputBuffer()
    text.append(probability: note.score)
    var line = String(decoding: text.array, as: UTF8.self) + ": " + reasons.joined(separator: "; ")
    if !note.alsoMatches.isEmpty {
      let ids = note.alsoMatches.map { parts.detectors.definitions[Int($0)].id }
      line += ". Could also be \(ids.joined(separator: ", "))"
    }
    return isVerbose ? line + ". Log odds: " + weights(of: note) : line
  }

  /// What a score is made of: `-2.44 alone, 6.00 field-name`.
  private func weights(of note: FindingNote) -> String {
    var text = OutputBuffer()
    if let alone = note.alone {
      text.append(logOdds: alone)
      text.append(" alone")
    }
    for factor in note.factors.all {
      if text.count > 0 { text.append(", ") }
      text.append(logOdds: factor.weight)
      text.append(" ")
      text.append(string: parts.factorNames[Int(factor.rawValue)])
    }
    return String(decoding: text.array, as: UTF8.self)
  }

  private func contextReason(_ note: FindingNote, _ definition: DetectorDefinition) -> String {
    guard note.contextWord >= 0, Int(note.contextWord) < definition.context.count else {
      return "a word that belongs to it stands near"
    }
    let word = definition.context[Int(note.contextWord)]
    return switch note.contextDistance {
    case 0, 1: "'\(word)' stands next to it"
    case let distance: "'\(word)' stands \(distance) words away"
    }
  }
}
