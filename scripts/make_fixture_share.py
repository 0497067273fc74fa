#!/usr/bin/env python3
"""Makes fixtures/share: the file share of a housing association that does not exist, and what is in it.

    python3 scripts/make_fixture_share.py            writes fixtures/share and fixtures/share-truth.jsonl
    python3 scripts/make_fixture_share.py --check    says whether they are as they would be written

Needs the standard library only, and makes the same bytes everywhere. All persons and numbers are fictitious
(see share_people.py). In the truth, `either` marks what a scanner may find or leave: a person could doubt it.
"""

import pathlib
import shutil
import sys

from share_people import (
    Dice, Person, ean13, eleven_test_by_chance, failing_bsn, failing_iban, grouped, isbn13, make_bsn, make_iban,
)
from share_text import (
    Number, Share, bsn, email, iban, json_lines, json_text, phone, plain, table,
)

ROOT = pathlib.Path(__file__).resolve().parent.parent / "fixtures"
HOUSE = "woonstichting-lindeveen.nl"
dice = Dice(20240517)
people = [Person(dice, 10_000 + i) for i in range(420)]


def day(year=2024):
    return f"{year}-{dice.between(1, 12):02d}-{dice.between(1, 28):02d}"


def clock():
    return f"{dice.between(0, 23):02d}:{dice.between(0, 59):02d}:{dice.between(0, 59):02d}"


def euros(limit=2000):
    return f"{dice.between(1, limit)},{dice.digits(2)}"


def encodable(person, encoding):
    try:
        f"{person.name}".encode(encoding)
        return True
    except UnicodeEncodeError:
        return False


