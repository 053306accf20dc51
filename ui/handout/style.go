package handout

// style is how the document looks. Its colours are those of the screen's palettes for light and
// for dark backgrounds; on paper it is always the light one.
const style = `:root{--ink:#1f2328;--back:#fff;--dim:#59636e;--rule:#d1d9e0;--over:#af0000;--warn:#7a5500;
--s0:#005faf;--s1:#8a4b00;--s2:#005f5f;--s3:#5f00af;--s4:#a0005f;--s5:#3d3d3d}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e6e6e6;--back:#16181d;--dim:#a8b0ba;--rule:#3d444d;--over:#ff8787;--warn:#e0a030;
--s0:#5fafff;--s1:#e0a030;--s2:#5fd7c7;--s3:#c0a0ff;--s4:#ff9fd0;--s5:#c8c8c8}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
main{max-width:64rem;margin:0 auto;padding:2rem 1.25rem 4rem;overflow-wrap:anywhere}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.35rem;margin:2.75rem 0 .75rem;padding-top:.5rem;border-top:2px solid var(--rule)}
h3,figcaption{font-size:1rem;font-weight:600;margin:1.5rem 0 .5rem}
.about,.note{color:var(--dim);font-size:.875rem;margin:.15rem 0}
ul{margin:.5rem 0;padding-left:1.25rem}
figure{margin:1.25rem 0}
svg{display:block;width:100%;height:auto;max-width:60rem}
.scroll{overflow-x:auto;margin:.25rem 0 .5rem}
table{border-collapse:separate;border-spacing:0;font-size:.875rem;font-variant-numeric:tabular-nums;overflow-wrap:normal}
th,td{padding:.25rem .6rem;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
thead th{border-bottom:2px solid var(--rule);vertical-align:bottom}
tbody th{font-weight:400;min-width:7rem}
td:not(.w),tbody th:not(.w){white-space:nowrap}
@media screen and (max-width:40rem){
.chart{overflow-x:auto}.chart svg{min-width:34rem}
tbody th:not(.w){white-space:normal}.w{min-width:15rem}thead th{min-width:4.5rem}
tr>:first-child{position:sticky;left:0;background:var(--back)}
}
.n{text-align:right}
.over{color:var(--over);font-weight:600}
.warn{color:var(--warn);font-weight:600}
text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;fill:var(--ink)}
.tick{fill:var(--dim)}.end{text-anchor:end}.middle{text-anchor:middle}
line{stroke:var(--rule)}line.zero{stroke:var(--dim)}
line.limit{stroke:var(--ink);stroke-dasharray:6 4}
line.event{stroke:var(--dim);stroke-dasharray:2 3}
text.limit,text.event{fill:var(--dim)}
.line{fill:none;stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}
.line.s0{stroke:var(--s0)}.line.s1{stroke:var(--s1);stroke-dasharray:9 3}.line.s2{stroke:var(--s2);stroke-dasharray:3 3}
.line.s3{stroke:var(--s3);stroke-dasharray:12 3 3 3}
.line.s4{stroke:var(--s4);stroke-dasharray:6 2 2 2 2 2}.line.s5{stroke:var(--s5);stroke-dasharray:1 3}
.line.quiet{stroke:var(--dim);stroke-width:1.5;stroke-dasharray:4 4}
.name.s0,.bar.s0{fill:var(--s0)}.name.s1,.bar.s1{fill:var(--s1)}.name.s2,.bar.s2{fill:var(--s2)}
.name.s3,.bar.s3{fill:var(--s3)}.name.s4,.bar.s4{fill:var(--s4)}.name.s5,.bar.s5{fill:var(--s5)}
.name.quiet,.name.b0,.name.b1{fill:var(--dim)}
.bar{stroke:var(--back)}
.band{fill:var(--s0);fill-opacity:.16}.band.b1{fill-opacity:.3}
@page{margin:14mm}
@media print{
body{font-size:10pt}main{max-width:none;padding:0}.about,.note{font-size:8.5pt}
h2{margin-top:1.5rem}h2.appendix{break-before:page}
h2,h3,figcaption{break-after:avoid}h2,h3,figcaption,figure,tr,li,p,.short{break-inside:avoid}.note{break-before:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}table{font-size:7.5pt;width:100%}th,td{padding:.12rem .3rem}tbody th{min-width:14ch}td.n{white-space:normal}
svg{max-width:150mm}
}
`
