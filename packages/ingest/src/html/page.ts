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
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if ((code === 0x3c || code === 0x26) && ++nodes > MOST) return true;
  }
  return false;
}

const DEEPEST = 2000;
const TAG = /<(\/?)([a-z][^\s/>]*)/giu;
/** Elements that hold no others, or that the next of their kind closes. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup rp rt'.split(
    ' ',
  ),
);
/** What stands in them is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title']);

/** No page nests thousands of elements; the parser is recursive and would take its time to fail. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag !== null; tag = TAG.exec(html)) {
    const name = (tag[2] ?? '').toLowerCase();
    if (FLAT.has(name)) continue;
    if (RAW.has(name) && tag[1] === '') {
      const end = html.indexOf(`</${tag[2]}`, TAG.lastIndex);
      if (end < 0) return false;
      TAG.lastIndex = end + name.length + 2;
      continue;
    }
    depth = Math.max(0, depth + (tag[1] === '' ? 1 : -1));
    if (depth > DEEPEST) return true;
  }
  return false;
}