def tenants(share):
    """Tables of tenants, in the ways that spreadsheets and other systems write them."""
    rows = []
    for i, p in enumerate(people[:240]):
        number = p.bsn.lstrip("0")  # As a spreadsheet does.
        rows.append([
            str(p.number), p.given, p.surname, p.born, p.street, p.postcode, "Lindeveen", bsn(number),
            iban(p.iban), email(p.email), phone(p.mobile_as(i % 4)), euros(900), str(eleven_test_by_chance(dice)
            if i % 11 == 0 else failing_bsn(dice)),
        ])
    header = ["huurdernr", "voornaam", "achternaam", "geboortedatum", "adres", "postcode", "plaats", "bsn", "iban",
              "e-mail", "mobiel", "kale huur", "contractnr"]
    share.write("Huurders/huurders_2024.csv", table(header, rows), newline="\r\n", bom=True)

    old = [p for p in people[240:330] if encodable(p, "cp1252")]
    rows = [[p.name, p.street, bsn(p.bsn_as(1)), phone(p.landline_as(i)), f"€ {euros()}",
             "Café 'De Brink'; tot 18.00 uur" if i % 9 == 0 else ""] for i, p in enumerate(old)]
    share.write("Huurders/huurders oud systeem.csv",
                table(["Naam", "Straat", "Sofi-nummer", "Telefoon privé", "Borg", "Opmerking"], rows),
                encoding="cp1252", newline="\r\n")

    rows = [[str(i), p.name, phone(p.mobile_as(i)), email(p.email), day(2023), str(dice.between(1, 14))]
            for i, p in enumerate(people[200:280], start=1)]
    share.write("Huurders/Inschrijvingen woningzoekenden.txt",
                table(["Volgnr", "Naam", "Telefoonnummer", "E-mailadres", "Ingeschreven", "Punten"], rows, "\t"),
                encoding="utf-16-le", newline="\r\n", bom=True)

    rows = []
    for i, p in enumerate(people[100:140]):
        story = [
            f"Lekkage in de badkamer.\nGraag bellen op {phone(p.mobile_as(i))}, na 17:00 uur.",
            f'Huurder zegt: "het trekt bij het raam" en wil bericht op {email(p.email)}.',
            f"Dubbel geïncasseerd van {iban(p.iban_as(i))}; teruggestort.\n\nAfgehandeld door de balie.",
            "Geluidsoverlast, vier avonden op rij.\nZie ook klacht van de buren, nummer 482-11.",
        ][i % 4]
        rows.append([f"K-{2400 + i}", day(), p.name, story, dice.choose(["open", "gesloten"])])
    share.write("Huurders/klachten.csv", table(["nummer", "datum", "melder", "omschrijving", "status"], rows, ","))

    rows = [[str(p.number), p.surname, p.bsn, euros(), day()] for p in people[300:360]]
    for row in rows:
        row[2] = bsn(row[2])
    share.write("Huurders/export_zonder_kop.csv", table(None, rows))

    rows = [[p.name, email(p.email.upper() if i % 3 == 0 else p.email), phone(p.mobile_as(3 + i)), p.street]
            for i, p in enumerate(people[360:400])]
    share.write("Huurders/verhuizingen.tsv", table(["naam", "mail", "gsm", "nieuw adres"], rows, "\t"))

    rows = [[str(p.number), iban(p.iban_as(1)), euros(5000), dice.choose(["regeling", "deurwaarder", "aanmaning 1"])]
            for p in people[60:100]]
    share.write("Huurders/huurachterstand.csv", table(["huurder", "rekening", "saldo", "stap"], rows, "|"))

    records = []
    for i, p in enumerate(people[140:200]):
        record = {"tijd": f"{day()}T{clock()}Z", "soort": dice.choose(["adres", "rekening", "contact"]),
                  "huurder": {"nummer": p.number, "bsn": Number(bsn(p.bsn.lstrip("0")))}, "trace": dice.uuid()}
        if record["soort"] == "rekening":
            record["oud"], record["nieuw"] = iban(p.iban), iban(make_iban(dice, ["NL", "BE", "DE"][i % 3]))
        if record["soort"] == "contact":
            record["kanalen"] = [email(p.email), phone(p.mobile_as(i))]
        records.append(record)
    share.write("Huurders/mutaties.jsonl", json_lines(records))

    accounts = {
        "versie": "3.1.4", "gemaakt": 1711964403,
        "accounts": [
            {"id": dice.uuid(), "naam": p.name, "e-mail": email(p.email), "telefoon": phone(p.mobile_as(i)),
             "laatste inlog": 1700000000 + dice.below(10_000_000),
             "woning": {"vhe": f"{dice.digits(5)}.{dice.digits(3)}", "lat": 52.6 + dice.below(10_000) / 1e5,
                        "lon": 6.4 + dice.below(10_000) / 1e5}}
            for i, p in enumerate(people[:50])
        ],
    }
    share.write("Huurders/portaal/accounts.json", json_text(accounts, indent=2) + "\n")
    profiles = [{"a/b~c": {"mail": email(p.email)}, "rekeningen": [iban(p.iban), iban(make_iban(dice))],
                 "bsn": bsn(p.bsn), "notitie": "zegt \"ja\"\nen tekent" if i % 5 == 0 else None}
                for i, p in enumerate(people[50:80])]
    share.write("Huurders/portaal/profielen.json", json_text(profiles, escape="@é"))


