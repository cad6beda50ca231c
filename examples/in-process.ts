// The same client without a server: node in-process.ts FILE... reads articles into a database of its own
// (DIXIT_DB) and prints who speaks in them how often.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createClient, watchJob } from '@dixit/client';
import { createRuntime, readEnv } from '@dixit/runtime';

const runtime = createRuntime(readEnv());
const client = createClient(runtime);

const items = await Promise.all(
  process.argv.slice(2).map(async (path) => ({
    name: basename(path),
    contentBase64: await readFile(path, 'base64'),
  })),
);
const job = await client.source.add.mutate({ items });
for await (const { job: now, item } of watchJob(client, job.id)) {
  process.stderr.write(`${now.done + now.failed}/${now.total} ${item?.name ?? ''} ${item?.state ?? now.state}\n`);
}
const facets = await client.statement.facets.query({});
for (const { label, count } of facets.find(({ field }) => field === 'by')?.values ?? []) {
  process.stdout.write(`${count}\t${label}\n`);
}
await runtime.close();
