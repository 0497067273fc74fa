internal import SystemPackage

/// Why something that was found is not read.
enum WalkRefusal: Error, Equatable, Sendable {
  /// It is not what we read, or somebody asked not to.
  case skipped(WalkSkip)
  /// The system would not let us.
  case failed(Errno)

  /// The reason, for the ledger.
  var reason: String {
    switch self {
    case .skipped(let skip): skip.rawValue
    case .failed(.permissionDenied), .failed(.notPermitted): "permission denied"
    case .failed(.noSuchFileOrDirectory): "no such file or folder"
    case .failed(.tooManyOpenFiles), .failed(.tooManyOpenFilesInSystem): "too many open files"
    case .failed(let error): error.description
    }
  }
}

extension SourceReport {
  /// The reasons of files that were skipped though they have content.
  package static let reasonsToLeaveContentUnread =
    [WalkSkip.tooLarge, .otherFileSystem].map(\.rawValue)
}

/// Why something that was found is passed over.
///
/// The raw value is the reason for the ledger.
enum WalkSkip: String, Sendable {
  case symbolicLink = "symbolic link"
  case danglingLink = "symbolic link to nothing"
  case linkLoop = "symbolic link to a folder that it is in"
  case namedPipe = "named pipe"
  case socket = "socket"
  case characterDevice = "character device"
  case blockDevice = "block device"
  case other = "neither file nor folder"
  case gitFolder = "the inside of a git repository (stofkam git --history reads it)"
  case otherFileSystem = "on another file system"
  case tooLarge = "larger than the limit"
  case vanished = "vanished during the scan"
  case folderInList = "a folder in a list of files"

  /// Why something of a kind is not read; `nil` if it is.
  init?(_ kind: FileKind) {
    switch kind {
    case .unknown, .regular, .folder: return nil
    case .symbolicLink: self = .symbolicLink
    case .namedPipe: self = .namedPipe
    case .socket: self = .socket
    case .characterDevice: self = .characterDevice
    case .blockDevice: self = .blockDevice
    case .other: self = .other
    }
  }
}
