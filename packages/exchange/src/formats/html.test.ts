import { aSource, aStatement } from '@dixit/testing';
import { expect, it } from 'vitest';
import { aJob, written } from '../../test/job.ts';
import { writeHtml } from './html.ts';

const SHARP = '<img src=x onerror="alert(1)"> & « c’est dit »';

it('writes a card that needs nothing else, with every word as a word', async () => {
  const source = aSource({
    text: SHARP,
    title: { value: SHARP, rung: 'meta' },
    url: 'https://fanal.example/a?b&c',
  });
  const html = await written(writeHtml, aJob({ sources: [source], statements: [aStatement(source, { text: SHARP })] }));
  expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/u);
  expect(html).not.toMatch(/<(?:img|script|link)\b/u);
  expect(html).toContain('<p>&#60;img src=x onerror=&#34;alert(1)&#34;&#62; &#38; « c’est dit »</p>');
  expect(html).toContain(`<blockquote lang="${source.language}" cite="https://fanal.example/a?b&#38;c">`);
  expect(html.match(/<figure id="st_/gu)).toHaveLength(1);
  expect(html.endsWith('</body>\n</html>\n')).toBe(true);
});

it('leads nowhere but to the web', async () => {
  const source = aSource({ text: 'Oui.', url: 'javascript:alert(1)' });
  const html = await written(
    writeHtml,
    aJob({ sources: [source], statements: [aStatement(source, { text: 'Oui.' })] }),
  );
  expect(html).not.toContain('href="javascript');
});
