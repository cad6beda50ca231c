import { expect, it } from 'vitest';
import { said } from './helpers.ts';

const who = (text: string, language = 'fr') => said(text, language).map((each) => [each[2], each[3]]);

it('a pronoun takes up whoever just spoke, though somebody else of its gender was named before', () => {
  const text = (speaker: string) =>
    `Mrs Lorne warned jurors to keep silent. ${speaker} said she had changed her locks. She added that police were kind.`;
  expect(who(text('A neighbour'), 'en').slice(1)).toEqual([
    ['A neighbour', 'neighbour'],
    ['She', 'neighbour'],
  ]);
});

it('the holder of an office stands between two commas, and the verb has an object', () => {
  expect(who('Its spokesman, Dev Anand, accused the government of having misled the House.', 'en')).toEqual([
    ['Its spokesman, Dev Anand', 'Dev Anand'],
  ]);
});

it('« dans son entourage, on rappelle que »: the words are of those around', () => {
  expect(who('Le préfet Marc Delsol se tait. Dans son entourage, on rappelle que le gel relève de la loi.')).toEqual([
    ['son entourage', 'entourage de Marc Delsol'],
  ]);
  expect(who('À la mairie, on assure que rien n’est décidé.')).toEqual([['la mairie', 'mairie']]);
  expect(who('Le lendemain, on apprend que rien n’est décidé.')).toEqual([[null, null]]);
});

it('what one exhorts to, and warns against, stands behind whom', () => {
  expect(said('Le secrétaire général a exhorté les élus à la retenue.')[0]?.slice(0, 2)).toEqual([
    'la retenue',
    'a exhorté',
  ]);
  expect(said('Elle a mis en garde les pêcheurs contre la tempête.')[0]?.[0]).toBe('la tempête');
});

it('a name is not shouted where it stands in small letters too', () => {
  expect(who('OSLAVIE - La pluie tombe. L’Oslavie accuse Tarvia d’avoir massé des soldats.')).toEqual([
    ['L’Oslavie', 'Oslavie'],
  ]);
});
