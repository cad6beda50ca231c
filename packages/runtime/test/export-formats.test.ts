import type { ExportRequest } from '@dixit/api';
import {
  EXPORT_FORMATS,
  EXPORT_FORMAT_NAMES,
  EXPORT_SUBJECTS,
  type ExportFormat,
  type ExportSubject,
  factsOfFormat,
} from '@dixit/model';
import { queryOf } from '@dixit/model/query';
import { collect } from '@dixit/testing';
import { demoDocuments } from '@dixit/testing/demo';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Runtime, createRuntime, readEnv } from '../src/index.ts';
import { READERS } from './read-back.ts';
import { takeIn } from './support.ts';

const EMOJI = `😀 Sommet de Port-Aubrac 🇫🇷

« Le sommet 🎉 aura lieu mardi », a déclaré la ministre Orla Venn à Radio Levant. =1+1, a-t-elle ajouté ; « rien, "absolument" rien\u00A0! », a lancé Dario Kessel 👩‍👩‍👧.
`;

let runtime: Runtime;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dixit-'));
  runtime = createRuntime(
    readEnv({ DIXIT_HOME: folder, DIXIT_LOG: 'silent', DIXIT_PUBLIC_URL: 'https://dixit.example' }),
  );
  const documents = demoDocuments().map(({ file, bytes, outlet = null, url = null, published = null }) => ({
    name: file,
    bytes,
    mediaType: file.endsWith('.html') ? 'text/html' : 'text/plain',
    outlet,
    url,
    published,
    language: null,
  }));
  const emoji = {
    ...documents[0],
    name: 'emoji.txt',
    bytes: Buffer.from(EMOJI),
    mediaType: 'text/plain',
    outlet: 'L’Étoile & <fils>',
    url: null,
    published: '2031-03-04',
    language: 'fr',
  };
  await takeIn(runtime, [...documents, emoji]);
}, 120_000);

afterAll(async () => {
  await runtime.close();
  rmSync(folder, { recursive: true, force: true });
});

async function exported(
  request: Partial<ExportRequest> & { format: ExportFormat; what: ExportSubject },
): Promise<Buffer> {
  const written = request.written ?? '';
  const whole: ExportRequest = { query: queryOf(written), written, sort: 'oldest', language: 'fr', ...request };
  const chunks = await collect(runtime.context().exporter.stream(whole));
  return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as Uint8Array)));
}

async function counted(what: ExportSubject, written: string): Promise<string[]> {
  const { statements, events, sources } = await runtime.context().store();
  const [query, page] = [queryOf(written), { cursor: null, limit: 500 }];
  const found =
    what === 'statements'
      ? await statements.search(query, { ...page, sort: 'oldest' })
      : what === 'events'
        ? await events.list(query, page)
        : await sources.list(query, page);
  expect(found.nextCursor).toBeNull();
  expect(found.rows).toHaveLength(found.total);
  return found.rows.map(({ id }) => id);
}

/** What a query finds; the log has tests of its own. */
const CASES = EXPORT_SUBJECTS.filter((what) => what !== 'record' && what !== 'log').flatMap((what) =>
  EXPORT_FORMAT_NAMES.filter(
    (format) => factsOfFormat(format).subjects.includes(what) && factsOfFormat(format).isPartial !== true,
  ).map((format) => ({
    format,
    what,
  })),
);

describe.each(['', 'lang:fr', 'by:nobody-at-all'])('of the query “%s”', (written) => {
  it.each(CASES)('$format of $what has a record for each that is counted', async ({ format, what }) => {
    const ids = await counted(what, written);
    if (written !== 'by:nobody-at-all') expect(ids.length).toBeGreaterThan(5);
    const read = await READERS[format](await exported({ format, what, written }), what);
    expect(read.toSorted()).toEqual(ids.toSorted());
  });
});

it('has a file for every format of the table', () => {
  const whole = EXPORT_FORMAT_NAMES.filter((format) => format !== 'prov' && factsOfFormat(format).isPartial !== true);
  expect(new Set(CASES.map(({ format }) => format))).toEqual(new Set(whole));
  const extensions = EXPORT_FORMAT_NAMES.filter((format) => format !== 'excel').map(
    (format) => EXPORT_FORMATS[format].extension,
  );
  expect(new Set(extensions).size).toBe(extensions.length);
});

interface Selector {
  type: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

it('points at the words in code points, emoji before them or not', async () => {
  const file = JSON.parse(String(await exported({ format: 'anno', what: 'statements' }))) as {
    first: { items: { target: Target | Target[] }[] };
  };
  interface Target {
    source: string;
    selector: Selector[];
  }
  const { sources } = await runtime.context().store();
  let shifted = 0;
  for (const target of file.first.items.flatMap((item) => item.target)) {
    const id = target.source.split('/').at(-1) ?? '';
    const text = (await sources.get(id))?.text ?? '';
    const signs = [...text];
    const [quote, position] = target.selector;
    if (quote === undefined || position === undefined) throw new Error('two selectors');
    const { start, end } = position;
    expect(signs.slice(start, end).join('')).toBe(quote.exact);
    expect(signs.slice(0, start).join('').endsWith(quote.prefix)).toBe(true);
    expect(signs.slice(end).join('').startsWith(quote.suffix)).toBe(true);
    if (text.slice(start, end) !== quote.exact) shifted += 1;
  }
  expect(shifted).toBeGreaterThan(0);
});

it('refuses a noun that a format cannot hold, and bytes as text', async () => {
  const caller = runtime.router.createCaller(runtime.context());
  const asked = async (input: Parameters<typeof caller.export.stream>[0]) =>
    await collect(await caller.export.stream(input));
  await expect(asked({ format: 'ics', what: 'statements' })).rejects.toThrow();
  await expect(asked({ format: 'parquet' })).rejects.toThrow();
  await expect(asked({ saved: 'nothing of the kind' })).rejects.toThrow();
});
