'use client';

import { type DeskMessages, deskMessagesOf } from '../messages/desk.ts';
import { useWords } from './language.tsx';

/** `useWords` with the words of the screens that one works at. */
export function useDeskWords(): Omit<ReturnType<typeof useWords>, 'm'> & { m: DeskMessages } {
  const { language, p } = useWords();
  return { language, m: deskMessagesOf[language], p };
}
