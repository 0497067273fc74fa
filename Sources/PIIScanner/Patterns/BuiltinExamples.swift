// Made by scripts/builtin_detectors.py from patterns/. Do not edit.

extension DetectorDefinition {
  /// The examples of a built-in detector: not in ``builtin``, since a scan does not need them.
  ///
  /// - Returns: `nil` if there is no such detector.
  public static func builtinExamples(
    of id: String
  ) -> (finds: [Example], ignores: [CounterExample])? {
    switch id {
    case "email": examples0()
    case "iban": examples1()
    case "phone": examples2()
    case "nl.bsn": examples3()
    case "address": examples4()
    case "bankaccount": examples5()
    case "bic": examples6()
    case "birthdate": examples7()
    case "creditcard": examples8()
    case "drivinglicence": examples9()
    case "geo": examples10()
    case "healthinsurance": examples11()
    case "imei": examples12()
    case "licenceplate": examples13()
    case "mac": examples14()
    case "mrz": examples15()
    case "name": examples16()
    case "passport": examples17()
    case "postcode": examples18()
    case "username": examples19()
    case "vin": examples20()
    case "at.vnr": examples21()
    case "be.bis": examples22()
    case "be.nn": examples23()
    case "be.rekening": examples24()
    case "bg.egn": examples25()
    case "ch.ssn": examples26()
    case "cy.tic": examples27()
    case "cz.bankaccount": examples28()
    case "cz.rc": examples29()
    case "de.idnr": examples30()
    case "de.kvnr": examples31()
    case "de.personalausweis": examples32()
    case "de.svnr": examples33()
    case "dk.cpr": examples34()
    case "ee.ik": examples35()
    case "es.ccc": examples36()
    case "es.dni": examples37()
    case "es.nie": examples38()
    case "es.nuss": examples39()
    case "eu.vat": examples40()
    case "fi.hetu": examples41()
    case "fr.nir": examples42()
    case "fr.rib": examples43()
    case "gb.drivinglicence": examples44()
    case "gb.nhs": examples45()
    case "gb.nino": examples46()
    case "gb.utr": examples47()
    case "gr.afm": examples48()
    case "gr.amka": examples49()
    case "hr.oib": examples50()
    case "hu.adoazonosito": examples51()
    case "hu.anum": examples52()
    case "hu.bankszamla": examples53()
    case "hu.szemelyi": examples54()
    case "hu.taj": examples55()
    case "ie.pps": examples56()
    case "ip.v4": examples57()
    case "ip.v6": examples58()
    case "is.kennitala": examples59()
    case "is.kennitala.unchecked": examples60()
    case "it.codicefiscale": examples61()
    case "lt.asmens": examples62()
    case "lu.nin": examples63()
    case "lv.pk": examples64()
    case "mt.id": examples65()
    case "nl.agb": examples66()
    case "nl.big": examples67()
    case "nl.btw": examples68()
    case "nl.identiteitskaartnummer": examples69()
    case "nl.kenteken": examples70()
    case "nl.kenteken.plain": examples71()
    case "nl.kvk": examples72()
    case "nl.onderwijsnummer": examples73()
    case "nl.postcode": examples74()
    case "nl.rekening": examples75()
    case "nl.rijbewijs": examples76()
    case "nl.vnummer": examples77()
    case "no.fodselsnummer": examples78()
    case "no.kontonr": examples79()
    case "pl.dowod": examples80()
    case "pl.nip": examples81()
    case "pl.nrb": examples82()
    case "pl.pesel": examples83()
    case "pt.cc": examples84()
    case "pt.nib": examples85()
    case "pt.nif": examples86()
    case "ro.cnp": examples87()
    case "se.personnummer": examples88()
    case "si.davcna": examples89()
    case "si.emso": examples90()
    case "sk.rc": examples91()
    case "special.criminal": examples92()
    case "special.ethnicity": examples93()
    case "special.health": examples94()
    case "special.health.icd10": examples95()
    case "special.orientation": examples96()
    case "special.politics": examples97()
    case "special.religion": examples98()
    case "special.union": examples99()
    case "tr.tckimlik": examples100()
    case "ua.rntrc": examples101()
    case "us.dea": examples102()
    case "us.itin": examples103()
    case "us.itin.plain": examples104()
    case "us.mbi": examples105()
    case "us.npi": examples106()
    case "us.rtn": examples107()
    case "us.ssn": examples108()
    case "us.ssn.plain": examples109()
    default: nil
    }
  }

