import { z } from 'zod';
import { ActorType } from './entity.ts';
import { DixitError } from './dixit-error.ts';
import { ActorId } from './ids.ts';
import type { StatementPatch } from './review.ts';
import type { Source } from './source.ts';
import { Span, SpanList } from './span.ts';
import { Act, CueForm, Modality, PART_SEPARATOR, Polarity, Statement, StatementKind } from './statement.ts';
import { ToldTime, toldTime } from './told-time.ts';
import { verifySpans } from './verify-spans.ts';

/** What a person may change of a statement. What is left out stays as it is. */
export const StatementEdit = z
  .strictObject({
    parts: SpanList.min(1),
    kind: StatementKind,
    act: Act,
    polarity: Polarity,
    modality: Modality,
    speaker: z.strictObject({
      name: z.string().trim().min(1).max(300).nullable(),
      type: ActorType,
      /** Where the text names or describes the speaker; left out: where it was. */
      mention: Span.nullable().optional(),
      actorId: ActorId.nullable(),
    }),
    addressee: z.strictObject({ span: Span, actorId: ActorId.nullable() }).nullable(),
    /** Whom an accusation or criticism is about. */
    target: z.strictObject({ span: Span, actorId: ActorId.nullable() }).nullable(),
    /** The words that attribute; `lemma` left out: the words themselves, in lower case. */
    cue: z
      .strictObject({
        span: Span,
        form: CueForm.default('verb'),
        lemma: z.string().trim().min(1).max(120).optional(),
      })
      .nullable(),
    /** When it was said; with the words that say so, if the text does. */
    uttered: z.strictObject({ value: ToldTime, span: Span.nullable().default(null) }).nullable(),
  })
  .partial();
export type StatementEdit = z.infer<typeof StatementEdit>;

/** What an edit is laid over, and where its spans point. */
export type EditedSource = Pick<Source, 'id' | 'text' | 'blocks'>;

/**
 * The fields of a statement that an edit changes, each whole, as a Review keeps them; empty when it changes nothing.
 * Throws SPAN_MISMATCH when a span lies outside the text or splits a character, INPUT_INVALID for an
 * edit that makes no Statement.
 */
export function applyEdit(statement: Statement, source: EditedSource, edit: StatementEdit): StatementPatch {
  const patch = Object.fromEntries(
    Object.entries(fieldsOf(statement, source, edit)).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(statement[field as keyof Statement]),
    ),
  );
  checkStatement({ ...statement, ...patch }, source);
  return patch as StatementPatch;
}

/** Throws SPAN_MISMATCH when a span does not hold its words, INPUT_INVALID for what makes no Statement. */
export function checkStatement(value: unknown, source: EditedSource): Statement {
  const checked = Statement.safeParse(value);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    throw new DixitError('INPUT_INVALID', { field: issue?.path.join('.') ?? '', problem: issue?.code ?? 'custom' });
  }
  const [fault] = verifySpans(source, checked.data);
  if (fault) throw new DixitError('SPAN_MISMATCH', { path: fault.path, start: fault.span.start, end: fault.span.end });
  return checked.data;
}

function fieldsOf(statement: Statement, source: EditedSource, edit: StatementEdit): Record<string, unknown> {
  const words = wordsIn(source);
  const { parts, speaker, addressee, target, cue, uttered, ...plain } = edit;
  const party = ({ span, actorId }: { span: Span; actorId: string | null }) => ({
    entity: null,
    actorId,
    span,
    text: words(span),
  });
  return {
    ...plain,
    ...(parts && contentOf(parts, source)),
    ...(speaker && { speaker: speakerOf(statement, speaker, words) }),
    ...(addressee !== undefined && { addressee: addressee && party(addressee) }),
    ...(target !== undefined && { target: target && party(target) }),
    ...(cue !== undefined && {
      cue: cue && {
        span: cue.span,
        text: words(cue.span),
        lemma: cue.lemma ?? words(cue.span).toLowerCase(),
        form: cue.form,
      },
    }),
    ...(uttered !== undefined && {
      uttered: uttered && toldTime(uttered.value, uttered.span && { span: uttered.span, text: words(uttered.span) }),
    }),
  };
}

/** Reads spans, which must lie inside the text: SPAN_MISMATCH. */
const wordsIn =
  ({ text }: EditedSource) =>
  ({ start, end }: Span): string => {
    if (end > text.length) throw new DixitError('SPAN_MISMATCH', { path: 'edit', start, end });
    return text.slice(start, end);
  };

/** Words and block that follow from the parts. */
function contentOf(
  parts: readonly Span[],
  source: EditedSource,
): Pick<Statement, 'parts' | 'text' | 'quote' | 'blockIndex'> {
  const first = parts[0]?.start ?? 0;
  const blockIndex = source.blocks.findIndex(({ span }) => span.start <= first && first < span.end);
  return {
    parts: [...parts],
    text: parts.map(wordsIn(source)).join(PART_SEPARATOR),
    quote: null,
    blockIndex: Math.max(0, blockIndex),
  };
}

function speakerOf(
  { speaker: before }: Statement,
  { name, type, actorId, mention = before.mention }: NonNullable<StatementEdit['speaker']>,
  words: (span: Span) => string,
): Statement['speaker'] {
  const isSame = actorId === before.actorId && name === before.name;
  return {
    ...before,
    ...(isSame ? {} : { entity: null, role: null, candidates: [] }),
    name,
    type,
    actorId,
    mention,
    mentionText: mention === null ? null : words(mention),
  };
}
