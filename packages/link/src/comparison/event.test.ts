import type { EventMention, Source, StageClaim } from '@dixit/model';
import type { KnownMention, KnownStatement } from '@dixit/model/ports';
import { aTime, anEventMention, anId } from '@dixit/testing';
import { describe, expect, it } from 'vitest';
import { EVENT, sourceOf, spanOf, timed, staged, said, counted, kinds, undated } from '../../test/reports.ts';
import { compareEvent } from './event.ts';

describe('times', () => {
  const one = sourceOf(['vers 15H00 GMT', '10h00 du matin à Brevna']);
  const two = sourceOf(['18h00, heure locale']);

  it('are one instant in three zones, before the day is known', () => {
    const found = compareEvent(
      EVENT,
      [
        timed(one, 'vers 15H00 GMT', undated('XXXX-WXX-2T15:00Z')),
        timed(one, '10h00 du matin à Brevna', undated('T15:00Z')),
        timed(two, '18h00, heure locale', undated('T15:00Z')),
      ],
      [],
    );
    expect(kinds(found)).toEqual(Array(3).fill('corroborates SAME_INSTANT'));
    expect(found.filter(({ independent }) => independent)).toHaveLength(2);
    expect(found.every(({ explanation }) => !('instant' in explanation.params))).toBe(true);
  });

  it('are one instant when the day is known, and name it', () => {
    const instant = aTime('2031-12-02T15:00:00Z');
    const [found] = compareEvent(
      EVENT,
      [timed(one, 'vers 15H00 GMT', instant), timed(two, '18h00, heure locale', { ...instant, offset: '+03:00' })],
      [],
    );
    expect(found?.kind).toBe('corroborates');
    expect(found?.explanation.params['instant']).toBe('2031-12-02T15:00:00Z');
    expect([found?.left.text, found?.right.text].toSorted((a = '', b = '') => (a < b ? -1 : 1))).toEqual([
      '18h00, heure locale',
      'vers 15H00 GMT',
    ]);
  });

  it('differ by minutes, and moved plans are no dispute', () => {
    const late = [
      timed(one, 'vers 15H00 GMT', aTime('2031-12-02T15:00:00Z')),
      timed(two, '18h00, heure locale', aTime('2031-12-02T15:30:00Z')),
    ];
    expect(kinds(compareEvent(EVENT, late, []))).toEqual(['disputes INSTANTS_DIFFER']);
    const plan = staged(one, 'vers 15H00 GMT', { stage: 'scheduled' });
    const time = { ...aTime('2031-12-01'), text: 'vers 15H00 GMT', span: spanOf(one, 'vers 15H00 GMT') };
    const moved = [
      { ...plan, mention: { ...plan.mention, time } },
      timed(two, '18h00, heure locale', aTime('2031-12-03')),
    ];
    expect(kinds(compareEvent(EVENT, moved, []))).toEqual(['changed-over-time DATES_APART']);
  });

  it('are said again, not confirmed, by a copy', () => {
    const copy = { ...two, copyGroupId: one.id };
    const [found] = compareEvent(
      EVENT,
      [
        timed({ ...one, copyGroupId: one.id }, 'vers 15H00 GMT', aTime('2031-12-02T15:00:00Z')),
        timed(copy, '18h00, heure locale', aTime('2031-12-02T15:00:00Z')),
      ],
      [],
    );
    expect([found?.kind, found?.independent]).toEqual(['restates', false]);
  });
});