def letters(share):
    """Letters and minutes."""
    for i, p in enumerate(people[10:15]):
        share.write(f"Brieven/2024/{day()} {p.given} {p.surname}.txt", f"""\
Woonstichting Lindeveen
Brinkplein 3, 7881 BD Lindeveen
T {phone("0591-" + "68" + dice.digits(4))}   E {email("huur@" + HOUSE)}   KvK {dice.number(8)}

Aan {p.name}
{p.street}
{p.postcode} Lindeveen

Betreft: huuraanpassing per 1 juli 2024          Ons kenmerk: HA/2024/{dice.digits(6)}

Geachte heer, mevrouw {p.surname},

Uw kale huur wordt per 1 juli € {euros(900)} per maand. Wij schrijven het bedrag af van rekening
{iban(p.iban_as(i))}. Klopt uw burgerservicenummer {bsn(p.bsn_as(i))} in ons dossier niet meer,
belt u dan {phone(p.mobile_as(i + 2))} of schrijf naar {email("bezwaar@" + HOUSE)}.

De huurcommissie rekent {dice.between(100, 199)} punten; zie artikel 7:248 lid 2 BW.

Met vriendelijke groet,

{people[400].name}
consulent wonen
""")
    share.write("Brieven/2023/Café 't Veen – opzegging.txt", f"""\
Geachte verhuurder,

Hierbij zeg ik het café aan de Brink op per 31-12-2023. De borg van € 1.250,00 kan naar
{iban(people[20].iban_as(4))} op naam van {people[20].name}. Mijn oude sofinummer was {bsn(people[20].bsn_as(3))}.

U bereikt mij op {phone(people[20].mobile_as(8))} ('s avonds) of {phone(people[20].landline_as(2))}.

Groet,
{people[20].given}
""", encoding="cp1252", newline="\r\n")
    share.write("Brieven/sjablonen/aanmaning.txt", """\
Geachte {{aanhef}} {{achternaam}},

Uw betaling van factuur {{factuurnr}} staat nog open. Maak het bedrag over naar NL00 BANK 0000 0000 00
onder vermelding van 2024-000000. Vragen? {{medewerker}}@{{domein}} of 0591-XXXXXX.

BSN: {{bsn}}     Rekening: NL•• ••••  •••• ••••••
""")
    share.write("Brieven/sjablonen/welkom.html", f"""\
<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Welkom</title>
<style>@media print {{ .kop {{ margin: 0 }} }} @font-face {{ font-family: "Veen" }}</style></head>
<body>
<p>Fijn dat u er woont! Mail <a href="mailto:{email("balie@" + HOUSE)}?subject=Welkom">de balie</a>
of bel <a href="tel:{phone("+31591684400")}">{phone("0591 - 68 44 00")}</a>.</p>
<p>Storing? storing&#64;{HOUSE} of app naar {phone("06-20123344")}.</p>
<img src="logo@2x.png" alt="v2.14.0" width="1200">
</body></html>
""")
    p, q = people[30], people[31]
    share.write("Bestuur/Notulen MT 12 maart.md", f"""\
# Notulen MT, 12 maart 2024

Aanwezig: {p.name} (voorzitter), {q.name}, de controller.

1. **Renovatie Zandzoom.** Begroting € 1.482.350, post 4.2.1. Aannemer via {email(p.email)}.
2. **Datalek.** De lijst met nummer {bsn(make_bsn(dice))} (bsn van een huurder) is gewist; melding AP-2024-0312.
3. **Contact met de wijkagent.** Bereikbaar op {phone("088-" + "662" + dice.digits(4))}, secretariaat tst. 417.
4. **Rondvraag.** Wie wil de sleutel van kast 123456782? Wel een getal, geen persoon.

| punt | wie | voor |
|------|-----|------|
| 1 | {q.given} ({email(q.email)}) | 2024-04-01 |
""".replace("123456782", bsn("123456782", either=True)))
    share.write("Bestuur/Jaarverslag 2023 (concept).md", "# Jaarverslag 2023 (concept)\n\n" + "".join(
        f"In wijk {i} stonden {dice.between(200, 900)} woningen met een waarde van € {dice.between(10, 99)}."
        f"{dice.digits(3)}.{dice.digits(3)},-. De bezetting was {dice.between(90, 99)},{dice.digits(1)}% en het "
        f"onderhoud kostte {grouped(dice.digits(6), (3,), '.')} euro (2022: {grouped(dice.digits(6), (3,), '.')}). "
        f"Zie paragraaf {i}.{dice.between(1, 9)}.{dice.between(1, 9)} en besluit {dice.between(2019, 2023)}/{dice.digits(4)}.\n\n"
        for i in range(1, 25)))
    cards = ""
    for i, p in enumerate(people[401:409]):
        cards += f"""\
BEGIN:VCARD
VERSION:3.0
N:{p.surname};{p.given};;;
FN:{p.name}
TEL;TYPE=CELL:{phone(p.mobile_as(4))}
TEL;TYPE=HOME:{phone(p.landline_as(3))}
EMAIL;TYPE=INTERNET:{email(p.email)}
ADR;TYPE=HOME:;;{p.street};Lindeveen;;{p.postcode};NL
UID:{dice.uuid()}
REV:{day().replace("-", "")}T{clock().replace(":", "")}Z
END:VCARD
"""
    share.write("Bestuur/raad van commissarissen.vcf", cards, newline="\r\n")
    share.write("Bestuur/rsin en kvk.txt", f"""\
Woonstichting Lindeveen: KvK {dice.number(8)}, RSIN {eleven_test_by_chance(dice)}, btw NL{failing_bsn(dice)}B01
Stichting Dorpshuis: KvK-nummer {dice.number(8)}, vestigingsnummer 000{dice.number(9)}
""")


