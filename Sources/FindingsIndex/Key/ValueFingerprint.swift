internal import Crypto

/// Says that a value changed, and tells next to nothing about it: 16 bits of a salted HMAC.
///
/// The salt stands beside the fingerprints, so whoever has the file can try all values. Then 16 bits
/// leave over a thousand of the 90,909,091 numbers that pass the 11-proef for each fingerprint. That
/// holds as long as a value gives no second fingerprint: so neither its path nor its detector is
/// digested with it, and a salt is kept as long as the file is.
public struct ValueFingerprint: Sendable {
  private let salt: SymmetricKey

  /// Prepares to make fingerprints.
  ///
  /// - Parameter salt: Random bytes.
  public init(salt: [UInt8]) { self.salt = SymmetricKey(data: salt) }

  /// Makes the fingerprint of a value.
  ///
  /// - Parameters:
  ///   - value: The value as found, UTF-8; all ways to write it have one fingerprint.
  ///   - detectorID: Its detector, which says how it can be written.
  /// - Returns: The first 16 bits of the HMAC.
  public func callAsFunction(_ value: [UInt8], detectorID: String) -> UInt16 {
    let form = normalise(detectorID: detectorID, value: value)
    let code = Array(HMAC<SHA256>.authenticationCode(for: form, using: salt).prefix(2))
    return UInt16(code[0]) << 8 | UInt16(code[1])
  }
}