describe('many reports of one event', () => {
  const words = ['le sommet est prévu', 'aucun sommet', 'on se verra'];
  const report = (n: number, holderName: string, stage: StageClaim['stage'], own: Partial<Source> = {}) => {
    const source = sourceOf(words, { published: aTime('2031-03-04'), url: `https://a.example/${n}`, ...own });
    return staged(source, stage === 'scheduled' ? 'le sommet est prévu' : 'aucun sommet', { stage, holderName });
  };

  it('give one comparison for each pair of holders, however often they are quoted', () => {
    const found = compareEvent(
      EVENT,
      [
        ...[1, 2, 3].map((n) => report(n, 'Carvel', 'scheduled')),
        ...[4, 5].map((n) => report(n, 'Dorn', 'not-planned')),
      ],
      [],
    );
    expect(kinds(found).toSorted()).toEqual([
      'disputes STAGES_DIFFER',
      'restates STAGES_AGREE',
      'restates STAGES_AGREE',
    ]);
  });

  it('do not make others confirm each other in a copy', () => {
    const group = { copyGroupId: anId('so', 'original') };
    const found = compareEvent(
      EVENT,
      [1, 2].flatMap((n) => [
        report(n, 'Carvel', 'scheduled', group),
        report(n, 'Velin', 'scheduled', { ...group, text: words.toReversed().join('\n') }),
      ]),
      [],
    );
    const pairs = found.map(({ left, right }) => `${left.holderName} ${right.holderName}`);
    expect(new Set(pairs)).toEqual(new Set(['Carvel Carvel', 'Velin Velin']));
    expect(pairs).toHaveLength(2);
  });

  it('hold days against each other only where no clock times are', () => {
    const [one, two] = [sourceOf(['mardi', '15h00 GMT']), sourceOf(['mardi 2', '18h00 heure locale'])];
    const instant = aTime('2031-12-02T15:00:00Z');
    const found = compareEvent(
      EVENT,
      [
        timed(one, '15h00 GMT', instant),
        timed(one, 'mardi', aTime('2031-12-02')),
        timed(two, '18h00 heure locale', { ...instant, offset: '+03:00' }),
        timed(two, 'mardi 2', aTime('2031-12-02')),
      ],
      [],
    );
    expect(kinds(found)).toEqual(['corroborates SAME_INSTANT']);
  });
});

describe('lengths of time', () => {
  const one = sourceOf(['quatre heures', 'trois heures et demie']);
  const lasting = (words: string, value: string, scope?: string): KnownMention => {
    const duration = { value, qualifier: 'exactly' as const, span: spanOf(one, words), text: words };
    const durations = [scope === undefined ? duration : { ...duration, scope }];
    return { source: one, mention: anEventMention({ durations }), actors: {} };
  };
  const sayings = [said(one, 'quatre heures', { by: 'Hallvik' }), said(one, 'trois heures et demie', { by: 'Dorn' })];

  it('differ, or differ in what they leave out', () => {
    const four = lasting('quatre heures', 'PT4H');
    expect(kinds(compareEvent(EVENT, [four, lasting('trois heures et demie', 'PT3H30M')], sayings))).toEqual([
      'disputes DURATIONS_DIFFER',
    ]);
    const [found] = compareEvent(EVENT, [four, lasting('trois heures et demie', 'PT3H30M', 'sans la pause')], sayings);
    expect([found?.kind, found?.explanation]).toEqual([
      'differs-in-scope',
      {
        code: 'DURATIONS_OF_DIFFERENT_SCOPE',
        params: { left: 'PT4H', right: 'PT3H30M', rightScope: 'sans la pause' },
      },
    ]);
  });
});

describe('figures', () => {
  const one = sourceOf(['40 000 soldats', '62 000 hommes']);
  const two = sourceOf(['12 000 soldats'], { published: aTime('2031-03-04') });
  const later = sourceOf(['55 000 soldats'], { published: aTime('2031-03-12') });

  it('agree, disagree, differ in scope or in date', () => {
    const forty = counted(one, '40 000 soldats', { value: 40000, qualifier: 'about' }, 'Mara Velin');
    const pairs = (other: KnownStatement) => kinds(compareEvent(EVENT, [], [forty, other]));
    expect(pairs(counted(two, '12 000 soldats', { value: 12000 }, 'Ilse Dorn'))).toEqual(['disputes FIGURES_DIFFER']);
    expect(pairs(counted(two, '12 000 soldats', { value: 41000 }, 'Ilse Dorn'))).toEqual(['compatible FIGURES_AGREE']);
    expect(pairs(counted(one, '62 000 hommes', { value: 62000, scope: 'forces navales' }, 'Joren Hask'))).toEqual([
      'differs-in-scope FIGURES_OF_DIFFERENT_SCOPE',
    ]);
    expect(pairs(counted(later, '55 000 soldats', { value: 55000 }, 'Mara Velin'))).toEqual([
      'changed-over-time FIGURES_AT_DIFFERENT_DATES',
    ]);
  });

  it('of other things are not compared', () => {
    const dead = counted(one, '40 000 soldats', { value: 9, unit: 'person', unitText: 'personnes tuées' }, 'A');
    const hurt = counted(two, '12 000 soldats', { value: 31, unit: 'wounded', unitText: 'blessées' }, 'B');
    expect(compareEvent(EVENT, [], [dead, hurt])).toEqual([]);
  });
});

