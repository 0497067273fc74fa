internal import SystemPackage

/// The bytes of one window, and the text in them.
///
/// Each thread has one and uses it for every source.
@safe
final class WindowBuffer {
  private let geometry: WindowGeometry
  private let storage: UnsafeMutableRawBufferPointer
  @exclusivity(unchecked) private var utf16 = UTF16Decoder()
  @exclusivity(unchecked) private var windows1252 = Windows1252Decoder()

  /// How many bytes are filled.
  @exclusivity(unchecked) private var count = 0
  /// Offset in the source of the first byte.
  @exclusivity(unchecked) private var offset: Int64 = 0
  /// What the window owns of the bytes.
  @exclusivity(unchecked) private(set) var owned = 0..<0
  /// Whether the source ends with what the window owns.
  @exclusivity(unchecked) private(set) var isLast = false
  /// Whether the source ended before it should.
  @exclusivity(unchecked) private(set) var isShort = false
  @exclusivity(unchecked) private var decoder = Decoder.none
  // For streams: whether there is anything more to read.
  @exclusivity(unchecked) private var streamEnded = false

  /// What makes UTF-8 of the bytes.
  private enum Decoder { case none, utf16, windows1252 }

  init(_ geometry: WindowGeometry) {
    self.geometry = geometry
    unsafe storage = .allocate(byteCount: geometry.capacity, alignment: 64)
  }

  deinit { unsafe storage.deallocate() }

  /// The bytes; valid until the next fill.
  @unsafe var bytes: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(
      start: storage.baseAddress?.assumingMemoryBound(to: UInt8.self), count: count)
  }

  /// The buffer itself where offsets in the text differ from those in the source by more than a constant.
  var offsets: WindowBuffer? { unsafe decoder != .none ? self : nil }

  /// The offset in the source of the first byte that made a byte of the decoded text.
  func rawStart(ofText at: Int) -> Int64 {
    unsafe decoder == .utf16
      ? utf16.rawOffset(ofDecoded: at) : windows1252.rawOffset(ofDecoded: at)
  }

  /// The offset in the source just past what made the decoded bytes before an offset.
  func rawEnd(ofText end: Int) -> Int64 {
    unsafe decoder == .utf16
      ? utf16.rawEnd(ofDecodedEnd: end) : windows1252.rawEnd(ofDecodedEnd: end)
  }

  /// Reads a window of a file.
  ///
  /// - Throws: `Errno` if a read fails; the window then has what was read before.
  func fill(from file: FileDescriptor, window: Int64, size: Int64) throws(Errno) {
    let ownedStart = geometry.ownedStart(window)
    let ownedEnd = min(size, ownedStart + Int64(geometry.owned))
    unsafe offset = max(0, ownedStart - Int64(geometry.history))
    let end = min(size, ownedEnd + Int64(geometry.lookahead))
    let wanted = unsafe Int(end - offset)
    unsafe isLast = ownedEnd >= size
    unsafe isShort = false
    unsafe count = 0
    unsafe owned = 0..<0
    defer {
      let start = unsafe min(count, Int(ownedStart - offset))
      unsafe owned = unsafe start..<min(count, Int(ownedEnd - offset))
    }
    while unsafe count < wanted {
      let room = unsafe UnsafeMutableRawBufferPointer(rebasing: storage[count..<wanted])
      let read = try unsafe file.readSome(at: offset + Int64(count), into: room)
      if read == 0 {
        unsafe isShort = true
        return
      }
      unsafe count += read
    }
  }

  /// Prepares for the first window of a stream.
  func restart() {
    unsafe count = 0
    unsafe offset = 0
    unsafe owned = 0..<0
    unsafe isLast = false
    unsafe isShort = false
    unsafe streamEnded = false
  }

  /// Reads the next window of a stream.
  ///
  /// - Throws: `Errno` if a read fails; the window then has what was read before.
  func fill(from stream: inout some ByteInput) throws(Errno) {
    // What was owned becomes history; what was seen ahead is owned next.
    let ownedStart = unsafe offset + Int64(owned.upperBound)
    let kept = unsafe max(0, owned.upperBound - geometry.history)
    unsafe storage.copyMemory(
      from: UnsafeRawBufferPointer(rebasing: storage[kept..<count]))
    unsafe count -= kept
    unsafe offset += Int64(kept)
    let start = unsafe Int(ownedStart - offset)
    defer {
      unsafe owned = unsafe start..<min(count, start + geometry.owned)
      unsafe isLast = unsafe streamEnded && owned.upperBound == count
    }
    let wanted = unsafe min(storage.count, start + geometry.owned + geometry.lookahead)
    while unsafe count < wanted, unsafe !streamEnded {
      let room = unsafe UnsafeMutableRawBufferPointer(rebasing: storage[count..<wanted])
      let read = try unsafe stream.read(into: room)
      if read == 0 { unsafe streamEnded = true }
      unsafe count += read
    }
  }

  /// The window's text in UTF-8.
  func input(_ text: TextDescription) -> WindowScan.Input {
    // A mark is no part of the text. It can only be in the first window.
    let mark = unsafe offset == 0 ? min(count, text.bomLength) : 0
    var range = unsafe max(0, owned.lowerBound - mark)..<max(0, owned.upperBound - mark)
    var content = unsafe UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[mark...])
    let contentOffset = unsafe offset + Int64(mark)
    let start = contentOffset + Int64(range.lowerBound)
    let end = contentOffset + Int64(range.upperBound)
    switch text.encoding {
    case .utf16LittleEndian, .utf16BigEndian:
      unsafe decoder = .utf16
      unsafe utf16.restart(isBigEndian: text.encoding == .utf16BigEndian, at: contentOffset)
      unsafe utf16.append(content, isLast: isLast)
      range = unsafe utf16.decodedIndex(ofRaw: start)..<utf16.decodedIndex(ofRaw: end)
      unsafe content = utf16.text
    case .windows1252:
      unsafe decoder = .windows1252
      unsafe windows1252.decode(content, at: contentOffset)
      range = unsafe windows1252.decodedIndex(ofRaw: start)..<windows1252.decodedIndex(ofRaw: end)
      unsafe content = windows1252.text
    case .unknown, .utf8, .binary: unsafe decoder = .none
    }
    // SAFETY: a window without bytes has no base; nothing reads from the address that stands for it.
    return unsafe WindowScan.Input(
      text: content.baseAddress?.assumingMemoryBound(to: UInt8.self)
        ?? UnsafePointer(bitPattern: 64).unsafelyUnwrapped,
      count: content.count, owned: range, format: text.format, encoding: text.encoding,
      structure: text.structure, rawOffset: contentOffset, code: text.code,
      mayHaveReferences: text.mayHaveReferences, mayBeQuotedPrintable: text.mayBeQuotedPrintable,
      records: text.records, layout: text.layout,
      isWholeSource: offset == 0 && isLast)
  }
}
