import { type Args, text } from './args.ts';

/** Who does it and why, as `--who` and `--why` say. */
export function doingOf(args: Args): { why?: string; by?: string } {
  const [why, by] = [text(args, 'why'), text(args, 'who')];
  return { ...(why === undefined ? {} : { why }), ...(by === undefined ? {} : { by }) };
}
