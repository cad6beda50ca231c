import type { Facet } from '@dixit/model';
import type { Phrases } from '@dixit/phrases';
import { flag } from '../args.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { aligned, fitted } from '../output/table.ts';
import { queryText } from '../query.ts';

/** What the statements that a query finds divide into: speakers, addressees, outlets, forms, with their counts. */
export async function run(context: Context): Promise<number> {
  const { output, phrases, args } = context;
  const { statement } = await context.client();
  const facets = await statement.facets.query({ q: queryText(args) });
  const rows = facets.flatMap(({ field, values }) => values.map((value) => ({ field, ...value })));
  const human = (): string =>
    facets
      .filter(({ values }) => values.length > 0)
      .map(({ field, values }) => {
        const lines = values.map(({ label, count }) => [
          `  ${fitted(wordOf(field, label, phrases), output.width - 12)}`,
          phrases.number(count),
        ]);
        return `${output.paint.bold(phrases.capital(phrases.facet(field)))}\n${aligned(lines)}`;
      })
      .join('\n');
  await output.document(facets, human, { rows, columns: ['field', 'value', 'label', 'count'] });
  return rows.length === 0 && flag(args, 'exit-empty') ? EXIT.failure : EXIT.done;
}

/** Codes in words, names as they are. */
function wordOf(field: Facet['field'], label: string, phrases: Phrases): string {
  switch (field) {
    case 'kind':
      return phrases.kind(label as Parameters<typeof phrases.kind>[0]);
    case 'act':
      return phrases.act(label as Parameters<typeof phrases.act>[0]);
    case 'tier':
      return phrases.tier(label as Parameters<typeof phrases.tier>[0]);
    case 'is':
      return phrases.verdict(label as Parameters<typeof phrases.verdict>[0]);
    case 'lang':
      return phrases.languageName(label);
    case 'by':
    case 'to':
    case 'via':
    case 'src':
    case 'tag':
      return label;
  }
}
