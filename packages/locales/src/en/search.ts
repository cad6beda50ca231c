import type { SearchLocale } from '../contract/search.ts';
import { stem } from './search-stem.ts';

export const search: SearchLocale = {
  stopWords: [
    'a',
    'an',
    'and',
    'as',
    'at',
    'be',
    'by',
    'for',
    'from',
    'his',
    'in',
    'is',
    'it',
    'its',
    'of',
    'on',
    'or',
    'that',
    'the',
    'their',
    'this',
    'to',
    'was',
    'were',
    'with',
  ],
  elided: { before: ['d', 'o'], after: ['d', 'll', 'm', 're', 's', 't', 've'] },
  stem,
};
