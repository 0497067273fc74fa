internal import Crypto

/// The secret under which an index digests values.
///
/// Without it nobody can tell which values a digest stands for; with it anybody can who tries all
/// values (there are only 90,909,091 numbers that pass the 11-proef). So it lies outside the index,
/// in a file of its own that only its owner may read.
public struct IndexKey: Sendable {
  /// How many bytes a key has.
  public static let byteCount = 32

  let secret: SymmetricKey

  /// The first 8 bytes of HMAC-SHA-256 over `stofkam key id`: says which key it is, not what it is.
  public let id: [UInt8]

  /// Makes a new random key.
  public init() {
    self.init(secret: SymmetricKey(size: .bits256))
  }

  /// Uses 32 bytes as the key.
  ///
  /// - Parameter bytes: Random bytes; `nil` comes back when there are not 32 of them.
  public init?(bytes: [UInt8]) {
    guard bytes.count == IndexKey.byteCount else { return nil }
    self.init(secret: SymmetricKey(data: bytes))
  }

  private init(secret: SymmetricKey) {
    self.secret = secret
    let label = Array("stofkam key id".utf8)
    id = Array(HMAC<SHA256>.authenticationCode(for: label, using: secret).prefix(8))
  }

  /// The key's 32 bytes, to be written to its file and nowhere else.
  var bytes: [UInt8] {
    // SAFETY: the bytes are copied before the closure ends.
    unsafe secret.withUnsafeBytes { unsafe Array($0) }
  }
}

extension IndexKey: CustomStringConvertible, CustomReflectable {
  /// The id in hexadecimal; never the key.
  public var description: String { hexadecimal(id) }

  /// Shows the id only, so that a dump or a failed test prints no secret.
  public var customMirror: Mirror { Mirror(self, children: ["id": description]) }
}

/// Bytes as lower-case hexadecimal digits.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}

/// The bytes that lower-case hexadecimal digits stand for.
func bytes(ofHexadecimal text: [UInt8]) -> [UInt8] {
  func value(_ digit: UInt8) -> UInt8 {
    digit <= UInt8(ascii: "9") ? digit &- UInt8(ascii: "0") : (digit & 7) + 9
  }
  return stride(from: 0, to: text.count - 1, by: 2).map {
    value(text[$0]) << 4 | value(text[$0 + 1])
  }
}
