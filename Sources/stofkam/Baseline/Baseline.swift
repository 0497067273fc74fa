internal import FindingsIndex
internal import SystemPackage

/// The baseline file: findings that are known and accepted, without their values.
///
///     # stofkam baseline 1, salt 5d41402abc4b2a76b9719d911017c592
///     klanten/export.csv<TAB>nl.bsn<TAB>2<TAB>3fa9
///
/// A line is a value: in which file, found by which detector, how often, and 16 bits that change when
/// the value does. Lines are sorted and have neither dates nor line numbers, so that two branches
/// that change different files, or different values, merge without a conflict.
///
/// In a path, `\t`, `\n`, `\r`, `\\` and `\xHH` stand for what would break a line or is not UTF-8.
struct Baseline {
  /// What a line is about.
  struct Key: Hashable {
    /// The path from the folder of the baseline.
    var path: [UInt8]
    var detector: String
    var fingerprint: UInt16
  }

  /// Random bytes that make the fingerprints of this file its own.
  let salt: [UInt8]
  /// How often each value is accepted.
  var counts: [Key: Int64] = [:]

  static let fileName = ".stofkam-baseline"
  private static let firstLine = "# stofkam baseline 1, salt "
  private static let saltSize = 16

  /// Makes an empty baseline with a new salt.
  init() {
    var generator = SystemRandomNumberGenerator()
    salt = (0..<Self.saltSize).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// Reads a baseline.
  ///
  /// An empty file accepts nothing. Of a line that is there twice, as a merge by union leaves it, the
  /// larger count is taken.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - name: What messages call it.
  /// - Throws: ``BaselineError``.
  init(_ text: [UInt8], name: String) throws(BaselineError) {
    var salt: [UInt8]?
    for (index, raw) in text.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      var line = raw
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      if line.isEmpty { continue }
      if line.first == UInt8(ascii: "#") {
        let start = Array(Self.firstLine.utf8)
        guard line.starts(with: start) else { continue }
        let found = BaselineText.hexadecimal(line.dropFirst(start.count).prefix(2 * Self.saltSize))
        guard let found, found.count == Self.saltSize, salt == nil || salt == found else {
          throw BaselineError(name: name, line: index + 1, problem: .salt)
        }
        salt = found
        continue
      }
      if line.starts(with: Array("<<<<<<<".utf8)) {
        throw BaselineError(name: name, line: index + 1, problem: .conflict)
      }
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard fields.count == 4, let path = BaselineText.unescaped(fields[0]),
        let count = Int64(String(decoding: fields[2], as: UTF8.self)), count > 0,
        fields[3].count == 4, let bits = BaselineText.hexadecimal(fields[3])
      else { throw BaselineError(name: name, line: index + 1, problem: .malformed) }
      let key = Key(
        path: path, detector: String(decoding: fields[1], as: UTF8.self),
        fingerprint: UInt16(bits[0]) << 8 | UInt16(bits[1]))
      counts[key] = max(counts[key] ?? 0, count)
    }
    if salt == nil, !counts.isEmpty {
      throw BaselineError(name: name, line: 1, problem: .salt)
    }
    self.salt = salt ?? Self().salt
  }

  /// The file.
  var text: [UInt8] {
    var lines: [[UInt8]] = counts.map { key, count in
      var line = BaselineText.escaped(key.path)
      var bits = String(key.fingerprint, radix: 16)
      bits = String(repeating: "0", count: 4 - bits.count) + bits
      line += Array("\t\(key.detector)\t\(count)\t\(bits)".utf8)
      return line
    }
    lines.sort { $0.lexicographicallyPrecedes($1) }
    let salt = salt.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    var text = Array("\(Self.firstLine)\(salt)\n".utf8)
    for line in lines { text += line + [UInt8(ascii: "\n")] }
    return text
  }
}

/// Why a baseline cannot be used.
struct BaselineError: Error, CustomStringConvertible {
  enum Problem {
    case conflict, malformed, salt
    case unreadable(Errno)
  }

  var name: String
  var line: Int
  var problem: Problem

  /// The message for people: one line.
  var description: String {
    switch problem {
    case .conflict:
      "\(name):\(line): a merge left a conflict. Keep the lines of both sides, without the marks."
    case .malformed:
      "\(name):\(line): this is no line of a baseline: path, detector, count and four hexadecimal "
        + "digits with tabs between. Mend it, or write it anew: stofkam baseline"
    case .salt:
      "\(name):\(line): the line with the salt is missing or there are two. Keep one side of the "
        + "merge, and run: stofkam baseline"
    case .unreadable(let error):
      "\(name): cannot be read as a baseline: \(error)."
    }
  }
}

/// How bytes are written in a baseline.
enum BaselineText {
  /// A path on one line, valid UTF-8, that does not look like a comment.
  static func escaped(_ path: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    let span = path.span
    var index = 0
    while index < path.count {
      let byte = path[index]
      let length = UTF8Text.lengthOfCharacter(in: span, at: index)
      switch byte {
      case UInt8(ascii: "\t"): text += Array("\\t".utf8)
      case UInt8(ascii: "\n"): text += Array("\\n".utf8)
      case UInt8(ascii: "\r"): text += Array("\\r".utf8)
      case UInt8(ascii: "\\"): text += Array("\\\\".utf8)
      case _ where length == 0 || byte < 0x20 || (index == 0 && (byte == 0x23 || byte == 0x3C)):
        let digits = String(byte, radix: 16)
        text += Array("\\x\(digits.count < 2 ? "0" : "")\(digits)".utf8)
      default:
        text += path[index..<(index + length)]
        index += length - 1
      }
      index += 1
    }
    return text
  }

  /// The path that was escaped; `nil` if it was not.
  static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var path: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        path.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "t"): path.append(UInt8(ascii: "\t"))
      case UInt8(ascii: "n"): path.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): path.append(UInt8(ascii: "\r"))
      case UInt8(ascii: "\\"): path.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "x"):
        guard let byte = hexadecimal(rest.prefix(2)), byte.count == 1 else { return nil }
        path += byte
        rest = rest.dropFirst(2)
      default: return nil
      }
    }
    return path.isEmpty ? nil : path
  }

  /// The bytes that hexadecimal digits stand for; `nil` for an odd number or other characters.
  static func hexadecimal(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = digits
    while let first = rest.popFirst() {
      guard let second = rest.popFirst(), let high = value(first), let low = value(second) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
