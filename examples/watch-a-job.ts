// Hands a text to a server and follows its reading: node watch-a-job.ts FILE [http://127.0.0.1:4311]
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createClient, watchJob } from '@dixit/client';

const [path = '', url = 'http://127.0.0.1:4311'] = process.argv.slice(2);
const client = createClient({ url });

const { id } = await client.source.add.mutate({
  items: [{ name: basename(path), text: await readFile(path, 'utf8') }],
});
for await (const { job, item } of watchJob(client, id)) {
  process.stdout.write(`${job.done + job.failed}/${job.total}\t${job.state}\t${item?.state ?? ''}\n`);
}
