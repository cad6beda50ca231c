import { Readability } from '@mozilla/readability';
import type { PageDocument, PageNode } from './page.ts';
import { isElement } from './page.ts';
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
  const article = new Readability<PageNode>(document, {
    serializer: (node) => node,
    charThreshold: 1,
    disableJSONLD: true,
    keepClasses: true,
  }).parse();
  if (article?.content) collect(article.content, found);
  return found;
}

function collect(node: PageNode, into: Set<PageNode>): void {
  if (node.nodeType === 3) into.add(node);
  else if (isElement(node))
    for (let child = node.firstChild; child !== null; child = child.nextSibling) collect(child, into);
}
