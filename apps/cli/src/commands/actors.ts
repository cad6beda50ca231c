import { type ActionOf, ActorType, type CurationAction, PartOfActor } from '@dixit/model';
import { act } from '../act.ts';
import { UsageError, actionOf, requireOperands, text } from '../args.ts';
import type { Context } from '../context.ts';
import { printListing } from '../listing.ts';
import { queryText } from '../query.ts';
import { ACTORS } from '../rows.ts';
import { showEach } from '../show/show-each.ts';

const ACTIONS = ['merge', 'split', 'rename', 'retype', 'alias', 'role', 'apart'] as const;

export async function run(context: Context): Promise<number> {
  const action = actionOf(context.args, ['list', 'show', ...ACTIONS]);
  if (action === 'show') return await showEach(context, requireOperands(context.args, 'ID', 1), 'actor');
  if (action !== 'list') return await act(context, actionFor(action, context));
  const q = queryText(context.args, 1);
  const { actor } = await context.client();
  return await printListing(context, ACTORS, (page) => actor.list.query({ q, ...page }));
}

function actionFor(action: (typeof ACTIONS)[number], { args }: Context): CurationAction {
  const [id = '', ...others] = requireOperands(args, 'ID', 1);
  const given = (name: string): string | null | undefined => (text(args, name) === '' ? null : text(args, name));
  switch (action) {
    case 'merge':
      return { do: 'actor.merge', id, from: requireOperands(args, 'ID', 2) };
    case 'split':
      return others.length > 0
        ? { do: 'actor.split', id, members: others }
        : { do: 'actor.split', id, part: partOf(args), ...named(text(args, 'name')) };
    case 'rename': {
      const name = { ...french(given('fr')), ...english(given('en')) };
      if (Object.keys(name).length === 0) throw new UsageError('missingOperand', '--fr, --en');
      return { do: 'actor.rename', id, name };
    }
    case 'retype': {
      const type = ActorType.safeParse(others[0]);
      if (!type.success) throw new UsageError('badValue', others[0] ?? '', ActorType.options);
      return { do: 'actor.retype', id, type: type.data };
    }
    case 'alias': {
      const [add, drop] = [text(args, 'add'), text(args, 'drop')];
      if (add === undefined && drop === undefined) throw new UsageError('missingOperand', '--add, --drop');
      return { do: 'actor.alias', id, add: add === undefined ? [] : [add], drop: drop === undefined ? [] : [drop] };
    }
    case 'role': {
      const said = roleOf(args);
      if (said.add.length + said.drop.length === 0) throw new UsageError('missingOperand', '--add, --drop');
      return { do: 'actor.role', id, ...said };
    }
    case 'apart':
      return { do: 'actor.apart', id, from: requireOperands(args, 'ID', 2) };
  }
}

const named = (name: string | undefined): { name?: string } => (name === undefined ? {} : { name });
const french = (fr: string | null | undefined): { fr?: string | null } => (fr === undefined ? {} : { fr });
const english = (en: string | null | undefined): { en?: string | null } => (en === undefined ? {} : { en });

/** What an actor holds, from when to when, and what not. */
function roleOf(args: Context['args']): Pick<ActionOf<'actor.role'>, 'add' | 'drop'> {
  const [held, drop] = [text(args, 'add'), text(args, 'drop')];
  const [since, until] = [text(args, 'since'), text(args, 'until')];
  const add = held === undefined ? [] : [{ text: held, ...(since && { since }), ...(until && { until }) }];
  return { add, drop: drop === undefined ? [] : [drop] };
}

/** What of an actor is somebody else, as the options say it. */
function partOf(args: Context['args']): PartOfActor {
  const list = (name: string): string[] | undefined =>
    text(args, name)
      ?.split(',')
      .map((each) => each.trim());
  const [forms, roles, outlets, sources] = [list('called'), list('office'), list('src'), list('in')];
  const part = { forms, roles, outlets, sources, since: text(args, 'since'), until: text(args, 'until') };
  const said = PartOfActor.safeParse(
    Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)),
  );
  if (!said.success) throw new UsageError('missingOperand', '--called, --office, --src, --in, --since, --until');
  return said.data;
}
