/// Follows the structure of JSON while its text streams by, and says where a byte is in it.
///
/// Nothing is decoded and no tree is built. The tracker is moved forward to the places that matter:
///
///     {"klanten": [{"bsn": "111222333"}]}
///                           ^ advance(to: 22): a string, /klanten/0/bsn, key bsn, field /klanten/*/bsn
///
/// One document may also be several, one after the other (concatenated JSON): an object may
/// follow an object, and any array or object may follow after a line break. JSON Lines is one
/// value a line; blank lines are no records.
///
/// The text is checked against RFC 8259 on the way, except that strings are UTF-8 and that keys
/// are unique. The first fault ends the structure of a document: from there on it is text. In
/// JSON Lines it ends with the line.
///
/// Memory is bounded whatever the input: 1,024 levels are kept with their keys (of which 4 KiB
/// each), and one bit for each deeper level. A pointer stops at level 1,024; a key that was cut
/// ends in `…`.
///
/// Two readers share the work. The plain one (`walk`) defines the grammar, reports faults and
/// stops at any byte. The fast one (`sprint`) knows only what is right, and leaves all else to
/// the plain one.
@safe
struct JSONTracker: ~Copyable {
  /// How many levels are kept with their keys and indexes.
  static let keptDepth = 1024
  /// How many bytes a key may have to be told; of a longer one nothing is, lest a part of a value is told in it.
  static let keptKeyBytes = 1024
  /// How long a path may get before its middle is left out, in bytes.
  static let longestPath = 2048

  /// What a byte is part of.
  enum Kind: UInt8, Sendable {
    /// No structure: behind a fault.
    case text
    /// Brackets, commas, colons and the space between.
    case structure
    /// An object's key.
    case key
    /// A string that is a value.
    case string
    /// A number, `true`, `false` or `null`.
    case scalar
  }

  /// What the grammar allows next.
  enum Expectation: UInt8 {
    /// A value outside all brackets.
    case top
    /// Nothing but space, or another document.
    case done
    /// A key or `}`.
    case firstKey
    case key
    case colon
    /// A value or `]`.
    case firstValue
    case value
    /// A comma or the closing bracket.
    case next
  }

  /// What the reader is inside of.
  enum Lexeme: UInt8 {
    case between
    case string
    /// Behind a backslash.
    case escape
    /// Among the four digits of `\u`.
    case hex
    case number
    /// `true`, `false` or `null`.
    case literal
    /// The rest of a line behind a fault.
    case brokenLine
    /// The rest of the document behind a fault.
    case brokenDocument
  }

  /// An array or object that is open.
  struct Frame {
    /// Where the current key starts in the chunk, or ``settled`` or ``absent``.
    var keyStart = Frame.absent
    /// Length of the key in the chunk, as written.
    var keyCount = 0
    /// The index of the current element of an array.
    var index: Int64 = 0
    /// Where the key ends in ``JSONTracker/keys``; it starts where that of the frame below ends.
    var keyEnd = 0
    /// Hash of the path, with the current key.
    var hash: UInt64 = 0
    /// Whether it is an object.
    var isObject = false

    /// The key is in ``JSONTracker/keys``.
    static let settled = -1
    /// There is no key yet, or it is an array.
    static let absent = -2
  }

  // MARK: What was asked

  /// Whether the text is JSON Lines.
  let isLines: Bool
  /// The offset that was last asked for.
  var query: Int64 = 0
  /// The byte there; 0 if it lies behind the window.
  var queriedByte: UInt8 = 0

  // MARK: Where the reader is

  /// Everything before this offset was read.
  ///
  /// It is behind ``query`` only when that is in a key: keys are read whole, so that the pointer is
  /// known.
  var position: Int64 = 0
  var expectation = Expectation.top
  var lexeme = Lexeme.between
  /// Whether the string is a key; means nothing outside of strings.
  var isKey = false
  /// Where the key starts, or goes on, in the chunk.
  var keyStart = 0
  /// What earlier chunks had of the key, as written.
  var pendingKey: [UInt8] = []
  /// How many digits of `\u` are still to come.
  var hexLeft: UInt8 = 0
  var number = JSONNumberState.minus
  /// Which literal, and how many of its bytes were read.
  var literal = JSONLiteral.null
  var literalCount = 0
  /// How many arrays and objects are open.
  var depth = 0
  /// The least depth since keys were settled: the frames below are as they were.
  var lowestDepth = 0
  /// The levels beyond ``keptDepth``: a 1 is an object.
  var deepObjects: [UInt64] = []
  /// Whether the last document was an object, and whether a line ended since.
  var rootIsObject = false
  var lineEndedSinceRoot = false

