/// A systemd service that scans, and the timer that starts it.
///
/// Quoting is as in systemd.syntax(7) and systemd.service(5): `%` begins a specifier and `$` a
/// variable, so both are doubled.
struct SystemdUnits {
  let scan: ScheduledScan
  let name: String
  let user: String?

  /// The service.
  var service: String {
    var lines = [
      "[Unit]",
      "Description=Scan for personal data",
      "# Files on other machines are there first.",
      "Wants=remote-fs.target",
      "After=remote-fs.target",
      "",
      "[Service]",
      "Type=oneshot",
      "ExecStart=" + scan.arguments.map(Self.argument).joined(separator: " "),
    ]
    if let user { lines.append("User=\(user)") }
    lines += [
      "# Others come first.",
      "Nice=19",
      "IOSchedulingClass=idle",
      "CPUSchedulingPolicy=batch",
      "# It reads everything, and writes only here.",
      "UMask=0077",
      "ProtectSystem=strict",
      "ProtectHome=read-only",
    ]
    lines += scan.writtenFolders.map { "ReadWritePaths=" + Self.path($0) }
    lines += [
      "CapabilityBoundingSet=" + capabilities,
      "NoNewPrivileges=yes",
      "PrivateNetwork=yes",
      "RestrictAddressFamilies=AF_UNIX",
      "PrivateDevices=yes",
    ]
    if !readsTemporaryFolders { lines.append("PrivateTmp=yes") }
    lines += [
      "ProtectClock=yes",
      "ProtectControlGroups=yes",
      "ProtectHostname=yes",
      "ProtectKernelLogs=yes",
      "ProtectKernelModules=yes",
      "ProtectKernelTunables=yes",
      "RestrictNamespaces=yes",
      "RestrictRealtime=yes",
      "RestrictSUIDSGID=yes",
      "LockPersonality=yes",
      "MemoryDenyWriteExecute=yes",
      "SystemCallArchitectures=native",
      "SystemCallFilter=@system-service",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The timer.
  var timer: String {
    """
    [Unit]
    Description=Scan for personal data every day

    [Timer]
    OnCalendar=*-*-* \(scan.at.text):00
    # A day on which the machine was off is made up for.
    Persistent=true

    [Install]
    WantedBy=timers.target

    """
  }

  /// What root needs to read what belongs to others, and nothing else.
  private var capabilities: String {
    if user != nil { return "" }
    // The folder of the textfile collector usually belongs to its own user.
    return scan.metrics == nil ? "CAP_DAC_READ_SEARCH" : "CAP_DAC_READ_SEARCH CAP_DAC_OVERRIDE"
  }

  /// Whether the service must see the temporary folders that everybody has.
  private var readsTemporaryFolders: Bool {
    let files =
      [scan.index, scan.key, scan.program] + [scan.config, scan.metrics].compactMap { $0 }
    return (scan.paths + files + [scan.reports]).contains { path in
      path == "/" || path == "/var"
        || ["/tmp", "/var/tmp"].contains { path == $0 || path.hasPrefix($0 + "/") }
    }
  }

  /// An argument of a command.
  private static func argument(_ text: String) -> String {
    quoted(text.replacing("$", with: "$$"))
  }

  /// A path of a list of paths.
  private static func path(_ text: String) -> String { quoted(text) }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("%", with: "%%")
    let isPlain = text.utf8.allSatisfy { byte in
      byte > 0x20 && byte < 0x7F && !"\\\"';#*?[]".utf8.contains(byte)
    }
    if isPlain { return escaped }
    return "\"" + escaped.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
