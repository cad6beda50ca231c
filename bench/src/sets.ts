import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One development set of a folder: a gold file (raw pages: their folder), and how it is scored. */
export interface DevelopmentSet {
  name: string;
  path: string;
  scorer: 'quotes' | 'time' | 'events' | 'pages';
}

/** Offsets into the text of its line, end exclusive. */
export type Range = [start: number, end: number];

/** One document of a gold file. What a scorer reads beside this stays in the file. */
export interface GoldLine {
  id: string;
  text: string;
  lang?: string;
  reference?: string;
  publicationDate?: string;
  date?: string;
  quotes?: GoldQuote[];
  traps?: { span: Range; why: string }[];
  expressions?: { span: Range; value: string | null; text?: string }[];
  events?: GoldEvent[];
}

export interface GoldQuote {
  content: Range;
  contentParts?: Range[];
  cue?: Range | null;
  speaker?: Range | null;
  speakerText?: string | null;
  speakerResolved?: string | null;
  addressee?: Range | null;
  type: string;
  /** False: may be found, and costs nothing when it is not. */
  speechCue?: boolean;
  note?: string;
}

export interface GoldEvent {
  scheme: string;
  code: string;
  actors: (string | { actorText: string })[];
  recipients: (string | { actorText: string })[];
}

/** Files that a folder must hold for the predictions on these sets to be scored; quotes can do without theirs. */
export const scorersFor = (sets: readonly DevelopmentSet[]): string[] =>
  sets.some(({ scorer }) => scorer === 'time') ? ['score-time.mjs'] : [];

/** The sets of a folder laid out as `quotes/`, `fr-news/gold.jsonl`, `time/`, `events/`. */
export function findSets(folder: string): DevelopmentSet[] {
  const files = (sub: string, scorer: DevelopmentSet['scorer'], only = /\.jsonl$/u): DevelopmentSet[] =>
    existsSync(join(folder, sub))
      ? readdirSync(join(folder, sub))
          .filter((name) => only.test(name))
          .sort()
          .map((name) => ({ name: `${sub}/${name}`, path: join(folder, sub, name), scorer }))
      : [];
  return [
    ...files('fr-news', 'quotes', /^gold\.jsonl$/u),
    ...(existsSync(join(folder, 'fr-news', 'pages'))
      ? [{ name: 'fr-news/pages', path: join(folder, 'fr-news'), scorer: 'pages' as const }]
      : []),
    ...files('quotes', 'quotes'),
    ...files('time', 'time'),
    ...files('events', 'events'),
  ];
}

/** What a set is called in tables: its file, or its folder when the file is only called gold. */
export const shortName = ({ name }: Pick<DevelopmentSet, 'name'>): string =>
  name.replace(/\/gold\.jsonl$/u, '').replace(/^(?:quotes|time|events)\/|\.jsonl$/gu, '');

export function readGold(path: string): GoldLine[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldLine);
}