def money(share):
    """Payments."""
    transactions = ""
    for i, p in enumerate(people[80:120]):
        transactions += f"""\
      <DrctDbtTxInf>
        <PmtId><EndToEndId>LV{dice.number(12)}</EndToEndId></PmtId>
        <InstdAmt Ccy="EUR">{dice.between(300, 900)}.{dice.digits(2)}</InstdAmt>
        <MndtRltdInf><MndtId>M{p.number}</MndtId><DtOfSgntr>{day(2019)}</DtOfSgntr></MndtRltdInf>
        <Dbtr><Nm>{p.name}</Nm></Dbtr>
        <DbtrAcct><Id><IBAN>{iban(p.iban)}</IBAN></Id></DbtrAcct>
      </DrctDbtTxInf>
"""
    share.write("Incasso/SEPA-batch 2024-04.xml", f"""\
<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.008.001.02">
  <CstmrDrctDbtInitn>
    <GrpHdr><MsgId>LV-20240401-0001</MsgId><CreDtTm>2024-04-01T06:00:00</CreDtTm><NbOfTxs>40</NbOfTxs></GrpHdr>
    <PmtInf>
      <CdtrAcct><Id><IBAN>{iban(make_iban(dice))}</IBAN></Id></CdtrAcct>
{transactions}    </PmtInf>
  </CstmrDrctDbtInitn>
</Document>
""")
    rows = [[f"M{p.number}", p.name, iban(p.iban_as(i)), day(2021), "FRST" if i % 2 else "RCUR"]
            for i, p in enumerate(people[120:180])]
    share.write("Incasso/machtigingen.csv", table(["kenmerk", "naam", "iban", "getekend", "soort"], rows, quote_all=True))
    lines = "TERUGBOEKINGEN 2024-05-02\n\n"
    for i, p in enumerate(people[180:200]):
        lines += f"{dice.number(10)}  {iban(p.iban):<18}  {p.surname[:14]:<14}  {euros():>9}  AM04\n"
    share.write("Incasso/terugboekingen.txt", lines, newline="\r\n")
    rows = [[f"M{20_000 + i}", failing_iban(dice) if i % 2 else "NL" + dice.number(15), "controlegetal fout",
             f"RF{dice.number(12)}"] for i in range(40)]
    share.write("Incasso/afgekeurd.csv", table(["kenmerk", "rekening", "reden", "betalingskenmerk"], rows))
    rows = [[iban(make_iban(dice, "BE")), f"{dice.between(100, 999)}/{dice.digits(4)}/{dice.digits(5)}", euros()]
            for _ in range(12)] + [[iban(make_iban(dice, "DE")), "", euros()] for _ in range(12)]
    share.write("Incasso/buitenland.csv", table(["account", "mededeling", "bedrag"], rows, ","))
    entries = "".join(
        f":61:2404{dice.between(10, 28)}C{euros(900)}N541{dice.number(9)}\n"
        f":86:/IBAN/{iban(p.iban)}/NAME/{p.surname.upper()}/REMI/HUUR APRIL {p.number}\n"
        for p in people[200:225])
    share.write("Incasso/afschrift.940", f":20:LV{dice.number(10)}\n:25:{iban(make_iban(dice))}EUR\n{entries}", newline="\r\n")


