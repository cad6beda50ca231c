/** English counts one apart; French counts zero with one. */
export const pluralEn = (n: number, one: string, other: string): string => (n === 1 ? one : other);
export const pluralFr = (n: number, one: string, other: string): string => (n < 2 ? one : other);
