import { expect, it } from 'vitest';
import { scorePage } from './score.ts';

const LINES = [
  'Le conseil a voté la rénovation du vieux phare jeudi soir.',
  'Les travaux commencent au printemps, dit la mairie.',
];

it('counts words in runs of four, whatever their marks and case', () => {
  const same = LINES.map((line) => line.toUpperCase().replace(',', ' –'));
  expect(scorePage({ wanted: LINES, neutral: [], isCut: false }, same)).toMatchObject({
    found: 1,
    added: 0,
    paragraphs: 2,
    of: 2,
  });
});

it('tells what is missing from what was added', () => {
  const [first = '', second = ''] = LINES;
  const surplus = 'Le bac ne passera plus avant le mois prochain.';
  const score = scorePage({ wanted: LINES, neutral: [], isCut: false }, [first, surplus]);
  expect(score.found).toBeCloseTo(11 / 19);
  expect(score.added).toBeCloseTo(9 / 20);
  expect(score).toMatchObject({ missing: [second], surplus: [surplus], paragraphs: 1 });
});

it('counts neither labels nor, in an article that was cut, what follows its last line', () => {
  const body = [LINES[0] ?? '', 'Ville', LINES[1] ?? '', 'Une suite que le texte de référence ne garde pas.'];
  expect(scorePage({ wanted: LINES, neutral: ['Ville'], isCut: true }, body)).toMatchObject({ found: 1, added: 0 });
  expect(scorePage({ wanted: LINES, neutral: ['Ville'], isCut: false }, body).added).toBeGreaterThan(0);
});
