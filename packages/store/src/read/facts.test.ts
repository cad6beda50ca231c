import { expect, it } from 'vitest';
import { runNow } from '../flow.ts';
import { Kept } from './facts.ts';

/** Asks for ids and tells which had to be made. */
function asked(kept: Kept<string>, ids: readonly string[]): string[] {
  const made: string[] = [];
  const flow = kept.of(ids, function* (missing) {
    made.push(...missing);
    yield { do: 'script', text: '' };
    return missing.map((id) => ({ id, n: id.length, made: id }));
  });
  const found = runNow(flow, () => undefined);
  expect(found.toSorted()).toEqual(ids.toSorted());
  return made;
}

it('keeps what was asked for last, by weight', () => {
  const kept = new Kept<string>(16, ({ length }) => length);
  expect(asked(kept, ['a', 'bbbb', 'cccc', 'dddd'])).toEqual(['a', 'bbbb', 'cccc', 'dddd']);
  expect(asked(kept, ['a', 'bbbb'])).toEqual([]);
  expect(asked(kept, ['eeee'])).toEqual(['eeee']);
  expect(asked(kept, ['a', 'bbbb', 'dddd', 'eeee'])).toEqual([]);
  expect(asked(kept, ['cccc'])).toEqual(['cccc']);
});

it('reads again what was dropped and what is too heavy to be kept', () => {
  const kept = new Kept<string>(16, ({ length }) => length);
  asked(kept, ['aa', 'bb', 'ccccc']);
  kept.drop('aa');
  kept.drop('unknown');
  expect(asked(kept, ['aa', 'bb', 'ccccc'])).toEqual(['aa', 'ccccc']);
});

it('never holds more than its weight, whatever is asked for', () => {
  const kept = new Kept<string>(16, ({ length }) => length);
  const ids = Array.from({ length: 40 }, (_, i) => String(i).padStart(1 + (i % 5), '0'));
  for (let turn = 1; turn < 400; turn++) {
    const some = ids.filter((_, i) => (turn * (i + 7)) % 11 === 0);
    asked(kept, some);
    if (turn % 3 === 0) kept.drop(ids[turn % ids.length] ?? '');
    expect(kept.weight).toBeLessThanOrEqual(16);
  }
  for (const id of ids) kept.drop(id);
  expect(kept.weight).toBe(0);
});
