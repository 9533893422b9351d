// The contract counts bytes of UTF-8, a browser counts units of UTF-16: one text, both ways, each step once.
//
//   const at = new Offsets("Señor");    at.unit(4) === 3;    at.byte(3) === 4
//
// A checkpoint every 256 units; between two of them the few units are counted. Text of ASCII needs no table.
const STEP = 256;

const width = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code <= 0xdfff ? 2 : 3);

export class Offsets {
  private readonly bytes: Uint32Array | null;
  readonly length: number; // in bytes

  constructor(readonly text: string) {
    const points = new Uint32Array(Math.floor(text.length / STEP) + 1);
    let total = 0;
    for (let i = 0; i < text.length; ++i) {
      if (i % STEP === 0) points[i / STEP] = total;
      total += width(text.charCodeAt(i));
    }
    this.length = total;
    this.bytes = total === text.length ? null : points;
  }

  unit(byte: number): number {
    if (!this.bytes || byte <= 0) return Math.max(0, Math.min(byte, this.text.length));
    let low = 0;
    let high = this.bytes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.bytes[middle] <= byte) low = middle;
      else high = middle - 1;
    }
    let at = low * STEP;
    for (let seen = this.bytes[low]; at < this.text.length && seen < byte; ++at) seen += width(this.text.charCodeAt(at));
    return at;
  }

  byte(unit: number): number {
    if (!this.bytes) return Math.min(unit, this.text.length);
    const point = Math.min(Math.floor(unit / STEP), this.bytes.length - 1);
    let seen = this.bytes[point];
    for (let at = point * STEP; at < unit && at < this.text.length; ++at) seen += width(this.text.charCodeAt(at));
    return seen;
  }

  slice(begin: number, end: number): string {
    return this.text.slice(this.unit(begin), this.unit(end));
  }
}
