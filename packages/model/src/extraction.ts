import { z } from 'zod';
import { Diagnostic } from './diagnostic.ts';
import { Entity, Mention } from './entity.ts';
import { EventMention } from './event.ts';
import { Figure } from './figure.ts';
import { SourceId } from './ids.ts';
import { Statement } from './statement.ts';
import { TemporalExpression, TemporalValue } from './temporal.ts';

/** All that one document, read alone, says. Made by `extract`, which knows no other document. */
export const Extraction = z.strictObject({
  sourceId: SourceId,
  /** `stage -> version` */
  versions: z.record(z.string(), z.string()),
  statements: z.array(Statement),
  entities: z.array(Entity),
  mentions: z.array(Mention),
  temporals: z.array(TemporalExpression),
  figures: z.array(Figure),
  events: z.array(EventMention),
  /** The date of the document as its text alone gives it. */
  published: TemporalValue.nullable(),
  diagnostics: z.array(Diagnostic),
});
export type Extraction = z.infer<typeof Extraction>;
