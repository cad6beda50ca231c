import { expect, test } from 'vitest';
import { ownAddress, sessionCookie } from './session-cookie.ts';

test('goes back to addresses of its own only', () => {
  expect(ownAddress('/events?q=a%20b#c')).toBe('/events?q=a%20b#c');
  for (const elsewhere of ['//evil.example/', '/\\evil.example', 'https://evil.example/', 'events', '/sign-in', null]) {
    expect([elsewhere, ownAddress(elsewhere)]).toEqual([elsewhere, '/']);
  }
});

test('keeps a key where no script and no other site has it', () => {
  expect(sessionCookie('dixit_a', true)).toBe(
    'dixit-session=dixit_a; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure',
  );
  expect(sessionCookie(null, false)).toBe('dixit-session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
});
