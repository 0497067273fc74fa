import Testing

@testable import PIIScanner

/// Names in running text that no pattern has: who reads the text knows what is a person.
@Suite("Names in running text")
struct ProseNameTests {
  /// The names that `ProseName` finds where words with a capital begin.
  private static func names(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    var at = 0
    while at < bytes.count {
      let isCapital = bytes[at] &- 65 < 26 || bytes[at] &- 0xC3 < 3
      let follows = at > 0 && FieldWord.isLetter(bytes[at - 1])
      if isCapital, !follows, let match = ProseName.match(in: bytes.span, at: at) {
        found.append(String(decoding: bytes[match.start..<match.end], as: UTF8.self))
        at = max(match.end, at + 1)
      } else {
        at += 1
      }
    }
    return found
  }

  @Test(
    "Dutch titles introduce any name, but for streets and numbers",
    arguments: [
      ("dienst o.l.v. ds. Metiary. Duur", ["Metiary"]), ("van zr. Wrtzma is", ["Wrtzma"]),
      ("asked mr Wrtzma about it", ["Wrtzma"]), ("in de Van der Pekstraat", []),
      ("onder nummer 2601-55873-B. Bakker", []), ("de St. Johannes de Doper kerk", []),
    ])
  func dutchTitles(text: String, names: [String]) {
    #expect(Self.names(in: text) == names)
  }

  @Test("a sender is found behind the mark of direction that a chat has")
  func mark() throws {
    let text = "[11-09-2024 02:58:30] \u{200E}Achmet Quastel: ja\n"
    let found = try scan(Array(text.utf8), named: "a.txt", builtin("name"), minConfidence: .medium)
    #expect(found.found.map(\.value) == ["Achmet Quastel"])
  }

  @Test(
    "in Greek and Cyrillic letters are found by usual given names, initials, titles and closings",
    arguments: [
      ("ο Σταύρος Κροκίδης είπε", ["Σταύρος Κροκίδης"]), ("του Στ. Κροκίδης", ["Στ. Κροκίδης"]),
      ("Καλησπέρα κα Κροκίδου,", ["Κροκίδου"]), ("ο κ. Κροκίδης", ["Κροκίδης"]),
      ("Με εκτίμηση,\nΛήδα Κροκίδου\n", ["Λήδα Κροκίδου"]), ("Η Αθήνα και ο Πειραιάς", []),
      ("каза Иван Крумов Тодоров вчера", ["Иван Крумов Тодоров"]), ("от И. Крумов", ["И. Крумов"]),
      ("в София и Пловдив", []),
    ])
  func otherScripts(text: String, names: [String]) throws {
    let found = try scan(Array(text.utf8), named: "a.txt", builtin("name"), minConfidence: .medium)
    #expect(found.found.map(\.value) == names)
  }

