import Papa from 'papaparse';

/** The cells of a delimited file, line by line, whatever program wrote it. A file without a separator has one column. */
export function cellsOf(bytes: Uint8Array): string[][] {
  const { data } = Papa.parse<string[]>(decoded(bytes), { delimiter: '', skipEmptyLines: 'greedy' });
  return data;
}

/** By its byte order mark, else UTF-8 where it is that, else Windows-1252, which takes any bytes. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
