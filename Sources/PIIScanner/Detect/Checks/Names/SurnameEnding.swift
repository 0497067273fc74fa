/// Endings that hardly any other words have than surnames: `Roelofsen`, `Hoekstra`, `Szczepańska`, `Karlsdóttir`.
///
/// No table has all surnames. Behind a given name, an ending tells as much.
enum SurnameEnding {
  /// Of nine letters at most, in bytes of UTF-8, the longest first where one ends in another.
  private static let endings: [StaticString] = [
    // Dutch and Frisian
    "sen", "stra", "sma", "ema", "inga", "enga", "huis", "huizen", "mans", "veld", "kamp",
    "hoven", "broek", "dijk",
    "wijk", "maker", "horst", "schot", "ink", "beek", "kerk", "donk", "ssens", "aerts", "ooijer",
    "eijer", "erse", "huijs", "huys",
    // German, Scandinavian
    "mann", "meier", "bauer", "berger", "hofer", "sson", "dóttir", "ström", "gren", "kvist",
    "gaard", "gård",
    // Slavic
    "ski", "ska", "cki", "cka", "czyk", "wicz", "vić", "ić", "ová", "enko", "chuk", "ov", "ova",
    "ev", "eva",
    // Romance, Greek, Finnish, Hungarian, Baltic, Turkish
    "escu", "eanu", "opoulos", "idis", "akis", "iou", "nen", "ienė", "auskas", "aitė", "oğlu",
    "elli", "etti", "ini",
  ]

  /// Those in Greek and Cyrillic letters.
  private static let otherEndings: [StaticString] = [
    "όπουλος", "οπούλου", "ίδης", "ίδου", "άδης", "άδου", "άκης", "άκη", "άννης", "άννη", "έλης",
    "ούλης", "ίου", "έας", "άτος", "όγλου", "ου", "τζής", "τζή", "ίτης", "ίτη", "ιώτης", "ιώτη",
    "άκος",
    "έλλης", "ούδης", "ούδη",
    "ов", "ова", "ев", "ева", "ски", "ска", "енко", "чук", "ук", "юк", "ський", "ська", "цький",
    "цька",
    "шин", "вић", "ић", "вич", "ець",
  ]

  /// Whether a part of a name has one.
  static func isOne(_ part: NamePart) -> Bool {
    guard part.smallCount >= 5, part.smallCount <= 24 else { return false }
    let letters = part.small.span.extracting(0..<part.smallCount)
    for ending in part.small[0] < 0xCE ? endings : otherEndings {
      let count = ending.utf8CodeUnitCount
      guard count + 2 <= letters.count else { continue }
      var isSame = true
      for at in 0..<count
      where letters[letters.count - count + at] != IdentifierChecks.byte(of: ending, at: at) {
        isSame = false
        break
      }
      if isSame { return true }
    }
    return false
  }
}
