import { canonicalLabel, labelKey } from './labels.js';
import type { MappedText } from './mapped-text.js';
import { makeSection, type Made } from './provisions.js';
import { splitStykker } from './split-stykker.js';

const NUMBER = '\\d+(?: ?[A-Za-zÆØÅæøå]{1,2}(?![A-Za-zÆØÅæøå]))?';
/** "§ 13 b." and "§§ 8 b-9." at the beginning of a paragraph. */
export const SECTION_LABEL = new RegExp(`^§§? ?(${NUMBER}(?:(?: ?[-–] ?| og )${NUMBER})?)\\.?(?= |$)`);

/** A paragraph from flat text. `label` is what the source calls it elsewhere; the text's own label is checked against it. */
export function flatSection(
    body: MappedText,
    label: string | undefined,
    breaks: ReadonlySet<number> = NO_BREAKS,
): (Made & { readonly textLabel: string | undefined }) | undefined {
    const match = SECTION_LABEL.exec(body.text);
    const textLabel = match?.[1]?.replace(' og ', '-');
    const own = label ?? textLabel;
    if (own === undefined) return undefined;
    const stripped = match && (label === undefined || labelKey(textLabel!) === labelKey(label));
    let start = stripped ? match[0].length : 0;
    if (body.text[start] === ' ') start += 1;
    const found = { gaps: [], notes: [] };
    const stykker = splitStykker(body, start, breaks, found);
    const made = makeSection({ label: canonicalLabel(own), body, start, stykker, found });
    return { ...made, textLabel: match ? canonicalLabel(textLabel!) : undefined };
}

const NO_BREAKS: ReadonlySet<number> = new Set();
