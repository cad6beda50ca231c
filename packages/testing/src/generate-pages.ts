import { generateArticles } from './generate-articles.ts';

/** One invented page, as a site would send it. */
export interface GeneratedPage {
  url: string;
  html: string;
  /** ISO day. */
  published: string;
}

const SMALLEST = 30_000;
const SPREAD = 50_000;
/** Paragraphs come from so many stories of a day. */
const STORIES = 4;

/**
 * Invented news pages of 30 to 80 kB, the same for the same options: a fortieth of it text, the rest scripts, styles
 * and lists of links with names of their own, so that they fold about as real pages do.
 */
export function* generatePages({ pages }: { pages: number }): Generator<GeneratedPage> {
  const articles = generateArticles({ articles: pages * STORIES, perStory: 2 });
  for (let i = 0; i < pages; i++) {
    const random = numbers(i + 1);
    const told = Array.from({ length: STORIES }, () => articles.next().value).filter((one) => one !== undefined);
    const language = i % 2 === 0 ? 'fr' : 'en';
    const own = told.filter((_, n) => n % 2 === i % 2).flatMap(({ text }) => text.split('\n\n').slice(1));
    const title = told[i % 2]?.text.split('\n')[0] ?? '';
    const published = told[0]?.published ?? '2029-01-01';
    const url = `https://www.${word(random)}.example/${published.replaceAll('-', '/')}/${i}-${word(random)}.html`;
    const body = own.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
    const furniture = furnitureOf(random, SMALLEST + random() * SPREAD);
    yield { url, published, html: page({ language, title, published, body, furniture }) };
  }
}

interface Parts {
  language: string;
  title: string;
  published: string;
  body: string;
  furniture: { script: string; menu: string; related: string };
}

const page = ({ language, title, published, body, furniture }: Parts): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:title" content="${title}"><meta property="article:published_time" content="${published}T08:00:00Z">
<script>${furniture.script}</script></head>
<body><header><nav><ul>${furniture.menu}</ul></nav></header>
<main><article><h1>${title}</h1>
${body}
</article><aside class="related"><ul>${furniture.related}</ul></aside></main></body></html>`;

function furnitureOf(random: () => number, length: number): Parts['furniture'] {
  const fill = (share: number, piece: () => string): string => {
    let text = '';
    while (text.length < length * share) text += piece();
    return text;
  };
  const link = (): string =>
    `<li class="item item--${word(random)}"><a href="/${word(random)}/${word(random)}-${word(random)}.html">${word(random)} ${word(random)}</a></li>\n`;
  return {
    script: fill(
      0.7,
      () =>
        `window.config["${word(random)}"]={"id":${Math.floor(random() * 1e6)},"key":"${word(random)}","enabled":true};`,
    ),
    menu: fill(0.15, link),
    related: fill(0.15, link),
  };
}

const word = (random: () => number): string => Math.floor(random() * 2 ** 32).toString(36);

/** Numbers between 0 and 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
