import { formatsFor } from '@dixit/model/formats';
import type { Context } from './context.ts';
import { GRAMMAR_OPTIONS } from './grammar-options.ts';
import { optionFor } from './input.ts';
import { INPUTS } from './inputs.gen.ts';
import { type OptionSpec, switchOn, valued } from './option-spec.ts';

/** What a command accepts. Help, parsing and completion read it; the code behind it is loaded when it runs. */
export interface CommandSpec {
  operands: string;
  /** What the first operand may be, where it says what to do. */
  actions?: readonly string[];
  /** Names what its other operands are, for completion. */
  completes?: 'file';
  /** Its table may be longer than a screen. */
  pages?: boolean;
  options: Readonly<Record<string, OptionSpec>>;
  load(): Promise<{ run(context: Context): Promise<number> }>;
}

export const GLOBAL_OPTIONS = {
  json: switchOn(),
  jsonl: switchOn(),
  csv: switchOn(),
  tsv: switchOn(),
  plain: switchOn(),
  table: switchOn(),
  fields: valued('A,B'),
  limit: valued('N', { least: 0 }),
  server: valued('URL'),
  'key-file': valued('FILE', { completes: 'file' }),
  db: valued('FILE', { completes: 'file' }),
  lang: valued('fr|en', { choices: ['fr', 'en'] }),
  quiet: switchOn('q'),
  debug: switchOn('d'),
  'no-color': switchOn(),
  'no-pager': switchOn(),
  'no-input': switchOn(),
  'exit-empty': switchOn(),
  help: switchOn('h'),
  version: switchOn(),
} satisfies Record<string, OptionSpec>;

const ADDRESS: OptionSpec = valued('URL', { pattern: /^https?:\/\/[^\s/]/i });
const SOURCE_ACTIONS = ['list', 'show', 'set', 'remove'] as const;
const REVIEW_ACTIONS = [
  'log',
  'accept',
  'reject',
  'clear',
  'edit',
  'undo',
  'redo',
  'judge',
  'correct',
  'add',
  'stages',
  'orphans',
  'queue',
  'next',
  'assign',
  'bulk',
  'second',
  'opinion',
  'agreement',
] as const;

/** Of whatever is written into the log. */
const ACT_OPTIONS = {
  why: optionFor('review.decide', 'why', 'TEXT'),
  who: optionFor('review.decide', 'by', 'NAME'),
  'dry-run': switchOn('n'),
} as const;

