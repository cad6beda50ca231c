import { DixitError, type Span, type StageClaim, type StageCorrections, type StageOf, toldTime } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, resolveId } from '../../context.ts';
import type { Flow } from '../../flow.ts';

/** A claim of a stage as it was found: where it stands, its words, and the stage that was read there. */
export interface StageAnchor {
  sourceId: string;
  span: Span;
  text: string;
  stage: StageClaim['stage'];
}

/** What people hold of the claims of an event, laid over those that were found. */
export interface StageFix {
  added: StageClaim[];
  changed: { of: StageAnchor; to: Partial<StageClaim> }[];
  rejected: StageAnchor[];
}

type Placed = Pick<StageClaim, 'sourceId' | 'span' | 'stage'>;

const overlap = (a: Placed, b: Pick<Placed, 'sourceId' | 'span'>): boolean =>
  a.sourceId === b.sourceId && a.span.start < b.span.end && b.span.start < a.span.end;

const isMeant = (claim: Placed, { stage, ...of }: StageOf): boolean =>
  overlap(claim, of) && (stage === undefined || claim.stage === stage);

/** Where a correction has its claim: the same words, and the same stage unless the correction says which it is. */
export function claimOf(
  stages: readonly StageClaim[],
  of: StageAnchor,
  to: Partial<StageClaim> | null,
): StageClaim | undefined {
  const there = stages.filter((claim) => overlap(claim, of));
  const same = there.find(({ stage }) => stage === of.stage);
  return same ?? (to?.stage !== undefined && there.length === 1 ? there[0] : undefined);
}

/** The claims as they are shown. `holds`: whether the words of an added one still stand in their Source. */
export function shownStages(
  stages: readonly StageClaim[],
  { added, changed, rejected }: StageFix,
  holds: (claim: StageClaim) => boolean,
): StageClaim[] {
  const gone = new Set(rejected.map((of) => claimOf(stages, of, null)));
  const changes = new Map(changed.map(({ of, to }) => [claimOf(stages, of, to), to]));
  const found = stages.filter((claim) => !gone.has(claim)).map((claim) => ({ ...claim, ...changes.get(claim) }));
  return [...found, ...added.filter(holds)];
}

/** The fix with what a person says now; INPUT_INVALID for a claim that is not there. `shown`: the claims as shown. */
export function* fixedStages(
  context: Context,
  before: StageFix | undefined,
  shown: readonly StageClaim[],
  said: StageCorrections,
): Flow<StageFix> {
  const fix: StageFix = {
    added: [...(before?.added ?? [])],
    changed: [...(before?.changed ?? [])],
    rejected: [...(before?.rejected ?? [])],
  };
  for (const of of said.clear ?? []) clear(fix, of);
  for (const { of, to } of said.correct ?? [])
    correct(fix, shown, of, fieldsOf(to, yield* wordsOf(context, of.sourceId)));
  for (const of of said.reject ?? []) reject(fix, shown, of);
  for (const { sourceId: asked, span, ...claim } of said.add ?? []) {
    const sourceId = yield* resolveId(context.db, asked);
    const words = yield* wordsOf(context, sourceId);
    const fields = fieldsOf(claim, words);
    fix.added.push({
      stage: claim.stage,
      claim: claim.claim,
      holder: null,
      holderName: null,
      statementId: null,
      sourceId,
      asOf: null,
      span,
      text: words(span),
      condition: null,
      ...fields,
    });
  }
  return fix;
}

const missing = ({ span, sourceId }: StageOf): DixitError =>
  new DixitError('INPUT_INVALID', { field: 'stages', problem: 'unknown', value: `${sourceId} ${span.start}` });

const isChangeOf = ({ of, to }: StageFix['changed'][number], claim: Placed): boolean =>
  overlap(of, claim) && (to.stage ?? of.stage) === claim.stage;

function correct(fix: StageFix, shown: readonly StageClaim[], of: StageOf, to: Partial<StageClaim>): void {
  const own = fix.added.findIndex((claim) => isMeant(claim, of));
  const added = fix.added[own];
  if (added) {
    fix.added[own] = { ...added, ...to };
    return;
  }
  const claim = shown.find((each) => isMeant(each, of));
  if (!claim) throw missing(of);
  const at = fix.changed.findIndex((change) => isChangeOf(change, claim));
  const change = fix.changed[at];
  if (change) fix.changed[at] = { of: change.of, to: { ...change.to, ...to } };
  else fix.changed.push({ of: anchorOf(claim), to });
}

/** One that a person added goes; one that was changed is rejected as it was found. */
function reject(fix: StageFix, shown: readonly StageClaim[], of: StageOf): void {
  const own = fix.added.findIndex((claim) => isMeant(claim, of));
  if (own >= 0) {
    fix.added.splice(own, 1);
    return;
  }
  const claim = shown.find((each) => isMeant(each, of));
  if (!claim) throw missing(of);
  const at = fix.changed.findIndex((change) => isChangeOf(change, claim));
  const [change] = at < 0 ? [] : fix.changed.splice(at, 1);
  fix.rejected.push(change?.of ?? anchorOf(claim));
}

function clear(fix: StageFix, of: StageOf): void {
  const count = fix.added.length + fix.changed.length + fix.rejected.length;
  fix.added = fix.added.filter((claim) => !isMeant(claim, of));
  fix.changed = fix.changed.filter((change) => !isMeant(change.of, of) && !isMeant({ ...change.of, ...change.to }, of));
  fix.rejected = fix.rejected.filter((anchor) => !isMeant(anchor, of));
  if (fix.added.length + fix.changed.length + fix.rejected.length === count) throw missing(of);
}

const anchorOf = ({ sourceId, span, text, stage }: StageClaim): StageAnchor => ({ sourceId, span, text, stage });

type Said = NonNullable<StageCorrections['correct']>[number]['to'];

/** Fields of a claim as they are stored. */
function fieldsOf(said: Said, words: (span: Span) => string): Partial<StageClaim> {
  const { stage, claim, holder, statementId, asOf, condition } = said;
  return {
    ...(stage && { stage }),
    ...(claim && { claim }),
    ...(holder !== undefined && {
      holder: holder && { entity: null, actorId: holder.actorId },
      holderName: holder?.name ?? null,
    }),
    ...(statementId !== undefined && { statementId }),
    ...(asOf !== undefined && { asOf: asOf === null ? null : toldTime(asOf, null) }),
    ...(condition !== undefined && { condition: condition && { span: condition, text: words(condition) } }),
  };
}

/** Reads spans of a Source: NOT_FOUND where it is not there, SPAN_MISMATCH outside its text or within a character. */
function* wordsOf({ db }: Context, sourceId: string): Flow<(span: Span) => string> {
  const row = yield* db.get(sql<{ text: string }>`
    select t.text from source_text t join source so on so.n = t.n where so.id = ${yield* resolveId(db, sourceId)}`);
  if (!row) throw new DixitError('NOT_FOUND', { noun: 'source', id: sourceId });
  return ({ start, end }) => {
    const words = row.text.slice(start, end);
    if (end > row.text.length || words.trim() === '' || !words.isWellFormed())
      throw new DixitError('SPAN_MISMATCH', { path: 'stages', start, end });
    return words;
  };
}
