"""Labelled files, and how well findings agree with their labels: for compare_scanners.py, detector_accuracy.py and calibrate.py.

A labelled folder has truth.jsonl (path, type, byte_start, byte_end, tier, also) and the files, in `share` or beside it; scope.jsonl
(which types were labelled in a file) and ignore.jsonl are read if there are any. A folder NAME with its truth in NAME-truth.jsonl, as
fixtures/share, is understood too.

A finding is right when it overlaps a value of its type, each value once. Neither right nor wrong: values of tier 3, what a label names
under `also`, and network addresses that are not public.
"""
import bisect
import collections
import ipaddress
import json
import pathlib
import subprocess
import tempfile

# What labels and scanners call a type; a scanner that is not named does not have it.
TYPES = {
    "email": {"labels": ["email"], "stofkam": ["email"], "presidio": ["EMAIL_ADDRESS"], "datafog": ["EMAIL"],
              "piilint": ["EMAIL"], "hawk": ["Email"]},
    "phone": {"labels": ["phone"], "stofkam": ["phone"], "presidio": ["PHONE_NUMBER"], "datafog": ["PHONE"],
              "piilint": ["PHONE"], "hawk": ["Phone Number"]},
    "iban": {"labels": ["iban"], "stofkam": ["iban"], "presidio": ["IBAN_CODE"], "piilint": ["IBAN"]},
    "bsn": {"labels": ["bsn", "nl.bsn"], "stofkam": ["nl.bsn"], "piilint": ["BSN_NL"]},
    "payment card": {"labels": ["credit_card"], "stofkam": ["creditcard"], "presidio": ["CREDIT_CARD"],
                     "datafog": ["CREDIT_CARD"], "piilint": ["CREDIT_CARD"]},
    "ip address": {"labels": ["ip_address"], "stofkam": ["ip.v4", "ip.v6"], "presidio": ["IP_ADDRESS"],
                   "datafog": ["IP_ADDRESS"], "piilint": ["IP_ADDRESS"]},
    "mac address": {"labels": ["mac_address"], "stofkam": ["mac"], "presidio": ["MAC_ADDRESS"]},
    "vin": {"labels": ["vin"], "stofkam": ["vin"]},
    "address": {"labels": ["address"], "stofkam": ["address"]},
    "postcode": {"labels": ["postcode"], "stofkam": ["nl.postcode", "postcode"], "presidio": ["UK_POSTCODE"],
                 "datafog": ["ZIP_CODE"]},
    "passport or identity card (nl)": {"labels": ["nl_document"], "stofkam": ["nl.identiteitskaartnummer"]},
    "licence plate": {"labels": ["licence_plate"], "stofkam": ["nl.kenteken", "nl.kenteken.plain", "licenceplate"],
                      "presidio": ["UK_VEHICLE_REGISTRATION"]},
    "btw-id (nl)": {"labels": ["vat_id"], "stofkam": ["nl.btw"]},
    "big (nl)": {"labels": ["nl_big"], "stofkam": ["nl.big"]},
    "agb (nl)": {"labels": ["nl_agb"], "stofkam": ["nl.agb"]},
    "rijksregisternummer (be)": {"labels": ["be_rrn"], "stofkam": ["be.nn", "be.bis"]},
    "nir (fr)": {"labels": ["fr_nir"], "stofkam": ["fr.nir"]},
    "nif (pt)": {"labels": ["pt_nif"], "stofkam": ["pt.nif"]},
    "pps (ie)": {"labels": ["ie_pps"], "stofkam": ["ie.pps"]},
    "date of birth": {"labels": ["date_of_birth"], "stofkam": ["birthdate"], "piilint": ["DOB"]},
    "name": {"labels": ["person_name"], "stofkam": ["name"], "presidio": ["PERSON"]},
    "ssn (us)": {"labels": ["us_ssn"], "stofkam": ["us.ssn", "us.ssn.plain"], "presidio": ["US_SSN"], "datafog": ["SSN"],
                 "piilint": ["SSN_US"]},
    "itin (us)": {"labels": ["us_itin"], "stofkam": ["us.itin", "us.itin.plain"], "presidio": ["US_ITIN"]},
    "npi (us)": {"labels": ["us_npi"], "stofkam": ["us.npi"], "presidio": ["US_NPI"], "datafog": ["NPI"]},
    "mbi (us)": {"labels": ["us_mbi"], "stofkam": ["us.mbi"], "presidio": ["US_MBI"]},
    "routing number (us)": {"labels": ["aba_routing"], "stofkam": ["us.rtn"], "presidio": ["ABA_ROUTING_NUMBER"],
                            "datafog": ["US_ROUTING_NUMBER"]},
    "nhs (gb)": {"labels": ["uk_nhs"], "stofkam": ["gb.nhs"], "presidio": ["UK_NHS"]},
    "nino (gb)": {"labels": ["uk_nino"], "stofkam": ["gb.nino"], "presidio": ["UK_NINO"], "piilint": ["NINO_UK"]},
    "dni (es)": {"labels": ["es_dni", "es_nif"], "stofkam": ["es.dni"], "presidio": ["ES_NIF"]},
    "nie (es)": {"labels": ["es_nie"], "stofkam": ["es.nie"], "presidio": ["ES_NIE"]},
    "codice fiscale (it)": {"labels": ["it_codicefiscale"], "stofkam": ["it.codicefiscale"], "presidio": ["IT_FISCAL_CODE"]},
    "pesel (pl)": {"labels": ["pl_pesel"], "stofkam": ["pl.pesel"], "presidio": ["PL_PESEL"]},
    "hetu (fi)": {"labels": ["fi_hetu"], "stofkam": ["fi.hetu"], "presidio": ["FI_PERSONAL_IDENTITY_CODE"]},
    "personnummer (se)": {"labels": ["se_personnummer"], "stofkam": ["se.personnummer"], "presidio": ["SE_PERSONNUMMER"]},
    "steuer-id (de)": {"labels": ["de_steuerid"], "stofkam": ["de.idnr"], "presidio": ["DE_TAX_ID"], "datafog": ["DE_TAX_ID"]},
    "svnr (de)": {"labels": ["de_social_security"], "stofkam": ["de.svnr"], "presidio": ["DE_SOCIAL_SECURITY"],
                  "datafog": ["DE_SOCIAL_SECURITY_NUMBER"]},
    "kvnr (de)": {"labels": ["de_health_insurance"], "stofkam": ["de.kvnr"], "presidio": ["DE_HEALTH_INSURANCE"]},
    "driving licence (gb)": {"labels": ["uk_driving_licence"], "stofkam": ["gb.drivinglicence"], "presidio": ["UK_DRIVING_LICENCE"]},
    "driving licence (us)": {"labels": ["us_driver_license", "x_us_driver_license", "x_driverlicensenum"],
                             "stofkam": ["drivinglicence"], "presidio": ["US_DRIVER_LICENSE"]},
    "identity card or passport (de)": {"labels": ["de_id_card", "de_passport"], "stofkam": ["de.personalausweis"],
                                       "presidio": ["DE_ID_CARD", "DE_PASSPORT"], "datafog": ["DE_PASSPORT_NUMBER"]},
    "kimlik (tr)": {"labels": ["tr_national_id"], "stofkam": ["tr.tckimlik"], "presidio": ["TR_NATIONAL_ID"]},
}

