import { isElement, type PageElement, type PageNode } from './page.ts';

const PARAGRAPH = 25;
const CANDIDATES = 60;

/** The part of a page that holds the article, and how many characters its words are. */
export interface Root {
  element: PageElement;
  length: number;
}

/**
 * The `article`, `main` or `articleBody` with the most words in paragraphs; on a page without one, the
 * parent with most paragraph text right under it; the body when nothing holds a clear share.
 */
export function findRoot(body: PageElement): Root {
  const total = wordsIn(body);
  let best: Root = { element: body, length: total };
  let words = 0;
  for (const element of [...body.querySelectorAll('article, [itemprop="articleBody"], main, [role="main"]')].slice(
    0,
    CANDIDATES,
  )) {
    const length = wordsIn(element);
    if (length > words) [best, words] = [{ element, length }, length];
  }
  if (words >= total * 0.4) return best;
  const dense = densest(body);
  return dense !== null && dense.length >= total * 0.4 ? dense : { element: body, length: total };
}

function wordsIn(element: PageElement): number {
  let sum = 0;
  for (const p of element.querySelectorAll('p')) sum += lengthOf(p);
  return sum;
}

const lengthOf = (element: PageElement): number => (element.textContent ?? '').trim().length;

/** Paragraph text counts for the parent, and by half for the parent above it. */
function densest(body: PageElement): Root | null {
  const scores = new Map<PageElement, number>();
  const visit = (node: PageNode, parent: PageElement | null, above: PageElement | null): void => {
    if (!isElement(node)) return;
    if (node.nodeName.toUpperCase() === 'P') {
      const length = lengthOf(node);
      if (length < PARAGRAPH) return;
      if (parent) scores.set(parent, (scores.get(parent) ?? 0) + length);
      if (above) scores.set(above, (scores.get(above) ?? 0) + length / 2);
      return;
    }
    for (const child of node.childNodes) visit(child, node, parent);
  };
  visit(body, null, null);
  let best: Root | null = null;
  for (const [element, length] of scores) if (best === null || length > best.length) best = { element, length };
  return best;
}
