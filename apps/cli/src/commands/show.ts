import { requireOperands } from '../args.ts';
import type { Context } from '../context.ts';
import { showEach } from '../show/show-each.ts';

export async function run(context: Context): Promise<number> {
  return await showEach(context, requireOperands(context.args, 'ID'), null);
}
