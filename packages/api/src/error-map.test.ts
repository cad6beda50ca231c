import { DixitError, ERROR_CODES } from '@dixit/model';
import { TRPCError } from '@trpc/server';
import { collect } from '@dixit/testing';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errorAnswer } from './error-answer.ts';
import { TRPC_CODES, bodyOf, toTrpcError } from './error-map.ts';
import { finite } from './subscription.ts';

const secret = 'postgres://ada:secret@db';

describe('every error of the project', () => {
  it.each(ERROR_CODES)('%s travels with its code and parameters, and without its cause', (code) => {
    const { status, body } = errorAnswer(new DixitError(code, { id: 'x' }, { cause: new Error(secret) }));
    expect(body).toMatchObject({
      error: { message: code, data: { code: TRPC_CODES[code], dixit: { code, params: { id: 'x' } } } },
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(body)).not.toContain('secret');
  });
});

describe('what is no error of the project', () => {
  it.each([new Error(secret), secret, null, new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: secret })])(
    'is INTERNAL and nothing else: %s',
    (thrown) => {
      expect(errorAnswer(thrown)).toEqual({
        status: 500,
        body: {
          error: {
            code: -32_603,
            message: 'INTERNAL',
            data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, dixit: { code: 'INTERNAL', params: {} } },
          },
        },
      });
    },
  );

  it('names the field of an input that does not fit', () => {
    const { error } = z.strictObject({ a: z.object({ b: z.number() }) }).safeParse({ a: { b: 'x' } });
    expect(bodyOf(new TRPCError({ code: 'BAD_REQUEST', cause: error }))).toEqual({
      code: 'INPUT_INVALID',
      params: { field: 'a.b', problem: 'invalid_type' },
    });
  });

  it('does not show an answer that fails its own schema', () => {
    const { error } = z.string().safeParse(1);
    expect(bodyOf(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error })).code).toBe('INTERNAL');
  });
});

describe('finite', () => {
  async function* failing(error: unknown) {
    yield 1;
    throw error;
  }

  it.each([new DixitError('STORE_UNAVAILABLE'), new Error(secret)])(
    'ends a stream after %s for good',
    async (error) => {
      const expected = toTrpcError(error).cause instanceof DixitError ? 'STORE_UNAVAILABLE' : 'INTERNAL';
      await expect(collect(finite(failing(error)))).rejects.toMatchObject({
        code: 'PRECONDITION_FAILED',
        cause: { code: expected },
      });
    },
  );

  it('keeps the class of what clients do not retry', async () => {
    await expect(collect(finite(failing(new DixitError('NOT_FOUND'))))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
