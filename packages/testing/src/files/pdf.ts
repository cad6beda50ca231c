import { deflateSync } from 'node:zlib';

/** A line of a page: where its baseline begins in points from the lower left corner, and how large it is. */
export interface PrintedLine {
  x: number;
  y: number;
  size: number;
  text: string;
  /** Extra width of each space, as justified setting has it. */
  spacing?: number;
}

export interface WrittenPdf {
  pages: readonly (readonly PrintedLine[])[];
  info?: Readonly<Record<string, string>>;
  /** Encrypted in a way that asks for a password. */
  isLocked?: boolean;
  /** Further objects, from number 4 on. */
  extra?: readonly (string | Buffer)[];
}

/** Letters outside Latin-1 that the encoding of the font has. */
const WINDOWS: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  œ: 0x9c,
  Œ: 0x8c,
  '…': 0x85,
  // Where the font of this file has its ligatures.
  ﬁ: 0x81,
  ﬂ: 0x8d,
};

/** A PDF of pages of A4 in Helvetica, written by hand: no more than reading it takes. */
export function writePdf({ pages, info = {}, isLocked = false, extra = [] }: WrittenPdf): Buffer {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body));
  const first = 4 + extra.length;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + i * 2} 0 R`).join(' ')}] >>`);
  add(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [129 /fi 141 /fl] >> >>',
  );
  for (const body of extra) add(body);
  for (const [i, lines] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${first + i * 2 + 1} 0 R >>`,
    );
    add(stream(Buffer.concat(lines.map(print))));
  }
  const infoAt = add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} ${hex(value)}`)
      .join(' ')} >>`,
  );
  const lock = isLocked ? add(LOCK) : 0;
  return assemble(objects, `/Root 1 0 R /Info ${infoAt} 0 R${lock ? ` /Encrypt ${lock} 0 R /ID [<00> <00>]` : ''}`);
}

const LOCK = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`;

export function stream(body: Uint8Array, dictionary = ''): Buffer {
  const folded = deflateSync(body);
  const head = `<< /Length ${folded.length} /Filter /FlateDecode ${dictionary}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), folded, Buffer.from('\nendstream')]);
}

function print({ x, y, size, text, spacing = 0 }: PrintedLine): Buffer {
  const bytes = Array.from(text, (letter) => WINDOWS[letter] ?? letter.charCodeAt(0));
  const written = Buffer.from(bytes).toString('hex');
  return Buffer.from(`BT /F ${size} Tf ${spacing} Tw ${x} ${y} Td <${written}> Tj ET\n`);
}

/** UTF-16 with its mark, as a PDF writes what is not ASCII. */
const hex = (text: string): string =>
  `<feff${Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')}>`;

function assemble(objects: readonly Buffer[], trailer: string): Buffer {
  const pieces = [Buffer.from('%PDF-1.4\n%\u00e2\u00e3\n', 'latin1')];
  let at = pieces[0]?.length ?? 0;
  const places = objects.map((body, i) => {
    const place = at;
    const written = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    pieces.push(written);
    at += written.length;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  pieces.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}
