import type { Locale } from '@dixit/locales/contract';
import type { Block, Extraction, Span, Statement, TemporalExpression, TemporalValue } from '@dixit/model';
import { datelineOf, dayInWords } from './said-today.ts';
import { firstFrom } from './first-from.ts';

type SentenceAround = (offset: number) => Span | null;

interface Document {
  text: string;
  blocks: readonly Pick<Block, 'kind' | 'span' | 'update'>[];
  published: TemporalValue | null;
  locale: Locale;
}

/**
 * When each statement was made. Stated: the time beside its cue. Else inferred: the time of the entry of a live blog
 * that it stands in, that of the statement before it with a time, when the same person goes on or the paragraph does,
 * the day that its own words call today, or the day of a dispatch. Else not known: a date of publication is no time of
 * saying.
 */
export function fillUttered(
  { statements, temporals }: Pick<Extraction, 'statements' | 'temporals'>,
  { text, blocks, published, locale }: Document,
  sentenceAround: SentenceAround,
): void {
  const latest = published?.end ?? null;
  const entries = blocks.flatMap(({ span, update }) => (update ? [{ span, time: update.time }] : []));
  const cues = statements.flatMap(({ cue }) => (cue ? [cue.span] : [])).toSorted((a, b) => a.start - b.start);
  const dispatch = datelineOf({ text, blocks, temporals });
  let dated: Statement | null = null;
  let entry = -1;
  for (const statement of statements) {
    const start = statement.parts[0]?.start ?? 0;
    const from = entry;
    while ((entries[entry + 1]?.span.start ?? Infinity) <= start) entry += 1;
    if (entry !== from) dated = null;
    statement.uttered ??= utteredAt(statement, { temporals, latest, cues, dispatch }, sentenceAround);
    statement.uttered ??= inferred(entries[entry]?.time ?? (goesOn(statement, dated) ? dated?.uttered : null));
    statement.uttered ??= inferred(dayInWords(statement, { temporals, published, locale }));
    if (statement.modality !== 'hypothetical') statement.uttered ??= inferred(dispatch);
    if (statement.uttered) dated = statement;
  }
}

/** What may still be said, or only would be, has another time than what was. */
function goesOn(statement: Statement, dated: Statement | null): boolean {
  if (!dated || statement.modality === 'hypothetical') return false;
  const { entity } = statement.speaker;
  return statement.blockIndex === dated.blockIndex || (entity !== null && entity === dated.speaker.entity);
}

const inferred = (value: TemporalValue | null | undefined): TemporalValue | null =>
  value ? { ...value, basis: 'inferred' } : null;

interface Times {
  temporals: readonly TemporalExpression[];
  /** End of the day of publication: nothing can be told as said after it. */
  latest: string | null;
  /** Of all statements, in reading order. */
  cues: readonly Span[];
  /** The day of a dispatch, which is at nobody's side. */
  dispatch: TemporalValue | null;
}

/** The time expression nearest to the cue, in its sentence and outside the words said. */
function utteredAt(
  statement: Statement,
  { temporals, latest, cues, dispatch }: Times,
  sentenceAround: SentenceAround,
): Statement['uttered'] {
  const cue = statement.cue?.span;
  const sentence = cue ? sentenceAround(cue.start) : null;
  if (!cue || !sentence) return null;
  let best: TemporalExpression | null = null;
  const distance = (t: TemporalExpression): number =>
    Math.min(Math.abs(t.span.start - cue.end), Math.abs(cue.start - t.span.end));
  for (let i = firstFrom(temporals, sentence.start, (temporal) => temporal.span); i < temporals.length; i++) {
    const temporal = temporals[i];
    if (!temporal || temporal.span.start >= sentence.end) break;
    if (temporal.type === 'duration' || temporal.type === 'set' || !temporal.resolved) continue;
    if (temporal.resolved === dispatch) continue;
    if (statement.modality !== 'hypothetical' && isAfter(temporal.resolved, latest)) continue;
    if (statement.parts.some((part) => temporal.span.start < part.end && part.start < temporal.span.end)) continue;
    if (isOfAnother(temporal.span, cue, cues)) continue;
    if (best === null || distance(temporal) < distance(best)) best = temporal;
  }
  return best?.resolved ?? null;
}

const isAfter = ({ start }: TemporalValue, latest: string | null): boolean =>
  start !== null && latest !== null && Date.parse(start) > Date.parse(latest);

/** « a démenti qu'il ait dit oui, comme l'avait laissé entendre mardi un journal »: a cue behind ours has the day at its side. */
function isOfAnother(time: Span, own: Span, cues: readonly Span[]): boolean {
  if (time.start < own.end) return false;
  const next = firstFrom(cues, own.end, (span) => span);
  for (let i = next; i < cues.length; i++) {
    const cue = cues[i];
    if (cue === undefined || cue.start >= time.start) return false;
    if (time.start - cue.end < NEAR) return true;
  }
  return false;
}

/** How many characters stand at most between a cue and the day that is its own. */
const NEAR = 4;
