import type { AuditEntry, CurationAction } from '@dixit/model';
import { flag } from './args.ts';
import type { Context } from './context.ts';
import { doingOf } from './doing.ts';
import { EXIT } from './exit-codes.ts';
import { AUDIT } from './rows.ts';

/** Does an action and prints the line of the log, or says with `--dry-run` what it would do. */
export async function act(context: Context, action: CurationAction): Promise<number> {
  const { args, output, phrases, messages } = context;
  if (flag(args, 'dry-run')) {
    const { review } = await context.client();
    const preview = await review.preview.query({ action });
    const touched = messages.wouldTouch(
      phrases.count('statement', preview.statements),
      phrases.count('source', preview.sources),
    );
    const human = (): string =>
      [`${preview.action} ${preview.subjectId}: ${touched}`, ...preview.examples].join('\n  ');
    await output.document(preview, human);
    return EXIT.done;
  }
  const entry = await taken(context, action);
  await output.document(entry, () => AUDIT.human(entry, context), { rows: [entry], columns: AUDIT.columns });
  return EXIT.done;
}

async function taken(context: Context, { do: what, ...input }: CurationAction): Promise<AuditEntry> {
  const { actor, event, comparison, utterance, source, statement } = await context.client();
  const action = { do: what, ...input, ...doingOf(context.args) } as CurationAction;
  switch (action.do) {
    case 'actor.merge':
      return await actor.merge.mutate(withoutDo(action));
    case 'actor.split':
      return await actor.split.mutate(withoutDo(action));
    case 'actor.rename':
      return await actor.rename.mutate(withoutDo(action));
    case 'actor.retype':
      return await actor.retype.mutate(withoutDo(action));
    case 'actor.alias':
      return await actor.alias.mutate(withoutDo(action));
    case 'actor.role':
      return await actor.role.mutate(withoutDo(action));
    case 'actor.apart':
      return await actor.apart.mutate(withoutDo(action));
    case 'event.correct':
      return await event.correct.mutate(withoutDo(action));
    case 'event.merge':
      return await event.merge.mutate(withoutDo(action));
    case 'event.split':
      return await event.split.mutate(withoutDo(action));
    case 'event.moveMention':
      return await event.moveMention.mutate(withoutDo(action));
    case 'comparison.judge':
      return await comparison.judge.mutate(withoutDo(action));
    case 'utterance.judge':
      return await utterance.judge.mutate(withoutDo(action));
    case 'source.judgeCopy':
      return await source.judgeCopy.mutate(withoutDo(action));
    case 'statement.add':
      return await statement.add.mutate(withoutDo(action));
  }
}

function withoutDo<T extends { do: string }>(action: T): Omit<T, 'do'> {
  const { do: _, ...rest } = action;
  return rest;
}
