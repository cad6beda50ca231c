import { type Event, type Extraction, type Source, type SourceRow, Span, type Statement } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { z } from 'zod';
import { type Finding, findingsIn } from './findings.ts';

const FACT_KINDS = ['time', 'duration', 'place', 'participant', 'stage', 'figure'] as const;

/** What one source says of one fact. `value` is normalised, `text` the words at `span`. */
const Cell = z.strictObject({
  sourceId: z.string(),
  state: z.enum(['same', 'differs', 'absent']),
  value: z.string().nullable(),
  text: z.string().nullable(),
  span: Span.nullable(),
});
type Cell = z.infer<typeof Cell>;

/**
 * One line of a comparison; a cell per source in the order of the sources. `label` is the participant's
 * name or the unit counted, null where the kind says it all. A cell `differs` from what most sources
 * say, the earliest of them when as many say something else: which is right is not said. A cell that is
 * `absent` may still have words, such as a weekday that no date could be found for.
 */
export const Fact = z.strictObject({
  kind: z.enum(FACT_KINDS),
  label: z.string().nullable(),
  cells: z.array(Cell),
});
export type Fact = z.infer<typeof Fact>;

/** What one document says of the event, read from what is stored of it. */
export interface Report {
  source: Source;
  extraction: Extraction;
  statements: Statement[];
}

/** Facts of an event as the documents report them; `sources` decides the order of the cells. */
export function factsOf(event: Event, reports: readonly Report[], sources: readonly SourceRow[]): Fact[] {
  const lines = Map.groupBy(
    reports.flatMap((report) => findingsIn(event, report)),
    (finding) => `${FACT_KINDS.indexOf(finding.kind)} ${finding.key}`,
  );
  return [...lines.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, findings]) => factOf(findings, sources))
    .filter((fact) => fact !== null);
}

/** What is stored of each source, in their order. */
export async function reportsOf(store: Store, sources: readonly SourceRow[]): Promise<Report[]> {
  const reports: Report[] = [];
  for (const { id } of sources) {
    const [source, extraction] = [await store.sources.get(id), await store.sources.extraction(id)];
    if (source !== null && extraction !== null) {
      reports.push({ source, extraction, statements: await store.statements.ofSource(id) });
    }
  }
  return reports;
}

function factOf(findings: readonly Finding[], sources: readonly SourceRow[]): Fact | null {
  const first = findings[0];
  if (!first) return null;
  const common = commonest(findings);
  const cells = sources.map(({ id }): Cell => {
    const own = findings.filter((finding) => finding.sourceId === id);
    const finding = own.find((each) => each.agreesWith(common)) ?? own.find(isComparable) ?? own[0];
    if (!finding) return { sourceId: id, state: 'absent', value: null, text: null, span: null };
    const { value, text, span } = finding;
    return { sourceId: id, state: stateOf(finding, common), value, text, span };
  });
  return { kind: first.kind, label: first.label, cells };
}

const isComparable = ({ value }: Finding): boolean => value !== null;

function stateOf(finding: Finding, common: Finding): Cell['state'] {
  if (!isComparable(finding)) return 'absent';
  return finding.agreesWith(common) ? 'same' : 'differs';
}

/** A stage of another date agrees with each that was told at its time: what is shown is one that most tell. */
const isOne = (left: Finding, right: Finding): boolean =>
  left.value === right.value || (left.kind !== 'stage' && left.agreesWith(right));

/** The finding that the most sources agree with; findings come in the order of the sources. */
function commonest(findings: readonly Finding[]): Finding {
  const votes = (candidate: Finding): number =>
    new Set(findings.filter((other) => isOne(other, candidate)).map((other) => other.sourceId)).size;
  return findings.reduce((best, candidate) => (votes(candidate) > votes(best) ? candidate : best));
}
