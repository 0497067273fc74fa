#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How git is called, so that the configuration of a repository runs no code.
///
/// A repository brings its own `.git/config` and `.gitattributes` when it comes out of an archive or
/// lies on a share. Of what git can be told to run there, this is what plumbing that only reads
/// could reach:
///
/// | setting                                   | here                                              |
/// |-------------------------------------------|---------------------------------------------------|
/// | `core.fsmonitor`                          | off                                               |
/// | `core.hooksPath`, hooks                   | none (but where hooks are installed)              |
/// | `diff.external`, `diff.*.command`         | no patch is asked for, and `--no-ext-diff`        |
/// | `diff.*.textconv`, `filter.*`             | `cat-file` without `--textconv` and `--filters`   |
/// | `core.pager`                              | `--no-pager`                                      |
/// | remotes of partial clones (`ext::`, ssh)  | no protocol is allowed; nothing is fetched        |
///
/// Nor can a repository show another history than it has: replaced objects and grafts are off.
///
/// The settings of the user and the system stay as they are: they are the user's own, and
/// `safe.directory` is among them.
enum GitEnvironment {
  /// What comes before the command.
  static func arguments(trustsHooksPath: Bool) -> [[UInt8]] {
    var words = [
      "--no-pager", "--no-replace-objects", "--literal-pathspecs", "-c", "core.fsmonitor=false",
      "-c", "protocol.allow=never", "-c", "core.untrackedCache=false",
    ]
    if !trustsHooksPath { words += ["-c", "core.hooksPath=/dev/null"] }
    return words.map { Array($0.utf8) }
  }

  /// The variables that git gets: ours, `GIT_DIR` and `GIT_INDEX_FILE` of a hook among them, but
  /// none that name a program to run.
  static var variables: [[UInt8]] {
    var variables: [[UInt8]] = []
    var next = unsafe environ
    while let variable = unsafe next.pointee {
      // SAFETY: each variable ends in NUL, and the list ends in `nil`.
      let text = unsafe Array(UnsafeRawBufferPointer(start: variable, count: strlen(variable)))
      if !ours.contains(where: { text.starts(with: Array($0.name.utf8) + [UInt8(ascii: "=")]) }) {
        variables.append(text)
      }
      unsafe next += 1
    }
    for (name, value) in ours {
      if let value { variables.append(Array("\(name)=\(value)".utf8)) }
    }
    return variables
  }

  private static let ours: [(name: String, value: String?)] = [
    ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_ALLOW_PROTOCOL", ""), ("GIT_GRAFT_FILE", "/dev/null/none"), ("LC_ALL", "C"),
    ("GIT_EXTERNAL_DIFF", nil),
    ("GIT_DIFF_OPTS", nil), ("GIT_PAGER", nil), ("GIT_ASKPASS", nil), ("GIT_SSH", nil),
    ("GIT_SSH_COMMAND", nil), ("GIT_PROXY_COMMAND", nil),
  ]
}
