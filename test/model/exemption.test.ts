// What asserts nothing and what only looks like it: one table per rule and per family of misfires.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assumedLanguage } from '../../server/src/core/languages/known-languages.ts';
import { exemptionOf as exemptionIn } from '../../server/src/core/model/exemptions/exemption-of.ts';
import type { SentenceExemption, SentencePlace } from '../../server/src/core/model/exemptions/sentence-place.ts';
import { holdsOnce } from '../support/linear.ts';

type Verdict = SentenceExemption | 'doubtful' | undefined;
const exemptionOf = (words: string, where: SentencePlace): Verdict => exemptionIn(words, where, assumedLanguage);

const inParagraph = { isListItem: false };
const inList = { isListItem: true };
const inCell = { isListItem: false, isCell: true };

/** One test per sentence would drown the report: one per table, which names every sentence that fails. */
function check(name: string, where: SentencePlace, expected: Verdict, sentences: readonly string[]): void {
  test(name, () => {
    const failures = sentences.filter((sentence) => exemptionOf(sentence, where) !== expected);
    assert.deepEqual(
      failures.map((sentence) => `${exemptionOf(sentence, where)}: ${sentence}`),
      [],
    );
  });
}

check('orders and requests', inParagraph, 'imperative', [
  'Close the port.',
  'Send the file to the desk.',
  'Please send comments to the editor.',
  'Do not forward this briefing.',
  "Don't share the annex.",
  'Never open the archive on a networked machine.',
  'When posting, please only post public figures.',
  'If you are unsure, ask the desk.',
  'To apply, send a letter.',
  'B - Apply the patch to your version.',
  'Then check the log.',
  'First, read the annex.',
  'Always cite the archive copy.',
  'Consider making a copy.',
  'Remember to lock the door.',
  'Contact Joe at the desk.',
  'Check out the map.',
  'Visit the site to learn more.',
  'Work with your team to define goals.',
  'Look at the data that we collected.',
  "Let's begin with the coast.",
  'Let us know what is missing.',
  'Make sure the door is shut.',
  'Be careful with the figures.',
  'Review, revise and publish the draft.',
  'Support the team.',
  'Open the archive.',
  'Set the alarm to six.',
  'Brief the minister before noon.',
  'Notify the embassy at once.',
  'Treat these figures with caution.',
  'Do not cite this paper.',
  'Handle as TLP:AMBER.',
  'Share with partners only.',
  'Distribute to the board.',
  'Monitor the strait for new mines.',
  'Watch the lira.',
  'Verify the address before use.',
  'Ask the port office for the log.',
  'Before you leave, lock the archive.',
  'Once the log arrives, compare it with the manifest.',
  'Where possible, cite the original.',
  'Wherever you can, name the source.',
  'Please reply by Friday.',
  'Kindly return the form.',
  'Never share this list.',
  'Subscribe to our newsletter.',
  'Read the full report here.',
  'Scroll down for the map.',
  'Click the link below.',
  'Download the data.',
  'Get in touch.',
  'Email us at the address below.',
  'Write to the editor with corrections.',
  'Just ask.',
  'Take a look at the annex.',
  'Find out more.',
  'Learn more about the method.',
  'Assess the damage and report to the board.',
  'Prepare for evacuation.',
  'Keep records of all calls.',
]);

