internal import FindingsIndex

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where the key of an index is.
enum KeyPlace {
  /// The path of the key: as `--key-file` says, else as the environment does.
  ///
  /// - Throws: ``UsageFault`` when there is not even a home folder.
  static func path(_ option: String?) throws(UsageFault) -> String {
    var environment: [String: String] = [:]
    for name in ["STOFKAM_KEY_FILE", "XDG_CONFIG_HOME", "HOME"] {
      if let value = unsafe getenv(name) { environment[name] = unsafe String(cString: value) }
    }
    guard let path = IndexKey.path(option: option, environment: environment) else {
      throw UsageFault("there is no home folder to keep a key in. Give one with --key-file FILE")
    }
    return path
  }
}
