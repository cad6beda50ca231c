import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evaluatePages } from './evaluate.ts';
import { readReferencePages } from './reference.ts';

const folder = mkdtempSync(join(tmpdir(), 'dixit-pages-'));
const BODY = [
  'Le conseil portuaire de Lysmar a adopté jeudi, par onze voix contre quatre, la rénovation du vieux phare.',
  'Les travaux, estimés à quatre millions de couronnes, doivent commencer au printemps et durer quatorze mois.',
  'Une réunion publique est prévue mardi à dix-huit heures dans la salle des fêtes du quartier des Salines.',
];
const CAPTION = 'Le phare de Lysmar vu du môle, mercredi soir';

beforeAll(() => {
  for (const name of ['pages', 'texts']) mkdirSync(join(folder, name));
  const [first, ...others] = BODY.map((line) => `<p>${line}</p>`);
  const html = `<html lang="fr"><head><meta property="og:title" content="Un phare neuf pour Lysmar"></head><body><article><h1>Un phare neuf pour Lysmar</h1>
    ${first}<figure><figcaption>${CAPTION}</figcaption></figure>${others.join('')}</article></body></html>`;
  writeFileSync(join(folder, 'pages', 'phare.html'), html);
  const lines = ['Un phare neuf pour Lysmar', 'Par Oriane Vasseur', 'Mer', ...BODY, CAPTION, 'Lire aussi : le bac'];
  writeFileSync(join(folder, 'texts', 'phare.txt'), lines.join('\n'));
  writeFileSync(
    join(folder, 'gold.jsonl'),
    JSON.stringify({ id: 'phare', title: 'Un phare neuf pour Lysmar', byline: 'Oriane Vasseur' }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('keeps of a reference text what is article', async () => {
  const [page] = await readReferencePages(folder);
  expect(page).toMatchObject({ wanted: ['Un phare neuf pour Lysmar', ...BODY], neutral: ['Mer'], isCut: false });
});

it('measures body, facts and time', async () => {
  const { figures, errors } = await evaluatePages(folder);
  expect(figures).toMatchObject({ pages: 1, facts: 2, 'facts right': 50, added: 0 });
  expect(figures['times Readability']).toBeGreaterThan(0);
  expect(errors.map(({ kind }) => kind)).toEqual(['byline']);
});
