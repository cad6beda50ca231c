import type { Metadata } from 'next';
import { BatchScreen } from '../../../features/batch/batch-screen.tsx';
import { settings } from '../../../lib/settings.ts';
import { deskMessagesOf } from '../../../messages/desk.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessagesOf[(await settings()).language].batch.title };
}

export default function Page() {
  return <BatchScreen />;
}
