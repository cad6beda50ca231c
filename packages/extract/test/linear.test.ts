import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.ts';
import { localeOf, sourceOf } from './helpers.ts';

/** Processor time of one extraction, in milliseconds: other processes do not count. */
function time(piece: string, characters: number, language: string): number {
  const source = sourceOf(piece.repeat(Math.ceil(characters / piece.length)), language);
  const before = process.cpuUsage();
  extract(source, localeOf(language));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const PIECES: readonly (readonly [string, string])[] = [
  ['fr', '«'],
  ['fr', '"'],
  ['fr', '’'],
  ['fr', '—'],
  ['fr', '\u0301'],
  ['fr', '\u00a0'],
  ['fr', '2014 '],
  ['fr', 'deux cents '],
  ['fr', '« a dit que '],
  ['fr', 'rencontre lundi '],
  ['en', "'"],
  ['en', 'X said that '],
  ['en', 'meeting '],
];

describe('a text that is no article', () => {
  it.each(PIECES)('takes ten times as long for ten times as much: %s %j', (language, piece) => {
    time(piece, 4_000, language);
    const once = Math.max(time(piece, 6_000, language), 12);
    expect(time(piece, 60_000, language)).toBeLessThan(once * 30);
  });

  it('is read for its statements alone, which are the same', () => {
    const text = 'Orla Venn, maire de Sorges, a déclaré lundi que 12 ponts étaient fermés après une réunion à Sorges.';
    const whole = extract(sourceOf(text, 'fr'), localeOf('fr'));
    const alone = extract(sourceOf(text, 'fr'), localeOf('fr'), { statementsOnly: true });
    expect(alone.statements.map(({ parts, speaker }) => ({ parts, speaker }))).toEqual(
      whole.statements.map(({ parts, speaker }) => ({ parts, speaker })),
    );
    expect(alone.statements).toHaveLength(1);
    expect([alone.temporals, alone.figures, alone.events]).toEqual([[], [], []]);
  });
});
