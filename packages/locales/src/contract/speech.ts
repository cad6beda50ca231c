export interface SpeechLocale {}
