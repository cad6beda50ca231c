import type {
  Actor,
  Comparison,
  EventMention,
  Figure,
  Source,
  StageClaim,
  Statement,
  TemporalValue,
} from '@dixit/model';
import type { KnownMention, KnownStatement } from '@dixit/model/ports';
import { anActor, aSource, aSpeaker, aStatement, aTime, anEventMention, anId } from '@dixit/testing';
import { describe, expect, it } from 'vitest';
import { compareAnswers } from './denial.ts';
import { compareEvent } from './event.ts';

const EVENT = anId('ev', 'test');

/** A text in which each of the words stands once; the source is dated unless told otherwise. */
function sourceOf(words: string[], overrides: Partial<Source> = {}): Source {
  return aSource({ text: words.join('\n'), ...overrides });
}

function spanOf(source: Source, words: string): { start: number; end: number } {
  const start = source.text.indexOf(words);
  return { start, end: start + words.length };
}

function timed(source: Source, words: string, time: TemporalValue): KnownMention {
  const mention = anEventMention({ time: { ...time, text: words, span: spanOf(source, words) } });
  return { source, mention, actors: {} };
}

function staged(source: Source, words: string, stage: Partial<StageClaim>): KnownMention {
  const claim: StageClaim = {
    stage: 'scheduled',
    claim: 'announced',
    holder: { entity: null, actorId: anId('ac', stage.holderName ?? 'nobody') },
    holderName: null,
    statementId: null,
    sourceId: source.id,
    asOf: null,
    span: spanOf(source, words),
    text: words,
    condition: null,
    ...stage,
  };
  const mention: EventMention = anEventMention({ stages: [claim] });
  return { source, mention, actors: {} };
}

function said(source: Source, words: string, overrides: Partial<Statement> & { by?: string } = {}): KnownStatement {
  const { by = 'Radek Osmar', ...rest } = overrides;
  const speaker = aSpeaker({ name: by, actorId: anId('ac', by) });
  return { source, statement: aStatement(source, { text: words, speaker, ...rest }) };
}

function counted(source: Source, words: string, figure: Partial<Figure>, by: string): KnownStatement {
  const value: Figure = {
    value: 0,
    low: null,
    high: null,
    unit: 'soldier',
    unitText: 'soldats',
    scope: null,
    qualifier: 'exactly',
    asOf: null,
    span: spanOf(source, words),
    ...figure,
  };
  return said(source, words, { by, about: { events: [], actors: [], figures: [value] } });
}

const kinds = (comparisons: Comparison[]): string[] =>
  comparisons.map(({ kind, explanation }) => `${kind} ${explanation.code}`);

const undated = (form: string): TemporalValue => ({
  ...aTime('2031-01-01'),
  edtf: null,
  start: null,
  end: null,
  precision: 'minute',
  alternatives: [form],
});

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

describe('stages', () => {
  const words = ['un sommet est prévu', 'aucun projet de sommet', 'le sommet est terminé'];
  const day = (date: string) => sourceOf(words, { published: aTime(date), url: `https://a.example/${date}` });

  it('dispute each other on one day, and are denied by name', () => {
    const planned = staged(day('2031-10-07'), 'un sommet est prévu', {
      stage: 'agreed-in-principle',
      holderName: 'Carvel',
    });
    const not = staged(day('2031-10-08'), 'aucun projet de sommet', { stage: 'not-planned', holderName: 'Dorn' });
    const denied = staged(day('2031-10-08'), 'aucun projet de sommet', {
      stage: 'agreed-in-principle',
      claim: 'denied',
      holderName: 'Dorn',
    });
    const [found] = compareEvent(EVENT, [planned, not], []);
    expect([found?.kind, found?.explanation.code]).toEqual(['disputes', 'STAGES_DIFFER']);
    const [denial] = compareEvent(EVENT, [denied, planned], []);
    expect(denial?.explanation).toEqual({
      code: 'STAGE_DENIED',
      params: { stage: 'agreed-in-principle', leftHolder: 'Carvel', rightHolder: 'Dorn' },
    });
  });

  it('move on over time', () => {
    const not = staged(day('2031-10-08'), 'aucun projet de sommet', { stage: 'not-planned', holderName: 'Dorn' });
    const over = staged(day('2031-11-13'), 'le sommet est terminé', { stage: 'concluded', holderName: null });
    expect(kinds(compareEvent(EVENT, [over, not], []))).toEqual(['changed-over-time STAGE_MOVED_ON']);
  });

  it('move on within one camp, whoever speaks for it and whatever is claimed in between', () => {
    const actorOf = (name: string) => ({ ...anActor(), id: anId('ac', name), country: 'kestria' }) as const;
    const not = staged(day('2031-10-08'), 'aucun projet de sommet', { stage: 'not-planned', holderName: 'Dorn' });
    const open = staged(day('2031-10-20'), 'le sommet est terminé', { stage: 'proposed', holderName: 'Hallvik' });
    const now = staged(day('2031-11-03'), 'un sommet est prévu', { stage: 'scheduled', holderName: 'Palais' });
    const actors = new Map(['Dorn', 'Palais'].map((name) => [anId('ac', name), actorOf(name)]));
    const moved = (known: ReadonlyMap<string, Actor>) =>
      compareEvent(EVENT, [not, open, now], [], known)
        .filter(({ explanation }) => explanation.code === 'STAGE_MOVED_ON')
        .map(({ explanation: { params } }) => `${params['left']} ${params['right']}`);
    expect(moved(actors)).toContain('not-planned scheduled');
    expect(moved(new Map())).not.toContain('not-planned scheduled');
  });

  it('go together where one denies a plan that the other does not know of', () => {
    const not = staged(day('2031-10-08'), 'aucun projet de sommet', { stage: 'not-planned', holderName: 'Dorn' });
    const denied = staged(day('2031-10-09'), 'un sommet est prévu', { claim: 'denied', holderName: 'Palais' });
    expect(kinds(compareEvent(EVENT, [not, denied], []))).toEqual(['compatible STAGES_AGREE']);
  });
});

