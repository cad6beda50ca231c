import { prepare } from './prepare.ts';
import { Memory } from './memory.ts';
import { readFileSync, readdirSync } from 'node:fs';
const dir = '/work/shared/seeds/';
const pubs = process.argv.includes('-d') ? { '002': '2021-12-07', '004': '2021-12-07' } : {};
const m = new Memory();
const fileOf = new Map();
for (const f of readdirSync(dir)
  .filter((f) => f.endsWith('.txt'))
  .sort()) {
  const [s, x] = await prepare(readFileSync(dir + f), {
    name: f,
    ...(pubs[f.slice(0, 3)] ? { published: pubs[f.slice(0, 3)] } : {}),
  });
  fileOf.set(s.id, f.slice(0, 3));
  const t = performance.now();
  await m.add(s, x);
  console.log(
    f.slice(0, 3),
    x.statements.length,
    'st',
    x.events.length,
    'ev',
    s.published?.edtf,
    (performance.now() - t).toFixed(0) + 'ms',
  );
}
for (const d of m.documents.values())
  for (const e of d.extraction.events)
    if (e.type === 'CONSULT' && ['002', '004'].includes(fileOf.get(d.source.id)))
      console.log(
        fileOf.get(d.source.id),
        e.key,
        m.eventOf(d.source.id, e.key).slice(3, 8),
        e.mode,
        e.triggerLemma,
        '|',
        e.time?.text,
        e.time?.instant,
        e.time?.start,
        JSON.stringify(e.time?.alternatives),
        '|',
        e.participants.map((p) => p.name).join(','),
        '|',
        e.place?.name,
        e.stages.map((s) => s.stage).join(),
      );
for (const c of m.comparisons())
  if (c.on === 'time')
    console.log(
      c.kind,
      c.explanation.code,
      JSON.stringify(c.explanation.params),
      fileOf.get(c.left.sourceId),
      fileOf.get(c.right.sourceId),
      c.independent,
    );
for (const d of m.documents.values())
  for (const t of d.extraction.temporals)
    if (/18h00|15H00|10h00/.test(t.text))
      console.log(fileOf.get(d.source.id), t.text, t.value, t.span.start, JSON.stringify(t.resolved?.alternatives));
