const SAMPLE = 65_536;

/** First bytes of common formats that are not text, and their names. */
const MAGIC: ReadonlyArray<readonly [name: string, bytes: readonly number[]]> = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['webp', [0x52, 0x49, 0x46, 0x46]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

/**
 * The kind of binary content, null for text. By its first bytes, else by control characters: more than
 * one in fifty of the first 64 KiB, or zero bytes that are no UTF-16.
 */
export function binaryKind(bytes: Uint8Array): string | null {
  const known = MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte));
  if (known) return known[0];
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return null;
  const end = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  const zeros = [0, 0];
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls++;
  }
  const [even = 0, odd = 0] = zeros;
  const isWide = bytes.length % 2 === 0 && Math.max(even, odd) > end * 0.35 && Math.min(even, odd) < end * 0.025;
  const total = controls + (isWide ? 0 : even + odd);
  return total > end / 50 || (!isWide && even + odd > end / 1000) ? 'unknown' : null;
}
