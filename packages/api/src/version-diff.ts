import type { Statement } from '@dixit/model';

/** What became of a statement between two versions of a text. */
export const STATEMENT_CHANGES = ['kept', 'changed', 'gone', 'added'] as const;
export type StatementChange = (typeof STATEMENT_CHANGES)[number];

export interface StatementDiff {
  change: StatementChange;
  before: Statement | null;
  after: Statement | null;
}

/** Share of words in common from which two statements of one text are one that was reworded. */
const REWORDED = 0.5;

/**
 * Pairs the statements of two versions: `kept` with the same words from the same speaker, `changed` with other words
 * (at least half of them the same) or another speaker, `gone` and `added` without a partner. In the order of the later
 * version, what is gone behind what it followed. Each statement is paired at most once, the closest first.
 */
export function compareVersions(before: readonly Statement[], after: readonly Statement[]): StatementDiff[] {
  const left = new Set(before);
  const partner = new Map<Statement, Statement>();
  const pair = (one: Statement, other: Statement | undefined): void => {
    if (other === undefined) return;
    partner.set(one, other);
    left.delete(other);
  };
  for (const one of after)
    pair(
      one,
      find(left, (other) => isSame(one, other)),
    );
  for (const one of after)
    if (!partner.has(one))
      pair(
        one,
        find(left, (other) => wordsOf(one) === wordsOf(other)),
      );
  for (const { one, other } of reworded(after, before)) {
    if (!partner.has(one) && left.has(other)) pair(one, other);
  }
  return inOrder(before, after, { partner, left });
}

function inOrder(
  before: readonly Statement[],
  after: readonly Statement[],
  { partner, left }: { partner: ReadonlyMap<Statement, Statement>; left: ReadonlySet<Statement> },
): StatementDiff[] {
  const goneAfter = new Map<Statement | null, StatementDiff[]>();
  let last: Statement | null = null;
  for (const one of before) {
    if (!left.has(one)) last = one;
    else goneAfter.set(last, [...(goneAfter.get(last) ?? []), { change: 'gone', before: one, after: null }]);
  }
  const own = after.flatMap((one): StatementDiff[] => {
    const other = partner.get(one) ?? null;
    if (other === null) return [{ change: 'added', before: null, after: one }];
    const change = isSame(one, other) ? 'kept' : 'changed';
    return [{ change, before: other, after: one }, ...(goneAfter.get(other) ?? [])];
  });
  return [...(goneAfter.get(null) ?? []), ...own];
}

/** Pairs that are alike enough, the closest first. */
function reworded(
  after: readonly Statement[],
  before: readonly Statement[],
): { one: Statement; other: Statement; share: number }[] {
  const bags = new Map([...before, ...after].map((each) => [each, new Set(wordsOf(each).split(' '))]));
  const bagOf = (each: Statement): ReadonlySet<string> => bags.get(each) ?? new Set();
  return after
    .flatMap((one) => before.map((other) => ({ one, other, share: shareOf(bagOf(one), bagOf(other)) })))
    .filter(({ share }) => share >= REWORDED)
    .sort((a, b) => b.share - a.share);
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(a.size, b.size, 1);
}

const find = <T>(all: Iterable<T>, isIt: (one: T) => boolean): T | undefined => {
  for (const one of all) if (isIt(one)) return one;
  return undefined;
};

/** Case, marks and spaces say nothing here. */
const wordsOf = ({ text }: Statement): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');

const speakerOf = ({ speaker }: Statement): string => speaker.actorId ?? speaker.name ?? speaker.mentionText ?? '';

const isSame = (one: Statement, other: Statement): boolean =>
  wordsOf(one) === wordsOf(other) && speakerOf(one) === speakerOf(other) && one.polarity === other.polarity;
