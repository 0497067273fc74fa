internal import CScanKernels

/// A hash that tells a value from the others of its field; values are mostly short.
///
/// - Parameters:
///   - text: `count` readable bytes.
///   - count: Length in bytes.
/// - Returns: 32 bits, the same for the same bytes within one run.
@inline(__always)
func valueHash(_ text: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
  guard count >= 8, count <= 16 else {
    return unsafe UInt32(truncatingIfNeeded: scan_content_hash(text, count, 0))
  }
  // SAFETY: both words lie in the value, which has at least eight bytes; they may overlap.
  let raw = unsafe UnsafeRawPointer(text)
  let first = unsafe raw.loadUnaligned(as: UInt64.self)
  let last = unsafe raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
  let product = (first ^ 0x9E37_79B9_7F4A_7C15)
    .multipliedFullWidth(by: last ^ 0xBF58_476D_1CE4_E5B9 &+ UInt64(truncatingIfNeeded: count))
  return UInt32(truncatingIfNeeded: product.high ^ product.low ^ product.high >> 32)
}
