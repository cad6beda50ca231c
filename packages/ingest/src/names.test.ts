import { locales } from '@dixit/locales';
import { expect, it } from 'vitest';
import { namesIn } from './names.ts';

it.each([
  ['Par Odile Varenne et Jo Prat', ['Odile Varenne', 'Jo Prat']],
  ['By Thea Marlow, Piers Ludgrove and Ana Lys', ['Thea Marlow', 'Piers Ludgrove', 'Ana Lys']],
  ['Odile Varenne (à Port-Brume) avec AFP', ['Odile Varenne']],
  ['Thea Marlow & Reuters', ['Thea Marlow']],
  ['Jean-Noël d’Ormont', ['Jean-Noël d’Ormont']],
  ['Elba', ['Elba']],
  ['AFP', []],
  ['La rédaction', []],
  ['Newsroom staff', []],
  ['https://brume.example/author/12', []],
  ['odile@brume.example', []],
  ['admin', []],
  ['ODILE VARENNE', ['ODILE VARENNE']],
])('%s', (value, names) => {
  expect(namesIn([value], locales)).toEqual(names);
});

it('takes neither the site for a name, nor a name twice', () => {
  expect(namesIn(['Brume Matin', 'Odile Varenne', 'odile varenne', 'Odile Varenne'], locales, ['Brume Matin'])).toEqual(
    ['Odile Varenne'],
  );
});
