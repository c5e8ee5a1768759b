export { type HtmlOptions, renderHtml } from './html/renderHtml.ts';
export { type CsvOptions, renderCsv } from './renderCsv.ts';
export { type JsonOptions, renderJson } from './renderJson.ts';
export { type MarkdownOptions, renderMarkdown } from './renderMarkdown.ts';
