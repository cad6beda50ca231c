import type { Diagnostic, Source } from '@dixit/model';
import { proposalsIn } from './answer.ts';
import { type Endpoint, NoAnswer, complete } from './endpoint.ts';
import { groundOf } from './ground.ts';
import { piecesOf } from './pieces.ts';
import { INSTRUCTIONS, dataOf } from './prompt.ts';
import { type Found, statementOf } from './statement.ts';

export interface LlmOptions extends Omit<Endpoint, 'timeoutMs'> {
  /** For one answer, in milliseconds; two minutes unless given. */
  timeoutMs?: number;
  /** Most characters of one question; 6,000 unless given. */
  pieceLength?: number;
}

/** What a model found in a document, and what became of its answers. */
export interface LlmFindings extends Pick<Found, 'statements' | 'entities'> {
  diagnostics: Diagnostic[];
  model: string;
}

export interface LlmExtractor {
  readonly model: string;
  /** Never rejects: an answer that does not come is a diagnostic of the document. */
  find(source: Source): Promise<LlmFindings>;
}

/** Asks any endpoint that speaks OpenAI's chat completions. Nothing is sent before a document is handed in. */
export function createLlmExtractor(options: LlmOptions): LlmExtractor {
  const { model, pieceLength = 6_000 } = options;
  const endpoint: Endpoint = { ...options, timeoutMs: options.timeoutMs ?? 120_000 };
  return {
    model,
    async find(source) {
      const found: Found = { statements: [], entities: [], ungrounded: 0 };
      const problems: string[] = [];
      for (const piece of piecesOf(source, pieceLength)) {
        try {
          const answer = proposalsIn(await complete(endpoint, { system: INSTRUCTIONS, user: dataOf(piece.text) }));
          if (answer === null) throw new NoAnswer('malformed');
          found.ungrounded += answer.malformed;
          const ground = groundOf(piece);
          for (const proposal of answer.proposals) add(found, statementOf(source, proposal, { ground, found, model }));
        } catch (error) {
          problems.push(error instanceof NoAnswer ? error.problem : 'internal');
        }
      }
      found.statements.sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0));
      return {
        statements: found.statements,
        entities: found.entities,
        diagnostics: diagnosticsOf(found, problems),
        model,
      };
    },
  };
}

/** The same words twice are one statement. */
function add({ statements }: Found, statement: Found['statements'][number] | null): void {
  if (statement === null) return;
  const parts = JSON.stringify(statement.parts);
  if (!statements.some((one) => JSON.stringify(one.parts) === parts)) statements.push(statement);
}

function diagnosticsOf({ ungrounded }: Found, problems: readonly string[]): Diagnostic[] {
  const common = { stage: 'extract', severity: 'warning', span: null } as const;
  const counted = Map.groupBy(problems, (problem) => problem);
  return [
    ...(ungrounded === 0 ? [] : [{ ...common, code: 'LLM_UNGROUNDED' as const, params: { count: ungrounded } }]),
    ...[...counted].map(([problem, all]) => ({
      ...common,
      code: 'LLM_FAILED' as const,
      params: { problem, count: all.length },
    })),
  ];
}
