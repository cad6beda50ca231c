// Measures merge and split of an actor with many statements, and the next item of the queue:
// `node bench/src/curation.ts [STATEMENTS] [POSTGRESQL-URL]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locales, tokenizeForSearch } from '@dixit/locales';
import type { CurationAction, Source, Statement } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { openPostgres } from '@dixit/store/postgres';
import { openSqlite } from '@dixit/store/sqlite';
import {
  aComparison,
  aDelta,
  anActor,
  anEntity,
  anExtraction,
  anId,
  aSource,
  aSpeaker,
  aStatement,
  anUtterance,
} from '@dixit/testing';
import { askPostgres } from '@dixit/testing/postgres';

const PER_SOURCE = 20;
/** Next items, one after the other, each decided. */
const ITEMS = 200;
/** What makes some of them urgent: an uncertain reading, nobody who said it, a dispute, many who quote it. */
const TIERS = ['possible', 'likely', 'clear', 'clear', 'clear', 'clear', 'clear'] as const;
const doing = { by: 'bench', at: '2031-01-01T00:00:00Z', why: null };
const ACTORS = ['Jean Marn', 'J. Marn'].map((fr, i) => anActor({ id: anId('ac', i), name: { fr, en: null } }));

/** Two names of one person, in turn, each with half of the statements; the ids of the Sources. */
async function fill(store: Store, statements: number): Promise<string[]> {
  const ids: string[] = [];
  const count = Math.ceil(statements / PER_SOURCE);
  for (let i = 0; i < count; i++) {
    const sentences = Array.from({ length: PER_SOURCE }, (_, j) => `Phrase ${i} et ${j} que voici`);
    const source = aSource({ text: sentences.join('\n'), url: `https://outlet${i % 7}.example/${i}` });
    ids.push(source.id);
    const actor = ACTORS[i % 2];
    if (!actor) continue;
    const name = actor.name.fr ?? '';
    const speaker = aSpeaker({ entity: 'e0', actorId: null, name });
    const statements = sentences.map((text, j) => statementOf(source, { text, speaker }, j));
    const isLast = i >= count - 2;
    const aliases = isLast ? [{ name, sourceIds: ids.filter((_, k) => k % 2 === i % 2) }] : [];
    await store.writer.put({
      source,
      raw: null,
      extraction: anExtraction(source, {
        statements,
        entities: [anEntity({ key: 'e0', name })],
        events: [],
      }),
      delta: aDelta(source, {
        ...urgent(source, statements, i),
        actors: [{ ...actor, aliases }],
        entities: [{ entity: 'e0', actorId: actor.id, probability: 1, reasons: [] }],
      }),
    });
  }
  return ids;
}

function statementOf(source: Source, { text, speaker }: Pick<Statement, 'text' | 'speaker'>, j: number): Statement {
  const tier = TIERS[j % TIERS.length] ?? 'clear';
  const value = { possible: 0.4, likely: 0.7, clear: 0.95 }[tier];
  const known = j === PER_SOURCE - 1 ? aSpeaker({ name: null, type: 'unknown' }) : speaker;
  return aStatement(source, { text, speaker: known, confidence: { value, tier, reasons: [] } });
}

/** Every tenth Source brings something that several report, and two sides of a dispute. */
function urgent(source: Source, [one, other]: readonly Statement[], i: number): Partial<ReturnType<typeof aDelta>> {
  if (i % 10 !== 0 || one === undefined || other === undefined) return {};
  const side = ({ id, text, parts }: Statement) => ({
    sourceId: source.id,
    statementId: id,
    holderName: null,
    span: parts[0] ?? { start: 0, end: 1 },
    text,
  });
  const utterance = anUtterance({ id: anId('ut', i), statementIds: [one.id], independentSources: 2 + (i % 5) });
  return {
    comparisons: [aComparison(side(one), side(other))],
    utterances: [utterance],
    utteranceOf: [{ statementId: one.id, utteranceId: utterance.id }],
  };
}

/** How long the next item takes, each after the one before it was decided on. */
async function work(store: Store): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < ITEMS; i++) {
    const start = performance.now();
    const item = await store.queue.next(queryOf(''), {}, { by: doing.by, now: doing.at });
    times.push(performance.now() - start);
    if (item === null) break;
    await store.curation.decide(item.row.id, { verdict: 'accepted' }, doing);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(0);
  process.stdout.write(`next of ${times.length} items: p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} ms\n`);
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  process.stdout.write(`${what.padEnd(36)}${(performance.now() - start).toFixed(0).padStart(7)} ms\n`);
  return result;
}

/** `analyze`: lets the database count what it holds, as it does by itself in time. */
async function measure(name: string, store: Store, statements: number, analyze: () => Promise<void>): Promise<void> {
  process.stdout.write(`\n${name}, ${statements} statements\n`);
  const ids = await fill(store, statements);
  await analyze();
  await work(store);
  const [id = '', from = ''] = ACTORS.map((actor) => actor.id);
  const step = async (what: string, action: CurationAction): Promise<number> =>
    (await timed(what, () => store.curation.take(action, doing))).id;
  const merge = await step('merge', { do: 'actor.merge', id, from: [from] });
  const splits: [string, CurationAction][] = [
    ['split by a name', { do: 'actor.split', id, part: { forms: ['J. Marn'] } }],
    ['split of 1,000 sources', { do: 'actor.split', id, part: { sources: ids.slice(0, 1_000) } }],
    ['split of all sources but one', { do: 'actor.split', id, part: { sources: ids.slice(1) } }],
  ];
  for (const [what, action] of splits) {
    const entry = await step(what, action);
    await timed(`undo: ${what}`, () => store.curation.undo(entry, doing));
  }
  await timed('undo: merge', () => store.curation.undo(merge, doing));
  await store.close();
}

const [count = '50000', url] = process.argv.slice(2);
const tokenize = (text: string, language: string | null): string[] =>
  tokenizeForSearch(text, language === null ? null : locales.get(language));
const folder = mkdtempSync(join(tmpdir(), 'dixit-bench-'));
try {
  await measure(
    'SQLite',
    await openSqlite({ path: join(folder, 'dixit.db'), tokenize }),
    Number(count),
    async () => undefined,
  );
  if (url !== undefined) {
    const analyze = async () => await askPostgres(url, 'analyze');
    await measure('PostgreSQL', await openPostgres({ url, tokenize }), Number(count), analyze);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
