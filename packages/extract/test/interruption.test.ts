import { expect, it } from 'vitest';
import { extracted } from './helpers.ts';

const parts = (text: string, language: string) =>
  extracted(text, language).statements.map((statement) => [
    statement.parts.map(({ start, end }) => text.slice(start, end)),
    statement.cue?.text,
    statement.speaker.mentionText,
  ]);

it.each([
  ['Le pont de Lutza, assure Pell Adair, tiendra encore dix ans.', ['Le pont de Lutza', 'tiendra encore dix ans']],
  ['Cette réforme, a expliqué Pell Adair, sera votée lundi.', ['Cette réforme', 'sera votée lundi']],
  ['La situation, estime Pell Adair, reste très difficile.', ['La situation', 'reste très difficile']],
  ['The harbour, Pell Adair said, will close on Monday.', ['The harbour', 'will close on Monday']],
])('the cue stands between subject and verb of what is said: %s', (text, expected) => {
  const [[words, , speaker] = []] = parts(text, text.startsWith('The') ? 'en' : 'fr');
  expect(words).toEqual(expected);
  expect(speaker).toBe('Pell Adair');
});

it('a verb after a comma that no second one follows interrupts nothing', () => {
  expect(parts('Le maire de Lutza, estime Pell Adair.', 'fr')).toEqual([]);
});