check('sentences about the document', inParagraph, 'meta', [
  'This briefing covers the harbour closure.',
  'This report describes how the port works.',
  'This note is based on open sources available on 5 May.',
  'This paper is structured in three parts.',
  'This section summarises the damage.',
  'The next section lists the sources.',
  'The rest of this paper describes the method.',
  'The table below lists port calls by month.',
  'Annex B lists every vessel.',
  'Table 2 compares the estimates.',
  'In this section, we describe the method.',
  "In this post, we'll look at grain.",
  'See the annex.',
  'See Annex B for the full list.',
  'Refer to Table 2.',
  'For more information, see the annex.',
  'For further details see Annex C.',
  'More information can be found in the annex.',
  'Further details are available at the desk.',
  'Below is a list of the ships.',
  'Last updated 3 May 2026.',
  'Written on 3 May 2026.',
  'Report generated as part of the harbour exercise.',
  'This report was prepared by the desk for the ministry.',
  'We describe the method below.',
  'This briefing does not cover inland ports.',
  'This update also includes a glossary.',
  'The annex sets out the method.',
  'This memo sets out the options.',
  'This brief summarises what is known about the closure.',
  'This brief looks at three scenarios.',
  'This note draws on interviews in Aden.',
  'This page lists all updates.',
  'This edition contains two corrections.',
  'This document is intended for the board.',
  'This assessment does not address the legal question.',
  'This paper is part of a series on the strait.',
  'The following sections describe the fleet.',
  'The following pages give the detail.',
  'The remainder of this note explains the method.',
  'The annexes list the vessels.',
  'Section 3 discusses the alternatives.',
  'Chapter 2 reviews the evidence.',
  'Appendix A contains the log.',
  'Figure 1 lists the berths.',
  'In this briefing we describe three scenarios.',
  'In the next section, we turn to grain.',
  'Throughout this report, we use the ICD 203 scale.',
  'Full details are in Annex A.',
  'Here is a summary of the main points.',
]);

check('thanks and greetings', inParagraph, 'greeting', [
  'Thanks to all contributors.',
  'Thanks to everyone who helped!',
  'Thank you for reading.',
  'Many thanks to the harbour office.',
  'Good morning.',
  'Hello, everyone.',
  'Dear colleagues,',
  'Kind regards,',
  'Welcome to the May edition.',
  'Congratulations to the team!',
  'Thank you all for coming.',
  'Thanks for your help.',
  'Thanks again.',
  'Good luck!',
  'Best regards.',
  'Sincerely yours.',
  'With kind regards,',
  'Happy New Year!',
  'Welcome back!',
  'Hi everyone,',
]);

check('a few words that no verb can be among', inParagraph, 'fragment', []);

