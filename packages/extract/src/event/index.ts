import type { Locale } from '@dixit/locales/contract';
import type { Entity, EventMention, Mention, Source, Span, Statement, TemporalExpression } from '@dixit/model';
import { piecesOf, type Pieces } from '../reading/pieces.ts';
import type { Reading } from '../reading/reading.ts';
import { castOf } from './cast.ts';
import { echoOf } from './echo.ts';
import { withPair } from './leaders.ts';
import { mergeEvents, type RawEvent } from './merge.ts';
import { readSentence } from './read-sentence.ts';
import { sentenceSpans, within } from './sentence.ts';
import { eventLexicon, sensesIn } from './triggers.ts';
import { isWorthTelling } from './worth.ts';

export interface EventInput {
  source: Pick<Source, 'id' | 'text' | 'blocks' | 'published'>;
  locale: Locale;
  /** In reading order. */
  mentions: readonly Mention[];
  entities: readonly Entity[];
  statements: readonly Statement[];
  /** In reading order. */
  temporals: readonly TemporalExpression[];
  /** Of `source.text`, where they are known. */
  pieces?: Pieces;
  reading: Reading;
  /** Also those below `LEAST_CONFIDENCE`, for who reads single sentences. */
  doubtful?: boolean;
}

/**
 * Events that a document tells of, each once, in the order of their first mention. Every stage is a
 * claim: of the speaker where the words stand in a statement, else of the source itself. What has too
 * few actors, no time and no place to be told from a turn of phrase is left out (`worth.ts`).
 */
export function findEvents(input: EventInput): EventMention[] {
  const { source, locale, entities, statements, temporals, doubtful = false } = input;
  const pieces = input.pieces ?? piecesOf(source.text);
  const lexicon = eventLexicon(locale.events);
  const cast = castOf(source.text, locale, { ...input, pieces });
  const accented = /[\u00e0-\u00ff]/u.test(source.text);
  const page = {
    accented,
    source,
    locale,
    lexicon,
    senses: sensesIn(locale.events, pieces.folded.text),
    cast,
    reading: input.reading,
    doubtful,
    temporals,
    pieces,
  };
  const said = statements
    .map((statement) => ({ statement, span: extentOf(statement) }))
    .sort((a, b) => a.span.start - b.span.start);
  const raw: RawEvent[] = [];
  let first = 0;
  for (const block of source.blocks) {
    if (block.kind === 'boilerplate') continue;
    while ((said[first]?.span.end ?? Infinity) <= block.span.start) first++;
    const told: Statement[] = [];
    for (let i = first; i < said.length; i++) {
      const each = said[i];
      if (each === undefined || each.span.start >= block.span.end) break;
      if (each.span.end > block.span.start) told.push(each.statement);
    }
    for (const span of sentenceSpans(source.text, block.span)) {
      const before = raw.at(-1);
      raw.push(...readSentence({ ...page, statements: told }, span));
      const echo =
        before !== undefined && before.sentence >= block.span.start && before.sentence < span.start
          ? echoOf({ ...page, statements: told }, span, before)
          : null;
      if (echo !== null) raw.push(echo);
    }
  }
  const groups = new Set(entities.filter(({ plural, type }) => plural && type !== 'country').map(({ key }) => key));
  const bodies = new Set(entities.filter(({ type }) => type === 'institution').map(({ key }) => key));
  const told = doubtful ? raw.filter(({ isFaint }) => !isFaint) : raw.filter(({ isPart }) => !isPart);
  const title = within(
    cast.mentions,
    source.blocks.find(({ kind }) => kind !== 'boilerplate')?.span ?? { start: 0, end: 0 },
  );
  const events = mergeEvents(withPair(told, { entities, title }), {
    groups,
    bodies,
    published: source.published,
    doubtful,
  });
  const chosen = doubtful ? events : events.filter(isWorthTelling);
  return chosen.map((event, i) => ({ ...event, key: `v${i}` }));
}

function extentOf({ parts, cue }: Statement): Span {
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? 0;
  return cue === null ? { start, end } : { start: Math.min(start, cue.span.start), end: Math.max(end, cue.span.end) };
}
