import type { Actor, Event, EventRow, Source, Statement } from '@dixit/model';
import { actorName } from '@dixit/model';
import { exactOf } from '../dates.ts';
import type { ExportJob, Write } from '../format.ts';
import { jsonl } from '../jsonl.ts';
import { linkTo } from '../links.ts';
import { createRecent } from '../recent.ts';

/**
 * FollowTheMoney entities, a line each. It has no class for reported speech: a statement is a Note, with a Documentation
 * edge between the document and its speaker. An entity that comes again under its id is the same one, as aggregation
 * there expects; spans, relays and stages do not fit and are reached by `sourceUrl`.
 */
export const writeFtm: Write = (job) => jsonl(entities(job));

interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

type Fields = Record<string, string | null | undefined | readonly (string | null)[]>;

async function* entities(job: ExportJob): AsyncGenerator<FtmEntity[]> {
  const isNew = createRecent();
  const actorsOf = async (ids: readonly (string | null)[]): Promise<FtmEntity[]> => {
    const made: FtmEntity[] = [];
    for (const id of ids) {
      if (id === null || !isNew(id)) continue;
      const actor = await job.actor(id);
      if (actor !== null) made.push(actorEntity(job, actor));
    }
    return made;
  };
  if (job.what === 'sources') {
    for await (const items of job.sources()) yield items.map(({ source }) => articleEntity(job, source));
    return;
  }
  if (job.what === 'events') {
    for await (const items of job.events()) {
      for (const { row, event } of items) {
        yield [...(await actorsOf(event.participants.map(({ actorId }) => actorId))), eventEntity(job, row, event)];
      }
    }
    return;
  }
  for await (const items of job.statements()) {
    for (const { statement } of items) {
      const source = await job.source(statement.sourceId);
      const article = isNew(source.id) ? [articleEntity(job, source)] : [];
      const parties = [statement.speaker.actorId, statement.addressee?.actorId ?? null];
      yield [...article, ...(await actorsOf(parties)), noteEntity(job, statement), ...edges(statement)];
    }
  }
}

function entity(id: string, schema: string, fields: Fields): FtmEntity {
  const properties: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(fields)) {
    const values = (Array.isArray(value) ? value : [value]).filter(
      (one): one is string => typeof one === 'string' && one.trim() !== '',
    );
    if (values.length > 0) properties[name] = [...new Set(values)];
  }
  return { id, schema, properties };
}

const SCHEMAS: Record<Actor['type'], string> = {
  person: 'Person',
  institution: 'Organization',
  group: 'Organization',
  country: 'PublicBody',
  anonymous: 'LegalEntity',
  document: 'LegalEntity',
  unknown: 'LegalEntity',
};

function actorEntity(job: ExportJob, actor: Actor): FtmEntity {
  const { language } = job.phrases;
  const names = [actorName(actor, language), actor.name.fr, actor.name.en];
  return entity(actor.id, SCHEMAS[actor.type], {
    name: names,
    alias: actor.aliases.map(({ name }) => name).filter((name) => !names.includes(name)),
    country: countryOf(actor.country),
    wikidataId: actor.wikidataId,
    sourceUrl: linkTo.actor(job, actor.id),
    ...(actor.type === 'person' && { position: actor.roles.map(({ text }) => text) }),
  });
}

/** ISO 3166-1 alpha-2 in lower case; a folded name of a country is none. */
const countryOf = (code: string | null): string | null =>
  code !== null && /^[A-Z]{2}$/u.test(code) ? code.toLowerCase() : null;

function articleEntity(job: ExportJob, source: Source): FtmEntity {
  const { publisher } = source;
  return entity(source.id, 'Article', {
    fileName: source.id,
    title: source.title?.value,
    author: source.bylines.map(({ value }) => value),
    publisher: publisher?.value.name,
    publisherUrl: publisher?.value.domain == null ? null : `https://${publisher.value.domain}`,
    publishedAt: ftmDate(exactOf(source.published)),
    retrievedAt: ftmDate(source.retrievedAt),
    language: LANGUAGES[source.language.split('-')[0] ?? ''],
    sourceUrl: [source.canonicalUrl ?? source.url, linkTo.source(job, source.id)],
    processingAgent: `Dixit ${job.version}`,
    processedAt: ftmDate(source.provenance.at),
  });
}

/** ISO 639-3, as FollowTheMoney takes languages. */
const LANGUAGES: Readonly<Record<string, string>> = {
  fr: 'fra',
  en: 'eng',
  de: 'deu',
  es: 'spa',
  it: 'ita',
  nl: 'nld',
  pt: 'por',
  ru: 'rus',
  uk: 'ukr',
  pl: 'pol',
  ar: 'ara',
  tr: 'tur',
};

/** Without the sign of UTC, which its date type has none for. */
const ftmDate = (date: string | null): string | null => date?.replace(/Z$/u, '') ?? null;

function noteEntity(job: ExportJob, statement: Statement): FtmEntity {
  const { speaker, uttered, kind, act, text } = statement;
  return entity(statement.id, 'Note', {
    name: job.phrases.speaker(speaker),
    description: text,
    entity: speaker.actorId,
    proof: statement.sourceId,
    createdAt: ftmDate(exactOf(uttered)),
    keywords: [kind, act],
    sourceUrl: linkTo.statement(job, statement.id),
  });
}

/** The document with its speaker, and with whom it was said to. */
function edges({ id, sourceId, speaker, addressee, uttered, text }: Statement): FtmEntity[] {
  const ends = [
    { role: 'speaker', actorId: speaker.actorId },
    { role: 'addressee', actorId: addressee?.actorId ?? null },
  ];
  return ends.flatMap(({ role, actorId }) =>
    actorId === null
      ? []
      : [
          entity(`${id}.${role}`, 'Documentation', {
            document: sourceId,
            entity: actorId,
            role,
            date: ftmDate(exactOf(uttered)),
            summary: text,
          }),
        ],
  );
}

function eventEntity(job: ExportJob, row: EventRow, event: Event): FtmEntity {
  const exact = ftmDate(exactOf(event.time));
  const wide = exact === null && event.time !== null && event.time.basis !== 'inferred' ? event.time : null;
  return entity(event.id, 'Event', {
    name: job.phrases.eventTitle(row),
    date: exact,
    startDate: ftmDate(wide?.start ?? null),
    endDate: ftmDate(wide?.end ?? null),
    location: event.place?.name,
    country: countryOf(event.place?.country ?? null),
    involved: event.participants.map(({ actorId }) => actorId),
    proof: event.mentions.map(({ sourceId }) => sourceId),
    keywords: [event.type, row.stage, row.claim],
    sourceUrl: linkTo.event(job, event.id),
  });
}
