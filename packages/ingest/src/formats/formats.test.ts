import { locales } from '@dixit/locales';
import { DixitError, Source, verifySpans } from '@dixit/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest, type IngestOptions } from '../ingest.ts';

const at = '2029-01-01T00:00:00Z';
const read = async (text: string, options: Partial<IngestOptions>): Promise<Source> =>
  await ingest(new TextEncoder().encode(text), { name: 'x', retrievedAt: at, ...options }, { locales });
const pieces = ({ text, blocks }: Source): string[] =>
  blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
const markdown = { name: 'bac.md', mediaType: 'text/markdown' };
const json = { name: 'bac.jsonl:3', mediaType: 'application/json' };
const PARAGRAPH =
  '« Le bac repartira lundi », a assuré la présidente Héloïse Marandin devant les habitants de Grisemer.';

describe('Markdown', () => {
  it('is the text that it prints, its facts those of its front matter', async () => {
    const source = await read(
      `---
title: Le bac *repart*
author: [Ilse Brandeau, { name: Joren Vask }]
date: 2029-03-04
url: https://grisemer.example/bac
publisher: Grisemer Matin
---

# Le bac repart

Le **bac** de [Grisemer](https://grisemer.example/ "titre") repart&nbsp;: la \`ligne\` est *de nouveau*
ouverte, dit la mairie depuis le port où les équipes ont travaillé tout l’hiver.  
Et voilà.

![Le bac à quai](bac.jpg)

## Ce qui change

> ${PARAGRAPH}

- Le premier horaire est à six heures du matin, chaque jour de la semaine, sauf avis contraire.
- Le second horaire est à midi <b>pile</b>, chaque jour de la semaine, sauf avis contraire.

<div>Suite au prochain numéro, promet la compagnie.</div>
`,
      markdown,
    );
    expect(Source.parse(source)).toEqual(source);
    expect(verifySpans(source, source)).toEqual([]);
    expect(pieces(source)).toEqual([
      'headline: Le bac repart',
      'paragraph: Le bac de Grisemer repart\u00a0: la ligne est de nouveau ouverte, dit la mairie depuis le port où les équipes ont travaillé tout l’hiver. Et voilà.',
      'caption: Le bac à quai',
      'crosshead: Ce qui change',
      `paragraph: ${PARAGRAPH}`,
      'paragraph: Le premier horaire est à six heures du matin, chaque jour de la semaine, sauf avis contraire.',
      'paragraph: Le second horaire est à midi pile, chaque jour de la semaine, sauf avis contraire.',
      'paragraph: Suite au prochain numéro, promet la compagnie.',
    ]);
    expect(source).toMatchObject({
      title: { value: 'Le bac *repart*', rung: 'meta' },
      bylines: [{ value: 'Ilse Brandeau' }, { value: 'Joren Vask' }],
      publisher: { value: { name: 'Grisemer Matin', domain: 'grisemer.example' } },
      published: { edtf: '2029-03-04', basis: 'metadata' },
      canonicalUrl: 'https://grisemer.example/bac',
      raw: { mediaType: 'text/markdown' },
    });
  });

  it('with a front matter that cannot be read is read without it', async () => {
    for (const front of ['title: [', 'a: &a [*a]', 'date: someday', '- x']) {
      expect((await read(`---\n${front}\n---\n${PARAGRAPH}`, markdown)).text).toBe(PARAGRAPH);
    }
  });

  it.each(['> ', '[', '*a ', '`', '- ', '#', '![', '<a', '**', '_', '&', '\\', '~~~\n', '1. ', '|', ']('])(
    'of nothing but “%s” ends',
    async (mark) => {
      const text = `${PARAGRAPH}\n\n${mark.repeat(100_000 / mark.length)} a`;
      const source = await read(text, { ...markdown, language: 'fr' });
      expect(source.text).toContain('Héloïse');
    },
    30_000,
  );
});

describe('a record', () => {
  it('is a document with what the record says of it', async () => {
    const source = await read(
      JSON.stringify({
        id: 17,
        content: PARAGRAPH,
        headline: 'Le bac repart',
        link: 'https://grisemer.example/bac?utm_source=x',
        publishedAt: '2029-03-04T10:00:00+01:00',
        source: { id: null, name: 'Grisemer Matin' },
        author: 'Ilse Brandeau',
        lang: 'fr',
        tags: ['bac'],
      }),
      json,
    );
    expect(source).toMatchObject({
      text: PARAGRAPH,
      title: { value: 'Le bac repart', rung: 'meta' },
      bylines: [{ value: 'Ilse Brandeau', rung: 'meta' }],
      publisher: { value: { name: 'Grisemer Matin', domain: 'grisemer.example' }, rung: 'meta' },
      published: { edtf: '2029-03-04T10:00:00+01:00', basis: 'metadata' },
      url: 'https://grisemer.example/bac?utm_source=x',
      canonicalUrl: 'https://grisemer.example/bac',
      language: 'fr',
      raw: { mediaType: 'application/json' },
    });
    expect(Source.parse(source)).toEqual(source);
  });

  it('of a page is read as one', async () => {
    const html = `<html><head><title>Le bac | Site</title></head><body><article><h1>Le bac</h1><p>${PARAGRAPH}</p></article></body></html>`;
    for (const field of ['html', 'content', 'body']) {
      const source = await read(JSON.stringify({ [field]: html, outlet: 'Grisemer Matin' }), json);
      expect(source.text).toBe(`Le bac\n\n${PARAGRAPH}`);
      expect(source.publisher?.value.name).toBe('Grisemer Matin');
    }
  });

  it.each([
    ['2029/03/04', '2029-03-04'],
    ['Sun, 04 Mar 2029 10:00:00 GMT', '2029-03-04T10:00:00'],
    [1867312800, '2029-03-04T10:00:00'],
    [1867312800000, '2029-03-04T10:00:00'],
  ])('has its date as %s', async (date, expected) => {
    const { published } = await read(JSON.stringify({ text: PARAGRAPH, date }), json);
    expect(published?.edtf).toMatch(new RegExp(`^${expected}`, 'u'));
  });

  it.each([
    ['{"text":', '', 'parse'],
    ['[1]', '', 'invalid_type'],
    ['{}', 'text', 'missing'],
    ['{"text":"","body":null}', 'text', 'missing'],
    ['{"body":7}', 'body', 'invalid_type'],
    ['{"text":"a","date":"someday"}', 'date', 'invalid_format'],
    ['{"text":"a","link":"bac"}', 'link', 'invalid_format'],
    ['{"text":"a","headline":["b"]}', 'headline', 'invalid_type'],
    ['{"text":"a","author":5}', 'author', 'invalid_type'],
  ])('%s is refused with its field', async (text, field, problem) => {
    await expect(read(text, json)).rejects.toMatchObject({
      code: 'RECORD_INVALID',
      params: { name: 'bac.jsonl:3', field, problem },
    });
  });

  it('takes any JSON', async () => {
    const value = fc.record({ text: fc.string(), date: fc.jsonValue(), author: fc.jsonValue() }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(fc.oneof(value, fc.jsonValue()), async (data) => {
        const source = await read(JSON.stringify(data), { ...json, language: 'fr' }).catch((error: unknown) => {
          if (error instanceof DixitError) return null;
          throw error;
        });
        if (source !== null) Source.parse(source);
      }),
      { numRuns: 200 },
    );
  });
});
