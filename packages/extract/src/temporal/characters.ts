import { fold } from '@dixit/text';
import { classOf } from '../reading/characters.ts';

/** Of each UTF-16 code unit its class, plus one, above the one code unit that it folds to; 0 until it is asked for. */
const characters = new Uint32Array(0x10000);

/** Class and folded form of a code unit, packed in one number. */
export function characterOf(code: number): number {
  const known = characters[code] ?? 0;
  return known === 0 ? learned(code) : known;
}

/** As in `reading/characters.ts`. */
export const classIn = (character: number): number => (character >>> 16) - 1;

/** The code unit it folds to; 0 where it folds to none or several, or is half of a pair. */
export const codeOf = (character: number): number => character & 0xffff;

function learned(code: number): number {
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  const folded = isHalf ? '' : fold(String.fromCharCode(code));
  const character = ((classOf(code) + 1) << 16) | (folded.length === 1 ? folded.charCodeAt(0) : 0);
  characters[code] = character;
  return character;
}
