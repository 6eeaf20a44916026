// Quotations with what must be made of each: words of two archived texts altered in the ways that writers and programs alter them, and
// honest ones as writers set them. Plain data.

export interface QuotationCase {
  /** A sentence's quotation with its marks. */
  readonly quoted: string;
  /** What the tag cites. */
  readonly cites: string;
  readonly state: 'found' | 'normalised' | 'not-checked' | 'none' | 'refused';
  /** What was done to an altered one. */
  readonly how?: string;
}

export const log =
  'Log of 3 May\n\nThe harbour master did not close the port at noon, he said in the\nevening.\n\nTwo tugs were damaged near the inner pier. One pilot was hurt.\n\n“Nobody sails before dawn, and nobody complains,” the master wrote.\n\nThe crew of twelve left. By then the capa-\ncity of the harbour is well-\nknown, and a speci\u00adfi\u00adcation that was never met lay in the ﬁnal oﬃce of the fleet.\n\nBoth knew that the cafe\u0301 on the quay was closed.\n';

export const wire =
  'Port shut after collision\n\nThe insurer paid 1,200,000 kroner to the owners, with losses of 13\u202fper cent in the first quarter.\n\nWe cannot rule out a second wreck at this time. It is likely to reopen—if at all—within a week.\n\nThat was the master’s ‘last word’ on the matter; a study [12] of the wreck [its cargo] is due.\n';

