import { describe, expect, it } from 'vitest';
import { aSource, aSpeaker, aStatement, aTime } from './builders.ts';
import { demoCorpusGold, demoManifest, type GoldStatement } from './demo-corpus.ts';
import { tallyStatements } from './score-fields.ts';
import { jaccard, matchStatements } from './score-statements.ts';

const gold = (start: number, end: number, over: Partial<GoldStatement> = {}): GoldStatement => ({
  parts: [{ start, end }],
  content: { start, end },
  cue: null,
  speaker: null,
  speakerResolved: 'Mara Velin',
  speakerTold: 'Mara Velin',
  speakerType: 'person',
  addressee: null,
  medium: null,
  target: null,
  relay: [],
  uttered: null,
  kind: 'direct',
  act: 'assert',
  polarity: 'positive',
  tier: 1,
  continues: false,
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

const score = (...args: Parameters<typeof matchStatements>) => tallyStatements(matchStatements(...args));

describe('tallyStatements', () => {
  it('counts what is found, missed and made up', () => {
    expect(score([gold(0, 10), gold(20, 30)], [predicted(0, 10), predicted(50, 60)])).toMatchObject({
      precision: { right: 1, of: 2 },
      recall: { right: 1, of: 2 },
      'direct precision': { right: 1, of: 2 },
      'direct recall': { right: 1, of: 2 },
      'indirect recall': { right: 0, of: 0 },
      'speaker name': { right: 1, of: 1 },
      kind: { right: 1, of: 1 },
    });
  });

  it('matches one to one', () => {
    expect(score([gold(0, 10)], [predicted(0, 10), predicted(0, 9)])).toMatchObject({ precision: { right: 1, of: 2 } });
  });

  it('neither rewards nor punishes tier 2', () => {
    const all = score([gold(0, 10), gold(20, 30, { tier: 2 })], [predicted(0, 10), predicted(20, 30)]);
    expect(all).toMatchObject({ precision: { right: 1, of: 1 }, recall: { right: 1, of: 1 } });
  });

  it('counts addressee, relay and time of saying where the gold has one, and what is given where it has none', () => {
    const span = { start: 40, end: 44 };
    const told = {
      ...predicted(0, 10),
      addressee: { entity: null, actorId: null, span, text: 'xxxx' },
      relay: [{ entity: null, actorId: null, span, text: 'Radio Marle', role: 'outlet' as const }],
      uttered: aTime('2031-03-03'),
    };
    const full = { addressee: span, relay: ['Radio Marle', 'Agence Lior'], uttered: '2031-03-03T10:00Z' };
    expect(score([gold(0, 10, full)], [told])).toMatchObject({
      'addressee recall': { right: 1, of: 1 },
      'relay recall': { right: 0, of: 1 },
      'relay precision': { right: 1, of: 1 },
      'time of saying': { right: 1, of: 1 },
    });
    expect(score([gold(0, 10)], [told])).toMatchObject({
      'addressee recall': { right: 0, of: 0 },
      'addressee precision': { right: 0, of: 1 },
      'time of saying': { right: 0, of: 0 },
    });
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
