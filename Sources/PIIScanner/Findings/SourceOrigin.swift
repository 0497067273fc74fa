/// Where in the history of a repository a source comes from.
///
/// A file of a repository is known there by its content (a *blob*); the history says which commit
/// put it where.
package struct SourceOrigin: Sendable, Equatable {
  /// The name of the blob, in hexadecimal.
  package var blob: [UInt8]
  /// The name of the first commit that has it at the source's path, in hexadecimal.
  package var commit: [UInt8]
  /// When that commit was written, as ISO 8601 with the author's time zone; ASCII.
  package var authorDate: [UInt8]
  /// How often other commits, or this one at other paths, put the same content somewhere.
  package var otherPlaces: Int64

  package init(blob: [UInt8], commit: [UInt8], authorDate: [UInt8], otherPlaces: Int64) {
    self.blob = blob
    self.commit = commit
    self.authorDate = authorDate
    self.otherPlaces = otherPlaces
  }
}
