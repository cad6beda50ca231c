import { expect, it } from 'vitest';
import { Source } from './source.ts';

const hash = '0'.repeat(64);
const source: Source = {
  id: 'so_0000000000000001',
  kind: 'article',
  title: null,
  bylines: [],
  publisher: null,
  section: null,
  url: null,
  canonicalUrl: null,
  retrievedAt: '2025-10-06T10:00:00Z',
  published: null,
  modified: null,
  found: {},
  language: 'fr',
  languageConfidence: 1,
  translated: 'unknown',
  text: 'On verra.',
  textSha256: hash,
  blocks: [{ kind: 'paragraph', span: { start: 0, end: 9 }, reason: null, update: null }],
  raw: { mediaType: 'text/plain', sha256: hash, bytes: 9, charset: 'utf-8' },
  version: 1,
  previousVersionId: null,
  copyGroupId: null,
  diagnostics: [],
  provenance: { pipeline: '1', stages: {}, at: '2025-10-06T10:00:00Z' },
};

it('accepts blocks inside its text', () => {
  expect(Source.parse(source)).toEqual(source);
});

it('refuses a block that reaches beyond its text', () => {
  const blocks = [{ kind: 'paragraph' as const, span: { start: 0, end: 10 }, reason: null, update: null }];
  expect(Source.safeParse({ ...source, blocks }).error?.issues.map(({ path }) => path)).toEqual([['blocks']]);
});

it('refuses an id, a hash or an instant of another form', () => {
  for (const wrong of [
    { id: 'st_0000000000000001' },
    { textSha256: 'abc' },
    { retrievedAt: '2025-10-06T10:00:00+02:00' },
    { version: 0 },
  ]) {
    expect(Source.safeParse({ ...source, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  }
});
