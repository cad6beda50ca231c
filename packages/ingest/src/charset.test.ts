import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './charset.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Code points under 256 are those of iso-8859-1. */
const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf16 = (text: string): number[] =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((code) => [code & 255, code >> 8]);
const swapped = (values: number[]): number[] => values.map((_, i) => values[i ^ 1] ?? 0);
const FRENCH = "La préfète a déclaré : « Nous n'irons pas à Orvenne. »";
const codes = ({ diagnostics }: ReturnType<typeof decode>): string[] => diagnostics.map(({ code }) => code);

describe('decode', () => {
  it('reads UTF-8 without a word', () => {
    expect(decode(utf8('« Été »'), null, false)).toEqual({ text: '« Été »', charset: 'utf-8', diagnostics: [] });
  });

  it('drops a byte-order mark and nothing else', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xc2, 0xa0), null, false).text).toBe('a\r\n\u00a0');
  });

  it('takes the byte-order mark over every label', () => {
    const marked = decode(bytes(0xff, 0xfe, ...utf16('Été')), 'text/plain; charset=utf-8', false);
    expect(marked).toEqual({ text: 'Été', charset: 'utf-16le', diagnostics: [] });
    expect(decode(bytes(0xfe, 0xff, ...swapped(utf16('Été'))), null, false)).toMatchObject({
      text: 'Été',
      charset: 'utf-16be',
    });
  });

  it.each([
    ['utf-16le', utf16],
    ['utf-16be', (text: string) => swapped(utf16(text))],
  ] as const)('reads %s by its zero bytes', (charset, write) => {
    const written = bytes(...write('The mayor said no.'));
    const unmarked = decode(written, null, false);
    expect(unmarked).toMatchObject({ text: 'The mayor said no.', charset });
    expect(codes(unmarked)).toEqual(['CHARSET_GUESSED']);
    expect(decode(written, 'text/plain; charset=utf-16', false)).toEqual({ ...unmarked, diagnostics: [] });
    expect(codes(decode(written, 'text/plain; charset=utf-8', false))).toEqual(['CHARSET_MISLABELLED']);
  });

  it('falls back to windows-1252 and says so', () => {
    const decoded = decode(bytes(0x93, 0xc9, 0x74, 0xe9, 0x94, 0x20, 0x80), null, false);
    expect(decoded.text).toBe('“Été” €');
    expect(decoded.diagnostics[0]).toMatchObject({ code: 'CHARSET_GUESSED', params: { charset: 'windows-1252' } });
  });

  it('keeps UTF-8 that was damaged, and counts the damage', () => {
    const decoded = decode(bytes(...utf8('été été '), 0xe9, ...utf8(' été')), null, false);
    expect(decoded.text).toBe('été été \ufffd été');
    expect(decoded.diagnostics).toMatchObject([{ code: 'CHARSET_INVALID_BYTES', params: { count: 1 } }]);
  });

  it('believes the media type, then the page', () => {
    expect(decode(bytes(0xe9), 'text/plain; charset="iso-8859-1"', false).text).toBe('é');
    const page = bytes(...utf8('<meta charset="windows-1251"><p>'), 0xcf);
    expect(decode(page, 'text/html', true)).toMatchObject({ charset: 'windows-1251', diagnostics: [] });
    expect(decode(page, 'text/html', true).text.endsWith('П')).toBe(true);
    expect(decode(page, 'text/html; charset=iso-8859-1', true).text.endsWith('Ï')).toBe(true);
  });

  it.each([
    ['iso-8859-15', 0xa4, '€'],
    ['latin9', 0xbd, 'œ'],
    ['macintosh', 0x8e, 'é'],
    ['macroman', 0xcf, 'œ'],
    ['koi8-r', 0xc1, 'а'],
    ['ISO-8859-1', 0x92, '’'],
  ])('reads %s when it is declared', (charset, byte, letter) => {
    const written = bytes(0x61, byte, 0x62);
    expect(decode(written, `text/plain; charset=${charset}`, false)).toMatchObject({
      text: `a${letter}b`,
      diagnostics: [],
    });
    const page = decode(bytes(...utf8(`<meta charset=${charset}>`), ...written), null, true);
    expect(page).toMatchObject({ text: `<meta charset=${charset}>a${letter}b`, diagnostics: [] });
  });

  it('reads the XML declaration of a page', () => {
    const page = '<?xml version="1.0" encoding="ISO-8859-15"?><html><p>\u00a4</p>';
    expect(decode(latin(page), 'application/xhtml+xml', true).text).toBe(page.replace('\u00a4', '€'));
  });
});

