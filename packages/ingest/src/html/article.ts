import type { Hint } from '../layout/line.ts';
import type { PageDocument, PageElement } from './dom.ts';
import { outside } from './parts.ts';
import type { PageBody, Piece, Scope } from './pieces.ts';
import { findHeadline } from './headline.ts';
import { plain } from './plain.ts';
import { markPullQuotes } from './pull-quotes.ts';
import { readableNodes } from './readable.ts';
import { findRoot } from './root.ts';

const LEAST = 250;
const LEAST_SHARE = 0.7;
const SENTENCE = 60;
const ALL_SET = 0.9;
const FEW_LINKS = 0.5;
const ONLY_LINKS = 0.8;
const TEXT_TAGS = new Set(['P', 'LI', 'BLOCKQUOTE', 'DD', 'DT', 'PRE', 'TR', 'TD', 'TH', 'Q']);

/** A line of a page with what the whole page says of it. */
export interface JudgedPiece {
  text: string;
  hint: Hint;
}

/** Tells the lines of the article from those around it. `title` is what the page names as its title. */
export function judgePieces(document: PageDocument, page: PageBody, title: string | null): JudgedPiece[] {
  const { pieces } = page;
  markPictureTexts(page);
  const own = findRoot(pieces.filter(isRunning));
  const inOwn = pieces.map((piece) => own === null || isIn(piece.scope, own));
  const nodes = readableNodes(document, page);
  const marked = pieces.map((piece) => isArticleLike(piece) && piece.nodes.some((node) => nodes.has(node)));
  const kept = isEnough(pieces, marked, inOwn)
    ? marked
    : pieces.map((piece, i) => inOwn[i] === true && isArticleLike(piece));
  const headline = findHeadline(pieces, kept, title);
  const all = withNeighbours(pieces, kept);
  markPullQuotes(pieces, all);
  return hintAll(pieces, all, headline);
}

const isArticleLike = (piece: Piece): boolean => piece.hint?.kind !== 'boilerplate' && piece.linked < ONLY_LINKS;

const CAPTION_LENGTH = 20;

/** A line that says what a picture says of itself is its caption. */
function markPictureTexts({ pieces, pictures }: PageBody): void {
  const texts = new Set<string>();
  for (const picture of pictures)
    for (const name of ['alt', 'title']) {
      const words = plain(picture.getAttribute(name) ?? '');
      if (words.length >= CAPTION_LENGTH) texts.add(words);
    }
  if (texts.size === 0) return;
  const longest = Math.max(...[...texts].map(({ length }) => length));
  for (const piece of pieces)
    if (
      piece.hint === null &&
      piece.text.length >= CAPTION_LENGTH &&
      piece.text.length <= longest * 2 &&
      texts.has(plain(piece.text))
    )
      piece.hint = { kind: 'caption', reason: null };
}

const isText = (piece: Piece): boolean => TEXT_TAGS.has(piece.scope.element.nodeName) && piece.linked < FEW_LINKS;

const ITEM_TAGS = new Set(['LI', 'BLOCKQUOTE', 'DD', 'PRE', 'TR', 'TD', 'Q']);

const isItem = ({ element, up }: Scope): boolean =>
  ITEM_TAGS.has(element.nodeName) || ITEM_TAGS.has(up?.element.nodeName ?? '');

const isRunning = (piece: Piece): boolean =>
  isText(piece) && isArticleLike(piece) && piece.hint?.kind !== 'caption' && piece.text.length >= SENTENCE;

const isIn = (scope: Scope | null, element: PageElement): boolean => {
  for (let at = scope; at !== null; at = at.up) if (at.element === element) return true;
  return false;
};

function isEnough(pieces: readonly Piece[], marked: readonly boolean[], inOwn: readonly boolean[]): boolean {
  let [found, own] = [0, 0];
  for (const [i, piece] of pieces.entries()) {
    if (marked[i]) found += piece.text.length;
    if (inOwn[i] && isRunning(piece)) own += piece.text.length;
  }
  return found >= Math.min(LEAST, own) && found >= own * LEAST_SHARE && found > 0;
}

/** A line between kept ones, in the same block as one of them, is article too; lists and tables come with their paragraphs. */
function withNeighbours(pieces: readonly Piece[], kept: readonly boolean[]): boolean[] {
  const first = kept.indexOf(true);
  const last = kept.lastIndexOf(true);
  const parents = new Set(
    pieces.flatMap((piece, i) => (kept[i] ? [piece.scope.up?.element, piece.scope.element] : [])),
  );
  return pieces.map((piece, i) => {
    if (kept[i] || i < first || i > last || !isArticleLike(piece)) return kept[i] ?? false;
    const isHeading = piece.hint?.kind === 'crosshead' || piece.hint?.kind === 'caption';
    const { up } = piece.scope;
    const isBeside = parents.has(up?.element) || parents.has(up?.up?.element);
    return isBeside && (isHeading || isText(piece));
  });
}

/** Lines between the title and the article: standfirst, byline, date. More than these is another part of the page. */
const UNDER_TITLE = 25;
const TIME_LENGTH = 80;

function hintAll(pieces: readonly Piece[], kept: readonly boolean[], headline: number): JudgedPiece[] {
  const first = kept.indexOf(true);
  const last = kept.lastIndexOf(true);
  const isNear = headline >= 0 && headline < first && first - headline <= UNDER_TITLE;
  const groups = new Map<PageElement, number>();
  return pieces.map((piece, i) => {
    const { text } = piece;
    if (i === headline) return { text, hint: { kind: 'headline', reason: null } };
    const own = piece.hint;
    const isTimed = piece.time !== null && text.length <= TIME_LENGTH && i > headline && i < last;
    if (isTimed && own?.kind === 'boilerplate') return { text, hint: { ...own, time: piece.time ?? '' } };
    if (own?.kind === 'boilerplate') return { text, hint: own };
    if (kept[i] || (isNear && i > headline && i < first)) return { text, hint: articleHint(piece, groups) };
    if (own?.kind === 'caption') return { text, hint: own };
    return { text, hint: outside(i < first ? 'menu' : i > last ? 'after-article' : 'related') };
  });
}

function articleHint(piece: Piece, groups: Map<PageElement, number>): Hint {
  const own = piece.hint;
  if (piece.linked >= ONLY_LINKS && own?.kind !== 'standfirst') return outside('related');
  if (own?.kind === 'headline') return { kind: 'crosshead', reason: null };
  if (own !== null && own.kind !== 'paragraph') return own;
  const parent = (piece.scope.up ?? piece.scope).element;
  const group = groups.get(parent) ?? groups.size;
  groups.set(parent, group);
  return {
    kind: 'paragraph',
    reason: null,
    isText: isItem(piece.scope) && piece.bold < FEW_LINKS,
    hasLink: piece.linked > 0,
    group,
    isLead: piece.set >= ALL_SET && piece.text.length >= SENTENCE,
  };
}
