import { EXPORT_FORMAT_NAMES, EXPORT_SUBJECTS } from '@dixit/model/formats';
import type { Context } from './context.ts';

export interface OptionSpec {
  type: 'string' | 'boolean';
  short?: string;
  /** What stands for the value in the help. */
  value?: string;
  choices?: readonly string[];
  /** What every value looks like. */
  pattern?: RegExp;
}

/** What a command accepts. Help and parsing both read it; the code behind it is loaded when it runs. */
export interface CommandSpec {
  operands: string;
  options: Readonly<Record<string, OptionSpec>>;
  load(): Promise<{ run(context: Context): Promise<number> }>;
}

const switchOn = (short?: string): OptionSpec =>
  short === undefined ? { type: 'boolean' } : { type: 'boolean', short };
const valued = (value: string, choices?: readonly string[]): OptionSpec =>
  choices ? { type: 'string', value, choices } : { type: 'string', value };

export const GLOBAL_OPTIONS = {
  json: switchOn(),
  jsonl: switchOn(),
  csv: switchOn(),
  tsv: switchOn(),
  plain: switchOn(),
  table: switchOn(),
  fields: valued('A,B'),
  limit: valued('N'),
  server: valued('URL'),
  db: valued('FILE'),
  lang: valued('fr|en', ['fr', 'en']),
  quiet: switchOn('q'),
  debug: switchOn('d'),
  'no-color': switchOn(),
  'no-input': switchOn(),
  'exit-empty': switchOn(),
  help: switchOn('h'),
  version: switchOn(),
} satisfies Record<string, OptionSpec>;

/** A language tag, as the API takes it. */
const TAG: OptionSpec = { ...valued('TAG'), pattern: /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i };
const ADDRESS: OptionSpec = { ...valued('URL'), pattern: /^https?:\/\/[^\s/]/i };

const QUERY_OPTIONS = {
  by: valued('NAME'),
  about: valued('WHAT'),
  to: valued('NAME'),
  via: valued('NAME'),
  since: valued('DATE'),
  until: valued('DATE'),
} satisfies Record<string, OptionSpec>;

export const COMMANDS = {
  demo: { operands: '', options: { 'if-new': switchOn() }, load: () => import('./commands/demo.ts') },
  ingest: {
    operands: '<FILE|DIR|URL|->…',
    options: { language: TAG, published: valued('DATE'), outlet: valued('NAME'), url: ADDRESS, watch: switchOn('w') },
    load: () => import('./commands/ingest.ts'),
  },
  feeds: {
    operands: 'list|add|set|remove|run|import|export [URL…|FILE|-]',
    options: {
      every: valued('MINUTES'),
      outlet: valued('NAME'),
      title: valued('TEXT'),
      pause: switchOn(),
      resume: switchOn(),
      watch: switchOn('w'),
    },
    load: () => import('./commands/feeds.ts'),
  },
  say: {
    operands: '[QUERY]',
    options: { ...QUERY_OPTIONS, sort: valued('ORDER', ['newest', 'oldest', 'relevance']) },
    load: () => import('./commands/say.ts'),
  },
  search: {
    operands: 'sources|statements|events|actors [QUERY]',
    options: {},
    load: () => import('./commands/search.ts'),
  },
  show: {
    operands: 'ID…',
    options: { context: valued('N'), chain: switchOn(), versions: switchOn() },
    load: () => import('./commands/show.ts'),
  },
  events: {
    operands: '[QUERY]',
    options: { stage: valued('STAGE'), claim: valued('CLAIM'), sort: valued('ORDER', ['sources', 'newest']) },
    load: () => import('./commands/events.ts'),
  },
  compare: {
    operands: '<EVENT|QUERY>',
    options: { figures: switchOn(), sources: switchOn(), disputes: switchOn(), all: switchOn() },
    load: () => import('./commands/compare.ts'),
  },
  timeline: {
    operands: '<EVENT|QUERY>',
    options: QUERY_OPTIONS,
    load: () => import('./commands/timeline.ts'),
  },
  sources: {
    operands: 'list|show|set|remove [QUERY|ID…]',
    options: { published: valued('DATE'), outlet: valued('NAME'), yes: switchOn('y'), 'dry-run': switchOn('n') },
    load: () => import('./commands/sources.ts'),
  },
  actors: { operands: 'list|show [QUERY|ID…]', options: {}, load: () => import('./commands/actors.ts') },
  jobs: {
    operands: 'list|show|watch|cancel|retry [ID…]',
    options: {},
    load: () => import('./commands/jobs.ts'),
  },
  export: {
    operands: '[QUERY]',
    options: {
      format: valued('FORMAT', EXPORT_FORMAT_NAMES),
      what: valued('NOUN', EXPORT_SUBJECTS),
      output: { ...valued('FILE'), short: 'o' },
      excel: switchOn(),
      saved: valued('NAME'),
      snapshot: valued('ID'),
      ...QUERY_OPTIONS,
      sort: valued('ORDER', ['newest', 'oldest', 'relevance']),
    },
    load: () => import('./commands/export.ts'),
  },
  verify: { operands: '[ID…]', options: { all: switchOn() }, load: () => import('./commands/verify.ts') },
  annotate: { operands: '', options: {}, load: () => import('./commands/annotate.ts') },
  serve: {
    operands: '',
    options: { host: valued('HOST'), port: valued('PORT') },
    load: () => import('./commands/serve.ts'),
  },
  doctor: { operands: '', options: {}, load: () => import('./commands/doctor.ts') },
} satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];
export const isCommand = (word: string): word is CommandName => Object.hasOwn(COMMANDS, word);
