/// JSON that is written piece by piece, with commas where they belong.
struct JSONText: ~Copyable {
  private(set) var text = OutputBuffer()
  private var needsComma = false

  /// Writes an object; in another object under a key.
  mutating func object(_ key: StaticString? = nil, _ body: (inout JSONText) throws -> Void) rethrows
  {
    begin(key, "{")
    try body(&self)
    end("}")
  }

  /// Writes a list; in an object under a key.
  mutating func list(_ key: StaticString? = nil, _ body: (inout JSONText) throws -> Void) rethrows {
    begin(key, "[")
    try body(&self)
    end("]")
  }

  mutating func add(_ key: StaticString, _ value: String) {
    name(key)
    text.append(quotedJSON: value)
  }

  mutating func add(_ key: StaticString, _ value: Int64) {
    name(key)
    text.append(decimal: value)
  }

  mutating func add(_ key: StaticString, _ value: Bool) {
    name(key)
    text.append(string: value ? "true" : "false")
  }

  mutating func add(_ key: StaticString, probability: Double) {
    name(key)
    text.append(probability: Float(probability))
  }

  /// Writes a number under a key that is not known when this is compiled.
  mutating func add(named key: String, _ value: Int64) {
    comma()
    text.append(quotedJSON: key)
    text.append(UInt8(ascii: ":"))
    text.append(decimal: value)
  }

  /// Writes `"path"`, and `"pathBytes"` if the path is not UTF-8.
  mutating func add(path: [UInt8]) {
    comma()
    FindingJSON.appendPath(path, to: &text)
  }

  /// Writes bytes under a key, repaired where they are not UTF-8.
  mutating func add(_ key: StaticString, bytes: [UInt8]) {
    name(key)
    text.append(UInt8(ascii: "\""))
    text.append(json: bytes.span)
    text.append(UInt8(ascii: "\""))
  }

  /// Writes bytes as an element of a list.
  mutating func add(element bytes: [UInt8]) {
    comma()
    text.append(UInt8(ascii: "\""))
    text.append(json: bytes.span)
    text.append(UInt8(ascii: "\""))
  }

  /// Begins a line, so that large lists can be read line by line.
  mutating func line() {
    if needsComma { text.append(UInt8(ascii: ",")) }
    needsComma = false
    text.append(UInt8(ascii: "\n"))
  }

  /// Ends the file.
  mutating func finish() { text.append(UInt8(ascii: "\n")) }

  private mutating func begin(_ key: StaticString?, _ bracket: Unicode.Scalar) {
    if let key { name(key) } else { comma() }
    text.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func end(_ bracket: Unicode.Scalar) {
    text.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func name(_ key: StaticString) {
    comma()
    text.append(UInt8(ascii: "\""))
    text.append(key)
    text.append("\":")
  }

  private mutating func comma() {
    if needsComma { text.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
