extension CharacterReference {
  /// The names of letters and of what stands between the parts of a value, each with its number in hexadecimal digits.
  ///
  /// Source: <https://html.spec.whatwg.org/multipage/named-characters.html>. Left out are names longer than eight letters,
  /// and characters that no value has.
  static let names: StaticString = """
    Tab:9 NewLine:A QUOT:22 quot:22 num:23 AMP:26 amp:26 apos:27 lpar:28 rpar:29 plus:2B \
    comma:2C period:2E sol:2F colon:3A semi:3B LT:3C lt:3C equals:3D GT:3E gt:3E commat:40 \
    UnderBar:5F lowbar:5F nbsp:A0 ordf:AA laquo:AB shy:AD deg:B0 middot:B7 ordm:BA raquo:BB \
    Agrave:C0 Aacute:C1 Acirc:C2 Atilde:C3 Auml:C4 Aring:C5 angst:C5 AElig:C6 Ccedil:C7 \
    Egrave:C8 Eacute:C9 Ecirc:CA Euml:CB Igrave:CC Iacute:CD Icirc:CE Iuml:CF ETH:D0 Ntilde:D1 \
    Ograve:D2 Oacute:D3 Ocirc:D4 Otilde:D5 Ouml:D6 Oslash:D8 Ugrave:D9 Uacute:DA Ucirc:DB \
    Uuml:DC Yacute:DD THORN:DE szlig:DF agrave:E0 aacute:E1 acirc:E2 atilde:E3 auml:E4 aring:E5 \
    aelig:E6 ccedil:E7 egrave:E8 eacute:E9 ecirc:EA euml:EB igrave:EC iacute:ED icirc:EE \
    iuml:EF eth:F0 ntilde:F1 ograve:F2 oacute:F3 ocirc:F4 otilde:F5 ouml:F6 oslash:F8 ugrave:F9 \
    uacute:FA ucirc:FB uuml:FC yacute:FD thorn:FE yuml:FF Amacr:100 amacr:101 Abreve:102 \
    abreve:103 Aogon:104 aogon:105 Cacute:106 cacute:107 Ccirc:108 ccirc:109 Cdot:10A cdot:10B \
    Ccaron:10C ccaron:10D Dcaron:10E dcaron:10F Dstrok:110 dstrok:111 Emacr:112 emacr:113 \
    Edot:116 edot:117 Eogon:118 eogon:119 Ecaron:11A ecaron:11B Gcirc:11C gcirc:11D Gbreve:11E \
    gbreve:11F Gdot:120 gdot:121 Gcedil:122 Hcirc:124 hcirc:125 Hstrok:126 hstrok:127 \
    Itilde:128 itilde:129 Imacr:12A imacr:12B Iogon:12E iogon:12F Idot:130 imath:131 inodot:131 \
    IJlig:132 ijlig:133 Jcirc:134 jcirc:135 Kcedil:136 kcedil:137 kgreen:138 Lacute:139 \
    lacute:13A Lcedil:13B lcedil:13C Lcaron:13D lcaron:13E Lmidot:13F lmidot:140 Lstrok:141 \
    lstrok:142 Nacute:143 nacute:144 Ncedil:145 ncedil:146 Ncaron:147 ncaron:148 napos:149 \
    ENG:14A eng:14B Omacr:14C omacr:14D Odblac:150 odblac:151 OElig:152 oelig:153 Racute:154 \
    racute:155 Rcedil:156 rcedil:157 Rcaron:158 rcaron:159 Sacute:15A sacute:15B Scirc:15C \
    scirc:15D Scedil:15E scedil:15F Scaron:160 scaron:161 Tcedil:162 tcedil:163 Tcaron:164 \
    tcaron:165 Tstrok:166 tstrok:167 Utilde:168 utilde:169 Umacr:16A umacr:16B Ubreve:16C \
    ubreve:16D Uring:16E uring:16F Udblac:170 udblac:171 Uogon:172 uogon:173 Wcirc:174 \
    wcirc:175 Ycirc:176 ycirc:177 Yuml:178 Zacute:179 zacute:17A Zdot:17B zdot:17C Zcaron:17D \
    zcaron:17E Alpha:391 Beta:392 Gamma:393 Delta:394 Epsilon:395 Zeta:396 Eta:397 Theta:398 \
    Iota:399 Kappa:39A Lambda:39B Mu:39C Nu:39D Xi:39E Omicron:39F Pi:3A0 Rho:3A1 Sigma:3A3 \
    Tau:3A4 Upsilon:3A5 Phi:3A6 Chi:3A7 Psi:3A8 Omega:3A9 ohm:3A9 alpha:3B1 beta:3B2 gamma:3B3 \
    delta:3B4 epsi:3B5 epsilon:3B5 zeta:3B6 eta:3B7 theta:3B8 iota:3B9 kappa:3BA lambda:3BB \
    mu:3BC nu:3BD xi:3BE omicron:3BF pi:3C0 rho:3C1 sigmaf:3C2 sigmav:3C2 varsigma:3C2 \
    sigma:3C3 tau:3C4 upsi:3C5 upsilon:3C5 phi:3C6 chi:3C7 psi:3C8 omega:3C9 ensp:2002 \
    emsp:2003 emsp13:2004 emsp14:2005 numsp:2007 puncsp:2008 thinsp:2009 hairsp:200A zwnj:200C \
    zwj:200D dash:2010 hyphen:2010 ndash:2013 mdash:2014 lsquo:2018 rsquo:2019 rsquor:2019 \
    lsquor:201A sbquo:201A ldquo:201C rdquo:201D rdquor:201D bdquo:201E ldquor:201E minus:2212
    """
}
