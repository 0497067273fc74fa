/// What a `stofkam:allow` mark allows, by what stands behind it.
///
///     stofkam:allow                     all detectors
///     stofkam:allow fictitious          all: this is a reason
///     stofkam:allow nl.bsn test number  this detector
///     stofkam:allow nl test numbers     the detectors whose ids begin with `nl.`
///     stofkam:allow nl.bns test number  none: it looks like an id, and is none
enum InlineMarkScope {
  case all
  /// Those with an id, or whose ids begin with it and a `.`; there may be none.
  case detectors(named: ArraySlice<UInt8>)
  case none

  /// Reads what stands behind a mark.
  ///
  /// - Parameters:
  ///   - mark: The offset just past it.
  ///   - lineEnd: Where its line ends.
  ///   - text: The window.
  ///   - detectors: Those that are looked for; the built-in ones are known besides.
  init(
    after mark: Int, to lineEnd: Int, _ text: Span<UInt8>, _ detectors: [DetectorDefinition]
  ) {
    var at = mark
    while at < lineEnd,
      [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ":")].contains(text[at])
    {
      at += 1
    }
    var word: [UInt8] = []
    while at < lineEnd, text[at] == UInt8(ascii: ".") || ByteSet.word.contains(text[at]) {
      word.append(text[at])
      at += 1
    }
    // A full stop ends a sentence.
    while word.last == UInt8(ascii: ".") { word.removeLast() }
    let name = word[...]
    // Of a run without `nl.bsn` a mark for it must not allow something else.
    if !name.isEmpty,
      detectors.contains(where: { Self.covers(name, $0.id) })
        || Self.builtinIDs.contains(where: { Self.covers(name, $0) })
    {
      self = .detectors(named: name)
    } else {
      self = Self.isLikeID(name) ? .none : .all
    }
  }

  private static let builtinIDs = DetectorDefinition.builtin.map(\.id)

  /// Whether a name is an id, or the first part of it.
  static func covers(_ name: ArraySlice<UInt8>, _ id: String) -> Bool {
    let id = id.utf8
    guard id.count >= name.count, id.starts(with: name) else { return false }
    return id.count == name.count
      || id[id.index(id.startIndex, offsetBy: name.count)] == UInt8(ascii: ".")
  }

  /// Whether a word has the form of `nl.bsn`, and not of `e.g`: small letters and digits, with dots between.
  private static func isLikeID(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    return parts.count > 1 && parts[0].count > 1 && letters.contains(parts[0][parts[0].startIndex])
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { letters.contains($0) || (0x30...0x39).contains($0) }
      }
  }

  /// Whether a mark ends at an offset: what goes on, as in `stofkam:allow-nothing` or in an address of the web, is
  /// another word.
  static func endsMark(_ text: Span<UInt8>, at offset: Int) -> Bool {
    guard offset < text.count else { return true }
    let byte = text[offset]
    if byte <= 0x20 { return true }
    let next = offset + 1 < text.count ? text[offset + 1] : 0x20
    switch byte {
    // Ends of comments: `-->`, `--}}`, `#}`, `%>`, `/>`, and a full stop.
    case UInt8(ascii: "-"): return next == byte
    case UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "/"), UInt8(ascii: "?"):
      return next == UInt8(ascii: "}") || next == UInt8(ascii: ">")
    case UInt8(ascii: "."): return next <= 0x20
    case UInt8(ascii: "*"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"),
      UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"),
      UInt8(ascii: "<"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "|"), UInt8(ascii: "\\"):
      return true
    default: return false
    }
  }
}