check('a noun or adjective that is spelled like a verb opens a claim', inParagraph, undefined, [
  'Port calls fell by a third.',
  'Support for the bill is waning.',
  'Access to the northern crossing was cut on 3 May.',
  'Search engines rank the page first.',
  'Back in 2013, the yard employed 400 people.',
  'Mark Rutte called the plan unworkable.',
  'Grant Shapps visited Kyiv in March.',
  'Second, the ministry has no budget.',
  "Stress, our body's reaction to danger, rises at night.",
  'Work on the pier continues.',
  'Control of the strait passed to the navy.',
  'Attack drones swarm the coast at night.',
  'Attacks on shipping doubled in April.',
  'Demand each year outstrips supply.',
  'Demand for diesel rose.',
  'I think the coup will fail.',
  'The ministry should publish the figures.',
  'Open source intelligence confirms the move.',
  'Direct talks began on Tuesday.',
  'Set up in 2004, the group controls the port.',
  'Hit by sanctions, exports fell.',
  'Cut off from the sea, the town fell in a week.',
  'Read in parliament, the letter caused an uproar.',
  'Lower prices helped farmers.',
  'Close to 40 ships wait offshore.',
  'Clear majorities back the plan.',
  'Order 270 forbade retreat.',
  'Report after report described the same shortage.',
  'Police report a calm night.',
  'Police raid homes in Minsk.',
  'In Aden, port calls fell.',
  'After the raid, police report a calm night.',
  'If the strike goes on, the port will close.',
  'When the tanker burned, crews fled.',
  'To date, talks have failed.',
  'The port is closed!',
  'For example, support for the party fell.',
  'As noted earlier, the port reopened in May.',
  'Rebels control the port.',
  'May saw the heaviest fighting.',
  'Will Smith left the embassy.',
  'Moscow covets the port.',
  'Help is on its way.',
  'Use of force is banned.',
  'Need for grain is rising in the south.',
  'Fire destroyed the depot.',
  'Fire in the depot killed two guards.',
  'Strike leaders rejected the offer.',
  'Power cuts hit Lagos.',
  'State media reported two deaths.',
  'Film footage shows the crash.',
  'Trade with Chad resumed.',
  'Question marks remain over the vote.',
  'Watch towers line the border.',
  'Crowds throng the square.',
  'Both sides exchange fire daily.',
  'Double agents exist in every service.',
  'Present stocks last three weeks.',
  'Base camps dot the ridge.',
  'So far, talks have failed.',
  'Now the army controls both banks.',
  'But demand is falling.',
  'And supply will follow.',
  'Just two ships arrived.',
  'Never has the river been so low.',
  'Never before did so many vote.',
  'Stay orders were issued by two courts.',
  'Exports of wheat dropped sharply.',
  'Ensure is a brand of milk powder.',
  'Contact between the two sides ceased in May.',
  'Contact with the crew was lost at 04:10.',
  'Damage to the hull was slight.',
  'Pressure on the lira is mounting.',
  'Pressure from Ankara forced the change.',
  'Protest leaders were jailed.',
  'Protests the ministry banned went ahead.',
  'Order was restored by dawn.',
  'Orders for drones tripled.',
  'Use among teenagers tripled.',
  'Flood water reached the second floor.',
  'Rain fell for nine days.',
  'Rescue teams found two survivors.',
  'Research by the institute supports this.',
  'Talks on the dam collapsed.',
  'Talk of a merger is premature.',
  'Trust in the courts fell to 12 per cent.',
  'Lead levels exceed the limit.',
  'Lack of fuel grounded the fleet.',
  'Fear of arrest keeps witnesses silent.',
  'Issue 12 of the bulletin names the buyer.',
  'Ban on exports takes effect in June.',
  'Return flights resumed on Sunday.',
  'Spread of the virus slowed.',
  'Spread over two districts, the fire burned for a week.',
  'Cast in 1890, the bell cracked in the raid.',
  'Put simply, the bank is insolvent.',
  'Left alone, the reactor cools in nine hours.',
  'Seen from space, the scar is 40 km long.',
  'Record rain hit the coast.',
  'Record numbers crossed in May.',
  'Close allies of the president resigned.',
  'Slow growth is expected.',
  'Empty shelves were common.',
  'Free elections were promised.',
  'Complete data are missing for three regions.',
  'Average wages rose 4%.',
  'Double taxation deters investors.',
  'Open questions remain about the motive.',
  'Present at the meeting were two envoys.',
  'Face masks ran short.',
  'Offer and demand diverged.',
  'Sail training ships were exempt.',
  'Cook, the former envoy, denied it.',
  'Rob Bauer told reporters the plan was ready.',
  'Chase Bank froze the account.',
  'Hunt warned of cuts.',
  'Price of bread doubled.',
  'Place names were changed.',
  'Point Comfort was evacuated.',
  'Set pieces decided the match.',
  'Run by two brothers, the firm sells drones.',
  'Built in 1971, the dam leaks.',
  'Cut by half, the aid still arrives.',
  'Feel free to think so, but the dam leaks.',
  'Never a fan of the treaty, he quit in May.',
  'Also destroyed were two depots.',
  'Also, demand for coal fell.',
  'Then came the flood.',
  'Then president Kiir fled.',
  'First responders were delayed.',
  'Next door, the school burned.',
  'Finally, work on the lock began.',
  'Instead, the navy turned back.',
  'Otherwise, output is stable.',
  'In response, demand soared.',
  'For years, police ignored the calls.',
  'If true, the claim changes the picture.',
  'As expected, support collapsed.',
  'To the north, attack helicopters patrol.',
  'By Friday, order had broken down.',
  'With winter near, demand for gas is rising.',
  'No, the dam is intact.',
  'No comment came from Doha.',
  'Not one ship docked.',
  'Two dead, nine hurt.',
  'Why they left is unclear.',
  'Whoever ordered it knew the code.',
  'USE OF FORCE IS BANNED.',
]);

