import { type Entity, PART_SEPARATOR, type Source, type Span, type Speaker, type Statement } from '@dixit/model';
import { contentId } from '@dixit/text';
import type { Proposal } from './answer.ts';
import type { Ground } from './ground.ts';

/** What is found in one document so far. */
export interface Found {
  statements: Statement[];
  entities: Entity[];
  /** Proposed words that do not stand in the text. */
  ungrounded: number;
}

/** Below any that was calibrated. */
const CONFIDENCE = 0.6;

/** The statement behind a proposal, of which every span stands in the text; null when its content does not. */
export function statementOf(
  source: Source,
  proposal: Proposal,
  { ground, found, model }: { ground: Ground; found: Found; model: string },
): Statement | null {
  const parts = partsOf([proposal.content].flat(), ground);
  if (parts === null) {
    found.ungrounded += 1;
    return null;
  }
  const [first] = parts;
  const near = first?.start ?? 0;
  const kept = (words: string | null | undefined): Span | null => {
    if (!words) return null;
    const span = ground.find(words, near);
    if (span === null) found.ungrounded += 1;
    return span;
  };
  const textOf = ({ start, end }: Span): string => source.text.slice(start, end);
  const text = parts.map(textOf).join(PART_SEPARATOR);
  const cue = kept(proposal.cue);
  const addressee = kept(proposal.addressee);
  const blockIndex = source.blocks.findIndex(({ span }) => span.start <= near && near < span.end);
  return {
    id: contentId('st', source.id, JSON.stringify(parts), cue === null ? '' : JSON.stringify(cue), 'llm'),
    sourceId: source.id,
    blockIndex: Math.max(0, blockIndex),
    continues: null,
    nestedIn: null,
    kind: proposal.kind,
    parts,
    text,
    quote: null,
    cue: cue && { span: cue, text: textOf(cue), lemma: textOf(cue).toLowerCase(), form: 'verb' },
    speaker: speakerOf({ mention: kept(proposal.speaker), name: kept(proposal.speakerName) }, { found, textOf }),
    addressee: addressee && { entity: null, actorId: null, span: addressee, text: textOf(addressee) },
    target: null,
    medium: null,
    relay: [],
    act: proposal.act,
    polarity: 'positive',
    modality: 'asserted',
    uttered: null,
    about: { events: [], actors: [], figures: [] },
    translatedQuote: false,
    confidence: { value: CONFIDENCE, tier: 'possible', reasons: [] },
    review: { verdict: 'unreviewed', by: null, at: null },
    utteranceId: null,
    provenance: { extractor: 'llm', version: model },
  };
}

/** All parts in reading order and apart, or nothing: half of what somebody said is not what they said. */
function partsOf(pieces: readonly string[], ground: Ground): Span[] | null {
  const parts: Span[] = [];
  for (const piece of pieces) {
    const span = ground.find(piece, parts.at(-1)?.end ?? 0);
    const last = parts.at(-1);
    if (span === null || (last !== undefined && span.start < last.end)) return null;
    parts.push(span);
  }
  return parts.length === 0 ? null : parts;
}

function speakerOf(
  { mention, name }: { mention: Span | null; name: Span | null },
  { found, textOf }: { found: Found; textOf: (span: Span) => string },
): Speaker {
  const best = name ?? mention;
  return {
    entity: best === null ? null : entityOf(textOf(best), best, found),
    actorId: null,
    mention,
    mentionText: mention && textOf(mention),
    name: best && textOf(best),
    type: best === null ? 'unknown' : 'person',
    role: null,
    onBehalfOf: null,
    candidates: [],
  };
}

/** The entity of a name, made when it is new. Keys are far above those of the rules, beside which they may be laid. */
function entityOf(name: string, span: Span, { entities }: Found): string {
  const known = entities.find((entity) => entity.name === name);
  if (known !== undefined) {
    if (!known.mentions.some(({ start }) => start === span.start)) known.mentions.push(span);
    return known.key;
  }
  const key = `e${FIRST_KEY + entities.length}`;
  const facts = { roles: [], country: null, gender: 'unknown', plural: false } as const;
  entities.push({ ...facts, roles: [], key, name, type: 'person', names: [name], mentions: [span] });
  return key;
}

const FIRST_KEY = 100_000;
