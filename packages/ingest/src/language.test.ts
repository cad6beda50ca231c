import { locales } from '@dixit/locales';
import { expect, it } from 'vitest';
import { ingest } from './index.ts';

const FR =
  'La mairesse a déclaré lundi que le pont serait rouvert avant l’été, devant une centaine de riverains réunis au port.';
const DE =
  '„Wir werden die Arbeiten am Leuchtturm genau verfolgen und jeden Schritt öffentlich machen“, teilte das Amt mit.';
const EN = 'We and our partners process personal data to show you ads that fit your interests on this device.';
const read = (paragraphs: readonly string[], language: string | null = null) =>
  ingest(
    new TextEncoder().encode(`Le pont rouvre enfin\n\n${paragraphs.join('\n\n')}`),
    { name: 'x', mediaType: 'text/plain', language, retrievedAt: '2031-04-05T00:00:00Z' },
    { locales },
  );
const kinds = async (paragraphs: readonly string[], language: string | null = null): Promise<string[]> =>
  (await read(paragraphs, language)).blocks.slice(1).map(({ kind, reason }) => reason ?? kind);

it('sets paragraphs of another language apart', async () => {
  expect(await kinds([FR, FR, DE, FR, EN, FR, FR])).toEqual([
    'paragraph',
    'paragraph',
    'other-language',
    'paragraph',
    'other-language',
    'paragraph',
    'paragraph',
  ]);
});

it('keeps words of another language inside a paragraph, and short ones', async () => {
  const mixed = `${FR} « We will not wait », a-t-elle ajouté.`;
  expect(await kinds([FR, mixed, '« No comment. »', FR])).not.toContain('other-language');
});

it('keeps all of a text whose language was given wrongly, or that has two', async () => {
  expect(await kinds([FR, FR, FR], 'en')).not.toContain('other-language');
  expect(await kinds([FR, EN, FR, EN])).not.toContain('other-language');
});

it('keeps a text in a language that is not supported, and says so', async () => {
  const source = await read([DE, DE, DE]);
  expect(source.language).toBe('de');
  expect(source.diagnostics.map(({ code }) => code)).toContain('LANGUAGE_UNSUPPORTED');
});