describe('a wrong label', () => {
  it.each(['iso-8859-1', 'windows-1252', 'macintosh', 'gb2312', 'no-such-thing'])('%s on UTF-8', (charset) => {
    const decoded = decode(utf8(FRENCH), `text/html; charset=${charset}`, false);
    expect(decoded).toMatchObject({ text: FRENCH, charset: 'utf-8' });
    expect(decoded.diagnostics).toMatchObject([
      { code: 'CHARSET_MISLABELLED', params: { declared: charset, charset: 'utf-8' } },
    ]);
  });

  it.each(['utf-8', 'utf8mb4'])('%s on windows-1252', (charset) => {
    const decoded = decode(latin(FRENCH), `text/html; charset=${charset}`, false);
    expect(decoded).toMatchObject({ text: FRENCH, charset: 'windows-1252' });
    expect(codes(decoded)).toEqual(['CHARSET_MISLABELLED']);
  });

  it('in the page itself', () => {
    const page = `<meta charset="utf-8"><p>${FRENCH}`;
    expect(decode(latin(page), null, true)).toMatchObject({ text: page, charset: 'windows-1252' });
    const other = page.replace('utf-8', 'iso-8859-1');
    expect(decode(utf8(other), null, true)).toMatchObject({ text: other, charset: 'utf-8' });
  });

  it('of the server, when the page says it right', () => {
    const page = '<meta charset="iso-8859-15"><p>\u00bduvre';
    const decoded = decode(latin(page), 'text/html; charset=utf-8', true);
    expect(decoded.text).toContain('œuvre');
    expect(codes(decoded)).toEqual(['CHARSET_MISLABELLED']);
  });

  it('on UTF-8 that was cut within a letter', () => {
    const written = utf8(`${FRENCH} ${FRENCH}é`).slice(0, -1);
    const decoded = decode(written, 'text/html; charset=iso-8859-1', false);
    expect(decoded.text).toBe(`${FRENCH} ${FRENCH}\ufffd`);
    expect(codes(decoded)).toEqual(['CHARSET_MISLABELLED', 'CHARSET_INVALID_BYTES']);
  });

  it('is no matter for plain ASCII', () => {
    expect(decode(utf8('<meta charset=iso-8859-1><p>No.'), 'text/html', true).diagnostics).toEqual([]);
  });

  it('that nobody knows, on bytes that do not speak for themselves', () => {
    expect(() => decode(bytes(0xe9), 'text/plain; charset=klingon', false)).toThrow('CHARSET_UNKNOWN');
  });
});

describe('letters that were encoded twice', () => {
  const twice = (text: string): string => new TextDecoder('windows-1252').decode(utf8(text));

  it('are counted, and left as they are', () => {
    const text = twice('« L’été à Orvenne »');
    const decoded = decode(utf8(text), null, false);
    expect(decoded.text).toBe(text);
    expect(decoded.diagnostics).toMatchObject([{ code: 'TEXT_DOUBLE_ENCODED', params: { count: 6 } }]);
  });

  it('are not seen in what is right', () => {
    const text = 'ÂGE, NÃO, Ã, Â\u2060: « hâte » “â”, SÃO TOMÉ, Âpre';
    expect(codes(decode(utf8(text), null, false))).toEqual([]);
  });
});

it('takes any bytes under any label', () => {
  const label = fc.constantFrom(null, 'utf-8', 'utf-16', 'iso-8859-1', 'gbk', 'iso-2022-jp', 'shift_jis', 'macintosh');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), label, fc.boolean(), (input, charset, isHtml) => {
      const { text } = decode(input, charset === null ? null : `text/html; charset=${charset}`, isHtml);
      expect(text.length).toBeLessThanOrEqual(input.length * 2);
    }),
  );
});
