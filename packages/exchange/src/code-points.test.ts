import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePointsOf } from './code-points.ts';

it('counts as the string iterator does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const offsetOf = codePointsOf(text);
      let units = 0;
      let points = 0;
      for (const sign of text) {
        expect(offsetOf(units)).toBe(points);
        units += sign.length;
        points += 1;
      }
      expect(offsetOf(text.length)).toBe(points);
    }),
  );
});
