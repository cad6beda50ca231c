import type { Event, StageClaim } from '@dixit/model';
import { openSqlite } from '@dixit/store/sqlite';
import {
  aBundle,
  aDelta,
  aSource,
  aStatement,
  aTime,
  anEvent,
  anEventMention,
  anExtraction,
  anId,
} from '@dixit/testing';
import { expect, it, onTestFinished } from 'vitest';
import { sourcesOfEvent } from './event-sources.ts';
import { entryOfStatement, inTime, reportsOf, stagesByStatement } from './timeline.ts';

const TEXT = 'Le sommet est terminé. Radek Osmar a déclaré : « Il y aura un sommet en mars. »';
const source = aSource({ text: TEXT, published: aTime('2031-03-04') });
const undated = aSource({ text: 'Le sommet est fini.', published: null, url: null });
const saying = aStatement(source, { text: 'Il y aura un sommet en mars.', uttered: aTime('2031-02-28') });

const claimOf = (words: string, of: typeof source, overrides: Partial<StageClaim>): StageClaim => ({
  stage: 'concluded',
  claim: 'reported',
  holder: null,
  holderName: null,
  statementId: null,
  sourceId: of.id,
  asOf: null,
  span: { start: of.text.indexOf(words), end: of.text.indexOf(words) + words.length },
  text: words,
  condition: null,
  ...overrides,
});
const scheduled = claimOf('Il y aura', source, {
  stage: 'scheduled',
  claim: 'announced',
  statementId: saying.id,
  asOf: aTime('2031-02-28'),
});
const event: Event = anEvent({
  stages: [claimOf('est fini', undated, {}), claimOf('est terminé', source, {}), scheduled],
  mentions: [source, undated].map(({ id }) => ({
    sourceId: id,
    key: 'v0',
    span: { start: 3, end: 9 },
    time: null,
    reasons: [],
  })),
});

it('tells who claims what in the order of time, what has no date last', async () => {
  const store = await openSqlite({ path: ':memory:', tokenize: () => [] });
  onTestFinished(async () => await store.close());
  const extraction = anExtraction(source, {
    statements: [{ ...saying, about: { ...saying.about, events: [{ mention: 'v0', eventId: null }] } }],
    events: [anEventMention({ trigger: { start: 3, end: 9 } })],
  });
  await store.writer.put(aBundle({ source: undated, extraction: anExtraction(undated), delta: aDelta(undated) }));
  await store.writer.put(
    aBundle({
      source,
      extraction,
      delta: aDelta(source, { events: [event], mentions: [{ mention: 'v0', eventId: event.id }] }),
    }),
  );
  const { rows } = await store.statements.search({ kind: 'all' }, { cursor: null, limit: 5, sort: 'oldest' });
  const stages = stagesByStatement([event]);
  const said = rows.map((row) => entryOfStatement(row, stages.get(row.id) ?? []));
  const entries = inTime([...(await reportsOf(store, event, await sourcesOfEvent(store, event))), ...said]);
  expect(entries.map(({ at, kind, text }) => [at, kind, text])).toEqual([
    ['2031-02-28T00:00:00Z', 'statement', 'Il y aura un sommet en mars.'],
    ['2031-03-04T00:00:00Z', 'report', 'Le sommet est terminé.'],
    [null, 'report', 'Le sommet est fini.'],
  ]);
  expect(entries.map(({ id, stages: [first] }) => [id, first?.stage, first?.claim])).toEqual([
    [saying.id, 'scheduled', 'announced'],
    [source.id, 'concluded', 'reported'],
    [undated.id, 'concluded', 'reported'],
  ]);
  expect(stages.get(anId('st', 'another'))).toBeUndefined();
});
