import { useData } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { defineAsyncComponent, h } from 'vue';
import './style.css';

/** Only the pages of KPIs load the library. */
const LiveKpi = defineAsyncComponent(() => import('./LiveKpi.vue'));
const Playground = defineAsyncComponent(() => import('./Playground.vue'));

function BelowKpi() {
  const { page } = useData();
  const path = page.value.relativePath;
  return path.startsWith('kpis/') && path !== 'kpis/index.md' ? h(LiveKpi) : null;
}

/** Its page has no footer, before which something could stand. */
function BelowPlayground() {
  const { page } = useData();
  return page.value.relativePath === 'playground.md' ? h(Playground) : null;
}

export default {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, null, {
      'doc-footer-before': () => h(BelowKpi),
      'doc-after': () => h(BelowPlayground),
    }),
};