check('frames of an order that carry an assertion', inParagraph, undefined, [
  'Note that the port closed on 3 May.',
  'Please note that the figures exclude transit cargo.',
  'Keep in mind that the survey covers only two regions.',
  'Remember, the reactor was offline until June.',
  'Make no mistake, the army is preparing a second wave.',
  'Take Mali, for example, where two garrisons mutinied.',
  'Take the convoy of 3 May as an example of the new tactics.',
  'Consider this: no ship has docked since Monday.',
  'Consider that the ministry has lied before.',
  'Look, the ceasefire is dead.',
  'Let me point out that both witnesses were abroad.',
  'Let us be clear that the treaty was never ratified.',
  "Don't worry: no data is collected by the app.",
  'Do not forget that the bridge was rebuilt in 2019.',
  'Expect more strikes in June.',
  'Note de service, le port ferme.',
  'Rest assured, the dam is safe.',
  'Bear in mind the ministry has denied this twice.',
  'Let alone the cost, the plan lacks ships.',
  'Come May, prices doubled.',
  'Given the losses, a truce is likely.',
  'Granted, the sample is small.',
  'Compare that with 2019, when 40 ships called.',
  'Think of Beirut, where the silo burned for weeks.',
  'Say the word "Crimea" and the hall falls silent.',
  'Suffice it to say the talks failed.',
  'Believe me, the dam will hold.',
]);

check('quoted words, and orders that go on to assert something', inParagraph, undefined, [
  '"Stop the war," the minister said.',
  '“Leave the city at once.”',
  'Stop the war, the minister said.',
  'Avoid Route 4: it was mined on 3 May.',
  'Use caution; the road is mined.',
  'See how the price moved: it fell by half.',
]);

check('what a document finds, other documents, and things that share their names', inParagraph, undefined, [
  'We will review the sanctions in July.',
  'This report finds that exports fell.',
  'This report shows that the river is poisoned.',
  'This assessment concludes that the leak was staged.',
  'The report was published by the ministry on 3 May.',
  'The report covers 40 ships.',
  'The next government will inherit the debt.',
  'The following week, the army withdrew.',
  'In this province, we counted 40 checkpoints.',
  'In the next month, prices doubled.',
  'Table 2 shows that exports fell by a third.',
  'This paper mill closed in 2011.',
  'This list includes three ministers.',
  'This table was seized by police.',
  'These notes were found on the pilot.',
  'The table below shows that exports fell.',
  'The annex was built in 1971.',
  'Section 4 was repealed in 2020.',
  'Box 4 was missing from the archive.',
  'Figure skating was cancelled.',
  'We examine 40 tankers each month.',
  'We present the case to the court on Friday.',
  'We found no trace of the cargo below the deck.',
  'Here is where the convoy stopped.',
  'Further details emerged on Friday.',
  'More information has come to light about the raid.',
  'More details were found in the wreck.',
  'Last year was the warmest on record.',
  'This series of raids killed 12.',
  'This chapter of the war is over.',
  'This report is false.',
  'This report was leaked on 5 May.',
  'These figures are disputed.',
  'These tables were forged.',
  'This page of the log is missing.',
  'This document proves the payment.',
  'This part of the coast was mined.',
  'This issue divides the cabinet.',
  'This post remains vacant.',
  'This review found three faults.',
  'This review was halted by the court.',
  'This survey covers 1,200 households.',
  'In this paper, prices are in 2015 dollars.',
  'In this section of the river, we counted 12 wrecks.',
  'The present government will provide no details.',
  'The final report describes two explosions.',
  'The last section of pipe was laid on 3 May.',
  'The figure below 40 is wrong.',
  'The list of the dead grew.',
  'The annex was bombed.',
  'The summary omits the second test.',
  'Section 7 of the line is closed.',
  'Part 2 of the deal failed.',
  'Figure 2 shows a fall of 30%.',
  'Map 3 shows that the border moved.',
  'More details emerged.',
  'More information is available to the police than they admit.',
  'Additional information provided by the crew is in doubt.',
  'For more than a year, exports fell.',
  'For more details the police turned to a drone.',
  'Here is the problem: nobody signed.',
  'Below is the wreck of the ferry.',
  'Above are two watch towers.',
  'Last week was quiet.',
  'We present no evidence for this in the report.',
  'I discuss terms with both sides in May.',
  'We cover 40 ports.',
]);

