import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.ts';
import { localeOf, sourceOf } from './helpers.ts';

const told = (text: string, language: string) =>
  extract(sourceOf(text, language), localeOf(language), { statementsOnly: true }).statements.map(({ speaker, cue }) => [
    speaker.name,
    cue === null ? null : text.slice(cue.span.start, cue.span.end),
  ]);

const times = (n: number, piece: string, joint: string): string => Array.from({ length: n }, () => piece).join(joint);

describe('a sentence with many cues', () => {
  it.each([
    ['fr', `« ${times(130, 'Je pense que le bac va partir.', ' ')} », a déclaré Orla Venn.`, 'a déclaré'],
    ['en', `“${times(130, 'I think that the ferry will leave.', ' ')},” said Orla Venn.`, 'said'],
  ])('keeps whoever is named behind a long speech: %s', (language, text, cue) => {
    expect(told(text, language)).toEqual([['Orla Venn', cue]]);
  });

  it.each([
    ['fr', `${times(80, 'Orla Venn a déclaré que le bac était parti', ' ; ')}.`],
    ['en', `${times(80, 'Orla Venn said that the ferry had left', '; ')}.`],
  ])('keeps each of a long list: %s', (language, text) => {
    expect(told(text, language)).toHaveLength(80);
  });
});
