/** Forms that no ending explains, and words that only look as if they had one. */
const IRREGULAR: Readonly<Record<string, string>> = {
  held: 'hold',
  men: 'man',
  met: 'meet',
  said: 'say',
  statement: 'statement',
  told: 'tell',
  women: 'woman',
};

/** Endings, longest first; the number = letters that must be left before. */
const ENDINGS: readonly (readonly [ending: string, replacement: string, keep: number])[] = [
  ['ization', 'iz', 3],
  ['isation', 'is', 3],
  ['ation', '', 4],
  ['ating', '', 4],
  ['ator', '', 4],
  ['ated', '', 4],
  ['ment', '', 4],
  ['ness', '', 4],
  ['ate', '', 5],
  ['ing', '', 3],
  ['ied', 'i', 2],
  ['ed', '', 3],
  ['er', '', 4],
  ['ly', '', 4],
  ['e', '', 3],
  ['y', 'i', 2],
];

/** Stems a folded English word. */
export function stem(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const singular = singularOf(word);
  const known = IRREGULAR[singular];
  if (known !== undefined) return known;
  if (singular.length < 4) return singular;
  for (const [ending, replacement, keep] of ENDINGS) {
    if (singular.length - ending.length >= keep && singular.endsWith(ending)) {
      return tidy(singular.slice(0, -ending.length) + replacement);
    }
  }
  return singular;
}

function singularOf(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^suai]s$/.test(word) ? word.slice(0, -1) : word;
}

/** "planned" and "plan", "denying" and "deny", "agreement" and "agree" end alike. */
function tidy(stem: string): string {
  if (stem.length < 4) return stem;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return stem.replace(/e+$/, '').replace(/y$/, 'i');
}
