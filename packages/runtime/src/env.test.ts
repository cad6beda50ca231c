import { expect, it } from 'vitest';
import { readEnv } from './env.ts';

it('has a default for everything', () => {
  expect(readEnv({ HOME: '/home/ada', XDG_DATA_HOME: '/data' })).toEqual({
    home: '/data/dixit',
    databasePath: '/data/dixit/dixit.db',
    databaseUrl: null,
    fetch: { allow: [], contact: null, pauseMs: 1_000 },
    host: '127.0.0.1',
    hosts: [],
    drainMs: 0,
    access: { mode: null, isReadByAll: false, adminKeyFile: null, perMinute: 1_200 },
    port: 4311,
    hasWorkers: true,
    publicUrl: 'http://127.0.0.1:4310',
    llm: null,
    logLevel: 'warn',
    otlpEndpoint: null,
    locale: '',
  });
});

it('counts relative paths from where the user stands', () => {
  const env = { INIT_CWD: '/home/ada/here', DIXIT_HOME: 'own', DIXIT_PORT: '', LANG: 'fr_FR.UTF-8' };
  expect(readEnv(env)).toMatchObject({
    databasePath: '/home/ada/here/own/dixit.db',
    port: 4311,
    locale: 'fr_FR.UTF-8',
  });
  expect(readEnv({ ...env, DIXIT_DB: '../b.db' })).toMatchObject({ databasePath: '/home/ada/b.db' });
});

it.each([
  ['DIXIT_PORT', '70000'],
  ['DIXIT_PORT', 'http'],
  ['DIXIT_PUBLIC_URL', 'dixit.example'],
  ['DIXIT_LOG', 'loud'],
  ['DATABASE_URL', 'mysql://ada:secret@db.example/dixit'],
  ['DATABASE_URL', 'postgres//ada:secret@db.example/dixit'],
  ['DIXIT_ACCESS', 'none'],
  ['DIXIT_RATE_LIMIT', '-1'],
])('names the variable that is wrong: %s=%s', (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID', params: { field: name, problem: expect.any(String) } }),
  );
});

it('reads how addresses are read', () => {
  const env = readEnv({
    DIXIT_FETCH_ALLOW: '127.0.0.1, 10.0.0.0/8 intranet.example',
    DIXIT_FETCH_CONTACT: 'desk@gazette.example',
    DIXIT_FETCH_DELAY: '2.5',
  });
  expect(env.fetch).toEqual({
    allow: ['127.0.0.1', '10.0.0.0/8', 'intranet.example'],
    contact: 'desk@gazette.example',
    pauseMs: 2_500,
  });
});

it.each([
  ['DIXIT_FETCH_ALLOW', '10.0.0.0/99'],
  ['DIXIT_FETCH_ALLOW', 'https://intranet.example/'],
  ['DIXIT_FETCH_CONTACT', 'a\r\nx-header: b'],
  ['DIXIT_FETCH_DELAY', '-1'],
])('refuses %s %j', (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID', params: expect.objectContaining({ field: name }) }),
  );
});
