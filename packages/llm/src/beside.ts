import type { Extraction, Span, Statement } from '@dixit/model';
import type { LlmFindings } from './extractor.ts';

/** Share of the words of a model's statement that the rules must have found for it to be theirs. */
const SAME = 0.5;

/** What a model found beside what the rules found: where both found the same words, the rules have it. */
export function withStatementsOf(extraction: Extraction, found: LlmFindings): Extraction {
  const own = extraction.statements.flatMap(({ parts }) => parts);
  const news = found.statements.filter((statement) => shareOf(statement, own) < SAME);
  const used = new Set(news.map(({ speaker }) => speaker.entity));
  return {
    ...extraction,
    versions: { ...extraction.versions, llm: found.model },
    statements: [...extraction.statements, ...news].toSorted((a, b) => start(a) - start(b)),
    entities: [...extraction.entities, ...found.entities.filter(({ key }) => used.has(key))],
    diagnostics: [
      ...extraction.diagnostics.filter(({ code }) => news.length === 0 || code !== 'NO_STATEMENTS'),
      ...found.diagnostics,
    ],
  };
}

const start = ({ parts }: Statement): number => parts[0]?.start ?? 0;

function shareOf({ parts }: Statement, others: readonly Span[]): number {
  const length = parts.reduce((sum, part) => sum + part.end - part.start, 0);
  let shared = 0;
  for (const part of parts) {
    for (const other of others)
      shared += Math.max(0, Math.min(part.end, other.end) - Math.max(part.start, other.start));
  }
  return shared / length;
}
