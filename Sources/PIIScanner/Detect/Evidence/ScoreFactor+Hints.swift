/// What the exact checks say of a match besides yes.
extension ScoreFactors {
  init(_ hints: EmailHints) {
    self.init()
    if hints.contains(.messageIdLike) { insert(.emailMessageId) }
    if hints.contains(.fileLike) { insert(.emailFile) }
    if hints.contains(.internationalLocalPart) { insert(.emailInternational) }
  }

  init(_ hints: IBANHints) {
    self.init()
    if hints.contains(.nationalCheckPasses) { insert(.ibanNationalPasses) }
    if hints.contains(.nationalCheckFails) { insert(.ibanNationalFails) }
    if hints.contains(.unregisteredCountry) { insert(.ibanUnregistered) }
  }

  init(_ writing: PhoneMatch.Writing) {
    let factor: ScoreFactor =
      switch writing {
      case .international: .phoneInternational
      case .nationalFormatted: .phoneFormatted
      case .nationalUnusual: .phoneUnusual
      case .nationalPlain, .nationalOdd: .phonePlain
      case .bareCountryCode: .phoneBareCountryCode
      }
    self.init(factor)
  }
}
