import type { AnnotateOutput } from '@dixit/model';
import { sameName } from '../same-name.ts';
import type { GoldLine, GoldQuote } from '../sets.ts';
import type { EvalError } from './errors.ts';
import { type Mark, inContext, mark, windowOf } from './in-context.ts';
import { jaccard, meet, pairs, partsOf, sizeOf } from './ranges.ts';
import { liesMostlyIn, speakerSpanIsRight } from './speech.ts';

type Found = AnnotateOutput['quotes'][number];

interface Pair {
  gold: GoldQuote | null;
  one: Found | null;
}

const HEAVIER_TIER = { clear: 2000, likely: 1000, possible: 0 } as const;

/**
 * What is wrong in one document. Missed statements weigh by their length, false alarms by how sure the engine was
 * of them, contents with wrong ends by how little they share with the gold.
 */
export function speechErrors({ id, text, quotes = [], traps = [] }: GoldLine, found: readonly Found[]): EvalError[] {
  const goldOf = pairs(quotes, found);
  const taken = new Set(goldOf.values());
  const errors: EvalError[] = [];
  const add = (kind: string, weight: number, { gold, one }: Pair, note = ''): void => {
    const [left, right] = [gold ? marksOf(gold) : [], one ? marksOf(one) : []];
    const window = windowOf(text, [...left, ...right]);
    errors.push({
      kind,
      id,
      at: (gold ?? one)?.content[0] ?? 0,
      weight,
      lines: [
        ...(gold ? [`gold   ${inContext(text, left, window)}`, `       ${goldLine(gold)}`] : []),
        ...(one ? [`found  ${inContext(text, right, window)}`, `       ${foundLine(one)}`] : []),
        ...(note === '' ? [] : [`       ${note}`]),
      ],
    });
  };
  for (const [g, gold] of quotes.entries())
    if (!taken.has(g) && gold.speechCue !== false)
      add('missed', sizeOf(partsOf(gold)), { gold, one: nearest(gold, found) });
  for (const [f, one] of found.entries()) {
    const gold = quotes[goldOf.get(f) ?? -1];
    const weight = HEAVIER_TIER[one.confidence] + Math.min(999, sizeOf(partsOf(one)));
    if (!gold) {
      const trap = traps.find(({ span }) => liesMostlyIn(one, span));
      if (trap) add('trap', weight, { gold: null, one }, `trap: ${trap.why}`);
      else add('false', weight, { gold: null, one });
      continue;
    }
    if (gold.speechCue === false) continue;
    for (const [kind, heavy] of wrongIn(text, gold, one)) add(kind, heavy, { gold, one });
  }
  return errors;
}

function wrongIn(text: string, gold: GoldQuote, one: Found): [string, number][] {
  const share = jaccard(partsOf(gold), partsOf(one));
  const cueOf = (range: GoldQuote['cue']) =>
    range
      ? text
          .slice(...range)
          .toLowerCase()
          .trim()
      : '';
  const spanRight = speakerSpanIsRight(gold, one);
  const wrong: [string, boolean, number][] = [
    ['ends', share < 0.8, 1000 * (1 - share)],
    ['speaker', !spanRight, 1],
    [
      'resolved',
      spanRight &&
        !!gold.speakerResolved &&
        !sameName(gold.speakerResolved, one.speakerResolved ?? one.speakerText ?? ''),
      1,
    ],
    ['cue', cueOf(gold.cue) !== cueOf(one.cue), 1],
    ['addressee', !!gold.addressee && !meet(gold.addressee, one.addressee), 1],
    ['kind', gold.type !== one.type, 1],
  ];
  return wrong.filter(([, is]) => is).map(([kind, , weight]) => [kind, weight]);
}

/** What was found where a gold statement stands, though it does not meet it. */
const nearest = (gold: GoldQuote, found: readonly Found[]): Found | null =>
  found.find((one) => partsOf(one).some((part) => partsOf(gold).some((other) => meet(part, other)))) ?? null;

const marksOf = (quote: GoldQuote | Found): Mark[] => [
  ...partsOf(quote).flatMap((part) => mark('content', part)),
  ...mark('cue', quote.cue),
  ...mark('speaker', quote.speaker),
  ...mark('addressee', quote.addressee),
];

const goldLine = ({ type, speakerText, speakerResolved, note }: GoldQuote): string =>
  [type, speakerOf(speakerText, speakerResolved), note].filter(Boolean).join('; ');

const foundLine = ({ type, speakerText, speakerResolved, confidence, reasons }: Found): string =>
  [type, speakerOf(speakerText, speakerResolved), `${confidence}: ${reasons.join(' ')}`].join('; ');

const speakerOf = (mention: string | null | undefined, name: string | null | undefined): string =>
  `${mention ?? 'no mention'}${name ? ` = ${name}` : ''}`.replaceAll('\n', ' ');
