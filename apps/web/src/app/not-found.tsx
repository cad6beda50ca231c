import Link from 'next/link';
import { settings } from '../lib/settings.ts';
import { messagesOf } from '../messages/index.ts';

export default async function NotFound() {
  const { state } = messagesOf[(await settings()).language];
  return (
    <div className="max-w-[620px]">
      <h1 className="text-title font-semibold">{state.notFound}</h1>
      <p className="mt-2 text-muted">{state.notFoundHint}</p>
      <Link href="/" className="link mt-4 inline-block">
        {state.home}
      </Link>
    </div>
  );
}
