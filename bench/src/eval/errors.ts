/** One thing that went wrong in one document. */
export interface EvalError {
  /** Missed, false alarm, trap, ends, speaker … */
  kind: string;
  id: string;
  /** Offset in the text of the document. */
  at: number;
  /** The heaviest are shown first. */
  weight: number;
  lines: string[];
}

/** The heaviest errors of each kind, kinds by how often they occur. */
export function errorReport(errors: readonly EvalError[], most: number): string {
  const kinds = [...Map.groupBy(errors, ({ kind }) => kind)].toSorted(([, a], [, b]) => b.length - a.length);
  return kinds
    .flatMap(([kind, all]) => [
      `-- ${kind}: ${all.length}`,
      ...all
        .toSorted((a, b) => b.weight - a.weight || a.id.localeCompare(b.id) || a.at - b.at)
        .slice(0, most)
        .map(({ id, at, lines }) => `${id} @${at}\n${lines.map((line) => `  ${line}`).join('\n')}`),
    ])
    .join('\n');
}
