// Measures one part, for main.ts, which starts this and waits for the figures: `part.ts TITLE INPUT`.
import { type PartInput, measured } from './parts.ts';

const [title = '', input = '{}'] = process.argv.slice(2);
const section = await measured(title, JSON.parse(input) as PartInput);
process.send?.(section);
process.disconnect();
