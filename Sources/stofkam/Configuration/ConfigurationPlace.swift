internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where the configuration file of a scan is.
enum ConfigurationPlace {
  /// The name of a file that is looked for.
  static let name = ".stofkam.yaml"

  /// The nearest configuration file, from a path upwards.
  ///
  /// A file of another user is passed over with a message: who may write into a folder above or
  /// below could otherwise say what an administrator's scan leaves out.
  ///
  /// - Parameter path: What is scanned first: a file or a folder.
  /// - Returns: The path of the file; `nil` if there is none.
  static func find(from path: [UInt8]) -> String? {
    guard var folder = realFolder(of: FilePath(platformBytes: path)) else { return nil }
    while true {
      let file = folder.appending(name)
      var status = stat()
      if unsafe file.withPlatformString({ unsafe stat($0, &status) }) == 0,
        status.st_mode & S_IFMT == S_IFREG
      {
        if status.st_uid == geteuid() || status.st_uid == 0 { return file.string }
        Message.write(
          "\(file.string): belongs to another user, and is not used. Give it with --config to use it."
        )
      }
      guard folder.removeLastComponent() else { return nil }
    }
  }

  /// The folder of a path, or the path itself if it is one, without links; the current folder for
  /// what is not there.
  private static func realFolder(of path: FilePath) -> FilePath? {
    guard var real = resolved(path) ?? resolved(".") else { return nil }
    var status = stat()
    if unsafe real.withPlatformString({ unsafe stat($0, &status) }) == 0,
      status.st_mode & S_IFMT != S_IFDIR
    {
      real.removeLastComponent()
    }
    return real
  }

  private static func resolved(_ path: FilePath) -> FilePath? {
    unsafe path.withPlatformString { name in
      guard let real = unsafe realpath(name, nil) else { return nil }
      defer { unsafe free(real) }
      // SAFETY: `realpath` returned a path that ends in NUL.
      return unsafe FilePath(platformString: real)
    }
  }
}
