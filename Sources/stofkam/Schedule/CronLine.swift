/// A line for crontab(5).
struct CronLine {
  let scan: ScheduledScan

  /// The line, with what to know about it above.
  var text: String {
    #if os(Linux)
      let polite = ["nice", "-n", "19", "ionice", "-c", "3"]
    #else
      let polite = ["nice", "-n", "19"]
    #endif
    let command = (polite + scan.arguments).map(Self.argument).joined(separator: " ")
    return """
      # A scan for personal data. cron sends by mail what it says about files that it cannot read.
      \(scan.at.minute) \(scan.at.hour) * * * umask 077; \(command.replacing("%", with: "\\%"))

      """
  }

  /// A word for the shell.
  ///
  /// cron makes a line break of `%` even in quotes, unless a `\` is before it.
  private static func argument(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "/"):
        true
      default: false
      }
    }
    return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
