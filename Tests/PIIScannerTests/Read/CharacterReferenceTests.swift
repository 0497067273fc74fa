import Testing

@testable import PIIScanner

@Suite("Character references")
struct CharacterReferenceTests {
  @Test(
    "stand for what HTML says",
    arguments: [
      ("Ren&eacute;e &Scaron;imi&cacute; &lstrok;&oslash;", "Renée Šimić łø", "names"),
      ("Ren&#233;e Ren&#xE9;e Ren&#Xe9;e &#x1F600;", "Renée Renée Renée 😀", "numbers"),
      ("jan&#64;a.nl jan&commat;a&period;nl", "jan@a.nl jan@a.nl", "marks"),
      ("&lt;a b=&quot;c&quot;&gt; &#39; &apos; &amp;", "<a b=\"c\"> ' ' &", "markup"),
      ("06&nbsp;1&#160;2&thinsp;3&#8239;4", "06 1 2 3 4", "spaces become one of ASCII"),
      ("6&#8209;4&hyphen;4&#x2010;0&minus;1", "6-4-4-0-1", "hyphens become that of ASCII"),
      ("jan&shy;sen&#8203;@a.nl&zwnj;.", "jansen@a.nl.", "what has no width is gone"),
      ("1&#150;2&ndash;3 O&#146;Brien", "1–2–3 O’Brien", "128 to 159 are of Windows-1252"),
      ("&amp;nbsp;", "&nbsp;", "once"),
      ("&copy; &Eacut; &eacute &EACUTE; &;", "&copy; &Eacut; &eacute &EACUTE; &;", "no others"),
      ("&#; &#x; &#xG; &#0; &#55296; &#1114112; &#12a;", "", "no numbers of characters"),
      ("a && b &x; c&", "", "operators"),
      ("&#xFFFFFFFFFFFFFFFFF0041;", "", "longer than any"),
    ])
  func decodes(raw: String, decoded: String, because: String) {
    var text = UnescapedText()
    let isAny = unsafe Array(raw.utf8).withUnsafeBufferPointer {
      unsafe text.decodeReferences($0)
    }
    let isOther = !decoded.isEmpty && decoded != raw
    #expect(isAny == isOther, "\(because)")
    if isOther { #expect(unsafe String(decoding: text.bytes, as: UTF8.self) == decoded) }
    let bytes = Array(raw.utf8)
    #expect(unsafe bytes.withUnsafeBytes { unsafe CharacterReference.isAny(in: $0) } == isOther)
  }

  @Test(
    "inside a value are a part of it",
    arguments: [
      ("phone", "<td>06&nbsp;1234&nbsp;5678</td>", "06&nbsp;1234&nbsp;5678", "06 1234 5678"),
      (
        "phone", "tel. +31&#8209;6&#8209;1234&#8209;5678,", "+31&#8209;6&#8209;1234&#8209;5678",
        "+31-6-1234-5678"
      ),
      ("email", "mail jan&#64;acme.nl!", "jan&#64;acme.nl", "jan@acme.nl"),
      ("email", "&lt;jan&commat;acme.nl&gt;", "jan&commat;acme.nl", "jan@acme.nl"),
      (
        "iban", "NL91&nbsp;ABNA&nbsp;0417&nbsp;1643&nbsp;00.",
        "NL91&nbsp;ABNA&nbsp;0417&nbsp;1643&nbsp;00", "NL91 ABNA 0417 1643 00"
      ),
      ("nl.bsn", "BSN:&nbsp;111&#160;222&#160;333", "111&#160;222&#160;333", "111 222 333"),
      ("birthdate", "geboren: 02&#8209;01&#8209;1961", "02&#8209;01&#8209;1961", "02-01-1961"),
      ("name", "<roepnaam>Ren&#233;e</roepnaam>", "Ren&#233;e", "Renée"),
    ])
  func spans(detector: String, text: String, raw: String, value: String) throws {
    let bytes = Array(text.utf8)
    let found = try scan(bytes, named: "a.html", builtin(detector), minConfidence: .medium).found
    #expect(found.map(\.value) == [value])
    let spans = found.map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
    #expect(spans == [raw])
  }

  @Test("are read in source code that begins with some")
  func sourceCode() throws {
    let text =
      "import Home from './Home'\n\nexport const tel = () => (<b>+31&nbsp;6&nbsp;1234&nbsp;5678</b>);\n"
    let found = try scan(Array(text.utf8), named: "a.tsx", builtin("phone")).found
    #expect(found.map(\.value) == ["+31 6 1234 5678"])
  }
}
