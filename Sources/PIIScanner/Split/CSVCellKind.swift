/// What a cell looks like, to tell headers from data and tables from other text.
enum CSVCellKind: UInt8 {
  /// Nothing is in it.
  case empty
  /// Mostly digits: a number, an amount, a date, a time, a telephone number.
  case number
  /// Letters and digits together, or a word with an at sign: a code, an IBAN, an address, a hash.
  case code
  /// Letters, with hardly any digits: a name, a word.
  case word
  /// Longer text.
  case text

  /// Whether it can hardly be the name of a column.
  var isData: Bool { self == .number || self == .code }

  /// Looks at a cell.
  init(_ cell: UnsafeRawBufferPointer) {
    var (letters, digits, spaces, at, others) = (0, 0, 0, 0, 0)
    for index in 0..<cell.count {
      let byte = unsafe cell[index]

      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
        letters += 1
      case UInt8(ascii: " "): spaces += 1
      // `@naam` is an attribute.
      case UInt8(ascii: "@") where index > 0: at += 1
      default: others += 1
      }
    }
    if cell.count == spaces {
      self = .empty
    } else if cell.count > 64 || spaces > 6 {
      self = .text
    } else if at == 1 && letters > 1 && spaces == 0 {
      self = .code
    } else if digits > 0 && digits >= letters {
      self = .number
    } else if digits >= 4 && digits * 4 >= letters {
      self = .code
    } else if letters == 0 {
      self = digits == 0 && others > 0 ? .word : .number
    } else {
      self = .word
    }
  }
}
