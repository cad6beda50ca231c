import { isElement, type PageElement, type PageNode } from './dom.ts';

/** What of a page tells about it, met in one walk. Names are in lower case. */
export interface Markup {
  language: string | null;
  /** `content` of the `meta` elements by `property`, `name`, `itemprop` or `http-equiv`, in order. */
  metas: ReadonlyMap<string, readonly string[]>;
  /** Texts of the JSON-LD blocks. */
  linkedData: readonly string[];
  canonical: string | null;
  titleTag: string | null;
  /** First-level headings, those inside `article` or `main` first. */
  headings: readonly string[];
  /** Microdata elements by `itemprop`. */
  items: ReadonlyMap<string, readonly PageElement[]>;
  times: readonly MarkedTime[];
  /** Names that links of `rel="author"` show. */
  authors: readonly string[];
  isLive: boolean;
}

/** A `time` element with its `datetime`. */
export interface MarkedTime {
  value: string;
  /** Stands in a header, in the article, or says that it is the date of publication. */
  isNear: boolean;
  isModified: boolean;
}

/** Where an element stands: in an article or header, where dates are; in the body of the page, where its title is. */
interface Place {
  isNear: boolean;
  isInside: boolean;
}
const MODIFIED = /(?:^|[-_ ])(?:updated?|modified|maj|mise-a-jour)(?:[-_ ]|$)/;

/** Walks a page once and keeps what tells about it. */
export function readMarkup(root: PageElement): Markup {
  const metas = new Map<string, string[]>();
  const items = new Map<string, PageElement[]>();
  const linkedData: string[] = [];
  const times: MarkedTime[] = [];
  const authors: string[] = [];
  const [inside, elsewhere]: [string[], string[]] = [[], []];
  let canonical: string | null = null;
  let titleTag: string | null = null;
  let isLive = false;
  const read: Readonly<Record<string, (element: PageElement, place: Place) => void>> = {
    META: (element) => addMeta(metas, element),
    SCRIPT: (element) => {
      if (element.getAttribute('type') === 'application/ld+json') linkedData.push(element.textContent ?? '');
    },
    LINK: (element) => {
      if (element.getAttribute('rel')?.toLowerCase() === 'canonical') canonical ??= clean(element.getAttribute('href'));
    },
    TITLE: (element) => {
      titleTag ??= clean(element.textContent);
    },
    H1: (element, { isInside }) => {
      const words = clean(element.textContent);
      if (words !== null) (isInside ? inside : elsewhere).push(words);
    },
    TIME: (element, { isNear }) => {
      const value = clean(element.getAttribute('datetime'));
      const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`.toLowerCase();
      const isPublished = element.getAttribute('pubdate') !== null || /publi|posted/.test(names);
      if (value !== null) times.push({ value, isNear: isNear || isPublished, isModified: MODIFIED.test(names) });
    },
    A: (element) => {
      const words = element.getAttribute('rel') === 'author' ? clean(element.textContent) : null;
      if (words !== null) authors.push(words);
    },
  };
  const visit = (node: PageNode, place: Place): void => {
    if (!isElement(node)) return;
    const name = node.nodeName;
    if (name === 'SVG') return;
    read[name]?.(node, place);
    const item = node.getAttribute('itemprop');
    if (item !== null && name !== 'META') for (const one of item.toLowerCase().split(/\s+/u)) push(items, one, node);
    if (node.getAttribute('itemtype')?.includes('LiveBlogPosting') === true) isLive = true;
    const inner: Place = {
      isNear: place.isNear || name === 'ARTICLE' || name === 'HEADER',
      isInside: place.isInside || name === 'ARTICLE' || name === 'MAIN',
    };
    for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child, inner);
  };
  visit(root, { isNear: false, isInside: false });
  const headings = [...inside, ...elsewhere];
  return {
    language: clean(root.getAttribute('lang')),
    metas,
    linkedData,
    canonical,
    titleTag,
    headings,
    items,
    times,
    authors,
    isLive,
  };
}

function addMeta(metas: Map<string, string[]>, element: PageElement): void {
  const content = clean(element.getAttribute('content'));
  if (content === null) return;
  const names = ['property', 'name', 'itemprop', 'http-equiv'].map((name) => element.getAttribute(name));
  const name = names.find((value) => value !== null && value !== '');
  if (name) push(metas, name.toLowerCase(), content);
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** No title, name or description is longer. */
const LONGEST = 5_000;

/** White space collapsed, cut where no title or description goes on; null for nothing. */
export function clean(value: string | null | undefined): string | null {
  const text = (value ?? '')
    .slice(0, LONGEST)
    .replace(/[\t\n\f\r ]+/gu, ' ')
    .trim();
  return text === '' ? null : text;
}
