"""fuzz/seeds.py FOLDER: small documents of every format, for the fuzz targets to start from.

Writes FOLDER/TARGET/*, one folder a target, and FOLDER/TARGET.dict where words of a format
help. Everything is made up here; the same files come out every time."""
import base64
import bz2
import gzip
import io
import json
import lzma
import pathlib
import sys
import tarfile
import zipfile

PROSE = ("The herring came late that year, and the ferries of Port Halden lay still for nine weeks. "
         "Nobody on the quay could say why; the harbour master blamed the price of salt.\n")
CABLE = """VZCZCXRO1234
RR RUEHC
DE RUEHPE #1669/01 3292049
ZNY CCCCC ZZH
R 252049Z NOV 09
FM AMEMBASSY HALDEN
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4696
INFO RUEHBO/AMEMBASSY BOGOTA 1234
C O N F I D E N T I A L SECTION 01 OF 02 HALDEN 001669

SIPDIS

STATE FOR WHA/AND

E.O. 12958: DECL: 11/25/2019
TAGS: PGOV, PREL, ECON, PE
SUBJECT: FERRIES LIE STILL

REF: A. HALDEN 1601
B. 08 HALDEN 2010 (NOTAL)

Classified By: Political Counselor Ann Vale. Reason: 1.4(b) and (d).

1. (C) SUMMARY: The ferries lie still. END SUMMARY.

HALDEN 00001669 002 OF 002

2. (C) The price of salt rose from $20 to $35 a barrel on October 9, 2009.

3. (U) COMMENT: It will rise again. END COMMENT.
VALE
BT
#1669
NNNN
"""
SUMS = b"a\n1250\n381\n1631\nb\n507\n41.9\n548.9\nTotal\n1757\n422.9\n2 179.9\nshare\n12.5 %\n87.5 %\n100 %\n"
CLAIMS = (b"Salt rose from 120 to 150 barrels, an increase of 25 %. Of the 48 ferries 12 (25 %) lay still. The vote was 30 to 12, with 3 "
          b"abstentions, 45 in all. He was born on 3 May 1871 and died on 9 June 1950 at the age of 79. La venta cay\xc3\xb3 un 10 %, de 200 a 180.\n")
