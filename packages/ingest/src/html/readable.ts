import { Readability } from '@mozilla/readability';
import { isElement, type PageDocument, type PageElement, type PageNode } from './dom.ts';
import type { PageBody } from './pieces.ts';

/** Readability looks at pairs of elements in places: beyond this a page is read without it. */
const MOST_ELEMENTS = 12_000;
const DEEPEST = 250;

/**
 * The text nodes that Readability takes for the article. The page is cleaned first: what the markup names as
 * furniture or as a caption is taken out of the tree, and is gone from it afterwards. Empty when nothing is
 * found, or when the page is too large or too deep for it.
 */
export function readableNodes(document: PageDocument, page: PageBody): Set<PageNode> {
  const found = new Set<PageNode>();
  if (page.depth > DEEPEST || page.elements > MOST_ELEMENTS) return found;
  for (const element of page.surplus) element.remove();
  for (const element of page.pictures) element.remove();
  const article = new Marker(document, {
    serializer: (node) => node,
    charThreshold: ANY,
    disableJSONLD: true,
    keepClasses: true,
  }).parse();
  if (article?.content) collect(article.content, found);
  return found;
}

/** What it finds at first stands, however short: a second try would be on a copy of the page. Zero counts as not given. */
const ANY = -1;

/** Readability without the steps that make an article look well: its nodes alone are asked for. */
class Marker extends Readability<PageNode> {
  /** Pictures are gone. */
  protected _unwrapNoscriptImages(): void {}
  protected _cleanStyles(): void {}
  /** Addresses made whole, wrappers and classes taken away. */
  protected _postProcessContent(): void {}

  /** As it is there, but the words of every element on the page are not gathered for it. */
  protected _isValidByline(element: PageElement, names: string): boolean {
    const isNamed =
      element.getAttribute('rel') === 'author' ||
      element.getAttribute('itemprop')?.includes('author') === true ||
      BYLINE.test(names);
    if (!isNamed) return false;
    const { length } = element.textContent.trim();
    return length > 0 && length < BYLINE_LENGTH;
  }
}

const BYLINE = /byline|author|dateline|writtenby|p-author/i;
const BYLINE_LENGTH = 100;

function collect(node: PageNode, into: Set<PageNode>): void {
  if (!isElement(node)) into.add(node);
  else for (let child = node.firstChild; child !== null; child = child.nextSibling) collect(child, into);
}
