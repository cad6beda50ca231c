import { parseHTML } from 'linkedom';

/** The little of a DOM that reading a page takes. */
export interface PageNode {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  firstChild: PageNode | null;
  nextSibling: PageNode | null;
  remove(): void;
}
export interface PageElement extends PageNode {
  textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument {
  documentElement: PageElement;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;

/** Parses a page; scripts are not run, nothing is fetched. */
export function parsePage(html: string): PageDocument {
  if (isTooDeep(html)) throw new RangeError('elements are nested too deep');
  if (isTooMuch(html)) throw new RangeError('too many elements');
  const whole = /<html[\s>]/iu.test(html.slice(0, 4096)) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const { document } = parseHTML(whole) as unknown as { document: PageDocument };
  return document;
}

/** Elements and entities, each of which is a node: ten times those of the longest pages. */
const MOST = 250_000;

function isTooMuch(html: string): boolean {
  let nodes = 0;
  for (const mark of ['<', '&'])
    for (let at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, at + 1)) if (++nodes > MOST) return true;
  return false;
}

const DEEPEST = 2000;
/** Elements that hold no others, or that the next of their kind closes. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup rp rt'.split(
    ' ',
  ),
);
/** Ends of the elements in which no markup stands. */
const RAW_ENDS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ['script', 'style', 'textarea', 'title'].map((name) => [name, new RegExp(`</${name}`, 'giu')]),
);
const NAME_LENGTH = 40;

/** No page nests thousands of elements; the parser is recursive and would take its time to fail. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const isEnd = html.charCodeAt(at + 1) === 0x2f;
    const name = nameAt(html, at + (isEnd ? 2 : 1));
    if (name === '' || FLAT.has(name)) continue;
    const end = isEnd ? undefined : RAW_ENDS[name];
    if (end) {
      end.lastIndex = at;
      const close = end.exec(html);
      if (close === null) return false;
      at = close.index;
      continue;
    }
    depth = Math.max(0, depth + (isEnd ? -1 : 1));
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** The name of the tag, in lower case; empty where none begins. */
function nameAt(html: string, from: number): string {
  let end = from;
  for (; end < from + NAME_LENGTH; end++) {
    const code = html.charCodeAt(end) | 0x20;
    const isLetter = code >= 0x61 && code <= 0x7a;
    // Behind the first letter a name ends at a space, a slash or a bracket.
    if (end === from ? !isLetter : code === 0x20 || code === 0x2f || code === 0x3e || code <= 0x2d) break;
  }
  return html.slice(from, end).toLowerCase();
}
