import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localeOf } from '../../test/time-fixtures.ts';
import { cut } from '../reading/pieces.ts';
import { lexiconOf, timeTokens, type TimeToken } from './lexicon.ts';
import { TokenSheet } from './token-sheet.ts';
import { wordIndexOf } from './word-index.ts';

const WORDS =
  "le la l' Il y a d’ici à un une quart d'heure d’heure de nos jours plus tard week-end WEEK end cœur Œuvre été e\u0301te\u0301 aujourd'hui 8 en huit 31 03 … 18h00 22 h , . ( ) - – « » 🙂 ﬁn so\u00adir ma\u200bi İ \u00a0 \u202f Ñ".split(
    ' ',
  );
const lexicon = lexiconOf(localeOf('fr').temporal);
const meant = ({ means = {} }: TimeToken) => Object.entries(means).filter(([, code]) => code !== undefined);
const plain = (token: TimeToken) => ({ ...token, means: meant(token) });

describe('the tokens of a text', () => {
  it('are those of the text cut to pieces, each with what it means', () => {
    const text = fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('', ' ', ' ', '\u00a0')), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const shown = parts.flat().join('');
        const tokens = new TokenSheet(shown, wordIndexOf(lexicon)).read(0, shown.length);
        const found = Array.from({ length: tokens.length }, (_, i) => tokens.at(i)).filter((one) => one !== undefined);
        expect(found.map(plain)).toEqual(timeTokens({ all: cut(shown) }, 0, shown.length, lexicon).map(plain));
      }),
      { numRuns: 500 },
    );
  });

  it('are read stretch by stretch, none of one within another', () => {
    const text = 'un quart d’heure\nplus tard le soir';
    const sheet = new TokenSheet(text, wordIndexOf(lexicon));
    const [first, second] = [sheet.read(0, 16), sheet.read(17, text.length)];
    expect([first.length, first.at(0)?.text, first.at(1)]).toEqual([1, "un quart d'heure", undefined]);
    expect([second.at(-1), second.at(0)?.text, second.at(0)?.start]).toEqual([undefined, 'plus tard', 17]);
  });
});
