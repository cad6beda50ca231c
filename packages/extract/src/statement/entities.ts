import type { Entity, Mention } from '@dixit/model';
import type { Cluster } from '../coreference/entities.ts';
import type { Cast } from '../coreference/resolve.ts';
import type { Reading } from '../reading/reading.ts';
import { spanOf } from '../reading/reading.ts';
import { keyOf } from './speaker.ts';

export function entitiesOf(reading: Reading, cast: Cast): Entity[] {
  return cast.clusters.map((cluster) => ({
    key: keyOf(cluster),
    name: cluster.name,
    type: cluster.type,
    names: cluster.names,
    roles: cluster.offices.map(({ text, head, polity, of }) => ({
      text,
      head,
      of: told(polity) ?? of,
      asOf: null,
      span: null,
    })),
    country: told(cluster.country),
    gender: cluster.gender,
    plural: cluster.plural,
    mentions: cluster.mentions.map(({ from, to }) => spanOf(reading, from, to)),
    ...(cluster.members.length > 0 ? { members: cluster.members.map(keyOf) } : {}),
  }));
}

/** A country that only its people tell has no name to give. */
const told = (country: string | null): string | null => (country?.startsWith('~') ? null : country);

export function mentionsOf(reading: Reading, cast: Cast): Mention[] {
  const found: Mention[] = [];
  for (const { profile, assigned } of cast.mentions.values()) {
    const span = spanOf(reading, profile.from, profile.to);
    found.push({
      span,
      text: reading.text.slice(span.start, span.end),
      form: profile.form,
      type: profile.type,
      entity: keyOf(assigned.cluster),
    });
  }
  for (const { at, cluster } of cast.pronouns.values()) {
    const span = spanOf(reading, at, at);
    found.push({
      span,
      text: reading.text.slice(span.start, span.end),
      form: 'pronoun',
      type: clusterType(cluster),
      entity: cluster ? keyOf(cluster) : null,
    });
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const clusterType = (cluster: Cluster | null): Mention['type'] => cluster?.type ?? 'unknown';
