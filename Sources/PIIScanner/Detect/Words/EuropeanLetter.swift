/// Letters of European scripts beyond ASCII, small ones.
enum EuropeanLetter {
  static let sharpS: UInt32 = 0xDF

  /// The capital of a letter; what has none stays.
  static func capital(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xE0...0xFE where scalar != 0xF7: scalar - 0x20
    case 0x131: 0x49
    case 0x100...0x137, 0x14A...0x177, 0x218...0x21B: scalar & ~1
    case 0x139...0x148, 0x179...0x17E: scalar - (scalar & 1 ^ 1)
    case 0x3AC: 0x386
    case 0x3AD...0x3AF: scalar - 37
    case 0x3B1...0x3CB where scalar != 0x3C2: scalar - 0x20
    case 0x3C2: 0x3A3
    case 0x3CC: 0x38C
    case 0x3CD, 0x3CE: scalar - 63
    case 0x430...0x44F: scalar - 0x20
    case 0x450...0x45F: scalar - 0x50
    case 0x491: 0x490
    default: scalar
    }
  }

  /// The small letter of a capital; what is none stays.
  static func small(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A,
      0xC0...0xDE where scalar != 0xD7:
      scalar + 0x20
    case 0x100...0x137, 0x14A...0x177, 0x218...0x21B: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
    case 0x386: 0x3AC
    case 0x388...0x38A: scalar + 37
    case 0x38C: 0x3CC
    case 0x38E, 0x38F: scalar + 63
    case 0x391...0x3AB, 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    default: scalar
    }
  }

  /// A name in small letters, if it is in capitals and has letters beyond ASCII: `PRÉNOM`; what is not UTF-8 is lost.
  static func smallName(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { $0 >= 0x80 }), !text.contains(where: { $0 &- 0x61 < 26 }) else {
      return text
    }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      result.append(contentsOf: String(Unicode.Scalar(small(scalar.value)) ?? scalar).utf8)
    }
    return result
  }

  /// A Greek letter without its accent; `nil` for letters of other scripts.
  static func greekWithoutAccent(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x3AC: 0x3B1
    case 0x3AD: 0x3B5
    case 0x3AE: 0x3B7
    case 0x3AF, 0x3CA: 0x3B9
    case 0x3CC: 0x3BF
    case 0x3CD, 0x3CB: 0x3C5
    case 0x3CE: 0x3C9
    case 0x3B1...0x3C9: scalar
    default: nil
    }
  }

  // From U+00E0 and U+0100 on; `?` for what is no small letter, or becomes two.
  private static let latin1: StaticString = "aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"
  private static let latinA: StaticString = """
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?lllllll\
    lllnnnnnn???oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """

  /// One or two letters of ASCII for a Latin letter, the second 0 if it is one; `nil` for letters of other scripts.
  static func withoutAccent(_ scalar: UInt32) -> (UInt8, UInt8)? {
    let byte: UInt8
    switch scalar {
    case sharpS: return (UInt8(ascii: "s"), UInt8(ascii: "s"))
    case 0xE6: return (UInt8(ascii: "a"), UInt8(ascii: "e"))
    case 0x153: return (UInt8(ascii: "o"), UInt8(ascii: "e"))
    case 0xFE: return (UInt8(ascii: "t"), UInt8(ascii: "h"))
    case 0xE0...0xFF: byte = latin1.byte(Int(scalar) - 0xE0)
    case 0x100...0x17F: byte = latinA.byte(Int(scalar) - 0x100)
    case 0x219: byte = UInt8(ascii: "s")
    case 0x21B: byte = UInt8(ascii: "t")
    default: return nil
    }
    return byte == UInt8(ascii: "?") ? nil : (byte, 0)
  }

  // Windows-1250 from U+0100 on, two digits a letter; `..` for what it has not.
  private static let windows1250: StaticString = """
    ....C3E3A5B9C6E6........C8E8CFEFD0F0............CAEACCEC................................\
    ..........................C5E5....BCBE....A3B3D1F1....D2F2..............D5F5....C0E0....\
    D8F88C9C....AABA8A9ADEFE8D9D................D9F9DBFB..............8F9FAFBF8E9E..
    """

  // The same of Windows-1257.
  private static let windows1257: StaticString = """
    C2E2....C0E0C3E3........C8E8........C7E7....CBEBC6E6................CCEC............CEEE\
    ....C1E1............CDED......CFEF........D9F9D1F1D2F2..........D4F4................AABA\
    ....DAFA........D0F0................DBFB............D8F8..........CAEADDFDDEFE..
    """

  /// A code page of Windows for letters that Windows-1252 has not.
  enum CodePage {
    /// 1250, 1251 or 1253, by the script.
    case ofScript
    /// 1254 and 1257.
    case turkish, baltic
  }

  /// The byte of a letter in a code page; `nil` for what it has not, and in those of Turkish and Baltic if all is as in the others.
  static func local(_ scalar: UInt32, in page: CodePage) -> UInt8? {
    switch page {
    case .ofScript: localOfScript(scalar)
    case .turkish: turkish(scalar)
    case .baltic: baltic(scalar)
    }
  }

  private static func turkish(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x11E: 0xD0
    case 0x11F: 0xF0
    case 0x130: 0xDD
    case 0x131: 0xFD
    case 0x15E: 0xDE
    case 0x15F: 0xFE
    case 0xC7, 0xD6, 0xDC, 0xE2, 0xE7, 0xEE, 0xF6, 0xFB, 0xFC: UInt8(scalar)
    default: nil
    }
  }

  private static func baltic(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xC4, 0xC5, 0xC9, 0xD3, 0xD5, 0xD6, 0xDC, 0xE4, 0xE5, 0xE9, 0xF3, 0xF5, 0xF6, 0xFC:
      UInt8(scalar)
    case 0x100...0x17F: byte(of: scalar, in: windows1257)
    default: nil
    }
  }

  /// The byte of a letter from U+0100 on in a table of two digits for each.
  private static func byte(of scalar: UInt32, in table: StaticString) -> UInt8? {
    let at = Int(scalar - 0x100) * 2
    guard at + 1 < table.utf8CodeUnitCount, table.byte(at) != UInt8(ascii: ".") else { return nil }
    return hex(table.byte(at)) << 4 | hex(table.byte(at + 1))
  }

  private static func localOfScript(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x388...0x38A, 0x38C, 0x38E...0x3CE: return UInt8(scalar - 0x2D0)
    case 0x386: return 0xA2
    case 0x410...0x44F: return UInt8(scalar - 0x350)
    // The letters of Windows-1250 that Latin-1 has at the same place.
    case 0xC1, 0xC2, 0xC4, 0xC7, 0xC9, 0xCB, 0xCD, 0xCE, 0xD3, 0xD4, 0xD6, 0xDA, 0xDC, 0xDD,
      0xDF, 0xE1, 0xE2, 0xE4, 0xE7, 0xE9, 0xEB, 0xED, 0xEE, 0xF3, 0xF4, 0xF6, 0xFA, 0xFC, 0xFD:
      return UInt8(scalar)
    case 0x100...0x17F: return byte(of: scalar, in: windows1250)
    case 0x218: return 0xAA
    case 0x219: return 0xBA
    case 0x21A: return 0xDE
    case 0x21B: return 0xFE
    default: return nil
    }
  }

  private static func hex(_ digit: UInt8) -> UInt8 {
    digit <= UInt8(ascii: "9") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "A") + 10
  }
}
