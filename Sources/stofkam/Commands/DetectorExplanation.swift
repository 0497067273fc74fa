internal import PIIScanner

/// A detector in words.
struct DetectorExplanation {
  private let definition: DetectorDefinition

  init(_ definition: DetectorDefinition) { self.definition = definition }

  /// The explanation, in lines.
  var text: String {
    var lines = [
      "\(definition.id): \(definition.name)",
      "",
      row("kind of data", definition.category),
      row("on", definition.enabled ? "yes" : "no, only with --detectors \(definition.id)"),
    ]
    switch definition.kind {
    case .pattern(let pattern): lines.append(row("pattern", pattern))
    case .words(let words): lines.append(row("finds one of", wrapped(words)))
    case .field: lines.append(row("finds", "whole values of fields"))
    }
    if let field = definition.field { lines += rows(field) }
    if definition.kind != .field { lines += rowsOfMatches() }
    if let tested = definition.tested { lines.append(row("tested with", tested)) }
    for source in definition.sources { lines.append(row("source", source)) }
    if !definition.finds.isEmpty {
      lines += ["", "Finds what is between ⟦ and ⟧:"]
      lines += definition.finds.map { "  " + oneLine($0.text) }
    }
    if !definition.ignores.isEmpty {
      lines += ["", "Finds nothing in:"]
      lines += definition.ignores.map { "  \(oneLine($0.text))  (\($0.because))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What makes a whole value of a field a finding.
  private func rows(_ field: FieldRule) -> [String] {
    var lines = [row("whole fields", wrapped(field.names))]
    if !field.perhaps.isEmpty { lines.append(row("if it looks so", wrapped(field.perhaps))) }
    if !field.against.isEmpty { lines.append(row("other fields", wrapped(field.against))) }
    if !field.never.isEmpty { lines.append(row("never in", wrapped(field.never))) }
    if let check = field.check { lines.append(row("their check", check)) }
    return lines
  }

  /// What makes a match of the pattern or a word a finding.
  private func rowsOfMatches() -> [String] {
    var lines: [String] = []
    if definition.ignoreCase { lines.append(row("case", "of letters does not matter")) }
    switch definition.border {
    case .word: lines.append(row("next to it", "no letter, digit or _"))
    case .number:
      lines.append(row("next to it", "no letter, digit or _; and no part of a longer number"))
    case .none: lines.append(row("next to it", "anything"))
    }
    if let check = definition.check { lines.append(row("check", check)) }
    lines.append(
      row("alone", "\(percent(definition.alone)) of hits with nothing around them are one"))
    lines.append(row("scores", wrapped(scoresWithEvidence)))
    if definition.chance > 0 {
      lines.append(row("by chance", "\(percent(definition.chance)) of such texts pass the check"))
    }
    if definition.fieldOnly {
      lines.append(row("needs", "its word nearby, or a field that is named so"))
    }
    if definition.nearPerson { lines.append(row("needs", "a person nearby")) }
    if !definition.context.isEmpty { lines.append(row("for it", wrapped(definition.context))) }
    if !definition.against.isEmpty { lines.append(row("against it", wrapped(definition.against))) }
    return lines
  }

  /// What a hit scores with one thing that speaks for it.
  private var scoresWithEvidence: [String] {
    let isNeeded = definition.fieldOnly
    var kinds: [(ScoreFactor, String)] = [
      (isNeeded ? .neededFieldName : .fieldName, "in a field named so")
    ]
    if !definition.context.isEmpty {
      kinds.append((isNeeded ? .neededWordNear : .contextNear, "with its word next to it"))
      kinds.append((isNeeded ? .neededWordFar : .contextFar, "with its word far off"))
    }
    if let factor = definition.wholeSourceFactor {
      kinds.append((factor, "with nothing else in its source, in its region"))
    }
    return kinds.map { "\(percent(Double(definition.score(ScoreFactors($0))))) \($1)" }
  }

  private static let labelWidth = 14

  private func row(_ label: String, _ text: String) -> String {
    label + String(repeating: " ", count: Self.labelWidth - label.count) + text
  }

  /// Words with commas, in lines of a readable length.
  private func wrapped(_ words: [String]) -> String {
    var lines = [""]
    for (index, word) in words.enumerated() {
      let piece = word + (index < words.count - 1 ? ", " : "")
      if lines[lines.count - 1].count + piece.count > 80 {
        lines[lines.count - 1].removeLast()
        lines.append("")
      }
      lines[lines.count - 1] += piece
    }
    return lines.joined(separator: "\n" + String(repeating: " ", count: Self.labelWidth))
  }

  private func percent(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded())
    return thousandths.isMultiple(of: 10)
      ? "\(thousandths / 10)%" : "\(thousandths / 10).\(thousandths % 10)%"
  }

  private func oneLine(_ text: String) -> String {
    text.replacing("\n", with: "\\n").replacing("\t", with: "\\t").replacing("\r", with: "\\r")
  }
}
