import type { UsageError } from '../args.ts';
import type { EXIT } from '../exit-codes.ts';
import type { COMMANDS, CommandName, GLOBAL_OPTIONS } from '../command-table.ts';

type OptionNames<T> = T extends { options: infer O } ? keyof O : never;
export type OptionName =
  | keyof typeof GLOBAL_OPTIONS
  | Exclude<{ [K in CommandName]: OptionNames<(typeof COMMANDS)[K]> }[CommandName], number | symbol>;

type DoctorCheck =
  | 'node'
  | 'settings'
  | 'home'
  | 'space'
  | 'integrity'
  | 'postgres'
  | 'migrations'
  | 'database'
  | 'spans'
  | 'locales'
  | 'fetch'
  | 'api'
  | 'dashboard'
  | 'server';

/** What the command line says by itself. Sentences for codes come from `phrases`. */
export interface Messages {
  about: string;
  usage: string;
  commandsTitle: string;
  optionsTitle: string;
  queryTitle: string;
  examplesTitle: string;
  exitTitle: string;
  exits: Record<keyof typeof EXIT, string>;
  globalTitle: string;
  moreHelp: string;
  summaries: Record<CommandName, string>;
  examples: Record<CommandName, readonly string[]>;
  options: Record<OptionName, string>;
  /** Stands for a command in what is typed. */
  commandWord: string;
  /** What an option means, with the values that it may have; these may be empty. */
  withChoices: (meaning: string, choices: string) => string;
  usageErrors: Record<UsageError['problem'], (subject: string, allowed: string) => string>;
  unknownCommand: (word: string, near: string | null) => string;
  seeHelp: (command: string | null) => string;
  needsYes: (command: string) => string;
  confirm: (what: string) => string;
  wouldRemove: string;
  /** Of a correction that is only tried. */
  wouldTouch: (statements: string, sources: string) => string;
  removed: (what: string) => string;
  nothingFound: string;
  /** Of a backup: its size and its SHA-256. */
  backedUp: (file: string, bytes: string, sha256: string) => string;
  restored: (file: string, date: string) => string;
  confirmRestore: (database: string) => string;
  /** Of documents, after an interrupt. */
  notBegun: (count: string) => string;
  /** Statements without a date. */
  undated: (count: string) => string;
  /** Of keys: when one was used, or revoked, as instants. */
  keyUsed: (at: string | null) => string;
  keyRevoked: (at: string) => string;
  keyShownOnce: (name: string, role: string) => string;
  /** A file with a key that other users of the machine can read. */
  keyOpenToOthers: (file: string) => string;
  askKey: string;
  /** Without a name and a role: a server that asks for no keys, or somebody it does not know. */
  signedIn: (name: string | null, role: string | null, server: string | null) => string;
  settingFrom: Record<'flag' | 'environment' | 'project' | 'user' | 'default', string>;
  /** Of feeds. */
  feedKnown: (url: string) => string;
  feedsImported: (added: string, known: string) => string;
  nextReading: (when: string) => string;
  paused: string;
  noFeeds: string;
  /** Of a note or tag whose words or thing are gone. */
  orphaned: (id: string) => string;
  nothingToDo: string;
  /** Of many statements at once; `isDry`: they would change. */
  bulkChanged: (statements: string, isDry: boolean) => string;
  bulkSkipped: (reason: 'same' | 'decided' | 'gone', count: string) => string;
  /** Evaluation sets made of reviewed sources. */
  goldWritten: (counts: { documents: number; quotes: number; traps: number }) => string;
  goldLeft: (sources: string) => string;
  /** What an import brought; `unanchored`: statements without a text, null when there are none. */
  imported: (counts: { documents: string; unchanged: string; unanchored: string | null }) => string;
  alsoShow: (shown: string, total: string) => string;
  published: (date: string) => string;
  statements: string;
  events: string;
  sources: string;
  relay: string;
  reasons: string;
  addedByPerson: string;
  takenFor: Record<'speaker' | 'addressee', (name: string) => string>;
  alsoReportedBy: string;
  stages: string;
  participants: string;
  aliases: string;
  roles: string;
  differs: string;
  /** Sources that are silent on a fact. */
  absent: (outlets: string) => string;
  more: (count: string) => string;
  facts: Record<'time' | 'duration' | 'place' | 'participant' | 'stage' | 'figure', string>;
  /** An outlet that claims something in its own words. */
  byItself: (outlet: string) => string;
  onCondition: (words: string) => string;
  contested: string;
  nothingToCompare: string;
  moreByCompare: (count: string, event: string) => string;
  moreComparisons: (shown: string, total: string) => string;
  spansIntact: (spans: string, sources: string) => string;
  faultsFound: (count: string) => string;
  demoQuestions: readonly { question: string; command: readonly string[] }[];
  demoNext: string;
  listening: (url: string) => string;
  working: (database: string) => string;
  version: (number: string) => string;
  /** How many statements of a version were kept, changed, left out or added. */
  changes: Record<'kept' | 'changed' | 'gone' | 'added', (count: string) => string>;
  /** Of `ingest --watch`, when all that was there is taken in. */
  watching: string;
  failedDocuments: (count: string) => string;
  perSecond: (rate: string) => string;
  timeLeft: (clock: string) => string;
  /** When an item is tried again, and how often it was tried. */
  triedAgain: (when: string, attempts: string) => string;
  doctor: Record<DoctorCheck, string>;
  remedies: Record<DoctorCheck, string>;
  noDatabase: string;
  fetchPause: (seconds: string) => string;
  noContact: string;
  doctorOk: string;
  doctorWrong: string;
  needsNode: (version: string) => string;
  notWritable: string;
  emptyInput: string;
  badLine: (line: number, problem: string) => string;
}
