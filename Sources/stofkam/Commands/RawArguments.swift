/// The command line as bytes: names of files need not be UTF-8.
enum RawArguments {
  /// The bytes of an argument that has been parsed as text.
  ///
  /// Text that was repaired cannot be turned back, so the argument that it came from is looked for.
  static func bytes(of text: String) -> [UInt8] {
    guard text.unicodeScalars.contains("\u{FFFD}") else { return Array(text.utf8) }
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { continue }
      // SAFETY: arguments end in NUL and live as long as the program.
      let raw = unsafe Array(UnsafeRawBufferPointer(start: argument, count: length(argument)))
      if String(decoding: raw, as: UTF8.self) == text { return raw }
    }
    return Array(text.utf8)
  }

  private static func length(_ text: UnsafePointer<CChar>) -> Int {
    var length = 0
    while unsafe text[length] != 0 { length += 1 }
    return length
  }
}
