import { DixitError, type LinkDelta } from '@dixit/model';
import type { Bundle, Writer } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, resolveId, revisionOf, shownId } from '../context.ts';
import { type Flow, together } from '../flow.ts';
import { placeMarksAnew } from '../marks/slot.ts';
import { asStep } from './as-step.ts';
import { applyAssignments, applyValues } from './delta.ts';
import { placeAdded } from '../curation/added/place.ts';
import { settleEvents } from '../curation/events/slots.ts';
import { handOn } from '../curation/places/hand-on.ts';
import { linkedGroup } from '../curation/copies/linked.ts';
import { hasCorrections, settleAfterWrite } from '../curation/after-write.ts';
import { clear, dropOrphans, forgetSource, handOnCopyGroup, idsOfTouched } from './remove.ts';
import { reattachReviews } from './reviews.ts';
import { fingerprintOf, putSource } from './source.ts';
import { bumpRevision } from './revision.ts';
import { forgetNumbers, noNumbers, noteNumbers } from './numbers.ts';
import { putStatements } from './statements.ts';

export function writer(context: Context): Writer {
  const { db, engine } = context;
  return {
    put: (bundle, basedOn) => engine.write(() => asStep(context, bundle, () => put(context, bundle, basedOn))),
    remove: (sourceId, rest, basedOn) =>
      engine.write(function* () {
        const id = yield* resolveId(db, sourceId);
        const known = yield* db.get(sql<{ n: number }>`select n from source where id = ${id}`);
        if (!known) return;
        checkRevision(yield* revisionOf(db), basedOn);
        const touched = yield* clear(context, id, known.n);
        const before = yield* idsOfTouched(context, touched);
        yield* forgetSource(context, id, known.n);
        yield* handOnCopyGroup(context, id);
        yield* applyValues(context, rest);
        yield* dropOrphans(context, touched);
        if (yield* hasCorrections(db)) yield* settleAfterWrite(context, null, [...before, ...linkedIds(rest)]);
        yield* bumpRevision(context);
      }),
    remember: (sourceId, takenAs) =>
      engine.write(function* () {
        yield* db.do(sql`update source set taken_as = ${takenAs} where id = ${sourceId}`);
      }),
    resolve: (id) => engine.run(() => shownId(db, id)),
  };
}

/** Writes a Source with all that rests on it. As a step of the log it goes in although its facts are those that stand. */
function* put(store: Context, bundle: Bundle, basedOn: number | undefined): Flow<'added' | 'replaced' | 'unchanged'> {
  const context: Context = { ...store, numbers: noNumbers() };
  const { db } = context;
  const { source, delta } = bundle;
  const fingerprint = fingerprintOf(bundle);
  const takePart = delta.events.flatMap(({ participants }) => participants.map(({ actorId }) => actorId));
  const [known, revision, isCorrected] = yield* together(
    db.get(sql<{ n: number; fingerprint: string; copies: string | null }>`
      select so.n, so.fingerprint, ${linkedGroup('so')} as copies from source so where so.id = ${source.id}`),
    revisionOf(db),
    hasCorrections(db),
    noteNumbers(context, 'actor', [...delta.entities.map(({ actorId }) => actorId), ...takePart]),
    noteNumbers(context, 'event', [
      ...delta.events.map(({ id }) => id),
      ...delta.mentions.map(({ eventId }) => eventId),
    ]),
    noteNumbers(
      context,
      'utterance',
      delta.utteranceOf.map(({ utteranceId }) => utteranceId),
    ),
  );
  const isSame = known?.fingerprint === fingerprint;
  const { copyGroupId } = bundle.delta;
  const isRegrouped = copyGroupId !== null && known?.copies !== copyGroupId;
  if (isSame && !isRegrouped && bundle.step === undefined) return 'unchanged';
  checkRevision(revision, basedOn);
  const touched = known ? yield* clear(context, source.id, known.n) : null;
  if (known) forgetNumbers(context);
  const before = touched ? yield* idsOfTouched(context, touched) : [];
  const place = yield* putSource(context, bundle, { n: known?.n ?? null, fingerprint, isSame });
  yield* applyValues(context, bundle.delta);
  yield* applyAssignments(context, bundle, place.sourceN);
  yield* putStatements(context, bundle, place);
  // From here on rows may go: numbers are asked for anew.
  const added = isCorrected ? yield* placeAdded(store, source.id) : [];
  if (touched) {
    // First the reviews: an actor that only a change names must stay.
    yield* reattachReviews(store, bundle, added);
    yield* dropOrphans(store, touched);
    yield* placeMarksAnew(store, source.id);
  }
  const handed = isCorrected ? yield* handOn(store, source.id) : [];
  if (handed.length > 0) yield* settleEvents(store, handed);
  const { sourceN } = place;
  if (isCorrected) yield* settleAfterWrite(store, sourceN, [...before, ...handed, ...linkedIds(bundle.delta)]);
  const { actors, events, utterances, merges } = bundle.delta;
  const isOneMore = known === undefined && merges.length === 0 && handed.length === 0;
  const changed = [...actors, ...events, ...utterances].map(({ id }) => id);
  yield* bumpRevision(store, { from: revision, added: isOneMore ? changed : null });
  return known ? 'replaced' : 'added';
}

/** Of what a delta says of those of which people may have said something else. */
const linkedIds = ({ actors, events, merges }: LinkDelta): string[] => [
  ...[...actors, ...events].map(({ id }) => id),
  ...merges.map(({ to }) => to),
];

/** A delta that was computed from what has changed since must not go in. */
function checkRevision(revision: number, basedOn: number | undefined): void {
  if (basedOn !== undefined && basedOn !== revision) throw new DixitError('CONFLICT', { revision });
}
