import { QUERY_FIELDS, type QueryField, and, field, parseQuery, printQuery, queryOf } from '@dixit/model/query';
import { type Args, text } from './args.ts';
import { optionOfField } from './grammar-options.ts';

/** The query of the operands together with that of the options, written in the one grammar. */
export function queryText(args: Args, from = 0): string {
  const written = args.operands.slice(from).join(' ');
  const fields = (Object.keys(QUERY_FIELDS) as QueryField[]).flatMap((name) => {
    const value = text(args, optionOfField(name));
    return value === undefined ? [] : [field(name, value)];
  });
  if (fields.length === 0) return checked(written);
  return checked(printQuery(and(queryOf(written), ...fields)));
}

/** Refused here already, before a database is opened. */
function checked(query: string): string {
  if (!parseQuery(query).ok) queryOf(query);
  return query;
}
