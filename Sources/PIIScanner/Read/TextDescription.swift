/// What the beginning of a source says of its text.
struct TextDescription: Sendable {
  var format = SourceFormat.text
  var encoding = TextEncoding.utf8
  /// Length of the byte order mark.
  var bomLength = 0
  var dialect: CSVDialect?
  var headerNames: [[UInt8]] = []
  /// Why what it holds was not read, if it is a container.
  var unopened: StaticString?
  var code = SourceCode.Kind.none
  /// Whether it may have references to characters: of source code only what begins with some.
  var mayHaveReferences = false
  /// Whether parts of it may be quoted-printable.
  var mayBeQuotedPrintable = false
  /// Whether its values are told apart by place or tag.
  var records = RecordFormat.none
  /// The columns of records of one width.
  var layout: FixedLayout?

  /// Says what a source is by how it begins; its name only tips the balance.
  ///
  /// - Parameters:
  ///   - prefix: The first bytes.
  ///   - isWhole: Whether they are all.
  ///   - path: Its path.
  ///   - encoding: What the user says that all text is encoded in.
  init(prefix: UnsafeRawBufferPointer, isWhole: Bool, path: [UInt8], encoding: TextEncoding?) {
    let head = unsafe UnsafeRawBufferPointer(rebasing: prefix.prefix(Self.sniffedBytes))
    let content = unsafe ContentSniffer.sniff(
      prefix: head, choice: encoding.map { .fixed($0) } ?? .automatic)
    self.encoding = content.encoding
    bomLength = content.bomLength
    if content.isBinary { unopened = unsafe UnopenedContent.reason(head) }
    guard !content.isBinary else {
      format = .binary
      code = unsafe SourceCode.kind(of: UnsafeRawBufferPointer(start: nil, count: 0), at: path)
      return
    }
    let isWhole = isWhole && prefix.count == head.count
    let text = unsafe UnsafeRawBufferPointer(rebasing: head.dropFirst(bomLength))
    switch self.encoding {
    case .utf16LittleEndian, .utf16BigEndian:
      var decoder = UTF16Decoder(capacity: head.count)
      decoder.restart(isBigEndian: self.encoding == .utf16BigEndian, at: Int64(bomLength))
      unsafe decoder.append(text, isLast: isWhole)
      unsafe findFormat(decoder.text, isWhole: isWhole, path: path)
    case .windows1252:
      var decoder = Windows1252Decoder()
      unsafe decoder.decode(text, at: Int64(bomLength))
      unsafe findFormat(decoder.text, isWhole: isWhole, path: path)
    case .unknown, .utf8, .binary: unsafe findFormat(text, isWhole: isWhole, path: path)
    }
  }

  /// How much of a source decides what it is.
  private static let sniffedBytes = 64 * 1024

  private mutating func findFormat(
    _ text: UnsafeRawBufferPointer, isWhole: Bool, path: [UInt8]
  ) {
    records = unsafe RecordFormat.sniff(text)
    if records == .none, let layout = unsafe FixedLayout(text) {
      records = .fixed
      self.layout = layout
    }
    guard records == .none else {
      mayHaveReferences = records == .payment
      mayBeQuotedPrintable = unsafe records == .card && QuotedPrintable.isAny(in: text)
      return
    }
    let name = Array(path.split(separator: UInt8(ascii: "/")).last ?? [])
    if let json = unsafe JSONTracker.sniff(prefix: text, name: name) {
      format = json
    } else if unsafe SQLTracker.sniff(prefix: text, path: path) {
      format = .sql
    } else if let dialect = unsafe CSVDialect.sniff(
      prefix: text, isWhole: isWhole, name: CSVNameExtension(path: path))
    {
      format = .csv
      self.dialect = dialect
      headerNames = unsafe dialect.header(prefix: text).names
    } else {
      code = unsafe SourceCode.kind(of: text, at: path)
      // Its ampersands are operators, and there are many.
      mayHaveReferences = unsafe code == .none || CharacterReference.isAny(in: text)
      mayBeQuotedPrintable = unsafe code == .none && QuotedPrintable.isAny(in: text)
    }
  }

  /// The classes that the format's splitter reads.
  var structure: StructureClasses {
    switch format {
    case .csv:
      if let dialect { .csv(delimiter: dialect.delimiter, quote: dialect.quote) } else { .text }
    case .json, .jsonl: .json
    case .sql: .sql
    default: .text
    }
  }
}
