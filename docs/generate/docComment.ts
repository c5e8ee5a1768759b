import ts from 'typescript';

/** The doc comment of a KPI, cut into its parts. */
export interface DocComment {
  /** What the reader learns, in one sentence. */
  readonly lead: string;
  /** Which rows count. */
  readonly counts: string;
  /** When the figure misleads. */
  readonly trap: string;
  /** What goes in and what comes out. */
  readonly takes: string;
  readonly throws: readonly string[];
  readonly examples: readonly string[];
}

/** The parts of a KPI's doc comment, as the house style orders them. */
export function docComment(symbol: ts.Symbol, checker: ts.TypeChecker): DocComment {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const [lead = '', ...paragraphs] = text.split(/\n\s*\n/).map(oneLine);
  const tags = symbol.getJsDocTags(checker).map(({ name, text: parts }) => ({
    name,
    text: ts.displayPartsToString(parts).trim(),
  }));
  return {
    lead,
    counts: paragraphOf(paragraphs, 'Counts'),
    trap: paragraphOf(paragraphs, 'Trap'),
    takes: paragraphs.find((own) => own.startsWith('Takes ')) ?? '',
    throws: tags.filter(({ name }) => name === 'throws').map((tag) => oneLine(tag.text)),
    examples: tags.filter(({ name }) => name === 'example').map((tag) => tag.text),
  };
}

function paragraphOf(paragraphs: readonly string[], word: string): string {
  const own = paragraphs.find((paragraph) => new RegExp(`^${word}[:,]`).test(paragraph)) ?? '';
  return capitalised(own.replace(new RegExp(`^${word}[:,]\\s*`), ''));
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
