import Testing

@testable import PIIScanner

@Suite("Quoted-printable")
struct QuotedPrintableTests {
  @Test(
    "stands for what RFC 2045 says",
    arguments: [
      ("L=C3=B6wen =3D x", "Löwen = x", "bytes"),
      ("NL91 ABNA 0417=\n 1643 00 a=\r\nb", "NL91 ABNA 0417 1643 00 ab", "ends of lines"),
      ("a&nbsp;b=20c", "a b c", "references beside it"),
      ("id=x a=b5 c==d =E", "", "equals signs"),
    ])
  func decodes(raw: String, decoded: String, because: String) {
    var text = UnescapedText()
    let isAny = unsafe Array(raw.utf8).withUnsafeBufferPointer {
      unsafe text.decodeQuotedPrintable($0)
    }
    #expect(isAny == !decoded.isEmpty, "\(because)")
    if isAny { #expect(unsafe String(decoding: text.bytes, as: UTF8.self) == decoded) }
  }

  @Test("is decoded where a mail or card says so, and places are those of the file")
  func mails() throws {
    let head = "Content-Transfer-Encoding: quoted-printable\n\nRekening "
    let mail = head + "NL91 ABNA 0417=\n 1643 00\n"
    let found = try scan(Array(mail.utf8), named: "a.eml", builtin("iban")).found
    #expect(found.map(\.value) == ["NL91 ABNA 0417 1643 00"])
    #expect(found.map(\.start) == [Int64(head.utf8.count)])
    #expect(found.map(\.end) == [Int64(mail.utf8.count - 1)])
    let card =
      "BEGIN:VCARD\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gr=C3=A4fma;G=C3=BClsen;;;\nEND:VCARD\n"
    let names = try scan(Array(card.utf8), named: "a.vcf", builtin("name")).found
    #expect(names.map(\.value) == ["Gräfma", "Gülsen"])
  }
}
