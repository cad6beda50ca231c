// oxlint-disable-next-line typescript/triple-slash-reference -- packages that import this one must see the declaration
/// <reference path="./html-encoding-sniffer.d.ts" />
import { DixitError, type Diagnostic } from '@dixit/model';
import htmlEncodingSniffer from 'html-encoding-sniffer';
import { diagnostic } from './diagnostic.ts';

export interface Decoded {
  text: string;
  /** Canonical encoding name, lower case: `utf-8`, `windows-1252`, `utf-16le`. */
  charset: string;
  diagnostics: Diagnostic[];
}

const SAMPLE = 65_536;

/**
 * Bytes to characters. Order: byte-order mark, the charset of the media type, what the document declares of
 * itself (HTML only), UTF-16 by its zero bytes, strict UTF-8, else windows-1252 with a diagnostic. A label that
 * the bytes contradict is passed over, with a diagnostic: bytes that are UTF-8 are read as that whatever
 * single-byte encoding is declared, as no text in one looks like it. A byte-order mark is dropped, nothing else
 * is changed. Throws CHARSET_UNKNOWN for a charset no decoder knows when the bytes do not speak for themselves.
 */
export function decode(bytes: Uint8Array, mediaType: string | null, isHtml: boolean): Decoded {
  const { text, charset, diagnostics } = decodeBytes(bytes, mediaType, isHtml);
  const count = countDoubleEncoded(text);
  return {
    text,
    charset,
    diagnostics: count === 0 ? diagnostics : [...diagnostics, diagnostic('TEXT_DOUBLE_ENCODED', 'warning', { count })],
  };
}

function decodeBytes(bytes: Uint8Array, mediaType: string | null, isHtml: boolean): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return lenient(bytes, mark, []);
  const declared = charsetParameter(mediaType);
  const inside = isHtml ? sniffMeta(bytes) : null;
  const label = (declared === null ? null : canonical(declared)) ?? inside;
  const said = declared ?? inside;
  const wide = utf16ByZeros(bytes);
  if (wide !== null) {
    if (label?.startsWith('utf-16')) return lenient(bytes, wide, []);
    return lenient(bytes, wide, [said === null ? guessed(wide) : mislabelled(said, wide)]);
  }
  // The one whose every byte is ASCII.
  if (label === 'iso-2022-jp') return lenient(bytes, label, []);
  const strict = tryDecode(bytes, 'utf-8');
  if (strict === null) return readAsOther(bytes, label, { declared, inside });
  if (label !== null && !label.startsWith('utf-16') && !/[^\0-\x7f]/u.test(strict)) {
    return { text: strict, charset: label, diagnostics: [] };
  }
  const isAsSaid = said === null || label === 'utf-8';
  return { text: strict, charset: 'utf-8', diagnostics: isAsSaid ? [] : [mislabelled(said, 'utf-8')] };
}

/** Bytes that are no whole UTF-8. */
function readAsOther(
  bytes: Uint8Array,
  label: string | null,
  { declared, inside }: { declared: string | null; inside: string | null },
): Decoded {
  const { formed, stray } = sequencesOf(bytes);
  const said = declared ?? inside;
  if (label !== null && label !== 'utf-8') {
    if (formed < CLEAR || formed < stray * CLEAR) return lenient(bytes, label, []);
    return lenient(bytes, 'utf-8', [mislabelled(label, 'utf-8')]);
  }
  if (formed > stray) return lenient(bytes, 'utf-8', []);
  if (declared !== null && label === null) throw new DixitError('CHARSET_UNKNOWN', { charset: declared });
  const other = inside === null || inside === 'utf-8' ? 'windows-1252' : inside;
  return lenient(bytes, other, [said === null ? guessed(other) : mislabelled(said, other)]);
}

/** So many times more whole UTF-8 sequences than stray bytes are UTF-8 that was cut, against any label. */
const CLEAR = 8;

function mislabelled(declared: string, charset: string): Diagnostic {
  return diagnostic('CHARSET_MISLABELLED', 'info', { declared, charset });
}

function guessed(charset: string): Diagnostic {
  return diagnostic('CHARSET_GUESSED', 'info', { charset });
}

function lenient(bytes: Uint8Array, charset: string, diagnostics: Diagnostic[]): Decoded {
  const strict = tryDecode(bytes, charset);
  if (strict !== null) return { text: strict, charset, diagnostics };
  const text = new TextDecoder(charset).decode(bytes);
  const count = text.split('\ufffd').length - 1;
  return {
    text,
    charset,
    diagnostics: [...diagnostics, diagnostic('CHARSET_INVALID_BYTES', 'warning', { charset, count })],
  };
}

function tryDecode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function charsetParameter(mediaType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([^\s";]+)/iu.exec(mediaType ?? '')?.[1]?.toLowerCase() ?? null;
}

/** Names that are common and that no standard lists. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  latin9: 'iso-8859-15',
  'latin-9': 'iso-8859-15',
  'latin-1': 'windows-1252',
  utf8mb4: 'utf-8',
  utf_8: 'utf-8',
};

/** The encoding that a label stands for; null for one that no decoder knows. */
function canonical(label: string): string | null {
  try {
    return new TextDecoder(OTHER_NAMES[label] ?? label).encoding;
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

const PRESCAN = 8192;
const XML_DECLARATION = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([^"'\s]{1,40})["']/u;

/** The encoding a page declares about itself, in a `meta` or its XML declaration; null when it declares none. */
function sniffMeta(bytes: Uint8Array): string | null {
  const none = 'x-user-defined';
  const found = htmlEncodingSniffer(bytes, { defaultEncoding: none, maxPrescanBytes: PRESCAN });
  if (found !== none) return canonical(found);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const named = (XML_DECLARATION.exec(start) ?? META.exec(start))?.[1];
  const known = named === undefined ? null : canonical(named.toLowerCase());
  return known?.startsWith('utf-16') ? 'utf-8' : known;
}

/** A declaration whose label the sniffer does not know. */
const META = /<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([^"'\s/>;]{1,40})/iu;

/** Western text in UTF-16 has a zero byte in nearly every second place, and in one parity only. */
function utf16ByZeros(bytes: Uint8Array): string | null {
  const end = Math.min(bytes.length, SAMPLE);
  if (end < 4 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = end / 2;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/** How many multi-byte sequences are well-formed UTF-8, and how many bytes stand in none. */
function sequencesOf(bytes: Uint8Array): { formed: number; stray: number } {
  let formed = 0;
  let stray = 0;
  for (let i = 0; i < bytes.length;) {
    const length = lengthOf(bytes[i] ?? 0);
    let valid = length > 0;
    for (let j = 1; j < length; j++) valid &&= ((bytes[i + j] ?? 0) & 0xc0) === 0x80;
    if (!valid) stray++;
    else if (length > 1) formed++;
    i += valid ? length : 1;
  }
  return { formed, stray };
}

/** Bytes of the sequence that a byte leads; 0 when it leads none. */
function lengthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

/** « é », « ’ », « « » and no-break spaces of UTF-8 that were read as windows-1252 and written as UTF-8 again. */
const TWICE =
  /\u00c3[\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]|\u00e2\u20ac[\u0090-\u009d\u2122\u0153\u02dc\u201c\u201d\u00a6\u00a2]|\u00c2[\u00a0\u00ab\u00bb\u00b0\u00b7]/gu;

const countDoubleEncoded = (text: string): number => text.match(TWICE)?.length ?? 0;
