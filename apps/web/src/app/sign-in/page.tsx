import type { Metadata } from 'next';
import { DixitError, isErrorBody } from '@dixit/model';
import { redirect } from 'next/navigation';
import { phrasesOf } from '../../lib/phrases.ts';
import { ownAddress } from '../../lib/session-cookie.ts';
import { settings } from '../../lib/settings.ts';
import { whoAmI } from '../../lib/who-am-i.ts';
import { messagesOf } from '../../messages/index.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf[(await settings()).language].session.title };
}

/** Where a server that asks for keys is given one. */
export default async function SignIn({ searchParams }: PageProps<'/sign-in'>) {
  const { back, problem } = await searchParams;
  const { language } = await settings();
  const m = messagesOf[language].session;
  const target = ownAddress(typeof back === 'string' ? back : null);
  if (!(await whoAmI()).isKeyed) redirect(target);
  const body = { code: problem, params: {} };
  const fault = isErrorBody(body) ? phrasesOf[language].error(new DixitError(body.code).body) : null;
  return (
    <div className="mx-auto max-w-[460px] py-16">
      <h1 className="mb-2 text-title font-semibold">{m.title}</h1>
      <p className="mb-6 text-muted">{m.hint}</p>
      <form action="/session" method="post" className="space-y-4">
        <input type="hidden" name="back" value={target} />
        <label className="block">
          <span className="field-label">{m.key}</span>
          <input
            name="key"
            type="password"
            required
            autoComplete="current-password"
            aria-describedby={fault === null ? undefined : 'sign-in-problem'}
            className="control w-full"
          />
        </label>
        {fault === null ? null : (
          <p id="sign-in-problem" role="alert" className="border-l-2 border-disputes pl-4">
            {fault.message} <span className="text-muted">{m.wrong}</span>
          </p>
        )}
        <button type="submit" className="control control-primary">
          {m.signIn}
        </button>
      </form>
    </div>
  );
}
