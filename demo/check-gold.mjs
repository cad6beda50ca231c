#!/usr/bin/env node
// Checks the gold records of the demo corpus against the articles, and prints totals.
//   node demo/check-gold.mjs [--quiet]
// Exit code 1 if anything is wrong. No dependencies. `pageText` and `articleText` are exported for other scripts.
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

const ENTITIES = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ecirc: 'ê',
  ocirc: 'ô',
  Eacute: 'É',
  Agrave: 'À',
  iuml: 'ï',
  oelig: 'œ',
  copy: '©',
  middot: '·',
};

/** A rough page-to-text: blocks apart by a blank line, entities decoded, runs of ASCII whitespace as one space (no-break spaces stay). */
export function pageText(html) {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<head[\s>][\s\S]*?<\/head>/i, '')
    .replace(/<(script|style|noscript)[\s>][\s\S]*?<\/\1>/gi, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(
      /<\/?(?:p|h[1-6]|li|ul|ol|nav|aside|article|section|header|footer|figure|figcaption|blockquote|div|main|body|html|form|label|br|hr|time|button)(?=[\s>/])[^>]*>/gi,
      '\n\n',
    )
    .replace(/<!doctype[^>]*>/i, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&(#x?[0-9a-f]+|\w+);/gi, (m, e) =>
      e[0] === '#' ? String.fromCodePoint(/^#x/i.test(e) ? parseInt(e.slice(2), 16) : +e.slice(1)) : (ENTITIES[e] ?? m),
    )
    .replace(/ +/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

// Written out, because TextDecoder('windows-1252') of some Node releases leaves 0x80-0x9f as control characters.
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes the bytes of an article: UTF-8 when they are, else windows-1252. */
export function articleText(bytes, file) {
  let s;
  try {
    s = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    s = Array.from(bytes, (b) => (b >= 0x80 && b < 0xa0 ? CP1252[b - 0x80] : String.fromCharCode(b))).join('');
  }
  return file.endsWith('.html') ? pageText(s) : s;
}

/** Offset of the nth (from 1) plain occurrence of `needle`, or -1. */
export function nthIndex(hay, needle, nth = 1) {
  let i = -1;
  do {
    i = hay.indexOf(needle, i + 1);
  } while (i >= 0 && --nth > 0);
  return i;
}

const ENUM = {
  blockKind: ['headline', 'standfirst', 'crosshead', 'paragraph', 'update', 'caption', 'boilerplate'],
  kind: ['direct', 'indirect', 'mixed'],
  tier: [1, 2],
  polarity: ['negative'],
  speakerType: ['person', 'institution', 'group', 'anonymous', 'document'],
  act: [
    'assert',
    'deny',
    'accuse',
    'criticize',
    'condemn',
    'warn',
    'threaten',
    'predict',
    'promise',
    'offer',
    'condition',
    'demand',
    'refuse',
    'desire',
    'question',
    'greet',
  ],
  exprType: ['date', 'datetime', 'time', 'duration', 'range', 'set'],
  eventType:
    'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split(
      ' ',
    ),
  stage: [
    'proposed',
    'agreed-in-principle',
    'scheduled',
    'under-way',
    'concluded',
    'postponed',
    'cancelled',
    'not-planned',
    'occurred',
  ],
  claim: ['announced', 'reported', 'denied', 'feared', 'threatened'],
  comparison: ['corroborates', 'disputes', 'differs-in-scope', 'changed-over-time', 'restates', 'compatible'],
  on: ['time', 'figure', 'stage', 'denial', 'wording', 'participant'],
};
const STATEMENT_KEYS = new Set(
  'context content parts cue speaker speakerResolved speakerTold speakerType addressee relay medium kind act polarity tier uttered continues nested target about translated where note nth'.split(
    ' ',
  ),
);

function check() {
  const errors = [],
    texts = new Map(),
    golds = new Map();
  const bad = (where, what) => errors.push(`${where}: ${what}`);
  const oneOf = (where, name, value) => {
    if (!ENUM[name].includes(value)) bad(where, `${name} has unknown value ${JSON.stringify(value)}`);
  };
  const word = (c) => c !== undefined && /[\p{L}\p{N}]/u.test(c);
  const files = readdirSync(join(HERE, 'articles'))
    .filter((f) => /\.(txt|html)$/.test(f))
    .sort();
  const slug = (f) => f.replace(/\.\w+$/, '');
  for (const f of files) {
    texts.set(f, articleText(readFileSync(join(HERE, 'articles', f)), f));
    const g = join(HERE, 'gold', slug(f) + '.json');
    if (!existsSync(g)) bad(f, 'no gold record');
    else golds.set(f, JSON.parse(readFileSync(g, 'utf8')));
  }
  for (const g of readdirSync(join(HERE, 'gold')))
    if (g !== 'corpus.json' && !files.some((f) => slug(f) + '.json' === g)) bad(g, 'gold record without article');

  const isoDate = (v) => v === null || /^\d{4}-\d\d-\d\d$/.test(v);
  const edtf = (v) =>
    /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?)?[?~]?$/.test(v) ||
    /^[\d-]+[~?]?\/[\d-]+[~?]?$/.test(v);
  for (const [f, g] of golds) {
    const text = texts.get(f);
    const locate = (where, ctx) => {
      const i = text.indexOf(ctx);
      if (i < 0) {
        bad(where, `context is not in the article: ${ctx}`);
        return -1;
      }
      if (text.indexOf(ctx, i + 1) >= 0) bad(where, `context occurs more than once: ${ctx}`);
      return i;
    };
    const inside = (where, r, name, value, nth) => {
      const i = nthIndex(r.context, value, nth ?? 1);
      if (i < 0) {
        bad(where, `${name} is not in the context: ${value}`);
        return null;
      }
      if (value !== value.trim() || !value) bad(where, `${name} has blank edges: "${value}"`);
      return [i, i + value.length];
    };
    const bounded = (where, r, name, span) => {
      // a glued word of the source is allowed for, so only letters of one case are looked at
      if (!span) return;
      const [s, e] = span,
        c = r.context;
      if (word(c[s - 1]) && word(c[s]) && !/\p{Lu}/u.test(c[s]))
        bad(where, `${name} starts inside a word: ${c.slice(Math.max(0, s - 8), e)}`);
      if (word(c[e - 1]) && word(c[e]) && !/\p{Lu}/u.test(c[e]))
        bad(where, `${name} ends inside a word: ${c.slice(s, e + 8)}`);
    };
    if (g.article !== f) bad(f, `article is ${g.article}`);
    if (!['fr', 'en'].includes(g.language)) bad(f, `language ${g.language}`);
    if (!isoDate(g.published)) bad(f, `published ${g.published}`);
    if (!g.title || !text.includes(g.title)) bad(f, 'title is not in the article');
    const lines = text.split('\n');
    for (const b of g.blocks) {
      oneOf(f, 'blockKind', b.kind);
      const n = lines.filter((l) => l.startsWith(b.text)).length;
      if (n !== 1) bad(f, `block starts ${n} lines: ${b.text}`);
    }
    if (g.blocks.filter((b) => b.kind === 'headline').length !== 1) bad(f, 'needs exactly one headline');
    g.statements.forEach((r, k) => {
      const where = `${f} statement ${k + 1}`;
      if (locate(where, r.context) < 0) return;
      for (const key of Object.keys(r)) if (!STATEMENT_KEYS.has(key)) bad(where, `unknown key ${key}`);
      if (r.about !== undefined && !golds.get(f).events.some((e) => e.key === r.about)) bad(where, 'about names no event of the article');
      if ((r.content === undefined) === (r.parts === undefined)) bad(where, 'needs content or parts, not both');
      const spans = (r.parts ?? [r.content]).map((p, i) => {
        const n = r.parts ? `parts.${i}` : 'content';
        const s = inside(where, r, n, p, r.nth?.[n]);
        bounded(where, r, n, s);
        return s;
      });
      for (let i = 1; i < spans.length; i++)
        if (spans[i] && spans[i - 1] && spans[i][0] < spans[i - 1][1]) bad(where, 'parts are out of order');
      for (const name of ['cue', 'speaker', 'addressee', 'medium'])
        if (r[name] != null) {
          const s = inside(where, r, name, r[name], r.nth?.[name]);
          bounded(where, r, name, s);
        }
      if (r.cue === undefined || r.speaker === undefined)
        bad(where, 'cue and speaker must be given, null if there is none');
      if (!r.speakerResolved) bad(where, 'no speakerResolved');
      oneOf(where, 'speakerType', r.speakerType);
      oneOf(where, 'kind', r.kind);
      oneOf(where, 'act', r.act);
      oneOf(where, 'tier', r.tier);
      if (r.polarity !== undefined) oneOf(where, 'polarity', r.polarity);
      if (r.uttered !== undefined && !edtf(r.uttered)) bad(where, `uttered ${r.uttered}`);
      const all = (r.parts ?? [r.content]).join(' ');
      if (r.kind === 'indirect' && /[«»"“”]/.test(all) && !r.note)
        bad(where, `indirect with marks and no note: ${all}`);
      if (r.kind === 'direct' && /^[«"“]/.test(all) && !r.note) bad(where, `outer mark in the content: ${all}`);
      if (/^(que |qu['’]|that )/.test(all)) bad(where, `complementiser in the content: ${all}`);
    });
    const seen = new Set();
    for (const r of g.statements) {
      const key = r.context.indexOf(r.content ?? r.parts[0]) + text.indexOf(r.context) + '|' + r.cue;
      if (seen.has(key)) bad(f, `two statements with one content and cue: ${r.content ?? r.parts[0]}`);
      seen.add(key);
    }
    for (const [list, name] of [
      ['traps', 'text'],
      ['expressions', 'text'],
      ['figures', 'text'],
      ['events', 'trigger'],
    ])
      g[list].forEach((r, k) => {
        const where = `${f} ${list} ${k + 1}`;
        if (locate(where, r.context) < 0) return;
        bounded(where, r, name, inside(where, r, name, r[name], r.nth?.[name]));
        if (list === 'traps' && !r.why) bad(where, 'no why');
        if (list === 'expressions') {
          oneOf(where, 'exprType', r.type);
          if (!r.value) bad(where, 'no value');
          if (r.of !== undefined && !g.events.some((e) => e.key === r.of)) bad(where, 'of names no event of the article');
        }
        if (list === 'figures' && (typeof r.value !== 'number' || !r.unit)) bad(where, 'needs a number and a unit');
        if (list === 'events') {
          oneOf(where, 'eventType', r.type);
          oneOf(where, 'stage', r.stage);
          oneOf(where, 'claim', r.claim);
          if (!Array.isArray(r.participants)) bad(where, 'no participants');
        }
      });
  }

  // manifest
  const manifest = JSON.parse(readFileSync(join(HERE, 'manifest.json'), 'utf8'));
  if (
    manifest
      .map((m) => m.file)
      .sort()
      .join() !== files.join()
  )
    bad('manifest.json', 'does not list exactly the articles');
  for (const m of manifest) {
    if (m.url && !/^https:\/\/[\w.-]+\.example\//.test(m.url)) bad('manifest.json', `url ${m.url}`);
    if (m.published && golds.has(m.file) && m.published.slice(0, 10) !== golds.get(m.file).published)
      bad('manifest.json', `published of ${m.file}`);
  }

  // corpus
  const corpus = JSON.parse(readFileSync(join(HERE, 'gold', 'corpus.json'), 'utf8'));
  const known = (where, a) => {
    if (!texts.has(a)) {
      bad(where, `unknown article ${a}`);
      return false;
    }
    return true;
  };
  const quoted = (where, { article, text, content }) => {
    if (known(where, article) && !texts.get(article).includes(text ?? content))
      bad(where, `not in ${article}: ${text ?? content}`);
  };
  for (const p of corpus.copies) p.forEach((a) => known('corpus copies', a));
  for (const a of corpus.actors)
    a.articles.forEach((x) => {
      if (
        known(`corpus actor ${a.name}`, x) &&
        !a.names.some((n) =>
          texts
            .get(x)
            .toLowerCase()
            .replace(/[\u00a0\u202f]/g, ' ')
            .includes(n.toLowerCase()),
        )
      )
        bad(`corpus actor ${a.name}`, `no name of it in ${x}`);
    });
  for (const e of corpus.events) {
    const have = [...golds]
      .filter(([, g]) => g.events.some((v) => v.key === e.key))
      .map(([f]) => f)
      .sort()
      .join();
    if (have !== [...e.articles].sort().join())
      bad(`corpus event ${e.key}`, `articles differ from the records: ${have}`);
    const stages = new Set(
      [...golds.values()].flatMap((g) => g.events.filter((v) => v.key === e.key).map((v) => v.stage)),
    );
    for (const s of e.stages) {
      oneOf(`corpus event ${e.key}`, 'stage', s.stage);
      oneOf(`corpus event ${e.key}`, 'claim', s.claim);
      known(`corpus event ${e.key}`, s.article);
      if (!stages.has(s.stage)) bad(`corpus event ${e.key}`, `no record with stage ${s.stage}`);
    }
  }
  for (const [, g] of golds)
    for (const v of g.events)
      if (!corpus.events.some((e) => e.key === v.key)) bad('corpus events', `missing key ${v.key}`);
  for (const c of corpus.comparisons) {
    oneOf('corpus comparison', 'comparison', c.kind);
    oneOf('corpus comparison', 'on', c.on);
    quoted('corpus comparison', c.left);
    quoted('corpus comparison', c.right);
    if (!c.why) bad('corpus comparison', 'no why');
  }
  for (const u of corpus.utterances)
    u.forEach((x) => {
      quoted('corpus utterance', x);
      if (golds.has(x.article) && !golds.get(x.article).statements.some((s) => (s.content ?? s.parts[0]) === x.content))
        bad('corpus utterance', `no statement starts with: ${x.content}`);
    });
  for (const q of corpus.questions) {
    q.articles.forEach((a) => known('corpus question', a));
    if (!q.question || !q.query) bad('corpus question', 'incomplete');
  }
  return { errors, golds, texts, corpus };
}

function totals({ golds, texts, corpus }) {
  const rows = [...golds].map(([f, g]) => ({
    article: f,
    words: texts
      .get(f)
      .split(/\s+/)
      .filter((w) => /\p{L}/u.test(w)).length,
    statements: g.statements.length,
    tier1: g.statements.filter((s) => s.tier === 1).length,
    traps: g.traps.length,
    expressions: g.expressions.length,
    figures: g.figures.length,
    events: g.events.length,
  }));
  console.table(rows);
  const all = [...golds.values()].flatMap((g) => g.statements.map((s) => ({ ...s, language: g.language })));
  const count = (name, key) => {
    const c = {};
    for (const s of all) {
      const k = key(s);
      c[k] = (c[k] ?? 0) + 1;
    }
    console.log(
      name.padEnd(12),
      Object.entries(c)
        .sort((a, b) => b[1] - a[1])
        .map(([k, v]) => `${k} ${v}`)
        .join(', '),
    );
  };
  console.log(`statements   ${all.length}`);
  count('language', (s) => s.language);
  count('tier', (s) => `${s.language} tier ${s.tier}`);
  count('kind', (s) => `${s.language} ${s.kind}`);
  count('act', (s) => s.act);
  count('speaker', (s) => s.speakerType);
  const n = (name, p) => console.log(name.padEnd(12), all.filter(p).length);
  n('no cue', (s) => s.cue === null);
  n('no mention', (s) => s.speaker === null);
  n('in parts', (s) => s.parts);
  n('addressee', (s) => s.addressee);
  n('relayed', (s) => s.relay?.length);
  n('nested', (s) => s.nested);
  n('continues', (s) => s.continues);
  n('negative', (s) => s.polarity === 'negative');
  n('dated', (s) => s.uttered);
  console.log('cues'.padEnd(12), new Set(all.filter((s) => s.cue).map((s) => s.cue.toLowerCase())).size, 'different');
  console.log(
    `corpus       ${corpus.actors.length} actors, ${corpus.events.length} events, ${corpus.comparisons.length} comparisons, ${corpus.utterances.length} utterances, ${corpus.questions.length} questions`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = check();
  if (!process.argv.includes('--quiet')) totals(result);
  for (const e of result.errors) console.error('ERROR ' + e);
  console.log(result.errors.length ? `${result.errors.length} errors` : 'clean');
  process.exitCode = result.errors.length ? 1 : 0;
}
