import { useData } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { defineAsyncComponent, h } from 'vue';
import './style.css';

/** Only the pages of KPIs load the library. */
const LiveKpi = defineAsyncComponent(() => import('./LiveKpi.vue'));
const Playground = defineAsyncComponent(() => import('./Playground.vue'));

function AfterPage() {
  const { page } = useData();
  const path = page.value.relativePath;
  if (path === 'playground.md') return h(Playground);
  return path.startsWith('kpis/') && path !== 'kpis/index.md' ? h(LiveKpi) : null;
}

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'doc-footer-before': () => h(AfterPage) }),
};
