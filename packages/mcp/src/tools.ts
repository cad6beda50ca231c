import { type Client, type RouterOutputs } from '@dixit/client';
import { ActorId, EventId, SourceId, StatementId, StatementSort } from '@dixit/model';
import { z } from 'zod';
import { GRAMMAR } from './words.ts';

/** One tool: what it takes, and the calls of the API that answer it. */
export interface Tool<S extends z.ZodRawShape = z.ZodRawShape> {
  name: string;
  title: string;
  description: string;
  input: S;
  answer(client: Client, input: z.infer<z.ZodObject<S>>): Promise<object>;
}

const tool = <S extends z.ZodRawShape>(one: Tool<S>): Tool => one;

const query = z.string().max(2_000).default('').describe(GRAMMAR);
const page = {
  limit: z.int().min(1).max(100).default(20).describe('Records per answer.'),
  cursor: z.string().nullable().default(null).describe('nextCursor of the answer before, for the next page.'),
};
/** Text of one answer of `read_source`, in UTF-16 code units. */
const MOST_TEXT = 20_000;
const FIRST = 10;

export const TOOLS: readonly Tool[] = [
  tool({
    name: 'search_statements',
    title: 'Search statements',
    description: 'Who said what, to whom, when, in which source. One row for each statement, with its characters.',
    input: { query, sort: StatementSort.default('newest'), ...page },
    answer: async ({ statement }, { query: q, ...rest }) => await statement.search.query({ q, ...rest }),
  }),
  tool({
    name: 'show_statement',
    title: 'Show a statement in its context',
    description:
      'One statement with the frozen text around it (text starts at context.offset), who passed it on, who else reports it, and what other claims it agrees with or disputes.',
    input: { id: StatementId, around: z.int().min(0).max(5_000).default(600) },
    answer: async ({ statement }, input) => await statement.context.query(input),
  }),
  tool({
    name: 'search_events',
    title: 'Search events',
    description: 'What happened, is planned, feared or denied: stage, claim, time, place, number of sources.',
    input: { query, sort: z.enum(['sources', 'newest']).default('sources'), ...page },
    answer: async ({ event }, { query: q, ...rest }) => await event.list.query({ q, ...rest }),
  }),
  tool({
    name: 'event_timeline',
    title: 'Timeline of an event',
    description: 'Who claimed or denied which stage of an event, and when, in the order of time.',
    input: { id: EventId },
    answer: async ({ event }, { id }) => {
      const { row, entries } = await event.timeline.query({ id });
      return { event: row, entries };
    },
  }),
  tool({
    name: 'compare_sources',
    title: 'Compare sources on an event',
    description:
      'Where the sources of an event agree and differ: a fact per row, a cell per source, and pairs of claims. It never says which one is right, and neither does it know.',
    input: { id: EventId },
    answer: async ({ event }, { id }) => compared(await event.compare.query({ id })),
  }),
  tool({
    name: 'search_actors',
    title: 'Search actors',
    description: 'People and institutions that speak or are spoken of, with counts of what is by, about and to them.',
    input: { query, ...page },
    answer: async ({ actor }, { query: q, ...rest }) => await actor.list.query({ q, ...rest }),
  }),
  tool({
    name: 'show_actor',
    title: 'Show an actor',
    description: 'An actor with names, offices over time, events, and the newest statements by it.',
    input: { id: ActorId },
    answer: async ({ actor, statement }, { id }) => {
      const shown = await actor.get.query({ id });
      const { rows, total } = await statement.search.query({ q: `by:${shown.actor.id}`, limit: FIRST });
      return { ...shown, statements: { rows, total } };
    },
  }),
  tool({
    name: 'search_sources',
    title: 'Search sources',
    description: 'Articles that were read: outlet, title, date, language, number of statements.',
    input: { query, ...page },
    answer: async ({ source }, { query: q, ...rest }) => await source.list.query({ q, ...rest }),
  }),
  tool({
    name: 'read_source',
    title: 'Read the text of a source',
    description: `The frozen text of one article from a character on, at most ${MOST_TEXT} at once; spans of other answers count in it.`,
    input: { id: SourceId, start: z.int().min(0).default(0) },
    answer: async ({ source }, { id, start }) => {
      const { source: whole, row } = await source.get.query({ id });
      const span = { start, end: Math.min(whole.text.length, start + MOST_TEXT) };
      const { textSha256 } = whole;
      const text = whole.text.slice(span.start, span.end);
      return { ...row, textSha256, excerpt: { sourceId: id, span, text, length: whole.text.length } };
    },
  }),
  tool({
    name: 'count_statements',
    title: 'Count statements',
    description:
      'How the statements that a query finds divide into speakers, addressees, outlets, forms and languages.',
    input: { query },
    answer: async ({ statement }, { query: q }) => ({ facets: await statement.facets.query({ q }) }),
  }),
];

/** What the sources hold against each other, without what the other tools say already. */
function compared({ event, sources, facts, comparisons, excerpts }: RouterOutputs['event']['compare']): object {
  return {
    event: { id: event.id, type: event.type },
    sources,
    facts,
    comparisons: comparisons.slice(0, FIRST),
    comparisonsInAll: comparisons.length,
    excerpts: excerpts.slice(0, 2 * FIRST),
  };
}
