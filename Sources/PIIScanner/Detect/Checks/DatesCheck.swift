/// Dates in the forms that people write.
extension IdentifierChecks {
  /// Returns whether this is a day on which somebody who is now alive can be born.
  ///
  /// Understands digits in the orders day-month-year, month-day-year and year-month-day, years of
  /// four or two digits, names of months in the languages of Europe that have Latin letters, as they stand in dates, and Roman
  /// numerals. When day and month can be either way
  /// round, one way that is a day is enough.
  ///
  /// - Parameter raw: The hit as it is written: `27-3-1971`, `1971-03-27`, `1971-03-27T00:00:00`, `19710327`, `27031971`,
  ///   `27 maart 1971`, `March 27th, 1971`. UTF-8, or Windows-1252 for a month's name.
  /// - Returns: `false` for years before 1900 or after 2030, and for the first day of 1900, which programs put where none is known.
  static func birthDate(_ raw: Span<UInt8>) -> Bool {
    var numbers = InlineArray<3, Int>(repeating: 0)
    var digits = InlineArray<3, Int>(repeating: 0)
    var count = 0
    var month = 0
    var position = 0
    while position < raw.count {
      let start = position
      if digit(raw, position) >= 0 {
        while digit(raw, position) >= 0 { position += 1 }
        guard count < 3, position - start <= 8 else { return false }
        numbers[count] = number(raw, start..<position)
        digits[count] = position - start
        count += 1
      } else if count == 3, digits[0] == 4, raw[position] | 0x20 == UInt8(ascii: "t") {
        // `1991-03-09T00:00:00Z`: the pattern has the rest.
        break
      } else if isLetterOfMonth(raw[position]) {
        while position < raw.count, isLetterOfMonth(raw[position]) { position += 1 }
        // Words that are no month, such as `de` and `th`, do not matter.
        if month == 0 { month = Self.month(raw, start..<position) }
      } else {
        position += 1
      }
    }
    if month > 0 {
      guard count == 2 else { return false }
      let (year, day) = digits[0] == 4 ? (0, 1) : (1, 0)
      return isBirthDay(numbers[year], digits[year], month, numbers[day])
    }
    switch count {
    case 1:
      guard digits[0] == 8 else { return false }
      return isBirthDay(numbers[0] / 10_000, 4, numbers[0] / 100 % 100, numbers[0] % 100)
        || isBirthDay(numbers[0] % 10_000, 4, numbers[0] / 10_000 % 100, numbers[0] / 1_000_000)
    case 3:
      if digits[0] == 4 { return isBirthDay(numbers[0], 4, numbers[1], numbers[2]) }
      return isBirthDay(numbers[2], digits[2], numbers[1], numbers[0])
        || isBirthDay(numbers[2], digits[2], numbers[0], numbers[1])
    default:
      return false
    }
  }

  /// Whether digits are the year of a date whose month stands before them, whatever follows: `2 november 2023 te Delft`.
  static func isYear(behindMonth text: Span<UInt8>, at start: Int) -> Bool {
    guard start > 4, text[start - 1] == 32,
      text[start] == UInt8(ascii: "1") || text[start] == UInt8(ascii: "2"),
      isLetterOfMonth(text[start - 2])
    else { return false }
    var word = start - 1
    let least = max(0, start - longestMonth)
    while word > least, isLetterOfMonth(text[word - 1]) { word -= 1 }
    return month(text, word..<start - 1) > 0
  }

  private static let longestMonth = 16

  private static func isBirthDay(_ year: Int, _ digits: Int, _ month: Int, _ day: Int) -> Bool {
    switch digits {
    // 2000 is a leap year, so 29 February is right in some century.
    case 2: isDate(year: year.isMultiple(of: 4) ? 2000 : 2001, month: month, day: day)
    case 4:
      year >= 1900 && year <= 2030 && isDate(year: year, month: month, day: day)
        && !(year == 1900 && month == 1 && day == 1)
    default: false
    }
  }

  private static func isLetterOfMonth(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0x80
  }

  /// The month (1–12) that a word names, or 0.
  private static func month(_ raw: Span<UInt8>, _ word: Range<Int>) -> Int {
    if let number = romanNumeral(raw, word) { return number }
    guard word.count >= 3 else { return 0 }
    // Of other scripts the months are not known: any day that a month has will do.
    if word.allSatisfy({ raw[$0] >= 0x80 }) { return 1 }
    var position = 0
    var month = 1
    while position < monthNames.utf8CodeUnitCount {
      var end = position
      while monthNames.byte(end) != UInt8(ascii: ","), monthNames.byte(end) != UInt8(ascii: ";") {
        end += 1
      }
      if isSameWord(raw, word, position..<end) { return month }
      if monthNames.byte(end) == UInt8(ascii: ";") { month += 1 }
      position = end + 1
    }
    return 0
  }

