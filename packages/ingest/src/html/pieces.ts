import type { Hint } from '../layout/line.ts';
import type { PageElement, PageNode, PageText } from './dom.ts';
import { type Believable, believableIn, hintOf, INLINE, isHidden, SKIPPED } from './parts.ts';

/** An element and those it stands in. */
export interface Scope {
  element: PageElement;
  up: Scope | null;
  depth: number;
}

/** One line of a page: the words between two breaks. */
export interface Piece {
  text: string;
  hint: Hint | null;
  /** The nearest block that it stands in. */
  scope: Scope;
  /** The nodes that its words are in. */
  nodes: PageNode[];
  /** The share of its characters that are links. */
  linked: number;
  /** The share of its characters that are set in bold, and in bold or italics. */
  bold: number;
  set: number;
  /** ISO time that its `time` element gives. */
  time: string | null;
}

interface Run {
  node: PageNode;
  place: Place;
  text: string;
}

interface Place {
  scope: Scope;
  hint: Hint | null;
  isLink: boolean;
  isBold: boolean;
  isItalic: boolean;
  time: string | null;
}

/** Elements that say how words look and nothing else. */
const SET = new Set(['B', 'STRONG', 'I', 'EM', 'U', 'SUP', 'SUB', 'SMALL']);
const SHARE_OF_LINE = 0.6;
const NOTE_LENGTH = 200;
const WRAPPED_LENGTH = 40;
const CELL_LENGTH = 200;
const CELL_BLOCKS = new Set('P DIV TABLE UL OL H1 H2 H3 H4 ARTICLE SECTION'.split(' '));

/** The lines of a page, and what else a walk through it meets. */
export interface PageBody {
  pieces: Piece[];
  /** Parts that are no article: hidden, without words, named as furniture or as a caption. */
  surplus: PageElement[];
  pictures: PageElement[];
  elements: number;
  depth: number;
}

/** The lines of a page in the order of its source: white space collapsed, no-break spaces kept, hidden parts left out. */
export function readPieces(body: PageElement): PageBody {
  const shown = readAll(body, isHidden);
  if (lengthOf(shown.pieces) >= FEW_WORDS) return shown;
  const all = readAll(body, () => false);
  return lengthOf(all.pieces) > Math.max(FEW_WORDS, lengthOf(shown.pieces)) * 2 ? all : shown;
}

/** A page that shows less than this and hides much more shows it by a script. */
const FEW_WORDS = 250;

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

function readAll(body: PageElement, isOff: (element: PageElement) => boolean): PageBody {
  const pieces: Piece[] = [];
  const read: PageBody = { pieces, surplus: [], pictures: [], elements: 0, depth: 0 };
  const believable = believableIn(body);
  let open: Run[] = [];
  let waiting: Place | null = null;
  const flush = (place: Place): void => {
    const piece = pieceOf(open, place);
    if (piece !== null) pieces.push(piece);
    open = [];
    waiting = null;
  };
  /** Old pages break their lines to a width: a line that goes on in mid-sentence is no end. */
  const breakLine = (place: Place): void => {
    const last = open.findLast((run) => /\S/u.test(run.text))?.text.trimEnd() ?? '';
    const mayGoOn = waiting === null && last.length >= WRAPPED_LENGTH && /[\p{L},]$/u.test(last);
    if (mayGoOn) waiting = place;
    else flush(place);
  };
  const addText = (node: PageText, place: Place): void => {
    const text = node.nodeValue;
    if (waiting !== null && /\S/u.test(text)) {
      if (/^\s*\p{Ll}/u.test(text)) open.push({ node, place, text: ' ' });
      else flush(waiting);
      waiting = null;
    }
    open.push({ node, place, text });
  };
  const visit = (node: PageNode, place: Place): void => {
    if (node.nodeType === 3) {
      addText(node, place);
      return;
    }
    const name = node.nodeName;
    read.elements++;
    if (name === 'IMG') read.pictures.push(node);
    if (SKIPPED.has(name) || (!SET.has(name) && isOff(node))) {
      read.surplus.push(node);
      return;
    }
    if (name === 'BR') {
      breakLine(place);
      return;
    }
    if (name === 'HR') {
      flush(place);
      return;
    }
    const isBlock = !INLINE.has(name) && !(isCell(name) && isDataCell(node));
    if (isCell(name) && !isBlock && open.length > 0) open.push({ node, place, text: '\t' });
    const inner = innerPlace(node, name, place, { isBlock, believable });
    read.depth = Math.max(read.depth, inner.scope.depth);
    if (isOut(inner.hint) && !isOut(place.hint)) read.surplus.push(node);
    if (isBlock) flush(place);
    for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child, inner);
    if (isBlock) flush(inner);
  };
  const scope: Scope = { element: body, up: null, depth: 0 };
  const root: Place = { scope, hint: null, isLink: false, isBold: false, isItalic: false, time: null };
  for (let child = body.firstChild; child !== null; child = child.nextSibling) visit(child, root);
  flush(root);
  return read;
}