  private static func examples0() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Mail jan: ⟦jan.de-vries+nieuws@acme.nl⟧."),
      Example(text: "GET /uitschrijven?email=⟦jan.devries%40ziggo.nl⟧&id=12 HTTP/1.1"),
      Example(text: "<a href=\"mailto:⟦jan&#64;ziggo.nl⟧\">"),
      Example(text: "id;email\n7;⟦o'brien@mail.acme.co.uk⟧\n", format: .csv),
      Example(text: "<a href=\"mailto:⟦info@acme.amsterdam⟧?subject=Hallo\">mail</a>"),
      Example(text: "⟦ROOS@XN--BCHERSTUBE-9DB.DE⟧, ⟦roos@bücherstube.de⟧"),
      Example(text: "(zie ⟦jan@acme.nl⟧: hij weet het)"),
      Example(text: "https://acme.nl/?q=⟦jan@acme.nl⟧&page=2"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "npm install foo@1.2.3 lodash@npm:4.17.21 @types/node@11.7.11",
        because: "versions of packages"),
      CounterExample(
        text: "icon@2x.png hero_image@2x~ipad.jpg team@work.pptx notes@home.md5",
        because: "names of files"),
      CounterExample(
        text: "git clone git@github.com:acme/web.git", because: "a path at a host"),
      CounterExample(
        text: "postgres://app:s3cret@db.acme.nl/pad https://jan@acme.nl/ jan:s3cret@www.acme.nl:80",
        because: "user information of a URL"),
      CounterExample(
        text: "user@localhost root@web01 deploy@web-02.intern.lan backup@nas.local",
        because: "no top-level domain"),
      CounterExample(
        text: "%s@%s.com {{user}}@{{domain}} <user>@<domain> ${naam}@acme.nl", because: "templates"),
      CounterExample(
        text: "@media print { } volg @jan_devries of @jan@mastodon.nl",
        because: "a rule of CSS and handles"),
      CounterExample(
        text: "MACs hmac-sha2-256-etm@openssh.com", because: "an algorithm of SSH"),
      CounterExample(
        text: "j***n@acme.nl", because: "masked"),
    ]
    return (finds, ignores)
  }

  private static func examples1() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "IBAN: ⟦NL91 ABNA 0417 1643 00⟧ t.n.v. J. Jansen"),
      Example(text: "Rekening ⟦NL 91 ABNA 0417 1643 00⟧, BIC ABNANL2A"),
      Example(text: "iban;naam\n⟦NL91ABNA0417164300⟧;Jansen", format: .csv),
      Example(text: "op ⟦be68-5390-0754-7034⟧."),
      Example(text: "⟦GB82.WEST.1234.5698.7654.32⟧ en ⟦DE89 370400440532013000⟧"),
      Example(text: "IBAN⟦NL91ABNA0417164300⟧, iban⟦DE89370400440532013000⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "XIBANNL91ABNA0417164300", because: "part of a longer word"),
      CounterExample(
        text: "NL91ABNA0417164301", because: "fails mod 97"),
      CounterExample(
        text: "NL91ABNA041716430", because: "too short"),
      CounterExample(
        text: "NL91ABNA04171643001", because: "too long"),
      CounterExample(
        text: "XNL91ABNA0417164300", because: "part of a longer word"),
      CounterExample(
        text: "NL91 ABNA **** **** 00", because: "masked"),
      CounterExample(
        text: "RF18539007547034", because: "a creditor reference is no account"),
      CounterExample(
        text: "NL91  ABNA  0417  1643  00", because: "two spaces between groups are columns"),
    ]
    return (finds, ignores)
  }

  private static func examples2() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Bel ⟦06-12345678⟧ of ⟦020-1234567⟧."),
      Example(text: "id,telefoon\n36823326,⟦31656102465⟧\n35512337,⟦31612607229⟧\n", format: .csv),
      Example(text: "naam;telefoon\nJansen;⟦0612345678⟧\n", format: .csv),
      Example(text: "naam;tel_nr\nJansen;⟦612345678⟧\n", format: .csv),
      Example(text: "{\"mobiel\": ⟦612345678⟧, \"tel\": \"⟦201234567⟧\"}", format: .json),
      Example(text: "Tel: ⟦+31 (0)6 12345678⟧, fax ⟦(020) 123 45 67⟧"),
      Example(text: "<a href=\"tel:⟦+31-6-12345678⟧\">⟦06 12 34 56 78⟧</a>"),
      Example(text: "⟦0031 6 12345678⟧, ⟦06.12.34.56.78⟧ en ⟦0113/123456⟧"),
      Example(text: "call ⟦+1 (212) 555-0184⟧ or ⟦+44 20 7946 0018 ext. 12⟧"),
      Example(text: "(zie ook ⟦06-12345678⟧)"),
      Example(text: "telefoonnummer⟦0612345678⟧, mobielnummer⟦0687654321⟧"),
      Example(text: "bel ⟦020/123/4567⟧ of ⟦020//1234567⟧"),
      Example(text: "Telefoon: ⟦06-1 2345-6 78⟧"),
      Example(text: "gsm ⟦0484/65.12.34⟧ of ⟦056 - 22 12 34⟧"),
      Example(text: "naam;gsm\nPeeters;⟦0472051234⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "geboren 12-05-1983, opgehaald 2024-01-12 06:12:34", because: "dates and times"),
      CounterExample(
        text: "bedrag 1.234.567,89 of 0.0612345678", because: "an amount and a decimal"),
      CounterExample(
        text: "server 192.168.10.112 versie 06.46.68.35-build4", because: "an address and a version"
      ),
      CounterExample(
        text: "order 0601126780982", because: "too many digits"),
      CounterExample(
        text: "onderdeel 029-747-769-942, 493/450.2263/88941 en 07-5196-4850",
        because: "nobody groups a number so"),
      CounterExample(
        text: "NL98 RABO 0612 3456 78", because: "the end of a bank account number"),
      CounterExample(
        text: "a3191971-0612-4567-8901-061234567890", because: "part of a UUID"),
      CounterExample(
        text: "K0612345678", because: "part of a word"),
      CounterExample(
        text: "51.126739, 7.043848 en +49.1234567", because: "coordinates"),
      CounterExample(
        text: "03 06 12 34 56 78", because: "pairs before and after"),
      CounterExample(
        text: "Gent, BTW BE 0412.345.614", because: "the number of a Belgian firm"),
      CounterExample(
        text: "mms://wms.acme.nl/drama/0206251100.asf", because: "the name of a file"),
      CounterExample(
        text: "GET /020/123/4567 en /020/123/4567/x", because: "a path"),
      CounterExample(
        text: "061234567", because: "a digit short"),
      CounterExample(
        text: "telefoon 612345678", because: "no field of that name"),
      CounterExample(
        text: "naam;klantnr\nJansen;612345678\n", because: "the field is not named so", format: .csv
      ),
      CounterExample(
        text: "power -7.29236746E+662737067 is 0", because: "an exponent"),
      CounterExample(
        text: "00000070: 0800 0000 0000 0000 0300 0000 0400", because: "a dump of bytes"),
      CounterExample(
        text: "star +49 34 01.3  13.90  74.064", because: "columns of decimals"),
      CounterExample(
        text: "issn={0906-1234}, data-gtin=\"0031612345678\"", because: "other numbers"),
      CounterExample(
        text: "http://arxiv.org/abs/0906.0612", because: "the number of a paper"),
      CounterExample(
        text: "unicode-range: U+9817-9818, U+9824", because: "characters"),
      CounterExample(
        text: "d=\"m4-.021.024-.014.023-.013\"", because: "numbers of a drawing"),
    ]
    return (finds, ignores)
  }

  private static func examples3() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "BSN: ⟦111222333⟧"),
      Example(text: "bsn;naam\n⟦1112.22.333⟧;Jansen", format: .csv),
      Example(text: "Burgerservicenummer ⟦123 456 782⟧, geboren te Goes"),
      Example(text: "sofinummer ⟦1234 56 782⟧, bsn ⟦1234 56782⟧, BSN ⟦1234 5678 2⟧"),
      Example(text: "<pgn>⟦123456782⟧</pgn>"),
      Example(text: "bsn ⟦123-456-782⟧ en bsn ⟦123.456.782⟧"),
      Example(text: "nr;bsn\nA1;⟦12345672⟧\n", format: .csv),
      Example(text: "BSN ⟦1234\u{A0}56\u{A0}782⟧"),
      Example(text: "BSN⟦111222333⟧ en klant_bsn_⟦123456782⟧.pdf"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "K111222333 xbsn111222333 bsn2111222333",
        because: "no word of its own stands against it"),
      CounterExample(
        text: "BSN: 111222334", because: "fails the 11-proef"),
      CounterExample(
        text: "order 111222333000", because: "part of a longer number"),
      CounterExample(
        text: "bsn 000000000", because: "zero is never issued"),
      CounterExample(
        text: "bsn 1112-22.333", because: "the separators differ"),
      CounterExample(
        text: "BSN 12.111222333", because: "part of a longer number"),
    ]
    return (finds, ignores)
  }

  private static func examples4() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(
        text:
          "7,\"⟦Dorpsstraat 12⟧\",\"1234 AB ONS DORP\",x\n8,\"⟦Molenweg 3⟧\",\"1234AC ONS DORP\",y\n",
        format: .csv),
      Example(
        text:
          "Bos J          ⟦Dorpsstraat 12⟧        1234 AB ONS DORP\n⟦Molenweg 3⟧, NL-1234 AC Ons Dorp\n⟦Molenweg 5⟧ te 1234 AC Ons Dorp"
      ),
      Example(text: "Straat + nr;Pc\n⟦Schoolpad 52-3⟧;1234 AB\n", format: .csv),
      Example(text: "Hij woont aan de ⟦Dorpsstraat 12a⟧, 1234 AB Utrecht."),
      Example(text: "⟦Laan van Meerdervoort 7⟧\n2517 AC Den Haag\n"),
      Example(text: "adres: ⟦Lindelaan 131 II⟧ 5738MH Capelle aan den IJssel"),
      Example(text: "(⟦Julianastraat 72 hs⟧, 5211AA 's-Hertogenbosch)"),
      Example(text: "⟦Burg. de Vlugtlaan 125-3⟧, 1063 BJ Amsterdam"),
      Example(text: "straat;postcode\n⟦Dorpsstraat 12a⟧;1234 AB\n", format: .csv),
      Example(text: "{\"adres\": {\"straat\": \"⟦Pastoor Hoekstraat 41a⟧\"}}", format: .json),
      Example(text: "{\"street_address\": \"⟦12 rue de la Paix⟧\"}", format: .json),
      Example(
        text: "{\"ship\": {\"line1\": \"⟦Oostmolen 231⟧\", \"zip\": \"8064 AJ\"}}", format: .json),
      Example(text: "<straat>⟦Dorpsstraat 12a⟧</straat><plaats>Utrecht</plaats>"),
      Example(text: "straat: ⟦Laan van Meerdervoort⟧\nBILLING_ADDRESS=\"⟦Dorpsstraat 12⟧\"\n"),
      Example(text: "Adres: ⟦Dorpsstraat 12⟧, Utrecht"),
      Example(text: "ADRES  : ⟦TER HAARSTRAAT 219 BIS⟧"),
      Example(text: "Zij woont aan de ⟦Kromme Haven 7a⟧ en werkt daar"),
      Example(text: "Hij logeert bij zijn zus, ⟦Lindestraat 5⟧ in Balkbrug"),
      Example(text: "wonende te 4661 BG Halsteren, ⟦Dorpsstraat 118⟧, zich noemende"),
      Example(text: "⟦Molenkade 41-45⟧ | 5651 GH Eindhoven"),
      Example(text: "De melder (⟦Achterdijk 188-III⟧) spreekt in"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "straat: Verplicht\nadres: Straat en huisnummer\naddress: Localhost",
        because: "no streets"),
      CounterExample(
        text: "email address;ip address\njan@example.org;10.0.0.1\n",
        because: "addresses of mail and networks", format: .csv),
      CounterExample(
        text: "Zie artikel 12, 1234 keer AB", because: "no postcode"),
      CounterExample(
        text: "Zie artikel 12, Tabel 3, Boeing 747, Groep 7, Zaal 3 en Van Dijk 12",
        because: "no streets"),
      CounterExample(
        text: "De Dorpsstraat 3 km verderop, de Kerkstraat 2016 en de Molenweg 12.30 uur",
        because: "a distance, a year, a time"),
    ]
    return (finds, ignores)
  }

  private static func examples5() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "sort code 20-18-23, account number ⟦17670820⟧"),
      Example(text: "routing ⟦122119552⟧, account ⟦0044817729⟧"),
      Example(text: "Account number ⟦0044817729⟧"),
      Example(text: "Reg.nr. ⟦5633 7449050426⟧"),
      Example(
        text:
          "FPO R MARWOOD 60-83-71 ⟦17670820⟧   25.00, sort code: 09-01-28 acc ⟦44719920⟧, 08-32-10, a/c ⟦30311812⟧"
      ),
      Example(text: "account no. ⟦4417 118 872⟧, and ⟦03-0417-0579428-00⟧"),
      Example(text: "BSB 064-459 acc ⟦10718823⟧"),
      Example(
        text: "{\"routing_number\": \"⟦122119552⟧\", \"account_number\": \"⟦6744257031⟧\"}",
        format: .json),
      Example(text: "name;acct_no\nSmith;⟦12345678⟧\n", format: .csv),
      Example(
        text: "Crew;Name;Rate;Acct (DD)\nA;x;31.00;⟦4417208835⟧\nB;y;22.50;check\n", format: .csv),
      Example(text: "{\"sort\": \"60-83-71\", \"acc\": \"⟦17670820⟧\"}", format: .json),
      Example(text: "a standing order from 71-05-23 ⟦17670820⟧ was recalled"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "order 17670820, 0044817729", because: "no word near"),
      CounterExample(
        text: "AWS account 123456789012", because: "an account of another kind"),
      CounterExample(
        text: "account number 20310112", because: "a date"),
      CounterExample(
        text: "12-01-25 10000234, 20-49-11-17670820",
        because: "behind a date, and a part of something longer"),
    ]
    return (finds, ignores)
  }

  private static func examples6() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "BIC: ⟦ABNANL2A⟧"),
      Example(text: "iban;bic\nNL91ABNA0417164300;⟦INGBNL2AXXX⟧", format: .csv),
      Example(text: "rekening NL91 ABNA 0417 1643 00 (⟦ABNANL2A⟧)"),
      Example(text: "/CNTP/DE89370400440532013000/⟦COBADEFFXXX⟧/KLAUS"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "NL91 ABNA 0417 1643 00 (COBADEFF)", because: "a bank of another country"),
      CounterExample(
        text: "BIC: ABNAZZ2A", because: "there is no country ZZ"),
      CounterExample(
        text: "de ABNANL2A", because: "no word that says what it is"),
    ]
    return (finds, ignores)
  }

  private static func examples7() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Geboren op ⟦2-7-1978⟧ te Rotterdam"),
      Example(text: "naam;geboortedatum\nJansen;⟦1971-03-27⟧", format: .csv),
      Example(text: "Date of birth: ⟦18 July 1991⟧."),
      Example(text: "geb. ⟦27 maart 1951⟧, né le ⟦14 février 1996⟧"),
      Example(text: "BDAY:⟦19660226⟧"),
      Example(text: "Geburtsdatum: ⟦3. März 1980⟧"),
      Example(
        text:
          "geb. ⟦8 - 4 - 1966⟧, ⟦24 / 08 / 1988⟧ geboren; nar. ⟦4. 9. 1991⟧; geboren ⟦05-01-'87⟧"),
      Example(
        text:
          "született: ⟦1987. október 14⟧., gim. ⟦1985 m. birželio 17⟧ d., dzim. ⟦2014. gada 30. aprīlī⟧, doğum tarihi ⟦2 Eylül 1980⟧"
      ),
      Example(
        text:
          "{\"geboren\": {\"datum\": \"⟦1991-03-09T00:00:00Z⟧\"}, \"dob\": \"⟦1962-07-01T22:00:00.000+0000⟧\"}",
        format: .json),
      Example(text: "Forename,DoB,Grade\nAgnes,⟦14/05/1994⟧,B\n", format: .csv),
      Example(text: "<name>A</name><birthTime value=\"⟦19820916⟧\"/>"),
      Example(text: "data ur. ⟦30 IV 1962⟧, dob ⟦09SEP84⟧; DoB: ⟦17-Mar-1951⟧"),
      Example(text: "nacida en Cuenca el ⟦23 de junio de 1975⟧, narozená dne ⟦3. 5. 1980⟧"),
      Example(text: "Kyle, date\nof birth ⟦12 June 1979⟧, tenant"),
      Example(text: "synem, ur.\n⟦9 września 2004⟧ r."),
      Example(text: "prijmeni,datum_narozeni\nNovák,⟦22.05.1979⟧", format: .csv),
      Example(
        text:
          "Huisarts: De Vries;;tel;;;\nroute 4;;a;b;;\nid;gebdat;plaats;zorg;x;y\n1;⟦25051931⟧;Ede;a;b;c\n2;⟦28081948⟧;Ede;a;b;c\n",
        format: .csv),
      Example(
        text: "{\"geboortedatum\": \"⟦1959-02-13T00:00:00⟧\", \"datumRodjenja\": \"⟦1971-04-02⟧\"}",
        format: .json),
      Example(
        text: "id;fechanacimiento;datumnarozeni\n7;⟦14/03/1961⟧;⟦23.08.1989⟧\n", format: .csv),
      Example(
        text: "Zbigniew, ur. ⟦5 lutego 1983⟧ r. w Pabianicach; детето (родено на ⟦17.06.2012⟧ г.)"),
      Example(text: "sündinud ⟦17. märtsil 1950⟧. a Võrus; γεννημένη στις ⟦17 Σεπτεμβρίου 1961⟧"),
      Example(text: "DOB ⟦1990-Aug-07⟧; Oma Fiedler (b. ⟦May 6, 1931⟧)"),
      Example(
        text:
          "mijn vader (°⟦26/03/1947⟧), Gerda Meier (*⟦1.2.1951⟧), veljeni Jukka (s. ⟦15.7.1969⟧), nascida a ⟦24 de novembro de 1955⟧"
      ),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "dob: 1/1/1900", because: "a day that programs put for none"),
      CounterExample(
        text: "passport P123 exp 03JUN31", because: "a day on which it expires"),
      CounterExample(
        text: "born 1991-03-09T10:41:07Z", because: "a time of the day is no part of a birthday"),
      CounterExample(
        text: "geboren op 31-13-1978", because: "no such day"),
      CounterExample(
        text: "geboren op 2-7-1850", because: "nobody alive is that old"),
      CounterExample(
        text: "assert n == conv.bday_count(\"2020-01-06\")", because: "a count of business days"),
      CounterExample(
        text: "Timestamp(\"2014-08-31\") + BDay(1), date_range(end=\"2/1/2012\", freq=BDay())",
        because: "the word is a call"),
      CounterExample(
        text: "geboortedatum?\n12-01-2025 08:05 - ja", because: "a line of a chat"),
      CounterExample(
        text: "Rotterdam, 15 maart 2023", because: "no word that says what it is"),
      CounterExample(
        text: "DOB ?  ADM 11/02/2024\na. 3 May 2001\nb. 4 May 2001",
        because: "of a stay in hospital, and of a list"),
      CounterExample(
        text: "beslut nr° 12/03/2020", because: "a sign for a number"),
      CounterExample(
        text:
          "van -3 tot 1226 °C, de bouw begon op 14 mei 1967; 12 °14/05/1967; dur. 14.5.1967; ** 14.5.1967",
        because: "no sign of a birth before it"),
    ]
    return (finds, ignores)
  }

  private static func examples8() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Visa ⟦4111 1111 1111 1111⟧"),
      Example(text: "kaart;naam\n⟦5555555555554444⟧;Jansen", format: .csv),
      Example(text: "amex ⟦3782-822463-10005⟧"),
      Example(text: "{\"card\":\"⟦2223003122003222⟧\"}", format: .json),
      Example(text: "amex ⟦3782 8224 6310 005⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "4111 1111 1111 1112", because: "fails Luhn"),
      CounterExample(
        text: "kenmerk 9979253165913566", because: "no issuer has 99"),
      CounterExample(
        text: "411111111111111100000", because: "part of a longer number"),
      CounterExample(
        text: "ean 4006381333023", because: "an article number"),
      CounterExample(
        text: "0x0010: 9c1f 4111 1111 1111 1111 d3cc", because: "a dump of bytes"),
      CounterExample(
        text: "0000 0000 0000 0000", because: "zeros"),
    ]
    return (finds, ignores)
  }

  private static func examples9() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Driver's license: ⟦A1234567⟧ (CA)"),
      Example(text: "DL ⟦S652-2916-7135⟧ (IL)"),
      Example(text: "DL # ⟦417AK2207⟧ (IA)"),
      Example(text: "Führerschein Nr. ⟦J430HM7FA71⟧"),
      Example(text: "permis de conduire n° ⟦050744100382⟧"),
      Example(text: "ŘP č. ⟦EK 118204⟧"),
      Example(text: "prawo jazdy nr ⟦00123/19/1465⟧"),
      Example(
        text: "{\"drivers_license\": \"⟦D1234567⟧\", \"driverLicense\": \"⟦081447203⟧\"}",
        format: .json),
      Example(
        text:
          "permis de conducere ⟦N00204418E⟧, patente nr. ⟦U1X48T204B⟧, посвідчення водія ⟦ВХТ 204418⟧"
      ),
      Example(text: "name;dl_number\nSmith;⟦12345678⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "order A1234567, 081447203", because: "no word near"),
      CounterExample(
        text: "driver's license 20310112", because: "a date"),
      CounterExample(
        text: "driver's license office, phone 6123456789", because: "another word is nearer"),
    ]
    return (finds, ignores)
  }

  private static func examples10() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "GPS: ⟦51.796844, 5.851527⟧"),
      Example(text: "geo:⟦52.370216,4.895168⟧;u=35"),
      Example(text: "200 lat=⟦33.41482 lon=-111.90931⟧ acc=12m"),
      Example(text: "GPS of the lost laptop: lat ⟦-29.72719, long 31.08576⟧."),
      Example(text: "GET /finder?lat=⟦48.85661&lng=2.35222⟧&r=10"),
      Example(
        text: "{\"location\": {\"latitude\": ⟦44.93745, \"longitude\": -93.16310⟧}}", format: .json),
      Example(
        text: "{\"geometry\": {\"type\": \"Point\", \"coordinates\": [⟦-112.074036, 33.448376⟧]}}",
        format: .json),
      Example(
        text:
          "{\"extension\": [{\"url\": \"latitude\", \"valueDecimal\": ⟦44.937451}, {\"url\": \"longitude\", \"valueDecimal\": -93.163102⟧}]}",
        format: .json),
      Example(
        text: "{\"$geoip_latitude\": ⟦44.93745,\"$geoip_longitude\": -93.16310⟧}", format: .json),
      Example(
        text: "{\"position\": {\"longitude\": ⟦-113.69512, \"latitude\": 42.25651⟧}}", format: .json
      ),
      Example(text: "<v:Latitude>⟦41.25765</v:Latitude><v:Longitude>-95.93779⟧</v:Longitude>"),
      Example(text: "https://maps.google.com/?q=⟦51.796844,5.851527⟧"),
      Example(text: "PHONE LAST PINGED AT ⟦35.10617, -79.75212⟧"),
      Example(text: "Denver (⟦39.7539° N, 105.0011° W⟧)"),
      Example(text: "Lokacija apartmana: ⟦45.11223, 13.63815⟧; poloha ⟦49.194512, 16.608412⟧"),
      Example(text: "position ⟦51°28'38\"N 009°42'13\"W⟧ in 32 m"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "GPS: 91.796844, 5.851527", because: "no latitude is above 90"),
      CounterExample(
        text: "GPS: -112.074036, 133.448376", because: "no latitude is above 90"),
      CounterExample(
        text: "x = 51.796844, 5.851527", because: "no word that says what it is"),
      CounterExample(
        text: "[x] measure=2.108593823646 lat=-25.497252",
        because: "one degree, behind something else"),
      CounterExample(
        text: "{\"measure\": 1.131906376918, \"lat\": 18.08695}",
        because: "one degree, behind something else", format: .json),
    ]
    return (finds, ignores)
  }

  private static func examples11() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Verzekerdennummer: ⟦104477182⟧"),
      Example(text: "verzekerd bij Menzis, polisnr ⟦417720935⟧"),
      Example(text: "Insurance: Aetna, ID ⟦W204418827⟧; group 0710044"),
      Example(text: "Medicaid ID ⟦4410098826⟧, MassHealth secondary ID ⟦204418827304⟧"),
      Example(text: "Medical bill to Larkspur Health Plan, member ⟦U4417 2098 01⟧"),
      Example(text: "EHIC: ⟦80528004410098826613⟧"),
      Example(text: "Mutuelle n° ⟦20441883⟧"),
      Example(text: "Tarjeta sanitaria: ⟦204418831⟧, CIP ⟦GRFM590418204418⟧"),
      Example(text: "naam;verzekerdennummer\nJansen;⟦10447718⟧\n", format: .csv),
      Example(
        text: "{\"healthPlanId\": \"⟦XMB204418827⟧\", \"insurance_id\": \"⟦20441882⟧\"}",
        format: .json),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "order 104477182 and W204418827", because: "no word near"),
      CounterExample(
        text: "health card 20310112", because: "a date"),
      CounterExample(
        text: "Menzis, tel. 104477182", because: "another word is nearer"),
      CounterExample(
        text: "insurance card; group no 20441882", because: "the number of an employment contract"),
    ]
    return (finds, ignores)
  }

  private static func examples12() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "imei=⟦352099001761481⟧ fw=7.9.10"),
      Example(text: "IMEI: ⟦35-209900-176148-1⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "imei=352099001761482", because: "fails Luhn"),
      CounterExample(
        text: "bestelling 352099001761481", because: "no word that says what it is"),
    ]
    return (finds, ignores)
  }

  private static func examples13() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Kennzeichen: ⟦RT-E-46⟧, licensePlate=⟦9589 SWR⟧, <regNo>⟦LK18PRJ⟧</regNo>"),
      Example(text: "immatriculation ⟦925-VAI-89⟧"),
      Example(text: "The driver of the bus (reg ⟦CN18 KXD⟧) shut the doors"),
      Example(text: "naam;licence plate\nFenna Graafma;⟦AB-123-CD⟧\n", format: .csv),
      Example(text: "Fahrer;Kennzeichen\nFenna Graafma;⟦WES-KT 412⟧\n", format: .csv),
      Example(text: "{\"vehicle\": {\"licensePlate\": \"⟦7ABC123⟧\"}}", format: .json),
      Example(text: "De Duitse vrachtwagen ⟦WES-KT 412⟧, driver (reg ⟦191-C-24817⟧)"),
      Example(text: "<NumberPlate>⟦LK19VHT⟧</NumberPlate>"),
      Example(
        text: "A white van, Ohio plate ⟦788 BBS⟧, and one with licence plate number: ⟦R482 EPN⟧"),
      Example(
        text:
          "2011 Buick, silver, tag ⟦KRX 418⟧; boat trailer (plate ⟦K418 77B⟧); Vauxhall Astra, ⟦LN14 HGT⟧"
      ),
      Example(
        text:
          "a black Zafira ⟦FN14 HGT⟧, on the dashcam as <b>⟦LN14HGT⟧</b>; Nebraska plates ⟦59-K418⟧"
      ),
      Example(text: "El vehículo con matrícula ⟦4821 KBX⟧ es blanco"),
      Example(text: "Bil med reg.nr ⟦KRX 418⟧"),
      Example(
        text: "mit dem Kennzeichen ⟦NOH TL 214⟧, ⟦TÜ-KL 418⟧ und ⟦B-KT 48E⟧; Plaque : ⟦GH 5512⟧"),
      Example(
        text:
          "Kfz ⟦SL 204 GK⟧; moto ⟦4204 LKN⟧; motociclo SH tg. ⟦EX20418⟧; bil ⟦EV 20418⟧; με το όχημα ⟦ΑΧΚ-2041⟧"
      ),
      Example(text: "otoparktaki ⟦34 KLR 418⟧ plakalı araç"),
      Example(text: "автомобил с рег. № ⟦ТХ 4418 ВР⟧"),
      Example(
        text:
          "nr rejestracyjny ⟦WGM 4T21⟧, EČV ⟦BA-418TR⟧, ŠPZ: ⟦3B7 1182⟧, nr. înmatriculare ⟦B 214 TRK⟧, matrícula ⟦AT-72-XE⟧"
      ),
      Example(text: "{\"vozidlo\": {\"ecv\": \"⟦BA-418TR⟧\"}}", format: .json),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "The car is a BMW 320, as ISO 900 wants",
        because: "in this form the word stands right before it"),
      CounterExample(
        text: "Kfz BMW 320, moto KTM 390, bil VW 1303", because: "makes and models"),
      CounterExample(
        text: "model CN18 KXD", because: "no word"),
      CounterExample(
        text: "reg QQ18 KXD", because: "no area"),
      CounterExample(
        text: "see ABC-123 and XY-123-AB", because: "no word"),
      CounterExample(
        text: "ai sensi del Reg. UE 2016/679; vehicle INV-2024-3391",
        because: "a law, and part of a longer number"),
      CounterExample(
        text: "auto: AB-1234, 2024-JAN en AB-72-QX",
        because: "these need the word right before them"),
      CounterExample(
        text: "naam;kenteken\nJan;GZ-47-21\nPiet;onbekend\n",
        because: "of the Netherlands, and no plate", format: .csv),
    ]
    return (finds, ignores)
  }

  private static func examples14() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "MAC: ⟦00:1A:2B:3C:4D:5E⟧"),
      Example(text: "mac:⟦c4:88:7a:ee:de:b3⟧"),
      Example(text: "lease ⟦c4-88-7a-ee-de-b3⟧ -> 77.112.179.74"),
      Example(text: "device,Wi-Fi MAC\nTab 7,⟦8c1d968ae752⟧\n", format: .csv),
      Example(text: "{\"bssid\": \"⟦04F1281B8F07⟧\"}", format: .json),
      Example(text: "cisco ⟦0012.3456.789a⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "device,mac\nTab 7,000000000000\nTab 8,1234567890123\n", because: "nobody's",
        format: .csv),
      CounterExample(
        text: "mac 00-00-5E-00-53-01", because: "for documentation"),
      CounterExample(
        text: "mac 00:00:5e:00:01:14, HSRP mac 0000.0c07.ac14", because: "of virtual routers"),
      CounterExample(
        text: "mac_address 02:42:ac:11:00:02", because: "a container"),
      CounterExample(
        text: "ff:ff:ff:ff:ff:ff 00:00:00:00:00:00", because: "everybody and nobody"),
      CounterExample(
        text: "01:00:5e:00:00:fb", because: "a group"),
      CounterExample(
        text: "10:2F:33-AC-29-C3", because: "two kinds of separators"),
      CounterExample(
        text: "ab:a3:57:c1:b6:b4:2f:28:12:45:2b:cb:42:d3:f4:a5:ce:7b:",
        because: "a row of a fingerprint"),
      CounterExample(
        text: "modulus:\n  00:c0:1e:b0:8a:7c:41:d2:\n  54:e9:3a:ff:30:db\n",
        because: "the last line of a key"),
    ]
    return (finds, ignores)
  }

  private static func examples15() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(
        text:
          "⟦P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10⟧"
      ),
      Example(
        text:
          "⟦I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<⟧"
      ),
      Example(text: "⟦I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text:
          "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408123F1204159ZE184226B<<<<<10",
        because: "a check digit is wrong")
    ]
    return (finds, ignores)
  }

  private static func examples16() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Meneer ⟦van der Linden⟧ belde"),
      Example(text: "dhr ⟦vd Berg⟧ en mevr. ⟦v. Dijk⟧"),
      Example(text: "Geachte heer ⟦L.S.G. Hendriks⟧,"),
      Example(text: "De heer ⟦J. Vries⟧ belde."),
      Example(text: "mevrouw ⟦Jansen-de Boer⟧ komt morgen"),
      Example(text: "Dhr. ⟦P. van den Berg⟧ heeft betaald"),
      Example(text: "Dear Mr. ⟦Smith⟧,"),
      Example(text: "Present: Mrs ⟦P Goodenough⟧, Mr ⟦J R Smith⟧, Cllr ⟦Lovejoy⟧"),
      Example(text: "Sehr geehrte Frau ⟦Müller⟧,"),
      Example(text: "getekend: ⟦E.A. van 't Hof⟧"),
      Example(text: "patiënte ⟦R.B.D. Öztürk⟧ is gezien"),
      Example(text: "prof. dr. ⟦M. O'Brien⟧ (emeritus)"),
      Example(text: "Mijn collega ⟦Pieter Visser⟧ komt morgen."),
      Example(text: "Met ⟦F.C.B. Smit⟧ en mevrouw ⟦D.A.T. de Wit⟧ is gesproken."),
      Example(text: "Cliënt: ⟦Zwolsmaker, Anna⟧\nHuisarts: ⟦M. Thomas⟧ (AGB 1)"),
      Example(text: "1,⟦Kees Bos⟧,x\n2,⟦Piet Kok⟧,y\n3,⟦Anna 't Hoen⟧,z\n", format: .csv),
      Example(text: "Aanwezig: ⟦Marieke van den Berg⟧ en ⟦Anna-Maria Jansen-de Boer⟧."),
      Example(text: "gezien door ⟦B. Bakker⟧ op de afdeling"),
      Example(text: "in de brief van ⟦A. v.d. Sluis⟧ staat"),
      Example(text: "My name is ⟦Vinicio⟧ and I live here."),
      Example(text: "Please contact ⟦Julie Campos⟧ about it."),
      Example(text: "⟦Kevin⟧ said no."),
      Example(text: "They are ⟦Hannah⟧, ⟦Anthony⟧ and ⟦Derek⟧."),
      Example(text: "⟦Šárka Ottová⟧ heeft gebeld"),
      Example(text: "Mr. ⟦Ferko Takáts⟧ asked"),
      Example(text: "voornaam;achternaam\n⟦Roos⟧;⟦van der Meer⟧\n", format: .csv),
      Example(text: "vnaam;anaam\n⟦Fenna⟧;⟦Op het Zand⟧\n", format: .csv),
      Example(text: "nom;épouse;prénoms;x\n⟦GRAAFMA⟧;⟦XQUATZL⟧;⟦Odile⟧;12\n", format: .csv),
      Example(text: "{\"first_name\": \"⟦Chloë⟧\", \"last_name\": \"⟦O'Brien⟧\"}", format: .json),
      Example(text: "{\"naam\": {\"volledig\": \"⟦Roos van der Meer⟧\"}}", format: .json),
      Example(text: "id,Nachname\n7,⟦Müller⟧\n", format: .csv),
      Example(text: "mevr. ⟦De Boer⟧ belde, dhr. ⟦Van Dijk⟧ niet"),
      Example(text: "Met vriendelijke groet,\n\n⟦Iris von Öztürk⟧\nT 0612345678"),
      Example(text: "NL91 ABNA 0417 1643 00 t.n.v. ⟦J.P.M. van der Wiel⟧."),
      Example(text: "De bewindvoerder ⟦A. Veermanse⟧ belde, Hr. ⟦Oosterhof⟧ niet."),
      Example(text: "Naam ..............: ⟦Lieke van den Broek⟧"),
      Example(text: "DESCRIPTION:Klant: ⟦G. Zwanenburg⟧\\nGeboren: 17-05-1972"),
      Example(text: "**⟦Fokje Wiersma⟧** (vz)"),
      Example(text: "imie;nazwisko\n⟦Grzegorz⟧;⟦Pająk⟧\n", format: .csv),
      Example(text: "Nom;Prénom\n⟦Reding⟧;⟦Claude⟧\n", format: .csv),
      Example(text: "priimek,ime\n⟦Hribar⟧,⟦Janez⟧\n", format: .csv),
      Example(
        text:
          "[{\"id\": 1, \"nom\": \"⟦Collignon⟧\", \"adr\": {\"rue\": \"x\"}, \"prenom\": \"⟦Anne⟧\"}]",
        format: .json),
      Example(text: "<p rc=\"9605119403\" meno=\"⟦Adam⟧\" priezvisko=\"⟦Lukáč⟧\"/>"),
      Example(text: "  ime: ⟦Dubravka⟧\n  prezime: ⟦Horvat⟧\n"),
      Example(
        text: "<klant><achternaam>⟦Jansen⟧</achternaam><ns:voornaam>⟦Pieter⟧</ns:voornaam></klant>"),
      Example(text: "<klant achternaam=\"⟦van der Meer⟧\" status=\"Actief\"/>"),
      Example(text: "achternaam: ⟦de Vries⟧\nstatus: Actief\n"),
      Example(text: "KLANT_ACHTERNAAM=⟦Jansen⟧\nvoornaam = \"⟦Fenna⟧\"\n"),
      Example(text: "Achternaam: ⟦Jansen⟧  Voornaam: ⟦Pieter⟧ Status: Actief"),
      Example(text: "1. de heer ⟦CORNELIS ADRIANUS VERMUNT⟧, geboren te Halsteren"),
      Example(text: "gezien door DR. ⟦V. KWAKKELSTEIN⟧"),
      Example(text: "Achternaam:            ⟦VAN WIJNGAARDEN⟧"),
      Example(text: "<tr><th>Achternaam</th>\n  <td>⟦Jansen⟧</td></tr>"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "Achternaam: NOT NULL, VOORNAAM: VARCHAR(50), mw COPD, dhr BSN, 5 MW GAS",
        because: "words of a schema and abbreviations"),
      CounterExample(
        text: "achternaam: Achternaam, last_name: Last name", because: "texts of a form"),
      CounterExample(
        text: "voornaam:\nAchternaam: String\nvoornaam: Verplicht",
        because: "nothing is filled in, or words"),
      CounterExample(
        text: "<name>Visual Studio</name> <td>Achternaam</td><th>Jansen</th>",
        because: "anything has a name; a heading"),
      CounterExample(
        text: "bedrijfsnaam;plaatsnaam\nJansen Bouw;Utrecht\n",
        because: "names of a firm and of a place", format: .csv),
      CounterExample(
        text: "{\"filename\": \"jansen.pdf\", \"hostname\": \"web01\"}", because: "names of things",
        format: .json),
      CounterExample(
        text: "voornaam;achternaam\nn.v.t.;-\n", because: "nothing is filled in", format: .csv),
      CounterExample(
        text:
          "From: \"Klant Service\" <klantservice@example.nl>, Support Team <support.team@example.nl>",
        because: "departments"),
      CounterExample(
        text: "Met vriendelijke groet,\n\nKlant Service\nAfdeling Inkoop", because: "departments"),
      CounterExample(
        text: "A. Inleiding en B. Opzet", because: "one letter is a heading"),
      CounterExample(
        text: "De heer en mevrouw kwamen samen", because: "no name follows"),
      CounterExample(
        text: "versie 1.2.B. van mei", because: "no surname follows"),
      CounterExample(
        text: "N.B. In the U.S. The law says so", because: "abbreviations before a sentence"),
      CounterExample(
        text: "Postbus: P.O. Box 12", because: "an ordinary word is no surname"),
      CounterExample(
        text: "Van den Berg Bouw VOF, Jan Bakker & Zonen", because: "firms"),
      CounterExample(
        text: "in het P.W. Janssen Ziekenhuis", because: "a hospital"),
      CounterExample(
        text: "van de Victoria Street tot het Wilhelmina Park", because: "a street and a park"),
      CounterExample(
        text: "Hij woont Piet Heinkade 12", because: "a street with its number"),
      CounterExample(
        text: "Hello World, dear Customer", because: "ordinary words"),
      CounterExample(
        text: "Ruby is a language; Will Return", because: "names that are words"),
      CounterExample(
        text: "class Kevin(Person): self.Anna.Maria", because: "identifiers"),
      CounterExample(
        text: "Jordan Valley and Victoria Island", because: "places"),
    ]
    return (finds, ignores)
  }

  private static func examples17() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "US passport ⟦107503081⟧, issued 11 Feb 2019"),
      Example(text: "Passport No. ⟦A79174564⟧ (USA)"),
      Example(text: "British passport no. ⟦925665416⟧"),
      Example(text: "Reisepass ⟦C01X00T47⟧ der Bundesrepublik"),
      Example(text: "passeport n° ⟦18CV27364⟧ FRA"),
      Example(text: "legitymującym się paszportem nr ⟦EH 2829374⟧."),
      Example(text: "pasaporte ⟦PAH358998⟧ ESP"),
      Example(text: "Az útlevelének száma (⟦BH3556450⟧)"),
      Example(text: "Irish passport number ⟦P1997420⟧"),
      Example(text: "číslo pasu: ⟦38004521⟧"),
      Example(text: "carte d'identité ⟦592-1104387-26⟧, CNI n° ⟦170234109884⟧"),
      Example(text: "OP č. ⟦204418077⟧; szem. ig. szám: ⟦204418KE⟧; CI seria și nr. ⟦XC 820441⟧"),
      Example(text: "C.I. seria ⟦TM nr. 204418⟧; CIE n. ⟦CA20441TR⟧; ΑΔΤ: ⟦ΑΒ 204418⟧"),
      Example(text: "л.к. № ⟦644182077⟧, изд. на 03.07.2020"),
      Example(
        text: "{\"passport_number\": \"⟦287280254⟧\", \"passportNo\": \"⟦GA589966⟧\"}",
        format: .json),
      Example(text: "name;passport\nSmith;⟦533401372⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "order 107503081, A79174564", because: "no word near"),
      CounterExample(
        text: "passport 20310112", because: "a date"),
      CounterExample(
        text: "passport 1234567", because: "seven digits and no letter"),
      CounterExample(
        text: "passport renewal, phone 612345678", because: "another word is nearer"),
      CounterExample(
        text: "passport C01X00T47A", because: "a letter too many"),
    ]
    return (finds, ignores)
  }

  private static func examples18() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "name;zip\nFenna Graafma;⟦53650⟧\n", format: .csv),
      Example(
        text: "nachname;straße;plz ort\nGraafma;Lindenweg 3;⟦72764⟧ Reutlingen\n", format: .csv),
      Example(
        text: "{\"adresse\": {\"rue\": \"3 rue de la Paix\", \"codePostal\": \"⟦29170⟧\"}}",
        format: .json),
      Example(text: "ZIP: ⟦55106-6304⟧, Zip code is ⟦35350⟧"),
      Example(text: "PLZ / Ort      : ⟦8400⟧ Winterthur"),
      Example(text: "Eircode:   ⟦D06 X2P7⟧"),
      Example(
        text: "Larkspur Lane 4, Cardiff ⟦CF23 5DN⟧\n4417 S Lake Park Ave, Chicago, IL ⟦60653⟧"),
      Example(text: "Lindenweg 14, ⟦72764⟧ Reutlingen\nul. Lipowa 15 m. 3, ⟦60-822⟧ Poznań"),
      Example(text: "We moved to Phoenix, AZ ⟦85006⟧ last year, from Greeley, Colorado ⟦80631⟧"),
      Example(text: "⟦EC1A1BB⟧"),
      Example(text: "My postal code is ⟦H2X 1Y4⟧\n88 Larkspur Cres, Moose Jaw ⟦S6H2K7⟧"),
      Example(text: "4 Banksia Street, Ballarat VIC ⟦3350⟧ or Glenelg SA ⟦5045⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "ref EC1A1BB", because: "without its space only as all there is"),
      CounterExample(
        text: "postcode 1234 AB", because: "of the Netherlands"),
      CounterExample(
        text: "backup.zip 53650 bytes, zip(10240), Zip file 53650, ZIP 12", because: "files"),
      CounterExample(
        text: "ref. AZ 60653 and XX1 1AA", because: "of another state, and no area"),
      CounterExample(
        text: "share code W7K 4QD 9TX", because: "only the first districts of a city have a letter"),
      CounterExample(
        text: "part D1A 2B3, bin H2X1Y4",
        because: "a letter that no code of Canada has, and no space"),
    ]
    return (finds, ignores)
  }

  private static func examples19() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "File \"⟦/home/jdevries⟧/app/main.py\", line 3"),
      Example(text: "open ⟦C:\\Users\\jan.devries⟧\\Documents\\brief.docx"),
      Example(text: "zie ⟦/Users/jdevries⟧/Library"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "/home/runner/work/app /Users/Shared/x C:\\Users\\Public\\Documents",
        because: "nobody's accounts"),
      CounterExample(
        text: "/home/ubuntu/app /home/vscode/.cache", because: "accounts of images"),
    ]
    return (finds, ignores)
  }

  private static func examples20() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Kenteken 39-ZN-DD, chassisnummer ⟦WVWZZZ1JZXW000001⟧."),
      Example(text: "VIN ⟦1M8GDM9AXKP042788⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "VIN 1M8GDM9A1KP042788", because: "fails the check digit of North America"),
      CounterExample(
        text: "VIN 12345678901234567", because: "digits only"),
      CounterExample(
        text: "code WVWZZZ1JZXW000001", because: "no word that says what it is"),
    ]
    return (finds, ignores)
  }

  private static func examples21() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "SV-Nummer: ⟦1237 010180⟧"),
      Example(text: "Name;SVNR\nGruber;⟦1237010180⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "SV-Nummer 2237 010180", because: "fails the check"),
      CounterExample(
        text: "SV-Nummer 1237 320180", because: "there is no day 32"),
    ]
    return (finds, ignores)
  }

  private static func examples22() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "BIS-nummer: ⟦98.47.28-997.65⟧"),
      Example(text: "naam;insz\nSmith;⟦01490700185⟧\n", format: .csv),
      Example(text: "<INSS>⟦01490700185⟧</INSS>"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "bisnummer 98.47.28-997.66", because: "fails the check"),
      CounterExample(
        text: "insz 98.35.28-997.65", because: "there is no month 15"),
    ]
    return (finds, ignores)
  }

  private static func examples23() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Rijksregisternummer: ⟦85.07.30-033.28⟧"),
      Example(text: "nom;numéro national\nPeeters;⟦85073003328⟧\n", format: .csv),
      Example(text: "NISS ⟦85 07 30 033 28⟧"),
      Example(text: "⟦17.07.30-033.84⟧"),
      Example(text: "INSZ ⟦850730-033.28⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "rijksregisternummer 85.07.30-033.29", because: "fails the check"),
      CounterExample(
        text: "rijksregisternummer 85.13.30-033.24", because: "there is no month 13"),
      CounterExample(
        text: "order 850730033281", because: "part of a longer number"),
    ]
    return (finds, ignores)
  }

  private static func examples24() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "rekeningnummer ⟦539-0075470-34⟧"),
      Example(text: "naam;rekening\nPeeters;⟦539-0075470-34⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "rekeningnummer 539-0075470-35", because: "fails the check digits")
    ]
    return (finds, ignores)
  }

  private static func examples25() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "ЕГН: ⟦8032056031⟧"),
      Example(text: "ime;egn\nIvanov;⟦7542011030⟧\n", format: .csv),
      Example(text: "ЕГН№ ⟦8032056031⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "ЕГН 8032056032", because: "fails the check digit"),
      CounterExample(
        text: "ЕГН 8019010008", because: "there is no month 19"),
    ]
    return (finds, ignores)
  }

  private static func examples26() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "AHV-Nr. ⟦756.9217.0769.85⟧"),
      Example(text: "nom;avs\nFavre;⟦7569217076985⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "AHV 756.9217.0769.84", because: "fails the check digit"),
      CounterExample(
        text: "EAN 7612345678900", because: "does not start with 756"),
    ]
    return (finds, ignores)
  }

  private static func examples27() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "TIC: ⟦00123123T⟧"),
      Example(text: "TIC ⟦CY99652156X⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "TIC 00123123A", because: "fails the check letter"),
      CounterExample(
        text: "VAT CY10259033P", because: "of a firm"),
    ]
    return (finds, ignores)
  }

  private static func examples28() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "číslo účtu ⟦19-2000145399/0800⟧"),
      Example(text: "plaťte na účet č. ⟦2000145399/0800⟧ do 3 dnů"),
      Example(text: "jméno;účet\nNovák;⟦19-2000145399/0800⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "číslo účtu 19-2000145398/0800", because: "fails the check"),
      CounterExample(
        text: "sp. zn. 2000145399/2024", because: "the number of a file and its year"),
    ]
    return (finds, ignores)
  }

  private static func examples29() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "rodné číslo: ⟦710319/2745⟧"),
      Example(text: "jméno;rč\nNovák;⟦7103192745⟧\n", format: .csv),
      Example(text: "r.č. ⟦310412/123⟧ (do roku 1953)"),
      Example(text: "(rod. č. ⟦710319 2745⟧), urn:schac:personalUniqueID:cz:RC:⟦7103192745⟧"),
      Example(text: "RC (na splátky): ⟦710319/2745⟧"),
      Example(text: "s rodným číslom mojej matky ⟦710319/2745⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "rodné číslo 7103192746", because: "fails the check digit"),
      CounterExample(
        text: "rodné číslo 1103492745", because: "no month has 49 days"),
      CounterExample(
        text: "rodné číslo 590312/123", because: "nine digits were issued until 1953"),
      CounterExample(
        text: "účet 000710319/2745", because: "part of a longer number"),
    ]
    return (finds, ignores)
  }

  private static func examples30() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Steuer-ID: ⟦36 574 261 809⟧"),
      Example(text: "Name;IdNr\nMeyer;⟦36574261809⟧\n", format: .csv),
      Example(text: "Steuerliche Identifikationsnummer ⟦86 095 742 719⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "Steuer-ID 36574261890", because: "fails the check"),
      CounterExample(
        text: "Steuer-ID 36554266806", because: "two digits occur twice"),
      CounterExample(
        text: "Steuer-ID 06574261809", because: "none starts with 0"),
    ]
    return (finds, ignores)
  }

  private static func examples31() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "KVNR: ⟦A000500015⟧"),
      Example(text: "Name;Versichertennummer\nMeyer;⟦X110411675⟧\n", format: .csv),
      Example(text: "{\"kvnr\": \"⟦X110411319⟧\"}", format: .json),
      Example(text: "Krankenkasse: AOK, Versicherten-Nr. ⟦A 123 456 780⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "KVNR A000500016", because: "fails the check digit"),
      CounterExample(
        text: "KVNR 1000500015", because: "starts with a letter"),
      CounterExample(
        text: "KVNR A0005000150", because: "part of a longer number"),
    ]
    return (finds, ignores)
  }

  private static func examples32() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Personalausweis ⟦L01X00T471⟧"),
      Example(text: "Name;Ausweisnummer\nMeyer;⟦T22000129⟧\n", format: .csv),
      Example(text: "Reisepass: ⟦C01X0006H1⟧"),
      Example(text: "Ausweis-Nr ⟦1220001297D⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "Ausweis L01X00T472", because: "fails the check digit"),
      CounterExample(
        text: "Ausweis A01X00T47", because: "no vowels are used"),
      CounterExample(
        text: "Datei L01X00T471", because: "no word near"),
      CounterExample(
        text: "Passport number C14216175", because: "of another country perhaps"),
    ]
    return (finds, ignores)
  }

  private static func examples33() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "SV-Nummer: ⟦15 070649 C 103⟧"),
      Example(text: "Name;Sozialversicherungsnummer\nMeyer;⟦65170839J003⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "SV-Nummer 15070649C104", because: "fails the check"),
      CounterExample(
        text: "SV-Nummer 15071349C103", because: "there is no month 13"),
      CounterExample(
        text: "SV-Nummer 07070649C103", because: "there is no area 07"),
    ]
    return (finds, ignores)
  }

  private static func examples34() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "CPR-nr. ⟦211062-5629⟧"),
      Example(text: "navn;cpr\nHansen;⟦2110625629⟧\n", format: .csv),
      Example(text: "personnummer: ⟦211062 5629⟧."),
      Example(text: "deres søn, cprnr.⟦211062-5629⟧, er flyttet"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "CPR: 511062-5629", because: "no month has 51 days"),
      CounterExample(
        text: "CPR: 211362-5629", because: "there is no month 13"),
      CounterExample(
        text: "ref 2110625629001", because: "part of a longer number"),
    ]
    return (finds, ignores)
  }

  private static func examples35() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "isikukood ⟦36805280109⟧"),
      Example(text: "nimi;isikukood\nTamm;⟦36805280109⟧\n", format: .csv),
      Example(text: "laps (sünd. 2011) i.k.⟦36805280109⟧."),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "isikukood 36805280108", because: "fails the check digit"),
      CounterExample(
        text: "isikukood 36813280109", because: "there is no month 13"),
    ]
    return (finds, ignores)
  }

  private static func examples36() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Cuenta: ⟦2100 0418 45 0200051332⟧"),
      Example(text: "cuenta nº ⟦21000418450200051332⟧"),
      Example(text: "nombre;cuenta\nGarcía;⟦2100-0418-45-0200051332⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "Cuenta: 2100 0418 46 0200051332", because: "fails the check digits")
    ]
    return (finds, ignores)
  }

  private static func examples37() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "DNI: ⟦12345678Z⟧"),
      Example(text: "nombre;nif\nGarcía;⟦54362315-K⟧\n", format: .csv),
      Example(text: "D.N.I. ⟦12.345.678-Z⟧"),
      Example(text: "DNI ⟦1234567-L⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "DNI 54362315Z", because: "fails the control letter"),
      CounterExample(
        text: "DNI 12345678ZA", because: "part of a longer word"),
    ]
    return (finds, ignores)
  }

  private static func examples38() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "NIE: ⟦X-2482300-W⟧"),
      Example(text: "nombre;nie\nSmith;⟦Y8063915Z⟧\n", format: .csv),
      Example(text: "⟦x2482300w⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "NIE X2482300A", because: "fails the control letter"),
      CounterExample(
        text: "NIE A2482300W", because: "the first letter is X, Y or Z"),
    ]
    return (finds, ignores)
  }

  private static func examples39() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Nº Seguridad Social: ⟦28/12345678/40⟧"),
      Example(text: "nombre;nuss\nGarcía;⟦281234567840⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "NUSS 281234567841", because: "fails the check"),
      CounterExample(
        text: "NUSS 991234567840", because: "there is no province 99"),
    ]
    return (finds, ignores)
  }

  private static func examples40() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "VAT: ⟦ES54362315K⟧"),
      Example(text: "klant;btw-nummer\nGarcía;⟦ESX2482300W⟧\n", format: .csv),
      Example(text: "NIF-IVA ⟦PT123456789⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "VAT ES54362315Z", because: "fails the control letter"),
      CounterExample(
        text: "VAT PT501964843", because: "of a company"),
      CounterExample(
        text: "VAT DE136695976", because: "a German VAT number is not a personal number"),
    ]
    return (finds, ignores)
  }

  private static func examples41() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Henkilötunnus: ⟦131052-308T⟧"),
      Example(text: "nimi;hetu\nVirtanen;⟦131052-308t⟧\n", format: .csv),
      Example(text: "hetu ⟦131052X308T⟧ (uusi välimerkki)"),
      Example(text: "henkilötunnus ⟦010594Y9032⟧ (väliaikainen)"),
      Example(text: "puoliso Virtanen, henkilötunnus⟦131052-308T⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "hetu 131052-308U", because: "fails the check character"),
      CounterExample(
        text: "hetu 310252-308Y", because: "31 February"),
      CounterExample(
        text: "hetu 131052-308TA", because: "part of a longer word"),
    ]
    return (finds, ignores)
  }

  private static func examples42() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "N° de sécurité sociale : ⟦2 95 10 99 126 111 93⟧"),
      Example(text: "nom;nir\nDupont;⟦255081416802538⟧\n", format: .csv),
      Example(text: "NIR ⟦2.53.07.2B.073.004.70⟧"),
      Example(text: "NIR ⟦2 53 07 2B 073 004 70⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "NIR 295109912611199", because: "fails the key"),
      CounterExample(
        text: "0x3ff44744306832aeull, // 1.26739901455873", because: "a decimal"),
      CounterExample(
        text: "NIR 2 53 07 2C 073 004 43", because: "there is no department 2C"),
      CounterExample(
        text: "IMEI 352927502466384", because: "fails the key"),
    ]
    return (finds, ignores)
  }

  private static func examples43() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "RIB : ⟦20041 01005 0500013M026 06⟧"),
      Example(text: "nom;rib\nMartin;⟦20041010050500013M02606⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "RIB : 20041 01005 0500013M026 07", because: "fails the key")
    ]
    return (finds, ignores)
  }

  private static func examples44() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Driving licence: ⟦MORGA657054SM9IJ⟧"),
      Example(text: "driver number ⟦JONES 710238 HA5 MG⟧"),
      Example(text: "name;licence_no\nMorgan;⟦MORGA657054SM9IJ⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "Driving licence: MORGA673054SM9IJ", because: "there is no month 73"),
      CounterExample(
        text: "Driving licence: MO9GA657054SM9IJ", because: "a nine stands before a letter"),
    ]
    return (finds, ignores)
  }

  private static func examples45() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "NHS number: ⟦943 476 5919⟧"),
      Example(text: "name;nhs_number\nSmith;⟦9434765870⟧\n", format: .csv),
      Example(text: "NHS No. ⟦401-023-2137⟧"),
      Example(text: "her brother (NHS number⟦943 476 5919⟧, same clinic)"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "NHS number 943 476 5918", because: "fails the check digit"),
      CounterExample(
        text: "NHS number 0000000000", because: "zeros are no number"),
    ]
    return (finds, ignores)
  }

  private static func examples46() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "National Insurance number: ⟦AB 12 34 56 C⟧"),
      Example(text: "name;nino\nSmith;⟦ab123456c⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "NINO QQ 12 34 56 C", because: "Q is not used: an official example"),
      CounterExample(
        text: "NINO BG123456A", because: "BG is not used"),
      CounterExample(
        text: "NINO AB123456E", because: "the suffix is A to D"),
    ]
    return (finds, ignores)
  }

  private static func examples47() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "UTR: ⟦1955839661⟧"),
      Example(text: "Your Unique Taxpayer Reference is ⟦19558 39661⟧"),
      Example(text: "subcontractor;utr\nSmith;⟦1955839661⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "UTR 2955839661", because: "fails the check digit"),
      CounterExample(
        text: "order 1955839661", because: "no word near"),
    ]
    return (finds, ignores)
  }

  private static func examples48() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "ΑΦΜ: ⟦094259216⟧"),
      Example(text: "VAT ⟦EL094259216⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "ΑΦΜ: 123456781", because: "fails the check digit"),
      CounterExample(
        text: "ΑΦΜ: 000000000", because: "zero is never issued"),
    ]
    return (finds, ignores)
  }

  private static func examples49() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "ΑΜΚΑ: ⟦01013099997⟧"),
      Example(text: "name;amka\nPapadopoulos;⟦01013099997⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "ΑΜΚΑ: 01013099999", because: "fails the Luhn check"),
      CounterExample(
        text: "ΑΜΚΑ: 01133099995", because: "there is no month 13"),
    ]
    return (finds, ignores)
  }

  private static func examples50() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "OIB: ⟦33392005961⟧"),
      Example(text: "OIB ⟦HR33392005961⟧"),
      Example(text: "ime;oib\nHorvat;⟦33392005961⟧\n", format: .csv),
      Example(text: "O.I.B. ⟦33 392 005 961⟧."),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "OIB: 33392005962", because: "fails the check digit"),
      CounterExample(
        text: "OIB: 333920059610", because: "part of a longer number"),
    ]
    return (finds, ignores)
  }

  private static func examples51() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "adóazonosító jel: ⟦8365670003⟧"),
      Example(text: "név;adóazonosító\nNagy;⟦8422780135⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "adóazonosító jel 8365670004", because: "fails the check digit"),
      CounterExample(
        text: "adóazonosító jel 8001230000", because: "a birth in 1867"),
    ]
    return (finds, ignores)
  }

  private static func examples52() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "egyéni vállalkozó, adószámom: ⟦61234561-1-26⟧"),
      Example(text: "név;adószám\nKis Éva ev.;⟦12892312-2-42⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "adószám: 12892313-2-42", because: "fails the check digit"),
      CounterExample(
        text: "adószám: 12892312-2-77", because: "there is no county 77"),
      CounterExample(
        text: "adószám: 12892312-6-42", because: "there is no tax code 6"),
    ]
    return (finds, ignores)
  }

  private static func examples53() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Bankszámlaszám: ⟦11773016-11111018-00000000⟧"),
      Example(text: "az alábbi számlára kéri: ⟦11773016-11111018⟧"),
      Example(text: "név;számlaszám\nNagy;⟦11773016-11111018⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "Bankszámlaszám: 11773017-11111018-00000000",
        because: "fails the check digit of the bank"),
      CounterExample(
        text: "Bankszámlaszám: 11773016-11111019", because: "fails the check digit of the account"),
    ]
    return (finds, ignores)
  }

  private static func examples54() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "személyi azonosító: ⟦1-800101-0016⟧"),
      Example(text: "név;személyi szám\nNagy;⟦18001010016⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "személyi szám 18001010017", because: "fails the check digit"),
      CounterExample(
        text: "személyi szám 18013010016", because: "there is no month 13"),
    ]
    return (finds, ignores)
  }

  private static func examples55() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "TAJ szám: ⟦111 111 110⟧"),
      Example(text: "név;taj\nNagy;⟦111111110⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "TAJ szám: 111111111", because: "fails the check digit"),
      CounterExample(
        text: "TAJ szám: 000000000", because: "zero is never issued"),
    ]
    return (finds, ignores)
  }

  private static func examples56() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "PPS number: ⟦6433435F⟧"),
      Example(text: "name;ppsn\nMurphy;⟦6433435OA⟧\n", format: .csv),
      Example(text: "PPSN ⟦1234567FA⟧"),
      Example(text: "in her name, PPS number⟦6433435OA⟧."),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "PPS 6433435E", because: "fails the check letter"),
      CounterExample(
        text: "PPS 6433435VH", because: "fails the check letter"),
      CounterExample(
        text: "PPS 16433435F", because: "part of a longer number"),
    ]
    return (finds, ignores)
  }

  private static func examples57() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "ingelogd vanaf ⟦145.53.35.49⟧."),
      Example(text: "client ⟦145.53.35.49⟧:51234, http://⟦62.129.104.64⟧:8080/x"),
      Example(text: "allow ⟦62.129.104.64⟧/32 and ⟦145.53.35.48⟧/29"),
      Example(text: "client_ip = '⟦145.53.35.49⟧'\n"),
      Example(text: "[2026-07-05] connection from ('⟦145.53.35.49⟧', 51234)"),
      Example(text: "\"⟦145.53.35.49⟧\" \"GET / HTTP/1.1\" \"Mozilla/5.0 (X11)\""),
      Example(text: "2026-07-05 04:12:01 connection from ('⟦145.53.35.49⟧', 51234)"),
      Example(text: "⟦62.129.104.64⟧ - - [05/Jul/2026:04:12:01 +0200] \"GET / HTTP/1.1\" 200"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "gateway 192.168.1.1 en 10.0.0.1, 127.0.0.1, 203.0.113.9",
        because: "private or for documentation"),
      CounterExample(
        text: "route 145.53.0.0/16, 145.53.35.0/24", because: "networks of many"),
      CounterExample(
        text: "zie paragraaf 6.3.8.5",
        because: "a section; only one address in 5000 has four low numbers"),
      CounterExample(
        text: "Chrome/126.0.0.0", because: "a version of a browser"),
      CounterExample(
        text: "oid 1.3.6.1.4.1.25154.5.11", because: "part of a longer number"),
      CounterExample(
        text: "versie 06.36.32.70", because: "a leading zero"),
      CounterExample(
        text: "145.53.35.490", because: "above 255"),
      CounterExample(
        text: "145.53.35.49:123456 and 145.53.35.49:8080:1", because: "no ports"),
      CounterExample(
        text: "types-setuptools ==67.2.0.1 or >=67.2.0.1", because: "a version"),
      CounterExample(
        text: "m.44-2.29-.36.96.1.42 0 0", because: "numbers of a drawing"),
      CounterExample(
        text: "ip address 123.45.67.89 or 42.42.42.42", because: "made up"),
      CounterExample(
        text: "PTR 1.0.0.127.in-addr.arpa", because: "it is 127.0.0.1 the other way round"),
    ]
    return (finds, ignores)
  }

  private static func examples58() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "lease -> ⟦2a02:60d:5e1e::2e0e⟧, eth0"),
      Example(text: "[⟦2A02:A420:0:1:2:3:4:5⟧]:443"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "2001:db8::1 fe80::1 ::1 fd00::1",
        because: "documentation, link-local, loopback, private"),
      CounterExample(
        text: "2024:11:23 10:20:30", because: "a date of a photograph"),
      CounterExample(
        text: "2a02:1::2::3", because: "two double colons"),
      CounterExample(
        text: "2001::25de::cade", because: "two double colons before it"),
    ]
    return (finds, ignores)
  }

  private static func examples59() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Kennitala: ⟦120174-3399⟧"),
      Example(text: "nafn;kt\nJónsdóttir;⟦1201743399⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "kennitala 530575-0299", because: "fails the modulus 11"),
      CounterExample(
        text: "kennitala 450401-3150", because: "of an organisation"),
      CounterExample(
        text: "kennitala 320174-3399", because: "no month has 32 days"),
    ]
    return (finds, ignores)
  }

  private static func examples60() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Kennitala: ⟦120174-3389⟧")
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "120174-3389", because: "no word and no field name says what it is"),
      CounterExample(
        text: "kennitala 120174-3385", because: "no century ends in 5"),
    ]
    return (finds, ignores)
  }

  private static func examples61() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Codice fiscale: ⟦RSSMRA85T10A562S⟧"),
      Example(text: "nome;cf\nRossi;⟦rccmnl83s18d969h⟧\n", format: .csv),
      Example(text: "C.F. ⟦RSS MRA 85T10 A562S⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "codice fiscale RSSMRA85T10A562T", because: "fails the check letter"),
      CounterExample(
        text: "RSSMRA85T72A562S", because: "there is no day 72 − 40 in November"),
      CounterExample(
        text: "XRSSMRA85T10A562S", because: "part of a longer word"),
    ]
    return (finds, ignores)
  }

  private static func examples62() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "asmens kodas ⟦33309240064⟧"),
      Example(text: "vardas;asmens kodas\nKazlauskas;⟦33309240064⟧\n", format: .csv),
      Example(text: "Su asmens kodu ⟦33309240064⟧ registruotas"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "asmens kodas 33309240164", because: "fails the check digit"),
      CounterExample(
        text: "asmens kodas 33313240064", because: "there is no month 13"),
    ]
    return (finds, ignores)
  }

  private static func examples63() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Matricule: ⟦1893120105732⟧"),
      Example(text: "nom;matricule\nWeber;⟦1893 1201 057 32⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "matricule 1893120105733", because: "fails the Verhoeff check"),
      CounterExample(
        text: "matricule 1893130105732", because: "there is no month 13"),
    ]
    return (finds, ignores)
  }

  private static func examples64() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "personas kods ⟦161175-19997⟧"),
      Example(text: "personas kods: ⟦328673-00679⟧"),
      Example(text: "vārds;personas kods\nBērziņš;⟦16117519997⟧\n", format: .csv),
      Example(text: "pk: \"⟦16117519997⟧\", p.k. ⟦328673-00679⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "personas kods 161375-19997", because: "there is no month 13"),
      CounterExample(
        text: "personas kods 328673-00677", because: "fails the check digit"),
      CounterExample(
        text: "PVN 40003521600", because: "of a firm"),
    ]
    return (finds, ignores)
  }

  private static func examples65() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "ID card number: ⟦0123456M⟧"),
      Example(text: "karta tal-identità ⟦123456(M)⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "ID card number: 0123456X", because: "no register has the letter X"),
      CounterExample(
        text: "model 0123456M", because: "no word says that it is an identity card"),
    ]
    return (finds, ignores)
  }

  private static func examples66() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Huisarts: Y.B. Smit (AGB ⟦01516674⟧)"),
      Example(text: "praktijk;agb-code\nDe Linde;⟦04-516674⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "AGB 00516674", because: "there is no kind of care 00"),
      CounterExample(
        text: "dossier 01516674", because: "no word near"),
    ]
    return (finds, ignores)
  }

  private static func examples67() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Huisarts: W. Bos (BIG ⟦39086149101⟧)"),
      Example(text: "BIG-nummer;beroep\n⟦89023456730⟧;verpleegkundige\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "BIG 39086149199x", because: "part of a word"),
      CounterExample(
        text: "BIG 39086149145", because: "there is no profession 45"),
      CounterExample(
        text: "code 39086149101", because: "no word near"),
    ]
    return (finds, ignores)
  }

  private static func examples68() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "btw-id ⟦NL002455799B11⟧"),
      Example(text: "BTW: ⟦NL 0044.95.445.B01⟧"),
      Example(text: "vat;land\n⟦004495445B01⟧;NL", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "btw 123456789B90", because: "fails both checks"),
      CounterExample(
        text: "btw NL002455799B00", because: "no number ends in B00"),
      CounterExample(
        text: "XNL002455799B11", because: "part of a longer code"),
    ]
    return (finds, ignores)
  }

  private static func examples69() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "paspoort (⟦XR1001R58⟧) getoond"),
      Example(text: "naam;ID-nummer\nBos;⟦SKF2F2LJ7⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "paspoort XR1O01R58", because: "the letter O is not used"),
      CounterExample(
        text: "bestand XR1001R58", because: "no word near"),
      CounterExample(
        text: "paspoort XR1001R5X", because: "does not end in a digit"),
    ]
    return (finds, ignores)
  }

  private static func examples70() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Kenteken ⟦16-RSL-9⟧, chassisnummer onbekend"),
      Example(text: "kenteken;merk\n⟦01-XK-PG⟧;Fiat\n⟦7-JG-150⟧;Audi\n", format: .csv),
      Example(text: "De auto met kenteken ⟦GZ-47-21⟧ staat dubbel"),
      Example(text: "Matrícula: ⟦31-TN-47⟧ (PT)"),
      Example(text: "Rouwauto ⟦GZ-472-X⟧, trekker ⟦47-GZR-2⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "kenteken (XX-99-XX) of 99-XXX-9", because: "the form of a plate"),
      CounterExample(
        text: "kenteken 16-ROL-9", because: "no vowels since sidecode 4"),
      CounterExample(
        text: "op 1-MRT-20 geboekt", because: "a day in March"),
      CounterExample(
        text: "onderdeel 08-3636-8107-59", because: "part of a longer number"),
    ]
    return (finds, ignores)
  }

  private static func examples71() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "kenteken;merk\n⟦16RSL9⟧;Audi\n", format: .csv),
      Example(text: "{\"kenteken\": \"⟦01xkpg⟧\"}", format: .json),
      Example(text: "Kenteken: ⟦GZ 47 21⟧"),
      Example(text: "kenteken(s): ⟦GZ 47 21⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "kenteken 16ROL9", because: "no vowels since sidecode 4"),
      CounterExample(
        text: "<code>auto</code> DR 2397", because: "a setting"),
      CounterExample(
        text: ".plate { margin: 0 auto; max-width: 1200px; text-indent: -9999em }",
        because: "lengths"),
      CounterExample(
        text: "kenteken 123456", because: "no letters"),
    ]
    return (finds, ignores)
  }

  private static func examples72() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "KvK-nummer ⟦27312152⟧"),
      Example(text: "bedrijf;kvk\nBakkerij Bos;⟦27312152⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "op 20240131 verzonden", because: "no word near"),
      CounterExample(
        text: "KvK 273121520", because: "nine digits"),
    ]
    return (finds, ignores)
  }

  private static func examples73() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Onderwijsnummer: ⟦101222331⟧"),
      Example(text: "leerling;onderwijsnummer\nNoor;⟦1012.22.331⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "onderwijsnummer 101222332", because: "fails the check"),
      CounterExample(
        text: "onderwijsnummer 211222337", because: "does not start with 10"),
    ]
    return (finds, ignores)
  }

  private static func examples74() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Adres: Parallelweg 79-2, ⟦8812 VB⟧ Goes"),
      Example(text: "postcode;plaats\n⟦5597WK⟧;Oss\n", format: .csv),
      Example(text: "{\"postal_code\": \"⟦1234 AB⟧\"}", format: .json),
      Example(text: "straat_nr;pc\nDorpsstraat 1;⟦1234 AB⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "postcode 9999 XX", because: "the form of a postcode"),
      CounterExample(
        text: "Postcode 2611 SS", because: "SS, SA and SD are not used"),
      CounterExample(
        text: "postcode 0123 AB", because: "no postcode starts with 0"),
      CounterExample(
        text: "verordening 3344 EU", because: "no word of an address near"),
    ]
    return (finds, ignores)
  }

  private static func examples75() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "rekeningnummer ⟦736160221⟧ t.n.v. Bos"),
      Example(text: "naam;bankrekening\nBos;⟦73.61.60.221⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "rekeningnummer 736160222", because: "fails the 11-proef"),
      CounterExample(
        text: "code 736160221", because: "no word near"),
    ]
    return (finds, ignores)
  }

  private static func examples76() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Rijbewijsnummer: ⟦5123456789⟧"),
      Example(text: "naam;rijbewijs\nBos;⟦4987654321⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "bestelling 5123456789", because: "no word near"),
      CounterExample(
        text: "rijbewijs 51234567890", because: "eleven digits"),
    ]
    return (finds, ignores)
  }

  private static func examples77() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "V-nummer: ⟦2801234567⟧"),
      Example(text: "naam;v-nummer\nA. Rahimi;⟦2809876543⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "bestelling 2801234567", because: "no word near"),
      CounterExample(
        text: "v-nummer 28012345678", because: "eleven digits"),
    ]
    return (finds, ignores)
  }

  private static func examples78() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Fødselsnummer: ⟦151086 95088⟧"),
      Example(text: "navn;fnr\nNordmann;⟦15108695088⟧\n", format: .csv),
      Example(text: "fnr ⟦151086-95088⟧"),
      Example(text: "verge for henne, f.nr⟦151086 95088⟧. Fødselsnummer: ⟦151086 9508 8⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "fnr 15108695077", because: "fails both check digits"),
      CounterExample(
        text: "fnr 17912099997", because: "synthetic: 80 is added to the month"),
      CounterExample(
        text: "KID 0015108695088", because: "part of a longer number"),
    ]
    return (finds, ignores)
  }

  private static func examples79() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Bankkonto: ⟦8601.11.17947⟧"),
      Example(text: "kontonummer ⟦86011117947⟧"),
      Example(text: "navn;konto\nHansen;⟦8601 11 17947⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "kontonummer 86011117948", because: "fails the check digit"),
      CounterExample(
        text: "ref 86011117947", because: "no word near"),
    ]
    return (finds, ignores)
  }

  private static func examples80() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "dowód osobisty ⟦AYW036733⟧"),
      Example(text: "seria i numer: ⟦APH 505567⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "dowód osobisty AYW036731", because: "fails the check digit"),
      CounterExample(
        text: "artikel XAYW036733", because: "part of a longer word"),
    ]
    return (finds, ignores)
  }

  private static func examples81() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "NIP: ⟦856-734-62-15⟧"),
      Example(text: "firma;nip\nKowalski;⟦8567346215⟧\n", format: .csv),
      Example(text: "VAT ⟦PL8567346215⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "NIP 8567346216", because: "fails the check digit"),
      CounterExample(
        text: "NIP 0000000000", because: "zero is never issued"),
    ]
    return (finds, ignores)
  }

  private static func examples82() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Nr konta: ⟦61 1090 1014 0000 0712 1981 2874⟧"),
      Example(text: "przelewem na rachunek ⟦61109010140000071219812874⟧ w terminie 14 dni"),
      Example(text: "nazwisko;rachunek\nNowak;⟦61 1090 1014 0000 0712 1981 2874⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "Nr konta: 62 1090 1014 0000 0712 1981 2874", because: "fails the check digits"),
      CounterExample(
        text: "Nr konta: 61 1090 1014 0000 0712 1981 28740", because: "a digit too many"),
    ]
    return (finds, ignores)
  }

  private static func examples83() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "PESEL: ⟦44051401359⟧"),
      Example(text: "nazwisko;pesel\nKowalska;⟦02211307589⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "PESEL 44051401358", because: "fails the check digit"),
      CounterExample(
        text: "PESEL 02381307589", because: "there is no month 38"),
      CounterExample(
        text: "konto 4405140135900", because: "part of a longer number"),
    ]
    return (finds, ignores)
  }

  private static func examples84() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Cartão de Cidadão ⟦04521224 4 ZZ 7⟧"),
      Example(text: "Cartão de Cidadão: ⟦00000000 0 ZZ4⟧"),
      Example(text: "nome;cc\nSilva;⟦000000000ZZ4⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "mix(000000000u04)", because: "a number of a program"),
      CounterExample(
        text: "Cartão de Cidadão 00000000 0 ZZ3", because: "fails the check digit"),
    ]
    return (finds, ignores)
  }

  private static func examples85() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "NIB: ⟦0002 0123 12345678901 54⟧"),
      Example(text: "nome;nib\nSilva;⟦000201231234567890154⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "NIB: 0002 0123 12345678901 55", because: "fails the check digits")
    ]
    return (finds, ignores)
  }

  private static func examples86() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "NIF: ⟦123456789⟧"),
      Example(text: "nome;contribuinte\nSilva;⟦123 456 789⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "NIF 123456788", because: "fails the check digit"),
      CounterExample(
        text: "NIF 501964843", because: "of a company"),
    ]
    return (finds, ignores)
  }

  private static func examples87() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "CNP: ⟦1630615123457⟧"),
      Example(text: "nume;cnp\nPopescu;⟦1630615123457⟧\n", format: .csv),
      Example(text: "C.N.P. ⟦1 630615 12 345 7⟧ (cod numeric personal⟦1630615123457⟧)"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "CNP 1630615123458", because: "fails the check digit"),
      CounterExample(
        text: "CNP 1632215123457", because: "there is no month 22"),
      CounterExample(
        text: "CNP 1630615993454", because: "there is no county 99"),
    ]
    return (finds, ignores)
  }

  private static func examples88() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Personnummer: ⟦880320-0016⟧"),
      Example(text: "namn;personnummer\nBerg;⟦19880320-0016⟧\n", format: .csv),
      Example(text: "pers.nr ⟦198803200016⟧, Uppsala"),
      Example(text: "född 1981, ⟦811228-9841⟧"),
      Example(text: "samordningsnummer ⟦191503882399⟧"),
      Example(text: "född 1903 så hennes skrivs ⟦031019+0012⟧"),
      Example(text: "<BetalningsmottagarId faltkod=\"215\">⟦198803200016⟧</BetalningsmottagarId>"),
      Example(text: "intyg utfärdat med personnumret ⟦880320-0016⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "personnummer 880320-0018", because: "fails the Luhn check"),
      CounterExample(
        text: "personnummer 881320-0015", because: "there is no month 13"),
      CounterExample(
        text: "backup 19880320001612.tar", because: "part of a longer number"),
    ]
    return (finds, ignores)
  }

  private static func examples89() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "davčna številka: ⟦15012557⟧"),
      Example(text: "Ana Novak, davčna št. ⟦15012557⟧"),
      Example(text: "ime;davcna_stevilka\nAna;⟦15012557⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "davčna številka 15012556", because: "fails the check digit"),
      CounterExample(
        text: "15012557", because: "no word near"),
    ]
    return (finds, ignores)
  }

  private static func examples90() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "EMŠO: ⟦0101006500006⟧"),
      Example(text: "ime;emso\nNovak;⟦0101006500006⟧\n", format: .csv),
      Example(text: "hči (EMŠO⟦0101006500006⟧) je študentka, EMŠO: ⟦0101006 500006⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "EMŠO: 0101006500007", because: "fails the check digit"),
      CounterExample(
        text: "EMŠO: 3201006500006", because: "no month has 32 days"),
    ]
    return (finds, ignores)
  }

  private static func examples91() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "rodné číslo: ⟦710319/2745⟧")
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "rodné číslo 710319/2746", because: "fails the check digit")
    ]
    return (finds, ignores)
  }

  private static func examples92() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "naam;veroordeling\nJansen;⟦winkeldiefstal⟧\n", format: .csv),
      Example(
        text: "De heer J. Vries, geb. 12-03-1961, is ⟦veroordeeld voor⟧ ⟦rijden onder invloed⟧."),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "Diefstal is strafbaar volgens artikel 310.", because: "no person is near")
    ]
    return (finds, ignores)
  }

  private static func examples93() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "naam;etniciteit\nJansen;⟦hindostaans⟧\n", format: .csv),
      Example(text: "Mevrouw R. Öztürk is van ⟦Turkse afkomst⟧."),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "Surinaams eten om de hoek", because: "no person is near")
    ]
    return (finds, ignores)
  }

  private static func examples94() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "naam;diagnose\nJansen;⟦diabetes mellitus⟧\n", format: .csv),
      Example(text: "De heer J. de Vries, geb. 12-03-1961, heeft ⟦epilepsie⟧."),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "Epilepsie komt bij een op de 150 mensen voor.", because: "no person is near")
    ]
    return (finds, ignores)
  }

  private static func examples95() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "diagnose: ⟦E11.9⟧ (diabetes)"),
      Example(text: "patient;icd10\n7;⟦F32⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "kamer B12 en C14", because: "no word says that it is a diagnosis"),
      CounterExample(
        text: "ICD-10: E119X", because: "part of a longer word"),
    ]
    return (finds, ignores)
  }

  private static func examples96() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "naam;geaardheid\nJansen;⟦biseksueel⟧\n", format: .csv),
      Example(text: "Dhr. P. van den Berg is ⟦homoseksueel⟧."),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "Het LHBTI-beleid is vernieuwd.", because: "no person is near")
    ]
    return (finds, ignores)
  }

  private static func examples97() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "naam;politieke voorkeur\nJansen;⟦D66⟧\n", format: .csv),
      Example(text: "De heer J. Vries is ⟦partijlid⟧ sinds 2011."),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "De VVD wint twee zetels.", because: "no person is near")
    ]
    return (finds, ignores)
  }

  private static func examples98() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "naam;geloof\nJansen;⟦rooms-katholiek⟧\n", format: .csv),
      Example(text: "Mevrouw R. Öztürk is ⟦moslim⟧ en wil daarom vrij."),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "De katholieke kerk staat op het plein.",
        because: "katholieke is another word, and no person is near")
    ]
    return (finds, ignores)
  }

  private static func examples99() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "naam;vakbond\nJansen;⟦FNV⟧\n", format: .csv),
      Example(text: "Dhr. P. van den Berg is ⟦vakbondslid⟧."),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "De FNV begint een campagne.", because: "no person is near")
    ]
    return (finds, ignores)
  }

  private static func examples100() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "T.C. Kimlik No: ⟦17291716060⟧"),
      Example(text: "ad;tckn\nYılmaz;⟦17291716060⟧\n", format: .csv),
      Example(text: "kızım T.C. No⟦17291716060⟧ de eklidir"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "TC kimlik no 17291716050", because: "fails the check digits"),
      CounterExample(
        text: "TC kimlik no 07291716092", because: "no number begins with 0"),
    ]
    return (finds, ignores)
  }

  private static func examples101() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "РНОКПП: ⟦1759013776⟧"),
      Example(text: "name;rnokpp\nShevchenko;⟦2530414071⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "РНОКПП: 1759013770", because: "fails the check digit"),
      CounterExample(
        text: "РНОКПП: 0000000000", because: "zero is never issued"),
    ]
    return (finds, ignores)
  }

  private static func examples102() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "DEA number: ⟦F91234563⟧"),
      Example(text: "name,dea\nDr Smith,⟦AP5836727⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "DEA AP5836728", because: "fails the check digit"),
      CounterExample(
        text: "DEA IP5836727", because: "no registrant is an I"),
    ]
    return (finds, ignores)
  }

  private static func examples103() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "ITIN: ⟦912-90-3456⟧"),
      Example(text: "itin ⟦911-53-1234⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "ITIN 912-93-4567", because: "there is no group 93"),
      CounterExample(
        text: "ITIN 912-89-4567", because: "there is no group 89"),
    ]
    return (finds, ignores)
  }

  private static func examples104() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "ITIN: ⟦912903456⟧"),
      Example(text: "name,itin\nSmith,⟦912903456⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "ticket 912903456", because: "no word near"),
      CounterExample(
        text: "ITIN 912934567", because: "there is no group 93"),
    ]
    return (finds, ignores)
  }

  private static func examples105() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Medicare number: ⟦1EG4-TE5-MK73⟧"),
      Example(text: "name,mbi\nSmith,⟦1eg4te5mk73⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "Medicare 1SG4-TE5-MK73", because: "S is not used"),
      CounterExample(
        text: "Medicare 0EG4-TE5-MK73", because: "does not start with 0"),
    ]
    return (finds, ignores)
  }

  private static func examples106() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "NPI: ⟦1234567893⟧"),
      Example(text: "name,npi\nDr Smith,⟦1245319599⟧\n", format: .csv),
      Example(text: "NPI ⟦1234-567-893⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "NPI 1234567890", because: "fails the Luhn check"),
      CounterExample(
        text: "NPI 3234567891", because: "starts with 1 or 2"),
    ]
    return (finds, ignores)
  }

  private static func examples107() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "Routing number: ⟦111000025⟧"),
      Example(text: "bank,aba\nExample,⟦121042882⟧\n", format: .csv),
      Example(text: "ABA ⟦3222-7162-7⟧"),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "routing number 112000025", because: "fails the check"),
      CounterExample(
        text: "ticket 111000025", because: "no word near"),
    ]
    return (finds, ignores)
  }

  private static func examples108() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "SSN: ⟦536-90-4399⟧"),
      Example(text: "social security number ⟦536 90 4399⟧"),
      Example(text: "vendor,TIN\nSmith,⟦536-90-4399⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "SSN 666-12-3456", because: "666 is not used"),
      CounterExample(
        text: "SSN 078-05-1120", because: "printed on cards in wallets that were sold"),
      CounterExample(
        text: "SSN 536-00-4399", because: "no group is 00"),
      CounterExample(
        text: "1-536-90-4399", because: "part of a longer number"),
    ]
    return (finds, ignores)
  }

  private static func examples109() -> (finds: [Example], ignores: [CounterExample]) {
    let finds: [Example] = [
      Example(text: "SSN: ⟦536904399⟧"),
      Example(text: "name,ssn\nSmith,⟦536904399⟧\n", format: .csv),
    ]
    let ignores: [CounterExample] = [
      CounterExample(
        text: "ticket 536904399", because: "no word near"),
      CounterExample(
        text: "SSN 000904399", because: "no area is 000"),
    ]
    return (finds, ignores)
  }
}
