import { fold } from '@dixit/text';
import type { Hint, Reason } from '../layout/line.ts';
import { isElement, type PageElement, type PageNode } from './page.ts';
import { findRoot, type Root } from './root.ts';

/** Frozen text of a page: blocks apart by a blank line, and what the markup says of each, by its start. */
export interface PageText {
  text: string;
  hints: Map<number, Hint>;
}

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO SELECT OPTION INPUT TEXTAREA HEAD TITLE META LINK'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY RP RT S SAMP SMALL SPAN STRIKE STRONG SUB SUP TT U VAR WBR'.split(
    ' ',
  ),
);
const REASON_OF_TAG: Readonly<Record<string, Reason>> = {
  NAV: 'menu',
  ASIDE: 'related',
  FOOTER: 'footer',
  FORM: 'comment-form',
  BUTTON: 'menu',
  DIALOG: 'cookie',
  TIME: 'byline',
};
/** Class and id words, as page builders name the parts of a page. */
const REASON_OF_CLASS: ReadonlyArray<readonly [Reason, RegExp]> = [
  ['cookie', /(?:^|[-_ ])(?:cookies?|consent|gdpr|rgpd|cmp)(?:[-_ ]|$)/],
  ['breadcrumb', /breadcrumb|(?:^|[-_ ])fil(?:[-_ ]ariane)?(?:[-_ ]|$)/],
  ['newsletter', /newsletter|subscri|signup|(?:^|[-_ ])abo(?:[-_ ]|$)/],
  ['share', /(?:^|[-_ ])(?:share|sharing|social|partage)(?:[-_ ]|$)|addtoany|sharedaddy/],
  [
    'related',
    /(?:^|[-_ ])(?:related|recommended|read-?more|see-?also|more-?stories|a-?lire|lire-?aussi|jp-relatedposts)(?:[-_ ]|$)/,
  ],
  ['comment-form', /(?:^|[-_ ])(?:comments?|commentaires?|respond|disqus)(?:[-_ ]|$)/],
  ['author-bio', /author-?(?:bio|box|info|description)|about-?author/],
  [
    'byline',
    /(?:^|[-_ ])(?:byline|by-line|signature|author|auteur|dateline|post-?meta|entry-?meta|article-?meta|meta|publish(?:ed)?-?(?:date|on)|date)(?:[-_ ]|$)/,
  ],
  ['credit', /(?:^|[-_ ])(?:credits?|copyright|photo-?credit)(?:[-_ ]|$)/],
  ['advertisement', /(?:^|[-_ ])(?:ads?|advert(?:isement)?|publicite|sponsor(?:ed)?|promo)(?:[-_ ]|$)/],
  ['menu', /(?:^|[-_ ])(?:menu|navbar|navigation|nav|topbar|skip-?link)(?:[-_ ]|$)/],
  ['footer', /(?:^|[-_ ])(?:footer|colophon)(?:[-_ ]|$)/],
];
const STANDFIRST =
  /(?:^|[-_ ])(?:standfirst|chapo|chapeau|lede?|lead|dek|deck|subtitle|sub-?head(?:line)?|summary|excerpt|intro|accroche)(?:[-_ ]|$)/;
const CAPTION = /(?:^|[-_ ])(?:caption|legende|wp-caption-text)(?:[-_ ]|$)/;
const LINE = '\u0002';

interface Piece {
  text: string;
  hint: Hint | null;
}

/** Serialises a page block by block. White space collapses to one space; no-break spaces stay. Words outside the article are boilerplate. */
export function serialise(page: PageElement, title: string | null): PageText {
  const body = page.querySelector('body') ?? page;
  const root = findRoot(body);
  const pieces: Piece[] = [];
  const open: Piece = { text: '', hint: null };
  const flush = (): void => {
    for (const line of open.text.split(LINE)) {
      const text = line.replace(/[\t\n\f\r ]+/gu, ' ').replace(/^[ ]+|[ ]+$/gu, '');
      if (/[^\s]/u.test(text)) pieces.push({ text, hint: open.hint });
    }
    open.text = '';
  };
  const visit = (node: PageNode, hint: Hint | null): void => {
    if (node.nodeType === 3) {
      if (open.text === '') open.hint = hint;
      open.text += (node.nodeValue ?? '').replace(/[\u0001\u0002]/gu, ' ');
      return;
    }
    if (!isElement(node) || SKIPPED.has(node.nodeName.toUpperCase()) || isHidden(node)) return;
    const name = node.nodeName.toUpperCase();
    if (name === 'BR') {
      open.text += LINE;
      return;
    }
    const inner = node === root.element && node !== body ? null : hintOf(node, name, hint, root);
    const isBlock = !INLINE.has(name);
    if (isBlock) flush();
    for (const child of node.childNodes) visit(child, inner);
    if (isBlock) flush();
  };
  visit(body, root.element === body ? null : outside('menu'));
  flush();
  return join(pieces, title);
}

