import { queryOf } from '@dixit/model/query';
import { expect, it } from 'vitest';
import { aDelta, aSource, anExtraction, anId } from '../builders.ts';
import { PAGE, type StoreAdapter } from './adapter.ts';
import { ACTORS, BUNDLES, DISPUTE, SOURCES, STATEMENTS, SUMMIT, UTTERANCE } from './story.ts';
import { tellingTo } from './told.ts';

/** Puts every value in and reads it back. */
export function roundTripTests(adapter: StoreAdapter): void {
  const told = tellingTo(adapter);

  it('gives back sources, bytes and extractions as they went in', () =>
    told(async (store) => {
      for (const { source, raw, extraction } of Object.values(BUNDLES)) {
        expect(await store.sources.get(source.id)).toEqual(source);
        expect(await store.sources.raw(source.id)).toEqual(new Uint8Array(raw ?? []));
        expect(await store.sources.extraction(source.id)).toEqual(extraction);
      }
      const ids: string[] = [];
      for await (const id of store.sources.ids()) ids.push(id);
      expect(ids).toEqual(Object.values(SOURCES).map(({ id }) => id));
      expect(await store.counts()).toEqual({ sources: 3, statements: 5, events: 1, actors: 5 });
    }));

  it('finds the latest version of what was read at an address', () =>
    told(async (store) => {
      const { french } = BUNDLES;
      const { id, url } = french.source;
      expect(await store.sources.latestByUrl(url ?? '')).toEqual({ id, version: 1 });
      expect(await store.sources.latestByUrl('https://gazette.example/none')).toBeNull();
      const next = aSource({ ...french.source, id: anId('so', 'next'), version: 2, previousVersionId: id });
      await store.writer.put({ source: next, raw: null, extraction: anExtraction(next), delta: aDelta(next) });
      expect(await store.sources.latestByUrl(url ?? '')).toEqual({ id: next.id, version: 2 });
      await store.writer.remove(next.id, aDelta(next));
      expect(await store.sources.latestByUrl(url ?? '')).toEqual({ id, version: 1 });
    }));

  it('gives back what linking made', () =>
    told(async (store) => {
      for (const actor of Object.values(ACTORS)) expect(await store.actors.get(actor.id)).toEqual(actor);
      expect(await store.events.get(SUMMIT.id)).toEqual(SUMMIT);
      expect(await store.utterances.get(UTTERANCE.id)).toEqual(UTTERANCE);
      expect(await store.events.comparisons(SUMMIT.id)).toEqual([DISPUTE]);
      expect(await store.utterances.comparisons(UTTERANCE.id)).toEqual([DISPUTE]);
      expect(await store.utterances.comparisonsOfStatement(STATEMENTS.agreed.id)).toEqual([DISPUTE]);
      expect(await store.utterances.comparisonsOfStatement(STATEMENTS.talks.id)).toEqual([]);
    }));

  it('joins assignments when it reads statements', () =>
    told(async (store) => {
      const { planless, talks } = STATEMENTS;
      expect(await store.statements.ofSource(SOURCES.french.id)).toEqual([
        {
          ...planless,
          speaker: { ...planless.speaker, actorId: ACTORS.venn.id },
          addressee: { ...planless.addressee, actorId: ACTORS.marle.id },
          about: { ...planless.about, events: [{ mention: 'v0', eventId: SUMMIT.id }] },
          utteranceId: UTTERANCE.id,
        },
        {
          ...talks,
          speaker: { ...talks.speaker, actorId: ACTORS.venn.id },
          relay: [{ ...talks.relay[0], actorId: ACTORS.lior.id }],
          about: { ...talks.about, actors: [{ entity: 'e3', actorId: ACTORS.tarvie.id }] },
        },
      ]);
      expect(await store.statements.get(STATEMENTS.tea.id)).toEqual(STATEMENTS.tea);
    }));

  it('gives compact rows', () =>
    told(async (store) => {
      const [agreed, planless] = await store.statements.rows([
        STATEMENTS.agreed.id,
        'st_00000000',
        STATEMENTS.planless.id,
      ]);
      expect(agreed).toMatchObject({ id: STATEMENTS.agreed.id, tier: 'likely', reportedBy: 2, disputes: 1 });
      expect(planless).toMatchObject({
        speaker: { name: 'Orla Venn', actorId: ACTORS.venn.id },
        addressee: 'Radio Marle',
        source: { id: SOURCES.french.id, outlet: 'La Gazette de Norvie', language: 'fr' },
        uttered: { edtf: '2031-03-03' },
      });
      expect(await store.sources.row(SOURCES.french.id)).toMatchObject({
        statements: 2,
        events: 1,
        copies: 1,
        length: SOURCES.french.text.length,
      });
      expect(await store.actors.row(ACTORS.venn.id)).toMatchObject({ by: 2, to: 0, about: 0, events: 1, sources: 1 });
      expect(await store.actors.row(ACTORS.tarvie.id)).toMatchObject({ by: 0, about: 1 });
      const summit = {
        stage: 'agreed-in-principle',
        claim: 'reported',
        contested: true,
        sources: 2,
        statements: 2,
        place: 'Port-Aubrac',
      };
      expect(await store.events.row(SUMMIT.id)).toMatchObject(summit);
      expect(await store.events.ofSource(SOURCES.english.id)).toMatchObject([{ id: SUMMIT.id }]);
      expect(await store.events.ofActor(ACTORS.adair.id)).toMatchObject([{ id: SUMMIT.id }]);
    }));

  it('gives the words around a statement, to the borders of its paragraph', () =>
    told(async (store) => {
      const { text, blocks, textSha256 } = SOURCES.french;
      expect(await store.statements.context(STATEMENTS.talks.id, 10)).toMatchObject({
        offset: blocks[1]?.span.start,
        text: text.split('\n')[1],
        textSha256,
        source: { id: SOURCES.french.id },
      });
      expect(await store.statements.context(STATEMENTS.talks.id, 10_000)).toMatchObject({ offset: 0, text });
    }));

  it('finds nothing under ids that nobody has', () =>
    told(async (store) => {
      expect(await store.sources.get(anId('so', 'none'))).toBeNull();
      expect(await store.sources.row("x' or 1=1")).toBeNull();
      expect(await store.sources.raw(anId('so', 'none'))).toBeNull();
      expect(await store.sources.extraction(anId('so', 'none'))).toBeNull();
      expect(await store.statements.get(anId('st', 'none'))).toBeNull();
      expect(await store.statements.context(anId('st', 'none'), 10)).toBeNull();
      expect(await store.events.get(anId('ev', 'none'))).toBeNull();
      expect(await store.events.row(anId('ev', 'none'))).toBeNull();
      expect(await store.actors.get(anId('ac', 'none'))).toBeNull();
      expect(await store.actors.row(anId('ac', 'none'))).toBeNull();
      expect(await store.utterances.get(anId('ut', 'none'))).toBeNull();
      expect(await store.writer.resolve('ac_unknown0')).toBe('ac_unknown0');
    }));

  it('answers what linking asks', () =>
    told(async (store) => {
      const keyOf = (id: string) => [`key of ${id}`, 'no key'];
      expect((await store.link.underKeys({ actors: keyOf(ACTORS.venn.id) })).actors).toEqual([ACTORS.venn]);
      const [event] = (await store.link.underKeys({ events: keyOf(SUMMIT.id) })).events;
      expect(event?.event).toEqual(SUMMIT);
      expect(event?.members.map((member) => [member.source.id, member.mention.key])).toEqual([
        [SOURCES.french.id, 'v0'],
        [SOURCES.english.id, 'v0'],
      ]);
      const [utterance] = (await store.link.underKeys({ utterances: keyOf(UTTERANCE.id) })).utterances;
      expect(utterance?.utterance).toEqual(UTTERANCE);
      expect(utterance?.members.map((member) => member.statement.id)).toEqual(UTTERANCE.statementIds);
      const { [SUMMIT.id]: known } = await store.link.statementsOfEvents([SUMMIT.id]);
      expect(known?.map(({ statement }) => statement.id)).toEqual([STATEMENTS.planless.id, STATEMENTS.agreed.id]);
      expect((await store.link.underKeys({ bands: ['band 2', 'other'] })).signatures).toEqual([
        { sourceId: SOURCES.french.id, copyGroupId: SOURCES.french.id, signature: BUNDLES.french.delta.keys.signature },
      ]);
    }));

  it('lists each noun', () =>
    told(async (store) => {
      const all = queryOf('');
      const newestFirst = [SOURCES.english.id, SOURCES.undated.id, SOURCES.french.id];
      expect((await store.sources.list(all, PAGE)).rows.map((row) => row.id)).toEqual(newestFirst);
      expect((await store.events.list(all, PAGE)).total).toBe(1);
      expect((await store.actors.list(all, PAGE)).rows[0]).toMatchObject({ id: ACTORS.venn.id, by: 2 });
    }));
}
