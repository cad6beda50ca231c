import { describe, expect, it } from 'vitest';
import { createGuard } from './guard.ts';

const refusal = expect.objectContaining({ code: 'FORBIDDEN_ORIGIN' });

describe('a guard on loopback', () => {
  const guard = createGuard({ host: '127.0.0.1', publicUrl: 'https://dixit.example' });

  it.each([
    { host: 'localhost:4311' },
    { host: '127.0.0.1:4311' },
    { host: '[::1]:4311' },
    { host: 'dixit.example' },
    { host: '127.0.0.1:4311', origin: 'http://127.0.0.1:4310' },
    { host: '127.0.0.1:4311', origin: 'https://dixit.example' },
  ])('lets in $host $origin', (headers) => expect(() => guard({ headers })).not.toThrow());

  it.each([
    {},
    { host: '' },
    { host: 'evil.example' },
    { host: 'localhost.evil.example' },
    { host: '192.0.2.7' },
    { host: 'evil.example@127.0.0.1.nip.example' },
    { host: '127.0.0.1:4311', origin: 'https://evil.example' },
    { host: '127.0.0.1:4311', origin: 'null' },
    { host: '127.0.0.1:4311', origin: 'https://dixit.example.evil.example' },
  ])('refuses $host $origin', (headers) => expect(() => guard({ headers })).toThrow(refusal));
});

it('takes any bare address, but no name, when it listens on every address', () => {
  const guard = createGuard({ host: '0.0.0.0', publicUrl: null });
  expect(() => guard({ headers: { host: '192.0.2.7:4311' } })).not.toThrow();
  expect(() => guard({ headers: { host: 'rebound.example:4311' } })).toThrow(refusal);
});
