import { placesNamed, type FigureCategory, type Locale } from '@dixit/locales/contract';
import { QUALIFIERS, type Figure, type Source, type Span, type TemporalExpression } from '@dixit/model';
import { wordBefore } from '../event/word-before.ts';
import { piecesOf, type Pieces } from '../reading/pieces.ts';
import { lexiconOf, timeTokens, type TimeToken } from '../temporal/lexicon.ts';
import { numberAt, type NumberRead } from './number.ts';

export interface FigureInput {
  source: Pick<Source, 'text' | 'blocks'>;
  locale: Locale;
  temporals: readonly TemporalExpression[];
  /** Of `source.text`, where they are known. */
  pieces?: Pieces;
}

interface Scan {
  text: string;
  tokens: readonly TimeToken[];
  locale: Locale;
  temporals: readonly TemporalExpression[];
  /** Those of them that are resolved. */
  dated: readonly TemporalExpression[];
}

/**
 * Counted and measured quantities of all blocks but boilerplate, in reading order: with unit,
 * qualifier and the words that narrow them. No dates, clock times, lengths of time, ordinals or
 * labels. Linear in the length of the text.
 */
export function findFigures({ source, locale, temporals, pieces = piecesOf(source.text) }: FigureInput): Figure[] {
  const lexicon = lexiconOf(locale.figures);
  const figures: Figure[] = [];
  let nextTemporal = 0;
  for (const block of source.blocks) {
    if (block.kind === 'boilerplate') continue;
    const tokens = timeTokens(pieces, block.span.start, block.span.end, lexicon);
    while ((temporals[nextTemporal]?.span.end ?? Infinity) <= block.span.start) nextTemporal++;
    let last = nextTemporal;
    while ((temporals[last]?.span.start ?? Infinity) < block.span.end) last++;
    const inBlock = temporals.slice(nextTemporal, last);
    const dated = inBlock.filter(({ resolved }) => resolved !== null);
    const scan: Scan = { text: source.text, tokens, locale, temporals: inBlock, dated };
    for (let i = 0; i < tokens.length;) {
      const figure = figureAt(scan, i);
      if (figure === null) i++;
      else {
        figures.push(figure.figure);
        i = figure.to;
      }
    }
  }
  return figures;
}

const means = ({ tokens }: Scan, i: number, category: FigureCategory): string | undefined =>
  tokens[i]?.means?.[category];

function figureAt(scan: Scan, i: number): { figure: Figure; to: number } | null {
  const first = tokenNumber(scan, i);
  if (first === null) return null;
  const second = rangeEnd(scan, i, first);
  const number = second ?? first;
  const unit = unitAt(scan, i, number.to);
  const high = second === null ? first.value : second.value;
  const low = first.value;
  if (!isFigure(scan, i, first, unit)) return null;
  const qualifier = second === null ? qualifierAt(scan, i) : ('between' as const);
  const start = scan.tokens[i - (unit.before ? 1 : 0)]?.start ?? 0;
  const end = scan.tokens[unit.to - 1]?.end ?? 0;
  const span = { start, end: Math.max(end, scan.tokens[number.to - 1]?.end ?? 0) };
  const bounds = second === null ? boundsOf(first.value, qualifier) : { low: Math.min(low, high), high };
  return {
    to: Math.max(unit.to, number.to),
    figure: {
      value: low,
      ...bounds,
      unit: unit.unit,
      unitText: unit.text,
      scope: scopeOf(scan, i, Math.max(unit.to, number.to)),
      qualifier,
      asOf: asOf(scan, span),
      span,
    },
  };
}

