// Made by scripts/builtin_detectors.py from patterns/. Do not edit.

extension DetectorDefinition {
  /// The built-in detectors, those that are off by default included.
  public static var builtin: [DetectorDefinition] {
    [
      builtin0(),
      builtin1(),
      builtin2(),
      builtin3(),
      builtin4(),
      builtin5(),
      builtin6(),
      builtin7(),
      builtin8(),
      builtin9(),
      builtin10(),
      builtin11(),
      builtin12(),
      builtin13(),
      builtin14(),
      builtin15(),
      builtin16(),
      builtin17(),
      builtin18(),
      builtin19(),
      builtin20(),
      builtin21(),
      builtin22(),
      builtin23(),
      builtin24(),
      builtin25(),
      builtin26(),
      builtin27(),
      builtin28(),
      builtin29(),
      builtin30(),
      builtin31(),
      builtin32(),
      builtin33(),
      builtin34(),
      builtin35(),
      builtin36(),
      builtin37(),
      builtin38(),
      builtin39(),
      builtin40(),
      builtin41(),
      builtin42(),
      builtin43(),
      builtin44(),
      builtin45(),
      builtin46(),
      builtin47(),
      builtin48(),
      builtin49(),
      builtin50(),
      builtin51(),
      builtin52(),
      builtin53(),
      builtin54(),
      builtin55(),
      builtin56(),
      builtin57(),
      builtin58(),
      builtin59(),
      builtin60(),
      builtin61(),
      builtin62(),
      builtin63(),
      builtin64(),
      builtin65(),
      builtin66(),
      builtin67(),
      builtin68(),
      builtin69(),
      builtin70(),
      builtin71(),
      builtin72(),
      builtin73(),
      builtin74(),
      builtin75(),
      builtin76(),
      builtin77(),
      builtin78(),
      builtin79(),
      builtin80(),
      builtin81(),
      builtin82(),
      builtin83(),
      builtin84(),
      builtin85(),
      builtin86(),
      builtin87(),
      builtin88(),
      builtin89(),
      builtin90(),
      builtin91(),
      builtin92(),
      builtin93(),
      builtin94(),
      builtin95(),
      builtin96(),
      builtin97(),
      builtin98(),
      builtin99(),
      builtin100(),
      builtin101(),
      builtin102(),
      builtin103(),
      builtin104(),
      builtin105(),
      builtin106(),
      builtin107(),
      builtin108(),
      builtin109(),
    ]
  }

