/// A postcode beside which a street may stand, as countries write theirs, and the place behind it.
///
/// In running text a street is looked for only there: text has few postcodes, and many words that could be streets. The Dutch
/// postcode is not here, since it is in the detector's own pattern.
struct StreetAnchor {
  /// What the postcode says of the address.
  enum Kind {
    /// `IL 62704`, `HG5 9AA`, `T12 X8HP`, `FRN 1060`: the number of the house comes first, and the place before the postcode.
    case afterPlace
    /// `LV-1010`, `LT-06144 Vilnius`, `C.P. 50001`: the place is on either side.
    case marked
    /// `31-147 Kraków`, `370 01 Praha`, `40212 Düsseldorf`, `201 Kópavogi`: five digits, groups, or three and a known place.
    case beforePlace
    /// `1070 Wien`: four digits, which could be a year.
    case short
  }

  var kind: Kind
  var range: Range<Int>

  /// The postcodes; with the place where it comes after, since digits alone are too many.
  static let patterns = [
    #"[0-9]{3} (Reykjav|Rvk|K\xC3\xB3p|Hafnarf|Hfj|Gar\xC3\xB0ab|Akurey|Mosfell|Selfoss|Keflav|Reykjanes|Akranes)[a-z\x80-\xFF]{0,12}"#,
    #"([0-9]{4,5}|[0-9]{2}-[0-9]{3}|[0-9]{4}-[0-9]{3}|[0-9]{3} [0-9]{2}) [A-Z\xC3-\xDE][A-Za-z\x80-\xFF]{1,24}"#,
    #"[A-Z]{2} {1,2}[0-9]{5}(-[0-9]{4})?|[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}|[AC-FHKNPRTV-Y][0-9][0-9W] ?[0-9AC-FHKNPRTV-Y]{4}|[ABCEGHJ-NPR-TVXY][0-9][A-Z] ?[0-9][A-Z][0-9]|[A-Z]{3} [0-9]{4}|(NT|SA|WA) {1,2}[0-9]{4}|[A-Z]{1,3}-[0-9]{3,5}|(C\.P\.|T\.K\.) ?[0-9]{5}"#,
  ]

  /// States and territories of the United States, and those of its army.
  static let states = WordSet(
    " al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr vi gu as mp ae ap aa "
  )
  /// What has the form of a Maltese postcode and is a standard, a currency, a time or a date that is not known well.
  private static let noDistricts = WordSet(
    " iso rfc din nen nto eur usd gbp chf cet gmt utc est pst mdt bsd box lot apt ste rte hwy ibm sql jan feb mar apr may jun jul aug sep oct nov dec okt mai fig tab sec vol the and for act rev win nvidia gtx rtx amd mac umr umi upr abt bef aft cal "
  )

  /// A postcode of which it is known where it and its state are.
  init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// What a match of ``patterns`` is; `nil` if it is no postcode.
  init?(_ raw: Span<UInt8>, at start: Int, to end: Int) {
    let match = raw.extracting(start..<end)
    range = start..<end
    if FieldWord.isDigit(match[0]) {
      let isShort = match.count > 4 && match[4] == UInt8(ascii: " ") && match[3] != 32
      kind = isShort ? .short : .beforePlace
      return
    }
    var letters = 0
    while letters < match.count, match[letters] &- UInt8(ascii: "A") < 26 { letters += 1 }
    let mark = match[letters]
    let last = match[match.count - 1]
    if mark == UInt8(ascii: "-") {
      guard Postcode.countries.contains(match, 0..<letters) else { return nil }
      kind = .marked
    } else if mark == UInt8(ascii: ".") {
      kind = .marked
    } else if mark == UInt8(ascii: " "), letters == 2, FieldWord.isDigit(last) {
      let isAustralian = match[match.count - 5] == UInt8(ascii: " ")
      guard
        isAustralian
          ? AustralianState.begins(raw, start..<end) : Self.states.contains(match, 0..<2)
      else { return nil }
      kind = .afterPlace
    } else {
      guard letters != 3 || !Self.noDistricts.contains(match, 0..<3) else { return nil }
      kind = .afterPlace
    }
  }

  /// The postcode itself, without its state or mark and without the place; `nil` for one that could be anything.
  func postcode(in text: Span<UInt8>) -> Range<Int>? {
    if AustralianState.begins(text, range) { return range.upperBound - 4..<range.upperBound }
    var start = range.lowerBound
    var code = Postcode(text, at: start)
    if code == nil,
      let space = range.last(where: { text[$0] <= 32 || text[$0] == UInt8(ascii: ".") })
    {
      start = space + 1
      code = Postcode(text, at: start)
    }
    return code.map { start..<start + $0.count }
  }

  /// Whether it is a ZIP code, or one of Australia, behind the letters of its state, and that behind a place: `Phoenix, AZ 85006`.
  func isOfState(_ text: Span<UInt8>) -> Bool {
    let start = range.lowerBound
    if AustralianState.stands(in: text, at: range) { return true }
    guard kind == .afterPlace, start >= 3, let space = range.last(where: { text[$0] == 32 }) else {
      return false
    }
    guard !Self.isOfLicence(text, space) else { return false }
    let before = text[start - 1] == 32 ? text[start - 2] : text[start - 1]
    guard text[start + 2] == 32,
      AmericanState.has(
        text[start], text[start + 1], prefix: IdentifierChecks.number(text, space + 1..<space + 4))
    else { return false }
    return before == UInt8(ascii: ",") || before == UInt8(ascii: ">")
      || (before | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// Whether it is the code of the Free Software Foundation in the texts of licences, which millions of files have.
  private static func isOfLicence(_ text: Span<UInt8>, _ space: Int) -> Bool {
    let end = min(text.count, space + 11)
    return text.ends(end, "02110-1301") || text.ends(end, "02111-1307")
      || text.ends(min(text.count, space + 6), "02139")
        && text.endsIgnoringCase(space, "mass ave, cambridge, ma")
  }
}
