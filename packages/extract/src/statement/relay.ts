import type { Hop, Party, Statement } from '@dixit/model';
import type { Cluster } from '../coreference/entities.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Reading } from '../reading/reading.ts';

/** What part somebody plays that words came through. */
function hopOf(reading: Reading, party: Party): Hop {
  return { ...party, role: roleOf(reading, party.text) };
}

/** Who is quoted by, or cites, somebody: an outlet, unless the words or the entity say otherwise. */
export function citedHopOf(reading: Reading, party: Party, cluster: Cluster | null): Hop {
  const names = cluster?.names ?? [];
  const told = [party.text, ...names].map((text) => roleOf(reading, text)).find((role) => role !== 'person');
  const house = cluster?.type === 'institution' || cluster?.type === 'unknown';
  return { ...party, role: told ?? (house ? 'outlet' : 'person') };
}

/** Whether a name is that of an agency, by its noun or because it is known. */
export function isAgency(lexicon: Lexicon, text: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}-]+/u);
  return words.some((word) => lexicon.agencies.has(word)) || lexicon.knownAgencies.has(bareName(text));
}

/** Without an article that is grown together with it: « l’AFP ». */
const bareName = (text: string): string => text.replace(/^\p{Ll}+(?:['’]|\s+)/u, '');

function roleOf(reading: Reading, text: string): Hop['role'] {
  const { lexicon } = reading;
  const bare = bareName(text);
  const words = text.toLowerCase().split(/[^\p{L}-]+/u);
  if (isAgency(lexicon, text)) return 'agency';
  if (words.some((word) => lexicon.outlets.has(word)) || lexicon.knownOutlets.has(bare)) return 'outlet';
  const masthead =
    words.length <= 2 && words.some((word) => lexicon.mastheads.has(word)) && bare !== bare.toLowerCase();
  if (masthead) return 'outlet';
  if (words.some((word) => lexicon.documents.has(word) || lexicon.media.has(word))) return 'document';
  return 'person';
}

/** A medium that was told, and the speaker of the statement around, are hops of their own. */
export function addHops(reading: Reading, statement: Statement, outer: Statement | null): void {
  if (statement.addressee) {
    const hop = hopOf(reading, statement.addressee);
    const isHeld = reading.lexicon.media.has(/[\p{L}-]+$/u.exec(hop.text)?.[0] ?? '');
    if (!isHeld && (hop.role === 'outlet' || hop.role === 'agency')) statement.relay.push({ ...hop, role: 'venue' });
  }
  const around = outer?.speaker;
  if (around?.mention && around.mentionText && around.entity !== statement.speaker.entity) {
    const { entity, actorId, mention: span, mentionText: text } = around;
    statement.relay.push(hopOf(reading, { entity, actorId, span, text }));
  }
}
