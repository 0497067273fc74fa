internal import PIIScanner

/// Writes a detector as a SARIF rule, with help for whoever gets the result.
struct SARIFRule {
  private let definition: DetectorDefinition

  init(_ definition: DetectorDefinition) { self.definition = definition }

  func append(to output: inout OutputBuffer) {
    output.append("{\"id\":")
    output.append(quotedJSON: definition.id)
    output.append(",\"shortDescription\":{\"text\":")
    output.append(quotedJSON: definition.name)
    output.append("},\"fullDescription\":{\"text\":")
    output.append(
      quotedJSON: "\(definition.name) in a file. It is personal data (\(definition.category)).")
    if let source = definition.sources.first(where: { $0.hasPrefix("https://") }) {
      output.append("},\"helpUri\":")
      output.append(quotedJSON: source)
      output.append(",\"help\":{\"text\":")
    } else {
      output.append("},\"help\":{\"text\":")
    }
    output.append(quotedJSON: plainHelp)
    output.append(",\"markdown\":")
    output.append(quotedJSON: markdownHelp)
    output.append("},\"defaultConfiguration\":{\"level\":\"warning\"},\"properties\":{\"tags\":[")
    output.append("\"privacy\",\"personal-data\",")
    output.append(quotedJSON: definition.category)
    output.append("]}}")
  }

  private var plainHelp: String {
    """
    Remove it, replace it with a fictitious value, or keep the file out of the repository. If it is \
    test data, put this in a comment on its line: stofkam:allow \(definition.id) REASON
    """
  }

  private var markdownHelp: String {
    var lines = [
      "# \(definition.name)", "",
      "Personal data of the kind *\(definition.category)* stands here. The value is not in this report.",
      "", "## What to do", "",
      "- Remove it, or replace it with a fictitious value.",
      "- Rotate or report what has already been published: history keeps it.",
      "- Test data? Put `stofkam:allow \(definition.id) REASON` in a comment on its line.",
    ]
    if definition.check != nil || definition.fieldOnly || !definition.context.isEmpty {
      lines += ["", "## Why it is reported", ""]
      if let check = definition.check { lines.append("- It passes the check `\(check)`.") }
      if definition.fieldOnly {
        lines.append("- It is reported only with its word nearby or in a field that is named so.")
      }
      if !definition.context.isEmpty {
        let words = definition.context.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
        lines.append("- Words such as \(words) nearby make it more likely.")
      }
    }
    let links = definition.sources.filter { $0.hasPrefix("https://") }
    if !links.isEmpty { lines += ["", "## Sources", ""] + links.map { "- <\($0)>" } }
    return lines.joined(separator: "\n") + "\n"
  }
}
