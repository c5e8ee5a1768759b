export { type HtmlOptions, renderHtml } from './html/renderHtml.ts';
