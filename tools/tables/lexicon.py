#!/usr/bin/env python3
"""Make the English lexicon's tables: lexicon.py OUT.cc DICT_DIR WORDNET_DIR

Reads the packaged word lists (american-english, american-english-small,
british-english) and WordNet 3.0, and writes one C++ file of read-only data; its
layout is described in src/stemma/text/lexicon_tables.h. Standard library only; the
same input gives the same bytes.
"""
import bisect
import os
import re
import sys
import unicodedata

BLOCK = 8
COMMON, LISTED, NOUN, VERB, ADJ, ADV = 1, 2, 4, 8, 16, 32
PARTS = {"noun": NOUN, "verb": VERB, "adj": ADJ, "adv": ADV}
# hypernym (of classes and of instances), similar to, verb group
LINKS = {"@", "@i", "&", "$"}
WORD = re.compile(r"[a-z0-9][a-z0-9']*\Z")


def fold(word):
    """text::fold for the words of these lists."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return bare.casefold().replace("\u2019", "'")


def read_list(path):
    """The words of a list in lower case; what it has only with a capital is a name, no word."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line[:1].isupper() and line.strip() != "I":
                continue
            word = fold(line.strip())
            if not word.endswith("'s") and WORD.match(word):
                yield word


def lemma(text):
    """A WordNet lemma as a single folded word, or None. Adjectives may carry '(p)'."""
    word = fold(re.sub(r"\((p|a|ip)\)$", "", text))
    return word if WORD.match(word) else None


def read_synsets(directory):
    """[(key, part, [lemma or None], [(symbol, key, source word, target word)])]"""
    for name, part in PARTS.items():
        with open(os.path.join(directory, "data." + name), encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("  "):
                    continue
                f = line.split(" | ")[0].split()
                words = [lemma(f[4 + 2 * i]) for i in range(int(f[3], 16))]
                at = 4 + 2 * len(words)
                links = []
                for i in range(int(f[at])):
                    symbol, offset, kind, ends = f[at + 1 + 4 * i:at + 5 + 4 * i]
                    links.append((symbol, ("a" if kind == "s" else kind) + offset, int(ends[:2], 16), int(ends[2:], 16)))
                yield ({"noun": "n", "verb": "v", "adj": "a", "adv": "r"}[name] + f[0], part, words, links)


def read_exceptions(directory):
    for name, part in PARTS.items():
        with open(os.path.join(directory, name + ".exc"), encoding="utf-8") as lines:
            for line in lines:
                f = line.split()
                form = lemma(f[0])
                for base in map(lemma, f[1:]):
                    if form and base and form != base:
                        yield form, base, part


def varint(n):
    out = bytearray()
    while n >= 128:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)
    return bytes(out)


def pack(numbers):
    """A count, then the sorted numbers as differences."""
    out, last = bytearray(varint(len(numbers))), 0
    for n in sorted(numbers):
        out += varint(n - last)
        last = n
    return bytes(out)


def blocks(records):
    """The records joined, and the offset of every BLOCK-th."""
    offsets, size = [], 0
    for i, record in enumerate(records):
        if i % BLOCK == 0:
            offsets.append(size)
        size += len(record)
    return b"".join(records), offsets


def literal(data):
    plain = set(range(32, 127)) - {34, 92, 63}
    lines = []
    for at in range(0, len(data), 4096):
        lines.append('"' + "".join(chr(c) if c in plain else "\\%03o" % c for c in data[at:at + 4096]) + '"')
    return "\n".join(lines)


def build(dictionary, wordnet):
    flags = {}
    for name, flag in (("american-english", LISTED), ("british-english", LISTED), ("american-english-small", LISTED | COMMON)):
        for word in read_list(os.path.join(dictionary, name)):
            flags[word] = flags.get(word, 0) | flag
    synsets = [s for s in read_synsets(wordnet) if any(s[2])]
    for _, part, words, _ in synsets:
        for word in filter(None, words):
            flags[word] = flags.get(word, 0) | part
    exceptions = sorted(set(read_exceptions(wordnet)))
    for form, base, _ in exceptions:
        for word in (form, base):
            flags[word] = flags.get(word, 0) | LISTED
    words = sorted(flags)
    number = {w: i for i, w in enumerate(words)}
    synset_number = {s[0]: i for i, s in enumerate(synsets)}
    senses, derived = [set() for _ in words], [set() for _ in words]
    links = []
    by_key = {s[0]: s for s in synsets}
    for key, _, lemmas, pointers in synsets:
        for word in filter(None, lemmas):
            senses[number[word]].add(synset_number[key])
        links.append({synset_number[k] for symbol, k, _, _ in pointers if symbol in LINKS and k in synset_number})
        for symbol, k, source, target in pointers:
            if symbol != "+" or k not in by_key or not source or not target:
                continue
            a, b = lemmas[source - 1], by_key[k][2][target - 1]
            if a and b and a != b:
                derived[number[a]].add(number[b])
    return {
        "words": words, "flags": [flags[w] for w in words],
        "senses": [pack(s) + pack(d) for s, d in zip(senses, derived)],
        "links": [pack(s) for s in links],
        "exceptions": sorted((number[f], number[b], p) for f, b, p in exceptions),
    }


def write(out, t):
    word_data, word_blocks = blocks([w.encode() + b"\n" for w in t["words"]])
    sense_data, sense_blocks = blocks(t["senses"])
    link_data, link_blocks = blocks(t["links"])
    with open(out, "w", encoding="ascii") as f:
        f.write("// Made by tools/tables/lexicon.py; see docs/decisions/word-lists.md for the licences.\n"
                '#include "stemma/text/lexicon_tables.h"\n\n'
                '#pragma GCC diagnostic ignored "-Woverlength-strings"\n\n'
                "namespace stemma::text::lexicon_tables {\n\n")
        f.write("const uint32_t kWordCount = %d;\nconst uint32_t kSynsetCount = %d;\nconst uint32_t kExceptionCount = %d;\n"
                % (len(t["words"]), len(t["links"]), len(t["exceptions"])))
        f.write("const uint32_t kWordsSize = %d;\n" % len(word_data))
        for name, data in (("kWords", word_data), ("kFlags", bytes(t["flags"])), ("kSenses", sense_data), ("kLinks", link_data)):
            f.write("const char %s[] =\n%s;\n" % (name, literal(data)))
        for name, offsets in (("kWordBlocks", word_blocks), ("kSenseBlocks", sense_blocks), ("kLinkBlocks", link_blocks)):
            f.write("const uint32_t %s[] = {%s};\n" % (name, ",".join(map(str, offsets))))
        f.write("const Exception kExceptions[] = {%s};\n" % ",".join("{%d,%d,%d}" % e for e in t["exceptions"]))
        f.write("\n}  // namespace stemma::text::lexicon_tables\n")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    write(sys.argv[1], build(sys.argv[2], sys.argv[3]))
