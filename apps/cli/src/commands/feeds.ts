import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DixitError, type Feed } from '@dixit/model';
import { actionOf, flag, requireOperands, text, wholeNumber } from '../args.ts';
import type { Context } from '../context.ts';
import { eachAddress } from '../each-address.ts';
import { EXIT } from '../exit-codes.ts';
import { standardInput } from '../lines.ts';
import { printListing } from '../listing.ts';
import { FEEDS } from '../rows.ts';
import { runFeeds } from '../run-feeds.ts';

export async function run(context: Context): Promise<number> {
  const { args } = context;
  const { feed } = await context.client();
  switch (actionOf(args, ['list', 'add', 'set', 'remove', 'run', 'import', 'export'])) {
    case 'list':
      return await printListing(context, FEEDS, (page) => feed.list.query(page));
    case 'add':
      return await add(context, requireOperands(args, 'URL', 1));
    case 'set':
      return await set(context, requireOperands(args, 'URL', 1));
    case 'remove':
      return await eachAddress(context, requireOperands(args, 'URL', 1), async (url) => {
        await feed.remove.mutate({ url });
        await context.output.document({ removed: url }, () => context.messages.removed(url));
      });
    case 'run':
      return await runFeeds(context, args.operands.slice(1));
    case 'import':
      return await importOpml(context, requireOperands(args, 'FILE|-', 1));
    case 'export':
      return await exportOpml(context);
  }
}

const print = async (context: Context, feed: Feed): Promise<void> =>
  await context.output.document(feed, () => FEEDS.human(feed, context));

/** What was said of a feed; an empty value takes a name back. */
function said({ args }: Context): { every?: number; outlet?: string; title?: string } {
  const [outlet, title] = [text(args, 'outlet'), text(args, 'title')];
  return {
    ...(text(args, 'every') === undefined ? {} : { every: wholeNumber(args, 'every', 0) }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(title === undefined ? {} : { title }),
  };
}

async function add(context: Context, urls: readonly string[]): Promise<number> {
  const { output, messages } = context;
  const client = await context.client();
  return await eachAddress(context, urls, async (url) => {
    const { feed, isNew } = await client.feed.add.mutate({ url, ...said(context) });
    if (!isNew) output.note(messages.feedKnown(feed.url));
    await print(context, feed);
  });
}

async function set(context: Context, urls: readonly string[]): Promise<number> {
  const client = await context.client();
  const { every, outlet, title } = said(context);
  const isPaused = flag(context.args, 'pause') ? true : flag(context.args, 'resume') ? false : undefined;
  return await eachAddress(context, urls, async (url) => {
    await print(
      context,
      await client.feed.set.mutate({
        url,
        ...(every === undefined ? {} : { every }),
        ...(outlet === undefined ? {} : { outlet: outlet || null }),
        ...(title === undefined ? {} : { title: title || null }),
        ...(isPaused === undefined ? {} : { isPaused }),
      }),
    );
  });
}

/** Follows the feeds of OPML files. */
export async function importOpml(context: Context, names: readonly string[]): Promise<number> {
  const { output, messages, phrases } = context;
  const client = await context.client();
  const { every } = said(context);
  for (const name of names) {
    const opml = name === '-' ? await standardInput() : await fileText(resolve(context.env.cwd, name), name);
    const answer = await client.feed.importOpml.mutate({ text: opml, name, ...(every === undefined ? {} : { every }) });
    await output.document(answer, () =>
      messages.feedsImported(phrases.number(answer.added), phrases.number(answer.known)),
    );
  }
  return EXIT.done;
}

async function exportOpml(context: Context): Promise<number> {
  const client = await context.client();
  const { text: opml } = await client.feed.exportOpml.query({});
  const [, file] = context.args.operands;
  if (file === undefined || file === '-') process.stdout.write(opml.endsWith('\n') ? opml : `${opml}\n`);
  else await writeFile(resolve(context.env.cwd, file), opml);
  return EXIT.done;
}

async function fileText(path: string, name: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'EIO';
    throw new DixitError('SOURCE_UNREADABLE', { name, reason }, { cause });
  }
}
