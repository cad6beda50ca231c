import { Parser } from 'htmlparser2';
import { PageDocument, PageElement, type PageNode, PageText } from './dom.ts';

/** Nodes of a page: ten times those of the longest. */
const MOST = 250_000;
/** No page nests thousands of elements; what reads the tree is recursive. */
const DEEPEST = 2000;

/** Attributes that anything here asks for, and Readability. */
const ATTRIBUTES = new Set(
  (
    'class id role lang dir hidden style href rel type name property content http-equiv datetime pubdate itemprop itemtype ' +
    'alt title aria-hidden aria-modal colspan summary datatable'
  ).split(' '),
);
/** Elements whose words are no words of the page. */
const WORDLESS = new Set(['SCRIPT', 'STYLE']);
const LINKED_DATA = 'application/ld+json';

/**
 * Parses a page; scripts are not run, nothing is fetched. Comments, drawings and programs are left out of the tree.
 * Throws RangeError for a page of more than 250,000 nodes or 2,000 levels.
 */
export function parsePage(html: string): PageDocument {
  const builder = new Builder();
  const parser = new Parser(builder, { decodeEntities: true });
  parser.write(html);
  parser.end();
  return builder.finish();
}

/** Builds the tree out of what the parser meets. */
class Builder {
  readonly #document = new PageDocument();
  readonly #html = this.#document.documentElement;
  /** The element that is open; in the end, and before the first, `html`. */
  #at = this.#html;
  #body: PageElement | null = null;
  /** The tag that was met last is that of `html`. */
  #isRoot = false;
  #depth = 0;
  #nodes = 0;
  /** How many elements deep in a drawing, none of which is kept. */
  #inDrawing = 0;

  /** What stands outside `head` and `body` belongs to the body, as browsers have it. */
  finish(): PageDocument {
    const html = this.#html;
    const body = this.#body ?? this.#document.createElement('body');
    if (this.#body === null) html.appendChild(body);
    const outer = html.childNodes.filter((node) => node.nodeName !== 'HEAD' && !isBlank(node));
    const place = outer.findIndex((node) => holds(node, body));
    const before = outer.slice(0, place);
    if (before.length > 0) for (const node of [...before, ...body.childNodes]) body.appendChild(node);
    for (const node of outer.slice(place + 1)) body.appendChild(node);
    this.#document.body = body;
    return this.#document;
  }

  onopentagname(name: string): void {
    this.#count();
    if (++this.#depth > DEEPEST) throw new RangeError('elements are nested too deep');
    if (this.#inDrawing > 0) {
      this.#inDrawing++;
      return;
    }
    this.#isRoot = name === 'html';
    if (this.#isRoot) return;
    const element = new PageElement(name, this.#document);
    this.#at.appendChild(element);
    this.#at = element;
    if (name === 'body') this.#body ??= element;
    if (name === 'svg') this.#inDrawing = 1;
  }

  onattribute(name: string, value: string): void {
    if (this.#inDrawing > 0 || !ATTRIBUTES.has(name)) return;
    (this.#isRoot ? this.#html : this.#at).addAttribute(name, value);
  }

  ontext(words: string): void {
    if (this.#inDrawing > 0) return;
    const at = this.#at;
    if (WORDLESS.has(at.tagName) && at.getAttribute('type') !== LINKED_DATA) return;
    const last = at.lastChild;
    if (last !== null && last.nodeType === 3) last.nodeValue += words;
    else {
      this.#count();
      at.appendChild(new PageText(words));
    }
  }

  onclosetag(name: string): void {
    this.#depth--;
    if (name === 'html' || (this.#inDrawing > 0 && --this.#inDrawing > 0)) return;
    this.#at = this.#at.parentNode ?? this.#html;
  }

  #count(): void {
    if (++this.#nodes > MOST) throw new RangeError('too many nodes');
  }
}

const isBlank = (node: PageNode): boolean => node.nodeType === 3 && node.nodeValue.trim() === '';

/** Whether an element is the node or stands in it. */
function holds(node: PageNode, element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parentNode) if (at === node) return true;
  return false;
}
