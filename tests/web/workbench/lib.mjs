// The plain functions of web/src/lib, without a browser: bytes and units, sums of heights, segments, queries, comparisons, trees.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const web = new URL("../../../web/", import.meta.url);
const { buildSync } = createRequire(new URL("package.json", web))("esbuild");
const folder = mkdtempSync(join(tmpdir(), "stemma-lib-"));
const names = ["offsets", "heights", "segments", "query", "rows", "plot", "tree", "differences", "proof"];
buildSync({ entryPoints: names.map((n) => new URL(`src/lib/${n}.ts`, web).pathname), outdir: folder, bundle: true, format: "esm", outExtension: { ".js": ".mjs" }, logLevel: "error" });
const lib = {};
for (const n of names) lib[n] = await import(join(folder, `${n}.mjs`));
rmSync(folder, { recursive: true });

let passed = 0;
let failed = 0;
function test(name, deed) {
  try {
    deed();
    passed += 1;
  } catch (e) {
    failed += 1;
    console.log(`FAILED  ${name}\n    ${e.message}`);
  }
}

test("offsets: two, three and four bytes, both ways", () => {
  const at = new lib.offsets.Offsets("Señor “x” 😀.");
  assert.equal(at.length, 5 + 1 + 1 + 3 + 1 + 3 + 1 + 4 + 1);
  assert.equal(at.unit(4), 3);       // behind ñ
  assert.equal(at.byte(3), 4);
  assert.equal(at.slice(7, 14), "“x”");
  assert.equal(at.slice(15, 19), "😀");
  assert.equal(at.unit(999), at.text.length);
});
test("offsets: beyond a checkpoint, against a count by hand", () => {
  const text = "é".repeat(300) + "abc" + "€".repeat(300);
  const at = new lib.offsets.Offsets(text);
  assert.equal(at.unit(602), 302);
  assert.equal(at.byte(302), 602);
  assert.equal(at.unit(603 + 3 * 299), 303 + 299);
  assert.equal(at.byte(text.length), 600 + 3 + 900);
});
test("heights: sums and the row at a distance, after a change", () => {
  const h = new lib.heights.Heights([10, 20, 30, 40]);
  assert.deepEqual([0, 1, 2, 3, 4].map((i) => h.before(i)), [0, 10, 30, 60, 100]);
  assert.deepEqual([0, 9, 10, 59, 60, 1000].map((d) => h.find(d)), [0, 0, 1, 2, 3, 3]);
  assert.equal(h.set(1, 50), true);
  assert.equal(h.set(1, 50.2), false);
  assert.equal(h.total, 130);
  assert.equal(h.find(59), 1);
});
test("segments: cut at every edge, each with what lies over it", () => {
  const at = new lib.offsets.Offsets("abcdefghij");
  const got = lib.segments.segments(at, 1, 9, [[{ begin: 0, end: 3, what: "a" }, { begin: 6, end: 7, what: "a" }], [{ begin: 2, end: 6, what: "b" }]]);
  assert.deepEqual(got.map((s) => [s.text, s.over.join("")]), [["b", "a"], ["c", "ab"], ["def", "b"], ["g", "a"], ["hi", ""]]);
});
test("query: a facet goes in and comes out, phrases stay whole", () => {
  const { fieldTerm, toggle, withYears, yearsOf, wordsOf } = lib.query;
  const from = fieldTerm("from", "NOREMB SELMORA");
  assert.equal(from, 'from:="NOREMB SELMORA"');
  assert.equal(toggle('"landing berths"', from), '"landing berths" from:="NOREMB SELMORA"');
  assert.equal(toggle('"landing berths" from:="NOREMB SELMORA"', from), '"landing berths"');
  assert.equal(withYears("fish date:1990..1999", { from: 2001, to: 2003 }), "fish date:2001..2003");
  assert.equal(withYears("fish date:1990..1999", null), "fish");
  assert.deepEqual(yearsOf("fish date:..2005"), { from: null, to: 2005 });
  assert.deepEqual(wordsOf('kind:cable "landing berths" OR protest* -coca title:fees'), ["landing", "berths", "protest*", "fees"]);
});
test("rows: furniture lines fold, a long block is cut, numbers stand on the first piece", () => {
  const long = "word ".repeat(3000);
  const blocks = [
    { kind: "furniture", begin: 0, end: 4, exact: "menu" }, { kind: "furniture", begin: 5, end: 9, exact: "more" },
    { kind: "paragraph", begin: 10, end: 10 + long.length, exact: long, number: 3, portion: "C" },
  ];
  const rows = lib.rows.rowsOf({ blocks, tables: [] });
  assert.equal(rows[0].parts.length, 2);
  assert.deepEqual(rows.slice(1).map((r) => r.number), [3, null, null]);
  assert.equal(rows.at(-1).end, 10 + long.length);
  assert.equal(lib.rows.rowAt(rows, 7), 0);
  assert.equal(lib.rows.rowAt(rows, 10 + long.length - 1), 3);
});
test("raw rows: nothing of the text is lost, a line may be endless", () => {
  const text = "ä line\n".repeat(2000) + "x".repeat(50000);
  assert.equal(lib.rows.rawRows(text).map((r) => r.parts[0].exact).join(""), text);
});
test("plot: round steps, empty years", () => {
  assert.deepEqual(lib.plot.ticks(0, 42), [0, 10, 20, 30, 40]);
  assert.deepEqual(lib.plot.years([{ value: "1999", count: 2 }, { value: "unknown", count: 9 }, { value: "2001", count: 1 }]).map((y) => y.count), [2, 0, 1]);
});
test("tree: a circle of edges ends, everybody stands there once", () => {
  const members = ["a", "b", "c"].map((doc) => ({ doc, path: doc, date: null, role: "copy", coverage: 1 }));
  const edge = (from, to) => ({ from, to, why: [] });
  const names = (branches) => branches.flatMap((b) => [b.member.doc, ...names(b.below)]);
  assert.deepEqual(names(lib.tree.forest({ members, edges: [edge("a", "b"), edge("b", "c")] })), ["a", "b", "c"]);
  assert.deepEqual(names(lib.tree.forest({ members, edges: [edge("a", "b"), edge("b", "a"), edge("b", "c")] })).sort(), ["a", "b", "c"]);
});
test("differences: what is skipped between runs is shown and not marked", () => {
  const a = new lib.offsets.Offsets("one [7] two three");
  const b = new lib.offsets.Offsets("one two four");
  const runs = [
    { op: "equal", words: 1, a: { begin: 0, end: 3 }, b: { begin: 0, end: 3 } }, { op: "equal", words: 1, a: { begin: 8, end: 11 }, b: { begin: 4, end: 7 } },
    { op: "delete", words: 1, a: { begin: 12, end: 17 }, b: { begin: 7, end: 7 } }, { op: "insert", words: 1, a: { begin: 17, end: 17 }, b: { begin: 8, end: 12 } },
  ];
  const [row] = lib.differences.stretches(runs, a, b);
  assert.deepEqual(row.left.map((p) => [p.is, p.text]), [["same", "one"], ["aside", " [7] "], ["same", "two"], ["aside", " "], ["only", "three"]]);
  assert.deepEqual(row.right.map((p) => p.text).join(""), "one two four");
  assert.equal(row.changes, 2);
});
test("proof: the cut clause, the omission, the words of the quotation", () => {
  const sentence = { begin: 100, end: 155, exact: "While rents rose, outside money also\nplayed a part in it." };
  const source = { begin: 118, end: 151, exact: "outside money also\nplayed a part", sentence: { ...sentence, end: 100 + sentence.exact.length }, edits: [{ op: "omit", source: { begin: 132, end: 136, exact: "also" }, quote: null, marked: true }],
    flags: [{ code: "drops-additive", group: "meaning", in: "source", begin: 132, end: 136 }] };
  source.end = source.begin + source.exact.length;
  const runs = lib.proof.runs(source);
  assert.deepEqual(runs.map((r) => [r.is, r.text.trim()]), [["cut", "While rents rose,"], ["same", "outside money"], ["omit", "also"], ["same", "played a part"], ["cut", "in it."]]);
  assert.equal(runs[2].flagged, true);
  assert.equal(lib.proof.count(runs, "cut"), 5);
});
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
