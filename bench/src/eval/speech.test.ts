import type { AnnotateOutput } from '@dixit/model';
import { expect, test } from 'vitest';
import type { GoldLine, Range } from '../sets.ts';
import { speechErrors } from './speech-errors.ts';
import { speechFigures } from './speech.ts';

type Found = AnnotateOutput['quotes'][number];

const text = 'Orla Venn a dit que le port fermera. Le « grand soir » attendra. Selon Pell Adair, le pont tient.';
const at = (words: string): Range => [text.indexOf(words), text.indexOf(words) + words.length];

const line: GoldLine = {
  id: 'a',
  text,
  quotes: [
    {
      content: at('le port fermera'),
      cue: at('a dit'),
      speaker: at('Orla Venn'),
      speakerText: 'Orla Venn',
      speakerResolved: 'Orla Venn',
      type: 'indirect',
      speechCue: true,
    },
    {
      content: at('le pont tient'),
      cue: at('Selon'),
      speaker: at('Pell Adair'),
      speakerText: 'Pell Adair',
      type: 'indirect',
      speechCue: false,
    },
  ],
  traps: [{ span: at('« grand soir »'), why: 'scare quotes' }],
};

const found = (words: string, rest: Partial<Found> = {}): Found => ({
  content: at(words),
  cue: null,
  speaker: null,
  speakerText: null,
  speakerResolved: null,
  addressee: null,
  type: 'indirect',
  act: 'assert',
  confidence: 'clear',
  reasons: [],
  nested: false,
  ...rest,
});
const said = found('le port fermera', {
  cue: at('a dit'),
  speaker: at('Orla'),
  speakerText: 'Orla',
  speakerResolved: 'Orla Venn',
});

test('a tier is right where a statement of either tier is met and its speaker is right', () => {
  const figures = speechFigures(
    [line],
    new Map([
      [
        'a',
        [said, found('le pont tient', { speaker: at('Orla Venn') }), found('grand soir', { confidence: 'possible' })],
      ],
    ]),
  );
  expect(figures).toEqual({
    traps: 1,
    'traps hit': 1,
    'clear share': 66.7,
    'clear right': 50,
    'likely share': 0,
    'likely right': 100,
    'possible share': 33.3,
    'possible right': 0,
  });
});

test('what holds a trap among other words does not hit it', () => {
  const figures = speechFigures([line], new Map([['a', [found('Le « grand soir » attendra. Selon Pell Adair')]]]));
  expect(figures['traps hit']).toBe(0);
});

test('errors show gold and found in the same words', () => {
  expect(speechErrors(line, [said])).toEqual([]);
  const [missed, trap] = speechErrors(line, [found('grand soir', { reasons: ['CUE_ABSENT'] })]);
  expect(missed).toEqual({
    kind: 'missed',
    id: 'a',
    at: 20,
    weight: 15,
    lines: [
      'gold   <Orla Venn> {a dit} que [le port fermera]. Le « grand soir » attendra. Selon Pell Adair, le pont tient.',
      '       indirect; Orla Venn = Orla Venn',
    ],
  });
  expect(trap).toMatchObject({
    kind: 'trap',
    lines: [
      'found  Orla Venn a dit que le port fermera. Le « [grand soir] » attendra. Selon Pell Adair, le pont tient.',
      '       indirect; no mention; clear: CUE_ABSENT',
      '       trap: scare quotes',
    ],
  });
});

test('ends, speaker, name, cue and kind are told apart', () => {
  const kinds = (one: Found) => speechErrors(line, [one]).map(({ kind }) => kind);
  expect(kinds({ ...said, content: at('le port fermera. Le « grand soir »') })).toEqual(['ends']);
  expect(kinds({ ...said, speaker: at('Pell Adair') })).toEqual(['speaker']);
  expect(kinds({ ...said, speakerResolved: 'Pell Adair' })).toEqual(['resolved']);
  expect(kinds({ ...said, cue: null, type: 'mixed' })).toEqual(['cue', 'kind']);
});
