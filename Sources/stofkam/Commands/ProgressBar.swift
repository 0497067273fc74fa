internal import PIIScanner
internal import Synchronization
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How far a scan is, on one line of standard error, ten times a second.
final class ProgressBar: Sendable {
  private struct State {
    var hasStopped = false
    var isDrawn = false
  }

  private let state = Mutex(State())
  private let progress: @Sendable () -> ScanProgress
  private let started = ProgressBar.now()

  /// Microseconds between two drawings.
  private static let interval: UInt32 = 100_000

  /// Starts to draw, after a short while: a scan that is done at once shows nothing.
  init(_ progress: @escaping @Sendable () -> ScanProgress) {
    self.progress = progress
    BackgroundThread.start { [self] in
      repeat { usleep(Self.interval) } while draw()
    }
  }

  /// Erases the line.
  ///
  /// Nothing is drawn any more when this returns.
  func stop() {
    state.withLock { state in
      if state.isDrawn { Self.write("\r\u{1B}[K") }
      state.hasStopped = true
    }
  }

  /// - Returns: Whether to go on.
  private func draw() -> Bool {
    state.withLock { state in
      if state.hasStopped { return false }
      let line = Self.line(progress(), seconds: Self.now() - started)
      let width = Terminal.width(.standardError)
      Self.write("\r" + String(line.prefix(max(10, width - 1))) + "\u{1B}[K")
      state.isDrawn = true
      return true
    }
  }

  /// The line, such as `1,234 of 5,678 files · 1.2 GB · 345 MB/s · 12 findings · 12 s left`.
  static func line(_ progress: ScanProgress, seconds: Double) -> String {
    var parts: [String] = []
    let done = OutputBuffer.grouped(progress.filesDone)
    let found = OutputBuffer.grouped(max(progress.filesFound, progress.filesDone))
    parts.append(
      "\(done) of \(found)\(progress.hasFoundAll ? "" : "+") files"
    )
    parts.append(OutputBuffer.size(progress.bytesDone))
    if seconds > 0 {
      parts.append("\(OutputBuffer.size(Int64(Double(progress.bytesDone) / seconds)))/s")
    }
    parts.append("\(OutputBuffer.grouped(progress.findings)) findings")
    if progress.hasFoundAll, progress.filesDone > 0, progress.filesFound > progress.filesDone {
      let rest = Double(progress.filesFound - progress.filesDone)
      parts.append("\(OutputBuffer.duration(seconds * rest / Double(progress.filesDone))) left")
    }
    return parts.joined(separator: " · ")
  }

  private static func write(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