def maintenance(share):
    """Work orders, articles, meters: many numbers, few persons."""
    rows = []
    for i in range(150):
        p = people[(i * 7) % 400]
        number = eleven_test_by_chance(dice) if i % 11 == 3 else failing_bsn(dice)
        rows.append([number, day(), dice.choose(["loodgieter", "schilder", "elektra"]), p.street, euros(),
                     phone(p.mobile_as(i)) if i % 3 == 0 else ""])
    share.write("Onderhoud/werkbonnen.csv", table(["ordernummer", "datum", "vak", "adres", "bedrag", "tel huurder"], rows))
    rows = [[ean13(dice), f"{dice.digits(2)}.{dice.digits(4)}.{dice.digits(2)}",
             dice.choose(["kraan ½\"", "deurkruk", "cv-ketel HR 107"]), euros(400), str(dice.between(0, 99))] for _ in range(120)]
    share.write("Onderhoud/artikelen.csv", table(["EAN", "artikelnummer", "omschrijving", "prijs", "voorraad"], rows))
    rows = [["8716" + dice.number(14), f"{52 + dice.below(9000) / 1e4:.4f}", f"{6 + dice.below(9000) / 1e4:.4f}",
             dice.digits(6), dice.digits(6), day()] for _ in range(120)]
    share.write("Onderhoud/meterstanden.csv", table(["ean", "lat", "lon", "stand 1", "stand 2", "opgenomen"], rows, ","))
    records = [{"ts": 1714500000000 + i * 60_000, "sensor": f"cv-{dice.hexadecimal(8)}", "t": dice.below(800) / 10,
                "seq": int(dice.number(9)), "fw": f"{dice.between(1, 4)}.{dice.between(0, 20)}.{dice.between(0, 9)}"}
               for i in range(200)]
    share.write("Onderhoud/sensoren.jsonl", json_lines(records))
    p, q = people[41], people[42]
    share.write("Onderhoud/Planning week 18.md", f"""\
# Planning week 18

- ma 09:00–10:30 {p.street}: ketel, serienummer {dice.number(9)}. Bewoner: {phone(p.mobile_as(7))}.
- di 13:15 {q.street}: sleutel bij de buren; mail {email(q.email)} als het later wordt.
- wo order {eleven_test_by_chance(dice)} afboeken, pakbon {dice.number(10)}, trackingcode 3S{dice.hexadecimal(4).upper()}{dice.number(9)}
- vr overleg met Küsten-Wärme: {phone("+49 30 23125 " + dice.digits(3))}, {email("einkauf@küstenwärme.de")}
  (ook {email("einkauf@" + "küstenwärme.de".encode("idna").decode())})
""")
    rows = [
        ["Van der Pijp Loodgieters BV", email("werkplaats@vanderpijp-lood.nl"), phone("0523-" + "26" + dice.digits(4)), iban(make_iban(dice))],
        ["Thames Boilers Ltd", email("orders@thames-boilers.co.uk"), phone("+44 20 7946 0" + dice.digits(3)), iban(iban_gb())],
        ["Chauffage du Nord", email("contact@chauffage-nord.fr"), phone("+33 1 99 00 " + grouped(dice.digits(4), (2,))), ""],
        ["Midwest Valves", email("sales@na.midwest-valves.com"), phone("+1 312-555-01" + dice.digits(2)), ""],
    ]
    share.write("Onderhoud/leveranciers.csv", table(["bedrijf", "mailadres", "telefoon", "iban"], rows))


def iban_gb():
    """The registry's example for the United Kingdom."""
    return "GB29NWBK60161331926819"


def staff(share):
    """Personnel."""
    rows = [[p.name, bsn(p.bsn_as(i)), day(2015), dice.choose(["schaal 7", "schaal 9"]), email(f"{p.email.split('@')[0]}@{HOUSE}"),
             f"{dice.between(16, 36)} uur"] for i, p in enumerate(people[225:260])]
    share.write("Personeel/medewerkers.csv", table(["naam", "burgerservicenummer", "in dienst", "schaal", "werkmail", "uren"], rows))
    p = people[43]
    share.write("Personeel/Sollicitatie Noë (vertrouwelijk).txt", f"""\
Curriculum vitae

{p.name}, geboren {p.born}
{p.street}, {p.postcode} Lindeveen
Telefoon: {phone(p.mobile_as(6))} / {phone(p.landline_as(4))}
E-mail:   {email(p.email)}

2018–2024   beheerder, 1.200 verhuureenheden
2012–2018   ISBN-catalogus bibliotheek ({isbn13(dice)}, {isbn13(dice)})

Referenties: {people[44].name}, {phone("+44 20 7946 0461")}; {people[45].name}, {email(people[45].email)}
""", newline="\r\n")
    share.write("Personeel/verzuim 2023.txt", "".join(
        f"{day(2023)} {p.surname}, BSN {bsn(p.bsn_as(i))}: {dice.choose(['griep', 'rug', 'onbekend'])}, {dice.between(1, 30)} dagen\n"
        for i, p in enumerate(people[260:290])))
    share.write("Personeel/rooster.ics", "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Lindeveen//Rooster 2.1//NL\n" + "".join(
        f"BEGIN:VEVENT\nUID:{dice.uuid()}\nDTSTART:202405{dice.between(10, 28)}T090000Z\nSUMMARY:Dienst {i}\n"
        f"ATTENDEE;CN={p.given}:mailto:{email(p.email)}\nEND:VEVENT\n"
        for i, p in enumerate(people[290:300])) + "END:VCALENDAR\n", newline="\r\n")
    share.write("Personeel/loonbelasting.txt", "LOONSTAAT 2023        BSN          BEDRAG\n" + "".join(
        f"{p.surname[:18]:<18}    {bsn(p.bsn, either=True)}    {dice.number(2)}.{dice.digits(3)},00\n" for p in people[225:235]))


