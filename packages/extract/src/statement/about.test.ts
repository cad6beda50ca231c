import { expect, it } from 'vitest';
import { extracted } from '../../test/helpers.ts';

it('takes a count of soldiers or of dead to be of the event told before, where no words beside it name one', () => {
  const { statements, events } = extracted(
    'La Kestrie a bombardé l’Orlavie mercredi à Lutza.\n' +
      'Ilse Dorn a déclaré que neuf morts avaient été comptés au matin. Joren Hask a affirmé que le pain était cher.',
  );
  const strike = events.find(({ type }) => type === 'ASSAULT')?.key;
  const aboutOf = (name: string) =>
    statements.find(({ speaker }) => speaker.name === name)?.about.events.map(({ mention }) => mention);
  expect(strike).toBeDefined();
  expect(aboutOf('Ilse Dorn')).toEqual([strike]);
  expect(aboutOf('Joren Hask')).toEqual([]);
});
