internal import FindingsIndex
internal import PIIScanner

/// An identifier of a person, and on which line it was given.
struct SubjectIdentifier {
  var value: SubjectValue
  /// From 1: it stands for the identifier in all output.
  var line: Int64

  /// Reads identifiers, one a line.
  ///
  /// `nl.bsn: …` is only of that detector. Empty lines are passed over.
  ///
  /// - Parameters:
  ///   - text: The lines.
  ///   - known: The ids of detectors that there are besides the built-in ones.
  /// - Returns: The identifiers.
  /// - Throws: ``UsageFault`` for an id that no detector has: nothing would ever be found for it.
  static func list(_ text: [UInt8], known: [String] = []) throws(UsageFault) -> [Self] {
    let ids = Set(DetectorDefinition.builtin.map(\.id) + known)
    var list: [SubjectIdentifier] = []
    for (index, line) in text.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      var rest = trimmed(line)
      var detector: String?
      if let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
        let name = String(decoding: rest[..<colon], as: UTF8.self)
        if ids.contains(name) {
          detector = name
          rest = trimmed(rest[(colon + 1)...])
        } else if isLikeID(rest[..<colon], before: rest[(colon + 1)...]) {
          throw UsageFault(
            "line \(index + 1) of the identifiers: there is no detector '\(name)'. "
              + "See: stofkam detectors list")
        }
      }
      if !rest.isEmpty {
        list.append(
          SubjectIdentifier(
            value: SubjectValue(Array(rest), detector: detector), line: Int64(index + 1)))
      }
    }
    return list
  }

  /// Whether what stands before a colon was meant as an id: small letters, digits and dots, and behind the colon a space
  /// unless there is a dot.
  ///
  /// An identifier is never in a message, so nothing that may be one counts: `00:1a:…`, `fe80::1`, `Tel: …`.
  private static func isLikeID(_ name: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty, first.allSatisfy({ letters.contains($0) }),
      parts.allSatisfy({ part in
        !part.isEmpty && part.allSatisfy { letters.contains($0) || (0x30...0x39).contains($0) }
      })
    else { return false }
    return parts.count > 1 || rest.first == UInt8(ascii: " ")
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    return text.drop(while: isSpace).reversed().drop(while: isSpace).reversed()[...]
  }
}
