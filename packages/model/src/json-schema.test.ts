import { expect, it } from 'vitest';
import { z } from 'zod';
import { Actor, Comparison, Event, Extraction, LinkDelta, Source, Statement, Utterance } from './index.ts';

it('keeps the published shape of every noun', async () => {
  const schemas = { Source, Statement, Event, Actor, Utterance, Comparison, Extraction, LinkDelta };
  const published = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { reused: 'inline' })]),
  );
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot('../schema.snapshot.json');
});
