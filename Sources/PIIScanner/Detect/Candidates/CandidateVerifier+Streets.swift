/// Streets that are found by the postcode beside them.
extension CandidateVerifier {
  /// Keeps the street beside a postcode, if there is one, and the postcode.
  @inline(never)
  func addStreet(beside postcode: Range<Int>) {
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    guard let anchor = StreetAnchor(span, at: postcode.lowerBound, to: postcode.upperBound),
      // The rating of a player.
      !records.isOfTournament
    else { return }
    let street = unsafe StreetNearPostcode.range(beside: anchor, in: span, delimiter: delimiter)
    // Source code has the addresses of its authors in comments; those of persons are values.
    if isCode {
      guard let street, street.lowerBound > 0, FieldWord.isQuote(span[street.lowerBound - 1]) else {
        return
      }
    }
    if let street { keep(street: street) }
    addPostcode(anchor, hasStreet: street != nil, span)
  }

  /// Keeps the street whose last word begins with a capital, if a number stands behind it.
  @inline(__always)
  func addStreet(_ text: Span<UInt8>, at capital: Int) {
    // What a value is as a whole, the name of its field tells.
    guard !isCode, unsafe delimiter == 0 || capital > 0 && text[capital &- 1] == 32 else { return }
    // `12 Station Road`; but `(28-11-1933), Schoolstraat 2` has a number of its own.
    if EnglishStreet.mayBegin(text, at: capital), keepEnglishStreet(text, at: capital) { return }
    addStreet(text, lastWord: capital)
    if FrenchStreet.mayBegin(text, at: capital) { keepFrenchStreet(text, at: capital) }
  }

  /// Keeps the street whose last word begins with a capital.
  @inline(never)
  private func addStreet(_ text: Span<UInt8>, lastWord capital: Int) {
    guard street != nil else { return }
    if let number = ProseStreet.number(in: text, behindWordAt: capital),
      let found = ProseStreet(in: text, at: capital, before: number),
      mayBegin(street: found.range, text)
    {
      keep(street: found.range, isSure: found.isSure, text)
      if let code = found.postcode {
        addPostcode(from: code.lowerBound, to: code.upperBound)
      } else {
        addPostcode(behindStreet: found.range.upperBound, text)
      }
      return
    }
    guard let number = NamedStreet.number(in: text, behindWordAt: capital),
      let found = NamedStreet(in: text, at: capital, before: number),
      mayBegin(street: found.range, text)
    else { return }
    let before = PostcodeBesideStreet.range(in: text, before: found.range.lowerBound)
    keep(street: found.range, isSure: found.isSure || before != nil, text)
    if let before, let anyPostcode {
      addBeside(before.lowerBound, before.upperBound, anyPostcode, evidence: .context)
    } else {
      addPostcode(behindStreet: found.range.upperBound, text)
    }
  }

  /// Keeps the street that begins with a small word behind its number.
  @inline(never)
  private func keepFrenchStreet(_ text: Span<UInt8>, at capital: Int) {
    guard street != nil, let found = FrenchStreet(in: text, at: capital),
      mayBegin(street: found.range, text)
    else { return }
    keep(street: found.range, isSure: found.isSure, text)
    // `demeurant à L-4140 Esch, 27, rue du Sud`
    if let anyPostcode,
      let code = PostcodeBesideStreet.range(in: text, before: found.range.lowerBound)
    {
      return addBeside(code.lowerBound, code.upperBound, anyPostcode, evidence: .context)
    }
    let end = found.range.upperBound
    // `118 Rue Bordeaux, Lafayette 70508`
    let hasTown =
      end + 3 < text.count && text[end] == UInt8(ascii: ",") && text[end + 1] == 32
      && text[end + 2] &- UInt8(ascii: "A") < 26
    if hasTown { addZIP(behind: end, text) } else { addPostcode(behindStreet: end, text) }
  }

  /// Keeps the street whose name begins with a capital behind its number.
  @inline(never)
  private func keepEnglishStreet(_ text: Span<UInt8>, at capital: Int) -> Bool {
    guard street != nil, let found = EnglishStreet(in: text, at: capital) else { return false }
    keep(street: found.range)
    addZIP(behind: found.range.upperBound, text)
    if Self.isBehindColon(text, found.range.lowerBound) {
      addPostcodes(behindKeyed: found.range.upperBound, text)
    }
    return true
  }

  /// Keeps the street in capitals whose name begins at a place; returns whether there was one.
  func keepCapitalStreet(_ text: Span<UInt8>, at capital: Int) -> Bool {
    guard street != nil, let found = EnglishStreet(inCapitals: text, at: capital) else {
      return false
    }
    keep(street: found.range)
    addZIP(behind: found.range.upperBound, text)
    return true
  }

  /// Whether a street is no whole value of a table: those are told by the names of their columns.
  private func mayBegin(street: Range<Int>, _ text: Span<UInt8>) -> Bool {
    unsafe delimiter == 0 || street.lowerBound > 0 && text[street.lowerBound - 1] == 32
  }

  /// Keeps a street, if streets are asked for.
  func keep(street range: Range<Int>) {
    guard let street else { return }
    add(
      range.lowerBound, range.upperBound, street,
      unsafe traits[Int(street.detector)].alone, ScoreFactors())
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    // `<PostcodeCode>29170</PostcodeCode><LineOne>12 route de Nulle Part</LineOne>`
    if range.lowerBound > 0, span[range.lowerBound - 1] == UInt8(ascii: ">") {
      addPostcodes(behindKeyed: range.lowerBound, span)
    }
  }

  /// Keeps a street of which only its words are known, or that stands behind a key: `Indirizzo: Vicolo Corto, 82`.
  private func keep(street range: Range<Int>, isSure: Bool, _ text: Span<UInt8>) {
    guard let street, !isSure else { return keep(street: range) }
    if unsafe delimiter == 0, let hit = unsafe keyedFields?.hit(ofStreet: range, self.text, text) {
      unsafe hits.append(hit)
      return addPostcodes(behindKeyed: range.lowerBound, text)
    }
    add(
      range.lowerBound, range.upperBound, street, unsafe traits[Int(street.detector)].alone,
      ScoreFactors(.streetAlone))
  }

  /// Keeps a postcode whose place tells that it is one, and its street.
  func addAddress(
    _ lines: AddressLines, postcode: Range<Int>, _ matcher: DetectorSet.Matcher
  ) {
    if let found = lines.street { keep(street: found) }
    addBeside(
      postcode.lowerBound, postcode.upperBound, matcher, evidence: [.checksum, .context])
  }
}
