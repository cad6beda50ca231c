import {
  type ActorRow,
  type AuditEntry,
  type BatchRow,
  type EventRow,
  type Feed,
  type Job,
  type SourceRow,
  type StatementRow,
  actorName,
} from '@dixit/model';
import type { Context } from './context.ts';
import { quoted, wrap } from './output/quote.ts';

/** How a row of a listing reads: as columns, and for people. */
export interface RowLayout<T> {
  columns: readonly string[];
  human(row: T, context: Pick<Context, 'output' | 'phrases' | 'messages'>): string;
}

const join = (...parts: (string | null | undefined)[]): string => parts.filter((part) => part).join(' · ');

export const STATEMENTS: RowLayout<StatementRow> = {
  columns: [
    'id',
    'speaker.name',
    'speaker.role',
    'uttered.edtf',
    'source.published.edtf',
    'source.outlet',
    'source.title',
    'kind',
    'act',
    'tier',
    'addressee',
    'relay',
    'text',
    'source.id',
  ],
  human(row, { output, phrases, messages }) {
    const { paint, width } = output;
    const name = paint.bold(phrases.attribution(row));
    const when = row.uttered ? phrases.day(row.uttered) : publishedWords(row.source, { phrases, messages });
    const where = row.source.outlet ?? row.source.title ?? row.source.id;
    const words = row.kind === 'direct' ? quoted(row.text, row.source.language) : row.text;
    const signs = join(
      row.id,
      phrases.kind(row.kind),
      phrases.tier(row.tier),
      row.isAdded ? messages.addedByPerson : null,
      row.reportedBy > 1 ? phrases.count('independentSource', row.reportedBy) : null,
      row.disputes > 0 ? paint.warn(phrases.count('dispute', row.disputes)) : null,
    );
    return `${join(name, when, where)}\n${wrap(words, width, '  ')}\n  ${paint.dim(signs)}\n`;
  },
};

export const SOURCES: RowLayout<SourceRow> = {
  columns: ['id', 'published.edtf', 'outlet', 'title', 'language', 'kind', 'statements', 'events', 'copies', 'url'],
  human(row, { output, phrases }) {
    const head = join(output.paint.bold(row.title ?? row.id), row.outlet, phrases.day(row.published));
    const facts = join(
      row.id,
      phrases.languageName(row.language),
      phrases.count('statement', row.statements),
      phrases.count('event', row.events),
      row.copies > 1 ? phrases.count('copy', row.copies) : null,
    );
    return `${head}\n  ${output.paint.dim(facts)}`;
  },
};

export const EVENTS: RowLayout<EventRow> = {
  columns: [
    'id',
    'title',
    'type',
    'mode',
    'time.edtf',
    'place',
    'stage',
    'claim',
    'contested',
    'sources',
    'independentSources',
    'statements',
  ],
  human(row, { output, phrases, messages }) {
    const facts = join(
      row.id,
      row.stage === null ? null : phrases.stage(row.stage),
      row.claim === null ? null : phrases.claim(row.claim),
      phrases.count('independentSource', row.independentSources),
      row.contested ? output.paint.warn(messages.contested) : null,
    );
    return `${output.paint.bold(phrases.eventTitle(row))}\n  ${output.paint.dim(facts)}`;
  },
};

export const ACTORS: RowLayout<ActorRow> = {
  columns: ['id', 'name.fr', 'name.en', 'type', 'role', 'country', 'by', 'about', 'to', 'events', 'sources'],
  human(row, { output, phrases }) {
    const name = actorName({ ...row, aliases: [] }, phrases.language);
    const facts = join(
      row.id,
      phrases.actorType(row.type),
      row.role,
      phrases.count('statement', row.by),
      phrases.count('source', row.sources),
    );
    return `${output.paint.bold(name)}\n  ${output.paint.dim(facts)}`;
  },
};

export const JOBS: RowLayout<Job> = {
  columns: ['id', 'kind', 'state', 'total', 'done', 'failed', 'waiting', 'createdAt', 'finishedAt'],
  human: (row, { phrases, messages }) =>
    join(
      row.id,
      phrases.jobKind(row.kind),
      phrases.jobState(row.state),
      `${row.done}/${row.total}`,
      row.failed > 0 ? messages.failedDocuments(phrases.number(row.failed)) : null,
      row.createdAt,
    ),
};

export const AUDIT: RowLayout<AuditEntry> = {
  columns: ['id', 'at', 'by', 'action', 'subjectId', 'why', 'undoes'],
  human: (row, { output, phrases }) =>
    join(output.paint.bold(String(row.id)), phrases.date(row.at), row.by, row.action, row.subjectId, row.why),
};

export const BATCH: RowLayout<BatchRow> = {
  columns: ['text', 'statements', 'sources', 'first', 'last', 'sampleIds', 'sourceId', 'query', 'error.code'],
  human(row, { output, phrases, messages }) {
    const when = row.first === null ? null : row.first === row.last ? row.first : `${row.first} – ${row.last ?? ''}`;
    const counted =
      row.statements === 0
        ? messages.nothingFound
        : join(phrases.count('statement', row.statements), phrases.count('source', row.sources), when);
    return `${output.paint.bold(row.text)}\n  ${output.paint.dim(counted)}`;
  },
};

export const FEEDS: RowLayout<Feed> = {
  columns: [
    'url',
    'title',
    'outlet',
    'every',
    'isPaused',
    'lastReadAt',
    'nextReadAt',
    'entries',
    'failures',
    'lastError.code',
  ],
  human(row, { output, phrases, messages }) {
    const next = row.isPaused ? messages.paused : messages.nextReading(phrases.date(row.nextReadAt));
    const error = row.lastError === null ? '' : `\n  ${output.paint.warn(phrases.error(row.lastError).message)}`;
    const facts = join(row.url, phrases.count('document', row.entries), next);
    return `${join(output.paint.bold(row.title ?? row.url), row.outlet)}\n  ${output.paint.dim(facts)}${error}`;
  },
};

/** « paru le 8 octobre 2025 », where what is told has no date of its own. */
export function publishedWords(
  source: Pick<SourceRow, 'published'>,
  { phrases, messages }: Pick<Context, 'phrases' | 'messages'>,
): string {
  return source.published === null ? phrases.time(null) : messages.published(phrases.day(source.published));
}
