'use client';

import Link from 'next/link';
import { useWords } from '../lib/language.tsx';
import { useSession } from '../lib/session.tsx';

/** Whose key it is and what it permits, where the server asks for keys; and the way out, or in. */
export function SignedIn() {
  const { m } = useWords();
  const { name, role, isKeyed } = useSession();
  if (!isKeyed) return null;
  if (name === null) {
    return (
      <Link href="/sign-in" prefetch={false} className="link text-center text-note">
        {m.session.signIn}
      </Link>
    );
  }
  return (
    <form action="/session/end" method="post" className="text-center text-note" aria-label={m.session.session}>
      <p className="break-words">{name}</p>
      {role === null ? null : <p className="text-muted">{m.session.roles[role]}</p>}
      <button type="submit" className="link">
        {m.session.signOut}
      </button>
    </form>
  );
}
