import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../args.ts';
import { type Candidate, offerFor } from '../completion/candidates.ts';
import { SCRIPTS } from '../completion/scripts.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { chosen } from '../input.ts';

const MOST = 50;

/** The script of a shell; `candidates -- WORD…` is what the scripts ask in turn. */
export async function run(context: Context): Promise<number> {
  const { args, output, messages } = context;
  const [what, ...typed] = args.operands;
  if (what === 'bash' || what === 'zsh' || what === 'fish') await output.line(SCRIPTS[what]);
  else if (what === 'candidates') {
    const offer = offerFor(typed, messages);
    if (offer.from === 'files') await output.line(':files');
    const candidates = offer.from === 'names' ? await names(offer, typed, context) : [];
    for (const { value, description } of offer.from === 'words' ? offer.candidates : candidates) {
      await output.line(`${value}\t${description}`);
    }
  } else if (what === undefined) throw new UsageError('missingOperand', Object.keys(SCRIPTS).join('|'));
  else throw new UsageError('badValue', what, Object.keys(SCRIPTS));
  return EXIT.done;
}

/** Names of the data that the words ask about. Whatever is wrong with it, a shell is only offered less. */
async function names(
  { field, text, before }: { field: string; text: string; before: string },
  typed: readonly string[],
  { env, atData }: Context,
): Promise<Candidate[]> {
  const known = chosen('statement.complete', 'field', field);
  const after = (option: string): string | undefined => typed[typed.indexOf(option) + 1 || typed.length];
  const [server, db] = [after('--server'), after('--db')];
  const file = resolve(env.cwd, db ?? env.variables['DIXIT_DB'] ?? join(env.home, 'dixit.db'));
  const isThere =
    server !== undefined ||
    (db === undefined && (env.server !== null || Boolean(env.variables['DATABASE_URL']))) ||
    existsSync(file);
  if (known === undefined || !isThere) return [];
  const data = atData({ server, db });
  try {
    const client = await data.client();
    const written = text.replace(/^["']/u, '');
    const rows = await client.statement.complete.query({ field: known, text: written, limit: MOST });
    const offered = rows.map(({ label, value, count }) => ({
      value: before + (known === 'lang' ? value : label),
      description: String(count),
    }));
    return offered.filter((one, i) => offered.findIndex(({ value }) => value === one.value) === i);
  } catch {
    return [];
  } finally {
    await data.close();
  }
}
