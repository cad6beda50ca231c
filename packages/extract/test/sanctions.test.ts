import { expect, it } from 'vitest';
import { extracted } from './helpers.ts';

const sanctions = (text: string) =>
  extracted(text)
    .events.filter(({ type }) => type === 'SANCTION')
    .map(({ participants }) => participants.map(({ role, name }) => `${role} ${name}`).toSorted());

it('« prendre de lourdes sanctions vis-à-vis de X »: whoever stands before the verb against X, and nobody else', () => {
  const both = [['actor France', 'actor Italie', 'recipient Russie']];
  expect(sanctions('La France et l’Italie prendront de lourdes sanctions financières vis-à-vis de la Russie.')).toEqual(
    both,
  );
  expect(
    sanctions(
      'En cas d’invasion de l’Ukraine, la France et l’Italie prendront de lourdes sanctions vis-à-vis de la Russie.',
    ),
  ).toEqual(both);
  expect(sanctions('La France prendra de lourdes sanctions contre la Russie.')).toEqual([
    ['actor France', 'recipient Russie'],
  ]);
});
