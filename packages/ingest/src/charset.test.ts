import { describe, expect, it } from 'vitest';
import { decode } from './charset.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decode', () => {
  it('reads UTF-8 without a word', () => {
    expect(decode(utf8('« Été »'), null, false)).toEqual({ text: '« Été »', charset: 'utf-8', diagnostics: [] });
  });

  it('drops a byte-order mark and nothing else', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xc2, 0xa0), null, false).text).toBe('a\r\n\u00a0');
  });

  it('reads UTF-16 by its mark and by its zero bytes', () => {
    const little = (text: string): number[] =>
      Array.from(text).flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);
    expect(decode(bytes(0xff, 0xfe, ...little('Été')), null, false)).toMatchObject({
      text: 'Été',
      charset: 'utf-16le',
    });
    const unmarked = decode(bytes(...little('The mayor said no.')), null, false);
    expect(unmarked.text).toBe('The mayor said no.');
    expect(unmarked.diagnostics.map((d) => d.code)).toEqual(['CHARSET_GUESSED']);
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
    expect(() => decode(bytes(0x61), 'text/plain; charset=klingon', false)).toThrow('CHARSET_UNKNOWN');
  });
});