SMART = """UNCLASSIFIED
MRN: 12 HALDEN 245
Date/DTG: Oct 09, 2012 / 091645Z OCT 12
From: AMEMBASSY HALDEN
Action: WASHDC, SECSTATE ROUTINE
E.O.: 13526
TAGS: PGOV, ECON
Captions: SENSITIVE
Reference: A) 12 HALDEN 200
B) E-mail Vale-Ruiz 10/01/2012
Subject: Salt and its price

1. (SBU) Salt is dear.

Signature: VALE
Drafted By: ECON:Vale, Ann
Released By: HALDEN:Ruiz, Tom
Dissemination Rule: Archive Copy
UNCLASSIFIED
"""
AAD = """CONFIDENTIAL

PAGE 01 HALDEN 03067 211833Z

53
ACTION EUR-12
INFO OCT-01 ISO-00 CIAE-00 /027 W
--------------------- 047523
R 211720Z FEB 75
FM AMEMBASSY HALDEN
TO SECSTATE WASHDC 1234
C O N F I D E N T I A L HALDEN 3067
E.O. 11652: GDS
TAGS: PINT, EFIS
SUBJ: HERRING
REF: HALDEN 2990
1. HERRING ARE LATE.
2. NO REASON IS GIVEN.
VALE
CONFIDENTIAL

NNNN
"""
CIA = """CLASSIFIED MESSAGE          ROUTING
TO : DIRECTOR  FROM : PORT VALE       29 NOV 62   IN 26114
SECRET 290152Z
PRITY WAVE INFO DIR CITE VALE 4521
RYBAT GYROSE
REF DIR 19477
1. THE BOATS LEFT AT DAWN.
END OF MESSAGE
"""
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ferries | The Quay</title><meta charset="utf-8">
<meta name="author" content="Ana Ruiz"><meta property="article:published_time" content="2019-03-04">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferries"}</script></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/a">Salt</a></ul></nav><article><h1>Ferries</h1>
<p>By Ana Ruiz<p>""" + PROSE + """<blockquote>Nobody said why.</blockquote><p>A note<sup><a href="#n1">1</a></sup>.
<table><caption>Table 1. Salt</caption><tr><th colspan=2>Year<th>Price<tr><td rowspan=2>1990<td>a<td>12.5<tr><td>b<td>1,234</table>
<ol><li id="n1">Of salt.</ol></article><footer>&copy; The Quay &#8212; all rights</footer></body></html>"""
TEI = """<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE TEI [<!ENTITY a "b">]>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Papers of the Quay</title></titleStmt></fileDesc></teiHeader>
<text><body><div type="document" xml:id="d1" n="1" when="1962-11-29"><head>1. Telegram from Halden<note n="1" xml:id="d1fn1">Source: Harbour office.</note></head>
<p rend="x">The <gloss target="#t1">herring</gloss> came late &amp; <persName corresp="#p1">Vale</persName> said so.&a;</p><pb n="2"/></div></body></text></TEI>
"""
MAIL = """Received: by quay.example; Mon, 23 Nov 2009 10:00:00 +0100
From: =?utf-8?Q?Ana_Ruiz?= <ana@quay.example>
To: Tom Lee <tom@quay.example>, "Vale, Ann" <ann@quay.example>
Subject: =?iso-8859-1?B?SGVycmluZ+k=?=
 and salt
Date: Mon, 23 Nov 2009 09:59:58 +0100
Message-ID: <1@quay.example>
In-Reply-To: <0@quay.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: multipart/alternative; boundary=c

--c
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Dear Tom,=20
the herring caf=E9 is closed.

On Mon, Nov 23, 2009, Tom Lee wrote:
> Is it open?
>> It was.
--c
Content-Type: text/html

<p>Dear Tom, the herring is late.</p>
--c--
--b
Content-Type: application/octet-stream; name="a.txt"
Content-Disposition: attachment; filename*=utf-8''a%20b.txt
Content-Transfer-Encoding: base64

""" + base64.b64encode(PROSE.encode()).decode() + """
--b
Content-Type: message/rfc822

From: a@quay.example
Subject: inner
MIME-Version: 1.0

Inner words of the letter.
--b--
"""
RTF = r"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}{\info{\title Ferries}{\author Ana Ruiz}}
\pard\b The herring\b0  came late {\*\unknown x}that year\'e9.\par \u8212? {\footnote\pard A note.} \trowd\cellx100 1990\cell 12\cell\row
{\pict\pngblip 89504e47}\bin3 abc \par}"""
DOCX = (b"<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>Herring</w:t></w:r>"
        b"<w:r><w:footnoteReference w:id='2'/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>")
ODT = (b"<office:document-content xmlns:office='o' xmlns:text='t'><office:body>"
       b"<office:text><text:h>H</text:h><text:p>Herring<text:s/></text:p></office:text></office:body></office:document-content>")
WARC = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://quay.example/a\r\nContent-Length: {}\r\n\r\n{}\r\n\r\n"
        "WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 4\r\n\r\nGET \r\n\r\n")
HTTP = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{}\r\n0\r\n\r\n"
TABLE = "Year\nIn\nOut\n1990\n12.5\n1,234\n1991\n13.5\n\n1992\n(1.4)\n2 200\n1993\n..\n1 408.5\nTotal\n26\n4,842\n"
COLUMNS = "Year     In      Out\n1990   12.5    1,234\n1991   13.5    1,300\n1992    1.4    2,200\n\nSource: Harbour office.\n"
VALUES = ("On October 9, 2009 and 091645Z OCT 12, last Monday, in FY 2010 and the early 1960s, from 3 to 5 May, two weeks "
          "ago, USD 1 billion 260 million, 3.5 percent, half a dozen, 20 km, between 5 and 7 barrels.\n",
          "El 9 de octubre de 2009, hace dos semanas, unos 300 millones de dólares, el 3,5 por ciento.\n",
          "Le 9 octobre 2009, il y a deux semaines, 1 260 millions d’euros.\n",
          "Am 9. Oktober 2009, vor zwei Wochen, 1.260 Millionen Euro.\n", "Em 9 de outubro de 2009, há duas semanas.\n")
TSV = ("level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
       "1\t1\t0\t0\t0\t0\t0\t0\t2000\t3000\t-1\t\n4\t1\t1\t1\t1\t0\t100\t100\t500\t40\t-1\t\n"
       "5\t1\t1\t1\t1\t1\t100\t100\t200\t40\t96.5\tThe\n5\t1\t1\t1\t1\t2\t320\t100\t200\t40\t31.5\therring\n")
BOXES = """<html><head><title>Ferries</title><meta name="Author" content="Ana Ruiz"/></head><body><doc>
<page width="612.000000" height="792.000000"><flow><block xMin="72" yMin="40" xMax="300" yMax="60">
<line xMin="72" yMin="40" xMax="300" yMax="60"><word xMin="72" yMin="40" xMax="100" yMax="60">The</word>
<word xMin="104" yMin="40" xMax="150" yMax="60">counter-</word></line></block></flow></page></doc></body></html>
"""


def zipped(files, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as z:
        for name, data in files:
            z.writestr(zipfile.ZipInfo(name, (2019, 3, 4, 0, 0, 0)), data, method)
    return out.getvalue()


def tarred(files, form=tarfile.PAX_FORMAT):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as t:
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            t.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("link")
        link.type, link.linkname = tarfile.SYMTYPE, "../a.txt"
        t.addfile(link)
    return out.getvalue()


def containers():
    prose, cables = PROSE.encode(), (CABLE + CABLE.replace("1669", "1670") + AAD).encode()
    files = [("a.txt", prose), ("folder/b.html", PAGE.encode()), ("../c.txt", b"x" * 50), ("é.txt", cables)]
    lines = "".join(json.dumps({"text": PROSE + "\u00e9\ud83d\ude00", "title": "T", "date": "2019-03-04", "n": i}) + "\n" for i in range(3))
    table = 'title,text,date\n"A, b","He said ""no""\nand left",2019\nc,d,2020\n'
    http = WARC.format(len(HTTP.format(len(PAGE), PAGE).encode()), HTTP.format(len(PAGE), PAGE))
    mbox = "From ana@quay.example Mon Nov 23 09:59:58 2009\n" + MAIL + "\nFrom tom@quay.example Mon Nov 23 10:59:58 2009\n" + MAIL
    tar = tarred(files)
    docx = [("[Content_Types].xml", b"<Types/>"), ("word/document.xml", DOCX),
            ("word/footnotes.xml", b"<w:footnotes xmlns:w='w'><w:footnote w:id='2'><w:p><w:r><w:t>A note</w:t></w:r></w:p></w:footnote></w:footnotes>")]
    odt = [("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", ODT)]
    epub = [("mimetype", b"application/epub+zip"), ("META-INF/container.xml", b"<container><rootfiles><rootfile full-path='o.opf'/></rootfiles></container>"),
            ("o.opf", b"<package><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>"),
            ("a.xhtml", PAGE.encode())]
    return {"zip": zipped(files), "stored": zipped(files, zipfile.ZIP_STORED), "tar": tar, "gnu": tarred([("n" * 150, prose)], tarfile.GNU_FORMAT),
            "tgz": gzip.compress(tar, mtime=0), "bz2": bz2.compress(prose), "xz": lzma.compress(prose), "gz": gzip.compress(prose, mtime=0),
            "nested": zipped([("in.zip", zipped([("in.tar", tar)]))]), "jsonl": lines.encode(), "csv": table.encode(), "warc": http.encode(),
            "warcgz": gzip.compress(http.encode(), mtime=0), "mail": MAIL.encode(), "mbox": mbox.encode(), "cables": cables,
            "docx": zipped(docx, zipfile.ZIP_STORED), "odt": zipped(odt, zipfile.ZIP_STORED), "epub": zipped(epub, zipfile.ZIP_STORED),
            "tei": TEI.encode(), "rtf": RTF.encode()}


def texts():
    return {"prose": PROSE, "cable": CABLE, "smart": SMART, "aad": AAD, "cia": CIA, "page": PAGE, "table": TABLE, "columns": COLUMNS,
            "notes": "Salt is dear.1 So is tar.[2]\n\nNotes\n1. Ruiz, Of Salt (Halden: Quay, 1990), 12.\n2. Ibid., 14.\n",
            "quotes": "He wrote: “The herring came late … and the ferries [of Halden] lay still.” ‘Why?’ she asked.\n",
            "markdown": "# Ferries\n\n> quoted\n\n* item\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
            "broken": "Caf\u00c3\u00a9 and \u00e2\u20ac\u0153words\u00e2\u20ac\u009d, S\u00c3\u00a3o.\n", "values": "".join(VALUES)}


def seeds():
    plain = {k: v.encode() for k, v in texts().items()}
    whole = containers()
    formats = plain | whole
    first = lambda byte, each: {k: bytes([byte]) + v for k, v in each.items()}
    return {
        "decode_fuzz": first(0, plain | {"utf16": "\ufeff".encode("utf-16-le") + PROSE.encode("utf-16-le"), "latin": "Ségolène, né à Évreux".encode("latin-1")}),
        "repair_fuzz": plain, "html_fuzz": {"page": plain["page"]}, "read_fuzz": formats, "quotations_fuzz": plain, "sniff_fuzz": formats,
        "unpack_fuzz": first(0, whole) | {"tight": b"\x0f" + whole["nested"]}, "cable_fuzz": {k: plain[k] for k in ("cable", "smart", "aad", "cia")},
        "audit_fuzz": {"cells": b"\x06" + SUMS, "prose": b"\x01" + CLAIMS},
        "table_fuzz": {"cells": b"\x02" + plain["table"], "columns": b"\x01" + plain["columns"], "flat": b"\x01" + plain["table"],
                       "markup": b"\x09" + PAGE[PAGE.index("<caption"):PAGE.index("</table")].encode()},
        "language_fuzz": {str(i): (VALUES[i] + "\n" + VALUES[0]).encode() for i in range(5)},
        "values_fuzz": {str(i): bytes([i]) + v.encode() for i, v in enumerate(VALUES)},
        "xml_fuzz": {"tei": TEI.encode(), "boxes": BOXES.encode(), "utf16": TEI.encode("utf-16")},
        "pdf_fuzz": {"boxes": b"\x00" + BOXES.encode(), "tsv": b"\x01" + TSV.encode()},
        "query_fuzz": {str(i): q.encode() for i, q in enumerate(QUERIES)},
        "mail_fuzz": {"mail": whole["mail"]}, "pack_fuzz": {"empty": bytes(37), "article": PACKED}, "tei_fuzz": {"tei": whole["tei"]},
        "passages_fuzz": {"copy": bytes(range(1, 60)) + b"\x00" + bytes(range(10, 50)) + b"\x00" + bytes(range(8, 56, 2)),
                          "star": b"".join(bytes(range(40, 60)) + bytes([n + 1, 0]) for n in range(30)), "pairs": bytes((1, 2, 9, 1, 0, 8, 0, 8, 1, 0, 0, 16, 0))},
        "office_fuzz": {"rtf": b"\x00" + whole["rtf"], "docx": b"\x01" + DOCX, "odt": b"\x02" + ODT},
    }


CABLE_WORDS = ("DE RUEH", "ZNY CCCCC ZZH", " NOV 09", "Z", "FM AMEMBASSY ", "TO ", "INFO ", "C O N F I D E N T I A L", "SECTION 01 OF 02", "SIPDIS",
               "E.O. 12958: DECL: ", "TAGS: ", "SUBJECT: ", "REF: ", "Classified By: ", "SUMMARY", "END SUMMARY.", "COMMENT", "1. (C) ", "NNNN", "BT",
               "#1669", "MRN: ", "Date/DTG: ", "PAGE 01 ", "CITE ", "DIRECTOR ", "END OF MESSAGE", "(NOTAL)", "Signature:", "Drafted By:", "XMT ")
MARKUP = ("<table>", "<tr>", "<td>", "<th colspan=65535>", "rowspan=", "<p>", "<div>", "</div>", "<sup>", "<li>", "<pre>", "<template>", "<svg>", "<!--",
          "-->", "<![CDATA[", "]]>", "<!DOCTYPE ", "<!ENTITY ", "&amp;", "&#x1F600;", "&lt", "<?xml ", "xmlns:w=", "<title>", "<textarea>", "<script>", "<select>")
MAIL_WORDS = ("Content-Type: multipart/mixed; boundary=b", "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: quoted-printable", "--b", "--b--",
              "=?utf-8?B?", "?=", "=?utf-8?Q?", "From ", ">From ", "Content-Disposition: attachment; filename*0*=utf-8''", "message/rfc822", "Message-ID: <", "=0A", "\\x0d\\x0a")
FILES = ("PK\\x03\\x04", "PK\\x01\\x02", "PK\\x05\\x06", "\\x1f\\x8b\\x08", "BZh9", "7z\\xbc\\xaf\\x27\\x1c", "\\xfd7zXZ\\x00", "\\x28\\xb5\\x2f\\xfd", "ustar",
         "WARC/1.0\\x0d\\x0a", "Content-Length: ", "WARC-Type: response", "{\\\"text\\\": \\\"", "\\\\u00e9", "\\\\ud83d", "\\\"\\\"", "<TEI>", "{\\\\rtf1", "\\\\'e9")
RTF_WORDS = ("\\\\par ", "\\\\u8212?", "\\\\'e9", "{\\\\*\\\\", "\\\\bin3 ", "\\\\footnote", "\\\\trowd", "\\\\cell", "\\\\row", "\\\\ansicpg1252", "\\\\uc1", "{\\\\fonttbl", "\\\\pict")
QUERIES = ("title:\"free trade\" -kind:article date:2005..2009", "(a OR “b c”~5) NOT d* in:furniture", "x~2 /fo+/ /foreign\\s+aid/ =e =\"f g\"",
           "09LIMA1669", "ref:\"LIMA 1669\" tags:(PR* OR =PREL) path:\"a b/*\"", "date:<=2005-10-03 date:unknown from: lima in:versions")
QUERY_WORDS = ("title:", "subject:", "kind:", "date:", "..", "from:", "ref:", "tags:", "path:", "entity:", "in:furniture", "in:versions", " OR ", " AND ", " NOT ",
               "~1", "~", "*", "=", "/", "(", ")", "\\\"", "\\xe2\\x80\\x9c", "\\xe2\\x80\\x9d", "09LIMA1669", "2005-10-03", "\\\\s")
DICTIONARIES = {"query_fuzz": QUERY_WORDS, "cable_fuzz": CABLE_WORDS, "html_fuzz": MARKUP, "xml_fuzz": MARKUP, "tei_fuzz": MARKUP, "table_fuzz": MARKUP, "mail_fuzz": MAIL_WORDS,
                "office_fuzz": RTF_WORDS + MARKUP, "unpack_fuzz": FILES + MAIL_WORDS, "read_fuzz": FILES + CABLE_WORDS + MARKUP, "sniff_fuzz": FILES}


# Ten bytes of text; an article with a heading and a paragraph (docs/formats/packed.md).
PACKED = bytes.fromhex("0a1100112233aabbccdd000000000000000200000000000000015406000203000801ac0200000000"
                       "0004020a000000000000000000000000000000")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    top = pathlib.Path(sys.argv[1])
    for target, files in seeds().items():
        (top / target).mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            (top / target / name).write_bytes(data)
    for target, words in DICTIONARIES.items():
        (top / f"{target}.dict").write_text("".join(f'"{w}"\n' for w in words))


main()
