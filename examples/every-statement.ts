// Every statement that a query finds, page by page: node every-statement.ts "kind:direct" [http://127.0.0.1:4311]
import { createClient, everyRow } from '@dixit/client';

const [q = '', url = 'http://127.0.0.1:4311'] = process.argv.slice(2);
const client = createClient({ url });

const perOutlet = new Map<string, number>();
for await (const { source } of everyRow((page) => client.statement.search.query({ q, ...page }), 100)) {
  const outlet = source.outlet ?? source.title ?? source.id;
  perOutlet.set(outlet, (perOutlet.get(outlet) ?? 0) + 1);
}
for (const [outlet, count] of [...perOutlet].sort(([, a], [, b]) => b - a))
  process.stdout.write(`${count}\t${outlet}\n`);
