import { generateBundles } from '@dixit/testing';
import type { Result } from '../results.ts';
import { besideWriter } from './beside-writer.ts';
import { bulk } from './bulk.ts';
import { putSummit } from './event.ts';
import { latency } from './latency.ts';
import { type Engine, type EngineName, engineOf } from './place.ts';

/** Writing, search and reading beside a writer over so many generated statements, or over a database filled before. */
export async function atScale(name: EngineName, statements: number, given?: string): Promise<Result[]> {
  const engine = await engineOf(name);
  try {
    const written = await bulk(engine);
    const address = given ?? (await filled(engine, statements));
    const store = await engine.open(address);
    await putSummit(store);
    const searched = (await store.counts()).statements;
    await store.close();
    written.push({ measure: `${name}, statements that are searched`, value: searched, unit: '' });
    return [...written, ...(await latency(engine, address)), ...(await besideWriter(engine, address))];
  } finally {
    await engine.stop();
  }
}

async function filled(engine: Engine, statements: number): Promise<string> {
  const address = await engine.fresh();
  const store = await engine.open(address);
  for (const bundle of generateBundles({ statements })) await store.writer.put(bundle);
  await store.close();
  return address;
}
