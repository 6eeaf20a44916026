// The colours of a picture of the evidence that stands alone, on paper or on a page that does not know it: black on white.

import { type Html, html } from '../html/html.ts';

export const standaloneStyle: Html = html`<style>
.evidence { font-family: Helvetica, Arial, 'Liberation Sans', sans-serif; font-size: 9.5px; }
.paper { fill: #fff; }
.heading { font-size: 15px; font-weight: 600; }
.title { font-weight: 600; }
.words { font-family: Georgia, 'Liberation Serif', serif; }
.small { fill: #555; }
.flag { font-weight: 600; fill: #8f1d15; }
.frame { fill: #fff; stroke: #333; }
.statement .frame { fill: #fbfaf7; }
.source .frame, .origin .frame { fill: #f3f5f8; }
.heavy { stroke-width: 2.5px; }
.broken { stroke-dasharray: 5 3; }
.inner { fill: none; stroke: #333; stroke-width: 0.6px; }
.end { fill: none; stroke: #333; stroke-width: 3.5px; }
.unsourced .frame, .flagged .frame { stroke: #8f1d15; }
.unsourced .level, .unreadable .level, .unlevelled .level { fill: #8f1d15; font-weight: 600; }
.sign { fill: #8f1d15; }
.on { fill: #333; stroke: #333; }
.off { fill: none; stroke: #333; }
.line { fill: none; stroke: #777; }
.head { fill: #777; stroke: #777; }
.contradicts .line { stroke-dasharray: 4 3; }
.contradicts .head { fill: none; stroke-width: 1.6px; }
.loop .line { stroke-width: 2.2px; }
</style>`;
