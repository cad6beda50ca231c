import { expect, test } from 'vitest';
import { documentOf, toBase64 } from './documents.ts';

test('bytes of any length and value survive', () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, i) => (i * 31) % 256);
  expect(Buffer.from(toBase64(bytes), 'base64').equals(Buffer.from(bytes))).toBe(true);
  expect(toBase64(new Uint8Array())).toBe('');
});

test('a file goes in with its name and type', async () => {
  expect(await documentOf(new File(['<p>é</p>'], 'a.html', { type: 'text/html' }))).toEqual({
    name: 'a.html',
    contentBase64: Buffer.from('<p>é</p>').toString('base64'),
    mediaType: 'text/html',
  });
});
