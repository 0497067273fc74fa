import Foundation
import Testing

@testable import PIIScanner

@Suite("Windows-1252 decoder")
struct Windows1252DecoderTests {
  /// Truth: the WHATWG index as Python's codec has it, of the bytes that are assigned.
  @Test("each byte becomes its character")
  func characters() {
    let text = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ ¡ÿ"
    let bytes: [UInt8] = [
      0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0x8C, 0x8E, 0x91, 0x92,
      0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9A, 0x9B, 0x9C, 0x9E, 0x9F, 0x20, 0xA1, 0xFF,
    ]
    #expect(String(decoding: decodedWindows1252(bytes), as: UTF8.self) == text)
  }

  @Test(
    "UTF-8 in between stays as it is",
    arguments: [
      (
        Array("Ren".utf8) + [0xE9] + Array("e en Renée zei €5 – “ja” Łódź".utf8),
        "Renée en Renée zei €5 – “ja” Łódź"
      ),
      // A letter before a sign of Windows-1252 is no UTF-8: `à »`, `ß”`, `É `.
      ([0xE0, 0xA0, 0xBB, 0x20, 0xDF, 0x94, 0x20, 0xC9, 0xA0], "à\u{A0}» ß” É\u{A0}"),
      // Cut off.
      ([0x61, 0xC3], "aÃ"), ([0x61, 0xE2, 0x82], "aâ‚"),
    ] as [([UInt8], String)])
  func mixed(bytes: [UInt8], text: String) {
    #expect(String(decoding: decodedWindows1252(bytes), as: UTF8.self) == text)
  }

  /// Pieces whose bytes and characters are known: their borders are where they must be.
  @Test("each character is where it was in the file", arguments: 0..<40)
  func places(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var raw: [UInt8] = []
    var wanted: [(decoded: Int, raw: Int)] = []
    var text = ""
    let pieces: [([UInt8], Character)] = [
      ([0xE9], "é"), ([0x80], "€"), ([0x96], "–"), (Array("é".utf8), "é"), (Array("€".utf8), "€"),
      ([0xD6], "Ö"),
    ]
    for _ in 0..<Int.random(in: 1...400, using: &random) {
      if seed % 3 > 0 || Int.random(in: 0..<40, using: &random) > 0 {
        for _ in 0..<Int.random(in: 1...40, using: &random) {
          wanted.append((text.utf8.count, raw.count))
          raw.append(UInt8(ascii: "a"))
          text += "a"
        }
      }
      let (bytes, character) = pieces[Int.random(in: pieces.indices, using: &random)]
      wanted.append((text.utf8.count, raw.count))
      raw += bytes
      text.append(character)
      // An end that no piece that follows can change.
      wanted.append((text.utf8.count, raw.count))
      raw.append(UInt8(ascii: " "))
      text += " "
    }
    wanted.append((text.utf8.count, raw.count))
    unsafe raw.withUnsafeBytes { bytes in
      var decoder = Windows1252Decoder()
      unsafe decoder.decode(bytes, at: 1000)
      #expect(unsafe String(decoding: decoder.text, as: UTF8.self) == text)
      for (border, next) in zip(wanted, wanted.dropFirst()) {
        for index in border.decoded..<next.decoded {
          #expect(decoder.rawOffset(ofDecoded: index) == Int64(1000 + border.raw))
        }
        for end in border.decoded + 1...next.decoded {
          #expect(decoder.rawEnd(ofDecodedEnd: end) == Int64(1000 + next.raw))
        }
        for offset in border.raw + 1...next.raw {
          #expect(decoder.decodedIndex(ofRaw: Int64(1000 + offset)) == next.decoded)
        }
      }
      #expect(decoder.decodedIndex(ofRaw: 1000) == 0)
    }
  }

  @Test(
    "what is found is the same as in UTF-8",
    arguments: [
      (
        "brief.txt",
        "Geachte heer Müller,\n\nNamens Zoë Gürbüz-Noël, wonende Hélène Swarthstraat 12, 1234 AB Delft.\n"
      ),
      ("a.csv", "naam;straße;prénom\nRené Çelik;Königsstraße 5;Zoë\nLoïs Núñez;Mühlweg 7;Anaïs\n"),
      ("a.json", #"{"prénom": "José", "straße": "Königsstraße 5", "Geburtstag": "3. März 1981"}"#),
      ("a.sql", "INSERT INTO klant (naam, straße) VALUES ('René Çelik', 'Königsstraße 5');\n"),
      ("a.html", "<p>Ren&eacute;e Müller, né le 3 février 1981, bel +31&nbsp;6 1234 5678</p>\n"),
      (
        "mail.txt",
        "Patiënt: Fenna Bäcker – mail café@müller.nl – tel.\u{A0}06\u{A0}1234\u{A0}5678\n"
      ),
    ])
  func findings(name: String, text: String) throws {
    let detectors = try builtin()
    let old = try #require(text.data(using: .windowsCP1252))
    let found = try scan(Array(old), named: name, detectors).found
    let wanted = try scan(Array(text.utf8), named: name, detectors).found
    #expect(wanted.count >= 2)
    func facts(_ found: [CollectingSink.Found]) -> [String] {
      found.map {
        "\($0.detector) \($0.value) \($0.line):\($0.column) \($0.place) \($0.field) \($0.score)"
      }
    }
    #expect(facts(found) == facts(wanted))
    for finding in found {
      let raw = Data(old[Int(finding.start)..<Int(finding.end)])
      let value = String(data: raw, encoding: .windowsCP1252)
      #expect(name == "a.html" || value == finding.value)
    }
  }
}

/// Text in Windows-1252 as UTF-8.
func decodedWindows1252(_ bytes: [UInt8]) -> [UInt8] {
  unsafe bytes.withUnsafeBytes { bytes in
    var decoder = Windows1252Decoder()
    unsafe decoder.decode(bytes, at: 0)
    return unsafe Array(decoder.text)
  }
}
