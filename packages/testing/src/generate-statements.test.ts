import { Source, Statement, verifySpans } from '@dixit/model';
import { expect, it } from 'vitest';
import { generateBundles } from './generate-statements.ts';

it('makes the same valid bundles again and again', () => {
  const bundles = [...generateBundles({ statements: 45 })];
  expect(bundles.map((bundle) => bundle.extraction.statements.length)).toEqual([20, 20, 5]);
  expect([...generateBundles({ statements: 45 })]).toEqual(bundles);
  for (const { source, extraction } of bundles) {
    Source.parse(source);
    for (const statement of extraction.statements) Statement.parse(statement);
    expect(verifySpans(source, extraction)).toEqual([]);
  }
});
