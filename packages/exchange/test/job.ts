import type { Actor, Event, EventRow, Source, SourceRow, Statement, StatementRow } from '@dixit/model';
import type { LoggedStep } from '@dixit/model/ports';
import { phrasesFor } from '@dixit/phrases';
import { aSource, collect } from '@dixit/testing';
import type { ExportJob, Write } from '../src/format.ts';

export interface Held {
  sources?: readonly Source[];
  statements?: readonly Statement[];
  events?: readonly Event[];
  actors?: readonly Actor[];
  steps?: readonly LoggedStep[];
}

/** A job on values in memory, in chunks of two. */
export function aJob(held: Held, overrides: Partial<ExportJob> = {}): ExportJob {
  const { sources = [aSource()], statements = [], events = [], actors = [], steps = [] } = held;
  const sourceOf = (id: string): Source => sources.find((one) => one.id === id) ?? aSource();
  const statementItems = statements.map((statement) => ({
    row: rowOf(statement, sourceOf(statement.sourceId)),
    statement,
  }));
  const eventItems = events.map((event) => ({ row: eventRow(event), event }));
  const sourceItems = sources.map((source) => ({ row: sourceRow(source), source }));
  const job: ExportJob = {
    what: 'statements',
    rows: () =>
      inChunks(
        { statements: statementItems, events: eventItems, sources: sourceItems, record: [], log: [] }[job.what].map(
          ({ row }) => row,
        ),
      ),
    statements: () => inChunks(statementItems),
    events: () => inChunks(eventItems),
    sources: () => inChunks(sourceItems),
    record: () => inChunks([]),
    log: () => inChunks(steps),
    source: async (id) => sourceOf(id),
    statementsIn: async (id) => statements.filter(({ sourceId }) => sourceId === id),
    sourceRow: async (id) => sourceRow(sourceOf(id)),
    actor: async (id) => actors.find((one) => one.id === id) ?? null,
    phrases: phrasesFor('fr'),
    base: 'https://dixit.example',
    title: 'Port-Aubrac',
    query: 'about:Port-Aubrac',
    at: '2031-03-05T08:00:00Z',
    version: '1',
    ...overrides,
  };
  return job;
}

export async function written(write: Write, job: ExportJob): Promise<string> {
  return (await collect(write(job))).map((chunk) => (typeof chunk === 'string' ? chunk : '')).join('');
}

async function* inChunks<T>(values: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let at = 0; at < values.length; at += 2) yield values.slice(at, at + 2);
}

function sourceRow({
  id,
  kind,
  title,
  publisher,
  url,
  language,
  published,
  retrievedAt,
  text,
  version,
}: Source): SourceRow {
  return {
    id,
    kind,
    title: title?.value ?? null,
    outlet: publisher?.value.name ?? null,
    url,
    language,
    published,
    retrievedAt,
    statements: 1,
    events: 0,
    copyGroupId: null,
    copies: 1,
    tags: [],
    notes: 0,
    length: text.length,
    version,
  };
}

function rowOf(statement: Statement, source: Source): StatementRow {
  const { id, kind, act, polarity, modality, text, speaker, cue, uttered } = statement;
  const { title, outlet, published, language } = sourceRow(source);
  return {
    id,
    kind,
    act,
    polarity,
    modality,
    text,
    span: statement.parts[0] ?? null,
    speaker,
    cue,
    addressee: statement.addressee?.text ?? null,
    relay: statement.relay.map((hop) => hop.text),
    uttered,
    tier: statement.confidence.tier,
    verdict: statement.review.verdict,
    isAdded: statement.provenance.extractor === 'person',
    source: { id: source.id, title, outlet, published, language },
    utteranceId: null,
    reportedBy: 1,
    disputes: 0,
    tags: [],
    notes: 0,
  };
}

function eventRow(event: Event): EventRow {
  const { id, type, mode, triggerLemma, participants, time, place, independentSources } = event;
  const last = event.stages.at(-1);
  return {
    id,
    type,
    mode,
    triggerLemma,
    participants,
    time,
    place: place?.name ?? null,
    stage: last?.stage ?? null,
    claim: last?.claim ?? null,
    contested: false,
    sources: 1,
    independentSources,
    statements: 0,
    tags: [],
    notes: 0,
  };
}
