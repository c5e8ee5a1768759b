import { palette, type Scheme } from './palette.ts';
import { phoneStyle, printStyle } from './styleMedia.ts';

/** The look of the page: letters of the machine, no file of others. */
export function styleSheet(): string {
  return [
    `:root{color-scheme:light dark;${variables(palette.light)}}`,
    `@media (prefers-color-scheme:dark){:root{${variables(palette.dark)}}}`,
    rules,
    ...palette.light.heat.map((_, shade) => `.h${shade}{background:var(--heat${shade});color:var(--heat-ink${shade})}`),
    phoneStyle,
    `@media print{:root{${variables(palette.light)}}${printStyle}}`,
    '@media (prefers-reduced-motion:reduce){*{transition:none!important;scroll-behavior:auto!important}}',
  ].join('\n');
}

function variables({ heat, heatInk, ...colours }: Scheme): string {
  return [
    ...Object.entries(colours).map(([name, colour]) => `--${name}:${colour}`),
    ...heat.map((colour, shade) => `--heat${shade}:${colour}`),
    ...heatInk.map((colour, shade) => `--heat-ink${shade}:${colour}`),
  ].join(';');
}

const rules = `
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
main,header,footer{max-width:1240px;margin:0 auto;padding:0 24px}
header{padding-top:40px}
h1{font-size:30px;line-height:1.2;font-weight:650;letter-spacing:-.02em;margin:0 0 6px}
h2{font-size:20px;line-height:1.3;font-weight:650;letter-spacing:-.01em;margin:0 0 4px}
h3{font-size:14px;line-height:1.35;font-weight:600;margin:0}
p{margin:0}
section{margin:44px 0 0;scroll-margin-top:12px}
.lead,.facts{color:var(--muted);max-width:78ch}
.lead{margin-bottom:16px}
nav{margin-top:18px}
nav ul{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;margin:0;padding:0}
a{color:var(--accent);text-underline-offset:3px;text-decoration-thickness:1px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:24px;top:8px;background:var(--surface);padding:6px 12px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
.card,.tile,.figures,.findings{background:var(--surface);border:1px solid var(--rule);border-radius:10px}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,350px),1fr));gap:16px;align-items:start}
.card{margin:0;padding:16px 18px 12px;min-width:0}
.card>svg{display:block;width:100%;max-width:460px;height:auto;margin:10px 0 6px;overflow:visible}
.wide{display:grid;grid-template-columns:minmax(0,460px) minmax(0,1fr);gap:0 40px;align-items:start}
.wide>h3{grid-column:1/-1}
.wide>.scroll{margin-top:10px}
.more>.cards{margin:10px 0 22px}
.hint{color:var(--muted);font-size:13px;min-height:20px}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,260px),1fr));gap:16px}
.tile{padding:16px 18px;display:flex;flex-direction:column}
.tile h3{color:var(--muted);font-weight:550}
.tile .value{font-size:30px;line-height:1.25;font-weight:650;letter-spacing:-.02em}
.tile .verdict{font-size:13px}
.course{display:flex;justify-content:space-between;align-items:flex-end;gap:12px;margin-top:auto;padding-top:10px}
.change{font-size:13px;line-height:1.4}
.when{display:block;color:var(--muted)}
.verdict.better,.tag.good{color:var(--good)}
.verdict.worse,.tag.bad{color:var(--bad)}
.verdict.differs{color:var(--warn)}
.verdict.none{color:var(--muted)}
.spark{flex:none;width:96px;height:28px}
.findings{list-style:none;margin:0;padding:6px 18px}
.findings li{padding:9px 0;max-width:110ch}
.findings li+li{border-top:1px solid var(--rule)}
.tag{display:inline-block;min-width:62px;font-size:12px;font-weight:600;color:var(--muted)}
details>summary{cursor:pointer;color:var(--muted);font-size:13px;padding:4px 0}
section>details{margin-top:12px}
section>details>.cards,section>details>.findings{margin-top:10px}
.figures{padding:2px 18px;margin:10px 0 22px}
.figures details+details{border-top:1px solid var(--rule)}
.figures summary{display:grid;grid-template-columns:minmax(180px,1.3fr) 110px minmax(150px,1fr) minmax(0,2fr);gap:4px 18px;align-items:baseline;color:var(--ink);font-size:14px;padding:8px 0;list-style-position:outside}
.figures .range,.figures .detail{color:var(--muted);font-size:13px}
.what::before{content:"+";display:inline-block;width:16px;color:var(--muted);font-weight:600}
details[open]>summary>.what::before{content:"−"}
.figures summary::-webkit-details-marker{display:none}
dl{display:grid;grid-template-columns:90px minmax(0,1fr);gap:4px 18px;margin:2px 0 14px 16px;font-size:13px}
dt{color:var(--muted)}
dd{margin:0;max-width:90ch}
.num{text-align:right;white-space:nowrap}
.strong{font-weight:650}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13px}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:5px 0 5px 16px;text-align:left;vertical-align:top;font-weight:400;overflow-wrap:normal}
tr>:first-child{padding-left:0}
th.num,td.num{text-align:right}
th.short{white-space:nowrap}
thead th{color:var(--muted);border-bottom:1px solid var(--rule)}
tbody tr+tr>*{border-top:1px solid var(--rule)}
.table{background:var(--surface);border:1px solid var(--rule);border-radius:10px;padding:10px 18px;margin-top:16px}
.heat{table-layout:fixed;border-spacing:2px;border-collapse:separate;min-width:320px}
.heat th,.heat td{padding:0;border:0!important;text-align:center;vertical-align:middle;height:30px;font-size:11px}
.heat td{border-radius:3px}
.heat th:first-child{width:84px;text-align:left;font-size:13px}
.heat .sum{width:56px;text-align:right;font-size:13px}
svg text{font:11px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;fill:var(--muted)}
svg .strong,svg .name,svg .figure{fill:var(--ink)}
svg .strong{font-weight:650;paint-order:stroke;stroke:var(--surface);stroke-width:4px;stroke-linejoin:round}
svg .verdict.better{fill:var(--good)}svg .verdict.worse{fill:var(--bad)}svg .verdict.differs{fill:var(--warn)}
svg line{stroke:var(--rule);stroke-width:1}
svg .axis{stroke:var(--muted)}
svg .center,svg .limit{stroke:var(--muted);stroke-dasharray:5 3}
svg .limit{stroke-dasharray:1.5 3}
svg .mark{stroke:var(--ink);stroke-dasharray:2 2}
svg .whisker{stroke:var(--accent);stroke-width:2}
.line{fill:none;stroke:var(--accent);stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.band{fill:var(--band)}
.dot{fill:var(--accent);stroke:var(--surface);stroke-width:1}
.dot.open{fill:var(--surface);stroke:var(--accent);stroke-width:2}
.dot.signal,.dot.worse{fill:var(--bad)}
.dot.better{fill:var(--good)}
.dot.differs{fill:var(--warn)}
.bar{fill:var(--accent)}
.goodbar{fill:var(--good)}
.bar.hatched{fill:url(#hatch)}
.badbar{fill:url(#stripes)}
.warnbar{fill:url(#grid)}
.openbar{fill:var(--surface);stroke:var(--plain);stroke-width:1.5}
.inks rect{fill:var(--surface)}
#hatch path{stroke:var(--accent)}#stripes path{stroke:var(--bad)}#grid path{stroke:var(--warn)}
.inks{position:absolute;width:0;height:0}
footer{margin-top:48px;padding-bottom:48px;color:var(--muted);font-size:13px}
footer ul{padding-left:18px;margin:6px 0 0}`;
