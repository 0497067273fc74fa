/// A scan that is to run every day; all paths are absolute.
struct ScheduledScan {
  var program: String
  var paths: [String]
  var index: String
  /// The folder of the JSON files.
  var reports: String
  var metrics: String?
  var config: String?
  var key: String
  var at: TimeOfDay

  /// The command line, the program first.
  var arguments: [String] {
    var arguments = [
      program, "scan", "--index", index, "--changed", "--key-file", key, "--format", "json",
      "--output", (reports == "/" ? "" : reports) + "/scan-{date}.json",
    ]
    if let metrics { arguments += ["--metrics", metrics] }
    if let config { arguments += ["--config", config] }
    return arguments + ["--"] + paths
  }

  /// The folders that it writes to, each once.
  var writtenFolders: [String] {
    var folders = [AbsolutePath.folder(of: index)]
    for folder in [reports] + (metrics.map { [AbsolutePath.folder(of: $0)] } ?? [])
    where !folders.contains(folder) {
      folders.append(folder)
    }
    return folders
  }
}
