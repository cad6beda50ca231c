import { type CurationAction, EventKey, nounOfId } from '@dixit/model';
import { act } from '../act.ts';
import { UsageError, requireOperands } from '../args.ts';
import type { Context } from '../context.ts';
import { printEvents } from '../print-events.ts';
import { queryText } from '../query.ts';

export async function run(context: Context): Promise<number> {
  const action = actionFor(context);
  return action === null ? await printEvents(context, queryText(context.args)) : await act(context, action);
}

/** A word like `merge` is an action when an event follows it, else the first of a query. */
function actionFor({ args }: Context): CurationAction | null {
  const [word = '', id = ''] = args.operands;
  if (nounOfId(id) !== 'event') return null;
  switch (word) {
    case 'merge':
      return { do: 'event.merge', id, from: requireOperands(args, 'EVENT', 2) };
    case 'split':
      return { do: 'event.split', id, mentions: requireOperands(args, 'SOURCE:MENTION', 2).map(mentionOf) };
    case 'move':
      return { do: 'event.moveMention', id, mentions: requireOperands(args, 'SOURCE:MENTION', 2).map(mentionOf) };
    default:
      return null;
  }
}

/** What a document says of an event, as `so_…:v3`. */
function mentionOf(word: string): { sourceId: string; mention: string } {
  const at = word.indexOf(':');
  const [sourceId, mention] = [word.slice(0, Math.max(at, 0)), word.slice(at + 1)];
  if (nounOfId(sourceId) !== 'source' || !EventKey.safeParse(mention).success) throw new UsageError('badValue', word);
  return { sourceId, mention };
}
