/// A small JSON object that is written key by key.
struct JSONObjectText {
  private var members: [UInt8] = []

  /// The object.
  var text: [UInt8] { [UInt8(ascii: "{")] + members + [UInt8(ascii: "}")] }

  mutating func add(_ key: String, _ value: String) {
    add(key) { $0.append(quotedJSON: value) }
  }

  mutating func add(_ key: String, _ value: Bool) {
    add(key) { $0.append(string: value ? "true" : "false") }
  }

  mutating func add(_ key: String, _ value: Int64) {
    add(key) { $0.append(decimal: value) }
  }

  mutating func add(_ key: String, _ values: [String]) {
    add(key) { text in
      text.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        text.append(quotedJSON: value)
      }
      text.append(UInt8(ascii: "]"))
    }
  }

  private mutating func add(_ key: String, _ write: (inout OutputBuffer) -> Void) {
    var text = OutputBuffer()
    if !members.isEmpty { text.append(UInt8(ascii: ",")) }
    text.append(quotedJSON: key)
    text.append(UInt8(ascii: ":"))
    write(&text)
    members += text.array
  }
}
