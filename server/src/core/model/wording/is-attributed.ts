// Whether a sentence tells what somebody else says. Does not ask who: “we judge” and “the desk believes” are the writer's own.

const others =
  /\baccording\s+to\b|(?<!\b(?:we|I|desk)\s+(?:(?:do|would|also|still)\s+)?)\b(?:says?|said|saying|argues?|argued|claims?|claimed|warns?|warned|told|tells|predicts?|predicted|believes?|believed|thinks?|thought|writes?|wrote|stated|states\s+that|promised|promises|announced|announces|insists?|insisted|maintains?\s+that|maintained\s+that|hopes?|hoped|wants?|wanted|calls?|called|deems?|deemed)\b/i;

/** True wherever it may be so: what rests on the sentence being the writer's own is then left alone. */
export function isAttributed(own: string): boolean {
  return others.test(own);
}
