import { locales } from '@dixit/locales';
import { DixitError, Source, verifySpans } from '@dixit/model';
import { type PrintedLine, stream, type WrittenPdf, writePdf } from '@dixit/testing/files';
import { describe, expect, it } from 'vitest';
import { ingest } from '../ingest.ts';

const options = { name: 'phare.pdf', retrievedAt: '2029-01-01T00:00:00Z' };
const read = async (pdf: WrittenPdf): Promise<Source> => await ingest(writePdf(pdf), options, { locales });
const codeOf = async (bytes: Uint8Array): Promise<string> =>
  await ingest(bytes, options, { locales }).then(
    () => 'read',
    (error: unknown) => {
      if (error instanceof DixitError) return error.code;
      throw error;
    },
  );

/** Lines one under the other. */
const lines = (top: number, texts: readonly string[], { x = 60, size = 11, leading = 14 } = {}): PrintedLine[] =>
  texts.map((text, i) => ({ x, y: top - i * leading, size, text }));
const pieces = ({ text, blocks }: Source): string[] =>
  blocks.map(({ kind, reason, span }) => `${reason ?? kind}: ${text.slice(span.start, span.end)}`);

const FIRST = [
  '« Nous avons ﬁni les travaux du phare », a déclaré mardi la mairesse Odile Varenne devant le con-',
  'seil municipal, après deux ans d’un chantier qui a occupé l’œil de tous. Peut-être rouvrira-t-',
  'il en mai, a-t-elle ajouté.',
];
const SECOND = [
  'Le second paragraphe parle de la digue, que le port doit reprendre avant la ﬁn de l’année, car la',
  'tempête l’a ouverte sur trente mètres. Les pêcheurs, qui attendent depuis deux hivers, devraient',
];

