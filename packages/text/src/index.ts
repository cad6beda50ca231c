export { contentId, sha256Hex } from './hash.ts';
export { fold, foldWithOffsets } from './fold.ts';
export type { Folded } from './fold.ts';
export { tokens } from './tokens.ts';
export type { Token } from './tokens.ts';
export type { Quotation } from './quotations.ts';
export { bandsOf, signatureOf, similarityOf } from './minhash.ts';
