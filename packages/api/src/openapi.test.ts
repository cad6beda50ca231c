import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { openApi } from './openapi.ts';
import { appRouter } from './root.ts';

interface Document {
  paths: Record<string, unknown>;
}

const written = JSON.stringify(openApi('1.2.3'));

it('is valid OpenAPI 3.1 for a validator that is not ours', async () => {
  const result = await new Validator().validate(JSON.parse(written) as Record<string, unknown>);
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

it('holds every reading of the router, and nothing that writes', () => {
  // oxlint-disable-next-line no-underscore-dangle -- tRPC's own name for what a router is made of
  const declared = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
  const queries = Object.entries(declared).flatMap(([path, { _def }]) =>
    _def.type === 'query' ? [`/trpc/${path}`] : [],
  );
  expect(Object.keys((JSON.parse(written) as Document).paths)).toEqual([...queries, '/healthz']);
});

it('refers to nothing that it does not hold', () => {
  const document = JSON.parse(written) as { components: Record<string, Record<string, unknown>> };
  const targets = [...written.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/gu)];
  expect(targets.length).toBeGreaterThan(20);
  expect(targets.filter(([, kind = '', name = '']) => !(name in (document.components[kind] ?? {})))).toEqual([]);
  expect(written).not.toContain('$defs');
});
