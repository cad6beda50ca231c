import type { Extraction, Source } from '@dixit/model';
import { aSource, aSpeaker, aStatement, aTime, anEntity, anEventMention, anExtraction } from '@dixit/testing';
import { describe, expect, it } from 'vitest';
import { Memory } from '../test/memory.ts';
import { gatherKnown, link, linkKeys, relink } from './index.ts';

const OSMAR = anEntity({ key: 'e0', name: 'Radek Osmar', gender: 'masculine' });
const VELIN = anEntity({ key: 'e1', name: 'Mara Velin', gender: 'feminine' });
const WORDS = 'Nous nous parlerons mardi au téléphone';

function report(url: string, clock: string, published = aTime('2031-12-03')): [Source, Extraction] {
  const source = aSource({ text: `${WORDS}, ${clock}. ${url}`, url, published });
  const at = source.text.indexOf(clock);
  const time = {
    ...aTime('2031-12-02T15:00:00Z'),
    text: clock,
    span: { start: at, end: at + clock.length },
  };
  const mention = anEventMention({
    mode: 'phone',
    time,
    participants: [OSMAR, VELIN].map(({ key, name }) => ({
      entity: key,
      actorId: null,
      name,
      role: 'actor',
      span: { start: 0, end: 4 },
    })),
  });
  const speaker = aSpeaker({ entity: 'e0', name: OSMAR.name });
  const about = { events: [{ mention: 'v0', eventId: null }], actors: [], figures: [] };
  const statement = aStatement(source, { text: WORDS, speaker, about });
  return [source, anExtraction(source, { entities: [OSMAR, VELIN], events: [mention], statements: [statement] })];
}

describe('relink', () => {
  it('restates what the others carry, and leaves out what nobody does', async () => {
    const memory = new Memory();
    const first = report('https://a.example/', '15h00 GMT');
    const second = report('https://b.example/', '18h00, heure locale');
    const third = report('https://c.example/', 'à 16h00 à Vienne');
    for (const [source, extraction] of [first, second, third]) await memory.add(source, extraction);
    expect(memory.events.size).toBe(1);
    const [event] = memory.events.values();
    expect(event?.independentSources).toBe(3);
    expect(memory.comparisonsOf.get(event?.id ?? '')).toHaveLength(3);

    const [gone, extraction] = first;
    const delta = relink({
      sourceId: gone.id,
      known: await gatherKnown(linkKeys(gone, extraction), memory, { source: gone, extraction: null }),
    });
    expect(delta.events).toHaveLength(1);
    expect(delta.events[0]?.id).toBe(event?.id);
    expect(delta.events[0]?.mentions.map(({ sourceId }) => sourceId)).not.toContain(gone.id);
    expect(delta.events[0]?.independentSources).toBe(2);
    expect(delta.comparisons.filter(({ on }) => on === 'time')).toHaveLength(1);
    expect(delta.utterances).toHaveLength(1);
    expect(delta.utterances[0]?.statementIds).toHaveLength(2);
    expect(delta.actors.flatMap(({ aliases }) => aliases.flatMap(({ sourceIds }) => sourceIds))).not.toContain(gone.id);
  });

  it('has nothing to say of a Source that stood alone', async () => {
    const memory = new Memory();
    const [source, extraction] = report('https://a.example/', '15h00 GMT');
    await memory.add(source, extraction);
    const delta = relink({
      sourceId: source.id,
      known: await gatherKnown(linkKeys(source, extraction), memory, { source, extraction: null }),
    });
    expect([delta.events, delta.utterances, delta.actors, delta.comparisons]).toEqual([[], [], [], []]);
  });
});

describe('a growing corpus', () => {
  /** Links calls of the same two, one each three days; gives how many known events each one is held against. */
  async function work(count: number): Promise<number> {
    const memory = new Memory();
    let events = 0;
    for (let i = 0; i < count; i++) {
      const day = new Date(Date.UTC(2020, 0, 1 + i * 3)).toISOString().slice(0, 10);
      const [source, extraction] = report(`https://a.example/${i}`, '15h00 GMT', aTime(day));
      for (const mention of extraction.events) {
        mention.time = { ...aTime(`${day}T15:00:00Z`), text: '15h00 GMT', span: mention.time?.span ?? null };
      }
      const keys = linkKeys(source, extraction);
      const known = await gatherKnown(keys, memory, { source, extraction });
      const delta = link({ source, extraction, keys, known });
      events += known.events.length;
      memory.apply({ source, extraction, delta });
    }
    return events / count;
  }

  it('looks at no more of what is known than lies around in time', async () => {
    expect(await work(200)).toBeLessThanOrEqual(75);
  });
});
