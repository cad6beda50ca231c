/** The words of a list written as text, in NFC. */
export const words = (list: string): string[] =>
  list
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');

/** The lines of a list written as text, in NFC, without blank ones. */
export const rows = (list: string): string[] =>
  list
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
