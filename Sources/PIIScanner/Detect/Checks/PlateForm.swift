/// Forms of plates that are those of one country, so that a vehicle before them is enough: `Panda EW 204 TK`, `auto 1-KLR-418`.
enum PlateForm {
  /// Counties of Romania, in plates.
  private static let counties = HashedWords(
    " ab ag ar bc bh bn br bt bv bz cj cl cs ct cv db dj gj gl gr hd hr if il is mh mm ms nt ot ph sb sj sm sv tl tm tr vl vn vs b "
  )
  /// Districts of Austria, in plates.
  private static let districts = HashedWords(
    " am ba bb bl bm bn br bz dl do ef eu fb fe ff fk fr fv gb gd gf gm gr gs gu ha hb he hf hl ho il im je jo ju jw kb kf kg ki kl ko kr ks ku la lb le lf li ll ln lz ma md me mi mt mu mz nd nk op ow pe pl pt ra re ri ro sb sd se sl so sp sr sv sw sz ta tu uu vb vi vk vl vo wb we wk wl wn wo wt wu wy wz ze zt zw "
  )
  /// Cantons of Switzerland.
  private static let cantons = HashedWords(
    " ag ai ar be bl bs fr ge gl gr ju lu ne nw ow sg sh so sz tg ti ur vd vs zg zh ")
  /// First letters of plates of Poland: its voivodeships.
  private static let voivodeships: StaticString = "BCDEFGKLNOPRSTWZ"

  private static let most = 6

  /// Whether letters and digits, with a hyphen or space between their groups, have such a form.
  ///
  /// - Complexity: O(length). Does not allocate.
  static func isOne(_ text: Span<UInt8>) -> Bool {
    guard 6...11 ~= text.count else { return false }
    // Of each group how many letters and digits it has; a mark parts them.
    var letters = InlineArray<6, Int>(repeating: 0)
    var digits = InlineArray<6, Int>(repeating: 0)
    var group = 0
    for position in text.indices {
      let byte = text[position]
      if FieldWord.isDigit(byte) {
        digits[group] += 1
      } else if byte &- UInt8(ascii: "A") < 26 {
        letters[group] += 1
      } else {
        guard byte == 32 || byte == UInt8(ascii: "-"), group + 1 < most else { return false }
        group += 1
      }
    }
    if group == 1 { return isPolish(text, letters[0], digits[0], letters[1], digits[1]) }
    guard group == 2 else { return false }
    switch (letters[0], digits[0], letters[1], digits[1], letters[2], digits[2]) {
    // `EW 204 TK` of Italy and France.
    case (2, 0, 0, 3, 2, 0): return true
    // `1-KLR-418` of Belgium.
    case (0, 1, 3, 0, 0, 3): return true
    // `AB-52-XK`, `72-UK-04`, `04-72-UK` of Portugal.
    case (2, 0, 0, 2, 2, 0), (0, 2, 2, 0, 0, 2), (0, 2, 0, 2, 2, 0):
      return text[2] == UInt8(ascii: "-") && text[5] == UInt8(ascii: "-")
    // `CJ 14 KLR`, `B 214 KLR` of Romania, and `VB 41 KLR` of Austria.
    case (1...2, 0, 0, 2...3, 3, 0)
    where counties.contains(NameHash(text, 0..<letters[0]).value):
      return true
    case (2, 0, 0, 2...5, 2...3, 0): return districts.contains(NameHash(text, 0..<2).value)
    // `TG 204 418` of Switzerland.
    case (2, 0, 0, 1...3, 0, 3): return cantons.contains(NameHash(text, 0..<2).value)
    // `34 KLR 418` of Turkey.
    case (0, 2, 1...3, 0, 0, 2...4):
      return text[2] == 32 && 1...81 ~= IdentifierChecks.number(text, 0..<2)
    default: return false
    }
  }

  /// `WGM 4T21`, `KR 5J204`: the letters of the place, and a row of digits with a letter or two at most.
  private static func isPolish(
    _ text: Span<UInt8>, _ first: Int, _ firstDigits: Int, _ letters: Int, _ digits: Int
  ) -> Bool {
    guard 2...3 ~= first, firstDigits == 0, text[first] == 32, 4...5 ~= letters + digits,
      // `NEN 1010` is a standard.
      digits >= 2, letters > 0 || digits == 5
    else { return false }
    return IdentifierChecks.isByte(text[0], in: voivodeships) && FieldWord.isDigit(text[first + 1])
  }
}