const outside = (reason: Reason): Hint => ({ kind: 'boilerplate', reason });

function hintOf(element: PageElement, name: string, above: Hint | null, root: Root): Hint | null {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.toLowerCase();
  if (above?.kind === 'boilerplate') {
    if (name === 'H1' && above.reason === 'menu') return { kind: 'headline', reason: null };
    const inside =
      above.reason === 'menu'
        ? (REASON_OF_TAG[name] ?? REASON_OF_CLASS.find(([, pattern]) => pattern.test(names))?.[0])
        : undefined;
    return inside === undefined ? above : outside(inside);
  }
  if (above?.kind === 'caption') return above;
  const tag = REASON_OF_TAG[name];
  if (tag) return outside(tag);
  if (name === 'FIGCAPTION' || CAPTION.test(names)) return { kind: 'caption', reason: null };
  if (name === 'H1') return { kind: 'headline', reason: null };
  if (/^H[2-6]$/.test(name)) return { kind: 'crosshead', reason: null };
  if (name !== 'ARTICLE' && name !== 'MAIN' && name !== 'BODY' && names.trim() !== '') {
    if (STANDFIRST.test(names) && name !== 'DIV' && name !== 'SECTION') return { kind: 'standfirst', reason: null };
    const found = REASON_OF_CLASS.find(([, pattern]) => pattern.test(names));
    if (found && isBelievable(element, found[0], root)) return outside(found[0]);
  }
  return above;
}

const FURNITURE_LENGTH = 1500;
const FURNITURE_SHARE = 0.3;
const LONG_FURNITURE: ReadonlySet<Reason> = new Set(['comment-form', 'related', 'footer', 'cookie', 'newsletter']);

/** A part whose class sounds like furniture is believed only when it is small, or a small share of the article. */
function isBelievable(element: PageElement, reason: Reason, root: Root): boolean {
  const limit = LONG_FURNITURE.has(reason)
    ? Math.max(FURNITURE_LENGTH, root.length * FURNITURE_SHARE)
    : FURNITURE_LENGTH;
  return (element.textContent ?? '').length <= limit;
}

function isHidden(element: PageElement): boolean {
  return element.getAttribute('hidden') !== null || /display\s*:\s*none/iu.test(element.getAttribute('style') ?? '');
}

const TITLE_LENGTH = 300;
const TITLE_SHARE = 0.5;

/**
 * The title is what the page names as its title, wherever it is printed, with or without the name of the
 * site behind it; else the longest first-level heading.
 */
function titleOf(pieces: readonly Piece[], title: string | null): Piece | undefined {
  const known = fold(title ?? '').trim();
  const printed = pieces.filter((piece) => piece.text.length <= TITLE_LENGTH && piece.hint?.kind !== 'caption');
  const ranked = printed.toSorted((left, right) => rankOf(left) - rankOf(right));
  const isShare = (words: string): boolean => words.length >= known.length * TITLE_SHARE && known.startsWith(words);
  const named = known === '' ? undefined : ranked.find((piece) => isShare(fold(piece.text).trim()));
  const headings = printed.filter((piece) => piece.hint?.kind === 'headline');
  return named ?? headings.toSorted((left, right) => right.text.length - left.text.length)[0];
}

/** Headings before other words of the article, these before furniture. */
const rankOf = (piece: Piece): number =>
  piece.hint?.kind === 'headline'
    ? 0
    : piece.hint?.kind === 'crosshead'
      ? 1
      : piece.hint?.kind === 'boilerplate'
        ? 3
        : 2;

function join(pieces: readonly Piece[], title: string | null): PageText {
  const hints = new Map<number, Hint>();
  const parts: string[] = [];
  const headline = titleOf(pieces, title);
  let at = 0;
  for (const piece of pieces) {
    const lead = piece.text.length - piece.text.trimStart().length;
    const isOther = piece.hint?.kind === 'headline';
    const hint: Hint = isOther
      ? { kind: 'crosshead', reason: null }
      : (piece.hint ?? { kind: 'paragraph', reason: null });
    hints.set(at + lead, piece === headline ? { kind: 'headline', reason: null } : hint);
    parts.push(piece.text);
    at += piece.text.length + 2;
  }
  return { text: parts.join('\n\n'), hints };
}
