// Measures merge and split of an actor with many statements: `node bench/src/curation.ts [STATEMENTS] [POSTGRESQL-URL]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locales, tokenizeForSearch } from '@dixit/locales';
import type { CurationAction } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { openPostgres } from '@dixit/store/postgres';
import { openSqlite } from '@dixit/store/sqlite';
import { aDelta, anActor, anEntity, anExtraction, anId, aSource, aSpeaker, aStatement } from '@dixit/testing';

const PER_SOURCE = 20;
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
    const isLast = i >= count - 2;
    const aliases = isLast ? [{ name, sourceIds: ids.filter((_, k) => k % 2 === i % 2) }] : [];
    await store.writer.put({
      source,
      raw: null,
      extraction: anExtraction(source, {
        statements: sentences.map((text) => aStatement(source, { text, speaker })),
        entities: [anEntity({ key: 'e0', name })],
        events: [],
      }),
      delta: aDelta(source, {
        actors: [{ ...actor, aliases }],
        entities: [{ entity: 'e0', actorId: actor.id, probability: 1, reasons: [] }],
      }),
    });
  }
  return ids;
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  process.stdout.write(`${what.padEnd(36)}${(performance.now() - start).toFixed(0).padStart(7)} ms\n`);
  return result;
}

async function measure(name: string, store: Store, statements: number): Promise<void> {
  process.stdout.write(`\n${name}, ${statements} statements\n`);
  const ids = await fill(store, statements);
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
  await measure('SQLite', await openSqlite({ path: join(folder, 'dixit.db'), tokenize }), Number(count));
  if (url !== undefined) await measure('PostgreSQL', await openPostgres({ url, tokenize }), Number(count));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
