/** A piece of code that stands in the documentation. */
export interface Snippet {
  /** Path below the repository's root. */
  readonly file: string;
  /** The line of the file on which the code starts, from 1. */
  readonly line: number;
  /** The word after the fence: `ts`, `sh`, `csv` … */
  readonly language: string;
  /** The name after the language (```` ```csv tickets.csv ````): a file that the page's snippets find beside them. */
  readonly name: string | null;
  readonly code: string;
}

/** How a test and a stack trace name a snippet: `README.md:12`. */
export function placeOf({ file, line }: Snippet): string {
  return `${file}:${line}`;
}
