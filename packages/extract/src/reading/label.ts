import type { RoleNoun } from '@dixit/locales/contract';
import type { Chunk } from './chunk.ts';
import type { Reading, Sentence } from './reading.ts';
import { TRAIT, has } from './traits.ts';
import { LIST, isOn } from './word-lists.ts';

/** Finds name and role in the phrase; again after its ends have moved. */
export function label(reading: Reading, made: Chunk, sentence: Sentence): void {
  const { words } = reading;
  let bracketed = false;
  for (let i = made.from; i <= made.to; i++) {
    const word = words[i];
    if (word?.low === '(') bracketed = made.name !== null;
    if (word?.low === ')') bracketed = false;
    if (!word || word.kind === 'mark' || bracketed) continue;
    if (made.role === null || isOwner(reading, made.roleAt, i)) labelRole(reading, made, i);
    const opening = i === sentence.from || words[i - 1]?.kind === 'mark';
    const named =
      word.cap &&
      !made.office.includes(i) &&
      !(opening && isOn(word, LIST.notNames | LIST.roles) && !isTradeAt(reading, i)) &&
      !isOn(word, LIST.determiners | LIST.timeWords);
    if (!named && made.name?.to === i - 1 && isRest(reading, made, i)) made.name.to = i;
    if (!named) continue;
    const joins = made.name !== null && (joined(reading, made.name.to, i) || isMasthead(reading, made.name, i));
    if (joins && made.name) made.name.to = i;
    else if (!isHolder(reading, made, i)) made.name = { from: i, to: i };
  }
}

/** « Le Phare libéré »: a small adjective behind a masthead with its article in capitals. */
const isRest = ({ words, lexicon }: Reading, made: Chunk, i: number): boolean =>
  !lexicon.locale.names.headLast &&
  words[made.from]?.cap === true &&
  isOn(words[made.from], LIST.determiners) &&
  lexicon.mastheads.has(words[i - 1]?.low ?? '') &&
  lexicon.locale.names.narrows(words[i]?.low ?? '');

/** An office of several words, or one role noun, that begins or lies at `i`. */
function labelRole(reading: Reading, made: Chunk, i: number): void {
  const { words, lexicon } = reading;
  if (!isOn(words[i], LIST.offices | LIST.roles) || isSurname(reading, i)) return;
  const { roles } = lexicon.locale.names;
  const office = officeAt(reading, i, made.to);
  const known = roles.get(words[i]?.low ?? '');
  if (office) {
    const at = office.words.find((each) => roles.has(words[each]?.low ?? ''));
    const noun = at === undefined ? undefined : roles.get(words[at]?.low ?? '');
    made.role = { gender: 'unknown', plural: false, ...noun, head: office.head, kind: 'office' };
    made.roleAt = at ?? i;
    made.office = office.words;
  } else if (known && !made.office.includes(i) && !isAdjective(reading, made, i) && !isTradeName(reading, i, known)) {
    made.role = known;
    made.roleAt = i;
    made.office = [];
  }
}

/** « Zora Berger », « Paul Marin »: a noun of a trade behind a given name, both with capitals. */
export function isSurname({ words, lexicon }: Reading, i: number): boolean {
  const before = words[i - 1];
  return (
    !lexicon.locale.names.headLast &&
    words[i]?.cap === true &&
    before?.cap === true &&
    before.kind === 'word' &&
    !isOn(before, LIST.determiners | LIST.roles | LIST.offices | LIST.notNames | LIST.nounLinks)
  );
}

function isTradeAt(reading: Reading, i: number): boolean {
  const role = reading.lexicon.locale.names.roles.get(reading.words[i]?.low ?? '');
  return role !== undefined && isTradeName(reading, i, role);
}

/** "Mr Baker", "Baker said": a trade with a capital is a name; at an opening too, where nouns need a determiner in the singular. */
function isTradeName({ words, lexicon }: Reading, i: number, { trade, plural }: RoleNoun): boolean {
  if (trade !== true || words[i]?.cap !== true) return false;
  const before = words[i - 1];
  const opening = !before || before.kind === 'mark' || lexicon.connectors.has(before.low);
  return !opening || (lexicon.locale.names.headLast && !plural);
}

/** « exercices militaires », « pays membre »: where the head stands first, what follows it tells of it. */
function isAdjective({ words, lexicon }: Reading, made: Chunk, i: number): boolean {
  const before = words[i - 1];
  if (i === made.from || lexicon.locale.names.headLast || !before || before.kind !== 'word' || before.cap) return false;
  const { low } = before;
  return !(
    lexicon.determiners.has(low) ||
    lexicon.nounLinks.has(low) ||
    lexicon.prenominal.has(low) ||
    lexicon.former.has(low) ||
    lexicon.others.has(low) ||
    lexicon.coordinators.has(low) ||
    lexicon.particles.has(low) ||
    lexicon.locale.names.roles.has(low) ||
    lexicon.locale.names.honorifics.has(low) ||
    lexicon.addresseeWords.has(low)
  );
}

/** « ministre russe de la Défense »: one word more may stand behind the first. */
function officeAt(reading: Reading, i: number, last: number): { head: string; words: number[] } | null {
  const { words, lexicon } = reading;
  for (const { words: parts, head } of lexicon.offices.get(words[i]?.low ?? '') ?? []) {
    for (const skip of [0, 1, 2]) {
      const at = parts.map((_, k) => (k === 0 ? i : i + k + skip));
      if ((at.at(-1) ?? 0) <= last && parts.every((part, k) => words[at[k] ?? -1]?.low === part))
        return { head, words: at };
    }
  }
  return null;
}

/** "the prime minister's envoy": the office behind the possessive is meant. */
function isOwner(reading: Reading, roleAt: number, i: number): boolean {
  const { words } = reading;
  for (let k = roleAt + 1; k < i; k++) if (words[k]?.low === "'s") return true;
  return false;
}

/** "President Mara Velin of Orlavia": the name behind the link is not the holder's. */
function isHolder(reading: Reading, made: Chunk, i: number): boolean {
  const { words, lexicon } = reading;
  const { name } = made;
  if (!name) return false;
  const personal =
    has(words[name.from], TRAIT.honorifics | TRAIT.givenNames) ||
    (made.role !== null && made.roleAt >= name.from && made.roleAt < name.to) ||
    (made.role !== null && made.roleAt === name.from - 1) ||
    (made.role !== null && made.roleAt === name.to + 1 && name.to > name.from && !lexicon.locale.names.headLast);
  if (!personal) return false;
  for (let k = name.to + 1; k < i; k++) if (isOn(words[k], LIST.nounLinks)) return true;
  return false;
}

/** « Courrier des Îles », « Dépêche du Midi »: what stands behind the link belongs to the name. */
function isMasthead({ words }: Reading, name: { from: number; to: number }, i: number): boolean {
  if (!has(words[name.from], TRAIT.mastheads) || i - name.to > 3) return false;
  for (let k = name.to + 1; k < i; k++) {
    if (!isOn(words[k], LIST.nounLinks | LIST.determiners)) return false;
  }
  return true;
}

/** Two capitals belong to one name when only particles, full stops or `&` stand between. */
function joined(reading: Reading, left: number, right: number): boolean {
  for (let i = left + 1; i < right; i++) {
    const low = reading.words[i]?.low ?? '';
    if (low !== '.' && low !== '&' && !reading.lexicon.particles.has(low)) return false;
  }
  return right - left <= 4;
}
