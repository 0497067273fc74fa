/// How a source is cut into windows that can be scanned in any order.
///
/// A window *owns* a part of the source, and sees some bytes before and after it:
///
///     |<-history->|<----------- owned ----------->|<-lookahead->|
///
/// A hit belongs to the window that owns its first byte, so each is found once, and since every
/// window sees all that decides about its hits, what is found does not depend on where the cuts are.
struct WindowGeometry: Sendable {
  /// Bytes that a window owns.
  ///
  /// Even, so that no UTF-16 unit is cut.
  var owned = 256 * 1024
  /// Bytes before them that it sees: a line or two of context, the longest match, and the headings of tables in text.
  var history = 16 * 1024
  /// Bytes after them that it sees: the longest match, its context, and the longest cell worth reading.
  var lookahead = 8192

  /// Bytes that a window sees at most.
  var capacity: Int { history + owned + lookahead }

  /// How many windows a source of a size has, at least one.
  func count(of size: Int64) -> Int64 {
    max(1, (size + Int64(owned) - 1) / Int64(owned))
  }

  /// Where in the source the part starts that a window owns.
  func ownedStart(_ window: Int64) -> Int64 { window * Int64(owned) }
}
