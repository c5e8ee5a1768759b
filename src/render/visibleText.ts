const LONGEST = 60;

/** Control characters, and the marks that turn the direction of writing: what a terminal would obey instead of show. */
const OBEYED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose.
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text with its marks shown instead of obeyed, however long it is. */
export function visibleMarks(text: string): string {
  return text.replace(OBEYED, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Text of a record as a table may show it: on one line, nothing that a terminal obeys, at most 60 characters. */
export function visibleText(text: string): string {
  const shown = visibleMarks(text);
  const characters = Array.from(shown);
  return characters.length <= LONGEST ? shown : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

/** A group's key as the head of a column; records without the field are «(none)». */
export function groupName(key: string | number | boolean | null): string {
  return key === null ? '(none)' : visibleText(String(key));
}
