/// A property list for launchd, as in launchd.plist(5).
struct LaunchdJob {
  let scan: ScheduledScan
  let label: String

  /// The property list.
  var text: String {
    let arguments = scan.arguments.map { "    <string>\(Self.escaped($0))</string>" }
      .joined(separator: "\n")
    let log = (scan.reports == "/" ? "" : scan.reports) + "/\(label).log"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" \
      "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
      <plist version="1.0">
      <dict>
        <key>Label</key>
        <string>\(Self.escaped(label))</string>
        <key>ProgramArguments</key>
        <array>
      \(arguments)
        </array>
        <key>StartCalendarInterval</key>
        <dict>
          <key>Hour</key>
          <integer>\(scan.at.hour)</integer>
          <key>Minute</key>
          <integer>\(scan.at.minute)</integer>
        </dict>
        <key>ProcessType</key>
        <string>Background</string>
        <key>LowPriorityIO</key>
        <true/>
        <key>Nice</key>
        <integer>19</integer>
        <key>Umask</key>
        <integer>63</integer>
        <key>StandardErrorPath</key>
        <string>\(Self.escaped(log))</string>
      </dict>
      </plist>

      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
