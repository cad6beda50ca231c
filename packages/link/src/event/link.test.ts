import type { EventMention, Extraction, Source, TemporalValue } from '@dixit/model';
import { aSource, aTime, anEntity, anEventMention, anExtraction } from '@dixit/testing';
import { describe, expect, it } from 'vitest';
import { Memory } from '../../test/memory.ts';

const OSMAR = anEntity({ key: 'e0', name: 'Radek Osmar', country: 'kestria', gender: 'masculine' });
const VELIN = anEntity({ key: 'e1', name: 'Mara Velin', country: 'orlavia', gender: 'feminine' });

const participant = (entity: string, name: string, role: EventMention['participants'][number]['role'] = 'actor') => ({
  entity,
  actorId: null,
  name,
  role,
  span: { start: 3, end: 8 },
});
const BOTH = [participant('e0', 'Radek Osmar'), participant('e1', 'Mara Velin')];

let serial = 0;
function document(
  mention: Partial<EventMention>,
  published: TemporalValue | null = null,
  entities = [OSMAR, VELIN],
): [Source, Extraction] {
  const source = aSource({ text: `Text number ${serial++} of the tests.`, published });
  const events = [anEventMention({ participants: BOTH, ...mention })];
  return [source, anExtraction(source, { entities, events })];
}

async function eventsOf(...documents: [Source, Extraction][]): Promise<(string | undefined)[]> {
  const memory = new Memory();
  for (const [source, extraction] of documents) await memory.add(source, extraction);
  return documents.map(([source]) => memory.eventOf(source.id, 'v0'));
}

const undated = (alternatives: string[], offset: string): TemporalValue => ({
  ...aTime('2031-01-01'),
  edtf: null,
  alternatives,
  start: null,
  end: null,
  offset,
  precision: 'minute',
});

const stage = (name: 'concluded' | 'scheduled' | 'proposed') => ({
  stage: name,
  claim: 'reported' as const,
  holder: null,
  holderName: null,
  statementId: null,
  sourceId: aSource().id,
  asOf: null,
  span: { start: 0, end: 4 },
  text: 'Text',
  condition: null,
});

