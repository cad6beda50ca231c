import { expect, test } from 'vitest';
import { withTextFragment } from './text-fragment.ts';

test('a short passage is named whole, a long one by its ends', () => {
  expect(withTextFragment('https://fanal.example/a#b', 'pas de plans, concrets')).toBe(
    'https://fanal.example/a#:~:text=pas%20de%20plans%2C%20concrets',
  );
  expect(withTextFragment('https://fanal.example/', 'a b c d e f g h i j k l m')).toBe(
    'https://fanal.example/#:~:text=a%20b%20c%20d%20e,i%20j%20k%20l%20m',
  );
});

test('a dash is escaped, and only web addresses are opened', () => {
  expect(withTextFragment('https://a.example/', 'dit-il')).toBe('https://a.example/#:~:text=dit%2Dil');
  for (const address of [null, 'javascript:alert(1)', 'file:///etc/passwd', 'no address'])
    expect(withTextFragment(address, 'x')).toBeNull();
});