  /// A month in Roman numerals, as in `30 IV 1962`; `nil` if the word is none.
  private static func romanNumeral(_ raw: Span<UInt8>, _ word: Range<Int>) -> Int? {
    guard word.count <= 4 else { return nil }
    var (value, largest) = (0, 0)
    for position in word.reversed() {
      let digit: Int
      switch raw[position] {
      case UInt8(ascii: "I"): digit = 1
      case UInt8(ascii: "V"): digit = 5
      case UInt8(ascii: "X"): digit = 10
      default: return nil
      }
      value += digit < largest ? -digit : digit
      largest = max(largest, digit)
    }
    return 1...12 ~= value ? value : nil
  }

  /// Whether a word is a name in the list.
  ///
  /// In the list `?` stands for a letter outside ASCII: one byte in Windows-1252, two in UTF-8.
  private static func isSameWord(
    _ raw: Span<UInt8>, _ word: Range<Int>, _ name: Range<Int>
  ) -> Bool {
    var position = word.lowerBound
    for index in name {
      guard position < word.upperBound else { return false }
      let byte = raw[position]
      if monthNames.byte(index) == UInt8(ascii: "?") {
        guard byte >= 0x80 else { return false }
        position += 1
        if position < word.upperBound, raw[position] & 0xC0 == 0x80 { position += 1 }
      } else {
        guard byte < 0x80, byte | 0x20 == monthNames.byte(index) else { return false }
        position += 1
      }
    }
    return position == word.upperBound
  }

  /// Names and abbreviations, a month after a month.
  private static let monthNames: StaticString = """
    jan,januari,january,januar,janvier,enero,ene,gennaio,gen,janeiro,stycznia,tammikuuta,ledna,\
    janu?ra,sije?nja,januarja,janu?r,ianuarie,ocak,jaanuar,janv?r?,janv?ris,sausio,jan?ar,\
    jannar,jaanuaril,jannewaris,yan?ari;\
    feb,februari,february,februar,f?vrier,febrero,febbraio,fevereiro,fev,f?v,f?vr,lutego,\
    helmikuuta,?nora,febru?ra,velja?e,februarja,febru?r,februarie,?ubat,veebruar,febru?r?,\
    vasario,febr?ar,frar,veebruaril,febrewaris,febr?ari;\
    mar,mrt,maart,march,m?rz,m?r,mars,marts,marzo,mar?o,marca,maaliskuuta,b?ezna,o?ujka,m?rcius,\
    martie,mart,m?rts,mart?,kovo,marzu,m?rtsil;\
    apr,april,avril,avr,abril,abr,aprile,kwietnia,huhtikuuta,dubna,apr?la,travnja,aprila,\
    ?prilis,aprilie,nisan,aprill,apr?l?,baland?io,apr?l,aprillil,aprel;\
    mei,may,mai,maj,mayo,maggio,mag,maio,maja,toukokuuta,kv?tna,m?ja,svibnja,m?jus,may?s,maij?,\
    gegu??s,ma?,mejju,mail,maaie;\
    jun,juni,june,juin,junio,giugno,giu,junho,czerwca,kes?kuuta,?ervna,j?na,lipnja,junija,\
    j?nius,iunie,haziran,juuni,j?nij?,bir?elio,j?n?,?unju,juunil,juny,y?ni;\
    jul,juli,july,juillet,juil,julio,luglio,lug,julho,lipca,hein?kuuta,?ervence,j?la,srpnja,\
    julija,j?lius,iulie,temmuz,juuli,j?lij?,liepos,j?l?,lulju,juulil,y?li;\
    aug,augustus,august,augusti,ao?t,agosto,ago,sierpnia,elokuuta,srpna,augusta,kolovoza,\
    avgusta,augusztus,a?ustos,august?,rugpj??io,?g?st,awwissu,augustil,oug?st?s;\
    sep,sept,september,septembre,septiembre,settembre,set,setembro,wrze?nia,syyskuuta,z???,\
    septembra,rujna,szeptember,septembrie,eyl?l,septembr?,rugs?jo,settembru,\
    septembril,septimber,s?pt?mber;\
    okt,oct,oktober,october,octobre,octubre,ottobre,ott,outubro,out,pa?dziernika,lokakuuta,\
    ??jna,okt?bra,listopada,oktobra,okt?ber,octombrie,ekim,oktoober,oktobr?,spalio,ottubru,\
    oktoobril,?ktober;\
    nov,november,novembre,noviembre,novembro,listopada,marraskuuta,listopadu,novembra,studenoga,\
    studenog,noiembrie,kas?m,novembr?,lapkri?io,n?vember,novembru,novembril,novimber;\
    dec,dez,d?c,dic,december,dezember,d?cembre,diciembre,dicembre,dezembro,desember,des,grudnia,\
    joulukuuta,prosince,decembra,prosinca,decembrie,aral?k,detsember,decembr?,gruod?io,di?embru,\
    detsembril,desimber,des?mber;
    """
}
