internal import Crypto

/// The first 16 bytes of a keyed digest, as two numbers whose order is that of the bytes.
struct Digest: Sendable, Hashable, Comparable {
  /// Bytes 0…7, big-endian.
  var high: UInt64
  /// Bytes 8…15, big-endian.
  var low: UInt64

  static func < (left: Digest, right: Digest) -> Bool {
    left.high != right.high ? left.high < right.high : left.low < right.low
  }

  /// Appends the 16 bytes.
  func append(to bytes: inout [UInt8]) {
    // SAFETY: the bytes of two numbers, copied while the closure runs.
    unsafe withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) {
      unsafe bytes.append(contentsOf: $0)
    }
  }
}

/// Makes the keyed digests of values: HMAC-SHA-256, cut to 16 bytes.
///
/// 16 bytes are enough: among a thousand million distinct values the chance that any two share a
/// digest is below 2⁻⁶⁸, and an attacker without the key gains nothing from a collision. 32 bytes
/// would double the index. (RFC 2104, section 5, allows cutting to half the hash.)
///
/// What is digested is one block of 64 bytes that names the kind of value, then the value in its
/// form (``ValueForm``):
///
///     "stofkam value" 00 | SHA-256(detector id) | 00 … 00 | value
///     14 bytes             32 bytes               18 bytes
///
/// So a BSN and an IBAN with the same characters have unrelated digests, and no id and value can
/// run into each other. The block is just one block of SHA-256, so its work is done once a
/// detector; a value of up to 55 bytes costs two compressions.
///
/// HMAC is written out, H(outer ‖ H(inner ‖ text)), because copying two `SHA256` takes 0.25 µs a
/// value and copying an `HMAC<SHA256>` takes 0.43 µs. A test compares both.
struct Digester: Sendable {
  private let inner: [SHA256]
  private let outer: SHA256
  private let forms: [ValueForm]
  private let contentInner: SHA256

  /// Prepares to digest the values of some detectors.
  ///
  /// - Parameters:
  ///   - key: The secret.
  ///   - detectorIDs: Ids by detector index.
  init(key: IndexKey, detectorIDs: [String]) {
    let secret =
      key.bytes + [UInt8](repeating: 0, count: SHA256.blockByteCount - IndexKey.byteCount)
    var start = SHA256()
    start.update(data: secret.map { $0 ^ 0x36 })
    var end = SHA256()
    end.update(data: secret.map { $0 ^ 0x5C })
    outer = end
    inner = detectorIDs.map { id in
      var state = start
      state.update(data: Digester.label("stofkam value", for: id))
      return state
    }
    forms = detectorIDs.map(ValueForm.init(detector:))
    start.update(data: Digester.label("stofkam content", for: ""))
    contentInner = start
  }

  /// The block that says what is digested.
  static func label(_ purpose: String, for id: String) -> [UInt8] {
    let block = Array(purpose.utf8) + [0] + Array(SHA256.hash(data: Array(id.utf8)))
    return block + [UInt8](repeating: 0, count: SHA256.blockByteCount - block.count)
  }

  /// Digests a value.
  ///
  /// - Parameters:
  ///   - value: The value as found, UTF-8.
  ///   - detector: Index of its detector.
  ///   - scratch: Room for the value's form; reuse it.
  /// - Returns: Its digest.
  func digest(_ value: Span<UInt8>, detector: Int, scratch: inout [UInt8]) -> Digest {
    let count = forms[detector].write(value, to: &scratch)
    // SAFETY: `write` says that the first `count` bytes of `scratch` are there.
    return unsafe scratch.withUnsafeBytes { bytes in
      unsafe finish(inner[detector], UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    }
  }

  /// Keys a fast hash of a source's content, so that a small file cannot be guessed from it.
  ///
  /// - Parameters:
  ///   - hash: The fast hash; 0 if the source was not read.
  ///   - size: The source's size in bytes.
  /// - Returns: 8 bytes of the HMAC as a number; `nil` for a hash of 0.
  func contentHash(_ hash: UInt64, size: Int64) -> Int64? {
    guard hash != 0 else { return nil }
    let text = [hash.littleEndian, UInt64(bitPattern: size).littleEndian]
    // SAFETY: the bytes of two numbers, read while the closure runs.
    let digest = unsafe text.withUnsafeBytes { unsafe finish(contentInner, $0) }
    return Int64(bitPattern: digest.high)
  }

  @inline(__always)
  private func finish(_ start: SHA256, _ text: UnsafeRawBufferPointer) -> Digest {
    var first = start
    unsafe first.update(bufferPointer: text)
    let middle = first.finalize()
    var second = outer
    // SAFETY: a SHA-256 digest has 32 bytes; all reads are inside, and within the closures.
    unsafe middle.withUnsafeBytes { unsafe second.update(bufferPointer: $0) }
    return unsafe second.finalize().withUnsafeBytes { bytes in
      unsafe Digest(
        high: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
        low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }
  }
}
