/// Tells source code from other text, by the name of a file or by how its lines begin and end.
///
/// In source code values are those of tests, documentation and authors more often than somebody's data, so more must
/// speak for them.
enum SourceCode {
  /// What a source is.
  enum Kind: Sendable {
    /// Prose, data, settings.
    case none
    /// Source code, or what was compiled from it.
    case program
    /// Source code of tests.
    case test
  }

  /// The kind of a file.
  ///
  /// - Parameters:
  ///   - text: How it begins.
  ///   - path: Its path.
  /// - Returns: What it is.
  static func kind(of text: UnsafeRawBufferPointer, at path: [UInt8]) -> Kind {
    let name = path.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
    guard unsafe holds(text, named: name) else { return .none }
    return isTest(path) ? .test : .program
  }

  /// Words in the names of files and folders of tests.
  private static let tests = HashedWords(" test tests testing spec specs testdata fixtures ")
  /// How many folders above a file may say that it is a test.
  private static let foldersOfTests = 3

  /// Whether the name of a file, or of one of the folders that it is in, has the word test: `tests/a.py`, `test_a.py`, `a.spec.ts`,
  /// `ATests.swift`.
  private static func isTest(_ path: [UInt8]) -> Bool {
    for part in path.split(separator: UInt8(ascii: "/")).suffix(foldersOfTests + 1) {
      var hash = NameHash()
      var last: UInt8 = 0
      for byte in part {
        let isCapital = byte &- UInt8(ascii: "A") < 26
        let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
        if !isLetter || isCapital && last &- UInt8(ascii: "a") < 26 {
          if tests.contains(hash.value) { return true }
          hash = NameHash()
        }
        if isLetter { hash.add(byte | 0x20) }
        last = byte
      }
      if tests.contains(hash.value) { return true }
    }
    return false
  }

  /// How much of a file decides.
  private static let sniffedBytes = 16 * 1024
  private static let fewestLines = 10

  /// Extensions of source code, and of what is compiled from it with its texts.
  private static let extensions = HashedWords(
    " ada asm awk bash bat c cc cjs clj cljs cljc cmake cmd coffee cpp cs css cts cu cxx d dart el elm erl ex exs f f90 fish fs fsx glsl go gradle graphql groovy h hh hpp hrl hs hxx inl ipp java jl js jsx kt kts less lhs lisp lsp lua m mjs mk ml mli mm mts nim pas php phtml pl pm proto ps1 psm1 pxd py pyc pyi pyo pyw pyx r rb rkt rs s sass scala scm scss sed sh sol svelte swift tcc tcl td thrift ts tsx vb vhd vhdl vim vue zig zsh "
  )

  /// Names of files of build tools, which have no extension.
  private static let names = HashedWords(
    " makefile gnumakefile dockerfile jenkinsfile rakefile gemfile vagrantfile sconstruct sconscript configure pkgbuild "
  )

  /// Extensions of prose, data and settings, which may quote code and are none.
  private static let otherExtensions = HashedWords(
    " adoc conf cfg csv env eml htm html ics ini json jsonl ldif log markdown md ndjson org po pot properties rst svg tex toml tsv vcf xhtml xml yaml yml "
  )

  /// Words before a declaration.
  private static let modifiers = HashedWords(
    " export public private protected static final abstract async inline constexpr pub internal open override extern virtual default unsafe "
  )

  /// Words that name other code: short lines.
  private static let imports = HashedWords(
    " import package use using require from include define ifdef ifndef endif undef pragma module namespace mod "
  )

  /// Words that declare something, with what is declared on the line.
  private static let declarations = HashedWords(
    " def class struct enum interface trait impl func fn fun function sub void int char bool float double template typedef union protocol extension type "
  )

  /// Words that open a block.
  private static let blocks = HashedWords(
    " if elif elsif else while for foreach switch catch except with match until unless try do finally begin case "
  )

  /// Words that begin a statement.
  private static let statements = HashedWords(
    " return throw raise yield assert const var let val my local goto break continue await delete print echo pass del self this super "
  )

