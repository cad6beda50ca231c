/** Titles and articles, which tell nobody from anybody: the list of `score-quotes.mjs`. */
const TITLES = new Set(
  (
    'le la les l un une des de du d the a an mr mrs ms dr m mme mlle sir lord lady prof professor ' +
    'president presidente premier premiere ministre minister sen rep gov gen'
  ).split(' '),
);

/** The last word of either name stands in the other, as the scorers read names. */
export function sameName(left: string, right: string): boolean {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const [headA, headB] = [a.at(-1), b.at(-1)];
  if (headA === undefined || headB === undefined) return headA === headB;
  return b.includes(headA) || a.includes(headB);
}

function wordsOf(name: string): string[] {
  const all = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = all.filter((word) => !TITLES.has(word));
  return telling.length > 0 ? telling : all;
}
