/// What stands around a value whose own name says little: the element around it, or the values beside it in an object.
///
///     <Geboortedatum>                       {"system": "http://fhir.nl/fhir/NamingSystem/bsn",
///       <Datum>1949-06-28</Datum>            "value": "123456782"}
enum Nesting {
  /// How far is looked, in bytes: back and ahead.
  static let reachBefore = 320
  private static let reachAfter = 160

  /// Names that say of a value only that it is one.
  private static let values = HashedWords(
    " value val values waarde nummer number nr id content wert valeur valor identifier antwoord answer antwort reponse réponse respuesta risposta resposta svar odpoved odpověď inhoud "
  )
  private static let numbers = HashedWords(
    " value val waarde wert valeur valor nummer number num nr no numero ")
  /// Names that say only of which kind it is besides.
  private static let kinds = HashedWords(" text tekst naam name nom nome datum date data code ")

  /// Whether a key says only that its value is a number or a value, so that the key above names it.
  static func saysNothing(_ key: some Collection<UInt8>) -> Bool {
    guard key.count <= 10 else { return false }
    var hash = NameHash()
    for byte in key { hash.add(byte | 0x20) }
    return numbers.contains(hash.value)
  }

  /// Names of a part of a whole that another key names: of `"birth": {"date": …}` that is `birth date`.
  private static let parts = HashedWords(
    " datum date data datums dato fecha dátum päivä kuupäev day dag datu langformaat value waarde wert valeur valor val "
  )

  /// The name of a field whose last key is only a part of it: the key above and that one.
  ///
  /// - Parameter path: The keys, the last one being that of the value.
  /// - Returns: `geboorte datum` of `/geboorte/datum/datum`; `nil` if the last key says more, or nothing stands above it.
  static func joinedName(_ path: [ArraySlice<UInt8>]) -> [UInt8]? {
    guard let last = path.last, isPart(last),
      let above = path.dropLast().last(where: { !isPart($0) })
    else { return nil }
    // `geboorte/datum/langFormaat`
    let own = path.first { isPart($0) && $0.startIndex > above.startIndex } ?? last
    return above + [32] + own
  }

  private static func isPart(_ key: ArraySlice<UInt8>) -> Bool {
    guard key.count <= 12 else { return false }
    var hash = NameHash()
    for byte in key { hash.add(byte | 0x20) }
    return parts.contains(hash.value)
  }

  /// The one word that a name is; `nil` for a longer name.
  private static func word(_ name: Range<Int>, in text: Span<UInt8>) -> NamePart? {
    guard name.count <= 10, let part = NamePart(text, at: name.lowerBound),
      part.end == name.upperBound
    else { return nil }
    return part
  }

  /// Whether the name of an element says so little of its value that the element around it is to be asked.
  static func isPlain(_ name: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard let word = word(name, in: text) else { return false }
    return word.isOne(of: values) || word.isOne(of: kinds)
  }

  // MARK: Markup

  /// The name of the element around the one that opens at its `<`, if nothing else stands between.
  static func outerName(_ text: Span<UInt8>, before open: Int) -> Range<Int>? {
    var at = open
    let least = max(0, open - reachBefore)
    while at > least, text[at - 1] <= 32 { at -= 1 }
    guard at > least, text[at - 1] == UInt8(ascii: ">") else { return nil }
    var start = at - 1
    while start > least, text[start] != UInt8(ascii: "<") { start -= 1 }
    guard text[start] == UInt8(ascii: "<"), text[at - 2] != UInt8(ascii: "/") else { return nil }
    return name(text, from: start + 1, to: at - 1)
  }

  /// The name of a tag, without its prefix; `nil` for one that closes, and for comments.
  private static func name(_ text: Span<UInt8>, from start: Int, to end: Int) -> Range<Int>? {
    var nameStart = start
    var nameEnd = start
    while nameEnd < end {
      let byte = text[nameEnd]
      if byte == UInt8(ascii: ":") {
        nameStart = nameEnd + 1
      } else if !FieldWord.isLetter(byte), !FieldWord.isDigit(byte), byte != UInt8(ascii: "_"),
        byte != UInt8(ascii: "-"), byte != UInt8(ascii: ".")
      {
        break
      }
      nameEnd += 1
    }
    return nameStart < nameEnd ? nameStart..<nameEnd : nil
  }

  /// The name of the element that has an attribute.
  static func element(_ text: Span<UInt8>, of attribute: Range<Int>) -> Range<Int>? {
    var open = attribute.lowerBound
    let least = max(0, open - reachBefore)
    while open > least, text[open] != UInt8(ascii: "<") {
      guard text[open] != UInt8(ascii: ">") else { return nil }
      open -= 1
    }
    guard text[open] == UInt8(ascii: "<") else { return nil }
    // `<klant id="7" naam="…">` is another thing.
    let isValue = word(attribute, in: text)?.isOne(of: values) == true
    if isValue, let named = nameAttribute(text, from: open + 1, to: attribute.lowerBound) {
      return named
    }
    return name(text, from: open + 1, to: attribute.lowerBound)
  }

