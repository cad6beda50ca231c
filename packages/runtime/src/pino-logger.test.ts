import { expect, it } from 'vitest';
import { createLogger } from './logger.ts';
import { pinoLogger } from './pino-logger.ts';

const logged = (make: typeof pinoLogger, level: 'info' | 'silent'): unknown[] => {
  const lines: string[] = [];
  const log = make(level, (line) => lines.push(line));
  log.error('queue failed', { code: 'STORE_UNAVAILABLE', job: null });
  log.info('listening', { port: 4311, isOpen: true });
  log.debug('request', { path: '/readyz' });
  return lines.map((line) => JSON.parse(line) as unknown);
};

it('writes the lines that every command writes', () => {
  const lines = logged(pinoLogger, 'info');
  expect(lines).toEqual([
    { level: 'error', at: expect.any(String), event: 'queue failed', code: 'STORE_UNAVAILABLE', job: null },
    { level: 'info', at: expect.any(String), event: 'listening', port: 4311, isOpen: true },
  ]);
  const at = expect.any(String) as unknown;
  expect(lines).toEqual(logged(createLogger, 'info').map((line) => ({ ...(line as object), at })));
  expect(logged(pinoLogger, 'silent')).toEqual([]);
});

it('blots out what must not be in a log, should somebody write it', () => {
  const lines: string[] = [];
  const log = pinoLogger('info', (line) => lines.push(line));
  log.info('call', { key: 'dixit_abc_hidden', token: 'hidden', databaseUrl: 'postgres://u:hidden@h/d', path: '/x' });
  expect(lines.join('')).not.toContain('hidden');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ key: '[redacted]', path: '/x' });
});
