import { tag } from '../facts.ts';
import type { Reading } from '../tokens.ts';
import type { TextNode } from './tree.ts';

/** What is looked for in a full-text index. Tokens hold only letters, digits and the underscore of tags: whatever a user writes stays data. */
export type Match =
  | { readonly kind: 'token'; readonly token: string }
  /** Tokens in a row; of `prefix` the last one is a beginning. */
  | { readonly kind: 'phrase' | 'prefix'; readonly tokens: readonly string[] }
  /** In any order with at most `slop` others between: what `inOrder` then looks at closely. */
  | { readonly kind: 'near'; readonly tokens: readonly string[]; readonly slop: number }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Match[] }
  | { readonly kind: 'but'; readonly of: Match; readonly not: Match };

export const token = (text: string): Match => ({ kind: 'token', token: text });
export const NOTHING = token(tag.nothing);
export const ALL = token(tag.all);

export function either(matches: readonly Match[]): Match {
  const different = unlike(matches).filter((match) => match !== NOTHING);
  return different.length > 1 ? { kind: 'or', of: different } : (different[0] ?? NOTHING);
}

export function both(matches: readonly Match[]): Match {
  const different = unlike(matches);
  return different.length > 1 ? { kind: 'and', of: different } : (different[0] ?? NOTHING);
}

const unlike = (matches: readonly Match[]): Match[] => [
  ...new Map(matches.map((match) => [JSON.stringify(match), match])).values(),
];

const inARow = (tokens: readonly string[]): Match =>
  tokens.length === 1 && tokens[0] !== undefined ? token(tokens[0]) : { kind: 'phrase', tokens };

/** A word (all its readings), or words in a row. The slop of a phrase is not looked at: see `near`. */
export function textMatch(node: TextNode, { tokens, variants }: Reading): Match {
  const rows = variants(node.text)
    .filter((variant) => variant.length > 0)
    .map(inARow);
  if (node.kind === 'word' && node.prefix) {
    const words = tokens.words(node.text);
    if (words.length > 0) rows.push({ kind: 'prefix', tokens: words });
  }
  return either(rows);
}

/** Words near each other in any order. */
export function nearMatch({ text, slop }: Extract<TextNode, { kind: 'phrase' }>, { variants }: Reading): Match {
  return either(
    variants(text)
      .filter((variant) => variant.length > 0)
      .map((tokens) => (tokens.length === 1 ? inARow(tokens) : { kind: 'near', tokens, slop })),
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
