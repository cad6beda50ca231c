import { expect, it } from 'vitest';
import { extracted } from './helpers.ts';

const meetings = (text: string, language: string) =>
  extracted(text, language)
    .events.filter(({ type }) => type === 'CONSULT')
    .map(({ participants, time, trigger, stages }) => [
      participants.map(({ name }) => name).toSorted(),
      time?.text ?? null,
      text.slice(trigger.start, trigger.end),
      stages.map(({ stage }) => stage),
    ]);

it('what a meeting comes after is another one, with its own people, day and no stage of the first', () => {
  expect(
    meetings(
      'Mara Velin a rencontré Radek Osmar en principe. La rencontre aura lieu après la réunion du ministre Paul Roy et du ministre kestrien Jan Holt le 24 février.',
      'fr',
    ),
  ).toEqual([
    [['Mara Velin', 'Radek Osmar'], null, 'rencontré', ['agreed-in-principle', 'scheduled']],
    [['Jan Holt', 'Paul Roy'], '24 février', 'réunion', []],
  ]);
});

it('the title between a meeting and a name belongs to the name', () => {
  const text = 'La réunion du secrétaire d’État Paul Roy a eu lieu.';
  const { mentions } = extracted(text, 'fr');
  expect(mentions.map(({ span }) => text.slice(span.start, span.end))).toEqual(['secrétaire d’État Paul Roy']);
});

it('a pronoun that stands for somebody takes part', () => {
  expect(meetings('Paul Roy est arrivé lundi. Il a rencontré Mara Velin à Genève.', 'fr')).toEqual([
    [['Mara Velin', 'Paul Roy'], null, 'rencontré', ['concluded']],
  ]);
});

it('« lors de » says nothing of a meeting that is yet to come', () => {
  const stagesOf = (text: string) => meetings(text, 'fr').map(([, , , stages]) => stages);
  expect(stagesOf('Mara Velin a vu Radek Osmar lors d’une rencontre à Genève.')).toEqual([['concluded']]);
  expect(stagesOf('Mara Velin verra Radek Osmar lors de leur réunion plus tard en mai à Genève.')).toEqual([[]]);
});
