import { collect } from '@dixit/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonl, parseJsonl } from './jsonl.ts';

it('gives back every value, wherever the text is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 7 }), async (values, size) => {
      const text = (
        await collect(
          jsonl(
            (async function* () {
              yield values;
            })(),
          ),
        )
      ).join('');
      async function* pieces() {
        for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
      }
      expect(await collect(parseJsonl(pieces()))).toEqual(JSON.parse(JSON.stringify(values)));
    }),
  );
});
