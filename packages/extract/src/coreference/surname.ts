/** Surnames that differ only in how another alphabet was written out: Zelnskiy, Zelnskyy, Zelnski. */
export const surnameKey = (folded: string): string => folded.replace(/(?:iy|yy|yi|ij|ii|i)$/u, 'y');