def mail(share):
    """Mail as files."""
    for i, p in enumerate(people[46:54], start=1):
        body = [
            f"Hoi,\n\nMijn nieuwe rekening is {iban(p.iban_as(i))}. Graag vanaf mei gebruiken.\n",
            f"Kan iemand mij bellen? Tel. {phone(p.mobile_as(i))}. Vanaf 16:30.\n",
            f"Voor de huurtoeslag: mijn BSN is {bsn(p.bsn_as(i))}, geboren {p.born}.\n",
            f"Zie https://portaal.{HOUSE}/ticket/{dice.number(9)}?v={dice.hexadecimal(12)} en pagina 3.\n",
        ][i % 4]
        share.write(f"Postvak/Inbox/{i:04d}.eml", f"""\
Return-Path: <{email(p.email)}>
Received: from mx1.lokaal ([192.0.2.{dice.between(2, 250)}]) by postkamer.intern with ESMTPS id {dice.hexadecimal(10)};
\tFri, 17 May 2024 {clock()} +0200
Message-ID: <{dice.hexadecimal(16)}.{dice.number(10)}@postkamer.intern>
From: =?UTF-8?Q?{p.given.encode("utf-8").hex(" ").upper().replace(" ", "=").join(["=", ""])}?= <{email(p.email)}>
To: {email("balie@" + HOUSE)}, "Wonen" <{email("wonen@" + HOUSE)}>
Subject: vraag {dice.digits(5)}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

{body}
Groet, {p.given}
""", newline="\r\n")


