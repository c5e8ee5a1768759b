import { defineConfig } from 'vitepress';
import { linkRule } from '../site/linkRule.ts';
import { sidebar } from '../site/sidebar.ts';
import { slug } from '../site/slug.ts';

// The site may stand below a path.
const base = process.env['SITE_BASE'] ?? '/';

export default defineConfig({
  title: 'support-kpis',
  description: 'Customer-support KPIs as pure functions: response, resolution, backlog, satisfaction and SLA figures.',
  lang: 'en',
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}favicon.svg` }]],
  base,
  srcExclude: ['generate/**', 'build/**', 'site/**', 'examples/**'],
  cleanUrls: false,
  markdown: { anchor: { slugify: slug }, config: (markdown) => linkRule(markdown) },
  themeConfig: {
    nav: [
      { text: 'Guide', link: '/start' },
      { text: 'KPIs', link: '/kpis/' },
      { text: 'Playground', link: '/playground' },
      { text: 'API', link: '/api/' },
    ],
    sidebar: sidebar(),
    outline: [2, 3],
    search: { provider: 'local' },
  },
});
