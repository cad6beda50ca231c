import type { Span } from '@dixit/model';
import { contentId } from '@dixit/text';

/** The id of a statement: of its document, its words and what brings them in. */
export const statementId = (sourceId: string, parts: readonly Span[], cue: Span | null): string =>
  contentId(
    'st',
    sourceId,
    `[${parts.map(({ start, end }) => `[${start},${end}]`).join(',')}]`,
    cue ? `{"start":${cue.start},"end":${cue.end}}` : 'null',
  );
