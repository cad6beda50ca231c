import { extract } from '@dixit/extract';
import { ingest } from '@dixit/ingest';
import { locales } from '@dixit/locales';
import type { Extraction, Source } from '@dixit/model';
import { type Gold, demoDocuments, demoGold } from '@dixit/testing/demo';
import { type Tally, jaccard, matchStatements, overlaps, sameName, tallyStatements } from '@dixit/testing/score';

/** One article of the demo corpus as the engine reads it, beside what a person read in it. */
export interface Read {
  source: Source;
  extraction: Extraction;
  gold: Gold;
}

export async function readDemo(): Promise<Read[]> {
  return await Promise.all(
    demoDocuments().map(async ({ file, bytes, url, outlet, published }) => {
      const options = {
        name: file,
        url: url ?? null,
        outlet: outlet ?? null,
        published: published ?? null,
        retrievedAt: '2025-12-01T00:00:00Z',
      };
      const source = await ingest(bytes, options, { locales });
      return { source, extraction: extract(source, locales.get(source.language)), gold: demoGold(file, source.text) };
    }),
  );
}

/** Everything that the gold of some articles can tell, each as so many right of so many. */
export function measure(reads: readonly Read[]): Record<string, Tally> {
  const sum: Record<string, Tally> = {};
  for (const read of reads) {
    const tallies = { ...statements(read), ...expressions(read), ...figures(read), ...events(read) };
    for (const [name, { right, of }] of Object.entries(tallies)) {
      const so = (sum[name] ??= { right: 0, of: 0 });
      so.right += right;
      so.of += of;
    }
  }
  return sum;
}

/** In percent, to one decimal. */
export const percent = ({ right, of }: Tally): number => (of === 0 ? 100 : Math.round((1000 * right) / of) / 10);

function share<T>(values: readonly T[], right: (value: T) => boolean): Tally {
  return { right: values.filter(right).length, of: values.length };
}

function statements({ gold, extraction }: Read): Record<string, Tally> {
  const matched = matchStatements(gold.statements, extraction.statements);
  const found = new Map(matched.pairs.map((pair) => [pair.found, pair.gold]));
  const clear = extraction.statements.filter(({ confidence }) => confidence.tier === 'clear');
  const meets = (parts: Extraction['statements'][number]['parts']) =>
    gold.statements.find((one) => jaccard(one.parts, parts) > 0.3);
  return {
    ...tallyStatements(matched),
    'traps kept clean': share(
      gold.traps,
      ({ span }) =>
        !extraction.statements.some(
          (one) => jaccard(one.parts, [span]) > 0.5 && !found.has(one) && meets(one.parts) === undefined,
        ),
    ),
    'clear: share': { right: clear.length, of: extraction.statements.length },
    'clear: right': share(clear, ({ parts, speaker }) => {
      const one = meets(parts);
      return !!one && (one.speaker === null ? speaker.mention === null : overlaps(one.speaker, speaker.mention));
    }),
  };
}

function expressions({ gold, extraction }: Read): Record<string, Tally> {
  return {
    'expressions found': share(gold.expressions, ({ span }) =>
      extraction.temporals.some((t) => overlaps(t.span, span)),
    ),
    'expressions with their value': share(gold.expressions, ({ span, value }) =>
      extraction.temporals.some((t) => overlaps(t.span, span) && t.value === value),
    ),
  };
}

function figures({ gold, extraction }: Read): Record<string, Tally> {
  return {
    figures: share(gold.figures, ({ span, value }) =>
      extraction.figures.some((figure) => overlaps(figure.span, span) && figure.value === value),
    ),
  };
}

function events({ gold, extraction }: Read): Record<string, Tally> {
  const at = gold.events.map((event) => {
    const here = extraction.events.filter(
      ({ type, spans }) => type === event.type && spans.some((span) => overlaps(span, event.trigger)),
    );
    const staged = here.filter(({ stages }) => stages.some(({ stage }) => stage === event.stage));
    return { event, here, staged };
  });
  const claims = (stages: Extraction['events'][number]['stages'], event: Gold['events'][number]) =>
    stages.filter(({ stage, claim }) => stage === event.stage && claim === event.claim);
  return {
    'events with their type': share(at, ({ here }) => here.length > 0),
    'events with their stage': share(at, ({ staged }) => staged.length > 0),
    'events with their claim': share(at, ({ event, staged }) =>
      staged.some(({ stages }) => claims(stages, event).length > 0),
    ),
    'events with their holder': share(
      at.filter(({ event }) => event.holder !== null),
      ({ event, staged }) =>
        staged.some(({ stages }) =>
          claims(stages, event).some(({ holderName }) => sameName(event.holder ?? '', holderName ?? '')),
        ),
    ),
    participants: share(
      at.flatMap(({ event, here }) => event.participants.map((name) => ({ name, here }))),
      ({ name, here }) => here.some(({ participants }) => participants.some((one) => sameName(name, one.name))),
    ),
    'places of events': share(
      at.filter(({ event }) => event.place !== null),
      ({ event, here }) => here.some(({ place }) => place !== null && sameName(event.place ?? '', place.name)),
    ),
    'times of events': share(
      at.filter(({ event }) => event.time !== null),
      ({ event, here }) =>
        here.some(({ time, alsoAt = [] }) =>
          [time, ...alsoAt].some((value) => value !== null && isWithin(event.time ?? '', value)),
        ),
    ),
  };
}

/** The gold's day, or its month or year, is where the found time lies. */
const isWithin = (gold: string, { edtf, instant }: { edtf: string | null; instant: string | null }): boolean => {
  const day = gold.replace(/[?~].*$|T.*$/u, '');
  return (edtf ?? '').startsWith(day) || (instant ?? '').startsWith(day);
};
