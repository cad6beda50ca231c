export const query = {
  label: 'Search statements',
  placeholder: 'by:name about:summit since:2026-03 “exact words”',
  clear: 'Clear the search',
  fault: (message: string, at: number) => `${message} (character ${at})`,
  literal: (text: string) => `Search for these words as they stand: ${text}`,
};
