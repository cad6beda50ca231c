import { describeLocale } from '@dixit/testing/locale-contract';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

describeLocale(fr, en, new URL('./fr/cases/', import.meta.url));
describeLocale(en, fr, new URL('./en/cases/', import.meta.url));