/** `refused`: not found, elsewhere, or found with a warning; never passed in silence. */
export const alteredQuotations: readonly QuotationCase[] = [
  { quoted: '“The harbour master did close the port at noon”', cites: '@log', state: 'refused', how: 'dropped not' },
  {
    quoted: '“The harbour master never closed the port at noon”',
    cites: '@log',
    state: 'refused',
    how: 'put in never',
  },
  {
    quoted: '“The harbour master did not open the port at noon”',
    cites: '@log',
    state: 'refused',
    how: 'changed word',
  },
  {
    quoted: '“The harbour master did not close the ports at noon”',
    cites: '@log',
    state: 'refused',
    how: 'changed number',
  },
  {
    quoted: '“The harbour master does not close the port at noon”',
    cites: '@log',
    state: 'refused',
    how: 'changed tense',
  },
  {
    quoted: '“The port did not close the harbour master at noon”',
    cites: '@log',
    state: 'refused',
    how: 'swapped words',
  },
  { quoted: '“Sails before dawn, and nobody complains”', cites: '@log', state: 'refused', how: 'dropped nobody' },
  { quoted: '“Close the port at noon”', cites: '@log', state: 'refused', how: 'dropped not' },
  { quoted: '“the harbour Master did not close the port at noon”', cites: '@log', state: 'refused', how: 'capital' },
  {
    quoted: '“The harbour master did not close the port at midnight”',
    cites: '@log',
    state: 'refused',
    how: 'changed word',
  },
  {
    quoted: '“The harbour master did not close the port”',
    cites: '@log ¶ 3',
    state: 'refused',
    how: 'other paragraph',
  },
  {
    quoted: '“Two tugs were damaged near the inner pier. The crew of twelve”',
    cites: '@log',
    state: 'refused',
    how: 'joined quotes',
  },
  { quoted: '“Two tugs were damaged. One pilot was hurt”', cites: '@log', state: 'refused', how: 'joined quotes' },
  { quoted: '“Three tugs were damaged near the inner pier”', cites: '@log', state: 'refused', how: 'changed number' },
  { quoted: '“Two tugs were badly damaged near the inner pier”', cites: '@log', state: 'refused', how: 'added word' },
  { quoted: '“Two tugs were damaged near the outer pier”', cites: '@log', state: 'refused', how: 'changed word' },
  { quoted: '“Two tugs were damaged near the pier”', cites: '@log', state: 'refused', how: 'dropped word' },
  { quoted: '“Two tug were damaged near the inner pier”', cites: '@log', state: 'refused', how: 'changed number' },
  { quoted: '“Two tugs are damaged near the inner pier”', cites: '@log', state: 'refused', how: 'changed tense' },
  { quoted: '“two tugs near the inner pier were damaged”', cites: '@log', state: 'refused', how: 'swapped words' },
  { quoted: '“The insurer paid nothing to the owners”', cites: '@log', state: 'refused', how: 'other source' },
  { quoted: '“The insurer paid 2,500,000 kroner to the owners”', cites: '@wire', state: 'refused', how: 'digits' },
  { quoted: '“The insurer paid 1,200,000 euros to the owners”', cites: '@wire', state: 'refused', how: 'unit' },
  { quoted: '“The insurer paid 200,000 kroner to the owners”', cites: '@wire', state: 'refused', how: 'digits' },
  { quoted: '“The insurer will pay 1,200,000 kroner to the owners”', cites: '@wire', state: 'refused', how: 'tense' },
  { quoted: '“paid 1,200,000 kroner to the owner”', cites: '@wire', state: 'refused', how: 'number, inside a word' },
  { quoted: '“losses of 31 per cent in the first quarter”', cites: '@wire', state: 'refused', how: 'swapped digits' },
  { quoted: '“losses of 13 percent in the first quarter”', cites: '@wire', state: 'refused', how: 'changed word' },
  { quoted: '“Nobody sails before dusk”', cites: '@log', state: 'refused', how: 'changed word' },
  { quoted: '“Anybody sails before dawn”', cites: '@log', state: 'refused', how: 'changed word' },
  { quoted: '“Nobody sailed before dawn”', cites: '@log', state: 'refused', how: 'tense' },
  { quoted: '“We can rule out a second wreck at this time”', cites: '@wire', state: 'refused', how: 'not dropped' },
  { quoted: '“We cannot rule out a second leak at this time”', cites: '@wire', state: 'refused', how: 'changed word' },
  { quoted: '“We ruled out a second wreck”', cites: '@wire', state: 'refused', how: 'changed' },
  { quoted: '“It is unlikely to reopen within a week”', cites: '@wire', state: 'refused', how: 'likely turned' },
  { quoted: '“It is likely to reopen within a month”', cites: '@wire', state: 'refused', how: 'changed word' },
  { quoted: '“It will reopen within a week”', cites: '@wire', state: 'refused', how: 'dropped hedge' },
  {
    quoted: '“the cap[size] of the harbour [was] well-known”',
    cites: '@log',
    state: 'refused',
    how: 'gloss that is not there',
  },
  {
    quoted: '“The harbour master did […] close the port at noon”',
    cites: '@log',
    state: 'refused',
    how: 'elision swallows not',
  },
  {
    quoted: '“The harbour master did [indeed] close the port at noon”',
    cites: '@log',
    state: 'refused',
    how: 'gloss swallows not',
  },
  {
    quoted: '“We can... rule out a second wreck at this time”',
    cites: '@wire',
    state: 'refused',
    how: 'elision swallows not',
  },
  { quoted: '“one pilot was hurt […] Two tugs were damaged”', cites: '@log', state: 'refused', how: 'wrong order' },
  {
    quoted: '“Two tugs were damaged […] one million tonnes”',
    cites: '@log',
    state: 'refused',
    how: 'elision to nowhere',
  },
  {
    quoted: '“Two tugs were […] second wreck at this time”',
    cites: '@log; @wire',
    state: 'refused',
    how: 'joined over sources',
  },
  {
    quoted: '“The harbour master did close […] the port at noon”',
    cites: '@log',
    state: 'refused',
    how: 'dropped not beside an elision',
  },
  { quoted: '“Two tugs were dam”', cites: '@log', state: 'refused', how: 'inside a word' },
  { quoted: '“arbour master did not close the port”', cites: '@log', state: 'refused', how: 'inside a word' },
];

