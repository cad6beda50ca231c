import { createGuard } from './guard.ts';
import { type HostDeps, createHost } from './host.ts';
import { type Listening, listen } from './serve.ts';

export interface At {
  host: string;
  port: number;
  /** Where people open the dashboard, which may ask too. */
  publicUrl: string;
}

/** Answers over HTTP. Loaded when somebody serves: Node's HTTP takes 50 ms, which no question waits for. */
export async function listenOn({ host, port, publicUrl }: At, deps: Omit<HostDeps, 'guard'>): Promise<Listening> {
  return await listen(createHost({ ...deps, guard: createGuard({ host, publicUrl }) }), { host, port });
}
