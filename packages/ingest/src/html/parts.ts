import type { Hint, Reason } from '../layout/line.ts';
import { isElement, type PageElement, type PageNode } from './dom.ts';

/** Elements that hold no words of the page. */
export const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO SELECT OPTION INPUT TEXTAREA HEAD TITLE META LINK'.split(
    ' ',
  ),
);
/** Elements that stand inside a line. */
export const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY RP RT NOBR O:P IMG PICTURE SOURCE MAP AREA S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
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
const REASON_OF_ROLE: Readonly<Record<string, Reason>> = {
  navigation: 'menu',
  menu: 'menu',
  search: 'menu',
  complementary: 'related',
  contentinfo: 'footer',
  dialog: 'cookie',
  alertdialog: 'cookie',
};
/** Class and id words, as page builders name the parts of a page. */
const REASON_OF_CLASS: ReadonlyArray<readonly [Reason, RegExp]> = [
  ['cookie', /(?:^|[-_ ])(?:cookies?|consent|gdpr|rgpd|cmp)(?:[-_ ]|$)/],
  ['breadcrumb', /breadcrumb|(?:^|[-_ ])fil(?:[-_ ]ariane)?(?:[-_ ]|$)/],
  ['newsletter', /newsletter|subscri|signup|(?:^|[-_ ])abo(?:[-_ ]|$)/],
  ['share', /(?:^|[-_ ])(?:share|sharing|social|partager?)(?:[-_ ]|$)|addtoany|sharedaddy/],
  [
    'related',
    /(?:^|[-_ ])(?:related|recommended|recommendations?|read-?more|see-?also|more-?stories|a-?lire|lire-?aussi|jp-relatedposts|most-?read|outbrain|taboola|video-?(?:embed|player)|teasers?|tags?|(?<!(?:has|with|no|one|two|left|right)-)sidebar|secondary)(?:[-_ ]|$)/,
  ],
  ['comment-form', /(?:^|[-_ ])(?:comments?|commentaires?|respond|disqus|forum)(?:[-_ ]|$)/],
  ['author-bio', /author-?(?:bio|box|info|description|card)|about-?author/],
  [
    'byline',
    /(?:^|[-_ ])(?:byline|by-line|signature|author|auteur|dateline|post-?meta|entry-?meta|article-?meta|meta|publish(?:ed)?-?(?:date|on)|date|timestamp)(?:[-_ ]|$)/,
  ],
  ['credit', /(?:^|[-_ ])(?:credits?|copyright|photo-?credit)(?:[-_ ]|$)/],
  ['advertisement', /(?:^|[-_ ])(?:ads?|advert(?:isement)?|publicite|sponsor(?:ed)?|promo)(?:[-_ ]|$)/],
  ['menu', /(?:^|[-_ ])(?:menu|navbar|navigation|nav|topbar|skip-?link|toolbar)(?:[-_ ]|$)/],
  ['footer', /(?:^|[-_ ])(?:footer|colophon)(?:[-_ ]|$)/],
];
const STANDFIRST =
  /(?:^|[-_ ])(?:standfirst|chapo|chapeau|lede?|lead|dek|deck|subtitle|sub-?head(?:line)?|summary|excerpt|intro|accroche)(?:[-_ ]|$)/;
const CAPTION = /(?:^|[-_ ])(?:captions?|legende?s?|wp-caption-text)(?:[-_ ]|$)/;
const PULL_QUOTE = /(?:^|[-_ ])(?:pull-?quote|exergue|quote-?highlight)(?:[-_ ]|$)/;
const BYLINE_LENGTH = 640;

export const outside = (reason: Reason): Hint => ({ kind: 'boilerplate', reason });

