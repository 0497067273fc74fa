/// What a literal in source code, or a cell of a raw string, may be of the name of a person.
struct CodeName {
  enum Kind {
    /// Nothing, as most are.
    case other
    /// What stands before a surname: `van der`; or an empty cell.
    case prefix
    /// `J.H.`
    case initials
    /// Given names only: `Anna Maria`.
    case given
    /// A word or more with capitals, which could be a surname: `Świątek-Baran`, `van der Meer`.
    case surname
    /// Given names or initials with a surname.
    case full
  }

  private(set) var kind = Kind.other
  /// Whether the surname, or the name as one, is known or has its prefix.
  private(set) var isKnown = false
  /// Whether a word of it is an ordinary one or a country besides: `Sales`, `Australia`.
  private(set) var hasOrdinary = false
  /// Whether a given name that is hardly anything else begins it.
  private(set) var beginsWithGiven = false

  private static let mostWords = 6
  /// What stands behind a surname.
  private static let suffixes = HashedWords(" sr jr ii iii iv ")
  /// Surnames that stand for anybody, and what is no name.
  private static let others = HashedWords(
    " doe roe bloggs mustermann musterfrau modaal user admin test demo sample example unknown none null anonymous customer client account default "
  )

  /// - Complexity: O(length). Does not allocate.
  init(_ text: Span<UInt8>, _ cell: Range<Int>) {
    guard !cell.isEmpty else {
      kind = .prefix
      return
    }
    guard cell.count <= 64 else { return }
    var at = cell.lowerBound
    var (words, names, initials, prefixes, givens) = (0, 0, 0, 0, 0)
    var isLastKnown = false
    var isBehindHyphen = false
    while at < cell.upperBound {
      guard words < Self.mostWords, let part = NamePart(text, at: at), part.end <= cell.upperBound
      else { return }
      let isPrefix = part.isOne(of: ProseWords.prefixes)
      if part.letters == 1, !isPrefix {
        guard text[at] &- UInt8(ascii: "A") < 26 || text[at] >= 0xC3 else { return }
        initials += 1
      } else if isPrefix, names == 0 || !isBehindHyphen {
        prefixes += 1
      } else if names > 0, part.isOne(of: Self.suffixes) {
      } else {
        let (given, isSurname) = (part.givenName, part.isSurname || SurnameEnding.isOne(part))
        guard part.isName || part.isInCapitals && (part.letters >= 4 || given.isPersons),
          given != .none || part.isSurname || !NameWords.isOrdinary(part.hash),
          !part.isOne(of: Self.others), !part.isOne(of: FirmName.words),
          names == 0 || isSurname || given.isPersons
            || !part.isOne(of: ProseWords.afterThings) && !part.isOne(of: ProseWords.buildings),
          names > 0 || !part.isOne(of: ProseWords.beforePlaces) || given.isPersons
        else { return }
        names += 1
        if !given.isPersons, NameWords.isOrdinary(part.hash) { hasOrdinary = true }
        if names == 1, given.isPersons { beginsWithGiven = true }
        if given.isPersons { givens += 1 }
        if !isBehindHyphen { words += 1 }
        isLastKnown = isSurname || prefixes > 0
      }
      at = part.end
      isBehindHyphen = at < cell.upperBound && text[at] == UInt8(ascii: "-")
      let gap = at
      while at < cell.upperBound,
        text[at] == 32 || text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: ".")
          || text[at] == UInt8(ascii: "'") || text[at] == UInt8(ascii: ",") && names > 0
      {
        at += 1
      }
      guard at > gap || at == cell.upperBound else { return }
    }
    isKnown = isLastKnown
    if names == 0 {
      kind = initials > 0 ? .initials : prefixes > 0 ? .prefix : .other
    } else if initials > 0 {
      kind = .full
    } else if givens == names, prefixes == 0 {
      // `Anna Maria`, `Maria Thomas`
      kind = words > 1 && isLastKnown ? .full : .given
    } else if givens > 0, words > 1 {
      kind = .full
    } else {
      kind = .surname
    }
  }
}
