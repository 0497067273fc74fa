/// Common given names of Europe, which tell that a field named `name` holds persons.
///
/// Never a finding by themselves: a name is a word of a language too often. They come from
/// `scripts/given_names.py`, in buckets by a hash, about three in each.
enum GivenNames {
  /// The longest name in the table, in bytes.
  static let longestName = 24

  /// Returns whether a word is one.
  ///
  /// - Parameter word: The word in small letters, UTF-8.
  /// - Returns: `false` for words in capitals.
  /// - Complexity: O(length of the word). Does not allocate.
  static func contains(_ word: Span<UInt8>) -> Bool {
    guard word.count >= 3, word.count <= longestName else { return false }
    var hash: UInt32 = 0x811C_9DC5
    for position in word.indices { hash = (hash ^ UInt32(word[position])) &* 0x0100_0193 }
    let bucket = Int(hash) & (bucketCount - 1)
    var position = start(ofBucket: bucket)
    let end = start(ofBucket: bucket + 1)
    while position < end {
      var length = 0
      var isSame = true
      while true {
        let byte = IdentifierChecks.byte(of: names, at: position + length)
        if byte == UInt8(ascii: ",") { break }
        if length >= word.count || word[length] != byte { isSame = false }
        length += 1
      }
      if isSame, length == word.count { return true }
      position += length + 1
    }
    return false
  }

  private static func start(ofBucket bucket: Int) -> Int {
    var value = 0
    for digit in 0..<5 {
      let byte = IdentifierChecks.byte(of: starts, at: bucket * 5 + digit)
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
