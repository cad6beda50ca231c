import { expect, it } from 'vitest';
import { extracted } from './helpers.ts';

const cues = (text: string) =>
  extracted(text, 'en').statements.map(({ speaker, cue }) => [speaker.name, cue?.text ?? null]);

it.each([
  ['A federal appeals court refused the request on Monday.', [['court', 'refused']]],
  [
    'In a letter to the mayor, read by a clerk over the radio, Mara Velin said she would resign.',
    [['Mara Velin', 'said']],
  ],
  ['The mayor demands court action.', [['mayor', 'demands']]],
])('a form of a verb of saying may be part of a name or a participle: %s', (text, expected) => {
  expect(cues(text)).toEqual(expected);
});
