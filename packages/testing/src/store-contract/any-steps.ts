import { type AuditEntry, type CurationAction, applyEdit } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dumpOf } from '../dump.ts';
import { type StoreAdapter } from './adapter.ts';
import { ACTORS, DISPUTE, SOURCES, STATEMENTS, SUMMIT, UTTERANCE } from './story.ts';
import { doing, recordOf, tellingTo } from './told.ts';

const { english, french } = SOURCES;
type Pick = <T>(all: readonly T[]) => T;

/** The same choices for the same seed. */
function picker(first: number): Pick {
  let seed = first;
  return (all) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const one = all[Math.floor((seed / 2_147_483_648) * all.length)];
    if (one === undefined) throw new Error('nothing to pick');
    return one;
  };
}

/** What the steps so far have made, for later ones to act on. */
class Made {
  readonly actors = Object.values(ACTORS).map(({ id }) => id);
  readonly events = [SUMMIT.id];
  readonly statements = Object.values(STATEMENTS).map(({ id }) => id);

  note({ after }: AuditEntry): void {
    for (const slot of Object.keys(after ?? {})) {
      const [kind, id = ''] = slot.split('/');
      const known = { 'actor-part': this.actors, 'event-part': this.events, 'statement-add': this.statements }[
        kind ?? ''
      ];
      if (known && !known.includes(id)) known.push(id);
    }
  }
}

const span = (text: string, pick: Pick) => {
  const start = pick([0, 4, 9, 14, 23, 31]);
  return { start, end: Math.min(text.length, start + pick([6, 11, 25])) };
};

function actionsOf(pick: Pick, made: Made): (() => CurationAction)[] {
  const [somebody, something] = [() => pick(made.actors), () => pick(made.events)];
  const sources = Object.values(SOURCES);
  const source = () => pick(sources);
  const mention = () => ({ sourceId: pick([french.id, english.id]), mention: 'v0' });
  const verdict = () => pick(['confirmed', 'rejected', null] as const);
  const claim = () => {
    const { id, text } = pick([french, english]);
    return { sourceId: id, span: span(text, pick) };
  };
  return [
    () => ({ do: 'actor.merge', id: somebody(), from: [somebody()] }),
    () => ({ do: 'actor.split', id: somebody(), part: { sources: [source().id] } }),
    () => ({ do: 'actor.split', id: somebody(), members: [somebody()] }),
    () => ({ do: 'actor.rename', id: somebody(), name: { fr: pick(['Un', 'Deux', 'Trois']) } }),
    () => ({ do: 'actor.retype', id: somebody(), type: pick(['person', 'group', 'country']) }),
    () => ({ do: 'actor.alias', id: somebody(), add: [pick(['Alpha', 'Beta'])], drop: [pick(['Mme Venn', 'Alpha'])] }),
    () => ({ do: 'event.correct', id: SUMMIT.id, type: pick(['AGREE', 'ASSAULT', 'CONSULT']) }),
    () => ({ do: 'event.correct', id: SUMMIT.id, time: pick(['2032', '2033-04', null]) }),
    () => ({ do: 'event.correct', id: something(), mode: pick(['visit', 'phone', null]) }),
    () => ({
      do: 'event.correct',
      id: something(),
      stages: { add: [{ ...claim(), stage: pick(['scheduled', 'proposed']), claim: pick(['reported', 'denied']) }] },
    }),
    () => ({ do: 'event.correct', id: something(), stages: { reject: [claim()] } }),
    () => ({
      do: 'event.correct',
      id: something(),
      stages: { correct: [{ of: claim(), to: { stage: 'concluded' } }] },
    }),
    () => ({ do: 'event.merge', id: something(), from: [something()] }),
    () => ({ do: 'event.split', id: something(), mentions: [mention()] }),
    () => ({ do: 'event.moveMention', id: something(), mentions: [mention()] }),
    () => ({ do: 'comparison.judge', id: DISPUTE.id, verdict: verdict() }),
    () => ({ do: 'utterance.judge', id: UTTERANCE.id, verdict: verdict() }),
    () => ({ do: 'source.judgeCopy', id: source().id, of: source().id, verdict: verdict() }),
    () => {
      const { id, text } = source();
      const speaker = { name: null, type: 'unknown', actorId: pick([null, somebody()]) } as const;
      return { do: 'statement.add', sourceId: id, parts: [span(text, pick)], speaker };
    },
  ];
}

