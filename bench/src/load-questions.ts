import type { Client } from '@dixit/client';

export interface Question {
  procedure: string;
  ask(client: Client): Promise<unknown>;
}

/** Words and ids to ask for, each from what is stored. */
const SAMPLE = 200;

/** What readers of a dashboard ask for, in the mix of a day: lists and searches most, single things, counts least. */
export async function questionsOf(client: Client): Promise<Question[]> {
  const { rows } = await client.statement.search.query({ q: '', limit: SAMPLE });
  const { rows: events } = await client.event.list.query({ limit: 50 });
  const { rows: actors } = await client.actor.list.query({ limit: 50 });
  return rows.flatMap(({ id, text, source }, i): Question[] => {
    const [word = '', other = ''] = (text.match(/\p{L}{5,}/gu) ?? []).toSorted((a, b) => b.length - a.length);
    const event = events[i % events.length];
    const actor = actors[i % actors.length];
    const searches = [word, `${word} ${other}`, `${word} OR ${other}`, `"${word}"`].map((q) => ({
      procedure: 'statement.search',
      ask: (on: Client) => on.statement.search.query({ q, limit: 50 }),
    }));
    return [
      ...searches,
      { procedure: 'statement.search', ask: (on) => on.statement.search.query({ q: '', limit: 50 }) },
      {
        procedure: 'statement.search (relevance)',
        ask: (on) => on.statement.search.query({ q: word, sort: 'relevance', limit: 50 }),
      },
      { procedure: 'statement.context', ask: (on) => on.statement.context.query({ id, around: 280 }) },
      { procedure: 'source.get', ask: (on) => on.source.get.query({ id: source.id }) },
      { procedure: 'event.list', ask: (on) => on.event.list.query({ limit: 50 }) },
      ...(event ? [{ procedure: 'event.get', ask: (on: Client) => on.event.get.query({ id: event.id }) }] : []),
      ...(actor ? [{ procedure: 'actor.get', ask: (on: Client) => on.actor.get.query({ id: actor.id }) }] : []),
      ...(i % 5 === 0
        ? [{ procedure: 'statement.facets', ask: (on: Client) => on.statement.facets.query({ q: `${word} ${other}` }) }]
        : []),
    ];
  });
}
