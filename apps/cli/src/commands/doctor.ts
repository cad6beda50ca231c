import type { Context } from '../context.ts';
import { type Check, Finding, attempt } from '../doctor/check.ts';
import { checkLocal } from '../doctor/local.ts';
import { EXIT } from '../exit-codes.ts';
import { aligned } from '../output/table.ts';

const OLDEST_NODE = 24;

/** One line for each thing that must be right, and what to do where it is not; exit 1 when one is not. */
export async function run(context: Context): Promise<number> {
  const { output, messages } = context;
  const rows = [await checkNode(context), ...(await checkData(context))];
  const isWell = rows.every(({ ok }) => ok);
  const human = (): string =>
    [
      aligned(
        rows.map(({ check, ok, detail }) => [
          ok ? messages.doctorOk : output.paint.warn(messages.doctorWrong),
          messages.doctor[check],
          detail,
        ]),
      ),
      ...rows.flatMap(({ check, remedy }) => (remedy === null ? [] : [`${messages.doctor[check]}: ${remedy}`])),
    ].join('\n');
  await output.document({ ok: isWell, checks: rows }, human, { rows, columns: ['check', 'ok', 'detail', 'remedy'] });
  return isWell ? EXIT.done : EXIT.failure;
}

const checkNode = (context: Context): Promise<Check> =>
  attempt(context, 'node', async () => {
    const { node } = process.versions;
    if (Number(node.split('.')[0]) < OLDEST_NODE) throw new Finding(context.messages.needsNode(node));
    return node;
  });

async function checkData(context: Context): Promise<Check[]> {
  const { server, phrases } = context;
  if (server !== null) {
    const look = async (): Promise<string> => {
      const { version, counts } = await (await context.client()).system.status.query();
      return `${server} · ${version} · ${phrases.count('source', counts.sources)}`;
    };
    return [await attempt(context, 'server', look)];
  }
  // What the environment says is read when the engine is made.
  const local = await context.local().catch((thrown: unknown) => ({ thrown }));
  if (local === null) return [];
  if ('thrown' in local) return [await attempt(context, 'settings', () => Promise.reject(local.thrown))];
  return await checkLocal(context, local);
}
