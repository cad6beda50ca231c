export { gatherKnown } from './known.ts';
export type {
  Known,
  KnownEvent,
  KnownSignature,
  KnownUtterance,
  LinkedDocument,
  LinkInput,
  LinkKeys,
} from './known.ts';
export { type CopyGroup, copyGroupOf } from './copies.ts';
export { linkKeys } from './keys.ts';
export { link } from './link.ts';
export { relink } from './relink.ts';
