import { expect, it } from 'vitest';
import { locales, tokenizeForSearch } from './index.ts';
import { languageCodes, tokenizeIn } from './searching.ts';

const TEXT = 'L’envoyée de l’Orlavie n’a rien signé; the envoys were signing nothing.';

it('knows the same languages as the registry', () => {
  expect(languageCodes).toEqual(locales.codes);
});

it.each([...languageCodes, 'fr-CA', 'xx', null])('makes the tokens of the whole locale: %s', (code) => {
  expect(tokenizeIn(TEXT, code)).toEqual(tokenizeForSearch(TEXT, code === null ? null : locales.get(code)));
});
