/** Stands for text that is read as no figure; as long as what it hides, so that offsets stay right. */
export const HIDDEN = '\u00a7';

/**
 * Hides numbers that count nothing: references (§ 6, nr. 2-5; kapitel 11-14; 2. pkt.), labels of lists (1), dates,
 * years and numbers of acts.
 */
export function hideReferences(text: string): string {
    return PATTERNS.reduce(
        (masked, pattern) => masked.replace(pattern, (hit) => HIDDEN.repeat(hit.length)),
        text,
    );
}

const LETTER = 'A-Za-zÆØÅæøåÉé';
/** A number in a list of references is no reference when it has a unit: `efter § 74 og 3 uger`. */
const NO_UNIT = '(?![\\s-]*(?:dag|uge|måned|år|time|kr\\b|pct|procent|km\\b|%|,\\d|\\.\\d{3}))';
const NUMBER = `\\d+(?:\\s?[a-zæøå](?:[-–][a-zæøå])?(?![${LETTER}]))?`;
const NEXT = `(?:\\s*(?:[-–]|,\\s*og|,\\s*eller|,|og|eller|samt|til)\\s*${NUMBER}(?![\\d${LETTER}])${NO_UNIT})*`;
const MONTH = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';

const PATTERNS: readonly RegExp[] = [
    new RegExp(`§§?\\s*${NUMBER}(?![${LETTER}])${NEXT}`, 'g'),
    // Sentences before subsections: of »stk. 1, 2. pkt.« the list in front of »pkt.« is the sentences'.
    /\d+\.(?:\s*(?:[-–]|og|eller|,)\s*\d+\.)*\s*(?:pkt|punktum|led)\b\.?/g,
    /nr\.\s*\d+\/\d{2,4}/g,
    new RegExp(
        `(?<![${LETTER}])(?:stk|nr|kap|art|bilag|kapitel|kapitler|kapitlerne|afsnit|artikel|note|fodnote|tabel|punkt|pkt|litra|kategori|kategorierne|trin|kl)\\.?\\s*${NUMBER}(?![${LETTER}])${NEXT}`,
        'gi',
    ),
    new RegExp(`\\d{1,2}\\.\\s*(?:(?:[-–]|og|eller)\\s*\\d{1,2}\\.\\s*)?(?:${MONTH})(?:\\s+\\d{4})?`, 'g'),
    /\d{4}[-–]?\s?(?:niveau|priser|pl\b)/g,
    new RegExp(`(?<![\\d.,])(?:19|20)\\d\\d(?![\\d.,]\\d)${NO_UNIT}(?![\\d${LETTER}])`, 'g'),
    /\d{3,4}\/\d{2,4}(?:\/[A-ZÆØÅ]+)?/g,
    /covid-19/gi,
    /(?<=^|\s)(?:\d{1,2}|[a-zæøå])\)(?=\s)/g,
];
