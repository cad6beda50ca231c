import type { TextNode } from './tree.ts';
import { tag } from '../facts.ts';
import type { Tokens } from '../tokens.ts';

/**
 * Expressions of FTS5. Every string is quoted, and holds only letters, digits and the underscore of
 * tags: whatever a user writes stays data.
 */
export const quoted = (token: string): string => `"${token.replaceAll('"', '')}"`;
export const NOTHING = quoted(tag.nothing);

export const either = (expressions: readonly string[]): string => {
  const different = [...new Set(expressions)].filter((expression) => expression !== NOTHING);
  return different.length === 0
    ? NOTHING
    : different.length === 1
      ? (different[0] ?? NOTHING)
      : `(${different.join(' OR ')})`;
};
export const both = (expressions: readonly string[]): string => {
  const different = [...new Set(expressions)];
  return different.length === 1 ? (different[0] ?? NOTHING) : `(${different.join(' AND ')})`;
};

/** A word (all its readings), or words in a row. The slop of a phrase is not looked at: see `near`. */
export function textMatch(node: TextNode, tokens: Tokens): string {
  const rows = tokens
    .variants(node.text)
    .filter((variant) => variant.length > 0)
    .map((variant) => quoted(variant.join(' ')));
  if (node.kind === 'word' && node.prefix) {
    const words = tokens.words(node.text);
    if (words.length > 0) rows.push(`${quoted(words.join(' '))} *`);
  }
  return either(rows);
}

/** Words near each other in any order: what `inOrder` then looks at closely. */
export function nearMatch(node: Extract<TextNode, { kind: 'phrase' }>, tokens: Tokens): string {
  return either(
    tokens
      .variants(node.text)
      .filter((variant) => variant.length > 0)
      .map((variant) =>
        variant.length === 1 ? quoted(variant[0] ?? '') : `NEAR(${variant.map(quoted).join(' ')}, ${node.slop})`,
      ),
  );
}

/** Whether the tokens stand in this order with at most `slop` others between the first and the last. */
export function inOrder(text: readonly string[], wanted: readonly string[], slop: number): boolean {
  const [first] = wanted;
  for (let start = text.indexOf(first ?? ''); start >= 0; start = text.indexOf(first ?? '', start + 1)) {
    let at = start;
    let complete = true;
    for (const token of wanted.slice(1)) {
      at = text.indexOf(token, at + 1);
      if (at < 0) {
        complete = false;
        break;
      }
    }
    if (complete && at - start + 1 - wanted.length <= slop) return true;
  }
  return false;
}
