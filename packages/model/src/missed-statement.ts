import type { StatementPatch } from './review.ts';
import type { Span } from './span.ts';
import { PART_SEPARATOR, type Statement, type StatementKind } from './statement.ts';
import { applyEdit, checkStatement, type EditedSource, type StatementEdit } from './statement-edit.ts';

/** What a person is sure of: there is nobody to doubt it but another person. */
const SURE: Statement['confidence'] = { value: 1, tier: 'clear', reasons: [] };

const NOBODY: Statement['speaker'] = {
  entity: null,
  actorId: null,
  mention: null,
  mentionText: null,
  name: null,
  type: 'unknown',
  role: null,
  onBehalfOf: null,
  candidates: [],
};

/**
 * A statement that no engine found, of the words at `said.parts`, and what a person says of it as a change laid over it:
 * where an engine finds it later, the change is laid over what that found. `version`: of the program that the person
 * worked with. Throws SPAN_MISMATCH and INPUT_INVALID as `applyEdit` does.
 */
export function missedStatement(
  { id, version }: { id: string; version: string },
  source: EditedSource,
  { parts, ...said }: StatementEdit & { parts: readonly Span[] },
): { statement: Statement; patch: StatementPatch } {
  const first = parts[0]?.start ?? 0;
  const statement: Statement = {
    id,
    sourceId: source.id,
    blockIndex: Math.max(
      0,
      source.blocks.findIndex(({ span }) => span.start <= first && first < span.end),
    ),
    continues: null,
    nestedIn: null,
    kind: kindOf(parts, source.text),
    parts: [...parts],
    text: parts.map(({ start, end }) => source.text.slice(start, end)).join(PART_SEPARATOR),
    quote: null,
    cue: null,
    speaker: NOBODY,
    addressee: null,
    target: null,
    medium: null,
    relay: [],
    act: 'assert',
    polarity: 'positive',
    modality: 'asserted',
    uttered: null,
    about: { events: [], actors: [], figures: [] },
    translatedQuote: false,
    confidence: SURE,
    review: { verdict: 'unreviewed', by: null, at: null },
    utteranceId: null,
    provenance: { extractor: 'person', version },
  };
  checkStatement(statement, source);
  const { text, blockIndex, provenance, confidence } = statement;
  const own = { parts: [...parts], text, blockIndex, provenance, confidence };
  return { statement, patch: { ...own, ...applyEdit(statement, source, said) } };
}

const OPENING = /[«“„"]\s*$/u;
const CLOSING = /^\s*[»”“"]/u;

/** All in quotation marks, some of it, or none. */
function kindOf(parts: readonly Span[], text: string): StatementKind {
  const [first, last] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
  if (OPENING.test(text.slice(Math.max(0, first - 3), first)) && CLOSING.test(text.slice(last, last + 3)))
    return 'direct';
  return parts.some(({ start, end }) => /[«“„"]/u.test(text.slice(start, end))) ? 'mixed' : 'indirect';
}