/** One step of any kind; null where there was nothing to do. */
async function step(store: Store, pick: Pick, { made, taken }: { made: Made; taken: readonly number[] }) {
  const statement = () => pick(made.statements);
  const anything = () => pick([...made.statements, ...made.actors, ...made.events, english.id]);
  const kinds: (() => Promise<AuditEntry | null>)[] = [
    () => store.curation.decide(statement(), { verdict: pick(['accepted', 'rejected', 'unreviewed']) }, doing()),
    async () => {
      const [id, actorId] = [statement(), pick([null, pick(made.actors)])];
      const found = await store.statements.get(id);
      const source = found && (await store.sources.get(found.sourceId));
      if (!source) return null;
      const edit = {
        act: pick(['deny', 'promise'] as const),
        speaker: { name: 'Una', type: 'person', actorId },
      } as const;
      return await store.curation.decide(id, { verdict: 'edited', changes: applyEdit(found, source, edit) }, doing());
    },
    async () => (await store.marks.addNote(anything(), 'a note', doing())).entry,
    () => store.marks.tag([anything(), anything()], [pick(['port', 'summit'])], doing()),
    () => store.marks.untag([anything()], [pick(['port', 'summit'])], doing()),
    () => store.marks.renameTag(pick(['port', 'summit']), pick(['harbour', 'port']), doing()),
    () => store.queue.assign([statement()], pick(['Ines', 'Oto', null]), doing()),
    () => store.queue.judge(statement(), pick(['accepted', 'rejected']), doing(pick(['Ines', 'Oto']))),
    async () => {
      const action = { do: pick(['accept', 'reject', 'clear'] as const), overwrites: pick([true, false]) };
      return (await store.bulk.apply({ ids: [...new Set([statement(), statement()])] }, action, doing())).entry;
    },
    ...(taken.length === 0 ? [] : [() => store.curation.undo(pick(taken), doing())]),
  ];
  return pick([true, true, false])
    ? await store.curation.take(pick(actionsOf(pick, made))(), doing())
    : await pick(kinds)();
}

const REFUSED = ['CONFLICT', 'INPUT_INVALID', 'NOT_FOUND', 'SPAN_MISMATCH'];

/** Steps of all kinds in any order. */
export function anyStepTests(adapter: StoreAdapter): void {
  const told = tellingTo(adapter);

  it(
    'leaves no trace but the log of steps that were all taken back, and brings all back when they are done again',
    () =>
      fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 2_147_483_647 }), async (seed) =>
          told(async (store) => {
            const [record, dump] = [await recordOf(store), await dumpOf(store)];
            const pick = picker(seed);
            const [made, taken]: [Made, number[]] = [new Made(), []];
            for (let tries = 0; taken.length < adapter.steps && tries < adapter.steps * 10; tries++) {
              try {
                const entry = await step(store, pick, { made, taken });
                if (entry === null) continue;
                taken.push(entry.id);
                made.note(entry);
              } catch (error) {
                if (!REFUSED.includes((error as { code?: string }).code ?? '')) throw error;
              }
            }
            expect(taken).toHaveLength(adapter.steps);
            const [after, dumpAfter] = [await recordOf(store), await dumpOf(store)];
            for (const id of taken.toReversed()) await store.curation.undo(id, doing());
            expect(await recordOf(store)).toBe(record);
            expect(await dumpOf(store)).toEqual(dump);
            for (const id of taken) await store.curation.redo(id, doing());
            expect(await recordOf(store)).toBe(after);
            expect(await dumpOf(store)).toEqual(dumpAfter);
          }),
        ),
        { numRuns: 1, endOnFailure: true },
      ),
    240_000,
  );
}