  private static func builtin0() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "email", name: "E-mail address", category: "contact",
      kind: .pattern(
        "[^\\x00-\\x20\"(),:;<>@\\[\\]\\\\\\x7f]{1,64}@[^\\x00-\\x20\"(),:;<>@\\[\\]\\\\\\x7f!#$%&'*+/=?`{|}~^_]{3,253}"
      ))
    d.border = .none
    d.check = "email"
    d.alone = 0.97
    d.context = lines(
      "e-mail\nemail\nmail\ne-mailadres\nemailadres\nmailadres\ne-mail address\nemail address\nmailto\ncontact\nadresse e-mail\ncourriel\ne-mail-adresse\ncorreo\ncorreo electrónico\nposta elettronica\npoczta\nsähköposti\ne-post"
    )
    d.against = lines("message-id\nreferences\nin-reply-to\ncontent-id\nexample\nvoorbeeld")
    d.sources = lines(
      "https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2\nhttps://www.rfc-editor.org/rfc/rfc5322#section-3.4.1\nhttps://www.rfc-editor.org/rfc/rfc2606\nhttps://publicsuffix.org/list/"
    )
    return d
  }

  private static func builtin1() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "iban", name: "Bank account number (IBAN)", category: "financial",
      kind: .pattern(
        "([A-Za-z]{2}|[A-Z]{2} )[0-9]{2}(( |-|\\.|\\xA0|\\xC2\\xA0|\\xE2\\x80[\\x80-\\xAF])?[A-Za-z0-9]){11,30}"
      ))
    d.border = .none
    d.check = "iban"
    d.tested = "stdnum.iban"
    d.alone = 0.997
    d.context = lines(
      "iban\nrekening\nrekeningnummer\nbankrekening\nrekeningnr\nbank account\naccount number\naccount\nkonto\nkontonummer\nbankverbindung\ncompte\ncompte bancaire\ncuenta\nconto\nconta\nrachunek\ntilinumero\nbankkonto\nincasso\nmachtiging\nsepa"
    )
    d.against = lines("licentie\nlicence key\nlicense key\nhash\nbase64\ntoken")
    d.sources = lines(
      "https://www.swift.com/standards/data-standards/iban-international-bank-account-number\nhttps://www.iso.org/standard/81090.html"
    )
    return d
  }

  private static func builtin2() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "phone", name: "Phone number", category: "contact",
      kind: .pattern(
        "\\(?\\+ ?\\(?[1-9][0-9 ()./\\x80-\\x96\\xA0\\xAF\\xC2\\xE2-]{5,33}[0-9]|\\(?0[0-9)][0-9 ()./\\x80-\\x96\\xA0\\xAF\\xC2\\xE2-]{5,34}[0-9]|31[1-9][0-9]{6,9}"
      ))
    d.border = .none
    d.field = FieldRule(
      names: lines(""),
      perhaps: lines(
        "tel\ntel nr\ntelnr\ntel no\ntelno\ntel nummer\ntelefoon\ntelefoonnr\ntelefoon nr\ntelefoonnummer\ntelefoonnummers\ntelefoonnummer mobiel\ntelefoon nummer\nmobiel\nmobielnr\nmobiel nr\nmobielnummer\nmobiel nummer\nmobiele nummer\nmobiele telefoon\ngsm\ngsm nr\ngsmnr\ngsm nummer\ngsmnummer\ndoorkiesnummer\nnoodnummer\ntel thuis\ntel werk\ntel prive\ntel privé\ntel mobiel\ntelefoon thuis\ntelefoon werk\ntelefoon prive\ntelefoon privé\ntelefoon overdag\ntelefoon avond\nmobiel prive\nmobiel privé\nmobiel werk\nwhatsapp\nwhatsapp nummer\nfax\nfaxnr\nfax nr\nfaxnummer\nphone\nphones\nphone no\nphoneno\nphone nr\nphonenr\nphone num\nphone number\nphonenumber\nphone numbers\nphone home\nphone work\nphone mobile\ntelephone\ntelephone no\ntelephone number\ntelephonenumber\nmobile\nmobile no\nmobileno\nmobile number\nmobilenumber\ncell\ncell phone\ncellphone\nlandline\ncontact number\nmsisdn\nmsisdn a\nmsisdn b\na msisdn\nb msisdn\na number\nb number\na nummer\nb nummer\ncalling number\ncalled number\ncaller number\ncallee number\ncalling party\ncalled party\ncalling party number\ncalled party number\noriginating number\nterminating number\nfax number\nfaxnumber\nfax no\ntelefon\ntelefonnr\ntelefon nr\ntelefonnummer\nrufnummer\nhandy\nhandynr\nhandynummer\nmobil\nmobilnr\nmobilnummer\nmobiltelefon\nfestnetz\ntelefon privat\ntelefon mobil\ntelefon geschäftlich\ntél\ntéléphone\ntéléphone fixe\ntéléphone portable\ntéléphone mobile\ntelephone fixe\ntelephone portable\nportable\ntel portable\ntél portable\ntel fixe\nnuméro de téléphone\nnumero de telephone\nnum tel\nnuméro tel\ntelefonszám\nmobilszám\npuhelin\npuhelinnumero\nmatkapuhelin\ntelefonnummer mobil\ntelefón\nmobitel\nbroj telefona\ntelefonska številka\ntelefónne číslo\nnumăr de telefon\nnumar de telefon\nnr telefon\ncep telefonu\ntelefon no\ntelefono numeris\ntelefonas\nтелефон\nтелефонен номер\nмобилен\nмобильний телефон\nномер телефону"
      ),
      never: lines(
        "account no\naccount number\nhts\nmpn\nlev.code\nlevcode\nlev.nr\nlevnr\nleverancierscode\nsupplier code\nartikelcode\nartikelnr\nartikelnummer\narticle\narticle no\narticle number\nbestelcode\nonderdeelnr\nonderdeelnummer\nonderdeel\npart no\npart number\noem ref\ntekening\ntekeningnr\ntekeningnummer\ninventarisnr\ninventarisnummer\nnegatiefnr\nserienummer\nserienr\nserial\nserial no\nserial number\ngtin\nsscc\ngrai\ngln\nean\nisbn\nisbn10\nisbn13\nissn\nbarcode\nsku\nitem no\nitem number\nmaterial number\nartikelnummern\nartnr\nteilenummer\nréf\nréférence article\ncodice articolo\nsymbol\nvar symbol\nvariabilní symbol\nvariabilný symbol\ndoklad\nsarze\nšarže"
      ),
      check: "phoneWithoutZero")
    d.check = "phone"
    d.tested = "phonenumbers"
    d.alone = 0.82
    d.context = lines(
      "msisdn\ntel\ntelefoon\ntelefoonnummer\ntelefoonnr\nmobiel\nmobiele nummer\nmobiel nummer\ngsm\nbel\nbellen\ngebeld\nterugbellen\ncallback\ncall back\nterugbelnummer\nbereikbaar\nte bereiken op\nte bereiken\nnummer\nfax\nsms\nwhatsapp\nphone\nphone number\ntelephone\nmobile\ncell\ncell phone\ncall\ncontact\ntéléphone\nportable\nnuméro\nappeler\nhandy\ntelefon\ntelefonnummer\nhandynummer\nmobil\nanrufen\nmóvil\nteléfono\ncelular\nllamar\ncellulare\ntelefono\ntelefone\ntelemóvel\nkomórka\nkomórkowy\ntelefonu\npuhelin\nmatkapuhelin\nmobilnummer\ntelefonszám\ntoestel\ndoorkiesnummer\nnoodnummer\ntelefonos\nteléfonos\nrufnummer\nmobilnr\nmob\ntlf\ntelefonnr\ntelefonní číslo\ntelefónne číslo\nnumer telefonu\nnr telefonu\ntelefoninumber\ntālrunis\ntālr\ntelefonas\ncep\ncep telefonu\npuh\npuhelinnumero\nfarsími\nsími\nτηλ\nτηλέφωνο\nκινητό\nκιν\nтел\nтелефон\nмобилен\ntelf1\ntelnr\ntālr.\ntel. št.\ngsm št.\ntlf.nr.\npuh.nro\nτηλ.\nκιν.\nтел.\nмоб.\nмоб"
    )
    d.against = lines(
      "nif\nop č\nop č.\nč op\nčíslo op\ncommit\nmerge\nrevision\nsha\nhash\ngit\norder\nordernummer\nordernr\nbestelnummer\nfactuur\nfactuurnummer\ninvoice\nklantnummer\ncustomer number\nartikel\nartikelnummer\narticle\nserienummer\nserial\nserial number\nisbn\nean\nbarcode\niban\nrekening\nrekeningnummer\nbedrag\namount\ntotaal\ntotal\nprice\nprijs\nbsn\nburgerservicenummer\nkvk\nbtw\nvat\nticket\ntracking\nzending\ntimestamp\nepoch\nversion\nversie\nhash\nsha\nuuid\nguid\nid\nlot\ndossiernummer\npolisnummer\nzaaknummer\nmeternummer\nkenmerk\nreference\nreferentie\nissn\ngtin\nupc\nsscc\ngln\ngrai\nlev.code\nlevcode\nleverancierscode\nlev.nr\ntekening\ntekeningnr\ninventarisnr\nonderdeelnummer\npart number\npart no\npod brojem\npod broju\nklasa\nspis\nsygnatura\nsygn\nsprawy\nexpediente\nprocesso\npratica\nprotocollo\nsak\närende\nzamówienia\nobjednávka\nnarudžba\ntilaus\nrechnung\nfacture\nfaktura\nfaktury\nfattura\nfatura\nfactura\nszámla\nlasku\narve\nrēķins\nsąskaita\nračun\nkonto\nkod\nkód\nkodas\nkods\nkood\nkoodi\ncódigo\ncodice\nlote\nlotto\nviite"
    )
    d.sources = lines(
      "https://github.com/google/libphonenumber\nhttps://www.itu.int/rec/T-REC-E.164\nhttps://www.acm.nl/nl/onderwerpen/telecommunicatie/telefoonnummers"
    )
    return d
  }

  private static func builtin3() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "nl.bsn", name: "Dutch citizen service number (BSN)", category: "national-id",
      kind: .pattern(
        "[0-9]{8,9}|[0-9]{4}(\\.[0-9]{2}\\.| [0-9]{2} |-[0-9]{2}-|\\xC2?\\xA0[0-9]{2}\\xC2?\\xA0)[0-9]{3}|[0-9]{3}(\\.[0-9]{3}\\.| [0-9]{3} |-[0-9]{3}-|\\xC2?\\xA0[0-9]{3}\\xC2?\\xA0)[0-9]{3}|[0-9]{4} ([0-9]{5}|[0-9]{4} [0-9])"
      ))
    d.border = .number
    d.check = "bsn"
    d.tested = "stdnum.nl.bsn"
    d.alone = 0.12
    d.chance = 0.091
    d.context = lines(
      "so fi\nsoc. fisc. nummer\nsociaal fiscaal nummer\nsociaalfiscaalnummer\nbsn-nr\nburg. serv. nr\nburgerservice nr\nbsn client\nbsn\nso se\nbsn-nummer\nbsnnummer\nbsn nummer\nbsnr\nbsnnr\nburgerservicenummer\nburger service nummer\nburger servicenummer\nburgerservicenr\nburger-service-nummer\nsofinummer\nsofi-nummer\nsofi\nsociaal-fiscaal nummer\ncitizen service number\ncitizen_service_number\ndutch social security number\npersoonsnummer\nnnnld\nnlminbiza\npgn\npersoonsgebonden nummer\npersoonsgebonden nr\ntin"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\ndebiteur\ndebiteurnummer\ncrediteur\nartikel\nartikelnummer\nartikelnr\nartnr\nart.nr\nordernr\nfactuurnr\ndebiteurnr\nklantnr\nklantnummer\npolisnummer\ndossiernummer\nzaaknummer\nkenmerk\nreferentie\nserienummer\nrsin\nkvk\nkvk-nummer\nisbn\nean\nbedrag\ninvoice\ncustomer number\ntimestamp"
    )
    d.sources = lines("https://nl.wikipedia.org/wiki/Burgerservicenummer\nhttps://www.rvig.nl/bsn")
    return d
  }

  private static func builtin4() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "address", name: "Street address", category: "location",
      kind: .pattern(
        "((('t |'s-)?(IJ|([A-Z]|\\xC3[\\x80-\\x9E]|[\\xC4\\xC5][\\x80-\\xBF]))([-'.]?([a-z]|\\xC3[\\x9F-\\xBF]|[\\xC4\\xC5][\\x80-\\xBF])){1,18}\\.? |[1-9]e |([A-Z]\\.){1,3} ?)((('t |'s-)?(IJ|([A-Z]|\\xC3[\\x80-\\x9E]|[\\xC4\\xC5][\\x80-\\xBF]))([-'.]?([a-z]|\\xC3[\\x9F-\\xBF]|[\\xC4\\xC5][\\x80-\\xBF])){1,18}|(van|de|den|der|ten|ter|het|'t|op|aan|in|la|du|des|bij)) ){0,3})?('t |'s-)?(IJ|([A-Z]|\\xC3[\\x80-\\x9E]|[\\xC4\\xC5][\\x80-\\xBF]))([-'.]?([a-z]|\\xC3[\\x9F-\\xBF]|[\\xC4\\xC5][\\x80-\\xBF])){1,18} [1-9][0-9]{0,4}( ?[a-zA-Z]{1,2}| ?-? ?[0-9]{1,4}| (hs|bis|I{1,3}|[a-z]{1,3}-?[0-9]{0,2}))?(,? {1,12}|,|,?\\x0D?\\x0A|[\"']? ?[,;|\\t] ?[\"']?)(NL[- ])?[1-9][0-9]{3} ?[A-Z]{2}"
      ))
    d.border = .word
    d.field = FieldRule(
      names: lines(
        "postadresse\nİkametgah\nİkametgâh\nikamet\nstraatnaam + nr\nstraatnaam nr\nstraatnaam en nr\nmeldeadresse\nwohnadresse\nadresszeile\nadresszeile 1\nadresszeile 2\nprivatanschrift\nlieferadresse\nrechnungsadresse\nadresse de facturation\nadresse de livraison\nadresse de correspondance\ndirección de envío\ndirección de facturación\ndirección de entrega\ndomicilio social\ndomicilio particular\nvia e n civico\nvia e numero civico\nvia e n°\nvia piazza\nvia e civico\nindirizzo di spedizione\nindirizzo di fatturazione\nindirizzo spedizione\nadres dostawy\nadres do korespondencji\nadres zameldowania\nulica i nr\nulica i numer\nulica nr\npostadress\nleveransadress\nfakturaadress\nfaktureringsadress\nleveringsadresse\nfakturaadresse\nfaktureringsadresse\nfolkeregisteradresse\ngate vei\njakeluosoite\ntoimitusosoite\nlaskutusosoite\ndomiciliul\nadresa de livrare\nadresa corespondență\nadresa de corespondență\nadresa de facturare\nadresa de domiciliu\ndomicílio\ndomicilio fiscal\nmorada de entrega\nmorada fiscal\nmorada de faturação\nадрес за доставка\nадрес за кореспонденция\nадрес по местоживеене\nadresa dostave\nadresa za dostavu\nboravište\nulica in št\nnaslov za dostavo\nnaslov bivališča\nbivališče\ngatvė namo nr\niela mājas nr\ntänav maja\ntänav ja maja\npostiaadress\ntarneaadress\nikametgah\nikametgâh\nikametgah adresi\nteslimat adresi\nfatura adresi\nadres bewoner\nhuisadres\naðsetur\nlögheimili\ndoručovací adresa\ndodací adresa\nfakturační adresa\nkorespondenční adresa\ndodacia adresa\nkorešpondenčná adresa\nlevelezési cím\nértesítési cím\nszállítási cím\nszámlázási cím\npristatymo adresas\npiegādes adrese\nδιεύθυνση αλληλογραφίας\nδιεύθυνση αποστολής\nmail addr\nmailing addr\nmail address 1\nresidence address\nresidence addr\naddr l1 txt\naddr l2 txt\naddr l1\naddr l2\naddress l1\nres address\nres addr\nresi address\nresidential addr\nphysical address\nstraat\nstraatnaam\nstraat nr\nstraat en nr\nstraat huisnr\nstraat en huisnr\nstraatnaam huisnummer\nstraatnaam en huisnummer\nstraat en nummer\nstraat nummer\nstraatadres\nadres straat\nrisicoadres\nobjectadres\nverpleegadres\nadr line\nstrt nm\nstreet and number\nstreet number and name\nstreet and house number\nstreet no\naddress street\nstreet line\nstraße und hausnummer\nstraße hausnummer\nstraße nr\nstraße und nr\nstraße hausnr\nstr hausnr\nstr nr\nrue et numéro\nnuméro et rue\nnuméro et voie\nlibellé voie\ncalle y número\ncalle número\nvia e numero civico\nvia e n\nulica i numer\nulica numer\nulica nr\ngata\ngatuadress\nadresse ligne\nstraat en huisnummer\nstraat + huisnummer\nstraat huisnummer\nwoonadres\nthuisadres\npostadres\ncorrespondentieadres\nbezoekadres\nfactuuradres\nafleveradres\nbezorgadres\nverblijfadres\nstreet\nstreet name\nstreetname\nstreet address\nstreetaddress\nhome address\npostal address\nmailing address\nbilling address\nshipping address\ndelivery address\nresidential address\nstraße\nstrasse\nstraßenname\nanschrift\nwohnanschrift\nlieferadresse\nrechnungsadresse\nadresse postale\ncalle\ngadenavn\ngateadresse\ngatuadress\nkatuosoite\nlähiosoite\nulica\nadres zamieszkania\nbydliště\nlakcím\nadres satırı\nsokak\nοδός\nοδός αριθμός\nοδός και αριθμός\ntänav\ngatvė\nheimili\nheimilisfang\nlögheimili\nrue et n°\nrue n°\nn° et rue\ncalle y nº\nулица и номер\nulica i broj\nulica in hišna številka\nstrasse und hausnummer\nstrasse hausnummer\nstrasse nr\nstrasse und nr\nstrasse hausnr\nseoladh baile\nulica a č\nulica č\nulica a číslo\nulica a číslo domu\nulice a číslo\nulice a č p\nulice č p\nulica i nr domu\nulica nr domu\nulica i kućni broj\nulica i br\nutca házszám\nutca és házszám\nstrada și numărul\nstrada nr\nstrada și nr\ngatvė ir namo nr\ntänav ja maja\niela un mājas nr\nvia n\nvia e nr civico\nindirizzo e n civico\nrua e número\nrua e n\ncalle y n\nadresse et numéro\nn et voie\nοδός και αριθ\nοδός αρ\nsokak no\ncadde sokak\nадрес за кореспонденция\nkotiosoite\nkatunimi\nwohnadresse\nprivatadresse\nheimadresse\nadresse privée\nadresse personnelle\nadresse du domicile\nadresse domicile\nhjemmeadresse\nbopælsadresse\nbostedsadresse\nbostadsadress\nhemadress\ndzīvesvietas adrese\ndeklarētā adrese\ngyvenamosios vietos adresas\nelukoha aadress\nнастоящ адрес\nпостоянен адрес\nδιεύθυνση κατοικίας\nev adresi\nikamet adresi\nindirizzo di residenza\nindirizzo residenza\ndomicilio particular\ndirección particular\ndirección postal\nmorada fiscal\nmorada completa\nadresă domiciliu\nadresa de domiciliu\nállandó lakcím\nlakcíme\nlevelezési cím\nadres korespondencyjny\nadres do korespondencji\nadres zameldowania\nadresa bydliště\nadresa trvalého bydliště\nadresa trvalého pobytu\ntrvalé bydliště\nadresa stanovanja\nadresa stanovanja i broj\nadresa prebivališta\nnaslov bivališča\nnaslov prebivališča\nstalno prebivališče\nzačasno prebivališče\ngatunavn\ndieuthinsi\ndieuthynsi\ndieythynsi\ndiefthinsi\ndiefthynsi\ndieuthunsi\nstras\nulica in h št\nulica in hišna št\nulica in hš\nnaslov stalnega prebivališča\ndekl dzīvesvieta\ndeklarētā dzīvesvieta\ndekl dzīvesvietas adrese\nfaktiskā dzīvesvieta\niela mājas nr dz\ngyv adresas\ngyvenamosios vietos adr\ndeklaruota gyvenamoji vieta\nadres zam\nadres zamieszk\nadr zam\nulica nr domu nr lokalu\nulica nr domu lokalu\ndom adresa\nadr trv pobytu\nadresa tp\ntrv bydliště\ntrvale bytem\nlakcím utca házszám\nutca hsz\nközterület\nközterület neve\nstr nr bl sc ap\nadresa domiciliului\nadresa de reședință\nbydliště ulice\nstrasse hnr\nstraße hnr\nstraße hausnr postfach\nvia e civico\nindirizzo via\nindirizzo n civico\ndomicilio calle\ncalle núm\ncalle y núm\ndirección domicilio\nrua e nº\nmorada rua\nfolkbokföringsadress\nutdelningsadress\nfolkeregistrert adresse\nbostedsadr\nbesøksadresse\nvejnavn og nr\nvej og nr\ngade og nr\nlähios\npostios katu\nel aadress\nelukoha aadr\nул №\nулица №\nοδός και αρ\nδ νση\nδιεύθ\nδ νση κατοικίας\nmahalle cadde sokak\naçık adres\nikamet adr\nадреса місця проживання\nадреса прописки\nулица и број\ngatuadr\ngatuadr och nr\nstr nr ap\nindir\nindir res\nindir residenza\nindirizzo res\naddress detail\nadr1\nadr 1\ndomicil\ndirec\ndir postal\nadres zamel"
      ),
      perhaps: lines(
        "str\nresidence\nrésidence\nresidenza\nabitazione\nvía\nvoie\nzamieszkały\nzamieszkała\nvejnavn\npóstfang\ncadde sokak\nадрес на клиента\nbosted\ndir\nlet property\nrental property\nhuisvesting\nwoning\npand\nproperty address\nадрес\nадреса\nвулиця\nмісце проживання\nадреса проживання\nадреса реєстрації\nпребивалиште\nулица\ncím\ncim\nind\nvoie\ngate\nvia\nvia e numero\nindirizz\ntriq\nadresă\nbydlisko\nadres\nadresregel\nvestigingsadres\naddress\naddress line\naddressline\naddress ln\naddr\naddr line\naddr ln\nstreet addr\nhome addr\nbilling addr\nshipping addr\navs line\nadresse\nrue\ndirección\ndireccion\ndomicilio\nendereço\nmorada\nrua\nindirizzo\ngade\nvej\nadress\nosoite\nulice\nadresa\nutca\nstrada\nnaslov\nδιεύθυνση\naadress\nadrese\niela\nadresas\nkatu\nodos\nadr\ndomicile\nwohnsitz\nbopæl\nbosted\npostiosoite\ngyvenamoji vieta\nelukoht\ndzīvesvieta\nκατοικία\nadresi\nikametgah\nikamet\nresidenza\nresidência\ndomiciliu\nreședință\nlakóhely\ntartózkodási hely\nmiejsce zamieszkania\ntrvalý pobyt\nprebivalište\nprebivališče\nstradă\nместоживеене\np 3b\np 3d\nship line\nshipping line\nship to line\nbill line\nbilling line\nbill to line\ndelivery line"
      ),
      against: lines(
        "e-mailadres\nemailadres\nmailadres\ne-mail adres\nemail address\ne-mail address\nmail address\nip address\nip adres\nip-adres\nipadres\nmac address\nmac-adres\nwebadres\nweb address\ninternetadres\nurl\nmemory address\nwallet address\nbitcoin address\ncontract address\naddress space\nlisten address\nbind address\nremote address\nserver address\nhostname\nnetwork\nemail\ne-mail\nmail\nip\nmac\nweb\nwallet\nbitcoin\ncrypto\ncontract\nmemory\nbind\nlisten\nsocket\nremote\npeer\nnode\ngateway\ndns\nsmtp\ntoken\nhash\npointer\nstart\nend\nbase\nvirtual\nphysical\nbus\ni2c"
      ),
      check: "streetAddress")
    d.check = "streetBeforePostcode"
    d.alone = 0.8
    d.context = lines(
      "adres\nwoonadres\nwonende\nwoont\nwoonachtig\ngevestigd\npostadres\nbezoekadres\ncorrespondentieadres\nverhuisd\nstraat\naddress\nlives at\nresiding at\nanschrift\nadresse"
    )
    d.against = lines(
      "hoofdkantoor\nvestiging\nfiliaal\nbezoekadres kantoor\nkvk\nkamer van koophandel\nb.v.\nn.v.\nstichting\nhead office"
    )
    d.sources = lines("https://nl.wikipedia.org/wiki/Postcodes_in_Nederland")
    return d
  }

  private static func builtin5() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "bankaccount", name: "Bank account number without check digits", category: "financial",
      kind: .pattern(
        "[0-9]{8,12}|0[0-9]{12,16}|[0-9]{4}[ -][0-9]{6,10}|[0-9]{2}-[0-9]{4}-[0-9]{7}-[0-9]{2,3}|[0-9]{3}-[0-9]{6,13}-[0-9]{2}|[0-9]{4} [0-9]{4}|[0-9]{4} [0-9]{3} [0-9]{3}"
      ))
    d.fieldOnly = true
    d.border = .number
    d.check = "accountNumber"
    d.alone = 0.009
    d.context = lines(
      "acc no\nacc. no\nacc number\nacc num\nacc nr\nbank acc no\nbank acc\nbank account\nbank account no\nbank account number\nbank acct\nbank a/c\naccount number\naccount no\nacct number\nacct no\na/c no\na/c number\nbank a/c no\nacct dd\naccount dd\na/c dd\ndd account\ndd a/c\nacct direct deposit\ndeposit a/c no\ncurrent a/c\nsavings a/c\nsort code\nsortcode\nbacs\nrouting\nrouting number\nrouting no\nrtn\naba number\naba no\naba routing\nbsb\nifsc\nchecking\nchecking account\nchecking acct\nsavings account\nsavings acct\ndeposit account\ndeposit a/c\ndirect deposit\ncurrent account\nbankkonto\nbankkontonummer\nkontonr\nkontonummer\nkonto nr\nkonto-nr\nkto\nkto-nr\nkto nr\nktonr\nkto.nr\nclearingnr\nclearing\nlönekonto\nbankkontonr\nreg.nr\nreg nr\nregnr\ndd acct\ndeposit acct\nnemkonto\nlønkonto\nc/c bancario\nconto corrente\nc/c n.\nn. conto\ncuenta bancaria\nconta bancária\ncompte bancaire\ntilinumero\npankkitili\nрачун\nтекући рачун\ntekući račun\nžiro račun\nbroj računa\nštevilka računa\ntransakcijski račun\nλογαριασμός\nрахунок\nhesap no\nhesap numarası"
    )
    d.against = lines(
      "phone\ntel\ntelephone\nmobile\nmob\ntelefon\nfax\norder\norder no\ninvoice\nbooking\nreservation\nreference\nref\nticket\ncard\nversion\nbuild\ncommit\ntimestamp\naws\narn\namazon\nmeter\npolicy\npassport\nssn\nbsn\npostcode\nzip\nvat\ntax id\nein\nfaktura\nrechnung\nfacture\nfactuur\namount\nbalance\ndate\ndob\nborn\ncustomer\ncustomer no\nkundennummer\ncvr\norgnr\norg.nr\npersonnummer\ncpr"
    )
    d.sources = lines(
      "https://www.vocalink.com/tools/modulus-checking/\nhttps://www.ecbs.org/Download/TR201_v3.23.pdf"
    )
    return d
  }

  private static func builtin6() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "bic", name: "Bank identifier code (BIC, SWIFT code)", category: "financial",
      kind: .pattern("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?"))
    d.fieldOnly = true
    d.check = "bic"
    d.tested = "stdnum.bic"
    d.alone = 0.019
    d.chance = 0.3
    d.context = lines(
      "bic\nbics\nbicfi\nbic-code\nbiccode\nbic code\nswift code\nswift-code\nswiftcode\nbankcode\nbicid\nbic id\nbic/swift\nswift/bic"
    )
    d.sources = lines("https://www.iso9362.org/isobic/overview.html")
    return d
  }

  private static func builtin7() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "birthdate", name: "Date of birth", category: "person",
      kind: .pattern(
        "[0-9]{1,2}( ?[-./] ?| )[0-9]{1,2}( ?[-./] ?| )([0-9]{4}|'?[0-9]{2})|(19|20)[0-9]{2}( ?[-./] ?| )[0-9]{1,2}( ?[-./] ?| )[0-9]{1,2}(T(00|2[1-3]):00(:00(\\.0{1,9})?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?|(19|20)[0-9]{6}|[0-3][0-9][01][0-9](19|20)[0-9]{2}|[0-9]{1,2}(\\.|e|st|nd|rd|th|er|º|°|o)?[ -](de |of |di )?([a-z]|[\\xC3-\\xD1][\\x80-\\xBF]|[\\xE0-\\xFF]){3,14}\\.?,?[ -](de |del )?((19|20)[0-9]{2}|'?[0-9]{2})|[0-9]{2}(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)((19|20)[0-9]{2}|[0-9]{2})|[0-9]{1,2}[ .-][IVX]{1,4}[ .-](19|20)[0-9]{2}|(january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept|sep|october|oct|november|nov|december|dec)\\.?[ -][0-9]{1,2}(st|nd|rd|th)?,? (19|20)[0-9]{2}|(19|20)[0-9]{2}(\\.| m\\.)?[ -]([a-z]|[\\xC3-\\xD1][\\x80-\\xBF]|[\\xE0-\\xFF]){3,14}[ -][0-9]{1,2}|(19|20)[0-9]{2}\\. gada [0-9]{1,2}\\. ([a-z]|[\\xC3-\\xD1][\\x80-\\xBF]|[\\xE0-\\xFF]){3,14}"
      ))
    d.ignoreCase = true
    d.fieldOnly = true
    d.border = .number
    d.check = "birthDate"
    d.alone = 0.05
    d.chance = 0.9
    d.context = lines(
      "naiss.\ndate de naiss\ndt naissance\ndt urodzenia\nur. dnia\nföd.datum\nföd. datum\nföddatum\nfödelsetid\nføds.dato\nfødselsdag og år\nf.dato\nfødtdato\nfødselstidspunkt\ns-aika\nsynt. pvm\nsyntymäpvm\nszületés ideje\nszül. ideje\nszületett\ndata nast.\ndata naşterii\nдата на раж.\nдата раждане\ndat. rođenja\ndan rođenja\ngod. rođenja i datum\ngim. d.\ngim. data\nsünni kp\nsünnikp\nsünnipäev\nfæðingardagsetning\nfæðingardagur\nfæð.dagur\nfæðingard.\ndatum geboorte\ngb.dat\ngeb dt\nnasc.\ndt. nasc.\ndt nascimento\nfec. nac.\nfecha de nac.\nnac.\ndat. naissance\nrozhdena\nnarozena dne\nnarozen dne\nnar. dne\ndat. narození\ndát. narodenia\nnarodená dňa\nnarodený dňa\nrojstni datum\ndat. rojstva\ndzim. dat.\ndz. dat.\ndoğum günü\ndoğum t.\nof birth\nb/day\nb day\nbrth dt\nbrthdt\nbrth date\nbirth dte\nbrth dte\ndt of birth\ndte of birth\ndáta breithe\nbreithe\ntime of birth\ndate and place of birth\nplace and date of birth\ngeboortedatum\ngeboorte datum\nda bi\ngeboren\ngeboren op\ngeb.\ngeb\ngeb.datum\ngeb. datum\ngebdatum\ngeboortedag\nverjaardag\ndate of birth\ndateofbirth\ndate_of_birth\nbirth date\nbirthdate\nbirthday\nborn\nborn on\ndob\nd.o.b.\nbday\ndate de naissance\nр.н.\nd.t.\nné le\nnée le\nnaissance\ngeburtsdatum\ngeburtstag\ngeb. am\ngeboren am\nfecha de nacimiento\nnacimiento\nnacido el\nnacida el\ndata di nascita\nnato il\nnata il\nnascita\ndata de nascimento\nnascimento\ndata urodzenia\nurodzony\nfödelsedatum\nfödd\nfødselsdato\nfødt\nsyntymäaika\ndatum narození\nдата на раждане\nημερομηνία γέννησης\ngebdat\ngeb dat\ngeb-datum\ngebd\ngbdat\ngbdt\ngebdt\ngebrtdt\nnasé\nnasé dia\nnasí\ndátum narodenia\ndata nașterii\nszületési dátum\ndoğum tarihi\nd.tarihi\nD.TARİHİ\ndatum rođenja\ndate naiss\nfecha nac\ndata nasc\ngeb.dat.\nsünnikuupäev\nsünniaeg\nsündinud\ndzimšanas datums\ndzimis\ndzimusi\ngimimo data\ngimęs\ngimusi\ndatum rojstva\nrojen\nrojena\nszületési idő\nszületett\nsyntynyt\nnarozen\nnarozena\nnarodený\nnarodená\nrođen\nrođena\nроден\nродена\nрождена дата\nγεννήθηκε\nγεννηθείς\nημ. γέννησης\ndata ur.\ndata di nascità\ndata tat-twelid\nfødt dato\nfödd den\nné(e) le\nnée(e) le\nné(e)\nné à\nnée à\nsynt.aika\nsyntymäpäivä\nsynt\nnar.\nnar. dne\ndatum nar\nnarození\nsünd.\ndzim.\ngim.\nroč.\nrođ.\nrod. dne\ndatum rod\nγεν.\nημ. γεν.\nημερ. γέννησης\nημερομηνία γεν\nnăscută la\nnăscut la\nnăscut\nnăscută\nf. nac.\nf.nac.\nfecha de nac\nfec nac\nnac.\nszül.\nszületett\nszül. dátum\nszül. idő\ndoğ. tar.\ndoğum\ndoğumlu\nnato a\nnata a\nnato\nnata\nnasc.\ndt nasc\ndata nasc.\ndobs\ngeburt\nfødd\nfødd den\nberne\nfødselsdag\nfdato\nrojstni datum\ndatum roj\nroj.\nrođen dana\nfæðingardagur\nfæddur\nfædd\ngebdag\nbirth dt\ndata ur\nroden\nrodena\nдата народження\nдата рождения\nроден на\nродено\nродено на\nродена на\nurodzona\nurodzonej\nurodzonego\nurodzonym\nnascido\nnascida\nnascido a\nnascida a\nnascido em\nnascida em\nfoedselsdato\nfoedselsdag\nfoedt\nγεννημένος\nγεννημένη\nγεννηθείσα\nddn\nd.d.n.\nnarozená\nnarozený\nnacido\nnacida\nnací el\nnasci\nnasci a\nnasci em\ngimė\ngimusio\ngimusios\ndzimušais\ndzimusī\ndzimušam\ndzimušas\nsündis\ntwieled\ntwieldet\ndoğumludur\ndoğumluyum\ngebuertsdatum\ngebuer\nurodziła się\nurodził się\nfödd i\nfödd på\nfødt på\ngeburtsdat\ngeb.-dat.\nné en\nnée en\nDoB\nbirth time\nbirth_dt\ngeboortedat\ngeboortedt\ndataurodzenia\ndatanascimento\ndtnascimento\ndatumnarozeni\ndatumnarodenia\ndatumrojstva\ndatumrodjenja\ndatum rodjenja\ndat rodjenja\ndatum rodj\ndat rodj\nrodjen\nrodjena\nrodjeni\nrodjendan\nrođendan\nfechanacimiento\nfecha nto\nfec nacimiento\nfnacimiento\ndatenaissance\ndatedenaissance\nd naiss\ndatanascita\ndtnascita\nszül dat\nszületésidátum\nszül ido\nszületési év\ngimimodata\ndzimšanasdatums\ndzimšanas dat\ndzimšanas diena\ndoğumtarihi\ndoğum günü\ndogum tar\nsünnipäev\nsynniaeg\nfoedselsdatum\nfoedtdato\nbdate\nbirth day\ngeboorte dt\ngeboorte dat\ndat nasterii\ndatanasterii\ndata nasterii\ndata urodz\ndat ur\nrojstva\ndat rojstva\ndatum naroz\ndat nar\nden narození\ndata na razhdane\ndata razhdane\nrozhdena data\ndata rozhdeniya\nhmerominia gennisis\nimerominia gennisis\nhmnia gennisis\nfaedingardagur\nfæðingard\ndnaiss\ndat naiss\ndate nais\ndtnaiss\nfecha nacim\nfec nacim\nfnac\ndat nasc\ngodina rođenja\nрожд дата\nημ νία γέννησης\nγέννηση\nfödelsedag\nföd dat\nfödelsedat\nfødselsdata\nfødselsd\nhmer gennisis\nhmnia genn\nημνία γέννησης\ngeb d\ndt nasc\ndzimš datums\ndzimš dat\ngim data\ngim d\nsynt pvm\nsynt aika\ndoğ tarihi\nné\nnée\nne le\nnee le\nszul\nszül ideje\nszületési dátumom\nszülettem\nγεννήθηκα\nγεννήθηκα στις\nημ. γένν.\nημ γένν\nγένν\ngimiau\ndzimu\nimwielda\nimwieled\nimwieled fi\ndata i miejsce ur\ndata i miejsce urodzenia\nдата нар\nнародився\nнародилася\nнароджений\nнароджена\nнар.\nрођен\nрођена\nдатум рођења\nroden sam\nrođen sam\nrođena sam\nnarodil sem\nnarozen dne\njsem narozen\nmä oon syntynyt\nolen syntynyt\njag är född\njeg er født\nurodziłem się\nurodziłam się\nm-am născut\nm-am născut la\nsono nato\nsono nata\nje suis né\nje suis née\nrojen sem\nrojena sem\ndoğum tarihim\ndoğdum\ndat. roj.\ndat roj\ndz. dat.\nnar. datum\ngim. m. d.\nszül. ideje\nf. nacimiento\nημ.γεν.\nдата нар.\ndzimšanas datumu\ndzimšanas datuma\ndzimšanas datumam\ndzimšanas datumā\ngimimo datos\ngimimo datą\nsünnikuupäeva\nsyntymäajan\nsyntymäaikansa\nszületési dátuma\nszületési ideje\ndatuma rođenja\ndatumom rođenja\ndatuma rojstva\ndata naşterii\ndată naștere\ndata de naștere\ndatum narodenia\ndátumu narodenia\ndátumom narodenia\ndata narození\ndata narodenia\ndata narodzin\ndatą urodzenia\ndaty urodzenia\ndatę urodzenia\ndoğum tarihini\nd.o.birth\nd. o. birth\nd o birth\ndobirth\nd. of birth\nd of b\ndate birth\nbth date\nbirth dat\nbirthd\ngeb.dag\ngebrt.dat\ngebrtdat\ngeboorted\nnació\nnació el\nnacio\nva néixer\nnascut\nnascuda\nnació en\nnasceu\nnasceu a\nnasceu em\nè nato\nè nata\nest né\nest née"
    )
    d.against = lines(
      "geb dier\ngeboortedatum dier\ndier geb\ndier geboortedatum\ngeb huisdier\ngeboortedatum huisdier\ngeboortedatum hond\ngeboortedatum kat\ngeboortedatum paard\ngeboortedatum pup\ngeb hond\ngeb kat\ngeb paard\ngeb pony\ndob pet\npet dob\npet birth date\ndog dob\nhorse dob\nsoc\nstart of care\nanimal\nherd\nd.o.d.\ndate of death\ndod\ndisch\ndischarged\ndischarge date\nadmitted\nadmit date\nadm\nexp\nexp.\nexpires\nexpiry date\nexpiration\nvalid until\nvalid to\ngültig bis\nvalable\nválido hasta\nscadenza\nfactuurdatum\norderdatum\ninvoice date\nexpiry\nvervaldatum\ngeldig tot\noverleden\nsterfdatum\ningangsdatum\nversie\nversion\nbday_count\ndécret\ndecret\narrêté\nordonnance\njorf\nrèglement\ndirective\nwet van\nbesluit van\nstaatsblad\nverordening\nuitvoering\ndied\npassed away\npassed on\ndeceased\nissued\nissued on\nopened\nизд.\nиздадена\nevlenmiştir\nevlendi\nsort code\ns/c\nafgegeven\nafgiftedatum\nuitgegeven"
    )
    d.sources = lines(
      "https://en.wikipedia.org/wiki/List_of_date_formats_by_country\nhttps://cldr.unicode.org/")
    return d
  }

  private static func builtin8() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "creditcard", name: "Payment card number", category: "financial",
      kind: .pattern(
        "[1-689][0-9]{11,18}|[1-689][0-9]{3}[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{4}([ -][0-9]{1,3})?|3[0-9]{3}[ -][0-9]{6}[ -][0-9]{4,5}|3[0-9]{3}[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{2,3}"
      ))
    d.border = .number
    d.check = "paymentCard"
    d.tested = "stdnum.luhn"
    d.alone = 0.59
    d.chance = 0.025
    d.context = lines(
      "creditcard\ncredit card\ncreditcardnummer\nkaartnummer\nkaart\ncard\ncard number\ncardnumber\npan\nvisa\nmastercard\nmaestro\namex\namerican express\nbetaalkaart\nbankpas\npasnummer\ncarte bancaire\ncarte de crédit\nnuméro de carte\nkreditkarte\nkartennummer\ntarjeta\ncarta di credito\nkarta\ncvc\ncvv\ncards\ncredit cards\ndebit card\nbank card\npayment card\ncc\ncc number\ncc num\nccnum\nkaart nr\nkaartnr\ncreditkaart\nkreditkartennummer\nnúmero de tarjeta\nnumero de tarjeta\nnumero carta\ncarta di debito\nnuméro de la carte\nnúmero do cartão\ncartão de crédito\ncartão\nkarta kredytowa\nnumer karty\nkredi kartı\nluottokortti\nkortnummer\nkreditkort\nn. carta\ncarta\nkaartnr.\ncredit\ncreditcardnr"
    )
    d.against = lines(
      "imei\norder\nordernummer\nfactuur\nfactuurnummer\ninvoice\nkenmerk\nbetalingskenmerk\nbetalingskenm\nidentificatie\nzaakidentificatie\nreference\nreferentie\ntracking\nean\nisbn\nserial\nserienummer\ntimestamp\nepoch\nartikel\nbarcode\nmeternummer\niban\ngtin\nasin"
    )
    d.sources = lines(
      "https://en.wikipedia.org/wiki/Payment_card_number\nhttps://www.iso.org/standard/70484.html")
    return d
  }

  private static func builtin9() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "drivinglicence", name: "Number of a driving licence", category: "document",
      kind: .pattern(
        "[0-9]{8,12}|[0-9]{3} [0-9]{3} [0-9]{3}|[0-9]{5}/[0-9]{2}/[0-9]{4}|[A-Z][0-9]{6,9}|[A-Z]{2}[0-9]{6,8}|[A-Z] ?[0-9]{12,14}|[A-Z][0-9]{3}-[0-9]{3}-[0-9]{2}-[0-9]{3}-[0-9]|[A-Z][0-9]{3}-[0-9]{4}-[0-9]{4}(-[0-9]{2})?|[A-Z][0-9]{4}-[0-9]{5}-[0-9]{5}|[A-Z]{2} [0-9]{6}|[0-9]{3}[A-Z]{2}[0-9]{4}|[A-Z][0-9]{3}[0-9A-Z]{5}[0-9X][0-9]|[A-Z]{2}[0-9]{7}[A-Z]|[0-9]{2}[A-Z]{2}[0-9]{5}|[A-Z]{2}[0-9]{2} ?[0-9]{11}|[A-Z][0-9]{8}[A-Z]|U1[0-9A-Z]{7}[A-Z]|[A-Z]{1,2}-[0-9]{6,7} [0-9]|(\\xD0[\\x90-\\xA5]){3} ?[0-9]{6}"
      ))
    d.fieldOnly = true
    d.border = .number
    d.check = "issuedNumber"
    d.alone = 0.009
    d.context = lines(
      "driving licence\ndriving license\ndriver licence\ndriver license\ndriver's license\ndriver's licence\ndrivers license\ndrivers licence\ndriving licence number\ndriver's license number\nlicense number driver\nmy license\nmy licence\nhis license\nher license\nuk licence\nie licence\nirish licence\ndriver lic\ndriver's lic\ndriving lic\nlicence card\ncdl\ncdl no\ncdl number\ndl\ndl no\ndl number\ndl num\ndln\noln\nd.l.\ndlnumber\ndriver id\nbuitenlands rijbewijs\npools rijbewijs\nduits rijbewijs\nbelgisch rijbewijs\nfrans rijbewijs\nroemeens rijbewijs\nbulgaars rijbewijs\noekraïens rijbewijs\nengels rijbewijs\nrijbewijs is pools\nrijbewijs (pl)\nrijbewijs (de)\nrijbewijs (be)\nrijbewijs (ro)\nrijbewijs nr\nrijbewijsnr\nrijbewijsnummer\nrijbewijs nummer\nrijbewijs\nführerschein\nführerscheinnummer\nführerschein nr\nfs-nr\nführerausweis\nfahrerlaubnis\nfahrausweis\npermis de conduire\npermis\nn° de permis\nnuméro de permis\nn° permis\npermis n°\ncarnet de conducir\npermiso de conducir\npermiso de circulación\ncarné de conducir\npatente di guida\npatente\nn. patente\npatente n.\nnumero patente\ncarta de condução\ntítulo de condução\nprawo jazdy\nprawa jazdy\nnr prawa jazdy\nřidičský průkaz\nřidičského průkazu\nřp\nřp č\nč. řp\nvodičský preukaz\nvodičského preukazu\nvp č\njogosítvány\nvezetői engedély\nvezetői engedély száma\npermis de conducere\npermisul de conducere\nkørekort\nkørekortnr\nkørekortnummer\nkörkort\nkörkortsnummer\nførerkort\nførerkortnummer\najokortti\najokortin numero\najokorttinumero\nökuskírteini\nvozačka dozvola\nvozačke dozvole\nvozniško dovoljenje\nvozniškega dovoljenja\njuhiluba\njuhiloa number\nvairuotojo pažymėjimas\nvairuotojo pažymėjimo nr\nvadītāja apliecība\nvadītāja apliecības\nάδεια οδήγησης\nαρ. άδειας οδήγησης\nδίπλωμα οδήγησης\nшофьорска книжка\nсвидетелство за управление\nсу мпс\nвозачка дозвола\nвозачке дозволе\nпосвідчення водія\npermis auto\nserie permis\nnr permis\npermis nr\ncarta brasileira\ncarta estrangeira\ncarta de motorista\nhabilitação\ncnh\nnº carta de condução\ncarta actual\ncarta atual\nvodičák\nč vodičáku\nřidičák\nřidičáku\nprawko\nnr prawka\njogsi\njogosítvány száma\nvezetői eng\nførerkortnr\nkörkortsnr\nkørekort nr\nvozačka\nbr vozačke\nvozniško\nšt vozniškega\nшофьорска\nсв за управление\nαρ διπλώματος\nehliyet no\nfs nr\nfsnr\npermis b\npermis de cond\nn° permis de conduire\npatente b\npatente cat\nsürücü belgesi\nsürücü belgesi no"
    )
    d.against = lines(
      "expiry\nexpires\nexp\nexpired\nvalid until\ndate of expiry\ndate of issue\nissued\nissue date\ngeldig tot\ngültig bis\ndate of birth\ndob\nborn\ngeboren\nphone\ntel\ntelephone\nmobile\nmob\ntelefoon\nmobiel\ntelefon\nfax\norder\norder no\ninvoice\nbooking\nreservation\nreference\nref\nticket\niban\naccount\ncard\nversion\nbuild\ncommit\ntimestamp\npassport\nssn\nbsn\npostcode\nzip\ndownload\nmg\nmmol\nlogger\nml\nrechnung\nfacture\nfactuur\nplate\nlicense plate\nkenteken\nkennzeichen\nimmatriculation\nvin"
    )
    d.sources = lines(
      "https://ntsi.com/drivers-license-format/\nhttps://en.wikipedia.org/wiki/European_driving_licence"
    )
    return d
  }

  private static func builtin10() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "geo", name: "Coordinates of a place", category: "location",
      kind: .pattern(
        "-?([0-9]{1,2}|1[0-7][0-9])\\.([0-9]{4,8}((, ?|; ?| |%2C|,[ \\x09\\x0D\\x0A]{2,16})-?[0-9]{1,3}\\.[0-9]{4,8}| ?\\xC2?[\\xB0\\xBA] ?[NS],? ?[0-9]{1,3}\\.[0-9]{4,8} ?\\xC2?[\\xB0\\xBA] ?[EWO])|[0-9]{4,15}([\"']?( and|[,;&|])?[ \\x09\\x0D\\x0A]{0,16}[\"']?[$]?([a-z]{1,10}[_.])?([lL][oOnN][nNgG][gG]?|[lL][aA][tT])([iI]tude|ITUDE)?[\"']?[:=]? ?[\"']?|[ \\x09\\x0D\\x0A]{0,8}\\},[ \\x09\\x0D\\x0A]{0,8}\\{[ \\x09\\x0D\\x0A]{0,12}\"url\": ?\"([lL][oOnN][nNgG][gG]?|[lL][aA][tT])([iI]tude|ITUDE)?\",[ \\x09\\x0D\\x0A]{0,12}\"valueDecimal\": ?|</([a-zA-Z]{1,8}:)?[a-zA-Z]{3,9}>[ \\x09\\x0D\\x0A]{0,12}<([a-zA-Z]{1,8}:)?([lL][oOnN][nNgG][gG]?|[lL][aA][tT])([iI]tude|ITUDE)?>)-?[0-9]{1,3}\\.[0-9]{4,15})|[0-9]{1,2}\\xC2?[\\xB0\\xBA] ?[0-9]{1,2}(\\.[0-9]{1,5})?('|\\xE2\\x80[\\xB2\\x99]) ?([0-9]{1,2}(\\.[0-9]{1,4})?(\"|''|\\xE2\\x80[\\xB3\\x9D]) ?)?[NS],? ?[0-9]{1,3}\\xC2?[\\xB0\\xBA] ?[0-9]{1,2}(\\.[0-9]{1,5})?('|\\xE2\\x80[\\xB2\\x99]) ?([0-9]{1,2}(\\.[0-9]{1,4})?(\"|''|\\xE2\\x80[\\xB3\\x9D]) ?)?[EWO]"
      ))
    d.fieldOnly = true
    d.border = .number
    d.check = "coordinates"
    d.alone = 0.2
    d.chance = 0.9
    d.context = lines(
      "pos\nhdop\nsat nav\nsatnav\nwhat3words\nkartan\nkarta\nkaart\nmapa\nmappa\ncarte\ngps fix\ngrid ref\npin\nlaatst gezien\nlaatste positie\nlaatste locatie\nlast seen\nlast known\nzuletzt gesehen\nletzte position\ngps\nmaps\nopenstreetmap\nmap url\ngpspos\ngeo\npinged\nping\ncoord\ncoörd\nstandort\nstandortdaten\nubicación\nlocalización\nposición\nlocalisation\nemplacement\nposizione\nposisjon\nsijainti\nlokalizacja\nlokacija\nlokacije\npoložaj\npoloha\numístění\numiestnenie\nhelyszín\nhelyzet\nlocație\nlocația\nlokation\nlokasjon\nplassering\nbeliggenhed\nasukoht\natrašanās vieta\nvietos koordinatės\nkoordinates\nkoordinatės\nkoordináták\nsouřadnice\nsúradnice\ncoordonate\nkonum\nτοποθεσία\nσυντεταγμένες\nместоположение\nкоординати\nlocalização\ncoordenadas gps\nnavi\nwhereabouts\ngeofence\nwaypoint\nlocatie\nlocation\ncoördinaten\ncoordinaten\ncoordinates\ncoords\nlatlng\nlatlong\nlat/long\nlat\nlon\nlng\nlatitude\nlongitude\nbreedtegraad\nlengtegraad\nposition\npositie\nkoordinaten\ncoordonnées\ncoordenadas\ncoordinate"
    )
    d.sources = lines(
      "https://www.rfc-editor.org/rfc/rfc5870\nhttps://en.wikipedia.org/wiki/ISO_6709")
    return d
  }

  private static func builtin11() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "healthinsurance", name: "Number of somebody insured for health care", category: "health",
      kind: .pattern(
        "[1-9][0-9]{7,11}|[0-9]{3,4} [0-9]{3} [0-9]{3}|[0-9]{2} [0-9]{3} [0-9]{4}|[A-Z]{1,3}[0-9]{6,12}|[A-Z]{1,3}[0-9]{3,4} [0-9]{3,4} [0-9]{2,4}|[A-Z]{4}[0-9]{10}|[A-Z]{4}[0-9]{12}|80[0-9]{18}|80[0-9]{3} [0-9]{5} [0-9]{5} [0-9]{5}"
      ))
    d.fieldOnly = true
    d.border = .number
    d.check = "issuedNumber"
    d.alone = 0.009
    d.context = lines(
      "verzekerdennummer\nverzekerdennr\nverzekerden nr\nverzekerdenummer\nverzekerdenr\nzorgverzekeringsnummer\nzorgpas\nzorgpasje\nzorgpasnummer\nzorgpolis\nzorgpolisnummer\npolisnummer zorg\npolisnummer zorgverzekering\npolisnr zorgverzekering\nzorgverzekering polis\npolisnummer zorgverzekeraar\nnummer zorgverzekeraar\nrelatienummer zorgverzekeraar\nrelatienummer zorgverzekering\nklantnummer zorgverzekering\nzilveren kruis\nmenzis\nvgz\nonvz\ndsw zorgverzekeraar\nhollandzorg\nzorg en zekerheid\nunivé zorg\nbij cz\ncz nr\ncz polis\nholland zorg\nunivé polis\nunive polis\nunivé polisnr\ncz polisnr\ncz polisnummer\ncz zorgverzekering\nohra polis\nfbto polis\nditzo polis\nanderzorg\nzekur\nstad holland\nsalland zorgverzekeringen\nde friesland zorgverzekeraar\nasr ziektekosten\na.s.r. ziektekosten\naevitae\niptiq\npolisnr zorg\npolis zorg\npolis zorgverzekering\nzorgverzekering nr\nzorgverzekering nummer\nzorgverzekeringsnr\nbasisverzekering polis\nverzekerdenummer zorg\nrelatienr zorgverzekeraar\nhealth insurance number\nhealth insurance id\nhealth insurance no\nhealth insurance policy\nhealth plan id\nhealth plan number\nhealth plan beneficiary\nmedical insurance number\nmedical insurance id\ninsurance member id\ninsurance id\ninsurance member\ninsurance card\nplan member id\nmbr id\nsubscriber no\ninsured id\ninsured's id\ninsured's i.d. number\nmedicaid id\nmedicaid no\nmedicaid number\nmedicaid\nhicn\nhealth card\nhealth card number\nhealth card no\nmedical card\nmedical card number\nmedical card no\ngms number\ngms no\nehic\nehic no\neuropean health insurance card\nghic\naetna\ncigna\nhumana\nuhc\nunitedhealthcare\nunited healthcare\nbcbs\nblue cross\nanthem\nkaiser permanente\ntricare\nmass health\nmasshealth\nmedi cal\ntenn care\ntenncare\nbadger care\nbadgercare\nahcccs\nsooner care\nsoonercare\nhealth net\nwell care\nwellcare\ncare source\ncaresource\nambetter\nhighmark\nhealth plan member\nbuckeye health plan\ntufts health\nharvard pilgrim\nbupa\naxa health\nvhi\nlaya\nkrankenkasse\nkrankenversicherung nr\nkrankenversicherungsnummer\nversichertennummer\nversicherten nr\nversichertennr\nversicherten-nr\nversichertenkarte\nversicherungskarte\nmitgliedsnummer krankenkasse\nnuméro d'adhérent mutuelle\nn° adhérent mutuelle\nnuméro adhérent mutuelle\nadhérent mutuelle\nmutuelle n°\nn° mutuelle\nnuméro de mutuelle\ncarte mutuelle\nceam\ntarjeta sanitaria\nn.º tarjeta sanitaria\nnúmero de tarjeta sanitaria\nnº tarjeta sanitaria\nnuhsa\nnuss\ntessera sanitaria\ntessera sanitaria n.\ntessera team\nnúmero de utente\nnº utente\nn.º utente\nnumero de utente\nn utente\nnum utente\nnr utente\nutente sns\nutente n.º\ncartão de utente\nnúmero de beneficiário\nbeneficiário adse\nsygesikring\nsundhedskort\nekuz\nkarta ekuz\nnumer karty ekuz\nkartica zdravstvenega zavarovanja\nzzzs številka\nštevilka zavarovane osebe\nmatični broj osiguranika\nbroj zdravstvene iskaznice\nbroj osigurane osobe\ncard de sănătate\ncard de sanatate\ncod asigurat\nздравна книжка\nномер на осигурено лице\nsağlık sigortası no\nravikindlustuse nr"
    )
    d.against = lines(
      "group\ngrp\ngroup no\nbin\npcn\nrxbin\nuzovi\nclaim\nclaim no\nauth\nauthorization\npremium\npremie\nbedrag\namount\nexpiry\nexpires\nexp\nvalid until\ngeldig tot\ngültig bis\ndate of birth\ndob\nborn\ngeboren\ngeboortedatum\nphone\ntel\ntelephone\nmobile\nmob\ntelefoon\nmobiel\ntelefon\nfax\nhotline\norder\norder no\ninvoice\nbooking\nreservation\nreference\nref\nkenmerk\nticket\niban\naccount\nversion\nbuild\ncommit\ntimestamp\npassport\nssn\nbsn\npostcode\nzip\ndownload\nrechnung\nfacture\nfactuur\nplate\nlicense plate\nkenteken\nkennzeichen\nnpi\nagb\nkvk\nbtw\nvat\ntax\nbank\ncard number\nvisa\nmastercard"
    )
    d.sources = lines(
      "https://www.cms.gov/medicare/billing/electronicbillingeditrans/1500\nhttps://eur-lex.europa.eu/eli/dec/2009/751/oj"
    )
    return d
  }

  private static func builtin12() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "imei", name: "Number of a mobile telephone (IMEI)", category: "network",
      kind: .pattern(
        "[0-9]{15,16}|[0-9]{2}[ -][0-9]{6}[ -][0-9]{6}[ -][0-9]{1,2}|[0-9]{6}[ -][0-9]{2}[ -][0-9]{6}[ -][0-9]{1,2}"
      ))
    d.fieldOnly = true
    d.border = .number
    d.check = "imei"
    d.tested = "stdnum.imei"
    d.alone = 0.05
    d.chance = 0.1
    d.context = lines(
      "imei\nimeisv\nimei-nummer\nimei number\nimeinummer\ntoestelnummer\ndevice id")
    d.against = lines("creditcard\norder\nordernummer\nfactuur")
    d.sources = lines(
      "https://www.3gpp.org/dynareport/23003.htm\nhttps://en.wikipedia.org/wiki/International_Mobile_Equipment_Identity"
    )
    return d
  }

  private static func builtin13() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "licenceplate", name: "Licence plate", category: "vehicle",
      kind: .pattern(
        "[A-Z]{2}[0-9]{2}[ -]?[A-Z]{3}|[A-Z]{1,3}-[A-Z]{1,2}[ -]?[0-9]{1,4}[EH]?|[0-9]{2,4}-[A-Z]{1,3}-[0-9]{2,6}|[1-9]-[A-Z]{3}-[0-9]{3}|[A-Z]{1,2}-[0-9]{2,4}-[A-Z]{1,3}|[A-Z]{2,3}-[0-9]{3,4}|[A-Z]{2}-[0-9]{3}[A-Z]{2}|[A-Z]{1,2}-[0-9]{3,5} [A-Z]{1,3}|[A-Z]?\\xC3[\\x84\\x96\\x9C][A-Z]?[- ][A-Z]{1,2}[- ]?[0-9]{1,4}|(\\xD0[\\x90-\\xA5]){1,2} ?[0-9]{4} ?(\\xD0[\\x90-\\xA5]){1,2}|(\\xCE[\\x91-\\xA9]){3}[- ]?[0-9]{4}|[A-Z]{2}[0-9]{5}|[0-9]{1,4} ?[A-Z]{3}( ?[0-9]{2,4})?|[A-Z]{1,3} [0-9]{3,5}[A-Z]{0,2}|(AG|BE|GE|LU|SG|TI|VD|ZH) [0-9]{6}|[A-Z]{3} [A-Z][0-9]{2}|[A-Z]{2} ?[0-9]{2,4}[ -]?[A-Z]{1,3}|[0-9]{2,3} [A-Z]{1,2} [0-9]{2,5}|[0-9]{1,2}[A-Z]{1,2}[0-9]?[ -]?[0-9A-Z]{3,4}|[0-9]{3} [0-9]?[A-Z]{2}[0-9]?|[A-Z]{2} [A-Z]{2}[ -][0-9]{3}|[A-Z]{3}[0-9]{3,4}|[0-9]{3}-[A-Z]{3}|[0-9]{1,2}-[A-Z][0-9]{3,4}|[A-Z][0-9]{1,3} ?[A-Z]{3}|[A-Z][0-9]{3} [0-9]{2}[A-Z]|B [0-9]{2,3} [A-Z]{3}|[A-Z]{3} ?[0-9]{1,3}[A-Z]|[A-Z]{1,3} [A-Z]{1,2} [0-9]{1,4}[EH]?|[A-Z]{2,3} [0-9][0-9A-Z]{3,4}|[A-Z]{2} [0-9]{1,3} [0-9]{3}"
      ))
    d.fieldOnly = true
    d.border = .word
    d.field = FieldRule(
      names: lines(
        "nr inmatr\nnr înmatr\ninmatr\nînmatr\nnr inmatricul\nmatric vehicul\nplaca\nplacuta\nnr auto client\nautokennzeichen\nimmat\nimmatr\nrejestracja\nnr rej pojazdu\nnumer rej\ntarga auto\nlicplate\nlic plate nbr\nmatrícula turismo\nmatrícula del coche\nkennz\ntablica rej\nplt\nplt no\nplt nbr\nplate num\nplate nbr\nlic plate\nlic plate no\nlic plt\nveh plate\nlicence plate\nlicense plate\nlicence plate number\nlicense plate number\nlicence plate no\nlicense plate no\nlicence number plate\nplate\nplate no\nplate number\nnumber plate\ntag number\nvehicle tag\nvehicle reg\nvehicle reg no\nvehicle registration\nvehicle registration number\nvehicle registration no\nvehicle registration mark\nregistration mark\nregistration plate\nreg plate\ncar reg\ncar registration\ncar registration number\nvan reg\nvrm\nvrn\nrego\nkenteken\nkentekennummer\nkentekenplaat\nnummerplaat\nkennzeichen\nkfz kennzeichen\namtliches kennzeichen\nkfz kz\nfahrzeugkennzeichen\nautokennzeichen\npolizeiliches kennzeichen\nimmatriculation\nplaque\nplaque immatriculation\nplaque d'immatriculation\nnuméro d'immatriculation\nn° immatriculation\ntarga\ntarga veicolo\ntarga auto\nmatrícula\nmatrícula vehículo\nmatrícula do veículo\nmatrícula del vehículo\nnr rejestracyjny\nnumer rejestracyjny\nnr rej\ntablica rejestracyjna\nspz\nrz vozidla\nregistrační značka\nevč\nečv\nevidenčné číslo vozidla\nrendszám\nforgalmi rendszám\nnr înmatriculare\nnumăr înmatriculare\nnumar inmatriculare\nnr inmatriculare\nregistarska oznaka\nregistracija vozila\nregistrska številka\nregistrska oznaka\nregistrska tablica\nreg oznaka\nregistreringsnummer\nregnr\nreg nr\nregnummer\nnummerplade\nrekisteritunnus\nrekisterinumero\nrekisterikilpi\nbílnúmer\nskráningarnúmer\nfastanúmer\nvalstybinis numeris\nvalst nr\nvalsts numurs\nnumurzīme\nreģ numurs auto\nregistreerimismärk\nreg märk\nautonumber\nauto number\nрег номер\nрегистрационен номер\nπινακίδα\nαριθμός κυκλοφορίας\nαρ κυκλοφορίας\nreg st\nreg št\nplaka\naraç plakası\nplaka no\nregistarska tablica\nregistarske tablice\nreg tablica\ntablica rejestracyjna nr\nkfz nr\nkfz nummer\namtl kennzeichen\npol kennzeichen\nfahrzeug kennzeichen\nkontrollschild\nkontrollschildnummer\nkontrollschild nr\nn° de plaque\nnuméro de plaque\nplaque auto\nn° immat\nimmatriculation véhicule\ntarga vettura\ntarga n\nmatrícula coche\nmatrícula auto\nmatrícula viatura\nnúmero de matrícula\nkjennemerke\nregistreringsnr\nrek nro\nrekisteritunnus nro\nskiltnummer\nnr auto\nnumar auto\nnumăr auto\nnr mașină\nnumăr mașină\nnr de înmatriculare\nnumăr de înmatriculare\nдерж номер\nдърж номер\nномер мпс\nдк номер\nαρ πινακίδας\nαριθμός πινακίδας\nsõiduki number\nsõiduki reg number\nautomašīnas numurs\nautomobilio numeris\nautomobilio valst nr\nplaka numarası\nregistrska tablica vozila\nstátní poznávací značka\ngépjármű rendszáma\necv\nevc\nspz vozidla\nečv vozidla\nmatric\nmatríc\nmatric vehículo"
      ),
      perhaps: lines(
        "reg\nmatricula\nregistration\nregistration number\nregistration no\nreg number\nreg no\ntag\ntablica\ntablice\nkfz\nimmat\nskilt\nkennz\nznačka\nreg značka"
      ),
      against: lines(
        "asset tag\nservice tag\nequipment tag\ngit tag\nrelease tag\ncompany registration\ncompany reg\nvat registration\nvat reg\nbusiness registration\ncharity registration\ntax registration\nstudent registration\nuser registration\ntrade registration\ncompany registration number\nchamber registration\ncompany number\nland registration\nmatrícula alumno\nmatrícula estudiante\nmatricola"
      ),
      check: "licencePlate")
    d.check = "foreignPlate"
    d.alone = 0.02
    d.chance = 0.5
    d.context = lines(
      "autokennzeichen\nkennz\nimmat\nimmatr\nrejestracja\nnr rej pojazdu\ntarga auto\nlicplate\nlic plate\nminibus\njeep\nute\ntruck\nmotorbike\nmotorcycle\ncampervan\nmotorhome\nreg\nregnr\nreg nr\nreg no\nreg number\nregistration\nregistration number\nreg plate\nvrm\nnumber plate\nlicence plate\nlicense plate\nplate\nvehicle\nvehicles\ncar\nlorry\ntaxi\nbus reg\nauto\nwagen\nvoertuig\nvrachtwagen\nkenteken\nnummerplaat\nkfz\nkennzeichen\nfahrzeug\nkontrollschild\nvéhicule\nvoiture\nimmatriculation\nimmatriculé\nplaque\nauto targata\ntarga\ntargata\nveicolo\nmatrícula\nvehículo\ncoche\nviatura\ncarro\nsamochód\nnr rej\nrejestracyjny\nvozidlo\nspz\nečv\nrz\nvozilo\nreg oznaka\nregistracija\navto\ngépjármű\nrendszám\nautó\nvehicul\nnr înmatriculare\nbil\nreg.nr\nrekisteri\nbíll\nbílinn\nautomobilis\nvalst. nr\nauto valsts\nsõiduauto\nautoga\nplaka\naracım\nmoto\nmotociclo\nmotocicleta\ntg\ntarg\nveicolo tg\nsõiduk\nsõiduki\nόχημα\nοχήματος\nαυτοκίνητο\nvetoauto\nhenkilöauto\nperävaunu\nperäkärry\nforgalmi rendszámú\nавтомобіль\nавтомобіля\nавтомобілем\nавтомобілі\nдержавний номер\nкола\nколата\nавтомобил\nавтомобила\nавтомобилът\nлек автомобил\nмпс\nпревозно средство\nрег №\ncamionette\nbestelwagen\nbestelbus\nbestelauto\nfourgonnette\ncamionnette\nfurgone\nfurgoneta\nfurgón\ncamion\ncamión\ncamião\ndodávka\nciężarówka\ndostawczak\nlkw\npkw\nlieferwagen\nlastbil\nvarebil\nvarevogn\nskåpbil\npakettiauto\nkuorma auto\nteherautó\nkamyonet\naraç\naraba\nmotosiklet\nautomašīna\nbusiņš\nsunkvežimis\nveoauto\nkaubik\njármű\nfahrzeuge\nvéhicules\nremorque\naanhanger\nanhänger\nautó rendszám\nkamion\ntahač\ntahák\nnávěs\nciągnik\nnaczepa\ncap tractor\nsemiremorcă\nremorcă"
    )
    d.against = lines(
      "ticket\nissue\njira\nartikel\narticle\nbestelling\norder\nnorm\niso\npart\npart no\npart number\nsku\nmodel\nserial\nversion\npostcode\nroom\nflight"
    )
    d.sources = lines(
      "https://www.gov.uk/government/publications/vehicle-registration-numbers-and-number-plates")
    return d
  }

  private static func builtin14() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "mac", name: "Hardware address (MAC)", category: "network",
      kind: .pattern(
        "[0-9a-f]{2}(:[0-9a-f]{2}){5,31}|[0-9a-f]{2}(-[0-9a-f]{2}){5,31}|[0-9a-f]{4}\\.[0-9a-f]{4}\\.[0-9a-f]{4}"
      ))
    d.ignoreCase = true
    d.border = .number
    d.field = FieldRule(
      names: lines(
        "mac\nmac address\nmac addr\nmacadres\nmac adres\nbssid\nwifi mac\nwi fi mac\nwlan mac\nwi fi mac address\nwifi mac address\nethernet mac\nethernet mac address\nbluetooth mac\nbluetooth mac address\nhwaddr\nhardware address\nclient mac\nsta mac\ndevice mac\nsource mac\nlan mac\ncalling station id\nadresse mac\nmac adresse\ndirección mac\nindirizzo mac"
      ),
      check: "hardwareAddress")
    d.check = "macAddress"
    d.tested = "stdnum.mac"
    d.alone = 0.7
    d.chance = 0.9
    d.context = lines(
      "mac\nmac-adres\nmac address\nmacaddress\nhwaddr\nhardware address\nphysical address\nethernet\nether\nlease\ndhcp\nwifi\nbluetooth\nbssid\nadresse mac\nmac-adresse"
    )
    d.against = lines(
      "fingerprint\nvingerafdruk\nsha1\nsha256\nmd5\ncertificate\ncertificaat\nserial\nkey\nuuid")
    d.sources = lines(
      "https://standards.ieee.org/products-programs/regauth/\nhttps://www.iana.org/assignments/ethernet-numbers"
    )
    return d
  }

  private static func builtin15() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "mrz", name: "Machine-readable zone of a passport, identity card or visa",
      category: "document",
      kind: .pattern(
        "([PV][A-Z<][A-Z<]{3}[A-Z<]{39}\\r?\\n)?[A-Z0-9<]{9}[0-9][A-Z<]{3}[0-9]{2}[0-9<]{4}[0-9][MFX<][0-9]{6}[0-9][A-Z0-9<]{16}|([ACIPV][A-Z0-9<][A-Z<]{3}[A-Z<]{31}\\r?\\n)?[A-Z0-9<]{9}[0-9][A-Z<]{3}[0-9]{2}[0-9<]{4}[0-9][MFX<][0-9]{6}[0-9][A-Z0-9<]{8}|[ACI][A-Z0-9<][A-Z<]{3}[A-Z0-9<]{25}\\r?\\n[0-9]{2}[0-9<]{4}[0-9][MFX<][0-9]{6}[0-9][A-Z<]{3}[A-Z0-9<]{11}[0-9](\\r?\\n[A-Z<]{30})?"
      ))
    d.check = "mrz"
    d.alone = 0.99
    d.chance = 0.0001
    d.context = lines(
      "paspoort\npassport\nidentiteitskaart\nid card\nmrz\nreisdocument\ntravel document\nvisum\nvisa\npasseport\nreisepass\npersonalausweis\npasaporte\npassaporto"
    )
    d.sources = lines("https://www.icao.int/publications/doc-series/doc-9303")
    return d
  }

  private static func builtin16() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "name", name: "Name of a person", category: "person",
      kind: .pattern(
        "(([A-Z]|Th|Ch|Ph|IJ|Tj|Sj|Joh|Chr|Jac)\\. ?){2,5}((van|von|de|den|der|ter|ten|te|el|al|af|zu|di|da|del|dos|du|la|le)( (der|den|de|la|het|'t))? |(in|op)( (de|den|der|het|'t)) |'t |van 't |d'|[Vv]an (der|den|de|Der|Den|De) |v\\.d\\. |v/d )?((O'|D'|d'|Mc|Mac)?([A-Z]|\\xC3[\\x80-\\x9E]|[\\xC4\\xC5][\\x80-\\xBF])([a-z]|\\xC3[\\x9F-\\xBF]|[\\xC4\\xC5][\\x80-\\xBF]){1,15})((-| - )((van|von|de|den|der|ter|ten|te|el|al|af|zu|di|da|del|dos|du|la|le)( (der|den|de|la|het|'t))? |(in|op)( (de|den|der|het|'t)) |'t |van 't |d'|[Vv]an (der|den|de|Der|Den|De) |v\\.d\\. |v/d )?((O'|D'|d'|Mc|Mac)?([A-Z]|\\xC3[\\x80-\\x9E]|[\\xC4\\xC5][\\x80-\\xBF])([a-z]|\\xC3[\\x9F-\\xBF]|[\\xC4\\xC5][\\x80-\\xBF]){1,15}))?|([A-Z]|Th|Ch|Ph|IJ|Tj|Sj|Joh|Chr|Jac)\\. ((van|von|de|den|der|ter|ten|te|el|al|af|zu|di|da|del|dos|du|la|le)( (der|den|de|la|het|'t))? |(in|op)( (de|den|der|het|'t)) |'t |van 't |d'|[Vv]an (der|den|de|Der|Den|De) |v\\.d\\. |v/d )((O'|D'|d'|Mc|Mac)?([A-Z]|\\xC3[\\x80-\\x9E]|[\\xC4\\xC5][\\x80-\\xBF])([a-z]|\\xC3[\\x9F-\\xBF]|[\\xC4\\xC5][\\x80-\\xBF]){1,15})(-((van|von|de|den|der|ter|ten|te|el|al|af|zu|di|da|del|dos|du|la|le)( (der|den|de|la|het|'t))? |(in|op)( (de|den|der|het|'t)) |'t |van 't |d'|[Vv]an (der|den|de|Der|Den|De) |v\\.d\\. |v/d )?((O'|D'|d'|Mc|Mac)?([A-Z]|\\xC3[\\x80-\\x9E]|[\\xC4\\xC5][\\x80-\\xBF])([a-z]|\\xC3[\\x9F-\\xBF]|[\\xC4\\xC5][\\x80-\\xBF]){1,15}))?|(([Dd]e )?[Hh]eer|[Mm](eneer|ijnheer|evrouw|evr\\.?|w\\.?|ej\\.?|r\\.|rs\\.)|[Ff]am(ilie|\\.)|[Pp]rof\\.|[Dd](hr\\.?|rs?\\.)|DR\\.|[Ii]r\\.|[Ii]ng\\.|M(r|rs|s\\.?|iss|onsieur|adame|me|lle)|Dr|Hr\\.?|Herrn?|Frau|Signora?|Sig\\.|Sra?\\.|Fru)( (prof\\.|drs?\\.|ir\\.|ing\\.|mr\\.|Dr\\.|Prof\\.|Mr\\.|Mrs\\.|Ms\\.))? (([A-Z]|Th|Ch|Ph|IJ|Tj|Sj|Joh|Chr|Jac)(\\. ?| )([A-Z](\\. ?| )){0,2})?((van|von|de|den|der|ter|ten|te|el|al|af|zu|di|da|del|dos|du|la|le)( (der|den|de|la|het|'t))? |(in|op)( (de|den|der|het|'t)) |'t |van 't |d'|[Vv]an (der|den|de) |v(\\.d\\. |/d |d |\\. ))?((O'|D'|d'|Mc|Mac)?([A-Z]|\\xC3[\\x80-\\x9E]|[\\xC4\\xC5][\\x80-\\xBF])([a-z]|\\xC3[\\x9F-\\xBF]|[\\xC4\\xC5][\\x80-\\xBF]){1,15})((-| - )((van|von|de|den|der|ter|ten|te|el|al|af|zu|di|da|del|dos|du|la|le)( (der|den|de|la|het|'t))? |(in|op)( (de|den|der|het|'t)) |'t |van 't |d')?((O'|D'|d'|Mc|Mac)?([A-Z]|\\xC3[\\x80-\\x9E]|[\\xC4\\xC5][\\x80-\\xBF])([a-z]|\\xC3[\\x9F-\\xBF]|[\\xC4\\xC5][\\x80-\\xBF]){1,15}))?"
      ))
    d.border = .word
    d.field = FieldRule(
      names: lines(
        "krstné meno\nkřestní jméno\npreferred name\nnickname\nnumele\nprenumele\nperekonna nimi\nehename\nslægtsnavn\nslektsnavn\nsläktnamn\ntilltalsnamn\nfornavne\nkutsumanimi\nnome di battesimo\ncognome da nubile\nnombre de pila\napellido paterno\napellido materno\ncsaládnév\nleánykori név\nszületési családi név\nszületési utónév\nnome próprio\nnomes próprios\nnome proprio\napelidos\núltimo nome\nultimo nome\nprimeiro nome\nфамилно име\nсобствено име\nбащино име\nпрезиме\nsoyisim\nkızlık soyadı\nisim soyisim\neftirnafn\nfornafn\nkenninafn\nföðurnafn\nmillinafn\nskírnarnafn\nprezime učenika\npriimek učenca\ndjevojačko prezime\ndekliški priimek\nrodné příjmení\nrodné priezvisko\nmergautinė pavardė\ndzimtais uzvārds\nneiupõlvenimi\nfødenavn\npikenavn\npigenavn\nflicknamn\nnazwisko panieńskie\nnazwisko rodowe\nnume de fată\nnume anterior\nnom élève\nprénom élève\nnome da madre\nnome e apelido\napelido e nome\nachternaam pat\nnaam debiteur\nmädchenname\nledignaam\ncognome nome alunno\nnominativo alunno\nnombre paciente\nnombre alumno\nnombre del alumno\nnombre del paciente\napellidos paciente\nnome paziente\nnome alunno\nnome utente interessato\nnome do aluno\nnome do utente\nnome do cliente\nnome do doente\njméno žáka\njméno pacienta\nmeno žiaka\nmeno pacienta\nime učenca\nime učenika\nime pacienta\nimię pacjenta\nimię ucznia\noppilaan sukunimi\noppilaan etunimi\nelevens efternavn\nelevens fornavn\nelevens etternavn\nõpilase perekonnanimi\nõpilase eesnimi\nskolēna uzvārds\nskolēna vārds\nmokinio pavardė\nmokinio vardas\ntanuló neve\ngyermek neve\nprenume elev\nnume elev\nlast first mi\nlast first middle\nlast first m\nlast name first mi\nlast name first name mi\nsname\nembossed name\nembossing name\nembossed\nacc name\nacct name\na/c name\nname of account\naccount holder name\nadopter name\ndeceased name\nname of deceased\nfull name of deceased\nkeyholder name\ncomplainant name\nsurname now\npresent surname\ncurrent surname\nprevious surname\nformer surname\nbirth surname\nsurname at birth\nforename now\ncon name\ncons name\nconsumer name\nsubcontractor name\nkeeper name\nsigner name\nnaam wn\nvoornaam wn\nachternaam wn\nnaam werkn\nvoornaam werkn\nvnaam wn\nanaam wn\nnm last\nnm first\nnm middle\nnm mid\nnm full\nnm lst\nnm fst\nfnames\nf names\nsnames\ncntc nm\nname on card\nname on account\nname as per pan\nfirst name and initial\nemployee's first name and initial\nemployee first name and initial\nother last names\nother last names used\nother names used\nsnm\ngvn nm\nsub last\nsub first\npt last\npt first\npat last\npat first\nmbr last\nmbr first\nemp last\nemp first\nstu last\nstu first\npatient last\npatient first\nstudent last\nstudent first\nemployee last\nemployee first\nmember last\nmember first\ninsured last\ninsured first\nowner last\nowner first\napplicant last\napplicant first\nguest last\nguest first\ncontact last\ncontact first\nparent last\nparent first\nguardian last\nguardian first\nborrower last\nborrower first\nsubscriber last\nsubscriber first\nspouse last\nspouse first\nchild last\nchild first\nlast nm\nfirst nm\nmid nm\nmiddle nm\nlst nm\nfst nm\nfrst nm\nsurnm\npt name\npt nm\npat name\npat nm\nmbr name\nmbr nm\nemp name\nemp nm\nee name\nsubscriber name\ninsured name\nstu name\nguarantor name\nparent name\nborrower name\napplicant nm\ncontact nm\npayee name\nattendee name\nvoorn\nvoornm\nachtern\nfi nm\nla nm\nca nm\ncont pers\ngivn\nachternm\nroepnm\nfamnaam\nvoornaam\nvoornamen\nroepnaam\ndoopnaam\ndoopnamen\nachternaam\nachternamen\nfamilienaam\ngeslachtsnaam\ngeboortenaam\nmeisjesnaam\npartnernaam\nnaam partner\narts\nnaam arts\ntussenvoegsel\nvoorvoegsel\nvoorvoegsels\nvoorletters\nvoorletter\ninitialen\nvolledige naam\nnaam volledig\nklantnaam\nnaam klant\ncliëntnaam\nclientnaam\nnaam cliënt\npatiëntnaam\npatientnaam\nnaam patiënt\nnaam medewerker\nmedewerkernaam\nnaam werknemer\nnaam leerling\nleerlingnaam\nnaam student\nnaam kind\nnaam ouder\nnaam huurder\nnaam bewoner\ncontactpersoon\nnaam contactpersoon\nondertekenaar\nhuisarts\nbehandelaar\nrekeninghouder\nnaam rekeninghouder\ntenaamstelling\nten name van\nt.n.v.\nnaam aanvrager\nfirst name\nfirstname\nfname\nlname\nfirst name or initial\nfirst name and middle initial\ngiven name\ngivenname\ngiven names\nforename\nforenames\nchristian name\nmiddle name\nmiddlename\nlast name\nlastname\nsurname\nfamily name\nfamilyname\nmaiden name\nbirth name\nfull name\nfullname\nperson name\ncustomer name\ncust name\ncust nm\nclient name\npatient name\nemployee name\nstudent name\ncontact name\ncontact person\naccount holder\ncardholder\ncardholder name\ncard holder name\nnext of kin\nemergency contact\nvorname\nvornamen\nnachname\nfamilienname\nzuname\ngeburtsname\nrufname\nvollständiger name\nansprechpartner\nkontaktperson\nprénom\nprénoms\nprenom\nnom de famille\nnom complet\nnom de naissance\nnom d'usage\nnom et prénom\npersonne de contact\napellido\napellidos\nprimer apellido\nsegundo apellido\nnombre completo\nnombre y apellidos\nsobrenome\napelido\nnome completo\ncognome\nnome e cognome\nfornavn\nefternavn\netternavn\nmellemnavn\nförnamn\nefternamn\nmellannamn\netunimi\nsukunimi\nimię\nimiona\nnazwisko\nimię i nazwisko\njméno\npříjmení\npriezvisko\nkeresztnév\nvezetéknév\nutónév\nprenume\nnume de familie\nprezime\npriimek\nad soyad\nsoyadı\nsoyad\nadı soyadı\nεπώνυμο\nονοματεπώνυμο\neesnimi\nperekonnanimi\nvardas\npavardė\nvārds\nuzvārds\nname first\nname last\nname given\nname family\nname full\nnaam voornaam\nnaam eerste\nnaam laatste\nvoor en achternaam\nvoornaam achternaam\nnaam en voornaam\nachternaam voornaam\nname und vorname\nnaam moeder\nnaam vader\nnaam verzekerde\nverzekerdenaam\nleerkracht naam\nmother name\nfather name\nmothers maiden name\nspouse name\nguardian name\ntenant name\nmember name\nguest name\npassenger name\napplicant name\nowner name\ndoctor name\nperson full name\nnaam gemachtigde\ngemachtigde\nverwijzer\nzorgverlener naam\nvertegenwoordiger\nbewindvoerder\nklant naam\ndeelnemer naam\nnaam deelnemer\ndeelnemernaam\nlid naam\nnaam lid\nlegal first name\nlegal last name\nfirst names\nlast names\nkind naam\ngeslachtsnaam partner\nachternaam partner\nvoornaam partner\npartner achternaam\npartner voornaam\nachternaam leerling\nvoornaam leerling\nachternaam kind\nvoornaam kind\nachternaam ouder\nalle voornamen\nnaam kaarthouder\nkaarthouder\npashouder\nnaam ouder verzorger\nouder verzorger\nouder\nverzorger\nnaam melder\nnaam debiteur\nnaam bestuurder\ndriver name\nholder name\nregistration name holder\nsignnm\nvoornm\nimię pierwsze\ndrugie imię\nnazwisko i imię\nimię ojca\nimię matki\nanyja neve\nszületési név\njméno a příjmení\npříjmení a jméno\nnom et prénoms\nnom prénom\nprénom nom\nnom du titulaire\nnombre y apellido\napellidos y nombre\napellidos nombre\nnome completo do titular\ncognome nome\ncognome e nome\nnome cognome\nime in priimek\npriimek in ime\nprezime i ime\nnume și prenume\nnume prenume\nnume complet\nvardas ir pavardė\nuzvārds vārds\nvārds uzvārds\nфамилия\nпрезиме\neponymo\nonoma\ncogn\nape\napell\napellido 1º\napellido 2º\napellido 1 o\napellido 2 o\n1er apellido\n2o apellido\n2º apellido\n1º apellido\nprimer apell\nsegundo apell\nfamname\nfam name\nfamnam\nname adressattyp natürl person\nvorname adressattyp natürl person\ngenit\ngenit ref\ngenitore\ngenitore rif\nnome genitore\nzavarovanec\nime zavarovanca\nόνομα και επώνυμο\nόνομα και επώνυμο πατέρα\nόνομα και επώνυμο μητέρας\nnombre y apellidos titular\nnafn\nfullt nafn\neiginnafn\nefternamn förnamn\nförnamn efternamn\netternavn fornavn\nvårdnadshavare\nhuoltaja\ntitulaire\ntitular\nintestatario\nkontoinhaber\nkarteninhaber\nname des kontoinhabers\nnachname vorname\nfamilien und vorname\ngeburts und familienname\nainm iomlán\nainm baiste\nsloinne\nperenimi\nees ja perenimi\nπατρώνυμο\nμητρώνυμο\nόνομα πατέρα\nόνομα μητέρας\nόνομα συζύγου\nsoțul\nsoția\nnome do pai\nnome da mãe\nnombre del padre\nnombre de la madre\nnom du père\nnom de la mère\nnome padre\nnome madre\njméno otce\njméno matky\nime oca\nime majke\nbaba adı\nana adı\nanne adı\nhasta adı\nhasta adı soyadı\nöğrenci adı\nveli adı\nveli adı soyadı\nisim soyisim\nad soyisim\nmüşteri adı\njméno žáka\nmeno žiaka\njméno zákonného zástupce\nmeno zákonného zástupcu\njméno zaměstnance\nmeno zamestnanca\njméno pacienta\nmeno pacienta\nimię i nazwisko dziecka\nimię i nazwisko ucznia\nimię i nazwisko pracownika\nimię i nazwisko pacjenta\nnazwisko rodowe\ntanuló neve\ngyermek neve\nszülő neve\ndolgozó neve\nmunkavállaló neve\nbeteg neve\npáciens neve\nnume elev\nnumele elevului\nnume pacient\nnume angajat\nnumele și prenumele\nnom élève\nnom de l'élève\nnom enfant\nnom de l'enfant\nnom du patient\nnom salarié\nnom du salarié\nnom jeune fille\nnom de jeune fille\nnom marital\nname des kindes\nname kind\nname schüler\nname der schülerin\nname des schülers\nname mitarbeiter\nname des mitarbeiters\nname des patienten\nname patient\nnombre alumno\nnombre del alumno\nnombre del paciente\nnombre paciente\nnombre empleado\nnombre del trabajador\nnome aluno\nnome do aluno\nnome paziente\nnome do utente\nnome alunno\nnome dipendente\nnome do funcionário\nime učenika\nime djeteta\nime otroka\nime učenca\nime pacijenta\nime roditelja\nelevnavn\nelevens navn\nelevens namn\nbarnets navn\nbarnets namn\nmedarbejders navn\npatientens navn\nnafn barns\nnafn nemanda\nnafn foreldris\noppilaan nimi\nlapsen nimi\nhuoltajan nimi\npotilaan nimi\nõpilase nimi\nlapse nimi\npatsiendi nimi\nиме на ученика\nиме на детето\nиме и фамилия\nиме презиме фамилия\nόνομα μαθητή\nόνομα ασθενούς\nεπίθετο\nepwnymo\nepwnumo\neponimo\nonomateponymo\nonomatepwnymo\nonomateponimo\nfamiliya\nime i familiya\nvaiko vardas\nbērna vārds\nvorn\nnachn\nvor und nachname\nofficialname\nofficial name\nape\napell\napellido\nvnev\nunev\nvezeteknev\nutonev\nkeresztnev\nanyja\nanyja leánykori neve\nhesap sahibi\nhesap sahibinin adı\nnom enf\nprenom enf\nprénom enf\nnom eleve\nprenom eleve\nnom patronymique\nnom usuel\nnom resp\nprenom resp\nresp legal\nresp légal\nresponsable légal\nreprésentant légal\netunimet\nsukunimet\nkutsumanimi\neesnimed\nkeresztnevek\njména\nmená\nvārdi\nvardai\nadları\nnombre jugador\nnombre jugadora\nnombre niño\nnombre niña\nnombre hijo\nnombre hija\nnombre socio\nnombre socia\nnombre tutor\nnombre tutora\nnombre padre\nnombre madre\nnombre participante\nnombre deportista\nnombre estudiante\nnombre interesado\nnombre titular\nnombre cliente\nnombre profesor\nnombre menor\nnombre del menor\nnombre del niño\nnombre del jugador\nnombre del socio\nnombre del tutor\nnombre del participante\nnombre del titular\nnombre del interesado\nnombre del cliente\napellidos jugador\napellidos jugadora\napellidos alumno\napellidos niño\napellidos del alumno\napellidos del jugador\napellidos del menor\napellidos tutor\napellidos padre\nnome criança\nnome do sócio\nnome sócio\nnome do encarregado\nnome atleta\nnome do atleta\ncognome atleta\nnome bambino\ncognome bambino\nnome socio\ncognome socio\nnome tesserato\ncognome tesserato\nnom joueur\nprénom joueur\nnom adhérent\nprénom adhérent\nnom licencié\nprénom licencié\nnom stagiaire\nprénom stagiaire\nnom bénéficiaire\nnom locataire\nnom résident\nprénom salarié\nprénom patient\nvorname kind\nnachname kind\nvorname schüler\nnachname schüler\nname mitglied\nmitgliedsname\nspielername\nname spieler\nimię zawodnika\nnazwisko zawodnika\nimię dziecka\nnazwisko dziecka\nimię ucznia\nnazwisko ucznia\njméno dítěte\npříjmení dítěte\nmeno dieťaťa\npriezvisko dieťaťa\njátékos neve\ntag neve\nlakó neve\nügyfél neve\nvendég neve\nnume copil\nprenume copil\nnume client\nnume șofer\nprenume angajat\nspelarens namn\nmedlemmens namn\nmedlemsnavn\nspillerens navn\npelaajan nimi\njäsenen nimi\nasiakkaan nimi\ntyöntekijän nimi\nvorna\ncname vorna nachn\nnazwisko i imiona\nimię nazwisko\nuzv\nuzvārds un vārds\nuzvārds vārds tēva vārds\npavardė vardas\npavardė ir vardas\nperek nimi\npriimek in ime zavezanca\npřij\npřijm\nkřestní jméno\nrodné příjmení\nprenumele\nnumele de familie\nnume de naștere\ncsalád és utónév\ncsaládi név\nleánykori név\nnom de l usager\nnom et prénom du patient\ncognome e nome paziente\napellidos y nombres\n1er apellido\n2º apellido\napellido 1\napellido 2\npren\nnume pren\nnom usage\nnom naissance\nprénom usuel\npatronyme\nονομα πατερα\nпо батькові\nпрізвище\nпрізвище ім я по батькові\nпіб\nп і б\nім я\nім я та прізвище\nотчество\nимя\nфио\népouse\nepouse\nnom épouse\nnom epouse\nnom d épouse\nnom jf\nnom conjoint\nprénom conjoint\nnom marié\nnom mariée"
      ),
      perhaps: lines(
        "lener\nuitlener\nontlener\nlezer\nentlehner\nausleiher\nlesende\nleserin\nemprunteur\nlecteur\nlectrice\nprestatario\nlectora\nprestatária\nleitora\nlettore\nlettrice\nlainaaja\nlåntagare\nlåner\nlånere\nlånetager\nczytelnik\nwypożyczający\nčtenář\nčtenářka\nčitateľ\nčitateľka\nolvasó\nkölcsönző\ncititor\ncititoare\nчитател\nbralec\nčitatelj\nskaitytojas\nlasītājs\nlugeja\nlaenutaja\nlukija\nlibrary patron\nverstorbener\nverstorbene\nverstorben\ndéfunt\ndéfunte\ndifunto\ndifunta\nfallecido\nfallecida\nfinado\nfinada\nfalecido\nfalecida\ndefunto\ndefunta\nzmarły\nzmarła\nzemřelý\nzemřelá\nzosnulý\nzosnulá\nelhunyt\ndecedat\ndecedată\ndecedatul\nпочинал\npokojnik\npokojni\numrli\nmiręs\nmirusysis\nmirušais\nlahkunu\nvainaja\navliden\navdød\nafdøde\nmerhum\nθανών\nhéritier\nhéritière\nheredero\nheredera\nherdeiro\nherdeira\nspadkobierca\ndědic\ndedič\nörökös\nmoștenitor\nнаследник\nnasljednik\npaveldėtojas\nmantinieks\npärija\nperillinen\narvinge\narving\nlegatee\nheir\ndoopouder\ndopeling\npeetoom\npeettante\nbruid\nbruidegom\nbräutigam\ntäufling\npatin\nmariée\nmarié\nparrain\nmarraine\npadrino\nmadrina\nnovio\nsposo\nsposa\npan młody\npanna młoda\nchrzestny\nchrzestna\nženich\nnevěsta\nnevesta\nkmotr\nkmotra\nvőlegény\nmenyasszony\nmireasă\nnaș\nnașă\npenningmeester\nsecretaris\nvoorzitter\nbestuurslid\nscheidsrechter\nschiedsrichter\nentraîneur\nárbitro\nentrenador\narbitro\nallenatore\nsędzia\ntrener\nrozhodčí\ntrenér\nrozhodca\njátékvezető\nedző\narbitru\nantrenor\nсъдия\nтреньор\nsudac\nteisėjas\ntreneris\ntiesnesis\nkohtunik\ntreener\ntuomari\nvalmentaja\ntränare\ndommer\nantrenör\nkoorlid\nchorist\nchoriste\ncorista\nabonnent\nabonnentin\nabonado\nabonato\nassinante\nabonent\npředplatitel\nodběratel\npredplatiteľ\nodberateľ\nelőfizető\nабонат\npretplatnik\nnaročnik\nabonentas\nabonents\ntellija\ntilaaja\nprenumerant\nabone\ncandidata\nkandydat\nkandydatka\nkandidát\nkandidátka\nuchazeč\nuchádzač\njelölt\npályázó\nкандидат\nkandidat\nkandidatas\nehdokas\nzeugin\nbijzitter\nnotulist\nprotokollführerin\nsegretaria\nsekretarz\njegyző\nsihteeri\nsekreterare\ndagvoorzitter\nraadslid\nwethouder\nfractievoorzitter\ngemeinderat\nconseiller\nconcejal\nconsigliere\nradny\nradna\nzastupitel\nposlanec\nconsilier\nvijećnik\nsvetnik\ntarybos narys\ndeputāts\nvaltuutettu\nledamot\nİsim\nknown as\nisim\nadı\nmantelzorger\nhoofdhuurder\nondergetekende\njátékos\ncímzett\ncognome ragione sociale\nnome ragione sociale\nutente\nokänd\ngod man\nanhörig\npårørende\nbrukere\nnájomník\nlokator\nlokatorka\nmieszkaniec\nstanovalec\nstanar\níbúi\nleigjandi\numsækjandi\nforsjáraðili\nforeldri\nnemandi\nsjúklingur\nviðskiptavinur\nstarfsmaður\nþátttakandi\nviðtakandi\ntengiliður\nlæknir\nleikmaður\neigandi\nökumaður\nkaupandi\nanaam\nvnaam\ngn\nploegbaas\nklientin\nklijent\ndispecer\ndispečer\ndyspozytor\nschriftführer\nschriftführerin\nobmann\nobfrau\nkassier\nkassierin\nkassenwart\nprotokollführer\nzapisovateľ\nzapisovateľka\nzapisovatel\noverovateľ\noverovatelia\njegyzőkönyvvezető\nteamleider\nploegleider\nszámlatulajdonos\naanvoerder\nvorarbeiter\nschichtleiter\nchef d'équipe\ncaposquadra\nbrygadzista\nbrigadista\nfamily\nskipper\ncrew\ncrew member\noperative\nkeyholder\nadopter\ncomplainant\nln\nfoster\nfosterer\nrider\nhouseholder\ndeceased\nemboss\nengineer\ntechnician\ninvigilator\nprint as\nprintas\ngiven\nsn\nsigner\nsignatory\nsubcontractor\npersonnel\nbeekeeper\nlandowner\nregistered keeper\nkeeper\nco owner\nadjuster\ncelebrant\nchaperone\nbearer\nsponsor\ngodparent\ninterpreter\ndeponent\naffiant\nnotary\npcp\nprovider name\nattending\nattending physician\nreferring physician\nsubscriber\nins subscriber\nfore\nsur\nfather spouse\nguardian\nrespondent\npetitioner\nappellant\nappellee\ndecedent\ngrantor\ngrantee\nexecutor\nexecutrix\nlessee\nlessor\npayee\npayer\nplyr\nhomeowner\nborrower\noccupant\nattendee\ncaregiver\nspeler\nspeelster\nuitzendkr\nuitzendkracht\nflexkracht\noproepkracht\nvrijwilliger\ndonateur\nabonnee\ntrainer\ncoach\nmedehuurder\nmedebewoner\nverhuurder\nverkoper\nkoper\ngedaagde\neiser\neiseres\nverweerder\ngefailleerde\nschuldenaar\nerflater\nerfgenaam\nvoogd\npleegouder\nbegeleider\ncasemanager\nmonteur\nstagiair\nfirst\nlast\nattn\nporteur\nbeneficiario\nhalter\nopiekunowie\nzadavatel\nrodzic\nopiekun prawny\nattention\nt.a.v.\nter attentie van\nz. hd.\nzu händen\nainm\nname en\nname latin\nnative name\nnaam\nnaam omschrijving\nиме\nимена\nтри имена\nmeno\nmeno a priezvisko\njméno a příjmení\nime i prezime\nime in priimek\nnume și prenume\nvardas pavardė\nvārds uzvārds\nees ja perekonnanimi\nför och efternamn\nteljes név\nnumm\nisem\nname\nnom\nnombre\nnome\nnamn\nnavn\nnimi\nnazwa\nnév\nnev\nnume\nime\nad\nisim\nόνομα\nmedewerker\nwerknemer\nbewoner\nhuurder\naanhef\naanvrager\nbegunstigde\ntegenpartij\nbeneficiary name\naccount name\ndisplay name\ndisplayname\nnickname\nauteur\nauthor\neigenaar\nowner\ncontact\nmanager\nleidinggevende\ndocent\nteacher\nstudent\nleerling\npatient\npatiënt\ncliënt\nclient\nklant\ncustomer\nemployee\nuser full name\nsender name\nrecipient name\nafzender\nontvanger\ngeadresseerde\nrecipient\nbeneficiary\ncreditor\ndebtor\nnaam tegenpartij\nnaam begunstigde\nnm\nfn\ncn\nholder\ndriver\nbestuurder\nberijder\nrijder\nchauffeur\nbetrokkene\nbelanghebbende\noverledene\nopsteller\nverzekerde\nverzekeringnemer\npolishouder\nhouder\nvergunninghouder\nkentekenhouder\npachter\nkandidaat\nsollicitant\ncursist\ninwoner\nmelder\ndebiteur\ncrediteur\nregistration name\nhakija\nasiakas\ntitolare\nmieter\nkunde\nversicherter\nversicherungsnehmer\nhalter\nunfallgegner\npatientin\nassuré\nbénéficiaire\ngérant\ntrabajador\npaciente\ncliente\ntrabalhador\npacient\nklient\nklientka\npacjent\nopiekun\nzleceniobiorca\ngast\nguest\npassagier\npassenger\nreiziger\ntraveler\ntraveller\ndeelnemer\nindiener\nverzoeker\ngetuige\nverdachte\nslachtoffer\naangever\nrequester\napplicant\nclaimant\ncomplainant\ninsured\nvictim\nwitness\nsuspect\nguarantor\ntenant\nlandlord\nreporter\nsubmitter\nleerkracht\nverpleegkundige\napotheker\nambtenaar\narts\nmentor\nphysician\npharmacist\nnurse\nfahrer\nzeuge\nantragsteller\nconducteur\npassager\ntestigo\nsolicitante\nconducente\nsigned by\nrequested by\nreported by\ncompleted by\nprepared by\napproved by\nwitnessed by\nondertekend door\ngetekend door\ningevuld door\naangevraagd door\nopgesteld door\ngemeld door\nbehandeld door\nunterschrieben von\nsigné par\nfirmado por\nmitarbeiter\nmitarbeiterin\nmitarbeitende\nschüler\nschülerin\nelternteil\neltern\nmutter\nvater\nerziehungsberechtigter\nerziehungsberechtigte\nsorgeberechtigter\nsorgeberechtigte\nempfänger\nabsender\nauftraggeber\nbesteller\neigentümer\neigentümerin\nvermieter\nmieterin\nverkäufer\nkäufer\nmitglied\nhausarzt\narzt\närztin\nbehandelnder arzt\nlehrer\nlehrerin\nklassenlehrer\nklassenlehrerin\nansprechperson\nsachbearbeiter\nsachbearbeiterin\nbearbeiter\nbearbeiterin\nbetreuer\nbetreuerin\nteilnehmer\nteilnehmerin\nbewerber\nbewerberin\nbewohner\nbewohnerin\nunterzeichner\ngutachter\nhalterin\nfahrerin\nkundin\nélève\nenfant\nétudiant\nétudiante\nsalarié\nsalariée\nemployé\nemployée\npropriétaire\nlocataire\nbailleur\nvendeur\nacheteur\nacquéreur\ndestinataire\nexpéditeur\nadhérent\nadhérente\nmembre\nmédecin\nmédecin traitant\nenseignant\nenseignante\nprofesseur\nreprésentant légal\nresponsable légal\nresponsable\ntuteur\ntutrice\nmère\npère\ntémoin\ndemandeur\ndemanderesse\ndéfendeur\nplaignant\nvictime\nconjoint\nconjointe\nsignataire\npersonne à contacter\npersonne à prévenir\ninterlocuteur\nabonné\nusager\nallocataire\nrésident\nrésidente\npatiente\nintervenant\nintervenante\nparticipante\ncandidat\ncandidate\nstagiaire\nconductrice\nalumno\nalumna\nempleado\nempleada\ntrabajadora\npropietario\npropietaria\ninquilino\ninquilina\narrendatario\narrendataria\narrendador\ncomprador\nvendedor\ndestinatario\nremitente\nsocio\nsocia\nconductor\nconductora\nmédico\nmédica\nprofesor\nprofesora\ntutor\ntutora\npadre\nmadre\npersona de contacto\ninteresado\ninteresada\ndenunciante\ndemandante\nvíctima\nasegurado\nbeneficiario\nhuésped\ncandidato\ncónyuge\nfirmante\nalunno\nalunna\nbambino\nbambina\ndipendente\nlavoratore\nproprietario\nproprietaria\nconduttore\nlocatore\nacquirente\nvenditore\nmittente\nautista\nmedico\nmedico curante\ninsegnante\ndocente\ngenitore\ntutore\nreferente\nrichiedente\nassistito\nassistita\nassicurato\nospite\npartecipante\nconiuge\ncondomino\ntestimone\nresponsabile\nnominativo\npersona di contatto\naluno\naluna\nfuncionário\nfuncionária\ncolaborador\ncolaboradora\ntrabalhadora\nproprietário\nproprietária\narrendatário\narrendatária\nsenhorio\ndestinatário\nremetente\nsócio\nsócia\ncondutor\ncondutora\nprofessor\nprofessora\nencarregado de educação\nutente\nrequerente\nsegurado\nbeneficiário\nhóspede\ncônjuge\ntestemunha\nresponsável\ncondómino\nsinistrado\npessoa de contacto\nelev\nbarn\nmedarbejder\nansat\nansatt\nanställd\nejer\neier\nägare\nlejer\nudlejer\nleietaker\nutleier\nhyresgäst\nhyresvärd\nkøber\nsælger\nkjøper\nselger\nköpare\nsäljare\nmodtager\nafsender\nmottaker\navsender\nmottagare\navsändare\nmedlem\nfører\nsjåfør\nförare\nlæge\nfastlege\nläkare\nlærer\nlärare\nforælder\nforesatt\nforesatte\nværge\nmålsman\nborger\npasient\npårørende\nanhörig\nansøger\nsøker\nsökande\nvidne\nvitne\nvittne\ndeltager\ndeltaker\ndeltagare\ngæst\ngjest\ngäst\nsagsbehandler\nsaksbehandler\nhandläggare\nbeboer\nboende\noppilas\nlapsi\ntyöntekijä\nomistaja\nvuokralainen\nvuokranantaja\nostaja\nmyyjä\nvastaanottaja\nlähettäjä\njäsen\nkuljettaja\nlääkäri\nopettaja\nyhteyshenkilö\npotilas\ntodistaja\nosallistuja\nvanhempi\nlähiomainen\nnemandi\nstarfsmaður\neigandi\nleigjandi\nkaupandi\nseljandi\nviðtakandi\nsendandi\nfélagi\nökumaður\nlæknir\nkennari\nforeldri\nforráðamaður\ntengiliður\nsjúklingur\numsækjandi\nviðskiptavinur\nþátttakandi\nuczeń\ndziecko\npracownik\npracownica\nwłaściciel\nnajemca\nwynajmujący\nkupujący\nsprzedający\nnabywca\nodbiorca\nnadawca\nczłonek\nkierowca\nlekarz\nnauczyciel\nwychowawca\nrodzic\nopiekun prawny\nmatka\nojciec\nosoba kontaktowa\nosoba do kontaktu\nświadek\nwnioskodawca\npacjentka\nuczestnik\nmałżonek\nubezpieczony\nposzkodowany\nsprawca\nmieszkaniec\nlokator\nkursant\nžák\nžákyně\nžiak\nžiačka\ndítě\ndieťa\nzaměstnanec\nzamestnanec\npracovník\nmajitel\nmajiteľ\nvlastník\nnájemce\nnájomca\npronajímatel\nprenajímateľ\nkupující\nkupujúci\nprodávající\npredávajúci\npříjemce\npríjemca\nodesílatel\nodosielateľ\nčlen\nřidič\nvodič\nlékař\nlekár\nučitel\nučitelka\nučiteľ\nučiteľka\ntřídní učitel\ntriedny učiteľ\nrodič\nzákonný zástupce\nzákonný zástupca\notec\nkontaktní osoba\nkontaktná osoba\nsvědek\nsvedok\nžadatel\nžiadateľ\núčastník\nmanžel\nmanželka\npojištěný\npoistený\npoškozený\npoškodený\nzákazník\ntanuló\ngyermek\nmunkavállaló\ndolgozó\ntulajdonos\nbérlő\nbérbeadó\nvevő\neladó\ncímzett\nfeladó\ngépkocsivezető\nsofőr\norvos\nháziorvos\ntanár\nosztályfőnök\nszülő\ngondviselő\ntörvényes képviselő\nkapcsolattartó\nbeteg\npáciens\nügyfél\ntanú\nigénylő\nkérelmező\nrésztvevő\nvendég\nházastárs\nbiztosított\nkárosult\nneve\ncopil\nangajat\nsalariat\nproprietar\nchiriaș\nlocatar\ncumpărător\nvânzător\ndestinatar\nexpeditor\nmembru\nșofer\nmedic\nmedic de familie\ndiriginte\npărinte\nmartor\nsolicitant\nparticipant\noaspete\nsoț\nsoție\nasigurat\npăgubit\npersoană de contact\nnumele\nučenik\nučenica\ndijete\nzaposlenik\nzaposleni\nradnik\nvlasnik\nnajmoprimac\nnajmodavac\nkupac\nprodavatelj\nprimatelj\npošiljatelj\nčlan\nvozač\nliječnik\nljekar\nnastavnik\nrazrednik\nučitelj\nučiteljica\nroditelj\nskrbnik\nstaratelj\nmajka\notac\nkontakt osoba\nsvjedok\npodnositelj\nsudionik\ngost\nsuprug\nsupruga\nosiguranik\noštećenik\nstanar\nučenec\nučenka\notrok\ndijak\ndelavec\nlastnik\nnajemnik\nnajemodajalec\nkupec\nprodajalec\nprejemnik\nvoznik\nzdravnik\nstarš\nkontaktna oseba\nbolnik\nvlagatelj\nudeleženec\nzakonec\nzavarovanec\noškodovanec\nstanovalec\nученик\nдете\nслужител\nработник\nсобственик\nнаемател\nнаемодател\nкупувач\nпродавач\nполучател\nподател\nчлен\nшофьор\nводач\nлекар\nучител\nкласен ръководител\nродител\nнастойник\nмайка\nбаща\nлице за контакт\nпациент\nклиент\nсвидетел\nзаявител\nучастник\nгост\nсъпруг\nсъпруга\nμαθητής\nμαθήτρια\nπαιδί\nεργαζόμενος\nυπάλληλος\nιδιοκτήτης\nενοικιαστής\nμισθωτής\nεκμισθωτής\nαγοραστής\nπωλητής\nπαραλήπτης\nαποστολέας\nμέλος\nοδηγός\nγιατρός\nιατρός\nκαθηγητής\nδάσκαλος\nγονέας\nκηδεμόνας\nμητέρα\nπατέρας\nυπεύθυνος\nασθενής\nπελάτης\nμάρτυρας\nαιτών\nσύζυγος\nασφαλισμένος\nõpilane\ntöötaja\nomanik\nüürnik\nüürileandja\nostja\nmüüja\nsaaja\nsaatja\nliige\njuht\narst\nperearst\nõpetaja\nlapsevanem\nhooldaja\nkontaktisik\npatsient\ntunnistaja\ntaotleja\nosaleja\nabikaasa\nskolēns\nbērns\ndarbinieks\ndarbiniece\nīpašnieks\nīrnieks\nizīrētājs\npircējs\npārdevējs\nsaņēmējs\nsūtītājs\nbiedrs\nvadītājs\nārsts\nģimenes ārsts\nskolotājs\nvecāks\naizbildnis\nkontaktpersona\npacients\nklients\nliecinieks\niesniedzējs\ndalībnieks\nmokinys\nvaikas\ndarbuotojas\ndarbuotoja\nsavininkas\nnuomininkas\nnuomotojas\npirkėjas\npardavėjas\ngavėjas\nsiuntėjas\nnarys\nvairuotojas\ngydytojas\nmokytojas\ntėvas\nmotina\nglobėjas\nkontaktinis asmuo\npacientas\nklientas\nliudytojas\npareiškėjas\ndalyvis\nveli\nöğrenci\nçalışan\nev sahibi\nkiracı\nalıcı\nsatıcı\ngönderen\nüye\nsürücü\ndoktor\nhekim\nöğretmen\nsınıf öğretmeni\nbaba\nyetkili\nilgili kişi\nirtibat kişisi\nmüşteri\ntanık\ndavacı\ndavalı\nkatılımcı\nmisafir\nsigortalı\npaziente\nképviseli\nképviselő\nképviselője\nzastoupený\nzastúpený\nreprezentant\npełnomocnik\nzmocněnec\nsplnomocnenec\nprocuratore\napoderado\nmandataire\nbevollmächtigter\nbevollmächtigte\nfuldmægtig\nfullmektig\npunomoćnik\npooblaščenec\nпълномощник\nπληρεξούσιος\nvolitatud isik\nap\nfelettese\nközvetlen felettese\ntulajdonosa\nügyintézője\nmunkahelyi vezető\np 3a\np 3c\nvn\nnn\npilnvarotā persona\nįgaliotas asmuo\nvekil"
      ),
      against: lines(
        "geo name\ngeoname\ngeographic name\nfeature name\nplace name\nlocality name\ncsd name\ncma name\ncensus name\ncounty name\nstate name\nregion name\ndistrict name\nmunicipality name\nward name\nparish name\narea name\nlad nm\nlad name\nlsoa name\nmsoa name\nconstituency name\nboat name\naircraft name\nbedrijfsnaam\nhandelsnaam\norganisatienaam\nschoolnaam\nproductnaam\nartikelnaam\nbestandsnaam\nmapnaam\ndomeinnaam\ngebruikersnaam\nplaatsnaam\nstraatnaam\nprojectnaam\nafdelingsnaam\nbanknaam\nmerknaam\nkolomnaam\ntabelnaam\nveldnaam\ncompany name\nbusiness name\nproduct name\nitem name\nfilename\nfile name\nhostname\nhost name\ndomain name\nserver name\nusername\nuser name\npackage name\nclass name\nclassname\ntable name\ncolumn name\nfield name\nevent name\ncountry name\nstreet name\nbank name\nproject name\nfirmenname\ndateiname\nraison sociale\nnom de fichier\nrazón social\nproduct\nproducts\nproducten\nartikel\nartikelen\nitem\nitems\nbedrijf\nbedrijven\ncompany\ncompanies\norganisatie\norganisation\norganization\nvendor\nsupplier\nleverancier\nleveranciers\nbrand\nbrands\nmerk\ndomain\npackage\npackages\ndependency\ndependencies\nmodule\nmodules\nplugin\nplugins\ndatabase\ntable\ntabel\ncolumn\ncolumns\nkolom\nfile\nfiles\nbestand\nbestanden\nfolder\nmap\npath\nhost\nhosts\nserver\nservers\nservice\nservices\ncity\ncities\ncountry\ncountries\nlanden\nstop\nstops\nhalte\nhaltes\nhaltenaam\nperron\nroute\nzone\nprovincie\nprovince\nlocatie\nlocation\nlocations\nsecurity\ninstrument\naandeel\nfonds\nfund\nplant\ncultivar\nvariety\nrassen\nschip\nship\nvessel\nregion\nregio\ngemeente\nstreet\nstraat\nroad\nschool\nbank\nproject\nprojects\ndepartment\nafdeling\nevent\nevents\nevenement\ncourse\ncursus\nvak\ncategory\ncategories\ncategorie\ntag\ntags\nlabel\nlicense\nlicenses\nscript\nscripts\ntask\ntasks\njob\njobs\nstep\nsteps\naction\nactions\nvariable\nparameter\nparam\nfield\nfields\nproperty\nproperties\nattribute\nclass\nmethod\nfunction\nschema\napp\napplication\napplicatie\ndevice\napparaat\nmodel\ntheme\nfont\ncolor\nkleur\nicon\nimage\ncluster\nnamespace\ncontainer\nimage name\nbranch\nrepository\nrepo\nenv\nenvironment\nlicense name\nscientific name\nsoort\nras\nbreed\ndrug\nmedicijn\nstof\nstation\ngebouw\nbuilding\nroom\nkamer\nkit\ngame\nsong\nalbum\nfilm\nmovie\nbook\nboek\ncurrency\nvaluta\nlanguage\ntaal\nlogin name\nlogon\nscreen name\naccount id\ngroup name\ngroepsnaam\nteamnaam\nteam name\ntype name\nrole name\nid name\ncode name\nkey name\nlandnaam\nstate name\ncity name\nplaats naam\nstad naam\nstatus name\nscreenname"
      ),
      never: lines(
        "mfr\nmfg\nmfgr\nmfr name\nmanufacturer\nmanufacturer name\nmaker\noem\nfabrikant\nhersteller\nfabricant\nfabricante\nfabbricante\nvoorstelling\ntoneelstuk\ntitel\nboektitel\nwerf\nfiliaal\nfiliaalnaam\nfilm\nmovie\nalbum\nsong\ngame\nboek\nbook\nbrand\nbrands\nmerk\nmerknaam\nbrand name\nschip\nschipnaam\nscheepsnaam\nship\nvessel\nvessel name\nship name\ncultivar\nvariety\nmedicijn\ndrug\nbedrijf\nbedrijfsnaam\ncompany\ncompany name\nfirma\nfirmenname\nfirmanaam\nhandelsnaam\norganisatie\norganisatienaam\norganisation\norganization\nraison sociale\nrazón social\nproduct\nproductnaam\nproduct name\nartikel\nartikelnaam\nitem name\ngemeente\ngemeentenaam\nplaats\nplaatsnaam\nwoonplaats\ngeboorteplaats\nstandplaats\nstad\ncity\ncity name\ntown\nort\nwohnort\nville\nciudad\nprovincie\nprovince\nwijk\nwijknaam\nbuurt\nstraat\nstraatnaam\nstreet\nstreet name\nstrasse\nstraße\nrue\nland\ncountry\ncountry name\nschool\nschoolnaam\nschool name\nstembureau\ngebouw\ngebouwnaam\nbuilding\nstation\nstationsnaam\nhalte\nhaltenaam\nstop name\nperron\nbank\nbanknaam\nbank name\noeuvre\ntheaterstuk\nuitgave"
      ),
      check: "personName")
    d.check = "nameWithTitle"
    d.alone = 0.6
    d.context = lines(
      "de heer\ndhr\nheer\nmevrouw\nmevr\nmw\ngeachte\nbeste\nhoogachtend\nmet vriendelijke groet\ngroeten\nondertekend\nnamens\ncontactpersoon\nt.a.v.\nter attentie van\nt.n.v.\nten name van\nnaam\npatiënt\ncliënt\nmedewerker\nwerknemer\nhuurder\nbewoner\ngeboren\ngeb\ndear\nsincerely\nkind regards\nsigned\nmr\nmrs\nms\nname\npatient\nclient\nemployee\nborn\nattn\nherr\nfrau\nsehr geehrte\nsehr geehrter\nmit freundlichen grüßen\ngeboren am\nmonsieur\nmadame\nné le\nnée le\nseñor\nseñora\nsignor\nsignora"
    )
    d.against = lines(
      "bijlage\nhoofdstuk\nparagraaf\nfiguur\ntabel\nappendix\nchapter\nsection\nfigure\ntable\nstraat\nlaan\nplein\ncopyright\nlicentie\nlicense\nauteur\nauthor\nauthors\ncontributed\ncontributor\ncontributors\ncontributed by\nwritten by\nmodified by\nmaintainer\nmaintained by\nmaintainers\npatch by\noriginal code\nported\nhacked by\net al\nisbn\ndoi\nb.v.\ninc\nltd\ngmbh"
    )
    d.sources = lines(
      "https://nl.wikipedia.org/wiki/Tussenvoegsel\nhttps://taaladvies.net/aanspreekvormen-in-brieven-algemeen/"
    )
    return d
  }

  private static func builtin17() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "passport", name: "Passport number", category: "document",
      kind: .pattern(
        "[0-9]{8,9}|[0-9]{12}|[0-9]{3}-[0-9]{7}-[0-9]{2}|[0-9]{2} [0-9]{7}|[A-Z][0-9]{6,8}|[A-Z] [0-9]{7}|[A-Z]{2} ?[0-9]{6,7}|[A-Z]{2} nr\\.? ?[0-9]{6}|[A-Z]{2}[0-9]{5}[A-Z]{2}|(\\xCE[\\x91-\\xA9]){1,2}[ -]?[0-9]{6}|[A-Z]{3} ?[0-9]{5,6}|[0-9]{2} ?[A-Z]{2} ?[0-9]{5}|[0-9]{6}[A-Z]{2}|[A-Z][0-9]{6}[A-Z]{2}|[A-Z][0-9]{7}[A-Z]|(\\xD0[\\x90-\\xA5]){2} ?[0-9]{6}|[CFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8}"
      ))
    d.fieldOnly = true
    d.border = .number
    d.check = "passportNumber"
    d.alone = 0.02
    d.context = lines(
      "nummer id\nid doc\nid-doc\nidentiteitsdocument\nnr identiteitsdocument\nlegitimatienr\npassport card\nppt\nppt no\npassport\npassports\npassport no\npassport nr\npassport number\npassportno\npassportnr\npassport id\npassnr\npass nr\npass no\ntravel doc\ntravel document\ntravel document number\npaspoort\npaspoortnr\npaspoortnummer\nreispas\nreisdocument\nreisepass\nreisepassnummer\nreisepassnr\npass-nr\npassnummer\npasseport\nnuméro de passeport\npasaporte\npassaporte\npassaporto\npaszport\npaszportu\npaszportem\ncestovní pas\ncestovný pas\npas č\npas číslo\nčíslo pasu\nč pasu\npas nr\npasnummer\npasnr\nútlevél\nútlevele\nútlevelének\nútlevélszám\npașaport\npaşaport\npasaport\npașaportul\npașaportului\npasaport no\nδιαβατήριο\nδιαβατηρίου\nπασσαπόρτι\npassinumber\npassi number\npassin numero\npassi\npassi nr\npase\npases numurs\npasas\npaso numeris\npaso nr\nputovnica\nputovnice\nbroj putovnice\npotni list\npotnega lista\nvegabréf\nvegabréfsnúmer\npassaport\nnumru tal-passaport\nпаспорт\nпаспорт №\nпаспорта\npass-nummer\npassnummeret\npasport\ncni\nc.n.i.\ncarte nationale d'identité\ncarte d'identité\ncarte d'identite\nn° de carte d'identité\nidentiteitskaart\nidentiteitskaartnummer\nnummer identiteitskaart\nidentity card\nidentity card no\nidentity card number\nid card\nid card no\nid card number\nid-kaart\nkopie pp\npp\nop č\nop č.\nč. op\nčíslo op\nobčanský průkaz\nobčanského průkazu\nčíslo občanského průkazu\nobčiansky preukaz\nobčianskeho preukazu\nčíslo op\nszem. ig.\nszem. ig. szám\nszig. szám\nszig.szám\nszemélyi igazolvány\nszemélyi igazolvány száma\nszemélyi igazolványszám\nact de identitate\nc.i. seria\nci seria\nseria și nr\ncarte de identitate\nbuletin\nлична карта\nл.к. №\nл.к.\nл. к. №\nл к\nлк №\nброј л.к.\nброј личне карте\nличне карте\nідкартка\nid картка\nid-картка\nпосвідчення\nδελτίου ταυτότητας\nαριθμός δελτίου ταυτότητας\nταυτότητας\nαρ. ταυτότητας\nα.δ.τ.\nαδτ\nα δ τ\ncarta d'identità\ncarta identità\nc.i. n.\nc.i. n\ncarta di identità\ndocumento d'identità\nosobna iskaznica\nosobne iskaznice\nbroj osobne iskaznice\nlična karta\nbroj lične karte\nosebna izkaznica\nosebne izkaznice\nhenkilökortti\nhenkilökortin numero\nid-kort\nnationellt id-kort\nlegitimation\nasmens tapatybės kortelė\natk nr\npersonas apliecība\nid-kaart\nisikutunnistus\nkimlik seri no\nnüfus cüzdanı\ndowodem osobistym\ndowód osobisty\ndowodu osobistego\nbr. lične karte\nbr lične karte\nbr. osobne\nbroj lk\nbr. lk\ncie n\ncarta d’identità\ndocumento d’identità\nosobna\nos. iskaznica\nseria și nr.\ncartão de cidadão\nbilhete de identidade\nnº cc\nnº do cc\nid-картки №\nid-картки\nід-картки\nkimlik seri\ncarte eid\ncarte e-id\ncarte eid n°\nάδεια διαμονής\nάδειας διαμονής\nbroj isprave\nbr isprave\nbr. isprave\nisprava\nbroj putne isprave\nputna isprava\nosebni dokument\ndoklad totožnosti\nčíslo dokladu totožnosti\ndokument tożsamości\nnr dokumentu tożsamości\nseria i nr dokumentu\ndocumento de identidad\nnº documento identidad\nausweisdokument\npièce d'identité\nn° pièce d'identité\npièce identité\nactul de identitate\nact identitate\nci serie nr\nserie ci\nserie nr ci\nserie buletin\nszemélyi okmány\nasmens dokumentas\nasmens dokumento nr\npersonu apliecinošs dokuments\nisikut tõendav dokument\nαδτ διαβ\nα δ τ διαβ\nαρ διαβατηρίου\nαρ διαβ\nαριθμός διαβατηρίου\nαδτ διαβατήριο\nταυτότητα διαβατήριο\nαριθμός ταυτότητας\nαρ ταυτότητας\nαρ ταυτ\nταυτότητα\nдокумент за самоличност\nлк номер\nномер на лк\nkimlik pasaport\npasaport kimlik\npasaport numarası\nhenkilöllisyystodistus\nlegitimasjon\nlegitimationsnummer\nid handling\ntítulo de residência\ntít. residência\ntítulo resid\ntít resid\ntítulo de residencia\ntítulo de residência nº\nautorização de residência\npermesso di soggiorno\naufenthaltstitel\ntitre de séjour\ncarte de séjour\nresidence permit\noleskelulupa\nuppehållstillstånd\noppholdstillatelse\nkarta pobytu\npovolení k pobytu\npovolenie na pobyt\nпосвідка на проживання\nleidimas gyventi\nuzturēšanās atļauja\nelamisluba\nikamet izni\noturma izni\ntarjeta de residencia"
    )
    d.against = lines(
      "expiry\nexpires\nexpiration\nexp\nexpired\nvalid until\ndate of expiry\ndate of issue\nissued\nissue date\nissued on\ngeldig tot\nverloopt\ngültig bis\ndate of birth\ndob\nborn\ngeboren\ngeboortedatum\nphone\ntel\ntelephone\nmobile\nmob\ntelefoon\nmobiel\ntelefon\norder\norder no\ninvoice\nbooking\nreservation\nreference\nref\nticket\nflight\niban\naccount\ncard\nversion\nbuild\nissue\ncommit\ntimestamp\nvisa\nvisum\nseat\npostcode\nzip"
    )
    d.sources = lines(
      "https://www.icao.int/publications/pages/publication.aspx?docnum=9303\nhttps://www.consilium.europa.eu/prado/en/search-by-document-country.html"
    )
    return d
  }

  private static func builtin18() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "postcode", name: "Postcode", category: "location",
      kind: .pattern(
        "[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}|GIR ?0AA|[AC-FHKNPRTV-Y][0-9][0-9W] ?[0-9AC-FHKNPRTV-Y]{4}|[ABCEGHJ-NPR-TVXY][0-9][ABCEGHJ-NPR-TV-Z] ?[0-9][ABCEGHJ-NPR-TV-Z][0-9]"
      ))
    d.border = .word
    d.field = FieldRule(
      names: lines(
        "postikood\nkod pocz\nkod poczt\npoštovní směrovací číslo\npoštové smerovacie číslo\npoštanski br\npošt br\npoštanski broj\npoštna št\npošt št\np kodu\nposta kodu\npnro\npostinro\npcode\npašto kodas lt\npasta ind\nпощ код\nταχ κώδ\nsihtnumber\npostindeks\ncód postal\ncod postal\nc postal\ncódigo postal cp\ncodice avviamento postale\npostcode\npstl cd\npstl code\npcode\np code\npost code\npostcd\npstcd\npst cd\npostkode\nzip\nzips\nzip code\nzipcode\nzip cd\nzip5\nzip 5\nzip plus4\nzip postal code\npostal code\npostalcode\npostal cd\npostal\npost zip code\npostal zone\naddress zip\naddr zip\nhome zip\neircode\nplz\nplz ort\nplz wohnort\npostleitzahl\ncode postal\ncodepostal\nc p ville\ncp ville\ncod postal\ncódigo postal\ncodigo postal\ncódigo postal localidade\ncodice postale\ncodice avviamento postale\nc a p\ncap\ncp\nnpa\ncap comune\ncap residenza\npostnr\npost nr\npostnr ort\npostnr sted\npostnr by\npostnr og sted\npostnummer\npostnummer ort\npostinumero\npsč\npsc\npsč obec\nkod pocztowy\nkod poczt\nirányítószám\nirsz\nir szám\ncod poștal\ncod poştal\npoštanski broj\npošt broj\npbr\npoštna številka\npoštna št\npošta\npasta indekss\npašto kodas\nsihtnumber\npostiindeks\nposta kodu\npóstnúmer\npóstnr\nпощенски код\nп к\nταχυδρομικός κώδικας\nτ κ\nτκ\nkodiċi postali\ncp localité\ncode postal et ville\ncode postal ville\ncode postal localité\nnpa localité\nnpa lieu\nnpa ort\nplz stadt\ncpostal\ncp localidad\ncp población\ncp municipio\ncp localidade\ncódigo postal localidad\ncap città\ncap località\npsč a obec\npsč město\npsč mesto\nkod i miejscowość\nkod pocztowy i miejscowość\nkod miejscowość\nkod miasto\nptt\nptt broj\npoštni broj\nпощ код\nταχ κώδικας\ntk\ntach kodikas\npašto indeksas\npostnr og by\npostnr poststed\npostnummer och ort\npostnummer og by\npostnummer og sted\npostnummer sted\npostnummer by\npostinro\npostinumero ja toimipaikka\npostinumero ja postitoimipaikka\nиндекс\nпочтовый индекс\nпоштовий індекс\nпоштански број\nirányítószám település\nirsz település\npstlz\npostcode code\npostcodecode\npost code id\npasta ind\npasta indeksi\npošta št\npoštna št in kraj\npošta in kraj\np št\nkod poczt miejscowość\npsč město obec\npsč a město\nir sz\ncod post\nc postal\nc p\ncód postal\ncód post\ncod postale\npostnr stad\npostnr ort land\npnr ort\npostnr bynavn\npost no\nposti indeks\npašto kod\npašto ind\nπκ\nτ κ πόλη\nτκ πόλη\nπ κ πόλη\nпощ к\nіндекс пошти\nпоштовий код\nposta kod"
      ),
      perhaps: lines("indeks\npš\nпк\np br\npk nr\nіндекс\nposta\npost\nkod\nindekss"),
      against: lines("error code\nstatus code\ncountry code"),
      check: "postcode")
    d.check = "postcode"
    d.alone = 0.75
    d.context = lines("postcode\nzip\neircode\nplz\npostleitzahl\npostnr\npostnummer")
    d.against = lines("sku\nflight\npostbus\npostfach")
    d.sources = lines(
      "https://www.upu.int/en/Postal-Solutions/Programmes-Services/Addressing-Solutions\nhttps://www.royalmail.com/find-a-postcode\nhttps://www.eircode.ie/business/finder\nhttps://pe.usps.com/text/dmm300/L002.htm"
    )
    return d
  }

  private static func builtin19() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "username", name: "User name in a home folder", category: "person",
      kind: .pattern(
        "/home/[A-Za-z][A-Za-z0-9._-]{1,31}|/Users/[A-Za-z][A-Za-z0-9._-]{1,31}|[A-Za-z]:\\\\{1,2}Users\\\\{1,2}[A-Za-z][A-Za-z0-9._-]{1,31}"
      ))
    d.border = .none
    d.check = "homeFolder"
    d.alone = 0.3
    d.context = lines(
      "gebruiker\ngebruikersnaam\nusername\nuser name\nlogin\nprofiel\nprofile\nhomedir\nhome folder"
    )
    d.against = lines("docker\ndockerfile\ncontainer\nrunner\nci\nbuild\nexample\nvoorbeeld")
    d.sources = lines("https://refspecs.linuxfoundation.org/FHS_3.0/fhs/ch03s08.html")
    return d
  }

  private static func builtin20() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "vin", name: "Vehicle identification number (VIN)", category: "vehicle",
      kind: .pattern("[1-9A-HJ-NPR-Z][A-HJ-NPR-Z0-9]{16}"))
    d.fieldOnly = true
    d.check = "vin"
    d.alone = 0.05
    d.chance = 0.6
    d.context = lines(
      "vin\nšasija\nšasije\nbroj šasije\nseria șasiu\nserie șasiu\nșasiu\nsasiu\nchâssis\nchasis\nalvázszám\nčíslo podvozku\npodvozek\nnr nadwozia\nstelnummer\nunderstellsnummer\nchassinummer\nvalmistenumero\nαριθμός πλαισίου\nшаси\nvin-nummer\nvin number\nchassisnummer\nchassis\nchassisnr\nchassis number\nvoertuigidentificatienummer\nmeldcode\nvehicle identification number\nvehicle\nvoertuig\nkenteken\nfahrgestellnummer\nfin\nnuméro de châssis\nnuméro d'identification\nbastidor\nnúmero de bastidor\ntelaio\nnumero di telaio\nnr identificare\nnr de identificare\nnumăr de identificare\nnumar de identificare\nfahrzeug-identifizierungsnummer\nfahrzeugidentnummer\nfgstnr\nidentifikační číslo vozidla\nidentifikačné číslo vozidla\nidentifikacijska oznaka\nbroj šasije\nnumer identyfikacyjny\nnúmero de quadro\nchassi\nrunkonumero\nalustanumero\ntehasetähis\nšasijas numurs\nkėbulo numeris\nşasi no\nşase no\nрама"
    )
    d.against = lines("hash\nsha\ntoken\nlicentie\nlicence\ncommit")
    d.sources = lines(
      "https://www.iso.org/standard/52200.html\nhttps://www.ecfr.gov/current/title-49/section-565.15\nhttps://en.wikipedia.org/wiki/Vehicle_identification_number"
    )
    return d
  }

  private static func builtin21() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "at.vnr", name: "Austrian social insurance number", category: "national-id",
      kind: .pattern(
        "[1-9][0-9]{3}([ -]|\\xC2?\\xA0)?[0-3][0-9][01][0-9][0-9]{2}|[1-9][0-9]{3}[ /-][0-3][0-9]\\.?[ ]?[01][0-9]\\.?[ ]?[0-9]{2}"
      ))
    d.border = .number
    d.check = "sozialversicherungsnummer"
    d.tested = "stdnum.at.vnr"
    d.alone = 0.17
    d.chance = 0.052
    d.context = lines(
      "nationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number\nsozialversicherungsnummer\nsv-nummer\nsv-nr\nsvnr\nsv nr\nvsnr\nvnr\nversicherungsnummer\nvers.-nr.\nvers.nr.\nversicherungsnr\nsv-nr.\nsv\nsozialvers-nr\nsozversnr\nsozialversicherung\ne-card\necard\noostenrijks socialezekerheidsnummer\nsocial security number\nsocial insurance number\nhauptverband"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp\nrechnung\nrechnungsnummer\nkundennummer\ntelefon\nepoch"
    )
    d.sources = lines(
      "https://de.wikipedia.org/wiki/Sozialversicherungsnummer#%C3%96sterreich\nhttps://www.sozialversicherung.at"
    )
    return d
  }

  private static func builtin22() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "be.bis", name: "Belgian BIS number, for who is not in the national register",
      category: "national-id",
      kind: .pattern(
        "[0-9]{2}[2-5][0-9]{8}|[0-9]{2}\\.[2-5][0-9]\\.[0-9]{2}[ -][0-9]{3}[. -][0-9]{2}|[0-9]{2} [2-5][0-9] [0-9]{2} [0-9]{3} [0-9]{2}|[0-9]{2}[2-5][0-9]{3}[ -][0-9]{3}[ .-]?[0-9]{2}|[0-9]{2}[-/][2-5][0-9][-/][0-9]{2}[ -][0-9]{3}[. -][0-9]{2}"
      ))
    d.border = .number
    d.check = "bisnummer"
    d.tested = "stdnum.be.bis"
    d.alone = 0.34
    d.chance = 0.0028
    d.context = lines(
      "bis\nbisnummer\nbis-nummer\nnuméro bis\nnumero bis\nbis number\nrijksregisternummer\nrijksregister\nrijksregisternr\nrrn\nrr-nummer\nrr nummer\ninsz\ninsz-nummer\nniss\nnuméro national\nnumero national\nnuméro de registre national\nregistre national\nnationalregisternummer\nnationalregister\nenss\nn° national\nnn\nnationaal nummer\nnationaal identificatienummer\nnational number\nnational register number\nbelgian national number\nsocialezekerheidsnummer\ninss"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp\ngsm\nfacture\ncommande\ntéléphone"
    )
    d.sources = lines(
      "https://nl.wikipedia.org/wiki/Rijksregisternummer\nhttps://www.ksz-bcss.fgov.be/nl/project/rijksregisterksz-registers"
    )
    return d
  }

  private static func builtin23() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "be.nn", name: "Belgian national number (rijksregisternummer, numéro national)",
      category: "national-id",
      kind: .pattern(
        "[0-9]{2}[01][0-9]{8}|[0-9]{2}\\.[01][0-9]\\.[0-9]{2}[ -][0-9]{3}[. -][0-9]{2}|[0-9]{2} [01][0-9] [0-9]{2} [0-9]{3} [0-9]{2}|[0-9]{2}[01][0-9]{3}[ -][0-9]{3}[ .-]?[0-9]{2}|[0-9]{2}[-/][01][0-9][-/][0-9]{2}[ -][0-9]{3}[. -][0-9]{2}"
      ))
    d.border = .number
    d.check = "rijksregisternummer"
    d.tested = "stdnum.be.nn"
    d.alone = 0.53
    d.chance = 0.0028
    d.context = lines(
      "rijksregisternummer\nrijksregister\nrijksregisternr\nrrn\nrr\nrr-nummer\nrr nummer\ninsz\ninsz-nummer\nniss\nnuméro national\nnumero national\nnuméro de registre national\nregistre national\nnationalregisternummer\nnationalregister\nenss\nn° national\nnn\nnationaal nummer\nnationaal identificatienummer\nnational number\nnational register number\nbelgian national number\nsocialezekerheidsnummer\ninss\nrijksreg.nr\nrijksregnr\nlid\nlidnr\nlidnummer\naangeslotene\nregistre nat.\nnnbel"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp\ngsm\nfacture\ncommande\ntéléphone\nondernemingsnummer\nbuild\nbuild id\nartikelnr\nsku"
    )
    d.sources = lines(
      "https://nl.wikipedia.org/wiki/Rijksregisternummer\nhttps://www.ibz.rrn.fgov.be/fileadmin/user_upload/nl/rr/instructies/IT-lijst/IT000_Rijksregisternummer.pdf"
    )
    return d
  }

  private static func builtin24() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "be.rekening", name: "Belgian bank account number of before IBAN", category: "financial",
      kind: .pattern("[0-9]{3}-[0-9]{7}-[0-9]{2}"))
    d.border = .number
    d.check = "belgianAccount"
    d.tested = "stdnum.be.iban"
    d.alone = 0.2
    d.chance = 0.0103
    d.context = lines(
      "rekening\nrekeningnr\nrekeningnummer\nreknr\nrek.nr\nrek. nr\nbankrekening\nbankrekeningnummer\ncompte\nn° de compte\nnuméro de compte\ncompte bancaire\nbank account\naccount number\nfortis\nkbc\ndexia\ning\nargenta\nbank"
    )
    d.against = lines(
      "identiteitskaart\nidentiteitskaartnummer\ncarte d'identité\nidentity card\nid card\nrijbewijs\npermis"
    )
    d.sources = lines("https://nl.wikipedia.org/wiki/Bankrekeningnummer")
    return d
  }

  private static func builtin25() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "bg.egn", name: "Bulgarian personal number (EGN)", category: "national-id",
      kind: .pattern("[0-9]{2}[0-5][0-9][0-3][0-9]{5}"))
    d.border = .number
    d.check = "egn"
    d.tested = "stdnum.bg.egn"
    d.alone = 0.14
    d.chance = 0.037
    d.context = lines(
      "егн\nединен граждански номер\negn\ne.g.n.\nbulgarian id\nbulgarian personal number\nbulgaars persoonsnummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\npersonal number\nuniform civil number\nегн№\nегн №\nucn\nnnbgr"
    )
    d.against = lines(
      "еик\nбулстат\nтелефон\nтел\nпоръчка\nфактура\ntelefoon\nphone\norder\nordernummer\nfactuur\ninvoice\ntimestamp\nepoch"
    )
    d.sources = lines(
      "https://bg.wikipedia.org/wiki/%D0%95%D0%B4%D0%B8%D0%BD%D0%B5%D0%BD_%D0%B3%D1%80%D0%B0%D0%B6%D0%B4%D0%B0%D0%BD%D1%81%D0%BA%D0%B8_%D0%BD%D0%BE%D0%BC%D0%B5%D1%80"
    )
    return d
  }

  private static func builtin26() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "ch.ssn", name: "Swiss social insurance number (AHV, AVS)", category: "national-id",
      kind: .pattern(
        "756[0-9]{10}|756\\.[0-9]{4}\\.[0-9]{4}\\.[0-9]{2}|756 [0-9]{4} [0-9]{4} [0-9]{2}|756-[0-9]{4}-[0-9]{4}-[0-9]{2}"
      ))
    d.border = .number
    d.check = "ahvNumber"
    d.tested = "stdnum.ch.ssn"
    d.alone = 0.87
    d.chance = 0.99
    d.context = lines(
      "nationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number\nahv\nahv-nummer\nahv nummer\nahv-nr\nahvn13\navs\nnuméro avs\nno avs\nn° avs\nnavs13\nnavs\nsozialversicherungsnummer\nversichertennummer\nsv-nummer\nnumero avs\noasi\noasi number\nsocial security number\nzwitsers socialezekerheidsnummer\nnnche"
    )
    d.against = lines("ean\ngtin\nbarcode")
    d.sources = lines(
      "https://de.wikipedia.org/wiki/Sozialversicherungsnummer#Versichertennummer\nhttps://www.zas.admin.ch"
    )
    return d
  }

  private static func builtin27() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "cy.tic", name: "Cypriot tax number of a person (TIC)", category: "national-id",
      kind: .pattern("(CY ?)?[069][0-9]{7}[A-Z]"))
    d.border = .number
    d.check = "tic"
    d.tested = "stdnum.cy.vat"
    d.alone = 0.32
    d.chance = 0.038
    d.context = lines(
      "tic\ntin\nαριθμός φορολογικού μητρώου\nαφμ\nα.φ.μ.\nαφτ\nα.φ.τ.\nαριθμός φορολογικής ταυτότητας\nφορολογική ταυτότητα\ntax identification code\ncyprus tax\ncypriot tax number\ntax number\ntax id\nvat number\ncyprisch belastingnummer\nvergi kimlik"
    )
    d.against = lines(
      "dni\nnif\nnie\nτιμολόγιο\nπαραγγελία\norder\nordernummer\nartikel\npart number\nfactuur\ninvoice"
    )
    d.sources = lines(
      "https://ec.europa.eu/taxation_customs/tin\nhttps://en.wikipedia.org/wiki/VAT_identification_number"
    )
    return d
  }

  private static func builtin28() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "cz.bankaccount", name: "Czech or Slovak bank account number", category: "financial",
      kind: .pattern("[0-9]{7,10}/[0-9]{4}|[0-9]{1,6}-[0-9]{2,10}/[0-9]{4}"))
    d.border = .number
    d.check = "czechAccount"
    d.tested = "stdnum.cz.bankaccount"
    d.alone = 0.35
    d.chance = 0.06
    d.context = lines(
      "účet\núčtu\núčet č\nčíslo účtu\nč. účtu\nč.ú.\nč. ú.\nbankovní spojení\nbankovní účet\nbankové spojenie\nbankový účet\nčíslo účtu klienta\nprotiúčet\nna účet\nz účtu\nbank\nbanka\núčte\nucet\ncislo uctu\nbank account\naccount number\nrekening"
    )
    d.against = lines(
      "spis\nsp. zn.\nč. j.\nčj\nč.j.\nsp.zn.\nfaktura\nsmlouva\nzmluva\nobjednávka\nrč\nrodné číslo"
    )
    d.sources = lines("https://cs.wikipedia.org/wiki/%C4%8C%C3%ADslo_%C3%BA%C4%8Dtu")
    return d
  }

  private static func builtin29() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "cz.rc", name: "Czech or Slovak birth number (rodné číslo)", category: "national-id",
      kind: .pattern(
        "[0-9]{2}[0-35-8][0-9][0-3][0-9]( ?/ ?| )[0-9]{3,4}|[0-9]{2}[0-35-8][0-9][0-3][0-9]{5}"))
    d.border = .number
    d.check = "rodneCislo"
    d.tested = "stdnum.cz.rc"
    d.alone = 0.16
    d.chance = 0.068
    d.context = lines(
      "rodné číslo\nčíslo pojištěnce\ncislo pojistence\nč. pojištěnce\nrodne cislo\nrodného čísla\nrč\nr.č.\nr. č.\nrodné č.\nbirth number\nczech birth number\nslovak birth number\nczech id\nslovak id\ntsjechisch geboortenummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\npersonal number\nrod. č.\nrod. číslo\nrodným číslom\nrodným číslem\nrodnému číslu\nrodnom čísle\nrodném čísle\nrodné čísla\nrodných čísel\nrodných čísiel\nrc\nr.c.\nrod. cislo\nnncze"
    )
    d.against = lines(
      "ičo\ničdpa\ndič\ntelefon\ntel\nmobil\ntelefoon\nphone\nobjednávka\nčíslo objednávky\nfaktura\nfaktúra\núčet\nčíslo účtu\norder\nordernummer\nfactuur\ninvoice\ntimestamp"
    )
    d.sources = lines(
      "https://www.zakonyprolidi.cz/cs/2000-133\nhttps://cs.wikipedia.org/wiki/Rodn%C3%A9_%C4%8D%C3%ADslo"
    )
    return d
  }

  private static func builtin30() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "de.idnr", name: "German tax identification number (Steuer-ID)", category: "national-id",
      kind: .pattern(
        "[1-9][0-9]{10}|[1-9][0-9] [0-9]{3} [0-9]{3} [0-9]{3}|[1-9][0-9]/[0-9]{3}/[0-9]{3}/[0-9]{3}|[1-9][0-9]-[0-9]{3}-[0-9]{3}-[0-9]{3}|[1-9][0-9]\\xC2\\xA0[0-9]{3}\\xC2\\xA0[0-9]{3}\\xC2\\xA0[0-9]{3}"
      ))
    d.border = .number
    d.check = "steuerID"
    d.tested = "stdnum.de.idnr"
    d.alone = 0.26
    d.chance = 0.0038
    d.context = lines(
      "st.-id\nst-id\nsteuer-nr. id\ntin-nummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number\nsteuer-id\nsteuerid\nsteuer id\nsteuer-idnr\nidnr\nid-nr\nid-nr.\nsteueridentifikationsnummer\nsteuerliche identifikationsnummer\nidentifikationsnummer\nsteuer-identifikationsnummer\ntax id\ntax identification number\ntin\nfiscaal nummer\nduits belastingnummer\nsteueridentnr\nidentifikationsnr\nsteuerl. identifikationsnr\nsteuerl. id\nsteuerliche idnr\nsteuer ident nr\nsteuer-ident-nr\nsteueridentnummer\nsteuer-identnummer\nidentnummer\nidno"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp\nrechnung\nrechnungsnummer\nbestellnummer\nkundennummer\ntelefonnummer\ntelefon\nsteuernummer"
    )
    d.sources = lines(
      "https://de.wikipedia.org/wiki/Steuerliche_Identifikationsnummer\nhttps://www.bzst.de/DE/Privatpersonen/SteuerlicheIdentifikationsnummer/steuerlicheidentifikationsnummer_node.html"
    )
    return d
  }

  private static func builtin31() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "de.kvnr", name: "German health insurance number (Krankenversichertennummer, KVNR)",
      category: "health",
      kind: .pattern("[A-Z] ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}"))
    d.border = .number
    d.check = "krankenversichertennummer"
    d.alone = 0.049
    d.chance = 0.1
    d.context = lines(
      "kvnr\nkv-nr\nkv-nummer\nkvid\nkrankenversichertennummer\nkrankenversichertennr\nkrankenversicherten-nr\nkrankenversicherungsnummer\nkrankenversicherungsnr\nkrankenversicherungs-nr\nversichertennummer\nversichertennr\nversicherten-nr\nversicherten-id\nversicherten id\nversichertenkarte\nkrankenkassennummer\ngesundheitskarte\nkrankenkasse\nkrankenversicherung\negk\negk-nr\negk-nummer\ne-gk\ngk-nummer\ngk-nr\ngkv\nvers.-nr\nvers-nr\nversnr\nkvid-10\nkvid_10\nhealth insurance number\ngerman health insurance number\npatient"
    )
    d.against = lines(
      "bestellnummer\nbestellnr\nartikelnummer\nartikelnr\nauftragsnummer\nrechnungsnummer\nrechnung\nkundennummer\nseriennummer\nserienummer\nzähler\nzählernummer\nsku\norder\nserial"
    )
    d.sources = lines(
      "https://www.gesetze-im-internet.de/sgb_5/__290.html\nhttps://de.wikipedia.org/wiki/Krankenversichertennummer"
    )
    return d
  }

  private static func builtin32() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "de.personalausweis", name: "Number of a German identity card or passport",
      category: "document",
      kind: .pattern("[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}[0-9]?D?|[0-9]{10}D?"))
    d.ignoreCase = true
    d.fieldOnly = true
    d.border = .word
    d.check = "ausweisnummer"
    d.alone = 0.0043
    d.chance = 0.2
    d.context = lines(
      "pa-nr\npa nr\npa-nummer\npersonalausweis-nr\npersonalausweisnr\nausweis nr\npersonalausweis\npersonalausweisnummer\nausweis\nausweisnummer\nausweisnr\nausweis-nr\nperso\nreisepass\nreisepassnummer\npassnummer\npass-nr\ngerman passport\ngerman passport number\ngerman identity card\ngerman id card\ngerman id\nduitse identiteitskaart\nduits paspoort\ndokumentennummer\nseriennummer ausweis"
    )
    d.against = lines(
      "iban\nbestellnummer\nkundennummer\nrechnungsnummer\norder\nordernummer\ntelefon\ntelefoon")
    d.sources = lines(
      "https://de.wikipedia.org/wiki/Ausweisnummer\nhttps://www.icao.int/publications/Documents/9303_p3_cons_en.pdf"
    )
    return d
  }

  private static func builtin33() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "de.svnr", name: "German pension insurance number (Sozialversicherungsnummer)",
      category: "national-id",
      kind: .pattern(
        "[0-9]{8}[A-Z][0-9]{3}|[0-9]{2}[ -][0-9]{6}[ -][A-Z][ -]?[0-9]{2}[ -]?[0-9]|[0-9]{2} [0-9]{2} ?[0-9]{2} ?[0-9]{2} [A-Z] [0-9]{2} ?[0-9]"
      ))
    d.ignoreCase = true
    d.border = .number
    d.check = "versicherungsnummer"
    d.alone = 0.931
    d.chance = 0.0042
    d.context = lines(
      "rentenvers.-nr\nrentenversicherungsnr\nsozialvers.-nr\nsozialversicherungsnr\nsoz.vers.nr\nsv-nummer\nvers.-nr\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number\nsozialversicherungsnummer\nsv-nummer\nsv-nr\nsv nr\nsvnr\nrentenversicherungsnummer\nversicherungsnummer\nrvnr\nrv-nummer\nversicherungsnr\nsozialversicherungsausweis\nsocial security number\npension insurance number\nvsnr"
    )
    d.against = lines("artikelnummer\nserienummer\nseriennummer\nartikelnr\nsku\nbestellnr")
    d.sources = lines(
      "https://www.gesetze-im-internet.de/vkvv/__2.html\nhttps://de.wikipedia.org/wiki/Versicherungsnummer"
    )
    return d
  }

  private static func builtin34() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "dk.cpr", name: "Danish personal number (CPR)", category: "national-id",
      kind: .pattern("[0-3][0-9][01][0-9]{3}[ -]?[0-9]{4}"))
    d.border = .number
    d.check = "cpr"
    d.tested = "stdnum.dk.cpr"
    d.alone = 0.13
    d.context = lines(
      "cpr\ncpr-nr\ncpr nr\ncpr-nummer\ncprnummer\ncpr_nr\npersonnummer\nperson-nr\ndet centrale personregister\nsundhedskort\ndanish personal number\ndanish id\ndeens persoonsnummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number\npersonal number\ncprnr\ncpr-nummeret\ncprnummeret\nnndnk"
    )
    d.against = lines(
      "telefoon\ntelefoonnummer\nmobiel\ntel\nphone\nmobile\ntelefon\nmobil\norder\nordernummer\nordrenummer\nfaktura\nfactuur\ninvoice\ntimestamp\nepoch\ncvr\nkonto\nkontonummer\nartikel\nexample number\npattern"
    )
    d.sources = lines("https://cpr.dk\nhttps://da.wikipedia.org/wiki/CPR-nummer")
    return d
  }

  private static func builtin35() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "ee.ik", name: "Estonian personal code (isikukood)", category: "national-id",
      kind: .pattern("[1-6][0-9]{2}[01][0-9][0-3][0-9]{5}"))
    d.border = .number
    d.check = "isikukood"
    d.tested = "stdnum.ee.ik"
    d.alone = 0.34
    d.chance = 0.039
    d.context = lines(
      "ik\nisikukood\nkood\nisikukoodi\nisikukoodiga\nisiku kood\npersonal code\nestonian id\nestonian personal code\nestlands persoonsnummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\npersonal id\ni.k.\nisikukoodid\nisikukoodide\nidcode\nid code\nisiku_kood\npnoee\netsi/pnoee\nnnest"
    )
    d.against = lines(
      "registrikood\ntelefon\ntellimus\narve\narve number\nviitenumber\norder\nordernummer\nfactuur\ninvoice\ntimestamp"
    )
    d.sources = lines("https://www.riigiteataja.ee/akt/106032012004")
    return d
  }

  private static func builtin36() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "es.ccc", name: "Spanish bank account number (CCC)", category: "financial",
      kind: .pattern(
        "[0-9]{20}|[0-9]{4} [0-9]{4} [0-9]{2} [0-9]{10}|[0-9]{4}-[0-9]{4}-[0-9]{2}-[0-9]{10}|([0-9]{4} ){4}[0-9]{4}|[0-9]{4}/[0-9]{4}/[0-9]{2}/[0-9]{10}"
      ))
    d.border = .number
    d.check = "ccc"
    d.tested = "stdnum.es.ccc"
    d.alone = 0.2
    d.chance = 0.009
    d.context = lines(
      "cuenta\ncuenta bancaria\ncuenta corriente\nnúmero de cuenta\nnumero de cuenta\nnº de cuenta\nnº cuenta\nn.º de cuenta\nnúm. cuenta\nnúm. de cuenta\nccc\nc.c.c.\ncta\ncta.\ncta cte\nc/c\ndomiciliación\ndomiciliación bancaria\nbanco\nentidad\nbank account\naccount number\nrekening\nrekeningnummer"
    )
    d.against = lines(
      "pedido\nfactura\nreferencia\norder\ninvoice\nhash\niccid\nsim\nseguimiento\ntracking\ncups")
    d.sources = lines("https://es.wikipedia.org/wiki/C%C3%B3digo_cuenta_cliente")
    return d
  }

  private static func builtin37() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "es.dni", name: "Spanish identity card number (DNI)", category: "national-id",
      kind: .pattern(
        "[0-9]{7,8}[ -]?[A-HJ-NP-TV-Z]|[0-9]{2}\\.[0-9]{3}\\.[0-9]{3}[ -]?[A-HJ-NP-TV-Z]|[0-9]{2} [0-9]{3} [0-9]{3}[ -]?[A-HJ-NP-TV-Z]"
      ))
    d.ignoreCase = true
    d.border = .number
    d.check = "dni"
    d.tested = "stdnum.es.dni"
    d.alone = 0.55
    d.chance = 0.043
    d.context = lines(
      "nationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number\ndni\nd.n.i.\nnif\nn.i.f.\ndocumento nacional de identidad\nnúmero de identificación fiscal\nnumero de identificacion fiscal\ndocumento de identidad\nidentidad\nspaans identiteitsnummer\nspanish id\ncedula\ntitular\ncontribuyente\nnnesp"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp\nfactura\npedido\nteléfono\ntelefono\nreferencia\nref\nref.\nartículo\nnorma\nlote\nserie\nexpediente\nalbarán\nsku"
    )
    d.sources = lines(
      "https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/calculo-del-digito-de-control-del-nif-nie/\nhttps://es.wikipedia.org/wiki/Documento_nacional_de_identidad_(Espa%C3%B1a)"
    )
    return d
  }

  private static func builtin38() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "es.nie", name: "Spanish number of a foreigner (NIE)", category: "national-id",
      kind: .pattern(
        "[XYZ][ -]?[0-9]{7}[ -]?[A-HJ-NP-TV-Z]|[XYZ][ .-]?[0-9]\\.[0-9]{3}\\.[0-9]{3}[ -]?[A-HJ-NP-TV-Z]"
      ))
    d.ignoreCase = true
    d.border = .number
    d.check = "nie"
    d.tested = "stdnum.es.nie"
    d.alone = 0.72
    d.chance = 0.044
    d.context = lines(
      "nationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number\nnie\nn.i.e.\nnif\nnúmero de identidad de extranjero\nnumero de identidad de extranjero\nextranjero\nextranjería\ntie\nspanish foreigner number\nspaans vreemdelingennummer\ndocumento de identidad"
    )
    d.against = lines(
      "factura\npedido\nteléfono\ntelefono\nreferencia\nartículo\nartikelnummer\nserial\nsku\nref\nref.\nlote"
    )
    d.sources = lines("https://es.wikipedia.org/wiki/N%C3%BAmero_de_identidad_de_extranjero")
    return d
  }

  private static func builtin39() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "es.nuss", name: "Spanish social security number (NUSS)", category: "national-id",
      kind: .pattern(
        "[0-9]{12}|[0-9]{2}/[0-9]{8}[/-][0-9]{2}|[0-9]{2} [0-9]{8} [0-9]{2}|[0-9]{2}-[0-9]{8}-[0-9]{2}|[0-9]{2} [0-9]{10}|[0-9]{2}/[0-9]{10}"
      ))
    d.border = .number
    d.check = "nuss"
    d.alone = 0.14
    d.chance = 0.0052
    d.context = lines(
      "n.s.s.\nnss\nseg. social\ns. social\nnº s.s.\nn.º ss\nafil. ss\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number\nnuss\nnaf\nn.a.f.\nseguridad social\nnúmero de la seguridad social\nnumero de la seguridad social\nnúmero de seguridad social\nafiliación\nnúmero de afiliación\nnº ss\nnº seguridad social\nnúm. ss\nsocial security number\nspaans socialezekerheidsnummer"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp\nfactura\npedido\nteléfono\ntelefono\nreferencia\nartículo\ncuenta de cotización\nccc"
    )
    d.sources = lines(
      "https://es.wikipedia.org/wiki/N%C3%BAmero_de_la_Seguridad_Social\nhttp://www.mvp-access.es/softjaen/vbnet/funciones/dc/sjvbnetfun05.htm"
    )
    return d
  }

  private static func builtin40() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "eu.vat", name: "European VAT number that is a personal number", category: "national-id",
      kind: .pattern(
        "ES[ -]?([0-9]{8}|[XYZKLM][ -]?[0-9]{7})[ -]?[A-HJ-NP-TV-Z]|PT[ -]?[1-4][0-9]{2}[ .]?[0-9]{3}[ .]?[0-9]{3}|BG[ -]?[0-9]{10}|CZ[ -]?[0-9]{6}/?[0-9]{3,4}|LV[ -]?[0-3][0-9]{5}-?[0-9]{5}|RO[ -]?[1-9][0-9]{12}|SE[ -]?[0-9]{6}-?[0-9]{4} ?01"
      ))
    d.ignoreCase = true
    d.border = .number
    d.check = "personalVAT"
    d.tested = "stdnum.eu.vat"
    d.alone = 0.96
    d.chance = 0.025
    d.context = lines(
      "vat\nvat number\nvat id\nvat no\nvat reg\nvat registration\nbtw\nbtw-nummer\nbtw nummer\nbtw-id\nust-id\nust-idnr\ntva\niva\nnif\ndič\npvn\nmoms\nmomsnummer\nmomsregistreringsnummer\nддс\ntva intracommunautaire\nnif-iva\ntax id\ncif"
    )
    d.against = lines("serial\nartikelnummer\npart number")
    d.sources = lines(
      "https://ec.europa.eu/taxation_customs/vies/\nhttps://en.wikipedia.org/wiki/VAT_identification_number"
    )
    return d
  }

  private static func builtin41() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "fi.hetu", name: "Finnish personal identity code (HETU)", category: "national-id",
      kind: .pattern("[0-3][0-9][01][0-9]{3}[+A-FU-Y-][0-9]{3}[0-9A-FHJ-NPR-Y]"))
    d.ignoreCase = true
    d.border = .word
    d.check = "hetuOrTemporary"
    d.tested = "stdnum.fi.hetu"
    d.alone = 0.89
    d.chance = 0.013
    d.context = lines(
      "hetu\nhenkilötunnus\nhenkilotunnus\nhenkilötunnuksesi\nsotu\nsosiaaliturvatunnus\npersonbeteckning\nsocial security number\npersonal identity code\nfinnish id\nfinnish id code\nid code\nfins persoonsnummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\npersonal id\nhenkilötunnuksen\nhenkilötunnuksella\nhenkilötunnuksensa\nhenkilötunnukseni\nhenk.tunnus\nhlötunnus\nnnfin"
    )
    d.against = lines(
      "y-tunnus\ntilausnumero\nlaskunumero\norder\nordernummer\nartikel\npart number\nserial")
    d.sources = lines(
      "https://dvv.fi/en/personal-identity-code\nhttps://tarkistusmerkit.teppovuori.fi/tarkmerk.htm#hetu1"
    )
    return d
  }

  private static func builtin42() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "fr.nir", name: "French social security number (NIR) with its key",
      category: "national-id",
      kind: .pattern(
        "[123478]( |-|\\xC2?\\xA0)?[0-9]{2}( |-|\\xC2?\\xA0)?[0-9]{2}( |-|\\xC2?\\xA0)?([0-9]{2}|2[ABab])( |-|\\xC2?\\xA0)?[0-9]{3}( |-|\\xC2?\\xA0)?[0-9]{3}( |-|\\xC2?\\xA0)?[0-9]{2}|[123478]\\.[0-9]{2}\\.[0-9]{2}\\.([0-9]{2}|2[ABab])\\.[0-9]{3}\\.[0-9]{3}\\.[0-9]{2}"
      ))
    d.border = .number
    d.check = "nir"
    d.tested = "stdnum.fr.nir"
    d.alone = 0.55
    d.chance = 0.0082
    d.context = lines(
      "nationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number\nnir\nsécurité sociale\nsecurite sociale\nnuméro de sécurité sociale\nnumero de securite sociale\nn° de sécurité sociale\nn° sécurité sociale\nn° ss\nno ss\nnuméro ss\nnum_secu\nnumsecu\nsecu\nsécu\ninsee\nnuméro insee\ncarte vitale\nassuré\nins\nimmatriculation\nfrans burgernummer\nsocial security number\nnnfra"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp\nimei\nsiret\nsiren\nserial\nserialnumber\nserial number\nserienummer\nimsi\niccid\nfacture\ncommande\ncarte bancaire"
    )
    d.sources = lines(
      "https://fr.wikipedia.org/wiki/Num%C3%A9ro_de_s%C3%A9curit%C3%A9_sociale_en_France\nhttps://xml.insee.fr/schema/nir.html"
    )
    return d
  }

  private static func builtin43() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "fr.rib", name: "French bank account number (RIB)", category: "financial",
      kind: .pattern(
        "[0-9]{5}[ -][0-9]{5}[ -][0-9A-Z]{11}[ -][0-9]{2}|[0-9]{23}|[0-9]{10}[0-9A-Z]{11}[0-9]{2}"))
    d.border = .number
    d.check = "rib"
    d.alone = 0.3
    d.chance = 0.0103
    d.context = lines(
      "rib\nr.i.b.\ncompte\ncompte bancaire\nn° de compte\nn° compte\nnuméro de compte\nno de compte\nrelevé d'identité bancaire\ncoordonnées bancaires\nbanque\ndomiciliation\nprélèvement\nvirement\nbank account\naccount number\nrekening\nrekeningnummer"
    )
    d.against = lines("commande\nfacture\nréférence\norder\ninvoice\nhash")
    d.sources = lines("https://fr.wikipedia.org/wiki/Cl%C3%A9_RIB")
    return d
  }

  private static func builtin44() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "gb.drivinglicence", name: "Number of a British driving licence", category: "document",
      kind: .pattern("[A-Z][A-Z9]{4} ?[0-9]{6} ?[A-Z][A-Z9][0-9] ?[A-Z]{2}"))
    d.ignoreCase = true
    d.border = .word
    d.check = "driverNumber"
    d.alone = 0.6
    d.chance = 0.03
    d.context = lines(
      "driving licence\ndriving license\ndriver licence\ndriver number\ndriver no\nlicence number\nlicence no\nlicence\ndvla\ndriving lic\ndl\ndln\ndriving licence number"
    )
    d.against = lines(
      "part number\nserial\nsku\nproduct code\nmodel\nlicence key\nlicense key\nproduct key\nactivation"
    )
    d.sources = lines(
      "https://en.wikipedia.org/wiki/Driving_licence_in_the_United_Kingdom#Driver_numbers")
    return d
  }

  private static func builtin45() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "gb.nhs", name: "British NHS number", category: "health",
      kind: .pattern(
        "[0-9]{10}|[0-9]{3}(\\.[0-9]{3}\\.| [0-9]{3} |-[0-9]{3}-|\\xC2?\\xA0[0-9]{3}\\xC2?\\xA0)[0-9]{4}"
      ))
    d.border = .number
    d.check = "nhsNumber"
    d.tested = "stdnum.gb.nhs"
    d.alone = 0.049
    d.chance = 0.091
    d.context = lines(
      "nhs\nnhs number\nnhs no\nnhs no.\nnhsno\nnhs_number\nnhsnumber\nnhs-nummer\npatient\npatient id\nnational health service\nhealth and care number\nh&c number\nchi number\nchi no\nchi\nnhs id\nhealth number"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp\nepoch\nisbn\nnpi\nmobile\nfax\nordernumber"
    )
    d.sources = lines(
      "https://www.datadictionary.nhs.uk/attributes/nhs_number.html\nhttps://en.wikipedia.org/wiki/NHS_number"
    )
    return d
  }

  private static func builtin46() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "gb.nino", name: "British National Insurance number", category: "national-id",
      kind: .pattern(
        "[A-Z]{2}[0-9]{6}[A-D]|[A-Z]{2}[ -][0-9]{2}[ -][0-9]{2}[ -][0-9]{2}[ -][A-D]|[A-Z]{2} ?[0-9]{6} ?[A-D]|[A-Z]{2} ?[0-9]{2} [0-9]{2} [0-9]{2} ?[A-D]"
      ))
    d.ignoreCase = true
    d.border = .word
    d.check = "nino"
    d.alone = 0.68
    d.chance = 0.55
    d.context = lines(
      "n.i. no\nni num\nnat. ins. no\nnat ins no\nnationalinsurance\nni nbr\nnino\nni number\nni no\nni no.\nn.i. number\nnational insurance\nnational insurance number\nnational_insurance\nnino number\nnat ins\nbrits socialezekerheidsnummer\nnational insurance nummer\nhmrc\nsocial security number\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number"
    )
    d.against = lines(
      "sku\nean\nbarcode\narticle\nitem code\nproduct code\npart\nparts\npart no\nartikel\nlev.code\nlevcode\nleverancierscode\nsupplier code\ngasket\nbearing\nwasher\npart number\nserial\norder\ninvoice\npostcode\nregistration"
    )
    d.sources = lines("https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110")
    return d
  }

  private static func builtin47() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "gb.utr", name: "British Unique Taxpayer Reference (UTR)", category: "national-id",
      kind: .pattern("[0-9]{10}|[0-9]{5} [0-9]{5}"))
    d.fieldOnly = true
    d.border = .number
    d.check = "utr"
    d.tested = "stdnum.gb.utr"
    d.alone = 0.03
    d.chance = 0.091
    d.context = lines(
      "utr\nutr no\nutr number\nunique taxpayer reference\nunique tax reference\nunique taxpayer ref\ntaxpayer reference\ntax reference number\nself assessment reference\nsa reference\nsa utr\ncis utr"
    )
    d.against = lines(
      "phone\ntel\ntelephone\nmobile\nmob\nnhs\norder\ninvoice\ntimestamp\naccount\ncompany number")
    d.sources = lines("https://www.gov.uk/find-utr-number")
    return d
  }

  private static func builtin48() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "gr.afm", name: "Greek tax number (AFM)", category: "national-id",
      kind: .pattern("((EL|GR) ?)?[0-9]{9}"))
    d.border = .number
    d.check = "afm"
    d.tested = "stdnum.gr.vat"
    d.alone = 0.032
    d.chance = 0.1
    d.context = lines(
      "αφμ\nα.φ.μ.\nafm\na.f.m.\nαριθμός φορολογικού μητρώου\nφορολογικό μητρώο\ngreek tax number\ngreek vat\ntax number\ntax id\ntin\nvat number\nbtw-nummer\ngrieks belastingnummer"
    )
    d.against = lines(
      "τηλέφωνο\nτηλ\nπαραγγελία\nτιμολόγιο\nγεμη\nbsn\nkvk\ntelefoon\nphone\norder\nordernummer\nfactuur\ninvoice\ntimestamp"
    )
    d.sources = lines(
      "https://el.wikipedia.org/wiki/%CE%91%CF%81%CE%B9%CE%B8%CE%BC%CF%8C%CF%82_%CE%A6%CE%BF%CF%81%CE%BF%CE%BB%CE%BF%CE%B3%CE%B9%CE%BA%CE%BF%CF%8D_%CE%9C%CE%B7%CF%84%CF%81%CF%8E%CE%BF%CF%85"
    )
    return d
  }

  private static func builtin49() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "gr.amka", name: "Greek social security number (AMKA)", category: "national-id",
      kind: .pattern("[0-3][0-9][01][0-9]{3}[ -]?[0-9]{5}"))
    d.border = .number
    d.check = "amka"
    d.tested = "stdnum.gr.amka"
    d.alone = 0.34
    d.chance = 0.045
    d.context = lines(
      "αμκα\nα.μ.κ.α.\namka\na.m.k.a.\nαριθμός μητρώου κοινωνικής ασφάλισης\nμητρώο κοινωνικής ασφάλισης\ngreek social security\nsocial security number\ngrieks persoonsnummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnngrc"
    )
    d.against = lines(
      "τηλέφωνο\nτηλ\nκινητό\nπαραγγελία\nτιμολόγιο\nλογαριασμός\ntelefoon\nphone\norder\nordernummer\nfactuur\ninvoice\ntimestamp"
    )
    d.sources = lines("https://www.amka.gr/tieinai_en.html")
    return d
  }

  private static func builtin50() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "hr.oib", name: "Croatian identification number (OIB)", category: "national-id",
      kind: .pattern("(HR ?)?([0-9]{11}|[0-9]{2} [0-9]{3} [0-9]{3} [0-9]{3})"))
    d.border = .number
    d.check = "oib"
    d.tested = "stdnum.hr.oib"
    d.alone = 0.11
    d.chance = 0.098
    d.context = lines(
      "oib\no.i.b.\nosobni identifikacijski broj\ncroatian id\ncroatian tax number\nkroatisch persoonsnummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\npersonal identification number\ntax number\nvat number\nnnhrv"
    )
    d.against = lines(
      "telefon\ntel\nmobitel\ntelefoon\nphone\nnarudžba\nračun\nbroj računa\niban\norder\nordernummer\nfactuur\ninvoice\ntimestamp"
    )
    d.sources = lines("https://hr.wikipedia.org/wiki/Osobni_identifikacijski_broj")
    return d
  }

  private static func builtin51() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "hu.adoazonosito", name: "Hungarian tax number of a person (adóazonosító jel)",
      category: "national-id",
      kind: .pattern("8[0-9]{9}"))
    d.border = .number
    d.check = "adoazonosito"
    d.alone = 0.13
    d.chance = 0.07
    d.context = lines(
      "adoaz\nadóaz\nadóaz.\nadóazon\nadóazonosító\nadóazonosító jel\nadóazonosító jele\nadoazonosito\nadóazonosítója\nadójel\nhungarian tax number\nhungarian tax id\ntax number\ntax id\nhongaars belastingnummer\nnationaal nummer\nnationaal identificatienummer\nnational id"
    )
    d.against = lines(
      "telefon\ntelefonszám\ntelefoon\nphone\nmobil\nrendelés\nszámla\nszámlaszám\norder\nordernummer\nfactuur\ninvoice\ntimestamp"
    )
    d.sources = lines(
      "https://net.jogtar.hu/jogszabaly?docid=99600020.tv\nhttps://hu.wikipedia.org/wiki/Ad%C3%B3azonos%C3%ADt%C3%B3_jel"
    )
    return d
  }

  private static func builtin52() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "hu.anum", name: "Hungarian tax number of a business (adószám)", category: "national-id",
      kind: .pattern("[0-9]{8}[- ][1-5][- ][0-9]{2}"))
    d.border = .number
    d.check = "adoszam"
    d.tested = "stdnum.hu.anum"
    d.alone = 0.25
    d.chance = 0.1
    d.context = lines(
      "adószám\nadószáma\nadószámom\nadószámát\nadoszam\neladó adószáma\nvevő adószáma\nhungarian tax number\ntax number\ntax id\nhongaars belastingnummer\nbtw-nummer\nvat number"
    )
    d.against = lines(
      "telefon\ntelefonszám\ntelefoon\nphone\nrendelés\nszámla\nszámlaszám\nbankszámlaszám\norder\nordernummer\nartikel"
    )
    d.sources = lines(
      "https://hu.wikipedia.org/wiki/Ad%C3%B3sz%C3%A1m\nhttps://net.jogtar.hu/jogszabaly?docid=a1700150.tv"
    )
    return d
  }

  private static func builtin53() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "hu.bankszamla", name: "Hungarian bank account number", category: "financial",
      kind: .pattern("[0-9]{8}-[0-9]{8}(-[0-9]{8})?|[0-9]{8} [0-9]{8}( [0-9]{8})?|[0-9]{24}"))
    d.border = .number
    d.check = "bankszamla"
    d.alone = 0.5
    d.chance = 0.01
    d.context = lines(
      "bankszámla\nbankszámlaszám\nbankszámlaszáma\nbankszámlára\nszámlaszám\nszámlaszáma\nszámlaszámra\nszámlára\nfolyószámla\npénzforgalmi jelzőszám\nbank\nutalás\nátutalás\nutalással\nbankkonto\nbank account\naccount number\nrekening\nrekeningnummer"
    )
    d.against = lines("uuid\nhash\nid\norder\ninvoice\nrendelés\nvonalkód\nsorozatszám")
    d.sources = lines("https://hu.wikipedia.org/wiki/Banksz%C3%A1mlasz%C3%A1m")
    return d
  }

  private static func builtin54() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "hu.szemelyi", name: "Hungarian personal identifier (személyi azonosító)",
      category: "national-id",
      kind: .pattern("[1-8][ -]?[0-9]{2}[01][0-9][0-3][0-9][ -]?[0-9]{4}"))
    d.border = .number
    d.check = "szemelyi"
    d.alone = 0.28
    d.chance = 0.036
    d.context = lines(
      "személyi szám\nszemélyi száma\nszemélyi azonosító\nszemelyi szam\nszemélyazonosító\nhungarian personal id\nhungarian id\nhongaars persoonsnummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\npersonal id\nszem. szám\nszem.szám\nszem. sz.\nszemszám\nszem. az."
    )
    d.against = lines(
      "telefon\ntelefonszám\ntelefoon\nphone\nrendelés\nszámla\nszámlaszám\norder\nordernummer\nfactuur\ninvoice\ntimestamp"
    )
    d.sources = lines(
      "https://net.jogtar.hu/jogszabaly?docid=99600020.tv\nhttps://hu.wikipedia.org/wiki/Szem%C3%A9lyi_azonos%C3%ADt%C3%B3"
    )
    return d
  }

  private static func builtin55() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "hu.taj", name: "Hungarian social security number (TAJ)", category: "health",
      kind: .pattern("[0-9]{9}|[0-9]{3} [0-9]{3} [0-9]{3}|[0-9]{3}-[0-9]{3}-[0-9]{3}"))
    d.border = .number
    d.check = "taj"
    d.alone = 0.027
    d.chance = 0.1
    d.context = lines(
      "tb szám\ntb-szám\ntbszám\ntaj sz.\ntaj.szám\ntaj\ntaj szám\ntaj-szám\ntajszám\ntaj száma\ntársadalombiztosítási azonosító jel\ntársadalombiztosítási azonosító\nhungarian social security\nsocial security number\nhongaars burgerservicenummer\nnationaal nummer\nnnhun"
    )
    d.against = lines(
      "telefon\ntelefonszám\ntelefoon\nphone\nmobil\nrendelés\nrendelésszám\nszámla\nszámlaszám\nadószám\norder\nordernummer\nfactuur\ninvoice\nbsn\nkvk"
    )
    d.sources = lines(
      "https://net.jogtar.hu/jogszabaly?docid=99600020.tv\nhttps://github.com/rrd108/hungarian-validators"
    )
    return d
  }

  private static func builtin56() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "ie.pps", name: "Irish personal public service number (PPS)", category: "national-id",
      kind: .pattern("[0-9]{7}[ -]?[A-W][ABHTWX]?"))
    d.border = .number
    d.check = "pps"
    d.tested = "stdnum.ie.pps"
    d.alone = 0.5
    d.chance = 0.043
    d.context = lines(
      "nationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number\npps\nppsn\npps number\npps no\npps no.\npps-nummer\npersonal public service\nrsi number\nrevenue and social insurance\nuimhir psp\nuimhir phearsanta seirbhíse poiblí\niers persoonsnummer\ntax reference\ntax id"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp\npart number\nserial\ncommit\nhash\ndrawing\ndrawings\ndrawing register\ndwg\nrev\nrevision\nsku\narticle\ntender"
    )
    d.sources = lines(
      "https://en.wikipedia.org/wiki/Personal_Public_Service_Number\nhttps://www.gov.ie/en/service/12e6de-get-a-personal-public-service-pps-number/"
    )
    return d
  }

  private static func builtin57() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "ip.v4", name: "Public IPv4 address", category: "network",
      kind: .pattern("[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}(:[0-9]{1,5}|/(29|3[0-2]))?")
    )
    d.border = .number
    d.check = "publicIPv4"
    d.alone = 0.85
    d.chance = 0.8
    d.context = lines(
      "ip\nip-adres\nip address\nipv4\nremote_addr\nclient_ip\nx-forwarded-for\nhost\nclient\nsource ip\nhome ip\nhome cidr\nhome_cidr\nadresse ip\nip-adresse\nlogin"
    )
    d.against = lines(
      "versie\nversion\nrelease\nbuild\nupgrade\nupgraded\nbump\ndeps\nfirmware\nfw\noid\nsection\nparagraaf\nhoofdstuk\nchapter\nartikel\ndns\nnetmask\nsubnet"
    )
    d.sources = lines(
      "https://www.iana.org/assignments/iana-ipv4-special-registry\nhttps://www.rfc-editor.org/rfc/rfc6890"
    )
    return d
  }

  private static func builtin58() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "ip.v6", name: "Public IPv6 address", category: "network",
      kind: .pattern(
        "[23][0-9a-f]{3}(:[0-9a-f]{0,4}){1,6}:[0-9a-f]{1,4}|[23][0-9a-f]{3}(:[0-9a-f]{1,4}){0,6}::")
    )
    d.ignoreCase = true
    d.border = .word
    d.check = "publicIPv6"
    d.alone = 0.95
    d.chance = 0.5
    d.context = lines(
      "ip\nip-adres\nip address\nipv6\nremote_addr\nclient_ip\nx-forwarded-for\nhost\nclient\nadresse ip\nip-adresse\nlogin"
    )
    d.against = lines("subnet\nprefix\nnetmask")
    d.sources = lines(
      "https://www.iana.org/assignments/iana-ipv6-special-registry\nhttps://www.rfc-editor.org/rfc/rfc4291"
    )
    return d
  }

  private static func builtin59() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "is.kennitala", name: "Icelandic identity number (kennitala)", category: "national-id",
      kind: .pattern("[0-3][0-9][01][0-9]{3}[ -]?[0-9]{3}[09]"))
    d.border = .number
    d.check = "kennitala"
    d.tested = "stdnum.is_.kennitala"
    d.alone = 0.31
    d.chance = 0.043
    d.context = lines(
      "kennitala\nkennitalan\nkennitölu\nkennitölur\nkt\nkt.\nkerfiskennitala\nicelandic id\nijslands persoonsnummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nidentity number\npersonal number\nnnisl"
    )
    d.against = lines(
      "sími\nsímanúmer\nreikningur\nreikningsnúmer\npöntun\ntelefoon\nphone\norder\ninvoice\nfactuur\ntimestamp"
    )
    d.sources = lines(
      "https://www.skra.is/english/people/my-registration/id-numbers\nhttps://en.wikipedia.org/wiki/Icelandic_identification_number"
    )
    return d
  }

  private static func builtin60() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "is.kennitala.unchecked",
      name: "Icelandic identity number without check digit (kennitala since 2026)",
      category: "national-id",
      kind: .pattern("[0-3][0-9][01][0-9]{3}[ -]?[0-9]{3}[09]"))
    d.fieldOnly = true
    d.border = .number
    d.check = "kennitalaDate"
    d.alone = 0.044
    d.chance = 0.46
    d.context = lines("kennitala\nkennitalan\nkennitölu\nkennitölur\nkt\nkt.\nkerfiskennitala")
    d.against = lines(
      "sími\nsímanúmer\nreikningur\nreikningsnúmer\npöntun\ntelefoon\nphone\norder\ninvoice\nfactuur\ntimestamp"
    )
    d.sources = lines("https://www.skra.is")
    return d
  }

  private static func builtin61() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "it.codicefiscale", name: "Italian tax code of a person (codice fiscale)",
      category: "national-id",
      kind: .pattern(
        "[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]|[A-Z]{3} [A-Z]{3} [0-9LMNPQRSTUV]{2} ?[ABCDEHLMPRST] ?[0-9LMNPQRSTUV]{2} [A-Z][0-9LMNPQRSTUV]{3} ?[A-Z]"
      ))
    d.ignoreCase = true
    d.border = .word
    d.check = "codiceFiscale"
    d.tested = "stdnum.it.codicefiscale"
    d.alone = 0.987
    d.chance = 0.024
    d.context = lines(
      "nationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number\ncodice fiscale\nc.f.\ncf\ncod. fisc.\ncod fisc\ncodicefiscale\ncodice_fiscale\nfiscal code\ntax code\ntax id\ntessera sanitaria\nitaliaanse fiscale code\nfiscaal nummer\ncod. fiscale\ncod fiscale\ncodice fisc\nnnita"
    )
    d.against = lines("serial\ntoken\npassword")
    d.sources = lines(
      "https://it.wikipedia.org/wiki/Codice_fiscale\nhttps://www.agenziaentrate.gov.it/portale/codice-fiscale"
    )
    return d
  }

  private static func builtin62() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "lt.asmens", name: "Lithuanian personal code (asmens kodas)", category: "national-id",
      kind: .pattern("[1-69][0-9]{10}"))
    d.border = .number
    d.check = "asmensKodas"
    d.tested = "stdnum.lt.asmens"
    d.alone = 0.09
    d.chance = 0.017
    d.context = lines(
      "ak\nasm. k.\nasmens kodas\nasmens kodo\nasmens kodą\na.k.\na. k.\nasm. kodas\npersonal code\nlithuanian id\nlithuanian personal code\nlitouws persoonsnummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\npersonal id\nasmens kodu\nasmens kodui\nasmens kodai\nasmens kodus\npnolt\nnnltu"
    )
    d.against = lines(
      "įmonės kodas\npvm\ntelefonas\ntel\nužsakymas\nsąskaita\nsąskaitos numeris\norder\nordernummer\nfactuur\ninvoice\ntimestamp"
    )
    d.sources = lines("https://lt.wikipedia.org/wiki/Asmens_kodas")
    return d
  }

  private static func builtin63() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "lu.nin", name: "Luxembourg national identification number (matricule)",
      category: "national-id",
      kind: .pattern(
        "(18|19|20)[0-9]{11}|(18|19|20)[0-9]{2} [0-9]{2} [0-9]{2} [0-9]{3} ?[0-9]{2}|(18|19|20)[0-9]{6}[ -][0-9]{5}|(18|19|20)[0-9]{2} [0-9]{4} [0-9]{3} ?[0-9]{2}"
      ))
    d.border = .number
    d.check = "matricule"
    d.alone = 0.85
    d.chance = 0.00028
    d.context = lines(
      "nationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number\nmatricule\nnuméro de matricule\nnuméro d'identification national\nnuméro national\nnin\nmatrikelnummer\nsozialversicherungsnummer\nmatricule national\nluxembourg id\ncns\nccss\nnnlux"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp\nepoch"
    )
    d.sources = lines(
      "https://en.wikipedia.org/wiki/National_identification_number#Luxembourg\nhttps://www.oecd.org/tax/automatic-exchange/crs-implementation-and-assistance/tax-identification-numbers/Luxembourg-TIN.pdf"
    )
    return d
  }

  private static func builtin64() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "lv.pk", name: "Latvian personal code (personas kods)", category: "national-id",
      kind: .pattern("[0-3][0-9]{5}[ -]?[0-9]{5}"))
    d.border = .number
    d.check = "personasKods"
    d.tested = "stdnum.lv.pvn"
    d.alone = 0.29
    d.chance = 0.005
    d.context = lines(
      "personas kods\npersonas koda\npersonas kodu\npers. kods\np.k.\npersonas kodi\npersonal code\nlatvian id\nlatvian personal code\nlets persoonsnummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\npersonal id\npk\npers.k.\npersonas kodiem\npnolv\npers.kods\npers kods\nnnlva"
    )
    d.against = lines(
      "reģistrācijas numurs\nreģ. nr\npvn\ntālrunis\ntel\npasūtījums\nrēķins\nrēķina numurs\norder\nordernummer\nfactuur\ninvoice\ntimestamp"
    )
    d.sources = lines(
      "https://www.pmlp.gov.lv/en/change-personal-identity-number\nhttps://en.wikipedia.org/wiki/National_identification_number#Latvia"
    )
    return d
  }

  private static func builtin65() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "mt.id", name: "Maltese identity card number", category: "national-id",
      kind: .pattern("[0-9]{5,7}( ?\\([MGAPLHBZ]\\)|[MGAPLHBZ])"))
    d.fieldOnly = true
    d.border = .word
    d.alone = 0.05
    d.context = lines(
      "k.i.\nk.i\nki nru\nnru tal-k.i.\nkarta tal-identità\nkarta tal-identita\nnumru tal-karta tal-identità\nnumru tal-id\nkartà tal-identità\nmaltese id\nmalta id\nid card\nid card number\nidentity card\ni.d. card\nidentity card number\nmaltese identiteitskaart\nnationaal nummer"
    )
    d.against = lines("order\nordernummer\nartikel\npart number\nmodel\nfactuur\ninvoice\nfattura")
    d.sources = lines("https://identita.gov.mt/identity-cards-useful-info")
    return d
  }

  private static func builtin66() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "nl.agb", name: "Dutch AGB code of a care provider", category: "health",
      kind: .pattern("[0-9]{8}|[0-9]{2}[ -][0-9]{6}"))
    d.fieldOnly = true
    d.border = .number
    d.check = "agb"
    d.alone = 0.032
    d.chance = 0.99
    d.context = lines(
      "agb\nagb-code\nagb code\nagbcode\nagb-nummer\nagb nummer\nagb-nr\nagbnr\nzorgverlenersagb\npraktijk agb\npraktijkcode\nuitvoerder\nzorgverlenerscode\nvektis"
    )
    d.against = lines("kvk\ndatum\nfactuur\nfactuurnummer")
    d.sources = lines("https://www.vektis.nl/agb-register")
    return d
  }

  private static func builtin67() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "nl.big", name: "Dutch BIG register number of a care professional", category: "health",
      kind: .pattern("[0-9]{11}"))
    d.fieldOnly = true
    d.border = .number
    d.check = "big"
    d.alone = 0.048
    d.chance = 0.29
    d.context = lines(
      "big\nbig-nummer\nbig nummer\nbignummer\nbig-nr\nbignr\nbig-registratie\nbig-registratienummer\nbig-register\nbig register\nbig-code\nregistratienummer big"
    )
    d.against = lines("order\nordernummer\nfactuur\ntimestamp")
    d.sources = lines("https://www.bigregister.nl\nhttps://nl.wikipedia.org/wiki/BIG-register")
    return d
  }

  private static func builtin68() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "nl.btw", name: "Dutch VAT number (btw-id), of a sole trader or a company",
      category: "financial",
      kind: .pattern(
        "(NL[ .-]?)?([0-9]{9}|[0-9]{4}[. ][0-9]{2}[. ][0-9]{3}|[0-9]{3}[. ][0-9]{3}[. ][0-9]{3})[ .-]?B[ .-]?[0-9]{2}"
      ))
    d.ignoreCase = true
    d.border = .number
    d.check = "btw"
    d.tested = "stdnum.nl.btw"
    d.alone = 0.967
    d.chance = 0.099
    d.context = lines(
      "btw\nbtw-id\nbtw id\nbtw-nummer\nbtw nummer\nbtwnummer\nbtw-identificatienummer\nbtw-nr\nbtwnr\nomzetbelastingnummer\nob-nummer\nvat\nvat number\nvat id\nvat no\nvatnumber\neenmanszaak\nzzp"
    )
    d.against = lines("serienummer\nartikelnummer")
    d.sources = lines(
      "https://nl.wikipedia.org/wiki/Btw-nummer_(Nederland)\nhttps://www.belastingdienst.nl/wps/wcm/connect/bldcontentnl/belastingdienst/zakelijk/btw/administratie_bijhouden/btw_nummers_controleren/"
    )
    return d
  }

  private static func builtin69() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "nl.identiteitskaartnummer", name: "Number of a Dutch passport or identity card",
      category: "document",
      kind: .pattern("[A-NP-Z]{2}[A-NP-Z0-9]{6}[0-9]"))
    d.fieldOnly = true
    d.border = .word
    d.tested = "stdnum.nl.identiteitskaartnummer"
    d.alone = 0.029
    d.context = lines(
      "nummer id\nnr id\npaspoort\nssr docs\nkopie pp\nkopie id\nkopie pas\npp\npasp\npaspnr\npaspoortnummer\npaspoortnr\npassport\npassport number\npassport no\npassportnumber\nreisdocument\nreisdocumentnummer\nidentiteitskaart\nidentiteitskaartnummer\nid-kaart\nid kaart\nidkaart\nid-nummer\nid nummer\nidnummer\nid-nr\nidentiteitsbewijs\nidentiteitsdocument\nidentiteitsdocumentnummer\nid-document\nid-bewijs\nid bewijs\nlegitimatie\nlegitimatiebewijs\nlegitimatienummer\ndocumentnummer\ndocumentnr\ndocument nummer\ndocument nr\ndocnr\ndocument number\ndocument_number\ndocumentno\nverblijfsdocument\nverblijfsdocumentnummer\nverblijfsvergunning\nverblijfskaart\nresidence permit\nresidence document\nresidence card\nidentity card\nidentity document\nid card\nnik"
    )
    d.against = lines(
      "iban\nbtw\nvat\nkenteken\norder\nordernummer\ntracking\ntrack\nserienummer\nserial\nartikelnummer"
    )
    d.sources = lines(
      "https://www.rvig.nl/node/356\nhttps://nl.wikipedia.org/wiki/Paspoort#Nederlands_paspoort")
    return d
  }

  private static func builtin70() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "nl.kenteken", name: "Dutch licence plate with dashes", category: "vehicle",
      kind: .pattern(
        "[A-Z]{2}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}-[A-Z]{2}|[0-9]{2}-[A-Z]{2}-[0-9]{2}|[A-Z]{2}-[0-9]{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-[0-9]{2}|[0-9]{2}-[A-Z]{2}-[A-Z]{2}|[0-9]{2}-[A-Z]{3}-[0-9]|[0-9]-[A-Z]{3}-[0-9]{2}|[A-Z]{2}-[0-9]{3}-[A-Z]|[A-Z]-[0-9]{3}-[A-Z]{2}|[A-Z]{3}-[0-9]{2}-[A-Z]|[A-Z]-[0-9]{2}-[A-Z]{3}|[0-9]-[A-Z]{2}-[0-9]{3}|[0-9]{3}-[A-Z]{2}-[0-9]"
      ))
    d.border = .number
    d.check = "kenteken"
    d.alone = 0.26
    d.chance = 0.45
    d.context = lines(
      "kentekennr\nkenteken nr\nkentekens\nkent.\nkentkn\nnummerpl\nkenteken\nkentekens\nkentekennummer\nkentekenplaat\nnummerplaat\nnummerbord\nlicence plate\nlicense plate\nlicenceplate\nlicense_plate\nlicence_plate\nnumber plate\nplate\nplate number\nvoertuig\nvoertuigen\nauto\nlease\nleaseauto\nbestelbus\nbestelauto\nbus\nbussen\nbusje\nwagen\nwagens\nwagenpark\ntrekker\noplegger\naanhanger\naanhangwagen\nrouwauto\nvolgauto\nhuurauto\nleenauto\ndienstauto\nvrachtwagen\nbakwagen\ntaxi\nscooter\nsnorfiets\nbromfiets\nmotorfiets\nkent.\nrdw\nparkeerplaats\nparkeren\nchassisnummer\nvehicle registration\nregistration number\ncar license\nmatrícula\nmatricula\nslagboom\nslagbomen\nslagboompas\nparkeerplek\nparkeervergunning\nparkeerkaart\nbezoekersparkeren\ntoegangshek\nanpr\ncamper\ncaravan\nstationwagen\npersonenauto\npersonenwagen\nvervangend vervoer\ndeelauto\npoolauto\nbezoekersauto\nlesauto\nquad"
    )
    d.against = lines(
      "label\nlabelnr\nlabelnummer\ninventaris\ninventarisnr\ninventarisnummer\nactivumnr\nactivum\nasset\nasset tag\ntekening\ntekeningnr\ntekeningnummer\nartikelnummer\nartikel\nartikelcode\nart.\nart\nlocatie\nlocaties\nmagazijnlocatie\nvoorraadlocatie\nopslaglocatie\nlocatiecode\nlocation\nloc\nvak\nvaknr\nschap\nstelling\nstellingvak\nbin\nmagazijn\nwarehouse\nshelf\ncode\nproductcode\nitem code\nonderdeelnummer\nonderdeel\npart\npart number\nbestelnummer\nserienummer\nserial\nlicence key\nlicense key\nsku\nmodel"
    )
    d.sources = lines(
      "https://www.rdw.nl/particulier/voertuigen/auto/de-kentekenplaat/het-kenteken-op-de-plaat\nhttps://nl.wikipedia.org/wiki/Nederlands_kenteken"
    )
    return d
  }

  private static func builtin71() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "nl.kenteken.plain", name: "Dutch licence plate without dashes", category: "vehicle",
      kind: .pattern(
        "[a-z]{2}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}-[a-z]{2}|[0-9]{2}-[a-z]{2}-[0-9]{2}|[a-z]{2}-[0-9]{2}-[a-z]{2}|[a-z]{2}-[a-z]{2}-[0-9]{2}|[0-9]{2}-[a-z]{2}-[a-z]{2}|[0-9]{2}-[a-z]{3}-[0-9]|[0-9]-[a-z]{3}-[0-9]{2}|[a-z]{2}-[0-9]{3}-[a-z]|[a-z]-[0-9]{3}-[a-z]{2}|[a-z]{3}-[0-9]{2}-[a-z]|[a-z]-[0-9]{2}-[a-z]{3}|[0-9]-[a-z]{2}-[0-9]{3}|[0-9]{3}-[a-z]{2}-[0-9]|[A-Za-z]{2} ?[0-9]{2} ?[0-9]{2}|[0-9]{2} ?[0-9]{2} ?[A-Za-z]{2}|[0-9]{2} ?[A-Za-z]{2} ?[0-9]{2}|[A-Za-z]{2} ?[0-9]{2} ?[A-Za-z]{2}|[A-Za-z]{2} ?[A-Za-z]{2} ?[0-9]{2}|[0-9]{2} ?[A-Za-z]{2} ?[A-Za-z]{2}|[0-9]{2} ?[A-Za-z]{3} ?[0-9]|[0-9] ?[A-Za-z]{3} ?[0-9]{2}|[A-Za-z]{2} ?[0-9]{3} ?[A-Za-z]|[A-Za-z] ?[0-9]{3} ?[A-Za-z]{2}|[A-Za-z]{3} ?[0-9]{2} ?[A-Za-z]|[A-Za-z] ?[0-9]{2} ?[A-Za-z]{3}|[0-9] ?[A-Za-z]{2} ?[0-9]{3}|[0-9]{3} ?[A-Za-z]{2} ?[0-9]"
      ))
    d.fieldOnly = true
    d.border = .number
    d.check = "kenteken"
    d.alone = 0.019
    d.chance = 0.45
    d.context = lines(
      "kentekennr\nkenteken nr\nkentekens\nkent.\nkentkn\nnummerpl\nkenteken\nkentekens\nkentekennummer\nkentekenplaat\nnummerplaat\nnummerbord\nlicence plate\nlicense plate\nlicenceplate\nlicense_plate\nlicence_plate\nnumber plate\nplate\nplate number\nvoertuig\nlease\nleaseauto\nbestelbus\nrdw\nparkeerplaats\nparkeren\nchassisnummer\nvehicle registration\nregistration number\ncar license\nmatrícula\nmatricula"
    )
    d.against = lines(
      "artikelnummer\nonderdeelnummer\npart number\nbestelnummer\nserienummer\nserial\nsku\nmodel\npostcode\nlicence key\nlicense key\nmargin\npadding\nindent\nwidth\nheight\nfont\nborder\nradius\ntop\nleft\nright\nbottom"
    )
    d.sources = lines(
      "https://opendata.rdw.nl/Voertuigen/Open-Data-RDW-Gekentekende_voertuigen/m9d7-ebf2")
    return d
  }

  private static func builtin72() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "nl.kvk", name: "Dutch chamber of commerce number (KvK)", category: "financial",
      kind: .pattern("[0-9]{8}"))
    d.fieldOnly = true
    d.border = .number
    d.alone = 0.032
    d.context = lines(
      "kvk\nKvK\nkvk-nummer\nkvk nummer\nkvknummer\nkvk-nr\nkvknr\nk.v.k.\nkamer van koophandel\nhandelsregister\nhandelsregisternummer\nchamber of commerce\ncoc number\ncoc-nummer\ncoc"
    )
    d.against = lines("bsn\nvestigingsnummer")
    d.sources = lines("https://nl.wikipedia.org/wiki/KvK-nummer")
    return d
  }

  private static func builtin73() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "nl.onderwijsnummer",
      name: "Dutch education number (onderwijsnummer), for pupils without BSN",
      category: "national-id",
      kind: .pattern(
        "10[0-9]{7}|10[0-9]{2}(\\.[0-9]{2}\\.| [0-9]{2} |-[0-9]{2}-|\\xC2?\\xA0[0-9]{2}\\xC2?\\xA0)[0-9]{3}|10[0-9](\\.[0-9]{3}\\.| [0-9]{3} |-[0-9]{3}-|\\xC2?\\xA0[0-9]{3}\\xC2?\\xA0)[0-9]{3}"
      ))
    d.fieldOnly = true
    d.border = .number
    d.check = "onderwijsnummer"
    d.tested = "stdnum.nl.onderwijsnummer"
    d.alone = 0.026
    d.chance = 0.091
    d.context = lines(
      "onderwijsnummer\nonderwijsnr\npersoonsgebonden nummer\npersoonsgebonden-nummer\npersoonsgebonden nr\npgn\neducation number\nleerlingnummer duo"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp"
    )
    d.sources = lines("https://nl.wikipedia.org/wiki/Onderwijsnummer")
    return d
  }

  private static func builtin74() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "nl.postcode", name: "Dutch postcode", category: "location",
      kind: .pattern("[1-9][0-9]{3}( |  |\\xC2?\\xA0)?[A-Z]{2}"))
    d.fieldOnly = true
    d.border = .number
    d.check = "dutchPostcode"
    d.tested = "stdnum.nl.postcode"
    d.alone = 0.066
    d.chance = 1.0
    d.context = lines(
      "pcode\np code\nzp cd\npostcode\npostal zone\npostalzone\npostc\npostcd\npstcd\npostkode\npc\npc plaats\npc woonplaats\npost code\npostcode/plaats\nzip\nzip code\nzipcode\npostal code\npostal_code\npostalcode\npostcode en plaats\nadres\nwoonadres\nbezoekadres\npostadres\nfactuuradres\nafleveradres\naddress\nstraat\nstraatnaam\nhuisnummer\nhuisnr\nwoonplaats\nstreet\nwonende\nwoont\ngevestigd\npostbus\nlaan\nplein\ngracht\nkade\nsingel\ndreef\namsterdam\nrotterdam\nden haag\n's-gravenhage\nutrecht\neindhoven\ngroningen\ntilburg\nalmere\nbreda\nnijmegen\napeldoorn\nhaarlem\narnhem\nenschede\namersfoort\nzaandam\nden bosch\n's-hertogenbosch\nzwolle\nzoetermeer\nleiden\nleeuwarden\nmaastricht\ndordrecht\nalphen aan den rijn\nalkmaar\nemmen\ndelft\nvenlo\ndeventer\nsittard\nhelmond\nhilversum\nheerlen\npurmerend\nroosendaal\nlelystad\nmiddelburg\nvlaardingen\ngouda\nschiedam\namstelveen\nhoofddorp\nnieuwegein\nveenendaal\nzeist\nbergen op zoom\nkampen\nterneuzen\nvlissingen"
    )
    d.against = lines(
      "van de voorwaarden\nverordening\nrichtlijn\nartikel\nregulation\ndirective\neur\neu\nghz\nmhz\nmb\ngb\nkb\nversie\nversion\nmodel\niso\nnorm"
    )
    d.sources = lines("https://nl.wikipedia.org/wiki/Postcodes_in_Nederland")
    return d
  }

  private static func builtin75() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "nl.rekening", name: "Dutch bank account number from before IBAN", category: "financial",
      kind: .pattern(
        "[0-9]{9,10}|[0-9]{2}(\\.[0-9]{2}\\.[0-9]{2}\\.| [0-9]{2} [0-9]{2} )[0-9]{3}|[0-9]{4}(\\.[0-9]{2}\\.| [0-9]{2} )[0-9]{3}"
      ))
    d.fieldOnly = true
    d.border = .number
    d.check = "rekeningnummer"
    d.alone = 0.024
    d.chance = 0.09
    d.context = lines(
      "rekening\nrekeningnummer\nrekeningnr\nreknr\nrek.nr\nrek nr\nbankrekening\nbankrekeningnummer\nbanknummer\nbank account\naccount number\naccountnumber\ntegenrekening\nt.n.v."
    )
    d.against = lines(
      "bsn\nburgerservicenummer\nfactuur\nfactuurnummer\norder\nordernummer\nkvk\ntelefoon\ntel\nklantnummer\ngrootboekrekening"
    )
    d.sources = lines("https://nl.wikipedia.org/wiki/Elfproef")
    return d
  }

  private static func builtin76() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "nl.rijbewijs", name: "Number of a Dutch driving licence", category: "document",
      kind: .pattern("[1-9][0-9]{9}"))
    d.fieldOnly = true
    d.border = .number
    d.alone = 0.01
    d.context = lines(
      "rijb.nr\nrijb nr\nrijb.nummer\nnr rijbewijs\nrijbewijsnrs\nrijbewijs\nrijbewijsnummer\nrijbewijsnr\nrijbewijs-nummer\ndriving licence\ndriving license\ndriver licence\ndriver license\ndrivers license\ndriver's license\ndriver's licence\nlicence number"
    )
    d.against = lines("order\nordernummer\nfactuur\nfactuurnummer\nklantnummer\ntimestamp\nisbn")
    d.sources = lines(
      "https://www.rdw.nl/particulier/paginas/het-rijbewijs\nhttps://nl.wikipedia.org/wiki/Rijbewijs_(Nederland)"
    )
    return d
  }

  private static func builtin77() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "nl.vnummer", name: "Dutch immigration number (V-nummer)", category: "national-id",
      kind: .pattern("[0-9]{10}|[0-9]{3}[. ][0-9]{3}[. ][0-9]{4}|[0-9]{4}[. ][0-9]{3}[. ][0-9]{3}"))
    d.fieldOnly = true
    d.border = .number
    d.alone = 0.01
    d.context = lines(
      "v-nummer\nv nummer\nvnummer\nv-nr\nvnr\nv.nr\nvreemdelingennummer\nvreemdelingnummer\nind-nummer\nalien number\nind v-number\nv-number\nbasisvoorziening vreemdelingen"
    )
    d.against = lines("order\nfactuur\nversicherungsnummer\nsozialversicherung")
    d.sources = lines("https://ind.nl/nl/v-nummer")
    return d
  }

  private static func builtin78() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "no.fodselsnummer", name: "Norwegian birth number (fødselsnummer, D-nummer)",
      category: "national-id",
      kind: .pattern("[0-7][0-9][0-5][0-9]{3}[ -]?([0-9]{3} ?[0-9]{2}|[0-9]{4} [0-9])"))
    d.border = .number
    d.check = "fodselsnummer"
    d.tested = "stdnum.no.fodselsnummer"
    d.alone = 0.41
    d.chance = 0.0021
    d.context = lines(
      "fødselsnummer\nfodselsnummer\nfødselsnr\nfnr\nf.nr\npersonnummer\nd-nummer\ndnr\nh-nummer\nnorwegian birth number\nnorwegian id\nnoors persoonsnummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identity number\npersonal number\nfødselsnummeret\nfødselsnr.\nf-nr\nnnnor"
    )
    d.against = lines(
      "kontonummer\nkonto\nkontonr\nbankkonto\nkid\norganisasjonsnummer\norgnr\nordre\nordrenummer\norder\nfaktura\nfactuur\ninvoice\ntelefon\ntimestamp"
    )
    d.sources = lines(
      "https://www.skatteetaten.no/person/folkeregister/identitetsnummer/\nhttps://no.wikipedia.org/wiki/F%C3%B8dselsnummer"
    )
    return d
  }

  private static func builtin79() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "no.kontonr", name: "Norwegian bank account number", category: "financial",
      kind: .pattern("[0-9]{11}|[0-9]{4}\\.[0-9]{2}\\.[0-9]{5}|[0-9]{4} [0-9]{2} [0-9]{5}"))
    d.fieldOnly = true
    d.border = .number
    d.check = "kontonummer"
    d.tested = "stdnum.no.kontonr"
    d.alone = 0.03
    d.chance = 0.09
    d.context = lines(
      "konto\nkontonr\nkontonr.\nkontonummer\nkontonummeret\nbankkonto\nbankkontonummer\nlønnskonto\nsparekonto\ntil konto\nfra konto\nbank\nbank account\naccount number\naccount\nrekening\nrekeningnummer"
    )
    d.against = lines(
      "fødselsnummer\nfødselsnr\nfnr\npersonnummer\ntelefon\ntlf\nfaktura\nordre\norder\ninvoice\ntimestamp\nkid\norgnr"
    )
    d.sources = lines("https://no.wikipedia.org/wiki/Kontonummer")
    return d
  }

  private static func builtin80() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "pl.dowod", name: "Polish identity card", category: "document",
      kind: .pattern("[A-Z]{3} ?[0-9]{6}"))
    d.border = .word
    d.check = "dowod"
    d.alone = 0.36
    d.chance = 0.099
    d.context = lines(
      "dow. osob.\ndow. os.\nnr dow. os.\ndokument tożsamości\nnr dokumentu tożsamości\ndo nr\ndowód osobisty\ndowod osobisty\ndowodu osobistego\nnr dowodu\nnumer dowodu\nseria i numer\nseria dowodu\npolish identity card\nid card\nidentity card\nidentiteitskaart\npools identiteitsbewijs\ndowód\nnr dowodu osobistego\nnumer dowodu osobistego\nseria i numer dowodu"
    )
    d.against = lines(
      "faktura\nzamówienie\norder\nordernummer\nartikel\npart number\nserial\nserienummer\nmodel\ntracking"
    )
    d.sources = lines(
      "https://pl.wikipedia.org/wiki/Dow%C3%B3d_osobisty_w_Polsce\nhttps://github.com/Respect/Validation/blob/main/docs/validators/PolishIdCard.md"
    )
    return d
  }

  private static func builtin81() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "pl.nip", name: "Polish tax number (NIP)", category: "national-id",
      kind: .pattern(
        "(PL ?)?([0-9]{10}|[0-9]{3}-[0-9]{3}-[0-9]{2}-[0-9]{2}|[0-9]{3}-[0-9]{2}-[0-9]{2}-[0-9]{3}|[0-9]{3} [0-9]{3} [0-9]{2} [0-9]{2})"
      ))
    d.border = .number
    d.check = "nip"
    d.tested = "stdnum.pl.nip"
    d.alone = 0.1
    d.chance = 0.09
    d.context = lines(
      "nip\nnumer nip\nnr nip\nnumer identyfikacji podatkowej\nvat pl\npolish tax number\npools btw-nummer\ntax number\ntax id\nvat number\nbtw-nummer\nbtw nummer\np_4b\np_5b"
    )
    d.against = lines(
      "telefon\ntel\ntelefoon\nphone\nregon\nkrs\nzamówienie\norder\nordernummer\ntimestamp\nepoch\nisbn\nartikel"
    )
    d.sources = lines("https://pl.wikipedia.org/wiki/Numer_identyfikacji_podatkowej")
    return d
  }

  private static func builtin82() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "pl.nrb", name: "Polish bank account number (NRB)", category: "financial",
      kind: .pattern(
        "[0-9]{26}|[0-9]{2} ([0-9]{4} ){5}[0-9]{4}|[0-9]{2}-([0-9]{4}-){5}[0-9]{4}|[0-9]{2}[ -][0-9]{8}[ -][0-9]{16}"
      ))
    d.border = .number
    d.check = "nrb"
    d.tested = "stdnum.iban"
    d.alone = 0.6
    d.chance = 0.0103
    d.context = lines(
      "konto\nkonta\nkontem\nnr konta\nnumer konta\nnr rachunku\nnumer rachunku\nrachunek\nrachunku\nrachunek bankowy\nrachunku bankowego\nr-k\nrach\nnrb\nbank\nbankowy\nbankowe\nprzelew\nprzelewem\nprzelewu\nwpłata\nwpłaty\nbank account\naccount number\nrekening\nrekeningnummer"
    )
    d.against = lines("sygnatura\nfaktura\nzamówienie\norder\ninvoice\nhash\nid")
    d.sources = lines("https://pl.wikipedia.org/wiki/Numer_Rachunku_Bankowego")
    return d
  }

  private static func builtin83() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "pl.pesel", name: "Polish personal number (PESEL)", category: "national-id",
      kind: .pattern("[0-9]{2}[0-389][0-9][0-3][0-9][ -]?[0-9]{5}"))
    d.border = .number
    d.check = "pesel"
    d.tested = "stdnum.pl.pesel"
    d.alone = 0.18
    d.chance = 0.038
    d.context = lines(
      "pesel\nnumer pesel\nnr pesel\npolish id\npools persoonsnummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number\npersonal number\nnumer ewidencyjny\npesel nr\nnr ewidencyjny\nnnpol"
    )
    d.against = lines(
      "regon\nkrs\nnip\ntelefon\ntel\nzamówienie\nnr zamówienia\nfaktura\nnr faktury\nkonto\norder\nordernummer\nfactuur\ninvoice\ntimestamp"
    )
    d.sources = lines(
      "https://www.gov.pl/web/gov/czym-jest-numer-pesel\nhttps://pl.wikipedia.org/wiki/PESEL")
    return d
  }

  private static func builtin84() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "pt.cc", name: "Number of a Portuguese citizen card (Cartão de Cidadão)",
      category: "document",
      kind: .pattern("[0-9]{8}[ -]?[0-9][ -]?[A-Z][A-Z0-9][ -]?[0-9]"))
    d.ignoreCase = true
    d.border = .number
    d.check = "cartaoDeCidadao"
    d.tested = "stdnum.pt.cc"
    d.alone = 0.75
    d.chance = 0.1
    d.context = lines(
      "nationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number\ncartão de cidadão\ncartao de cidadao\ncartão do cidadão\ncartao do cidadao\ncartão cidadão\ncc\nbilhete de identidade\nnúmero de documento\ndocumento de identificação\ncitizen card\nportugese identiteitskaart\nidentiteitskaart\nid card"
    )
    d.against = lines(
      "loonheffingsnummer\nloonheffingsnr\nloonheffingennummer\nloonheffingennr\nloonheffingnr\nomzetbelastingnummer\nfiscaal nummer\nartikelnummer\nserial\nreferência\nsku\nartigo\ncódigo de barras\npart number"
    )
    d.sources = lines(
      "https://pt.wikipedia.org/wiki/Cart%C3%A3o_de_cidad%C3%A3o\nhttps://www.autenticacao.gov.pt/documents/20126/115760/Valida%C3%A7%C3%A3o+de+N%C3%BAmero+de+Documento+do+Cart%C3%A3o+de+Cidad%C3%A3o.pdf"
    )
    return d
  }

  private static func builtin85() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "pt.nib", name: "Portuguese bank account number (NIB)", category: "financial",
      kind: .pattern(
        "[0-9]{21}|[0-9]{4}[ .-][0-9]{4}[ .-][0-9]{11}[ .-][0-9]{2}|([0-9]{4}[ .]){5}[0-9]"))
    d.border = .number
    d.check = "nib"
    d.tested = "stdnum.iban"
    d.alone = 0.2
    d.chance = 0.0103
    d.context = lines(
      "nib\nn.i.b.\nconta\nconta bancária\nnº de conta\nn.º de conta\nnúmero de conta\nnúmero da conta\nbanco\ntransferência\ndébito direto\niban\nbank account\naccount number\nrekening\nrekeningnummer"
    )
    d.against = lines("encomenda\nfatura\nfactura\nreferência\norder\ninvoice\nhash")
    d.sources = lines(
      "https://pt.wikipedia.org/wiki/N%C3%BAmero_de_Identifica%C3%A7%C3%A3o_Banc%C3%A1ria")
    return d
  }

  private static func builtin86() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "pt.nif", name: "Portuguese tax number of a person (NIF)", category: "national-id",
      kind: .pattern(
        "([123][0-9]{2}|45[0-9])([0-9]{6}|\\.[0-9]{3}\\.[0-9]{3}| [0-9]{3} [0-9]{3}|-[0-9]{3}-[0-9]{3}|\\xC2?\\xA0[0-9]{3}\\xC2?\\xA0[0-9]{3})"
      ))
    d.border = .number
    d.check = "nif"
    d.tested = "stdnum.pt.nif"
    d.alone = 0.053
    d.chance = 0.1
    d.context = lines(
      "nationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number\nnif\nn.i.f.\ncontribuinte\nnúmero de contribuinte\nnumero de contribuinte\nnº contribuinte\nnº de contribuinte\nnúmero de identificação fiscal\nnumero de identificacao fiscal\nidentificação fiscal\nn.º fiscal\nportuguese tax number\nportugees fiscaal nummer\ntax number\ntax id\ntin\nnnprt"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp\nbsn\nnipc\ntelefone\ntelemóvel\nfatura\nencomenda\nkvk\nrsin"
    )
    d.sources = lines("https://pt.wikipedia.org/wiki/N%C3%BAmero_de_identifica%C3%A7%C3%A3o_fiscal")
    return d
  }

  private static func builtin87() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "ro.cnp", name: "Romanian personal code (CNP)", category: "national-id",
      kind: .pattern(
        "[1-9][0-9]{2}[01][0-9][0-3][0-9]{7}|[1-9] [0-9]{2}[01][0-9][0-3][0-9] ([0-9]{6}|[0-9]{2} [0-9]{3} [0-9])"
      ))
    d.border = .number
    d.check = "cnp"
    d.tested = "stdnum.ro.cnp"
    d.alone = 0.39
    d.chance = 0.021
    d.context = lines(
      "cnp\nc.n.p.\ncod numeric personal\ncodul numeric personal\nromanian id\nromanian personal code\nroemeens persoonsnummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\npersonal number\nnnrou"
    )
    d.against = lines(
      "ean\ngtin\nbarcode\nstreepjescode\nisbn\ntimestamp\ntelefon\ncomandă\nfactură\ncont\norder\nordernummer\nfactuur\ninvoice"
    )
    d.sources = lines(
      "https://ro.wikipedia.org/wiki/Cod_numeric_personal\nhttps://github.com/vimishor/cnp-spec/blob/master/spec.md"
    )
    return d
  }

  private static func builtin88() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "se.personnummer", name: "Swedish personal number (personnummer, samordningsnummer)",
      category: "national-id",
      kind: .pattern("(18|19|20)?[0-9]{2}[01][0-9]{3}[+ -]?[0-9]{4}"))
    d.border = .number
    d.check = "personnummer"
    d.tested = "stdnum.se.personnummer"
    d.alone = 0.16
    d.chance = 0.035
    d.context = lines(
      "person-/organisationsnr\nperson- och samordningsnummer\npers. nr\npersonnr\nfödelsenr\npersonnummer\npers nr\npers.nr\npersnr\npersonnr\nperson-nr\nsamordningsnummer\nfödelsenummer\nswedish personal number\nswedish id\nzweeds persoonsnummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nnational identification number\npersonal identity number\npersonal identity code\nswedish id code\nid code\npnr\npersonal number\nsocial security number\nssn\npersonnumret\npersonnumrets\npersonnumren\nsamordningsnr\nsamordn nr\nsamordn.nr\nsamordningsnumret\nfödd\nfödd den\nfödda\nbetalningsmottagarid\nnnswe"
    )
    d.against = lines(
      "organisationsnummer\norg nr\norg.nr\norgnr\ntelefon\ntelefoon\nmobil\nmobiel\nphone\ntimestamp\ndatum\ndate\norder\nordernummer\nfaktura\nfakturanummer\nfactuur\ninvoice\nocr\nbankgiro\nplusgiro"
    )
    d.sources = lines(
      "https://www.skatteverket.se/privat/folkbokforing/personnummer.4.3810a01c150939e893f18c29.html\nhttps://en.wikipedia.org/wiki/Personal_identity_number_(Sweden)"
    )
    return d
  }

  private static func builtin89() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "si.davcna", name: "Slovenian tax number (davčna številka)", category: "national-id",
      kind: .pattern("[0-9]{8}"))
    d.fieldOnly = true
    d.border = .number
    d.check = "davcnaStevilka"
    d.alone = 0.03
    d.context = lines(
      "davčna številka\ndavčna št.\ndavčna št\ndavčno številko\ndavčne številke\ndavčna\ndavčno\ndav. št.\ndav št\nid za ddv\nslovenian tax number\nsloveens belastingnummer"
    )
    d.against = lines(
      "telefon\ntel\ngsm\nfaks\nmatična številka\nračun\nnaročilo\norder\ninvoice\niban\ntrr\ndatum"
    )
    d.sources = lines(
      "https://www.gov.si/teme/davcna-stevilka/\nhttps://arthurdejong.org/python-stdnum/doc/2.1/stdnum.si.ddv"
    )
    return d
  }

  private static func builtin90() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "si.emso", name: "Slovenian personal number (EMŠO), also JMBG of former Yugoslavia",
      category: "national-id",
      kind: .pattern("[0-3][0-9][01][0-9][089][0-9]{2} ?[0-9]{6}"))
    d.border = .number
    d.check = "emso"
    d.tested = "stdnum.si.emso"
    d.alone = 0.39
    d.chance = 0.038
    d.context = lines(
      "jmbg\nјмбг\nj.m.b.g.\nmatični broj\nматични број\nemšo\nemso\nenotna matična številka občana\nenotna matična številka\njmbg\njedinstveni matični broj građana\njedinstveni matični broj\njmbg broj\nматични број\nslovenian id\nslovenian personal number\nsloveens persoonsnummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\npersonal number\nnnsvn"
    )
    d.against = lines(
      "ean\ngtin\nbarcode\nstreepjescode\nisbn\ntimestamp\ntelefon\nnaročilo\nračun\norder\nordernummer\nfactuur\ninvoice"
    )
    d.sources = lines("https://en.wikipedia.org/wiki/Unique_Master_Citizen_Number")
    return d
  }

  private static func builtin91() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "sk.rc", name: "Slovak birth number (rodné číslo)", category: "national-id",
      kind: .pattern(
        "[0-9]{2}[0-35-8][0-9][0-3][0-9] ?/ ?[0-9]{3,4}|[0-9]{2}[0-35-8][0-9][0-3][0-9]{5}"))
    d.enabled = false
    d.border = .number
    d.check = "rodneCislo"
    d.tested = "stdnum.sk.rc"
    d.alone = 0.35
    d.chance = 0.068
    d.context = lines(
      "rodné číslo\nčíslo poistenca\ncislo poistenca\nrodne cislo\nrodného čísla\nrč\nr.č.\nr. č.\nslovak birth number\nslovak id\nslowaaks geboortenummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\npersonal number\nrod. č.\nrod. číslo\nrodným číslom\nrodným číslem\nrodnému číslu\nrodnom čísle\nrodném čísle\nrodné čísla\nrodných čísel\nrodných čísiel\nrc\nr.c.\nrod. cislo\nnnsvk"
    )
    d.against = lines(
      "ičo\ničdpa\ndič\ntelefon\ntel\nmobil\ntelefoon\nphone\nobjednávka\nčíslo objednávky\nfaktura\nfaktúra\núčet\nčíslo účtu\norder\nordernummer\nfactuur\ninvoice\ntimestamp"
    )
    d.sources = lines(
      "https://www.slov-lex.sk/pravne-predpisy/SK/ZZ/1995/301/\nhttps://sk.wikipedia.org/wiki/Rodn%C3%A9_%C4%8D%C3%ADslo"
    )
    return d
  }

  private static func builtin92() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "special.criminal", name: "Criminal offences and convictions", category: "special",
      kind: .words(
        lines(
          "strafblad\njustitieel verleden\nveroordeeld\nveroordeeld voor\nveroordeling\nonherroepelijk veroordeeld\nverdacht van\nverdachte\nhoofdverdachte\nmedeverdachte\naangehouden\ngearresteerd\nin hechtenis\nvoorlopige hechtenis\ngedetineerd\ngedetineerde\ngevangenisstraf\ncelstraf\ntaakstraf\nwerkstraf\ntbs\nterbeschikkingstelling\njeugddetentie\nisd-maatregel\nenkelband\nelektronisch toezicht\nreclassering\nreclasseringstoezicht\nvoorwaardelijk vrij\nrecidivist\nrecidive\nveelpleger\nzedendelinquent\nzedendelict\nzedenmisdrijf\nverkrachting\naanranding\nkinderporno\ngrooming\nhuiselijk geweld\nmishandeling\nzware mishandeling\ndoodslag\nmoord\npoging tot moord\nbedreiging\nstalking\nbelaging\ndiefstal\nwinkeldiefstal\ninbraak\noverval\nberoving\nheling\nverduistering\noplichting\nfraude\nbijstandsfraude\nuitkeringsfraude\nidentiteitsfraude\nvalsheid in geschrifte\nwitwassen\nomkoping\nafpersing\ndrugshandel\nopiumwet\nhennepkwekerij\nwapenbezit\nrijden onder invloed\ndoorrijden na ongeval\nrijontzegging\nbrandstichting\nvernieling\nopenlijke geweldpleging\nmensenhandel\nmensensmokkel\nterrorisme\nvog geweigerd\ncontactverbod\ngebiedsverbod\nhuisverbod\ncriminal record\nconvicted\nconvicted of\nconviction\nfelony\nfelon\nmisdemeanor\nmisdemeanour\nsuspected of\nsuspect\narrested\nin custody\nremanded\nimprisoned\nincarcerated\ninmate\nprison sentence\njail sentence\ncommunity service order\nprobation\nparole\nparolee\nankle monitor\nrepeat offender\nsex offender\nsexual assault\nrape\nchild pornography\ndomestic violence\nassault\naggravated assault\nmanslaughter\nmurder\nattempted murder\ntheft\nshoplifting\nburglary\nrobbery\nembezzlement\nfraud\nwelfare fraud\nidentity theft\nforgery\nmoney laundering\nbribery\nextortion\ndrug trafficking\ndrug possession\nillegal possession of a firearm\ndriving under the influence\ndui\ndwi\ndrunk driving\nhit and run\narson\nvandalism\nhuman trafficking\nterrorism\nrestraining order"
        )))
    d.ignoreCase = true
    d.fieldOnly = true
    d.enabled = false
    d.border = .word
    d.nearPerson = true
    d.alone = 0.3
    d.context = lines(
      "strafblad\nstrafrechtelijk\nstrafrechtelijke gegevens\nstrafrechtelijk verleden\njustitiële documentatie\nveroordeling\nveroordelingen\ndelict\ndelicten\nmisdrijf\novertreding\nverdenking\naangifte\nproces-verbaal\nantecedenten\ndetentie\nreclassering\nvog\ncriminal record\ncriminal history\nconviction\nconvictions\noffence\noffense\ncharges\nfelony\nmisdemeanor\narrest\nprobation\nvorstrafen\nstrafregister\ncasier judiciaire\nantecedentes penales"
    )
    d.against = lines(
      "film\nboek\nroman\nserie\ngame\nnieuws\nwetsartikel\nwetboek\nartikel\ncursus\nstatistiek\njurisprudentie\nverkeersborden\nmovie\nbook\nnovel\nnews\nstatute\nstatistics\nkill process\nthread"
    )
    d.sources = lines(
      "https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_10\nhttps://wetten.overheid.nl/BWBR0040940/#Hoofdstuk3_Paragraaf3.2"
    )
    return d
  }

  private static func builtin93() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "special.ethnicity", name: "Racial or ethnic origin", category: "special",
      kind: .words(
        lines(
          "allochtoon\nautochtoon\nwesterse migratieachtergrond\nniet-westerse migratieachtergrond\nniet-westers\nmarokkaanse afkomst\nturkse afkomst\nkoerdisch\nkoerd\nsurinaams\nhindostaans\ncreools\njavaans\nmarron\nantilliaans\narubaans\ncuraçaos\nmoluks\nmolukker\nindisch\nafro-nederlands\nafro-surinaams\nberber\namazigh\nimazighen\narabisch\nsomalisch\neritrees\nethiopisch\nkaapverdisch\nsinti\nzigeuner\nwoonwagenbewoner\njoodse afkomst\nchinese afkomst\naziatisch\ndonkere huidskleur\nlichte huidskleur\ngemengde afkomst\nhalfbloed\ninheems\ncaucasian\nafrican american\nblack african\nblack caribbean\nafro-caribbean\nwhite british\nwhite irish\nmixed race\nbiracial\nmultiracial\nhispanic\nlatino\nlatina\nasian american\nsouth asian\neast asian\nnative american\namerican indian\nalaska native\npacific islander\nnative hawaiian\nindigenous\naboriginal\nfirst nations\ninuit\nmétis\nmaori\nromani\ngypsy\nirish traveller\narab\nkurdish\nashkenazi\nsephardic\nuyghur\ntamil\nblack or african american\nwhite non-hispanic\nasian british"
        )))
    d.ignoreCase = true
    d.fieldOnly = true
    d.enabled = false
    d.border = .word
    d.nearPerson = true
    d.alone = 0.25
    d.context = lines(
      "etniciteit\netnische afkomst\nafkomst\nherkomst\nras\nhuidskleur\nmigratieachtergrond\nmigratie-achtergrond\nculturele achtergrond\nbevolkingsgroep\nethnicity\nethnic origin\nethnic group\nrace\nracial origin\nskin colour\nskin color\ndescent\nheritage\nancestry\nethnie\nherkunft\nabstammung\norigine ethnique\netnia\norigen étnico"
    )
    d.against = lines(
      "restaurant\nkeuken\nrecept\neten\ngerecht\nmuziek\ntaal\ntaalcursus\nvertaling\nkoffie\nauto\nhond\nhondenras\nkat\npaard\nproductherkomst\nland van herkomst product\nrecipe\ncuisine\nfood\nmusic\nlanguage\nrace condition\ndog breed"
    )
    d.sources = lines("https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_9")
    return d
  }

  private static func builtin94() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "special.health", name: "Data about health", category: "special",
      kind: .words(
        lines(
          "diabetes\ndiabetes mellitus\nsuikerziekte\nhypertensie\nhoge bloeddruk\nhartfalen\nhartinfarct\nmyocardinfarct\nangina pectoris\nboezemfibrilleren\nberoerte\nherseninfarct\nhersenbloeding\ntia\ntrombose\nlongembolie\nastma\ncopd\nlongemfyseem\nlongontsteking\ntuberculose\nkanker\nborstkanker\nlongkanker\ndarmkanker\nprostaatkanker\nhuidkanker\nmelanoom\nleukemie\nlymfoom\ntumor\nmetastase\nmetastasen\nuitzaaiingen\nchemotherapie\nbestraling\nepilepsie\nmigraine\nmultiple sclerose\nparkinson\nziekte van parkinson\nalzheimer\nziekte van alzheimer\ndementie\nspierdystrofie\ndwarslaesie\nreuma\nreumatoïde artritis\nartrose\nosteoporose\nfibromyalgie\nchronisch vermoeidheidssyndroom\nlong covid\nlyme\nziekte van lyme\nziekte van crohn\ncolitis ulcerosa\ncoeliakie\nlevercirrose\nhepatitis b\nhepatitis c\nhiv\nhiv-positief\naids\nsoa\nsyfilis\ngonorroe\nchlamydia\nnierfalen\ndialyse\nniertransplantatie\nanemie\nbloedarmoede\nhemofilie\nsikkelcelziekte\ntaaislijmziekte\ncystic fibrosis\nschildklierafwijking\nobesitas\nanorexia\nanorexia nervosa\nboulimia\neetstoornis\ndepressie\ndepressief\nburn-out\nburnout\noverspannen\nangststoornis\npaniekstoornis\nptss\nbipolaire stoornis\nmanisch-depressief\nschizofrenie\npsychose\npsychotisch\nborderline\npersoonlijkheidsstoornis\nautisme\nautismespectrumstoornis\nasperger\nadhd\ndyslexie\ndyscalculie\nverstandelijke beperking\nzwakbegaafd\nsuïcidaal\nsuïcidepoging\nzelfmoordpoging\nautomutilatie\nverslaving\nverslaafd\nalcoholverslaving\nalcoholist\ndrugsverslaving\ngokverslaving\nzwanger\nzwangerschap\nmiskraam\nabortus\nonvruchtbaar\nivf\nrolstoelgebruiker\nslechtziend\nslechthorend\ndoofblind\narbeidsongeschikt\nwajong\nwia-uitkering\nwhiplash\nhersenschudding\npinda-allergie\nnotenallergie\nlactose-intolerantie\nglutenallergie\nanafylaxie\nhypertension\nhigh blood pressure\nheart failure\nheart attack\nmyocardial infarction\natrial fibrillation\nstroke\nthrombosis\npulmonary embolism\nasthma\npneumonia\ntuberculosis\ncancer\nbreast cancer\nlung cancer\nprostate cancer\nmelanoma\nleukemia\nleukaemia\nlymphoma\nmetastasis\nchemotherapy\nradiotherapy\nepilepsy\nmultiple sclerosis\nparkinson's disease\nalzheimer's disease\ndementia\nmuscular dystrophy\nrheumatoid arthritis\nosteoarthritis\nfibromyalgia\nchronic fatigue syndrome\nlyme disease\ncrohn's disease\nulcerative colitis\ncoeliac disease\nceliac disease\ncirrhosis\nhiv positive\nstd\nsyphilis\ngonorrhea\nkidney failure\ndialysis\nkidney transplant\nanemia\nhaemophilia\nhemophilia\nsickle cell disease\nhypothyroidism\nobesity\nbulimia\neating disorder\ndepression\nanxiety disorder\npanic disorder\nptsd\nbipolar disorder\nschizophrenia\npsychosis\npersonality disorder\nautism\nautism spectrum disorder\ndyslexia\nintellectual disability\nsuicidal\nsuicide attempt\nself-harm\naddiction\nalcoholism\ndrug addiction\nsubstance abuse\npregnant\npregnancy\nmiscarriage\nabortion\ninfertility\nwheelchair user\nvisually impaired\nhearing impaired\ndisabled\npeanut allergy\nlactose intolerance\nanaphylaxis"
        )))
    d.ignoreCase = true
    d.fieldOnly = true
    d.enabled = false
    d.border = .word
    d.nearPerson = true
    d.alone = 0.3
    d.context = lines(
      "diagnose\ndiagnoses\naandoening\naandoeningen\nziekte\nziektebeeld\nziektegeschiedenis\nmedische gegevens\nmedisch dossier\nmedisch\nanamnese\ngezondheid\ngezondheidstoestand\nbeperking\nhandicap\nallergie\nallergieën\nmedicatie\nmedicijn\nbehandeling\nklacht\nklachten\nverzuimreden\nziekmelding\nreden ziekte\narbeidsongeschiktheid\ndieetwensen\nbloedgroep\ndiagnosis\ncondition\nmedical condition\ndisease\nillness\nmedical history\nhealth\nhealth status\ndisability\nallergy\nallergies\nmedication\ntreatment\nsymptoms\nsick leave reason\nblood type"
    )
    d.against = lines(
      "onderzoek\npublicatie\nartikel\ncursus\ntraining\nbeleid\ncampagne\nvoorlichting\nvirusscanner\nantivirus\ncomputervirus\nsoftware\nresearch\npaper\narticle\npolicy\ncourse\nchangelog"
    )
    d.sources = lines(
      "https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_9\nhttps://icd.who.int/browse10/2019/en")
    return d
  }

  private static func builtin95() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "special.health.icd10", name: "Diagnosis code (ICD-10)", category: "special",
      kind: .pattern("[A-TV-Z][0-9][0-9AB](\\.[0-9A-Z]{1,4}|†|\\*)?"))
    d.fieldOnly = true
    d.enabled = false
    d.border = .word
    d.alone = 0.05
    d.context = lines(
      "icd\nicd-10\nicd10\nicd 10\nicd-10-code\nicd code\nicd-code\ndiagnose\ndiagnoses\ndiagnosecode\ndiagnose code\nhoofddiagnose\nnevendiagnose\ndiagnosis\ndiagnosis code\ndx code\ndx\ndbc\ndbc-diagnose\ndoodsoorzaak\ncause of death\nhauptdiagnose\nnebendiagnose\ncode diagnostic\ncódigo diagnóstico"
    )
    d.against = lines(
      "kamer\nlokaal\nkamernummer\nroom\npostcode\nartikel\nartikelnummer\nonderdeel\npart\npart number\nmodel\nversie\nversion\nsnelweg\nroute\nrij\nstoel\nseat\ngate\ncel\ncell\nkolom\ncolumn"
    )
    d.sources = lines("https://icd.who.int/browse10/2019/en")
    return d
  }

  private static func builtin96() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "special.orientation", name: "Sexual orientation or sex life", category: "special",
      kind: .words(
        lines(
          "homoseksueel\nhomofiel\nhomo\nlesbisch\nlesbienne\nbiseksueel\nbi-seksueel\nheteroseksueel\naseksueel\npanseksueel\nqueer\ntransgender\ntransseksueel\ntransvrouw\ntransman\ntrans vrouw\ntrans man\nnon-binair\nnonbinair\ngenderfluïde\ngenderdysforie\nintersekse\nuit de kast\nlhbti\nlhbtiq+\npolyamoreus\nsekswerker\nprostituee\ngenderbevestigende behandeling\ngeslachtsverandering\nhomosexual\ngay\nlesbian\nbisexual\nheterosexual\nasexual\npansexual\ntranssexual\ntrans woman\ntranswoman\nnon-binary\nnonbinary\ngenderfluid\ngenderqueer\ngender dysphoria\nintersex\ncame out as\ncoming out\nlgbt\nlgbtq\nlgbtqia+\nsame-sex partner\npolyamorous\nsex worker\ngender reassignment\nmtf\nftm"
        )))
    d.ignoreCase = true
    d.fieldOnly = true
    d.enabled = false
    d.border = .word
    d.nearPerson = true
    d.alone = 0.35
    d.context = lines(
      "seksuele geaardheid\ngeaardheid\nseksuele voorkeur\nseksuele oriëntatie\nseksualiteit\ngenderidentiteit\ngender identiteit\nsexual orientation\nsexuality\nsexual preference\ngender identity\nsex life\nsexuelle orientierung\norientation sexuelle\norientación sexual\norientamento sessuale"
    )
    d.against = lines(
      "beleid\ndiversiteitsbeleid\ncampagne\nevenement\nparade\nnieuws\npolicy\ncampaign\nevent\nnews\ncss\nstraight line\nbiseksueel onderzoek"
    )
    d.sources = lines("https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_9")
    return d
  }

  private static func builtin97() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "special.politics", name: "Political opinion", category: "special",
      kind: .words(
        lines(
          "vvd\npvda\ncda\nd66\npvv\ngroenlinks\ngroenlinks-pvda\nsgp\nchristenunie\npartij voor de dieren\npvdd\nforum voor democratie\nfvd\nja21\nvolt nederland\nboerburgerbeweging\nbbb\nnieuw sociaal contract\nnsc\n50plus\nbij1\nbvnl\npiratenpartij\npartijlid\nlid van de pvv\nlid van de sp\nsocialistische partij\nstemt links\nstemt rechts\nlinks-extremistisch\nrechts-extremistisch\nextreemlinks\nextreemrechts\ncommunist\ncommunistisch\nsocialist\nsociaaldemocraat\nanarchist\nfascist\nneonazi\nactivist\nklimaatactivist\nantifa\nextinction rebellion\nvlaams belang\nn-va\ncd&v\nopen vld\nptb\npvda-ptb\nlabour party\nconservative party\nliberal democrats\nlib dem\nscottish national party\nplaid cymru\nsinn féin\nreform uk\ngreen party\nrepublican party\nregistered republican\ndemocratic party\nregistered democrat\nregistered voter\nparty member\nleft-wing\nright-wing\nfar-left\nfar-right\ncommunist party\nsocialist party\nsocial democrat\nmarxist\nlibertarian\nnationalist\nwhite supremacist\npolitical activist\ncdu\ncsu\nspd\nfdp\ndie linke\nbündnis 90\nafd\nrassemblement national\nla france insoumise\npartido popular\npsoe"
        )))
    d.ignoreCase = true
    d.fieldOnly = true
    d.enabled = false
    d.border = .word
    d.nearPerson = true
    d.alone = 0.3
    d.context = lines(
      "politieke voorkeur\npolitieke overtuiging\npolitieke partij\npartijlidmaatschap\npartijlid\npolitieke kleur\nstemgedrag\npolitiek\nlid van partij\npolitical opinion\npolitical affiliation\npolitical party\nparty membership\nparty affiliation\npolitical views\nvoting intention\nparteimitgliedschaft\npartei\nparti politique\npartido político"
    )
    d.against = lines(
      "verkiezingsuitslag\nnieuws\npersbericht\nraadsvergadering\nfractie\ngemeenteraad\ncoalitie\nkabinet\nzetels\nelection results\nnews\npress release\ndebate\ngit\nbranch\nmaster"
    )
    d.sources = lines(
      "https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_9\nhttps://www.kiesraad.nl")
    return d
  }

  private static func builtin98() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "special.religion", name: "Religion or belief", category: "special",
      kind: .words(
        lines(
          "katholiek\nrooms-katholiek\nrooms katholiek\nr.k.\nprotestant\nprotestants\nprotestants-christelijk\nhervormd\nnederlands-hervormd\ngereformeerd\ngereformeerd vrijgemaakt\nchristelijk gereformeerd\nluthers\ndoopsgezind\nremonstrants\nevangelisch\npinkstergemeente\nbaptist\nchristen\nchristelijk\northodox-christelijk\nrussisch-orthodox\ngrieks-orthodox\njehova's getuige\njehova's getuigen\nmormoon\nzevendedagsadventist\nmoslim\nmoslima\nislamitisch\nislam\nsoenniet\nsoennitisch\nsjiiet\nsjiitisch\naleviet\nalevitisch\njoods\njodendom\njoods-orthodox\nboeddhist\nboeddhistisch\nboeddhisme\nhindoe\nhindoeïsme\nhindoeïstisch\nsikh\nsikhisme\ntaoïst\nbahai\natheïst\natheïstisch\nagnost\nagnostisch\nhumanist\nhumanistisch\nongelovig\nniet-gelovig\nniet gelovig\nhalal\nkoosjer\nhoofddoek\nramadan\nbar mitswa\nheilige communie\ncatechisatie\ndoopsel\ncatholic\nroman catholic\nlutheran\nanglican\nmethodist\nevangelical\npentecostal\nchristian\ngreek orthodox\nrussian orthodox\njehovah's witness\nmormon\nlatter-day saint\nseventh-day adventist\nquaker\nmuslim\nislamic\nsunni\nshia\nalevi\njewish\njudaism\nbuddhist\nbuddhism\nhindu\nhinduism\nsikhism\njain\ntaoist\nbaha'i\natheist\nagnostic\nsecular humanist\nkosher\nheadscarf\nbar mitzvah"
        )))
    d.ignoreCase = true
    d.fieldOnly = true
    d.enabled = false
    d.border = .word
    d.nearPerson = true
    d.alone = 0.3
    d.context = lines(
      "religie\ngeloof\ngeloofsovertuiging\ngodsdienst\nlevensbeschouwing\nlevensovertuiging\nkerk\nkerkgenootschap\nkerklidmaatschap\nkerkelijke gezindte\ngezindte\ndenominatie\nparochie\nreligion\nreligious\nfaith\nbelief\ndenomination\nchurch\nkonfession\nreligionszugehörigkeit\nkirchensteuer\nconfession"
    )
    d.against = lines(
      "toerisme\nbezienswaardigheid\nstraat\nplein\nmuseum\nconcert\nschool\nbasisschool\nstichting\ngeschiedenis\nkunst\nstreet\ntourism\nhistory"
    )
    d.sources = lines("https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_9")
    return d
  }

  private static func builtin99() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "special.union", name: "Membership of a trade union", category: "special",
      kind: .words(
        lines(
          "vakbond\nvakbondslid\nvakbondslidmaatschap\nlid van de vakbond\nlid van een vakbond\nvakbondsbijdrage\nvakbondscontributie\nkaderlid\nvakbondsbestuurder\nstakingskas\nstakingsuitkering\nfnv\nfnv bondgenoten\nfnv metaal\nfnv zorg en welzijn\nfnv bouw\ncnv\ncnv vakmensen\ncnv connectief\nvcp\naob\nalgemene onderwijsbond\nabvakabo\nnu'91\nnvj\nvvmc\nacop\nahcp\nde federatie medisch specialisten\nmarechausseevereniging\nafmp\nnederlandse politiebond\nanpv\nacv\nabvv\naclvb\nfgtb\ntrade union\ntrade union member\nunion member\nunion membership\nmember of the union\nshop steward\nunion dues\nunion representative\nunison\nunite the union\ngmb union\nver.di\nig metall\nigbce\ncgt\ncfdt\nugt\ncomisiones obreras\ncgil\ncisl\nseiu\nteamsters\nafl-cio\nunited auto workers"
        )))
    d.ignoreCase = true
    d.fieldOnly = true
    d.enabled = false
    d.border = .word
    d.nearPerson = true
    d.alone = 0.35
    d.context = lines(
      "vakbond\nvakbondslid\nvakbondslidmaatschap\nlidmaatschap vakbond\nlid vakbond\nvakvereniging\nvakcentrale\nvakbondsbijdrage\nvakbondscontributie\ncontributie vakbond\ntrade union\nunion\nunion member\nunion membership\nunion dues\nlabor union\nlabour union\ngewerkschaft\ngewerkschaftsmitglied\nsyndicat\nsyndicaat\nsindicato\nsindacato"
    )
    d.against = lines(
      "cao\nonderhandeling\nonderhandelingen\npersbericht\nnieuws\ncredit union\neuropean union\nstudent union\nunie\nsquad\npress release\nnews\nsql\nselect"
    )
    d.sources = lines(
      "https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_9\nhttps://nl.wikipedia.org/wiki/Lijst_van_vakbonden_in_Nederland"
    )
    return d
  }

  private static func builtin100() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "tr.tckimlik", name: "Turkish identity number (T.C. kimlik no)", category: "national-id",
      kind: .pattern("[1-9][0-9]{10}"))
    d.border = .number
    d.check = "tckimlik"
    d.tested = "stdnum.tr.tckimlik"
    d.alone = 0.24
    d.chance = 0.0097
    d.context = lines(
      "tc kimlik\nt.c. kimlik\ntc kimlik no\nt.c. kimlik no\nt.c. kimlik numarası\ntc no\ntckn\nkimlik no\nkimlik numarası\nvatandaşlık no\nturkish id\nturkish identity number\nturks persoonsnummer\nnationaal nummer\nnationaal identificatienummer\nnational id\nnational number\nidentity number\ntc\nt.c.\nkimlik\nkimlik numarasi\nkişi\ntcno\ntc kimlik numarası\nt.c. no\nnntur"
    )
    d.against = lines(
      "vergi no\ntelefon\ntel\ngsm\nsipariş\nsipariş no\nfatura\nfatura no\nhesap no\ntelefoon\nphone\norder\nordernummer\nfactuur\ninvoice\ntimestamp"
    )
    d.sources = lines("https://en.wikipedia.org/wiki/Turkish_Identification_Number")
    return d
  }

  private static func builtin101() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "ua.rntrc", name: "Ukrainian taxpayer number (RNTRC)", category: "national-id",
      kind: .pattern("[0-9]{10}"))
    d.border = .number
    d.check = "rntrc"
    d.tested = "stdnum.ua.rntrc"
    d.alone = 0.082
    d.chance = 0.1
    d.context = lines(
      "рнокпп\nреєстраційний номер облікової картки\nреєстраційний номер облікової картки платника податків\nідентифікаційний код\nідентифікаційний номер\nіпн\nінн\nинн\nrntrc\nrnokpp\nipn\nukrainian tax number\ntax number\ntax id\noekraïens belastingnummer\nnationaal nummer"
    )
    d.against = lines(
      "єдрпоу\nтелефон\nтел\nзамовлення\nрахунок\ntelefoon\nphone\norder\nordernummer\nfactuur\ninvoice\ntimestamp\nepoch"
    )
    d.sources = lines("https://uk.wikipedia.org/wiki/%D0%A0%D0%9D%D0%9E%D0%9A%D0%9F%D0%9F")
    return d
  }

  private static func builtin102() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "us.dea", name: "American DEA registration number of a prescriber", category: "health",
      kind: .pattern("[ABCDEFGHJKLMPRSTUX][A-Z9][0-9]{7}"))
    d.ignoreCase = true
    d.border = .word
    d.check = "dea"
    d.alone = 0.15
    d.chance = 0.099
    d.context = lines(
      "dea\ndea number\ndea#\ndea no\ndea no.\ndea registration\ndea-nummer\ndea license\ndrug enforcement\nprescriber\ncontrolled substance\ncertificate number\nprescription"
    )
    d.against = lines("passport\npaspoort\nserial\norder\ninvoice\ntracking\npart number\npolicy")
    d.sources = lines(
      "https://en.wikipedia.org/wiki/DEA_number\nhttps://www.deadiversion.usdoj.gov/drugreg/reg_apps/new_reg_number110906.html"
    )
    return d
  }

  private static func builtin103() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "us.itin", name: "American taxpayer number of who has no SSN (ITIN), grouped",
      category: "national-id",
      kind: .pattern("9[0-9]{2}(-[0-9]{2}-| [0-9]{2} |\\.[0-9]{2}\\.)[0-9]{4}"))
    d.border = .number
    d.check = "itin"
    d.tested = "stdnum.us.itin"
    d.alone = 0.45
    d.chance = 0.44
    d.context = lines(
      "itin\nindividual taxpayer identification number\nindividual taxpayer identification\ntaxpayer id\ntaxpayer identification\ntax id\ntaxid\ntin\nw-7\nssn\nsocial security number\nirs"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp\nzip\nrouting\npart number\naccount"
    )
    d.sources = lines(
      "https://www.irs.gov/individuals/individual-taxpayer-identification-number\nhttps://www.irs.gov/pub/irs-pdf/p4757.pdf"
    )
    return d
  }

  private static func builtin104() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "us.itin.plain", name: "American taxpayer number (ITIN), nine digits",
      category: "national-id",
      kind: .pattern("9[0-9]{8}|9[0-9]{2}-[0-9]{6}|9[0-9]{4}-[0-9]{4}"))
    d.fieldOnly = true
    d.border = .number
    d.check = "itin"
    d.tested = "stdnum.us.itin"
    d.alone = 0.032
    d.chance = 0.44
    d.context = lines(
      "itin\nindividual taxpayer identification number\nindividual taxpayer identification\ntaxpayer id\ntaxpayer identification\ntax id\ntaxid\ntin\nw-7\nssn\nsocial security number\nirs"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp\nzip\nrouting\npart number\naccount"
    )
    d.sources = lines("https://www.irs.gov/individuals/individual-taxpayer-identification-number")
    return d
  }

  private static func builtin105() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "us.mbi", name: "American Medicare beneficiary identifier (MBI)", category: "health",
      kind: .pattern(
        "[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][ -][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][ -][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y][0-9]{2}|[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y][0-9]{2}"
      ))
    d.ignoreCase = true
    d.border = .number
    d.check = "mbi"
    d.alone = 0.54
    d.chance = 1.0
    d.context = lines(
      "mbi\nmedicare\nmedicare number\nmedicare id\nmedicare beneficiary\nmedicare beneficiary identifier\nbeneficiary\nbeneficiary id\nhicn\ncms\nmedicare card"
    )
    d.against = lines(
      "license key\nlicence key\nproduct key\nserial\ntoken\npart number\nsku\npart no\nitem number"
    )
    d.sources = lines("https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi.pdf")
    return d
  }

  private static func builtin106() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "us.npi", name: "American national provider identifier (NPI)", category: "health",
      kind: .pattern("[12][0-9]{9}|[12][0-9]{3}[ -][0-9]{3}[ -][0-9]{3}"))
    d.border = .number
    d.check = "npi"
    d.alone = 0.058
    d.chance = 0.1
    d.context = lines(
      "npi\nnpi number\nnpi#\nnpi no\nnational provider\nnational provider identifier\nprovider id\nprovider identifier\nrendering provider\nbilling provider\nprescriber\nphysician\ndoctor\nzorgverlener\nnpi id\nordering provider\nattending provider"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp\nepoch\nunix\nnhs\ncreated\nupdated\ntime\ndate"
    )
    d.sources = lines(
      "https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand/Downloads/NPIcheckdigit.pdf"
    )
    return d
  }

  private static func builtin107() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "us.rtn", name: "American bank routing number (ABA RTN)", category: "financial",
      kind: .pattern("[0-9]{9}|[0-9]{4}-[0-9]{4}-[0-9]"))
    d.fieldOnly = true
    d.border = .number
    d.check = "routingNumber"
    d.tested = "stdnum.us.rtn"
    d.alone = 0.013
    d.chance = 0.038
    d.context = lines(
      "routing\nrouting number\nrouting no\nrouting transit\nrouting transit number\naba\naba number\naba routing\nrtn\nach\nwire\nbank routing\nrouting_number\nchecking account\nbank account"
    )
    d.against = lines("order\ninvoice\nphone\nssn\nbsn\nticket")
    d.sources = lines("https://en.wikipedia.org/wiki/ABA_routing_transit_number")
    return d
  }

  private static func builtin108() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "us.ssn", name: "American social security number, grouped", category: "national-id",
      kind: .pattern(
        "[0-8][0-9]{2}(-[0-9]{2}-| [0-9]{2} |\\.[0-9]{2}\\.|\\xE2\\x80\\x93[0-9]{2}\\xE2\\x80\\x93|\\xE2\\x80\\x91[0-9]{2}\\xE2\\x80\\x91)[0-9]{4}"
      ))
    d.border = .number
    d.check = "ssn"
    d.tested = "stdnum.us.ssn"
    d.alone = 0.27
    d.chance = 0.99
    d.context = lines(
      "ssn\nssn#\nsocial security\nsocial security number\nsocial security no\nsocial security #\nsoc sec\nsocial_security_number\nsocialsecuritynumber\nss#\nssn4\ntax id\ntax id no\ntax id number\ntaxid\ntin\ntaxpayer\namerikaans socialezekerheidsnummer\nssns\nsoc. sec.\nusssa\nmy social\nyour social\nhis social\nher social\ntheir social\nfull social\nsocial is\nsocial no\nsocial number\nsocial #"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp\nzip\nrouting\npart number\naccount"
    )
    d.sources = lines(
      "https://www.ssa.gov/employer/randomization.html\nhttps://en.wikipedia.org/wiki/Social_Security_number"
    )
    return d
  }

  private static func builtin109() -> DetectorDefinition {
    var d = DetectorDefinition(
      id: "us.ssn.plain", name: "American social security number, nine digits",
      category: "national-id",
      kind: .pattern("[0-8][0-9]{8}|[0-8][0-9]{2}-[0-9]{6}|[0-8][0-9]{4}-[0-9]{4}"))
    d.fieldOnly = true
    d.border = .number
    d.check = "ssn"
    d.tested = "stdnum.us.ssn"
    d.alone = 0.025
    d.chance = 0.99
    d.context = lines(
      "ssn\nssn#\nsocial security\nsocial security number\nsocial security no\nsocial security #\nsoc sec\nsocial_security_number\nsocialsecuritynumber\nss#\nssn4\ntax id\ntax id no\ntax id number\ntaxid\ntin\ntaxpayer\namerikaans socialezekerheidsnummer\nssns\nsoc. sec.\nusssa\nmy social\nyour social\nhis social\nher social\ntheir social\nfull social\nsocial is\nsocial no\nsocial number\nsocial #"
    )
    d.against = lines(
      "order\nordernummer\nbestelnummer\nfactuur\nfactuurnummer\nklantnummer\nartikelnummer\ninvoice\nphone\ntelefoon\ntel\ntimestamp\nzip\nrouting\npart number\naccount"
    )
    d.sources = lines("https://www.ssa.gov/employer/randomization.html")
    return d
  }

  /// Cuts a literal at its newlines.
  private static func lines(_ text: StaticString) -> [String] { text.lines }
}
