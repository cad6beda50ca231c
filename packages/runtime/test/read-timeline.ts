import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Context, createContext, runInContext } from 'node:vm';
import { parseHTML } from 'linkedom';

/** What TimelineJS makes of a file. */
interface TimelineConfig {
  events: { unique_id: string; start_date: { data: { date_obj: Date } }; text: { headline: string } }[];
  validate(): void;
  getErrors(): unknown[];
}

/** The class of TimelineJS that a page makes; it reads its data with this method, before anything is drawn. */
interface Timeline {
  setConfig(config: TimelineConfig): void;
  _initData(data: object): void;
}

let timeline: (new () => Timeline) | null = null;

/** The slides as TimelineJS itself reads them; throws with what it has against the file. */
export function readTimeline(file: string): TimelineConfig['events'] {
  timeline ??= load();
  const reader = Object.create(timeline.prototype as object) as Timeline;
  let events: TimelineConfig['events'] = [];
  reader.setConfig = (config) => {
    if (config.events.length > 0) config.validate();
    if (config.getErrors().length > 0) throw new Error(config.getErrors().join('\n'));
    ({ events } = config);
  };
  // oxlint-disable-next-line no-underscore-dangle -- the library's own name for reading
  reader._initData(JSON.parse(file) as object);
  return events;
}

/** Of a piece of markup, as a browser makes a page of one. */
class DOMParser {
  parseFromString = (markup: string): unknown => parseHTML(`<body>${markup}</body>`).document;
}

/** The library is one script for a page: it finds a page here, on which nothing is ever drawn. */
function load(): new () => Timeline {
  const path = fileURLToPath(import.meta.resolve('@knight-lab/timelinejs/dist/js/timeline.js'));
  const { window } = parseHTML('<!doctype html><title>x</title>');
  // Without it the library leaves markup as it is instead of building it up to clean it.
  Object.defineProperty(window.document, 'implementation', { value: {} });
  const page: Record<string, unknown> = { URL, setTimeout, clearTimeout, DOMParser };
  const empty = (): object => ({});
  Object.assign(page, {
    document: window.document,
    navigator: { userAgent: '', platform: '' },
    location: new URL('https://page.example/'),
  });
  Object.assign(page, { window: page, self: page, addEventListener: empty, getComputedStyle: empty });
  for (const name of [
    'Element',
    'HTMLElement',
    'Node',
    'DocumentFragment',
    'HTMLTemplateElement',
    'NodeFilter',
    'MutationObserver',
  ])
    page[name] = (window as unknown as Record<string, unknown>)[name];
  const context: Context = createContext(page);
  return (runInContext(`${readFileSync(path, 'utf8')}\nTL`, context) as { Timeline: new () => Timeline }).Timeline;
}
