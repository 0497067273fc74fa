#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A time of the index, in nanoseconds since 1970, in words.
enum Moment {
  /// As ISO 8601 in UTC, such as `2026-11-23T02:00:00Z`.
  static func iso(_ nanoseconds: Int64) -> String {
    let parts = parts(nanoseconds)
    return "\(parts.date)T\(parts.time)Z"
  }

  /// For people, such as `2026-11-23 02:00 UTC`.
  static func text(_ nanoseconds: Int64) -> String {
    let parts = parts(nanoseconds)
    return "\(parts.date) \(parts.time.prefix(5)) UTC"
  }

  /// The day, such as `2026-11-23`, in UTC.
  static func day(_ nanoseconds: Int64) -> String { parts(nanoseconds).date }

  /// Today where the program runs.
  static var today: String {
    var seconds = time(nil)
    var fields = unsafe tm()
    unsafe localtime_r(&seconds, &fields)
    return unsafe date(fields.tm_year, fields.tm_mon, fields.tm_mday)
  }

  /// Now.
  static var now: Int64 {
    var clock = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &clock)
    return Int64(clock.tv_sec) * 1_000_000_000 + Int64(clock.tv_nsec)
  }

  private static func parts(_ nanoseconds: Int64) -> (date: String, time: String) {
    // Downwards, also before 1970.
    var seconds = time_t(
      nanoseconds / 1_000_000_000 - (nanoseconds % 1_000_000_000 < 0 ? 1 : 0))
    var fields = unsafe tm()
    unsafe gmtime_r(&seconds, &fields)
    let clock = unsafe [fields.tm_hour, fields.tm_min, fields.tm_sec].map(two)
    return (
      unsafe date(fields.tm_year, fields.tm_mon, fields.tm_mday), clock.joined(separator: ":")
    )
  }

  private static func date(_ yearsSince1900: Int32, _ month: Int32, _ day: Int32) -> String {
    let year = String(yearsSince1900 + 1900)
    let zeros = String(repeating: "0", count: max(0, 4 - year.count))
    return "\(zeros)\(year)-\(two(month + 1))-\(two(day))"
  }

  private static func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
}
