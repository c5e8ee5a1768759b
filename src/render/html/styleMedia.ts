/** What is different on a narrow screen. */
export const phoneStyle = `
@media (max-width:700px){
main,header,footer{padding-left:14px;padding-right:14px}
header{padding-top:24px}
h1{font-size:25px}
.tiles{grid-template-columns:repeat(2,minmax(0,1fr));gap:10px}
.tile{padding:12px}
.tile .value{font-size:23px}
.spark{width:64px}
.course{flex-wrap:wrap}
.card{padding:14px 14px 10px}
.wide{display:block}
.tag{display:block}
.figures{padding:2px 14px}
.figures summary{grid-template-columns:minmax(0,1fr) auto}
.figures .detail{grid-column:1/-1;padding-left:16px}
.figures .range{padding-left:16px}
.heat{border-spacing:1px}
.heat td span,.heat .long{display:none}
.heat td.sum,.heat th.sum{width:34px}
.heat td.sum{display:table-cell}
.heat th:first-child{width:32px;font-size:11px}
.heat thead th span{font-size:0}
.heat thead th:nth-child(6n+2) span{font-size:10px}
.heat td{height:22px}
dl{grid-template-columns:1fr;margin-left:0;gap:0 0}
dt{margin-top:6px}
}`;

/** On paper fillings are flat: each pattern would weigh a hundred kilobytes in a PDF. They differ in lightness and outline. */
export const printStyle =
  'body{background:#fff;font-size:11px}nav,.skip{display:none}main,header,footer{max-width:none;padding:0}.card,.tile,.figures details,li{break-inside:avoid}h2,h3,.lead{break-after:avoid}section{margin-top:24px}.cards{grid-template-columns:repeat(2,1fr)}.tiles{grid-template-columns:repeat(4,1fr);gap:8px}.card>details{display:none}.heat td span{font-size:8px}.card,.tile,.figures{border-color:#ccc}.badbar{fill:var(--bad);fill-opacity:.4;stroke:var(--bad)}.warnbar{fill:var(--surface);stroke:var(--warn);stroke-dasharray:2 1}.bar.hatched{fill:var(--band);stroke:var(--accent)}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}@page{margin:14mm}';
