import type { Engine } from '../engine.ts';
import { runNow } from '../flow.ts';
import { inOrder } from '../query/match.ts';
import type { Database } from './database.ts';
import { dialect } from './dialect.ts';

/** Answers are there at once: a flow runs to its end before anything else does. */
export function engineOf(db: Database): Engine {
  withFunctions(db);
  let mapped: Database | null = db.path === ':memory:' ? db : null;
  const forMany = (): Database => {
    mapped ??= withFunctions(db.mapped());
    return mapped;
  };
  return {
    dialect,
    run: async (flow) => runNow(flow(), db.answer),
    read: async (flow, how) => {
      const from = how?.many === true ? forMany() : db;
      return from.read(() => runNow(flow(), from.answer));
    },
    write: async (flow) => db.transaction(() => runNow(flow(), db.answer)),
    listen: () => null,
    close: async () => {
      if (mapped !== null && mapped !== db) mapped.close();
      db.close();
    },
  };
}

/** `words_in_order(tokens, variants, slop)`: a phrase with gaps, looked up in the tokens of a statement. */
function withFunctions(db: Database): Database {
  let last = { json: '', variants: [] as string[][] };
  db.handle.function('words_in_order', { deterministic: true }, (text, json, slop) => {
    if (last.json !== json) last = { json: String(json), variants: JSON.parse(String(json)) as string[][] };
    const words = String(text).split(' ');
    return last.variants.some((wanted) => inOrder(words, wanted, Number(slop))) ? 1 : 0;
  });
  return db;
}
