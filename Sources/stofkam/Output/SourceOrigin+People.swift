internal import PIIScanner

extension SourceOrigin {
  /// The commit for people, such as `3f2a91c5 of 2026-11-23`.
  var summary: [UInt8] {
    // Eight digits tell the commits of all but the largest repositories apart.
    let commit = commit.prefix(8)
    let day = authorDate.prefix { $0 != UInt8(ascii: "T") }
    return day.isEmpty ? Array(commit) : Array(commit) + Array(" of ".utf8) + day
  }
}
