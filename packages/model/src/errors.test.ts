import { expect, it } from 'vitest';
import fc from 'fast-check';
import { DixitError, ERROR_CODES, ErrorBody, isErrorBody, nounOfId } from './index.ts';

it('travels as code and parameters, without its cause', () => {
  const error = new DixitError('NOT_FOUND', { id: 'st_x' }, { cause: new Error('secret') });
  expect(ErrorBody.parse(JSON.parse(JSON.stringify(error.body)))).toEqual({
    code: 'NOT_FOUND',
    params: { id: 'st_x' },
  });
});

it('is known again without the schema', () => {
  const param = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.integer()));
  const code = fc.oneof(fc.constantFrom(...ERROR_CODES), fc.string());
  // Zod leaves this one key out of a record, whatever stands under it.
  const key = fc.string().filter((name) => name !== '__proto__');
  const body = fc.record({ code, params: fc.oneof(fc.dictionary(key, param), fc.constant(null)) });
  fc.assert(fc.property(body, (value) => isErrorBody(value) === ErrorBody.safeParse(value).success));
  for (const other of [null, undefined, 'NOT_FOUND', {}, []]) expect(isErrorBody(other)).toBe(false);
});

it('reads the noun off an id', () => {
  expect(nounOfId('so_0123456789abcdef')).toBe('source');
  expect(nounOfId('ev_0123456789abcdef')).toBe('event');
  expect(nounOfId('xx_0123456789abcdef')).toBeNull();
  expect(nounOfId('so_')).toBeNull();
});
