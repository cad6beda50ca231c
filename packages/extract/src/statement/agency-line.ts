import type { Locale } from '@dixit/locales/contract';
import type { Block, Extraction, Hop, Source } from '@dixit/model';
import { type Lexicon, lexiconOf } from '../reading/lexicon.ts';
import { isAgency } from './relay.ts';

/** « LUTZA (Agence Levant) – » before the first sentence. */
const DATELINE = /^(\p{Lu}[\p{L}\d\s,.'’-]{1,60}\()([^()]{2,60})\)\s?[-–—]/u;
/** « (avec Agence Levant) » behind the last one. */
const CLOSING = /^([^]*\()([^()]{2,60})\)\s*$/u;
/** A line that holds nothing else is no longer than that. */
const LONGEST_LINE = 60;

/**
 * Statements of a text that an agency wrote, or helped to write, came through that agency as far as nothing else
 * is said: its line (dateline, credit, last words in brackets) is the hop of all that name none. Texts of one
 * agency are then one origin. Linear in the number of blocks.
 */
export function withAgencyLine(source: Source, extraction: Extraction, locale: Locale): Extraction {
  const hops = agenciesOf(source, lexiconOf(locale));
  if (hops.length === 0) return extraction;
  const statements = extraction.statements.map((statement) =>
    statement.relay.length === 0 ? { ...statement, relay: hops } : statement,
  );
  return { ...extraction, statements };
}

function agenciesOf({ text, blocks }: Source, lexicon: Lexicon): Hop[] {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  const behind = last && blocks[blocks.indexOf(last) + 1];
  for (const block of blocks) {
    const words = text.slice(block.span.start, block.span.end);
    const found =
      (block === first ? DATELINE.exec(words) : null) ??
      (block === last ? CLOSING.exec(words) : null) ??
      (isLine(words) && (block === behind || isCredit(block)) ? ['', '', words] : null);
    const [, before = '', names] = found ?? [];
    const hops = names === undefined ? [] : hopsOf(names, block.span.start + before.length, lexicon);
    if (hops.length > 0) return hops;
  }
  return [];
}

const isLine = (words: string): boolean => words.length <= LONGEST_LINE && !words.includes('©');

/** Of the text, or of what tells who wrote it; not below a picture. */
const isCredit = ({ kind, reason }: Block): boolean =>
  kind === 'paragraph' || reason === 'byline' || reason === 'credit';

/** The agencies named, and nothing else but the paper that thanks them: « Le Fanal avec Agence Levant et Agence du Nord ». */
function hopsOf(words: string, start: number, lexicon: Lexicon): Hop[] {
  const hops: Hop[] = [];
  for (const { 0: part, index } of words.matchAll(/[^,;/&]+/gu)) {
    for (const piece of piecesOf(part, lexicon)) {
      const text = part.slice(piece.from, piece.to);
      if (!isAgency(lexicon, text)) return [];
      const from = start + index + piece.from;
      hops.push({ entity: null, actorId: null, span: { start: from, end: from + text.length }, text, role: 'agency' });
    }
  }
  return hops;
}

/** The names in words, as ranges; a whole that is no name when there are other words than these. */
function piecesOf(words: string, lexicon: Lexicon): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  let piece: { from: number; to: number } | null = null;
  for (const { 0: token, index } of words.matchAll(/[\p{L}\p{N}’'-]+/gu)) {
    const word = token.toLowerCase();
    const isLink = lexicon.nounLinks.has(word) || lexicon.determiners.has(word);
    const isPreposition = !isLink && (lexicon.prepositions.has(word) || lexicon.contentPrepositions.has(word));
    if (lexicon.coordinators.has(word)) {
      if (piece !== null) pieces.push(piece);
      piece = null;
    } else if (isPreposition) piece = null;
    else if (!isLink && !/^[\p{Lu}\d]/u.test(token) && !lexicon.agencies.has(word)) return [{ from: 0, to: 0 }];
    else piece = { from: piece === null ? index : piece.from, to: index + token.length };
  }
  return piece === null ? pieces : [...pieces, piece];
}
