import type { SpeechLocale } from '../contract/speech.ts';

export const speech: SpeechLocale = {};
