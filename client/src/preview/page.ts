// The page that the preview's panel shows, before anything is in it. Only its own style and script are let in, and nothing from
// the network. Does not know any briefing.

export interface PageResources {
  /** What the panel serves its own files from, as a source of the content security policy. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** Made anew for each page: no other script has it. */
  readonly nonce: string;
}

export function previewPage({ cspSource, script, style, nonce }: PageResources): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource}; img-src ${cspSource} data:; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Briefing</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<div class="bar">
<div class="tabs" role="tablist" aria-label="Views of the briefing">
<button type="button" role="tab" id="tab-page" aria-controls="panel-page" aria-selected="true">Briefing</button>
<button type="button" role="tab" id="tab-graph" aria-controls="panel-graph" aria-selected="false" tabindex="-1">Evidence</button>
</div>
<div class="tools" id="tools" role="group" aria-label="Evidence graph" hidden>
<button type="button" id="scope" aria-pressed="false" title="Show only what the statement at the cursor rests on, and what rests on it">Around the cursor</button>
<button type="button" id="zoom-out" aria-label="Zoom out" title="Zoom out">−</button>
<button type="button" id="zoom-fit" title="Fit the width">Fit</button>
<button type="button" id="zoom-in" aria-label="Zoom in" title="Zoom in">+</button>
<button type="button" id="export" title="Save the graph as an SVG picture">Export</button>
</div>
</div>
<main>
<p class="status" id="status" role="status">Reading the briefing…</p>
<div id="panel-page" role="tabpanel" aria-labelledby="tab-page" tabindex="-1">
<article class="sheet" id="sheet">
<header class="masthead" id="masthead"></header>
<section class="summary" id="summary" aria-label="Confidence over the document"></section>
<div id="blocks"></div>
<div id="notes"></div>
</article>
</div>
<div id="panel-graph" role="tabpanel" aria-labelledby="tab-graph" tabindex="-1" hidden>
<p class="graph-summary" id="graph-summary"></p>
<details class="graph-legend">
<summary>How to read this</summary>
<ul>
<li>Arrows lead from a statement to what it rests on, and from a source to what it derives from. A dashed arrow with a bar: evidence against it.</li>
<li>Double frame: a judgment. Bar at the right: an origin; broken if it does not say how it knows.</li>
<li>Cut corners: a choke point, which all origins of a statement pass through. Broken frame: no source, not declared, or a loop.</li>
<li>Arrow keys move from node to node; Enter or a click opens one in the text.</li>
</ul>
</details>
<div class="canvas" id="canvas"></div>
</div>
</main>
<div class="card" id="card" role="tooltip" hidden></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
