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
 * Bytes to characters. Order: byte-order mark, the charset of the media type, a `meta` declaration
 * (HTML only), UTF-16 by its zero bytes, strict UTF-8, else windows-1252 with a diagnostic. A byte-order
 * mark is dropped, nothing else is changed. Throws CHARSET_UNKNOWN for a media type whose charset no
 * decoder knows.
 */
export function decode(bytes: Uint8Array, mediaType: string | null, isHtml: boolean): Decoded {
  const declared = charsetParameter(mediaType);
  if (declared !== null && !isKnown(declared)) throw new DixitError('CHARSET_UNKNOWN', { charset: declared });
  const mark = byteOrderMark(bytes);
  if (mark !== null) return lenient(bytes, mark, []);
  const label = declared ?? (isHtml ? sniffMeta(bytes) : null);
  if (label !== null && canonical(label) !== 'utf-8') return lenient(bytes, canonical(label), []);
  const wide = label === null ? utf16ByZeros(bytes) : null;
  if (wide !== null) return lenient(bytes, wide, [guessed(wide)]);
  const strict = tryDecode(bytes, 'utf-8');
  if (strict !== null) return { text: strict, charset: 'utf-8', diagnostics: [] };
  if (looksLikeDamagedUtf8(bytes)) return lenient(bytes, 'utf-8', []);
  return lenient(bytes, 'windows-1252', [guessed('windows-1252')]);
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

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

const canonical = (label: string): string => new TextDecoder(label).encoding;

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The encoding a page declares about itself; null when it declares none. */
function sniffMeta(bytes: Uint8Array): string | null {
  const none = 'x-user-defined';
  const found = htmlEncodingSniffer(bytes, { defaultEncoding: none, maxPrescanBytes: 8192 });
  return found === none || !isKnown(found) ? null : found;
}

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

/** More well-formed multi-byte sequences than stray bytes: UTF-8 that was cut or patched. */
function looksLikeDamagedUtf8(bytes: Uint8Array): boolean {
  let formed = 0;
  let stray = 0;
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i] ?? 0;
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0;
    let valid = length > 0;
    for (let j = 1; j < length; j++) valid &&= ((bytes[i + j] ?? 0) & 0xc0) === 0x80;
    if (!valid) stray++;
    else if (length > 1) formed++;
    i += valid ? length : 1;
  }
  return formed > stray;
}
