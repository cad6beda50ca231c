export const LONGEST_HEADER = 1 << 16;

/** Where the empty line ends that ends a header; 0 when it is not there. */
export function endOfHeader(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(10); at >= 0 && at < LONGEST_HEADER; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return at + 2;
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return at + 3;
  }
  return 0;
}

/** `Name: value` lines after the first line; a line that begins with a space goes on with the one before. */
export function parseFields(header: string): Map<string, string> {
  const fields = new Map<string, string>();
  let last = '';
  for (let start = header.indexOf('\n') + 1; start > 0 && start < header.length;) {
    const end = header.indexOf('\n', start);
    const line = header.slice(start, end < 0 ? undefined : end);
    const colon = line.indexOf(':');
    const isMore = line.startsWith(' ') || line.startsWith('\t');
    if (isMore && last !== '') fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      fields.set(last, line.slice(colon + 1).trim());
    }
    start = end + 1;
  }
  return fields;
}
