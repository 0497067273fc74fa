internal import ArgumentParser

/// `stofkam schedule`: a unit or line that runs a scan regularly.
struct Schedule: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Print a unit or line that scans every day.",
    discussion: """
      Nothing is installed: look at what is printed, and put it where it says.

      The scan reads what changed, writes an index, and a JSON file for each day. Two scans never \
      overlap: the index is locked while one writes to it.
      """,
    subcommands: [ScheduleSystemd.self, ScheduleLaunchd.self, ScheduleCron.self])
}

/// Options about the scan that is to run regularly.
struct ScheduleOptions: ParsableArguments {
  @Argument(help: "Files or folders to scan.", completion: .file())
  var paths: [String]

  @Option(
    help: ArgumentHelp("The findings index that the scan writes.", valueName: "file"),
    completion: .file())
  var index: String

  @Option(
    help: ArgumentHelp(
      "Where a JSON file for each day is written. (default: the folder of the index)",
      valueName: "dir"),
    completion: .directory)
  var reports: String?

  @Option(
    help: ArgumentHelp("Also write metrics for Prometheus: a file *.prom.", valueName: "file"),
    completion: .file())
  var metrics: String?

  @Option(
    help: ArgumentHelp("The configuration file of the scan.", valueName: "file"),
    completion: .file())
  var config: String?

  @Option(
    help: ArgumentHelp(
      "The key of the digests. (default: $STOFKAM_KEY_FILE, else ~/.config/stofkam/key)",
      valueName: "file"),
    completion: .file())
  var keyFile: String?

  @Option(help: ArgumentHelp("When, every day, by the clock of the system.", valueName: "hh:mm"))
  var at = TimeOfDay(hour: 2, minute: 0)

  @Option(
    help: ArgumentHelp("The program. (default: this one, where it is now)", valueName: "file"),
    completion: .file())
  var program: String?

  func validate() throws {
    if paths.isEmpty { throw ValidationError("Say what to scan.") }
    let all = paths + [index, reports, metrics, config, keyFile, program].compactMap { $0 }
    for path in all {
      if path.isEmpty { throw ValidationError("A path is empty.") }
      if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
        throw ValidationError("A path has a line break or another control character.")
      }
    }
  }

  /// The scan that is meant.
  ///
  /// - Throws: ``UsageFault`` when there is no place for a key.
  func job() throws -> ScheduledScan {
    let key = AbsolutePath.of(try KeyPlace.path(keyFile))
    if !AbsolutePath.exists(key) {
      Message.write(
        "\(key): there is no key yet, and a hardened unit may not make one there. Run the scan "
          + "once by hand, which makes it.")
    }
    let index = AbsolutePath.of(index)
    return ScheduledScan(
      program: program.map(AbsolutePath.of) ?? AbsolutePath.ofThisProgram,
      paths: paths.map(AbsolutePath.of), index: index,
      reports: reports.map(AbsolutePath.of) ?? AbsolutePath.folder(of: index),
      metrics: metrics.map(AbsolutePath.of), config: config.map(AbsolutePath.of), key: key, at: at)
  }
}

/// A time of the day, such as `02:30`.
struct TimeOfDay: ExpressibleByArgument {
  var hour: Int
  var minute: Int

  init(hour: Int, minute: Int) {
    self.hour = hour
    self.minute = minute
  }

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = UInt8(parts[0]), let minute = UInt8(parts[1]), hour < 24, minute < 60
    else { return nil }
    self.init(hour: Int(hour), minute: Int(minute))
  }

  var defaultValueDescription: String { text }

  /// As `hh:mm`.
  var text: String {
    [hour, minute].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }
}

/// `stofkam schedule systemd`.
struct ScheduleSystemd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "systemd", abstract: "Print a systemd service and its timer.",
    discussion: """
      The service may read everything and write only where the index, the reports and the metrics \
      are. Put the two files in /etc/systemd/system, then: systemctl enable --now NAME.timer
      """)

  /// One of the two units.
  enum Unit: String, CaseIterable, ExpressibleByArgument {
    case service, timer
  }

  @OptionGroup var options: ScheduleOptions

  @Option(help: "The name of the units.")
  var name = "stofkam-scan"

  @Option(
    help: ArgumentHelp("The user who scans. (default: root)", valueName: "name"))
  var user: String?

  @Option(help: "Print only this unit, to be put in a file.")
  var unit: Unit?

  func validate() throws {
    try UnitName.check(name, "--name")
    if let user { try UnitName.check(user, "--user") }
  }

  func run() throws {
    let units = SystemdUnits(scan: try options.job(), name: name, user: user)
    var text = OutputBuffer()
    if unit == nil { text.append(string: "# /etc/systemd/system/\(name).service\n") }
    if unit != .timer { text.append(string: units.service) }
    if unit == nil { text.append(string: "\n# /etc/systemd/system/\(name).timer\n") }
    if unit != .service { text.append(string: units.timer) }
    text.writeToStandardOutput()
  }
}

/// `stofkam schedule launchd`.
struct ScheduleLaunchd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "launchd", abstract: "Print a property list for launchd.",
    discussion: """
      Put it in ~/Library/LaunchAgents, or in /Library/LaunchDaemons for a scan as root, under \
      LABEL.plist, then: launchctl bootstrap gui/$UID FILE
      """)

  @OptionGroup var options: ScheduleOptions

  @Option(help: "The label of the job.")
  var label = "stofkam.scan"

  func validate() throws { try UnitName.check(label, "--label") }

  func run() throws {
    var text = OutputBuffer()
    text.append(string: LaunchdJob(scan: try options.job(), label: label).text)
    text.writeToStandardOutput()
  }
}

/// `stofkam schedule cron`.
struct ScheduleCron: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cron", abstract: "Print a line for crontab.",
    discussion: "Add it with: crontab -e")

  @OptionGroup var options: ScheduleOptions

  func run() throws {
    var text = OutputBuffer()
    text.append(string: CronLine(scan: try options.job()).text)
    text.writeToStandardOutput()
  }
}

/// Names that stand in units.
private enum UnitName {
  static func check(_ name: String, _ option: String) throws {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isPlain, let first = name.utf8.first, first != UInt8(ascii: "-"),
      first != UInt8(ascii: "."), name.utf8.count < 200
    else {
      throw ValidationError("\(option) is made of letters, digits, '.', '_' and '-'.")
    }
  }
}
