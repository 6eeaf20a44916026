// English words by which a sentence tells what somebody else says.

export const englishAttribution =
  /\baccording\s+to\b|(?<!\b(?:we|I|desk)\s+(?:(?:do|would|also|still)\s+)?)\b(?:says?|said|saying|argues?|argued|claims?|claimed|warns?|warned|told|tells|predicts?|predicted|believes?|believed|thinks?|thought|writes?|wrote|stated|states\s+that|promised|promises|announced|announces|insists?|insisted|maintains?\s+that|maintained\s+that|hopes?|hoped|wants?|wanted|calls?|called|deems?|deemed)\b/i;

/** Said of whom it is. */
export const englishAccording = /\baccording\s+to\b/i;
