import type { AuditEntry } from '@dixit/model';
import type { LoggedStep } from '@dixit/model/ports';
import type { ExportJob } from '../format.ts';
import { linkTo } from '../links.ts';
import type { Node } from './source.ts';

const id = (term: string) => ({ '@id': term, '@type': '@id' });
const date = (term: string) => ({ '@id': term, '@type': 'xsd:dateTime' });

export const LOG_CONTEXT = {
  '@version': 1.1,
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dx: 'urn:dixit:ns:',
  'prov:startedAtTime': date('prov:startedAtTime'),
  'prov:endedAtTime': date('prov:endedAtTime'),
  'prov:generatedAtTime': date('prov:generatedAtTime'),
  'prov:invalidatedAtTime': date('prov:invalidatedAtTime'),
  'prov:wasAssociatedWith': id('prov:wasAssociatedWith'),
  'prov:wasInformedBy': id('prov:wasInformedBy'),
  'prov:used': id('prov:used'),
  'prov:wasGeneratedBy': id('prov:wasGeneratedBy'),
  'prov:wasInvalidatedBy': id('prov:wasInvalidatedBy'),
  'prov:wasRevisionOf': id('prov:wasRevisionOf'),
  'prov:value': { '@id': 'prov:value', '@type': 'rdf:JSON' },
  'dx:undoes': id('dx:undoes'),
} as const;

const personId = (name: string): string => `urn:dixit:person:${encodeURIComponent(name)}`;
const softwareId = (version: string): string => `urn:dixit:software:${encodeURIComponent(version)}`;

/** Who did it, and the program that it was done with. */
export function agentsOf({ by, pipeline }: AuditEntry): Node[] {
  return [
    { '@id': personId(by), '@type': ['prov:Agent', 'prov:Person'], 'rdfs:label': by },
    ...(pipeline === null
      ? []
      : [
          {
            '@id': softwareId(pipeline),
            '@type': ['prov:Agent', 'prov:SoftwareAgent'],
            'rdfs:label': `Dixit ${pipeline}`,
            'dx:version': pipeline,
          },
        ]),
  ];
}

/**
 * A line of the log as an activity, and what it found and left in its slots as entities: each is a revision of the one
 * before it on its slot, which ends with it, and a specialization of the thing that the slot is about.
 */
export function stepNodes(job: ExportJob, { entry, earlier }: LoggedStep): Node[] {
  const { at, by, action, subjectId, before, after, uses, why, pipeline, undoes } = entry;
  const self = linkTo.step(job, entry.id);
  const earlierOn = (slot: string): string => linkTo.revision(job, earlier[slot] ?? 0, slot);
  const entity = (iri: string, slot: string, state: unknown): Node => ({
    '@id': iri,
    '@type': 'prov:Entity',
    'dx:slot': slot,
    'prov:value': canonical(state),
    'prov:specializationOf': thingNode(job, slot.split('/')[1] ?? ''),
  });
  const found = Object.entries(before ?? {}).filter(([, state]) => state !== null);
  const left = Object.entries(after ?? {}).filter(([, state]) => state !== null);
  const emptied = Object.keys(after ?? {}).filter((slot) => after?.[slot] === null);
  const used = new Set([...found.map(([slot]) => slot), ...uses].map(earlierOn));
  return [
    {
      '@id': self,
      '@type': 'prov:Activity',
      'dx:entry': entry.id,
      'dx:action': action,
      'dx:subject': thingNode(job, subjectId),
      ...(why !== null && { 'dx:why': why }),
      'prov:startedAtTime': at,
      'prov:endedAtTime': at,
      'prov:wasAssociatedWith': [personId(by), ...(pipeline === null ? [] : [softwareId(pipeline)])],
      ...(used.size > 0 && { 'prov:used': [...used] }),
      ...(uses.length > 0 && { 'dx:restsOn': uses }),
      ...(emptied.length > 0 && { 'dx:empties': emptied }),
      ...(undoes !== null && {
        'dx:undoes': linkTo.step(job, undoes),
        'prov:wasInformedBy': linkTo.step(job, undoes),
      }),
    },
    ...found.map(([slot, state]) => ({
      ...entity(earlierOn(slot), slot, state),
      'prov:wasInvalidatedBy': self,
      'prov:invalidatedAtTime': at,
    })),
    ...left.map(([slot, state]) => ({
      ...entity(linkTo.revision(job, entry.id, slot), slot, state),
      'prov:wasGeneratedBy': self,
      'prov:generatedAtTime': at,
      ...((before?.[slot] ?? null) !== null && { 'prov:wasRevisionOf': earlierOn(slot) }),
    })),
  ];
}

/**
 * JSON as an `rdf:JSON` literal has it (RFC 8785): the same state is the same literal wherever it stands, which not
 * every processor sees of values that are no text.
 */
const canonical = (state: unknown): string =>
  JSON.stringify(state, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

const thingNode = (job: ExportJob, thing: string): Node => ({
  '@id': linkTo.thing(job, thing),
  '@type': 'prov:Entity',
  'dx:id': thing,
});
