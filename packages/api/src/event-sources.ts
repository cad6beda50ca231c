import { type Event, placeInTime, type SourceRow } from '@dixit/model';
import type { Store } from '@dixit/model/ports';

/** Rows of the sources that speak of an event, oldest publication first, undated ones last. */
export async function sourcesOfEvent(store: Store, event: Event): Promise<SourceRow[]> {
  const ids = [...new Set(event.mentions.map((mention) => mention.sourceId))];
  const rows = await Promise.all(ids.map(async (id) => await store.sources.row(id)));
  return rows
    .filter((row) => row !== null)
    .sort(
      (a, b) =>
        compareText(placeInTime(a.published) ?? '9', placeInTime(b.published) ?? '9') || compareText(a.id, b.id),
    );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
