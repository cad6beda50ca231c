import type { Words } from '@dixit/locales/contract';
import { fold } from '@dixit/text';
import { cut, pieceFrom, type Piece, type Pieces } from '../reading/pieces.ts';

/** Category of the locale's table to code. */
export type Meanings = Readonly<Record<string, string | undefined>>;
/** A language's table of words: category, code, forms. */
export interface WordTable {
  readonly words: object;
}

/** A word, number, mark, or phrase of the lexicon, with what it means. */
export interface TimeToken extends Piece {
  readonly means?: Meanings | undefined;
}

interface Phrase {
  words: readonly string[];
  /** As found in folded text, a blank where the words stand apart. */
  text: string;
  means: Meanings;
}

interface Entry {
  means: Meanings | undefined;
  /** Longest first. */
  phrases: Phrase[];
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
        const parts = cut(form).map(({ text }) => text);
        const entry = entryOf(parts[0] ?? '');
        if (parts.length === 1) entry.means = { ...entry.means, [category]: code };
        else addPhrase(entry, { words: parts, text: fold(form), means: { [category]: code } });
      }
    }
  }
  for (const entry of lexicon.values()) entry.phrases.sort((a, b) => b.words.length - a.words.length);
  return lexicon;
}

function addPhrase(entry: Entry, phrase: Phrase): void {
  const known = entry.phrases.find(({ words }) => words.join(' ') === phrase.words.join(' '));
  if (known === undefined) entry.phrases.push(phrase);
  else known.means = { ...known.means, ...phrase.means };
}

/** The pieces of a stretch of text with what they mean in a lexicon, phrases whole. Linear. */
export function timeTokens(pieces: Pick<Pieces, 'all'>, from: number, to: number, lexicon: Lexicon): TimeToken[] {
  const { all } = pieces;
  const raw: TimeToken[] = [];
  const openings: number[] = [];
  for (let i = pieceFrom(pieces, from); i < all.length; i++) {
    const piece = all[i];
    if (piece === undefined || piece.start >= to) break;
    const entry = piece.kind === 'number' ? undefined : lexicon.get(piece.text);
    if (entry !== undefined && entry.phrases.length > 0) openings.push(raw.length);
    raw.push(entry === undefined ? piece : meaningful(piece, entry.means));
  }
  return openings.length === 0 ? raw : withPhrases(raw, lexicon, openings);
}

/** Field by field: a spread costs several times as much, for every third word. */
const meaningful = ({ start, end, text, kind, tight }: Piece, means: Meanings | undefined): TimeToken => ({
  start,
  end,
  text,
  kind,
  tight,
  means,
});

/** Joins the words of phrases to one token; `openings` are the tokens that some phrase begins with. */
function withPhrases(raw: TimeToken[], lexicon: Lexicon, openings: readonly number[]): TimeToken[] {
  let kept = 0;
  let next = 0;
  for (const at of openings) {
    if (at < next) continue;
    const first = raw[at];
    const phrase = first && lexicon.get(first.text)?.phrases.find(({ words }) => stands(words, raw, at));
    const last = phrase && raw[at + phrase.words.length - 1];
    if (!first || !phrase || !last) continue;
    while (next < at) move(raw, next++, kept++);
    raw[kept++] = {
      start: first.start,
      end: last.end,
      text: phrase.text,
      kind: 'word',
      tight: first.tight,
      means: phrase.means,
    };
    next = at + phrase.words.length;
  }
  if (next === kept) return raw;
  while (next < raw.length) move(raw, next++, kept++);
  raw.length = kept;
  return raw;
}

function move(tokens: TimeToken[], from: number, to: number): void {
  const token = tokens[from];
  if (token !== undefined && from !== to) tokens[to] = token;
}

function stands(words: readonly string[], raw: readonly TimeToken[], at: number): boolean {
  for (let k = 1; k < words.length; k++) if (raw[at + k]?.text !== words[k]) return false;
  return true;
}