  @Test(
    "a name is found as far as it goes",
    arguments: [
      ("Gisteren belde Piet Visser op.", ["Piet Visser"], "given name and surname"),
      ("gisteren heeft Jan van der Laan gebeld", ["Jan van der Laan"], "a word of streets"),
      ("het echtpaar Van Zwolmen, kamer 3", ["Van Zwolmen"], "a prefix with a capital"),
      ("(gefailleerde: F. Zwolmen)", ["F. Zwolmen"], "what somebody is"),
      ("met Anna M. van der Meer, arts", ["Anna M. van der Meer"], "an initial and prefixes"),
      ("Jan-Willem de Boer-Jansen was er", ["Jan-Willem de Boer-Jansen"], "hyphens"),
      ("by Maureen O'Brien (chair)", ["Maureen O'Brien"], "an apostrophe"),
      ("by Maureen O’Brien (chair)", ["Maureen O’Brien"], "an apostrophe of a text processor"),
      ("by Maureen Clarke-Hay (chair)", ["Maureen Clarke-Hay"], "a word behind a surname"),
      ("and Cllr Pennington left", ["Pennington"], "a title"),
      (
        "Maureen DeLuca, Piet VanDeWalle", ["Maureen DeLuca", "Piet VanDeWalle"], "capitals inside"
      ),
      ("signed Maureen HENLEY today", ["Maureen HENLEY"], "a surname in capitals"),
      ("Maureen NATO and Maureen BSN", [], "abbreviations"),
      ("\nBAKKER, Gene\nBAKKER, Rose (Vos)\n", ["BAKKER, Gene", "BAKKER, Rose"], "words"),
      ("\nBAKKER, May\n", [], "a month"),
      ("\nBAKKER, Maureen & VISSER, Piet\n", ["BAKKER, Maureen", "VISSER, Piet"], "a household"),
      ("RP (Bakker, Maureen M., W/F)", ["Bakker, Maureen M."], "in parentheses"),
      ("Grevillea 'Maureen Visser' 140mm", [], "a cultivar"),
      ("410 S. Visser", [], "a street"),
      ("Šárka Ottová en Øyvind Åberg", ["Šárka Ottová", "Øyvind Åberg"], "letters beyond ASCII"),
      ("gezien door B. Bakker", ["B. Bakker"], "an initial and a known surname"),
      ("van A. v.d. Sluis", ["A. v.d. Sluis"], "a short prefix"),
      ("met Wacława Zorpska en Sinéad Duffy", ["Wacława Zorpska", "Sinéad Duffy"], "of the world"),
      ("met Zoltan Toth en Bjorn Sorensen", ["Zoltan Toth", "Bjorn Sorensen"], "no accents"),
      ("planning: Margreet Velthuis 023 224 18 82", ["Margreet Velthuis"], "a number behind it"),
      ("met Margreet Velthuis 3 en Jaguar Mark 2", [], "a number of a thing"),
      (
        "met Ineke Groeneveld-Slot, Iris van Houten", ["Ineke Groeneveld-Slot", "Iris van Houten"],
        "words"
      ),
      ("paní Nováková a sr. Magalhães", ["Nováková", "Magalhães"], "titles of other languages"),
      ("Quvlina J. Carvajal", ["Quvlina J. Carvajal"], "an initial and a known surname"),
      ("Angela's Ashes en Patrick's Road", [], "things of somebody"),
      ("Kevin's mother said", ["Kevin"], "what somebody has"),
      ("the King George's Hospital bus", [], "a hospital"),
      ("Szkoła nr 3 im. Jana Kochanowskiego", [], "a school"),
      ("Mustafa Kemal Bulvarı, Jono Basanavičiaus gatvė", [], "streets of other languages"),
      ("het Anne Frankplantsoen", [], "a garden"),
      ("bank Black Red White", [], "a brand"),
      ("Von: Sport und Spiel", [], "a header of mail"),
      ("dhr. T. (Tiemen) Folkersma, geb.", ["T. (Tiemen) Folkersma"], "what he is called"),
      ("William \"Bill\" Torvik came", ["William \"Bill\" Torvik"], "a nickname"),
      ("Jim 'Bob' Jill and", ["Jill"], "no surname behind it"),
      ("Din mand, Søren Ø. Møllgaard (cpr", ["Søren Ø. Møllgaard"], "an initial beyond ASCII"),
      ("gezien: J.-C. Lambrecht", ["J.-C. Lambrecht"], "initials with a hyphen"),
      ("Signed: B. Ní Chearbhaill", ["B. Ní Chearbhaill"], "Irish"),
      ("Ingevuld door R. Zschorlich d.d. 29/10", ["R. Zschorlich"], "who did it"),
      ("auto van R. Zschorlich d.d. Zagreb", [], "nobody"),
      ("rekening tnv K Schuurkens of", ["K Schuurkens"], "a holder"),
      ("was boos, zus (Riet Stoffers) belde", ["Riet Stoffers"], "a relative"),
      ("Tatăl copilului: Popescu Ionuț, tel", ["Popescu Ionuț"], "the surname first"),
      ("Geachte collega Oudeman, beste", ["Oudeman"], "a colleague"),
      ("Fr. Lünders kam, Fr Vormittag", ["Lünders"], "a title, and a day"),
      ("Şahin Yılmaz groep 4", ["Şahin Yılmaz"], "a class"),
      ("Groeten,\nJ. Quastelboom\n", ["J. Quastelboom"], "an initial below a letter"),
      ("> Regards,\n>\n> Xandra Quastelboom\n", ["Xandra Quastelboom"], "a quoted letter"),
      ("Panem Krzysztofem Quastelnym, zam.", ["Krzysztofem Quastelnym"], "inflected"),
      ("Hegedűs Tamás e.v.", ["Hegedűs Tamás"], "the surname first, as in Hungary"),
      ("Blok B. Parkeren en Klasse C Woning", [], "no surname behind a letter"),
      ("mijn arts van der Sluis zei", ["van der Sluis"], "two prefixes"),
      (
        "Toen kwam Kees Smit met Piet Bos en Jan Kok", ["Kees Smit", "Piet Bos", "Jan Kok"],
        "surnames that are words"
      ),
      ("door Ingrid Öztürk en M. Çelik", ["Ingrid Öztürk", "M. Çelik"], "surnames of elsewhere"),
      (
        "Anna 't Hoen en Piet van ’t Veer", ["Anna 't Hoen", "Piet van ’t Veer"],
        "prefixes with an apostrophe"
      ),
      (
        "van Peter vd Graafma en A. vd Sluis", ["Peter vd Graafma", "A. vd Sluis"], "a shorter one"
      ),
      (
        "Ten laste: PEETERS Lowie, VAN DEN BROECK Els", ["PEETERS Lowie", "VAN DEN BROECK Els"],
        "a surname in capitals before the given name"
      ),
      ("  ZWOLSTRA Pieter     06", ["ZWOLSTRA Pieter"], "one that is not known, in a list"),
      ("de CPU Pieter gebruikt", [], "an abbreviation"),
      (
        "14-01-2024 02:41 - Gülay: ja\n[04-03-2024 19:04:11] ~ Oma Xandrine: tot zo",
        ["Gülay", "Oma Xandrine"], "who sends a message in a chat"
      ),
      ("[04-03-2024 19:04:11] Zorg voor oma: nieuwe groep", [], "a group of a chat"),
      (
        "door K. Zwolstra en M. Roelofmans gezien", ["K. Zwolstra", "M. Roelofmans"],
        "initials and what ends as surnames do"
      ),
      (
        "Hoogachtend,\nnamens het college,\n\nK. Zwols\n", ["K. Zwols"],
        "below those for whom somebody signs"
      ),
      (
        "gezien door Thomas Zwolsmaker", ["Thomas Zwolsmaker"],
        "a name that is a word, with a surname that no table has"
      ),
      ("Iris van den Berg was er", ["Iris van den Berg"], "a word with two prefixes behind it"),
      ("gezien door B. Thomas", ["B. Thomas"], "an initial and a given name that is a surname too"),
      ("8,Anna Mulder,x@acme.nl", ["Anna Mulder"], "a cell behind a number"),
      ("Patiënt: Visser, Anna\n", ["Visser, Anna"], "surname first, behind a key"),
      ("\nBerg, Kees van den (lid)\n", ["Berg, Kees van den"], "surname first, prefixes last"),
      (
        "Klant: Zwolsmaker, Anna M.\n", ["Zwolsmaker, Anna M."],
        "a surname that no table has, behind a key"
      ),
      ("Kevin said that Derek's car is here", ["Kevin", "Derek"], "what persons do and have"),
      ("They are Hannah, Anthony and Derek.", ["Hannah", "Anthony", "Derek"], "a list"),
      ("Hi Vinicio, how are you?", ["Vinicio"], "a greeting"),
      ("My name is Rubija.", ["Rubija"], "said so"),
      ("Name: Toshimi Arata", ["Toshimi Arata"], "a label"),
      ("Naam: Lieke van 't Veer", ["Lieke van 't Veer"], "a prefix with an apostrophe"),
      ("Wethouder Van Dalen en wethouder De Boer", ["Van Dalen", "De Boer"], "what they are"),
      ("van buurvrouw Wubbechien Padmos", ["Wubbechien Padmos"], "a neighbour no table has"),
      ("bij huisarts ter Steege", ["ter Steege"], "a small prefix behind what somebody is"),
      ("van dokter Raghoenath en de chauffeur Azzaoui", ["Raghoenath", "Azzaoui"], "offices"),
      ("Officer Delacroute saw it", ["Delacroute"], "an office in English"),
      ("wijkagent Van 't Gat en dominee Van Bos", ["Van 't Gat", "Van Bos"], "with prefixes"),
      ("naar de Burgemeester Zwolstraat en Free Agent Zwols", [], "a street, a longer name"),
      ("Inspector General, Judge Advocate", [], "offices of two words"),
      ("What's your last name? Zwolsmaker", ["Zwolsmaker"], "an answer"),
      ("getekend I. v. Wijngaarden", ["I. v. Wijngaarden"], "a prefix of one letter"),
      ("Mijn naam is Jacob\n", ["Jacob"], "a surname too, but said so"),
      ("Ich heiße Anneliese und", ["Anneliese"], "letters beyond ASCII before it"),
      (
        "Je m'appelle Amélie. Nazywam się Wiesława Nowak.", ["Amélie", "Wiesława Nowak"],
        "languages"
      ),
      ("Thanks, Frank\n", ["Frank"], "a closing on the same line"),
      ("Mother: Frank. Moeder: Ingrid", ["Frank", "Ingrid"], "relatives"),
      ("Kinderen: Sem, Lotte en Daan.", ["Sem", "Lotte", "Daan"], "among names in a list"),
      ("Jan Bakker en Piet Visser bouwen", ["Jan Bakker", "Piet Visser"], "no firm"),
    ])
  func found(text: String, expected: [String], why: String) {
    #expect(Self.names(in: text) == expected, "\(why)")
  }

