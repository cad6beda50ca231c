import { expect, it } from 'vitest';
import { extracted } from './helpers.ts';

const eventsOf = (text: string, type: string) =>
  extracted(text)
    .events.filter((event) => event.type === type)
    .map(({ participants, time, place, stages }) => ({
      who: participants.map(({ role, name }) => (role === 'actor' ? name : `${role} ${name}`)).toSorted(),
      when: time?.text ?? null,
      where: place?.name ?? null,
      claims: stages.map(({ stage, claim }) => `${stage} ${claim}`),
    }));

it('a meeting whose own time nobody can place takes none from the next verb', () => {
  const [first] = eventsOf(
    'Mara Velin est arrivée. Elle a rencontré Radek Osmar plus tôt dans la semaine à Lisbonne et a félicité Lena Borg jeudi.',
    'CONSULT',
  );
  expect(first).toMatchObject({ who: ['Mara Velin', 'Radek Osmar'], when: null, where: 'Lisbonne' });
});

it('a day that belongs to what came before is not that of what follows', () => {
  const [first] = eventsOf(
    'Après un échange entre la ministre Lena Borg et le ministre Paul Roy mercredi, la Norvège a réaffirmé son soutien à l’Islande.',
    'SUPPORT',
  );
  expect(first).toMatchObject({ who: ['Norvège', 'recipient Islande'], when: null });
});

it('a call by video is nowhere', () => {
  const [call] = eventsOf('La visioconférence entre Mara Velin et Radek Osmar a débuté mardi.', 'CONSULT');
  expect(call).toMatchObject({ who: ['Mara Velin', 'Radek Osmar'], when: 'mardi', where: null });
});

it('a country with a plural name takes part, one that is only in the charge or the condition does not', () => {
  expect(
    eventsOf(
      'Si l’Islande est envahie, les Pays-Bas et la Suède prendront des sanctions contre la Norvège.',
      'SANCTION',
    ).map(({ who }) => who),
  ).toEqual([['Pays-Bas', 'Suède', 'recipient Norvège']]);
  expect(
    eventsOf('La Suède accuse la Norvège de monter une opération navale et les Islandais se taisent.', 'ACCUSE').map(
      ({ who }) => who,
    ),
  ).toEqual([['Suède', 'recipient Norvège']]);
});

it('the house that a title names is not there with its holder', () => {
  const meetings = eventsOf(
    'Le président américain Paul Roy a vu la présidente norvégienne Lena Borg en juin. Le chef de la Maison Blanche juge leur discussion de Lisbonne utile.',
    'CONSULT',
  );
  expect(meetings.flatMap(({ who }) => who)).not.toContain('Maison Blanche');
});

it('an attack that is only feared is one, by the verb or by the noun', () => {
  const text =
    'La Norvège n’envahira pas l’Islande, assure son ministre.\n' +
    'Les Islandais craignent que la Norvège n’envahisse l’Islande.\n' +
    'La réunion a duré deux heures. Personne n’a parlé du reste.\n' +
    'Pour Paul Roy, une invasion de l’Islande par la Norvège reste possible en 2031.';
  expect(eventsOf(text, 'ASSAULT').map(({ who }) => who)).toEqual([['Norvège', 'recipient Islande']]);
});

it('a count of those who are there is none of those who have left', () => {
  const { statements, events } = extracted(
    'Selon Oslo, 4 000 soldats de Norvège sont rentrés à leur base.\n' +
      'Les gardes islandais disent que plus de 30 000 soldats norvégiens campent encore sur la côte.',
  );
  const left = events.find(({ type }) => type === 'RETREAT')?.key;
  expect(left).toBeDefined();
  expect(statements.map(({ about }) => about.events.some(({ mention }) => mention === left))).toEqual([true, false]);
});
