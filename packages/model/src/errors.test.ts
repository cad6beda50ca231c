import { expect, it } from 'vitest';
import { DixitError, ErrorBody, nounOfId } from './index.ts';

it('travels as code and parameters, without its cause', () => {
  const error = new DixitError('NOT_FOUND', { id: 'st_x' }, { cause: new Error('secret') });
  expect(ErrorBody.parse(JSON.parse(JSON.stringify(error.body)))).toEqual({
    code: 'NOT_FOUND',
    params: { id: 'st_x' },
  });
});

it('reads the noun off an id', () => {
  expect(nounOfId('so_0123456789abcdef')).toBe('source');
  expect(nounOfId('ev_0123456789abcdef')).toBe('event');
  expect(nounOfId('xx_0123456789abcdef')).toBeNull();
  expect(nounOfId('so_')).toBeNull();
});
