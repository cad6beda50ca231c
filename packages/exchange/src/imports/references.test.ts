import { aSource } from '@dixit/testing';
import { expect, it } from 'vitest';
import { aJob, written } from '../../test/job.ts';
import { writeCsl } from '../formats/csl.ts';
import { writeRis } from '../formats/ris.ts';
import { readCslReferences, readRisReferences } from './references.ts';

const sources = [
  aSource({ url: 'https://gazette.example/a?b=1&c=é', title: { value: 'Un : deux', rung: 'meta' } }),
  aSource({ text: 'Sans adresse.', url: null, published: null }),
];
const expected = [
  {
    index: 1,
    title: 'Un : deux',
    url: 'https://gazette.example/a?b=1&c=é',
    outlet: 'La Gazette de Norvie',
    published: '2031-03-04',
  },
  { index: 2, title: 'Le sommet de Port-Aubrac', url: null, outlet: 'La Gazette de Norvie', published: null },
];

it.each([
  ['CSL-JSON', writeCsl, readCslReferences],
  ['RIS', writeRis, readRisReferences],
])('reads the %s that goes out', async (_name, write, read) => {
  expect(read(await written(write, aJob({ sources }, { what: 'sources' })))).toEqual(expected);
});

it('takes what it can of what others write', () => {
  const ris =
    'TY  - NEWS\nT1  - A title\nUR  - ftp://x.example/a\nY1  - 2031/13/45/\nXX  - ?\nno tag\nER  -\nTY  - JOUR\n';
  expect(readRisReferences(ris)).toEqual([{ index: 1, title: 'A title', url: null, outlet: null, published: '2031' }]);
  expect(
    readCslReferences('{"items":[{"URL":"https://a.example/","issued":{"date-parts":[["2031","3"]]}},7]}'),
  ).toEqual([
    { index: 1, title: null, url: 'https://a.example/', outlet: null, published: '2031-03' },
    { index: 2, title: null, url: null, outlet: null, published: null },
  ]);
});
