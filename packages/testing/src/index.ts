export {
  aBundle,
  aComparison,
  aDelta,
  aSource,
  aSpeaker,
  aStatement,
  aTime,
  anActor,
  anEntity,
  anEvent,
  anEventMention,
  anExtraction,
  anId,
  anUtterance,
} from './builders.ts';
export { collect } from './collect.ts';
export { generateBundles, nameOfSpeaker, wordOfRank } from './generate-statements.ts';
export type { GenerateOptions } from './generate-statements.ts';
