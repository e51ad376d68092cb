// @ts-check
/**
 * A station's own most frequent marking, offered on one key. Pure. It never learns of another station's entries.
 * It stays what it is until another marking is strictly more frequent, so that the key does not change its meaning unseen.
 */

const BELIEVED = 2; // times a marking was entered before it is offered

export class Patterns {
  /** @param {{marks: string, n: number}[]} before what this station entered in its other batches */
  constructor(before = []) {
    /** @type {Map<string, number>} */
    this.seen = new Map();
    this.marks = "";
    before.forEach(({marks, n}) => this.add(marks, n));
  }

  /** How often the offered marking was entered. */
  get n() {
    return this.seen.get(this.marks) ?? 0;
  }

  /** @param {string} marks @param {number} [n] */
  add(marks, n = 1) {
    const now = (this.seen.get(marks) ?? 0) + n;
    this.seen.set(marks, now);
    if (now >= BELIEVED && now > this.n) this.marks = marks;
  }
}
