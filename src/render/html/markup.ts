import { visibleMarks } from '../visibleText.ts';

/** Markup that is safe to put in a page. Only {@link element} makes it; every text that it is given is escaped. */
export interface Markup {
  readonly markup: string;
}

export type Attribute = string | number | boolean | null;
export type Part = Markup | string | number | null;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Text that a browser shows as it is, in an element and in an attribute. */
export function escapeHtml(text: string): string {
  return visibleMarks(text).replace(/[&<>"'`]/g, (character) => entities[character] as string);
}

/** Elements of HTML that have no end. */
const endless: ReadonlySet<string> = new Set(['meta', 'br']);
/** Elements of SVG without children, which may be closed at once. */
const closed: ReadonlySet<string> = new Set(['rect', 'line', 'path', 'circle', 'use']);

/** An element; `null` attributes and parts are left out. Numbers have at most two decimals. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Attribute>> = {},
  content: Part | readonly Part[] = null,
): Markup {
  const start = `<${name}${Object.entries(attributes).map(attributeText).join('')}`;
  if (endless.has(name)) return { markup: `${start}>` };
  const inner = fragment(content).markup;
  if (inner === '' && closed.has(name)) return { markup: `${start}/>` };
  return { markup: `${start}>${inner}</${name}>` };
}

/** Several parts beside each other. */
export function fragment(content: Part | readonly Part[]): Markup {
  const parts = Array.isArray(content) ? (content as readonly Part[]) : [content as Part];
  return { markup: parts.map(partText).join('') };
}

function partText(part: Part): string {
  if (part === null) return '';
  return typeof part === 'object' ? part.markup : escapeHtml(String(part));
}

function attributeText([name, value]: readonly [string, Attribute]): string {
  if (value === null || value === false) return '';
  if (value === true) return ` ${name}`;
  return ` ${name}="${typeof value === 'number' ? coordinate(value) : escapeHtml(value)}"`;
}

/** A number of a drawing, to a hundredth of a pixel. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