  @Test(
    "what only looks like a name is none",
    arguments: [
      ("Piet Heinkade 12", "a street with its number"),
      ("Victoria Street and Wilhelmina Park", "a street and a park"),
      ("Jordan Valley, North Carolina, Lake Victoria", "places"),
      ("Martin Luther King University", "a university"),
      ("the Jackson Group and Ruby Gems", "firms and products"),
      ("May June Will Mark", "words that are names too"),
      ("Will Return the Value", "ordinary words"),
      ("self.Anna.Maria = Peter.parse(", "identifiers"),
      ("import Kevin_Bacon from /Users/Anna", "parts of longer names"),
      ("Hello World, Dear Customer", "no names"),
      ("Jan 12 10:20:30 host sshd", "a month"),
      ("\nGroningen, Anna\n", "a place where a letter is written"),
      ("kom naar Smit, Anna en ik wachten", "a comma in a sentence"),
      ("Alfa Romeo Giulia", "a car"),
      ("Fauteuil Van Dijk", "furniture, or a firm"),
      ("Vitamin C Serum, Appendix A Results", "letters that are no initials"),
      ("Name: Apache License", "a label of a thing"),
      ("Thanks, Frank asked whether it is", "no closing: the line goes on"),
      ("de hoofdstad heet Paris Noord, stad: Florence", "no relative"),
      ("Van den Berg Bouw VOF, Van der Valk Tools", "what a firm does"),
      ("Jan de Vries Techniek B.V. en Piet Visser & Zn", "forms of firms"),
      ("van Anna Bakker en Zonen, Peter Smit GmbH", "forms of firms"),
      ("gymzaal Johan de Witt, SC Jan van Arckel", "a school's hall and a club"),
    ])
  func notFound(text: String, why: String) {
    #expect(Self.names(in: text).isEmpty, "\(why)")
  }

  @Test(
    "an extension belongs to a telephone number",
    arguments: [
      (" x123", 5), (" ext. 12", 8), ("x17080", 6), (", ext 9 ", 7), (" extension: 4", 13),
      (" x12a", 0),
      (" xylophone", 0), (" ext.", 0), (" text 12", 0), (" x12345678", 0), ("", 0),
    ])
  func extensions(text: String, length: Int) {
    let bytes = Array("0201234567\(text)".utf8)
    #expect(PhoneExtension.end(in: bytes.span, after: 10) == 10 + length)
  }

  @Test("The quick test of what stands before a surname lets every office through")
  func endingsOfOffices() {
    for office in "\(ProseName.offices)".split(separator: " ") {
      let text = Array("\(office) Zwolsmaker".utf8)
      let isLetThrough = ProseName.mayFollowOffice(text.span, office.utf8.count + 1)
      #expect(isLetThrough, "\(office)")
    }
  }
}
