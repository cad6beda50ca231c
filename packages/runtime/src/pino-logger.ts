import { destination, pino } from 'pino';
import type { LogLevel } from './env.ts';
import type { Logger } from './logger.ts';

/** Fields that nobody should write, and that are blotted out should somebody do so. */
const SECRET = ['authorization', 'cookie', 'key', 'token', 'password', 'secret', 'databaseUrl', 'text', 'query'];

/** The log of a process that stays: the same lines as those of `createLogger`, one JSON object each. */
export function pinoLogger(level: LogLevel, write?: (line: string) => void): Logger {
  const options = {
    level,
    base: null,
    messageKey: 'event',
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRET, censor: '[redacted]' },
  };
  // At once: a process that is killed has written what it said.
  const to = write === undefined ? destination({ dest: process.stderr.fd, sync: true }) : { write };
  const log = pino(options, to);
  return {
    error: (event, fields = {}) => log.error(fields, event),
    warn: (event, fields = {}) => log.warn(fields, event),
    info: (event, fields = {}) => log.info(fields, event),
    debug: (event, fields = {}) => log.debug(fields, event),
  };
}
