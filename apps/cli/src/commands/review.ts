import {
  AuditAction,
  type AuditEntry,
  type CurationAction,
  DixitError,
  EventCorrect,
  type LogFilter,
  nounOfId,
  StatementEdit,
} from '@dixit/model';
import { act } from '../act.ts';
import { type Args, UsageError, actionOf, requireOperands, text, wholeNumber } from '../args.ts';
import type { Context } from '../context.ts';
import { doingOf } from '../doing.ts';
import { EXIT } from '../exit-codes.ts';
import { standardInput } from '../lines.ts';
import { printListing } from '../listing.ts';
import { AUDIT } from '../rows.ts';
import { CORRECTIONS } from '../review-corrections.ts';
import { WORK } from '../review-work.ts';
import { writeOut } from '../write-out.ts';

const VERDICTS = { accept: 'accepted', reject: 'rejected', clear: 'unreviewed' } as const;

/** What people decided on statements: the log of it, a verdict, a change, and taking one back. */
export async function run(context: Context): Promise<number> {
  const { args, phrases } = context;
  const [word = ''] = args.operands;
  const work = Object.entries({ ...WORK, ...CORRECTIONS }).find(([name]) => name === word);
  if (work) return await work[1](context);
  const { review } = await context.client();
  const action = actionOf(args, ['log', 'accept', 'reject', 'clear', 'edit', 'undo', 'redo', 'judge', 'correct']);
  const doing = doingOf(args);
  switch (action) {
    case 'log': {
      const filter = logFilterOf(args);
      const format = text(args, 'format');
      if (format === undefined)
        return await printListing(context, AUDIT, (page) => review.log.query({ ...filter, ...page }));
      const limit = wholeNumber(args, 'limit', 0);
      const parameters = { what: 'log', format, lang: phrases.language, ...filter };
      return await writeOut(context, limit > 0 ? { ...parameters, limit: String(limit) } : parameters);
    }
    case 'accept':
    case 'reject':
    case 'clear': {
      const ids = requireOperands(args, 'ID', 1);
      return await printed(context, await review.decide.mutate({ ids, verdict: VERDICTS[action], ...doing }));
    }
    case 'edit': {
      const [id = ''] = requireOperands(args, 'ID', 1);
      return await printed(context, [await review.edit.mutate({ id, edit: await editOf(), ...doing })]);
    }
    case 'judge':
    case 'correct':
      return await act(context, action === 'judge' ? judgementOf(args) : correctionOf(args));
    case 'undo':
    case 'redo': {
      const [word = ''] = requireOperands(args, 'ENTRY', 1);
      const entry = Number(word);
      if (!Number.isInteger(entry) || entry < 1) throw new UsageError('badValue', word);
      return await printed(context, [await review[action].mutate({ entry, ...doing })]);
    }
  }
}

/** Of one thing (an id after `log`), by one person, of one kind, of a time. */
function logFilterOf(args: Args): LogFilter {
  const [, subjectId] = args.operands;
  const action = AuditAction.safeParse(text(args, 'action'));
  const said = { subjectId, by: text(args, 'who'), since: text(args, 'since'), until: text(args, 'until') };
  return {
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    ...(action.success && { action: action.data }),
  };
}

const JUDGED = { confirmed: 'confirmed', rejected: 'rejected', none: null } as const;

/** What is held of a comparison, of statements being one act of saying, or of a source being a copy of another. */
function judgementOf(args: Args): CurationAction {
  const [id = '', ...others] = requireOperands(args, 'ID', 1);
  const word = others.at(-1) ?? '';
  if (!Object.hasOwn(JUDGED, word)) throw new UsageError('badValue', word, Object.keys(JUDGED));
  const verdict = JUDGED[word as keyof typeof JUDGED];
  if (nounOfId(id) === 'source') {
    if (others.length < 2) throw new UsageError('missingOperand', 'SOURCE');
    return { do: 'source.judgeCopy', id, of: others[0] ?? '', verdict };
  }
  return nounOfId(id) === 'utterance'
    ? { do: 'utterance.judge', id, verdict }
    : { do: 'comparison.judge', id, verdict };
}

/** What an event is, when and where; empty: nobody knows. */
function correctionOf(args: Args): CurationAction {
  const [id = ''] = requireOperands(args, 'EVENT', 1);
  const [type, mode, time, place] = ['type', 'mode', 'when', 'place'].map((name) => text(args, name));
  const said = {
    ...(type === undefined ? {} : { type }),
    ...(mode === undefined ? {} : { mode: mode === '' ? null : mode }),
    ...(time === undefined ? {} : { time: time === '' ? null : time }),
    ...(place === undefined ? {} : { place: place === '' ? null : { name: place, country: null, kind: 'other' } }),
  };
  if (Object.keys(said).length === 0) throw new UsageError('missingOperand', '--type, --mode, --when, --place');
  const action = EventCorrect.safeParse({ id, ...said });
  if (!action.success) throw new UsageError('badValue', String(action.error.issues[0]?.path[0] ?? id));
  return { do: 'event.correct', ...action.data };
}

async function printed({ output, ...context }: Context, entries: readonly AuditEntry[]): Promise<number> {
  const human = (): string => entries.map((entry) => AUDIT.human(entry, { output, ...context })).join('\n');
  await output.document(entries, human, { rows: entries, columns: AUDIT.columns });
  return EXIT.done;
}

/** The change as JSON on standard input: the fields of a statement that are to be different. */
async function editOf(): Promise<StatementEdit> {
  try {
    return StatementEdit.parse(JSON.parse(await standardInput()));
  } catch (cause) {
    throw new DixitError('INPUT_INVALID', { field: 'edit', problem: 'json' }, { cause });
  }
}