Value = collections.namedtuple("Value", "start end kind neutral")
Score = collections.namedtuple("Score", "values right exact wrong missed")


def type_named(name, scanner):
    """The type that a scanner, or the labels, call so."""
    return next((kind for kind, names in TYPES.items() if name in names.get(scanner, ())), None)


def kind_of_label(name):
    """The type that a label names: one of TYPES, or the id of a detector that has no other."""
    return type_named(name, "labels") or kind_of_detector(name)


def kind_of_detector(detector):
    """The type of what a detector finds: one of TYPES, or its id."""
    return type_named(detector, "stofkam") or detector


def is_public(address):
    """Whether a network address is one that is given out: https://www.iana.org/assignments/ipv6-address-space"""
    try:
        address = ipaddress.ip_address(address.split("/")[0].split("%")[0])
    except ValueError:
        return True
    return address.is_global and (address.version == 4 or address in ipaddress.ip_network("2000::/3"))


def rows(path):
    """The objects of a file of JSON Lines."""
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def labelled_files(folder):
    """The files of a labelled folder: path → (values, types that were labelled)."""
    folder = pathlib.Path(folder)
    truth, root = folder / "truth.jsonl", folder / "share"
    if not truth.exists():
        truth, root = folder.parent / f"{folder.name}-truth.jsonl", folder
    elif not root.exists():
        root = folder
    files = collections.defaultdict(list)
    for row in rows(truth):
        path = root / row["path"]
        start, end = (row["byte_start"], row["byte_end"]) if "byte_start" in row else (row["start"], row["end"])
        kind = kind_of_label(row.get("type") or row["detector"])
        neutral = row.get("tier", 1) > 2 or row.get("either", False)
        if kind == "ip address":
            neutral = neutral or not is_public(row.get("value", ""))
        files[path].append(Value(start, end, kind, neutral))
        for other in row.get("also", []):
            if other := type_named(other, "labels"):
                files[path].append(Value(start, end, other, True))
    if (folder / "ignore.jsonl").exists():
        for row in rows(folder / "ignore.jsonl"):
            files[root / row["path"]] += [Value(row["byte_start"], row["byte_end"], kind, True) for kind in TYPES]
    scope = {}
    if (folder / "scope.jsonl").exists():
        scope = {root / row["path"]: {type_named(kind, "labels") for kind in row["types"]} for row in rows(folder / "scope.jsonl")}
    paths = scope or [path for path in root.rglob("*") if path.is_file()]
    labelled = {value.kind for values in files.values() for value in values if not value.neutral}.union(*scope.values())
    return {path: (files[path], scope.get(path, labelled)) for path in paths if path.exists()}


