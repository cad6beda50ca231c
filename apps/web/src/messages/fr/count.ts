import { pluralFr as plural } from '../plural.ts';

export const number = new Intl.NumberFormat('fr');
export const n = (count: number, one: string, other: string): string =>
  `${number.format(count)} ${plural(count, one, other)}`;