  /// The keys of the path, unescaped, one after the other; ``keyRange(_:)`` says where.
  var keys: [UInt8] = []
  /// ``keptDepth`` frames, initialised.
  let frames: UnsafeMutablePointer<Frame>
  /// Where the fast reader lists the tokens of a batch; ``tokenCapacity`` of them.
  let tokens: UnsafeMutablePointer<UInt32>

  // MARK: What was seen

  /// How many top-level values have begun, a broken line of JSON Lines included.
  var valueCount: Int64 = 0
  /// The line that is being read, from 1; counted in JSON Lines only.
  var line: Int64 = 1
  /// The first fault.
  private(set) var fault: JSONFault?
  /// The line of the first fault in JSON Lines.
  private(set) var firstBrokenLine: Int64 = 0
  /// How many lines of JSON Lines are broken.
  private(set) var brokenLineCount: Int64 = 0

  /// Creates a tracker at the start of a text.
  ///
  /// - Parameter lines: Whether the text is JSON Lines.
  init(lines: Bool) {
    isLines = lines
    unsafe frames = .allocate(capacity: Self.keptDepth)
    unsafe frames.initialize(repeating: Frame(), count: Self.keptDepth)
    unsafe tokens = .allocate(capacity: Self.tokenCapacity)
    unsafe tokens.initialize(repeating: 0, count: Self.tokenCapacity)
  }

  deinit {
    unsafe frames.deallocate()
    unsafe tokens.deallocate()
  }

  /// Whether something was not JSON: the document, or some line of JSON Lines.
  var isBroken: Bool { fault != nil }

  /// Reads on to an offset, so that all that is asked next is about the byte there.
  ///
  /// Cheap for small steps, and over 1 GB/s for large ones. Allocates only for keys that are
  /// longer, and levels that are deeper, than any before.
  ///
  /// - Parameters:
  ///   - target: An offset in the text, not less than before and at most the end of the window.
  ///   - chunk: A window that starts at or before the last target.
  mutating func advance(to target: Int64, in chunk: ChunkView) {
    let limit = unsafe Int(target - chunk.offset)
    unsafe precondition(target >= query && limit >= 0 && limit <= chunk.count)
    query = target
    if position < target {
      unsafe precondition(position >= chunk.offset)
      lowestDepth = depth
      if isInKey { keyStart = unsafe Int(position - chunk.offset) }
      unsafe sprint(to: limit, in: chunk)
      unsafe walk(to: limit, in: chunk)
      unsafe settleKeys(in: chunk)
    }
    queriedByte = unsafe limit < chunk.count ? chunk.base[limit] : 0
  }

  /// Ends the text: what is still open then is a fault.
  ///
  /// - Parameter end: The length of the text; all of it was read.
  mutating func finish(at end: Int64) {
    if lexeme == .number && number.isComplete {
      lexeme = .between
      afterValue()
    }
    switch lexeme {
    case .brokenLine, .brokenDocument: break
    case .between where expectation == .done: break
    case .between where expectation == .top && (isLines || valueCount > 0): break
    case .between where expectation == .top: fail(.noValue, at: end)
    default: fail(.endsEarly, at: end)
    }
    query = max(query, end)
    position = max(position, end)
    queriedByte = 0
  }

  /// Notes a fault and leaves the structure.
  mutating func fail(_ problem: JSONFault.Problem, at offset: Int64) {
    if isLines {
      if expectation == .top { valueCount += 1 }
      if brokenLineCount == 0 { firstBrokenLine = line }
      brokenLineCount += 1
      lexeme = .brokenLine
    } else {
      lexeme = .brokenDocument
    }
    if fault == nil { fault = JSONFault(offset: offset, problem: problem) }
    depth = 0
    lowestDepth = 0
  }

  /// Whether the reader is inside a key.
  var isInKey: Bool {
    isKey && (lexeme == .string || lexeme == .escape || lexeme == .hex)
  }
}

/// Where and why a text is not JSON.
struct JSONFault: Sendable, Equatable {
  /// Offset in the text of the byte that does not fit; the text's end if it ends early.
  var offset: Int64
  /// What does not fit.
  var problem: Problem

  /// What does not fit; never has content of the text.
  enum Problem: Sendable, Equatable {
    /// One of `{ } [ ] : , "` where it may not stand.
    case unexpectedMark(UInt8)
    case unexpectedByte
    case badNumber
    case badLiteral
    case badEscape
    case controlInString
    case endsEarly
    case noValue
  }

  /// The reason for people, such as `unexpected ','`.
  var reason: String {
    switch problem {
    case .unexpectedMark(let mark): "unexpected '\(Character(Unicode.Scalar(mark)))'"
    case .unexpectedByte: "unexpected character"
    case .badNumber: "malformed number"
    case .badLiteral: "malformed literal"
    case .badEscape: "malformed escape in a string"
    case .controlInString: "control character in a string"
    case .endsEarly: "the text ends too early"
    case .noValue: "there is no value"
    }
  }
}
