/** A table as CSV (RFC 4180). A text that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(value: string): string {
  const text = /^[=+\-@\t]/u.test(value) && Number.isNaN(Number(value)) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Properties that a picture gets from the page and would lose outside it. */
const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;

/** A picture of the page as a file of its own: its styles inlined, its ground and its title with it. */
export function svgText(svg: SVGSVGElement, title: string): string {
  const [width, height] = [svg.clientWidth - paddingOf(svg), svg.clientHeight];
  const drawn = svg.getBBox();
  const copy = copyOf(svg);
  copy.setAttribute('width', String(Math.round(width)));
  copy.setAttribute('height', String(Math.round(height)));
  copy.setAttribute('overflow', 'visible');
  // What stands beyond the frame on the page belongs to the picture.
  return svgFile(
    { width: Math.max(width, drawn.x + drawn.width), height: Math.max(height, drawn.y + drawn.height) },
    title,
    [copy],
  );
}

/** A part of a picture that looks alike outside the page. */
export function copyOf(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [
    [svg, ...svg.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ];
  for (const [i, element] of from.entries()) {
    const target = to[i];
    const style = getComputedStyle(element);
    if (!target) continue;
    for (const name of KEPT) target.setAttribute(name, style.getPropertyValue(name));
    target.removeAttribute('class');
    target.removeAttribute('style');
  }
  return copy;
}

/** A file with a title, on the ground of the page; its size in pixels. */
export function svgFile(
  { width, height }: { width: number; height: number },
  title: string,
  parts: readonly SVGElement[],
): string {
  const file = svgElement('svg', { width: Math.ceil(width), height: Math.ceil(height) });
  const name = svgElement('title', {});
  name.textContent = title;
  const fill = getComputedStyle(document.documentElement).backgroundColor;
  file.append(name, svgElement('rect', { width: '100%', height: '100%', fill }), ...parts);
  return new XMLSerializer().serializeToString(file);
}

export function svgElement(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function paddingOf(svg: SVGSVGElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(svg);
  return Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
}

/** Hands a text to the person as a file. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
