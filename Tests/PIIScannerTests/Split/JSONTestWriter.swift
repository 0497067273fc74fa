@testable import PIIScanner

/// Writes random JSON and notes where each leaf is, so that the truth does not come from a parser.
struct JSONTestWriter {
  /// A value without members, or a key.
  struct Leaf {
    /// Offset of its first byte; of a string or key, of the byte behind the quote.
    var offset: Int
    var kind: JSONTracker.Kind
    var record: Int64
    /// The way there: keys and indexes.
    var path: [Step]
    /// What it means, as JSON text.
    var text: String
  }

  enum Step: Equatable {
    case key(String)
    case index(Int)
  }

  var random: SeededGenerator
  /// Whether there is ASCII only, and no surrogate pair.
  var isASCII: Bool
  /// Whether there is no line break.
  var isOneLine = false
  var record: Int64 = 0
  private(set) var bytes: [UInt8] = []
  private(set) var leaves: [Leaf] = []
  private var path: [Step] = []

  init(random: SeededGenerator, isASCII: Bool = false) {
    self.random = random
    self.isASCII = isASCII
  }

  /// Writes one object or array.
  mutating func writeDocument(depth: Int) {
    writeSpace()
    if chance(2) { writeObject(depth: depth) } else { writeArray(depth: depth) }
    writeSpace()
  }

  /// Ends a line of JSON Lines.
  mutating func endLine() { write("\n") }

  private mutating func write(_ text: String) { bytes += Array(text.utf8) }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  private mutating func writeSpace() {
    guard chance(3) else { return }
    let spaces =
      isOneLine ? [" ", "  ", "\t"] : [" ", "\n", "\r\n    ", "\t", "\n                  "]
    write(spaces.randomElement(using: &random) ?? " ")
  }

  private mutating func writeValue(depth: Int) {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 4), using: &random) {
    case 0, 1: writeString(word(), kind: .string)
    case 2:
      let numbers = ["0", "-1", "12345678901234", "3.25", "-0.5e-3", "1E5", "7e+2", "111222333"]
      writeScalar(numbers.randomElement(using: &random) ?? "0")
    case 3: writeScalar(["true", "false", "null"].randomElement(using: &random) ?? "null")
    case 4, 5: writeObject(depth: depth - 1)
    default: writeArray(depth: depth - 1)
    }
  }

  private mutating func writeObject(depth: Int) {
    write("{")
    writeSpace()
    for member in 0..<Int.random(in: 0..<6, using: &random) {
      if member > 0 { writeSeparator(",") }
      // The number keeps keys apart.
      let key = word() + "\(member)"
      path.append(.key(key))
      writeString(key, kind: .key)
      writeSeparator(":")
      writeValue(depth: depth)
      path.removeLast()
    }
    writeSpace()
    write("}")
  }

  private mutating func writeArray(depth: Int) {
    write("[")
    writeSpace()
    for index in 0..<Int.random(in: 0..<6, using: &random) {
      if index > 0 { writeSeparator(",") }
      path.append(.index(index))
      writeValue(depth: depth)
      path.removeLast()
    }
    writeSpace()
    write("]")
  }

  private mutating func writeSeparator(_ mark: String) {
    writeSpace()
    write(mark)
    writeSpace()
  }

  private mutating func writeScalar(_ text: String) {
    leaves.append(
      Leaf(offset: bytes.count, kind: .scalar, record: record, path: path, text: text))
    write(text)
  }

  private mutating func writeString(_ text: String, kind: JSONTracker.Kind) {
    write("\"")
    let start = bytes.count
    for character in text.unicodeScalars { writeCharacter(character) }
    let written = String(decoding: bytes[start...], as: UTF8.self)
    leaves.append(
      Leaf(offset: start, kind: kind, record: record, path: path, text: "\"\(written)\""))
    write("\"")
  }

  private mutating func writeCharacter(_ character: Unicode.Scalar) {
    let short: [Unicode.Scalar: String] = [
      "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\u{8}": "\\b",
      "\u{C}": "\\f",
    ]
    if let short = short[character], !chance(4) {
      write(short)
    } else if short[character] != nil || chance(8) || (isASCII && !character.isASCII) {
      for unit in String(character).utf16 {
        let digits = String(unit, radix: 16, uppercase: chance(2))
        write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      }
    } else if character == "/" && chance(2) {
      write("\\/")
    } else {
      write(String(character))
    }
  }

  private mutating func word() -> String {
    var words = [
      "", "a", "bsn", "klanten", "e-mail", "a/b", "m~n", "~1", "{x}", "],", "\\", "\"", "é", "日本",
      "tab\there", "line\nbreak", "twelve bytes", "more than thirty-two bytes in all of it",
      String(repeating: "very ", count: 30),
    ]
    if !isASCII { words.append("😀") }
    return (words.randomElement(using: &random) ?? "") + (words.randomElement(using: &random) ?? "")
  }
}

extension JSONTestWriter.Leaf {
  /// The JSON Pointer, by RFC 6901, section 3.
  var pointer: String {
    path.map { step in
      switch step {
      case .index(let index): "/\(index)"
      case .key(let key):
        "/" + key.replacing("~", with: "~0").replacing("/", with: "~1")
      }
    }.joined()
  }

  /// The pointer with `*` for indexes.
  var field: String {
    path.map { step in
      switch step {
      case .index: "/*"
      case .key(let key):
        "/" + key.replacing("~", with: "~0").replacing("/", with: "~1")
      }
    }.joined()
  }

  /// The keys of the path, nearest first.
  var keys: [String] {
    path.reversed().compactMap { if case .key(let key) = $0 { key } else { nil } }
  }
}
