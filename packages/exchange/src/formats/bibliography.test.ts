import { aSource, aSpeaker, aStatement, aTime } from '@dixit/testing';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, it } from 'vitest';
import { aJob, written } from '../../test/job.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCsl } from './csl.ts';
import { writeRis } from './ris.ts';

const title = 'Pacte {secret} : 50 % de {plus} & 3_000 #mots ~ $12 \\ ^ « fin » 😀';
const source = aSource({
  url: 'https://gazette.example/a_b?c=%C3%A9&d={1}',
  title: { value: title, rung: 'meta' },
  bylines: [
    { value: 'Ilse Korvin', rung: 'meta' },
    { value: 'Service Europe et Asie', rung: 'meta' },
  ],
  published: aTime('2031-03-01', { edtf: '2031-03', end: '2031-04-01T00:00:00Z', precision: 'month' }),
});
const statement = aStatement(source, { text: 'Le sommet aura lieu.', speaker: aSpeaker({ name: 'Orla Venn' }) });
const job = aJob({ sources: [source], statements: [statement] });

interface Name {
  family?: string;
  literal?: string;
}
interface Read {
  id: string;
  title: string;
  URL: string;
  note: string;
  author?: Name[];
  /** What RIS calls an author is, of a newspaper, one to this reader. */
  reporter?: (Name | string)[];
  issued: { 'date-parts': number[][] };
}

const readBack = (file: string): Read[] => new Cite(file).data as Read[];

it.each([
  ['CSL-JSON', writeCsl],
  ['BibTeX', writeBibtex],
  ['RIS', writeRis],
])('%s comes back as it was from an independent reader', async (name, write) => {
  const [read, ...others] = readBack(await written(write, job));
  expect(others).toEqual([]);
  expect(read?.title).toBe(title);
  expect(read?.URL).toBe(name === 'BibTeX' ? source.url?.replace('{1}', '%7B1%7D') : source.url);
  expect(read?.note).toBe('«\u00A0Le sommet aura lieu.\u00A0» — Orla Venn');
  const authors = (read?.author ?? read?.reporter ?? []).map((one) =>
    typeof one === 'string' ? one : (one.family ?? one.literal),
  );
  expect(authors).toEqual(['Ilse Korvin', 'Service Europe et Asie']);
  expect(read?.issued['date-parts']).toEqual([name === 'RIS' ? [2031] : [2031, 3]]);
});

it('gives the month of a RIS reference beside its year', async () => {
  expect(await written(writeRis, job)).toContain('\r\nPY  - 2031\r\nDA  - 2031/03//\r\n');
});

it('writes what was only inferred as an approximate date, and an open one in words', async () => {
  const inferred = aSource({
    text: 'Un texte.',
    published: aTime('2031-03-01', { edtf: '2031-03-01/2031-03-09', basis: 'inferred', precision: 'interval' }),
  });
  const open = aSource({
    text: 'Un autre.',
    published: aTime('2031-03-01', { edtf: '2031-03-01/..', precision: 'interval' }),
  });
  const items = JSON.parse(await written(writeCsl, aJob({ sources: [inferred, open] }, { what: 'sources' }))) as {
    issued: unknown;
  }[];
  expect(items.map(({ issued }) => issued)).toEqual([
    {
      'date-parts': [
        [2031, 3, 1],
        [2031, 3, 9],
      ],
      circa: true,
    },
    { literal: '2031-03-01/..' },
  ]);
});
