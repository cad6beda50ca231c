interface Range {
  start: number;
  end: number;
}

/** The stretch of the frozen text that is selected on the page, in UTF-16 code units; null for none. */
export function selectedWords(): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = placeOf(startContainer, startOffset);
  const end = placeOf(endContainer, endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

/** Where a point of the page stands in the text: every piece of it says where it begins. */
function placeOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-start]');
  if (!piece) return null;
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, offset);
  return Number(piece.dataset['start']) + before.toString().length;
}

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u202f\u2009]/gu, ' '],
  [/[‘’ʼ]/gu, "'"],
  [/[«»“”„]/gu, '"'],
  [/\s/gu, ' '],
];
const plain = (text: string): string => PLAIN.reduce((known, [mark, by]) => known.replace(mark, by), text);

/** Where words stand in a text, whichever space, apostrophe and quotation mark they are written with. At most `most` places. */
export function placesOf(words: string, text: string, most = 5): Range[] {
  const [wanted, within] = [plain(words.trim()), plain(text)];
  const found: Range[] = [];
  if (wanted === '') return found;
  for (let at = within.indexOf(wanted); at >= 0 && found.length < most; at = within.indexOf(wanted, at + 1))
    found.push({ start: at, end: at + wanted.length });
  return found;
}
