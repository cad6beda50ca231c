import { expect, it } from 'vitest';
import { FANAL, anItem } from './articles.ts';
import { aRuntime, takeIn } from './support.ts';

const BULLETIN = `Le sommet confirmé

La ministre Orla Venn a confirmé mercredi que le sommet aurait lieu jeudi à Genève.
« Le sommet aura lieu jeudi à Genève », a-t-elle répété devant des journalistes réunis au palais.
`;

const independent = async (...texts: string[]): Promise<number> => {
  const runtime = aRuntime();
  await takeIn(
    runtime,
    texts.map((text, i) => anItem(`${i}.txt`, text, { published: '2031-03-05', outlet: `Journal ${i}` })),
  );
  const { events } = await runtime.context().store();
  const { rows } = await events.list({ kind: 'all' }, { cursor: null, limit: 50 });
  return Math.max(...rows.map(({ independentSources }) => independentSources));
};

it('counts two texts of one agency once', async () => {
  expect(await independent(FANAL, BULLETIN)).toBe(2);
  expect(await independent(`${FANAL}\n(avec Agence Levant)\n`, `${BULLETIN}\nAgence Levant\n`)).toBe(1);
  expect(await independent(`${FANAL}\n(avec Agence Levant)\n`, `${BULLETIN}\nAgence du Nord\n`)).toBe(2);
});
