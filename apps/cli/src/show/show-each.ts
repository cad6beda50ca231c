import type { NounOfId } from '@dixit/model';
import { DixitError } from '@dixit/model';
import { flag, wholeNumber } from '../args.ts';
import type { Context } from '../context.ts';
import { eachId } from '../each-id.ts';
import { actorWords } from './actor.ts';
import { eventWords } from './event.ts';
import { showJob } from './job.ts';
import { sourceWords } from './source.ts';
import { statementWords } from './statement.ts';
import { showVersions } from './versions.ts';

const AROUND = 300;

/** Shows what each id names, in full; `noun` restricts what it may name. */
export async function showEach(context: Context, ids: readonly string[], noun: NounOfId | null): Promise<number> {
  const around = wholeNumber(context.args, 'context', AROUND);
  const client = await context.client();
  return await eachId(context, ids, noun, async (id, found) => {
    const { output } = context;
    switch (found) {
      case 'statement': {
        if (flag(context.args, 'record')) {
          const statement = await client.statement.get.query({ id });
          return await output.document(statement, () => JSON.stringify(statement, null, 2));
        }
        const shown = await client.statement.context.query({ id, around });
        return await output.document(shown, () => statementWords(shown, context));
      }
      case 'source': {
        if (flag(context.args, 'versions')) return await showVersions(context, id);
        const shown = await client.source.get.query({ id });
        return await output.document(shown, () => sourceWords(shown, context));
      }
      case 'event': {
        const shown = await client.event.get.query({ id });
        return await output.document({ ...shown, title: context.phrases.eventTitle(shown.row) }, () =>
          eventWords(shown, context),
        );
      }
      case 'actor': {
        const shown = await client.actor.get.query({ id });
        const { rows } = await client.statement.search.query({ q: `by:${id}`, limit: 10 });
        return await output.document({ ...shown, statements: rows }, () => actorWords(shown, rows, context));
      }
      case 'job':
        return await showJob(context, id);
      case 'note':
      case 'utterance':
      case 'comparison':
      case 'snapshot':
        throw new DixitError('NOT_FOUND', { noun: found, id });
    }
  });
}
