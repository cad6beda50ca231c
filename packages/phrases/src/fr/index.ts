import type { Catalogue } from '../catalogue.ts';
import { contracted, french } from '../typography.ts';
import { errors, systemReasons } from './errors.ts';
import { diagnosticHints, diagnostics, explanations, queryFaults, reasons } from './sentences.ts';
import { citation, eventTitles, nouns, speechVerbs, time, units } from './parts.ts';
import { words } from './words.ts';

export const fr: Catalogue = {
  language: 'fr',
  locale: 'fr-FR',
  typography: french,
  joined: contracted,
  words,
  nouns,
  reasons,
  explanations,
  diagnostics,
  diagnosticHints,
  undeterminedLanguage: 'langue indéterminée',
  errors,
  queryFaults,
  systemReasons,
  units,
  speechVerbs,
  eventTitles,
  time,
  citation,
};
