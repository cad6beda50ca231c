/** Writes the next bytes into the beginning of a buffer and tells how many; 0 when there are none left. */
export type Pull = (into: Uint8Array) => Promise<number>;

const USUAL = 1 << 20;

/** Bytes that come in pieces, read through a window. One buffer serves for all: what is taken is gone. */
export class ByteFeed {
  /** Where the window begins in all that came. */
  offset = 0;
  /** What is there and not yet taken; valid until more is asked for. */
  window: Uint8Array;
  readonly #pull: Pull;
  #buffer: Uint8Array = Buffer.allocUnsafeSlow(USUAL);
  #isOver = false;

  constructor(pull: Pull) {
    this.#pull = pull;
    this.window = this.#buffer.subarray(0, 0);
  }

  /** Widens the window; false when nothing is left. */
  async more(): Promise<boolean> {
    if (this.#isOver) return false;
    const held = this.window.length;
    this.#makeRoom(held);
    const came = await this.#pull(this.#buffer.subarray(held));
    if (came === 0) this.#isOver = true;
    this.window = this.#buffer.subarray(0, held + came);
    return came > 0;
  }

  /** Widens the window to so many bytes; false when there are not so many. */
  async need(bytes: number): Promise<boolean> {
    while (this.window.length < bytes) if (!(await this.more())) return false;
    return true;
  }

  skip(bytes: number): void {
    this.offset += bytes;
    this.window = this.window.subarray(bytes);
  }

  /** Moves the window to the beginning of the buffer, of a larger one when it fills more than half of it. */
  #makeRoom(held: number): void {
    if (held * 2 > this.#buffer.length) {
      const larger = Buffer.allocUnsafeSlow(this.#buffer.length * 2);
      larger.set(this.window);
      this.#buffer = larger;
    } else if (this.window.byteOffset > 0) {
      this.#buffer.set(this.window);
    }
  }
}

/** What pulls from pieces that come by themselves. */
export function pullFrom(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Pull {
  const iterator = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  let piece: Uint8Array = new Uint8Array();
  return async (into) => {
    while (piece.length === 0) {
      const next = await iterator.next();
      if (next.done) return 0;
      piece = next.value;
    }
    const length = Math.min(into.length, piece.length);
    into.set(piece.subarray(0, length));
    piece = piece.subarray(length);
    return length;
  };
}

/** The same bytes with the methods of a Buffer. */
export const bufferOf = ({ buffer, byteOffset, length }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, length);
