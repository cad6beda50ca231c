import { describe, expect, it } from 'vitest';
import { cohensKappa, krippendorffsAlpha, type Unit } from './agreement.ts';

/** One string a rater, one character a unit, a dot where there is no judgement. */
function unitsOf(raters: Readonly<Record<string, string>>): Unit[] {
  const length = Math.max(...Object.values(raters).map((row) => row.length));
  return Array.from({ length }, (_, i) => {
    const judged = Object.entries(raters).map(([rater, row]): [string, string] => [rater, row[i] ?? '.']);
    return new Map(judged.filter(([, value]) => value !== '.'));
  });
}

/** A table of counts: `cells[i][j]` units that the first rater called i and the second j. */
const unitsOfTable = (cells: readonly (readonly number[])[]): Unit[] =>
  cells.flatMap((row, i) =>
    row.flatMap((count, j) =>
      Array.from(
        { length: count },
        () =>
          new Map([
            ['first', String(i)],
            ['second', String(j)],
          ]),
      ),
    ),
  );

describe("Cohen's kappa", () => {
  it('gives what the textbook gives: Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, table 18.1', () => {
    const pair = cohensKappa(
      unitsOfTable([
        [75, 1, 4],
        [5, 4, 1],
        [0, 0, 10],
      ]),
      'first',
      'second',
    );
    expect(pair).toMatchObject({ units: 100, observed: 0.89 });
    expect(pair?.expected).toBeCloseTo(0.66, 10);
    expect(pair?.kappa).toBeCloseTo(0.676, 3);
  });

  it('looks at units alone that both judged, and has no answer where chance is all', () => {
    const units = unitsOf({ a: 'xxy.', b: 'xyy.', c: '...x' });
    expect(cohensKappa(units, 'a', 'b')?.units).toBe(3);
    expect(cohensKappa(units, 'a', 'c')).toBeNull();
    expect(cohensKappa(unitsOf({ a: 'xxx', b: 'xxx' }), 'a', 'b')).toMatchObject({ observed: 1, kappa: null });
  });
});

describe("Krippendorff's alpha", () => {
  it.each([
    ['A, two observers, two values', { meg: '0100000010', owen: '1110010000' }, 0.095],
    ['B, two observers, five values', { ben: 'aabbdcccedda', gerry: 'babbbcccEddd'.toLowerCase() }, 0.692],
    [
      'C, four observers, values missing',
      { a: '123321412...', b: '1233224125.3', c: '.3332342251.', d: '12332441251.' },
      0.743,
    ],
  ])('gives what its author works out in example %s', (_, raters, expected) => {
    expect(krippendorffsAlpha(unitsOf(raters as Record<string, string>))).toBeCloseTo(expected, 3);
  });

  it('is 1 for raters who agree, and null where there is nothing to compare', () => {
    expect(krippendorffsAlpha(unitsOf({ a: 'xyxy', b: 'xyxy' }))).toBe(1);
    expect(krippendorffsAlpha(unitsOf({ a: 'xx', b: 'xx' }))).toBeNull();
    expect(krippendorffsAlpha(unitsOf({ a: 'xy', b: '..' }))).toBeNull();
  });
});
