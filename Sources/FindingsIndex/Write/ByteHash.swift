/// A fast 64-bit hash with a secret seed, for tables in memory.
///
/// Multiplies 8 bytes at a time and folds the product, as wyhash does. Not cryptographic, and never
/// stored: the seed is drawn for each process, so nobody can prepare values that collide.
struct ByteHash: Sendable {
  private let seed = UInt64.random(in: 0...UInt64.max)
  private let secret = UInt64.random(in: 0...UInt64.max) | 1

  /// Hashes bytes.
  ///
  /// - Parameters:
  ///   - bytes: Any number of bytes.
  ///   - salt: Tells apart what else is equal.
  /// - Returns: 64 bits, evenly spread.
  @inline(__always)
  func callAsFunction(_ bytes: Span<UInt8>, salt: UInt64) -> UInt64 {
    // SAFETY: a `UInt8` has no padding, so all of its bytes may be read.
    let raw = unsafe bytes.bytes
    var hash = mix(seed ^ salt, secret ^ UInt64(truncatingIfNeeded: raw.byteCount))
    var offset = 0
    while offset + 8 <= raw.byteCount {
      // SAFETY: the loop condition keeps the 8 bytes inside; `unsafeLoadUnaligned` checks it again.
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = mix(hash ^ word, secret)
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < raw.byteCount {
      // SAFETY: as above, for one byte.
      tail = tail << 8 | UInt64(unsafe raw.unsafeLoad(fromByteOffset: offset, as: UInt8.self))
      offset += 1
    }
    return mix(mix(hash ^ tail, secret), seed)
  }

  /// Hashes two numbers.
  @inline(__always)
  func callAsFunction(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mix(mix(seed ^ first, secret) ^ second, secret)
  }

  @inline(__always)
  private func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}

/// The digests that one thread made last, so that a value that comes again is not digested again.
///
/// Each value has one slot, by its hash; a later value takes it over. Two values of one hash would
/// be taken for one: among 2³² values the chance is below one in two thousand million each, and the
/// hash is seeded.
struct DigestCache {
  /// What is known of one value.
  struct Slot {
    /// Hash of detector and value; 0 for an empty slot.
    var tag: UInt64 = 0
    var digest = Digest(high: 0, low: 0)
    /// Hash of the source and field that got this digest last.
    var place: UInt64 = 0
  }

  private var slots: [Slot]
  private let mask: Int

  /// Creates a cache of 2^`bits` slots of 32 bytes.
  ///
  /// 512 KiB stay in the second-level cache.
  init(bits: Int = 14) {
    slots = Array(repeating: Slot(), count: 1 << bits)
    mask = (1 << bits) - 1
  }

  /// The slot of a hash.
  subscript(tag: UInt64) -> Slot {
    @inline(__always) get { slots[Int(truncatingIfNeeded: tag) & mask] }
    @inline(__always) set { slots[Int(truncatingIfNeeded: tag) & mask] = newValue }
  }
}