describe('denials and accusations', () => {
  const source = sourceOf([
    'Le missile venait de la rive gauche',
    'le missile ne venait pas de la rive gauche',
    'Le temps est clair',
  ]);

  it('pair a denial with the words it denies, of somebody else', () => {
    const found = compareEvent(
      EVENT,
      [],
      [
        said(source, 'Le missile venait de la rive gauche', { by: 'Mara Velin' }),
        said(source, 'Le temps est clair', { by: 'Mara Velin' }),
        said(source, 'le missile ne venait pas de la rive gauche', { by: 'Ilse Dorn', act: 'deny' }),
      ],
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      kind: 'disputes',
      on: 'denial',
      left: { text: 'Le missile venait de la rive gauche', holderName: 'Mara Velin' },
      right: { holderName: 'Ilse Dorn' },
    });
  });

  it('set two culprits against each other', () => {
    const target = (name: string) => ({
      entity: null,
      actorId: anId('ac', name),
      span: { start: 0, end: 2 },
      text: name,
    });
    const found = compareEvent(
      EVENT,
      [],
      [
        said(source, 'Le missile venait de la rive gauche', { by: 'Velin', act: 'accuse', target: target('Kestrie') }),
        said(source, 'Le temps est clair', { by: 'Dorn', act: 'accuse', target: target('Orlavie') }),
      ],
    );
    expect(kinds(found)).toEqual(['disputes PARTICIPANTS_DIFFER']);
  });
});

describe('answers', () => {
  const source = sourceOf([
    'avoir obtenu la promesse que le port restera ouvert.',
    'avoir promis un port à qui que ce soit',
    'Le port est calme ce matin.',
  ]);
  const told = said(source, 'avoir obtenu la promesse que le port restera ouvert.', { by: 'Mara Velin' });
  const denial = said(source, 'avoir promis un port à qui que ce soit', { by: 'Ilse Dorn', act: 'deny' });

  it('deny what stands right before them, in words of their own and without an event', () => {
    const found = compareAnswers(source, [denial.statement, told.statement]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      kind: 'disputes',
      on: 'denial',
      eventId: null,
      left: { holderName: 'Mara Velin', span: told.statement.parts[0] },
      right: { holderName: 'Ilse Dorn', span: denial.statement.parts[0] },
    });
  });

  it('are none of the same voice, further away, or of another matter', () => {
    const own = said(source, 'avoir promis un port à qui que ce soit', { by: 'Mara Velin', act: 'deny' });
    expect(compareAnswers(source, [told.statement, own.statement])).toEqual([]);
    const far = sourceOf(['Le port restera ouvert.', 'x'.repeat(200), 'avoir promis un port']);
    const [one, other] = [
      said(far, 'Le port restera ouvert.'),
      said(far, 'avoir promis un port', { by: 'B', act: 'deny' }),
    ];
    expect(compareAnswers(far, [one.statement, other.statement])).toEqual([]);
    const matter = sourceOf(['Le marché ouvrira lundi.', 'avoir fermé la frontière']);
    const apart = [
      said(matter, 'Le marché ouvrira lundi.'),
      said(matter, 'avoir fermé la frontière', { by: 'B', act: 'deny' }),
    ];
    expect(
      compareAnswers(
        matter,
        apart.map(({ statement }) => statement),
      ),
    ).toEqual([]);
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
