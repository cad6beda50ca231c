import type { Comparison, Span, Statement } from '@dixit/model';
import type { KnownMention, KnownStatement } from '@dixit/model/ports';
import { contentId } from '@dixit/text';
import { agencyOf } from '../origin.ts';

type Side = Comparison['left'];
type LinkedSource = KnownMention['source'];

/** A claim ready to be compared: what it says it with, and where it comes from. */
export interface Claim {
  source: LinkedSource;
  side: Side;
  /** Two claims of one origin are not independent: a copy group, or an agency. */
  origin: string;
  /** Actor of the statement that makes it; null when the Source does, or nobody known. */
  speaker: string | null;
}

export function claimOf(source: LinkedSource, statement: Statement | null, span: Span, text: string): Claim {
  const agency = statement === null ? null : agencyOf(statement);
  return {
    source,
    speaker: statement?.speaker.actorId ?? null,
    origin: agency ?? source.copyGroupId ?? source.id,
    side: {
      sourceId: source.id,
      statementId: statement?.id ?? null,
      holderName: statement === null ? null : (statement.speaker.name ?? statement.speaker.mentionText),
      span,
      text,
    },
  };
}

/** A statement as a claim: its first part stands for it. */
export function claimOfStatement({ source, statement }: KnownStatement): Claim | null {
  const span = statement.parts[0];
  if (!span) return null;
  const text = statement.parts.length === 1 ? statement.text : statement.text.slice(0, span.end - span.start);
  return claimOf(source, statement, span, text);
}

export type What = Pick<Comparison, 'kind' | 'on' | 'eventId' | 'explanation'>;

/** The comparison of two claims; the earlier Source stands left. */
export function comparisonOf(left: Claim, right: Claim, what: What): Comparison {
  const where = ({ side }: Claim) => `${side.sourceId} ${side.span.start} ${side.span.end}`;
  return {
    id: contentId('cm', what.on, what.eventId ?? '', where(left), where(right)),
    ...what,
    left: left.side,
    right: right.side,
    independent: left.origin !== right.origin,
  };
}

/** Parameters without those that nobody gives: sentences leave out what they lack. */
export function given(params: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
}
