import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Ask, type Flow, runLater, runNow, together } from './flow.ts';

function* steps(name: string, count: number): Flow<string[]> {
  const heard: string[] = [];
  for (let i = 0; i < count; i++) heard.push((yield { do: 'get', query: sql.raw(`${name}${i}`) }) as string);
  return heard;
}

const said: string[][] = [];
function answer(ask: Ask): unknown {
  if (ask.do === 'several') return ask.asks.map(answer);
  return 'query' in ask ? ask.query.toOperationNode().sqlFragments.join('') : null;
}
function noted(ask: Ask): unknown {
  said.push(ask.do === 'several' ? ask.asks.map((each) => String(answer(each))) : [String(answer(ask))]);
  return answer(ask);
}

it('asks at once what several flows ask at the same step, and gives each its own answers', async () => {
  const both = () => together(steps('a', 1), steps('b', 3), steps('c', 0));
  said.length = 0;
  const wanted = [['a0'], ['b0', 'b1', 'b2'], []];
  expect(runNow(both(), noted)).toEqual(wanted);
  expect(said).toEqual([['a0', 'b0'], ['b1'], ['b2']]);
  expect(await runLater(both(), (ask) => Promise.resolve(answer(ask)))).toEqual(wanted);
});

it('fails when one of them fails', () => {
  function* failing(): Flow<void> {
    yield* steps('a', 1);
    throw new Error('no');
  }
  expect(() => runNow(together(failing(), steps('b', 2)), answer)).toThrow('no');
});