describe('linking events', () => {
  it('joins two undated reports of one Tuesday whose clock times are one instant', async () => {
    const [a, b] = await eventsOf(
      document({ mode: 'video', triggerLemma: 'entretien', time: undated(['XXXX-WXX-2T15:00Z'], 'Z') }),
      document({ mode: 'video', triggerLemma: 'appel', time: undated(['T14:00Z', 'T15:00Z'], '-05:00') }),
    );
    expect(a).toBe(b);
  });

  it('leaves apart what one document tells apart, where only one of two took part in both', async () => {
    const [source, extraction] = document({ key: 'v0', stages: [] });
    const alone = anEventMention({ key: 'v1', participants: BOTH.slice(0, 1), trigger: { start: 4, end: 8 } });
    const memory = new Memory();
    await memory.add(source, { ...extraction, events: [...extraction.events, alone] });
    expect(memory.eventOf(source.id, 'v1')).not.toBe(memory.eventOf(source.id, 'v0'));
  });

  it('leaves a plan without a day apart from what the same document tells as over', async () => {
    const [source, extraction] = document({ key: 'v0', time: null, stages: [stage('proposed')] });
    const june = { ...undated([], 'Z'), edtf: 'XXXX-06', start: null, offset: null, precision: 'month' as const };
    const past = anEventMention({ key: 'v1', participants: BOTH, time: june, stages: [stage('concluded')] });
    const memory = new Memory();
    await memory.add(source, { ...extraction, events: [...extraction.events, past] });
    expect(memory.eventOf(source.id, 'v1')).not.toBe(memory.eventOf(source.id, 'v0'));
  });

  it('takes an event without anybody, anything or any time, and times that contradict each other', async () => {
    const nothing: Partial<EventMention> = { participants: [], time: null, place: null, stages: [], mode: null };
    const [a, b] = await eventsOf(document(nothing, null, []), document(nothing, null, []));
    expect(a).not.toBe(b);
    const unknown = { ...participant('e9', 'nobody known') };
    const [c] = await eventsOf(
      document({
        participants: [unknown],
        time: aTime('2031-12-07T15:00:00Z'),
        alsoAt: [aTime('1999-01-01'), aTime('2031-12-08T15:00:00Z')],
      }),
    );
    expect(c).toMatch(/^ev_/u);
  });

  it('takes weeks of a withdrawal for one, and two calls weeks apart for two', async () => {
    const retreat = (day: string, triggerLemma: string) =>
      document(
        {
          type: 'RETREAT',
          mode: 'withdraw',
          triggerLemma,
          participants: [participant('e0', 'Radek Osmar')],
          time: aTime(day),
        },
        aTime(day),
      );
    const [a, b] = await eventsOf(retreat('2031-12-03', 'retrait'), retreat('2031-12-12', 'rentrer'));
    expect(a).toBe(b);
    const call = (day: string) => document({ mode: 'phone', triggerLemma: 'appel', time: aTime(day) }, aTime(day));
    const [c, d] = await eventsOf(call('2031-12-03'), call('2032-02-12'));
    expect(c).not.toBe(d);
  });

  it('keeps who expels diplomats apart from who freezes assets', async () => {
    const act = (mode: EventMention['mode'], triggerLemma: string) =>
      document({ type: 'SANCTION', mode, triggerLemma, time: aTime('2031-12-03') }, aTime('2031-12-03'));
    const [a, b, c] = await eventsOf(act(null, 'geler'), act('expel', 'expulser'), act('expel', 'expulsion'));
    expect(a).not.toBe(b);
    expect(b).toBe(c);
  });

  describe('within limits that their documents set', () => {
    const since2014 = { edtf: '2014/..', start: '2014-01-01T00:00:00Z', end: null };
    const limited = (time: TemporalValue): TemporalValue => ({
      ...time,
      ...since2014,
      precision: 'interval',
      basis: 'inferred',
    });
    const call = (time: TemporalValue, published: TemporalValue | null = null) =>
      document({ mode: 'video', triggerLemma: 'appel', time }, published);
    const tuesday = undated(['XXXX-WXX-2T15:00Z'], 'Z');
    const inferred = limited(aTime('2014-01-01'));

    it('are one by weekday and clock time, whichever comes first', async () => {
      const reports = () => [call(limited(tuesday), inferred), call(undated(['T15:00Z'], '+03:00'))] as const;
      const [a, b] = await eventsOf(...reports());
      expect(a).toBe(b);
      const [c, d] = await eventsOf(...reports().toReversed());
      expect(c).toBe(d);
    });

    it('are not what lies outside them', async () => {
      const bygone = () => call(aTime('2012-12-04T15:00:00Z'), aTime('2012-12-04'));
      const [a, b] = await eventsOf(bygone(), call(limited(tuesday), inferred));
      expect(a).not.toBe(b);
      const [c, d] = await eventsOf(call(limited(tuesday), inferred), bygone());
      expect(c).not.toBe(d);
      const [e, f] = await eventsOf(call(limited(tuesday), inferred), call(aTime('2031-12-02T15:00:00Z')));
      expect(e).toBe(f);
    });

    it('show the time that tells most of it, and never the limit as a day', async () => {
      const memory = new Memory();
      const reports = [call(undated(['XXXX-WXX-2'], 'Z')), call(limited(tuesday), inferred)];
      for (const [source, extraction] of reports) {
        const { events } = extraction;
        const words = { text: source.text.slice(0, 4), span: { start: 0, end: 4 } };
        const timed = events.map((each) => ({ ...each, time: each.time && { ...each.time, ...words } }));
        await memory.add(source, { ...extraction, events: timed });
      }
      const [event] = memory.events.values();
      expect(event?.mentions).toHaveLength(2);
      expect(event?.time).toMatchObject({ ...since2014, instant: null, alternatives: ['XXXX-WXX-2T15:00Z'] });
    });

    it('do not bring two undated documents near each other', async () => {
      const nameless = (lemma: string) =>
        document({ participants: [], triggerLemma: lemma, time: null, type: 'ASSAULT' }, inferred);
      const [a, b] = await eventsOf(nameless('frappe'), nameless('frappe'));
      expect(a).not.toBe(b);
    });
  });

  it('joins them when both are dated too', async () => {
    const [a, b] = await eventsOf(
      document({ mode: 'video', time: aTime('2031-12-07T15:00:00Z') }, aTime('2031-12-07')),
      document({ mode: 'phone', time: aTime('2031-12-07') }, aTime('2031-12-08')),
    );
    expect(a).toBe(b);
  });

  it('keeps a call in October and one in November apart', async () => {
    const [a, b] = await eventsOf(
      document({ mode: 'phone', triggerLemma: 'appel', time: aTime('2031-10-07') }),
      document({ mode: 'phone', triggerLemma: 'appel', time: aTime('2031-11-04') }),
    );
    expect(a).not.toBe(b);
  });

  it('keeps the summit held in June apart from the one that is planned', async () => {
    const geneva = { name: 'Genève', country: 'CH', kind: 'city' as const, span: null };
    const [a, b] = await eventsOf(
      document({ place: geneva, time: aTime('2031-06-16'), stages: [stage('concluded')] }, aTime('2031-06-17')),
      document({ place: geneva, stages: [stage('scheduled')] }, aTime('2031-12-08')),
    );
    expect(a).not.toBe(b);
  });

  it('keeps a call and a meeting of the same two on the same day apart', async () => {
    const [a, b] = await eventsOf(
      document({ mode: 'phone', triggerLemma: 'appel', time: aTime('2031-10-07') }),
      document({ mode: 'visit', triggerLemma: 'visite', time: aTime('2031-10-07') }),
    );
    expect(a).not.toBe(b);
  });

  it('takes the heads of state and their countries for the same parties, but not other ministers', async () => {
    const countries = [
      anEntity({ key: 'e0', name: 'Kestrie', type: 'country', country: 'kestrie' }),
      anEntity({ key: 'e1', name: 'Orlavie', type: 'country', country: 'orlavie' }),
    ];
    const ministers = [
      anEntity({ key: 'e0', name: 'Livia Terzan', country: 'kestria' }),
      anEntity({ key: 'e1', name: 'Joren Hask', country: 'orlavia' }),
    ];
    const time = aTime('2031-10-07');
    const [heads, states, others] = await eventsOf(
      document({ time }),
      document({ time }, null, countries),
      document({ time }, null, ministers),
    );
    expect(states).toBe(heads);
    expect(others).not.toBe(heads);
  });

  it('does not depend on the order of the Sources in clear cases', async () => {
    const make = () => [
      document({ mode: 'phone', triggerLemma: 'appel', time: aTime('2031-10-07T15:00:00Z') }, aTime('2031-10-07')),
      document({ mode: 'phone', triggerLemma: 'appel', time: aTime('2031-10-07') }, aTime('2031-10-09')),
      document({ triggerLemma: 'summit', time: aTime('2031-11-12') }, aTime('2031-11-01')),
      document({ triggerLemma: 'sommet', time: aTime('2031-11-12T13:00:00Z') }, aTime('2031-11-13')),
    ];
    const documents = make();
    const partition = async (order: number[]) => {
      const ids = await eventsOf(...order.flatMap((i) => (documents[i] ? [documents[i]] : [])));
      const at = new Map(order.map((original, i) => [original, ids[i]]));
      return [0, 1, 2, 3].map((i) => [0, 1, 2, 3].filter((j) => at.get(i) === at.get(j)));
    };
    const expected = [
      [0, 1],
      [0, 1],
      [2, 3],
      [2, 3],
    ];
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
      [1, 3, 0, 2],
    ]) {
      expect(await partition(order)).toEqual(expected);
    }
  });

  it('gives the same delta when a Source is linked again', async () => {
    const memory = new Memory();
    const [source, extraction] = document({ time: aTime('2031-10-07') });
    const first = await memory.add(source, extraction);
    expect(await memory.add(source, extraction)).toEqual(first);
  });

  it('knows « les deux présidents » of Tuesday by those whom the document names elsewhere', async () => {
    const call = aTime('2031-10-28T15:00:00Z');
    const day = { ...aTime('2031-10-28'), precision: 'day' as const };
    const [a, b, c] = await eventsOf(
      document({ mode: 'video', triggerLemma: 'appel', time: call }, aTime('2031-10-28')),
      document({ participants: [], triggerLemma: 'se parler', time: day }, aTime('2031-10-30'), [VELIN]),
      document({ participants: [], triggerLemma: 'se parler', time: day }, aTime('2031-10-30'), []),
    );
    expect(b).toBe(a);
    expect(c).not.toBe(a);
  });

  it('keeps a call and a meeting in a town apart, however near', async () => {
    const vienna = { name: 'Vienne', country: 'AT', kind: 'city' as const, span: null };
    const [a, b] = await eventsOf(
      document({ mode: 'video', triggerLemma: 'appel', time: aTime('2031-10-28') }),
      document({ mode: null, triggerLemma: 'rencontre', place: vienna, time: aTime('2031-10-28') }),
    );
    expect(a).not.toBe(b);
  });

  it('tells months without a year apart, and joins the same one', async () => {
    const month = (edtf: string): TemporalValue => ({ ...undated([], 'Z'), edtf, offset: null, precision: 'month' });
    const [june, again, february] = await eventsOf(
      document({ triggerLemma: 'sommet', time: month('XXXX-06') }),
      document({ triggerLemma: 'se voir', time: month('XXXX-06') }),
      document({ triggerLemma: 'sommet', time: month('XXXX-02') }),
    );
    expect(again).toBe(june);
    expect(february).not.toBe(june);
  });

  it('does not take a call of three for the call of two of them', async () => {
    const third = anEntity({ key: 'e2', name: 'Signe Hallvik', country: 'sundland', gender: 'feminine' });
    const [a, b] = await eventsOf(
      document({ mode: 'phone', triggerLemma: 'appel' }),
      document(
        { mode: 'phone', triggerLemma: 'appel', participants: [...BOTH, participant('e2', 'Signe Hallvik')] },
        null,
        [OSMAR, VELIN, third],
      ),
    );
    expect(a).not.toBe(b);
  });
});
