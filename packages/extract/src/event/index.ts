import type { Locale } from '@dixit/locales/contract';
import type { Entity, EventMention, Mention, Source, Span, Statement, TemporalExpression } from '@dixit/model';
import type { Quotation } from '@dixit/text';
import { timeTokens } from '../temporal/lexicon.ts';
import { mergeEvents, type RawEvent } from './merge.ts';
import { participantsOf, wordBefore } from './participants.ts';
import { sentenceOf, sentenceSpans, within } from './sentence.ts';
import { placeOf, timeOf } from './setting.ts';
import { stageClaim } from './stage.ts';
import { eventLexicon, triggerOf, type Trigger } from './triggers.ts';

export interface EventInput {
  source: Pick<Source, 'id' | 'text' | 'blocks' | 'published'>;
  locale: Locale;
  /** In reading order. */
  mentions: readonly Mention[];
  entities: readonly Entity[];
  statements: readonly Statement[];
  /** In reading order. */
  temporals: readonly TemporalExpression[];
  quotations: readonly Quotation[];
}

/**
 * Events that a document tells of, each once, in the order of their first mention. Every stage is a
 * claim: of the speaker where the words stand in a statement, else of the source itself. An event
 * without participants is kept only with a time, or with a place and a stage.
 */
export function findEvents({ source, locale, mentions, entities, statements, temporals }: EventInput): EventMention[] {
  const lexicon = eventLexicon(locale.events);
  const byKey = new Map(entities.map((entity) => [entity.key, entity]));
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
      const tokens = timeTokens(source.text, span.start, span.end, lexicon);
      if (!tokens.some((token) => token.means !== undefined)) continue;
      const sentence = sentenceOf(source.text, span, { mentions, temporals });
      const occasions = tokens
        .filter((token) => token.means?.['occasion'] !== undefined)
        .map(({ start, end }) => ({ start, end }));
      for (const token of tokens) {
        const trigger = triggerOf(locale.events, token, source.text);
        if (trigger === null) continue;
        const at = { start: token.start, end: token.end };
        if (
          within(sentence.mentions, at).length > 0 ||
          (trigger.verb && locale.events.nounBefore.includes(wordBefore(source.text, at.start)))
        )
          continue;
        const participants = participantsOf(
          { text: source.text, sentence, entities: byKey, events: locale.events },
          trigger,
          at,
        );
        const time = timeOf(sentence, at, { statements: told, occasions });
        const stage = stageClaim({ source, locale, sentence, statements: told, time }, trigger, at);
        raw.push({
          type: trigger.type,
          mode: trigger.mode,
          trigger: at,
          triggerLemma: trigger.lemma,
          spans: [at],
          participants,
          time,
          place: placeOf(source.text, locale, { sentence, span: at, mode: trigger.mode }),
          stages: stage === null ? [] : [stage],
          confidence: confidenceOf(trigger, participants.length),
          definite: isDefinite(source.text, at.start, locale),
        });
      }
    }
  }
  return mergeEvents(raw, new Set(entities.filter(({ plural }) => plural).map(({ key }) => key)));
}

function extentOf({ parts }: Statement): Span {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
}

function isDefinite(text: string, at: number, locale: Locale): boolean {
  return locale.events.definite.includes(wordBefore(text, at));
}

const SPEECH_ACTS = new Set<Trigger['type']>(['AGREE', 'REQUEST', 'REJECT', 'THREATEN', 'ACCUSE']);

/** A hand-set order, not a probability: verbs of deciding before verbs of doing before nouns, named before unnamed. */
function confidenceOf({ type, verb }: Trigger, participants: number): number {
  const base = verb ? (SPEECH_ACTS.has(type) ? 0.75 : 0.65) : 0.5;
  return base + (participants > 1 ? 0.2 : participants === 1 ? 0.1 : 0);
}
