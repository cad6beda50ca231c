import { z } from 'zod';
import { ActorType } from './entity.ts';
import { DixitError } from './dixit-error.ts';
import { ActorId } from './ids.ts';
import type { StatementPatch } from './review.ts';
import type { Source } from './source.ts';
import { Span, SpanList } from './span.ts';
import { Act, Modality, PART_SEPARATOR, Polarity, Statement, StatementKind } from './statement.ts';
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
  })
  .partial();
export type StatementEdit = z.infer<typeof StatementEdit>;

/**
 * The fields of a statement that an edit changes, each whole, as a Review keeps them; empty when it changes nothing.
 * Throws SPAN_MISMATCH when a span lies outside the text or splits a character, INPUT_INVALID for an
 * edit that makes no Statement.
 */
export function applyEdit(
  statement: Statement,
  source: Pick<Source, 'id' | 'text' | 'blocks'>,
  edit: StatementEdit,
): StatementPatch {
  const words = ({ start, end }: Span): string => source.text.slice(start, end);
  const { parts, speaker, addressee, ...plain } = edit;
  const changed: Record<string, unknown> = { ...plain };
  if (parts !== undefined) {
    const text = parts.map(words).join(PART_SEPARATOR);
    const first = parts[0]?.start ?? 0;
    const blockIndex = source.blocks.findIndex(({ span }) => span.start <= first && first < span.end);
    Object.assign(changed, { parts, text, quote: null, blockIndex: Math.max(0, blockIndex) });
  }
  if (speaker !== undefined) {
    const mention = speaker.mention === undefined ? statement.speaker.mention : speaker.mention;
    const { name, type, actorId } = speaker;
    const isSame = actorId === statement.speaker.actorId && name === statement.speaker.name;
    changed['speaker'] = {
      ...statement.speaker,
      ...(isSame ? {} : { entity: null, role: null, candidates: [] }),
      name,
      type,
      actorId,
      mention,
      mentionText: mention === null ? null : words(mention),
    };
  }
  if (addressee !== undefined)
    changed['addressee'] = addressee && {
      entity: null,
      actorId: addressee.actorId,
      span: addressee.span,
      text: words(addressee.span),
    };
  const patch = Object.fromEntries(
    Object.entries(changed).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(statement[field as keyof Statement]),
    ),
  );
  const edited = Statement.safeParse({ ...statement, ...patch });
  if (!edited.success) {
    const issue = edited.error.issues[0];
    throw new DixitError('INPUT_INVALID', { field: issue?.path.join('.') ?? '', problem: issue?.code ?? 'custom' });
  }
  const [fault] = verifySpans(source, edited.data);
  if (fault) throw new DixitError('SPAN_MISMATCH', { path: fault.path, start: fault.span.start, end: fault.span.end });
  return patch as StatementPatch;
}
