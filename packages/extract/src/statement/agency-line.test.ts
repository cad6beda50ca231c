import { expect, it } from 'vitest';
import { localeOf, sourceOf } from '../../test/helpers.ts';
import { extract } from '../extract.ts';
import { withAgencyLine } from './agency-line.ts';

const SAID = {
  fr: 'La ministre Orla Venn a déclaré lundi : « Le port de Lutza restera fermé. »',
  en: '"The port of Lutza stays closed," minister Orla Venn said on Monday.',
};

/** What the statement of a text came through, with the words at each span. */
function hops(text: string, language: 'fr' | 'en'): [string, string][] {
  const source = sourceOf(text, language);
  const locale = localeOf(language);
  const { statements } = withAgencyLine(source, extract(source, locale), locale);
  expect(statements).toHaveLength(1);
  return (statements[0]?.relay ?? []).map(({ role, span, text: words }) => {
    expect(span && text.slice(span.start, span.end)).toBe(words);
    return [role, words];
  });
}

it.each([
  ['fr', `LUTZA (Agence Levant) – ${SAID.fr}`, ['Agence Levant']],
  ['fr', `${SAID.fr} (Agence Levant)`, ['Agence Levant']],
  ['fr', `${SAID.fr}\nLe Fanal avec Agence Levant et Agence du Nord`, ['Agence Levant', 'Agence du Nord']],
  ['fr', `${SAID.fr}\n(avec Agence Levant)`, ['Agence Levant']],
  ['en', `LUTZA, Kestria (Levant News Agency) - ${SAID.en}`, ['Levant News Agency']],
  ['en', `${SAID.en}\nHarbour Ledger with Levant News Agency`, ['Levant News Agency']],
] as const)('%s: %s', (language, text, names) => {
  expect(hops(text, language)).toEqual(names.map((name) => ['agency', name]));
});

it.each([
  ['fr', `${SAID.fr}\nL’agence a refusé de répondre.`],
  ['fr', `${SAID.fr}\nJoren Hask et Agence Levant`],
  ['fr', `${SAID.fr}\n© Agence Levant`],
  ['fr', `LUTZA (Kestrie) – ${SAID.fr}`],
  ['en', `${SAID.en} (Harbour Ledger)`],
  ['en', SAID.en],
] as const)('no agency, %s: %s', (language, text) => {
  expect(hops(text, language)).toEqual([]);
});

it('leaves what came another way as it came', () => {
  const text =
    'LUTZA (Agence Levant) – Selon Radio Lutza, la ministre Orla Venn a déclaré : « Le port restera fermé. »';
  const source = sourceOf(text, 'fr');
  const extraction = extract(source, localeOf('fr'));
  expect(extraction.statements.some(({ relay }) => relay.length > 0)).toBe(true);
  const before = extraction.statements.filter(({ relay }) => relay.length > 0);
  const after = withAgencyLine(source, extraction, localeOf('fr')).statements;
  expect(after.filter(({ id }) => before.some((one) => one.id === id))).toEqual(before);
});
