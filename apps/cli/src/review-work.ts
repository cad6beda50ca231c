import { type BulkAction, type Opinion, type QueueItem, QUEUE_REASONS } from '@dixit/model';
import { flag, requireOperands, text, UsageError } from './args.ts';
import type { Context } from './context.ts';
import { doingOf } from './doing.ts';
import { EXIT } from './exit-codes.ts';
import { printListing } from './listing.ts';
import { queryText } from './query.ts';
import { type RowLayout, STATEMENTS } from './rows.ts';
import { printSteps } from './rows-of-people.ts';

const QUEUE: RowLayout<QueueItem> = {
  columns: ['row.id', 'score', 'parts', 'assignedTo', 'heldBy', 'row.speaker.name', 'row.text', 'row.source.id'],
  human(item, context) {
    const { output, phrases } = context;
    const why = item.parts.map(({ points, reason }) => `${points} ${phrases.reason(reason)}`).join(' · ');
    const whose = [item.assignedTo, item.heldBy].filter((name) => name !== null).join(', ');
    return `${output.paint.bold(String(item.score))}  ${why}${whose === '' ? '' : ` (${whose})`}\n${STATEMENTS.human(item.row, context)}`;
  },
};

/** What is to be decided first, by whom, and how far people agree. */
export const WORK = {
  queue: async (context) => {
    const { review } = await context.client();
    const given = { q: queryText(context.args, 1), ...filterOf(context) };
    return await printListing(context, QUEUE, (page) => review.queue.query({ ...given, ...page }));
  },
  next: async (context) => {
    const { review } = await context.client();
    const { by } = doingOf(context.args);
    const item = await review.next.mutate({ q: queryText(context.args, 1), ...filterOf(context), ...(by && { by }) });
    const { output, messages } = context;
    await output.document(item ?? {}, () => (item === null ? messages.nothingToDo : QUEUE.human(item, context)));
    return item === null && flag(context.args, 'exit-empty') ? EXIT.failure : EXIT.done;
  },
  assign: async (context) => {
    const { review } = await context.client();
    const [to = '', ...ids] = requireOperands(context.args, 'NAME', 1);
    if (ids.length === 0) throw new UsageError('missingOperand', 'ID');
    return await printSteps(context, [
      await review.assign.mutate({ ids, to: to === '-' ? null : to, ...doingOf(context.args) }),
    ]);
  },
  second: async (context) => {
    const { review, statement } = await context.client();
    const { id } = await review.second.query(
      doingOf(context.args).by === undefined ? {} : { by: doingOf(context.args).by },
    );
    const { output, messages } = context;
    const row = id === null ? null : await statement.get.query({ id });
    await output.document({ id }, () => (row === null ? messages.nothingToDo : `${row.id}\n${row.text}`));
    return EXIT.done;
  },
  opinion: async (context) => {
    const { review } = await context.client();
    const [id = '', word = ''] = requireOperands(context.args, 'ID', 1);
    const opinion = OPINIONS.find((one) => one === word);
    if (opinion === undefined) throw new UsageError('badValue', word, OPINIONS);
    return await printSteps(context, [await review.judge.mutate({ id, opinion, ...doingOf(context.args) })]);
  },
  agreement: async (context) => {
    const { review } = await context.client();
    const { output, phrases } = context;
    const found = await review.agreement.query({});
    const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
    const human = (): string =>
      [
        `${phrases.count('statement', found.statements)} · α ${figure(found.alpha)}`,
        ...found.pairs.map(
          ({ left, right, statements, observed, kappa }) =>
            `${left} / ${right}  ${phrases.count('statement', statements)} · ${Math.round(observed * 100)} % · κ ${figure(kappa)}`,
        ),
        ...found.differences.map(
          ({ id, judged }) =>
            `${id}  ${Object.entries(judged)
              .map(([who, opinion]) => `${who}: ${phrases.verdict(opinion)}`)
              .join(' · ')}`,
        ),
      ].join('\n');
    const columns = ['left', 'right', 'statements', 'observed', 'kappa'];
    await output.document(found, human, { rows: found.pairs, columns });
    return EXIT.done;
  },
  bulk: async (context) => {
    const { args, output, messages, phrases } = context;
    const { review } = await context.client();
    const [what = ''] = requireOperands(args, ACTIONS.join('|'), 1);
    const input = { action: actionNamed(what, context), q: queryText(args, 2), ...doingOf(args) };
    const isDry = flag(args, 'dry-run');
    const { effect } = isDry ? await review.previewBulk.mutate(input) : await review.bulk.mutate(input);
    const human = (): string =>
      [
        messages.bulkChanged(phrases.count('statement', effect.changed), isDry),
        ...effect.skipped.map(({ reason, count }) => messages.bulkSkipped(reason, phrases.number(count))),
        ...effect.changedIds,
      ].join('\n');
    await output.document(effect, human);
    return EXIT.done;
  },
} satisfies Record<string, (context: Context) => Promise<number>>;

const OPINIONS = ['accepted', 'edited', 'rejected'] as const satisfies readonly Opinion[];
const ACTIONS = ['accept', 'reject', 'clear', 'tag', 'untag'] as const;

function actionNamed(word: string, { args }: Context): BulkAction {
  const action = ACTIONS.find((one) => one === word);
  if (action === undefined) throw new UsageError('badValue', word, ACTIONS);
  if (action !== 'tag' && action !== 'untag') return { do: action, overwrites: flag(args, 'overwrite') };
  const label = text(args, 'label');
  if (label === undefined) throw new UsageError('missingOperand', '--label');
  return { do: action, tags: [label] };
}

function filterOf({ args }: Context) {
  const word = text(args, 'reason');
  const reason = QUEUE_REASONS.find((one) => one === word);
  if (word !== undefined && reason === undefined) throw new UsageError('badValue', word, QUEUE_REASONS);
  const assignedTo = text(args, 'assigned');
  return { ...(reason && { reasons: [reason] }), ...(assignedTo !== undefined && { assignedTo }) };
}