describe('a crowded event', () => {
  it('compares each two values once, however many give them, whatever the order of its members', () => {
    const members = Array.from({ length: 80 }, (_, i) => {
      const hour = String(i % 3).padStart(2, '0');
      const source = sourceOf([`à ${hour} heures`], { url: `https://a.example/${i}` });
      return timed(source, `à ${hour} heures`, aTime(`2031-12-02T${hour}:00:00Z`));
    });
    const found = compareEvent(EVENT, members, []);
    const disputes = found.filter(({ kind }) => kind === 'disputes');
    expect(disputes.map(({ left, right }) => [left.text, right.text].toSorted().join())).toHaveLength(3);
    // Who gives a time again agrees with whoever gave it first.
    expect(found.length - disputes.length).toBeLessThan(24);
    expect(compareEvent(EVENT, members.toReversed(), []).map(({ id }) => id)).toEqual(found.map(({ id }) => id));
  });
});

describe('what a source says badly', () => {
  it('sets two clocks of one text that cannot both be right against each other, and invents no third', () => {
    const source = sourceOf(['à 15 heures GMT', 'soit 10 heures à Brevna']);
    const one = timed(source, 'à 15 heures GMT', aTime('2031-12-02T15:00:00Z'));
    const two = timed(source, 'soit 10 heures à Brevna', aTime('2031-12-02T04:00:00Z'));
    const found = compareEvent(EVENT, [one, two], []);
    expect(found.filter(({ kind }) => kind === 'corroborates')).toEqual([]);
    expect(found.map(({ left, right }) => [left.text, right.text])).toEqual([
      ['à 15 heures GMT', 'soit 10 heures à Brevna'],
    ]);
  });

  it('compares nothing of an event that nobody takes part in and that nothing places', () => {
    const source = sourceOf(['une rencontre']);
    const bare = {
      source,
      mention: anEventMention({ participants: [], time: null, place: null, stages: [] }),
      actors: {},
    };
    expect(compareEvent(EVENT, [bare, bare], [])).toEqual([]);
  });
});

describe('lengths of an event', () => {
  type Duration = NonNullable<EventMention['durations']>[number];
  const lasting = (words: string, value: string, qualifier: Duration['qualifier'] = 'exactly'): KnownMention => {
    const source = sourceOf([words]);
    const durations = [{ value, qualifier, span: spanOf(source, words), text: words }];
    return { source, mention: anEventMention({ durations }), actors: {} };
  };
  const compared = (left: KnownMention, right: KnownMention) =>
    compareEvent(EVENT, [left, right], []).map(({ kind, explanation }) => [kind, explanation.code]);

  it.each([
    [
      'two hours and ten minutes',
      'PT2H10M',
      'deux heures et dix minutes',
      'PT2H10M',
      'corroborates',
      'DURATIONS_AGREE',
    ],
    ['two hours and ten minutes', 'PT2H10M', 'deux heures', 'PT2H', 'compatible', 'DURATIONS_AGREE'],
    ['four hours', 'PT4H', 'trois heures et demie', 'PT3H30M', 'disputes', 'DURATIONS_DIFFER'],
  ])('holds %s against %s of %s', (...[left, a, right, b, kind, code]) => {
    expect(compared(lasting(left, a), lasting(right, b))).toEqual([[kind, code]]);
  });

  it('lets « more than two hours » be two and a half, not four', () => {
    const more = lasting('plus de deux heures', 'PT2H', 'more-than');
    expect(compared(more, lasting('two hours and a half', 'PT2H30M'))).toEqual([['compatible', 'DURATIONS_AGREE']]);
    expect(compared(more, lasting('four hours', 'PT4H'))).toEqual([['disputes', 'DURATIONS_DIFFER']]);
  });
});