def computers(share):
    """What the people of computers leave on a share."""
    sql = "-- MySQL dump 10.13  Distrib 8.0.36\nSET NAMES utf8mb4;\nCREATE TABLE `huurder` (`id` int, `naam` varchar(80), `bsn` char(9));\n"
    for p in people[330:360]:
        sql += (f"INSERT INTO `huurder` (`id`, `naam`, `email`, `bsn`) VALUES ({p.number}, '{p.surname.replace(chr(39), chr(39) * 2)}', "
                f"'{email(p.email)}', '{bsn(p.bsn)}');\n")
    sql += "INSERT INTO `rekening` VALUES\n" + ",\n".join(
        f"({p.number},'{iban(p.iban)}',{bsn(p.bsn, either=True)},'{day()} {clock()}')" for p in people[360:380]) + ";\n"
    share.write("ICT/backup/portaal.sql", sql)

    log = ""
    for i in range(300):
        p = people[dice.below(400)]
        log += f"{day()}T{clock()}.{dice.digits(3)}Z " + [
            f"INFO  request id={dice.uuid()} duur={dice.between(2, 900)}ms status=200\n",
            f"WARN  inlog mislukt gebruiker={email(p.email)} ip=198.51.100.{dice.between(1, 250)}\n",
            f"DEBUG cache hit {dice.hexadecimal(40)} ttl={dice.digits(4)} seq={dice.number(9)}\n",
            f"INFO  toeslag bsn={bsn(p.bsn)} uitkomst=ok\n",
            f"INFO  sms naar {phone('+31' + p.mobile[1:])} verstuurd batch={dice.number(10)}\n",
            f"ERROR order {dice.number(9)} niet gevonden (versie 2.{dice.between(0, 30)}.1) epoch {1700000000 + dice.below(10**7)}\n",
        ][i % 6]
    share.write("ICT/logs/portaal.log", log)
    share.write("ICT/logs/access.log", "".join(
        f"203.0.113.{dice.between(1, 250)} - - [17/May/2024:{clock()} +0200] \"GET /woning/{dice.number(8)}?t={dice.number(13)} HTTP/1.1\" "
        f"200 {dice.digits(5)} \"-\" \"Mozilla/5.0 (X11) Gecko/20100101 Firefox/125.0\"\n" for _ in range(200)))
    p = people[55]
    share.write("ICT/logs/na de crash.log",
                f"2024-03-01 start\n2024-03-01 mail={email(p.email)}\n" + "\0" * 24
                + f"2024-03-02 herstart\n2024-03-02 bsn: {bsn(p.bsn)} tel: {phone(p.mobile)}\n" + "regel zonder iets\n" * 120)
    share.write("ICT/logs/gebeurtenissen.ndjson", json_lines(
        [{"t": 1714500000 + i * 37, "wie": email(people[i].email) if i % 4 == 0 else None, "id": dice.uuid(),
          "deel": {"n": int(dice.number(8)), "hash": dice.hexadecimal(64)}} for i in range(120)]))

    p = people[56]
    share.write("ICT/scripts/sync_huurders.py", f'''\
#!/usr/bin/env python3
# Onderhoud: {p.given} <{email(p.email)}>
import re, sys

VERSION = "4.17.21"
TOKEN = "{dice.hexadecimal(40)}"
PATTERN = re.compile(r"[a-z.]+@[a-z]+\\.[a-z]{{2,}}")
HOST = "postgres://sync:geheim@db01.intern/portaal"
TEST_BSN = "{failing_bsn(dice)}"  # fout controlegetal, met opzet
# Proef met echte huurder, BSN {bsn(make_bsn(dice))}: weghalen!


@property
def limiet(self):
    return 2_147_483_647
''')
    share.write("ICT/scripts/Mailer.java", f"""\
package nl.lindeveen.post;

import javax.annotation.Nullable;

@Deprecated
public final class Mailer {{
  static final long SERIAL = {dice.number(18)}L;
  private static final String FROM = "{email("noreply@" + HOUSE)}";

  @Override public String toString() {{ return "%s@%s".formatted(user, host); }}
}}
""")
    share.write("ICT/scripts/betaal.ts", f"""\
import {{ iban }} from '@lindeveen/bank@2.0.1';
export const proef = '{iban("NL91ABNA0417164300")}';
export const fout = 'NL91ABNA0417164301';
const tijd = {1700000000000 + dice.below(10**9)}; // ms
const kleur = '#{dice.hexadecimal(6)}', rgba = 0x{dice.hexadecimal(8)};
""")
    share.write("ICT/scripts/.env", f"""\
APP_KEY=base64:{dice.hexadecimal(43)}=
DB_URL=mysql://app:w8woord@10.0.0.12:3306/portaal
MAIL_FROM={email("portaal@" + HOUSE)}
SENTRY_DSN=https://{dice.hexadecimal(32)}@sentry.intern/4
""")
    share.write("ICT/scripts/config.yml", f"""\
beheer:
  - naam: {p.given}
    mail: {email(p.email)}
    mobiel: "{phone(p.mobile_as(3))}"
poort: 8443
venster: 2024-05-01/2024-06-30
repo: git@github.com:lindeveen/portaal.git
backup: rsync@nas.local:/volume1/share
""")
    packages = "".join(
        f'    "node_modules/pakket-{i}": {{\n      "version": "{dice.between(0, 9)}.{dice.between(0, 30)}.{dice.between(0, 9)}",\n'
        f'      "resolved": "https://pakketten.invalid/pakket-{i}/-/pakket-{i}.tgz",\n      "integrity": "sha512-{dice.hexadecimal(86)}=="\n    }}'
        + (",\n" if i < 59 else "\n") for i in range(60))
    share.write("ICT/web/package-lock.json", '{\n  "name": "portaal",\n  "lockfileVersion": 3,\n  "packages": {\n' + packages + "  }\n}\n")
    share.write("ICT/web/Cargo.lock", "version = 3\n\n" + "".join(
        f'[[package]]\nname = "kist-{i}"\nversion = "0.{i}.{dice.between(0, 9)}"\nchecksum = "{dice.hexadecimal(64)}"\n\n' for i in range(40)))
    share.write("ICT/web/yarn.lock", "".join(
        f'"@types/deel-{i}@npm:^{dice.between(1, 20)}.{dice.between(0, 9)}.{dice.between(0, 9)}":\n  version: {dice.between(1, 20)}.0.1\n'
        f'  checksum: {dice.hexadecimal(32)}\n\n' for i in range(40)))
    share.write("ICT/web/stijl.css", "@import url('basis.css');\n@media (max-width: 600px) { .kop { width: 123.456782px } }\n" + "".join(
        f".rij-{i} {{ color: #{dice.hexadecimal(6)}; margin: {dice.between(0, 40)}px; background: url(tegel@{1 + i % 3}x.png) }}\n" for i in range(60)))
    share.write("ICT/monitoring/metingen.csv", table(
        ["tijd", "teller", "gemiddeld", "bytes"],
        [[str(1714500000 + 60 * i), dice.number(9), f"{dice.between(0, 99)}.{dice.digits(6)}", dice.number(10)] for i in range(300)], ","))
    noise = bytes(dice.below(256) for _ in range(6000))
    p = people[57]
    share.write_bytes("ICT/kiosk/firmware.bin", [
        b"\x7fKIOSK\x00\x01\x02\x03", noise[:2000], b"\0\0beheer: ", (email("kiosk@" + HOUSE), "ascii"), b"\0\0\0", noise[2000:4000],
        b"\0\0\0\0", (f"Rekening {iban(p.iban)} van de kiosk", "utf-16-le"), b"\0\0\0\0", noise[4000:],
        b"\0helpdesk tel: ", (phone(p.mobile_as(3)), "ascii"), b"\0\0",
    ])