interface Rules {
  isBlock: boolean;
  believable: Believable;
}

/** The same place, where an element changes nothing: most elements inside a line do not. */
function innerPlace(node: PageElement, name: string, place: Place, { isBlock, believable }: Rules): Place {
  const hint = SET.has(name) ? place.hint : hintOf(node, name, place.hint, believable);
  const isLink = place.isLink || (name === 'A' && !/^(?:#|$)/u.test(node.getAttribute('href') ?? ''));
  const isBold = place.isBold || name === 'B' || name === 'STRONG';
  const isItalic = place.isItalic || name === 'I' || name === 'EM';
  const time = name === 'TIME' ? node.getAttribute('datetime') : place.time;
  const isSame = isLink === place.isLink && isBold === place.isBold && isItalic === place.isItalic;
  if (!isBlock && isSame && hint === place.hint && time === place.time) return place;
  const scope = isBlock ? { element: node, up: place.scope, depth: place.scope.depth + 1 } : place.scope;
  return { scope, hint, isLink, isBold, isItalic, time };
}

const isOut = (hint: Hint | null): boolean => hint?.kind === 'boilerplate' || hint?.kind === 'caption';

const isCell = (name: string): boolean => name === 'TD' || name === 'TH';

/** A cell of a few words; old pages set whole articles in tables, and these cells are blocks. */
const isDataCell = (cell: PageElement): boolean =>
  cell.textContent.length <= CELL_LENGTH && cell.find(({ tagName }) => CELL_BLOCKS.has(tagName)) === null;

/** Cells of a row stay apart by a tabulator, every other run of white space is one space. */
const collapse = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f]/gu, ' ')
    .replace(/ *\t[\t ]*| {2,}/gu, (blank) => (blank.includes('\t') ? '\t' : ' '))
    .replace(/^[ \t]+|[ \t]+$/gu, '');

function pieceOf(runs: readonly Run[], place: Place): Piece | null {
  const text = collapse(
    runs.map((run) => (run.text === '\t' ? '\t' : run.text.replace(/[\t\n\f\r ]+/gu, ' '))).join(''),
  );
  if (!/\S/u.test(text)) return null;
  const words = runs.filter((run) => /\S/u.test(run.text));
  const sizes = words.map((run) => run.text.trim().length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const shareOf = (test: (run: Run) => boolean): number =>
    words.reduce((sum, run, i) => sum + (test(run) ? (sizes[i] ?? 0) : 0), 0) / total;
  return {
    text,
    hint: lineHint(words, text, place.hint, shareOf),
    scope: place.scope,
    nodes: words.map((run) => run.node),
    linked: shareOf((run) => run.place.isLink),
    bold: shareOf((run) => run.place.isBold),
    set: shareOf((run) => run.place.isBold || run.place.isItalic),
    time: words.find((run) => run.place.time !== null)?.place.time ?? null,
  };
}

/** What is marked inside a line speaks for the line only when it is most of it. */
function lineHint(
  runs: readonly Run[],
  text: string,
  own: Hint | null,
  shareOf: (test: (run: Run) => boolean) => number,
): Hint | null {
  const marks = new Set(runs.map((run) => run.place.hint));
  const [only] = marks;
  if (marks.size === 1) return only ?? null;
  const strongest = [...marks].find(
    (hint) =>
      hint !== null &&
      hint !== own &&
      shareOf((run) => run.place.hint?.reason === hint.reason && run.place.hint?.kind === hint.kind) >= SHARE_OF_LINE,
  );
  return strongest !== undefined && text.length <= NOTE_LENGTH ? strongest : own;
}
