import type { Words } from '@dixit/locales/contract';
import { fold, foldWithOffsets } from '@dixit/text';

/** Category of the locale's table to code. */
export type Meanings = Readonly<Record<string, string | undefined>>;
/** A language's table of words: category, code, forms. */
export interface WordTable {
  readonly words: object;
}

/** A word, number, mark, or phrase of the lexicon. Offsets point into the original text. */
export interface TimeToken {
  readonly start: number;
  readonly end: number;
  /** Folded. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** No blank between this token and the one before it. */
  readonly tight: boolean;
  readonly means: Meanings | undefined;
}

interface Entry {
  means: Meanings | undefined;
  /** Longest first. */
  phrases: { words: readonly string[]; means: Meanings }[];
}
export type Lexicon = ReadonlyMap<string, Entry>;

const lexicons = new WeakMap<object, Lexicon>();

/** The words of a language by their first word; built once. */
export function lexiconOf(table: WordTable): Lexicon {
  let lexicon = lexicons.get(table);
  if (lexicon === undefined) {
    lexicon = build(table);
    lexicons.set(table, lexicon);
  }
  return lexicon;
}

function build({ words }: WordTable): Lexicon {
  const lexicon = new Map<string, Entry>();
  const entryOf = (word: string): Entry => {
    let entry = lexicon.get(word);
    if (entry === undefined) lexicon.set(word, (entry = { means: undefined, phrases: [] }));
    return entry;
  };
  for (const [category, codes] of Object.entries(words) as [string, Words][]) {
    for (const [code, forms] of Object.entries(codes)) {
      for (const form of forms.split('|')) {
        const parts = split(fold(form)).map((part) => part.text);
        const entry = entryOf(parts[0] ?? '');
        if (parts.length === 1) entry.means = { ...entry.means, [category]: code };
        else addPhrase(entry, parts, { [category]: code });
      }
    }
  }
  for (const entry of lexicon.values()) entry.phrases.sort((a, b) => b.words.length - a.words.length);
  return lexicon;
}

function addPhrase(entry: Entry, words: readonly string[], means: Meanings): void {
  const known = entry.phrases.find((phrase) => phrase.words.join(' ') === words.join(' '));
  if (known === undefined) entry.phrases.push({ words, means });
  else known.means = { ...known.means, ...means };
}

/** The tokens of a stretch of text with what they mean in time expressions. Linear. */
export function timeTokens(text: string, from: number, to: number, lexicon: Lexicon): TimeToken[] {
  const folded = foldWithOffsets(text.slice(from, to));
  const raw = split(folded.text);
  const at = (offset: number): number => from + (folded.offsets[offset] ?? 0);
  const found: TimeToken[] = [];
  for (let i = 0; i < raw.length;) {
    const first = raw[i];
    if (first === undefined) break;
    const entry = first.kind === 'number' ? undefined : lexicon.get(first.text);
    const phrase = entry?.phrases.find(({ words }) => words.every((word, k) => raw[i + k]?.text === word));
    const length = phrase?.words.length ?? 1;
    const last = raw[i + length - 1] ?? first;
    found.push({
      start: at(first.start),
      end: at(last.end),
      text: length === 1 ? first.text : folded.text.slice(first.start, last.end),
      kind: length === 1 ? first.kind : 'word',
      tight: i > 0 && raw[i - 1]?.end === first.start,
      means: phrase === undefined ? entry?.means : phrase.means,
    });
    i += length;
  }
  return found;
}

interface Piece {
  start: number;
  end: number;
  text: string;
  kind: 'word' | 'number' | 'mark';
}

function split(folded: string): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < folded.length;) {
    const code = folded.charCodeAt(i);
    if (code === 32) {
      i++;
      continue;
    }
    const start = i++;
    const kind = kindOf(code);
    if (kind !== 'mark') while (i < folded.length && kindOf(folded.charCodeAt(i)) === kind) i++;
    pieces.push({ start, end: i, text: folded.slice(start, i), kind });
  }
  return pieces;
}

function kindOf(code: number): 'word' | 'number' | 'mark' {
  if (code >= 97 && code <= 122) return 'word';
  if (code >= 48 && code <= 57) return 'number';
  return code >= 0xaa && code !== 0xb0 && code !== 0x20ac ? 'word' : 'mark';
}
