internal import ArgumentParser
internal import PIIScanner
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How the program ends, for whoever called it.
enum ExitStatus: Equatable {
  /// All was scanned, and nothing at or above `--fail-on` was found.
  case complete
  /// Something at or above `--fail-on` was found.
  case found
  /// Something could not be scanned, or the run failed.
  case failed
  /// The command line is wrong.
  case wrongUsage
  /// A signal ended it.
  case signalled(Int32)

  var code: Int32 {
    switch self {
    case .complete: 0
    case .found: 1
    case .failed: 2
    case .wrongUsage: 64
    case .signalled(let signal): 128 + signal
    }
  }

  /// How a scan ends.
  ///
  /// - Parameters:
  ///   - summary: What it found and could not read.
  ///   - failOn: The confidence from which a finding counts; `nil` for none.
  ///   - hasFailed: Whether something besides the inputs went wrong.
  ///   - signal: The signal that ended it.
  init(_ summary: ScanSummary, failOn: Confidence?, hasFailed: Bool, signal: Int32?) {
    if let signal {
      self = .signalled(signal)
    } else if let failOn, summary.findingCount(atLeast: failOn) > 0 {
      self = .found
    } else {
      self = hasFailed || summary.unread > 0 ? .failed : .complete
    }
  }

  /// Ends the program with a message of one line.
  static func exit(_ status: ExitStatus, message: String) -> Never {
    Message.write(message)
    #if canImport(Glibc)
      Glibc.exit(status.code)
    #elseif canImport(Musl)
      Musl.exit(status.code)
    #else
      Darwin.exit(status.code)
    #endif
  }
}

/// Messages on standard error.
enum Message {
  /// Writes a message on one line.
  static func write(_ text: String) {
    var line = OutputBuffer()
    line.append("stofkam: ")
    let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    line.append(visible: Array(words.utf8).span)
    line.append(UInt8(ascii: "\n"))
    _ = unsafe try? FileDescriptor.standardError.writeAll(line.bytes)
  }
}
