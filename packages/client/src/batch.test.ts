import { describe, expect, it } from 'vitest';
import { namesIn } from './batch.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('reading the names of a batch', () => {
  it('takes one name a line', () => {
    expect(namesIn(utf8('Orla Venn\r\nPell Adair\r\n\r\nOrla Venn\r\n'))).toEqual(['Orla Venn', 'Pell Adair']);
    expect(namesIn(utf8('Orla Venn'))).toEqual(['Orla Venn']);
  });

  it.each([
    [',', 'nom,pays\n"Venn, Orla",Norvie\nAdair,Tarvie\n'],
    [';', 'nom;pays\r\n"Venn, Orla";Norvie\r\nAdair;Tarvie\r\n'],
    ['\t', 'nom\tpays\n"Venn, Orla"\tNorvie\nAdair\tTarvie\n'],
    ['|', 'nom|pays\n"Venn, Orla"|Norvie\nAdair|Tarvie\n'],
  ])('finds the separator %j and a column by its name', (_, text) => {
    expect(namesIn(utf8(text), { column: 'Nom' })).toEqual(['Venn, Orla', 'Adair']);
    expect(namesIn(utf8(text), { column: '2', hasHeader: true })).toEqual(['Norvie', 'Tarvie']);
  });

  it('reads the encodings that spreadsheets write', () => {
    const latin = Uint8Array.from([...'Émile Pérot'].map((char) => char.charCodeAt(0)));
    const wide = new Uint8Array(Buffer.from('\uFEFFÉmile Pérot\r\n', 'utf16le'));
    for (const bytes of [
      latin,
      wide,
      utf8('\uFEFFÉmile Pérot\n'),
      Uint8Array.from([...wide].map((_, i) => wide[i ^ 1] ?? 0)),
    ])
      expect(namesIn(bytes)).toEqual(['Émile Pérot']);
  });

  it('says what it cannot take', () => {
    const fault = (field: string) =>
      expect.objectContaining({ code: 'INPUT_INVALID', params: expect.objectContaining({ field }) });
    expect(() => namesIn(utf8('a,b\nc,d\n'), { column: 'nom' })).toThrow(fault('column'));
    expect(() => namesIn(utf8('a,b\nc,d\n'), { column: '3' })).toThrow(fault('column'));
    expect(() => namesIn(utf8('\n  \n'))).toThrow();
    const many = Array.from({ length: 1_001 }, (_, i) => `Nom ${i}`).join('\n');
    expect(() => namesIn(utf8(many))).toThrow(fault('lines'));
  });
});