export const COMMANDS = {
  demo: { operands: '', options: { 'if-new': switchOn() }, load: () => import('./commands/demo.ts') },
  ingest: {
    operands: '<FILE|DIR|URL|->…',
    completes: 'file',
    options: {
      language: optionFor('source.add.items', 'language', 'TAG'),
      published: optionFor('source.add.items', 'published', 'DATE'),
      outlet: optionFor('source.add.items', 'outlet', 'NAME'),
      url: ADDRESS,
      watch: switchOn('w'),
    },
    load: () => import('./commands/ingest.ts'),
  },
  feeds: {
    operands: 'list|add|set|remove|run|import|export [URL…|FILE|-]',
    actions: ['list', 'add', 'set', 'remove', 'run', 'import', 'export'],
    completes: 'file',
    options: {
      every: optionFor('feed.add', 'every', 'MINUTES'),
      outlet: optionFor('feed.add', 'outlet', 'NAME'),
      title: optionFor('feed.add', 'title', 'TEXT'),
      pause: switchOn(),
      resume: switchOn(),
      watch: switchOn('w'),
    },
    load: () => import('./commands/feeds.ts'),
  },
  say: {
    operands: '[QUERY]',
    pages: true,
    options: { ...GRAMMAR_OPTIONS, sort: optionFor('statement.search', 'sort', 'ORDER') },
    load: () => import('./commands/say.ts'),
  },
  search: {
    operands: 'sources|statements|events|actors [QUERY]',
    actions: ['sources', 'statements', 'events', 'actors'],
    pages: true,
    options: GRAMMAR_OPTIONS,
    load: () => import('./commands/search.ts'),
  },
  show: {
    operands: 'ID…',
    pages: true,
    options: {
      context: optionFor('statement.context', 'around', 'N'),
      chain: switchOn(),
      versions: switchOn(),
      record: switchOn(),
    },
    load: () => import('./commands/show.ts'),
  },
  events: {
    operands: '[QUERY]|merge|split|move EVENT ID…',
    actions: ['merge', 'split', 'move'],
    pages: true,
    options: { ...GRAMMAR_OPTIONS, ...ACT_OPTIONS, sort: optionFor('event.list', 'sort', 'ORDER') },
    load: () => import('./commands/events.ts'),
  },
  compare: {
    operands: '<EVENT|QUERY>',
    pages: true,
    options: { figures: switchOn(), sources: switchOn(), disputes: switchOn(), all: switchOn() },
    load: () => import('./commands/compare.ts'),
  },
  timeline: {
    operands: '<EVENT|QUERY>',
    pages: true,
    options: GRAMMAR_OPTIONS,
    load: () => import('./commands/timeline.ts'),
  },
  facets: {
    operands: '[QUERY]',
    pages: true,
    options: GRAMMAR_OPTIONS,
    load: () => import('./commands/facets.ts'),
  },
  histogram: {
    operands: '[QUERY]',
    pages: true,
    options: GRAMMAR_OPTIONS,
    load: () => import('./commands/histogram.ts'),
  },
  matrix: {
    operands: '[QUERY]',
    pages: true,
    options: {
      ...GRAMMAR_OPTIONS,
      role: optionFor('statement.matrix', 'role', 'ROLE'),
      size: optionFor('statement.matrix', 'size', 'N'),
    },
    load: () => import('./commands/matrix.ts'),
  },
  names: {
    operands: 'FIELD [TEXT]',
    actions: INPUTS['statement.complete'].field.choices,
    options: {},
    load: () => import('./commands/names.ts'),
  },
  sources: {
    operands: 'list|show|set|remove [QUERY|ID…]',
    actions: SOURCE_ACTIONS,
    pages: true,
    options: {
      ...GRAMMAR_OPTIONS,
      published: { ...optionFor('source.set', 'published', 'DATE'), mayBeEmpty: true },
      outlet: optionFor('source.set', 'outlet', 'NAME'),
      yes: switchOn('y'),
      ...ACT_OPTIONS,
    },
    load: () => import('./commands/sources.ts'),
  },
  diff: { operands: 'SOURCE [SOURCE]', pages: true, options: {}, load: () => import('./commands/diff.ts') },
  actors: {
    operands: 'list|show|merge|split|rename|retype|alias|role|apart [QUERY|ID…|TYPE]',
    actions: ['list', 'show', 'merge', 'split', 'rename', 'retype', 'alias', 'role', 'apart'],
    pages: true,
    options: {
      ...GRAMMAR_OPTIONS,
      ...ACT_OPTIONS,
      called: valued('NAME,…'),
      office: valued('ROLE,…'),
      in: valued('SOURCE,…'),
      name: valued('NAME'),
      fr: { ...valued('NAME'), mayBeEmpty: true },
      en: { ...valued('NAME'), mayBeEmpty: true },
      add: valued('NAME|ROLE'),
      drop: valued('NAME|ROLE'),
    },
    load: () => import('./commands/actors.ts'),
  },
  saved: {
    operands: 'list|save|remove [NAME] [QUERY]',
    actions: ['list', 'save', 'remove'],
    options: { sort: optionFor('saved.save', 'sort', 'ORDER') },
    load: () => import('./commands/saved.ts'),
  },
  snapshots: {
    operands: 'freeze|show [QUERY|ID]',
    actions: ['freeze', 'show'],
    pages: true,
    options: { ...GRAMMAR_OPTIONS, sort: optionFor('snapshot.freeze', 'sort', 'ORDER') },
    load: () => import('./commands/snapshots.ts'),
  },
  review: {
    operands:
      'log|accept|reject|clear|edit|undo|redo|judge|correct|add|stages|orphans [ID…] | queue|next|assign|bulk|second|opinion|agreement [ID…|QUERY]',
    actions: REVIEW_ACTIONS,
    pages: true,
    options: {
      ...GRAMMAR_OPTIONS,
      ...ACT_OPTIONS,
      reason: valued('WHY', { choices: ['speaker', 'conflict', 'quoted', 'newcomer'] }),
      assigned: valued('NAME'),
      label: valued('TAG'),
      overwrite: switchOn(),
      action: optionFor('review.log', 'action', 'ACTION'),
      format: valued('FORMAT', { choices: formatsFor('log') }),
      output: valued('FILE', { short: 'o', completes: 'file' }),
      type: optionFor('event.correct', 'type', 'TYPE'),
      mode: valued('MODE', { mayBeEmpty: true }),
      when: valued('DATE', { mayBeEmpty: true }),
      place: valued('NAME', { mayBeEmpty: true }),
      speaker: valued('ACTOR|NAME'),
    },
    load: () => import('./commands/review.ts'),
  },
  batch: {
    operands: '<FILE|-> [QUERY]',
    completes: 'file',
    pages: true,
    options: {
      mode: optionFor('batch.run', 'mode', 'HOW'),
      column: valued('NAME|N'),
      header: switchOn(),
      statements: switchOn(),
      ...GRAMMAR_OPTIONS,
    },
    load: () => import('./commands/batch.ts'),
  },
  note: {
    operands: 'list|add|set|remove [ID|NOTE] [TEXT]',
    actions: ['list', 'add', 'set', 'remove'],
    pages: true,
    options: {
      words: valued('WORDS'),
      orphaned: switchOn(),
      why: optionFor('note.add', 'why', 'TEXT'),
      who: optionFor('note.add', 'by', 'NAME'),
    },
    load: () => import('./commands/note.ts'),
  },
  tag: {
    operands: 'list|show|add|remove|rename [TAG…] [ID…]',
    actions: ['list', 'show', 'add', 'remove', 'rename'],
    pages: true,
    options: {
      orphaned: switchOn(),
      why: optionFor('tag.add', 'why', 'TEXT'),
      who: optionFor('tag.add', 'by', 'NAME'),
    },
    load: () => import('./commands/tag.ts'),
  },
  jobs: {
    operands: 'list|show|watch|cancel|retry [ID…]',
    actions: ['list', 'show', 'watch', 'cancel', 'retry'],
    options: {},
    load: () => import('./commands/jobs.ts'),
  },
  export: {
    operands: '[QUERY]',
    options: {
      format: optionFor('export.stream', 'format', 'FORMAT'),
      what: optionFor('export.stream', 'what', 'NOUN'),
      output: valued('FILE', { short: 'o', completes: 'file' }),
      excel: switchOn(),
      saved: valued('NAME'),
      snapshot: optionFor('export.stream', 'snapshot', 'ID'),
      ...GRAMMAR_OPTIONS,
      sort: optionFor('export.stream', 'sort', 'ORDER'),
    },
    load: () => import('./commands/export.ts'),
  },
  import: {
    operands: 'jsonl|gqg|quotebank|hypothesis|csl|ris|opml <FILE|->…',
    options: { every: valued('MINUTES') },
    load: () => import('./commands/import.ts'),
  },
  gold: {
    operands: 'FOLDER [QUERY]',
    completes: 'file',
    options: GRAMMAR_OPTIONS,
    load: () => import('./commands/gold.ts'),
  },
  verify: { operands: '[ID…]', options: { all: switchOn() }, load: () => import('./commands/verify.ts') },
  annotate: { operands: '', options: {}, load: () => import('./commands/annotate.ts') },
  mcp: { operands: '', options: {}, load: () => import('./commands/mcp.ts') },
  serve: {
    operands: '',
    options: { host: valued('HOST'), port: valued('PORT', { least: 0, most: 65_535 }) },
    load: () => import('./commands/serve.ts'),
  },
  worker: {
    operands: '',
    options: { concurrency: valued('N', { least: 1, most: 64 }) },
    load: () => import('./commands/worker.ts'),
  },
  backup: {
    operands: 'FILE',
    completes: 'file',
    options: { yes: switchOn('y') },
    load: () => import('./commands/backup.ts'),
  },
  restore: {
    operands: 'FILE',
    completes: 'file',
    options: { yes: switchOn('y') },
    load: () => import('./commands/restore.ts'),
  },
  auth: {
    operands: 'list|add|revoke|login|logout|status [NAME…|ID…|URL]',
    actions: ['list', 'add', 'revoke', 'login', 'logout', 'status'],
    options: { role: optionFor('key.add', 'role', 'ROLE') },
    load: () => import('./commands/auth.ts'),
  },
  config: {
    operands: 'list|get|set|path [KEY] [VALUE]',
    actions: ['list', 'get', 'set', 'path'],
    options: {},
    load: () => import('./commands/config.ts'),
  },
  status: { operands: '', options: {}, load: () => import('./commands/status.ts') },
  doctor: { operands: '', options: {}, load: () => import('./commands/doctor.ts') },
  completion: {
    operands: 'bash|zsh|fish',
    actions: ['bash', 'zsh', 'fish'],
    options: {},
    load: () => import('./commands/completion.ts'),
  },
} satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];
export const isCommand = (word: string): word is CommandName => Object.hasOwn(COMMANDS, word);
