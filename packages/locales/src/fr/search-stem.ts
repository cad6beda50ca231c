/** Endings, longest first, with what stays in their place; `keep` = letters that must be left before. */
const ENDINGS: readonly (readonly [ending: string, replacement: string, keep: number])[] = [
  ['isation', 'is', 3],
  ['atrice', '', 4],
  ['ateur', '', 4],
  ['ation', '', 4],
  ['trice', 'teur', 3],
  ['ement', '', 4],
  ['eraient', '', 4],
  ['eront', '', 4],
  ['erait', '', 4],
  ['aient', '', 4],
  ['euse', 'eur', 3],
  ['ment', '', 5],
  ['era', '', 4],
  ['ait', '', 4],
  ['ant', '', 4],
  ['ent', '', 4],
  ['ons', '', 4],
  ['if', 'iv', 2],
  ['er', '', 4],
  ['ez', '', 4],
  ['ee', '', 4],
  ['e', '', 3],
];

/** Stems a folded French word. */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = singularOf(word);
  for (const [ending, replacement, keep] of ENDINGS) {
    if (singular.length - ending.length >= keep && singular.endsWith(ending)) {
      return undouble(singular.slice(0, -ending.length) + replacement);
    }
  }
  return singular;
}

function singularOf(word: string): string {
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length > 4) return `${word.slice(0, -3)}al`;
  if (/(?:eu|ou)x$/.test(word)) return word.slice(0, -1);
  return /[^s]s$/.test(word) && !word.endsWith('ons') ? word.slice(0, -1) : pluralOfOn(word);
}

/** « négociations » is a plural, « négocions » a verb: the ending of nouns decides. */
function pluralOfOn(word: string): string {
  return /(?:[ts]i|ssi|lli|ni|gi|xi|[^aeiouy])ons$/.test(word) && !/(?:ier|er)ons$/.test(word)
    ? word.slice(0, -1)
    : word;
}

/** « officielle » and « officiel », « frapper » and « frappe » end alike. */
function undouble(word: string): string {
  return word.length > 4 && /([bcdfglmnprst])\1$/.test(word) ? word.slice(0, -1) : word;
}
