import { describe, expect, it } from 'vitest';
import { extracted } from './helpers.ts';

describe('for whom a spokesperson speaks', () => {
  it.each([
    "Lena Borg arrived on Monday. Lena Borg's spokesman, Otto Falk, said the visit was private.",
    'Lena Borg arrived on Monday. Otto Falk, a spokesman for Lena Borg, said the visit was private.',
  ])('%s', (text) => {
    const { statements, entities } = extracted(text, 'en');
    const [statement] = statements;
    expect(statement?.speaker.name).toBe('Otto Falk');
    expect(entities.find(({ key }) => key === statement?.speaker.onBehalfOf?.entity)?.name).toBe('Lena Borg');
  });
});

it('is blamed who stands before the marker, and no more', () => {
  const [statement] = extracted('He accused the police of planting evidence.', 'en').statements;
  expect([statement?.text, statement?.target?.text]).toEqual(['planting evidence', 'the police']);
});
