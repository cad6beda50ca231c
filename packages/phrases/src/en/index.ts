import type { Catalogue } from '../catalogue.ts';
import { english } from '../typography.ts';
import { errors, systemReasons } from './errors.ts';
import { diagnosticHints, diagnostics, explanations, queryFaults, reasons } from './sentences.ts';
import { citation, eventTitles, nouns, speechVerbs, time, units } from './parts.ts';
import { words } from './words.ts';

export const en: Catalogue = {
  language: 'en',
  locale: 'en-GB',
  typography: english,
  joined: (preposition, name) => `${preposition} ${name}`,
  words,
  nouns,
  reasons,
  explanations,
  diagnostics,
  diagnosticHints,
  undeterminedLanguage: 'undetermined language',
  errors,
  queryFaults,
  systemReasons,
  units,
  speechVerbs,
  eventTitles,
  time,
  citation,
};
