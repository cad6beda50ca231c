import { locales } from '@dixit/locales';
import { DixitError, Source, verifySpans } from '@dixit/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest, type IngestOptions } from './index.ts';

const ARTICLE = `Le pont de Port-Brume rouvre enfin

Publié le 3 mars 2025 à 8h15

« Nous avons tenu parole 🕊️ », a déclaré lundi la mairesse de Port-Brume, Odile Varenne, devant les riverains.

Elle a ajouté que le bac serait maintenu jusqu’à l’été, le temps que chacun prenne ses habitudes sur l’autre rive.
`;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const options: IngestOptions = { name: 'pont.txt', retrievedAt: '2025-03-04T00:00:00Z' };
const run = (bytes: Uint8Array, more: Partial<IngestOptions> = {}): Promise<Source> =>
  ingest(bytes, { ...options, ...more }, { locales });
const codes = (source: Source): string[] => source.diagnostics.map((diagnostic) => diagnostic.code);

/** Time that this thread has worked, whatever else the machine does. */
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

describe('ingest', () => {
  it('keeps a plain text character by character', async () => {
    const text = ARTICLE.replaceAll('\n', '\r\n').replace('« ', '«\u00a0');
    const source = await run(utf8(`\ufeff${text}`));
    expect(source.text).toBe(text);
    expect(Source.parse(source)).toEqual(source);
    expect(source).toMatchObject({
      language: 'fr',
      kind: 'article',
      raw: { charset: 'utf-8', mediaType: 'text/plain' },
    });
    expect(source.title).toEqual({ value: 'Le pont de Port-Brume rouvre enfin', rung: 'text' });
  });

  it('reads the printed date with its words', async () => {
    const { published } = await run(utf8(ARTICLE));
    expect(published).toMatchObject({
      edtf: '2025-03-03T08:15:00',
      instant: null,
      basis: 'stated',
      text: '3 mars 2025 à 8h15',
    });
    expect(ARTICLE.slice(published?.span?.start, published?.span?.end)).toBe('3 mars 2025 à 8h15');
  });

  it('reads both dates of one line', async () => {
    const text = ARTICLE.replace('à 8h15', 'à 8h15 - Mis à jour le 4 mars 2025');
    const { published, modified } = await run(utf8(text));
    expect([published?.edtf, modified?.edtf]).toEqual(['2025-03-03T08:15:00', '2025-03-04']);
    expect(text.slice(modified?.span?.start, modified?.span?.end)).toBe('4 mars 2025');
  });

  it('says where each field was found, and what stood there', async () => {
    const printed = await run(utf8(ARTICLE));
    expect(printed.found).toEqual({
      title: { rung: 'text', raw: 'Le pont de Port-Brume rouvre enfin' },
      published: { rung: 'text', raw: '3 mars 2025 à 8h15' },
    });
    const url = 'https://fog.example/2025/03/03/bridge';
    expect((await run(utf8('A short note.'), { url, language: 'en' })).found).toEqual({
      published: { rung: 'url', raw: url },
    });
    expect((await run(utf8(ARTICLE), { published: '2025-03-02' })).found.published).toEqual({
      rung: 'user',
      raw: '2025-03-02',
    });
  });

  it('prefers what the user says', async () => {
    const source = await run(utf8(ARTICLE), { published: '2025-03-02', outlet: 'Port-Brume Matin', language: 'en' });
    expect(source.published).toMatchObject({ edtf: '2025-03-02', basis: 'user' });
    expect(source.publisher).toEqual({ value: { name: 'Port-Brume Matin', domain: null }, rung: 'user' });
    expect(source.language).toBe('en');
  });

  it('makes its id of bytes and address, never of the name', async () => {
    const url = 'https://brume.example/pont?utm_source=x#haut';
    const [plain, renamed, addressed, clean] = await Promise.all([
      run(utf8(ARTICLE)),
      run(utf8(ARTICLE), { name: '/elsewhere/a.txt' }),
      run(utf8(ARTICLE), { url }),
      run(utf8(ARTICLE), { url: 'https://brume.example/pont' }),
    ]);
    expect(renamed.id).toBe(plain.id);
    expect(addressed.id).not.toBe(plain.id);
    expect(clean.id).toBe(addressed.id);
    expect(addressed.publisher?.value.domain).toBe('brume.example');
  });

  it('takes the date out of an address when nothing better is there', async () => {
    const source = await run(utf8('A short note.'), { url: 'https://fog.example/2025/03/03/bridge', language: 'en' });
    expect(source.published).toMatchObject({ edtf: '2025-03-03', basis: 'metadata' });
  });

  it('notes what is soft', async () => {
    expect(codes(await run(utf8('12345 67890')))).toEqual(['LANGUAGE_UNCERTAIN', 'NO_DATE']);
    const german = 'Die Bürgermeisterin erklärte am Montag, dass die Brücke noch vor dem Sommer wieder geöffnet werde.';
    expect(codes(await run(utf8(german)))).toEqual(['LANGUAGE_UNSUPPORTED', 'NO_DATE']);
    const latin = Uint8Array.from(ARTICLE.replace('🕊️', '').replaceAll('’', ''), (c) => c.charCodeAt(0) & 255);
    expect(codes(await run(latin))).toContain('CHARSET_GUESSED');
  });

  it.each([
    ['SOURCE_EMPTY', new Uint8Array(), {}],
    ['SOURCE_EMPTY', utf8(' \r\n\t'), {}],
    ['SOURCE_EMPTY', utf8('<html><body><script>x()</script></body></html>'), {}],
    ['SOURCE_TOO_LARGE', new Uint8Array(50 * 1024 * 1024 + 1), {}],
    ['SOURCE_UNREADABLE', utf8('%PDF-1.7 x'), {}],
    ['SOURCE_BINARY', utf8('PK\u0003\u0004 x'), {}],
    ['SOURCE_BINARY', Uint8Array.of(65, 0, 66, 1, 2, 3, 67, 68), {}],
    ['CHARSET_UNKNOWN', Uint8Array.of(233), { mediaType: 'text/plain; charset=none-such' }],
    ['INPUT_INVALID', utf8('x'), { published: 'last week' }],
  ] as const)('throws %s', async (code, bytes, more) => {
    await expect(run(bytes, more)).rejects.toMatchObject({ code });
  });

  it('takes any bytes', async () => {
    const word = fc.constantFrom(
      'UPDATE 3:',
      'Accueil > ',
      'Lire aussi',
      '«',
      '»',
      '\n',
      '\r\n',
      '\n\n',
      '14:05 – ',
      '<p>',
      '<aside>',
      '</p>',
      '🕊️',
      '\u00a0',
      ' Le pont. ',
      '\ud800',
      '"',
    );
    const text = fc.array(word, { maxLength: 60 }).map((words) => utf8(words.join('')));
    const mediaType = fc.constantFrom(null, 'text/html', 'text/plain');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 400 }), text),
        mediaType,
        async (bytes, type) => {
          const source = await run(bytes, { mediaType: type, language: 'fr' }).catch((error: unknown) => {
            if (error instanceof DixitError) return null;
            throw error;
          });
          if (source === null) return;
          Source.parse(source);
          expect(verifySpans(source, source)).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ['quotation marks', '"'],
    ['one endless line', 'Elle a dit non. '],
    ['empty menu lines', 'Accueil\n'],
    ['labels', 'MISE À JOUR 6Le pont\n'],
    ['spaces', '\u00a0 '],
  ])('stays linear on %s', async (_name, unit) => {
    const bytes = utf8(`x${unit.repeat(2_000_000 / unit.length)}x`);
    const start = cpuMs();
    await run(bytes, { language: 'fr' });
    expect(cpuMs() - start).toBeLessThan((bytes.length / 1e6) * 3000);
  });

  it('reads a text of a million short lines up to a limit, and says so', async () => {
    const source = await run(utf8('Le pont est fini.\n'.repeat(1_000_000)), { language: 'fr' });
    expect(source.text).toHaveLength(18_000_000);
    expect(source.blocks).toHaveLength(20_001);
    expect(source.blocks.at(-1)).toMatchObject({ reason: 'unread', span: { start: 360_000, end: 17_999_999 } });
    expect(source.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'TEXT_TOO_LONG', params: { count: 360_000 } }),
    );
  });

  it('turns away a page of a million elements at once', async () => {
    const start = cpuMs();
    await expect(
      run(utf8(`<html><body>${'<br>'.repeat(1_000_000)}`), { mediaType: 'text/html' }),
    ).rejects.toMatchObject({ code: 'SOURCE_UNREADABLE' });
    expect(cpuMs() - start).toBeLessThan(1000);
  });

  it.each(['<', '&amp;'])('reads a page of a million “%s” as the text that it is', async (unit) => {
    const start = cpuMs();
    const { text } = await run(utf8(`<html><body>${unit.repeat(1_000_000)}`), { mediaType: 'text/html' });
    expect(text).toHaveLength(1_000_000);
    expect(cpuMs() - start).toBeLessThan(3000);
  });
});
