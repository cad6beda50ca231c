import type { Statement } from '../../lib/rows.ts';
import type { Edit } from './use-verdicts.ts';

/** A statement as the form has it: every field that a person may change. */
export type Draft = Required<Pick<Edit, 'parts' | 'kind' | 'act' | 'polarity' | 'modality' | 'addressee'>> & {
  speaker: NonNullable<Edit['speaker']>;
};

export function draftOf(statement: Statement): Draft {
  const { parts, kind, act, polarity, modality, speaker, addressee } = statement;
  return {
    parts,
    kind,
    act,
    polarity,
    modality,
    speaker: { name: speaker.name, type: speaker.type, actorId: speaker.actorId, mention: speaker.mention },
    addressee: addressee && { span: addressee.span, actorId: addressee.actorId },
  };
}

/** What the form changed, and no more: what is left alone stays as it was read. */
export function changesOf(statement: Statement, draft: Draft): Edit {
  const before = draftOf(statement);
  return Object.fromEntries(
    Object.entries(draft).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Draft]),
    ),
  );
}
