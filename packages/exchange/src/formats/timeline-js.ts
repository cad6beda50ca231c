import type { TemporalValue } from '@dixit/model';
import { type DateParts, datesOf, partsOf, whenOf } from '../dates.ts';
import type { ExportJob, Write } from '../format.ts';
import { jsonArray } from '../json-array.ts';
import { linkTo } from '../links.ts';

interface Slide {
  unique_id: string;
  start_date?: object;
  end_date?: object;
  display_date?: string;
  group?: string;
  text: { headline: string; text: string };
}

/**
 * TimelineJS 3. A date is no finer than it is known, an interval keeps both ends, and words say how it is stated. A slide
 * must have a date: what has none stands in `undated`, in the same form, which TimelineJS passes over.
 */
export const writeTimelineJs: Write = async function* (job) {
  const title = { text: { headline: escaped(job.title), text: '' } };
  yield* jsonArray(
    only(job, (slide) => slide.start_date !== undefined),
    {
      before: `${JSON.stringify({ title, scale: 'human' }).slice(0, -1)},"events":`,
      after: '',
    },
  );
  yield* jsonArray(
    only(job, (slide) => slide.start_date === undefined),
    { before: ',"undated":', after: '}' },
  );
};

async function* only(job: ExportJob, isWanted: (slide: Slide) => boolean): AsyncGenerator<Slide[]> {
  if (job.what === 'events') {
    for await (const items of job.events()) {
      yield items
        .map(({ row, event }): Slide => {
          const where = [
            job.phrases.eventType(row.type),
            row.place,
            job.phrases.count('independentSource', row.independentSources),
          ];
          return slideOf(job, {
            id: row.id,
            time: event.time,
            headline: linked(job.phrases.eventTitle(row), linkTo.event(job, row.id)),
            text: escaped(where.filter((part) => part !== null).join(' · ')),
          });
        })
        .filter(isWanted);
    }
    return;
  }
  for await (const items of job.statements()) {
    yield items
      .map(({ row, statement }): Slide => {
        const source = { ...row.source, url: null };
        return slideOf(job, {
          id: row.id,
          time: statement.uttered,
          headline: linked(job.phrases.attribution(row), linkTo.statement(job, row.id)),
          text: escaped(job.phrases.citation(row, source)),
          ...(row.source.outlet !== null && { group: row.source.outlet }),
        });
      })
      .filter(isWanted);
  }
}

function slideOf(
  { phrases }: ExportJob,
  {
    id,
    time,
    headline,
    text,
    group,
  }: { id: string; time: TemporalValue | null; headline: string; text: string; group?: string },
): Slide {
  const [from, to] = endsOf(time);
  return {
    unique_id: id,
    ...(from && { start_date: from, display_date: phrases.time(time) }),
    ...(to && { end_date: to }),
    ...(group !== undefined && { group }),
    text: { headline, text },
  };
}

/** TimelineJS knows no zones: an instant is given in UTC. */
function endsOf(time: TemporalValue | null): [object | null, object | null] {
  if (time === null) return [null, null];
  const dates = datesOf(time);
  const when = whenOf(time);
  if (when?.kind === 'instant' || when?.kind === 'floating') {
    const parts = partsOf(when.at.slice(0, 10));
    const [hour, minute] = when.at.slice(11, 16).split(':').map(Number);
    return [parts && { ...dateOf(parts), hour, minute }, null];
  }
  if (dates !== null) return [dateOf(dates[0]), dates[1] === undefined ? null : dateOf(dates[1])];
  if (when?.kind !== 'interval') return [null, null];
  const [from, to] = [partsOf(when.from), partsOf(when.to)];
  return [from && dateOf(from), to && dateOf(to)];
}

const dateOf = ([year, month, day]: DateParts): object => ({
  year,
  ...(month !== undefined && { month }),
  ...(day !== undefined && { day }),
});

/** Headline and text are HTML to TimelineJS. */
const escaped = (words: string): string => words.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
const linked = (words: string, url: string): string => `<a href="${escaped(url)}">${escaped(words)}</a>`;
