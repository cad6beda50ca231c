import { DixitError } from '@dixit/model';
import type { LogLevel } from './env.ts';

/** What happened, in fields that never hold words of an article or of a query. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export interface Logger {
  error(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  debug(event: string, fields?: LogFields): void;
}

const ORDER = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** One JSON object per line, by default on standard error. */
export function createLogger(level: LogLevel, write: (line: string) => void = toStandardError): Logger {
  const at =
    (own: Exclude<LogLevel, 'silent'>) =>
    (event: string, fields: LogFields = {}): void => {
      if (ORDER.indexOf(own) > ORDER.indexOf(level)) return;
      write(JSON.stringify({ at: new Date().toISOString(), level: own, event, ...fields }));
    };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}

/**
 * An error for the log: its class and where it happened. Its message is left out, because messages of
 * parsers quote what they could not read.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const root = error.cause instanceof Error && !(error.cause instanceof DixitError) ? error.cause : error;
  const frames = root.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  const code = error instanceof DixitError ? error.code : (root as { code?: unknown }).code;
  return { error: root.name, code: typeof code === 'string' ? code : null, stack: frames.slice(0, 8).join('\n') };
}
