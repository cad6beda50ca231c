/** One invented article, as bytes would hold it. */
export interface GeneratedArticle {
  name: string;
  text: string;
  /** ISO day. */
  published: string;
  outlet: string;
}

export interface ArticlesOptions {
  articles: number;
  /** Articles that tell of one event (default 4). */
  perStory?: number;
  /** Events of one day (default 5). */
  storiesPerDay?: number;
}

const FIRST_DAY = Date.UTC(2029, 0, 1);
const DAY = 86_400_000;
const ONSETS = [
  'B',
  'D',
  'F',
  'G',
  'K',
  'L',
  'M',
  'N',
  'P',
  'R',
  'S',
  'T',
  'V',
  'Z',
  'Br',
  'Dr',
  'Kr',
  'Tr',
  'St',
  'Gl',
];
const RIMES = ['arin', 'ovel', 'emik', 'undar', 'ilas', 'orten', 'avik', 'elmo', 'irsan', 'ondel'];
const FIRST_NAMES = ['Mara', 'Radek', 'Ilse', 'Joren', 'Livia', 'Anton', 'Signe', 'Oskar', 'Ines', 'Pavel'];
const OUTLETS = 40;

/** A name for each number below 200. */
const nameOf = (n: number): string =>
  `${ONSETS[n % ONSETS.length] ?? ''}${RIMES[Math.floor(n / ONSETS.length) % RIMES.length] ?? ''}`;
const personOf = (n: number): string => `${FIRST_NAMES[n % FIRST_NAMES.length] ?? ''} ${nameOf(n)}`;
const PEOPLE = 200;

/**
 * Invented news of meetings, calls and strikes, the same for the same options: every day new stories, each told by
 * several outlets in French and English on that day and the next, with figures and quotations. More articles are
 * more days.
 */
export function* generateArticles({
  articles,
  perStory = 4,
  storiesPerDay = 5,
}: ArticlesOptions): Generator<GeneratedArticle> {
  for (let i = 0; i < articles; i++) {
    const story = Math.floor(i / perStory);
    const day = Math.floor(story / storiesPerDay);
    const told = day + (i % perStory > 1 ? 1 : 0);
    const published = new Date(FIRST_DAY + told * DAY).toISOString().slice(0, 10);
    const text = i % 2 === 0 ? inFrench(story, i, day) : inEnglish(story, i, day);
    yield { name: `article-${i}.txt`, text, published, outlet: `${nameOf(i % OUTLETS)} News` };
  }
}

const THINGS = {
  fr: [
    'le blé',
    'la digue',
    'le pont',
    'la pêche',
    'le gaz',
    'la poste',
    'le rail',
    'la douane',
    'le port',
    'la mine',
    'le lac',
    'la forêt',
    'le canal',
  ],
  en: [
    'grain',
    'the dam',
    'the bridge',
    'fishing',
    'gas',
    'mail',
    'the railway',
    'customs',
    'the harbour',
    'the mine',
    'the lake',
    'the forest',
    'the canal',
  ],
} as const;
const thing = (language: keyof typeof THINGS, n: number): string => THINGS[language][n % THINGS[language].length] ?? '';

interface Cast {
  one: string;
  other: string;
  town: string;
  speaker: string;
}

const castOf = (story: number): Cast => ({
  one: personOf((story * 7) % PEOPLE),
  other: personOf((story * 13 + 5) % PEOPLE),
  town: `${nameOf((story * 3 + 1) % PEOPLE)}burg`,
  speaker: personOf((story * 11 + 3) % PEOPLE),
});

function inFrench(story: number, i: number, day: number): string {
  const { one, other, town, speaker } = castOf(story);
  const date = new Date(FIRST_DAY + day * DAY).toLocaleDateString('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
  return [
    `${one} et ${other} se rencontrent à ${town}`,
    `${one} a rencontré ${other} à ${town} le ${date}, a annoncé le porte-parole ${speaker}.`,
    `« Nous avons parlé de ${1000 + ((story * 37 + i) % 50) * 100} soldats, ${thing('fr', story)} et ${thing('fr', story + 7)} », a déclaré ${one}.`,
    `${other} a démenti avoir accepté un sommet à ${town}. « Rien n’est décidé pour ${thing('fr', story + 3)} ou ${thing('fr', story + 11)} », a-t-elle ajouté.`,
    `Selon ${speaker}, la rencontre a duré deux heures et ${10 + (i % 3) * 10} minutes.`,
  ].join('\n\n');
}

function inEnglish(story: number, i: number, day: number): string {
  const { one, other, town, speaker } = castOf(story);
  const date = new Date(FIRST_DAY + day * DAY).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return [
    `${one} meets ${other} in ${town}`,
    `${one} met ${other} in ${town} on ${date}, the spokesman ${speaker} said.`,
    `“We spoke of ${1000 + ((story * 37 + i) % 50) * 100} soldiers, ${thing('en', story)} and ${thing('en', story + 7)},” ${one} said.`,
    `${other} denied that she had agreed to a summit in ${town}. “Nothing is decided about ${thing('en', story + 3)} or ${thing('en', story + 11)},” she said.`,
    `According to ${speaker}, the meeting lasted two hours and ${10 + (i % 3) * 10} minutes.`,
  ].join('\n\n');
}