export const honestQuotations: readonly QuotationCase[] = [
  { quoted: '“The harbour master did not close the port at noon”', cites: '@log', state: 'found' },
  { quoted: '"The harbour master did not close the port at noon"', cites: '@log', state: 'found' },
  { quoted: '«The harbour master did not close the port at noon»', cites: '@log', state: 'found' },
  { quoted: '„The harbour master did not close the port at noon“', cites: '@log', state: 'found' },
  { quoted: '« The harbour master did not close the port at noon »', cites: '@log', state: 'found' },
  { quoted: '‘The harbour master did not close the port at noon’', cites: '@log', state: 'found' },
  { quoted: '“the harbour master did not close the port at noon”', cites: '@log', state: 'normalised' },
  { quoted: '“[t]he harbour master did not close the port at noon”', cites: '@log', state: 'found' },
  { quoted: '“did not close the port at noon,”', cites: '@log', state: 'found' },
  { quoted: '“did not close the port.”', cites: '@log', state: 'normalised' },
  { quoted: '“The harbour master did not close\nthe port at noon”', cites: '@log', state: 'found' },
  { quoted: '“The harbour master did not close the port at noon”', cites: '@log ¶ 2', state: 'found' },
  { quoted: '“The harbour master did not close the port at noon”', cites: '@wire; @log', state: 'found' },
  { quoted: '“The harbour master did not […] at noon”', cites: '@log', state: 'found' },
  { quoted: '“Two tugs were damaged”', cites: '@log ¶ 3', state: 'found' },
  { quoted: '“Two tugs […] near the inner pier”', cites: '@log', state: 'found' },
  { quoted: '“Two tugs [...] near the inner pier”', cites: '@log', state: 'found' },
  { quoted: '“Two tugs … near the inner pier”', cites: '@log', state: 'found' },
  { quoted: '“Two tugs ... near the inner pier”', cites: '@log', state: 'found' },
  { quoted: '“… were damaged near the inner pier …”', cites: '@log', state: 'found' },
  { quoted: '“Two tugs were damaged near the inner [harbour] pier”', cites: '@log', state: 'found' },
  { quoted: '“Two tugs [Ajax and Hector] were damaged”', cites: '@log', state: 'found' },
  { quoted: '“[They] were damaged near the inner pier”', cites: '@log', state: 'found' },
  { quoted: '“Two tugs were damaged [sic] near the inner pier”', cites: '@log', state: 'found' },
  { quoted: '“Two tugs were damaged near the inner pier [emphasis added]”', cites: '@log', state: 'found' },
  { quoted: '“Two *tugs* were damaged near the inner pier”', cites: '@log', state: 'found' },
  { quoted: '“Nobody sails before dawn,” he wrote, “and nobody complains.”', cites: '@log', state: 'normalised' },
  { quoted: '“Nobody sails before dawn”', cites: '@log', state: 'found' },
  { quoted: '“the capacity of the harbour is well-known”', cites: '@log', state: 'normalised' },
  { quoted: '“the capacity of the harbour is well‑known”', cites: '@log', state: 'normalised' },
  { quoted: '“a specification that was never met”', cites: '@log', state: 'normalised' },
  { quoted: '“the final office of the fleet”', cites: '@log', state: 'normalised' },
  { quoted: '“the café on the quay was closed”', cites: '@log', state: 'normalised' },
  { quoted: '“paid 1,200,000 kroner to the owners”', cites: '@wire', state: 'found' },
  { quoted: '“losses of 13 per cent in the first quarter”', cites: '@wire', state: 'normalised' },
  { quoted: "“the master's ‘last word’ on the matter”", cites: '@wire', state: 'normalised' },
  { quoted: '“the master’s “last word” on the matter”', cites: '@wire', state: 'normalised' },
  { quoted: '“reopen – if at all – within a week”', cites: '@wire', state: 'normalised' },
  { quoted: '“reopen—if at all—within a week”', cites: '@wire', state: 'found' },
  { quoted: '“We cannot rule out a second wreck at this time”', cites: '@wire', state: 'found' },
  { quoted: '“a study [12] of the wreck [its cargo] is due”', cites: '@wire', state: 'found' },
  { quoted: '“a study of the wreck [its cargo] is due”', cites: '@wire', state: 'found' },
  { quoted: '“the ship shall not sail” (our translation)', cites: '@log', state: 'not-checked' },
  { quoted: '“the ship shall not sail” [translated]', cites: '@log', state: 'not-checked' },
  { quoted: '“the ship shall not sail”', cites: '@bare', state: 'not-checked' },
  { quoted: '“the ship shall not sail”', cites: '@log; @bare', state: 'not-checked' },
  { quoted: 'the “bold men” of the port', cites: '@log', state: 'none' },
  { quoted: 'the report “Ships of the northern ice”', cites: '@log', state: 'none' },
  { quoted: 'the masters’ boats and the pilots’ houses were 5" high', cites: '@log', state: 'none' },
];
