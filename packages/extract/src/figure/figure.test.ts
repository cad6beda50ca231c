import { Figure } from '@dixit/model';
import { describe, expect, it } from 'vitest';
import { casesOf, documentOf, localeOf, onDay } from '../../test/time-fixtures.ts';
import { findTemporals } from '../temporal/index.ts';
import { findFigures } from './index.ts';

interface Case {
  text: string;
  figures: [string, number, number | null, number | null, string | null, string][];
  scope?: string;
}

const read = (code: string, text: string) => {
  const source = documentOf(text, onDay('2025-10-06'));
  const locale = localeOf(code);
  const { expressions } = findTemporals({ source, locale, quotations: [] });
  return findFigures({ source, locale, temporals: expressions });
};

describe.each(['fr', 'en'])('cases of %s', (code) => {
  it.each(casesOf<Case[]>(code, 'figures'))('$text', ({ text, figures, scope }) => {
    const found = read(code, text);
    expect(
      found.map(({ span, value, low, high, unit, qualifier }) => [
        text.slice(span.start, span.end),
        value,
        low,
        high,
        unit,
        qualifier,
      ]),
    ).toEqual(figures);
    if (scope !== undefined) expect(found[0]?.scope).toBe(scope);
    for (const figure of found) expect(Figure.safeParse(figure).error).toBeUndefined();
  });
});

describe('findFigures', () => {
  it('dates a figure by the time named in its sentence', () => {
    const [first, second] = read('en', 'On Monday there were 500 soldiers. Now there are 900 soldiers.');
    expect(first?.asOf?.edtf).toBe('2025-10-06');
    expect(second?.asOf).toBeNull();
  });

  it('keeps the words before it that narrow the count', () => {
    expect(read('fr', 'Avec la composante navale, 147 000 personnes.')[0]?.scope).toBe('Avec la composante navale');
    expect(read('fr', 'En comptant les réservistes 62 000 personnes.')[0]?.scope).toBe('En comptant les réservistes');
  });

  it.each([
    ['fr', 'On compte 300 marins, réservistes compris, dans le port.', 'réservistes compris'],
    ['fr', 'Avec les mousses de la flotte, nous arrivons à 300 marins.', 'Avec les mousses de la flotte'],
    ['fr', 'On compte 300 marins, selon le port.', null],
    ['en', 'The port has 300 sailors, reservists only, this week.', 'reservists only'],
    ['en', 'The total, cadets included, is 300 sailors.', 'cadets included'],
    ['en', 'The town, near the lake, has 300 sailors.', null],
  ])('%s: reads what narrows the count between commas: %s', (code, text, scope) => {
    expect(read(code, text)[0]?.scope).toBe(scope);
  });

  it('takes no day since which is counted for the day of the count', () => {
    expect(read('en', 'Since Monday 500 soldiers have gone home.')[0]?.asOf).toBeNull();
    expect(read('fr', 'Quelque 500 soldats sont rentrés depuis lundi.')[0]?.asOf).toBeNull();
  });
});
