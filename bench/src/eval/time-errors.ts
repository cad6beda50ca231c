import type { AnnotateOutput } from '@dixit/model';
import type { GoldLine, Range } from '../sets.ts';
import type { EvalError } from './errors.ts';
import { inContext, mark } from './in-context.ts';
import type { TimeError } from './scorers.ts';

const WEIGHTS = { missed: 2, value: 1, spurious: 0 } as const;

/** The scorer's errors, each put back where it stands in its text. */
export function timeErrorsInContext(
  errors: readonly TimeError[],
  golds: readonly GoldLine[],
  found: ReadonlyMap<string, AnnotateOutput>,
): EvalError[] {
  const byId = new Map(golds.map((gold) => [gold.id, gold]));
  const used = new Set<string>();
  return errors.flatMap(({ id, kind, text: words = '', gold, pred }) => {
    const line = byId.get(id);
    if (!line) return [];
    const spans =
      kind === 'spurious'
        ? found.get(id)?.expressions.map(({ span }) => span)
        : line.expressions?.map(({ span }) => span);
    const range = placeOf(words, line.text, spans ?? [], (at) => {
      const key = `${id} ${kind} ${at}`;
      if (used.has(key)) return false;
      used.add(key);
      return true;
    });
    const values = [
      ...(kind === 'spurious' ? [] : [`gold ${[gold].flat().join(' or ')}`]),
      ...(kind === 'missed' ? [] : [`found ${pred ?? 'no value'}`]),
      `written on ${line.reference ?? line.publicationDate ?? 'an unknown day'}`,
    ];
    return {
      kind: kind === 'spurious' ? 'false' : kind,
      id,
      at: range[0],
      weight: WEIGHTS[kind],
      lines: [inContext(line.text, mark('content', range)), values.join('; ')],
    };
  });
}

/** The first span of these words that is free; a joined expression is looked for in the text. */
function placeOf(words: string, text: string, spans: readonly Range[], isFree: (at: number) => boolean): Range {
  const own = spans.find((span) => text.slice(...span) === words && isFree(span[0]));
  const at = own?.[0] ?? Math.max(0, text.indexOf(words));
  return own ?? [at, at + words.length];
}
