import type { RuntimeEnv } from '../env.ts';
import { createDoor } from './door.ts';
import { createGuard } from './guard.ts';
import { type HostDeps, createHost } from './host.ts';
import { createMetrics } from './metrics.ts';
import type { Tracing } from '../tracing.ts';
import { type Listening, listen } from './serve.ts';

/** Where to listen, under which names the server is known, and whom it serves. */
type Where = Pick<RuntimeEnv, 'host' | 'port' | 'publicUrl' | 'hosts' | 'access'>;

/** Puts the HTTP side together. Loaded when somebody serves: Node's HTTP takes 50 ms, which no question waits for. */
export async function listenOn(
  where: Where,
  { context, logger, tracing, isDraining }: Pick<HostDeps, 'context' | 'logger' | 'isDraining'> & { tracing: Tracing },
  begin: () => Promise<void>,
): Promise<Listening> {
  const keys = async () => (await context.store()).keys;
  const door = await createDoor({ access: where.access, host: where.host, keys, clock: context.clock, logger });
  await begin();
  const [guard, metrics] = [createGuard(where), createMetrics(context.store, tracing)];
  return await listen(createHost({ context, guard, door, metrics, isDraining, logger }), where);
}