check('words of thanks and greeting within a claim', inParagraph, undefined, [
  'Thanks to the ceasefire, exports rose.',
  'Thanks to the truce exports rose by a third.',
  'Good evening trade kept the cafes open.',
  'Welcome rains fell across the Sahel in May.',
  'Many thanks were given to the crew.',
  'Happy farmers got subsidies.',
  'Sorry state of the road delayed aid.',
  'Dear fuel has hurt the fleet.',
  'Thank God nobody died in the collapse of the bridge in May.',
  'Thanks in part to rain, fires ebbed.',
  'Good day rates attract crews.',
  'Many thanks came from Kyiv.',
  'Our thanks went unanswered.',
  'With thanks the envoy left for Doha.',
  'Best wishes from Moscow arrived late.',
  'Hello Kitty is a brand of Sanrio.',
  'Congratulations poured in.',
  'Enjoyment fell.',
  'Sorry, the file is lost.',
  'Cheers erupted across Tripoli.',
  'Regards were exchanged.',
  'Farewell parties were banned.',
]);

check('short claims with a verb', inParagraph, undefined, [
  'They won!',
  'He resigned.',
  'Nobody knows.',
  'It collapsed.',
  'Ships sank.',
  'Troops advanced.',
  'Prices swing wildly.',
  'March exports fell.',
  'Talks stalled.',
  'Iran denies involvement.',
  'Land prices doubled.',
  'Water levels dropped.',
  'Exchange rates held.',
  'Access remains blocked.',
  'Flood defences held.',
  'Research suggests otherwise.',
  'Hope is fading.',
  'Second-hand sales rose.',
  'Yes, he lied.',
  'None survived.',
  'Fuel: 40 tonnes.',
  'Casualties: 12.',
  'Nine ships.',
  'Neither side blinked.',
  "It's over.",
  "That's false.",
  'Kyiv fell silent.',
  'Putin lies.',
  'Exports: down.',
  'STOCKS FELL.',
]);

check('headlines, plain plurals and labels', inParagraph, undefined, [
  'Think tanks warn of default.',
  'Tell Abyad fell to the rebels.',
  'Overcome by smoke, the crew left the ship.',
  'Express trains were cancelled.',
  'Imports were flat.',
  'Sources close to the talks deny this.',
  'Satellite images show two new berths.',
  'Talks resume on Monday.',
  'Ministers meet on Friday.',
  'Both envoys doubt the text.',
  'Analysts call it a bluff.',
  'Aid groups face new limits.',
  'Guards shoot at boats.',
  'Drones now outnumber guns.',
  'Rates differ by district.',
  'Losses mount.',
  'Few believe him.',
  'Some doubt it.',
  'Many object.',
  'Opinions differ.',
  'Casualties: 12 killed, 40 wounded, two missing.',
  'Turnout: 61.2 per cent of registered voters.',
  'Oil at $90 hurts importers.',
  'Inflation at 9% in May.',
  'Port reopened 12 May.',
  'Bridge destroyed by flood.',
  'Ferry service down since 3 May.',
  'Minister sacked over the affair.',
  'Three men detained, two released.',
  'Protesters demand the release of the editor.',
  'Locals fear more raids.',
  'Traders expect a further fall.',
  "The dam won't hold.",
  'A truce is off the table.',
  'Water is short; bread is not.',
  'There are no survivors.',
  'Update: the port has reopened.',
  'Note: the figures exclude transit.',
  'Correction: the port closed on 4 May, not 3 May.',
  'Bottom line: the deal is dead.',
  'Key point: nobody controls the pass.',
  'Example: support staff were dismissed in May.',
  'Conclusion: expect shortages.',
  'Warning: the road is mined.',
  'Reminder: the ban ends in June.',
  'Sources: two port officials confirmed it.',
  'Comment: this fits the pattern.',
]);

