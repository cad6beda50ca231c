// Made by scripts/gen.ts from the inputs of the API.
import type { InputSpec } from './input.ts';

export const INPUTS = {
  'source.diff': {
    from: { type: 'text', pattern: '^so_[0-9a-z]{8,40}$' },
  },
  'source.add': {
    jobId: { type: 'text', pattern: '^jb_[0-9a-z]{8,40}$' },
    isOpen: { type: 'switch' },
  },
  'source.add.items': {
    name: { type: 'text' },
    text: { type: 'text' },
    mediaType: { type: 'text' },
    url: { type: 'text' },
    outlet: { type: 'text' },
    published: { type: 'text', pattern: '^\\d{4}(-\\d{2}(-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2})?(\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?)?)?)?$' },
    language: { type: 'text', pattern: '^[A-Za-z]{2,3}(-[A-Za-z\\d]{2,8})*$' },
  },
  'source.set': {
    published: { type: 'text', pattern: '^\\d{4}(-\\d{2}(-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2})?(\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?)?)?)?$' },
    outlet: { type: 'text' },
    language: { type: 'text', pattern: '^[A-Za-z]{2,3}(-[A-Za-z\\d]{2,8})*$' },
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'source.judgeCopy': {
    of: { type: 'text', pattern: '^so_[0-9a-z]{8,40}$' },
    verdict: { type: 'text', choices: ['confirmed', 'rejected'] },
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'statement.add': {
    kind: { type: 'text', choices: ['direct', 'indirect', 'mixed'] },
    act: { type: 'text', choices: ['assert', 'deny', 'promise', 'threaten', 'warn', 'demand', 'offer', 'refuse', 'accuse', 'criticize', 'condemn', 'predict', 'question', 'desire', 'condition', 'greet'] },
    polarity: { type: 'text', choices: ['positive', 'negative'] },
    modality: { type: 'text', choices: ['asserted', 'conditional', 'hypothetical', 'reserve'] },
    sourceId: { type: 'text', pattern: '^so_[0-9a-z]{8,40}$' },
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'statement.add.parts': {
    start: { type: 'number', least: 0 },
    end: { type: 'number', least: 0 },
  },
  'statement.search': {
    sort: { type: 'text', choices: ['newest', 'oldest', 'relevance', 'uncertain'], fallback: 'newest' },
  },
  'statement.matrix': {
    role: { type: 'text', choices: ['to', 'about', 'via'], fallback: 'about' },
    size: { type: 'number', least: 1, most: 60, fallback: 15 },
  },
  'statement.complete': {
    field: { type: 'text', choices: ['by', 'to', 'via', 'kind', 'act', 'src', 'lang', 'tier', 'is', 'tag', 'about'] },
    text: { type: 'text' },
  },
  'statement.context': {
    around: { type: 'number', least: 0, most: 20000, fallback: 600 },
  },
  'event.correct': {
    type: { type: 'text', choices: ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'] },
    mode: { type: 'text', choices: ['visit', 'third-party', 'multilateral', 'phone', 'video', 'withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign', 'assist', 'change', 'yield', 'meet', 'disapprove', 'investigate', 'allege', 'restrict', 'arrest', 'relations', 'expel', 'territory', 'violence', 'demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize', 'convict', 'discontinue', 'troops', 'weapons', 'police', 'militia', 'exercises', 'seize', 'censor', 'curfew', 'martial-law', 'deport', 'withhold', 'misinformation', 'cyber', 'aerial', 'drone', 'heavy-weapons', 'explosives', 'firearms', 'suicide-attack', 'abduct', 'targeted', 'destroy', 'beat', 'torture', 'unconventional'] },
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'event.merge': {
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'event.split': {
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'event.split.mentions': {
    sourceId: { type: 'text', pattern: '^so_[0-9a-z]{8,40}$' },
    mention: { type: 'text', pattern: '^v\\d+$' },
  },
  'event.moveMention': {
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'event.moveMention.mentions': {
    sourceId: { type: 'text', pattern: '^so_[0-9a-z]{8,40}$' },
    mention: { type: 'text', pattern: '^v\\d+$' },
  },
  'event.list': {
    sort: { type: 'text', choices: ['sources', 'newest'], fallback: 'sources' },
  },
  'event.get': {
    mentions: { type: 'switch' },
  },
  'actor.merge': {
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'actor.split': {
    name: { type: 'text' },
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'actor.rename': {
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'actor.retype': {
    type: { type: 'text', choices: ['person', 'institution', 'group', 'country', 'anonymous', 'document', 'unknown'] },
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'actor.alias': {
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'actor.role': {
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'actor.role.add': {
    text: { type: 'text' },
    since: { type: 'text', pattern: '^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))$' },
    until: { type: 'text', pattern: '^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))$' },
  },
  'actor.apart': {
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'feed.add': {
    url: { type: 'text' },
    title: { type: 'text' },
    outlet: { type: 'text' },
    every: { type: 'number', least: 5, most: 43200 },
  },
  'feed.set': {
    url: { type: 'text' },
    title: { type: 'text' },
    outlet: { type: 'text' },
    every: { type: 'number', least: 5, most: 43200 },
    isPaused: { type: 'switch' },
  },
  'feed.remove': {
    url: { type: 'text' },
  },
  'feed.importOpml': {
    text: { type: 'text' },
    name: { type: 'text' },
    every: { type: 'number', least: 5, most: 43200 },
  },
  'job.items': {
    state: { type: 'text', choices: ['queued', 'running', 'added', 'unchanged', 'expanded', 'failed', 'cancelled'] },
  },
  'text.annotate': {
    text: { type: 'text' },
    lang: { type: 'text' },
    reference: { type: 'text' },
  },
  'export.stream': {
    what: { type: 'text', choices: ['statements', 'events', 'sources', 'record', 'log'], fallback: 'statements' },
    format: { type: 'text', choices: ['jsonl', 'csv', 'tsv', 'excel', 'parquet', 'sqlite', 'jsonld', 'anno', 'ftm', 'csl', 'bibtex', 'ris', 'markdown', 'html', 'atom', 'jsonfeed', 'ics', 'timelinejs', 'prov', 'gold'], fallback: 'jsonl' },
    sort: { type: 'text', choices: ['newest', 'oldest', 'relevance', 'uncertain'], fallback: 'oldest' },
    snapshot: { type: 'text', pattern: '^sn_[0-9a-z]{8,40}$' },
    saved: { type: 'text' },
    lang: { type: 'text', choices: ['fr', 'en'], fallback: 'fr' },
    subjectId: { type: 'text' },
    by: { type: 'text' },
    action: { type: 'text', choices: ['ingest', 'remove', 'set', 'review', 'add', 'merge', 'split', 'move', 'rename', 'retype', 'alias', 'role', 'apart', 'correct', 'judge', 'tag', 'note', 'assign', 'undo', 'redo'] },
    since: { type: 'text' },
    until: { type: 'text' },
  },
  'import.lines': {
    kind: { type: 'text', choices: ['jsonl', 'gqg', 'quotebank', 'hypothesis'] },
  },
  'import.lines.lines': {
    line: { type: 'number', least: 1 },
    text: { type: 'text' },
  },
  'review.assign': {
    to: { type: 'text' },
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'review.bulk': {
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'review.hold': {
    by: { type: 'text', fallback: 'local' },
  },
  'review.judge': {
    opinion: { type: 'text', choices: ['accepted', 'edited', 'rejected'] },
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'review.next': {
    assignedTo: { type: 'text' },
    by: { type: 'text', fallback: 'local' },
  },
  'review.queue': {
    assignedTo: { type: 'text' },
  },
  'review.second': {
    by: { type: 'text', fallback: 'local' },
  },
  'review.previewBulk': {
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'review.decide': {
    verdict: { type: 'text', choices: ['accepted', 'rejected', 'unreviewed'] },
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'review.edit': {
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'review.log': {
    subjectId: { type: 'text' },
    by: { type: 'text' },
    action: { type: 'text', choices: ['ingest', 'remove', 'set', 'review', 'add', 'merge', 'split', 'move', 'rename', 'retype', 'alias', 'role', 'apart', 'correct', 'judge', 'tag', 'note', 'assign', 'undo', 'redo'] },
    since: { type: 'text' },
    until: { type: 'text' },
  },
  'review.preview': {
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'review.undo': {
    entry: { type: 'number', least: 1 },
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'review.redo': {
    entry: { type: 'number', least: 1 },
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'saved.save': {
    name: { type: 'text' },
    query: { type: 'text' },
    sort: { type: 'text', choices: ['newest', 'oldest', 'relevance', 'uncertain'] },
  },
  'saved.remove': {
    name: { type: 'text' },
  },
  'snapshot.freeze': {
    sort: { type: 'text', choices: ['newest', 'oldest', 'relevance', 'uncertain'], fallback: 'newest' },
  },
  'batch.run': {
    mode: { type: 'text', choices: ['anywhere', 'words', 'by', 'about', 'to', 'via', 'query'], fallback: 'anywhere' },
    samples: { type: 'number', least: 0, most: 20, fallback: 3 },
  },
  'note.list': {
    subjectId: { type: 'text', pattern: '^so_[0-9a-z]{8,40}$' },
    noun: { type: 'text', choices: ['source', 'statement', 'event', 'actor'] },
    by: { type: 'text' },
    words: { type: 'text' },
    isOrphaned: { type: 'switch' },
  },
  'note.add': {
    text: { type: 'text' },
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'note.set': {
    text: { type: 'text' },
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'note.remove': {
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'tag.of': {
    tag: { type: 'text' },
    subjectId: { type: 'text', pattern: '^so_[0-9a-z]{8,40}$' },
    noun: { type: 'text', choices: ['source', 'statement', 'event', 'actor'] },
    isOrphaned: { type: 'switch' },
  },
  'tag.add': {
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'tag.remove': {
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'tag.rename': {
    tag: { type: 'text' },
    to: { type: 'text' },
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'comparison.judge': {
    verdict: { type: 'text', choices: ['confirmed', 'rejected'] },
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'utterance.judge': {
    verdict: { type: 'text', choices: ['confirmed', 'rejected'] },
    by: { type: 'text', fallback: 'local' },
    why: { type: 'text' },
    basedOn: { type: 'number', least: 0 },
  },
  'key.add': {
    name: { type: 'text' },
    role: { type: 'text', choices: ['reader', 'editor', 'admin'] },
  },
} as const satisfies Record<string, Readonly<Record<string, InputSpec>>>;