  /// Whether a file is source code.
  ///
  /// - Parameters:
  ///   - text: How it begins.
  ///   - name: Its name without folders.
  /// - Returns: By its extension, if that is known; else whether half of its lines are written as code is, and one in
  ///   sixteen begins with a word that opens or ends a statement. Comments do not count.
  static func holds(_ text: UnsafeRawBufferPointer, named name: [UInt8]) -> Bool {
    if let known = isCode(named: name) { return known }
    let head = unsafe UnsafeRawBufferPointer(rebasing: text.prefix(sniffedBytes))
    var (lines, code, keywords) = (0, 0, 0)
    let bytes = unsafe Span<UInt8>(_bytes: head.bytes)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 10 { end += 1 }
      if let line = Line(bytes, from: start, to: end) {
        lines += 1
        if line.isCode { code += 1 }
        if line.hasKeyword { keywords += 1 }
      }
      start = end + 1
    }
    return lines >= fewestLines && code * 2 >= lines && keywords * 16 >= lines
  }

  /// What the name of a file says; `nil` if nothing.
  static func isCode(named name: [UInt8]) -> Bool? {
    var hash = NameHash()
    var hasExtension = false
    for byte in name {
      if byte == UInt8(ascii: ".") {
        hasExtension = true
        hash = NameHash()
      } else {
        hash.add(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
      }
    }
    guard hasExtension else { return names.contains(hash.value) ? true : nil }
    if extensions.contains(hash.value) { return true }
    return otherExtensions.contains(hash.value) ? false : nil
  }

  /// A line that is neither empty nor a comment.
  private struct Line {
    /// Whether it ends or begins as code does.
    var isCode: Bool
    /// Whether it begins with a word of programs, and goes on as such lines do.
    var hasKeyword: Bool

    init?(_ text: Span<UInt8>, from lineStart: Int, to lineEnd: Int) {
      var (start, end) = (lineStart, lineEnd)
      while start < end, text[start] <= UInt8(ascii: " ") { start += 1 }
      while end > start, text[end - 1] <= UInt8(ascii: " ") { end -= 1 }
      guard start < end, !Self.isComment(text, start, end) else { return nil }
      let last = text[end - 1]
      isCode = Self.endsCode(last) || Self.callsOrAssigns(text, start, end)
      hasKeyword = Self.hasKeyword(text, start, end, last)
    }

    private static func isComment(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
      let next = start + 1 < end ? text[start + 1] : UInt8(ascii: " ")
      return switch text[start] {
      case UInt8(ascii: "*"): true
      case UInt8(ascii: "#"): next <= UInt8(ascii: " ") || next == UInt8(ascii: "#")
      case UInt8(ascii: "/"): next == UInt8(ascii: "/") || next == UInt8(ascii: "*")
      case UInt8(ascii: "-"): next == UInt8(ascii: "-")
      default: false
      }
    }

    private static func endsCode(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "\\"):
        true
      default: false
      }
    }

    /// `name(`, `name = `, `a.b = `.
    private static func callsOrAssigns(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
      var at = start
      while at < end, isNameByte(text[at]) || text[at] == UInt8(ascii: ".") { at += 1 }
      guard at > start else { return false }
      if at < end, text[at] == UInt8(ascii: " ") { at += 1 }
      return at < end && (text[at] == UInt8(ascii: "(") || text[at] == UInt8(ascii: "="))
    }

    private static func hasKeyword(
      _ text: Span<UInt8>, _ start: Int, _ end: Int, _ last: UInt8
    ) -> Bool {
      var at = start
      // `} else {`, `#include`.
      while at < end,
        text[at] == UInt8(ascii: "}") || text[at] == UInt8(ascii: "#")
          || text[at] == UInt8(ascii: " ")
      {
        at += 1
      }
      for _ in 0..<4 {
        var hash = NameHash()
        let wordStart = at
        while at < end, isNameByte(text[at]) {
          hash.add(text[at])
          at += 1
        }
        guard at > wordStart else { return false }
        if modifiers.contains(hash.value) {
          while at < end, text[at] == UInt8(ascii: " ") { at += 1 }
          continue
        }
        if declarations.contains(hash.value) {
          return endsCode(last) || last == UInt8(ascii: "<")
        }
        if blocks.contains(hash.value) { return endsCode(last) }
        let isShort = hasFewSpaces(text, start, end, limit: 3)
        if imports.contains(hash.value) { return isShort || last == UInt8(ascii: ";") }
        if statements.contains(hash.value) { return isShort || endsCode(last) }
        return false
      }
      return false
    }

    private static func hasFewSpaces(
      _ text: Span<UInt8>, _ start: Int, _ end: Int, limit: Int
    ) -> Bool {
      var count = 0
      for at in start..<end where text[at] == UInt8(ascii: " ") {
        count += 1
        if count > limit { return false }
      }
      return true
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
      (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
        || byte == UInt8(ascii: "_")
    }
  }
}
