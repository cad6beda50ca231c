import type { WarcRecord } from './warc-records.ts';

type Fields = WarcRecord['fields'];

/** So many documents of an archive are remembered: one of CC-NEWS holds a tenth of that. */
const MOST = 300_000;

/** Where the documents of an archive stand, by what a later record calls them. */
export class Seen {
  readonly #offsets = new Map<string, number>();

  note({ fields, offset }: Pick<WarcRecord, 'fields' | 'offset'>): void {
    if (this.#offsets.size >= MOST) return;
    for (const key of keysOf(fields, ['warc-payload-digest', 'warc-target-uri', 'warc-date']))
      if (!this.#offsets.has(key)) this.#offsets.set(key, offset);
  }

  /** The offset of what a `revisit` refers to: by its digest, or by address and date. Null when it is not in the file. */
  find(fields: Fields): number | null {
    for (const key of keysOf(fields, ['warc-payload-digest', 'warc-refers-to-target-uri', 'warc-refers-to-date'])) {
      const offset = this.#offsets.get(key);
      if (offset !== undefined) return offset;
    }
    return null;
  }
}

function keysOf(fields: Fields, [digest, address, date]: readonly [string, string, string]): string[] {
  const [payload, url, at] = [fields.get(digest), fields.get(address), fields.get(date)];
  return [
    ...(payload === undefined ? [] : [`d ${payload.toLowerCase()}`]),
    ...(url === undefined || at === undefined ? [] : [`u ${at} ${url}`]),
  ];
}