  /// What the attribute has that says what an element is of: `<input name="surname" value="…">`, `<field id="surname" value="…"/>`,
  /// `<entry key="surname">`.
  static func nameAttribute(_ text: Span<UInt8>, from start: Int, to end: Int) -> Range<Int>? {
    var at = start
    while at + 5 < end {
      defer { at += 1 }
      guard text[at] <= 32, let part = NamePart(text, at: at + 1), part.isOne(of: naming),
        part.end + 1 < end, text[part.end] == UInt8(ascii: "="),
        FieldWord.isQuote(text[part.end + 1])
      else { continue }
      let first = part.end + 1
      var last = first + 1
      while last < end, text[last] != text[first] { last += 1 }
      return first + 1 < last && last < end ? first + 1..<last : nil
    }
    return nil
  }

  /// Attributes that say what an element is of.
  private static let naming = HashedWords(
    " name id key field property label naam veld nom attr attribute ")
  /// Elements that say only that they are a field.
  private static let fields = HashedWords(
    " field column col item data entry property attribute attr param parameter variable var cell value veld kolom eigenschap feld spalte champ campo void simpledata fielddata tagvalue "
  )

  /// What the attributes of an element say that its value is, if its own name is only that of a field: `<field name="surname">`, as mysqldump and
  /// phpMyAdmin write tables.
  static func nameOfField(
    _ text: Span<UInt8>, _ element: Range<Int>, in tag: Range<Int>
  ) -> Range<Int>? {
    guard element.count <= 10, tag.count > 7, let part = NamePart(text, at: element.lowerBound),
      part.end == element.upperBound, part.isOne(of: fields)
    else { return nil }
    return nameAttribute(text, from: tag.lowerBound, to: tag.upperBound)
  }

  /// The same of the element around the one that opens at a place, if nothing else stands between: `<void property="surname"><string>…`.
  static func outerNameOfField(_ text: Span<UInt8>, before open: Int) -> Range<Int>? {
    guard let name = outerName(text, before: open) else { return nil }
    var end = name.upperBound
    while end < open, text[end] != UInt8(ascii: ">") { end += 1 }
    return nameOfField(text, name, in: name.upperBound..<end)
  }

