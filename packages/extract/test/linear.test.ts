import { describe, expect, it } from 'vitest';
import { type ExtractOptions, extract } from '../src/index.ts';
import { localeOf, sourceOf } from './helpers.ts';

/** Processor time of one extraction, in milliseconds: other processes do not count. */
function time(piece: string, characters: number, language: string, options: ExtractOptions = {}): number {
  const source = sourceOf(piece.repeat(Math.ceil(characters / piece.length)), language);
  const before = process.cpuUsage();
  extract(source, localeOf(language), options);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The shorter of two times: compiling and collecting garbage fall on one of them. */
const best = (...run: Parameters<typeof time>): number => Math.min(time(...run), time(...run));

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
  ['fr', 'son entourage '],
  ['fr', 'réunion '],
  ['en', "'"],
  ['en', 'X said that '],
  ['en', 'meeting '],
  ['en', 'will meet '],
];

/** Marks, letters, lines and phrases over and over. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['fr', '«'],
  ['fr', '“'],
  ['fr', 'a\n'],
  ['fr', '\n« '],
  ['fr', 'le président '],
  ['fr', 'a déclaré X. '],
  ['fr', 'selon X, '],
  ['fr', 'dit-il, '],
  ['fr', 'a dit que '],
  ['fr', '« a », dit-il, '],
  ['fr', 'son entourage '],
  ['en', '('],
  ['en', '\ud800'],
  ['en', '- \n'],
  ['en', 'the president '],
  ['en', 'said '],
  ['en', 'said X, '],
  ['en', "'s "],
  ['en', '"a," he said. '],
];

const PROSE: Readonly<Record<string, string>> = {
  fr: 'Orla Venn, maire de Sorges, a déclaré lundi que la digue tiendrait. « On verra », a-t-elle ajouté devant les élus.\n',
  en: 'Orla Venn, the mayor of Sorges, said on Monday that the dike would hold. "We will see," she told the council.\n',
};

describe('a text that is no article', () => {
  it.each(HOSTILE)('is read for statements in proportion, and about as fast as prose: %s %j', (language, piece) => {
    const prose = PROSE[language] ?? '';
    const alone = { statementsOnly: true };
    for (const each of [prose, piece]) time(each, 10_000, language, alone);
    const peer = Math.max(best(prose, 60_000, language, alone), 20);
    const once = Math.max(best(piece, 15_000, language, alone), 8);
    const four = best(piece, 60_000, language, alone);
    expect(four).toBeLessThan(once * 12);
    expect(four).toBeLessThan(peer * 8);
  });

  it.each(PIECES)('takes ten times as long for ten times as much: %s %j', (language, piece) => {
    time(piece, 4_000, language);
    const once = Math.max(best(piece, 6_000, language), 20);
    expect(best(piece, 60_000, language)).toBeLessThan(once * 30);
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
