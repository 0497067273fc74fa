/// Which options a command line gives.
///
/// An option begins with `-`, and no value does unless it is after `=`, so that is all there is to
/// know. What comes after `--` is no option.
struct GivenOptions {
  private var names: Set<Substring> = []
  private var letters: Set<Character> = []

  private static let lettersWithValues: Set<Character> = ["f", "j", "o"]

  /// Reads arguments, without the name of the program.
  init(_ arguments: [String]) {
    for argument in arguments {
      if argument == "--" { return }
      let name = argument.prefix { $0 != "=" }
      if name.hasPrefix("--") {
        names.insert(name.dropFirst(2))
      } else if name.hasPrefix("-") {
        for letter in name.dropFirst() {
          letters.insert(letter)
          // What is behind it is its value: `-j2`, `-fjson`.
          if Self.lettersWithValues.contains(letter) { break }
        }
      }
    }
  }

  /// Whether an option is given, also as `--no-…`.
  func contains(_ key: ConfigurationKey) -> Bool {
    names.contains(key.name[...]) || names.contains("no-\(key.name)")
      || key.letter.map { letters.contains($0) } ?? false
  }
}
