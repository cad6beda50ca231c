// Made by scripts/gen.ts from the folders beside this file.
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

export const LOCALES = [en, fr] as const;
