"""The sorted runs of an archive and the word lists in them, read by what docs/formats/runs.md and
docs/formats/words.md say and by nothing else: whoever has those pages can read an archive's index."""


def varint(data, at):
    n = shift = 0
    while True:
        n |= (data[at] & 127) << shift
        at, shift = at + 1, shift + 7
        if data[at - 1] < 128:
            return n, at


def page(data):
    """The entries of a page of keys: key, value, whether the value is an address."""
    end, at, key = len(data) - 2 - 2 * int.from_bytes(data[-2:], "little"), 0, b""
    while at < end:
        shared, rest, at = data[at] >> 4, data[at] & 15, at + 1
        if shared == 15:
            more, at = varint(data, at)
            shared += more
        if rest == 15:
            more, at = varint(data, at)
            rest += more
        size, at = varint(data, at)
        key = key[:shared] + data[at : at + rest]
        at += rest
        yield key, data[at : at + (size >> 1)], size & 1
        at += size >> 1


def entries(db, kind):
    """Keys and values of all runs of a kind, oldest run first."""
    bytes_of = lambda run, n: db.execute("SELECT bytes FROM run_page WHERE page = ?", [run << 24 | n]).fetchone()[0]
    for run, directory in db.execute("SELECT run, directory FROM run WHERE kind = ? ORDER BY level DESC, run", [kind]).fetchall():
        for _, number, _ in page(directory):
            for key, value, elsewhere in page(bytes_of(run, varint(number, 0)[0])):
                if elsewhere:
                    where, at = varint(value, 0)
                    offset, at = varint(value, at)
                    size, at = varint(value, at)
                    value = bytes_of(run, where)[offset : offset + size]
                    while len(value) < size:
                        where += 1
                        value += bytes_of(run, where)[: size - len(value)]
                yield key.decode(), value


def likeness(db):
    """Every word under each of its keys."""
    out = set()
    for key, value in entries(db, "likeness"):
        at, stem = 0, key.partition(":")[2].encode()
        if not value:
            out.add((key, ""))
        while at < len(value):
            shared, rest, at = value[at] >> 4, value[at] & 15, at + 1
            if rest == 15:
                more, at = varint(value, at)
                rest += more
            out.add((key, (stem[:shared] + value[at : at + rest]).decode()))
            at += rest
    return sorted(out)


class Bits:
    def __init__(self, data):
        self.number, self.at = int.from_bytes(data, "little"), 0

    def take(self, n):
        self.at += n
        return self.number >> (self.at - n) & ((1 << n) - 1)

    def unary(self, most):
        n = 0
        while n < most and self.take(1):
            n += 1
        return n

    def rice(self, k):
        ones = self.unary(20)
        return self.take(32) if ones == 20 else ones << k | self.take(k)

    def gamma(self):
        n = self.unary(32)
        return 1 << n | self.take(n)


def block(data, first):
    """Documents of a block with their places: column, position."""
    bits = Bits(data)
    size, gap, spread = bits.take(7) + 1, bits.take(5), bits.take(4)
    documents, counts = [first], []
    for i in range(size):
        if i > 0:
            documents.append(documents[-1] + 1 + bits.rice(gap))
        if not bits.take(1):
            counts.append([1, 0, 0, 0])
            continue
        columns = bits.take(4) if bits.take(1) else 1
        counts.append([bits.gamma() if columns >> c & 1 else 0 for c in range(4)])
    for document, count in zip(documents, counts):
        for column, n in enumerate(count):
            width = 2 if column in (1, 2) else max(0, spread - max(0, n.bit_length() - 1))
            position = -1
            for j in range(n):
                position = bits.rice(width) + (position + 1 if j else 0)
                yield document, column, position


def postings(db):
    """(word, document, column, position) for every word of every document."""
    for word, value in entries(db, "words"):
        at = 0
        while at < len(value):
            head, at = varint(value, at)
            second, at = varint(value, at)
            if head & 1:
                yield word, head >> 1, second & 3, second >> 2
                continue
            for where in block(value[at : at + second], head >> 1):
                yield word, *where
            at += second
