/// Fields whose whole value is what a detector finds, because they are named so.
///
/// A name of a person has no form that a pattern could tell from other words; in a column `achternaam` every value is
/// one. A field's name is cut into words (`klantAchternaam_2` is klant, achternaam, 2) and matches when it ends
/// with those of a phrase; numbers at its end do not count. Spaces, hyphens and capitals do not
/// matter: `last name` is `lastName` and `lastname`. Keys above it in JSON, and the table in SQL, come before it:
/// `name first` is `{"name": {"first": …}}`.
public struct FieldRule: Sendable, Equatable {
  /// Names of fields that hold nothing else.
  public var names: [String]
  /// Names of fields that may hold other things too, such as `name`.
  ///
  /// Their values have to look like what is found.
  public var perhaps: [String]
  /// Names of fields that hold other things, such as `file name`.
  public var against: [String]
  /// Names of fields whose values look so and never are, such as `film` of names: a match in them says little.
  public var never: [String]
  /// The name of the check of the values; `nil` to take every value that is not empty.
  public var check: String?

  /// Creates a rule.
  public init(
    names: [String], perhaps: [String] = [], against: [String] = [],
    never: [String] = [], check: String? = nil
  ) {
    self.names = names
    self.perhaps = perhaps
    self.against = against
    self.never = never
    self.check = check
  }
}
