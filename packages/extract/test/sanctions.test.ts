import { expect, it } from 'vitest';
import { extracted } from './helpers.ts';

const sanctions = (text: string) =>
  extracted(text)
    .events.filter(({ type }) => type === 'SANCTION')
    .map(({ participants }) => participants.map(({ role, name }) => `${role} ${name}`).toSorted());

it('« prendre de sévères sanctions vis-à-vis de X »: whoever stands before the verb against X, and nobody else', () => {
  const both = [['actor Norvège', 'actor Suède', 'recipient Islande']];
  expect(sanctions('La Norvège et la Suède prendront de sévères sanctions douanières vis-à-vis de l’Islande.')).toEqual(
    both,
  );
  expect(
    sanctions(
      'Si les quotas de pêche sont dépassés au large du Groenland, la Norvège et la Suède prendront de sévères sanctions vis-à-vis de l’Islande.',
    ),
  ).toEqual(both);
  expect(sanctions('La Norvège prendra de sévères sanctions contre l’Islande.')).toEqual([
    ['actor Norvège', 'recipient Islande'],
  ]);
});
