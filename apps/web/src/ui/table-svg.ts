import { copyOf, svgElement, svgFile } from './export-picture.ts';

/** Room around the table, in pixels. */
const ROOM = 16;

interface Origin {
  left: number;
  top: number;
}

/** A table as a picture of its own: every cell where the page has it, with its ground, its lines of text and its icons. */
export function tableSvg(table: HTMLTableElement, title: string): string {
  const box = table.parentElement;
  const [left, top] = [box?.scrollLeft ?? 0, box?.scrollTop ?? 0];
  // Headings that stay in view stand elsewhere once the box is scrolled.
  box?.scrollTo(0, 0);
  const { width, height, ...place } = table.getBoundingClientRect().toJSON() as DOMRect;
  const origin = { left: place.left - ROOM, top: place.top - ROOM };
  const parts = [...table.querySelectorAll<HTMLElement>('th, td')].flatMap((cell) => cellParts(cell, origin));
  box?.scrollTo(left, top);
  return svgFile({ width: width + 2 * ROOM, height: height + 2 * ROOM }, title, parts);
}

function cellParts(cell: HTMLElement, origin: Origin): SVGElement[] {
  const { left, top, width, height } = cell.getBoundingClientRect();
  const { backgroundColor, borderBottomColor } = getComputedStyle(cell);
  const at = { x: left - origin.left, y: top - origin.top };
  const ground = svgElement('rect', { ...at, width, height, fill: backgroundColor });
  const line = svgElement('rect', { x: at.x, y: at.y + height - 1, width, height: 1, fill: borderBottomColor });
  const icons = [...cell.querySelectorAll('svg')].map((icon) => {
    const place = icon.getBoundingClientRect();
    const copy = copyOf(icon);
    copy.setAttribute('x', String(place.left - origin.left));
    copy.setAttribute('y', String(place.top - origin.top));
    return copy;
  });
  return [ground, line, ...icons, ...textParts(cell, origin)];
}

/** Each line of each text of a cell; what is only meant for ears is left out. */
function textParts(cell: HTMLElement, origin: Origin): SVGElement[] {
  const texts: SVGElement[] = [];
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest('.sr-only')) continue;
    const style = getComputedStyle(parent);
    const isUpright = style.writingMode !== 'horizontal-tb';
    const size = Number.parseFloat(style.fontSize);
    for (const { text, rect } of linesOf(node, isUpright)) {
      const x = rect.left - origin.left + (isUpright ? rect.width / 2 + size * 0.35 : 0);
      const y = rect.top - origin.top + (isUpright ? rect.height : rect.height / 2 + size * 0.35);
      const element = svgElement('text', {
        x,
        y,
        fill: style.color,
        'font-family': style.fontFamily,
        'font-size': style.fontSize,
        'font-weight': style.fontWeight,
        // As wide with whatever face the file is shown in.
        textLength: isUpright ? rect.height : rect.width,
        lengthAdjust: 'spacingAndGlyphs',
        ...(isUpright ? { transform: `rotate(-90 ${x} ${y})` } : {}),
      });
      element.textContent = text;
      texts.push(element);
    }
  }
  return texts;
}

/** The text of a node as the page breaks it into lines. */
function linesOf(node: Node, isUpright: boolean): { text: string; rect: DOMRect }[] {
  const lines: { text: string; rect: DOMRect }[] = [];
  const range = document.createRange();
  for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/gu)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const rect = range.getBoundingClientRect();
    if (rect.width === 0) continue;
    const last = lines.at(-1);
    const isSame = last && (isUpright ? Math.abs(last.rect.left - rect.left) : Math.abs(last.rect.top - rect.top)) < 2;
    if (!isSame) lines.push({ text: word, rect });
    else {
      last.text += ` ${word}`;
      const [left, top] = [Math.min(last.rect.left, rect.left), Math.min(last.rect.top, rect.top)];
      const [right, bottom] = [Math.max(last.rect.right, rect.right), Math.max(last.rect.bottom, rect.bottom)];
      last.rect = new DOMRect(left, top, right - left, bottom - top);
    }
  }
  return lines;
}
