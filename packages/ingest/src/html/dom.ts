/**
 * The part of the DOM that reading a page and Readability take, as light as it can be: a page of news has thousands of
 * nodes, and nodes that can be listened to, styled and written back cost more than all the reading. Lists are not live.
 */
export type PageNode = PageElement | PageText;

export interface Attribute {
  name: string;
  value: string;
}

abstract class TreeNode {
  parentNode: PageElement | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;

  get nextElementSibling(): PageElement | null {
    return firstElementFrom(this.nextSibling);
  }

  get previousElementSibling(): PageElement | null {
    let node = this.previousSibling;
    while (node !== null && node.nodeType !== 1) node = node.previousSibling;
    return node;
  }

  remove(): void {
    const { parentNode: parent, previousSibling: before, nextSibling: after } = this;
    if (parent === null) return;
    if (before === null) parent.firstChild = after;
    else before.nextSibling = after;
    if (after === null) parent.lastChild = before;
    else after.previousSibling = before;
    this.parentNode = this.previousSibling = this.nextSibling = null;
  }
}

/** Words of a page between two marks. */
export class PageText extends TreeNode {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  nodeValue: string;

  constructor(words: string) {
    super();
    this.nodeValue = words;
  }

  get textContent(): string {
    return this.nodeValue;
  }

  get childNodes(): PageNode[] {
    return [];
  }
}

const NONE: Attribute[] = [];

export class PageElement extends TreeNode {
  readonly nodeType = 1;
  /** In capitals. */
  tagName: string;
  localName: string;
  id = '';
  className = '';
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;
  /** Without `id` and `class`. */
  attributes: Attribute[] = NONE;
  readonly ownerDocument: PageDocument;

  constructor(name: string, ownerDocument: PageDocument) {
    super();
    this.localName = name;
    this.tagName = capitals(name);
    this.ownerDocument = ownerDocument;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get childNodes(): PageNode[] {
    const nodes: PageNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): PageElement[] {
    const elements: PageElement[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling)
      if (node.nodeType === 1) elements.push(node);
    return elements;
  }

  get firstElementChild(): PageElement | null {
    return firstElementFrom(this.firstChild);
  }

  get textContent(): string {
    const only = this.firstChild;
    if (only === null) return '';
    if (only === this.lastChild) return only.textContent;
    let words = '';
    for (let node: PageNode | null = only; node !== null; node = following(node, this))
      if (node.nodeType === 3) words += node.nodeValue;
    return words;
  }

  getAttribute(name: string): string | null {
    if (name === 'class') return this.className === '' ? null : this.className;
    if (name === 'id') return this.id === '' ? null : this.id;
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  /** The first value of a name stands. */
  addAttribute(name: string, value: string): void {
    if (this.hasAttribute(name)) return;
    if (name === 'class') this.className = value;
    else if (name === 'id') this.id = value;
    else if (this.attributes === NONE) this.attributes = [{ name, value }];
    else this.attributes.push({ name, value });
  }

  appendChild(node: PageNode): void {
    node.remove();
    node.parentNode = this;
    node.previousSibling = this.lastChild;
    if (this.lastChild === null) this.firstChild = node;
    else this.lastChild.nextSibling = node;
    this.lastChild = node;
  }

  removeChild(node: PageNode): void {
    node.remove();
  }

  replaceChild(node: PageNode, old: PageNode): void {
    node.remove();
    const { previousSibling: before, nextSibling: after } = old;
    old.parentNode = old.previousSibling = old.nextSibling = null;
    node.parentNode = this;
    node.previousSibling = before;
    node.nextSibling = after;
    if (before === null) this.firstChild = node;
    else before.nextSibling = node;
    if (after === null) this.lastChild = node;
    else after.previousSibling = node;
  }

  /** Elements of a name; `*` for all. */
  getElementsByTagName(name: string): PageElement[] {
    const found: PageElement[] = [];
    const wanted = capitals(name);
    for (let node = this.firstChild; node !== null; node = following(node, this))
      if (node.nodeType === 1 && (wanted === '*' || node.tagName === wanted)) found.push(node);
    return found;
  }

  /** Elements of the names in a list apart by commas: no other selector is understood. */
  querySelectorAll(names: string): PageElement[] {
    if (!names.includes(',')) return this.getElementsByTagName(names);
    const wanted = new Set(names.split(',').map(capitals));
    return this.getElementsByTagName('*').filter(({ tagName }) => wanted.has(tagName));
  }

  /** The first element in it that is as asked. */
  find(isFound: (element: PageElement) => boolean): PageElement | null {
    for (let node = this.firstChild; node !== null; node = following(node, this))
      if (node.nodeType === 1 && isFound(node)) return node;
    return null;
  }

  has(name: string): boolean {
    return this.find((element) => element.tagName === name) !== null;
  }
}

/** A page: one `html` that holds one `body`, whatever was written. */
export class PageDocument {
  readonly documentElement: PageElement = new PageElement('html', this);
  body: PageElement = this.documentElement;
  /** Readability changes the names of elements in place where it sees this. */
  readonly firstChild = { __JSDOMParser__: true };

  get title(): string {
    const element = this.documentElement.find(({ tagName }) => tagName === 'TITLE');
    return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  }

  createElement(name: string): PageElement {
    return new PageElement(name.toLowerCase(), this);
  }

  getElementsByTagName(name: string): PageElement[] {
    return this.documentElement.getElementsByTagName(name);
  }

  querySelectorAll(names: string): PageElement[] {
    return this.documentElement.querySelectorAll(names);
  }
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;

function firstElementFrom(from: PageNode | null): PageElement | null {
  let node = from;
  while (node !== null && node.nodeType !== 1) node = node.nextSibling;
  return node;
}

/** The next node of a tree in the order of its source. */
function following(node: PageNode, top: PageElement): PageNode | null {
  if (node.nodeType === 1 && node.firstChild !== null) return node.firstChild;
  let at: PageNode = node;
  while (at.nextSibling === null) {
    const up: PageElement | null = at.parentNode;
    if (up === null || up === top) return null;
    at = up;
  }
  return at.nextSibling;
}

const inCapitals = new Map<string, string>();
const MOST_NAMES = 1000;

/** Pages use a few dozen names. */
function capitals(name: string): string {
  const known = inCapitals.get(name);
  if (known !== undefined) return known;
  const capital = name.toUpperCase();
  if (inCapitals.size < MOST_NAMES) inCapitals.set(name, capital);
  return capital;
}
