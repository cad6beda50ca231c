import { n } from './count.ts';

export const drawer = {
  title: 'Evidence',
  close: 'Close',
  said: 'How it is attributed',
  relay: 'How it reached this source',
  relayUnknown: 'directly, as far as the text says',
  confidence: 'Confidence',
  comparisons: 'Set beside other sources',
  noComparisons: 'No other source speaks of this yet.',
  siblings: (count: number) => `Also reported by ${n(count, 'source', 'sources')}`,
  openText: 'Open full text',
  openOriginal: 'Open original',
  cite: 'Copy citation',
  copied: 'Copied',
  events: 'Events it speaks of',
  translated: 'The quotation is a translation.',
  contextLabel: 'The words in their text',
  gone: 'This statement is no longer there: its source was read again or removed.',
  around: 'Said around that time',
  days: (count: number) => `± ${n(count, 'day', 'days')}`,
  thisSource: 'the source itself',
};
