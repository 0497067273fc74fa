/// Streets that are found by the postcode beside them.
extension CandidateVerifier {
  /// Keeps the street beside a postcode, if there is one, and the postcode.
  @inline(never)
  func addStreet(beside postcode: Range<Int>) {
    // SAFETY: whoever called `begin` keeps `count` bytes at `text` while the window lasts.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    guard let anchor = StreetAnchor(span, at: postcode.lowerBound, to: postcode.upperBound) else {
      return
    }
    let street = unsafe StreetNearPostcode.range(beside: anchor, in: span, delimiter: delimiter)
    // Source code has the addresses of its authors in comments; those of persons are values.
    if isCode {
      guard let street, street.lowerBound > 0, FieldWord.isQuote(span[street.lowerBound - 1]) else {
        return
      }
    }
    if let street, let matcher = self.street {
      add(street.lowerBound, street.upperBound, matcher, unsafe traits[Int(matcher.detector)].alone)
    }
    addPostcode(anchor, hasStreet: street != nil, span)
  }

  /// Keeps the street whose last word begins with a capital, if a number stands behind it.
  @inline(__always)
  func addStreet(_ text: Span<UInt8>, at capital: Int) {
    // What a value is as a whole, the name of its field tells.
    guard !isCode, unsafe delimiter == 0 || capital > 0 && text[capital &- 1] == 32 else { return }
    if EnglishStreet.mayBegin(text, at: capital) { return keepEnglishStreet(text, at: capital) }
    addStreet(text, lastWord: capital)
  }

  /// Keeps the street whose last word begins with a capital.
  @inline(never)
  private func addStreet(_ text: Span<UInt8>, lastWord capital: Int) {
    if let number = ProseStreet.number(in: text, behindWordAt: capital),
      keepStreet(text, at: capital, before: number)
    {
      return
    }
    guard let number = NamedStreet.number(in: text, behindWordAt: capital) else { return }
    keepNamedStreet(text, at: capital, before: number)
  }

  /// Keeps the street whose name begins with a capital behind its number.
  @inline(never)
  private func keepEnglishStreet(_ text: Span<UInt8>, at capital: Int) {
    guard let street, let found = EnglishStreet(in: text, at: capital) else { return }
    add(
      found.range.lowerBound, found.range.upperBound, street,
      unsafe traits[Int(street.detector)].alone)
    addZIP(behind: found.range.upperBound, text)
  }

  /// Keeps the street whose word stands before the name or behind it.
  @inline(never)
  private func keepNamedStreet(_ text: Span<UInt8>, at capital: Int, before number: Int) {
    guard let street, let found = NamedStreet(in: text, at: capital, before: number),
      unsafe delimiter == 0 || found.range.lowerBound > 0 && text[found.range.lowerBound - 1] == 32
    else { return }
    add(
      found.range.lowerBound, found.range.upperBound, street,
      unsafe traits[Int(street.detector)].alone,
      found.isSure ? ScoreFactors() : ScoreFactors(.streetAlone))
  }

  /// Keeps the street before a number; returns whether there is one.
  @inline(never)
  private func keepStreet(_ text: Span<UInt8>, at capital: Int, before number: Int) -> Bool {
    guard let street, let found = ProseStreet(in: text, at: capital, before: number),
      unsafe delimiter == 0 || found.range.lowerBound > 0 && text[found.range.lowerBound - 1] == 32
    else { return false }
    add(
      found.range.lowerBound, found.range.upperBound, street,
      unsafe traits[Int(street.detector)].alone,
      found.isSure ? ScoreFactors() : ScoreFactors(.streetAlone))
    if let code = found.postcode { addPostcode(from: code.lowerBound, to: code.upperBound) }
    return true
  }

  /// Keeps a postcode whose place tells that it is one, and its street.
  func addAddress(
    _ lines: AddressLines, postcode: Range<Int>, _ matcher: DetectorSet.Matcher
  ) {
    if let street, let found = lines.street {
      add(
        found.lowerBound, found.upperBound, street, unsafe traits[Int(street.detector)].alone)
    }
    addBeside(
      postcode.lowerBound, postcode.upperBound, matcher, evidence: [.checksum, .context])
  }
}
