internal import GRDB

/// The tables of an index, one migration a version.
///
/// `docs/INDEX.md` explains every column.
///
/// A migration that has shipped is never edited: add another.
enum Schema {
  /// `Stof` in ASCII, in SQLite's header: tells our files from other databases.
  static let applicationID: Int32 = 0x5374_6F66

  /// The migrations, in order.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: version1)
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    return migrator
  }

  /// Times are nanoseconds since 1970 UTC; paths are bytes, since names need not be UTF-8.
  static let version1 = """
    CREATE TABLE index_info (
      id INTEGER PRIMARY KEY CHECK (id = 1),  -- one row
      key_id BLOB NOT NULL CHECK (length(key_id) = 8),  -- which key the digests are made with
      created INTEGER NOT NULL,  -- when the index was made
      rotated INTEGER  -- when the key was last changed; NULL: never
    ) STRICT;

    CREATE TABLE scans (
      id INTEGER PRIMARY KEY,  -- from 1, in the order in which they came into this index
      started INTEGER NOT NULL,  -- when it began
      finished INTEGER,  -- when it ended; NULL: running, or killed
      version TEXT NOT NULL,  -- the version of stofkam
      roots BLOB NOT NULL,  -- the paths that were given, each ended by NUL
      options TEXT NOT NULL,  -- the options in force, JSON
      detector_set BLOB NOT NULL,  -- hash of all that decides what is found
      key_id BLOB NOT NULL CHECK (length(key_id) = 8),  -- the key that it digested with
      status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),  -- 0 running, 1 complete, 2 cut off
      unchanged INTEGER NOT NULL DEFAULT 0  -- sources that it did not read because nothing changed
    ) STRICT;

    CREATE TABLE detectors (
      id INTEGER PRIMARY KEY,  -- number in this index
      name TEXT NOT NULL UNIQUE  -- detector id, such as nl.bsn
    ) STRICT;

    -- One row for each version of each input: what was once read and is now changed or gone stays
    -- as history until it is purged.
    CREATE TABLE sources (
      id INTEGER PRIMARY KEY,  -- number in this index
      path_bytes BLOB NOT NULL,  -- path as walked; members of containers after '!'
      path TEXT GENERATED ALWAYS AS (CAST(path_bytes AS TEXT)) VIRTUAL,  -- the same to read
      scan INTEGER NOT NULL REFERENCES scans (id),  -- the scan that read it last
      first_scan INTEGER NOT NULL REFERENCES scans (id),  -- the first that saw it as it is
      gone_scan INTEGER REFERENCES scans (id),  -- first that saw it changed or gone; NULL: current
      status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 3),  -- scanned partial skipped failed
      reason TEXT,  -- why it was not read whole
      format INTEGER NOT NULL,  -- 0 unknown 1 text 2 csv 3 json 4 jsonl 5 binary
      encoding INTEGER NOT NULL,  -- 0 unknown 1 utf-8 2 utf-16le 3 utf-16be 4 windows-1252 5 binary
      size INTEGER,  -- bytes when it was opened; NULL: unknown
      bytes INTEGER NOT NULL,  -- bytes that were scanned
      device INTEGER NOT NULL,  -- 0: unknown; the bits of an unsigned number, as inode
      inode INTEGER NOT NULL,  -- 0: unknown
      modified INTEGER NOT NULL,  -- mtime; 0: unknown
      changed INTEGER NOT NULL,  -- ctime; 0: unknown
      content_hash INTEGER,  -- keyed hash of the content; NULL: not read
      blob BLOB,  -- name of the blob in a repository; NULL: a file
      author_date TEXT  -- when the blob's first commit was written, ISO 8601; NULL: a file
    ) STRICT;
    CREATE UNIQUE INDEX sources_current ON sources (path_bytes) WHERE gone_scan IS NULL;
    CREATE INDEX sources_gone ON sources (gone_scan) WHERE gone_scan IS NOT NULL;

    -- A column of a table or a path of a JSON document; one without name or number for plain text.
    CREATE TABLE fields (
      id INTEGER PRIMARY KEY,  -- number in this index
      source INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,  -- where it is
      column_number INTEGER NOT NULL,  -- column from 1; 0: JSON path or plain text
      name TEXT NOT NULL  -- column name or JSON path with array indexes as *; '' if it has none
    ) STRICT;
    CREATE INDEX fields_source ON fields (source);

    -- What one detector found in one field.
    CREATE TABLE field_findings (
      id INTEGER PRIMARY KEY,  -- number in this index
      field INTEGER NOT NULL REFERENCES fields (id) ON DELETE CASCADE,  -- where
      detector INTEGER NOT NULL REFERENCES detectors (id),  -- what
      high INTEGER NOT NULL,  -- findings with a score of 0.9 or more
      medium INTEGER NOT NULL,  -- 0.5 or more
      low INTEGER NOT NULL,  -- below 0.5
      count INTEGER GENERATED ALWAYS AS (high + medium + low) VIRTUAL,  -- all findings
      allowed INTEGER NOT NULL,  -- of these, how many a stofkam:allow covers
      distinct_values INTEGER NOT NULL,  -- how many different values, exactly
      best_score REAL NOT NULL,  -- greatest score
      mean_score REAL NOT NULL,  -- mean score
      evidence_any INTEGER NOT NULL,  -- evidence that at least one finding has, as bits
      evidence_all INTEGER NOT NULL,  -- evidence that all have, as bits
      last_record INTEGER  -- greatest row or record with a finding; NULL: not in records
    ) STRICT;
    CREATE UNIQUE INDEX field_findings_field ON field_findings (field, detector);
    CREATE INDEX field_findings_detector ON field_findings (detector);

    -- Places, as many as --occurrences asks for, the first ones of each field and detector.
    CREATE TABLE occurrences (
      finding INTEGER NOT NULL REFERENCES field_findings (id) ON DELETE CASCADE,  -- of what
      ordinal INTEGER NOT NULL,  -- from 1
      start_offset INTEGER NOT NULL,  -- first byte in the raw file
      end_offset INTEGER NOT NULL,  -- just past the last byte
      line INTEGER NOT NULL,  -- from 1
      line_column INTEGER NOT NULL,  -- from 1, in code points
      record INTEGER,  -- row of a table or record of JSON Lines, from 1; NULL: neither
      cell_column INTEGER,  -- column of a table, from 1; NULL: no table
      pointer TEXT,  -- JSON Pointer; NULL: no JSON
      score REAL NOT NULL,  -- probability
      evidence INTEGER NOT NULL,  -- as bits
      context_word INTEGER,  -- which context word of the detector stood near; NULL: none
      context_distance INTEGER,  -- tokens between it and the value
      is_allowed INTEGER NOT NULL,  -- 1: a stofkam:allow covers it
      value_digest INTEGER,  -- first 8 bytes of the value's keyed digest; NULL: key was changed
      PRIMARY KEY (finding, ordinal)
    ) STRICT, WITHOUT ROWID;

    -- Keyed digests of the distinct values of one field and detector. The rows of one finding, in
    -- the order of chunk, are one sorted list without duplicates.
    CREATE TABLE digests (
      id INTEGER PRIMARY KEY,  -- number in this index
      finding INTEGER NOT NULL REFERENCES field_findings (id) ON DELETE CASCADE,  -- of what
      chunk INTEGER NOT NULL,  -- from 0
      first_digest INTEGER NOT NULL,  -- top 63 bits of the first one, to skip by
      last_digest INTEGER NOT NULL,  -- top 63 bits of the last
      digests BLOB NOT NULL CHECK (length(digests) % 16 = 0)  -- 16 bytes each
    ) STRICT;
    CREATE UNIQUE INDEX digests_finding ON digests (finding, chunk);
    """
}
