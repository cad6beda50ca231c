// Who said what about something: node who-said-what.ts "sommet" [http://127.0.0.1:4311]
import { createClient, errorOf } from '@dixit/client';

const [q = '', url = 'http://127.0.0.1:4311'] = process.argv.slice(2);
const client = createClient({ url });

try {
  const { rows, total } = await client.statement.search.query({ q, limit: 20 });
  for (const { speaker, uttered, source, text } of rows) {
    const who = speaker.name ?? speaker.mentionText ?? '?';
    const when = uttered?.edtf ?? source.published?.edtf ?? '?';
    process.stdout.write(`${who}\t${when}\t${source.outlet ?? source.title ?? source.id}\t${text}\n`);
  }
  process.stderr.write(`${rows.length} / ${total}\n`);
} catch (thrown) {
  const { code, params } = errorOf(thrown);
  process.stderr.write(`${code} ${JSON.stringify(params)}\n`);
  process.exitCode = 1;
}
