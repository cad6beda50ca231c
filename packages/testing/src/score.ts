export { type Tally, type Matched, jaccard, matchStatements, overlaps, sameName } from './score-statements.ts';
export { tallyStatements } from './score-fields.ts';