def scan(program, paths, region, confidence="medium", *more):
    """What stofkam says of each finding: the objects of its JSON Lines. Findings in members of archives are left out."""
    with tempfile.TemporaryDirectory() as folder:
        out, names = pathlib.Path(folder, "found"), pathlib.Path(folder, "names")
        names.write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
        subprocess.run(
            [program, "scan", "--files-from", names, "--no-ignore", "-q", "--region", region, "--min-confidence", confidence,
             "-f", "jsonl", "-o", out, "--progress", "never", *more], check=False)
        return [row for row in rows(out) if row["type"] == "finding" and "!" not in row["path"]]


def stofkam_findings(program, paths, region, confidence="medium"):
    """What stofkam finds: path → (detector, start, end, score)."""
    found = collections.defaultdict(list)
    for row in scan(program, paths, region, confidence):
        found[pathlib.Path(row["path"])].append((row["detector"], row["start"], row["end"], row["score"]))
    return found


def score(files, paths, found, names, kind, least=0.0):
    """What of a type was found, and which findings of it are wrong."""
    values = right = exact = 0
    wrong, missed = [], []
    for path in paths:
        labels, types = files[path]
        if kind not in types:
            continue
        mine = sorted(label for label in labels if label.kind == kind)
        starts = [label.start for label in mine]
        longest = max((label.end - label.start for label in mine), default=0)
        taken = set()
        values += sum(not label.neutral for label in mine)
        for name, start, end, certainty in sorted(found.get(path, ()), key=lambda finding: finding[1:3]):
            if name not in names or certainty < least:
                continue
            near = range(bisect.bisect_left(starts, start - longest), bisect.bisect_left(starts, end))
            hits = [n for n in near if start < mine[n].end]
            if not hits:
                if kind != "ip address" or is_public(text_at(path, start, end)):
                    wrong.append((path, start, end))
                continue
            hit = next((n for n in hits if n not in taken and not mine[n].neutral), None)
            if hit is not None:
                taken.add(hit)
                right += 1
                exact += (mine[hit].start, mine[hit].end) == (start, end)
        missed += [(path, label.start, label.end) for n, label in enumerate(mine) if n not in taken and not label.neutral]
    return Score(values, right, exact, wrong, missed)


def text_at(path, start, end):
    with open(path, "rb") as file:
        file.seek(start)
        return file.read(end - start).replace(b"\0", b"").decode("utf-8", "replace").strip()


def f1(result):
    return 2 * result.right / (result.values + result.right + len(result.wrong)) if result.right else 0.0


def precision_and_recall(result):
    """Both for a table, and F1."""
    precision = f"{result.right / (result.right + len(result.wrong)):.3f}" if result.right + len(result.wrong) else "–"
    return f"{precision} | {result.right / result.values:.3f} | {f1(result):.3f}"


def example(path, start, end):
    """A place with what is around it, on one line."""
    with open(path, "rb") as file:
        data = file.read()
    line = b"".join([data[max(0, start - 60):start], b"[[", data[start:end], b"]]", data[end:end + 30]])
    return f"{path}:{start} {line.replace(bytes(1), b'').decode('utf-8', 'replace')!r}"
