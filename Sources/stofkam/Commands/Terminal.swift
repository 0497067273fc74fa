internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What is known of a terminal.
enum Terminal {
  /// Whether a descriptor is one.
  static func isTerminal(_ descriptor: FileDescriptor) -> Bool {
    isatty(descriptor.rawValue) == 1
  }

  /// Columns of a terminal; 80 if that is not known.
  static func width(_ descriptor: FileDescriptor) -> Int {
    var size = winsize()
    let status = unsafe ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &size)
    return status == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Whether a variable of the environment is set to something.
  static func hasEnvironment(_ name: String) -> Bool {
    guard let value = unsafe getenv(name) else { return false }
    return unsafe value.pointee != 0
  }

  /// Whether what is written to a descriptor is in colour (<https://no-color.org>).
  static func usesColour(_ when: When, on descriptor: FileDescriptor) -> Bool {
    switch when {
    case .always: return true
    case .never: return false
    case .auto:
      guard isTerminal(descriptor), !hasEnvironment("NO_COLOR") else { return false }
      guard let kind = unsafe getenv("TERM") else { return false }
      return unsafe String(cString: kind) != "dumb"
    }
  }
}
