#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How a scan goes about it.
public struct ScanOptions: Sendable {
  /// Threads that scan; 0 for one for each core.
  public var jobs = 0
  /// Findings below it are left out.
  public var minConfidence = Confidence.medium
  /// When ignore files such as `.gitignore` are followed.
  public var ignoreFiles = IgnoreFilePolicy.automatic
  /// Whether files and folders whose name starts with a `.` are read.
  public var includesHidden = true
  /// Whether symbolic links are followed.
  public var followsLinks = false
  /// Whether folders on other file systems are left out.
  public var staysOnFileSystem = false
  /// The most bytes that a file may have.
  public var maxFileSize: Int64?
  /// Globs of which a file must match one, if there are any.
  public var includes: [String] = []
  /// Globs of files and folders to leave out.
  public var excludes: [String] = []
  /// The encoding of all text; `nil` to find out for each file.
  public var encoding: TextEncoding?
  /// Whether reports have the hash of the content.
  public var hashesContent = false
  /// Says of a file that need not be read again; such a file is reported by no one.
  public var skipUnchanged: (@Sendable (FileFacts) -> Bool)?
  /// How sources are cut; for tests.
  var geometry = WindowGeometry()

  /// Creates the options that the command line has by default.
  public init() {}
}

extension ScanOptions {
  /// How many threads scan: ``jobs``, or one for each core.
  package var threadCount: Int {
    jobs > 0 ? jobs : max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }
}

/// When ignore files are followed.
public enum IgnoreFilePolicy: Sendable {
  /// Where a root is in a git work tree.
  case automatic
  /// Everywhere.
  case always
  /// Nowhere.
  case never
}

/// What the file system says of a file that was opened.
public struct FileFacts: Sendable, Equatable {
  /// The path as walked.
  public var path: [UInt8]
  /// The device it is on.
  public var device: UInt64
  /// Its inode there.
  public var inode: UInt64
  /// Size in bytes.
  public var size: Int64
  /// When its content was changed, in nanoseconds since 1970.
  public var modified: Int64
  /// When its status was changed, in nanoseconds since 1970.
  public var changed: Int64
}

/// What a scan came to.
public struct ScanSummary: Sendable {
  /// How many inputs ended in each way.
  public var sources: [SourceStatus: Int64] = [:]
  /// Inputs of which not all bytes were read: the failed ones, and those whose reading stopped.
  public var unread: Int64 = 0
  /// Bytes scanned.
  public var bytes: Int64 = 0
  /// Findings by detector (its index) and confidence, those that are allowed inline left out.
  public var findings: [(detector: UInt16, confidence: Confidence, count: Int64)] = []
  /// Findings that an inline mark allows.
  public var allowed: Int64 = 0
  /// Files that `skipUnchanged` left out.
  public var unchanged: Int64 = 0
  /// Findings that an index has of those; `nil` if that is not known.
  package var unchangedFindings: Int64?
  /// Files and folders left out because of ignore files.
  public var ignored: Int64 = 0
  /// Whether the scan came to its end.
  public var isComplete = true
  /// How long it took.
  public var durationSeconds = 0.0

  /// Creates a summary of a scan of nothing.
  public init() {}

  /// Findings at or above a confidence.
  public func findingCount(atLeast confidence: Confidence) -> Int64 {
    findings.reduce(0) { $0 + ($1.confidence >= confidence ? $1.count : 0) }
  }
}

/// How far a scan has come.
public struct ScanProgress: Sendable {
  /// Files found so far.
  public var filesFound: Int64 = 0
  /// Whether `filesFound` will not grow any more.
  public var hasFoundAll = false
  /// Files that are done.
  public var filesDone: Int64 = 0
  /// Bytes scanned.
  public var bytesDone: Int64 = 0
  /// Findings so far.
  public var findings: Int64 = 0

  /// Creates the progress of a scan that has not begun.
  public init() {}
}
