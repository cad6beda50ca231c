import { z } from 'zod';
import { Diagnostic } from './diagnostic.ts';
import { EVENT_MODES, EventType, Stage, Claim } from './event.ts';
import { EXPRESSION_TYPES } from './temporal.ts';
import { REASON_CODES } from './reasons.ts';
import { Act, StatementKind, Tier } from './statement.ts';

const Range = z.tuple([z.int().min(0), z.int().min(0)]);

/** A document for stand-off annotation: nothing is stored. `reference` is its date or instant. */
export const AnnotateInput = z.strictObject({
  id: z.string(),
  text: z.string(),
  lang: z.string().optional(),
  reference: z.string().optional(),
});
export type AnnotateInput = z.infer<typeof AnnotateInput>;

/** Stand-off annotation. Offsets are UTF-16 code units into `text` exactly as given. */
export const AnnotateOutput = z.strictObject({
  id: z.string(),
  lang: z.string(),
  quotes: z.array(
    z.strictObject({
      content: Range,
      contentParts: z.array(Range).optional(),
      cue: Range.nullable(),
      speaker: Range.nullable(),
      speakerText: z.string().nullable(),
      speakerResolved: z.string().nullable(),
      addressee: Range.nullable(),
      type: StatementKind,
      act: Act,
      confidence: Tier,
      /** Codes of the reasons behind `confidence`. */
      reasons: z.array(z.enum(REASON_CODES)),
      nested: z.boolean(),
    }),
  ),
  expressions: z.array(
    z.strictObject({
      span: Range,
      text: z.string(),
      value: z.string().nullable(),
      type: z.enum(EXPRESSION_TYPES),
      /**
       * The same time as other schemes write it: as the days it covers, the end excluded (`2016-07-01/2016-10-01`
       * beside `2016-Q3`), a part of day alone whose day is told elsewhere (`TEV` beside `2016-11-07TEV`), or as the
       * hours that calendars give a part of day (`2016-11-07T16:00/2016-11-07T20:00`); on the first of two ends that are written apart, the range.
       */
      candidates: z.array(z.string()).optional(),
    }),
  ),
  events: z.array(
    z.strictObject({
      type: EventType,
      mode: z.enum(EVENT_MODES).optional(),
      trigger: Range,
      actors: z.array(z.strictObject({ text: z.string(), span: Range })),
      recipients: z.array(z.strictObject({ text: z.string(), span: Range })),
      time: z.string().optional(),
      place: z.string().optional(),
      stage: Stage.optional(),
      claim: Claim.optional(),
    }),
  ),
  diagnostics: z.array(Diagnostic),
});
export type AnnotateOutput = z.infer<typeof AnnotateOutput>;
