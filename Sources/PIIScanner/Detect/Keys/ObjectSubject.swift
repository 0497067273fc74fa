/// What the object of JSON that a value is in is about, if other keys of it tell that it is no person.
///
///     {"naam": "Bouke", "soort": "hond", "ras": "Stabij"}        {"name": "Anna Karoline", "imo": 9813072, "mmsi": 257222300}
enum ObjectSubject {
  case person
  case animal
  case ship

  /// How far its keys are looked for on both sides, in bytes: no further than a window sees beyond what it owns.
  private static let reach = 400
  private static let longestKey = 24

  private static let ofShips = HashedWords(
    " mmsi imo imonumber imonr callsign roepletters eninumber eni ")

  /// What the object is about that a place is in.
  ///
  /// - Complexity: O(1), since it reads no further than `reach`.
  init(around place: Int, in text: Span<UInt8>) {
    let keys = Self.keys(around: place, in: text)
    if AnimalTable.isOne(keys) {
      self = .animal
    } else if keys.contains(where: { Self.ofShips.contains(NameHash(lettersOf: $0).value) }) {
      self = .ship
    } else {
      self = .person
    }
  }

  /// The keys of the object, but for those of objects in it.
  private static func keys(around place: Int, in text: Span<UInt8>) -> [[UInt8]] {
    var keys: [[UInt8]] = []
    var (at, depth) = (Nesting.start(text, before: place, reach: reach), 0)
    let most = min(text.count, place + reach)
    while at < most {
      switch text[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth < 0 { return keys }
      case UInt8(ascii: "\""):
        var end = at + 1
        while end < most, text[end] != UInt8(ascii: "\"") {
          end += text[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        var next = end + 1
        while next < most, text[next] <= 32 { next += 1 }
        if depth == 0, next < most, text[next] == UInt8(ascii: ":"), end - at <= longestKey {
          keys.append((at + 1..<end).map { text[$0] })
        }
        at = end
      default: break
      }
      at += 1
    }
    return keys
  }
}
