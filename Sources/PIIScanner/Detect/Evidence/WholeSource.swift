/// What it says of a value that its source has nothing else.
///
/// Nobody keeps a number in a file of its own, or hands it to a scanner, by chance. But it may count, or be a time, and one in
/// eleven random numbers passes the 11-proef. So it says more of an identifier of the region's country, or one that is
/// written in groups, than of bare digits that could be of a dozen countries, and nothing where no check can tell.
enum WholeSource: UInt8, Sendable {
  /// It says nothing of this detector.
  case never
  /// The detector is of the region's country, or of all, and few texts pass its check by chance.
  case ofRegion
  /// The same, and many do.
  case ofRegionUnchecked
  /// It is of another country, and few texts pass its check by chance.
  case checked
  /// It is of another country, and many do.
  case unchecked

  /// What kinds of data it says something of, besides telephone numbers.
  private static let categories: Set<String> = ["national-id", "health", "financial", "document"]
  /// How many texts of the form may pass the check by chance.
  private static let mostByChance = 0.07
  /// Shorter numbers count things, or are dates.
  private static let fewestDigits = 9
  /// The longest source that is looked at, in bytes.
  private static let longestSource = 128

  init(_ definition: DetectorDefinition, region: String) {
    guard Self.categories.contains(definition.category) || definition.check == "phone",
      !definition.fieldOnly,
      definition.check != nil
    else {
      self = .never
      return
    }
    let parts = definition.id.split(separator: ".")
    let isOfRegion = parts.count == 1 || parts[0].uppercased() == region.uppercased()
    let isChecked = definition.chance > 0 && definition.chance <= Self.mostByChance
    self =
      switch (isOfRegion, isChecked) {
      case (true, true): .ofRegion
      case (true, false): .ofRegionUnchecked
      case (false, true): .checked
      case (false, false): .unchecked
      }
  }

  /// What it says of a value.
  ///
  /// - Parameter raw: The value as it is written.
  /// - Returns: `nil` if it says nothing.
  func factor(of raw: Span<UInt8>) -> ScoreFactor? {
    var digits = 0
    var hasLetters = false
    for position in raw.indices {
      let byte = raw[position]
      if byte &- UInt8(ascii: "0") < 10 { digits += 1 }
      if (byte | 0x20) &- UInt8(ascii: "a") < 26 { hasLetters = true }
    }
    let isBare = digits == raw.count
    if isBare, digits < Self.fewestDigits || IdentifierChecks.looksLikeOtherNumber(raw) {
      return nil
    }
    let isGrouped = !isBare && !hasLetters
    return switch self {
    case .never: nil
    case .ofRegion, .ofRegionUnchecked: .wholeSourceLikely
    case .checked: isGrouped ? .wholeSourceLikely : .wholeSource
    case .unchecked: isGrouped ? .wholeSourceLikely : nil
    }
  }

  /// What the name of a person says of a number in parentheses behind it, as the distance of a word that says as much;
  /// `nil` for nothing.
  var distanceOfName: Int? {
    switch self {
    case .never, .unchecked: nil
    case .ofRegion, .ofRegionUnchecked: 3
    case .checked: .max
    }
  }

  /// What the name of a person says of a number behind it in a row or list, where codes and numbers of other kinds stand as well;
  /// the distance of a word that says as much, `nil` for nothing.
  ///
  /// - Parameter raw: The number as it is written. One that many others pass for has groups, or many digits.
  /// - Returns: The distance, or nil.
  func distanceOfOwner(_ raw: Span<UInt8>) -> Int? {
    switch self {
    case .never, .unchecked: nil
    case .ofRegion: 3
    case .ofRegionUnchecked:
      raw.count >= Self.manyDigits || !IdentifierChecks.areDigits(raw, 0..<raw.count) ? 3 : nil
    case .checked: .max
    }
  }

  private static let manyDigits = 11

  /// The text of a source but for space and quotes around it; `nil` if it is too long to be one value.
  @unsafe
  static func value(of text: UnsafePointer<UInt8>, count: Int) -> Range<Int>? {
    guard count <= longestSource else { return nil }
    var range = 0..<count
    while let first = range.first, unsafe isAround(text[first]) {
      range = first + 1..<count
    }
    while let last = range.last, unsafe isAround(text[last]) {
      range = range.lowerBound..<last
    }
    return range.isEmpty ? nil : range
  }

  private static func isAround(_ byte: UInt8) -> Bool {
    switch byte {
    case 9, 10, 13, 32, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): true
    default: false
    }
  }
}

extension DetectorDefinition {
  /// What it says of a value that its source has nothing else, where its country is the region; `nil` if nothing.
  public var wholeSourceFactor: ScoreFactor? {
    let country = id.split(separator: ".").first.map(String.init) ?? ""
    return WholeSource(self, region: country) == .never ? nil : .wholeSourceLikely
  }
}

extension WindowScan {
  /// Adds to the hits that are all there is in the source what that says of them.
  func weighWholeSource(_ input: Input, _ offsets: WindowBuffer?) {
    guard unsafe input.isWholeSource, unsafe !hits.isEmpty,
      let value = unsafe WholeSource.value(of: input.text, count: input.count)
    else { return }
    let start = unsafe rawStart(value.lowerBound, input, offsets)
    let end = unsafe rawEnd(value.upperBound, input, offsets)
    // SAFETY: the window stays while it is scanned, and the value is in it.
    let raw = unsafe Span(_unsafeStart: input.text + value.lowerBound, count: value.count)
    for index in unsafe hits.indices
    where unsafe !hits[index].isMiss && hits[index].start == start && hits[index].end == end {
      let rule = unsafe detectors.traits[Int(hits[index].detector)].wholeSource
      guard let factor = rule.factor(of: raw) else { continue }
      unsafe hits[index].factors.insert(factor)
      unsafe hits[index].logOdds += factor.weight
      unsafe hits[index].evidence.insert(.wholeSource)
    }
  }
}
