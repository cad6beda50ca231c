import type { Statement } from '../../lib/rows.ts';
import type { Edit } from './use-verdicts.ts';

/** A statement as the form has it: every field that a person may change. */
export type Draft = Required<Pick<Edit, 'parts' | 'kind' | 'act' | 'polarity' | 'modality' | 'addressee' | 'cue'>> & {
  speaker: NonNullable<Edit['speaker']>;
  /** When it was said, as a person writes it; empty where nobody knows. */
  uttered: string;
};

export function draftOf(statement: Statement): Draft {
  const { parts, kind, act, polarity, modality, speaker, addressee, cue, uttered } = statement;
  return {
    parts,
    kind,
    act,
    polarity,
    modality,
    speaker: { name: speaker.name, type: speaker.type, actorId: speaker.actorId, mention: speaker.mention },
    addressee: addressee && { span: addressee.span, actorId: addressee.actorId },
    cue: cue && { span: cue.span, form: cue.form, lemma: cue.lemma },
    uttered: uttered?.instant ?? uttered?.edtf ?? '',
  };
}

/** What the form changed, and no more: what is left alone stays as it was read. */
export function changesOf(statement: Statement, draft: Draft): Edit {
  const before = draftOf(statement);
  const { uttered, ...changed }: Partial<Draft> = Object.fromEntries(
    Object.entries(draft).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Draft]),
    ),
  );
  if (uttered === undefined) return changed;
  const value = uttered.trim();
  return { ...changed, uttered: value === '' ? null : { value } };
}
