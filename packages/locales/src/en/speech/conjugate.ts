import type { VerbForm } from '../../contract/speech.ts';
import { rows, words } from '../../words.ts';

type Form = readonly [form: string, reading: Omit<VerbForm, 'verb'>];

/** Base, past, participle. */
const IRREGULAR = new Map(
  rows(`
  say said said
  shoot shot shot
  hit hit hit
  tell told told
  write wrote written
  think thought thought
  swear swore sworn
  make made made
  put put put
  let let let
  go went gone
  speak spoke spoken
  read read read
  hold held held
  feel felt felt
  know knew known
  find found found
  see saw seen
  foresee foresaw foreseen
  hear heard heard
  learn learned learned
  have had had
  mean meant meant
  take took taken
  give gave given
  bet bet bet
  understand understood understood
  forecast forecast forecast
  lay laid laid
  rebut rebutted rebutted
  get got got
  begin began begun
  come came come
  keep kept kept
  pay paid paid
  `).map((row) => {
    const [base = '', past = '', participle = ''] = words(row);
    return [base, { past, participle }] as const;
  }),
);

/** Regular verbs of more than one syllable that double their last consonant. */
const DOUBLING = /(?:^[^aeiou]*[aeiou][bdgmnprt]|mit|gin|fer|pel|cur|gret|but|quip|lat)$/u;
const NO_DOUBLING = /(?:ow|offer|suffer|differ|limit|posit|vomit|audit)$/u;

function doubled(base: string): string {
  return DOUBLING.test(base) && !NO_DOUBLING.test(base) ? base + base.slice(-1) : base;
}

const BE: readonly Form[] = [
  ['is', { mood: 'finite', tense: 'present', plural: false }],
  ['are', { mood: 'finite', tense: 'present', plural: true }],
  ['was', { mood: 'finite', tense: 'past', plural: false }],
  ['were', { mood: 'finite', tense: 'past', plural: true }],
  ['be', { mood: 'infinitive', tense: 'present', plural: null }],
  ['been', { mood: 'participle', tense: 'past', plural: null }],
  ['being', { mood: 'gerund', tense: 'present', plural: null }],
];

/** Base, -s, past, participle and -ing; third persons and the plural. */
export function conjugate(base: string): readonly Form[] {
  if (base === 'be') return BE;
  const stem = doubled(base);
  const y = /[^aeiou]y$/u.test(base);
  const e = base.endsWith('e');
  const regular = e ? `${base}d` : y ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const { past, participle } = IRREGULAR.get(base) ?? { past: regular, participle: regular };
  const s = y ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : `${base}s`;
  const ing = e && !/(?:ee|oe|ye)$/u.test(base) ? `${base.slice(0, -1)}ing` : `${stem}ing`;
  const forms: Form[] = [
    [s, { mood: 'finite', tense: 'present', plural: false }],
    [base, { mood: 'finite', tense: 'present', plural: true }],
    [base, { mood: 'infinitive', tense: 'present', plural: null }],
    [past, { mood: 'finite', tense: 'past', plural: null }],
    [participle, { mood: 'participle', tense: 'past', plural: null }],
    [ing, { mood: 'gerund', tense: 'present', plural: null }],
  ];
  return forms;
}