/** What an element says of the words in it, by its tag, role and class; `above` is what its parent says. */
export function hintOf(element: PageElement, name: string, above: Hint | null, believable: Believable): Hint | null {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.toLowerCase();
  if (above?.kind === 'boilerplate') {
    if (name === 'H1' && (above.reason === 'menu' || above.reason === 'byline'))
      return { kind: 'headline', reason: null };
    if (above.reason === 'byline' && STANDFIRST.test(names)) return { kind: 'standfirst', reason: null };
    const inside =
      above.reason === 'menu'
        ? (REASON_OF_TAG[name] ?? REASON_OF_CLASS.find(([, pattern]) => pattern.test(names))?.[0])
        : undefined;
    return inside === undefined ? above : outside(inside);
  }
  if (above?.kind === 'caption') return above;
  const tag = REASON_OF_TAG[name] ?? REASON_OF_ROLE[element.getAttribute('role') ?? ''];
  if (tag && believable(element, tag === 'byline' ? 'credit' : tag)) return outside(tag);
  if (name === 'FIGCAPTION' || CAPTION.test(names)) return { kind: 'caption', reason: null };
  if (PULL_QUOTE.test(names)) return outside('pull-quote');
  if (name === 'H1') return { kind: 'headline', reason: null };
  if (/^H[2-6]$/.test(name)) return { kind: STANDFIRST.test(names) ? 'standfirst' : 'crosshead', reason: null };
  if (name !== 'ARTICLE' && name !== 'MAIN' && name !== 'BODY' && names.trim() !== '') {
    if (STANDFIRST.test(names) && isStandfirst(element)) return { kind: 'standfirst', reason: null };
    const found = REASON_OF_CLASS.find(([, pattern]) => pattern.test(names));
    if (found && believable(element, found[0])) return outside(found[0]);
  }
  return above;
}

const STANDFIRST_LENGTH = 700;
const STANDFIRST_PARAGRAPHS = 2;

/** Class words of a standfirst stand on the bodies of articles too: « text-with-summary ». */
const isStandfirst = (element: PageElement): boolean =>
  measure(element, STANDFIRST_LENGTH) === 'short' && element.getElementsByTagName('p').length <= STANDFIRST_PARAGRAPHS;

/** Whether a part whose class sounds like furniture may be that, by its size. */
export type Believable = (element: PageElement, reason: Reason) => boolean;

const FURNITURE_LENGTH = 1500;
const FURNITURE_SHARE = 0.3;
const LONG_FURNITURE: ReadonlySet<Reason> = new Set([
  'comment-form',
  'related',
  'footer',
  'cookie',
  'newsletter',
  'menu',
]);

/** A part is believed to be furniture only when it is small, or a small share of the words in paragraphs, and without the heading of the page; a byline is shorter. */
export function believableIn(body: PageElement): Believable {
  let share: number | null = null;
  return (element, reason) => {
    if (reason === 'byline') return measure(element, BYLINE_LENGTH) === 'short';
    const size = measure(element, FURNITURE_LENGTH);
    if (size !== 'long') return size === 'short' || (reason === 'menu' && !element.has('P'));
    if (!LONG_FURNITURE.has(reason)) return false;
    share ??= paragraphLength(body) * FURNITURE_SHARE;
    return measure(element, share) === 'short';
  };
}

/** Whether there are more characters in an element, or a first-level heading first; stops counting there. */
function measure(element: PageElement, limit: number): 'short' | 'long' | 'headed' {
  let left = limit;
  const visit = (node: PageNode): 'short' | 'long' | 'headed' => {
    if (node.nodeType === 3) left -= (node.nodeValue ?? '').trim().length;
    else if (isElement(node)) {
      const name = node.nodeName;
      if (name === 'H1') return 'headed';
      if (SKIPPED.has(name)) return 'short';
      for (let child = node.firstChild; child !== null; child = child.nextSibling) {
        const found = visit(child);
        if (found !== 'short') return found;
      }
    }
    return left < 0 ? 'long' : 'short';
  };
  return visit(element);
}

function paragraphLength(body: PageElement): number {
  let sum = 0;
  for (const p of body.getElementsByTagName('p')) sum += p.textContent.trim().length;
  return sum;
}

/** Not shown. A saved page often marks all its words as hidden from readers of screens behind an open dialog: they are shown. */
export function isHidden(element: PageElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    (element.getAttribute('aria-hidden') === 'true' && !element.has('P')) ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(element.getAttribute('style') ?? '')
  );
}