function tokenNumber(scan: Scan, i: number): NumberRead | null {
  const { tokens } = scan;
  const token = tokens[i];
  if (
    token === undefined ||
    (token.kind !== 'number' && means(scan, i, 'number') === undefined && means(scan, i, 'multiplier') === undefined)
  )
    return null;
  const before = tokens[i - 1];
  if (
    token.kind === 'number' &&
    token.tight &&
    before !== undefined &&
    (before.kind === 'word' || (/[-.,:/#]/.test(before.text) && tokens[i - 2]?.kind !== 'mark' && before.tight))
  )
    return null;
  if (
    means(scan, i - 1, 'label') !== undefined ||
    (before?.text === '.' && before.tight && means(scan, i - 2, 'label') !== undefined)
  )
    return null;
  const number = numberAt(tokens, i, scan.locale.figures);
  if (number === null || number.to === i) return null;
  const after = tokens[number.to];
  if (after?.tight === true && (means(scan, number.to, 'ordinalSuffix') !== undefined || /^[:/]$/.test(after.text)))
    return null;
  const end = tokens[number.to - 1]?.end ?? token.end;
  const time = scan.temporals[firstEndingBehind(scan.temporals, token.start)];
  return time !== undefined && time.span.start < end ? null : number;
}

function rangeEnd(scan: Scan, i: number, first: NumberRead): NumberRead | null {
  const joint = first.to;
  const dash = scan.tokens[joint]?.text === '-' && scan.tokens[joint + 1]?.kind === 'number';
  const word = means(scan, joint, 'to') !== undefined;
  const announced = means(scan, i - 1, 'from') !== undefined;
  if (!dash && !word) return null;
  const second =
    tokenNumber({ ...scan }, joint + 1) ?? (dash ? numberAt(scan.tokens, joint + 1, scan.locale.figures) : null);
  if (second === null || second.value <= first.value) return null;
  const both = first.spelled === second.spelled;
  const isTo = /^(?:a|to|-)$/.test(scan.tokens[joint]?.text ?? '');
  return both && (isTo || announced) ? second : null;
}

interface Unit {
  unit: string | null;
  text: string | null;
  to: number;
  /** A currency sign before the number. */
  before: boolean;
  known: boolean;
}

/** Adjectives and demonyms looked through on the way to the noun. */
const MOST_WORDS = 3;

function unitAt(scan: Scan, i: number, from: number): Unit {
  const none: Unit = { unit: null, text: null, to: from, before: false, known: false };
  const { tokens, text, locale } = scan;
  const sign = means(scan, i - 1, 'unit');
  if (sign !== undefined && /^[€$£]$/.test(tokens[i - 1]?.text ?? ''))
    return { ...none, unit: sign, text: tokens[i - 1]?.text ?? null, before: true, known: true };
  let at = from;
  if (means(scan, at, 'of') !== undefined) at++;
  if (tokens[at]?.text === "'") at++;
  for (let k = 0; k < MOST_WORDS; k++) {
    const unit = means(scan, at + k, 'unit');
    const word = tokens[at + k];
    if (word === undefined || (word.kind === 'mark' && unit === undefined)) break;
    if (unit === undefined && (means(scan, at + k, 'stop') !== undefined || word.kind === 'number')) break;
    if (unit === undefined) continue;
    const to = at + k + 1 + (isPeople(scan, at + k + 1) ? 1 : 0);
    return { ...none, unit, text: text.slice(tokens[at]?.start ?? 0, tokens[to - 1]?.end ?? 0), to, known: true };
  }
  const noun = tokens[at];
  if (
    noun?.kind !== 'word' ||
    isMonth(locale, noun.text) ||
    means(scan, at, 'stop') !== undefined ||
    /^\p{Lu}/u.test(text.slice(noun.start, noun.end))
  )
    return none;
  return { ...none, unit: locale.figures.singular(noun.text), text: text.slice(noun.start, noun.end), to: at + 1 };
}

/** « 31 février »: a date that is none is no figure either. */
function isMonth(locale: Locale, word: string): boolean {
  return Object.values(locale.temporal.words.month).some((forms) => forms.split('|').includes(word));
}

function isPeople(scan: Scan, i: number): boolean {
  const token = scan.tokens[i];
  if (token?.kind !== 'word') return false;
  return placesNamed(scan.locale, token.text).some((place) => place.form === 'demonym');
}

/** A bare year, a pointing « les deux », a small spelled number without a counted noun are no figures. */
function isFigure(scan: Scan, i: number, number: NumberRead, unit: Unit): boolean {
  if (number.spelled) {
    if (
      means(scan, i - 1, 'pointing') !== undefined ||
      (scan.tokens[i - 1]?.text === "'" && means(scan, i - 2, 'pointing') !== undefined)
    )
      return false;
    return unit.known
      ? number.value > 1 || number.marked
      : number.value >= 3 && unit.unit !== null && (unit.text ?? '').endsWith('s');
  }
  if (unit.known || number.marked) return true;
  if (number.value >= 1800 && number.value <= 2100) return false;
  return unit.unit !== null && (unit.text ?? '').length > 2;
}

function qualifierAt(scan: Scan, i: number): Figure['qualifier'] {
  const at = /^[€$£]$/.test(scan.tokens[i - 1]?.text ?? '') ? i - 2 : i - 1;
  const code =
    means(scan, at, 'qualifier') ?? (scan.tokens[at]?.text === "'" ? means(scan, at - 1, 'qualifier') : undefined);
  return QUALIFIERS.find((qualifier) => qualifier === code) ?? 'exactly';
}

function boundsOf(value: number, qualifier: Figure['qualifier']): { low: number | null; high: number | null } {
  switch (qualifier) {
    case 'exactly':
    case 'between':
      return { low: value, high: value };
    case 'more-than':
    case 'at-least':
      return { low: value, high: null };
    case 'less-than':
    case 'at-most':
    case 'up-to':
      return { low: null, high: value };
    case 'nearly':
      return { low: Math.round(value * 90) / 100, high: value };
    case 'about':
      return { low: Math.round(value * 90) / 100, high: Math.round(value * 110) / 100 };
  }
}

const LONGEST_SCOPE = 7;

/** The words, as printed, that narrow what was counted: behind the figure, else before it in its clause. */
function scopeOf(scan: Scan, i: number, from: number): string | null {
  const { tokens, text } = scan;
  if (means(scan, from, 'scopeAfter') !== undefined) return wordsFrom(scan, from, text.length);
  const beside = besideCommas(scan, i, from);
  if (beside !== null) return beside;
  for (let back = 1; back <= LONGEST_SCOPE; back++) {
    const token = tokens[i - back];
    if (token === undefined || /^[.;!?,:"]$/.test(token.text)) return null;
    if (means(scan, i - back, 'scopeBefore') !== undefined) return wordsFrom(scan, i - back, tokens[i]?.start ?? 0);
  }
  return null;
}

/** « 300 marins, réservistes compris, … », "the total, crews included, is 300", « Avec les marins, ils sont 300 ». */
function besideCommas(scan: Scan, i: number, from: number): string | null {
  const { tokens, text } = scan;
  if (tokens[from]?.text === ',' && means(scan, segmentEnd(scan, from + 1), 'scopeWord') !== undefined)
    return wordsFrom(scan, from + 1, text.length);
  let comma = i - 1;
  while (i - comma <= LONGEST_SCOPE && tokens[comma] !== undefined && !MARK.test(tokens[comma]?.text ?? '')) comma--;
  if (tokens[comma]?.text !== ',') return null;
  let first = comma - 1;
  while (comma - first <= LONGEST_SCOPE + 1 && tokens[first] !== undefined && !MARK.test(tokens[first]?.text ?? ''))
    first--;
  first++;
  const isFronted = means(scan, first, 'scopeBefore') !== undefined && tokens[first - 1]?.text !== ',';
  const isIncise = tokens[first - 1]?.text === ',' && means(scan, segmentEnd(scan, first), 'scopeWord') !== undefined;
  return isFronted || isIncise ? wordsFrom(scan, first, tokens[comma]?.start ?? 0) : null;
}

const MARK = /^[.;!?,:"«»“”()]$/;

/** Where among the words up to the next mark the one stands that narrows; their first when none does. */
function segmentEnd(scan: Scan, from: number): number {
  for (let at = from; at - from <= LONGEST_SCOPE; at++) {
    if (scan.tokens[at] === undefined || MARK.test(scan.tokens[at]?.text ?? '')) break;
    if (means(scan, at, 'scopeWord') !== undefined) return at;
  }
  return from;
}

function wordsFrom({ tokens, text }: Scan, from: number, limit: number): string | null {
  let to = from;
  while (
    to - from < LONGEST_SCOPE &&
    tokens[to] !== undefined &&
    (tokens[to]?.start ?? 0) < limit &&
    !/^[.;!?,:"()]$/.test(tokens[to]?.text ?? '')
  )
    to++;
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined || to - from < 2 ? null : text.slice(first.start, last.end);
}

/** The time named in the same sentence, nearest to the figure. */
function asOf({ text, dated, locale }: Scan, span: Span): Figure['asOf'] {
  const next = firstEndingBehind(dated, span.start);
  const beside = [dated[next - 1], dated[next]].flatMap((time) => {
    // « depuis lundi »: where the stretch that is counted begins.
    if (time === undefined || locale.events.ordering.includes(wordBefore(text, time.span.start))) return [];
    const { start, end } = time.span;
    const [from, to] = end <= span.start ? [end, span.start] : [span.end, start];
    const isApart = to - from > MOST_BETWEEN || /[.!?;]\s|\n/.test(text.slice(from, to));
    return isApart ? [] : [{ distance: Math.max(0, to - from), value: time.resolved }];
  });
  return beside.toSorted((a, b) => a.distance - b.distance)[0]?.value ?? null;
}

/** More than a sentence has, in characters. */
const MOST_BETWEEN = 2000;

/** Index of the first time that ends behind an offset, by halving. */
function firstEndingBehind(temporals: readonly TemporalExpression[], offset: number): number {
  let low = 0;
  let high = temporals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((temporals[middle]?.span.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
