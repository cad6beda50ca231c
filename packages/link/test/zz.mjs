import { linkDemo } from './prepare.ts';
const t = Date.now();
const { memory, idOf } = await linkDemo();
console.log('ms', Date.now() - t);
const fileOf = new Map([...idOf].map(([f, i]) => [i, f.slice(0, 2)]));
const groups = {};
for (const d of memory.documents.values()) {
  (groups[d.source.copyGroupId] ??= []).push(fileOf.get(d.source.id));
}
console.log(
  'copies',
  Object.values(groups).filter((g) => g.length > 1),
);
console.log('actors', memory.actors.size);
for (const a of memory.actors.values()) {
  const srcs = new Set(a.aliases.flatMap((x) => x.sourceIds));
  if (process.argv.includes('-a'))
    console.log(
      a.type,
      JSON.stringify(a.name),
      a.country,
      a.gender,
      [...new Set(a.roles.map((r) => r.head + ':' + r.of))].join(' '),
      '|',
      a.aliases.map((x) => x.name).join('; '),
      '|',
      [...srcs].map((s) => fileOf.get(s)).join(','),
    );
}
console.log(
  'events',
  memory.events.size,
  'mentions',
  [...memory.documents.values()].reduce((n, d) => n + d.extraction.events.length, 0),
);
if (process.argv.includes('-e'))
  for (const e of [...memory.events.values()].sort((a, b) => b.mentions.length - a.mentions.length)) {
    console.log(
      e.type,
      e.mode,
      e.triggerLemma,
      e.time?.instant ?? e.time?.edtf ?? e.time?.text,
      e.place?.name,
      e.participants.map((p) => p.name + '/' + p.role).join(', '),
      '|',
      e.mentions
        .map(
          (m) =>
            fileOf.get(m.sourceId) +
            m.key +
            '=' +
            memory.documents.get(m.sourceId).source.text.slice(m.span.start, m.span.end),
        )
        .join(' '),
    );
  }
const us = [...memory.utterances.values()];
console.log('utterances', us.length, 'multi', us.filter((u) => u.statementIds.length > 1).length);
if (process.argv.includes('-u')) {
  const st = new Map(
    [...memory.documents.values()].flatMap((d) =>
      d.extraction.statements.map((s) => [
        s.id,
        fileOf.get(d.source.id) + ' ' + s.speaker.name + ': ' + s.text.slice(0, 110),
      ]),
    ),
  );
  for (const u of us.filter((u) => u.statementIds.length > 1)) {
    console.log('--', u.reasons.map((r) => r.code).join());
    for (const s of u.statementIds) console.log('   ', st.get(s));
  }
}
const cs = memory.comparisons();
const by = {};
for (const c of cs) {
  const k = c.kind + ' ' + c.on + ' ' + c.explanation.code;
  by[k] = (by[k] ?? 0) + 1;
}
console.log(cs.length, by);
if (process.argv.includes('-c'))
  for (const c of cs.filter((c) => c.on !== 'wording'))
    console.log(
      c.kind,
      c.on,
      c.explanation.code,
      JSON.stringify(c.explanation.params),
      '|',
      fileOf.get(c.left.sourceId),
      c.left.text.slice(0, 60),
      '|',
      fileOf.get(c.right.sourceId),
      c.right.text.slice(0, 60),
    );
