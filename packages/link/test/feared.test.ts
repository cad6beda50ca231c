import { expect, it } from 'vitest';
import { Memory } from './memory.ts';
import { prepare } from './prepare.ts';

const TEXTS = {
  north:
    'Le Nord inquiet\n\nPaul Roy a affirmé mardi que la Norvège n’envahirait pas l’Islande. La ministre islandaise Lena Borg redoute une invasion norvégienne de l’Islande.',
  south:
    'La crainte grandit\n\nLes habitants craignent que la Norvège n’envahisse l’Islande, selon la ministre islandaise Lena Borg.',
  past: 'Retour sur 2014\n\nEn 2014, la Norvège a envahi l’Islande. La guerre a duré deux mois.',
};

it('an attack that is only feared is one in all sources, and none that was seen', async () => {
  const memory = new Memory();
  for (const [name, text] of Object.entries(TEXTS)) {
    const [source, extraction] = await prepare(Buffer.from(text), { name, mediaType: 'text/plain; charset=utf-8' });
    await memory.add(source, extraction);
  }
  const attacks = [...memory.events.values()]
    .filter(({ type }) => type === 'ASSAULT')
    .map(({ mentions }) => new Set(mentions.map(({ sourceId }) => sourceId)).size);
  expect(attacks.toSorted((a, b) => a - b)).toEqual([1, 2]);
});
