package extension RangeReplaceableCollection<UInt8> where Self: BidirectionalCollection {
  /// A path without slashes at its end, as roots may be given with them; `/` stays.
  func withoutSlashesAtEnd() -> Self {
    var path = self
    while path.count > 1, path.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }
}
