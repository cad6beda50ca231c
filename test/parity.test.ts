import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withoutDoor } from '../scripts/parity.ts';

test('every reading of the API is reached by the dashboard and by a command', () => {
  expect(withoutDoor(fileURLToPath(new URL('..', import.meta.url)))).toEqual([]);
});
