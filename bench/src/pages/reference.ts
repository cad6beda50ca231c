import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A raw page, and the lines that a person took out of it. */
export interface ReferencePage {
  id: string;
  html: Buffer;
  /** Lines of the article that must be found: without captions, credits, bylines and « read also ». */
  wanted: string[];
  /** Lines that count neither way: labels of a few words, and what the reference text leaves out for length. */
  neutral: string[];
  /** The reference text stops before the article does: what is read after its last line counts neither way. */
  isCut: boolean;
}

/** What the folder's own script says of how its texts were made. */
interface Maker {
  articles: { id: string; cut?: unknown; drop?: string[] }[];
  make: (article: { id: string }) => string;
}

/** The pages of `FOLDER/pages/*.html` that have their text in `FOLDER/texts`. */
export async function readReferencePages(folder: string): Promise<ReferencePage[]> {
  const maker = join(folder, 'make-texts.mjs');
  const { articles, make }: Maker = existsSync(maker)
    ? ((await import(pathToFileURL(maker).href)) as Maker)
    : { articles: [], make: () => '' };
  const names = readdirSync(join(folder, 'pages')).filter((name) => name.endsWith('.html'));
  return names.toSorted().flatMap((name) => {
    const id = basename(name, '.html');
    const path = join(folder, 'texts', `${id}.txt`);
    if (!existsSync(path)) return [];
    const html = readFileSync(join(folder, 'pages', name));
    const lines = readFileSync(path, 'utf8').split('\n');
    const article = articles.find((one) => one.id === id);
    const uncut = article?.cut === undefined ? [] : make({ ...article, cut: undefined } as { id: string }).split('\n');
    const captions = captionsOf(html.toString('utf8'));
    const kept = lines.filter((line) => !isFurniture(line) && !captions.has(plain(line)));
    return [
      {
        id,
        html,
        wanted: kept.filter((line) => !isLabel(line)),
        neutral: [...kept.filter(isLabel), ...uncut.filter((line) => !lines.includes(line))],
        isCut: article?.cut !== undefined,
      },
    ];
  });
}

const FURNITURE = [
  /^(?:>+ ?)?(?:à )?(?:lire|voir|écouter) (?:aussi|également)\b/iu,
  /^(?:crédits?|photos?|source|via)\b ?[^.]{0,60}$/iu,
  /(?:©|\(c\)|crédits? ?:)/iu,
  /^[^.]{0,60}\([^)]*\b(?:afp|sipa|reuters|ap|getty)\b[^)]*\)$|\([^()]*\/(?:[^()]*\/)?(?:sipa|afp|reuters|getty)[^()]*\)$/iu,
  /^traduit d/iu,
  /^par [^.]{3,80}$/iu,
  /^(?:(?:le|publié le|article mis à jour le|mis à jour le) )?\d{1,2}(?:er)?[ /]\S+[ /]\d{4}\b.{0,80}$/iu,
  /^(?:publié|article mis à jour|mis à jour)\b.{0,100}$/iu,
  /^[^.]{3,60}\| .{0,60}\d{4}.{0,20}$/u,
  /^blog : /iu,
];

const isFurniture = (line: string): boolean => FURNITURE.some((pattern) => pattern.test(line.trim()));

/** A label of up to three words: a tag, a category, a name. */
const isLabel = (line: string): boolean => line.trim().split(/\s+/u).length <= 3;

/** Texts that the markup itself names as captions. */
function captionsOf(html: string): Set<string> {
  const found = new Set<string>();
  const caption =
    /<figcaption\b[^>]*>([\s\S]*?)<\/figcaption>|<(p|div|span)\b[^>]*class="[^"]*(?:caption|legend)[^"]*"[^>]*>([\s\S]*?)<\/\2>/giu;
  for (const match of html.matchAll(caption)) {
    const words = (match[1] ?? match[3] ?? '').replace(/<[^>]*>/gu, ' ');
    found.add(plain(words.replace(/&#0?39;/gu, "'").replace(/&\w+;/gu, ' ')));
  }
  return found;
}

const plain = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
