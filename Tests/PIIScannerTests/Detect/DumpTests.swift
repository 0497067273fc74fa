import Testing

@testable import PIIScanner

/// Dumps of bytes, as the tools write them, and what only looks like one.
///
/// The numbers in them are published test cards, free-phone numbers of zeros and numbers for fiction.
@Suite("Dumps of bytes")
struct DumpTests {
  @Test(
    "nothing in a dump is a number of a person",
    arguments: [
      ("phone", "00000070: 0800 0000 0000 0000 0300 0000 0400 0000  ........\n", "xxd"),
      ("phone", "0000160 0800 0000 0300 0000 0400 0000 0100 0000\n", "od -x"),
      (
        "phone", "00000070  08 00 00 00 00 00 00 00  03 00 00 00 04 00 00 00  |....|\n",
        "hexdump -C"
      ),
      ("passport", "passport\n00002290  d7 03 99 27 10 c1\n", "an offset"),
      ("phone", "    3efc:\tba 08 00 00 00       \tmov    $0x8,%edx\n", "objdump -d"),
      ("phone", "[ 1.5] Code: 48 8b 08 00 00 00 5d c3 0f\n", "a kernel's message"),
      ("creditcard", "\t0x0010:  4500 9c1f 4111 1111 1111 1111 d3cc 0a2b  E....\n", "tcpdump -x"),
      ("creditcard", "00000a10: 5555 5555 5555 4444\n", "the last line of xxd"),
      ("ie.pps", "(1709283750.147185) can0 1234567T#A2E1B6DC\n", "no frame: T is no digit"),
      (
        "creditcard", "(1709283750.147185) can0 1F334455#4111111111111111\n", "a frame of a CAN bus"
      ),
    ])
  func dumps(detector: String, text: String, tool: String) throws {
    let found = try scan(Array(text.utf8), builtin(detector), minConfidence: .medium).found
    #expect(found.isEmpty == !tool.hasPrefix("no frame"), "\(tool)")
  }

  @Test(
    "groups of digits alone are no dump",
    arguments: [
      ("phone", "bel de 06 12 34 56 78 of mail\n", "a word of two hexadecimal letters"),
      ("phone", "Kerkstraat 2b 06 12 34 56 78\n", "a number of a house"),
      ("phone", "kamer 12: 06 12 34 56 78\n", "a colon, but no offset"),
      ("phone", "dad: 0800 0432\n", "a word of hexadecimal letters and a colon"),
      ("creditcard", "4111 1111 1111 1111 5555 5555 5555 4444\n", "two cards"),
      ("creditcard", "2024: 4111 1111 1111 1111\n", "a year"),
      ("creditcard", "zie #12345 4111 1111 1111 1111\n", "a number behind a hash"),
    ])
  func others(detector: String, text: String, why: String) throws {
    let found = try scan(Array(text.utf8), builtin(detector), minConfidence: .medium).found
    #expect(!found.isEmpty, "\(why)")
  }
}
