import type { RuntimeEnv } from './env.ts';
import { type Logger, createLogger } from './logger.ts';
import { type Tracing, openTracing } from './tracing.ts';

/** What a process tells of itself: its log, and what it does to a collector. */
export interface Telling {
  readonly logger: Logger;
  readonly tracing: Tracing;
  /** For a process that stays: loads what short ones do without. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** `given`: takes the place of the log on standard error. */
export function createTelling(
  { logLevel, otlpEndpoint }: Pick<RuntimeEnv, 'logLevel' | 'otlpEndpoint'>,
  version: string,
  given?: Logger,
): Telling {
  let log = given ?? createLogger(logLevel);
  let tracing: Tracing | null = null;
  return {
    logger: {
      error: (...said) => log.error(...said),
      warn: (...said) => log.warn(...said),
      info: (...said) => log.info(...said),
      debug: (...said) => log.debug(...said),
    },
    tracing: {
      begin: (name) => tracing?.begin(name) ?? (() => undefined),
      close: async () => await tracing?.close(),
    },
    open: async () => {
      if (given === undefined) log = (await import('./pino-logger.ts')).pinoLogger(logLevel);
      tracing ??= await openTracing(otlpEndpoint, version);
    },
    close: async () => {
      await tracing?.close();
      tracing = null;
    },
  };
}
