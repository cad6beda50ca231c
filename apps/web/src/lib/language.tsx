'use client';

import { type ReactNode, createContext, useContext } from 'react';
import { type Language, type Messages, messagesOf } from '../messages/index.ts';
import { type Phrases, phrasesOf } from './phrases.ts';

const LanguageContext = createContext<Language>('en');

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The language of the interface: `m` are its own words, `p` the sentences for what the engine found. */
export function useWords(): { language: Language; m: Messages; p: Phrases } {
  const language = useContext(LanguageContext);
  return { language, m: messagesOf[language], p: phrasesOf[language] };
}
