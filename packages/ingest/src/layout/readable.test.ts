import { describe, expect, it } from 'vitest';
import { readableEnd } from './readable.ts';

describe('readableEnd', () => {
  it('reads a text of common length to its end', () => {
    expect(readableEnd('')).toBe(0);
    expect(readableEnd('a\nb')).toBe(3);
    expect(readableEnd('a\nb\n')).toBe(4);
  });

  it('stops after a line when there are too many', () => {
    expect(readableEnd('ab\n'.repeat(30_000))).toBe(60_000);
  });

  it('stops between words when the text is too long', () => {
    expect(readableEnd('abc '.repeat(300_000))).toBe(999_999);
    expect(readableEnd(`abc\n${'abc '.repeat(300_000)}`)).toBe(999_999);
  });

  it('cuts no surrogate pair', () => {
    expect(readableEnd('😀'.repeat(600_000))).toBe(1_000_000);
    expect(readableEnd(`a${'😀'.repeat(600_000)}`)).toBe(999_999);
  });
});
