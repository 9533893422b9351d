"""A small typesetter: pages of text as a PDF, by hand.

    book = Pdf()
    page = book.page()
    page.text(72, 90, 10, "words")           # x, y from the top, size in points
    book.write(title="A Title")              # bytes

Times by Adobe's published widths for the letters used here; nothing is embedded or compressed.
"""

WIDTHS = dict(zip("abcdefghijklmnopqrstuvwxyz", (444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444)))
WIDTHS.update(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611)))
WIDTHS.update({c: 500 for c in "0123456789"})
WIDTHS.update({" ": 250, ".": 250, ",": 250, "-": 333, ":": 278, ";": 278, "'": 333})


def width(text, size):
    return sum(WIDTHS.get(c, 500) for c in text) * size / 1000


def wrap(words, measure, size, indent=0):
    """Words into lines no wider than `measure`; the first is `indent` narrower."""
    lines, line, room = [], "", measure - indent
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and width(longer, size) > room:
            lines.append(line)
            line, room = word, measure
        else:
            line = longer
    return lines + [line] if line else lines


def _escaped(text):
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


class Page:
    def __init__(self, across, down):
        self.across, self.down, self.content = across, down, []

    def text(self, x, y, size, text):
        self.content.append(f"BT /F1 {size} Tf {x:.2f} {self.down - y:.2f} Td ({_escaped(text)}) Tj ET")

    def picture(self, pixels, across, down):
        """Grey bytes over the whole page."""
        self.content.append((pixels, across, down))


class Pdf:
    def __init__(self):
        self.pages = []

    def page(self, across=612, down=792):
        self.pages.append(Page(across, down))
        return self.pages[-1]

    def write(self, title="", author=""):
        objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"",
                   b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
                   f"<< /Title ({_escaped(title)}) /Author ({_escaped(author)}) /CreationDate (D:20180503100000Z) >>".encode("latin-1")]
        kids = []
        for page in self.pages:
            pictures, lines = "", []
            for item in page.content:
                if isinstance(item, str):
                    lines.append(item)
                    continue
                pixels, across, down = item
                objects.append(b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray "
                               b"/BitsPerComponent 8 /Length %d >>\nstream\n%s\nendstream" % (across, down, len(pixels), pixels))
                pictures = f"/XObject << /I {len(objects)} 0 R >>"
                lines.append(f"q {page.across} 0 0 {page.down} 0 0 cm /I Do Q")
            stream = "\n".join(lines).encode("latin-1")
            objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
            objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.across} {page.down}] /Contents {len(objects)} 0 R "
                           f"/Resources << /Font << /F1 3 0 R >> {pictures} >> >>".encode())
            kids.append(f"{len(objects)} 0 R")
        objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode()
        out, places = b"%PDF-1.4\n", []
        for number, body in enumerate(objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        return out + b"trailer << /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