describe('a PDF', () => {
  it('is read as paragraphs, joined over lines and pages, its furniture apart', async () => {
    const head = { x: 60, y: 820, size: 8, text: 'Mairie de Grisemer – dossier de presse' };
    const foot = (page: number): PrintedLine => ({ x: 280, y: 25, size: 8, text: `Page ${page} sur 2` });
    const source = await read({
      pages: [
        [
          head,
          { x: 60, y: 780, size: 20, text: 'Le phare rouvre' },
          ...lines(740, FIRST),
          ...lines(690, SECOND),
          foot(1),
        ],
        [
          head,
          ...lines(780, ['y trouver un abri. Le conseil votera jeudi.']),
          foot(2),
          { x: 500, y: 25, size: 8, text: '2' },
        ],
      ],
      info: { Title: 'Le phare rouvre', Author: 'Odile Varenne; jdupont', CreationDate: "D:20290102081500+01'00'" },
    });
    expect(Source.parse(source)).toEqual(source);
    expect(verifySpans(source, source)).toEqual([]);
    expect(pieces(source)).toEqual([
      'headline: Le phare rouvre',
      'paragraph: « Nous avons fini les travaux du phare », a déclaré mardi la mairesse Odile Varenne devant le conseil municipal, après deux ans d’un chantier qui a occupé l’œil de tous. Peut-être rouvrira-t-il en mai, a-t-elle ajouté.',
      'paragraph: Le second paragraphe parle de la digue, que le port doit reprendre avant la fin de l’année, car la tempête l’a ouverte sur trente mètres. Les pêcheurs, qui attendent depuis deux hivers, devraient y trouver un abri. Le conseil votera jeudi.',
      'footer: Mairie de Grisemer – dossier de presse',
      'footer: Page 1 sur 2',
      'footer: Mairie de Grisemer – dossier de presse',
      'footer: Page 2 sur 2',
      'counter: 2',
    ]);
    expect(source).toMatchObject({
      title: { value: 'Le phare rouvre', rung: 'pdf' },
      bylines: [{ value: 'Odile Varenne', rung: 'pdf' }],
      published: { edtf: '2029-01-02T08:15:00+01:00', basis: 'metadata' },
      language: 'fr',
      raw: { mediaType: 'application/pdf', charset: 'binary' },
    });
  });

  it('is read column by column, below a title across both', async () => {
    const column = (side: string): string[] =>
      Array.from({ length: 8 }, (_, i) => `La colonne de ${side} dit sa phrase numéro ${i} et`);
    const source = await read({
      pages: [
        [
          { x: 60, y: 780, size: 20, text: 'Deux colonnes sous un titre qui les couvre toutes' },
          // Row by row, as some programs write it.
          ...column('gauche').flatMap((text, i) => [
            { x: 60, y: 740 - i * 14, size: 10, text },
            { x: 310, y: 740 - i * 14, size: 10, text: column('droite')[i] ?? '' },
          ]),
          { x: 310, y: 628, size: 10, text: 's’arrête.' },
        ],
      ],
    });
    const text = source.text.replace(/\s+/gu, ' ');
    expect(text.indexOf('gauche dit sa phrase numéro 7')).toBeLessThan(text.indexOf('droite dit sa phrase numéro 0'));
    expect(text.indexOf('titre')).toBeLessThan(text.indexOf('gauche'));
    expect(text).toContain('phrase numéro 6 et La colonne de droite dit sa phrase numéro 7 et s’arrête.');
  });

  it('keeps words apart that are set far apart, and parts paragraphs by indents and short lines', async () => {
    const source = await read({
      pages: [
        [
          { x: 60, y: 780, size: 11, text: 'The keeper said that the light', spacing: 12 },
          { x: 60, y: 766, size: 11, text: 'would burn.' },
          { x: 75, y: 752, size: 11, text: 'A new paragraph begins here, as its indent' },
          { x: 60, y: 738, size: 11, text: 'shows. It ends soon.' },
          { x: 60, y: 724, size: 11, text: 'Another one begins after the short line.' },
          { x: 60, y: 700, size: 11, text: '• The first item of a list' },
          { x: 60, y: 686, size: 11, text: '• The second item of a list' },
        ],
      ],
    });
    expect(source.text.split('\n\n')).toEqual([
      'The keeper said that the light would burn.',
      'A new paragraph begins here, as its indent shows. It ends soon.',
      'Another one begins after the short line.',
      '• The first item of a list',
      '• The second item of a list',
    ]);
  });

  it('takes the date that is printed before the one of the file', async () => {
    const printed = lines(780, ['Le phare rouvre', 'Publié le 3 mars 2028', ...FIRST], { leading: 40 });
    const info = { CreationDate: 'D:20290102', Title: 'Microsoft Word - phare_v3.docx', Author: 'jdupont' };
    const source = await read({ pages: [printed], info });
    expect(source.published).toMatchObject({ edtf: '2028-03-03', basis: 'stated' });
    expect(source.bylines).toEqual([]);
    expect(source.title?.value).not.toContain('Word');
  });

  it('without text says that it needs recognition of characters', async () => {
    const image = '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8';
    const scan = stream(Buffer.of(7), image.slice(3));
    expect(await codeOf(writePdf({ pages: [[], []], extra: [scan] }))).toBe('SOURCE_WITHOUT_TEXT');
    const stamped = [{ x: 60, y: 20, size: 8, text: 'Scan 1' }];
    expect(await codeOf(writePdf({ pages: [stamped, stamped], extra: [scan] }))).toBe('SOURCE_WITHOUT_TEXT');
    expect(await codeOf(writePdf({ pages: [lines(780, ['No.'])] }))).toBe('read');
  });

  it('behind a password says so', async () => {
    expect(await codeOf(writePdf({ pages: [lines(780, FIRST)], isLocked: true }))).toBe('SOURCE_ENCRYPTED');
  });

  it('cut or damaged anywhere is read or refused, never more', { timeout: 60_000 }, async () => {
    const whole = writePdf({ pages: [lines(780, FIRST)] });
    const codes = new Set<string>();
    for (let cut = 5; cut < whole.length; cut += 41) codes.add(await codeOf(whole.subarray(0, cut)));
    for (let at = 5; at < whole.length; at += 83) {
      const damaged = Buffer.from(whole);
      damaged[at] = 0x28;
      codes.add(await codeOf(damaged));
    }
    const known = ['read', 'SOURCE_EMPTY', 'SOURCE_UNREADABLE', 'SOURCE_WITHOUT_TEXT'];
    expect([...codes].filter((code) => !known.includes(code))).toEqual([]);
    expect(await codeOf(Buffer.from('%PDF-1.7 and nothing else'))).toBe('SOURCE_UNREADABLE');
  });

  it('that unfolds to more than any text is refused before it is unfolded', async () => {
    const before = process.memoryUsage().rss;
    const bomb = stream(Buffer.alloc(100 << 20, 'BT ET '));
    expect(await codeOf(writePdf({ pages: [lines(780, FIRST)], extra: [bomb] }))).toBe('SOURCE_TOO_LARGE');
    expect(process.memoryUsage().rss - before).toBeLessThan(400 << 20);
  });
});
