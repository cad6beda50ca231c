import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO, records, sandbox } from './run.ts';

const { dixit, folder, clean } = sandbox();
const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(`${folder}/${name}`, text);
  return name;
};

beforeAll(async () => {
  await dixit(['ingest', `${DEMO}01-le-fanal-proposition-de-sommet.txt`, '--quiet']);
}, 60_000);
afterAll(clean);

test('counts what each name of a file finds, and agrees with the search', { timeout: 60_000 }, async () => {
  const all = JSON.parse((await dixit(['say', '--json', '--limit', '0'])).stdout) as {
    rows: { id: string; speaker: { name: string | null } }[];
  };
  const speaker = all.rows.find(({ speaker: { name } }) => name !== null)?.speaker.name ?? '';
  const names = file('names.csv', Buffer.from(`nom;pays\r\n${speaker};Norvie\r\nNul Autre;Tarvie\r\n`, 'latin1'));
  const ran = await dixit(['batch', names, '--column', 'nom', '--mode', 'by', '--tsv']);
  expect(ran.code).toBe(0);
  const [first, second] = records(ran.stdout);
  const wanted = JSON.parse((await dixit(['say', '--by', speaker, '--json', '--limit', '0'])).stdout) as {
    rows: { id: string }[];
    total: number;
  };
  expect(first).toMatchObject({ text: speaker, statements: String(wanted.total), sources: '1' });
  expect(second).toMatchObject({ text: 'Nul Autre', statements: '0', sources: '0', first: '' });
  const rows = await dixit(['batch', names, '--column', 'nom', '--mode', 'by', '--statements', '--tsv']);
  expect(new Set(records(rows.stdout).map(({ id }) => id))).toEqual(new Set(wanted.rows.map(({ id }) => id)));
  expect(records(rows.stdout).every(({ line }) => line === speaker)).toBe(true);
});

test('goes on after a line that is no query, and says so', { timeout: 60_000 }, async () => {
  const ran = await dixit(['batch', file('queries.txt', 'kind:nothing\nkind:direct\n'), '--mode', 'query', '--tsv']);
  expect(ran.code).toBe(3);
  expect(ran.stderr).toContain('kind:nothing');
  expect(records(ran.stdout)).toMatchObject([{ 'error.code': 'QUERY_INVALID' }, { text: 'kind:direct', sources: '1' }]);
  const missing = await dixit(['batch', 'nowhere.csv']);
  expect(missing.code).toBe(1);
  expect(missing.stderr).toContain('nowhere.csv');
});
