"""Writes the four exports that a secretariat would get from its forms, made from an invented edition.

forms.py EDITION OUT: reads entries.csv, claims.csv and judges.csv of EDITION and writes into OUT
pendaftaran.xlsx (a Google Forms export with repeated and unfinished registrations), borang.xlsx (two header
rows under a title, notes below), juri.csv and kanal.csv (semicolons, byte-order mark, CRLF).
"""

import csv
import datetime as dt
import json
import pathlib
import sys

import openpyxl
from openpyxl.utils import get_column_letter

edition, out = map(pathlib.Path, sys.argv[1:3])
ZONES = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}
TRACKS = {
    "oa": "Outstanding Achievement",
    "ip-umum": "Instansi pemerintah umum",
    "upp": "Unit pengelola pelayanan publik",
}


def rows(name):
    with open(edition / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def spelled_otherwise(name):
    for long, short in (("Kabupaten ", "Pemkab "), ("Kota ", "Pemkot "), ("Provinsi ", "Pemprov ")):
        if name.startswith(long):
            return name.replace(long, short, 1)
    return name.upper()


entries = [e for e in rows("entries.csv")]
claims = {}
for claim in rows("claims.csv"):
    claims.setdefault(claim["entry"], {})[claim["criterion"]] = claim
criteria = list(dict.fromkeys(c["criterion"] for c in rows("claims.csv")))


def registration(n, entry, name=None, mail=None):
    at = dt.datetime(2027, 2, 18, 8, 0) + dt.timedelta(minutes=41 * n)
    since = entry["system_since"]
    since = dt.date.fromisoformat(since).strftime("%d/%m/%Y") if since else None
    mail = mail or f"pengaduan{n:03}@contoh.invalid"
    advised = {"ya": "Ya", "tidak": "Tidak", "": ""}[entry["parent_recommendation"]]
    return [at, mail, name or entry["name"], TRACKS[entry["track"]], entry["agency_type"], entry["region"],
            ZONES[entry["timezone"]], since, advised, f"Narahubung {n}", f"0812 0000 {n:04}"]


book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Form Responses 1"
sheet.append(["Cap waktu", "Alamat email", "Nama instansi/unit", "Kategori yang diikuti", "Jenis instansi", "Wilayah",
              "Zona waktu", "Sistem pengaduan berlaku sejak", "Apakah direkomendasikan instansi induk?",
              "Nama narahubung", "Nomor WhatsApp narahubung"])
listed = [registration(n, e) for n, e in enumerate(entries, 1)]
# Twelve register twice: six under another spelling, six once more with the same address.
repeats = [e for e in entries if e["name"].startswith(("Kabupaten", "Kota"))][:12]
for n, e in enumerate(repeats, len(entries) + 1):
    first = listed[entries.index(e)]
    if n % 2:
        listed.append(registration(n, e, name=spelled_otherwise(e["name"])))
    else:
        listed.append(registration(n, e, mail=first[1]))
# Nine register and never send their form.
for n in range(1, 10):
    like = dict(entries[100 + n], name=f"Kabupaten Rekaan Belum Lengkap {n:02}")
    listed.append(registration(len(listed) + 1, like))
for row in listed:
    sheet.append(row)
for cell in sheet["A"][1:]:
    cell.number_format = "dd/mm/yyyy hh:mm:ss"
book.save(out / "pendaftaran.xlsx")

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Rekap borang"
width = 2 + 2 * len(criteria)
sheet.append(["REKAPITULASI BORANG MANDIRI (DATA REKAAN)"])
sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)
sheet.append([])
head, below = ["No", "Nama instansi/unit"], [None, None]
for c in criteria:
    head += [c, None]
    below += ["Level", "Tautan bukti"]
sheet.append(head)
sheet.append(below)
for column in (1, 2):
    sheet.merge_cells(start_row=3, start_column=column, end_row=4, end_column=column)
for k in range(len(criteria)):
    sheet.merge_cells(start_row=3, start_column=3 + 2 * k, end_row=3, end_column=4 + 2 * k)
for n, e in enumerate(entries, 1):
    row = [n, spelled_otherwise(e["name"]) if n % 40 == 0 else e["name"]]
    for c in criteria:
        claim = claims.get(e["entry"], {}).get(c)
        if claim is None:
            row += [None, None]
            continue
        level = "tidak berlaku" if claim["level"] == "n/a" else int(claim["level"])
        row += [level, f"https://bukti.contoh.invalid/{e['entry']}/{c}"]
    sheet.append(row)
sheet.append([])
sheet.append(["Catatan: level 0 sampai 5 menurut rubrik; sel kosong berarti tidak diisi."])
sheet.append(["Direkap oleh sekretariat."])
sheet.column_dimensions[get_column_letter(2)].width = 40
book.save(out / "borang.xlsx")


def office_csv(name, table):
    with open(out / name, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(table)


names = {e["entry"]: e["name"] for e in entries}
stages = {"document": "Evaluasi dokumen", "interview": "Presentasi dan wawancara"}
table = [["Nama juri", "Tahap", "Kategori", "Maksimal peserta", "Konflik kepentingan"]]
for j in rows("judges.csv"):
    tracks = " | ".join(TRACKS[t] for t in j["tracks"].split("|"))
    most = str(int(j["max_entries"]) + (8 if j["stages"] == "document" else 0))
    conflicts = " | ".join(names[c] for c in j["conflicts"].split("|") if c)
    table.append([j["name"], stages[j["stages"]], tracks, most, conflicts])
office_csv("juri.csv", table)

table = [["Nama instansi/unit", "Jenis kanal", "Alamat kanal", "Jam layanan"]]
for n, e in enumerate(entries, 1):
    table.append([e["name"], "Situs web", f"https://lapor{n:03}.contoh.invalid", "Senin-Jumat 08.00-16.00"])
    if n % 3 == 0:
        table.append([e["name"], "WhatsApp", f"0811 0000 {n:04}", ""])
office_csv("kanal.csv", table)
json.dump({"registered": len(listed), "entries": len(entries), "criteria": criteria, "judges": len(rows("judges.csv"))},
          open(out / "truth.json", "w"))
