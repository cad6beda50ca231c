import { pluralEn as plural } from '../plural.ts';

export const number = new Intl.NumberFormat('en');
export const n = (count: number, one: string, other: string): string =>
  `${number.format(count)} ${plural(count, one, other)}`;
