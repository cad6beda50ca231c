import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { queryOf } from '@dixit/model/query';
import { expect, it, onTestFinished } from 'vitest';
import { createRuntime, readEnv } from '../src/index.ts';
import { FANAL, anItem } from './articles.ts';
import { takeIn, temporaryFolder } from './support.ts';

const WORDS = 'la Kestrie ne retirerait aucun soldat';

/** A model that finds one thing, and how often it was asked with which key. */
async function aModel(): Promise<{ url: string; keys: (string | undefined)[] }> {
  const keys: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    keys.push(request.headers.authorization);
    const content = JSON.stringify({
      statements: [{ content: 'Genève, 5 mars 2031' }, { content: WORDS }, { content: 'rien de tel' }],
    });
    request.resume().on('end', () => response.end(JSON.stringify({ choices: [{ message: { content } }] })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, keys };
}

it('is asked beside the rules when it is set, for documents and for annotation, and says what it dropped', async () => {
  const { url, keys } = await aModel();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'key'), 'sk-secret\n');
  const env = { DIXIT_LLM_URL: url, DIXIT_LLM_MODEL: 'toy-1', DIXIT_LLM_KEY_FILE: join(folder, 'key') };
  const runtime = createRuntime(readEnv({ DIXIT_HOME: folder, DIXIT_LOG: 'silent', ...env }));
  onTestFinished(async () => await runtime.close());
  const { items } = await takeIn(runtime, [anItem('fanal.txt', FANAL)]);
  expect(items[0]?.diagnostics.map(({ code }) => code)).toContain('LLM_UNGROUNDED');
  const store = await runtime.context().store();
  const { rows } = await store.statements.search(queryOf(''), { cursor: null, limit: 50, sort: 'oldest' });
  const values = await store.statements.values(rows.map(({ id }) => id));
  const byModel = values.filter(({ provenance }) => provenance.extractor === 'llm');
  expect(byModel.map(({ text }) => text)).toEqual(['Genève, 5 mars 2031']);
  expect(values.some(({ text, provenance }) => text.includes(WORDS) && provenance.extractor === 'rules')).toBe(true);
  expect(keys).toEqual(['Bearer sk-secret']);
  expect(readFileSync(join(folder, 'dixit.db')).includes('sk-secret')).toBe(false);
  const { quotes } = await runtime.annotator.annotate({ id: 'x', text: FANAL, lang: 'fr' });
  expect(quotes.map(({ content }) => FANAL.slice(...content))).toContain('Genève, 5 mars 2031');
});

it('is never asked without its setting, and a setting that is half there is an error', () => {
  expect(readEnv({}).llm).toBeNull();
  expect(() => readEnv({ DIXIT_LLM_URL: 'http://127.0.0.1:1/v1' })).toThrow('DIXIT_LLM_MODEL');
  expect(() => readEnv({ DIXIT_LLM_MODEL: 'toy-1' })).toThrow('DIXIT_LLM_URL');
  expect(() => readEnv({ DIXIT_LLM_URL: 'file:///etc', DIXIT_LLM_MODEL: 'toy-1' })).toThrow('DIXIT_LLM_URL');
});
