import type { PageElement } from './dom.ts';
import type { Piece } from './pieces.ts';

const SHARE = 0.4;

/**
 * The `article`, `main` or `articleBody` with the most running text; on a page without one, the parent with
 * the most of it right under it. Null when nothing holds a clear share. `running` is the running text.
 */
export function findRoot(running: readonly Piece[]): PageElement | null {
  const named = new Map<PageElement, number>();
  const dense = new Map<PageElement, number>();
  let total = 0;
  for (const { text, scope } of running) {
    total += text.length;
    for (let at = scope.up; at !== null; at = at.up) if (isNamed(at.element)) add(named, at.element, text.length);
    if (scope.up) add(dense, scope.up.element, text.length);
    if (scope.up?.up) add(dense, scope.up.up.element, text.length / 2);
  }
  return longest(named, total * SHARE) ?? longest(dense, total * SHARE);
}

const add = (sums: Map<PageElement, number>, element: PageElement, length: number): void => {
  sums.set(element, (sums.get(element) ?? 0) + length);
};

function isNamed(element: PageElement): boolean {
  const name = element.nodeName;
  return (
    name === 'ARTICLE' ||
    name === 'MAIN' ||
    element.getAttribute('role') === 'main' ||
    element.getAttribute('itemprop') === 'articleBody'
  );
}

/** The first one that no other is longer than, inner ones first. */
function longest(sums: ReadonlyMap<PageElement, number>, least: number): PageElement | null {
  let best: PageElement | null = null;
  let most = 0;
  for (const [element, length] of sums) if (length > most) [best, most] = [element, length];
  return most > 0 && most >= least ? best : null;
}
