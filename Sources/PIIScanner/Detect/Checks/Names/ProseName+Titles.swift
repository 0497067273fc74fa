/// Titles of Europe in front of a name that no table has to have: `Sig.ra Bellucci`, `d-na Ciobanu`, `г-жо Пенчева`.
extension ProseName {
  /// Whether the last bytes before a place may be those of a title: quick, since most capitals stand behind other words.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - start: Where a word with a capital begins, behind a space.
  /// - Returns: Whether they may.
  @inline(__always)
  static func mayFollowTitle(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start > 4 else { return false }
    let (last, before, third) = (text[start &- 2], text[start &- 3], text[start &- 4])
    switch last {
    // `D.ª`
    case 0xAA: return before == 0xC2 && (third == UInt8(ascii: ".") || third == UInt8(ascii: "D"))
    case UInt8(ascii: "."):
      if isRankEnd(before, third) { return true }
      switch before {
      // `dl.`, `Ing.`, `Mag.`, `Mgr.`, `JUDr.`, `dott.`, `p.`, `M.`
      case UInt8(ascii: "l"), UInt8(ascii: "r"):
        return third | 0x20 == UInt8(ascii: "d") || third == UInt8(ascii: "g")
          || third == UInt8(ascii: "z") || third == UInt8(ascii: "b")
      // `ds.`
      case UInt8(ascii: "s"): return third | 0x20 == UInt8(ascii: "d")
      case UInt8(ascii: "g"):
        return third == UInt8(ascii: "n") || third | 0x20 == UInt8(ascii: "a")
          || third == UInt8(ascii: "i")
      case UInt8(ascii: "t"): return third == before
      // `Sn.`, `Bc.`, `özv.`
      case UInt8(ascii: "n"): return third == UInt8(ascii: "S")
      case UInt8(ascii: "c"): return third == UInt8(ascii: "B")
      case UInt8(ascii: "v"): return third == UInt8(ascii: "z")
      case UInt8(ascii: "p"), UInt8(ascii: "M"): return third == 32 || third == 10
      default: return false
      }
    case UInt8(ascii: "a"):
      // `d-na`, `Sig.ra`, `Dott.ssa`, `rouva`, `herra`
      return before == UInt8(ascii: "n") && third == UInt8(ascii: "-")
        || before == UInt8(ascii: "r") && (third == UInt8(ascii: ".") || third == before)
        || before == UInt8(ascii: "s") && third == before
        || before == UInt8(ascii: "v") && third == UInt8(ascii: "u")
        || before == UInt8(ascii: "n") && third == UInt8(ascii: "m")
    case UInt8(ascii: "i"): return before == UInt8(ascii: "e") && third == UInt8(ascii: "n")
    case UInt8(ascii: "u"): return before == UInt8(ascii: "r") && third | 0x20 == UInt8(ascii: "f")
    case UInt8(ascii: "n"):
      return before == UInt8(ascii: "a") && third | 0x20 == UInt8(ascii: "p")
        || before == UInt8(ascii: "i") && third == UInt8(ascii: "d")
        // `Sayın`
        || before == 0xB1 && third == 0xC4
    case UInt8(ascii: "l"):
      return before == UInt8(ascii: "d")
        || before == UInt8(ascii: "u") && third == UInt8(ascii: "n") || before == UInt8(ascii: "-")
    // `г-н`, `г-жа`, `г-жо`
    case 0xBD: return before == 0xD0 && third == UInt8(ascii: "-")
    case 0xB0, 0xBE: return before == 0xD0 && third == 0xB6
    default: return false
    }
  }

  /// Whether two letters end a rank: `Sgt.`, `Lt.`, `Cpl.`, `Capt.`, `Supt.`, `Insp.`, `Ofc.`, `Tpr.`.
  @inline(__always)
  private static func isRankEnd(_ last: UInt8, _ before: UInt8) -> Bool {
    switch last {
    case UInt8(ascii: "t"):
      before == UInt8(ascii: "g") || before == UInt8(ascii: "L") || before == UInt8(ascii: "p")
    case UInt8(ascii: "l"), UInt8(ascii: "r"): before == UInt8(ascii: "p")
    case UInt8(ascii: "p"): before == UInt8(ascii: "s")
    case UInt8(ascii: "c"): before == UInt8(ascii: "f")
    default: false
    }
  }

  /// Titles that are one word, all of them of persons wherever they stand.
  private static let titles = HashedWords(
    " pan fru frk herra rouva signor signora signorina sig dott avv dl domnul doamna domnului doamnei gospodin gospod sayın judr mudr mgr mvdr rndr phdr paeddr thdr ponia ponas "
  )
  /// Those that are so only with a full stop.
  private static let withStop = HashedWords(
    " ing mag frk hr gosp dl sig dott sn bc gđa özv ag bnă prot arh sgt lt cpl capt supt insp ofc tpr ds zr br kand "
  )

  /// Whether a title stands before a name; `before` is the word right before it.
  static func isTitle(_ before: WordBefore, _ text: Span<UInt8>) -> Bool {
    if before.isOne(of: titles) { return true }
    if before.hasStop, before.isOne(of: withStop) {
      return before.start == 0 || mayPrecedeName(text[before.start - 1])
    }
    // `D.ª Carmen`, `Dª Carmen`, `M.ª Carmen`
    if text[before.end - 1] == 0xAA {
      return text.ends(before.end, "D.ª") || text.ends(before.end, "Dª")
    }
    // `Sig.ra`, `Dott.ssa`, `d-na`, `d-l`, `г-н`
    guard before.start > 1 else { return false }
    switch text[before.start - 1] {
    case UInt8(ascii: "."):
      return text.endsIgnoringCase(before.end, "sig.ra")
        || text.endsIgnoringCase(before.end, "sig.na")
        || text.endsIgnoringCase(before.end, "ott.ssa")
        || text.endsIgnoringCase(before.end, "rof.ssa")
    case UInt8(ascii: "-"):
      return text.endsIgnoringCase(before.end, "d-na") || text.endsIgnoringCase(before.end, "d-nei")
        || text.endsIgnoringCase(before.end, "d-l") || text.ends(before.end, "г-н")
        || text.ends(before.end, "г-жа") || text.ends(before.end, "г-жо")
        || text.ends(before.end, "Г-н") || text.ends(before.end, "Г-жа")
    default: return false
    }
  }

  private static let beforeMonsieur = HashedWords(
    " à de par et avec pour chez que dont entre contre sur question cher selon feu enfants époux ")
  private static let behindMonsieur = HashedWords(
    " est a se ne n qui et ou sera était avait peut doit souhaite demande habite né demeurant domicilié déclare indique précise propose rappelle vous nous y en "
  )

  /// Whether `M.` before a name is `Monsieur`, by the French around it: an initial has a surname that is known.
  static func isMonsieur(
    _ before: WordBefore, _ text: Span<UInt8>, nameEnd end: Int
  ) -> Bool {
    guard before.hasStop, before.end - before.start == 1, text[before.start] == UInt8(ascii: "M")
    else { return false }
    if WordBefore(text, before.start).isOne(of: beforeMonsieur) { return true }
    guard end < text.count, text[end] == 32, let next = FieldWord.next(in: text, from: end) else {
      return false
    }
    return behindMonsieur.contains(NameHash(text, next.range).value)
  }
}
