import type { Event, EventRow, StageClaim } from '@dixit/model';
import { exactOf } from '../dates.ts';
import type { ExportJob } from '../format.ts';
import { linkTo } from '../links.ts';
import { type Node, timeFields } from './source.ts';

/** schema.org has terms for a few stages alone; a denial is an assertion, not a state of the world. */
const STATUS: Partial<Record<StageClaim['stage'], string>> = {
  scheduled: 'EventScheduled',
  'under-way': 'EventScheduled',
  concluded: 'EventScheduled',
  occurred: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
};

export function eventNode(job: ExportJob, row: EventRow, event: Event): Node {
  const { place, participants, stages, time } = event;
  const status = row.stage === null || row.claim === 'denied' ? undefined : STATUS[row.stage];
  const isVirtual = event.mode === 'phone' || event.mode === 'video' || place?.kind === 'virtual';
  const end = time?.precision === 'interval' && time.basis === 'stated' ? time.end : null;
  return {
    '@id': linkTo.event(job, event.id),
    '@type': ['Event', 'prov:Entity'],
    identifier: event.id,
    name: job.phrases.eventTitle(row),
    ...timeFields('startDate', time),
    ...(end !== null && exactOf(time) !== null && { endDate: end }),
    ...(place && {
      location: {
        '@type': isVirtual ? 'VirtualLocation' : 'Place',
        name: place.name,
        ...(place.country !== null &&
          !isVirtual && { address: { '@type': 'PostalAddress', addressCountry: place.country } }),
      },
    }),
    ...(isVirtual && { eventAttendanceMode: { '@id': 'http://schema.org/OnlineEventAttendanceMode' } }),
    ...(status !== undefined && { eventStatus: { '@id': `http://schema.org/${status}` } }),
    attendee: participants.map(({ actorId }) => linkTo.actor(job, actorId)),
    'dx:participant': participants.map(({ actorId, name, role }) => ({
      'dx:agent': { '@id': linkTo.actor(job, actorId), name },
      'dx:role': role,
    })),
    'dx:eventType': event.type,
    ...(event.mode !== null && { 'dx:eventMode': event.mode }),
    'dx:independentSources': event.independentSources,
    'dx:statusAssertion': stages.map((claim) => claimNode(job, claim)),
    'prov:wasDerivedFrom': [...new Set(event.mentions.map(({ sourceId }) => sourceId))].map((id) => ({
      '@id': linkTo.source(job, id),
    })),
  };
}

function claimNode(job: ExportJob, claim: StageClaim): Node {
  const { stage, holderName, statementId, sourceId, asOf, text } = claim;
  return {
    'dx:status': stage,
    'dx:claim': claim.claim,
    ...(holderName !== null && { 'dx:holder': holderName }),
    'dx:assertedIn': statementId === null ? linkTo.source(job, sourceId) : linkTo.statement(job, statementId),
    text,
    ...timeFields('dateCreated', asOf),
  };
}
