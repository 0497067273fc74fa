extension StaticString {
  /// The lines of a literal, without empty ones.
  ///
  /// The definitions of all detectors are cut so at each start of the program.
  var lines: [String] {
    withUTF8Buffer { bytes in
      var lines: [String] = []
      var start = 0
      for index in 0...bytes.count where unsafe index == bytes.count || bytes[index] == 10 {
        if index > start {
          // SAFETY: the line lies in the literal, which stays as long as the program runs.
          let line = unsafe UnsafeBufferPointer(rebasing: bytes[start..<index])
          lines.append(unsafe String(decoding: line, as: UTF8.self))
        }
        start = index + 1
      }
      return lines
    }
  }
}