check('headlines, plain plurals and labels in lists', inList, undefined, [
  'Think tanks warn of default',
  'Tell Abyad fell to the rebels',
  'Overcome by smoke, the crew left the ship',
  'Express trains were cancelled',
  'Sources close to the talks deny this',
  'Satellite images show two new berths',
  'Talks resume on Monday',
  'Ministers meet on Friday',
  'Both envoys doubt the text',
  'Analysts call it a bluff',
  'Aid groups face new limits',
  'Guards shoot at boats',
  'Drones now outnumber guns',
  'Rates differ by district',
  'Casualties: 12 killed, 40 wounded, two missing',
  'Turnout: 61.2 per cent of registered voters',
  'Oil at $90 hurts importers',
  'Inflation at 9% in May',
  'Port reopened 12 May',
  'Bridge destroyed by flood',
  'Ferry service down since 3 May',
  'Minister sacked over the affair',
  'Three men detained, two released',
  'Protesters demand the release of the editor',
  'Locals fear more raids',
  'Traders expect a further fall',
  "The dam won't hold",
  'A truce is off the table',
  'There are no survivors',
  'Update: the port has reopened',
  'Note: the figures exclude transit',
  'Correction: the port closed on 4 May, not 3 May',
  'Bottom line: the deal is dead',
  'Key point: nobody controls the pass',
  'Example: support staff were dismissed in May',
  'Warning: the road is mined',
  'Reminder: the ban ends in June',
  'Sources: two port officials confirmed it',
  'Comment: this fits the pattern',
]);

check('other languages: the English rules keep silent', inParagraph, undefined, [
  'Der Hafen ist seit Mai geschlossen.',
  'Support der Regierung sinkt seit Mai.',
  'Le port est fermé depuis le 3 mai.',
  'El puerto sigue cerrado.',
  'Note de service, le port ferme.',
  'Порт закрыт с мая.',
  '港口自五月三日起关闭。',
  'Import und Export sanken im Mai.',
  'Plan B ist gescheitert.',
]);

check('list items that assert', inList, undefined, [
  'Port calls fell by a third',
  'Two tugs were damaged.',
  'Railnet LLC is registered in the US',
  'Railnet LLC registered in the US in 2024',
  'Finalized an alumni policy in May',
  'Support for feature X is merged',
  'Iran plans new launches in June',
  'Moscow covets the northern port',
  'Rebels control the port and the airfield',
  'Ships sunk: between 12 and 14 tankers',
  'Affected versions: 7.19.4 to and including 7.65.3',
  'Provides phone support in Spanish',
  'Search engines rank the page first',
  'Download counts are now filtered',
  'Work continues at the second pier',
  'Note that the port is closed',
  'FEMA reports flooding in Ohio',
  'No ship has docked since May',
  'Exploiting this is difficult',
  '09:27 UTC: the author reports the crash',
  'A list item has a verb and four words at least',
]);

check('list items that are fragments', inList, 'fragment', [
  'Port of Aden',
  'Two tugs',
  'Number of returning participants.',
  'The opportunity to attend, or speak at, a conference;',
  'Faster and more accurate navigation using internal search',
  'Access to water and food in the south',
  'Sanctions on two shipping companies in Dubai',
  'Reports of shelling in the north',
  'Head of the harbour office in Aden',
  'Next-generation trait solver project goal',
  "Oliver 'ker' Schneider the Third",
]);

check('list items that are orders', inList, 'imperative', [
  'Establish digital programs and policies',
  'Spend 10 minutes discussing each topic.',
  'Maintenance - Create a better way for the team.',
  'Week 1: Map the site.',
  'Consider potential change in the plan',
  'Do video tutorials on how to contribute.',
  'Use web analytics to track behaviour',
]);

check('cells are read as list items are', inCell, 'fragment', [
  'Harbour office',
  '12',
  '12 May 2026',
  'Under repair since the spring',
  'Aden',
  'B2',
]);

check('cells that assert', inCell, undefined, [
  'The pier has been closed since May.',
  'Ships sunk: between 12 and 14 tankers',
]);

test('"should", "I think" and "we will" exempt nothing, even where an order might follow', () => {
  for (const sentence of [
    'The ministry should close the port.',
    'I think the port is closed.',
    'We will discuss the matter with Oslo.',
    'You must leave by noon.',
    'Owners need to register by June.',
  ]) {
    assert.equal(exemptionOf(sentence, inParagraph), undefined, sentence);
    assert.equal(exemptionOf(sentence, inList), undefined, sentence);
  }
});

