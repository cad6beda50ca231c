import type { ApiContext } from '@dixit/api';
import { DixitError } from '@dixit/model';

export interface Health {
  status: number;
  body: Record<string, unknown>;
}

/** Whether the process lives. A store that is away is no reason to start it anew. */
export async function livenessOf(context: ApiContext): Promise<Health> {
  const revision = await revisionOf(context).catch(() => null);
  return { status: 200, body: { status: 'ok', version: context.version, revision } };
}

/** Whether requests should be sent here: the store answers, which it does when its tables are of this version. */
export async function readinessOf(context: ApiContext, isDraining: boolean): Promise<Health> {
  if (isDraining) return { status: 503, body: { status: 'draining' } };
  try {
    await revisionOf(context);
    return { status: 200, body: { status: 'ready' } };
  } catch (error) {
    const code = error instanceof DixitError ? error.code : 'INTERNAL';
    return { status: 503, body: { status: 'unavailable', code } };
  }
}

const revisionOf = async (context: ApiContext): Promise<number> => await (await context.store()).revision();