  /// The name of the element around that of a value, which begins right behind its tag or in its attribute `value`; or
  /// what stands on the line above `<value value="…"/>`, whose elder brother says what it is.
  static func outerWords(_ text: Span<UInt8>, before value: Int) -> Range<Int>? {
    let byte = text[value - 1]
    guard byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"") else { return nil }
    let least = max(0, value - 64)
    var open = value - 1
    while open > least, text[open] != UInt8(ascii: "<"), text[open] != 10 { open -= 1 }
    guard text[open] == UInt8(ascii: "<"), let own = name(text, from: open + 1, to: value) else {
      return nil
    }
    // On the line above; what is on its own is read without this.
    if byte == UInt8(ascii: ">"), ElementLabel.isWanted(before: own, in: text),
      startsLine(text, open), let label = ElementLabel.words(text, before: open)
    {
      return label
    }
    guard isPlain(own, in: text) else { return nil }
    if byte == UInt8(ascii: ">") { return outerName(text, before: open) }
    guard value - own.upperBound == 8, text.endsIgnoringCase(value - 1, " value=") else {
      return nil
    }
    var end = open
    while end > 0, text[end - 1] <= 32 { end -= 1 }
    guard end > 2, text[end - 1] == UInt8(ascii: ">"), text[end - 2] == UInt8(ascii: "/") else {
      return nil
    }
    var start = end - 1
    let first = max(0, end - reachBefore)
    while start > first, text[start] != UInt8(ascii: "<") { start -= 1 }
    return start..<end
  }

  private static func startsLine(_ text: Span<UInt8>, _ place: Int) -> Bool {
    var at = place
    while at > 0, text[at - 1] == 32 || text[at - 1] == 9 { at -= 1 }
    return at > 0 && text[at - 1] == 10
  }

  // MARK: JSON

  /// Keys whose value says what the value beside it is of.
  private static let namingKeys = HashedWords(
    " name key field id label question property attribute attr column path variable code fieldname columnname attributename displayname naam veld vraag omschrijving sleutel frage feld champ campo title titel "
  )

  /// What the key of another value in the same object says that a value is of: `{"key": "surname", "value": "Bos"}`; `nil` unless the key of the
  /// value says nothing.
  ///
  /// - Complexity: O(1): it reads no further than an object of a few keys is long. Does not allocate.
  static func pairName(_ text: Span<UInt8>, of key: Range<Int>) -> Range<Int>? {
    guard key.lowerBound > 12, key.upperBound < text.count,
      text[key.upperBound] == UInt8(ascii: "\""), text[key.lowerBound - 1] == UInt8(ascii: "\""),
      isPlain(key, in: text)
    else { return nil }
    var open = key.lowerBound - 1
    let least = max(0, open - reachOfPair)
    while open > least, text[open] != UInt8(ascii: "{") {
      guard text[open] != UInt8(ascii: "}") else { return nil }
      open -= 1
    }
    guard text[open] == UInt8(ascii: "{") else { return nil }
    var at = open + 1
    while at < key.lowerBound - 1 {
      defer { at += 1 }
      guard text[at] == UInt8(ascii: "\""), let part = NamePart(text, at: at + 1),
        text[part.end] == UInt8(ascii: "\""), part.isOne(of: namingKeys)
      else { continue }
      var value = part.end + 1
      while value < key.lowerBound, text[value] == UInt8(ascii: ":") || text[value] <= 32 {
        value += 1
      }
      guard text[value] == UInt8(ascii: "\"") else { continue }
      var end = value + 1
      while end < key.lowerBound, text[end] != UInt8(ascii: "\"") { end += 1 }
      return value + 1 < end && end < key.lowerBound - 1 ? value + 1..<end : nil
    }
    return nil
  }

  private static let reachOfPair = 160

  /// The text of an object before and behind one of its values, with all that is in it.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - value: A part of a string or number.
  /// - Returns: `nil` unless the key of the value says nothing, as `value` does.
  static func siblings(
    _ text: Span<UInt8>, of value: Range<Int>
  ) -> (before: Range<Int>, after: Range<Int>)? {
    var at = value.lowerBound
    guard at > 4, value.upperBound < text.count else { return nil }
    if text[at - 1] == UInt8(ascii: "\"") { at -= 1 }
    while at > 2, text[at - 1] == 32 { at -= 1 }
    guard at > 4, text[at - 1] == UInt8(ascii: ":") else { return nil }
    at -= 1
    while at > 2, text[at - 1] == 32 { at -= 1 }
    guard text[at - 1] == UInt8(ascii: "\"") else { return nil }
    let keyEnd = at - 1
    var keyStart = keyEnd
    while keyStart > 0, keyEnd - keyStart <= 10, text[keyStart - 1] != UInt8(ascii: "\"") {
      keyStart -= 1
    }
    guard keyStart < keyEnd, let word = word(keyStart..<keyEnd, in: text), word.isOne(of: values)
    else { return nil }
    return (start(text, before: keyStart)..<keyStart, value.upperBound..<end(text, after: value))
  }

  /// Where the object begins that has a key; the key if that is further back than is looked.
  static func start(_ text: Span<UInt8>, before key: Int, reach: Int = reachBefore) -> Int {
    var at = key
    var depth = 0
    let least = max(0, key - reach)
    while at > least {
      switch text[at - 1] {
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth == 0 { return at }
        depth -= 1
      default: break
      }
      at -= 1
    }
    // What is cut in two is no object.
    return key
  }

  private static func end(_ text: Span<UInt8>, after value: Range<Int>) -> Int {
    var at = value.upperBound
    var depth = 0
    let limit = min(text.count, at + reachAfter)
    while at < limit {
      switch text[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return at }
        depth -= 1
      default: break
      }
      at += 1
    }
    return value.upperBound
  }
}

extension KeyedValue {
  /// The name of the element around that of the value, or of the one whose attribute it is, if its own says little.
  func outerKey(in text: Span<UInt8>) -> Range<Int>? {
    guard value.lowerBound > key.upperBound, Nesting.isPlain(key, in: text) else { return nil }
    if text[key.upperBound] == UInt8(ascii: "=") { return Nesting.element(text, of: key) }
    guard value.lowerBound == key.upperBound + 1, text[key.upperBound] == UInt8(ascii: ">") else {
      return nil
    }
    var open = key.lowerBound
    while open > 0, key.lowerBound - open < 32, text[open] != UInt8(ascii: "<") { open -= 1 }
    return text[open] == UInt8(ascii: "<") ? Nesting.outerName(text, before: open) : nil
  }

  /// What names the field of a form in HTML that a value is in: `<input name="achternaam" value="De Graaf">`,
  /// `<label>Achternaam</label> <input value="De Graaf">`.
  func namesOfInput(in text: Span<UInt8>) -> (name: Range<Int>?, label: Range<Int>?) {
    guard key.count >= 5, text[key.upperBound] == UInt8(ascii: "="),
      text.ends(key.upperBound, " value")
    else { return (nil, nil) }
    var at = key.upperBound
    let least = max(7, at - Self.reachOfTag)
    var quote = at
    var name: Range<Int>?
    while at > least, text[at] != UInt8(ascii: "<"), text[at] != 10 {
      if text[at] == UInt8(ascii: "\"") {
        if text.ends(at, " name="), at + 1 < quote { name = at + 1..<quote }
        quote = at
      }
      at -= 1
    }
    return (name, text[at] == UInt8(ascii: "<") ? ElementLabel.words(text, before: at) : nil)
  }

  private static let reachOfTag = 128
}
