import { type Cue, PART_SEPARATOR, type Party, type Statement } from '@dixit/model';
import type { Draft, Named } from '../attribution/draft.ts';
import { type Authored, authorBefore } from '../coreference/author.ts';
import type { Cluster } from '../coreference/entities.ts';
import { text as wordsOf } from '../coreference/owner.ts';
import type { Cast } from '../coreference/resolve.ts';
import type { Reading } from '../reading/reading.ts';
import { spanOf } from '../reading/reading.ts';
import { STATEMENT_VERSION } from '../stages.ts';
import { actOf } from './act.ts';
import { confidenceOf } from './confidence.ts';
import { statementId } from './id.ts';
import { reasonsOf } from './reasons.ts';
import { addHops, citedHopOf } from './relay.ts';
import { type Resolved, goesOn, keyOf, speakerOf, spokenFor, unknownSpeaker } from './speaker.ts';
import { together } from './together.ts';

/** Makes statements of drafts: speakers resolved, acts and confidence decided, ids given. */
export function statementsOf(reading: Reading, drafts: readonly Draft[], cast: Cast): Statement[] {
  const statements: Statement[] = [];
  const resolved: Resolved[] = [];
  let issuer: Authored | null = null;
  for (const draft of drafts) {
    const former = resolved.at(-1);
    const who: Resolved = draft.speaker
      ? together(
          reading,
          cast,
          draft.speaker,
          spokenFor(
            reading,
            speakerOf(reading, cast, draft.speaker),
            draft.speaker,
            later(issuer, authorBefore(cast, draft.speaker.from)),
          ),
        )
      : draft.carriesOn && former
        ? goesOn(former)
        : unknownSpeaker();
    const made = statement(reading, draft, who, cast);
    made.continues = draft.continues && draft.carriesOn ? (statements.at(-1)?.id ?? null) : null;
    const outer = around(made, statements);
    made.nestedIn = outer?.id ?? null;
    addHops(reading, made, outer);
    made.confidence = { ...made.confidence, ...confidenceOf(made) };
    statements.push(made);
    resolved.push(who);
    if (draft.medium && who.cluster && draft.speaker) issuer = { at: draft.speaker.from, cluster: who.cluster };
  }
  return unique(statements);
}

const later = (one: Authored | null, other: Authored | null): Cluster | null =>
  ((one?.at ?? -1) >= (other?.at ?? -1) ? one : other)?.cluster ?? null;

function statement(reading: Reading, draft: Draft, who: Resolved, cast: Cast): Statement {
  const { source } = reading.document;
  const parts = joined(draft.parts);
  const cue = cueOf(reading, draft);
  return {
    id: statementId(source.id, parts, cue?.span ?? null),
    sourceId: source.id,
    blockIndex: reading.sentences[draft.sentence]?.block ?? 0,
    continues: null,
    nestedIn: null,
    kind: draft.kind,
    parts,
    text: parts.map((p) => reading.text.slice(p.start, p.end)).join(PART_SEPARATOR),
    quote: null,
    cue,
    speaker: who.speaker,
    addressee: draft.addressee ? partyOf(reading, draft.addressee, cast) : null,
    target: draft.target ? partyOf(reading, draft.target, cast) : null,
    medium: draft.medium ? mediumOf(reading, draft.medium) : null,
    relay: draft.relay.map((hop) =>
      citedHopOf(reading, partyOf(reading, hop, cast), cast.mentions.get(hop.from)?.assigned.cluster ?? null),
    ),
    act: actOf(reading, draft),
    polarity: draft.cue?.form === 'verb' && draft.cue.negated ? 'negative' : 'positive',
    modality: modalityOf(draft),
    uttered: null,
    about: { events: [], actors: [], figures: [] },
    translatedQuote: source.translated === 'yes' && draft.kind !== 'indirect',
    confidence: { value: 0, tier: 'possible', reasons: reasonsOf(reading, draft, who, cue) },
    review: { verdict: 'unreviewed', by: null, at: null },
    utteranceId: null,
    provenance: { extractor: 'rules', version: STATEMENT_VERSION },
  };
}

/** In reading order, apart, and one where they touch. */
function joined(parts: Draft['parts']): Statement['parts'] {
  const sorted = [...parts].sort((a, b) => a.start - b.start);
  const out: Statement['parts'] = [];
  for (const part of sorted) {
    const last = out.at(-1);
    if (last && part.start < last.end) last.end = Math.max(last.end, part.end);
    else out.push({ ...part });
  }
  return out;
}

function cueOf(reading: Reading, { cue, mark }: Draft): Cue | null {
  if (cue) {
    const span = spanOf(reading, cue.from, cue.to);
    const lemma = cue.form === 'verb' ? cue.verb.lemma : cue.form === 'noun' ? cue.noun.lemma : cue.lemma;
    return { span, text: reading.text.slice(span.start, span.end), lemma, form: cue.form };
  }
  if (!mark) return null;
  const text = reading.text.slice(mark.start, mark.end);
  return { span: mark, text, lemma: text, form: text === ':' ? 'colon' : 'dash' };
}

function partyOf(reading: Reading, named: Named, cast: Cast): Party {
  const span = spanOf(reading, named.from, named.to);
  const found = cast.mentions.get(named.from) ?? null;
  const cluster = found?.assigned.cluster ?? cast.pronouns.get(named.from)?.cluster;
  return { entity: cluster ? keyOf(cluster) : null, actorId: null, span, text: wordsOf(reading, named) };
}

function mediumOf(reading: Reading, named: Named): Statement['medium'] {
  const span = spanOf(reading, named.from, named.to);
  return { span, text: reading.text.slice(span.start, span.end) };
}

function modalityOf({ cue }: Draft): Statement['modality'] {
  if (cue?.form !== 'verb') return 'asserted';
  if (cue.tense === 'conditional') return cue.prospective ? 'conditional' : 'reserve';
  return cue.prospective || cue.tense === 'future' ? 'hypothetical' : 'asserted';
}

/** The closest earlier statement that this one stands in whole. */
function around(inner: Statement, earlier: readonly Statement[]): Statement | null {
  const first = inner.parts[0];
  const last = inner.parts.at(-1);
  if (!first || !last) return null;
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - 6); i--) {
    const outer = earlier[i];
    const start = outer?.parts[0]?.start ?? Infinity;
    const end = outer?.parts.at(-1)?.end ?? -1;
    if (outer && start <= first.start && end >= last.end && (start < first.start || end > last.end)) return outer;
  }
  return null;
}

function unique(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>();
  return statements.filter(({ id, parts }) => parts.length > 0 && !seen.has(id) && seen.add(id));
}
