internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Paths that mean the same wherever a program runs.
enum AbsolutePath {
  /// A path from the root, without `.` and `..`; links stay.
  static func of(_ path: String) -> String {
    let given = FilePath(path)
    guard !given.isAbsolute else { return given.lexicallyNormalized().string }
    guard let here = unsafe getcwd(nil, 0) else { return path }
    defer { unsafe free(here) }
    // SAFETY: `getcwd` returned a path that ends in NUL.
    let folder = unsafe FilePath(platformString: here)
    return folder.pushing(given).lexicallyNormalized().string
  }

  /// The folder of an absolute path.
  static func folder(of path: String) -> String {
    FilePath(path).removingLastComponent().string
  }

  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// The program that is running.
  static var ofThisProgram: String {
    #if os(Linux)
      let name = "/proc/self/exe"
    #else
      let name = CommandLine.arguments[0]
    #endif
    guard let real = unsafe realpath(name, nil) else { return of(CommandLine.arguments[0]) }
    defer { unsafe free(real) }
    // SAFETY: `realpath` returned a path that ends in NUL.
    return unsafe String(cString: real)
  }
}
