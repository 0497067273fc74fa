internal import GRDB

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Opens the database file of an index.
enum IndexFile {
  /// Opens an index to write to it; makes it if it is not there.
  ///
  /// The file is made by us with mode 0600 before SQLite sees it: SQLite then makes `-wal` and
  /// `-shm` with the same mode. (A umask would do too, but it holds for all threads of the
  /// process.) The caller holds the ``IndexLock``.
  static func openForWriting(_ path: String) throws -> DatabaseQueue {
    try createOrTighten(path)
    var configuration = Configuration()
    configuration.label = "stofkam.index"
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      // Only a new file takes a page size; overflow chains of long blobs are half as long with it.
      try database.execute(sql: "PRAGMA page_size = 8192")
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      try database.execute(sql: "PRAGMA cache_size = -4096")
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 2048")
      try database.execute(sql: "PRAGMA secure_delete = FAST")
    }
    return try withIndexErrors(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.inDatabase { try checkIsOurs($0, path, mayBeEmpty: true) }
      try Schema.migrator.migrate(queue)
      return queue
    }
  }

  /// Opens an index to read from it.
  static func openForReading(_ path: String) throws -> DatabaseQueue {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      throw IndexError(path, errno == ENOENT ? .notThere : .system(systemMessage()))
    }
    var configuration = Configuration()
    configuration.label = "stofkam.index.reader"
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    return try withIndexErrors(path) {
      do {
        return try openChecked(path, configuration)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
        // A kill left a journal that has to be rolled back, which one who only reads cannot do.
        try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: "PRAGMA schema_version") }
        return try openChecked(path, configuration)
      }
    }
  }

  private static func openChecked(
    _ path: String, _ configuration: Configuration
  ) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { try checkIsOurs($0, path, mayBeEmpty: false) }
    return queue
  }

  /// Turns what SQLite throws into a message with the file's name.
  static func withIndexErrors<Result>(_ path: String, _ body: () throws -> Result) throws -> Result
  {
    do {
      return try body()
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_NOTADB: throw IndexError(path, .notAnIndex)
      default:
        // Never `error.description`: it may quote the statement's arguments.
        throw IndexError(path, .system(error.message ?? error.resultCode.description))
      }
    }
  }

  private static func checkIsOurs(
    _ database: Database, _ path: String, mayBeEmpty: Bool
  ) throws {
    let number = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if number == 0 && tables == 0 {
      guard mayBeEmpty else { throw IndexError(path, .notReady) }
      return
    }
    // A kill during the very first migration leaves the migrator's own table and nothing else.
    if number == 0, try isOnlyBegun(database) {
      guard mayBeEmpty else { throw IndexError(path, .notReady) }
      return
    }
    guard number == Schema.applicationID else { throw IndexError(path, .notAnIndex) }
    if try Schema.migrator.hasBeenSuperseded(database) { throw IndexError(path, .newer) }
    guard try mayBeEmpty || Schema.migrator.hasCompletedMigrations(database) else {
      throw IndexError(path, .notReady)
    }
    // A kill between the tables and the first scan.
    if try !mayBeEmpty && Int.fetchOne(database, sql: "SELECT count(*) FROM index_info") == 0 {
      throw IndexError(path, .notReady)
    }
  }

  private static func isOnlyBegun(_ database: Database) throws -> Bool {
    let names = try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
    return names == ["grdb_migrations"]
  }

  private static func createOrTighten(_ path: String) throws {
    let file = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if file >= 0 {
      close(file)
      return
    }
    guard errno == EEXIST else { throw IndexError(path, .system(systemMessage())) }
    // By name, not by a descriptor: closing one would drop the locks that SQLite holds on the file.
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      throw IndexError(path, .system(systemMessage()))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw IndexError(path, .notAnIndex) }
    if status.st_mode & 0o077 != 0, unsafe chmod(path, 0o600) != 0 {
      throw IndexError(path, .system(systemMessage()))
    }
  }
}

/// Keeps a second process from writing to the same index: two nightly scans never overlap.
///
/// It is `flock` on a file of its own, `INDEX-lock`: a lock on the database itself could collide
/// with those of SQLite. It goes away with the process, however that ends.
final class IndexLock: Sendable {
  private let path: String
  private let file: Int32

  /// Takes the lock.
  ///
  /// - Throws: ``IndexError`` `.inUse` at once when another process has it.
  init(_ index: String) throws {
    path = index + "-lock"
    while true {
      let file = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw IndexError(index, .system(systemMessage())) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let isHeld = errno == EWOULDBLOCK
        let words = systemMessage()
        close(file)
        throw IndexError(index, isHeld ? .inUse : .system(words))
      }
      // The process before us may have removed the file between our two calls.
      var mine = stat()
      var current = stat()
      if unsafe fstat(file, &mine) == 0, unsafe stat(path, &current) == 0,
        mine.st_ino == current.st_ino, mine.st_dev == current.st_dev
      {
        self.file = file
        return
      }
      close(file)
    }
  }

  deinit {
    // While we still hold it, so that nobody locks a file that is about to lose its name.
    unsafe unlink(path)
    close(file)
  }
}