def rubbish(share):
    """Files as they should not be."""
    share.write("Overig/leeg.txt", "")
    share.write("Overig/alleen een bom.csv", "", bom=True)
    p, q = people[58], people[59]
    share.write("Overig/kapot.json", json_text(
        {"naam": p.name, "mail": email(p.email), "rekening": [iban(p.iban)]}, indent=2)[:-2]
        + f',\n  "telefoon": onbekend, misschien {phone(p.mobile_as(1))},\n  "tweede mail": "{email(q.email)}"\n}}\n')
    rows = [[str(i), p.surname, bsn(p.bsn), email(p.email)] for i, p in enumerate(people[380:400])]
    rows[7][1] = "QUOTE"
    text = table(["nr", "naam", "bsn", "mail"], rows).replace("QUOTE", '"Brink 5')
    share.write("Overig/losse quote.csv", text)
    share.write("Overig/isbn en tijden.txt", "".join(
        f"{isbn13(dice)}  {day()}T{clock()}+02:00  {1700000000 + dice.below(10**7)}  {dice.uuid()}\n" for _ in range(60)))
    share.write("Overig/coördinaten.txt", "".join(
        f"{52 + dice.below(9999) / 1e4:.6f}, {6 + dice.below(9999) / 1e4:.6f}   RD {dice.digits(6)} {dice.digits(6)}\n" for _ in range(60)))
    share.write("Overig/lange regel.txt", "woord " * 4000 + f"mail {email(p.email)} " + "nog een woord " * 2000)
    share.write("Overig/notities.txt", f"""\
wifi gast: Veen-{dice.number(8)}
@{ascii_handle(p)} volgen op mastodon; foto IMG_{dice.number(8)}_{dice.digits(6)}.jpg
artikel 3:15, versie 10.0.19045.4291, MAC 00:00:5e:00:53:{dice.hexadecimal(2)}
pin weg? bel {phone(q.mobile_as(0))}
licentie {dice.hexadecimal(5).upper()}-{dice.hexadecimal(5).upper()}-{dice.hexadecimal(5).upper()}
afgeschermd: j***n@{HOUSE}, NL91 ABNA **** **** 00, *****6782
""")


def ascii_handle(person):
    return plain(person.email).split("@")[0].split("+")[0]


def main():
    share = Share(ROOT / "share")
    for part in (tenants, letters, money, maintenance, staff, mail, computers, rubbish):
        part(share)
    truth = ROOT / "share-truth.jsonl"
    if "--check" in sys.argv[1:]:
        on_disk = {
            str(p.relative_to(share.root)): p.read_bytes() for p in share.root.rglob("*") if p.is_file()}
        if on_disk != share.files or truth.read_text(encoding="utf-8") != share.truth_text():
            sys.exit("fixtures/share is not what the script makes: run scripts/make_fixture_share.py")
        return
    shutil.rmtree(share.root, ignore_errors=True)
    for path, content in share.files.items():
        target = share.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    truth.write_text(share.truth_text(), encoding="utf-8", newline="\n")
    total = sum(map(len, share.files.values()))
    print(f"{len(share.files)} files, {total} bytes, {len(share.truth)} values")


if __name__ == "__main__":
    main()
