import { type CopyGroup, copyGroupOf, gatherKnown, link, linkKeys, relink } from '@dixit/link';
import { locales } from '@dixit/locales';
import { DixitError, type Extraction, type LinkDelta, type Source } from '@dixit/model';
import type { Store } from '@dixit/model/ports';

/** How often linking starts over because another process wrote meanwhile. */
const MAX_STARTS = 50;

/**
 * Links and writes on one state of the store; starts over when another process was faster. `asOf`: the revision of what
 * was read of it already.
 */
export async function onLatest<T>(store: Store, attempt: (revision: number) => Promise<T>, asOf?: number): Promise<T> {
  for (let start = 1; ; start += 1) {
    try {
      return await attempt(start === 1 && asOf !== undefined ? asOf : await store.revision());
    } catch (error) {
      const isLate = error instanceof DixitError && error.code === 'CONFLICT' && 'revision' in error.params;
      if (!isLate || start === MAX_STARTS) throw error;
    }
  }
}

interface Linked {
  delta: LinkDelta;
  copies: CopyGroup;
}

/** The delta of a Source, with what it leaves behind where it was linked before. */
export async function linked(
  store: Store,
  source: Source,
  extraction: Extraction,
  before: Source | null,
): Promise<Linked> {
  return await linkedInto(store, { source, extraction, before, group: await groupOfVersions(store, source) });
}

/** `group`: the copy group that it has whatever its words. */
async function linkedInto(
  store: Store,
  {
    source,
    extraction,
    before,
    group,
  }: { source: Source; extraction: Extraction; before: Source | null; group: string | null },
): Promise<Linked> {
  const keys = linkKeys(source, extraction, locales);
  const old = before === null ? null : await store.sources.extraction(source.id);
  const oldKeys = before === null || old === null ? null : linkKeys(before, old, locales);
  const asked =
    oldKeys === null
      ? keys
      : {
          ...keys,
          actors: union(keys.actors, oldKeys.actors),
          events: union(keys.events, oldKeys.events),
          utterances: union(keys.utterances, oldKeys.utterances),
        };
  const known = await gatherKnown(asked, store.link, { source, extraction, before: old, locales });
  const copies = copyGroupOf(source.id, keys.signature, known.signatures, group);
  const anew = link({ source, extraction, keys, copyGroupId: copies.id, known, locales });
  const delta = oldKeys === null ? anew : onTopOf(relink({ sourceId: source.id, known }), anew);
  return { delta, copies };
}

/**
 * Before a Source that is near to texts of several copy groups goes in, those of all others are linked anew in the one that
 * goes on: what counts them as confirming each other is stated again. Those that it is near to go last: broken off in the
 * midst, it finds what is left when it comes again. It is itself linked again afterwards, on what has become of the store.
 */
export async function joinGroups(store: Store, { id: group, absorbed, near }: CopyGroup): Promise<void> {
  if (absorbed.length === 0) return;
  const isNear = new Set(near);
  const members = await store.link.copiesIn(absorbed);
  for (const id of [...members.filter((one) => !isNear.has(one)), ...members.filter((one) => isNear.has(one))]) {
    await onLatest(store, async (revision) => {
      const before = await store.sources.get(id);
      const extraction = await store.sources.extraction(id);
      if (before === null || extraction === null) return;
      const source = { ...before, copyGroupId: null };
      const { delta } = await linkedInto(store, { source, extraction, before, group });
      await store.writer.put({ source, raw: null, extraction, delta }, revision);
    });
  }
}

/** One delta of two, of which the second has the last word on whatever both restate. */
function onTopOf(rest: LinkDelta, delta: LinkDelta): LinkDelta {
  const restated = new Set([...delta.events, ...delta.utterances].map(({ id }) => id));
  const without = <T extends { id: string }>(all: readonly T[], own: readonly T[]): T[] => {
    const ids = new Set(own.map(({ id }) => id));
    return all.filter(({ id }) => !ids.has(id));
  };
  return {
    ...delta,
    actors: [...without(rest.actors, delta.actors), ...delta.actors],
    events: [...without(rest.events, delta.events), ...delta.events],
    utterances: [...without(rest.utterances, delta.utterances), ...delta.utterances],
    comparisons: [
      ...without(
        rest.comparisons.filter(({ eventId }) => eventId === null || !restated.has(eventId)),
        delta.comparisons,
      ),
      ...delta.comparisons,
    ],
  };
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** Versions of one text are copies of each other, however much of it was rewritten: they never confirm each other. */
async function groupOfVersions(store: Store, { previousVersionId }: Source): Promise<string | null> {
  if (previousVersionId === null) return null;
  const previous = await store.sources.row(previousVersionId);
  return previous?.copyGroupId ?? previous?.id ?? null;
}
