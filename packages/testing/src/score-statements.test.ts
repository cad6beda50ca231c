import { describe, expect, it } from 'vitest';
import { aSource, aSpeaker, aStatement } from './builders.ts';
import { demoCorpusGold, demoManifest, type GoldStatement } from './demo-corpus.ts';
import { jaccard, scoreStatements } from './score-statements.ts';

const gold = (start: number, end: number, over: Partial<GoldStatement> = {}): GoldStatement => ({
  parts: [{ start, end }],
  content: { start, end },
  cue: null,
  speaker: null,
  speakerResolved: 'Mara Velin',
  addressee: null,
  kind: 'direct',
  act: 'assert',
  tier: 1,
  nested: false,
  ...over,
});
const source = aSource({ text: 'x'.repeat(80) });
const predicted = (start: number, end: number) =>
  aStatement(source, {
    parts: [{ start, end }],
    text: 'x'.repeat(end - start),
    speaker: aSpeaker({ name: 'la présidente Velin' }),
  });

describe('jaccard', () => {
  it('punishes what is too long and what is too short', () => {
    expect(jaccard([{ start: 0, end: 10 }], [{ start: 0, end: 20 }])).toBe(0.5);
    expect(jaccard([{ start: 0, end: 20 }], [{ start: 0, end: 10 }])).toBe(0.5);
    expect(
      jaccard(
        [
          { start: 0, end: 5 },
          { start: 10, end: 15 },
        ],
        [
          { start: 0, end: 5 },
          { start: 10, end: 15 },
        ],
      ),
    ).toBe(1);
  });
});

describe('scoreStatements', () => {
  it('counts what is found, missed and made up', () => {
    const score = scoreStatements([gold(0, 10), gold(20, 30)], [predicted(0, 10), predicted(50, 60)]);
    expect(score).toMatchObject({
      gold: 2,
      matched: 1,
      spurious: 1,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      speakerName: 1,
      kind: 1,
    });
  });

  it('matches one to one', () => {
    const score = scoreStatements([gold(0, 10)], [predicted(0, 10), predicted(0, 9)]);
    expect(score).toMatchObject({ matched: 1, spurious: 1 });
  });

  it('neither rewards nor punishes tier 2', () => {
    const score = scoreStatements([gold(0, 10), gold(20, 30, { tier: 2 })], [predicted(0, 10), predicted(20, 30)]);
    expect(score).toMatchObject({ gold: 1, precision: 1, recall: 1 });
  });
});

describe('the demo corpus', () => {
  it('names only files of its manifest', () => {
    const files = demoManifest().map(({ file }) => file);
    const { copies, events } = demoCorpusGold();
    const named = [...copies.flat(), ...events.flatMap(({ articles }) => articles)];
    expect(named.filter((name) => !files.includes(name))).toEqual([]);
  });
});
