import { expect, it } from 'vitest';
import { languageOfTag } from './language.ts';

it.each([
  ['fr', 'fr'],
  ['fr_FR.UTF-8', 'fr'],
  ['fr-CA', 'fr'],
  ['FR@euro', 'fr'],
  ['en_GB', 'en'],
  ['frr', 'en'],
  ['de_DE', 'en'],
  ['C.UTF-8', 'en'],
  ['', 'en'],
])('%s asks for %s', (tag, language) => expect(languageOfTag(tag)).toBe(language));
