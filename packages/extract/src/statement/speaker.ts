import type { ActorType, Reason, Speaker } from '@dixit/model';
import type { Named } from '../attribution/draft.ts';
import type { Cluster } from '../coreference/entities.ts';
import { text } from '../coreference/owner.ts';
import type { Cast } from '../coreference/resolve.ts';
import type { Reading } from '../reading/reading.ts';
import { spanOf } from '../reading/reading.ts';

export interface Resolved {
  speaker: Speaker;
  cluster: Cluster | null;
  reason: Reason;
}

export const keyOf = (cluster: Cluster): string => `e${cluster.index}`;

/** Nobody is named beside the words, and nobody spoke before. */
export const unknownSpeaker = (): Resolved => ({
  speaker: {
    entity: null,
    actorId: null,
    mention: null,
    mentionText: null,
    name: null,
    type: 'unknown',
    role: null,
    onBehalfOf: null,
    candidates: [],
  },
  cluster: null,
  reason: { code: 'SPEAKER_UNKNOWN', params: {} },
});

/** The speaker named beside a cue, and the entity that the mention stands for. */
export function speakerOf(reading: Reading, cast: Cast, named: Named): Resolved {
  const issuer = issuerOf(reading, cast, named);
  if (issuer) return speakerOf(reading, cast, issuer);
  const mention = spanOf(reading, named.from, named.to);
  const mentionText = reading.text.slice(mention.start, mention.end);
  const pronoun = cast.pronouns.get(named.from);
  const leads = named.chunk === null && pronoun !== undefined;
  if (named.from === named.to || leads || named.chunk?.anaphor) {
    const known = reading.lexicon.locale.speech.pronouns.get(reading.words[named.from]?.low ?? '');
    if (pronoun?.cluster) {
      return made(
        pronoun.cluster,
        { mention, mentionText },
        { code: 'SPEAKER_PRONOUN_RESOLVED', params: { pronoun: mentionText, name: pronoun.cluster.name } },
        { probability: 0.75 },
      );
    }
    if (known) return described(mention, mentionText, known.indefinite ? 'anonymous' : 'unknown');
    const owner = reading.lexicon.locale.names.possessives.has(reading.words[named.from]?.low ?? '');
    if (owner && named.chunk === null) return described(mention, mentionText, 'unknown');
  }
  const found = mentionIn(cast, named);
  if (!found) return described(mention, mentionText, 'anonymous');
  const { assigned } = found;
  const { cluster } = assigned;
  if (assigned.match === 'metonym') {
    return made(
      cluster,
      { mention, mentionText },
      { code: 'SPEAKER_METONYM', params: { mention: mentionText, name: cluster.name } },
      { probability: 0.85 },
    );
  }
  if (cluster.names.length === 0 && cluster.type !== 'institution') {
    return made(
      cluster,
      { mention, mentionText },
      { code: 'SPEAKER_ANONYMOUS', params: { description: cluster.name } },
      { probability: 0.8 },
    );
  }
  if (assigned.match === 'role') {
    return made(
      cluster,
      { mention, mentionText },
      { code: 'SPEAKER_ROLE_RESOLVED', params: { role: mentionText, name: cluster.name } },
      { probability: assigned.rival ? 0.6 : 0.82, rival: assigned.rival },
    );
  }
  if (assigned.match === 'surname') {
    return made(
      cluster,
      { mention, mentionText },
      { code: 'SPEAKER_SURNAME', params: { surname: text(reading, named), name: cluster.name } },
      { probability: assigned.rival ? 0.6 : 0.9, rival: assigned.rival },
    );
  }
  return made(
    cluster,
    { mention, mentionText },
    { code: 'SPEAKER_NAMED_BESIDE', params: { name: cluster.name } },
    { probability: 0.95 },
  );
}

/** "A post from X": X. */
function issuerOf(reading: Reading, cast: Cast, named: Named): Named | null {
  const { words, lexicon } = reading;
  if (!lexicon.locale.names.issuedBy.includes(words[named.to + 1]?.low ?? '')) return null;
  if (!lexicon.media.has(words[named.to]?.low ?? '')) return null;
  const found = cast.mentions.get(named.to + 2)?.profile;
  return found ? { from: found.from, to: found.to, chunk: null } : null;
}

/** « Le texte précise que »: a document without a name speaks for whoever issued the one before. */
export function spokenFor(reading: Reading, who: Resolved, named: Named, issuer: Cluster | null): Resolved {
  const { cluster, speaker } = who;
  if (cluster?.type !== 'document' || cluster.names.length > 0 || !issuer || !speaker.mentionText) return who;
  if (!isBare(reading, named)) return who;
  return made(
    issuer,
    { mention: speaker.mention, mentionText: speaker.mentionText },
    { code: 'SPEAKER_METONYM', params: { mention: speaker.mentionText, name: issuer.name } },
    { probability: 0.7 },
  );
}

/** « Le texte », "the statement": definite, and without anything that tells it from others. */
function isBare({ words, lexicon }: Reading, { from, to }: Named): boolean {
  if (!lexicon.definite.has(words[from]?.low ?? '')) return false;
  for (let i = from; i <= to; i++) if (lexicon.nounLinks.has(words[i]?.low ?? '')) return false;
  return true;
}

/** Who spoke before speaks on; the mention beside the words before is the nearest to these. */
export function goesOn(former: Resolved): Resolved {
  const { cluster } = former;
  const name = former.speaker.name;
  if (name === null) return unknownSpeaker();
  const reason: Reason = { code: 'SPEAKER_CONTINUES', params: { name } };
  return {
    cluster,
    reason,
    speaker: {
      ...former.speaker,
      candidates: former.speaker.candidates.map((c) => ({
        ...c,
        probability: Math.min(c.probability, 0.75),
        reasons: [reason],
      })),
    },
  };
}

function mentionIn(cast: Cast, named: Named) {
  for (let i = named.chunk?.from ?? named.from; i <= named.to; i++) {
    const found = cast.mentions.get(i);
    if (found) return found;
  }
  return cast.mentions.get(named.from);
}

function described(mention: Speaker['mention'], mentionText: string, type: ActorType): Resolved {
  return {
    speaker: {
      entity: null,
      actorId: null,
      mention,
      mentionText,
      name: type === 'unknown' ? null : mentionText,
      type,
      role: null,
      onBehalfOf: null,
      candidates: [],
    },
    cluster: null,
    reason:
      type === 'unknown'
        ? { code: 'SPEAKER_UNKNOWN', params: {} }
        : { code: 'SPEAKER_ANONYMOUS', params: { description: mentionText } },
  };
}

function made(
  cluster: Cluster,
  at: { mention: Speaker['mention']; mentionText: string },
  reason: Reason,
  { probability, rival = null }: { probability: number; rival?: Cluster | null },
): Resolved {
  const onBehalfOf = cluster.behalf ? { entity: keyOf(cluster.behalf), actorId: null } : null;
  const candidate = (c: Cluster, p: number, reasons: Reason[]) => ({
    entity: keyOf(c),
    actorId: null,
    name: c.name,
    probability: p,
    reasons,
  });
  const candidates = [candidate(cluster, probability, [reason])];
  if (rival)
    candidates.push(
      candidate(rival, 1 - probability, [
        { code: 'SPEAKER_AMBIGUOUS', params: { name: cluster.name, other: rival.name } },
      ]),
    );
  return {
    cluster,
    reason,
    speaker: {
      entity: keyOf(cluster),
      actorId: null,
      ...at,
      name: cluster.name,
      type: cluster.type,
      role: cluster.offices[0]?.text ?? null,
      onBehalfOf,
      candidates,
    },
  };
}