test('words blanked out before the first leave no order behind in a paragraph', () => {
  assert.equal(exemptionOf('        support the merge is slow', inParagraph), undefined);
  assert.equal(exemptionOf('   Check the log.', inParagraph), 'imperative');
});

test('apostrophes may be curly or written as an entity', () => {
  assert.equal(exemptionOf('Don’t share the annex.', inParagraph), 'imperative');
  assert.equal(exemptionOf('Odesa isn&#8217;t an island.', inParagraph), undefined);
  assert.equal(exemptionOf('Odesa isn’t an island.', inList), undefined);
});

test('nothing to read exempts nothing', () => {
  for (const words of ['', ' ', '\n', '***', '…', '—', '😀', '\u0000', '\ud800', '\udc00']) {
    assert.equal(exemptionOf(words, inList), undefined, JSON.stringify(words));
    assert.equal(exemptionOf(words, inParagraph), undefined, JSON.stringify(words));
  }
});

test('names and numbers alone are fragments in any Latin language', () => {
  assert.equal(exemptionOf('Scott A Carr Jr', inList), 'fragment');
  assert.equal(exemptionOf('Erdoğan Şimşek Gül Çelik', inList), 'doubtful');
});

test('no prefix of any text throws, and the answer does not depend on what was asked before', () => {
  const text = 'If you can’t say – "no": don\'t (see Annex B, p. 4); thanks to all 12,5 % of us. Порт 港口 \ud83d';
  const once = [...text].map((_, end) => exemptionOf(text.slice(0, end), inList));
  const again = [...text].map((_, end) => exemptionOf(text.slice(0, end), inList));
  assert.deepEqual(again, once);
});

test('long runs of anything cost time in proportion to their length', () => {
  const growth = (unit: string, where: SentencePlace): number => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      let best = Infinity;
      for (let run = 0; run < 5; run++) {
        const start = process.cpuUsage();
        for (let times = 0; times < 4; times++) exemptionOf(text, where);
        best = Math.min(best, process.cpuUsage(start).user / 1000);
      }
      return best;
    };
    time(20_000);
    // The slope between two sizes in a log-log plot: 1 is linear, 2 quadratic. A floor keeps the clock's grain out of it.
    return Math.log(Math.max(time(320_000), 0.5) / Math.max(time(40_000), 0.5)) / Math.log(8);
  };
  for (const unit of [
    '-',
    '"',
    '(',
    ' ',
    'a',
    'see ',
    'If you, ',
    "don't ",
    ':',
    'a.',
    '港',
    '😀',
    '&#8217;',
    'Thanks to ',
  ]) {
    for (const where of [inParagraph, inList])
      holdsOnce(() => assert.ok(growth(unit, where) < 1.6, JSON.stringify(unit)));
  }
});

check('what happened in a year is no order', inList, undefined, [
  '2024: second transfer — $1.1m (see Annex A)',
  'May 2024: second transfer — $1.1m (see Annex A)',
]);

check('an order behind a number or a label is one still', inList, 'imperative', [
  '3: Open the outer valve.',
  'Week 1: Map the site.',
]);

check('a fact under words of belief or telling', inParagraph, undefined, [
  'Believe it or not, the ship sank.',
  'In this note we show that losses were under-reported.',
  'In this section, we also explain that the valve was shut.',
]);

check('telling how the text goes on', inParagraph, 'meta', ['In this note we show how losses are counted.']);

check('a short sentence beside others in an item', { isListItem: true }, undefined, [
  'Two died.',
  'The bridge fell.',
  'Four were hurt.',
]);
check('a few words without a verb beside others', { isListItem: true }, 'fragment', ['Two tugs.']);

check('the German article is no English verb', inParagraph, undefined, [
  'Die Fähren fahren wieder.',
  'Die Regierung plant Neuwahlen.',
]);
check('nor is it in a list', inList, 'doubtful', ['Die Fähren fahren seit Montag wieder']);

check('words that nobody can read, and words too few to tell', inList, 'doubtful', [
  'Порт закрыт',
  'Hafen geschlossen',
  '港口',
]);
