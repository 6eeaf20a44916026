// Pages that stand where an article should be: checks of the browser, notices that a page is gone, requests to subscribe or to consent.
// By the words of short pages alone; a long article may speak of all of these.

import { countWords } from './page-text.ts';

export type Wall = { readonly failure: string } | { readonly warning: string };

/** In words: an article about such a page is longer. */
const shortPage = 120;
const stubLength = 450;

const browserCheck =
  /\b(?:checking (?:if the site connection is secure|your browser)|verify(?:ing)? (?:that )?you are (?:a )?(?:not a (?:ro)?bot|human)|just a moment\b|enable javascript and cookies to continue|are you a robot|unusual traffic from your (?:computer )?network|complete the security check|ddos protection by|attention required)/i;
const denied =
  /\b(?:access (?:to this page has been )?denied|403 forbidden|you don['’]t have permission to access|request (?:was )?blocked)\b/i;
const gone =
  /\b(?:404|page not found|page (?:you(?:['’]re| are)? (?:requested|looking for|trying to reach) )?(?:could not|cannot|can['’]t|couldn['’]t) be found|page (?:does not|doesn['’]t|no longer) exists?|(?:page|article|story) (?:is|has been) (?:no longer available|removed|moved or deleted))\b/i;
const paywall =
  /\b(?:subscribe (?:now )?to (?:continue|read|keep reading|unlock)|(?:already a|become a|for) subscribers?\b(?: only)?|to (?:continue|keep) reading|read the full (?:article|story)|sign in to (?:continue|read)|create (?:a free|an) account to|register (?:for free )?to (?:continue|read)|remaining free articles?|this (?:article|content) is (?:reserved )?for (?:subscribers|members))/i;
const cookie = /\bcookies?\b/gi;

/** What `text`, all that a page gave, looks like; undefined for what looks like an article. */
export function wallIn(text: string): Wall | undefined {
  const words = countWords(text);
  if (words < shortPage) {
    if (browserCheck.test(text)) return refuse('The site checked the browser instead of sending the page.');
    if (denied.test(text)) return refuse('The site denied access to the page.');
    if (gone.test(text)) return refuse('The site says that the page is not there.');
  }
  if (words < stubLength && paywall.test(text))
    return {
      warning:
        'The copy may hold only the beginning of the article: it asks readers to subscribe or to sign in. If you can read all of it, save the page in a browser and use --again --from.',
    };
  const cookies = text.match(cookie)?.length ?? 0;
  if (words < stubLength && cookies >= 3 && cookies * 25 >= words)
    return {
      warning:
        'The copy is mostly about cookies: it may be a request for consent and not the page. Save the page in a browser and use --again --from.',
    };
  return undefined;
}

function refuse(what: string): Wall {
  return { failure: `${what} Open it in a browser, save it, and use --from.` };
}
