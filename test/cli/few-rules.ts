/** What the rules below need. */
export const WORDS = `regelsæt PRØVE "Prøve"
oplysning alder "Alder" er et helt tal i år fra 0 til 120
aktør jobcenteret
handling samtale, tilbud
`;
/** A rule that concerns nobody (RR401). */
export const NOBODY = `regel ingen "Ingen"
    for alle
    hvis alder er mindst 18 år og under 18 år
    skal jobcenteret holde samtale
`;
/** A duty and its prohibition (RR101). */
export const CONTRADICTION = `regel pligt
    for alle
    skal jobcenteret give tilbud

regel forbud
    for alle
    må jobcenteret ikke give tilbud
`;
