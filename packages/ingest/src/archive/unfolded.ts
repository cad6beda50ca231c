import { bufferOf } from './byte-feed.ts';
import type { Loss, Part } from './gzip.ts';

/** What a record begins with, and what stands before it where its place is not known. */
const RECORD = Buffer.from('WARC/');
const AFTER_BLOCK = [13, 10, 13, 10];
const NEXT_RECORD = Buffer.from('\nWARC/');
const NEXT_AFTER_BLOCK = Buffer.from('\r\n\r\nWARC/1.');

export const startsRecord = (bytes: Uint8Array): boolean => RECORD.every((byte, i) => bytes[i] === byte);

/**
 * The bytes of a WARC file through a window, with a memory of where gzip members begin. A member that begins
 * with a record, and a loss, are boundaries: what is being read never reaches over one.
 */
export class Unfolded {
  window: Uint8Array = new Uint8Array();
  readonly #parts: AsyncIterator<Part>;
  readonly #isFolded: boolean;
  /** The part that the window ends in, and how much of it the window has. */
  #part: Uint8Array = new Uint8Array();
  #used = 0;
  #partMember = 0;
  /** The part behind the boundary. */
  #held: Part | null = null;
  #isOver = false;
  #position = 0;
  #member = 0;

  constructor(parts: AsyncIterator<Part>, isFolded: boolean) {
    this.#parts = parts;
    this.#isFolded = isFolded;
  }

  /** Where the window begins in the file; in a gzip file, where the member begins that it begins in. */
  get offset(): number {
    return this.#isFolded ? this.#member : this.#position;
  }

  /** Widens the window to so many bytes; false when a boundary or the end comes before. */
  async need(bytes: number): Promise<boolean> {
    if (this.window.length >= bytes) return true;
    let pieces: Uint8Array[] = this.window.length === 0 ? [] : [this.window];
    let length = this.window.length;
    while (length < bytes) {
      if (this.#used === this.#part.length) {
        // Without gzip the next part is written over this one.
        if (!this.#isFolded) pieces = pieces.map((piece) => new Uint8Array(piece));
        if (!(await this.#advance())) break;
      }
      if (length === 0) this.#member = this.#partMember;
      const piece = this.#part.subarray(this.#used, length === 0 ? undefined : this.#used + bytes - length);
      pieces.push(piece);
      this.#used += piece.length;
      length += piece.length;
    }
    const [only] = pieces;
    this.window = only && pieces.length === 1 ? only : Buffer.concat(pieces);
    return length >= bytes;
  }

  /** What is left of pieces that were put together is seen again where it stands in the last of them. */
  take(bytes: number): void {
    const left = this.window.length - bytes;
    this.#position += bytes;
    if (left > this.#used) {
      this.window = this.window.subarray(bytes);
      return;
    }
    this.window = this.#part.subarray(this.#used - left);
    this.#used = this.#part.length;
    this.#member = this.#partMember;
  }

  /** Goes to where a record should begin; gives the loss that stands before it. */
  async toRecord(): Promise<Loss | 'record' | 'end'> {
    for (;;) {
      let blank = 0;
      while (this.window[blank] === 13 || this.window[blank] === 10) blank++;
      this.take(blank);
      if (this.window.length > 0) return 'record';
      const held = this.#held;
      if (held !== null) {
        this.#held = null;
        if (held.loss !== null) return held.loss;
        this.#enter(held);
      }
      if (!(await this.need(1)) && this.#held === null) return 'end';
    }
  }

  /** Whether a block of this length is followed by what may follow one: two empty lines, a record, a boundary or the end. */
  async endsAt(length: number): Promise<boolean> {
    if (AFTER_BLOCK.every((byte, i) => this.window[length + i] === byte)) return true;
    for (let end = length; ; end++) {
      if (end - length === AFTER_BLOCK.length && this.window[end - 1] === 10 && this.window[end - 3] === 10)
        return true;
      const isCut = !(await this.need(end + RECORD.length));
      const byte = this.window[end];
      if (byte === undefined) return true;
      if (byte === 13 || byte === 10) continue;
      // The last bytes of a file that was cut may be the first of a record.
      const next = this.window.subarray(end, end + RECORD.length);
      return isCut ? next.every((one, i) => one === RECORD[i]) : startsRecord(next);
    }
  }

  /** Passes over so many bytes of a block without holding them; false when a record or the end comes before. */
  async skip(bytes: number): Promise<boolean> {
    let left = bytes;
    while (left > 0) {
      if (!(await this.need(NEXT_AFTER_BLOCK.length))) {
        const isThere = this.window.length >= left;
        this.take(Math.min(left, this.window.length));
        return isThere;
      }
      const at = bufferOf(this.window).indexOf(NEXT_AFTER_BLOCK);
      if (at >= 0 && at < left) {
        this.take(at);
        return false;
      }
      const passed = Math.min(left, this.window.length - NEXT_AFTER_BLOCK.length + 1);
      this.take(passed);
      left -= passed;
    }
    return true;
  }

  /** To where a record may begin, a boundary or the end. `isHere`: one may begin right here. */
  async findRecord(isHere: boolean): Promise<void> {
    if (isHere && startsRecord(this.window)) return;
    for (;;) {
      const at = bufferOf(this.window).indexOf(NEXT_RECORD);
      if (at >= 0) return this.take(at + 1);
      this.take(Math.max(0, this.window.length - NEXT_RECORD.length));
      if (this.window.length > NEXT_RECORD.length) continue;
      if (!(await this.need(this.window.length + 1))) return this.take(this.window.length);
    }
  }

  get isAtLoss(): boolean {
    return this.#held !== null && this.#held.loss !== null;
  }

  /** Like `offset`, of what comes behind the boundary where the window is empty. */
  get nextOffset(): number {
    return this.#isFolded && this.window.length === 0 ? (this.#held?.offset ?? this.#member) : this.offset;
  }

  #enter({ bytes, offset }: Part): void {
    this.#part = bytes;
    this.#used = 0;
    this.#partMember = offset;
  }

  /** Goes on to the next part; false at a boundary and at the end. */
  async #advance(): Promise<boolean> {
    if (this.#held !== null || this.#isOver) return false;
    const { done, value } = await this.#parts.next();
    if (done) {
      this.#isOver = true;
      return false;
    }
    const isBoundary = value.loss !== null || (value.isStart && startsRecord(value.bytes));
    if (isBoundary) this.#held = value;
    else this.#enter(value);
    return !isBoundary;
  }
}
