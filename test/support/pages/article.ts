// A page as news sites make them: an article among navigation, offers and programs.

export const article = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Port shut after collision | The Example</title>
<style>.a { color: red }</style><script>window.tracker = "tracker"</script></head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><article>
<h1>Port shut after collision</h1>
<p>The harbour master closed the port on 3&nbsp;May, after two ferries
  collided in <em>fog</em>, he told reporters on the quay in the evening.</p>
<p>Two tugs were sent. “Nobody was hurt,” he said &amp; the port will open again within a week, if the weather allows it to be dredged.</p>
<h2>What is damaged</h2>
<ul><li>One berth at the north quay</li><li>The light of the pier</li></ul>
<table><tr><th>Ferry</th><th>Passengers</th></tr><tr><td>Skua</td><td>112</td></tr><tr><td>Tern</td><td><p>87</p></td></tr></table>
<p>The company that owns both<br>of the ferries did not answer questions on Sunday.<br><br>The coast guard said that a report would be published before the end of the month.</p>
<p style="display:none">secret</p>
<script>document.write("secret")</script>
</article></main>
<aside class="newsletter"><p>Subscribe to our letter</p></aside>
<footer><p>Copyright The Example</p></footer>
</body></html>
`.replace('&nbsp;', ' ');
