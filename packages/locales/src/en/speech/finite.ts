import { words } from '../../words.ts';
import { conjugate } from './conjugate.ts';

/** Auxiliaries and modals, whole and cut off at the apostrophe. */
const AUXILIARIES =
  words(`is are was were am has have had do does did will would shall should may might can could must cannot ought
  ain 's 're 've 'll 'd ca wo`);

/** Past tenses that do not end in -ed, and are no common noun or adjective. */
const PASTS: readonly string[] =
  words(`ate became began bit blew bore bought broke brought built came caught chose clung crept dealt drew drove fed fell felt
  fled flew forbade forgot forgave fought found froze gave got grew heard held hid kept knelt knew laid led lent lost made meant met paid
  quit ran rang rode rose sang sank sat saw sent shook shot shrank slept slid sold sought spent spoke sprang stole stood struck swam swore
  swung taught thought threw told took tore understood undertook underwent went withdrew woke won wore wrote put set cut hit hurt let said left beat swept hung`);

/** Common verbs that report nothing: their -s form is hardly ever a plural noun after a noun phrase. */
const VERBS =
  words(`accept accuse achieve act affect aim allow apply appear approve arrive avoid back become begin believe belong blame break
  bring build burn buy call carry cause change choose close collect come commit concern consider constitute contain continue control cost
  cover create decide defend deliver depend deserve destroy determine develop die differ disagree do draw drive earn eat enjoy ensure enter
  exist expect explain face fail fall favor favour feel fight find fit follow force gain get give go grow handle happen hate have hear help
  hide hold hope hurt ignore improve include increase indicate intend invest involve join keep kill know lack last lead learn leave let lie
  like live look lose love maintain make manage matter mean meet mislead miss move need obey occur open oppose outweigh owe own pay permit
  plan play possess prefer prepare present prevent produce prohibit prove provide pull push put qualify raise reach receive recognize
  recognise reduce refer reflect regard reject relate rely remain remember remove replace represent require resemble respect result
  return reveal rise risk rule run save see seek seem sell send serve share show sit speak spend stand stay stop struggle suffer suggest
  support surround survive take talk target tend thank think threaten travel treat trust try turn understand undermine use vary violate
  visit wait walk want warrant watch weigh win wish work worry write need`);

const FINITE = new Set([
  ...AUXILIARIES,
  ...PASTS,
  ...VERBS.flatMap((base) => conjugate(base).flatMap(([form, { mood }]) => (mood === 'finite' ? [form] : []))),
]);

const PAST_FORMS: ReadonlySet<string> = new Set(PASTS);

/** "spoke", "drove": a past tense that no phrase goes on with. */
export const isPast = (word: string): boolean => PAST_FORMS.has(word);

/** Ends like a past tense, and is long enough to be one. */
const PAST = /[^e]ed$/u;

export const isFinite = (word: string): boolean => FINITE.has(word) || (word.length > 4 && PAST.test(word));

const SINGULAR_S = /(?:ss|us|is|news)$/u;
const PLURALS = new Set(
  words(`they we you i people police men women children media staff data many some others few most all both those these several
    none half more plenty majority team family public crew`),
);

/** Whether a noun may be the subject of a verb in the plural, as far as its form tells. */
export const mayBePlural = (noun: string): boolean =>
  PLURALS.has(noun) || /\d$/u.test(noun) || (noun.endsWith('s') && !SINGULAR_S.test(noun));
