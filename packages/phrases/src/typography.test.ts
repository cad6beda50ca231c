import { expect, test } from 'vitest';
import { contracted } from './typography.ts';

test.each([
  ['à', 'les deux camps', 'aux deux camps'],
  ['à', 'le journal', 'au journal'],
  ['auprès de', 'les médiateurs', 'auprès des médiateurs'],
  ['auprès de', 'le palais', 'auprès du palais'],
  ['à', 'la radio', 'à la radio'],
  ['à', 'Le Fanal', 'à Le Fanal'],
  ['à', 'Lesko', 'à Lesko'],
  ['met en garde', 'les deux camps', 'met en garde les deux camps'],
])('%s + %s', (preposition, name, together) => {
  expect(contracted(preposition, name)).toBe(together);
});
