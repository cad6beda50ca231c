import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { gzipEach, writePage, writePdf, writeZip } from '@dixit/testing/files';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ran, sandbox } from './run.ts';

const { dixit, folder, clean } = sandbox();
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const said = (what: string): string =>
  `« ${what} repartira lundi », a assuré mardi la présidente Héloïse Marandin devant les habitants de Grisemer.`;
const page = (what: string): string => `<html><body><article><p>${said(what)}</p></article></body></html>`;
const URL_OF = 'https://grisemer.example/';

beforeAll(() => {
  mkdirSync(join(folder, 'mixed'));
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, 'mixed', name), content);
  const cut = gzipSync(writePage(`${URL_OF}cut`, page('Le tram'))).subarray(0, -30);
  put('a.warc.gz', Buffer.concat([gzipEach([writePage(`${URL_OF}1`, page('Le bac'))]), cut]));
  put('b.jsonl', `${JSON.stringify({ text: said('Le train'), date: '2029-03-04' })}\n{"text"\n`);
  put('c.md', `# Le port\n\n${said('Le port')}`);
  const lines = [said('Le canot').slice(0, 60), said('Le canot').slice(60)];
  put('d.pdf', writePdf({ pages: [lines.map((text, i) => ({ x: 60, y: 700 - i * 14, size: 11, text }))] }));
  put(
    'e.zip',
    writeZip([
      { name: 'x/e.txt', bytes: said('Le ferry') },
      { name: 'in.zip', bytes: 'PK' },
    ]),
  );
  put('f.txt.gz', gzipSync(said('Le car')));
  put('g.pdf', writePdf({ pages: [[]] }));
});
afterAll(clean);

const OUTCOMES = [
  `${URL_OF}1 added`,
  'mixed/a.warc.gz@ ARCHIVE_DAMAGED',
  'mixed/a.warc.gz expanded',
  'mixed/b.jsonl:1 added',
  'mixed/b.jsonl:2 RECORD_INVALID',
  'mixed/b.jsonl expanded',
  'mixed/c.md added',
  'mixed/d.pdf added',
  'mixed/e.zip/x/e.txt added',
  'mixed/e.zip/in.zip ARCHIVE_NESTED',
  'mixed/e.zip expanded',
  'mixed/f.txt added',
  'mixed/f.txt.gz expanded',
  'mixed/g.pdf SOURCE_WITHOUT_TEXT',
].sort();

const outcomesOf = ({ stdout }: Ran): string[] =>
  (JSON.parse(stdout) as { items: { name: string; state: string; error: { code: string } | null }[] }).items
    .map(({ name, state, error }) => `${name.replace(/@\d+$/u, '@')} ${error?.code ?? state}`)
    .sort();

test('a folder of archives, PDFs and texts is taken in, each thing with its outcome', { timeout: 60_000 }, async () => {
  const ran = await dixit(['ingest', 'mixed', '--json']);
  expect(ran.code).toBe(3);
  expect(outcomesOf(ran)).toEqual(OUTCOMES);
  const again = await dixit(['ingest', 'mixed', '--json']);
  expect(outcomesOf(again)).toEqual(OUTCOMES.map((line) => line.replace(/ added$/u, ' unchanged')));
  expect((await dixit(['verify', '--all'])).code).toBe(0);
  const { stdout } = await dixit(['say', 'repartira', '--json']);
  for (const what of ['Le bac', 'Le train', 'Le port', 'Le canot', 'Le ferry', 'Le car'])
    expect(stdout).toContain(what);
});

test('a server takes the same in', { timeout: 60_000 }, async () => {
  const home = join(folder, 'served');
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--json'], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', DIXIT_HOME: home },
  });
  try {
    const url = await new Promise<string>((resolve) => {
      let seen = '';
      const listen = (piece: Buffer): void => {
        seen += piece.toString();
        const found = /http:\/\/127\.0\.0\.1:[1-9]\d*/u.exec(seen)?.[0];
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
    });
    expect(outcomesOf(await dixit(['ingest', 'mixed', '--json', '--server', url]))).toEqual(OUTCOMES);
  } finally {
    child.kill();
  }
});
