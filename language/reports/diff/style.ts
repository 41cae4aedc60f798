import { STYLE } from '../reform/style.js';

/** The report's own look, and two sides beside each other. */
export const DIFF_STYLE = `${STYLE}
.aendring{border-left:4px solid var(--linje);padding:.1rem 0 .3rem 1rem;margin:1.2rem 0;break-inside:avoid}
.aendring.result{border-left-color:#a3271c}
.aendring.may-change{border-left-color:#b57a12}
.aendring.validity{border-left-color:var(--efter)}
.aendring p{max-width:60rem}
.aendring>p:first-child{font-weight:600;margin-bottom:.5rem}
.sider{display:grid;grid-template-columns:1fr 1fr;gap:1px;background:var(--linje);border:1px solid var(--linje);max-width:66rem}
.sider>div{background:#fff;padding:.5rem .9rem .6rem}
.sider .foer{color:inherit}
.sider h4{margin:0 0 .2rem;font-size:.84rem;font-weight:600;color:var(--foer)}
.sider .nu h4{color:var(--efter)}
.sider p{margin:.1rem 0}
del{background:#f7e1de;text-decoration:line-through;text-decoration-thickness:1px}
ins{background:#e0efe2;text-decoration:none}
@media (max-width:48rem){.sider{grid-template-columns:1fr}}
@media print{.sider{grid-template-columns:1fr 1fr}details.bag:not([open])>:not(summary){display:none}}`;
